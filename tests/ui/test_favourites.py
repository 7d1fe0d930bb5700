"""Favourites and tags on the phrases screen and in the palette: by click, by key, by menu."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import PhraseId
from assistant.domain.shops import AgentId
from assistant.ui.palette.palette import Palette
from assistant.ui.phrases.delegate import LINES, PhraseDelegate
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.widgets.empty_state import EmptyState
from tests.ui.test_palette import palette
from tests.ui.test_phrase_panel import listed, notice, panel, press, stand_on, view
from tests.ui.world import CHAT, World

assert palette and panel  # the fixtures


def starred(shop: World) -> tuple[PhraseId, ...]:
    return shop.desk.library.starred(shop.desk.people.agent.id)


def star(shop: World, title: str) -> PhraseId:
    id = shop.named(title).id
    shop.board.changed.emit(
        shop.worker.submit(lambda: shop.desk.favourites.star([id], on=True)).result().changes
    )
    return id


def delegate_of(panel: PhrasePanel) -> PhraseDelegate:
    found = view(panel).itemDelegate()
    assert isinstance(found, PhraseDelegate)
    return found


def menu_of(panel: PhrasePanel) -> QMenu:
    return next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())


def row_of(panel: PhrasePanel, title: str) -> QRectF:
    rows = view(panel)
    return QRectF(rows.visualRect(rows.model().index(listed(panel).index(title), 0)))


def test_a_click_on_the_star_stars_and_inserts_nothing(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    at = delegate_of(panel).star_box(row_of(panel, "尺码推荐")).center().toPoint()
    with qtbot.assertNotEmitted(panel.phrase_chosen):
        qtbot.mouseClick(view(panel).viewport(), Qt.MouseButton.LeftButton, pos=at)
        qtbot.waitUntil(lambda: starred(shop) == (shop.named("尺码推荐").id,))


def test_the_star_can_be_hit_within_28_pixels_and_apart_from_the_edit_sign(
    panel: PhrasePanel,
) -> None:
    row, delegate = row_of(panel, "尺码推荐"), delegate_of(panel)
    middle = delegate.star_box(row).center().toPoint()
    for x, y in ((-13, 0), (13, 0), (0, -13), (0, 13)):
        assert delegate.sign_at(row, middle + QPoint(x, y)) == "star"
    assert delegate.sign_at(row, delegate.edit_box(row).center().toPoint()) == "edit"


def test_a_line_has_no_star_to_be_hit_by_mistake(panel: PhrasePanel) -> None:
    view(panel).set_style(LINES)
    row = row_of(panel, "尺码推荐")
    assert (
        delegate_of(panel).sign_at(row, delegate_of(panel).star_box(row).center().toPoint()) == ""
    )


def test_a_key_stars_all_that_is_chosen_and_takes_the_stars_away(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    stand_on(panel, "尺码推荐")
    press(panel, Qt.Key.Key_D, control=True)
    qtbot.waitUntil(lambda: len(starred(shop)) == 1)
    press(panel, Qt.Key.Key_D, control=True)
    qtbot.waitUntil(lambda: starred(shop) == ())


def test_favourites_are_pinned_before_the_most_used_and_have_the_number_keys(
    panel: PhrasePanel, shop: World
) -> None:
    shop.desk.library.record_use(shop.named("催发货").id)
    panel.show_category(None)
    id = star(shop, "尺码推荐")
    assert listed(panel) == ["尺码推荐", "催发货"]
    assert panel.numbered()[0] == id


def test_favourites_can_be_listed_alone_and_left_again(panel: PhrasePanel, shop: World) -> None:
    star(shop, "催发货")
    panel._wish("starred")
    assert (listed(panel), notice(panel)) == (["催发货"], "Your favourites")
    panel._wish("back")
    assert listed(panel) == ["欢迎语", "尺码推荐"]


def test_without_favourites_it_is_said_how_to_get_some(panel: PhrasePanel) -> None:
    panel._wish("starred")
    assert panel.findChild(EmptyState).isVisible()


def test_the_next_agent_finds_their_own(panel: PhrasePanel, shop: World) -> None:
    star(shop, "催发货")
    panel._wish("starred")
    people = shop.desk.people
    added = shop.worker.submit(lambda: people.add_agent("小鹿")).result()
    done = shop.worker.submit(lambda: people.switch_agent(AgentId(added.ids[0]))).result()
    shop.board.changed.emit(done.changes)
    assert listed(panel) == []


@pytest.mark.parametrize(("title", "name"), [("欢迎语", "star"), ("尺码推荐", "unstar")])
def test_the_menu_says_what_the_star_would_do(
    panel: PhrasePanel, shop: World, title: str, name: str
) -> None:
    star(shop, "尺码推荐")
    stand_on(panel, title)
    panel._show_menu(QPoint(5, 5))
    menu = menu_of(panel)
    names = {action.objectName() for action in menu.actions()}
    menu.close()
    assert names & {"star", "unstar"} == {name}


def test_the_palette_offers_favourites_first(palette: Palette, shop: World) -> None:
    shop.desk.library.record_use(shop.named("欢迎语").id)
    star(shop, "催发货")
    palette.summon(CHAT)
    chosen = palette.window.list.chosen()
    assert chosen is not None and chosen.title == "催发货"


def test_a_tag_of_the_menu_is_searched_for(panel: PhrasePanel, shop: World, qtbot: QtBot) -> None:
    shop.phrase(shop.named("欢迎语").category, "满减", "满300减50", tags=("大促",))
    panel.bar.more_requested.emit(QPoint(200, 5))
    menu = menu_of(panel)
    (entry,) = (action for action in menu.actions() if action.objectName() == "tags")
    branch = entry.menu()
    assert isinstance(branch, QMenu)
    with qtbot.waitSignal(panel.search_wanted) as heard:
        branch.actions()[0].trigger()
    assert heard.args == ["#大促"]
    menu.close()
    panel.search("#大促")
    assert listed(panel) == ["满减"]


def test_a_card_says_its_tags(panel: PhrasePanel, shop: World) -> None:
    id = shop.phrase(shop.named("欢迎语").category, "满减", "满300减50", tags=("大促", "b", "c"))
    one = shop.desk.library.shelf.phrases[id]
    assert panel.model.badges(one) == [("#大促", "plain"), ("#b", "plain")]


def test_where_nothing_was_used_the_first_of_all_follow_the_favourites(
    palette: Palette, shop: World
) -> None:
    star(shop, "催发货")
    palette.summon(CHAT)
    model = palette.window.list.model()
    titles = [model.index(row, 0).data() for row in range(1, model.rowCount())]
    assert titles == ["催发货", "欢迎语", "尺码推荐", "退货运费谁出", "补偿说明"]
