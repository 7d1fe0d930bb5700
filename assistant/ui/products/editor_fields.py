"""The fields of a product, and the draft that stands in them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.days import day_of
from assistant.domain.money import fen_of, yuan
from assistant.domain.products import ProductDraft, Suitability
from assistant.services.desk import Desk
from assistant.ui.field_kinds import (
    ChoiceField,
    Field,
    LineField,
    ReadLine,
    TextField,
    TickField,
    WordsField,
)
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.pictures.bringing import Bringing
from assistant.ui.products.editor_entries import (
    EntriesField,
    ProofsField,
    answers_field,
    points_field,
    relations_field,
)
from assistant.ui.products.editor_pictures import PicturesField
from assistant.ui.products.editor_tables import (
    SPECIFICATION_NAME,
    ChartField,
    SheetField,
    sku_field,
    specification_field,
)
from assistant.ui.products.editor_words import said
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.fold import Fold
from assistant.ui.wording import when

#: So many products are offered while one types.
_OFFERED = 8

_Made = Callable[[], Field]

_SUITABILITY = frozenset(each.name for each in fields(Suitability))


def _yes_or_no() -> Field:
    choices = ((None, _NOT_SAID), (True, _RETURNABLE), (False, _NOT_RETURNABLE))
    return ChoiceField([(value, said(words)) for value, words in choices])


_NOT_SAID = QT_TRANSLATE_NOOP("products", "Nobody has said")
_RETURNABLE = QT_TRANSLATE_NOOP("products", "Yes")
_NOT_RETURNABLE = QT_TRANSLATE_NOOP("products", "No")

#: Field → how it is made, what it is called, and what is said below it.
_FIELDS: Mapping[str, tuple[_Made, object, object]] = {
    "title": (LineField, QT_TRANSLATE_NOOP("products", "Title"), ""),
    "item_number": (LineField, QT_TRANSLATE_NOOP("products", "Item number"), ""),
    "category": (
        LineField,
        QT_TRANSLATE_NOOP("products", "Category"),
        QT_TRANSLATE_NOOP("products", "The widest first: Women / Dresses"),
    ),
    "brand": (LineField, QT_TRANSLATE_NOOP("products", "Brand"), ""),
    "price": (lambda: ReadLine(fen_of, yuan), QT_TRANSLATE_NOOP("products", "Price in yuan"), ""),
    "on_sale": (
        lambda: TickField(said(QT_TRANSLATE_NOOP("products", "On sale"))),
        "",
        "",
    ),
    "skus": (sku_field, "", ""),
    "specifications": (specification_field, "", ""),
    "selling_points": (points_field, "", ""),
    "chart": (
        ChartField,
        "",
        QT_TRANSLATE_NOOP(
            "products",
            "Without one the chart of its brand or category is used. Centimetres and 斤 (500 g),"
            " unless a name ends with another unit in brackets; - for none; 84-88 for a range.",
        ),
    ),
    "answers": (answers_field, "", ""),
    "skin_suited": (
        WordsField,
        QT_TRANSLATE_NOOP("products", "Suits skin that is"),
        QT_TRANSLATE_NOOP("products", "Separated by commas, as the maker says it"),
    ),
    "skin_unsuited": (WordsField, QT_TRANSLATE_NOOP("products", "Does not suit skin that is"), ""),
    "contains": (
        WordsField,
        QT_TRANSLATE_NOOP("products", "Contains"),
        QT_TRANSLATE_NOOP("products", "Ingredients and allergens that some want to avoid"),
    ),
    "ages": (LineField, QT_TRANSLATE_NOOP("products", "Ages"), ""),
    "uses": (WordsField, QT_TRANSLATE_NOOP("products", "Meant for"), ""),
    "unsuited": (WordsField, QT_TRANSLATE_NOOP("products", "Not meant for"), ""),
    "shelf_life": (LineField, QT_TRANSLATE_NOOP("products", "Shelf life"), ""),
    "batch": (LineField, QT_TRANSLATE_NOOP("products", "Batch"), ""),
    "care": (TextField, QT_TRANSLATE_NOOP("products", "Care"), ""),
    "installation": (TextField, QT_TRANSLATE_NOOP("products", "Installation and use"), ""),
    "authenticity": (TextField, QT_TRANSLATE_NOOP("products", "How to tell it is genuine"), ""),
    "source": (TextField, QT_TRANSLATE_NOOP("products", "Source of goods"), ""),
    "proofs": (ProofsField, QT_TRANSLATE_NOOP("products", "Proof of what is claimed"), ""),
    "no_reason_return": (
        _yes_or_no,
        QT_TRANSLATE_NOOP("products", "Return without a reason"),
        "",
    ),
    "return_note": (
        LineField,
        QT_TRANSLATE_NOOP("products", "Where the buyer confirmed that there is none"),
        "",
    ),
    "warranty": (TextField, QT_TRANSLATE_NOOP("products", "Warranty"), ""),
    "delivery": (TextField, QT_TRANSLATE_NOOP("products", "Delivery"), ""),
    "relations": (relations_field, "", ""),
    "aliases": (
        WordsField,
        QT_TRANSLATE_NOOP("products", "Also called"),
        QT_TRANSLATE_NOOP("products", "Separated by commas; the search finds them"),
    ),
    "scenes": (WordsField, QT_TRANSLATE_NOOP("products", "Occasions"), ""),
    "barcode": (LineField, QT_TRANSLATE_NOOP("products", "Barcode of the product"), ""),
    "platform": (LineField, QT_TRANSLATE_NOOP("products", "Platform"), ""),
    "platform_id": (LineField, QT_TRANSLATE_NOOP("products", "Number in the shop's links"), ""),
    "link": (LineField, QT_TRANSLATE_NOOP("products", "Link"), ""),
    "shop": (ChoiceField, QT_TRANSLATE_NOOP("products", "For"), ""),
    "ours": (
        lambda: TickField(said(QT_TRANSLATE_NOOP("products", "Sold by us"))),
        "",
        QT_TRANSLATE_NOOP(
            "products", "Goods of others are kept to compare; their names are never inserted."
        ),
    ),
    "seen_at": (LineField, QT_TRANSLATE_NOOP("products", "Where it was seen"), ""),
    "seen_on": (
        lambda: ReadLine(day_of, str),
        QT_TRANSLATE_NOOP("products", "When it was seen"),
        "",
    ),
    "notes": (TextField, QT_TRANSLATE_NOOP("products", "Notes for us"), ""),
}

#: What is folded away, under which words; what is in none of them is always on view.
_FOLDS: Mapping[str, tuple[object, tuple[str, ...]]] = {
    "skus": (QT_TRANSLATE_NOOP("products", "SKUs"), ("skus",)),
    "specifications": (QT_TRANSLATE_NOOP("products", "Specifications"), ("specifications",)),
    "selling_points": (QT_TRANSLATE_NOOP("products", "Selling points"), ("selling_points",)),
    "chart": (QT_TRANSLATE_NOOP("products", "Size chart"), ("chart",)),
    "answers": (QT_TRANSLATE_NOOP("products", "Questions and answers"), ("answers",)),
    "suitability": (
        QT_TRANSLATE_NOOP("products", "For whom"),
        ("skin_suited", "skin_unsuited", "contains", "ages", "uses", "unsuited"),
    ),
    "care": (
        QT_TRANSLATE_NOOP("products", "Keeping, care, use"),
        ("shelf_life", "batch", "care", "installation"),
    ),
    "source": (
        QT_TRANSLATE_NOOP("products", "Origin and proof"),
        ("authenticity", "source", "proofs"),
    ),
    "delivery": (
        QT_TRANSLATE_NOOP("products", "Return, warranty, delivery"),
        ("no_reason_return", "return_note", "warranty", "delivery"),
    ),
    "relations": (QT_TRANSLATE_NOOP("products", "Goes with it, instead of it"), ("relations",)),
    "codes": (
        QT_TRANSLATE_NOOP("products", "Other names, occasions, codes"),
        ("aliases", "scenes", "barcode", "platform", "platform_id", "link"),
    ),
    "ours": (
        QT_TRANSLATE_NOOP("products", "Whose, and notes"),
        ("shop", "ours", "seen_at", "seen_on", "notes"),
    ),
}


class ProductFields(QWidget):
    """All that can be written of a product."""

    edited = Signal()

    def __init__(self, desk: Desk, lane: Lane, bringing: Bringing) -> None:
        super().__init__()
        self._desk = desk
        self._base = ProductDraft(title="")
        self.pictures = PicturesField(desk, lane, bringing)
        self.fields: dict[str, Field] = {name: row[0]() for name, row in _FIELDS.items()}
        self.fields["pictures"] = self.pictures
        self._told: set[str] = set()
        relations = self.fields["relations"]
        assert isinstance(relations, EntriesField)
        relations.entries.search = partial(_products, desk)
        self._checked = TickField(self.tr("Prices and stock hold today"))
        self._rows = {name: self._row(name) for name in self.fields}
        self.folds = {name: self._fold(name) for name in _FOLDS}
        self._lay_out()
        for field in (*self.fields.values(), self._checked):
            field.edited.connect(self.edited)
        self.edited.connect(self._name_folds)

    def show_draft(self, draft: ProductDraft) -> None:
        """Show a draft."""
        self._base = draft
        shops = [(shop.id, shop.name) for shop in self._desk.people.shops]
        shop = self.fields["shop"]
        assert isinstance(shop, ChoiceField)
        shop.offer([(None, self.tr("All shops")), *shops])
        for name, field in self.fields.items():
            held = draft.suitability if name in _SUITABILITY else draft
            field.show_value(getattr(held, name))
        self._checked.show_value(False)
        stamp = draft.priced_at or draft.stocked_at
        self._rows["price"].say(
            self.tr("Confirmed {when}.").format(when=when(stamp)) if stamp else "", "secondary"
        )
        self._name_folds()

    def draft(self) -> ProductDraft:
        """Return what stands in the fields."""
        written = {name: field.value() for name, field in self.fields.items()}
        suited = {name: written.pop(name) for name in _SUITABILITY}
        written["suitability"] = replace(self._base.suitability, **suited)
        if self._checked.value():
            now = self._desk.library.now()
            written |= {"priced_at": now, "stocked_at": now}
        return replace(self._base, **written)

    def offer(self, known: Mapping[str, Iterable[str]]) -> None:
        """Offer what is in use elsewhere: brands, categories, and names of specifications."""
        for name, texts in known.items():
            field = self.fields[name]
            if isinstance(field, LineField):
                field.offer(texts)
            elif isinstance(field, SheetField):
                field.sheet.offer(SPECIFICATION_NAME, texts)

    def check(self) -> bool:
        """Say beside each field what is wrong with it; return whether nothing is."""
        problems = {name: field.problem() for name, field in self.fields.items()}
        wrong = {name for name, words in problems.items() if words}
        for name in wrong | self._told:
            self.say(name, problems[name])
        self._told = wrong
        return not wrong

    def complete(self) -> bool:
        """Check as ``check`` does, and that there is a title; nobody is told before that."""
        sound = self.check()
        if not self.fields["title"].value().strip():
            self._told.add("title")
            self.say("title", self.tr("A title is needed."))
            return False
        return sound

    def first_wrong(self) -> QWidget:
        """Return the first field in which something is wrong."""
        return next(row for name, row in self._rows.items() if name in self._told)

    def wrong(self, name: str) -> bool:
        """Say whether what is written in a field makes no sense."""
        return name in self._told

    def say(self, name: str, words: str, tone: str = "danger") -> None:
        """Say something about a field, and unfold what is wrong; "" takes that back."""
        self._rows[name].say(words, tone)
        for fold, (_, names) in _FOLDS.items():
            if words and tone == "danger" and name in names:
                self.folds[fold].open()

    def note(self, name: str) -> str:
        """Return what is said beside a field."""
        return self._rows[name].note()

    def unfold(self, part: str) -> QWidget:
        """Open the part that has a field, and return what to look at."""
        for fold, (_, names) in _FOLDS.items():
            if part in (fold, *names):
                self.folds[fold].open()
                return self.folds[fold]
        return self._rows[part if part in self._rows else "title"]

    def close_folds(self) -> None:
        """Fold everything away."""
        for fold in self.folds.values():
            fold.open(False)

    def _row(self, name: str) -> Labelled:
        _, words, hint = _FIELDS.get(name, (None, QT_TRANSLATE_NOOP("products", "Pictures"), ""))
        row = Labelled(said(words) if words else "", self.fields[name].widget, said(hint))
        if not words:
            row.hide_name()
        return row

    def _fold(self, name: str) -> Fold:
        words, names = _FOLDS[name]
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for each in names:
            column.addWidget(self._rows[each])
        return Fold(said(words), within)

    def _name_folds(self) -> None:
        for name, (words, names) in _FOLDS.items():
            count = sum(self.fields[each].count() for each in names)
            self.folds[name].call(f"{said(words)} ({count})" if count else said(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        folded = {name for _, names in _FOLDS.values() for name in names}
        for name in ("pictures", *_FIELDS):
            if name not in folded:
                column.addWidget(self._rows[name])
            if name == "price":
                column.addWidget(self._checked.widget)
        for fold in self.folds.values():
            column.addWidget(fold)
        column.addStretch(1)


def _products(desk: Desk, typed: str) -> list[tuple[str, str]]:
    """Return the item numbers of products that are found, and words by which to offer them."""
    finds = desk.product_search.find(typed, _OFFERED) if desk.finds_products else ()
    briefs = (each.brief for each in finds)
    return [
        (each.item_number, f"{each.item_number} {each.title}")
        for each in briefs
        if each.item_number
    ]
