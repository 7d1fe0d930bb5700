"""What is inserted and is no phrase: names of others and medical claims stay out of it."""

import pytest

from assistant.domain.medical_words import WORDS, medical_word
from assistant.domain.passages import ForeignName, MedicalClaim, Passage, check, named_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("和A1一样的", "A1"),
        ("和Ａ１一样的", "A1"),
        ("A12是我们的", ""),
        ("BA1", ""),
        ("比某家厚", "某家"),
        ("某 家", ""),
    ],
)
def test_a_name_is_found_as_a_whole(text: str, found: str) -> None:
    assert named_in(text, ["A1", "某家", ""]) == found


def test_a_passage_with_a_name_of_others_is_refused() -> None:
    with pytest.raises(ForeignName):
        check(Passage("比某家厚"), ["某家"])


def test_a_passage_with_a_medical_claim_is_refused() -> None:
    with pytest.raises(MedicalClaim) as refused:
        check(Passage("这款可以消炎哦"), ())
    assert refused.value.values == {"word": "消炎"}


@pytest.mark.parametrize(
    "sentence",
    [
        "这款的适合肤质写明了油性~",
        "本品不能替代药物治疗。",
        "不用于治疗疾病",
        "有不适请先看医生",
        "显瘦的版型",
        "高温除菌洗",
        "水温不超过30℃",
    ],
)
def test_a_true_sentence_is_not_kept_back(sentence: str) -> None:
    assert medical_word(sentence) == ""


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_found_in_a_sentence(word: str) -> None:
    assert medical_word(f"这款{word}效果明显") != ""
