"""What is inserted and is no phrase: names of others and medical claims stay out of it."""

import pytest

from assistant.domain.passages import ForeignName, MedicalClaim, Passage, check, named_in


@pytest.mark.parametrize("name", ["110", "2999", "好", " "])
def test_what_may_be_a_figure_or_a_word_names_nobody(name: str) -> None:
    assert named_in("身高165cm、体重110 斤，好的，2999 元", [name]) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("和A1一样的", "A1"),
        ("和Ａ１一样的", "A1"),
        ("A12是我们的", ""),
        ("BA1", ""),
        ("比某家厚", "某家"),
        ("比某 家厚", "某家"),
        ("比某\n家里的厚", ""),
        ("海 之蓝精华", "海之蓝 精华"),
    ],
)
def test_a_name_is_found_as_a_whole(text: str, found: str) -> None:
    assert named_in(text, ["A1", "某家", "海之蓝 精华", ""]) == found


def test_a_passage_with_a_name_of_others_is_refused() -> None:
    with pytest.raises(ForeignName):
        check(Passage("比某家厚"), ["某家"])


def test_a_passage_with_a_medical_claim_is_refused() -> None:
    with pytest.raises(MedicalClaim) as refused:
        check(Passage("这款可以消炎哦"), ())
    assert refused.value.values == {"word": "消炎"}
