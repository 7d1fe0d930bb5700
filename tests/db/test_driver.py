"""One driver for all: ours, and the one sqlite_utils works with."""

import sys

import db.driver
from tests.architecture.tree import ROOT
from tests.processes import read_line, running


def test_sqlite_utils_uses_our_driver() -> None:
    import sqlcipher3.dbapi2
    import sqlite_utils.utils

    assert sqlite_utils.utils.sqlite3 is sqlcipher3.dbapi2
    assert issubclass(sqlite_utils.utils.sqlite3.Error, db.driver.DriverError)


def test_refuses_to_come_after_sqlite_utils() -> None:
    code = (
        "import sqlite_utils\n"
        "try:\n    import db.driver\n"
        "except ImportError as error:\n    print(error, flush=True)\n"
    )
    env = {"PYTHONPATH": str(ROOT)}
    with running(sys.executable, "-c", code, env=env, pipes=True) as process:
        assert process.stdout
        assert "before sqlite_utils" in read_line(process.stdout)


def test_the_start_loads_neither_sqlite_utils_nor_numpy(tmp_path: object) -> None:
    db.driver.connect(":memory:").close()
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from db.connection import open_database\n"
        "from assistant.services.library import PhraseLibrary\n"
        "from assistant.services.people import People\n"
        "from assistant.services.preferences import Preferences\n"
        "from assistant.app.clock import SystemClock\n"
        "database = open_database(Path(sys.argv[1]))\n"
        "for part in PhraseLibrary(database, SystemClock()), Preferences(database):\n"
        "    part.load()\n"
        "heavy = {'sqlite_utils', 'numpy', 'pypinyin', 'liquid', 'json.tool'}\n"
        "print(sorted(heavy & set(sys.modules)), flush=True)\n"
    )
    env = {"PYTHONPATH": str(ROOT)}
    path = f"{tmp_path}/deskmate.db"
    for expected in ("['numpy', 'sqlite_utils']", "[]"):  # made first, then only opened
        with running(sys.executable, "-c", code, path, env=env, pipes=True) as process:
            assert process.stdout
            assert read_line(process.stdout) == expected
