"""What is said of packs, and of the official phrases that come with them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "OfficialPhrase": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is an official phrase: it can be used and copied, but not changed.'
    ),
    "NoPack": QT_TRANSLATE_NOOP(
        "wording", "{path} is a library, but no pack. Import it, or have it exported as a pack."
    ),
    "PackDamaged": QT_TRANSLATE_NOOP(
        "wording", "The pack {path} is damaged or not there in whole yet. Nothing was changed."
    ),
    "PackGone": QT_TRANSLATE_NOOP(
        "wording", "The pack {path} cannot be reached. Its phrases stay here and can be used."
    ),
    "PackNewer": QT_TRANSLATE_NOOP(
        "wording", "The pack {path} needs a newer Deskmate. Nothing was changed."
    ),
    "PackOlder": QT_TRANSLATE_NOOP(
        "wording",
        'The pack "{name}" is version {version} again, but {known} is here. Nothing was changed.',
    ),
    "PackOwn": QT_TRANSLATE_NOOP(
        "wording", 'The pack "{name}" was made on this computer, so it is not followed here.'
    ),
    "OfficialCategory": QT_TRANSLATE_NOOP(
        "wording", 'Official phrases stand in "{name}", so it keeps its name and place.'
    ),
}

#: What was done to the library, and what is said when it is taken back.
STEPS: Mapping[str, tuple[object, object]] = {
    "pack": (
        QT_TRANSLATE_NOOP("wording", "The official phrases are up to date."),
        QT_TRANSLATE_NOOP("wording", "Undone: the official phrases are as they were."),
    ),
    "leave pack": (
        QT_TRANSLATE_NOOP("wording", "No pack is followed; its phrases are your own now."),
        QT_TRANSLATE_NOOP("wording", "Undone: the phrases of the pack are official again."),
    ),
}
