"""What the search finds, in which order, and what it marks. By index and scan alike."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.pinyin import spelled
from assistant.domain.search import Entry, Hit, Index, scan
from assistant.domain.syllables import SYLLABLES
from tests.domain.search_samples import entry

Find = Callable[[list[Entry], str], list[Hit]]


def by_index(entries: list[Entry], query: str) -> list[Hit]:
    return Index.build(entries).find(query)


@pytest.fixture(params=[by_index, scan])
def find(request: pytest.FixtureRequest) -> Find:
    chosen: Find = request.param
    return chosen


@pytest.mark.parametrize(
    ("title", "query", "kind", "marks"),
    [
        ("尺码推荐", "尺码推荐", "exact", [(0, 4)]),
        ("尺码推荐", "尺码", "prefix", [(0, 2)]),
        ("尺码推荐", "尺", "prefix", [(0, 1)]),
        ("尺码推荐", "码推", "substring", [(1, 3)]),
        ("尺码推荐", "推荐 尺码", "words", [(0, 4)]),
        ("尺码推荐", "cmtj", "initials", [(0, 4)]),
        ("尺码推荐", "mt", "initials", [(1, 3)]),
        ("尺码推荐", "c", "initials", [(0, 1)]),
        ("尺码推荐", "chimatuijian", "pinyin", [(0, 4)]),
        ("尺码推荐", "chi ma tui jian", "pinyin", [(0, 4)]),
        ("尺码推荐", "chimatuij", "pinyin", [(0, 4)]),
        ("退货运费", "退huo", "mixed", [(0, 2)]),
        ("退货运费", "tuihyf", "mixed", [(0, 4)]),
        ("退货运费", "thuo", "mixed", [(0, 2)]),
        ("退货运费", "yunfei tuihuo", "words", [(0, 4)]),
        ("退货运费", "tuihou", "typo", [(0, 2)]),
        ("退货运费", "tuhuo", "typo", [(0, 2)]),
        ("退货运费", "tuihhuo", "typo", [(0, 2)]),
        ("退货运费", "tuiguo", "typo", [(0, 2)]),
        ("退货运费", "tuhiuo", "typo", [(0, 2)]),
        ("发express快递", "exprees", "typo", [(1, 7)]),
        ("退貨運費", "退货", "prefix", [(0, 2)]),
        ("退货运费", "運費", "substring", [(2, 4)]),
        ("ＸＬ码", "xl", "prefix", [(0, 2)]),
        ("Xl码", "ＸＬ", "prefix", [(0, 2)]),
        ("货号A2031-B", "a2031", "substring", [(2, 7)]),
        ("165斤", "165", "prefix", [(0, 3)]),
        ("亲，您好～", "qnh", "initials", [(0, 1), (2, 4)]),
        ("亲，您好～", "亲您", "mixed", [(0, 1), (2, 3)]),
        ("😊好的", "haode", "pinyin", [(1, 3)]),
        ("长裙", "changqun", "pinyin", [(0, 2)]),
        ("长裙", "zhangqun", "pinyin", [(0, 2)]),
        ("还款", "huankuan", "pinyin", [(0, 2)]),
        ("单小姐", "shanxiaojie", "pinyin", [(0, 3)]),
        ("绿色", "lvse", "pinyin", [(0, 2)]),
        ("绿色", "luse", "pinyin", [(0, 2)]),
        ("绿色", "lüse", "pinyin", [(0, 2)]),
        ("女装", "nvz", "pinyin", [(0, 2)]),
        ("略大", "lueda", "pinyin", [(0, 2)]),
        ("西安", "xi'an", "pinyin", [(0, 2)]),
        ("XL码", "xlma", "pinyin", [(0, 3)]),
    ],
)
def test_finds_it_and_marks_it(
    find: Find, title: str, query: str, kind: str, marks: list[tuple[int, int]]
) -> None:
    (hit,) = find([entry(title)], query)
    assert (hit.kind, list(hit.title_marks)) == (kind, marks)


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("先生", "xi'an"),
        ("尺码推荐", "推码"),
        ("尺码推荐", "cmjt"),
        ("退货", "tuiou"),
        ("退货", "tuih0u"),
        ("余额", "tue"),
        ("货。款", "货款x"),
        ("货。款", "货款款"),
        ("尺码", ""),
        ("尺码", "  \t\n\0 "),
    ],
)
def test_does_not_find_it(find: Find, title: str, query: str) -> None:
    assert find([entry(title)], query) == []


def test_marks_every_text_in_the_places_of_the_original(find: Find) -> None:
    one = entry(
        "關於退貨",
        "退貨：ＯＫ，退货",
        short_code="退货1",
        questions=("怎么退货", "能退？", "想退货"),
        category="售后 / 退货",
        notes="退一退货",
    )
    (hit,) = find([one], "退货")
    assert (hit.title_marks, hit.code_marks, hit.body_marks) == (
        ((2, 4),),
        ((0, 2),),
        ((0, 2), (6, 8)),
    )
    assert (hit.question_marks, hit.category_marks) == (((0, 2, 4), (2, 1, 3)), ((5, 7),))
    assert hit.notes_marks == ((2, 4),)


def test_orders_by_quality_then_place(find: Find) -> None:
    fields = [
        {"further": "退货"},
        {"notes": "退货"},
        {"body": "说退货"},
        {"category": "退货"},
        {"questions": ("要退货",)},
        {"short_code": "x退货"},
        {"title": "要退货"},
        {"title": "【退货】"},
        {"title": "退货"},
        {"short_code": "退货"},
    ]
    entries = [entry(number=number, **texts) for number, texts in enumerate(fields)]  # type: ignore[arg-type]
    assert [hit.id for hit in find(entries, "退货")] == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]


def test_an_exact_short_code_comes_first_however_it_is_typed(find: Find) -> None:
    entries = [entry("th01 退货", weight=9.0), entry("别的", number=2, short_code="TH 01")]
    assert [hit.id for hit in find(entries, "ｔｈ 01")] == [2, 1]


def test_words_by_sound_come_behind_what_stands_together(find: Find) -> None:
    titles = ["退什么货", "tui大huo", "退货", "tui huo", "腿活"]
    entries = [entry(title, number=number) for number, title in enumerate(titles)]
    assert [hit.id for hit in find(entries, "tui huo")] == [3, 1, 2, 4, 0]


def test_a_slip_comes_last_even_in_the_title_of_the_most_used(find: Find) -> None:
    entries = [entry("退货", weight=99.0), entry("别的", "推后", number=2)]
    assert [(hit.id, hit.kind) for hit in find(entries, "tuihou")] == [(2, "pinyin"), (1, "typo")]


def test_equally_good_hits_are_ordered_by_use_then_by_the_tree(find: Find) -> None:
    entries = [
        entry("退货一", number=1, order=3),
        entry("退货二", number=2, order=2, weight=5.0),
        entry("退货三", number=3, order=1),
        entry("退货四", number=4, order=4, weight=7.0),
    ]
    hits = find(entries, "退货")
    assert [hit.id for hit in hits] == [4, 2, 3, 1]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_marks_the_best_match_of_a_very_long_body_and_what_its_beginning_holds(find: Find) -> None:
    far = "好" * 50_000 + "退货" + "好" * 50_000
    (hit,) = find([entry("别的", far)], "tuihuo")
    assert hit.body_marks == ((50_000, 50_002),)


def test_a_very_long_query_is_found_by_its_beginning(find: Find) -> None:
    body = "一二三四五六七八九十" * 10
    assert len(find([entry("数", body)], body[:64] + "别" * 10_000)) == 1


def test_never_gives_more_than_asked_for() -> None:
    entries = [entry("退货", number=number) for number in range(9)]
    assert [hit.id for hit in Index.build(entries).find("退货", 4)] == [0, 1, 2, 3]


HAN = "退货运费尺码推荐长裙还款单号快递行李重量绿色女装谢您亲好的了地得"
HAN_TEXT = st.text(st.sampled_from(HAN), min_size=2, max_size=9)
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=30)


def _read(char: str, one: Entry, way: int) -> str:
    places = sorted(spelled([one.readings])[char])
    return SYLLABLES[places[way % len(places)]]


@settings(deadline=None)
@given(HAN_TEXT, st.integers(0, 3), st.sampled_from(["", " ", "'"]))
def test_every_phrase_is_found_by_its_initials_and_its_pinyin(
    title: str, way: int, between: str
) -> None:
    one = entry(title)
    index = Index.build([entry("别的", number=2), one])
    syllables = [_read(char, one, way) for char in title]
    for query in ("".join(each[0] for each in syllables), between.join(syllables)):
        assert [hit.id for hit in index.find(query[:60])][:1] == [1]


@settings(deadline=None)
@given(ANY_TEXT, st.data())
def test_every_phrase_is_found_by_any_part_of_two_characters_or_more(
    body: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, max(len(body) - 2, 0)))
    query = body[start : data.draw(st.integers(start + 2, start + 20))]
    found = [hit.id for hit in Index.build([entry("别的", body)]).find(query)]
    assert found == [1] or len(query) < 2 or not query.translate(BLANKS).strip()


#: Control characters count as blanks.
BLANKS = dict.fromkeys([*range(32), *range(127, 160)], " ")


@settings(deadline=None)
@given(ANY_TEXT)
def test_no_query_is_refused(query: str) -> None:
    assert isinstance(Index.build([entry("尺码推荐", "退货运费")]).find(query), list)


def test_an_empty_library_is_searched_like_any_other(find: Find) -> None:
    assert [find([], query) for query in ("退", "tui", "t h", "tuihou")] == [[], [], [], []]
