"""The index and the scan give the very hits that the plain description gives, marks and all."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.index import beginnings, candidates, pairs, words
from assistant.domain.phrases import PhraseId
from assistant.domain.pinyin import readings
from assistant.domain.search import Entry, Index, scan
from tests.benchmarks.phrase_stock import Stock
from tests.domain import plain_search
from tests.domain.search_samples import Typist, entry

_QUERIES = 200
_LIMITS = (50, 10, 3)

#: Sizes at which the index goes other ways, made so small that a small library meets all of them.
_TURNS = [(candidates, "MANY", 15), (candidates, "_FIRST_LOOK", 64), (beginnings, "_FEW", 5)]
_TURNS += [(candidates, "_LONGEST_LOOK", 256), (candidates, "_SORTED", 10)]
_TURNS += [(beginnings, "_FEW_TARGETS", 2)]
_TURNS += [(beginnings, "_NARROW", 3), (pairs, "_FEW_STRETCHES", 1), (words, "_FREQUENT", 5)]
_TURNS += [(words, "_VERY_FREQUENT", 30), (words, "_CHECKED", 40)]


@pytest.fixture(scope="module")
def library() -> list[Entry]:
    return [_with_more(each) for each in Stock(seed=7, evenness=20_000).entries(112)]


def _with_more(each: Entry) -> Entry:
    """Return every third entry with a tag and a second message."""
    if each.id % 3:
        return each
    further = f"大促\n{each.body[::-1][:20]}"
    return each._replace(further=further, readings=each.readings + readings(further))


@pytest.fixture(params=["as in use", "all turns taken"])
def index(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, library: list[Entry]
) -> Iterator[Index]:
    for module, name, size in _TURNS if request.param == "all turns taken" else []:
        monkeypatch.setattr(module, name, size)
    return Index.build(library)


def test_the_library_has_two_thousand_characters(library: list[Entry]) -> None:
    assert len(set("".join(each.title + each.body for each in library))) >= 2000


def test_the_index_gives_what_the_plain_search_gives(library: list[Entry], index: Index) -> None:
    typist = Typist(library, seed=candidates.MANY)
    for number in range(_QUERIES // 2):
        query, limit = typist.query(), _LIMITS[number % 3]
        assert index.find(query, limit) == plain_search.find(library, query, limit), query


def test_the_readings_of_a_few_phrases_are_enough(library: list[Entry]) -> None:
    asked: list[PhraseId] = []

    def spoken(ids: Sequence[PhraseId]) -> list[bytes]:
        asked.extend(ids)
        wanted = (each for each in some if each.id in ids)
        return [readings(each.title, each.body, each.further, *each.questions) for each in wanted]

    some = [each._replace(body=each.body[:6]) for each in library] * 3
    some = [each._replace(id=PhraseId(number)) for number, each in enumerate(some)]
    silent = [each._replace(readings=readings(each.category)) for each in some]
    whole, index = Index.build(some), Index.build(silent, spoken=spoken)
    typist = Typist(some, 4)
    for query in (typist.query() for _ in range(_QUERIES)):
        assert index.find(query) == whole.find(query), query
    assert len(set(asked)) <= len(library)


def test_the_scan_gives_what_the_index_gives(library: list[Entry]) -> None:
    some = library[:20]
    index, typist = Index.build(some), Typist(some, 3)
    for query in (typist.query() for _ in range(_QUERIES)):
        assert scan(some, query) == index.find(query), query


ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=12)
ODD_TEXT = st.text(st.sampled_from("退货運費长aAｂ12 ，！\n\0😊\ud800ü"), max_size=12)
TEXT = st.one_of(ANY_TEXT, ODD_TEXT)
ENTRIES = st.lists(
    st.builds(entry, TEXT, TEXT, short_code=TEXT, notes=TEXT, category=TEXT), max_size=4
)


@settings(max_examples=150, deadline=None)
@given(ENTRIES, st.one_of(TEXT, st.text(st.sampled_from("tuihoyfeangx' "), max_size=9)))
def test_any_texts_and_any_query_give_the_same_by_index_and_scan(
    drafts: list[Entry], query: str
) -> None:
    entries = [
        entry(
            each.title,
            each.body,
            number,
            short_code=each.short_code,
            notes=each.notes,
            further=each.category,
        )
        for number, each in enumerate(drafts)
    ]
    assert Index.build(entries).find(query) == scan(entries, query)
