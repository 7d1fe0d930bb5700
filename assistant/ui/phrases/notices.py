"""The sentence above the list: what is on view when it is no category, or what is still to do."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.shops import SHOP_FACTS, known_facts
from assistant.services.desk import Desk
from assistant.services.facts_offer import facts_wanted
from assistant.ui.phrases.browse import View

_BIN = QT_TRANSLATE_NOOP("PhrasePanel", "Deleted phrases stay here for so many days: {days}")
_ENDING = QT_TRANSLATE_NOOP(
    "PhrasePanel", "Phrases that end within seven days, or have just ended."
)
_STARRED = QT_TRANSLATE_NOOP("PhrasePanel", "Your favourites")
_NEAR = QT_TRANSLATE_NOOP("PhrasePanel", "No exact match. Closest:")
_FACTS = QT_TRANSLATE_NOOP("PhrasePanel", "Shop facts: {known} of {all}")
_FILL_IN = QT_TRANSLATE_NOOP("PhrasePanel", "Fill in")
_BACK = QT_TRANSLATE_NOOP("PhrasePanel", "Back")


class Notice(NamedTuple):
    """A sentence, the action that its button names ("" for none), and the button's words."""

    words: str
    name: str = ""
    way: str = ""
    closable: bool = False


def notice(view: View, near: bool, desk: Desk) -> Notice | None:
    """Return what is said above the list; ``near``: nothing on it holds all of the search."""
    if words := _elsewhere(view, desk):
        return Notice(words, "back", _translated(_BACK))
    if near:
        return Notice(_translated(_NEAR))
    if facts_wanted(desk.people.shop, desk.preferences) and not view.query:
        numbers = {"known": known_facts(desk.people.shop), "all": len(SHOP_FACTS)}
        words = _translated(_FACTS).format(**numbers)
        return Notice(words, "facts", _translated(_FILL_IN), closable=True)
    return None


def _elsewhere(view: View, desk: Desk) -> str:
    if view.bin:
        return _translated(_BIN).format(days=desk.preferences.current.bin_days)
    if view.ending:
        return _translated(_ENDING)
    return _translated(_STARRED) if view.starred else ""


def _translated(words: object) -> str:
    return QCoreApplication.translate("PhrasePanel", str(words))
