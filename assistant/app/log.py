"""The program's diary of its own faults: what broke and where, never what was written in it."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

#: A log larger than this is put aside as ``deskmate.log.1`` at the next start, in bytes.
MAX_SIZE = 1_000_000


class CrashLog:
    """Writes exceptions that nobody foresaw to a file and tells the screen once for each.

    Only the type of an exception and the places in our code go in: messages and values may hold
    what a buyer wrote.
    """

    def __init__(self, file: Path, tell: Callable[[Path | None], None] | None = None) -> None:
        """``tell`` is called after each fault with the file, or with None if it took nothing."""
        self._file = file
        self.tell = tell

    def install(self) -> None:
        """Take over unhandled exceptions of all threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def write(self, error: BaseException) -> bool:
        """Append one fault to the log; say whether that was possible."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self._file.exists() and self._file.stat().st_size > MAX_SIZE:
                self._file.replace(self._file.with_suffix(".log.1"))
            with self._file.open("a", encoding="utf-8") as log:
                log.write(_entry(error))
        except OSError:
            return False  # a full or read-only disk must not turn one fault into two
        return True

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        noted = self.write(error)
        if sys.stderr is not None:  # a windowed executable has none
            if sys.stderr.isatty():
                sys.__excepthook__(kind, error, trace)
            else:  # somebody keeps it as a log
                sys.stderr.write(_entry(error))
        if self.tell:
            self.tell(self._file if noted else None)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self.write(args.exc_value)


def _entry(error: BaseException) -> str:
    """Return what a log may hold of a fault."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    from assistant.app.version import VERSION  # not at the start, which has no fault to tell

    return "\n".join([f"{moment} {type(error).__name__} in {VERSION}", *places, ""])
