"""Everything the screens may ask for, in one hand.

A screen takes the desk and uses what it needs; the parts are made in ``assistant.app.wiring``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # exchange and composer are heavy: whoever makes them decides when to load them
    from assistant.services.attachments import Attachments
    from assistant.services.audit import Audit
    from assistant.services.autostart import Autostart
    from assistant.services.buyer import BuyerInHand
    from assistant.services.care import CareBook
    from assistant.services.catalogue import Catalogue
    from assistant.services.contacts import Contacts
    from assistant.services.customer_exports import CustomerExports
    from assistant.services.customer_finding import CustomerSearch
    from assistant.services.customers import CustomerBook
    from assistant.services.dossiers import Dossiers
    from assistant.services.erasing import Eraser
    from assistant.services.events import EventBook
    from assistant.services.exchange import Exchange
    from assistant.services.exports import Exports
    from assistant.services.faults import Faults
    from assistant.services.favourites import Favourites
    from assistant.services.insertion import Composer
    from assistant.services.library import PhraseLibrary
    from assistant.services.links import LinkJudge
    from assistant.services.missed_searches import MissedSearches
    from assistant.services.packs import Packs
    from assistant.services.people import People
    from assistant.services.preferences import Preferences
    from assistant.services.previews import Previews
    from assistant.services.prices import Prices
    from assistant.services.product_exports import ProductExports
    from assistant.services.product_finding import ProductSearch
    from assistant.services.promises import PromiseBook
    from assistant.services.retention import Retention
    from assistant.services.rule_cards import CardBook
    from assistant.services.rules import RuleBook
    from assistant.services.sample_products import SampleProducts
    from assistant.services.vault import Vault


@dataclass(frozen=True, eq=False, repr=False)
class Desk:
    """The services behind the screens."""

    library: PhraseLibrary
    people: People
    rules: RuleBook
    preferences: Preferences
    composer: Composer
    exchange: Exchange
    autostart: Autostart
    faults: Faults
    attachments: Attachments
    cards: CardBook
    catalogue: Catalogue
    product_search: ProductSearch
    exports: Exports
    product_exports: ProductExports
    customer_exports: CustomerExports
    events: EventBook
    favourites: Favourites
    missed: MissedSearches
    buyer: BuyerInHand
    packs: Packs
    prices: Prices
    samples: SampleProducts
    customers: CustomerBook
    customer_search: CustomerSearch
    audit: Audit
    eraser: Eraser
    links: LinkJudge
    dossiers: Dossiers
    contacts: Contacts
    retention: Retention
    previews: Previews
    vault: Vault
    promises: PromiseBook
    care: CareBook

    @property
    def knows_promises(self) -> bool:
        """Whether promises were read; asking loads nothing."""
        return "promises" in vars(self)

    @property
    def knows_products(self) -> bool:
        """Whether products can be asked for by their codes; asking loads nothing."""
        return "catalogue" in vars(self)

    @property
    def finds_products(self) -> bool:
        """Whether products can be found by now; a shop that has none loads nothing by asking."""
        search: ProductSearch | None = vars(self).get("product_search")
        return search is not None and search.ready

    @property
    def finds_customers(self) -> bool:
        """Whether customers can be found by now; a shop that has none loads nothing by asking."""
        search: CustomerSearch | None = vars(self).get("customer_search")
        ready = search is not None and search.ready
        return ready and self.preferences.allows("customers")
