"""What the self-test tries of products: the shipped ones, from their files to the buyer."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.domain.products import Product
    from assistant.services.desk import Desk

#: What an agent types, what a buyer asks, and the size that the chart of the product says.
_TYPED, _ASKED, _SIZE = "xiushen A2031", "165 110斤穿什么码", "M"

#: Two of one category.
_COMPARED = ("A2031", "A1987")


def try_products() -> str:
    """Take the samples in, find one by pinyin and find a size of it; raise LookupError."""
    from assistant.domain.chart_choice import chart_for
    from assistant.domain.size_questions import asked_size
    from assistant.domain.sizing import advise

    with _shop() as desk:
        desk.product_search.build()
        (found,) = desk.product_search.find(_TYPED)
        product = desk.catalogue.product(found.brief.id)
        chart, person = chart_for(product, desk.catalogue.charts.all.values()), asked_size(_ASKED)
        if person is None or (size := advise(chart, person, product).size) != _SIZE:
            raise LookupError(f"no size for {product.item_number}")
        return f"{desk.catalogue.count()} samples, {product.title}: {size}"


def try_product_files() -> str:
    """Write the samples into a workbook and have it read; raise LookupError where some are lost."""
    from assistant.app.paths import reader_command
    from assistant.domain.product_rows import ProductRow
    from assistant.domain.product_templates import headings, rows_of
    from assistant.files.library_workbook import write_sheets
    from assistant.files.parent import ChildReader

    with _shop() as desk, tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "商品.xlsx")
        written = list(desk.catalogue.everything())
        write_sheets(file, headings(8), (row for each in written for row in rows_of(each)))
        with ChildReader(reader_command()).reading(file) as reading:
            read = [row.said["title"] for _, row in reading if isinstance(row, ProductRow)]
    if read != [each.title for each in written]:
        raise LookupError(f"{len(read)} of {len(written)}")
    return f"{len(read)} written and read by a process of its own"


def try_comparison() -> str:
    """Draw two of the samples side by side, as a buyer gets them; raise what drawing raises."""
    from assistant.desktop.pictures import encoded
    from assistant.domain.comparison import compare
    from assistant.domain.comparison_text import for_buyer
    from assistant.ui.products.compare_picture import drawn

    with _shop() as desk:
        comparison = compare([_numbered(desk, each) for each in _COMPARED], ())
        picture = drawn(for_buyer(comparison, desk.people.shop.id))
    return f"{picture.width()} × {picture.height()}, {len(encoded(picture, 'png'))} bytes"


def _numbered(desk: "Desk", number: str) -> "Product":
    (id,) = desk.catalogue.named(number, ("item",))
    return desk.catalogue.product(id)


@contextmanager
def _shop() -> Iterator["Desk"]:
    """A shop of its own with the samples in it."""
    from assistant.app.wiring import open_desk

    with tempfile.TemporaryDirectory() as folder:
        opened = open_desk(Path(folder))
        try:
            opened.desk.samples.load()
            yield opened.desk
        finally:
            opened.database.close()
