"""Care within the window: the badge on the rail, and the way of a text towards the chat."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.orders import Orders
from assistant.app.pages import Pages
from assistant.app.wiring import Opened, open_desk
from assistant.domain.customers import Birthday, CustomerDraft, Nickname
from assistant.domain.insertion import Window, WindowId
from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.ui.order import Order
from assistant.ui.target import Target
from tests.services.private import KEY
from tests.ui.world import window_over


@pytest.fixture
def again(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    """A shop that is opened again in which somebody has a birthday tomorrow."""
    before = open_desk(tmp_path, KEY)
    before.complete()
    library, now = before.library, before.desk.care.now()
    tomorrow = now.date() + timedelta(days=1)
    category = CategoryId(library.add_category("售后").ids[0])
    library.add(PhraseDraft(category=category, title="生日祝福", body="好", short_code="srzf"))
    born = Birthday(month=tomorrow.month, day=tomorrow.day)
    draft = CustomerDraft(names=(Nickname("tb_小鹿"),), birthday=born, remind=True)
    before.desk.customers.add([draft])
    before.database.close()
    made = open_desk(tmp_path, KEY)
    yield made
    made.database.close()


@pytest.fixture
def window(qtbot: QtBot, again: Opened) -> Iterator[Pages]:
    with window_over(qtbot, again) as made:
        made._lane.run(again.complete, made)
        yield made


def test_the_rail_counts_whom_to_speak_to_today(qtbot: QtBot, window: Pages) -> None:
    button = window.window.rail._buttons["todo"]
    qtbot.waitUntil(lambda: button.accessibleName() == "To do 1")


def test_a_text_is_handed_on_for_the_window_that_the_agent_works_in(
    qtbot: QtBot, window: Pages
) -> None:
    window.window.show_screen("todo")
    page = window.todo.screen.care
    qtbot.waitUntil(lambda: page.current is not None)
    assert page.current is not None
    window._desk.buyer.take(page.current.customer)
    with qtbot.waitSignal(window.window.ordered) as told:
        page.view._order(copied=True)
    order, copied = told.args
    assert isinstance(order, Order)
    assert (order.buyer, copied) == ("tb_小鹿", True)


def test_a_text_goes_into_the_window_in_front_or_on_the_clipboard() -> None:
    done: list[tuple[str, Order]] = []

    class Inserting:
        def insert(self, order: Order) -> None:
            done.append(("insert", order))

        def copy(self, order: Order) -> None:
            done.append(("copy", order))

    target = Target()
    orders = Orders(Inserting(), None, target)  # type: ignore[arg-type]
    order = Order(PhraseId(1), Window(WindowId(7)))
    orders.take(order, copied=False)
    orders.take(order, copied=True)
    assert done == [(way, replace(order, target=target.window)) for way in ("insert", "copy")]
