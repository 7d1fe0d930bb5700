"""A thread that does what it is given, one thing after another.

``concurrent.futures`` would do, but loads the logging package before the first paint.
"""

import sys
from _queue import SimpleQueue  # all that ``queue`` would give; loading it takes 1.5 ms
from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Job(Generic[T]):
    """Work that was handed in, and what comes of it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._ended = Event()
        self._result: T
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do the work; whatever it raises waits for ``result``."""
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again for whoever asks
            self._error = error
        self._ended.set()

    def wait(self) -> None:
        """Wait for the end, however it comes out."""
        self._ended.wait()

    def result(self) -> T:
        """Wait for the end; return the result or raise what was raised."""
        self.wait()
        if self._error is not None:
            raise self._error
        return self._result


class Worker:
    """One thread, and the jobs that wait for it."""

    def __init__(self, name: str) -> None:
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        # Whoever wants the last job finished calls close(); a crash must not hang on it.
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T], done: Callable[[Job[T]], None] | None = None) -> Job[T]:
        """Hand in work; ``done`` is called on the thread after it."""
        job = Job(work)

        def act() -> None:
            job.run()
            if done is not None:
                done(job)

        self._waiting.put(act)
        return job

    def close(self) -> None:
        """Finish what was handed in, then end the thread."""
        self._waiting.put(None)
        self._thread.join()

    def leave(self) -> None:
        """Have the thread end once it can, and do not wait for that."""
        self._waiting.put(None)

    def _work(self) -> None:
        while (act := self._waiting.get()) is not None:
            try:
                act()
            except Exception:  # noqa: BLE001 - the jobs behind it are not to blame
                sys.excepthook(*sys.exc_info())
            del act  # or the last job would live until the next one
