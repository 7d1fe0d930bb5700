"""Texts that are too long, hide something or never end: said beside the field, and never lost."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.desktop.null import null_desktop
from assistant.domain.insertion import Window
from assistant.ui.inserting import Inserting
from assistant.ui.main_window import MainWindow
from assistant.ui.order import Order
from assistant.ui.phrases.editor import PhraseEditor
from tests.ui.world import CHAT, World

TOO_LONG = "The text is longer than 10000 characters."
BOMBS = {
    "{{ (1..100000000) | join: ',' }}": "a row of numbers may have at most 1,000.",
    "{% for a in (1..999) %}{% for b in (1..999) %}{% for c in (1..999) %}x{% endfor %}"
    "{% endfor %}{% endfor %}": "this would take too long to work out.",
    "{% if a %}" * 200 + "x" + "{% endif %}" * 200: "conditions are nested too deeply.",
    "{{ 'x' | "
    + " | ".join(["append: 'xxxxxxxxxx'"] * 400)
    + " }}": "this place in braces is too long.",
    "{{ " + "长" * 5_000 + " }}": "this place in braces is too long.",
}


@pytest.fixture
def editor(qtbot: QtBot, shop: World) -> PhraseEditor:
    made = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.show()
    made.edit(shop.named("欢迎语").id)
    return made


@pytest.fixture
def window(qtbot: QtBot, shop: World) -> MainWindow:
    made = MainWindow(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(made)
    made.show()
    return made


def said(widget: object) -> str:
    """Return all words in sight."""
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(each.text() for each in labels if each.isVisible())


def test_a_hundred_thousand_characters_are_refused_and_still_there(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    text = "长" * 100_000
    editor.fields.body.setPlainText(text)
    qtbot.waitUntil(lambda: TOO_LONG in said(editor))
    editor.save()
    assert editor.message.text() == "Please put right what is marked in red."
    assert editor.fields.draft().body == text
    editor.hide()
    shop.worker.submit(lambda: None).result()
    later = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(later)
    later.edit(shop.named("欢迎语").id)
    assert later.fields.draft().body == text
    assert shop.named("欢迎语").body == "您好，欢迎光临，想看哪一款呢？"


def test_what_hides_in_a_text_is_counted_and_left_out(
    qtbot: QtBot, shop: World, editor: PhraseEditor, window: MainWindow
) -> None:
    words = "Invisible or misleading characters left out: 4."
    editor.saved.connect(window.report)
    editor.fields.body.setPlainText("您\0\x1b好\u202e\u2066👨‍👩‍👧")
    qtbot.waitUntil(lambda: words in said(editor))
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert f"Saved. {words}" in said(window)
    assert shop.named("欢迎语").body == "您好👨‍👩‍👧"


def test_half_a_character_is_none(qtbot: QtBot, shop: World, editor: PhraseEditor) -> None:
    editor.fields.body.setPlainText("您\ud83d好")
    editor.fields.title.setText("\udcff迎客")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert shop.named("迎客").body == "您好"


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb[:12])
def test_a_template_without_end_is_refused_at_once_and_keeps_its_text(
    qtbot: QtBot, shop: World, editor: PhraseEditor, window: MainWindow, bomb: str
) -> None:
    editor.fields.body.setPlainText(bomb)
    qtbot.waitUntil(lambda: "Line 1, character " in said(editor))
    assert BOMBS[bomb] in said(editor)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert shop.named("欢迎语").body == bomb
    inserting = Inserting(null_desktop(), shop.desk, shop.lane, shop.board)
    with qtbot.waitSignal(shop.board.refused):
        inserting.insert(Order(shop.named("欢迎语").id, CHAT))
    assert "Line 1, character " in said(window)


def test_a_window_may_be_called_anything(qtbot: QtBot, window: MainWindow) -> None:
    hostile = "\ud800\u202e" + "长\n\0" * 5_000
    window.status.set_target(Window(CHAT.id, title=hostile).title)
    assert window.width() <= 480
