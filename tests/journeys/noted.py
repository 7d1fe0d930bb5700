"""The real program, used through its window, while every call that may wait is noted.

Started by ``test_gui_thread`` with a data folder and a file to import. Answers with one JSON line:
for each act how many statements, opened files and requests to the X server it led to, on which
thread (``gui`` or ``other``), and from where those on the GUI thread came.
"""

import gc
import json
import sys
import threading
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.app.options import WindowOptions
from assistant.app.program import Program
from assistant.app.window import SWITCH_S
from assistant.app.wiring import open_first
from assistant.ui.phrases.list_view import PhraseList
from assistant.ui.worker import Worker

#: One thing done through the window, and what shows that it is over.
Act = tuple[str, Callable[[], object], Callable[[], object]]


class Notes:
    """Counts calls by act, kind and thread; of those on the GUI thread it keeps where from."""

    def __init__(self, folder: Path) -> None:
        self.act = "start"
        self.calls: dict[str, Counter[str]] = defaultdict(Counter)
        self.places: list[str] = []
        self._gui = threading.get_ident()
        self._folder = str(folder)

    def note(self, kind: str) -> None:
        """Count one call of a kind."""
        on_gui = threading.get_ident() == self._gui
        self.calls[self.act][f"{kind} {'gui' if on_gui else 'other'}"] += 1
        if on_gui:
            frames = traceback.extract_stack(limit=9)[:-2]
            self.places.append(f"{kind}: " + " < ".join(f"{f.name}:{f.lineno}" for f in frames))

    def audit(self, event: str, values: tuple[object, ...]) -> None:
        """Hear of opened files; those of the data folder count."""
        if event == "open" and str(values[0]).startswith(self._folder):
            self.note("file")


class User(QObject):
    """Uses the program act by act, each begun when the one before is over."""

    def __init__(self, program: Program, notes: Notes, file: Path) -> None:
        super().__init__()
        self._program = program
        self._notes = notes
        self._file = file
        self._ended = 0
        self._over: Callable[[], object] = lambda: True
        self._acts = self._all_acts()
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._look)
        program.ready.connect(self._begin)

    def _begin(self) -> None:
        self._program.inserting.ended.connect(self._on_ended)
        self._timer.start()

    def _on_ended(self) -> None:
        self._ended += 1

    def _look(self) -> None:
        if not self._over():
            return
        act = next(self._acts, None)
        if act is None:
            self._timer.stop()
            QApplication.quit()
            return
        self._notes.act, do, self._over = act
        do()

    def _all_acts(self) -> Iterator[Act]:
        window, desk = self._program.window, self._program.desk
        rows, search = window.phrases.list, window.top.search
        before = self._count()

        def edited() -> bool:
            return any(
                each.body.startswith("您好！") for each in desk.library.shelf.phrases.values()
            )

        yield "search", lambda: QTest.keyClicks(search, "wenhou"), rows.model().rowCount
        yield "insert", lambda: self._click(rows), lambda: self._ended
        yield "clear", search.clear, lambda: rows.model().rowCount() == before
        yield "edit", lambda: self._edit(rows), edited
        yield "delete", lambda: self._delete(rows), lambda: self._count() == before - 1
        yield "undo", window.phrases.undo, lambda: self._count() == before
        yield "settings", self._set, lambda: desk.preferences.current.list_style == "lines"
        yield "import", self._import, lambda: self._count() > 100

    def _count(self) -> int:
        return len(self._program.desk.library.shelf.phrases)

    def _click(self, rows: PhraseList) -> None:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))

    def _edit(self, rows: PhraseList) -> None:
        from assistant.ui.phrases.editor import PhraseEditor

        rows.put_on(0)
        QTest.keyClick(rows, Qt.Key.Key_F2)
        editor = self._program.window.findChild(PhraseEditor)
        editor.fields.body.insertPlainText("您好！")
        editor.save()

    def _delete(self, rows: PhraseList) -> None:
        rows.put_on(0)
        QTest.keyClick(rows, Qt.Key.Key_Delete)

    def _set(self) -> None:
        self._program.window.show_screen("settings")
        preferences = self._program.desk.preferences
        self._program.lane.run(lambda: preferences.change(list_style="lines"), self)

    def _import(self) -> None:
        exchange = self._program.desk.exchange
        self._program.lane.run(lambda: exchange.import_file(self._file), self)


def main(folder: Path, file: Path) -> None:
    """Run the program as ``assistant.app.window`` does, and use it."""
    sys.setswitchinterval(SWITCH_S)
    gc.disable()
    app = QApplication(["deskmate", "-style", "Fusion"])
    app.setQuitOnLastWindowClosed(False)
    notes = Notes(folder)
    worker = Worker("data")
    opened = worker.submit(lambda: open_first(folder)).result()
    program = Program(app, WindowOptions(folder), opened, worker)
    sys.addaudithook(notes.audit)
    opened.database.connection.set_trace_callback(lambda _sql: notes.note("statement"))
    _watch_desktop(notes)
    user = User(program, notes, file)
    program.show()
    app.exec()
    sys.stdout.write(json.dumps({"calls": notes.calls, "places": notes.places}) + "\n")
    del user


def _watch_desktop(notes: Notes) -> None:
    """Note every request to the X server that is not Qt's own."""
    from Xlib.protocol.display import Display

    send = Display.send_request

    def noted(display: Display, request: object, wait: object) -> object:
        notes.note("request")
        return send(display, request, wait)

    Display.send_request = noted


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
