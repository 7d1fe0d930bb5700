"""Opens the window: data first, in the background, then the screen, then everything else."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.app.ahead import load_ahead
from assistant.app.compiled import compiled_once
from assistant.app.enumerations import quick_enumerations
from assistant.app.options import NEWS, WindowOptions
from assistant.app.screen import say_no_screen, screen_there
from assistant.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.app.log import CrashLog
    from assistant.app.program import Program
    from assistant.app.single import OneWindow
    from assistant.app.wiring import Opened
    from assistant.services.backups import Backup
    from assistant.ui.worker import Job

#: Threads take turns this often, in seconds. Python's own 5 ms would be seen as a delay between a
#: hotkey and its text.
SWITCH_S = 0.0005

#: How long after the start all that is kept is looked after, in milliseconds.
UPKEEP_MS = 10_000


class _Start(NamedTuple):
    """What there is before the data is open."""

    app: "QApplication"
    options: WindowOptions
    worker: Worker
    log: "CrashLog"
    one: "OneWindow"


def open_window(options: WindowOptions) -> int:
    """Show the window of a data folder until it is closed; return the exit code."""
    if not screen_there():
        return say_no_screen()
    load_ahead()
    worker = Worker("data")
    opening = worker.submit(lambda: _open(options.folder))
    # The libraries are linked beside it without the interpreter. Qt for Python is loaded only then:
    # two threads that both want the interpreter cost more than one after the other.
    opening.wait()
    app = _application()

    from assistant.app.log import CrashLog
    from assistant.app.paths import log_file
    from assistant.app.single import OneWindow

    start = _Start(
        app, options, worker, CrashLog(log_file(options.folder)), OneWindow(options.folder)
    )
    start.log.install()
    if not start.one.take():
        worker.close()
        return 0
    opened = _opened(start, opening)
    code, wanted = (1, None) if opened is None else _run(start, opened)
    start.one.release()
    if wanted is not None:
        from assistant.app.restoring import begin_again_with

        assert opened is not None
        begin_again_with(wanted, options.folder, start.log, opened.database.key)
    return code


def _run(start: _Start, opened: "Opened") -> "tuple[int, Backup | None]":
    """Run until the end; return the exit code and the copy that is to take the data's place."""
    with quick_enumerations():
        from assistant.app.program import Program

    program = Program(start.app, start.options, opened, start.worker)
    start.log.tell = program.tell_fault
    program.ready.connect(lambda: start.one.listen(program.come_forward))
    program.usable.connect(lambda: _take_turns_and_hear_signals(start.app))
    program.usable.connect(lambda: _tell_news(program))
    program.ready.connect(lambda: _look_after(opened, program))
    program.show()
    return start.app.exec(), program.wanted


def _take_turns_and_hear_signals(app: "QApplication") -> None:
    """Do what the first paint need not wait for."""
    import signal

    from PySide6.QtCore import QTimer

    sys.setswitchinterval(SWITCH_S)
    # Python hears a signal between two steps of its own; the program's timers see to those. That
    # may be in the midst of painting, so the end has to wait until all that is under way is done.
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if number := getattr(signal, name, None):  # not every system has all of them
            signal.signal(number, lambda *_: QTimer.singleShot(0, app.quit))


def _look_after(opened: "Opened", program: "Program") -> None:
    """Have the data looked after once the start is long over."""
    from PySide6.QtCore import QTimer

    def begin() -> None:
        from assistant.app.upkeep import Upkeep

        upkeep = Upkeep(opened, program.board, program.lane, lambda: program.pages)
        upkeep.setParent(program)
        upkeep.begin()

    QTimer.singleShot(UPKEEP_MS, program, begin)


def _tell_news(program: "Program") -> None:
    """Say what the run before has left to be said."""
    if words := os.environ.pop(NEWS, ""):
        program.window.warn(words, "danger")


def _opened(start: _Start, opening: "Job[Opened]") -> "Opened | None":
    """Return the services; where the data cannot be opened, let the agent find a way or leave."""
    try:
        return opening.result()
    except Exception as error:  # noqa: BLE001 - whatever it is, the agent hears of it
        from assistant.app.rescue import Rescue

        way = Rescue(start.app, start.options.folder, start.worker, start.log)
        start.one.listen(way.come_forward)
        return way.find(error)


def _open(folder: Path) -> "Opened":
    from assistant.app.start_key import start_key  # on the data thread, beside Qt's own start
    from assistant.app.wiring import open_first

    return open_first(folder, start_key(folder))


def _application() -> "QApplication":
    with compiled_once(), quick_enumerations():
        import PySide6.QtCore  # noqa: F401
        from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName("deskmate")
    QApplication.setDesktopFileName("deskmate")
    # As an argument: setStyle would load all that styles are made of, which takes 8 ms.
    app = QApplication(["deskmate", "-style", "Fusion"])
    app.setQuitOnLastWindowClosed(False)
    return app
