"""What is said of packs, and of the official phrases that come with them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "OfficialPhrase": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is an official phrase: it can be used and copied, but not changed.'
    ),
    "OfficialCategory": QT_TRANSLATE_NOOP(
        "wording", 'Official phrases stand in "{name}", so it keeps its name and place.'
    ),
}
