"""Products on their way out: the workbook in which they are kept up, and an empty one to fill."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from assistant.domain import chart_sheets
from assistant.domain.attachments import AttachmentMissing
from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.product_sheets import CHARTS, ENTRIES, PRODUCTS, SKUS
from assistant.domain.product_templates import (
    EXAMPLE_HEADINGS,
    EXAMPLES,
    TABLE,
    examples,
    headings,
    rows_of,
)
from assistant.domain.products import Product
from assistant.domain.tables import FileUnreadable, RowNote
from assistant.files.library_workbook import write_sheets
from assistant.files.report_csv import write_report
from assistant.services.catalogue import Catalogue
from assistant.services.exports import NAMED, Exported, Exports, Progress, Work

#: Columns for figures of size charts that there are at least.
_FIGURES = 8
#: Sheet → the field whose entries are its rows.
_LISTS = {SKUS: "skus"} | {sheet: field for sheet, (field, _, _) in ENTRIES.items()}


class ProductFormUnknown(UserError):
    """Products are written into workbooks, and empty tables into CSV too (``path``)."""


class ProductExports:
    """Writes products into workbooks; all of it belongs on the lane.

    Raises what ``Exports`` does, and ProductFormUnknown for a suffix of another kind.
    """

    def __init__(self, catalogue: Catalogue, exports: Exports) -> None:
        self._catalogue = catalogue
        self._exports = exports

    def write(
        self,
        path: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write all products into a workbook (.xlsx), which an import takes back without loss.

        Their pictures lie beside it, in a folder of its name.
        """
        self._exports.require()
        if path.suffix.lower() != ".xlsx":
            raise ProductFormUnknown(path=path)
        shops = self._exports.names.naming.shops
        pictures = _Pictures(path.with_suffix(""), self._exports)
        shared = [*self._catalogue.shared_charts().values()]
        lengths, width = self._measured()
        reported = Work(progress, cancelled).through(
            self._catalogue.everything(), max(lengths[PRODUCTS], 1)
        )

        def rows() -> Iterator[tuple[str, dict[str, str]]]:
            for product in reported:
                pictures.put(product)
                yield from rows_of(product, shops.get(product.shop, "") if product.shop else "")
            for chart in shared:
                yield from ((CHARTS, row) for row in chart_sheets.rows_of(chart, {}))

        count = write_sheets(path, headings(width), rows(), lengths)
        return Exported(count[PRODUCTS], tuple(pictures.notes[:NAMED]))

    def write_template(self, path: Path) -> Exported:
        """Write an empty workbook (.xlsx), or an empty table (.csv), to be filled with products.

        The workbook shows on a sheet of its own what belongs into each column.
        """
        self._exports.require()
        sheets = headings(_FIGURES)
        if path.suffix.lower() == ".csv":
            write_report(path, [TABLE])
        elif path.suffix.lower() == ".xlsx":
            shown = ((EXAMPLES, row) for row in examples(sheets))
            write_sheets(path, {**sheets, EXAMPLES: EXAMPLE_HEADINGS}, shown)
        else:
            raise ProductFormUnknown(path=path)
        return Exported(0)

    def _measured(self) -> tuple[dict[str, int], int]:
        """Return how many rows each sheet will have, and the columns that size charts need."""
        lengths, width = dict.fromkeys(headings(0), 0), _FIGURES
        for _, said in self._catalogue.sheets():
            lengths[PRODUCTS] += 1
            for sheet, name in _LISTS.items():
                lengths[sheet] += len(said.get(name, ()))
            if chart := said.get("chart"):
                rows = chart.get("rows", ())
                lengths[CHARTS] += len(rows) + 1 + bool(chart.get("units"))
                cells = (len(each.get("cells", ())) for each in rows)
                width = max(width, len(chart.get("measures", ())), *cells)
        for each in self._catalogue.charts.all.values():
            lengths[CHARTS] += len(each.rows) + 2
            width = max(width, chart_sheets.width_of(each))
        return lengths, width


class _Pictures:
    """Puts pictures beside a workbook, called by their content; notes those that are not there."""

    def __init__(self, folder: Path, exports: Exports) -> None:
        self._folder = folder
        self._attachments = exports.attachments
        self.notes: list[RowNote] = []

    def put(self, product: Product) -> None:
        """Put those of a product there; raise FileUnreadable."""
        for picture in product.pictures:
            try:
                self._copy(picture)
            except AttachmentMissing as error:
                self.notes.append(RowNote(0, error))

    def _copy(self, picture: Attachment) -> None:
        source = self._attachments.path(picture)
        target = self._folder / source.name
        try:
            self._folder.mkdir(exist_ok=True)
            if target.exists():
                return
            with suppress(OSError):
                os.link(source, target)
                return
            shutil.copyfile(source, target)
        except OSError as error:
            raise FileUnreadable(path=target) from error
