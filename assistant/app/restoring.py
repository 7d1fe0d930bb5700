"""A backup in the place of the data: put there between two runs, while nothing is open."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from assistant.app.clock import SystemClock
from assistant.app.log import CrashLog
from assistant.app.options import NEWS
from assistant.app.paths import database_file
from assistant.domain.errors import Unforeseen, UserError
from assistant.services.backups import Backup, restore
from assistant.ui.wording import sentence


def begin_again_with(backup: Backup, folder: Path, log: CrashLog, key: bytes | None = None) -> None:
    """Put a copy in the place of the data, which is closed, and start anew in this process.

    ``key`` is what encrypted copies are read with.

    Where that fails, no room being left, say, the data is opened again as it was, with the reason.
    """
    try:
        restore(database_file(folder), backup, SystemClock(), key)
    except UserError as error:
        os.environ[NEWS] = _words(error)
    except Exception as error:  # noqa: BLE001 - the program goes on with what there is
        log.write(error)
        os.environ[NEWS] = _words(Unforeseen())
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _words(error: UserError) -> str:
    words = QCoreApplication.translate(
        "restoring", "The backup was not used; your data is open as it was. {reason}"
    )
    return words.format(reason=sentence(error))
