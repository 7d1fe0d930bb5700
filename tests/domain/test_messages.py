"""A phrase of several messages and wordings, as it is tidied."""

from dataclasses import replace

import pytest

from assistant.domain.drafts import EmptyBody, TooLong, TooMany, tidy
from assistant.domain.phrases import Attachment, CategoryId, Part, PhraseDraft

_CHART = Attachment("0" * 64, ".png", "尺码表.png")
_DRAFT = PhraseDraft(category=CategoryId(1), title="尺码", body="亲，看这张表")


def test_messages_follow_one_another_in_the_order_of_the_parts() -> None:
    phrase = replace(_DRAFT, parts=(Part(attachment=_CHART), Part("还有问题吗？")))
    assert phrase.messages == (Part("亲，看这张表"), Part(attachment=_CHART), Part("还有问题吗？"))


def test_a_picture_alone_is_a_phrase_and_lends_it_its_name() -> None:
    tidied, _ = tidy(replace(_DRAFT, title="", body="", parts=(Part(attachment=_CHART),)))
    assert (tidied.title, tidied.messages) == ("尺码表.png", (Part(attachment=_CHART),))


def test_a_phrase_that_says_nothing_is_refused() -> None:
    with pytest.raises(EmptyBody):
        tidy(replace(_DRAFT, body=" ", parts=(Part("  "),)))


def test_the_first_text_is_the_body_where_that_was_left_empty() -> None:
    tidied, _ = tidy(replace(_DRAFT, body="", parts=(Part("一"), Part(""), Part("二"))))
    assert (tidied.body, tidied.parts) == ("一", (Part("二"),))


def test_wordings_and_tags_are_kept_once_and_without_empty_ones() -> None:
    tidied, _ = tidy(replace(_DRAFT, variants=("您好", "", "您好"), tags=(" 大促 ", "大促", "")))
    assert (tidied.variants, tidied.tags) == (("您好",), ("大促",))


def test_what_misleads_is_cleaned_out_of_every_message() -> None:
    tidied, removed = tidy(replace(_DRAFT, parts=(Part("在\u202e的"),), variants=("好\u0000",)))
    assert (tidied.parts, tidied.variants, removed) == ((Part("在的"),), ("好",), 2)


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (replace(_DRAFT, parts=(Part("一"),) * 21), TooMany),
        (replace(_DRAFT, variants=tuple(map(str, range(21)))), TooMany),
        (replace(_DRAFT, parts=(Part("长" * 10_001),)), TooLong),
        (replace(_DRAFT, tags=("长" * 61,)), TooLong),
    ],
)
def test_there_is_an_end_to_messages_and_wordings(
    draft: PhraseDraft, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        tidy(draft)
