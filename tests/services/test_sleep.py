"""A machine that sleeps through half a day: every clock knows what time it is when it wakes."""

from datetime import timedelta

import pytest

from assistant.services.backups import Backups, backups_in
from assistant.services.events import EventBook
from assistant.services.insertion import Composer
from assistant.services.people import People
from assistant.services.rules import RuleBook
from tests.services.conftest import Shop

ASLEEP = timedelta(hours=8)


def test_a_copy_is_due_when_the_machine_is_awake_again(shop: Shop) -> None:
    backups = Backups(shop.database, shop.clock)
    backups.make()
    shop.category("售前")
    shop.clock.moment += ASLEEP
    assert backups.due()
    assert backups_in(shop.database.path.parent)[0].made_at < backups.make().made_at
    assert not backups.due()


@pytest.mark.parametrize(("hours", "date"), [(3, "11月21日"), (8, "11月22日")])
def test_a_phrase_says_the_day_it_is_when_the_machine_is_awake(
    shop: Shop, hours: int, date: str
) -> None:
    people, rules = People(shop.database, shop.clock), RuleBook(shop.database, shop.clock)
    people.load()
    events = EventBook(shop.database, shop.library, shop.clock)
    composer = Composer(shop.library, people, rules, events, shop.clock)
    phrase = shop.phrase(shop.category("售前"), body="{{今天}}")
    before = composer.prepare(phrase).text
    shop.clock.advance(hours=hours)
    assert (before, composer.prepare(phrase).text) == ("11月21日", date)
