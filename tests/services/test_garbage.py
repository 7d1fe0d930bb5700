"""Work that makes many objects is never held up by the collector of garbage."""

import gc
from collections.abc import Iterator

import pytest

from assistant.domain.merging import Kind
from assistant.services.exchange import Exchange
from assistant.services.garbage import many_objects
from tests.services.conftest import Shop

_ROWS = 2_000


@pytest.fixture
def rounds() -> Iterator[list[int]]:
    """The collector's rounds, each by its generation; it is on."""
    found: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        found.append(info["generation"]) if phase == "start" else None

    was_on = gc.isenabled()
    gc.enable()
    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)
    gc.enable() if was_on else gc.disable()
    gc.unfreeze()


def test_an_import_and_its_index_are_made_without_a_round_of_the_collector(
    shop: Shop, rounds: list[int]
) -> None:
    file = shop.database.path.with_name("in.csv")
    file.write_text("分组,标题,内容\n" + "".join(f"售前,第{n}条,您好{n}\n" for n in range(_ROWS)))
    exchange = Exchange(shop.library)
    assert exchange.preview_import(file).count()[Kind.NEW] == _ROWS
    rounds.clear()
    exchange.import_file(file)
    shop.library.build_index()
    assert 2 not in rounds and len(rounds) < 3


def test_the_collector_is_on_or_off_afterwards_as_it_was_before(rounds: list[int]) -> None:
    with pytest.raises(ValueError, match="broken"), many_objects():
        assert not gc.isenabled()
        raise ValueError("broken")
    assert gc.isenabled()
    gc.disable()
    with many_objects():
        pass
    assert not gc.isenabled()


def test_what_was_made_is_not_looked_through_later(rounds: list[int]) -> None:
    with many_objects():
        kept = [[number] for number in range(10_000)]
    assert len(gc.get_objects()) < len(kept)
