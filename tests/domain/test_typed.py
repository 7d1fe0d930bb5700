"""What typed keys mean: codes that are whole, and two copies right after each other."""

import pytest

from assistant.domain.typed import BACKSPACE, COPY, LONGEST, CodeEar, CopyEar


def heard(*keys: str) -> list[str]:
    """Return the codes heard in keys; a longer text stands for its characters."""
    ear = CodeEar()
    single = [one for key in keys for one in ([key] if key in ("", BACKSPACE, COPY) else key)]
    return [code for code in map(ear.hear, single) if code]


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ((";jd ",), [";jd "]),
        (("亲爱的;jd ",), [";jd "]),
        ((";jd ;cm ",), [";jd ", ";cm "]),
        ((";a;jd ",), [";jd "]),
        ((";jx", BACKSPACE, "d "), [";jd "]),
        ((";jd", *[BACKSPACE] * 3, " "), []),
        ((";jd", *[BACKSPACE] * 3, "jd "), []),
        (("jd ",), []),
        (("; ",), []),
        ((";jd", "", " "), []),
        ((";jd", COPY, " "), []),
        (("；jd ",), []),
    ],
)
def test_a_code_is_a_semicolon_characters_and_a_space(
    keys: tuple[str, ...], codes: list[str]
) -> None:
    assert heard(*keys) == codes


def test_no_more_than_a_short_code_is_kept() -> None:
    assert heard(";" + "a" * (LONGEST - 1), " ") == []
    assert heard(";" + "a" * (LONGEST - 2), " ") != []


def test_nothing_is_kept_unless_a_code_was_begun() -> None:
    ear = CodeEar()
    for key in "secret ":
        ear.hear(key)
        assert not ear.busy


def test_a_code_is_forgotten_where_the_caret_went_elsewhere() -> None:
    ear = CodeEar()
    for key in ";jd":
        ear.hear(key)
    ear.forget()
    assert (ear.busy, ear.hear(" ")) == (False, "")


def pairs(*presses: tuple[str, float]) -> int:
    ear = CopyEar()
    return sum(ear.hear(key, at_s) for key, at_s in presses)


def test_two_copies_within_six_tenths_of_a_second_are_one_wish() -> None:
    assert pairs((COPY, 10.0), (COPY, 10.6)) == 1


def test_two_slow_copies_are_none() -> None:
    assert pairs((COPY, 10.0), (COPY, 10.61)) == 0


def test_three_quick_copies_are_one_wish_and_four_are_two() -> None:
    assert pairs((COPY, 1.0), (COPY, 1.2), (COPY, 1.4)) == 1
    assert pairs((COPY, 1.0), (COPY, 1.2), (COPY, 1.4), (COPY, 1.6)) == 2


def test_another_key_between_two_copies_parts_them() -> None:
    assert pairs((COPY, 1.0), ("a", 1.1), (COPY, 1.2)) == 0
