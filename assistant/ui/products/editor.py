"""The page on which a product is written: all its fields, checks while typing, saving."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from assistant.domain.changes import Done
from assistant.domain.product_drafts import dated
from assistant.domain.products import Product, ProductDraft, ProductId
from assistant.services.desk import Desk
from assistant.services.unsaved import Unsaved
from assistant.ui.lane import Lane
from assistant.ui.products.editor_checks import Neighbours, look, remarks
from assistant.ui.products.editor_fields import ProductFields
from assistant.ui.products.sheet import Sheet
from assistant.ui.theme import MEDIUM
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.writing_page import WritingPage

#: How long the keys must rest before the catalogue is asked, in milliseconds.
CHECK_MS = 250

_EMPTY = ProductDraft(title="")


class ProductEditor(WritingPage):
    """Writes one product, a new one or one that is there."""

    page_requested = Signal(object)
    """This widget is to lie over the window until its ``left``."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__(desk, lane, CHECK_MS)
        self._own: ProductId | None = None
        self._unsaved = Unsaved(desk.preferences, "product_drafts", ProductDraft)
        self.fields = ProductFields(desk, lane, self.bringing)
        self.pictures = self.fields.pictures
        self._paste = Button(self.tr("Paste a sheet…"), LINK)
        self._head.addWidget(self._paste)
        self._lay_out(self.fields)
        self.setProperty("help", "product_editor")
        self._connect()

    def write_new(self, like: ProductDraft | None = None) -> None:
        """Write a new product, which may begin ``like`` another one."""
        self._own = None
        self._heading.setText(self.tr("New product"))
        self._open(like or _EMPTY, _EMPTY)

    def show_product(self, product: Product, part: str = "") -> None:
        """Change a product; ``part`` names the field or the fold to begin with."""
        self._own = product.id
        self._heading.setText(self.tr("Edit product"))
        self._open(product.draft, product.draft)
        if product.binned_at is not None and not self.message.text():
            self.message.say(self.tr("It lies in the bin: saving takes it out."))
        if part:
            self._look_at(self.fields.unfold(part))

    # What is written

    def _draft(self) -> ProductDraft:
        return self.fields.draft()

    def _show_draft(self, draft: ProductDraft) -> None:
        self.fields.show_draft(draft)

    def _open(self, draft: ProductDraft, empty: ProductDraft) -> None:
        self._begin(draft, empty, self.fields.fields["title"].widget)
        self.fields.close_folds()
        self._area.verticalScrollBar().setValue(0)
        self._lane.run(self._known, self, self.fields.offer)

    def _known(self) -> dict[str, list[str]]:
        """[lane] Return what other products have in fields that are alike for many."""
        catalogue = self._desk.catalogue
        return {
            "brand": catalogue.brands(),
            "category": [*catalogue.categories()],
            "specifications": [each.name for each in catalogue.terms.all.values()],
        }

    def _show_cell(self, sheet: Sheet, cell: QRect) -> None:
        """Keep the cell that is written in on view, and the row below it."""
        place = sheet.viewport().mapTo(self.fields, cell.bottomLeft())
        self._area.ensureVisible(0, place.y(), 0, cell.height() + MEDIUM)

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

    def _paste_sheet(self) -> None:
        from assistant.ui.products.paste import PastePage

        page = PastePage(self._desk, self._lane, self.fields.draft())
        page.taken.connect(self._take_sheet)
        self.page_requested.emit(page)

    def _take_sheet(self, draft: ProductDraft) -> None:
        self.fields.show_draft(draft)
        self._on_edited()

    # Saving

    def _not_saved(self) -> str:
        return self.tr("This product is not saved yet.")

    def _saving(self) -> Callable[[], Done] | None:
        if not self.fields.complete():
            self._look_at(self.fields.first_wrong())
            return None
        return partial(self._write, self._own, self._before, self.fields.draft())

    def _write(self, own: ProductId | None, before: ProductDraft, draft: ProductDraft) -> Done:
        """[lane] Write to the catalogue."""
        catalogue = self._desk.catalogue
        if own is None:
            return catalogue.add([dated(_EMPTY, draft, self._desk.library.now())])
        return catalogue.edit(own, before, draft)

    # What is not saved

    def _kept(self, draft: ProductDraft) -> ProductDraft | None:
        kept = self._unsaved.of(self._own)
        return None if kept == self._before else kept

    def _keeping(self) -> Callable[[], Done]:
        return partial(self._unsaved.keep, self._own, self.fields.draft())

    def _forgetting(self) -> Callable[[], Done] | None:
        return partial(self._unsaved.forget, self._own)

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        for kind in (QLineEdit, QPlainTextEdit):
            self._watch(self.fields.findChildren(kind))
        for name in ("selling_points", "answers", "proofs", "relations"):
            self.fields.fields[name].entries.added.connect(self._look_at)  # type: ignore[attr-defined]
        for sheet in self.fields.findChildren(Sheet):
            sheet.reached.connect(partial(self._show_cell, sheet))
        self._paste.clicked.connect(self._paste_sheet)
