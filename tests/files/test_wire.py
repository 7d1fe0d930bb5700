"""Values come out of a line as they went in, and nothing else comes out."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment, Guidance, Part
from assistant.domain.product_rows import ProductRow
from assistant.domain.products import Answer, Proof, Relation, SellingPoint, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.sources import FileBroken, NumberLost, Source
from assistant.domain.tables import PhraseRow, RowNote, RowPart
from assistant.files.wire import line, value_of

_TEXT = st.text(max_size=20)
_TEXTS = st.lists(_TEXT, max_size=3).map(tuple)
_MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
_ROWS = st.builds(
    PhraseRow,
    st.integers(0, 9),
    _TEXTS,
    _TEXT,
    _TEXT,
    short_code=_TEXT,
    questions=_TEXTS,
    parts=st.lists(st.builds(RowPart, _TEXT, _TEXT), max_size=2).map(tuple),
    enabled=st.booleans(),
    valid_from=_MOMENTS,
    uid=_TEXT,
    more=st.dictionaries(_TEXT, st.one_of(_TEXT, _TEXTS, _MOMENTS, st.booleans()), max_size=3),
)


@given(_ROWS)
def test_a_row_comes_out_as_it_went_in(row: PhraseRow) -> None:
    assert value_of(line((0.5, row))) == (0.5, row)


def test_what_a_draft_is_made_of_comes_out_as_it_went_in() -> None:
    more = {
        "parts": (Part("a"), Part("", Attachment("0" * 64, ".png", "x"))),
        "guidance": Guidance(stage="售前"),
        "valid_until": datetime(2026, 11, 22, 23, 59, tzinfo=UTC),
    }
    row = PhraseRow(1, (), "", "", more=more)
    assert value_of(line(row)) == row


def test_a_product_comes_out_as_it_went_in() -> None:
    said = {
        "title": "裙",
        "specifications": (Specification("面料", "棉"),),
        "selling_points": (SellingPoint("长绒棉"),),
        "answers": (Answer(("起球吗",), "不会"),),
        "proofs": (Proof("同款", "授权书", date(2027, 1, 1)),),
        "relations": (Relation("set", "B1"),),
        "chart": SizeChart(measures=("胸围",), rows=(SizeRow("M", ("88", "")),)),
        "pictures": (Attachment("0" * 64, ".png", "x"),),
        "priced_at": datetime(2026, 11, 22, tzinfo=UTC),
        "suitability": {"ages": "18", "uses": ("送礼",)},
    }
    row = ProductRow(3, said, ({"code": "A", "stock": 0},), ("/x.png",), "u", True)
    assert value_of(line((0.5, row))) == (0.5, row)


def test_a_source_comes_out_as_it_went_in() -> None:
    source = Source("table", "gb18030", heading=3, columns=("body", ""), sample=(("a", "b"), ()))
    assert value_of(line((Path("/x/y.csv"), source))) == (Path("/x/y.csv"), source)


def test_errors_come_out_with_their_values() -> None:
    note = RowNote(3, NumberLost(text="1.2E+18"), "x.yml")
    found = value_of(line(note))
    assert (found.row, found.place) == (3, "x.yml")
    assert (type(found.error), found.error.values) == (NumberLost, {"text": "1.2E+18"})


def test_an_unknown_error_is_a_broken_file_and_nothing_is_made_by_its_name() -> None:
    assert isinstance(value_of(b'{"@":"error","name":"SystemExit","values":{}}'), FileBroken)


@pytest.mark.parametrize("text", [b"", b"nonsense", b'{"@":"Popen"}', b'{"@":"moment"}', b"[" * 9])
def test_a_line_that_is_none_of_ours_is_refused(text: bytes) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        value_of(text)


def test_every_error_of_ours_has_a_name_of_its_own() -> None:
    names: list[str] = []
    waiting = [UserError]
    while waiting:
        kind = waiting.pop()
        waiting += [each for each in kind.__subclasses__() if each.__module__.startswith("assis")]
        names.append(kind.__name__)
    assert len(names) == len(set(names))
