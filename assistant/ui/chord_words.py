"""What stands beside a chord: why it cannot be taken, or what it does already."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.chords import global_chord
from assistant.domain.errors import UserError
from assistant.domain.hotkeys import ChordUse, conflicts
from assistant.services.desk import Desk
from assistant.ui.settings_fields import setting_name
from assistant.ui.wording import sentence, shown

_TAKEN_BY_SETTING = QT_TRANSLATE_NOOP("chords", "{chord} is already in use: {setting}.")
_TAKEN_BY_PHRASE = QT_TRANSLATE_NOOP("chords", '{chord} already inserts "{title}".')


def chord_problem(chord: str, own: ChordUse, desk: Desk) -> str:
    """Return what is wrong with ``chord`` for the use ``own``; "" when nothing is."""
    if not chord:
        return ""
    try:
        wanted = str(global_chord(chord))
    except UserError as error:
        return sentence(error)
    for use in conflicts(wanted, own, desk.preferences.current, desk.library.shelf):
        if use.setting:
            return _said(_TAKEN_BY_SETTING, chord=wanted, setting=setting_name(use.setting))
        return _said(_TAKEN_BY_PHRASE, chord=wanted, title=shown(use.title))
    return ""


def _said(source: object, **values: str) -> str:
    return QCoreApplication.translate("chords", str(source)).format(**values)
