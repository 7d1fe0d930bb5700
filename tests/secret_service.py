"""A Secret Service of our own: gnome-keyring on a session bus, for the length of a block.

It dies with this process, and what it keeps lies in a home of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.processes import read_line, running

#: Tells the address of the bus, unlocks the keyring by a password, and says when it is there.
_SCRIPT = """
printf secret | gnome-keyring-daemon {how} --components=secrets >/dev/null 2>&1
echo "$DBUS_SESSION_BUS_ADDRESS"
read -r _
"""


@contextmanager
def secret_service(home: Path, *, locked: bool = False) -> Iterator[dict[str, str]]:
    """Run one over what lies in a home; give the environment in which it is found.

    A ``locked`` one would have to ask its user, and there is nobody.
    """
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    script = _SCRIPT.format(how="--start" if locked else "--unlock")
    env = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    # With a screen it would ask there, and wait for ever.
    unseen = ("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY")
    with running(*unseen, "dbus-run-session", "--", "sh", "-c", script, env=env, pipes=True) as bus:
        assert bus.stdout
        yield {"DBUS_SESSION_BUS_ADDRESS": read_line(bus.stdout)}
