"""Events switch sets of phrases on and off together; what they have is undone with the phrases."""

from dataclasses import replace

import pytest

from assistant.domain.events import EventMissing, EventTaken
from assistant.domain.official import OfficialPhrase
from assistant.domain.phrases import EventId, PhraseId
from assistant.services.events import EventBook
from tests.services.conftest import Shop


@pytest.fixture
def book(shop: Shop) -> EventBook:
    book = EventBook(shop.database, shop.library, shop.clock)
    book.load()
    return book


def event(book: EventBook, name: str = "双11", enabled: bool = False) -> EventId:
    return EventId(book.add(name, enabled).ids[0])


def test_an_event_holds_its_phrases_back_until_it_is_switched_on(
    shop: Shop, book: EventBook
) -> None:
    id, phrase = event(book), shop.phrase(shop.category("售前"))
    assert book.holding_back(shop.get(phrase)) is None
    book.fill([phrase], id)
    held = book.holding_back(shop.get(phrase))
    book.switch(id, True)
    assert held is not None and held.name == "双11"
    assert book.holding_back(shop.get(phrase)) is None
    assert (book.counts(), book.off()) == ({id: 1}, frozenset())


def test_events_are_there_after_a_restart(shop: Shop, book: EventBook) -> None:
    event(book, "直播", enabled=True)
    again = EventBook(shop.database, shop.library, shop.clock)
    again.load()
    assert [(each.name, each.enabled) for each in again.events] == [("直播", True)]


def test_two_events_never_share_a_name(shop: Shop, book: EventBook) -> None:
    first, second = event(book, "双11"), event(book, "双12")
    with pytest.raises(EventTaken):
        event(book, " 双11 ")
    with pytest.raises(EventTaken):
        book.rename(second, "双11")
    book.rename(first, "双11")
    book.rename(second, "年货节")
    assert [each.name for each in book.events] == ["双11", "年货节"]


def test_filling_an_event_can_be_undone(shop: Shop, book: EventBook) -> None:
    id, phrase = event(book), shop.phrase(shop.category("售前"))
    assert book.fill([phrase], id).step == "event"
    shop.library.undo()
    assert shop.get(phrase).event is None


def test_deleting_an_event_that_is_off_switches_its_phrases_off(
    shop: Shop, book: EventBook
) -> None:
    id, phrase = event(book), shop.phrase(shop.category("售前"))
    book.fill([phrase], id)
    book.delete(id)
    assert (book.events, shop.get(phrase).event, shop.get(phrase).enabled) == ((), None, False)


def test_deleting_an_event_that_is_on_leaves_its_phrases_on(shop: Shop, book: EventBook) -> None:
    id, phrase = event(book, enabled=True), shop.phrase(shop.category("售前"))
    book.fill([phrase], id)
    book.delete(id)
    assert shop.get(phrase).enabled


def test_an_event_comes_back_with_the_phrases_that_an_undo_gives_it(
    shop: Shop, book: EventBook
) -> None:
    id, phrase = event(book), shop.phrase(shop.category("售前"))
    book.fill([phrase], id)
    book.delete(id)
    shop.library.undo()
    assert [each.id for each in book.events] == [id]
    assert book.holding_back(shop.get(phrase)) is not None
    again = EventBook(shop.database, shop.again(), shop.clock)
    again.load()
    assert [each.id for each in again.events] == [id]


def test_an_event_that_is_not_there_is_refused(shop: Shop, book: EventBook) -> None:
    for act in (lambda: book.switch(EventId(7), True), lambda: book.delete(EventId(7))):
        with pytest.raises(EventMissing):
            act()


def official(shop: Shop, phrase: PhraseId) -> PhraseId:
    """Let a phrase be one that came with a pack."""
    shop.library.edit(phrase, replace(shop.get(phrase).draft, origin="总店"))
    return phrase


def test_official_phrases_stay_in_the_event_they_came_with(shop: Shop, book: EventBook) -> None:
    id, category = event(book), shop.category("售前")
    own, theirs = shop.phrase(category), official(shop, shop.phrase(category, "官方"))
    done = book.fill([own, theirs], id)
    assert (shop.get(own).event, shop.get(theirs).event) == (id, None)
    assert [type(each).__name__ for each in done.remarks] == ["OfficialSkipped"]


def test_an_event_of_official_phrases_cannot_be_deleted(shop: Shop, book: EventBook) -> None:
    id = event(book)
    official(shop, shop.phrase(shop.category("售前"), "官方", event=id))
    with pytest.raises(OfficialPhrase):
        book.delete(id)
    assert [each.id for each in book.events] == [id]
