"""Customers without a window: imported into an encrypted shop, written out, and read back."""

from pathlib import Path

import pytest

from assistant.app.cli import DONE, REFUSED, WRONG_USAGE
from tests.journeys.locked import locked
from tests.journeys.onlooker import KEYRING
from tests.journeys.script import World

_TABLE = "会员昵称,生日,肤质\n小鹿,八月廿三,油皮\n小*,,\n"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "keyring"
    folder.mkdir()
    monkeypatch.setenv(KEYRING, str(folder))
    return folder


def _locked(world: World, keyring: Path) -> tuple[str | Path, ...]:
    """Encrypt the shop; return what opens it."""
    locked(world.data, keyring, "小鹿旗舰店2026")
    return "--master-password-file", world.file("小鹿旗舰店2026\n", "password.txt")


def test_customers_come_in_and_leave_by_the_command_line(
    world: World, keyring: Path, tmp_path: Path
) -> None:
    secret = _locked(world, keyring)
    file = world.file(_TABLE)
    seen = world.run(*secret, "import", file, "--preview").out.splitlines()
    assert seen[0] == "2\tnew\t\t小鹿\tTags: 油皮; Birthday: 农历八月廿三"
    said = world.run(*secret, "import", file)
    assert said.out.endswith("Imported: 1 new, 0 changed, 0 known already, 1 left out.\n")
    book = tmp_path / "out.xlsx"
    assert (
        world.run(*secret, "export", book, "--customers").out
        == f"Customers exported to {book}: 1.\n"
    )
    assert world.run(*secret, "import", book).out.startswith(
        "Imported: 0 new, 0 changed, 1 known already"
    )


def test_no_customer_comes_into_data_that_is_not_encrypted(world: World) -> None:
    said = world.run("import", world.file(_TABLE))
    assert said.code == REFUSED and "encrypted" in said.err
    assert world.run("import", world.file(_TABLE), "--preview").code == DONE


def test_columns_of_a_foreign_table_may_be_said_to_be_those_of_customers(
    world: World, keyring: Path
) -> None:
    secret = _locked(world, keyring)
    file = world.file("who,what\n小鹿,怕热\n")
    said = world.run(*secret, "import", file, "--mapping", "nickname=who,notes=what")
    assert said.out.startswith("Imported: 1 new")
    assert world.run(*secret, "import", file, "--mapping", "birthday=who").code == WRONG_USAGE
