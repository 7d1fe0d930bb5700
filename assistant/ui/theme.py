"""How the program looks: colours, type and spacing as tokens, and their palette and style sheet.

Widgets that paint themselves read the tokens from their own palette (``tokens_of``), so no theme is
handed around and a change of theme reaches them as an ordinary palette change.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

#: Where the read-only data of the program lies.
RESOURCES = Path(__file__).resolve().parents[2] / "resources"

#: Spacing, in logical pixels.
TINY, SMALL, MEDIUM, LARGE = 4, 8, 12, 16
RADIUS = 6
TEXT_PX = 13
SMALL_PX = 12
LINE_PX = 20
ROW_PX = 32

#: Families asked for, in order; what the system lacks is skipped. One family for both scripts, or
#: Latin and Chinese sit on different lines. Each that is not there costs the start a millisecond.
_OWN_FAMILIES = {"win32": ("Microsoft YaHei UI", "Microsoft YaHei"), "darwin": ("PingFang SC",)}
_COMMON_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Sans Serif")
FAMILIES = (*_OWN_FAMILIES.get(sys.platform, ()), *_COMMON_FAMILIES)

#: A palette whose lines are darker than this belongs to the dark theme.
_MIDDLE = 128

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Tokens(NamedTuple):
    """The colours of one theme. ``…_text`` are those in which words may be set on any ground."""

    name: str
    window: str
    surface: str
    raised: str
    hover: str
    text: str
    secondary: str
    disabled: str
    line: str
    border: str
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    tint: str
    accent_text: str
    success: str
    success_tint: str
    success_text: str
    warning: str
    warning_tint: str
    warning_text: str
    danger: str
    danger_tint: str
    danger_text: str
    purple_tint: str
    purple_text: str


LIGHT = Tokens(
    name="light",
    window="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#EEF0F4",
    text="#1D2129",
    secondary="#5B6472",
    disabled="#9AA3AF",
    line="#E3E6EB",
    border="#CDD2DA",
    accent="#2F6BFF",
    accent_fill="#2B66FA",
    accent_hover="#1F57DE",
    on_accent="#FFFFFF",
    tint="#EAF0FF",
    accent_text="#1F57DE",
    success="#1E8E5A",
    success_tint="#E4F4EB",
    success_text="#16703F",
    warning="#B26A00",
    warning_tint="#FFF2DC",
    warning_text="#8A5200",
    danger="#C93A3A",
    danger_tint="#FCE9E9",
    danger_text="#B32D2D",
    purple_tint="#F3EAFB",
    purple_text="#6F35A8",
)

DARK = Tokens(
    name="dark",
    window="#1B1D21",
    surface="#23262B",
    raised="#2B2F35",
    hover="#2E3239",
    text="#E7EAEE",
    secondary="#A4ADB9",
    disabled="#6B7480",
    line="#353A41",
    border="#4A515B",
    accent="#6C98FF",
    accent_fill="#6C98FF",
    accent_hover="#86AAFF",
    on_accent="#10131A",
    tint="#24304D",
    accent_text="#8FB0FF",
    success="#4CC38A",
    success_tint="#1D3A2D",
    success_text="#5FD09A",
    warning="#E5A545",
    warning_tint="#40301A",
    warning_text="#EDB45F",
    danger="#F07070",
    danger_tint="#452528",
    danger_text="#F58A8A",
    purple_tint="#38294B",
    purple_text="#C9A3F2",
)


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens of the theme that a palette belongs to.

    It is told by the colour of lines: style sheets leave that role alone, unlike grounds and words.
    """
    return DARK if palette.color(QPalette.ColorRole.Mid).lightness() < _MIDDLE else LIGHT


def text_font(pixels: int = TEXT_PX, strong: bool = False) -> QFont:
    """Return the program's font; ``strong`` is the weight of titles."""
    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def palette_for(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    palette = QPalette(QColor(tokens.surface), QColor(tokens.window))
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.window),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.PlaceholderText, tokens.secondary),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.accent_fill),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent_text),
        (role.BrightText, tokens.danger_text),
        (role.Mid, tokens.line),
        (role.Midlight, tokens.line),
        (role.Dark, tokens.border),
        (role.Light, tokens.raised),
        (role.Shadow, tokens.border),
    ):
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    return palette


def style_sheet(tokens: Tokens) -> str:
    """Return the style sheet of a theme: the one in ``resources/themes`` with the tokens put in."""
    sheet = (RESOURCES / "themes" / "deskmate.qss").read_text("utf-8")
    values = tokens._asdict()
    values["themes"] = (RESOURCES / "themes").as_posix()
    # Longest names first: $accent_text must not be read as $accent.
    for name in sorted(values, key=len, reverse=True):
        sheet = sheet.replace(f"${name}", values[name])
    return sheet


class Theme(QObject):
    """Dresses the application, and keeps it in step with the system's light and dark."""

    changed = Signal()
    """The colours are different now."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._tokens: Tokens | None = None
        self._mode = "system"
        self._set_type()
        app.styleHints().colorSchemeChanged.connect(self._dress)

    @property
    def tokens(self) -> Tokens:
        """The colours now in use."""
        return self._tokens or LIGHT

    def follow(self, mode: str) -> None:
        """Use the ``light`` or ``dark`` theme, or the one of the ``system``."""
        self._mode = mode
        # The frame of the window follows where the system can draw it dark.
        self._app.styleHints().setColorScheme(_SCHEMES.get(mode, Qt.ColorScheme.Unknown))
        self._dress()

    def _dress(self) -> None:
        scheme = _SCHEMES.get(self._mode, self._app.styleHints().colorScheme())
        tokens = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._app.setPalette(palette_for(tokens))
        self._app.setStyleSheet(style_sheet(tokens))
        self.changed.emit()

    def _set_type(self) -> None:
        font = QFont(list(FAMILIES))
        font.setPixelSize(TEXT_PX)
        self._app.setFont(font)
