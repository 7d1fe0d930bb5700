"""The screen of what is to be done: listed by time, kept, put off, written by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.customers import CustomerId
from assistant.domain.follow_ups import ASKED
from assistant.domain.promises import OVERDUE, WAITING, PromiseId
from assistant.ui.customers.promises_section import PromisesSection
from assistant.ui.todo.follow_ups_page import FollowUpsPage
from assistant.ui.todo.hand_over import HandOverPage
from assistant.ui.todo.promise_form import PromiseForm
from assistant.ui.todo.promises_page import KEPT, PromisesPage
from assistant.ui.todo.screen import TodoScreen
from tests.services.private import draft
from tests.ui.world import World


def promise(world: World, key: str = "answer_later", **more: object) -> PromiseId:
    """Make a promise."""
    book = world.desk.promises
    made = replace(book.draft(book.rules.promises[key]), nickname="tb_小鹿", **more)  # type: ignore[arg-type]
    return PromiseId(world.worker.submit(lambda: book.make(made)).result().ids[0])


@pytest.fixture
def screen(qtbot: QtBot, private: World) -> Iterator[TodoScreen]:
    made = TodoScreen(private.desk, private.board, private.lane)
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


@pytest.fixture
def page(screen: TodoScreen) -> PromisesPage:
    page = screen.page
    assert isinstance(page, PromisesPage)
    return page


def form_of(qtbot: QtBot, page: PromisesPage) -> PromiseForm:
    """Return the form that the page opens."""
    with qtbot.waitSignal(page.page_requested) as asked:
        page.write_new()
    form: PromiseForm = asked.args[0]
    qtbot.addWidget(form)
    form.show()
    return form


def test_promises_stand_in_the_order_in_which_they_are_due(
    private: World, page: PromisesPage
) -> None:
    promise(private, "invoice")
    promise(private)
    page.refresh()
    assert page.list.titles() == ["稍后回复", "开票"]


def test_a_filter_shows_what_is_overdue_or_waits(private: World, page: PromisesPage) -> None:
    promise(private)
    promise(private, "invoice")
    private.clock.advance(minutes=11)
    page.show_filter(OVERDUE)
    assert page.list.titles() == ["稍后回复"]
    page.show_filter(WAITING)
    assert page.list.titles() == ["开票"]


def test_the_tab_counts_what_is_due_today(
    private: World, screen: TodoScreen, page: PromisesPage
) -> None:
    promise(private)
    promise(private, "invoice")
    page.refresh()
    assert screen.tabs["promises"].accessibleName().endswith(" 1")


def test_a_promise_is_kept_with_a_note_and_that_is_undone(
    qtbot: QtBot, private: World, screen: TodoScreen, page: PromisesPage
) -> None:
    page.show_promise(promise(private))
    qtbot.waitUntil(page.view.isVisible)
    page.view.note.setText("已告知到货时间")
    qtbot.mouseClick(page.view.done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.empty.isVisible)
    page.show_filter(KEPT)
    qtbot.waitUntil(lambda: page.list.titles() == ["稍后回复"])
    screen.undo()
    qtbot.waitUntil(lambda: len(private.desk.promises.open) == 1)


def test_a_promise_is_put_off_only_with_a_reason(
    qtbot: QtBot, private: World, screen: TodoScreen, page: PromisesPage
) -> None:
    id = promise(private)
    page.show_promise(id)
    qtbot.waitUntil(page.view.isVisible)
    page.view.menu().actions()[2].trigger()
    qtbot.waitUntil(screen.message.isVisible)
    assert not private.desk.promises.open[id].notes
    page.view.note.setText("仓库没回")
    page.view.menu().actions()[2].trigger()
    later = private.clock.now() + timedelta(minutes=30)
    qtbot.waitUntil(lambda: private.desk.promises.open[id].due_at == later)


def test_what_is_typed_about_a_promise_stays_until_it_is_noted(
    qtbot: QtBot, private: World, page: PromisesPage
) -> None:
    id = promise(private)
    page.show_promise(id)
    qtbot.waitUntil(page.view.isVisible)
    page.view.note.setText("仓库在找")
    page.show_list()
    page.show_promise(id)
    qtbot.waitUntil(page.view.isVisible)
    qtbot.keyClick(page.view.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.note.text() == "")
    assert private.desk.promises.open[id].notes[-1].text == "仓库在找"


def test_esc_leads_back_to_the_list_and_then_out(
    qtbot: QtBot, private: World, screen: TodoScreen, page: PromisesPage
) -> None:
    page.show_promise(promise(private))
    qtbot.waitUntil(page.view.isVisible)
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    with qtbot.waitSignal(screen.left):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_a_promise_is_written_by_hand(qtbot: QtBot, private: World, page: PromisesPage) -> None:
    form = form_of(qtbot, page)
    form.kind.setCurrentIndex(form.kind.findData("resend_wrong"))
    form.kind.activated.emit(form.kind.currentIndex())
    form.nickname.setText("tb_小鹿")
    form.said.setPlainText("24 小时内给您补发")
    form.write()
    qtbot.waitUntil(lambda: page.list.titles() == ["错漏补发"])
    (made,) = private.desk.promises.open.values()
    assert made.due_at - private.clock.now() == timedelta(hours=24)


def test_the_form_says_what_is_missing_and_loses_nothing(
    qtbot: QtBot, private: World, page: PromisesPage
) -> None:
    form = form_of(qtbot, page)
    form.what.setText(" ")
    form.nickname.setText("tb_小鹿")
    form.write()
    qtbot.waitUntil(form.message.isVisible)
    assert form.save.isEnabled()
    assert form.nickname.text() == "tb_小鹿"


def test_what_was_typed_is_not_thrown_away_unasked(
    qtbot: QtBot, private: World, page: PromisesPage
) -> None:
    form = form_of(qtbot, page)
    form.nickname.setText("tb_小鹿")
    with qtbot.assertNotEmitted(form.left):
        form.leave()
    with qtbot.waitSignal(form.left):
        form.message.acted.emit()


def test_in_a_plain_file_the_data_is_encrypted_first(qtbot: QtBot, shop: World) -> None:
    made = TodoScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    page = made.page
    assert isinstance(page, PromisesPage)
    form = form_of(qtbot, page)
    with qtbot.waitSignal(made.protection_wanted):
        form.write()


def test_who_asked_is_listed_with_the_doubt_and_leaves_when_written_to(
    qtbot: QtBot, private: World, screen: TodoScreen
) -> None:
    book = private.desk.promises.follow_ups
    asked = replace(book.draft(ASKED, "价格"), nickname="tb_小鹿")
    private.worker.submit(lambda: book.add(asked)).result()
    private.clock.advance(hours=2)
    screen.show_page("follow_ups")
    page = screen.page
    assert isinstance(page, FollowUpsPage)
    page.refresh()
    assert page.list.titles() == ["tb_小鹿"]
    qtbot.mouseClick(page.written, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.empty.isVisible)


def test_the_hand_over_tells_the_next_shift_what_is_open(
    qtbot: QtBot, private: World, page: PromisesPage
) -> None:
    id = promise(private, order="402183711024", said="今天给您\n补发")
    private.worker.submit(lambda: private.desk.promises.say(id, "仓库在找")).result()
    with qtbot.waitSignal(page.page_requested) as asked:
        page.hand_over()
    made: HandOverPage = asked.args[0]
    qtbot.addWidget(made)
    with qtbot.waitSignal(page.passage_to_copy) as copied:
        made.copy.click()
    assert copied.args[0].text.splitlines()[2:] == [
        "1. 稍后回复 – today 17:40 (10 min left)",
        "   Buyer: tb_小鹿",
        "   Order: 402183711024",
        "   To be done by: 客服",
        "   Said: 今天给您 补发",
        "   today 17:30: 仓库在找",
    ]


def test_a_hand_over_on_paper_is_noted(
    qtbot: QtBot, private: World, page: PromisesPage, tmp_path: Path
) -> None:
    promise(private)
    made = HandOverPage(private.desk, private.lane, private.board)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.left):
        made.write(tmp_path / "a.html")
    assert "tb_小鹿" in (tmp_path / "a.html").read_text("utf-8")
    noted = private.worker.submit(private.desk.audit.entries).result()
    assert [each.kind for each in noted] == ["export"]


def test_the_card_of_a_customer_tells_what_was_promised(qtbot: QtBot, private: World) -> None:
    add = private.desk.customers.add
    id = CustomerId(private.worker.submit(lambda: add([draft("tb_小鹿")])).result().ids[0])
    customer = private.worker.submit(lambda: private.desk.customers.customer(id)).result()
    section = PromisesSection(private.desk, private.lane, private.board)
    qtbot.addWidget(section)
    section.show_customer(customer)
    promise(private, customer=id)
    private.board.changed.emit(Changes.PROMISES)
    qtbot.waitUntil(lambda: bool(section.box.facts))
    assert section.box.facts == [("today 17:40", "稍后回复 · 10 min left")]
