"""Who has the key of a data folder: the keyring, the recovery code, the master password.

Works without the database, which is not open yet when the key is looked for.
"""

import secrets

from assistant.desktop.ports import Keyring
from assistant.domain.protection import (
    CODE_BYTES,
    PASSWORD,
    RECOVERY,
    Cost,
    KeyWanted,
    Slot,
    Slots,
    SlotsLost,
    WrongCode,
    WrongPassword,
    code_of,
    code_text,
    looks_like_code,
    tidy_password,
)
from assistant.files.slots import SlotsFile
from assistant.services.wrapping import mark_of, unwrap, wrap


class KeyHolder:
    """The key's three ways in. Everything here belongs on the lane: it waits for disk and user."""

    def __init__(
        self, slots: SlotsFile, keyring: Keyring, name: str, cost: Cost | None = None
    ) -> None:
        """``name`` is what the key is called in the keyring, another one for every folder."""
        self.keyring = keyring
        self.attempts = 0
        """How many wrong codes and passwords there were since one was right."""
        self._file, self._name, self._cost = slots, name, cost or Cost()

    def in_keyring(self) -> bytes | None:
        """Return the key that the keyring has; None where it has none, or that of other data.

        Like everything below that needs the wrappings it raises SlotsNewer.
        """
        key = self.keyring.read(self._name)
        slots = self._slots()
        return key if key and (slots is None or slots.mark == mark_of(key)) else None

    @property
    def wrapped(self) -> bool:
        """Whether a key was ever wrapped here, so that somebody may have a secret for it."""
        return self._file.there

    def wanted(self) -> bytes:
        """Return the key that the keyring has; raise KeyWanted where it does not."""
        if (key := self.in_keyring()) is None:
            raise KeyWanted(path=self._file.path.parent)
        return key

    def opened_by(self, secret: str) -> bytes:
        """Return the key by a recovery code or the master password.

        Raises CodeMistyped, WrongCode, WrongPassword, SlotsLost or SlotsNewer. Nobody is locked
        out by wrong ones: each costs half a second, which is enough against guessing.
        """
        slots = self.slots()
        code, password = slots.of(RECOVERY), slots.of(PASSWORD)
        if password and (key := unwrap(password, tidy_password(secret).encode())):
            return self._right(key)
        if password and not looks_like_code(secret):
            raise WrongPassword(attempts=self._failed())
        if code and (key := unwrap(code, code_of(secret))):
            return self._right(key)
        raise WrongCode(attempts=self._failed())

    def is_password(self, secret: str) -> None:
        """Raise WrongPassword unless that is the master password."""
        slot = self.slots().of(PASSWORD)
        if slot is None or unwrap(slot, tidy_password(secret).encode()) is None:
            raise WrongPassword(attempts=self._failed())
        self.attempts = 0

    def keep(self, key: bytes) -> bool:
        """Have the keyring keep the key; return whether it does."""
        return self.keyring.keep(self._name, key)

    # The wrappings

    def slots(self) -> Slots:
        """Return the wrappings; raise SlotsLost where there are none, or SlotsNewer."""
        slots = self._file.read()
        if slots is None:
            raise SlotsLost(path=self._file.path)
        return slots

    def has(self, kind: str) -> bool:
        """Say whether there is a secret of a kind, and one that somebody keeps."""
        slots = self._slots()
        slot = slots.of(kind) if slots is not None else None
        return slot is not None and slot.noted

    def new_code(self, key: bytes) -> str:
        """Make a recovery code and return it; it takes the place of the one before."""
        secret = secrets.token_bytes(CODE_BYTES)
        slot = wrap(key, RECOVERY, secret, self._cost)
        self._put(key, RECOVERY, Slot(*_parts(slot), noted=False))
        return code_text(secret)

    def note_code(self) -> None:
        """Remember that somebody keeps the recovery code."""
        slots = self.slots()
        if (slot := slots.of(RECOVERY)) is not None:
            self._file.write(slots.put(RECOVERY, Slot(*_parts(slot))))

    def put_password(self, key: bytes, password: str) -> None:
        """Make that the master password; "" takes it away."""
        slot = wrap(key, PASSWORD, password.encode(), self._cost) if password else None
        self._put(key, PASSWORD, slot)

    def set_aside(self, stamp: str) -> None:
        """Keep the wrappings of another key apart, for the copies that it opens."""
        self._file.set_aside(stamp)

    def mend(self) -> None:
        """See that file and copy of the wrappings are both there, if either is."""
        self._file.mend()

    def _put(self, key: bytes, kind: str, slot: Slot | None) -> None:
        slots = self._slots()
        mark = mark_of(key)
        if slots is None or slots.mark != mark:
            slots = Slots(mark)
        self._file.write(slots.put(kind, slot))

    def _slots(self) -> Slots | None:
        try:
            return self._file.read()
        except SlotsLost:
            return None

    def _right(self, key: bytes) -> bytes:
        self.attempts = 0
        return key

    def _failed(self) -> int:
        self.attempts += 1
        return self.attempts


def _parts(slot: Slot) -> tuple[str, bytes, bytes, bytes, Cost]:
    return slot.kind, slot.salt, slot.nonce, slot.wrapped, slot.cost
