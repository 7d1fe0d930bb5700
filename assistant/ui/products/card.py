"""One product's card: its head, what others put between, and all facts in sections.

A part of another module is given a place by ``put``; it is told which product is shown.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.fact_sentences import may_be_said
from assistant.domain.freshness import stale
from assistant.domain.products import Product, prices_of, stock_of
from assistant.domain.terms import Term, by_name
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import SECTIONS, Fact, Saying, offer, sections_of, worded
from assistant.ui.products.header import ProductHeader
from assistant.ui.products.offers import Offers
from assistant.ui.products.reading import Shown
from assistant.ui.products.section import SectionView
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.thumbnails import Thumbnails
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import rule
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.tab_order import lead_through
from assistant.ui.wording import shown as named

#: The section that says for whom a product is, which stands with the part that judges it.
_SUITED = "suits"
#: Where parts of other modules stand: what size, for whom, at what price, and beside which others.
SIZE, SUITS, PRICE, COMPARE = "size", "suitability", "price", "compare"
_PLACES = (SIZE, SUITS, _SUITED, PRICE, COMPARE, *(key for key in SECTIONS if key != _SUITED))

#: Least height of what is scrolled; in a card lower than the other the head gives way to offers.
_LEAST_PX, _LOW_PX = 60, 480

_Key = Qt.Key
#: Keys that say an offer, with Alt.
_NUMBERS = {_Key.Key_1: 1, _Key.Key_2: 2, _Key.Key_3: 3}


class Part(Protocol):
    """What is put into a card; it hides itself where it has nothing to say of a product."""

    def show_product(self, product: Product) -> None:
        """Show what there is to say of a product."""

    def isHidden(self) -> bool:
        """Say whether it has hidden itself."""


class ProductCard(QWidget):
    """Shows a product; what is to be inserted is a signal."""

    passage_chosen = Signal(object)
    """This ``Passage`` is to be inserted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be copied."""
    keyboard_wanted = Signal()
    opened = Signal(object)
    """The product of this id is to be shown."""
    pictures_wanted = Signal(object)
    """These ``Attachment``s are to be seen in whole."""
    confirmed = Signal(object)
    """Price and stock of this ``Product`` are right as they are."""
    edit_wanted = Signal(object)
    """This ``Product`` is to be written."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk = desk
        self.product: Product | None = None
        self._wanted: SignalInstance = self.confirmed
        self._terms: Mapping[int, Term] = {}
        self._names: Mapping[str, Term] = {}
        self._related: list[tuple[str, Fact]] = []
        self.header = ProductHeader(Thumbnails(desk.attachments, lane, board))
        self.notice = InlineMessage()
        self.sections: dict[str, SectionView] = {}
        self._parts: dict[str, tuple[str, Part]] = {}
        self._places = {key: QVBoxLayout() for key in _PLACES}
        self.offers = Offers()
        self._begin: QWidget = self.header.picture
        self._foot = QHBoxLayout()
        self._area = scrolling(self._page())
        self._area.setMinimumHeight(_LEAST_PX)
        self._lay_out()
        self._connect()

    def show_product(self, shown: Shown) -> None:
        """Show a product as it is now."""
        product = shown.product
        if self.product is None or self.product.id != product.id:
            self._area.verticalScrollBar().setValue(0)
            self.offers.hide()
        self.product = product
        shop = self._desk.people.shop.id
        self._related = [
            (relation.kind, offer(relation, other, shop))
            for relation, other in shown.related
            if other
        ]
        self._show_head(product)
        self._show_sections(shown)
        for _, part in self._parts.values():
            part.show_product(product)
        self._show_chips()
        views = (self.sections[key] for key in _PLACES if key in self.sections)
        first = (view.list for view in views if not view.isHidden())
        self._begin = next(first, self.header.picture)
        self._lead_tab()
        if self.sold_out and self.offers.isHidden():
            self.offer_next()

    @property
    def sold_out(self) -> bool:
        """Whether nothing of the product can be bought now."""
        return self.product is not None and (
            not self.product.on_sale or stock_of(self.product) == 0
        )

    def put(self, place: str, words: str, part: Part) -> None:
        """Give a part its place (``SIZE``, ``SUITS`` …); ``words`` are those of its chip.

        Of its signals those are heard that the card has, too.
        """
        assert isinstance(part, QWidget)
        self._parts[place] = words, part
        self._places[place].insertWidget(0, part)
        part.show()
        for name in ("passage_chosen", "passage_to_copy", "keyboard_wanted", "opened"):
            if (signal := getattr(part, name, None)) is not None:
                signal.connect(getattr(self, name))
        if self.product is not None:
            part.show_product(self.product)
            self._show_chips()

    def add_way(self, words: str, act: Callable[[], object]) -> Button:
        """Add a button at the foot, and return it."""
        button = Button(words)
        button.clicked.connect(act)
        self._foot.addWidget(button)
        return button

    def offer_next(self, instead: bool = False) -> None:
        """Go on selling: offer what goes with the product, or others ``instead`` of it.

        Others are offered in any case where it is sold out.
        """
        sold_out = instead or self.sold_out
        kinds = ("substitute",) if sold_out else ("goes_with", "set")
        facts = [fact for kind, fact in self._related if kind in kinds]
        words = self.tr("Sold out: offer instead") if sold_out else self.tr("Goes well with it")
        self.offers.offer(words, facts)

    def show_section(self, key: str) -> None:
        """Bring a section into view."""
        if (place := self._widget(key)) is not None:
            self._area.verticalScrollBar().setValue(place.y() - SMALL)
            self.header.mark(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say an offer on Alt and its number."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        number = _NUMBERS.get(_Key(event.key())) if alt else None
        if number is None or not self.offers.insert(number):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; were this a focus proxy, Tab would jump over all before it."""
        super().focusInEvent(event)
        self._begin.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the sections."""
        super().resizeEvent(event)
        self._make_room()

    def _lead_tab(self) -> None:
        """Let Tab lead through the card from above."""
        parts: dict[str, list[object]] = {key: [part] for key, (_, part) in self._parts.items()}
        for key, view in self.sections.items():
            parts[key] = [*parts.get(key, []), view]
        seen = [each for key in _PLACES for each in parts.get(key, []) if isinstance(each, QWidget)]
        items = (self._foot.itemAt(place) for place in range(self._foot.count()))
        ways = [item.widget() for item in items if item is not None]
        foot = [each for each in ways if each is not None]
        if foot:
            lead_through([self.header, *seen, self.offers, *foot[:-1]], foot[-1])

    # Parts

    def _make_room(self) -> None:
        self.header.setVisible(self.offers.isHidden() or self.height() >= _LOW_PX)

    def _show_head(self, product: Product) -> None:
        ages = stale(product, self._desk.catalogue.now(), self._desk.preferences.current.stale_days)
        said = may_be_said(product, self._desk.people.shop.id)
        self.header.show_product(product, ages, said)
        if not said:
            self.notice.say(self._why_silent(product), "warning")
        elif ages:
            words = self.tr("Price or stock is due for a check.")
            self._notice(words, self.tr("Still right"), self.confirmed)
        elif not any((product.specifications, product.selling_points, prices_of(product))):
            words = self.tr("Little is known of this product yet.")
            self._notice(words, self.tr("Edit"), self.edit_wanted)
        else:
            self.notice.hide()

    def _notice(self, words: str, way: str, wanted: SignalInstance) -> None:
        """Say something of the product, with a button that emits it by that signal."""
        self._wanted = wanted
        self.notice.say(words, "warning", way)

    def _why_silent(self, product: Product) -> str:
        """Return why nothing of a product goes into a chat."""
        if not product.ours:
            seen = " · ".join(filter(None, (product.seen_at, str(product.seen_on or ""))))
            words = self.tr("Not of this shop: to compare only. Nothing of it is inserted.")
            return f"{words} {seen}".strip()
        names = {shop.id: shop.name for shop in self._desk.people.shops}
        name = names.get(product.shop, "") if product.shop is not None else ""
        words = self.tr("Sold by another shop ({name}): nothing of it is inserted now.")
        return words.format(name=named(name))

    def _show_sections(self, shown: Shown) -> None:
        made = sections_of(shown.product, shown.related, self._saying)
        found = {each.key: each for each in made}
        for key in SECTIONS:
            if key in found:
                self._section(key).show_section(found[key])
            elif key in self.sections:
                self.sections[key].hide()

    @property
    def _saying(self) -> Saying:
        catalogue = self._desk.catalogue
        if self._terms is not catalogue.terms.all:  # there are hundreds, and cards come quickly
            self._terms = catalogue.terms.all
            self._names = by_name(self._terms.values())
        return Saying(self._names, self._desk.people.shop.id, catalogue.now().date())

    def _section(self, key: str) -> SectionView:
        if key not in self.sections:
            view = self.sections[key] = SectionView(key)
            for name in ("passage_chosen", "passage_to_copy", "opened"):
                getattr(view.list, name).connect(getattr(self, name))
            view.list.currentRowChanged.connect(partial(self._follow, view.list))
            self._places[key].addWidget(view)
        return self.sections[key]

    def _follow(self, facts: FactList, row: int) -> None:
        """Keep the fact in view on which the keyboard stands."""
        page, item = self._area.widget(), facts.item(row)
        if page is not None and item is not None and facts.isVisible():
            box = facts.visualItemRect(item)
            middle = facts.viewport().mapTo(page, box.center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, box.height() // 2 + SMALL)

    def _widget(self, key: str) -> QWidget | None:
        """Return what is seen at a place, None where nothing is."""
        part = self._parts.get(key)
        seen = part[1] if part is not None and not part[1].isHidden() else self.sections.get(key)
        return seen if isinstance(seen, QWidget) and not seen.isHidden() else None

    def _show_chips(self) -> None:
        words = {key: worded(short) for key, (_, short) in SECTIONS.items()}
        words |= {key: said for key, (said, _) in self._parts.items()}
        seen = [key for key in _PLACES if self._widget(key) is not None]
        if SUITS in seen and _SUITED in seen:  # one stands below the other
            seen.remove(_SUITED)
        self.header.show_sections([(key, words[key]) for key in seen])
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        """Mark the section that stands at the top."""
        scrolled = self._area.verticalScrollBar().value()
        seen = [(key, widget.y()) for key in _PLACES if (widget := self._widget(key)) is not None]
        # At the very top the sections may not have found their places yet.
        above = [key for key, y in seen if scrolled and y <= scrolled + 2 * SMALL]
        above = above or [key for key, _ in seen[:1]]
        if above:
            self.header.mark(above[-1])

    def _on_notice(self) -> None:
        if self.product is not None:
            self._wanted.emit(self.product)

    # How it is put together

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(0)
        for place in self._places.values():
            column.addLayout(place)
        column.addStretch(1)
        return page

    def foot_height(self) -> int:
        """Return how much room the buttons at the foot take, in px."""
        return self._foot.sizeHint().height()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        head.setSpacing(SMALL)
        head.addWidget(self.header)
        head.addWidget(self.notice)
        self._foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._foot.setSpacing(SMALL)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(self._area, 1)
        column.addWidget(self.offers)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        for part in (self.header.picture, self.offers):
            part.passage_chosen.connect(self.passage_chosen)
            part.passage_to_copy.connect(self.passage_to_copy)
        self.offers.toggled.connect(self._make_room)
        self.offers.opened.connect(self.opened)
        self.header.picture.wanted.connect(self.pictures_wanted)
        self.header.section_wanted.connect(self.show_section)
        self.notice.acted.connect(self._on_notice)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
