"""The thread behind the lane: in order, to the end, and no exception lost."""

import sys
import threading

import pytest

from assistant.ui.worker import Worker


def test_jobs_are_done_in_their_order_and_all_of_them_before_it_closes() -> None:
    worker, done = Worker("test"), list[int]()
    for number in range(100):
        worker.submit(lambda number=number: done.append(number))
    worker.close()
    assert done == list(range(100))


def test_work_happens_on_its_own_thread_and_so_does_what_follows() -> None:
    worker, seen = Worker("test"), list[str]()
    job = worker.submit(
        lambda: threading.current_thread().name,
        lambda _job: seen.append(threading.current_thread().name),
    )
    worker.close()
    assert (job.result(), seen) == ("test", ["test"])


def test_an_exception_waits_for_whoever_asks_and_the_next_job_is_done_all_the_same() -> None:
    worker = Worker("test")
    broken, whole = worker.submit(lambda: 1 / 0), worker.submit(lambda: 1)
    assert whole.result() == 1
    with pytest.raises(ZeroDivisionError):
        broken.result()
    worker.close()


def test_whoever_breaks_at_the_news_of_a_job_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    worker = Worker("test")
    worker.submit(lambda: None, lambda _job: [][0])
    assert worker.submit(lambda: 1).result() == 1
    worker.close()
    assert told == [IndexError]
