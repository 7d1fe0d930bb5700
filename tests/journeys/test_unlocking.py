"""An encrypted shop: opened by the keyring, by the code or the password, and never begun anew."""

import random
import sys
from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED
from assistant.app.paths import database_file
from assistant.app.wiring import open_desk
from assistant.files.slots import NAME
from db.cipher import is_encrypted
from tests.journeys.locked import locked
from tests.journeys.onlooker import KEYRING
from tests.journeys.script import World
from tests.journeys.stock import library, phrases
from tests.journeys.watched import Watch, watched
from tests.processes import Screen
from tests.secret_service import secret_service

PASSWORD = "小鹿旗舰店2026"
FIELD = "Recovery code or master password"
LOCKED = "Your data is locked"


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "keyring"
    folder.mkdir()
    monkeypatch.setenv(KEYRING, str(folder))
    return folder


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop"


def empty(keyring: Path) -> None:
    for each in keyring.iterdir():
        each.unlink()


def encrypt(watch: Watch) -> None:
    """Do what the page asks that explains the encryption."""
    watch.sees("Encrypt the data first")
    watch.ask("press", "pressed", words="Encrypt")
    watch.sees("Your recovery code")
    watch.ask("switch", "pressed", words="I have noted it")
    watch.ask("press", "pressed", words="Done")


