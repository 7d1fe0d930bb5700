"""What keeps the file shut: the key's wrappings, the recovery code as text, and what goes wrong.

A key of 32 bytes encrypts the file. It lies in the system's keyring; a recovery code and, where one
was set, a master password each open a wrapping of it. How a wrapping is made is
``services.wrapping``'s.
"""

import unicodedata
from collections.abc import Sequence

from assistant.domain.errors import UserError
from assistant.domain.values import value

RECOVERY, PASSWORD = "recovery", "password"

#: Bytes of a recovery code.
CODE_BYTES = 20

#: A master password is at least so long, in characters.
LEAST_PASSWORD = 8

#: The digits of a code: none of them is taken for another when it is read from paper.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans("OIL", "011")
_GROUP, _GROUPS = 4, 8
_LENGTH = _GROUP * _GROUPS

#: The rest of a code's number by this prime stands behind it. No power of 32 below the 34th is 1
#: beside it, so one wrong digit and two that changed places always leave another rest.
_PRIME = 1021


class KeyringMissing(UserError):
    """This computer has no keyring that keeps a key; a master password has to be set instead."""


class KeyWanted(UserError):
    """The file is encrypted and the keyring does not have its key (``path``)."""


class CodeMistyped(UserError):
    """What was typed is no recovery code: digits are missing, too many, or wrong."""


class WrongCode(UserError):
    """A recovery code, but not the one of this data; it was the ``attempts``th attempt."""


class WrongPassword(UserError):
    """Not the master password; it was the ``attempts``th attempt."""


class PasswordTooShort(UserError):
    """A master password needs at least ``least`` characters."""


class PasswordsDiffer(UserError):
    """The new password was typed twice, and not the same."""


class PasswordNeeded(UserError):
    """Without a keyring the master password is what opens the data; it cannot be taken away."""


class AlreadyProtected(UserError):
    """The file is encrypted already."""


class SlotsLost(UserError):
    """The file of the key's wrappings is gone or damaged, and so is its copy (``path``)."""


class SlotsNewer(UserError):
    """The file of the key's wrappings was written by a newer version of the program (``path``)."""


#: What may come of a code or a password that was typed, and does not open the data.
NO_WAY_IN = (CodeMistyped, WrongCode, WrongPassword, SlotsLost, SlotsNewer)


@value
class Cost:
    """What one attempt costs: ``128 * n * r`` bytes of memory and ``n * r * p`` rounds (scrypt)."""

    n: int = 2**17
    r: int = 8
    p: int = 1


@value
class Slot:
    """A wrapping of the key: of which ``kind`` its secret is, and all that unwrapping needs.

    ``noted`` is whether somebody has said that he keeps the secret.
    """

    kind: str
    salt: bytes
    nonce: bytes
    wrapped: bytes
    cost: Cost
    noted: bool = True


@value
class Slots:
    """All wrappings of one key, and the ``mark`` by which the right key is known."""

    mark: bytes
    slots: tuple[Slot, ...] = ()

    def of(self, kind: str) -> Slot | None:
        """Return the slot of a kind, None where there is none."""
        return next((each for each in self.slots if each.kind == kind), None)

    def put(self, kind: str, slot: Slot | None) -> "Slots":
        """Return them with that slot in the place of the one of its kind; None takes it away."""
        rest = tuple(each for each in self.slots if each.kind != kind)
        return Slots(self.mark, rest if slot is None else (*rest, slot))


def code_text(secret: bytes) -> str:
    """Return a recovery code as it is shown: eight groups of four digits and two to check them."""
    number = int.from_bytes(secret, "big")
    digits = _digits(number, _LENGTH)
    groups = [digits[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP)]
    return "-".join((*groups, _digits(number % _PRIME, 2)))


def code_of(text: str) -> bytes:
    """Return the recovery code that was typed, however it was spaced; raise CodeMistyped."""
    digits = _typed(text)
    if len(digits) != _LENGTH + 2 or set(digits) - set(_DIGITS):
        raise CodeMistyped
    number, check = _number(digits[:_LENGTH]), _number(digits[_LENGTH:])
    if number % _PRIME != check:
        raise CodeMistyped
    return number.to_bytes(CODE_BYTES, "big")


def looks_like_code(text: str) -> bool:
    """Say whether that was meant as a recovery code: about as long, and of its digits alone."""
    digits = _typed(text)
    return abs(len(digits) - _LENGTH - 2) <= _GROUP and not set(digits) - set(_DIGITS)


def tidy_password(text: str) -> str:
    """Return a password in the form in which it opens; an input method may write it otherwise."""
    return unicodedata.normalize("NFC", text)


def checked_password(text: str) -> str:
    """Return a new master password as it is kept; raise PasswordTooShort."""
    tidied = tidy_password(text)
    if len(tidied) < LEAST_PASSWORD:
        raise PasswordTooShort(least=LEAST_PASSWORD)
    return tidied


def _typed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).upper().translate(_MEANT)
    return "".join(each for each in plain if each.isalnum())


def _digits(number: int, length: int) -> str:
    found = ""
    for _ in range(length):
        number, rest = divmod(number, len(_DIGITS))
        found = _DIGITS[rest] + found
    return found


def _number(digits: Sequence[str]) -> int:
    number = 0
    for each in digits:
        number = number * len(_DIGITS) + _DIGITS.index(each)
    return number
