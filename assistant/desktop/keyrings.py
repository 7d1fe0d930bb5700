"""The keyring of the system, in which it keeps secrets.

Which keyring it is depends on the system alone: the library's own choice looks through everything
that is installed, which takes long, and may find one that writes plain files.
"""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

#: Under which names secrets lie there: the service's own and that of the data folder, and the user.
_SERVICE, _USER = "Deskmate", "key"

#: Under which name the probe lies there, for as long as it is tried.
_PROBE = "self-test"


class KeyringForgets(Exception):
    """A secret that was put there is not what came back."""


class SystemKeyring:
    """The keyring of this system; ``backend`` gives the library's side of it, None for none."""

    def __init__(
        self,
        backend: "Callable[[], KeyringBackend | None] | None" = None,
        quick: Callable[[str, str], str | None] | None = None,
    ) -> None:
        self._backend = backend or _backend
        self._quick = quick or _quick

    def works(self) -> bool:
        """Return whether there is one that would keep a secret."""
        return self._backend() is not None

    def read(self, name: str) -> bytes | None:
        """Return a secret, None where it is not there or may not be read."""
        try:
            return _content(self._quick(*_place(name)))
        except Exception:  # noqa: BLE001 - the library may know a way, or asks the user
            return self._read_slowly(name)

    def keep(self, name: str, secret: bytes) -> bool:
        """Put a secret there, in the place of another; return whether it can be read again."""
        backend = self._backend()
        if backend is None:
            return False
        try:
            backend.set_password(*_place(name), secret.hex())
        except Exception:  # noqa: BLE001 - every keyring has errors of its own
            return False
        return self._read_slowly(name) == secret

    def forget(self, name: str) -> None:
        """Take a secret away, where it is there."""
        backend = self._backend()
        if backend is not None and self._read_slowly(name) is not None:
            backend.delete_password(*_place(name))

    def _read_slowly(self, name: str) -> bytes | None:
        backend = self._backend()
        try:
            return _content(backend.get_password(*_place(name))) if backend is not None else None
        except Exception:  # noqa: BLE001 - locked, not there any more, or broken: none the less
            return None

    def probe(self) -> str:
        """Put a secret there, read it, take it away; return which keyring did so, "" for none.

        Raises whatever the keyring does, or KeyringForgets.
        """
        backend = self._backend()
        if backend is None:
            return ""
        place, secret = _place(_PROBE), os.urandom(16).hex()
        backend.set_password(*place, secret)
        try:
            if backend.get_password(*place) != secret:
                raise KeyringForgets
        finally:
            backend.delete_password(*place)
        if backend.get_password(*place) is not None:
            raise KeyringForgets
        return type(backend).__name__


def _place(name: str) -> tuple[str, str]:
    """Return service and user: on Windows two users of one service get in each other's way."""
    return f"{_SERVICE} {name}", _USER


def _content(text: str | None) -> bytes | None:
    try:
        return bytes.fromhex(text) if text else None
    except ValueError:
        return None


def _backend() -> "KeyringBackend | None":
    """Return the library's keyring for this system, None where it does not work here."""
    backend: KeyringBackend
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        backend = WinVaultKeyring()
        # By itself the library lets a domain's controllers have it.
        backend.persist = "local machine"
    elif sys.platform == "linux":
        from keyring.backends.SecretService import Keyring

        backend = Keyring()  # type: ignore[no-untyped-call]
    else:
        return None
    try:
        return backend if type(backend).priority > 0 else None
    except Exception:  # noqa: BLE001 - nobody answers, or there is no bus to ask on
        return None


def _quick(service: str, user: str) -> str | None:
    if sys.platform == "win32":
        from assistant.desktop.win32 import credentials

        return credentials.read(service)
    from assistant.desktop import secret_service

    return secret_service.read(service, user)
