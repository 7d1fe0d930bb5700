"""A tag is given by one key to the customer in chat, or to the one whose card is on view."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Customer, CustomerId, Tag
from assistant.services.customer_bulk import CustomerBulk
from assistant.services.customers import CustomerBook
from assistant.ui.customers.tag_picker import TagPicker
from assistant.ui.main_window import MainWindow
from tests.services.private import draft
from tests.ui.world import World

OILY = Tag("skin", "油皮")


@pytest.fixture
def customer(private: World) -> Customer:
    return stored(private, private.worker.submit(lambda: book(private).add([draft("tb_a")])))


def book(shop: World) -> CustomerBook:
    return shop.desk.customers


def stored(shop: World, added: object) -> Customer:
    id = CustomerId(added.result().ids[0])  # type: ignore[attr-defined]
    return shop.worker.submit(lambda: book(shop).customer(id)).result()


def opened(qtbot: QtBot, shop: World, who: Customer | str) -> TagPicker:
    picker = TagPicker(shop.desk, shop.lane, who)
    qtbot.addWidget(picker)
    picker.show()
    qtbot.waitUntil(lambda: bool(picker.offered))
    return picker


def tags(shop: World, customer: Customer) -> tuple[Tag, ...]:
    return shop.worker.submit(lambda: book(shop).customer(customer.id)).result().tags


def test_one_key_gives_a_tag_and_leaves(qtbot: QtBot, private: World, customer: Customer) -> None:
    picker = opened(qtbot, private, customer)
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker, Qt.Key.Key_Y)
    assert tags(private, customer) == (OILY,)


def test_the_same_key_takes_the_tag_away(qtbot: QtBot, private: World, customer: Customer) -> None:
    picker = opened(qtbot, private, customer)
    with qtbot.waitSignals([picker.left, picker.left]):
        qtbot.keyClick(picker, Qt.Key.Key_Y)
        qtbot.keyClick(picker, Qt.Key.Key_Y)
    assert tags(private, customer) == ()


def test_with_shift_one_goes_on(qtbot: QtBot, private: World, customer: Customer) -> None:
    picker = opened(qtbot, private, customer)
    with qtbot.assertNotEmitted(picker.left):
        qtbot.keyClick(picker, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(picker.chips[OILY].isChecked)


def test_somebody_new_becomes_a_customer_by_the_first_tag(qtbot: QtBot, private: World) -> None:
    picker = opened(qtbot, private, "tb_new")
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker, Qt.Key.Key_Y)
    (id,) = private.worker.submit(lambda: book(private).named("tb_new")).result()
    made = private.worker.submit(lambda: book(private).customer(id)).result()
    assert made.tags == (OILY,) and made.last_contact == private.clock.now()


def test_a_key_that_comes_before_the_list_counts(
    qtbot: QtBot, private: World, customer: Customer
) -> None:
    picker = TagPicker(private.desk, private.lane, customer)
    qtbot.addWidget(picker)
    picker.show()
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker, Qt.Key.Key_Y)
    assert tags(private, customer) == (OILY,)


def test_a_tag_is_taken_back_by_the_button_beside_the_sentence(
    qtbot: QtBot, private: World, customer: Customer
) -> None:
    window = MainWindow(private.desk, private.board, private.lane)
    qtbot.addWidget(window)
    window.show()
    done = private.worker.submit(lambda: CustomerBulk(book(private)).tag([customer.id], OILY))
    window.report(done.result())
    window.status.undo_requested.emit()
    qtbot.waitUntil(lambda: tags(private, customer) == ())
