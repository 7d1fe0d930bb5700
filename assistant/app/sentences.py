"""What the command line says, in the language of the system, worded like the window's sentences."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, qInstallMessageHandler

from assistant.domain.errors import UserError
from assistant.ui.language import speak
from assistant.ui.wording import sentence

IMPORTED = QT_TRANSLATE_NOOP(
    "cli", "Imported: {new} new, {changed} changed, {duplicate} known already, {skipped} left out."
)
FOUND = QT_TRANSLATE_NOOP(
    "cli", "Found: {new} new, {changed} changed, {duplicate} known already, {skipped} faulty."
)
LEFT_OUT = QT_TRANSLATE_NOOP("cli", "Row {row} left out: {reason}")
REMARK = QT_TRANSLATE_NOOP("cli", "Row {row}: {reason}")
NOTHING_USABLE = QT_TRANSLATE_NOOP("cli", "No row could be used; nothing was imported.")
BROKEN = QT_TRANSLATE_NOOP(
    "cli", "Something went wrong inside Deskmate. Where it broke is noted in {log}."
)
GIVE_PASSWORD = QT_TRANSLATE_NOOP(
    "cli", "Give the master password or the recovery code by --master-password-file."
)
NOT_FOUND = QT_TRANSLATE_NOOP("cli", "No phrase found.")
PRODUCTS_EXPORTED = QT_TRANSLATE_NOOP("cli", "Products exported to {path}: {count}.")
CUSTOMERS_EXPORTED = QT_TRANSLATE_NOOP("cli", "Customers exported to {path}: {count}.")
TEMPLATE_WRITTEN = QT_TRANSLATE_NOOP("cli", "Empty table written to {path}.")
EXPORTED = QT_TRANSLATE_NOOP("cli", "Phrases exported to {path}: {count}.")


class Sentences:
    """Words facts in the system's language; Qt is only there for as long as this lives."""

    def __init__(self) -> None:
        # In a plain C locale Qt would otherwise add a line of its own to stderr.
        qInstallMessageHandler(lambda _kind, _context, _text: None)
        self._app = QCoreApplication.instance() or QCoreApplication(["deskmate"])
        speak(self._app, "system")

    def of(self, error: UserError) -> str:
        """Return what an error says."""
        return sentence(error)

    def say(self, source: object, **values: object) -> str:
        """Return one of the sentences of this module with its values."""
        return QCoreApplication.translate("cli", str(source)).format(**values)
