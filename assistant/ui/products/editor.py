"""The page on which a product is written: all its fields, checks while typing, saving.

Nothing typed is lost: a refusal leaves it where it is, and what was not saved is kept and comes
back when the product is opened again.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import dated
from assistant.domain.products import Product, ProductDraft, ProductId
from assistant.services.desk import Desk
from assistant.services.unsaved import Unsaved
from assistant.ui.lane import Lane
from assistant.ui.pictures.bringing import brings
from assistant.ui.products.editor_checks import Neighbours, look, remarks
from assistant.ui.products.editor_fields import ProductFields
from assistant.ui.products.sheet import Sheet
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import LINK, PRIMARY, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.wording import sentence

#: How long the keys must rest before it is checked, and before it is kept, in milliseconds.
CHECK_MS = 250
KEEP_MS = 1_500

_EMPTY = ProductDraft(title="")


class ProductEditor(QWidget):
    """Writes one product, a new one or one that is there."""

    left = Signal()
    """The page may be taken away: the product is saved, or its changes were given up."""
    saved = Signal(object)
    """What the catalogue did (``Done``)."""
    page_requested = Signal(object)
    """This widget is to lie over the window until its ``left``."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._own: ProductId | None = None
        self._before = _EMPTY
        self._to_save = False
        self._unsaved = Unsaved(desk.preferences, "product_drafts", ProductDraft)
        self.fields = ProductFields(desk, lane, self)
        self.pictures = self.fields.pictures
        self._area = scrolling(self.fields)
        self._heading = styled(QLabel(), "title")
        self.message = InlineMessage()
        self._save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._paste = Button(self.tr("Paste a sheet…"), LINK)
        self._check = _timer(self, CHECK_MS, self._on_check)
        self._keep = _timer(self, KEEP_MS, self._on_keep)
        self.setAcceptDrops(True)
        self.setProperty("help", "product_editor")
        self._lay_out()
        self._connect()

    def write_new(self, like: ProductDraft | None = None) -> None:
        """Write a new product, which may begin ``like`` another one."""
        self._own = None
        self._heading.setText(self.tr("New product"))
        self._begin(like or _EMPTY, _EMPTY)

    def show_product(self, product: Product, part: str = "") -> None:
        """Change a product; ``part`` names the field or the fold to begin with."""
        self._own = product.id
        self._heading.setText(self.tr("Edit product"))
        self._begin(product.draft, product.draft)
        if product.binned_at is not None and not self.message.text():
            self.message.say(self.tr("It lies in the bin: saving takes it out."))
        if part:
            self._look_at(self.fields.unfold(part))

    @property
    def changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self.pictures.busy or self.fields.draft() != self._before

    def save(self) -> None:
        """Save, and leave the page when that is done."""
        if not self._save.isEnabled():
            return
        if self.pictures.busy:
            self._to_save = True
            self.message.say(self.tr("Saved as soon as the picture is ready."))
        elif not self.fields.complete():
            self.message.say(self.tr("Please put right what is marked in red."), "danger")
            self._look_at(self.fields.first_wrong())
        else:
            self._save.setEnabled(False)
            work = partial(self._write, self._own, self._before, self.fields.draft())
            self._lane.run(work, self, self._on_saved, self._on_refused)

    def leave(self) -> None:
        """Leave the page; ask first where something would be lost."""
        if self.changed:
            words = self.tr("This product is not saved yet.")
            self.message.say(words, "warning", self.tr("Discard changes"))
        else:
            self._leave()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; paste pictures wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not (event.matches(QKeySequence.StandardKey.Paste) and self.pictures.paste()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back from fields of text a paste key that brings a picture."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return event.matches(QKeySequence.StandardKey.Paste) and self.pictures.paste()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in pictures and files."""
        if brings(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put them among the pictures."""
        event.acceptProposedAction()
        self.pictures.take(event.mimeData())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is not saved, wherever the agent goes."""
        super().hideEvent(event)
        if self._keep.isActive():
            self._keep.stop()
            self._on_keep()

    # Showing

    def _begin(self, draft: ProductDraft, empty: ProductDraft) -> None:
        self.fields.show_draft(empty)
        self._before = self.fields.draft()
        # Something to begin with is what is wanted now; what was left unsaved can wait.
        kept = self._unsaved.of(self._own) if draft == empty else None
        begun = kept if kept not in (None, self._before) else draft
        if begun is not None and begun != empty:
            self.fields.show_draft(begun)
        self.message.hide()
        if begun is kept and kept is not None:
            words = self.tr("What you wrote last time and did not save is back.")
            self.message.say(words, "info", self.tr("Discard changes"))
        self.fields.close_folds()
        self.fields.check()
        self._save.setEnabled(True)
        self._keep.stop()
        self._area.verticalScrollBar().setValue(0)
        self.setFocusProxy(self.fields.fields["title"].widget)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lane.run(self._known, self, self.fields.offer)

    def _known(self) -> dict[str, list[str]]:
        """[lane] Return what other products have in fields that are alike for many."""
        catalogue = self._desk.catalogue
        return {
            "brand": catalogue.brands(),
            "category": [*catalogue.categories()],
            "specifications": [each.name for each in catalogue.terms.all.values()],
        }

    def _look_at(self, part: QWidget) -> None:
        """Scroll to a part once it has its place and its height."""
        later = partial(self._area.ensureWidgetVisible, part, 0, MEDIUM)
        QTimer.singleShot(0, part, partial(QTimer.singleShot, 0, part, later))

    def _show_cell(self, sheet: Sheet, cell: QRect) -> None:
        """Keep the cell that is written in on view, and the row below it."""
        place = sheet.viewport().mapTo(self.fields, cell.bottomLeft())
        self._area.ensureVisible(0, place.y(), 0, cell.height() + MEDIUM)

    def _on_edited(self) -> None:
        self._check.start()
        self._keep.start()

    def _on_check(self) -> None:
        if self.fields.check() and self.message.property("message") == "danger":
            self.message.hide()
        draft = self.fields.draft()
        work = partial(look, self._desk.catalogue, self._own, draft)
        self._lane.run(work, self, partial(self._on_looked, draft))

    def _on_looked(self, draft: ProductDraft, found: Neighbours) -> None:
        if self.fields.draft() == draft:
            for name, (words, tone) in remarks(found, draft).items():
                if not self.fields.wrong(name):
                    self.fields.say(name, words, tone)

    # Saving and leaving

    def _write(self, own: ProductId | None, before: ProductDraft, draft: ProductDraft) -> Done:
        """[lane] Write to the catalogue; forget what was kept unsaved."""
        catalogue = self._desk.catalogue
        if own is None:
            done = catalogue.add([dated(_EMPTY, draft, self._desk.library.now())])
        else:
            done = catalogue.edit(own, before, draft)
        self._unsaved.forget(own)
        return done

    def _on_saved(self, done: Done) -> None:
        self._before = self.fields.draft()
        self._save.setEnabled(True)
        self._keep.stop()
        self.saved.emit(done)
        self.left.emit()

    def _on_refused(self, error: UserError) -> None:
        self._save.setEnabled(True)
        self.message.say(sentence(error), "danger")

    def _on_brought(self) -> None:
        """Save now, where that was wanted while a picture was on its way."""
        wanted, self._to_save = self._to_save, False
        if wanted:
            self.message.hide()
            self.save()

    def _paste_sheet(self) -> None:
        from assistant.ui.products.paste import PastePage

        page = PastePage(self._desk, self._lane, self.fields.draft())
        page.taken.connect(self._take_sheet)
        self.page_requested.emit(page)

    def _take_sheet(self, draft: ProductDraft) -> None:
        self.fields.show_draft(draft)
        self._on_edited()

    def _on_discarded(self) -> None:
        self._keep.stop()
        self._run(partial(self._unsaved.forget, self._own))
        self._leave()

    def _leave(self) -> None:
        self._keep.stop()
        self.left.emit()

    def _on_keep(self) -> None:
        if self.changed:
            self._run(partial(self._unsaved.keep, self._own, self.fields.draft()))

    def _run(self, work: Callable[[], Done]) -> None:
        self._lane.run(work, self, otherwise=self._on_refused)

    # How it is put together

    def _lay_out(self) -> None:
        head, said, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        said.addWidget(self.message)
        for row in (head, said, foot):
            row.setContentsMargins(MEDIUM, TINY, MEDIUM, TINY)
            row.setSpacing(SMALL)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._paste)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(said)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        self.pictures.refused.connect(self._on_refused)
        self.pictures.ended.connect(self._on_brought)
        for kind in (QLineEdit, QPlainTextEdit):
            for field in self.fields.findChildren(kind):
                field.installEventFilter(self)
        for name in ("selling_points", "answers", "proofs", "relations"):
            self.fields.fields[name].entries.added.connect(self._look_at)  # type: ignore[attr-defined]
        for sheet in self.fields.findChildren(Sheet):
            sheet.reached.connect(partial(self._show_cell, sheet))
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        self._paste.clicked.connect(self._paste_sheet)
        self.message.acted.connect(self._on_discarded)
        self._save.setToolTip("Ctrl+S")
        self._cancel.setToolTip("Esc")
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)


def _timer(owner: QWidget, interval_ms: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(act)
    return timer
