"""A buyer's own words lead a newcomer to the answer, though no phrase holds all of them."""

import pytest

from tests.domain.buyers_sentences import ASKED
from tests.services.test_starter_search import Shop, shop

assert shop  # the fixture

#: Of the sentences so many have the right topic among the first five.
WANTED = 0.8


def answered(shop: Shop, sentence: str, topic: int) -> bool:
    found = shop.library.closest(sentence, 5)
    phrases = shop.library.shelf.phrases
    return shop.pack.topics[topic].name in [phrases[hit.id].guidance.topic for hit in found]


def test_most_sentences_of_buyers_have_their_answer_among_the_first_five(shop: Shop) -> None:
    wrong = [sentence for sentence, topic in ASKED if not answered(shop, sentence, topic)]
    assert len(wrong) <= (1 - WANTED) * len(ASKED), wrong


def test_none_of_the_sentences_is_found_by_all_its_words(shop: Shop) -> None:
    assert [sentence for sentence, _ in ASKED if shop.library.find(sentence)] == []


@pytest.mark.parametrize(
    "sentence", ["", "！？", "thyf", "我", "你好", "\ud800\ud800", "x" * 10_000]
)
def test_any_text_may_be_asked_for(shop: Shop, sentence: str) -> None:
    assert len(shop.library.closest(sentence)) <= 10


def test_a_question_that_comes_near_is_marked(shop: Shop) -> None:
    hit = shop.library.closest("请问你们家的鞋子下雨天穿着会不会打滑")[0]
    asked = shop.library.shelf.phrases[hit.id].questions
    assert "下雨天" in [asked[number][low:high] for number, low, high in hit.question_marks]
