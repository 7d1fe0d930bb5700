"""A phrase of several messages: one after another, each once, at the agent's word or sent."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.insertion import Outcome, Window, WindowId
from assistant.domain.phrases import Attachment, Part
from assistant.domain.settings import DEFAULT_WORKBENCHES
from assistant.ui.inserting import Inserting
from assistant.ui.order import Order
from assistant.ui.succession import Place
from tests.fakes.desktop import FakeDesktop, FakeWindow
from tests.ui.test_inserting import Desk
from tests.ui.world import CHAT, World

OTHER = Window(WindowId(78), 4712, "notepad", "Notes")


@pytest.fixture
def at(shop: World) -> Desk:
    """Return a shop with a phrase of three messages, and a chat in front of it."""
    chat = FakeWindow(CHAT)
    desktop = FakeDesktop(chat)
    inserting = Inserting(desktop.bundle(), shop.desk, shop.lane, shop.board)
    category = next(iter(shop.desk.library.shelf.categories))
    shop.phrase(category, "三步", "一。", parts=(Part("二。"), Part("三。")))
    return Desk(shop, chat, desktop, inserting)


def test_each_message_waits_for_the_agents_word(at: Desk) -> None:
    places: list[Place | None] = []
    at.inserting.moved.connect(places.append)
    said = []
    for _ in range(3):
        at.insert("三步")
        said.append(at.chat.text)
    assert said == ["一。", "一。二。", "一。二。三。"]
    assert places == [Place(1, 3), Place(2, 3), None]
    at.insert("三步")
    assert at.chat.text == "一。二。三。一。"


def test_words_that_come_early_are_kept_and_each_gives_one_message(at: Desk) -> None:
    order = Order(at.shop.named("三步").id, CHAT)
    for _ in range(3):
        at.inserting.insert(order)
    assert at.chat.text == ""
    at.desktop.timer.pass_ms(4_000)
    assert at.chat.text == "一。二。三。"


def test_all_messages_are_sent_one_after_another(at: Desk) -> None:
    at.choose(workbenches=tuple(replace(rule, may_send=True) for rule in DEFAULT_WORKBENCHES))
    at.insert("三步", send=True)
    assert at.chat.text == "一。二。三。"
    assert at.chat.keys == ["Ctrl+V", "Enter"] * 3


def test_where_sending_is_off_a_wish_to_send_inserts_the_first_alone(at: Desk) -> None:
    at.insert("三步", send=True)
    assert (at.chat.text, at.chat.keys) == ("一。", ["Ctrl+V"])


def test_sending_stops_at_what_was_not_taken(at: Desk, qtbot: QtBot) -> None:
    at.choose(workbenches=tuple(replace(rule, may_send=True) for rule in DEFAULT_WORKBENCHES))
    ended: list[Outcome] = []

    def close_after_the_first(report: object) -> None:
        ended.append(report.outcome)  # type: ignore[attr-defined]
        at.chat.reads = ()

    at.inserting.ended.connect(close_after_the_first)
    with qtbot.waitSignal(at.shop.board.said) as said:
        at.insert("三步", send=True)
        at.desktop.timer.pass_ms(4_000)
    assert (at.chat.text, ended) == ("一。", [Outcome.DONE, Outcome.NOT_READ])
    assert said.args[0].endswith("Stopped: 1 of 3 messages are in.")


def test_stopping_leaves_the_rest_out_and_says_so(at: Desk, qtbot: QtBot) -> None:
    at.insert("三步")
    with qtbot.waitSignal(at.shop.board.said) as said, qtbot.waitSignal(at.inserting.moved) as told:
        at.inserting.stop()
    assert (said.args, told.args) == (["Stopped: 1 of 3 messages are in."], [None])
    at.insert("三步")
    assert at.chat.text == "一。一。"


def test_another_window_in_front_stops_it(at: Desk, qtbot: QtBot) -> None:
    at.insert("三步")
    at.inserting.look_at(CHAT)
    assert at.inserting.goes_on(Order(at.shop.named("三步").id, CHAT))
    with qtbot.waitSignal(at.shop.board.said):
        at.inserting.look_at(OTHER)
    assert not at.inserting.goes_on(Order(at.shop.named("三步").id, CHAT))


def test_another_chat_in_the_same_workbench_stops_it(at: Desk) -> None:
    order = Order(at.shop.named("三步").id, CHAT)
    at.insert("三步")
    at.inserting.look_at(replace(CHAT, title=f"(3) {CHAT.title}*"))
    assert at.inserting.goes_on(order)
    at.inserting.look_at(replace(CHAT, title="tb_小马-千牛接待台"))
    assert not at.inserting.goes_on(order)


def test_a_window_that_is_no_workbench_may_have_any_title(at: Desk) -> None:
    at.desktop.windows[OTHER.id] = FakeWindow(OTHER)
    at.desktop.bring_up(OTHER)
    at.insert("三步", OTHER)
    at.inserting.look_at(replace(OTHER, title="一。"))
    assert at.inserting.goes_on(Order(at.shop.named("三步").id, OTHER))


def test_another_phrase_ends_it(at: Desk) -> None:
    at.insert("三步")
    at.insert("欢迎语")
    at.insert("三步")
    assert at.chat.text == "一。您好，欢迎光临，想看哪一款呢？一。"


def test_it_counts_as_one_use(at: Desk, qtbot: QtBot) -> None:
    for _ in range(3):
        at.insert("三步")
    at.insert("欢迎语")
    usage = at.shop.desk.library
    welcome, steps = at.shop.named("欢迎语").id, at.shop.named("三步").id
    qtbot.waitUntil(lambda: welcome in usage.usage)
    assert usage.usage[steps].count == 1


def test_a_missing_file_is_found_before_anything_is_inserted(at: Desk, qtbot: QtBot) -> None:
    category = next(iter(at.shop.desk.library.shelf.categories))
    chart = Part(attachment=Attachment("0" * 64, ".png", "尺码表"))
    at.shop.phrase(category, "带图", "请看图", parts=(chart,))
    with qtbot.waitSignal(at.shop.board.refused) as refused:
        at.insert("带图")
    assert type(refused.args[0]).__name__ == "AttachmentMissing"
    assert at.chat.text == ""


@pytest.mark.parametrize("change", ["edited", "deleted", "another agent"])
def test_what_was_changed_meanwhile_is_not_inserted_to_its_end(at: Desk, change: str) -> None:
    at.insert("三步")
    phrase, library = at.shop.named("三步"), at.shop.desk.library
    work = {
        "edited": lambda: library.edit(phrase.id, replace(phrase.draft, body="壹")),
        "deleted": lambda: library.delete([phrase.id]),
        "another agent": lambda: at.shop.desk.people.add_agent("小李"),
    }
    at.shop.board.changed.emit(at.shop.worker.submit(work[change]).result().changes)
    assert not at.inserting.goes_on(Order(phrase.id, CHAT))


def test_what_was_changed_elsewhere_does_not_stop_it(at: Desk) -> None:
    at.insert("三步")
    category = at.shop.named("三步").category
    at.shop.phrase(category, "新", "新")
    at.shop.board.changed.emit(Changes.PHRASES | Changes.USAGE)
    at.insert("三步")
    assert at.chat.text == "一。二。"
