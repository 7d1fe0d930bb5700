"""What the command line says, in the language of the system, worded like the window's sentences."""

from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLocale,
    QTranslator,
    qInstallMessageHandler,
)

from assistant.app.paths import resources_dir
from assistant.domain.errors import UserError
from assistant.ui.wording import sentence

IMPORTED = QT_TRANSLATE_NOOP(
    "cli", "Imported: {new} new, {changed} changed, {duplicate} known already, {skipped} left out."
)
LEFT_OUT = QT_TRANSLATE_NOOP("cli", "Row {row} left out: {reason}")
REMARK = QT_TRANSLATE_NOOP("cli", "Row {row}: {reason}")
NOTHING_USABLE = QT_TRANSLATE_NOOP("cli", "No row could be used; nothing was imported.")
EXPORTED = QT_TRANSLATE_NOOP("cli", "Exported: {count} phrases to {path}.")


class Sentences:
    """Words facts in the system's language; Qt is only set up for as long as this lives."""

    def __init__(self) -> None:
        # In a plain C locale Qt would otherwise add a line of its own to stderr.
        qInstallMessageHandler(lambda _kind, _context, _text: None)
        self._app = QCoreApplication.instance() or QCoreApplication(["deskmate"])
        self._translator = QTranslator()
        name = QLocale.system().name()
        if name.startswith("zh") and self._translator.load(str(_table("zh_CN"))):
            self._app.installTranslator(self._translator)

    def of(self, error: UserError) -> str:
        """Return what an error says."""
        return sentence(error)

    def say(self, source: object, **values: Any) -> str:
        """Return one of the sentences of this module with its values."""
        return QCoreApplication.translate("cli", str(source)).format(**values)


def _table(language: str) -> Any:
    return resources_dir() / "i18n" / f"{language}.qm"
