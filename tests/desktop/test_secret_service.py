"""The keyring of this system, tried against a real Secret Service, and where there is none."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desktop.keyrings import SystemKeyring
from tests.architecture.tree import ROOT
from tests.secret_service import secret_service

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the keyring of Linux")

SECRET = bytes(range(32))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with secret_service(tmp_path_factory.mktemp("keyring")) as env:
        yield env


@pytest.fixture
def keyring(service: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> SystemKeyring:
    for name, value in service.items():
        monkeypatch.setenv(name, value)
    return SystemKeyring()


def told(code: str, **env: str) -> str:
    """Return what a process of its own says."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_secret_is_kept_found_and_forgotten(keyring: SystemKeyring) -> None:
    assert keyring.works() and keyring.read("shop") is None
    assert keyring.keep("shop", SECRET)
    assert keyring.read("shop") == SystemKeyring().read("shop") == SECRET
    assert keyring.keep("shop", SECRET[::-1]) and keyring.read("shop") == SECRET[::-1]
    assert keyring.read("another shop") is None
    keyring.forget("shop")
    assert keyring.read("shop") is None


def test_the_self_test_leaves_nothing_there(keyring: SystemKeyring) -> None:
    assert keyring.probe() == "Keyring"
    assert keyring.read("self-test") is None


def test_reading_loads_neither_the_library_nor_what_is_installed(
    keyring: SystemKeyring,
) -> None:
    keyring.keep("start", SECRET)
    code = (
        "import sys; from assistant.desktop.keyrings import SystemKeyring; "
        "print(len(SystemKeyring().read('start')), 'keyring' in sys.modules, "
        "'importlib.metadata' in sys.modules, 'hashlib' in sys.modules)"
    )
    assert told(code) == "32 False False False"


def test_a_keyring_that_went_away_is_none(
    keyring: SystemKeyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keyring.keep("shop", SECRET)
    for address in (f"unix:path={tmp_path / 'gone'}", "nonsense", ""):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        assert (keyring.works(), keyring.read("shop")) == (False, None)
        assert not keyring.keep("shop", SECRET)


def test_a_locked_keyring_whose_user_does_not_answer_is_none(tmp_path: Path) -> None:
    # In a process of its own: the library leaves its connection open where nobody unlocks.
    code = (
        "from assistant.desktop.keyrings import SystemKeyring; found = SystemKeyring(); "
        "print(found.read('shop'), found.keep('shop', b'secret'), found.read('shop'))"
    )
    for locked, said in ((False, "None True b'secret'"), (True, "None False None")):
        with secret_service(tmp_path, locked=locked) as env:
            assert told(code, **env) == said


def test_without_a_session_there_is_none() -> None:
    keyring = SystemKeyring()
    assert (keyring.works(), keyring.read("shop"), keyring.keep("shop", SECRET)) == (
        *(False, None, False),
    )
    keyring.forget("shop")
    assert keyring.probe() == ""
