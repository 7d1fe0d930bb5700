"""What may be written: cleaned, within limits, with keys that nobody else has."""

import pytest

from assistant.domain.chords import BadChord, ForbiddenChord
from assistant.domain.drafts import EmptyName, FreeKeys, TooLong, tidy, tidy_name
from assistant.domain.phrases import CategoryId, PhraseDraft, Shelf


def _draft(**texts: object) -> PhraseDraft:
    values = {"title": "标题", "body": "内容", **texts}
    return PhraseDraft(category=CategoryId(1), **values)  # type: ignore[arg-type]


def test_a_title_and_a_code_are_one_line() -> None:
    tidied, removed = tidy(_draft(title=" 退货\r\n流程 ", short_code=" th\t1 "))
    assert (tidied.title, tidied.short_code, removed) == ("退货 流程", "th 1", 0)


def test_a_text_keeps_its_lines_and_blanks() -> None:
    body = "  您好\r\n\r\n亲 \u2028再见\n"
    assert tidy(_draft(body=body))[0].body == "  您好\n\n亲 \n再见\n"


def test_emoji_families_survive() -> None:
    body = "👨‍👩‍👧 ❤️"
    assert tidy(_draft(body=body)) == (_draft(body=body), 0)


def test_wordings_of_buyers_lose_the_empty_ones() -> None:
    assert tidy(_draft(questions=("多大？ ", "", " \n")))[0].questions == ("多大？",)


@pytest.mark.parametrize("hotkey", ["Ctrl+Nichts", "X+Y"])
def test_a_hotkey_must_be_a_chord(hotkey: str) -> None:
    with pytest.raises(BadChord):
        tidy(_draft(hotkey=hotkey))


def test_a_hotkey_must_not_belong_to_the_system() -> None:
    with pytest.raises(ForbiddenChord):
        tidy(_draft(hotkey="Ctrl+C"))


@pytest.mark.parametrize(("name", "limit"), [("title", 200), ("short_code", 40), ("notes", 10_000)])
def test_every_text_has_an_end(name: str, limit: int) -> None:
    tidy(_draft(**{name: "x" * limit}))
    with pytest.raises(TooLong):
        tidy(_draft(**{name: "x" * (limit + 1)}))


def test_a_name_is_needed() -> None:
    with pytest.raises(EmptyName):
        tidy_name("\u202e \x00")


def test_of_two_drafts_with_one_key_the_first_has_it() -> None:
    keys = FreeKeys(Shelf())
    assert keys.fit(_draft(title="甲", short_code="x", hotkey="F8")) == (
        _draft(title="甲", short_code="x", hotkey="F8"),
        [],
    )
    left, remarks = keys.fit(_draft(title="乙", short_code="Ｘ", hotkey="F8"))
    assert (left.short_code, left.hotkey) == ("", "")
    assert [error.values["title"] for error in remarks] == ["甲", "甲"]
