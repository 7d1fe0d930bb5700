"""What the samples say comes back from the text in which pages and shops would give it."""

from pathlib import Path

import pytest

from assistant.domain.pasted_sheets import read_sheet, written_sheet
from assistant.domain.products import ProductDraft
from assistant.files.product_seed import read_products

SAMPLES = read_products(Path(__file__).parents[2] / "resources")
CHARTED = [each for each in SAMPLES if each.chart]


def number(product: ProductDraft) -> str:
    return product.item_number


@pytest.mark.parametrize("product", SAMPLES, ids=number)
def test_the_sheet_of_a_sample_comes_back_as_it_was(product: ProductDraft) -> None:
    text = written_sheet(product.specifications)
    assert read_sheet(text).specifications == product.specifications


@pytest.mark.parametrize("product", SAMPLES, ids=number)
@pytest.mark.parametrize("sign", ["\t", "：", "\n"])
def test_the_sheet_of_a_sample_comes_back_from_a_page(product: ProductDraft, sign: str) -> None:
    lines, group = [], ""
    for row in product.specifications:
        lines += [f"【{row.group}】"] * (row.group != group)
        lines.append(f"{row.name}{sign}{row.value}{row.unit}")
        group = row.group
    read = read_sheet("\n".join(lines)).specifications
    assert [(each.group, each.name, each.value) for each in read] == [
        (each.group, each.name, each.value + each.unit) for each in product.specifications
    ]


@pytest.mark.parametrize("product", CHARTED, ids=number)
@pytest.mark.parametrize("sign", [",", "\t", " ", " | "])
def test_the_chart_of_a_sample_comes_back_from_a_table(product: ProductDraft, sign: str) -> None:
    chart = product.chart
    assert chart is not None
    rows = [["尺码", *chart.measures], *([row.size, *row.cells] for row in chart.rows)]
    read = read_sheet("\n".join(sign.join(row) for row in rows)).chart
    assert read is not None
    assert (read.measures, read.rows) == (chart.measures, chart.rows)
    assert read.kind == chart.kind
