"""The look-up of what was copied: a buyer, an order, a parcel, a product's card, else a search.

Who asks for a size is told that of the product named or, where none is, of the one in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow
from assistant.ui.wording import shown

if TYPE_CHECKING:
    from assistant.domain.changes import Done
    from assistant.domain.copied import Copied
    from assistant.domain.customers import Customer
    from assistant.domain.link_verdicts import Verdict
    from assistant.domain.meanings import Meaning
    from assistant.domain.products import ProductDraft, ProductId
    from assistant.services.recognition import Named


#: A longer word that is nobody's known name is rather a question than a name.
_LONGEST_GUESS = 16


class _Found(NamedTuple):
    """Who is named, which products, and by what."""

    named: Named
    copied: Copied | None = None
    products: Sequence[ProductId] = ()
    name: str = ""


class Lookup(QObject):
    """Finds out what a copied text names. The keyboard stays where it is."""

    protection_wanted = Signal(object)
    """The data is to be encrypted before this is called: the first customer is to be added."""

    def __init__(
        self,
        desk: Desk,
        lane: Lane,
        window: MainWindow,
        show: Callable[..., object],
        write: Callable[[ProductDraft], object],
    ) -> None:
        """``show`` takes the id of a product, and whose size was asked for, None for nobody's.

        ``write`` takes what a new product begins with.
        """
        super().__init__(window)
        self._desk, self._lane, self._window = desk, lane, window
        self._show, self._write = show, write
        self._unknown = False

    def look_up(self, text: str) -> None:
        """Show whom or what a text names; search for the text where it names nothing.

        A link in it is judged first.
        """
        from assistant.domain.product_links import links_in

        if self._unknown:
            self._unknown = False
            self._window.withdraw()
        self._window.buyer.offer("", ())
        if links_in(text):
            judging = partial(self._desk.links.verdict, text)
            self._lane.run(judging, self, partial(self._on_judged, text))
        else:
            self._look_up(text)

    def _on_judged(self, text: str, verdict: Verdict) -> None:
        """Warn of a link that hides something, and go no further with it."""
        from assistant.domain.link_verdicts import DANGEROUS, DOUBTFUL, STRANGE
        from assistant.ui.link_words import TONES, verdict_words

        if verdict.grade in (DOUBTFUL, DANGEROUS):
            self._window.warn(verdict_words(verdict), TONES[verdict.grade])
            return
        if verdict.grade == STRANGE:
            self._window.say(verdict_words(verdict))
        self._look_up(text)

    def _look_up(self, text: str) -> None:
        from assistant.domain.meanings import meanings_of

        meanings = meanings_of(text)
        if meanings and meanings[0].kind == "phone":
            words = self.tr("{number} is a telephone number: it is neither looked up nor kept.")
            self._window.warn(words.format(number=meanings[0].text))
        elif meanings or self._desk.knows_products:
            work = partial(self._find, text, meanings)
            self._lane.run(work, self, partial(self._on_found, text, meanings))
        else:
            self._window.look_up(text)

    def again(self) -> bool:
        """Do what is offered first, because the same key came again; say whether there was such.

        Of a buyer who is new here a customer is made; not of one who may be somebody known under
        nearly the same name: that takes a look and a click.
        """
        strip = self._window.buyer
        if strip.choose(1):
            return True
        new = self._desk.buyer.sure and strip.offers_card and not strip.warns
        if new:
            self.add_buyer()
        return new

    def add_buyer(self) -> None:
        """Make a customer of whoever is in chat."""
        if not self._desk.customers.protected:
            self.protection_wanted.emit(self.add_buyer)
            return
        from assistant.domain.customers import CustomerDraft, Nickname

        name = self._desk.buyer.nickname
        if name and self._desk.buyer.customer is None:
            now = self._desk.customers.now()
            names = (Nickname(name),)
            drafts = [CustomerDraft(names=names, first_contact=now, last_contact=now)]
            self._lane.run(partial(self._desk.customers.add, drafts), self, self._on_added)

    def _on_added(self, done: Done) -> None:
        self._window.buyer.offer("", ())
        self._window.report(done)

    # What is found

    def _find(self, text: str, meanings: Sequence[Meaning]) -> _Found:
        """[lane] Find out whom and what a text names."""
        from assistant.services.recognition import Named, named_by

        named = named_by(self._desk.customers, meanings) if meanings else Named()
        if named.customers or named.order or not self._desk.knows_products:
            return _Found(named)
        from assistant.domain.copied import recognise

        copied = recognise(text)
        return _Found(named, copied, *self._desk.product_search.meant(copied))

    def _on_found(self, text: str, meanings: Sequence[Meaning], found: _Found) -> None:
        named = found.named
        if named.customer is not None:
            self._take(named.customer, named)
        elif named.customers:
            words = self.tr("Several people are called {name}:")
            self._window.buyer.offer(
                words.format(name=shown(meanings[0].text)),
                [(_told(each), partial(self._take, each, named)) for each in named.customers],
            )
        elif named.order:
            buyer = self._desk.buyer
            buyer.take_order(named.order)
            buyer.know(buyer.customer, (*named.orders, *buyer.claim.orders))
        elif found.products or not meanings:
            self._show_product(text, found)
        else:
            self._on_nobody(text, meanings, found)
        self._window.show()

    def _take(self, customer: Customer, named: Named) -> None:
        buyer = self._desk.buyer
        buyer.take(customer, named.order)
        if named.orders:
            buyer.know(customer, named.orders)
        self._lane.attempt(partial(self._desk.customers.note_contact, customer.id))

    def _on_nobody(self, text: str, meanings: Sequence[Meaning], found: _Found) -> None:
        """Take what can only be a name or a number; let the agent choose where it may be more."""
        first, strip = meanings[0], self._window.buyer
        if first.sure:
            self._mean(first)
        elif first.kind != "nickname":
            words = self.tr("What is {number}?").format(number=shown(first.text))
            strip.offer(words, [self._choice(each) for each in meanings])
        elif not self._show_product(text, found) and len(first.text) <= _LONGEST_GUESS:
            words = self.tr("Is {name} the buyer in chat?").format(name=shown(first.text))
            strip.offer(words, [(self.tr("Yes, the buyer"), partial(self._on_buyer, first))])

    def _on_buyer(self, name: Meaning) -> None:
        """Take a name that was searched for; nothing is to be written for that search."""
        self._window.phrases.missed = ""
        self._window.top.search.clear()
        self._mean(name)

    def _choice(self, meaning: Meaning) -> tuple[str, Callable[[], object]]:
        words = {
            "order": self.tr("An order"),
            "parcel": self.tr("A parcel"),
            "item": self.tr("A product"),
        }
        return words[meaning.kind], partial(self._mean, meaning)

    def _mean(self, meaning: Meaning) -> None:
        """Take a text for what it is said to mean."""
        buyer = self._desk.buyer
        if meaning.kind == "order":
            buyer.take_order(meaning.text)
        elif meaning.kind == "parcel":
            buyer.take_parcel(meaning.text)
        elif meaning.kind == "nickname":
            buyer.take(meaning.text)
        else:
            self._say_unknown(meaning.text, self._draft_of(meaning.text))

    def _draft_of(self, number: str) -> ProductDraft:
        from assistant.domain.products import ProductDraft

        return ProductDraft(title="", platform_id=number)

    # Products

    def _show_product(self, text: str, found: _Found) -> bool:
        """Show the product named, or the size asked for; search where there is neither.

        Say whether there was.
        """
        from assistant.domain.size_questions import asked_size

        ids, name, copied = found.products, found.name, found.copied
        asked = asked_size(text.replace(name, " ") if ids else text)
        in_hand = self._desk.buyer.product
        sure = copied is not None and copied.sure
        if len(ids) == 1:
            self._show(ids[0], asked)
        elif asked is not None and in_hand is not None and not sure:
            self._show(in_hand.id, asked)
        elif copied is not None and sure and not ids:
            self._say_unknown(copied.named, copied.draft)
        else:
            self._window.look_up(name if ids else text)
            return False
        return True

    def _say_unknown(self, name: str, draft: ProductDraft) -> None:
        words = self.tr("There is no product for {text} here.")
        self._unknown, write = True, partial(self._write, draft)
        self._window.ask(words.format(text=shown(name)), self.tr("Add it"), write)


def _told(customer: Customer) -> str:
    """Return by what people of one nickname are told apart."""
    from assistant.ui.customers.words import platform_words

    platforms = dict.fromkeys(platform_words(each.platform) for each in customer.names)
    tags = (tag.text for tag in customer.tags[:2])
    return " · ".join((customer.nickname, *platforms, *tags))
