"""One secret of the Secret Service (GNOME, KDE, KeePassXC), read as fast as the start needs it.

The keyring library takes 50 ms and more to load, this 8. It only reads, and only what is not
locked; everything else is left to the library. What goes wrong is raised as it comes.
"""

from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

_BUS, _PATH = "org.freedesktop.secrets", "/org/freedesktop/secrets"
_SERVICE = "org.freedesktop.Secret.Service"

#: How long the service may take for each answer, in seconds; a user cannot wait for the window.
PATIENCE_S = 2.0


class SecretLocked(Exception):
    """The secret is there, and the user has to be asked before anybody may read it."""


def read(service: str, name: str) -> str | None:
    """Return a secret as the keyring library has put it there, None where there is none.

    Raises SecretLocked, and whatever a session bus that fails or is not there does.
    """
    with open_dbus_connection("SESSION") as bus:
        wanted = {"service": service, "username": name}
        free, locked = _ask(bus, "SearchItems", "a{ss}", (wanted,))
        if not free:
            if locked:
                raise SecretLocked
            return None
        # Who may listen on the user's own bus may ask for the secret as well.
        _, session = _ask(bus, "OpenSession", "sv", ("plain", ("s", "")))
        (secrets,) = _ask(bus, "GetSecrets", "aoo", (free[:1], session))
        (_, _, content, _) = secrets[free[0]]
        return bytes(content).decode("utf-8")


def _ask(bus: DBusConnection, method: str, signature: str, values: tuple[object, ...]) -> Any:
    address = DBusAddress(_PATH, _BUS, _SERVICE)
    call = new_method_call(address, method, signature, values)
    return unwrap_msg(bus.send_and_get_reply(call, timeout=PATIENCE_S))
