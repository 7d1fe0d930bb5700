"""Whether the agent is to be offered to fill in the shop's facts. Never demanded, easily closed."""

from assistant.domain.changes import Done
from assistant.domain.shops import SHOP_FACTS, Shop, known_facts
from assistant.services.people import People
from assistant.services.preferences import Preferences

#: Under which name the shops are remembered whose agents want no more of it.
_STATE = "shops without facts card"


def facts_wanted(shop: Shop, preferences: Preferences) -> bool:
    """Say whether facts are missing and nobody has closed the offer for this shop."""
    return known_facts(shop) < len(SHOP_FACTS) and shop.uid not in preferences.state(_STATE, [])


def want_no_facts(people: People, preferences: Preferences) -> Done:
    """[lane] Offer it no more for the current shop."""
    return preferences.keep_state(_STATE, [*preferences.state(_STATE, []), people.shop.uid])
