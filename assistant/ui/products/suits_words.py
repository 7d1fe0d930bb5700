"""How it is said to the agent whether a product suits a buyer, and why."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.suitability import Light, Reason
from assistant.ui.widgets.labels import SUCCESS, WARNING

#: Light → what it is called, and the tone of its badge.
_LIGHTS: Mapping[Light, tuple[object, str]] = {
    Light.GREEN: (QT_TRANSLATE_NOOP("suits", "Suits"), SUCCESS),
    Light.AMBER: (QT_TRANSLATE_NOOP("suits", "Not sure"), WARNING),
    Light.RED: (QT_TRANSLATE_NOOP("suits", "Does not suit"), "danger"),
}

_REASONS: Mapping[str, object] = {
    "contains": QT_TRANSLATE_NOOP("suits", "It contains {about}, which the buyer avoids."),
    "unsuited_skin": QT_TRANSLATE_NOOP("suits", "Listed as not suited: {about}."),
    "unsuited_state": QT_TRANSLATE_NOOP("suits", "Listed as not suited: {about}."),
    "state_not_named": QT_TRANSLATE_NOOP("suits", "Nothing is listed about this: {about}."),
    "suited_state": QT_TRANSLATE_NOOP("suits", "Listed as suited: {about}."),
    "contents_unknown": QT_TRANSLATE_NOOP("suits", "No ingredients are listed: {about} is open."),
    "listed_without": QT_TRANSLATE_NOOP("suits", "Listed as without: {about}."),
    "contents_without": QT_TRANSLATE_NOOP("suits", "{about} is not among what is listed."),
    "skin_not_named": QT_TRANSLATE_NOOP("suits", "Not named by itself: {about}."),
    "skin_untold": QT_TRANSLATE_NOOP("suits", "No skin types are listed."),
    "suited_skin": QT_TRANSLATE_NOOP("suits", "Listed as suited: {about}."),
    "every_skin": QT_TRANSLATE_NOOP("suits", "Listed as suited for all skin types: {about}."),
}

#: Kind of skin → what it is called in short.
_SKIN: Mapping[str, object] = {
    "oily": QT_TRANSLATE_NOOP("suits", "Oily"),
    "dry": QT_TRANSLATE_NOOP("suits", "Dry"),
    "combination": QT_TRANSLATE_NOOP("suits", "Combination"),
    "normal": QT_TRANSLATE_NOOP("suits", "Normal"),
    "sensitive": QT_TRANSLATE_NOOP("suits", "Sensitive"),
}


def light_word(light: Light) -> tuple[str, str]:
    """Return what a light is called, and the tone of its badge."""
    word, tone = _LIGHTS[light]
    return _worded(word), tone


def reason_sentence(reason: Reason) -> str:
    """Return a reason as a sentence for the agent."""
    kind = reason.fact in ("unsuited_skin", "skin_not_named", "suited_skin", "every_skin")
    about = skin_word(reason.about) if kind else reason.about
    return _worded(_REASONS[reason.fact]).format(about=about)


def skin_word(kind: str) -> str:
    """Return what a kind of skin is called in short."""
    return _worded(_SKIN[kind])


def _worded(source: object) -> str:
    return QCoreApplication.translate("suits", str(source))
