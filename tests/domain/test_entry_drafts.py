"""What may be written of a size chart of many products, and of a specification term."""

from dataclasses import replace

import pytest

from assistant.domain.drafts import EmptyName
from assistant.domain.entry_drafts import (
    ChartEmpty,
    ChartForNobody,
    TermTaken,
    tidy_chart,
    tidy_term,
)
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.terms import Term

CHART = SizeChart(measures=("胸围",), rows=(SizeRow("M", ("88",)),), category="女装/连衣裙")
FABRIC = Term(name="面料", synonyms=("材质", "成分"))


def test_a_chart_is_named_for_whom_it_is() -> None:
    made = tidy_chart(replace(CHART, brand="小鹿"))
    assert (made.name, made.category) == ("小鹿 连衣裙", "女装 / 连衣裙")


def test_a_chart_without_sizes_is_refused() -> None:
    with pytest.raises(ChartEmpty):
        tidy_chart(replace(CHART, rows=()))


def test_a_chart_that_no_product_would_have_is_refused() -> None:
    with pytest.raises(ChartForNobody):
        tidy_chart(replace(CHART, category=" / "))


def test_empty_cells_of_a_chart_stay_in_their_places() -> None:
    wide = replace(CHART, measures=("胸围", "衣长"), rows=(SizeRow("M", ("", "60")),))
    assert tidy_chart(wide).rows == (SizeRow("M", ("", "60")),)


def test_other_names_stand_once_and_not_the_name_itself() -> None:
    made = tidy_term(Term(name="厚薄", synonyms=("厚度", "厚 度", "厚薄")), {})
    assert made.synonyms == ("厚度",)


def test_a_term_needs_a_name() -> None:
    with pytest.raises(EmptyName):
        tidy_term(Term(name=" "), {})


@pytest.mark.parametrize("term", [Term(name="材质"), Term(name="布", synonyms=("面料",))])
def test_a_name_that_another_term_has_is_refused(term: Term) -> None:
    with pytest.raises(TermTaken) as refused:
        tidy_term(term, {1: FABRIC})
    assert refused.value.values["term"] == "面料"
