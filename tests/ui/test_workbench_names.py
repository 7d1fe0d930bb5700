"""A workbench that gets another name on its page takes the phrases along that are limited to it."""

from pytestqt.qtbot import QtBot

from assistant.ui.settings.workbenches import WorkbenchesPage
from tests.ui.world import World


def test_phrases_follow_a_workbench_through_two_names(qtbot: QtBot, shop: World) -> None:
    page = WorkbenchesPage(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(page)
    shop.phrase(shop.named("欢迎语").category, "限", "x", workbenches=("千牛接待台",))
    card = page.cards()[0]
    for name in ("接待", "千牛"):
        card.name.setText(name)
        card.name.editingFinished.emit()
    qtbot.waitUntil(lambda: shop.named("限").workbenches == ("千牛",))
    assert shop.desk.preferences.current.workbenches[0].name == "千牛"


def test_a_new_workbench_takes_no_phrases_from_others(qtbot: QtBot, shop: World) -> None:
    page = WorkbenchesPage(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(page)
    shop.phrase(shop.named("欢迎语").category, "限", "x", workbenches=("千牛接待台",))
    page._add.click()
    card = page.cards()[-1]
    card.name.setText("微信")
    card.name.editingFinished.emit()
    qtbot.waitUntil(lambda: shop.desk.preferences.current.workbenches[-1].name == "微信")
    assert shop.named("限").workbenches == ("千牛接待台",)
