"""The screens that the rail leads to besides that of the phrases, in their order."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from assistant.ui.main_window import Screen

RULES, SETTINGS = "rules", "settings"

#: Those that tell of people: a shop's policy may switch them off.
_PEOPLE = frozenset(("customers", "todo"))

#: Name → words, icon, and further properties of the ``Screen``.
_SCREENS: Mapping[str, tuple[object, str, Mapping[str, bool]]] = {
    "products": (QT_TRANSLATE_NOOP("Pages", "Products"), "products", {}),
    "customers": (QT_TRANSLATE_NOOP("Pages", "Customers"), "customers", {}),
    "todo": (QT_TRANSLATE_NOOP("Pages", "To do"), "clock", {}),
    RULES: (QT_TRANSLATE_NOOP("Pages", "Rules"), "rules", {"types": True}),
    SETTINGS: (
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings",
        {"at_bottom": True, "types": True},
    ),
}


def rail_screens(make: Mapping[str, Callable[[], QWidget]], *, people: bool) -> tuple[Screen, ...]:
    """Return the screens, each made by what ``make`` has for it; those of people if wanted."""
    return tuple(
        Screen(name, QCoreApplication.translate("Pages", str(words)), icon, make[name], **more)
        for name, (words, icon, more) in _SCREENS.items()
        if people or name not in _PEOPLE
    )
