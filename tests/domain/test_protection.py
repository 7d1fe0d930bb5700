"""The recovery code survives paper and hands, and a slip is noticed before anything is tried."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.protection import (
    CODE_BYTES,
    CodeMistyped,
    PasswordTooShort,
    checked_password,
    code_of,
    code_text,
    looks_like_code,
)

_secrets = st.binary(min_size=CODE_BYTES, max_size=CODE_BYTES)
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(_secrets)
def test_a_code_has_eight_groups_of_four_and_two_digits_to_check_it(secret: bytes) -> None:
    assert [len(each) for each in code_text(secret).split("-")] == [4] * 8 + [2]
    assert code_of(code_text(secret)) == secret


@given(_secrets)
def test_a_code_is_read_however_it_was_typed(secret: bytes) -> None:
    text = code_text(secret)
    wide = "".join(chr(ord(each) + 0xFEE0) if each != "-" else "　" for each in text)
    for typed in (text.lower(), text.replace("-", ""), f" {text} \n", wide):
        assert code_of(typed) == secret
    assert code_of(text.replace("0", "O").replace("1", "l")) == secret


@given(_secrets, st.integers(0, 33), st.integers(1, 31))
def test_one_wrong_digit_is_always_noticed(secret: bytes, place: int, by: int) -> None:
    digits = code_text(secret).replace("-", "")
    other = _DIGITS[(_DIGITS.index(digits[place]) + by) % 32]
    with pytest.raises(CodeMistyped):
        code_of(digits[:place] + other + digits[place + 1 :])


@given(_secrets, st.integers(0, 31), st.integers(0, 31))
def test_two_digits_that_changed_places_are_always_noticed(secret: bytes, a: int, b: int) -> None:
    digits = list(code_text(secret).replace("-", ""))
    if digits[a] != digits[b]:
        digits[a], digits[b] = digits[b], digits[a]
        with pytest.raises(CodeMistyped):
            code_of("".join(digits))


@pytest.mark.parametrize("typed", ["", "K7", "ABCD-EFGH", "密码", "?" * 34, "0" * 35])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(CodeMistyped):
        code_of(typed)


def test_a_password_is_not_taken_for_a_code() -> None:
    assert not looks_like_code("xiaolu-flagship-2026")
    assert looks_like_code(code_text(bytes(20))[:-1])


def test_a_password_of_seven_characters_is_too_short() -> None:
    with pytest.raises(PasswordTooShort):
        checked_password("1234567")
    assert checked_password("12345678") == "12345678"
