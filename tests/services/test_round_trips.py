"""What is written and read back into an empty library is the same library."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.drafts import tidy
from assistant.domain.errors import UserError
from assistant.domain.leaving import qianniu_row
from assistant.domain.phrases import (
    Attachment,
    CategoryId,
    Guidance,
    Part,
    PhraseDraft,
    Shelf,
    in_tree_order,
)
from assistant.domain.tables import PhraseRow, unguarded
from assistant.files.sources.opening import DirectReader
from tests.ui.world import World, world

_TEXT = st.text(
    st.one_of(
        st.sampled_from("您好亲=+-@'\n【】文件_x0041,;\" \t，。/😊"),
        st.characters(codec="utf-8", max_codepoint=0x2FFFF),
    ),
    max_size=12,
)
_MOMENT = st.integers(0, 2_000_000).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
_PART = st.one_of(
    st.builds(Part, _TEXT.map(lambda text: text + "。")),
    st.builds(Part, st.just(""), st.just(Attachment("a" * 64, ".png", "尺 码.png"))),
)
_DRAFT = st.builds(
    PhraseDraft,
    category=st.just(CategoryId(0)),
    title=_TEXT,
    body=_TEXT.map(lambda text: text + "好"),
    short_code=_TEXT,
    notes=_TEXT,
    questions=st.lists(_TEXT, max_size=2).map(tuple),
    enabled=st.booleans(),
    guidance=st.builds(Guidance, stage=st.sampled_from(["", "售前"]), risk=st.just("=1")),
    valid_from=st.none() | _MOMENT,
    parts=st.lists(_PART, max_size=2).map(tuple),
    variants=st.lists(_TEXT, max_size=2).map(tuple),
    tags=st.lists(_TEXT, max_size=2).map(tuple),
    workbenches=st.sampled_from([(), ("千牛接待台",)]),
)
_LIBRARY = st.lists(st.tuples(st.sampled_from(["售前", "售前/尺码", "=售后"]), _DRAFT), max_size=4)


@contextmanager
def _pair(folder: Path) -> Iterator[tuple[World, World]]:
    """Give two empty shops."""
    for name in ("from", "to"):
        (folder / name).mkdir(parents=True)
    with world(folder / "from") as first, world(folder / "to") as second:
        yield first, second


def _fill(shop: World, phrases: list[tuple[str, PhraseDraft]]) -> None:
    places = {"售前": shop.category("售前"), "=售后": shop.category("=售后")}
    places["售前/尺码"] = shop.category("尺 / 码", places["售前"])
    event = shop.desk.events.add("双11", enabled=True).ids[0]
    for number, (place, draft) in enumerate(phrases):
        values = draft.written | {"category": places[place], "event": event if number % 2 else None}
        try:
            tidied = tidy(PhraseDraft(**values))[0]
            shop.desk.library.add(tidied)
        except UserError:
            continue  # a code that another has


def _read(shop: World, file: Path) -> None:
    done = shop.desk.exchange.import_file(file)
    assert done.faulty == 0


def _said(shop: World) -> list[object]:
    """Return all that a person wrote, and the ids that are the same everywhere."""
    shelf: Shelf = shop.desk.library.shelf
    events = {each.id: each.name for each in shop.desk.events.events}
    told: list[object] = [
        shelf.path(each.id) for top in shelf.children() for each in shelf.subtree(top.id)
    ]
    for each in in_tree_order(shelf):
        said = each.written | {"category": shelf.path(each.category)}
        told.append((each.uid, said | {"event": events.get(each.event) if each.event else None}))
    return told


@pytest.mark.parametrize("suffix", ["xlsx", "json", "deskmate"])
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(phrases=_LIBRARY)
def test_a_library_comes_back_as_it_was(
    tmp_path: Path, qapp: object, suffix: str, phrases: list[tuple[str, PhraseDraft]]
) -> None:
    with _pair(tmp_path / str(next(_NUMBERS))) as (first, second):
        _fill(first, phrases)
        file = tmp_path / f"x.{suffix}"
        first.desk.exports.write(file)
        _read(second, file)
        assert _said(second) == _said(first)
        before = _said(first)
        _read(first, file)  # and nothing changes where it came from
        assert _said(first) == before


_NUMBERS = count()


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(phrases=_LIBRARY)
def test_qianniu_s_file_comes_back_within_its_limits(
    tmp_path: Path, qapp: object, phrases: list[tuple[str, PhraseDraft]]
) -> None:
    with _pair(tmp_path / f"q{next(_NUMBERS)}") as (first, _second):
        _fill(first, phrases)
        file = tmp_path / "x.csv"
        first.desk.exports.write(file, "qianniu")
        rows = [qianniu_row(each) for each in first.desk.exports.copy().phrases]
        with DirectReader().reading(file) as reading:
            found = [row for _, row in reading if isinstance(row, PhraseRow)]
        assert [(each.short_code, each.body) for each in found] == [
            (unguarded(row.code), unguarded(row.text)) for row in rows if row is not None
        ]
