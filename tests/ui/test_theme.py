"""The look: words can be read on every ground, and the theme follows what was chosen."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from assistant.ui.theme import DARK, LIGHT, Theme, Tokens, palette_for, style_sheet, tokens_of

GROUNDS = ("window", "surface", "raised", "hover", "tint")
TONES = ("success", "warning", "danger")


def luminance(color: str) -> float:
    parts = QColor(color).getRgbF()[:3]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(tokens: Tokens, ground: str) -> None:
    words = ("text", "secondary", "accent_text", *(f"{tone}_text" for tone in TONES))
    contrasts = {name: contrast(getattr(tokens, name), getattr(tokens, ground)) for name in words}
    assert min(contrasts.values()) >= 4.5, contrasts


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_words_can_be_read_on_tints_and_buttons(tokens: Tokens) -> None:
    pairs = [(f"{tone}_text", f"{tone}_tint") for tone in (*TONES, "purple")]
    pairs += [("text", f"{tone}_tint") for tone in TONES]
    pairs += [("on_accent", "accent_fill"), ("on_accent", "accent_hover")]
    contrasts = {pair: contrast(*(getattr(tokens, name) for name in pair)) for pair in pairs}
    assert min(contrasts.values()) >= 4.5, contrasts


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_focus_ring_stands_out_from_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.window, tokens.surface, tokens.raised)
    assert min(contrast(tokens.accent, ground) for ground in grounds) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_a_palette_knows_its_tokens(tokens: Tokens) -> None:
    assert tokens_of(palette_for(tokens)) is tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_a_switch_that_cannot_be_turned_still_shows_whether_it_is_on(
    tokens: Tokens, qtbot: QtBot
) -> None:
    box = QCheckBox("x")
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(tokens))
    box.setEnabled(False)
    corners = []
    for on in (True, False):
        box.setChecked(on)
        pixels = box.grab().toImage()
        corners.append(pixels.pixelColor(6, pixels.height() // 2 + 4).name())
    assert contrast(*corners) >= 2


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_style_sheet_has_no_token_left(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens)


def test_the_theme_follows_what_was_chosen(qapp: QApplication) -> None:
    theme = Theme(qapp)
    seen = []
    for mode in ("dark", "light"):
        theme.follow(mode)
        seen.append(qapp.palette().color(QPalette.ColorRole.Window).name().upper())
    assert seen == [DARK.window, LIGHT.window]


def test_a_button_without_a_frame_still_knows_its_theme(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp).follow("light")
    button = QPushButton("x")
    button.setProperty("kind", "icon")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert tokens_of(button.palette()) is LIGHT
