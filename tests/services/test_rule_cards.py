"""The card book: shipped cards, confirming, choosing, figures, and taking each step back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.drafts import NothingToUndo
from assistant.domain.facts import gather
from assistant.domain.phrases import Guidance
from assistant.domain.policy import ByPolicy, Policy
from assistant.domain.rule_cards import CardMissing, EmptyAdvice, open_rivals, set_aside
from assistant.domain.shops import Agent, AgentId, RuleValue, ShopId
from assistant.domain.shops import Shop as Place
from assistant.services.rule_cards import CardBook
from assistant.services.rules import RuleBook
from tests.services.conftest import Shop

RESOURCES = Path(__file__).parents[2] / "resources"
FREIGHT, TEXTBOOK = "return_freight_no_reason", "return_freight_no_reason_textbook"
TODAY = date(2026, 11, 21)


def opened(shop: Shop) -> CardBook:
    rules = RuleBook(shop.database, shop.clock)
    rules.load()
    book = CardBook(shop.database, rules, shop.clock, RESOURCES)
    book.load()
    return book


@pytest.fixture
def book(shop: Shop) -> CardBook:
    made = opened(shop)
    made.stock()
    return made


def said(book: CardBook, shop: Shop) -> dict[str, str]:
    """What phrases know."""
    agent, place = Agent(AgentId(1), "", "小林"), Place(ShopId(1), "", "小鹿")
    return gather(agent, place, book.values.values(), shop.clock.now())


def test_shipped_cards_come_unconfirmed_with_their_values(book: CardBook, shop: Shop) -> None:
    assert len(book.cards) > 20
    assert all(each.shipped and each.checked_on is None for each in book.cards.values())
    assert book.values["发货时限"].value == "48"
    assert "规则.发货时限" not in said(book, shop)
    assert len(book.due(30)) == len(book.cards)


def test_shipped_cards_overwrite_nothing_and_do_not_come_back(book: CardBook, shop: Shop) -> None:
    book.put(replace(book.cards["invoice"], title="发票怎么开"), "主管")
    book.put_value(RuleValue("开票时限", "24", "小时"))
    book.delete("subsidy")
    again = opened(shop)
    assert not again.stock().changes
    assert again.cards["invoice"].title == "发票怎么开"
    assert again.values["开票时限"].value == "24"
    assert "subsidy" not in again.cards
    assert "subsidy" in again.binned


def test_a_card_is_confirmed_with_its_figures_by_somebody(book: CardBook, shop: Shop) -> None:
    book.confirm("shipping_time", "主管")
    card = opened(shop).cards["shipping_time"]
    assert (card.checked_on, card.checked_by) == (TODAY, "主管")
    assert said(book, shop)["规则.发货时限"] == "48小时"
    assert card not in book.due(30)
    shop.clock.advance(days=31)
    assert card in book.due(30)
    assert said(book, shop)["规则.发货时限"] == "48小时"


def test_a_figure_of_a_card_reaches_every_phrase(book: CardBook, shop: Shop) -> None:
    book.put_value(RuleValue("发货时限", "24", "小时"))
    assert said(book, shop)["规则.发货时限"] == "24小时"


def test_who_chose_which_card_and_when_is_kept(book: CardBook, shop: Shop) -> None:
    assert [each.id for each in open_rivals(book.cards, FREIGHT)] == [TEXTBOOK]
    book.choose(FREIGHT, TEXTBOOK, "主管")
    cards = opened(shop).cards
    (choice,) = cards[FREIGHT].decisions
    assert (choice.over, choice.by, choice.at) == (TEXTBOOK, "主管", shop.clock.now())
    assert set_aside(cards, TEXTBOOK) == cards[FREIGHT]
    assert not {FREIGHT, TEXTBOOK} & {each.id for each in book.due(30)}


def test_a_card_of_the_shop_is_vouched_for_by_its_writer(book: CardBook, shop: Shop) -> None:
    new = replace(book.new("赠品"), for_agent="满二百送一份。", values=("赠品数",))
    book.put(new, "主管")
    card = opened(shop).cards[new.id]
    assert (card.checked_on, card.checked_by, card.shipped) == (TODAY, "主管", False)
    assert book.values["赠品数"].checked_on is None


def test_a_conflict_ends_for_both_when_one_card_no_longer_names_it(book: CardBook) -> None:
    book.put(replace(book.cards[FREIGHT], conflicts_with=()), "主管")
    assert open_rivals(book.cards, TEXTBOOK) == []
    book.undo()
    assert len(open_rivals(book.cards, TEXTBOOK)) == 1


def test_every_step_is_taken_back_the_last_one_first(book: CardBook) -> None:
    before = dict(book.cards), dict(book.binned), dict(book.values)
    book.put(replace(book.new("新的"), for_agent="看页面。", values=("新值",)), "主管")
    book.confirm("shipping_time", "主管")
    book.choose(FREIGHT, TEXTBOOK, "主管")
    book.delete("invoice")
    book.restore("invoice")
    book.remove_value("开票时限")
    book.put_value(book.values["价保期"])
    steps = [book.undo().step for _ in range(7)]
    assert steps[:2] == ["edit value", "remove value"]
    assert (dict(book.cards), dict(book.binned), dict(book.values)) == before
    with pytest.raises(NothingToUndo):
        book.undo()


def test_a_refused_card_changes_nothing(book: CardBook) -> None:
    with pytest.raises(EmptyAdvice):
        book.put(book.new("空的"), "主管")
    for act in (lambda: book.confirm("gone", "主管"), lambda: book.restore("invoice")):
        with pytest.raises(CardMissing):
            act()
    with pytest.raises(NothingToUndo):
        book.undo()


def test_the_shop_may_leave_its_rules_to_be_read_only(book: CardBook, shop: Shop) -> None:
    rules = RuleBook(shop.database, shop.clock)
    rules.load()
    held = CardBook(shop.database, rules, shop.clock, RESOURCES, Policy(frozenset({"rules"})))
    held.load()
    before = dict(held.cards)
    for act in (
        lambda: held.confirm("invoice", "客服"),
        lambda: held.delete("invoice"),
        lambda: held.put_value(RuleValue("发货时限", "1", "小时")),
        held.undo,
    ):
        with pytest.raises(ByPolicy):
            act()
    assert dict(held.cards) == before
    assert held.find("运费")


def test_the_card_of_a_phrase_is_the_one_it_names_or_that_names_it(
    book: CardBook, shop: Shop
) -> None:
    category = shop.category("售后")
    named = shop.get(shop.phrase(category, "甲", guidance=Guidance(rule="invoice")))
    coded = shop.get(shop.phrase(category, "乙", short_code="thyf"))
    neither = shop.get(shop.phrase(category, "丙"))
    found = [book.basis(each) for each in (named, coded, neither)]
    assert [each and each.id for each in found] == ["invoice", FREIGHT, None]


@pytest.mark.parametrize("typed", ["运费谁出", "yunfeishei", "yfsc", "承担 退货宝"])
def test_a_card_is_found_by_sound_as_phrases_are(book: CardBook, typed: str) -> None:
    assert FREIGHT in [card.id for card, _ in book.find(typed)]
