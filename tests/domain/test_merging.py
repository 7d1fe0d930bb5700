"""What becomes of a row from outside: new, a change, a repetition; and what is said about it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.domain import merging
from assistant.domain.chords import BadChord
from assistant.domain.drafts import EmptyBody, ShortCodeTaken
from assistant.domain.merging import (
    UNSORTED,
    Choice,
    Choices,
    LibraryFull,
    Plan,
    ShopUnknown,
    arrival,
    planned,
)
from assistant.domain.phrases import Category, CategoryId, Phrase, PhraseId, Shelf
from assistant.domain.tables import PhraseRow

_UID = "0190f3b2-7c41-7abc-8def-0123456789ab"
_HOME = Category(CategoryId(1), "u", "售前")


def _phrase(id: int, title: str, body: str = "内容", code: str = "") -> Phrase:
    return Phrase(
        id=PhraseId(id),
        uid=f"u{id}",
        category=_HOME.id,
        title=title,
        body=body,
        short_code=code,
        notes="自己的备注",
        position=id,
        updated_at=datetime(2026, 11, 21, tzinfo=UTC),
    )


def _plan(known: list[Phrase], *rows: tuple[str, ...], choices: Choices | None = None) -> Plan:
    """Plan rows of title, body, code, hotkey and category, some of them at the end left out."""
    shelf = Shelf({_HOME.id: _HOME}, {each.id: each for each in known})
    arrivals = []
    for number, cells in enumerate(rows, 1):
        title, body, code, hotkey, path = (*cells, *("", "", "", "售前")[len(cells) - 1 :])
        arrivals.append(arrival(PhraseRow(number, tuple(path.split()), title, body, code, hotkey)))
    return planned(shelf, arrivals, choices)


def _counts(plan: Plan) -> tuple[int, int, int]:
    return len(plan.new), len(plan.changed), plan.duplicates


def test_a_row_nobody_knows_is_new() -> None:
    assert _counts(_plan([], ("发货", "48小时"))) == (1, 0, 0)


def test_a_row_that_says_the_same_is_a_duplicate() -> None:
    known = [_phrase(1, "发货", "48小时", "fh")]
    assert _counts(_plan(known, ("发货", "48小时"), ("发货", "48小时", "fh"))) == (0, 0, 2)


def test_another_text_under_a_known_title_changes_the_phrase_and_nothing_else() -> None:
    plan = _plan([_phrase(1, "发货", code="fh")], ("发货", "24小时"))
    ((old, path, draft),) = plan.changed
    assert (old.id, path, draft.body) == (1, ("售前",), "24小时")
    assert (draft.short_code, draft.notes) == ("fh", "自己的备注")


def test_a_code_is_given_to_a_phrase_that_had_none() -> None:
    ((_, _, draft),) = _plan([_phrase(1, "发货")], ("发货", "内容", "fh")).changed
    assert draft.short_code == "fh"


def test_title_and_code_are_known_in_another_category() -> None:
    ((old, path, _),) = _plan(
        [_phrase(1, "发货", code="fh")], ("发货", "x", "FH", "", "售后")
    ).changed
    assert (old.id, path) == (1, ("售后",))


def test_of_two_with_one_title_none_is_changed() -> None:
    known = [_phrase(1, "问候", "早"), _phrase(2, "问候", "晚")]
    assert _counts(_plan(known, ("问候", "午"))) == (1, 0, 0)


def test_two_rows_with_one_title_stay_two_phrases() -> None:
    assert _counts(_plan([], ("问候", "早"), ("问候", "晚"))) == (2, 0, 0)
    assert _counts(_plan([_phrase(1, "问候", "早")], ("问候", "早"), ("问候", "晚"))) == (1, 0, 1)


def test_a_code_of_another_phrase_is_left_out_and_told() -> None:
    plan = _plan([_phrase(1, "发货", code="fh")], ("返回", "x", "fh"), ("第三", "y", "ＦＨ"))
    assert [draft.short_code for _, draft in plan.new] == ["", ""]
    assert [(note.row, type(note.error)) for note in plan.remarks] == [
        (1, ShortCodeTaken),
        (2, ShortCodeTaken),
    ]


def test_an_impossible_hotkey_is_left_out_and_told() -> None:
    plan = _plan([], ("发货", "x", "", "Ctrl+Nichts"))
    assert [draft.hotkey for _, draft in plan.new] == [""]
    assert [type(note.error) for note in plan.remarks] == [BadChord]


def test_a_row_without_a_category_goes_where_the_unsorted_are() -> None:
    assert list(_plan([], ("发货", "x", "", "", "")).paths) == [(UNSORTED,)]


def test_a_row_with_only_a_category_makes_an_empty_one() -> None:
    plan = _plan([], ("", "", "", "", "空组"))
    assert (list(plan.paths), _counts(plan)) == ([("空组",)], (0, 0, 0))


def test_a_row_without_a_text_is_refused() -> None:
    with pytest.raises(EmptyBody):
        arrival(PhraseRow(1, ("售前",), "标题", " "))


def test_a_library_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "LIBRARY_LIMIT", 2)
    assert _counts(_plan([_phrase(1, "甲")], ("乙", "x"))) == (1, 0, 0)
    with pytest.raises(LibraryFull):
        _plan([_phrase(1, "甲")], ("乙", "x"), ("丙", "x"))


_ROWS = (("发货", "24小时"), ("问候", "内容"), ("新的", "x"))
_KNOWN = [_phrase(1, "发货", "48小时", "fh"), _phrase(2, "问候")]


@pytest.mark.parametrize(
    ("choices", "counts"),
    [
        (Choices(), (1, 1, 1)),
        (Choices(changed=Choice.SKIP), (1, 0, 2)),
        (Choices(changed=Choice.BOTH), (2, 0, 1)),
        (Choices(duplicate=Choice.BOTH), (2, 1, 0)),
        (Choices(new=Choice.SKIP), (0, 1, 2)),
        (Choices(Choice.SKIP, Choice.SKIP, Choice.SKIP), (0, 0, 3)),
        (Choices(Choice.REPLACE, Choice.REPLACE, Choice.REPLACE), (1, 1, 1)),
    ],
)
def test_each_kind_of_row_goes_the_way_that_was_chosen(
    choices: Choices, counts: tuple[int, int, int]
) -> None:
    plan = _plan(_KNOWN, *_ROWS, choices=choices)
    assert (len(plan.new), len(plan.changed), len(plan.left_out)) == counts
    assert [each.kind.value for each in plan.verdicts] == ["changed", "duplicate", "new"]


def test_of_both_kept_the_one_that_was_there_keeps_its_code() -> None:
    row = ("发货", "24小时", "fh")
    plan = _plan(_KNOWN, row, choices=Choices(changed=Choice.BOTH))
    assert [(draft.body, draft.short_code) for _, draft in plan.new] == [("24小时", "")]
    assert [type(note.error) for note in plan.remarks] == [ShortCodeTaken]


def test_a_row_that_is_skipped_makes_no_category_and_keeps_no_code_from_others() -> None:
    rows = (("发货", "x", "hy", "", "别处"), ("问候", "y", "hy"))
    plan = _plan(_KNOWN, *rows, choices=Choices(new=Choice.SKIP))
    assert list(plan.paths) == [("售前",)]
    assert [draft.short_code for _, _, draft in plan.changed] == ["hy"]


def test_without_a_title_the_text_tells_that_a_row_is_known() -> None:
    assert _counts(_plan([_phrase(1, "自己起的标题", "您好")], ("", "您好"))) == (0, 0, 1)


def test_without_a_title_the_code_tells_which_phrase_of_the_category_is_meant() -> None:
    named, plain = _phrase(1, "自己起的标题", "48小时", "fh"), _phrase(2, "早", "早", "z")
    plan = _plan([named, plain], ("", "24小时", "fh"), ("", "早上好", "z"))
    assert [draft.title for _, _, draft in plan.changed] == ["自己起的标题", "早上好"]
    assert _counts(_plan([named], ("", "别的", "fh", "", "别处"))) == (1, 0, 0)


def _told(known: list[Phrase], *rows: PhraseRow) -> Plan:
    shelf = Shelf({_HOME.id: _HOME}, {each.id: each for each in known})
    return planned(shelf, [arrival(row) for row in rows])


def test_a_row_with_the_id_of_a_phrase_changes_it_whatever_its_title_is() -> None:
    known = replace(_phrase(1, "发货", code="fh"), uid=_UID)
    row = PhraseRow(1, ("售前",), "何时发货", "今天", uid=_UID, more={"notes": "", "tags": ("急",)})
    ((old, _, draft),) = _told([known], row).changed
    assert (old.id, draft.title, draft.short_code) == (1, "何时发货", "fh")
    assert (draft.notes, draft.tags) == ("", ("急",))


def test_of_two_rows_with_one_id_the_second_is_a_new_phrase() -> None:
    rows = [PhraseRow(n, ("售前",), "发货", f"{n}", uid=_UID) for n in (1, 2)]
    assert _counts(_told([replace(_phrase(1, "发货"), uid=_UID)], *rows)) == (1, 1, 0)
    plan = _told([], *rows)
    assert (_counts(plan), plan.uids) == ((2, 0, 0), {0: _UID})


def test_a_phrase_for_a_shop_that_is_not_here_comes_switched_off() -> None:
    plan = _told([], PhraseRow(1, ("售前",), "发货", "x", more={"shop": "分店"}))
    ((_, draft),) = plan.new
    assert (draft.enabled, draft.shop) == (False, None)
    assert [type(note.error) for note in plan.remarks] == [ShopUnknown]


def test_an_official_phrase_is_never_changed_but_known_again() -> None:
    official = replace(_phrase(1, "发货", "48小时"), origin="pack")
    plan = _plan([official], ("发货", "24小时"), ("发货", "48小时"))
    assert [each.kind.value for each in plan.verdicts] == ["new", "duplicate"]
    assert not plan.changed


def test_what_a_row_says_besides_is_taken_and_what_it_leaves_open_stays() -> None:
    row = PhraseRow(1, ("售前",), "发货", "内容", questions=("几时发",), enabled=False)
    plan = planned(Shelf({_HOME.id: _HOME}, {PhraseId(1): _phrase(1, "发货")}), [arrival(row)])
    ((_, _, draft),) = plan.changed
    assert (draft.questions, draft.enabled, draft.notes) == (("几时发",), False, "自己的备注")


def test_a_remark_knows_the_file_its_row_stands_in() -> None:
    row = PhraseRow(3, ("售前",), "发货", "x", hotkey="F12", place="a.csv")
    plan = planned(Shelf({_HOME.id: _HOME}), [arrival(row)])
    assert [(note.place, note.row) for note in plan.remarks] == [("a.csv", 3)]
