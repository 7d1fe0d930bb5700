"""The palette and phrases of several messages or wordings."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.palette.palette import Palette
from assistant.ui.palette.rows import rows_for
from tests.ui.world import CHAT, World


@pytest.fixture
def palette(shop: World, qtbot: QtBot) -> Palette:
    palette = Palette(shop.desk, shop.lane, shop.clock)
    qtbot.addWidget(palette.window)
    return palette


def test_a_phrase_that_has_begun_is_ordered_without_another_question(
    palette: Palette, shop: World, qtbot: QtBot
) -> None:
    palette.pending.goes_on = lambda _order: True
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    with qtbot.waitSignal(palette.ordered):
        qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)


def greeting(shop: World, palette: Palette) -> None:
    """Choose a phrase with three wordings."""
    category = shop.named("欢迎语").category
    shop.phrase(category, "三种问候", "一", variants=("二", "三"))
    palette.summon(CHAT)
    palette.window.field.setText("三种问候")


def test_a_wording_can_be_chosen_by_alt_and_arrows(
    palette: Palette, shop: World, qtbot: QtBot
) -> None:
    greeting(shop, palette)
    for _ in range(2):
        qtbot.keyClick(palette.window.field, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert palette.window.preview.toPlainText() == "三"
    with qtbot.waitSignal(palette.ordered) as ordered:
        qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)
    assert ordered.args[0].wording == 2


def test_without_a_choice_wordings_take_turns(palette: Palette, shop: World, qtbot: QtBot) -> None:
    greeting(shop, palette)
    shop.desk.composer.wordings.note(shop.named("三种问候").id, 0)
    palette._show_chosen()
    assert palette.window.preview.toPlainText() == "二"
    with qtbot.waitSignal(palette.ordered) as ordered:
        qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)
    assert ordered.args[0].wording is None


def test_a_phrase_for_another_workbench_says_so_and_is_refused(
    palette: Palette, shop: World, qtbot: QtBot
) -> None:
    category = shop.named("欢迎语").category
    shop.phrase(category, "只在微信", "一", workbenches=("微信",))
    palette.summon(CHAT)
    palette.window.field.setText("只在微信")
    qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)
    rows = [row for row in rows_for("只在微信", shop.desk, "千牛接待台") if row.phrase]
    assert rows[0].refusal == "Only 微信"
    assert palette.window.message.text() == '"只在微信" is only for 微信. It was not inserted.'


def test_a_phrase_of_an_event_that_is_off_says_so(shop: World) -> None:
    event = shop.worker.submit(lambda: shop.desk.events.add("双11")).result().ids[0]
    shop.phrase(shop.named("欢迎语").category, "满减", "一", event=event)
    rows = [row for row in rows_for("满减", shop.desk) if row.phrase]
    assert rows[0].refusal == "Event off"
