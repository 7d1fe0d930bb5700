"""The card's part about privacy: masked numbers, all that is kept as a file, and the erasure."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Customer, CustomerId
from assistant.domain.orders import OrderDraft
from assistant.ui.customers.contact_box import REVEALED_MS
from assistant.ui.customers.privacy_section import PrivacySection
from tests.fakes.timer import FakeTimer
from tests.services.private import draft
from tests.ui.world import World

PHONE, MASKED = "13812341234", "138****1234"


@pytest.fixture
def timer() -> FakeTimer:
    return FakeTimer()


@pytest.fixture
def section(qtbot: QtBot, private: World, timer: FakeTimer) -> Iterator[PrivacySection]:
    made = PrivacySection(private.desk, private.lane, private.board, timer.after)
    qtbot.addWidget(made)
    made.resize(298, 500)
    made.show()
    yield made


def deer(world: World, name: str = "tb_小鹿1015") -> Customer:
    """Add a customer with a number and an order."""
    book = world.desk.customers
    book.keeps_contact = lambda: True

    def add() -> Customer:
        id = CustomerId(book.add([draft(name, phone=PHONE)]).ids[0])
        book.write_orders([OrderDraft(number=f"40218371{id}", customer=id)])
        return book.customer(id)

    return world.worker.submit(add).result()


def phone(section: PrivacySection) -> str:
    return section.contact.facts.facts[0][1]


def reveal(qtbot: QtBot, section: PrivacySection) -> None:
    section.contact.reveal.click()
    qtbot.waitUntil(lambda: phone(section) == PHONE)


def test_a_number_is_masked_until_it_is_asked_for_and_again_after_ten_seconds(
    qtbot: QtBot, private: World, section: PrivacySection, timer: FakeTimer
) -> None:
    section.show_customer(deer(private))
    assert phone(section) == MASKED
    reveal(qtbot, section)
    timer.pass_ms(REVEALED_MS - 1)
    assert phone(section) == PHONE
    timer.pass_ms(1)
    assert phone(section) == MASKED


def test_that_it_was_shown_is_noted(qtbot: QtBot, private: World, section: PrivacySection) -> None:
    section.show_customer(deer(private))
    reveal(qtbot, section)
    entries = private.worker.submit(private.desk.audit.entries).result()
    assert [each.kind for each in entries] == ["reveal"]


def test_the_next_customer_s_number_is_not_in_sight(
    qtbot: QtBot, private: World, section: PrivacySection
) -> None:
    section.show_customer(deer(private))
    reveal(qtbot, section)
    section.show_customer(deer(private, "other"))
    assert phone(section) == MASKED


def test_who_comes_back_to_the_card_sees_no_number(
    qtbot: QtBot, private: World, section: PrivacySection
) -> None:
    section.show_customer(deer(private))
    reveal(qtbot, section)
    section.hide()
    assert phone(section) == MASKED


def test_without_number_and_address_there_is_nothing_to_show(
    private: World, section: PrivacySection
) -> None:
    added = private.worker.submit(lambda: private.desk.customers.add([draft("tb")])).result()
    id = CustomerId(added.ids[0])
    section.show_customer(
        private.worker.submit(lambda: private.desk.customers.customer(id)).result()
    )
    assert section.contact.isHidden()


def test_all_about_a_person_is_written_into_a_file(
    qtbot: QtBot, private: World, section: PrivacySection, tmp_path: Path
) -> None:
    section.show_customer(deer(private))
    with qtbot.waitSignal(private.board.said):
        section.write(tmp_path / "all.json")
    held = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert held["customers"][0]["phone"] == PHONE and len(held["orders"]) == 1


def test_a_person_is_erased_after_a_word_about_what_that_means(
    qtbot: QtBot, private: World, section: PrivacySection
) -> None:
    customer = deer(private)
    section.show_customer(customer)
    section.fold.open()
    section.erase.click()
    qtbot.waitUntil(section.question.isVisible)
    assert "orders: 1" in section.question.words.text()
    with qtbot.waitSignal(private.board.said):
        section.question.confirm.click()
    left = private.worker.submit(lambda: private.desk.customers.customers([customer.id])).result()
    assert left == {}


def test_the_erased_buyer_is_in_hand_no_more(
    qtbot: QtBot, private: World, section: PrivacySection
) -> None:
    customer = deer(private)
    private.desk.buyer.take(customer)
    section.show_customer(customer)
    section.erase.click()
    qtbot.waitUntil(lambda: not section.question.isHidden())
    section.question.confirm.click()
    qtbot.waitUntil(lambda: private.desk.buyer.customer is None)
