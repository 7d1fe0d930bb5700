"""Opens the window: data first, in the background, then the screen, then everything else."""

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from assistant.app.options import WindowOptions
from assistant.app.screen import say_no_screen, screen_there
from assistant.domain.errors import UserError
from assistant.ui.worker import Job, Worker

if TYPE_CHECKING:
    from assistant.app.wiring import Opened

#: Threads take turns this often, in seconds. Python's own 5 ms would be seen as a delay between a
#: hotkey and its text.
SWITCH_S = 0.0005


def open_window(options: WindowOptions) -> int:
    """Show the window of a data folder until it is closed; return the exit code."""
    sys.setswitchinterval(SWITCH_S)
    if not screen_there():
        return say_no_screen()
    worker = Worker("data")
    opening = worker.submit(lambda: _open(options.folder))
    app = _application()

    from assistant.app.log import CrashLog
    from assistant.app.paths import log_file
    from assistant.app.single import OneWindow

    log = CrashLog(log_file(options.folder))
    log.install()
    one = OneWindow(options.folder)
    if not one.take() and one.call_first():
        worker.close()
        return 0
    opened = _opened(app, opening, worker, options.folder)
    if opened is None:
        return 1

    from assistant.app.program import Program

    program = Program(app, options, opened, worker)
    log.tell = program.tell_fault
    program.ready.connect(lambda: one.listen(program.come_forward))
    # Python hears the signal between two steps of its own; the program's timers see to those.
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    program.show()
    code = app.exec()
    one.release()
    return code


def _open(folder: Path) -> "Opened":
    from assistant.app.wiring import open_first  # on the data thread, beside Qt's own start

    return open_first(folder)


def _application() -> QApplication:
    QApplication.setApplicationName("deskmate")
    QApplication.setDesktopFileName("deskmate")
    # As an argument: setStyle would load all that styles are made of, which takes 8 ms.
    app = QApplication(["deskmate", "-style", "Fusion"])
    app.setQuitOnLastWindowClosed(False)
    return app


def _opened(
    app: QApplication, opening: "Job[Opened]", worker: Worker, folder: Path
) -> "Opened | None":
    """Return the services; where the data cannot be opened, let the agent find a way or leave."""
    try:
        return opening.result()
    except UserError as error:
        from assistant.app.rescue import rescue

        return rescue(app, error, folder, worker)
