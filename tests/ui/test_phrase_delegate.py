"""How rows are drawn: in the right places, whatever characters a phrase has."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from assistant.ui.phrases.delegate import CARDS, LINES
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.phrases.model import PhraseModel, Surroundings
from assistant.ui.theme import text_font
from assistant.ui.widgets.drawing import first_line
from tests.ui.test_phrase_model import phrases

BODY = "亲，来啦我是小鹿旗舰店的客服小李，今天由我陪您挑，想看哪一款，链接发我就行。"


def drawn(qtbot: QtBot, body: str, style: str) -> QImage:
    model = PhraseModel()
    phrase = replace(phrases(1)[0], body=body)
    model.show([phrase], Surroundings())
    view = PhraseList(model)
    model.setParent(view)
    view.set_style(style)
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show()
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("start", ["", "😊", "😊😊😊😊😊", "👨‍👩‍👧"])
def test_the_first_line_is_what_fits_whatever_it_holds(qtbot: QtBot, start: str) -> None:
    text, font = start + BODY, text_font()
    length = first_line(text, font, 260)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance(text[:length].rstrip()) <= 260
    assert metrics.horizontalAdvance(text[: length + 3]) > 260


@pytest.mark.parametrize(
    "body", ["", "\n\n", "\ud800 alone", "\u202eback", "x" * 100_000, "{{" * 50, "{% if %}"]
)
@pytest.mark.parametrize("style", [CARDS, LINES])
def test_any_text_can_be_drawn(qtbot: QtBot, body: str, style: str) -> None:
    assert not drawn(qtbot, body, style).isNull()
