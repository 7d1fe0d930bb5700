"""The size charts of brands and categories: used where a product has none of its own."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from assistant.domain.changes import Done
from assistant.domain.size_charts import SizeChart
from assistant.services.desk import Desk
from assistant.services.product_books import ProductBooks
from assistant.ui.board import Board
from assistant.ui.book_page import BookForm, BookPage
from assistant.ui.field_kinds import LineField
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.products.editor_tables import CHART_KINDS, ChartField
from assistant.ui.products.editor_words import said
from assistant.ui.theme import MEDIUM

_EMPTY = SizeChart(measures=(), rows=())


class ChartForm(BookForm):
    """For which products a chart is, and the chart."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.brand, self.category = LineField(), LineField(), LineField()
        self.chart = ChartField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for words, field, hint in (
            (self.tr("Brand"), self.brand, self.tr("Nothing written: any brand")),
            (
                self.tr("Category"),
                self.category,
                self.tr("With all below it; nothing written: any category"),
            ),
            (self.tr("Size chart"), self.chart, ""),
            (self.tr("Name"), self.name, self.tr("Made from brand and category when left empty")),
        ):
            column.addWidget(Labelled(words, field.widget, hint))
            field.edited.connect(self.edited)
        column.addStretch(1)
        self.setFocusProxy(self.brand.widget)

    def show_entry(self, entry: SizeChart) -> None:
        """Show a chart."""
        self.name.show_value(entry.name)
        self.brand.show_value(entry.brand)
        self.category.show_value(entry.category)
        self.chart.show_value(entry)

    def entry(self) -> SizeChart:
        """Return the chart that is written."""
        return replace(
            self.chart.value() or _EMPTY,
            name=self.name.value(),
            brand=self.brand.value(),
            category=self.category.value(),
        )

    def problem(self) -> str:
        """Return what is wrong with the table."""
        return self.chart.problem()


class ChartsPage(BookPage):
    """Lists the charts, and has them written."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        self._books = ProductBooks(desk.catalogue)
        self._chart_form = ChartForm()
        super().__init__(desk, lane, board, self._chart_form, "chart_drafts")
        self.empty.say(
            self.tr("No charts yet"),
            self.tr("A chart of a brand or a category serves all products without one."),
        )
        lane.run(self._known, self, self._offer)

    def words(self) -> tuple[str, str, str]:
        """Return the headings."""
        return self.tr("Size charts"), self.tr("New size chart"), self.tr("Edit size chart")

    def entries(self) -> Mapping[int, SizeChart]:
        """Return all charts."""
        return self._desk.catalogue.charts.all

    def new(self) -> SizeChart:
        """Return an empty chart."""
        return _EMPTY

    def row(self, entry: SizeChart) -> tuple[str, str]:
        """Return the name of a chart, and for whom it is."""
        kind = said(CHART_KINDS[entry.kind])
        sizes = self.tr("%n sizes", "", len(entry.rows))
        return entry.name, " · ".join(filter(None, (entry.brand, entry.category, kind, sizes)))

    def put(self, id: int | None, entry: SizeChart) -> Done:
        """[lane] Write a chart."""
        return self._books.put_chart(id, entry)

    def remove(self, id: int) -> Done:
        """[lane] Remove a chart."""
        return self._books.remove_chart(id)

    def _known(self) -> tuple[list[str], list[str]]:
        """[lane] Return the brands and categories in use."""
        return self._desk.catalogue.brands(), [*self._desk.catalogue.categories()]

    def _offer(self, known: tuple[list[str], list[str]]) -> None:
        self._chart_form.brand.offer(known[0])
        self._chart_form.category.offer(known[1])
        self.setFocus(Qt.FocusReason.OtherFocusReason)
