"""The settings by name: what each is called, which values it has, and on which page it stands.

The settings screen, the help and the sentences about hotkeys are made from this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

#: Settings without a row of their own: workbenches have a page, the first run is done or is not.
HIDDEN = frozenset({"first_run_done", "workbenches"})


@dataclass(frozen=True, slots=True)
class SettingField:
    """One setting. ``kind``: choice, switch, chord, days or file; ``options`` are value and words.

    Of days there may be ``most``.
    All words are source texts of the context ``settings``.
    """

    name: str
    page: str
    kind: str
    words: object
    hint: object = ""
    options: tuple[tuple[str | int, object], ...] = ()
    most: int = 365


FIELDS: tuple[SettingField, ...] = (
    SettingField(
        *("language", "general", "choice", QT_TRANSLATE_NOOP("settings", "Language")),
        options=(
            ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
            ("zh_CN", QT_TRANSLATE_NOOP("settings", "简体中文")),
            ("en", QT_TRANSLATE_NOOP("settings", "English")),
        ),
    ),
    SettingField(
        *("theme", "general", "choice", QT_TRANSLATE_NOOP("settings", "Colours")),
        options=(
            ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
            ("light", QT_TRANSLATE_NOOP("settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
        ),
    ),
    SettingField(
        *("list_style", "general", "choice", QT_TRANSLATE_NOOP("settings", "Phrases in the list")),
        options=(
            ("cards", QT_TRANSLATE_NOOP("settings", "Cards with text")),
            ("lines", QT_TRANSLATE_NOOP("settings", "Single lines")),
        ),
    ),
    SettingField(
        *("docking", "general", "switch", QT_TRANSLATE_NOOP("settings", "Beside the workbench")),
        hint=QT_TRANSLATE_NOOP(
            "settings", "The panel moves with the chat window and is put away with it."
        ),
    ),
    SettingField(
        *("side", "general", "choice", QT_TRANSLATE_NOOP("settings", "Side of the panel")),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Of the workbench, or of the screen while there is none."
        ),
        options=(
            ("right", QT_TRANSLATE_NOOP("settings", "Right")),
            ("left", QT_TRANSLATE_NOOP("settings", "Left")),
        ),
    ),
    SettingField(
        *(
            "close_to_tray",
            "general",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Keep running when closed"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "The tray icon brings the panel back; hotkeys go on working."
        ),
    ),
    SettingField(
        *(
            "propose_promises",
            "general",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Propose to note promises"),
        ),
        hint=QT_TRANSLATE_NOOP("settings", "After a phrase that promises the buyer something."),
    ),
    SettingField(
        *(
            "warn_on_gap",
            "general",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Ask before inserting a gap"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "When something such as the order number is missing in a phrase."
        ),
    ),
    SettingField(
        *(
            "keep_from_history",
            "general",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Out of clipboard histories"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Inserted phrases appear neither in Win+V nor in clipboard managers."
        ),
    ),
    SettingField(
        *("rule_days", "general", "days", QT_TRANSLATE_NOOP("settings", "Check rules again after")),
        hint=QT_TRANSLATE_NOOP(
            "settings", "A rule that was checked longer ago is listed as to be checked."
        ),
    ),
    SettingField(
        *("stale_days", "general", "days", QT_TRANSLATE_NOOP("settings", "Prices and stock last")),
        hint=QT_TRANSLATE_NOOP(
            "settings", "What was confirmed longer ago shows its age on the product's card."
        ),
    ),
    SettingField(*("hotkeys_on", "keys", "switch", QT_TRANSLATE_NOOP("settings", "Hotkeys"))),
    SettingField(
        *("palette_key", "keys", "chord", QT_TRANSLATE_NOOP("settings", "Open the palette")),
        hint=QT_TRANSLATE_NOOP("settings", "While a workbench or the panel is in front."),
    ),
    SettingField(
        *(
            "palette_key_anywhere",
            "keys",
            "chord",
            QT_TRANSLATE_NOOP("settings", "Open the palette anywhere"),
        ),
        hint=QT_TRANSLATE_NOOP("settings", "In every program, for example Alt+Q or F8."),
    ),
    SettingField(
        *("number_keys", "keys", "choice", QT_TRANSLATE_NOOP("settings", "Number keys 1 to 9")),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Insert the first nine phrases while a workbench is in front."
        ),
        options=(
            ("Ctrl", QT_TRANSLATE_NOOP("settings", "With Ctrl")),
            ("Alt", QT_TRANSLATE_NOOP("settings", "With Alt")),
            ("", QT_TRANSLATE_NOOP("settings", "Off")),
        ),
    ),
    SettingField(
        *(
            "lookup_key",
            "keys",
            "chord",
            QT_TRANSLATE_NOOP("settings", "Look up a copy or the selection"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Shows the product that the clipboard names, or searches for the text."
        ),
    ),
    SettingField(
        *("tag_key", "keys", "chord", QT_TRANSLATE_NOOP("settings", "Tag the buyer in chat")),
        hint=QT_TRANSLATE_NOOP("settings", "Lists all tags: one more key gives one."),
    ),
    SettingField(
        *(
            "promise_key",
            "keys",
            "chord",
            QT_TRANSLATE_NOOP("settings", "Promise the buyer in chat"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Lists what can be promised, and till when: one more key notes it."
        ),
    ),
    SettingField(
        *(
            "copy_twice",
            "keys",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Look up by copying twice"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Ctrl+C twice in a workbench looks up what was copied there."
        ),
    ),
    SettingField(
        *(
            "code_expansion",
            "keys",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Insert by typing the short code"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "Type ;code and a space in a workbench; only while no input method composes.",
        ),
    ),
    SettingField(
        *(
            "keep_missed",
            "data",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Keep searches without a find"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "For 30 days, as a list of phrases to write; never numbers, addresses or names.",
        ),
    ),
    SettingField(
        *("pack_file", "data", "file", QT_TRANSLATE_NOOP("settings", "Official phrases from")),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "A pack (.deskmate) in a shared folder. A new version is shown before it is applied.",
        ),
    ),
    SettingField(
        *(
            "keep_contact",
            "privacy",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Note phone numbers and addresses"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "Better not: the platform has them. Where they are noted they are shown masked, and "
            "who reveals one is noted.",
        ),
    ),
    SettingField(
        *(
            "retention_on",
            "privacy",
            "switch",
            QT_TRANSLATE_NOOP("settings", "Propose silent customers for erasure"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings", "Nobody is erased before you have seen the list and said so."
        ),
    ),
    SettingField(
        *(
            "retention_days",
            "privacy",
            "days",
            QT_TRANSLATE_NOOP("settings", "Keep silent customers"),
        ),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "So long after the last contact or order. Who is owed something or has an open case "
            "stays, and so does whose card says so.",
        ),
        most=1095,
    ),
    SettingField(
        *("lock_minutes", "privacy", "choice", QT_TRANSLATE_NOOP("settings", "Lock the panel")),
        hint=QT_TRANSLATE_NOOP(
            "settings",
            "Once there are customers: after that long without keys and mouse, and whenever the "
            "computer is locked.",
        ),
        options=(
            (5, QT_TRANSLATE_NOOP("settings", "After 5 minutes")),
            (10, QT_TRANSLATE_NOOP("settings", "After 10 minutes")),
            (30, QT_TRANSLATE_NOOP("settings", "After 30 minutes")),
            (0, QT_TRANSLATE_NOOP("settings", "Only with the computer")),
        ),
    ),
    SettingField(
        *("bin_days", "data", "days", QT_TRANSLATE_NOOP("settings", "Keep deleted phrases")),
        hint=QT_TRANSLATE_NOOP("settings", "So long they can be restored from the bin."),
    ),
)

BY_NAME: Mapping[str, SettingField] = {field.name: field for field in FIELDS}


def fields_of(page: str) -> list[SettingField]:
    """Return the settings of a page, in order."""
    return [field for field in FIELDS if field.page == page]


def setting_name(name: str) -> str:
    """Return what a setting is called."""
    return worded(BY_NAME[name].words)


def worded(source: object) -> str:
    """Return one of the words of the table in the user's language."""
    return QCoreApplication.translate("settings", str(source)) if source else ""
