"""Phone numbers and addresses: kept only where that is switched on, shown only with a note."""

import pytest

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import CustomerId
from assistant.domain.drafts import NothingToUndo
from assistant.services.audit import Audit
from assistant.services.contacts import Contacts
from assistant.services.ledger import Ledger
from assistant.services.people import People
from assistant.services.preferences import Preferences
from tests.services.private import Private

PHONE = "13812341234"


@pytest.fixture
def contacts(private: Private) -> Contacts:
    people = People(private.database, private.clock)
    preferences = Preferences(private.database)
    for part in (people, preferences):
        part.load()
    private.book.keeps_contact = lambda: preferences.current.keep_contact
    return Contacts(private.book, preferences, Audit(private.database, people, private.clock))


def with_phone(private: Private) -> CustomerId:
    private.book.keeps_contact = lambda: True
    return private.customer("tb", phone=PHONE, address="杭州市西湖区")


def test_neither_is_kept_unless_that_is_switched_on(private: Private, contacts: Contacts) -> None:
    assert not contacts.kept
    id = private.customer("tb", phone=PHONE, address="杭州市西湖区")
    customer = private.book.customer(id)
    assert (customer.phone, customer.address) == ("", "")


def test_who_reveals_one_is_noted(private: Private, contacts: Contacts) -> None:
    assert contacts.reveal(with_phone(private)).phone == PHONE
    assert private.database.read("SELECT kind, count FROM audit") == [("reveal", 1)]


def test_all_of_them_can_be_removed_for_good(private: Private, contacts: Contacts) -> None:
    id = with_phone(private)
    assert contacts.stored() == 1
    contacts.drop()
    assert (contacts.stored(), private.book.customer(id).phone) == (0, "")
    with pytest.raises(NothingToUndo):
        private.book.undo()


def test_no_step_of_care_brings_a_removed_number_back(private: Private) -> None:
    people, preferences = People(private.database, private.clock), Preferences(private.database)
    people.load()
    audit = Audit(private.database, people, private.clock)
    id = with_phone(private)
    care = Ledger(private.database, private.clock, Changes.CARE)
    (row,) = private.book.table.some([id]).values()
    care.change("care said", [(private.book.table, row)])
    Contacts(private.book, preferences, audit, lambda: [Steps(care)]).drop()
    with pytest.raises(NothingToUndo):
        care.undo()


class Steps:
    """A book that has steps."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def load(self) -> Done:
        return Done(Changes.NONE)
