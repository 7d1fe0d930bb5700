"""What was understood of a pasted sheet: its specifications beside what stood there, its chart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.pasted_drafts import RowNews, is_named, told
from assistant.domain.pasted_sheets import PastedSheet
from assistant.domain.products import ProductDraft
from assistant.domain.size_charts import KINDS, SizeChart
from assistant.ui.products.editor_words import said
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.labels import (
    ACCENT,
    NEUTRAL,
    WARNING,
    Badge,
    ElidedLabel,
    styled,
    wrapped,
)
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import listed, shown

#: What the figures of a chart are → how it is said.
_KIND_WORDS: Mapping[str, object] = {
    "garment": QT_TRANSLATE_NOOP("products", "Garment"),
    "body": QT_TRANSLATE_NOOP("products", "Body"),
    "height_weight": QT_TRANSLATE_NOOP("products", "Height, weight"),
    "shoe": QT_TRANSLATE_NOOP("products", "Foot"),
}
#: What a row is to the product → word and tone of its badge.
_NEWS_WORDS: Mapping[str, tuple[object, str]] = {
    "new": (QT_TRANSLATE_NOOP("products", "New"), ACCENT),
    "changed": (QT_TRANSLATE_NOOP("products", "Changed"), WARNING),
    "same": (QT_TRANSLATE_NOOP("products", "As before"), NEUTRAL),
}
#: So many rows, columns and lines are shown; the others are counted.
_ROWS, _COLUMNS, _LINES = 60, 6, 5


#: A name takes no more room than this, in pixels.
_NAME_PX = 104


class PastePreview(QWidget):
    """Shows a sheet as it would be taken over."""

    heading_wanted = Signal()
    """The columns of the chart are to get names."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = ChoiceBox()
        for kind in KINDS:
            self.kind.addItem(said(_KIND_WORDS[kind]), kind)
        self.kind.setAccessibleName(self.tr("What the figures measure"))
        self.kind.activated.connect(self._on_chosen)
        self._chosen = ""
        self._rows = _Part(self.tr("Specifications"))
        self._chart = _Part(self.tr("Size chart"))
        self._chart_news = Badge()
        self._chart.head.insertWidget(1, self._chart_news)
        self._chart.put_below_head(self.kind)
        self.unnamed = InlineMessage()
        self.unnamed.acted.connect(self.heading_wanted)
        self._gone, self._notes, self._unread = (wrapped(role="secondary") for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for part in (self._rows, self._gone, self._chart, self._notes, self.unnamed, self._unread):
            column.addWidget(part)
        column.addStretch(1)

    def show_sheet(
        self, sheet: PastedSheet, news: Sequence[RowNews], gone: Sequence[str], of: ProductDraft
    ) -> None:
        """Show what was understood, what is new in it to a product, and what would be ``gone``."""
        self._rows.setVisible(bool(news))
        self._show_rows(news)
        self._gone.setText(self.tr("No more there: {names}").format(names=shown(listed(gone))))
        self._gone.setVisible(bool(gone))
        self._chart.setVisible(sheet.chart is not None)
        self.unnamed.hide()
        self._notes.hide()
        if sheet.chart is not None:
            self._show_chart(sheet.chart)
            word, tone = _NEWS_WORDS[_news_of(sheet.chart, of.chart)]
            self._chart_news.show_as(said(word), tone)
        self._show_unread(sheet.unread)

    def chart_of(self, sheet: PastedSheet) -> SizeChart | None:
        """Return the chart of the sheet, of the kind that was chosen."""
        if sheet.chart is None or not self._chosen:
            return sheet.chart
        return replace(sheet.chart, kind=self._chosen)

    def _show_rows(self, news: Sequence[RowNews]) -> None:
        self._rows.begin(len(news))
        for place, each in enumerate(news[:_ROWS]):
            word, tone = _NEWS_WORDS[each.kind]
            value = shown(told(each.row))
            if each.kind == "changed":
                value = f"{shown(each.before)} → {value}"
            name = styled(ElidedLabel(shown(each.row.name)), "secondary")
            name.setMaximumWidth(_NAME_PX)
            self._rows.put(place, 0, name)
            self._rows.put(place, 1, wrapped(value))
            self._rows.put(place, 2, Badge(said(word), tone))
        self._rows.grid.setColumnStretch(1, 1)
        self._rows.say_more(len(news) - _ROWS)

    def _show_chart(self, chart: SizeChart) -> None:
        self.kind.setCurrentIndex(KINDS.index(self._chosen or chart.kind))
        self._chart.begin(len(chart.rows))
        headings = [self.tr("Size"), *(shown(each) or "?" for each in chart.measures)]
        for column, heading in enumerate(headings[: _COLUMNS + 1]):
            self._chart.put(0, column, styled(ElidedLabel(heading), "secondary"))
        for place, row in enumerate(chart.rows[:_ROWS], 1):
            for column, cell in enumerate((row.size, *row.cells)[: _COLUMNS + 1]):
                self._chart.put(place, column, ElidedLabel(shown(cell) or "–"))
        self._chart.say_more(len(chart.rows) - _ROWS)
        self._notes.setText(shown(chart.notes))
        self._notes.setVisible(bool(chart.notes))
        if not is_named(chart):
            words = self.tr("What do the columns measure? Without names the chart is left out.")
            self.unnamed.say(words, "warning", self.tr("Name the columns"))

    def _show_unread(self, lines: Sequence[str]) -> None:
        words = self.tr("Not understood, left out ({count}):").format(count=len(lines))
        told_lines = [f"· {shown(line)}" for line in lines[:_LINES]]
        self._unread.setText("\n".join([words, *told_lines, *["…"] * (len(lines) > _LINES)]))
        self._unread.setVisible(bool(lines))

    def _on_chosen(self) -> None:
        self._chosen = self.kind.currentData()


class _Part(QWidget):
    """A heading with a count, and a grid below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._heading = styled(QLabel(), "heading")
        self._more = styled(QLabel(), "secondary")
        self.head = QHBoxLayout()
        self.head.setSpacing(SMALL)
        self.head.addWidget(self._heading)
        self.head.addStretch(1)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SMALL)
        self.grid.setVerticalSpacing(TINY)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self.head)
        column.addLayout(self.grid)
        column.addWidget(self._more)

    def put_below_head(self, widget: QWidget) -> None:
        """Put something between heading and grid: beside it a narrow panel has no room."""
        self._column.insertWidget(1, widget)

    def begin(self, count: int) -> None:
        """Begin anew, with so many rows."""
        remove_all(self.grid)
        self._heading.setText(f"{self._title} · {count}")

    def put(self, row: int, column: int, label: QLabel) -> None:
        """Put a label into the grid."""
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def say_more(self, count: int) -> None:
        """Say how many rows are not shown."""
        self._more.setText(self.tr("… and {count} more").format(count=count))
        self._more.setVisible(count > 0)


def _news_of(chart: SizeChart, before: SizeChart | None) -> str:
    if before is None:
        return "new"
    alike = (chart.measures, chart.rows) == (before.measures, before.rows)
    return "same" if alike else "changed"
