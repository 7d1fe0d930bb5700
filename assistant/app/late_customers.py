"""The services about customers, made when they are first asked for: most starts need none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from assistant.services.desk import Desk

if TYPE_CHECKING:
    from assistant.services.audit import Audit
    from assistant.services.care import CareBook
    from assistant.services.customer_exports import CustomerExports
    from assistant.services.customer_finding import CustomerSearch
    from assistant.services.customers import CustomerBook
    from assistant.services.promises import PromiseBook


class LateCustomers(Desk):
    """That part of the desk; ``_opened`` among its variables is what they rest on."""

    @cached_property
    def customers(self) -> CustomerBook:
        from assistant.services.customers import CustomerBook

        opened = self.__dict__["_opened"]
        book = CustomerBook(opened.database, opened.clock)
        book.allowed = self.preferences.allows("customers")
        book.keeps_contact = lambda: self.preferences.current.keep_contact
        return book

    @cached_property
    def customer_search(self) -> CustomerSearch:
        from assistant.services.customer_finding import CustomerSearch

        return CustomerSearch(self.customers, self.__dict__["_opened"].database)

    @cached_property
    def customer_exports(self) -> CustomerExports:
        from assistant.services.customer_exports import CustomerExports

        return CustomerExports(self.customers, self.exports, self.audit)

    @cached_property
    def audit(self) -> Audit:
        from assistant.services.audit import Audit

        opened = self.__dict__["_opened"]
        return Audit(opened.database, self.people, opened.clock)

    @cached_property
    def promises(self) -> PromiseBook:
        from assistant.services.promises import PromiseBook
        from assistant.ui.theme import RESOURCES

        opened = self.__dict__["_opened"]
        book = PromiseBook(opened.database, self.people, self.rules, opened.clock, RESOURCES)
        self.customers.ledger.followers.append(book.follow)
        book.allowed = self.preferences.allows("customers")
        return book

    @cached_property
    def care(self) -> CareBook:
        from assistant.services.care import CareBook
        from assistant.ui.theme import RESOURCES

        opened = self.__dict__["_opened"]
        parts = opened.database, self.customers, self.catalogue, opened.clock
        return CareBook(*parts, RESOURCES)
