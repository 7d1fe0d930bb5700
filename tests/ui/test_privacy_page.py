"""The page of privacy: what is kept, who is silent, what was done."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.customers import CustomerId
from assistant.ui.settings.audit import LISTED
from assistant.ui.settings.privacy import PrivacyPage
from assistant.ui.settings.rows import SwitchRow
from tests.services.private import draft
from tests.ui.world import World


@pytest.fixture
def page(qtbot: QtBot, private: World) -> PrivacyPage:
    return shown(qtbot, private)


def shown(qtbot: QtBot, world: World) -> PrivacyPage:
    made = PrivacyPage(world.desk, world.board, world.lane)
    qtbot.addWidget(made)
    made.resize(298, 900)
    made.show()
    return made


def put_silent(world: World, count: int) -> list[CustomerId]:
    """Add customers nobody has heard of for a year."""
    at = world.clock.now() - timedelta(days=365)
    drafts = [draft(f"tb_{number}", last_contact=at) for number in range(count)]
    done = world.worker.submit(lambda: world.desk.customers.add(drafts)).result()
    return [CustomerId(id) for id in done.ids]


def there(world: World, ids: list[CustomerId]) -> int:
    """Return how many of them are there."""
    return len(world.worker.submit(lambda: world.desk.customers.customers(ids)).result())


def test_where_no_customer_is_kept_the_page_says_so(qtbot: QtBot, shop: World) -> None:
    page = shown(qtbot, shop)
    assert page.empty.isVisible() and not page.audit.isVisible()


def test_silent_customers_are_erased_after_the_list_was_seen(qtbot: QtBot, private: World) -> None:
    ids = put_silent(private, 3)
    page = shown(qtbot, private)
    qtbot.waitUntil(page.silent.look.isVisible)
    page.silent.look.click()
    assert "tb_2" in page.silent.question.words.text()
    page.silent.question.confirm.click()
    qtbot.waitUntil(lambda: there(private, ids) == 0)
    qtbot.waitUntil(lambda: not page.silent.look.isVisible())


def test_who_thinks_better_of_it_erases_nobody(qtbot: QtBot, private: World) -> None:
    ids = put_silent(private, 1)
    page = shown(qtbot, private)
    qtbot.waitUntil(page.silent.look.isVisible)
    page.silent.look.click()
    page.silent.question.cancel.click()
    assert page.silent.look.isVisible() and there(private, ids) == 1


def test_stored_numbers_are_counted_and_can_be_removed(qtbot: QtBot, private: World) -> None:
    private.desk.customers.keeps_contact = lambda: True
    added = draft("tb", phone="13812341234")
    private.worker.submit(lambda: private.desk.customers.add([added])).result()
    page = shown(qtbot, private)
    qtbot.waitUntil(page.contacts.isVisible)
    page.contacts.drop.click()
    page.contacts.question.confirm.click()
    qtbot.waitUntil(lambda: not page.contacts.isVisible())


def test_what_was_done_is_listed_with_who_and_when(
    qtbot: QtBot, private: World, page: PrivacyPage
) -> None:
    private.worker.submit(lambda: private.desk.audit.note("export", 12)).result()
    page.audit.refresh()
    qtbot.waitUntil(lambda: len(page.audit.rows) == 1)


def test_more_of_what_was_done_is_listed_when_it_is_wanted(
    qtbot: QtBot, private: World, page: PrivacyPage
) -> None:
    for _ in range(LISTED + 5):
        private.worker.submit(lambda: private.desk.audit.note("reveal")).result()
    page.audit.refresh()
    qtbot.waitUntil(page.audit.more.isVisible)
    page.audit.more.click()
    qtbot.waitUntil(lambda: len(page.audit.rows) == LISTED + 5)


def test_noting_numbers_is_off_until_it_is_switched_on(
    qtbot: QtBot, private: World, page: PrivacyPage
) -> None:
    row = page.rows["keep_contact"]
    assert not private.desk.contacts.kept
    assert isinstance(row, SwitchRow)
    row.box.click()
    qtbot.waitUntil(lambda: private.desk.contacts.kept)
