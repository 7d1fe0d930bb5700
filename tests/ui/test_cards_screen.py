"""The screen of rules: found, read, confirmed, chosen between, written, deleted, printed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.domain.policy import Policy
from assistant.ui.cards.conflict import BESIDE_PX, ConflictView
from assistant.ui.cards.finding import ALL, BIN, CONFLICT, DUE
from assistant.ui.cards.screen import CardScreen
from assistant.ui.cards.shelf import CardShelf
from tests.ui.world import World, world

Key = Qt.Key
FREIGHT, TEXTBOOK = "return_freight_no_reason", "return_freight_no_reason_textbook"


@pytest.fixture
def screen(qtbot: QtBot, shop: World) -> Iterator[CardScreen]:
    made = CardScreen(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: shop.desk.cards.stocked)
    made.resize(300, 760)
    made.show()
    qtbot.waitUntil(lambda: made.shelf.list.count() > 20)
    yield made


def test_rules_are_found_by_words_wherever_they_stand(screen: CardScreen) -> None:
    screen.shelf.search.setText("税点")
    assert screen.shelf.list.titles() == ["开发票"]
    screen.shelf.search.setText("24条 那里没有")
    assert screen.shelf.list.count() == 0
    assert not screen.shelf.empty.isHidden()


def test_no_rules_are_told_of_only_once_the_shipped_ones_were_looked_for(
    qtbot: QtBot, shop: World
) -> None:
    shelf = CardShelf(shop.desk)
    qtbot.addWidget(shelf)
    shelf.refresh()
    assert shelf.empty.isHidden()
    shop.desk.cards.stock()
    shelf.search.setText("24条 那里没有")
    assert not shelf.empty.isHidden()


def test_a_filter_shows_what_is_open(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    for which, count in ((ALL, len(shop.desk.cards.cards)), (CONFLICT, 6)):
        screen.shelf.show_filter(which)
        assert screen.shelf.list.count() == count
    screen.shelf.show_filter(DUE)
    before = screen.shelf.list.count()
    shop.worker.submit(lambda: shop.desk.cards.confirm("invoice", "主管")).result()
    screen.shelf.refresh()
    assert screen.shelf.list.count() == before - 1


def test_two_keys_and_a_click_confirm_a_rule(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    screen.shelf.search.setText("开发票")
    qtbot.keyClick(screen.shelf.search, Key.Key_Return)
    assert screen.view.advice.text().startswith("买家要就得开")
    assert "Shipped rule" in screen.view.notice.text()
    screen.view.buttons["confirm"].click()
    qtbot.waitUntil(lambda: screen.view.notice.isHidden())
    card = shop.desk.cards.cards["invoice"]
    assert (card.checked_on, card.checked_by) == (
        shop.desk.cards.today(),
        shop.desk.people.agent.name,
    )
    assert shop.desk.rules.values["开票时限"].checked_on == card.checked_on


def test_a_rule_checked_long_ago_says_so(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    shop.worker.submit(lambda: shop.desk.cards.confirm("invoice", "主管")).result()
    shop.clock.advance(days=31)
    screen.show_card("invoice")
    assert "more than 30 days ago" in screen.view.notice.text()


def test_what_a_card_says_can_be_neither_selected_nor_copied(screen: CardScreen) -> None:
    screen.show_card("invoice")
    labels = screen.view.findChildren(QLabel)
    none = Qt.TextInteractionFlag.NoTextInteraction, Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert all(each.textInteractionFlags() in none for each in labels)


def test_phrases_that_rest_on_a_rule_are_a_click_away(
    qtbot: QtBot, shop: World, screen: CardScreen
) -> None:
    screen.show_card(FREIGHT)
    assert screen.view.phrases() == ["退货运费谁出"]
    with qtbot.waitSignal(screen.phrase_requested) as asked:
        screen.view.resting()[0].click()
    assert asked.args == [shop.named("退货运费谁出").id]


def test_a_conflict_is_settled_by_choosing(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    screen.show_card(TEXTBOOK)
    screen.view.conflict.acted.emit()
    assert [side.card.id for side in screen.conflict.sides] == [FREIGHT, TEXTBOOK]
    assert "Law goes before Textbook" in screen.conflict.notes.text()
    screen.conflict.sides[0].choose.click()
    qtbot.waitUntil(lambda: "Chosen over" in screen.view.conflict.text())
    (choice,) = shop.desk.cards.cards[FREIGHT].decisions
    assert (choice.over, choice.by) == (TEXTBOOK, shop.desk.people.agent.name)
    assert shop.desk.people.agent.name in screen.view.facts.decisions.text()
    screen.message.acted.emit()
    qtbot.waitUntil(lambda: "says otherwise" in screen.view.conflict.text())


def test_two_texts_stand_beside_each_other_where_there_is_room(
    qtbot: QtBot, shop: World, screen: CardScreen
) -> None:
    view = ConflictView(shop.desk)
    qtbot.addWidget(view)
    view.show_pair(shop.desk.cards.cards[FREIGHT], shop.desk.cards.cards[TEXTBOOK])
    one, other = view.sides
    view.resize(BESIDE_PX - 1, 760)
    view.show()
    qtbot.waitUntil(lambda: other.y() > one.y() and other.x() == one.x())
    view.resize(BESIDE_PX, 760)
    qtbot.waitUntil(lambda: other.y() == one.y() and other.x() > one.x())


def test_a_rule_of_the_shop_is_written_and_kept(
    qtbot: QtBot, shop: World, screen: CardScreen
) -> None:
    qtbot.keyClick(screen, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = screen.form
    form.save.click()
    qtbot.waitUntil(lambda: form.message.text() == "A name is needed.")
    form.title.setText("赠品怎么送")
    form.advice.setPlainText("满二百送一份，送完为止。")
    form.values.setText("赠品门槛；赠品数")
    form.never.setPlainText("stop: 送完不补\n赠品没有了")
    form.save.click()
    qtbot.waitUntil(lambda: screen.view.card is not None)
    assert screen.view.card is not None
    card = shop.desk.cards.cards[screen.view.card.id]
    assert card.values == ("赠品门槛", "赠品数")
    assert [(each.grade, each.pattern) for each in card.never] == [
        ("stop", "送完不补"),
        ("hint", "赠品没有了"),
    ]
    assert list(screen.view.values) == ["赠品门槛", "赠品数"]


def test_a_form_keeps_what_it_does_not_show_differently(shop: World, screen: CardScreen) -> None:
    for id, card in shop.desk.cards.cards.items():
        screen.edit(id)
        assert screen.form.card() == card


def test_unsaved_changes_are_asked_about(qtbot: QtBot, screen: CardScreen) -> None:
    screen.edit("invoice")
    screen.form.title.setText("发票")
    qtbot.keyClick(screen.form, Key.Key_Escape)
    assert "not saved" in screen.form.message.text()
    screen.form.message.acted.emit()
    assert screen.form.isHidden()


def test_a_deleted_rule_waits_in_the_bin(qtbot: QtBot, shop: World, screen: CardScreen) -> None:
    screen.show_card("invoice")
    screen.view.buttons["delete"].click()
    qtbot.waitUntil(lambda: "invoice" in shop.desk.cards.binned)
    screen.shelf.show_filter(BIN)
    screen.shelf.list.open_current()
    assert screen.view.buttons["confirm"].isHidden()
    screen.view.buttons["restore"].click()
    qtbot.waitUntil(lambda: "invoice" in shop.desk.cards.cards)
    qtbot.waitUntil(lambda: not screen.view.buttons["confirm"].isHidden())


def test_the_page_for_newcomers_holds_what_is_gone_by(
    qtbot: QtBot, shop: World, screen: CardScreen, tmp_path: Path
) -> None:
    shop.worker.submit(lambda: shop.desk.cards.choose(FREIGHT, TEXTBOOK, "主管")).result()
    with qtbot.waitSignal(screen.save_requested) as saved:
        screen.print_to(tmp_path / "rules.html")
    html, file = saved.args
    assert file == tmp_path / "rules.html"
    cards = shop.desk.cards.cards
    assert html.count("<tr>") == len(cards)  # a heading, and all but the one set aside
    assert cards[FREIGHT].title in html
    assert not re.search(f">{cards[TEXTBOOK].title}<", html)


def test_hostile_words_stay_words_on_paper(shop: World, screen: CardScreen) -> None:
    from dataclasses import replace

    from assistant.ui.cards.printing import as_page

    card = replace(shop.desk.cards.new("<script>x</script>"), for_agent="a & b\n<b>c</b>")
    shop.worker.submit(lambda: shop.desk.cards.put(card, "主管")).result()
    html = as_page(shop.desk, "en")[1]
    assert "<script>" not in html
    assert "a &amp; b<br>&lt;b&gt;c&lt;/b&gt;" in html


def test_where_the_policy_says_so_rules_can_only_be_read(
    qtbot: QtBot, shop: World, tmp_path: Path
) -> None:
    folder = tmp_path / "held"
    folder.mkdir()
    with world(folder, Policy(frozenset({"rules"}))) as held:
        screen = CardScreen(held.desk, held.board, held.lane)
        qtbot.addWidget(screen)
        qtbot.waitUntil(lambda: held.desk.cards.stocked)
        screen.show()
        screen.show_card("shipping_time")
        assert all(each.isHidden() for each in screen.view.buttons.values())
        assert not screen.view.values["发货时限"].confirm.isEnabled()
        assert screen.shelf.new.isHidden()
        screen.compare("shipping_time")
        assert all(side.choose.isHidden() for side in screen.conflict.sides)
        screen.write_new()
        assert "policy" in screen.message.text()
