"""Favourites belong to an agent, and stay theirs."""

import pytest

from assistant.domain.changes import Changes
from assistant.domain.phrases import PhraseId
from assistant.domain.shops import AgentId
from assistant.services.bulk import Bulk
from assistant.services.favourites import Favourites
from assistant.services.looking import Lookup
from assistant.services.people import People
from tests.services.conftest import Shop


@pytest.fixture
def people(shop: Shop) -> People:
    people = People(shop.database, shop.clock)
    people.load()
    return people


@pytest.fixture
def favourites(shop: Shop, people: People) -> Favourites:
    return Favourites(shop.database, shop.library, people, shop.clock)


def starred(shop: Shop, people: People) -> tuple[PhraseId, ...]:
    return shop.library.starred(people.agent.id)


def test_a_star_is_set_and_taken_away_by_the_same_word(
    shop: Shop, people: People, favourites: Favourites
) -> None:
    one = shop.phrase(shop.category("售前"))
    assert favourites.toggle([one]).changes == Changes.FAVOURITES
    assert starred(shop, people) == (one,)
    favourites.toggle([one])
    assert starred(shop, people) == ()


def test_of_several_those_that_lack_a_star_get_one(
    shop: Shop, people: People, favourites: Favourites
) -> None:
    category = shop.category("售前")
    one, other = shop.phrase(category, "一"), shop.phrase(category, "二")
    favourites.star([other], on=True)
    shop.clock.advance(seconds=1)
    favourites.toggle([one, other])
    assert starred(shop, people) == (other, one)


def test_another_agent_has_their_own(shop: Shop, people: People, favourites: Favourites) -> None:
    one = shop.phrase(shop.category("售前"))
    favourites.star([one], on=True)
    first = people.agent.id
    people.switch_agent(AgentId(people.add_agent("小鹿").ids[0]))
    assert starred(shop, people) == ()
    people.switch_agent(first)
    assert starred(shop, people) == (one,)


def test_they_are_there_after_a_restart(shop: Shop, people: People, favourites: Favourites) -> None:
    one = shop.phrase(shop.category("售前"))
    favourites.star([one], on=True)
    library = shop.again()
    assert library.starred(people.agent.id) == ()
    done = Favourites(shop.database, library, people, shop.clock).load()
    assert (done.changes, library.starred(people.agent.id)) == (Changes.FAVOURITES, (one,))


def test_a_phrase_in_the_bin_keeps_its_star_for_when_it_comes_back(
    shop: Shop, people: People, favourites: Favourites
) -> None:
    one = shop.phrase(shop.category("售前"))
    favourites.star([one], on=True)
    shop.library.delete([one])
    assert starred(shop, people) == ()
    shop.library.undo()
    assert starred(shop, people) == (one,)


def test_what_stays_of_merged_phrases_gets_the_stars_of_those_that_go(
    shop: Shop, people: People, favourites: Favourites
) -> None:
    category = shop.category("售前")
    heir, gone, other = (shop.phrase(category, title) for title in ("一", "二", "三"))
    favourites.star([gone], on=True)
    groups = [[heir, gone], [other]]
    Bulk(shop.library).merge(groups)
    assert favourites.hand_over(groups).changes == Changes.FAVOURITES
    assert starred(shop, people) == (heir,)
    shop.library.undo()
    assert set(starred(shop, people)) == {heir, gone}


def test_of_what_is_met_alike_the_favourite_comes_first(shop: Shop) -> None:
    category = shop.category("售前")
    titles = ("退货甲", "退货乙", "乙退货")
    ids = [shop.phrase(category, title, body="好") for title in titles]
    shop.library.build_index()
    plain = Lookup(shop.library).find("退货")
    lifted = Lookup(shop.library, ids[1:]).find("退货")
    assert [hit.id for hit in plain.hits] == ids
    assert [hit.id for hit in lifted.hits] == [ids[1], ids[0], ids[2]]
