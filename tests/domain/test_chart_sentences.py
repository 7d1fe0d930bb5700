"""The rows of a size chart as they are read and said."""

from dataclasses import replace

import pytest

from assistant.domain.chart_sentences import row_sentence, row_text
from assistant.domain.size_charts import SizeChart
from tests.domain.test_sizing import BODY, BY_WEIGHT, DRESS, HOLES, KILOS, MILLIMETRES, SHOES

SAID = [
    (DRESS, 1, "这款M码的尺寸是：衣长101cm、胸围94cm、腰围78cm。"),
    (BODY, 0, "这款S码适合：胸围80-84cm、腰围62-66cm。"),
    (BY_WEIGHT, 1, "这款M码适合：身高158-165cm、体重95-110斤。"),
    (KILOS, 0, "这款S码适合：身高150-158cm、体重40-47kg。"),
    (SHOES, 1, "这款38码适合：脚长24cm。"),
    (MILLIMETRES, 1, "这款38码适合：脚长240mm。"),
    (HOLES, 1, "这款M码适合：胸围85-88cm。"),
    (
        replace(DRESS, notes="误差1-3cm"),
        0,
        "这款S码的尺寸是：衣长100cm、胸围90cm、腰围74cm（误差1-3cm）。",
    ),
]


@pytest.mark.parametrize(("chart", "place", "sentence"), SAID)
def test_a_row_is_a_sentence_with_units(chart: SizeChart, place: int, sentence: str) -> None:
    assert row_sentence(chart, chart.rows[place]) == sentence


def test_a_row_is_read_in_its_own_order() -> None:
    assert row_text(DRESS, DRESS.rows[0]) == "衣长\u00a0100cm，胸围\u00a090cm，腰围\u00a074cm"


def test_a_row_without_figures_says_nothing() -> None:
    assert row_sentence(DRESS, replace(DRESS.rows[0], cells=("-", "", ""))) == ""
