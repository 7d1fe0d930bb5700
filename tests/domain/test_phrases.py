"""The shelf: what is where, and that a change gives the same as sorting everything anew."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.phrases import (
    Category,
    CategoryId,
    Phrase,
    PhraseDraft,
    PhraseId,
    Shelf,
    fold_code,
    in_tree_order,
)

_NOW = datetime(2026, 11, 21, tzinfo=UTC)


def _category(id: int, parent: int | None = None, position: int = 0) -> Category:
    up = None if parent is None else CategoryId(parent)
    return Category(CategoryId(id), f"u{id}", f"组{id}", up, position)


def _phrase(id: int, category: int = 1, position: int = 0, code: str = "", key: str = "") -> Phrase:
    return Phrase(
        id=PhraseId(id),
        uid=f"u{id}",
        category=CategoryId(category),
        title=f"话术{id}",
        body="内容",
        short_code=code,
        hotkey=key,
        position=position,
        updated_at=_NOW,
    )


def _shelf(categories: list[Category], phrases: list[Phrase]) -> Shelf:
    return Shelf({each.id: each for each in categories}, {each.id: each for each in phrases})


def test_phrases_stand_by_position_then_by_age() -> None:
    shelf = _shelf([_category(1)], [_phrase(3, position=1), _phrase(2), _phrase(1)])
    assert [each.id for each in shelf.members(CategoryId(1))] == [1, 2, 3]


def test_the_tree_is_read_from_the_top_down() -> None:
    categories = [_category(1, position=2), _category(2), _category(3, parent=2), _category(4, 2)]
    phrases = [_phrase(number, category) for number, category in ((1, 1), (2, 4), (3, 3), (4, 2))]
    shelf = _shelf(categories, phrases)
    assert [each.id for each in in_tree_order(shelf)] == [4, 3, 2, 1]
    assert [each.id for each in shelf.below(CategoryId(2))] == [4, 3, 2]
    assert shelf.path(CategoryId(3)) == ("组2", "组3")


def test_a_code_is_found_however_it_is_typed() -> None:
    shelf = _shelf([_category(1)], [_phrase(1, code="Fh1")])
    for typed in ("fh1", "FH1", "ｆｈ１", " f h 1 "):
        assert shelf.with_code(typed) == shelf.phrases[PhraseId(1)]
    assert shelf.with_code("") is shelf.with_hotkey("") is None


def test_codes_are_compared_without_case_width_and_blanks() -> None:
    assert fold_code("Ｆh ①") == "fh1"


def test_a_shelf_never_changes() -> None:
    shelf = _shelf([_category(1)], [_phrase(1, code="a")])
    other = shelf.changed([replace(shelf.phrases[PhraseId(1)], short_code="b")], gone=[])
    assert shelf.with_code("a") and not shelf.with_code("b")
    assert other.with_code("b") and not other.with_code("a")


def test_what_a_person_wrote_is_the_draft_of_a_phrase() -> None:
    draft = _phrase(1, code="a").draft
    assert type(draft) is PhraseDraft
    assert (draft.title, draft.short_code) == ("话术1", "a")


_numbers = st.integers(1, 8)
_phrases = st.lists(
    st.builds(_phrase, _numbers, st.integers(1, 3), st.integers(-3, 3)), unique_by=lambda p: p.id
)


@given(_phrases, _phrases, st.sets(_numbers), st.booleans())
def test_a_change_gives_what_sorting_anew_gives(
    old: list[Phrase], new: list[Phrase], gone: set[int], keyed: bool
) -> None:
    if keyed:
        new = [replace(each, short_code=f"c{each.id}", hotkey=f"F{each.id}") for each in new]
    categories = [_category(number) for number in (1, 2, 3)]
    left = {PhraseId(id) for id in gone} - {each.id for each in new}
    changed = _shelf(categories, old).changed(new, left)
    after = {each.id: each for each in (*old, *new) if each.id not in left}
    anew = Shelf({each.id: each for each in categories}, after)
    assert changed == anew
    for category in categories:
        assert changed.members(category.id) == anew.members(category.id)
    for number in range(9):
        assert changed.with_code(f"C{number}") == anew.with_code(f"C{number}")
        assert changed.with_hotkey(f"F{number}") == anew.with_hotkey(f"F{number}")
