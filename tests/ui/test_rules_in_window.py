"""Rules through the whole window: badge, a phrase and its rule, a figure in every phrase, paper."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.app.pages import RULES, Pages
from assistant.app.wiring import Opened
from assistant.domain.phrases import CategoryId, Guidance, PhraseDraft, PhraseId
from assistant.ui.cards.screen import CardScreen
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.rail import RailButton
from assistant.ui.widgets.elided_button import ElidedButton

SHIPPING = "shipping_time"


@pytest.fixture
def opened(opened: Opened) -> Opened:
    category = CategoryId(opened.library.add_category("售前").ids[0])
    opened.library.add(
        PhraseDraft(
            category=category,
            title="多久发货",
            body="{{ 规则.发货时限 }}内发出。",
            guidance=Guidance(rule=SHIPPING),
        )
    )
    opened.desk.cards.stock()
    return opened


def screen(pages: Pages) -> CardScreen:
    found = pages.window.findChild(CardScreen)
    assert isinstance(found, CardScreen)
    return found


def phrase(opened: Opened) -> PhraseId:
    return next(iter(opened.library.shelf.phrases))


def point_at(qtbot: QtBot, pages: Pages, opened: Opened) -> None:
    pages.window.phrases.show_phrase(phrase(opened))
    qtbot.waitUntil(lambda: bool(pages.window.phrases.pane.text()))


def badge(window: QWidget) -> str:
    """What those who listen are told of the rules' button."""
    buttons = window.findChildren(RailButton)
    return next(each.accessibleName() for each in buttons if each.text() == "Rules")


def test_a_phrase_leads_to_its_rule_and_the_rule_to_the_phrase(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    point_at(qtbot, pages, opened)
    link = pages.window.findChild(ElidedButton)
    assert link.words() == "Rule: 发货时间 · conflict"
    link.click()
    assert pages.window.showing() == RULES
    view = screen(pages).view
    assert view.phrases() == ["多久发货"]
    view.resting()[0].click()
    editor = pages.window.findChild(PhraseEditor)
    assert editor.fields.rule.chosen() == SHIPPING
    assert editor.fields.draft().guidance == Guidance(rule=SHIPPING)


def test_a_confirmed_rule_fills_the_phrase_and_leaves_the_count(
    qtbot: QtBot, opened: Opened, pages: Pages
) -> None:
    point_at(qtbot, pages, opened)
    assert "Missing" in pages.window.phrases.pane.text()
    pages.show_rule(SHIPPING)
    waiting = len(opened.desk.cards.cards)
    screen(pages).view.buttons["confirm"].click()
    qtbot.waitUntil(lambda: badge(pages.window) == f"Rules {waiting - 1}")
    qtbot.waitUntil(lambda: pages.window.phrases.pane.text() == "48小时内发出。")


def test_a_disputed_rule_keeps_no_phrase_back(opened: Opened) -> None:
    opened.desk.cards.confirm(SHIPPING, "主管")
    assert opened.desk.cards.cards[SHIPPING].conflicts_with
    prepared = opened.desk.composer.prepare(phrase(opened))
    assert not prepared.gaps


def test_the_page_for_newcomers_is_written(
    qtbot: QtBot, opened: Opened, pages: Pages, tmp_path: Path
) -> None:
    pages.show_rule("")
    file = tmp_path / "rules.html"
    screen(pages).print_to(file)
    qtbot.waitUntil(file.exists)
    assert "七天无理由怎么退" in file.read_text("utf-8")
