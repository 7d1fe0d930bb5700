"""Rules in the palette: found behind 规则, read below the list, opened by Enter, never inserted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.domain.rule_cards import RuleCard
from assistant.ui.palette.palette import Palette
from tests.ui.palettes import palette_over
from tests.ui.world import CHAT, World

Key = Qt.Key


@pytest.fixture
def palette(qtbot: QtBot, shop: World) -> Palette:
    made = palette_over(qtbot, shop)
    shop.board.changed.connect(made.look_again)
    made.summon(CHAT)
    made.window.field.setText("规则 运费")
    qtbot.waitUntil(lambda: made.window.list.chosen_card() is not None)
    return made


def card(palette: Palette) -> RuleCard:
    found = palette.window.list.chosen_card()
    assert found is not None
    return found


def test_rules_are_there_from_the_first_question_on(qtbot: QtBot, palette: Palette) -> None:
    assert "运费" in card(palette).title
    qtbot.waitUntil(lambda: palette.window.preview.toPlainText() == card(palette).for_agent)


def test_without_the_word_no_rule_is_listed(palette: Palette) -> None:
    palette.window.field.setText("运费")
    assert palette.window.list.chosen_card() is None
    assert palette.window.list.chosen() is not None


@pytest.mark.parametrize("typed", ["规则", "guize 运费", "规则运费"])
def test_it_is_asked_for_in_several_ways(palette: Palette, typed: str) -> None:
    palette.window.field.setText(typed)
    assert palette.window.list.chosen_card() is not None


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_enter_opens_the_rule_and_inserts_nothing(
    qtbot: QtBot, palette: Palette, held: Qt.KeyboardModifier
) -> None:
    wanted = card(palette).id
    with (
        qtbot.assertNotEmitted(palette.ordered),
        qtbot.waitSignal(palette.finds.card_requested) as asked,
    ):
        qtbot.keyClick(palette.window.field, Key.Key_Return, held)
    assert asked.args == [wanted]
    assert not palette.window.isVisible()


def test_a_rule_is_neither_copied_nor_picked_by_number(qtbot: QtBot, palette: Palette) -> None:
    QGuiApplication.clipboard().setText("before")
    with qtbot.assertNotEmitted(palette.copy_ordered), qtbot.assertNotEmitted(palette.ordered):
        qtbot.keyClick(palette.window.field, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        palette.window.field.setText("规则 跨境")
        palette.pick(1)
    assert QGuiApplication.clipboard().text() == "before"
