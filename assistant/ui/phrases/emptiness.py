"""What the list says while it is empty, and which ways lead on: a table by the reason."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.ui.widgets.empty_state import EmptyState

#: The ways on: name of the action → its words.
_WAYS = {
    "new": QT_TRANSLATE_NOOP("emptiness", "New phrase"),
    "import": QT_TRANSLATE_NOOP("emptiness", "Import…"),
    "clear": QT_TRANSLATE_NOOP("emptiness", "Clear the search"),
    "first": QT_TRANSLATE_NOOP("emptiness", "Show the categories"),
    "back": QT_TRANSLATE_NOOP("emptiness", "Back to the phrases"),
}


@dataclass(frozen=True, slots=True)
class _Reason:
    title: object
    hint: object
    ways: tuple[str, ...]


_REASONS = {
    "library": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "No phrases yet"),
        QT_TRANSLATE_NOOP("emptiness", "Write the first one, or import those you already have."),
        ("new", "import"),
    ),
    "category": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "Nothing in this category yet"),
        QT_TRANSLATE_NOOP("emptiness", "Write a phrase, or drag some here onto the category."),
        ("new", "import"),
    ),
    "used": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "The phrases you use most will stand here"),
        QT_TRANSLATE_NOOP("emptiness", "Insert a few, and they gather by themselves."),
        ("first",),
    ),
    "search": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "Nothing found for “{query}”"),
        QT_TRANSLATE_NOOP("emptiness", "Fewer letters, pinyin initials or a short code also work."),
        ("clear", "new"),
    ),
    "ending": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "Nothing ends within seven days"),
        QT_TRANSLATE_NOOP("emptiness", "Phrases with an end are listed here a week before it."),
        ("back",),
    ),
    "starred": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "No favourites yet"),
        QT_TRANSLATE_NOOP("emptiness", "Point at a phrase and click its star, or press Ctrl+D."),
        ("back",),
    ),
    "bin": _Reason(
        QT_TRANSLATE_NOOP("emptiness", "The bin is empty"),
        QT_TRANSLATE_NOOP("emptiness", "Deleted phrases can be taken back from here."),
        ("back",),
    ),
}


def explain(state: EmptyState, reason: str, query: str = "") -> None:
    """Let an empty state say why there is nothing (``Browser.reason``)."""
    found = _REASONS[reason]
    title = _translated(found.title).replace("{query}", query[:40])
    state.say(title, _translated(found.hint))
    state.offer(*((way, _translated(_WAYS[way])) for way in found.ways))


def _translated(words: object) -> str:
    return QCoreApplication.translate("emptiness", str(words))
