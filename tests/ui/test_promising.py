"""From the buyer in chat to a promise: two keys, one after a phrase, never for nobody unseen."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.app.promising import Promising
from assistant.domain.follow_ups import ASKED
from assistant.domain.phrases import Guidance, Phrase
from assistant.domain.policy import Policy
from assistant.domain.promises import Promise
from assistant.services.insertion import Wish
from assistant.ui.main_window import MainWindow
from assistant.ui.todo.promise_form import PromiseForm
from assistant.ui.todo.promise_picker import PromisePicker
from tests.ui.world import World, world


@pytest.fixture
def window(qtbot: QtBot, private: World) -> Iterator[MainWindow]:
    made = MainWindow(private.desk, private.board, private.lane)
    qtbot.addWidget(made)
    made.show()
    yield made


@pytest.fixture
def promising(private: World, window: MainWindow) -> Promising:
    return Promising(private.desk, private.board, private.lane, window)


def only(world: World) -> Promise:
    (found,) = world.desk.promises.open.values()
    return found


def picker_of(window: MainWindow) -> PromisePicker:
    """Return the page of choices that lies over the window."""
    found = window.findChild(PromisePicker)
    assert found is not None
    return found


def form_of(window: MainWindow) -> PromiseForm:
    """Return the form that lies over the window."""
    found = window.findChild(PromiseForm)
    assert found is not None
    return found


def promising_phrase(world: World) -> Phrase:
    category = world.category("售后")
    world.phrase(category, "补发说明", "今天给您补发", guidance=Guidance(promise="错漏补发"))
    return world.named("补发说明")


def test_two_keys_promise_an_answer_in_ten_minutes(
    qtbot: QtBot, private: World, window: MainWindow, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿", "402183711024")
    promising.press()
    qtbot.keyClick(picker_of(window), "2")
    qtbot.waitUntil(lambda: bool(private.desk.promises.open))
    made = only(private)
    assert (made.what, made.nickname, made.order) == ("稍后回复", "tb_小鹿", "402183711024")
    assert made.due_at - private.clock.now() == timedelta(minutes=10)
    window.status.undo_requested.emit()
    qtbot.waitUntil(lambda: not private.desk.promises.open)


def test_another_time_is_written_by_hand(
    qtbot: QtBot, private: World, window: MainWindow, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿")
    promising.press()
    qtbot.keyClick(picker_of(window), "5")
    form = form_of(window)
    assert form.nickname.text() == "tb_小鹿"


def test_one_key_notes_what_kept_a_buyer_from_buying(
    qtbot: QtBot, private: World, window: MainWindow, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿")
    promising.open()
    qtbot.keyClick(picker_of(window), "6")
    follow_ups = private.desk.promises.follow_ups
    qtbot.waitUntil(lambda: bool(follow_ups.open()))
    (made,) = follow_ups.open()
    assert (made.kind, made.doubt, made.nickname) == (ASKED, "价格", "tb_小鹿")


def test_nobody_is_followed_up_who_was_not_looked_up(
    qtbot: QtBot, window: MainWindow, promising: Promising
) -> None:
    promising.open()
    picker = picker_of(window)
    before = picker.message.text()
    qtbot.keyClick(picker, "6")
    qtbot.waitUntil(lambda: picker.message.text() not in ("", before))


def test_a_chord_of_another_program_is_no_choice(
    qtbot: QtBot, private: World, window: MainWindow, promising: Promising
) -> None:
    promising.open()
    qtbot.keyClick(picker_of(window), "2", Qt.KeyboardModifier.ControlModifier)
    private.worker.submit(lambda: None).result()
    assert not private.desk.promises.open


def test_a_phrase_that_promises_is_noted_by_one_key_with_what_it_said(
    qtbot: QtBot, private: World, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿")
    phrase = promising_phrase(private)
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    promising.press()
    qtbot.waitUntil(lambda: bool(private.desk.promises.open))
    made = only(private)
    assert (made.rule, made.said, made.phrase) == ("resend_wrong", "今天给您补发", phrase.id)


def test_a_proposal_for_one_buyer_is_not_noted_for_the_next(
    qtbot: QtBot, private: World, window: MainWindow, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿")
    phrase = promising_phrase(private)
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    private.desk.buyer.take("tb_小猫")
    promising.press()
    assert picker_of(window).isVisible()


def test_a_proposal_that_has_grown_old_takes_no_other_question_away(
    private: World, window: MainWindow, promising: Promising
) -> None:
    phrase = promising_phrase(private)
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    window.ask("Insert anyway?", "Insert", lambda: None)
    promising._rest.timeout.emit()
    assert window._message.text() == "Insert anyway?"
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    promising._rest.timeout.emit()
    assert window._message.text() == ""


def test_for_a_buyer_who_may_have_changed_one_looks_before_it_is_noted(
    private: World, window: MainWindow, promising: Promising
) -> None:
    private.desk.buyer.take("tb_小鹿")
    private.clock.advance(minutes=5)
    phrase = promising_phrase(private)
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    promising.press()
    assert form_of(window).said.toPlainText() == "今天给您补发"


def test_nothing_is_proposed_where_that_is_switched_off(
    private: World, window: MainWindow, promising: Promising
) -> None:
    change = private.desk.preferences.change
    private.worker.submit(lambda: change(propose_promises=False)).result()
    phrase = promising_phrase(private)
    promising.propose(private.desk.composer.prepare(phrase.id, Wish({})))
    promising.press()
    assert picker_of(window).isVisible()


def test_where_customers_are_switched_off_nothing_is_promised(qtbot: QtBot, tmp_path: Path) -> None:
    with world(tmp_path, Policy(off=frozenset({"customers"}))) as shop:
        window = MainWindow(shop.desk, shop.board, shop.lane)
        qtbot.addWidget(window)
        promising = Promising(shop.desk, shop.board, shop.lane, window)
        phrase = promising_phrase(shop)
        promising.propose(shop.desk.composer.prepare(phrase.id, Wish({})))
        with qtbot.waitSignal(shop.board.refused):
            promising.press()
        assert window.findChild(PromisePicker) is None
