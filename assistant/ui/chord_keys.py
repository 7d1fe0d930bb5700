"""A key event as a chord: which key was meant, whatever Shift or the keypad made of it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from assistant.domain.chords import Chord

_MODIFIERS = (
    ("Ctrl", Qt.KeyboardModifier.ControlModifier),
    ("Alt", Qt.KeyboardModifier.AltModifier),
    ("Shift", Qt.KeyboardModifier.ShiftModifier),
    ("Super", Qt.KeyboardModifier.MetaModifier),
)

#: Keys that alone are no chord yet.
_ONLY_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)

_NAMES = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_Print: "PrtSc",
    Qt.Key.Key_Backtab: "Tab",
}

#: What Shift makes of the digits and signs of a keyboard, back to the key itself.
_UNSHIFTED = dict(zip('!@#$%^&*()~_+{}|:"<>?', "1234567890`-=[]\\;',./", strict=True))


def chord_of(event: QKeyEvent) -> Chord | None:
    """Return the chord a key event stands for, or None while only modifiers are down."""
    key = Qt.Key(event.key())
    if key in _ONLY_MODIFIERS:
        return None
    held = event.modifiers()
    names = tuple(name for name, flag in _MODIFIERS if held & flag)
    return Chord(names, _key_name(key, held))


def _key_name(key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    if key in _NAMES:
        return _NAMES[key]
    text = QKeySequence(QKeyCombination(key)).toString(QKeySequence.SequenceFormat.PortableText)
    if held & Qt.KeyboardModifier.ShiftModifier:
        text = _UNSHIFTED.get(text, text)
    if held & Qt.KeyboardModifier.KeypadModifier and text.isdigit():
        return f"Num{text}"
    return text
