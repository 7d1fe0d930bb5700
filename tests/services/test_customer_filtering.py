"""Who meets a filter, over a real encrypted file."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.customer_filters import FilterUnfinished
from assistant.domain.customers import Birthday, CustomerDraft, Tag
from assistant.domain.person import Person
from assistant.services.customer_finding import CustomerSearch
from tests.services.private import Private, draft

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
OILY, DRY, SIZE = Tag("skin", "油皮"), Tag("skin", "干皮"), Tag("size", "M", "连衣裙")


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


PEOPLE: list[CustomerDraft] = [
    draft("阿一", tags=(OILY, SIZE), last_contact=ago(40), notes="爱问面料"),
    draft("阿二", tags=(OILY,), last_contact=ago(3), birthday=Birthday(month=11, day=23)),
    draft("阿三", tags=(DRY,), last_contact=ago(31), person=Person(height=165, weight=110)),
    draft("阿四", birthday=Birthday(month=10, day=15, lunar=True), remind=True),
    draft("阿五", tags=(SIZE,), last_contact=ago(1), open_case=True, person=Person(height=172)),
    draft("skin6", birthday=Birthday(month=2, day=29), last_contact=ago(2), refuses=True),
]


@pytest.fixture
def search(private: Private) -> CustomerSearch:
    private.book.add(PEOPLE)
    made = CustomerSearch(private.book, private.database)
    made.build()
    return made


def who(search: CustomerSearch, typed: str) -> list[str]:
    briefs = map(search.brief, search.matching(typed) or ())
    return [each.nickname for each in briefs if each]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("油皮 且 30 天未联系", ["阿一"]),
        ("30 天未联系", ["阿三", "阿一", "阿四"]),
        ("7 天内联系过", ["阿五", "skin6", "阿二"]),
        ("油皮 或 干皮", ["阿二", "阿三", "阿一"]),
        ("非 油皮 且 有标签", ["阿五", "阿三"]),
        ("连衣裙 M", ["阿五", "阿一"]),
        ("连衣裙 M 且 面料", ["阿一"]),
        ("生日 3 天内", ["阿二", "阿四"]),
        ("本月生日", ["阿二"]),
        ("生日 10-15", []),
        ("生日 农历10-15", ["阿四"]),
        ("生日 2-29", ["skin6"]),
        ("农历生日", ["阿四"]),
        ("身高 160-170", ["阿三"]),
        ("身高 160 以上", ["阿五", "阿三"]),
        ("体重 55kg", ["阿三"]),
        ("售后中 或 拒收 或 同意祝福", ["阿五", "skin6", "阿四"]),
        ("没有备注 且 从未联系", ["阿四"]),
        ("skin 或 售后中", ["阿五", "skin6"]),
        ("(阿 且 非 油皮) 或 SKIN6", ["阿五", "skin6", "阿三", "阿四"]),
    ],
)
def test_who_meets_a_filter_is_found(
    search: CustomerSearch, typed: str, expected: list[str]
) -> None:
    assert who(search, typed) == expected


@pytest.mark.parametrize("typed", ["阿一", "爱问面料", "", "阿 五"])
def test_words_alone_are_left_to_the_search(search: CustomerSearch, typed: str) -> None:
    assert (search.matching(typed), search.filters(typed)) == (None, False)


def test_what_is_wrong_with_a_filter_is_told(search: CustomerSearch) -> None:
    with pytest.raises(FilterUnfinished):
        search.matching("油皮 且")


def test_a_change_counts_at_once(private: Private, search: CustomerSearch) -> None:
    (first,) = search.matching("油皮 且 30 天未联系") or ()
    private.book.note_contact(first)
    told = [who(search, "油皮 且 30 天未联系")]
    private.book.put({first: draft("阿一", tags=(DRY,), notes="怕热")})
    told.append(who(search, "干皮"))
    told.append(who(search, "怕热 或 面料"))
    private.book.delete([first])
    told.append(who(search, "干皮"))
    assert told == [[], ["阿三", "阿一"], ["阿一"], ["阿三"]]


def test_time_goes_on(private: Private, search: CustomerSearch) -> None:
    private.clock.advance(days=28)
    assert who(search, "油皮 且 30 天未联系") == ["阿二", "阿一"]
    assert who(search, "生日 3 天内") == []


def test_when_somebody_was_talked_to_is_known(private: Private, search: CustomerSearch) -> None:
    first, other = search.find("阿一")[0], search.find("阿四")[0]
    assert (search.last_contact(first), search.last_contact(other)) == (ago(40), None)
    private.book.note_contact(other)
    assert search.last_contact(other) == private.clock.now()


def test_before_customers_are_known_no_filter_is_met(private: Private) -> None:
    search = CustomerSearch(private.book, private.database)
    assert (search.matching("油皮 或 干皮"), search.completions("油")) == (None, ())


def test_tags_that_somebody_has_complete_a_filter(search: CustomerSearch) -> None:
    assert search.completions("干皮 或 油") == (("干皮 或 油皮", "油皮"),)
