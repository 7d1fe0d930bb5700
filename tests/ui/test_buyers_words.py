"""A question that was copied just now is offered in the palette, and in nobody's way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.ui.fresh_copy import FRESH_S, FreshCopy
from assistant.ui.palette.palette import Palette
from tests.fakes.desktop import FakeDesktop
from tests.ui.test_palette import palette as plain_palette
from tests.ui.test_palette import press
from tests.ui.world import CHAT, World

assert plain_palette  # the fixture

ASKED = "寄回来的运费到底算谁的"


@pytest.fixture
def desktop() -> FakeDesktop:
    return FakeDesktop()


@pytest.fixture
def fresh(desktop: FakeDesktop, palette: Palette) -> FreshCopy:
    QGuiApplication.clipboard().clear()  # what a test before this one copied is ours
    made = FreshCopy(desktop.bundle())
    palette.copied = made.ask
    return made


@pytest.fixture
def palette(plain_palette: Palette) -> Palette:
    return plain_palette


def copied(desktop: FakeDesktop, fresh: FreshCopy, text: str) -> None:
    desktop.clipboard.agent_copies(text)
    fresh.heard()


def first_row(palette: Palette) -> str:
    return str(palette.window.list.model().index(0, 0).data())


def test_enter_looks_for_what_the_buyer_wrote(
    qtbot: QtBot, palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    assert first_row(palette) == f"Find by the buyer's words: {ASKED}"
    with qtbot.assertNotEmitted(palette.ordered):
        press(qtbot, palette, Qt.Key.Key_Return)
    chosen = palette.window.list.chosen()
    assert palette.window.field.text() == ASKED
    assert chosen is not None and chosen.title == "退货运费谁出"


def test_a_click_takes_it_too(
    qtbot: QtBot, palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    view = palette.window.list
    at = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert palette.window.field.text() == ASKED


def test_typing_goes_on_as_if_it_were_not_there(
    qtbot: QtBot, shop: World, palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    qtbot.keyClicks(palette.window.field, "hy")
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Qt.Key.Key_Return)
    assert heard.args[0].phrase == shop.named("欢迎语").id


def test_the_numbers_stay_with_the_phrases(
    qtbot: QtBot, shop: World, palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    with qtbot.waitSignal(palette.ordered) as heard:
        press(qtbot, palette, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert heard.args[0].phrase == shop.named("欢迎语").id


def test_an_answer_that_comes_late_does_not_take_the_choice_away(
    qtbot: QtBot, palette: Palette
) -> None:
    palette.summon(CHAT)
    press(qtbot, palette, Qt.Key.Key_Down)
    before = palette.window.list.chosen()
    palette.finds.offer(ASKED)
    assert palette.window.list.chosen() == before


def test_nothing_is_read_unless_it_was_copied_just_now(
    palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    assert "keep" not in desktop.log
    desktop.timer.pass_ms(FRESH_S * 1000 + 1)
    palette.summon(CHAT)
    assert "keep" not in desktop.log
    assert palette.window.list.chosen() is not None


def test_our_own_text_is_no_question_of_a_buyer(
    palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    desktop.clipboard.copy("您好，欢迎光临，想看哪一款呢？")
    fresh.heard()
    palette.summon(CHAT)
    assert "keep" not in desktop.log


def test_what_is_copied_in_the_window_itself_is_none_either(
    palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    desktop.clipboard.formats = {"text/plain": ASKED.encode()}
    QGuiApplication.clipboard().setText(ASKED)
    palette.summon(CHAT)
    QGuiApplication.clipboard().clear()
    assert "keep" not in desktop.log


def test_what_was_offered_last_time_is_not_offered_again(
    palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    desktop.timer.pass_ms(FRESH_S * 1000 + 1)
    palette.window.hide()
    palette.summon(CHAT)
    assert palette.window.list.chosen() is not None


def test_the_keys_say_what_enter_does(
    qtbot: QtBot, palette: Palette, desktop: FakeDesktop, fresh: FreshCopy
) -> None:
    copied(desktop, fresh, ASKED)
    palette.summon(CHAT)
    said = ("↵", "find the closest phrases")
    qtbot.waitUntil(lambda: palette.window.keys.hints()[:1] == (said,))
