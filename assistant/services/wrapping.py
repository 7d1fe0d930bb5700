"""A key wrapped by a secret: scrypt makes a key of the secret, AES-GCM seals the other with it."""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from assistant.domain.protection import Cost, Slot

_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32


def wrap(key: bytes, kind: str, secret: bytes, cost: Cost) -> Slot:
    """Return the key wrapped by a secret of that kind; it takes 0.4 s and 128 MB as a rule."""
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    wrapped = AESGCM(_stretched(secret, salt, cost)).encrypt(nonce, key, kind.encode())
    return Slot(kind, salt, nonce, wrapped, cost)


def unwrap(slot: Slot, secret: bytes) -> bytes | None:
    """Return the key, None where the secret is another; it costs as much as ``wrap``."""
    sealed = AESGCM(_stretched(secret, slot.salt, slot.cost))
    try:
        return sealed.decrypt(slot.nonce, slot.wrapped, slot.kind.encode())
    except InvalidTag:
        return None


def mark_of(key: bytes) -> bytes:
    """Return by what a key is known again; nothing of the key can be found out by it."""
    return hmac.digest(key, b"deskmate key", hashlib.sha256)[:16]


def _stretched(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    return Scrypt(salt=salt, length=_KEY_BYTES, n=cost.n, r=cost.r, p=cost.p).derive(secret)
