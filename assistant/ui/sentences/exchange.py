"""What is said of phrases on their way in and out."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "ShopUnknown": QT_TRANSLATE_NOOP(
        "wording", 'There is no shop "{name}" here, so the phrase came switched off.'
    ),
}