def test_with_the_key_in_the_keyring_nothing_is_asked(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    locked(shop, keyring)
    with watched(window_manager, shop) as watch:
        assert LOCKED not in watch.words()
        watch.ask("add", "added", title="再见", body="欢迎再来")
    assert watch.errors() == "" and is_encrypted(database_file(shop))


def test_where_the_keyring_lost_the_key_the_code_opens_and_the_next_start_asks_no_more(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    code = locked(shop, keyring)
    empty(keyring)
    with watched(window_manager, shop, until="") as watch:
        watch.sees(LOCKED)
        for wrong, said in ((code[:-1], "That is no recovery code."), (code, "")):
            watch.ask("enter", "entered", name=FIELD, text=wrong)
            watch.ask("press", "pressed", words="Unlock")
            assert not said or watch.sees(said)
        watch.wait_for("ready")
    with watched(window_manager, shop) as watch:
        assert LOCKED not in watch.words()


def test_a_keyring_with_the_key_of_other_data_is_noticed_and_nothing_is_taken_for_damaged(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    locked(shop, keyring)
    next(keyring.iterdir()).write_bytes(bytes(32))
    before = database_file(shop).read_bytes()
    with watched(window_manager, shop, until="") as watch:
        watch.sees(LOCKED)
        assert not any("damaged" in each for each in watch.words())
    assert database_file(shop).read_bytes() == before


def test_without_its_wrappings_it_opens_by_the_keyring_and_a_new_code_is_offered(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    locked(shop, keyring)
    for place in (shop / NAME, shop / "backups" / NAME):
        place.unlink()
    with watched(window_manager, shop) as watch:
        watch.sees("Nobody has noted a recovery code.")
        watch.ask("press", "pressed", words="Show a new code")
        watch.sees("Your recovery code")
        watch.ask("switch", "pressed", words="I have noted it")
        watch.ask("press", "pressed", words="Done")
        watch.disappears("Your recovery code")
    assert (shop / NAME).exists() and watch.errors() == ""


def test_without_a_keyring_the_master_password_opens(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    locked(shop, keyring, PASSWORD)
    empty(keyring)
    keyring.rmdir()
    with watched(window_manager, shop, until="") as watch:
        watch.sees(LOCKED)
        for attempt in (1, 2):
            watch.ask("enter", "entered", name=FIELD, text="falsch, leider")
            watch.ask("press", "pressed", words="Unlock")
            watch.sees(f"That is not the master password. Attempts: {attempt}.")
        watch.ask("enter", "entered", name=FIELD, text=PASSWORD)
        watch.ask("press", "pressed", words="Unlock")
        watch.wait_for("ready")
    assert watch.errors() == ""


def test_a_damaged_encrypted_file_is_told_once_the_code_was_right_and_a_backup_helps(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    code = locked(shop, keyring)
    opened = open_desk(shop, next(keyring.iterdir()).read_bytes())
    opened.backups.make()
    opened.database.close()
    file = database_file(shop)
    file.write_bytes(random.Random(6).randbytes(file.stat().st_size))
    empty(keyring)
    with watched(window_manager, shop, until="") as watch:
        watch.sees(LOCKED)
        watch.ask("enter", "entered", name=FIELD, text=code)
        watch.ask("press", "pressed", words="Unlock")
        watch.sees("The latest backup was made on ")
        watch.do("press", words="Restore the latest backup")
        watch.wait_for("ready")
    assert is_encrypted(file) and watch.errors() == ""


def test_whoever_has_no_secret_is_offered_the_backup_from_before_and_the_file_is_kept(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    opened = open_desk(library(shop))
    opened.backups.make()
    opened.database.close()
    locked(shop, keyring)
    empty(keyring)
    encrypted = database_file(shop).read_bytes()
    with watched(window_manager, shop, until="") as watch:
        watch.sees("If you have neither: the latest backup that is not encrypted was made on ")
        watch.do("press", words="Restore the latest backup")
        watch.wait_for("ready")
    kept = [each for each in (shop / "backups").iterdir() if each.read_bytes() == encrypted]
    assert len(kept) == 1 and phrases(shop) == ["问候"]


def test_the_data_is_encrypted_from_the_settings_and_the_next_start_asks_nothing(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    with watched(window_manager, library(shop)) as watch:
        watch.ask("show_settings", "shown", page="security")
        watch.sees("Nothing about customers is kept here yet")
        watch.ask("press", "pressed", words="Encrypt now…")
        encrypt(watch)
        watch.sees("All data is encrypted. Its key is in this computer's keyring.")
        watch.ask("add", "added", title="再见", body="欢迎再来")
    assert is_encrypted(database_file(shop)) and watch.errors() == ""
    with watched(window_manager, shop) as watch:
        assert LOCKED not in watch.words()


def test_the_first_customer_is_written_once_the_data_is_encrypted(
    window_manager: Screen, shop: Path, keyring: Path
) -> None:
    name = "tb_小鹿_1990"
    with watched(window_manager, library(shop)) as watch:
        watch.ask("press", "pressed", words="Customers")
        watch.sees("No customers yet")
        watch.ask("press", "pressed", words="New customer")
        encrypt(watch)
        watch.sees("In full, as copied from the chat")
        watch.ask("enter", "entered", name="Nickname", text=name)
        watch.ask("press", "pressed", words="Save")
        watch.sees("Customer added.")
        assert watch.errors() == ""
    opened = open_desk(shop, next(keyring.iterdir()).read_bytes())
    assert len(opened.desk.customers.named(name)) == 1
    opened.database.close()
    assert not [each for each in shop.rglob("*") if each.is_file() and holds(each, name)]


def holds(file: Path, name: str) -> bool:
    return name.encode() in file.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="the keyring of Linux")
def test_a_real_keyring_keeps_the_key_for_the_window_and_the_command_line(
    window_manager: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path)
    with secret_service(tmp_path / "home") as env:
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        opened = open_desk(library(world.data))
        opened.desk.vault.protect()
        opened.desk.vault.note_code()
        opened.database.close()
        said = world.run("search", "问候")
        assert (said.code, said.err) == (DONE, "") and "问候" in said.out
        with watched(window_manager, world.data) as watch:
            assert LOCKED not in watch.words()
    with watched(window_manager, world.data, until="") as watch:
        watch.sees(LOCKED)


@pytest.fixture
def world(tmp_path: Path, keyring: Path) -> World:
    return World(tmp_path)


def test_the_command_line_opens_it_by_a_file_with_the_master_password(
    world: World, keyring: Path
) -> None:
    code = locked(world.data, keyring, PASSWORD)
    for secret in (PASSWORD, code):
        file = world.file(f"{secret}\r\nsomething else\n", "password.txt")
        said = world.run("--master-password-file", file, "search", "问候")
        assert (said.code, said.err) == (DONE, "") and "问候" in said.out


def test_the_command_line_says_what_it_needs_and_makes_nothing_new(
    world: World, keyring: Path
) -> None:
    locked(world.data, keyring, PASSWORD)
    before = database_file(world.data).read_bytes()
    said = world.run("search", "问候")
    assert said.code == REFUSED and "--master-password-file" in said.err
    wrong = world.file("falsch, leider", "password.txt")
    said = world.run("--master-password-file", wrong, "search", "问候")
    assert said.err == "That is not the master password. Attempts: 1.\n"
    said = world.run("--master-password-file", world.folder / "none", "search", "问候")
    assert said.code == REFUSED and str(world.folder / "none") in said.err
    assert database_file(world.data).read_bytes() == before


def test_a_password_file_harms_nobody_where_nothing_is_encrypted(world: World) -> None:
    library(world.data)
    file = world.file(PASSWORD, "password.txt")
    said = world.run("search", "问候", "--master-password-file", file)
    assert (said.code, said.err) == (DONE, "")
