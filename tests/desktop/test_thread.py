"""Jobs for the desktop thread, handed in from several threads: none is left lying."""

from collections import deque
from collections.abc import Callable

import pytest

from assistant.desktop.relay import Relay
from assistant.desktop.thread import DesktopThread


class Sleeper(DesktopThread):
    """A thread that only counts how often it was woken."""

    def __init__(self) -> None:
        super().__init__(Relay())
        self.woken = 0

    def hear(self) -> None:
        """There is nothing to hear."""

    def work(self) -> None:
        """Do what was handed in."""
        self._do_jobs()

    def _run(self) -> None:
        """It is never started."""

    def _await_order(self, left_s: float) -> None:
        """No order is announced."""

    def _wake(self) -> None:
        self.woken += 1


class Crowded(deque[object]):
    """Another thread comes with a job right after the first one was put in."""

    def __init__(self, other: Callable[[], None]) -> None:
        super().__init__()
        self._other: Callable[[], None] | None = other

    def append(self, job: object) -> None:
        """Take the job, and let the other thread run."""
        super().append(job)
        other, self._other = self._other, None
        if other:
            other()


@pytest.fixture
def thread(qapp: object) -> Sleeper:
    return Sleeper()


def test_jobs_that_follow_one_another_wake_once(thread: Sleeper) -> None:
    done: list[int] = []
    for number in range(3):
        thread.post(lambda number=number: done.append(number))  # type: ignore[misc]
    assert thread.woken == 1
    thread.work()
    assert done == [0, 1, 2]
    thread.post(lambda: done.append(3))
    assert thread.woken == 2


def test_a_job_that_is_handed_in_while_others_are_done_wakes_again(thread: Sleeper) -> None:
    done: list[str] = []
    thread.post(lambda: thread.post(lambda: done.append("second")))
    thread.work()
    assert thread.woken == 2 and done == ["second"]


def test_two_threads_that_hand_in_a_job_at_once_wake_it(thread: Sleeper) -> None:
    done: list[str] = []
    thread._jobs = Crowded(lambda: thread.post(lambda: done.append("other")))  # type: ignore[assignment]
    thread.post(lambda: done.append("one"))
    assert thread.woken == 1
    thread.work()
    assert sorted(done) == ["one", "other"]
