"""The keyring is asked in the quick way, then in the library's, and what it does harms nobody."""

import pytest
from keyring.backend import KeyringBackend

from assistant.desktop.keyrings import KeyringForgets, SystemKeyring


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
        self.secrets[service, username] = password[2 * self.forgets :]

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class Refusing(Remembering):
    """A keyring that is locked, and whose user does not unlock it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("locked")

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")


def over(backend: Remembering | None) -> SystemKeyring:
    """The keyring over a side of the library's, where there is no quick way."""

    def quick(_service: str, _user: str) -> str | None:
        raise KeyError("DBUS_SESSION_BUS_ADDRESS")

    return SystemKeyring(lambda: backend, quick)


def test_a_secret_is_kept_and_forgotten() -> None:
    backend = Remembering()
    keyring = over(backend)
    assert keyring.works() and keyring.read("shop") is None
    assert keyring.keep("shop", b"secret") and keyring.read("shop") == b"secret"
    keyring.forget("shop")
    keyring.forget("shop")
    assert keyring.read("shop") is None and backend.secrets == {}


def test_what_the_quick_way_finds_is_taken_without_the_library() -> None:
    def never() -> None:
        raise AssertionError

    assert SystemKeyring(never, lambda service, user: b"secret".hex()).read("shop") == b"secret"
    assert SystemKeyring(never, lambda service, user: None).read("shop") is None


def test_two_folders_have_two_secrets() -> None:
    keyring = over(Remembering())
    keyring.keep("one", b"1")
    keyring.keep("other", b"2")
    assert (keyring.read("one"), keyring.read("other")) == (b"1", b"2")


@pytest.mark.parametrize("backend", [Refusing(), Remembering(forgets=True), None])
def test_a_keyring_that_refuses_or_forgets_or_is_not_there_keeps_nothing(
    backend: Remembering | None,
) -> None:
    keyring = over(backend)
    assert not keyring.keep("shop", b"secret")
    assert keyring.read("shop") != b"secret"


def test_what_lies_there_and_is_no_secret_of_ours_is_none() -> None:
    assert SystemKeyring(lambda: None, lambda service, user: "not hex").read("shop") is None


def test_a_secret_is_put_there_and_taken_away() -> None:
    found = Remembering()
    assert over(found).probe() == "Remembering"
    assert found.secrets == {} and len(found.seen) == 1


def test_a_keyring_that_forgets_is_told_and_left_clean() -> None:
    found = Remembering(forgets=True)
    with pytest.raises(KeyringForgets):
        over(found).probe()
    assert found.secrets == {}


def test_where_there_is_no_keyring_nothing_is_tried() -> None:
    assert over(None).probe() == ""
