"""The phrases screen over a real library: what is listed, and what becomes of each wish."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.phrases import PhraseId
from assistant.domain.shops import SHOP_FACTS
from assistant.services.opening import load_first
from assistant.ui.phrases.chips import CategoryBar
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.phrases.model import PHRASES_FORMAT, PhraseModel
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.phrases.preview_pane import PreviewPane
from assistant.ui.widgets.category_menu import category_menu
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.name_bar import NameBar
from tests.ui.world import World, furnish, world


@pytest.fixture
def panel(shop: World, qtbot: QtBot) -> Iterator[PhrasePanel]:
    panel = PhrasePanel(shop.desk, shop.board, shop.lane)
    panel.resize(340, 700)
    panel.show()
    yield panel
    shiboken6.delete(panel)  # before the lane ends that it would still ask for a preview


def listed(panel: PhrasePanel) -> list[str]:
    model = view(panel).model()
    assert isinstance(model, PhraseModel)
    return [model.phrase(row).title for row in range(model.rowCount())]


def view(panel: PhrasePanel) -> PhraseList:
    found = panel.findChild(PhraseList)
    assert isinstance(found, PhraseList)
    return found


def stand_on(panel: PhrasePanel, title: str) -> PhraseList:
    view(panel).put_on(listed(panel).index(title))
    return view(panel)


def bin_and_stand_on(panel: PhrasePanel, title: str, qtbot: QtBot) -> None:
    stand_on(panel, title)
    with qtbot.waitSignal(panel.reported):
        press(panel, Qt.Key.Key_Delete)
    panel.show_bin()
    qtbot.waitUntil(lambda: listed(panel) == [title])
    stand_on(panel, title)


def press(panel: PhrasePanel, key: Qt.Key, control: bool = False) -> None:
    from PySide6.QtTest import QTest

    modifier = Qt.KeyboardModifier
    QTest.keyClick(view(panel), key, modifier.ControlModifier if control else modifier.NoModifier)


def test_the_first_category_is_listed_with_all_below_it(panel: PhrasePanel) -> None:
    assert listed(panel) == ["欢迎语", "尺码推荐"]


def test_the_preview_is_lower_where_the_screen_is(panel: PhrasePanel, qtbot: QtBot) -> None:
    pane = panel.findChild(PreviewPane)
    qtbot.waitExposed(panel)
    usual = pane.height()
    panel.resize(340, 400)
    qtbot.waitUntil(lambda: pane.height() < usual)
    panel.resize(340, 700)
    qtbot.waitUntil(lambda: pane.height() == usual)


def test_a_chip_lists_its_category(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    bar = panel.findChild(CategoryBar)
    chip = bar.chip(shop.named("催发货").category) or bar.chip(shop.named("双十一预售").category)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert listed(panel) == ["双十一预售", "退货运费谁出", "催发货", "补偿说明"]


def test_the_active_category_is_remembered(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    panel.show_category(shop.named("退货运费谁出").category)
    kept = shop.desk.preferences.state
    qtbot.waitUntil(lambda: kept("category") == shop.named("退货运费谁出").category)
    again = PhrasePanel(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(again)
    assert listed(again) == ["退货运费谁出", "催发货", "补偿说明"]


def test_a_search_lists_what_it_finds_and_stands_on_the_best(panel: PhrasePanel) -> None:
    panel.search("cmtj")
    current = view(panel).current()
    assert listed(panel)[0] == "尺码推荐" and current is not None and current.title == "尺码推荐"


def test_an_emptied_search_lists_the_category_again(panel: PhrasePanel) -> None:
    panel.search("退货")
    panel.search("")
    assert listed(panel) == ["欢迎语", "尺码推荐"]


def test_the_number_keys_stay_with_the_category_during_a_search(
    panel: PhrasePanel, shop: World
) -> None:
    before = panel.numbered()
    panel.search("退货")
    assert panel.numbered() == before == (shop.named("欢迎语").id, shop.named("尺码推荐").id)


def test_enter_wishes_the_phrase(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    stand_on(panel, "尺码推荐")
    with qtbot.waitSignal(panel.phrase_chosen) as heard:
        press(panel, Qt.Key.Key_Return)
    assert heard.args == [shop.named("尺码推荐").id]


def test_the_preview_shows_exactly_what_will_be_pasted(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    panel.show_category(shop.named("催发货").category)
    stand_on(panel, "催发货")
    pane = panel.findChild(PreviewPane)
    qtbot.waitUntil(lambda: pane.text() == "订单 Missing: 订单号 今天发出。")


def test_the_preview_follows_a_change_of_the_phrase(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    from dataclasses import replace

    stand_on(panel, "欢迎语")
    phrase = shop.named("欢迎语")
    library, pane = shop.desk.library, panel.findChild(PreviewPane)
    edited = replace(phrase.draft, body="您好！")
    shop.lane.run(lambda: library.edit(phrase.id, edited), panel)
    qtbot.waitUntil(lambda: pane.text() == "您好！")


def test_delete_puts_into_the_bin_and_undo_takes_back(panel: PhrasePanel, qtbot: QtBot) -> None:
    stand_on(panel, "欢迎语")
    with qtbot.waitSignal(panel.reported) as heard:
        press(panel, Qt.Key.Key_Delete)
    assert heard.args[0].step == "delete" and listed(panel) == ["尺码推荐"]
    with qtbot.waitSignal(panel.undone):
        press(panel, Qt.Key.Key_Z, control=True)
    assert listed(panel) == ["欢迎语", "尺码推荐"]


def test_all_chosen_phrases_are_deleted_together(panel: PhrasePanel, qtbot: QtBot) -> None:
    view(panel).selectAll()
    with qtbot.waitSignal(panel.reported):
        press(panel, Qt.Key.Key_Delete)
    assert listed(panel) == []


def stands_on(panel: PhrasePanel) -> str:
    current = view(panel).current()
    return current.title if current is not None else ""


def test_deleting_leaves_the_keyboard_on_the_next_row_and_then_on_the_last(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    panel.show_category(shop.named("催发货").category)
    stand_on(panel, "催发货")
    found = []
    for _ in range(3):
        with qtbot.waitSignal(panel.reported):
            press(panel, Qt.Key.Key_Delete)
        found.append(stands_on(panel))
    assert found == ["补偿说明", "退货运费谁出", ""]


def test_another_category_is_begun_without_a_row(panel: PhrasePanel, shop: World) -> None:
    stand_on(panel, "欢迎语")
    panel.show_category(shop.named("催发货").category)
    assert stands_on(panel) == ""


def test_the_bin_restores(panel: PhrasePanel, qtbot: QtBot) -> None:
    bin_and_stand_on(panel, "欢迎语", qtbot)
    with qtbot.waitSignal(panel.reported) as heard, qtbot.assertNotEmitted(panel.phrase_chosen):
        press(panel, Qt.Key.Key_Return)
    assert heard.args[0].step == "restore"
    qtbot.waitUntil(lambda: listed(panel) == [])


def test_phrases_dropped_on_a_chip_move_there(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    target = shop.named("尺码推荐").category
    chip = panel.findChild(CategoryBar).chip(target)
    data = QMimeData()
    data.setData(PHRASES_FORMAT, str(shop.named("欢迎语").id).encode())
    with qtbot.waitSignal(panel.reported):
        chip.dropped.emit(data)
    assert shop.named("欢迎语").category == target


def test_a_phrase_dropped_between_rows_is_sorted_there(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    panel.show_category(shop.named("催发货").category)
    model = view(panel).model()
    data = model.mimeData([model.index(2, 0)])
    with qtbot.waitSignal(panel.reported):
        model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert listed(panel) == ["补偿说明", "退货运费谁出", "催发货"]


def test_the_plus_adds_a_category(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    panel.findChild(CategoryBar).add_requested.emit()
    bar = panel.findChild(NameBar)
    with qtbot.waitSignal(panel.reported):
        bar.named.emit("大促")
    assert [each.name for each in shop.desk.library.shelf.children()] == ["售前", "售后", "大促"]


def test_a_search_without_finds_leads_on(panel: PhrasePanel, qtbot: QtBot) -> None:
    panel.search("没有这样的话")
    state = panel.findChild(EmptyState)
    assert state.isVisible()
    clear = next(each for each in state.findChildren(QPushButton) if each.text().startswith("Cl"))
    with qtbot.waitSignal(panel.search_cleared):
        clear.click()


def test_the_most_used_stand_in_the_order_of_their_uses(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    library = shop.desk.library
    for title in ("催发货", "尺码推荐", "催发货"):
        library.record_use(PhraseId(shop.named(title).id))
    panel.show_category(None)
    assert listed(panel) == ["催发货", "尺码推荐"]


def test_uses_of_long_ago_stand_behind_one_of_today(panel: PhrasePanel, shop: World) -> None:
    library = shop.desk.library
    for _ in range(3):
        library.record_use(shop.named("催发货").id)
    shop.clock.advance(days=60)
    library.record_use(shop.named("尺码推荐").id)
    panel.show_category(None)
    assert listed(panel) == ["尺码推荐", "催发货"]


def test_a_use_does_not_shuffle_the_rows_under_the_pointer(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    library = shop.desk.library
    library.record_use(shop.named("欢迎语").id)
    panel.show_category(None)
    with qtbot.waitSignal(shop.board.changed) as heard:
        shop.lane.run(lambda: library.record_use(shop.named("催发货").id), panel)
    assert heard.args == [Changes.USAGE] and listed(panel) == ["欢迎语"]


def test_an_empty_library_offers_a_way_on(tmp_path: Path, qtbot: QtBot) -> None:
    with world(tmp_path) as empty:
        panel = PhrasePanel(empty.desk, empty.board, empty.lane)
        qtbot.addWidget(panel)
        words = [each.text() for each in panel.findChildren(QPushButton)]
        assert "New phrase" in words and "Import…" in words


def test_what_is_not_read_yet_is_not_called_empty(
    shop: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.desk.preferences.keep_state("category", shop.named("欢迎语").category)
    monkeypatch.setattr("db.phrases.FIRST", 1)
    category = shop.named("催发货").category
    load_first(shop.desk.library, shop.desk.preferences, shop.desk.people.agent.id)
    panel = PhrasePanel(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(panel)
    panel.show_category(category)
    assert listed(panel) == [] and panel.findChild(EmptyState) is None
    with qtbot.waitSignal(shop.board.changed):
        shop.lane.run(shop.desk.library.refresh, panel)
    assert "催发货" in listed(panel)


def test_an_empty_library_that_is_filled_shows_its_first_category(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with world(tmp_path) as empty:
        panel = PhrasePanel(empty.desk, empty.board, empty.lane)
        qtbot.addWidget(panel)
        empty.desk.preferences.keep_state("category", "used")
        with qtbot.waitSignal(panel.numbers_changed):
            furnish(empty)
            empty.board.changed.emit(Changes.ALL)
        first = empty.named("欢迎语")
        assert listed(panel) == ["欢迎语", "尺码推荐"] and panel.numbered()[0] == first.id
        kept = empty.desk.preferences.state
        qtbot.waitUntil(lambda: kept("category") == first.category)


def test_the_most_used_stay_on_view_when_one_more_category_appears(
    panel: PhrasePanel, shop: World
) -> None:
    panel.show_category(None)
    shop.category("大促")
    shop.board.changed.emit(Changes.ALL)
    assert panel.view.category is None


def test_every_part_has_a_name_for_those_who_listen(panel: PhrasePanel) -> None:
    nameless = [
        button
        for button in panel.findChildren(QPushButton)
        if not (button.accessibleName() or button.text())
    ]
    assert nameless == [] and view(panel).accessibleName()


def test_keys_act_on_the_current_phrase_whatever_is_pointed_at(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    stand_on(panel, "欢迎语")
    view(panel).pointed.emit(shop.named("尺码推荐"))
    with qtbot.waitSignal(panel.phrase_chosen) as heard:
        press(panel, Qt.Key.Key_Return)
    assert heard.args == [shop.named("欢迎语").id]


def test_pointing_previews_another_phrase(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    stand_on(panel, "欢迎语")
    view(panel).pointed.emit(shop.named("尺码推荐"))
    pane = panel.findChild(PreviewPane)
    qtbot.waitUntil(lambda: pane.text() == "按您的身高体重，建议选 M 码。")


def notice(panel: PhrasePanel) -> str:
    found = panel.findChild(InlineMessage)
    return found.text() if found is not None and found.isVisible() else ""


def test_missing_shop_facts_are_offered_until_they_are_known(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    before, people = notice(panel), shop.desk.people
    facts = dict.fromkeys(SHOP_FACTS, "有")
    shop.lane.run(lambda: people.set_facts(people.shop.id, facts), panel)
    qtbot.waitUntil(lambda: notice(panel) == "")
    assert before == "Shop facts: 0 of 12"


def test_the_offer_of_shop_facts_can_be_closed_for_good(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    panel.findChild(InlineMessage).closed.emit()
    uid = shop.desk.people.shop.uid
    qtbot.waitUntil(lambda: uid in shop.desk.preferences.state("shops without facts card", []))
    panel.show_category(None)
    assert notice(panel) == ""


def test_nothing_in_the_bin_can_be_edited(panel: PhrasePanel, qtbot: QtBot) -> None:
    bin_and_stand_on(panel, "欢迎语", qtbot)
    edited, reported = panel.edit_requested, panel.reported
    with qtbot.assertNotEmitted(edited), qtbot.assertNotEmitted(reported, wait=80):
        press(panel, Qt.Key.Key_F2)
    assert not view(panel).dragEnabled()


def test_a_category_on_view_stays_as_it_is_when_the_index_stands(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(view(panel).model().modelReset):
        shop.board.changed.emit(Changes.INDEX)
    panel.search("尺码")
    with qtbot.waitSignal(view(panel).model().modelReset):
        shop.board.changed.emit(Changes.INDEX)


def test_a_category_stands_in_the_menu_as_it_is_called(panel: PhrasePanel, shop: World) -> None:
    shop.category("中国", shop.category("A&B 男装"))
    menu = category_menu(panel, shop.desk.library.shelf, lambda id: None)
    menu.aboutToShow.emit()
    (branch,) = [each for each in menu.actions() if "男装" in each.text()]
    assert branch.text() == "A&&B 男装"
    branch.menu().aboutToShow.emit()
    assert branch.menu().actions()[0].text() == "A&&B 男装"
