"""Where the data of the user lies."""

import os
import sys
from pathlib import Path
from zlib import adler32, crc32


def data_dir(option: str | None = None) -> Path:
    """Return the folder of the database: ``option`` where given, else the user's own.

    The folder is not created here.
    """
    return Path(option).expanduser().absolute() if option else _user_data_dir()


def database_file(folder: Path) -> Path:
    """Return the path of the database within a data folder."""
    return folder / "deskmate.db"


def folder_mark(folder: Path) -> str:
    """Return a short name of a data folder for where the system wants one: no other has it."""
    # Not by hashlib, which would load OpenSSL for this alone: 4 MB.
    name = os.fsencode(folder)
    return f"{crc32(name):08x}{adler32(name):08x}"


def files_folder(folder: Path) -> Path:
    """Return the folder of pictures and files within a data folder."""
    return folder / "files"


def log_file(folder: Path) -> Path:
    """Return the path of the log within a data folder."""
    return folder / "log" / "deskmate.log"


def policy_file() -> Path:
    """Return where the shop's policy lies: in a folder that only an administrator may change.

    No variable of the environment says which, because an agent can set those.
    """
    if sys.platform != "win32":
        return Path("/etc/deskmate/policy.toml")
    import winreg

    key = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as opened:
            base = str(winreg.QueryValueEx(opened, "Common AppData")[0])
    except OSError:
        base = r"C:\ProgramData"
    return Path(base, "Deskmate", "policy.toml")


#: The argument that makes a process of this program one that reads a foreign file.
READER = "--read-foreign-file"


def start_command(folder: Path) -> tuple[str, ...]:
    """Return what starts this program over a data folder, as the system is to note it."""
    program = _program()
    return program if folder == data_dir() else (*program, "--data-dir", str(folder))


def reader_command() -> tuple[str, ...]:
    """Return what starts this program as one that reads a foreign file (``files.child``)."""
    return (*_program(), READER)


def _program() -> tuple[str, ...]:
    program = (str(Path(sys.executable).absolute()),)
    if getattr(sys, "frozen", False):
        return program
    return (*program, str(Path(__file__).parents[2] / "main.py"))


def _user_data_dir() -> Path:
    if sys.platform == "linux":  # spares the start the import of platformdirs, which says the same
        base = os.environ.get("XDG_DATA_HOME", "").strip() or "~/.local/share"
        return Path(base).expanduser() / "deskmate"
    from platformdirs import user_data_path

    return user_data_path("Deskmate", appauthor=False)
