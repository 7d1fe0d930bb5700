"""An index that follows changes, is built in the background, and stays out of the way."""

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from threading import Event, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.index import layers, vocabulary
from assistant.domain.phrases import PhraseId
from assistant.domain.search import Cancelled, Entry, Index
from tests.benchmarks.phrase_stock import Stock
from tests.domain.search_samples import Typist, entry

#: Longest time that the building of an index may keep another thread from its turn.
PATIENCE_S = 0.05


@cache
def library() -> list[Entry]:
    return Stock(seed=3).entries(60)


CHANGE = st.tuples(st.sampled_from("edit add remove use".split()), st.integers(0, 79))


@settings(max_examples=15, deadline=None)
@given(changes=st.lists(CHANGE, max_size=8), seed=st.integers(0, 9))
def test_a_changed_index_finds_what_one_built_anew_finds(
    changes: list[tuple[str, int]], seed: int
) -> None:
    entries, index = {each.id: each for each in library()}, Index.build(library())
    for step, (change, number) in enumerate(changes):
        id = PhraseId(number + 1)
        if change == "remove":
            entries.pop(id, None)
            index = index.with_changes(removed=[id])
        elif change == "use":
            index = index.reweighed({id: 200.0 + step})
            entries |= {id: entries[id]._replace(weight=200.0 + step)} if id in entries else {}
        else:
            title, body = library()[number % 60].title, library()[step % 60].body
            entries[id] = entry(f"新{title}", body, id, order=step)
            index = index.with_changes([entries[id]])
    fresh, typist = Index.build(entries.values()), Typist(library(), seed)
    assert len(index) == len(fresh)
    for query in (typist.query() for _ in range(8)):
        assert index.find(query, 20) == fresh.find(query, 20)


def test_an_index_that_was_changed_still_answers_as_before() -> None:
    before = Index.build([entry("退货")])
    before.with_changes([entry("换货")])
    assert [len(before.find(query)) for query in ("退货", "换货")] == [1, 0]


def test_new_characters_and_their_readings_are_known_at_once() -> None:
    index = Index.build([entry("退货")]).with_changes([entry("麒麟", number=2)])
    assert [hit.id for hit in index.find("qilin")] == [2]


def test_more_characters_than_can_be_told_apart_do_no_harm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vocabulary, "_MOST", 2)
    index = Index.build([entry("ab退货")])
    assert [len(index.find(query)) for query in ("ab", "退货", "tuihuo")] == [1, 0, 0]


def test_an_index_is_worn_when_much_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "_WORN", 2)
    index = Index.build([entry("退货", number=number) for number in range(5)])
    fewer = index.with_changes(removed=[PhraseId(0), PhraseId(1), PhraseId(2)])
    more = index.with_changes([entry("换货", number=number) for number in (6, 7, 8)])
    assert [index.worn, fewer.worn, more.worn] == [False, True, True]


def test_building_tells_how_far_it_is() -> None:
    shares: list[float] = []
    Index.build(Stock().entries(20), shares.append)
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_building_stops_when_called_off() -> None:
    shares: list[float] = []
    with pytest.raises(Cancelled):
        Index.build([entry("退货")], shares.append, lambda: len(shares) == 2)
    assert len(shares) == 2


def test_building_does_not_keep_the_entries() -> None:
    one = entry("退货")
    before = sys.getrefcount(one)
    index = Index.build(iter([one]))
    assert (sys.getrefcount(one), len(index)) == (before, 1)


def _waits(building: Thread) -> Iterator[float]:
    """Yield how long this thread was kept from its turn, again and again, while another works."""
    never, last = Event(), time.perf_counter()
    building.start()
    while building.is_alive():
        never.wait(0.001)
        now = time.perf_counter()
        yield now - last - 0.001
        last = now


def test_building_lets_other_threads_have_their_turn() -> None:
    many = [entry(f"退货{number}", "尺码推荐，您好" * 9, number) for number in range(40_000)]
    Index.build(many[:10])
    # The machine may be busy with other things: one quiet build is proof.
    rounds = (max(_waits(Thread(target=Index.build, args=[many]))) for _ in range(5))
    assert any(longest < PATIENCE_S for longest in rounds)


def test_many_threads_may_ask_at_once() -> None:
    index, typist = Index.build(library()), Typist(library(), 1)
    queries = [typist.query() for _ in range(30)]
    expected, found = [index.find(query) for query in queries], []
    threads = [
        Thread(target=lambda: found.append([index.find(query) for query in queries]))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4


def test_neither_building_nor_finding_loads_masked_arrays() -> None:
    code = (
        "import sys; from assistant.domain.search import Entry, Index;"
        "index = Index.build([Entry(id=1, title='尺码推荐', body='退货')], spoken=lambda _ids: []);"
        "assert index.find('尺码') and index.find('推荐 退货');"
        "print('numpy' in sys.modules, 'numpy.ma' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]
