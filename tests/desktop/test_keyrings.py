"""The keyring is tried with a secret that does not stay there."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from assistant.desktop.keyrings import KeyringForgets, probe


class Remembering(KeyringBackend):
    """A keyring in memory; ``forgets`` has it give back something else."""

    priority = 1  # type: ignore[assignment]

    def __init__(self, forgets: bool = False) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}
        self.seen: list[str] = []
        self.forgets = forgets

    def set_password(self, service: str, username: str, password: str) -> None:
        self.seen.append(password)
        self.secrets[service, username] = password[self.forgets :]

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_secret_is_put_there_and_taken_away() -> None:
    found = Remembering()
    keyring.set_keyring(found)
    assert probe() == "Remembering"
    assert found.secrets == {} and len(found.seen) == 1


def test_a_keyring_that_forgets_is_told_and_left_clean() -> None:
    found = Remembering(forgets=True)
    keyring.set_keyring(found)
    with pytest.raises(KeyringForgets):
        probe()
    assert found.secrets == {}


def test_where_there_is_no_keyring_nothing_is_tried() -> None:
    keyring.set_keyring(NoKeyring())
    assert probe() == ""
