"""Agents and shops: there is always one of each, and the current ones are remembered."""

import pytest

from assistant.domain.changes import Changes
from assistant.domain.drafts import EmptyName, TooLong
from assistant.domain.shops import FIRST_AGENT, FIRST_SHOP, AgentId, ShopId
from assistant.services.people import LastOne, People
from tests.services.conftest import Shop


@pytest.fixture
def people(shop: Shop) -> People:
    loaded = People(shop.database, shop.clock)
    loaded.load()
    return loaded


def _again(shop: Shop) -> People:
    people = People(shop.database, shop.clock)
    people.load()
    return people


def test_a_new_library_has_an_agent_and_a_shop(people: People) -> None:
    assert (people.agent.name, people.shop.name) == (FIRST_AGENT, FIRST_SHOP)


def test_only_the_first_start_makes_them(shop: Shop, people: People) -> None:
    assert _again(shop).agents == people.agents


def test_the_agent_who_works_is_remembered(shop: Shop, people: People) -> None:
    done = people.add_agent(" 小美 ", "X M")
    assert done.changes == Changes.AGENTS
    people.switch_agent(AgentId(done.ids[0]))
    assert (_again(shop).agent.name, _again(shop).agent.initials) == ("小美", "XM")


def test_facts_belong_to_one_shop(shop: Shop, people: People) -> None:
    first = people.shop.id
    second = ShopId(people.add_shop("二店").ids[0])
    people.set_facts(first, {"快递": " 顺丰 ", "发票": "", "店铺": "旗舰店"})
    people.switch_shop(second)
    shops = {each.name: dict(each.facts) for each in _again(shop).shops}
    assert shops == {"旗舰店": {"快递": "顺丰"}, "二店": {}}
    assert _again(shop).shop.name == "二店"


def test_another_name_keeps_the_facts(people: People) -> None:
    people.set_facts(people.shop.id, {"快递": "顺丰"})
    people.edit_shop(people.shop.id, "小鹿")
    people.edit_agent(people.agent.id, "小王", "W")
    assert (people.shop.name, people.shop.facts["快递"]) == ("小鹿", "顺丰")
    assert (people.agent.name, people.agent.initials) == ("小王", "W")


def test_the_last_agent_and_the_last_shop_stay(people: People) -> None:
    with pytest.raises(LastOne):
        people.remove_agent(people.agent.id)
    with pytest.raises(LastOne):
        people.remove_shop(people.shop.id)


def test_when_the_current_one_goes_another_takes_its_place(people: People) -> None:
    second = ShopId(people.add_shop("二店").ids[0])
    people.switch_shop(second)
    people.remove_shop(second)
    assert [each.name for each in people.shops] == [people.shop.name] == [FIRST_SHOP]


def test_a_name_is_needed_and_has_an_end(people: People) -> None:
    with pytest.raises(EmptyName):
        people.add_agent(" \u200b")
    with pytest.raises(TooLong):
        people.add_shop("店" * 61)
