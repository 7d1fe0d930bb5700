"""The keyring of the system, in which it keeps secrets: which there is, and whether it works."""

import secrets

import keyring
from keyring.backends.fail import Keyring as NoKeyring

#: Under which name the probe lies there, for as long as it is tried.
_SERVICE, _NAME = "Deskmate self-test", "probe"


class KeyringForgets(Exception):
    """A secret that was put there is not what came back."""


def probe() -> str:
    """Put a secret there, read it, take it away; return which keyring did so, "" for none.

    Raises whatever the keyring does, or KeyringForgets.
    """
    found = keyring.get_keyring()
    if isinstance(found, NoKeyring):
        return ""
    secret = secrets.token_urlsafe()
    found.set_password(_SERVICE, _NAME, secret)
    try:
        if found.get_password(_SERVICE, _NAME) != secret:
            raise KeyringForgets
    finally:
        found.delete_password(_SERVICE, _NAME)
    if found.get_password(_SERVICE, _NAME) is not None:
        raise KeyringForgets
    return type(found).__name__
