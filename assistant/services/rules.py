"""The rule book: named figures such as 发货时限, each with its source and when it was checked."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text
from assistant.domain.drafts import tidy_name, within
from assistant.domain.shops import RuleValue
from assistant.domain.text import clean
from assistant.domain.uids import Uids
from db.connection import Database
from db.driver import Connection
from db.rules import RuleTable

_TEXT_LIMIT = 500


class RuleBook:
    """Rule values by name. Reading is from memory; what changes something belongs on the lane."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._uids = Uids(clock)
        self._table = RuleTable(database)
        self._values: Mapping[str, RuleValue] = MappingProxyType({})

    @property
    def values(self) -> Mapping[str, RuleValue]:
        """All rule values, in order of name."""
        return self._values

    def load(self) -> Done:
        """[lane] Read everything from the database."""
        self._values = MappingProxyType(self._table.load())
        return Done(Changes.RULES)

    def put(self, rule: RuleValue) -> Done:
        """[lane] Write a rule value, in place of the one of that name if there is one."""
        tidied = tidy_value(rule)
        with self._database.write() as connection:
            self.write(connection, {tidied.name: tidied})
        return self.load()

    def write(self, connection: Connection, values: Mapping[str, RuleValue | None]) -> None:
        """[lane] Write values, or remove those that are None, as part of a larger step.

        ``load`` must follow when the step is done.
        """
        moment = as_text(self._clock.now())
        for name, rule in values.items():
            if rule is None:
                self._table.remove(connection, name, moment)
            else:
                self._table.put(connection, rule, self._uids.new(), moment)


def tidy_value(rule: RuleValue) -> RuleValue:
    """Return a rule value fit to be stored; raise EmptyName or TooLong."""
    texts = {
        name: within(clean(getattr(rule, name)).text.strip(), _TEXT_LIMIT)
        for name in ("value", "unit", "source")
    }
    return RuleValue(tidy_name(rule.name), **texts, checked_on=rule.checked_on)
