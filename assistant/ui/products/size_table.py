"""The size chart itself, folded away: each size with its figures, said or copied like any fact."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from assistant.domain.chart_sentences import row_sentence, row_text
from assistant.domain.size_charts import SizeChart
from assistant.domain.size_grid import grid_of
from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import Fact
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.fold import Fold
from assistant.ui.widgets.labels import wrapped


class SizeTable(Fold):
    """Lists the sizes of a chart; those that were found stand out."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""

    def __init__(self) -> None:
        frame = QFrame()
        super().__init__(self.tr("Size chart"), frame)
        self.list = FactList(self.tr("Size chart"))
        frame.setProperty("role", "card")
        within = QVBoxLayout(frame)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(self.list)
        self.notes = wrapped(role="secondary")
        self.notes.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        within.addWidget(self.notes)
        self.list.passage_chosen.connect(self.passage_chosen)
        self.list.passage_to_copy.connect(self.passage_to_copy)

    def show_chart(self, chart: SizeChart | None, found: Collection[str], sayable: bool) -> None:
        """Show a chart; nothing of it is said where it is not ``sayable``."""
        self.setVisible(chart is not None)
        if chart is None:
            return
        self.notes.setText(chart.notes)
        self.notes.setVisible(bool(chart.notes))
        # In a table of heights and weights a row is no size: it is read, and not said.
        says = sayable and grid_of(chart) is None
        self.list.show_facts(
            [
                Fact(
                    row.size,
                    row_text(chart, row) or "—",
                    row_sentence(chart, row) if says else "",
                    tone="success" if row.size in found else "",
                )
                for row in chart.rows
            ]
        )
