"""What a phrase says of the buyer in chat, and that it never says it to another one unasked."""

from collections.abc import Mapping

import pytest

from assistant.domain.phrases import PhraseDraft, PhraseId
from assistant.services.buyer import NOBODY, Told
from assistant.services.events import EventBook
from assistant.services.insertion import Composer, Prepared, Wish
from assistant.services.people import People
from assistant.services.rules import RuleBook
from tests.services.conftest import Shop

LU = {"昵称": "小鹿", "尺码": "M"}
BODY = "{{昵称}}，建议您选 {{尺码}} 码。"


class Desk:
    """A composer that is told of a buyer."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        people, rules = People(shop.database, shop.clock), RuleBook(shop.database, shop.clock)
        for part in (people, rules):
            part.load()
        events = EventBook(shop.database, shop.library, shop.clock)
        self.composer = Composer(shop.library, people, rules, events, shop.clock)
        self.category = shop.category("售前")

    def tell(self, nickname: str, facts: Mapping[str, str], sure: bool = True) -> None:
        self.composer.told = lambda: Told(nickname, facts, sure)

    def phrase(self, body: str, **more: object) -> PhraseId:
        draft = PhraseDraft(category=self.category, title="标题", body=body, **more)  # type: ignore[arg-type]
        return PhraseId(self.shop.library.add(draft).ids[0])

    def prepare(self, body: str, wish: Wish = Wish()) -> Prepared:  # noqa: B008
        return self.composer.prepare(self.phrase(body), wish)


@pytest.fixture
def at(shop: Shop) -> Desk:
    return Desk(shop)


def test_who_is_surely_in_chat_fills_the_variables(at: Desk) -> None:
    at.tell("小鹿", LU)
    found = at.prepare(BODY)
    assert (found.text, found.buyer) == ("小鹿，建议您选 M 码。", "小鹿")
    assert (found.personal, found.doubtful) == (True, False)


def test_who_may_be_another_one_leaves_gaps(at: Desk) -> None:
    at.tell("小鹿", LU, sure=False)
    found = at.prepare(BODY)
    assert (found.gaps, found.doubtful, found.buyer) == (("昵称", "尺码"), True, "小鹿")


def test_the_preview_shows_gaps_too_unless_it_is_asked_what_would_be(at: Desk) -> None:
    at.tell("小鹿", LU, sure=False)
    preview = at.composer.preview
    assert preview(BODY).gaps == ("昵称", "尺码")
    assert preview(BODY, sure=True).text == "小鹿，建议您选 M 码。"


@pytest.mark.parametrize("body", ["您好，在的。", "{{快递}}已发出", "订单 {{订单号}}"])
def test_a_phrase_that_says_nothing_of_the_buyer_is_not_doubtful(at: Desk, body: str) -> None:
    at.tell("小鹿", LU, sure=False)
    assert not at.prepare(body).doubtful


def test_a_question_that_the_buyer_answers_counts_as_well(at: Desk) -> None:
    at.tell("小鹿", LU, sure=False)
    found = at.prepare("{{ 尺码 | 提问 }}", Wish({"尺码": "M"}))
    assert found.doubtful


def test_a_question_begins_with_what_is_known(at: Desk) -> None:
    at.tell("小鹿", LU)
    found = at.prepare("{{ 尺码 | 提问 }}")
    assert at.composer.starting_answers(found.questions) == {"尺码": "M"}


def test_answers_about_one_buyer_are_doubtful_for_the_next(at: Desk) -> None:
    at.tell("小鱼", {"昵称": "小鱼"})
    answers = Wish({"尺码": "M"}, buyer="小鹿")
    assert at.prepare("{{ 尺码 | 提问 }}", answers).doubtful
    assert not at.prepare("{{ 颜色 | 提问 }}", Wish({"颜色": "红"}, buyer="小鹿")).doubtful


def test_each_buyer_has_new_wordings(at: Desk) -> None:
    phrase, said = at.phrase("在的", variants=("您好", "来了")), []
    for name in ("小鹿", "小鱼", "小鹿"):
        at.tell(name, {"昵称": name})
        found = at.composer.prepare(phrase)
        at.composer.wordings.note(phrase, found.wording, found.buyer)
        said.append(found.text)
    assert said[0] != said[2]


def test_where_nobody_is_known_gaps_are_gaps(at: Desk) -> None:
    assert at.composer.told() is NOBODY
    found = at.prepare(BODY)
    assert (found.gaps, found.doubtful, found.buyer) == (("昵称", "尺码"), False, "")


def test_answers_about_one_of_a_masked_name_wait_before_they_go_to_another(at: Desk) -> None:
    at.composer.told = lambda: Told("n***8", {}, sure=True, whose=2)
    wish = Wish({"尺码": "M"}, buyer="n***8", whose=1)
    assert at.prepare("建议您选 {{尺码}} 码。", wish).doubtful
