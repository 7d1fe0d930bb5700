"""What is said about the key: why it is wanted, and what is wrong with a code or a password."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    "KeyringMissing": QT_TRANSLATE_NOOP(
        "wording", "This computer has no keyring for the key; a master password is needed instead."
    ),
    "KeyWanted": QT_TRANSLATE_NOOP(
        "wording", "The data in {path} is encrypted, and the keyring does not have its key."
    ),
    "CodeMistyped": QT_TRANSLATE_NOOP(
        "wording", "That is no recovery code. Please compare it digit by digit."
    ),
    "WrongCode": QT_TRANSLATE_NOOP(
        "wording", "That is not the recovery code of this data. Attempts: {attempts}."
    ),
    "WrongPassword": QT_TRANSLATE_NOOP(
        "wording", "That is not the master password. Attempts: {attempts}."
    ),
    "PasswordTooShort": QT_TRANSLATE_NOOP(
        "wording", "A master password needs at least {least} characters."
    ),
    "PasswordsDiffer": QT_TRANSLATE_NOOP("wording", "The two passwords are not the same."),
    "PasswordNeeded": QT_TRANSLATE_NOOP(
        "wording",
        "This computer has no keyring that keeps the key, so the master password has to stay.",
    ),
    "AlreadyProtected": QT_TRANSLATE_NOOP("wording", "The data is encrypted already."),
    "SlotsLost": QT_TRANSLATE_NOOP(
        "wording",
        "{path} is gone or damaged, and so is its copy beside the backups. Without it neither "
        "recovery code nor master password opens the data.",
    ),
    "SlotsNewer": QT_TRANSLATE_NOOP(
        "wording", "{path} was written by a newer version of Deskmate. Please update."
    ),
}
