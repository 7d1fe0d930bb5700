"""Customers on their way out: a workbook with their orders, or a simple table of them.

Such a file lies open: whoever writes one is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.domain.customer_sheets import (
    CUSTOMERS,
    ORDERS,
    cells,
    headings,
    order_cells,
    order_headings,
)
from assistant.domain.customers import Customer
from assistant.domain.errors import UserError
from assistant.domain.tables import as_cells
from assistant.files.library_workbook import write_sheets
from assistant.files.report_csv import write_report
from assistant.services.audit import Audit
from assistant.services.customers import CustomerBook
from assistant.services.exports import Exported, Exports, Progress, Work


class CustomerFormUnknown(UserError):
    """Customers are written into workbooks and CSV (``path``)."""


class CustomerExports:
    """Writes customers into files; all of it belongs on the lane.

    Raises what ``Exports`` does, and CustomerFormUnknown for a suffix of another kind.
    """

    def __init__(self, book: CustomerBook, exports: Exports, audit: Audit) -> None:
        self._book, self._exports, self._audit = book, exports, audit

    def write(
        self,
        path: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write all customers into a workbook (.xlsx) with their orders, or alone (.csv).

        An import takes both back without loss, but for phone numbers and addresses, which stay
        here.
        """
        self._exports.require("customers")
        count = self._book.count()
        everyone = Work(progress, cancelled).through(self._book.everyone(), max(count, 1))
        groups = {each.key: each.name for each in self._book.groups.all.values()}
        if path.suffix.lower() == ".csv":
            self._write_table(path, everyone, groups)
        elif path.suffix.lower() == ".xlsx":
            sheets = {CUSTOMERS: headings(), ORDERS: order_headings()}
            write_sheets(path, sheets, self._rows(everyone, groups))
        else:
            raise CustomerFormUnknown(path=path)
        self._audit.note("export", count)
        return Exported(count)

    def _rows(
        self, everyone: Iterator[Customer], groups: dict[str, str]
    ) -> Iterator[tuple[str, dict[str, str]]]:
        for customer in everyone:
            yield CUSTOMERS, as_cells(cells(customer, groups))
            for order in reversed(self._book.orders_of(customer.id)):
                yield from ((ORDERS, as_cells(row)) for row in order_cells(customer, order))

    def _write_table(
        self, path: Path, everyone: Iterator[Customer], groups: dict[str, str]
    ) -> None:
        columns = headings()

        def rows() -> Iterator[list[str]]:
            yield columns
            for customer in everyone:
                said = cells(customer, groups)
                yield [said.get(name, "") for name in columns]

        write_report(path, rows())
