"""The page of import and export: the way into the wizard, phrases and products into files."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant.domain.phrases import PATH_SEPARATOR
from assistant.services.desk import Desk
from assistant.services.exports import FORMS
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.settings.customer_files import CustomerFilesPart
from assistant.ui.settings.packing import PackingPart
from assistant.ui.settings.product_files import ProductFilesPart
from assistant.ui.settings.writing import Writing
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import set_by_policy

#: Form of a file → what it is called, and what it is good for.
FORM_WORDS: Mapping[str, tuple[object, object]] = {
    "xlsx": (
        QT_TRANSLATE_NOOP("exchange", "Excel workbook"),
        QT_TRANSLATE_NOOP(
            "exchange", "To edit in Excel and import again: keep the column 编号 as it is."
        ),
    ),
    "deskmate": (
        QT_TRANSLATE_NOOP("exchange", "Archive with pictures"),
        QT_TRANSLATE_NOOP("exchange", "All phrases, categories, events, pictures and files."),
    ),
    "qianniu": (
        QT_TRANSLATE_NOOP("exchange", "千牛 CSV"),
        QT_TRANSLATE_NOOP(
            "exchange", "For 千牛's own import. What it does not keep is listed below."
        ),
    ),
    "json": (
        QT_TRANSLATE_NOOP("exchange", "JSON"),
        QT_TRANSLATE_NOOP("exchange", "For other programs; pictures are only named."),
    ),
    "csv": (
        QT_TRANSLATE_NOOP("exchange", "Simple CSV"),
        QT_TRANSLATE_NOOP("exchange", "Category, title, code, hotkey, first text and times only."),
    ),
}


class ExchangePage(QWidget):
    """Phrases from a file and into a file."""

    import_requested = Signal(object)
    """The wizard is wanted, for these files (a list of ``Path``) if there are any."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk = desk
        self.writing = Writing(lane)
        self._choose = Button(self.tr("Import…"), PRIMARY)
        self._back = Button(self.tr("Back to 千牛…"))
        self._back.setToolTip(self.tr("Export all phrases as a file that 千牛 imports"))
        self._category = ChoiceBox()
        self._form = ChoiceBox()
        for form, (words, _) in FORM_WORDS.items():
            self._form.addItem(_words(words), form)
        self._export = Button(self.tr("Export…"))
        self._format = Labelled(self.tr("Format"), self._form)
        self.packing = PackingPart(desk, self.writing)
        self.products = ProductFilesPart(desk, self.writing)
        self.customers = CustomerFilesPart(desk, self.writing)
        self._lay_out()
        self._connect()
        self._on_form()
        self._rest(False)

    def message(self) -> str:
        """Return what the page says."""
        return self.writing.message()

    def write_out(self, file: Path, form: str = "", everything: bool = False) -> None:
        """Export the chosen category, or all; without a form the name of the file tells it."""
        category = None if everything else self._category.currentData()
        write = partial(self._desk.exports.write, file, form, category)
        self.writing.write(file, write)

    def show_part(self, name: str) -> None:
        """Bring the part for "products" or "customers" into view, with the keyboard."""
        parts: dict[str, ProductFilesPart | CustomerFilesPart]
        parts = {"products": self.products, "customers": self.customers}
        # Only once the page is laid out.
        QTimer.singleShot(0, self, partial(self._scroll_to, parts[name]))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the part for customers once there may be any."""
        super().showEvent(event)
        self.customers.setVisible(self._desk.customers.protected)

    def call_off(self) -> None:
        """Stop what is under way."""
        self.writing.call_off()

    def _scroll_to(self, part: ProductFilesPart | CustomerFilesPart) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(part)
        part.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, form: str, everything: bool = False) -> None:
        stem = self.tr("千牛 phrases") if form == "qianniu" else self.tr("phrases")
        kind = f"{_words(FORM_WORDS[form][0])} (*{FORMS[form]})"
        write = partial(self.write_out, form=form, everything=everything)
        ask_where(self, self.tr("Export phrases"), f"{stem}{FORMS[form]}", kind, write)

    def _on_form(self) -> None:
        self._format.say(_words(FORM_WORDS[self._form.currentData()][1]), "secondary")

    def _rest(self, busy: bool) -> None:
        parts = {self._choose: "import", self._back: "export", self._export: "export"}
        for button, part in parts.items():
            button.setEnabled(not busy and self._desk.preferences.allows(part))
        self.packing.setEnabled(not busy)
        self.products.setEnabled(not busy)
        self.customers.setEnabled(not busy)
        self._fill_categories()

    def _fill_categories(self) -> None:
        shelf, chosen = self._desk.library.shelf, self._category.currentData()
        self._category.clear()
        self._category.addItem(self.tr("All phrases"), None)
        for category in (each for top in shelf.children() for each in shelf.subtree(top.id)):
            self._category.addItem(PATH_SEPARATOR.join(shelf.path(category.id)), category.id)
        self._category.choose(chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(styled(QLabel(self.tr("Import")), "heading"))
        words = self.tr(
            "What 千牛, 客服宝, espanso and others have exported, tables of products or customers, "
            "or any table of yours. Drop it on the window or choose it. Nothing is taken before "
            "you have seen what it brings, and it can be undone."
        )
        column.addWidget(wrapped(words, "secondary"))
        column.addLayout(_row(self._choose, self._back))
        self._note_policy(column, "import")
        column.addWidget(styled(QLabel(self.tr("Export")), "heading"))
        column.addWidget(Labelled(self.tr("Phrases to export"), self._category))
        column.addWidget(self._format)
        column.addLayout(_row(self._export))
        self._note_policy(column, "export")
        column.addWidget(self.writing)
        column.addWidget(styled(QLabel(self.tr("Products")), "heading"))
        column.addWidget(self.products)
        column.addWidget(self.customers)
        column.addWidget(styled(QLabel(self.tr("A library for all computers")), "heading"))
        column.addWidget(self.packing)
        column.addStretch(1)

    def _note_policy(self, column: QVBoxLayout, part: str) -> None:
        """Say where the shop's policy has switched a part off."""
        if not self._desk.preferences.allows(part):
            column.addWidget(wrapped(set_by_policy(), "secondary"))

    def _connect(self) -> None:
        self._choose.clicked.connect(lambda: self.import_requested.emit([]))
        self._back.clicked.connect(lambda: self._ask("qianniu", everything=True))
        self._export.clicked.connect(lambda: self._ask(self._form.currentData()))
        self._form.currentIndexChanged.connect(self._on_form)
        self.writing.busy.connect(self._rest)


def _words(source: object) -> str:
    return QCoreApplication.translate("exchange", str(source))


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
