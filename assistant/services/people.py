"""Who works here and where: the agents, the shops, and which of them are current."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text
from assistant.domain.drafts import tidy_name, within
from assistant.domain.errors import UserError
from assistant.domain.shops import FIRST_AGENT, FIRST_SHOP, SHOP_FACTS, Agent, AgentId, Shop, ShopId
from assistant.domain.text import clean
from assistant.domain.uids import Uids
from db.connection import Database
from db.people import PeopleTable
from db.settings import SettingsTable

_INITIALS_LIMIT = 8
_FACT_LIMIT = 500


class LastOne(UserError):
    """There must always be one agent and one shop (``name``)."""


class People:
    """Agents and shops, at least one of each, and the current ones.

    Reading is from memory and free to every thread; what changes something belongs on the lane.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._clock = clock
        self._uids = Uids(clock)
        self._table = PeopleTable(database)
        self._state = SettingsTable(database)
        self._agents: Mapping[AgentId, Agent] = {}
        self._shops: Mapping[ShopId, Shop] = {}
        self._agent = AgentId(0)
        self._shop = ShopId(0)

    @property
    def agents(self) -> tuple[Agent, ...]:
        """All agents, the first one made first."""
        return tuple(self._agents.values())

    @property
    def shops(self) -> tuple[Shop, ...]:
        """All shops, the first one made first."""
        return tuple(self._shops.values())

    @property
    def agent(self) -> Agent:
        """The agent who works now."""
        return self._agents[self._agent]

    @property
    def shop(self) -> Shop:
        """The shop that is worked for now."""
        return self._shops[self._shop]

    def load(self) -> Done:
        """[lane] Read everything; make the first agent and the first shop where there is none."""
        if not self._table.agents():
            self._table.add_agent(self._uids.new(), FIRST_AGENT, "", self._moment())
        if not self._table.shops():
            self._table.add_shop(self._uids.new(), FIRST_SHOP, {}, self._moment())
        self._read()
        return Done(Changes.AGENTS | Changes.SHOPS)

    def add_agent(self, name: str, initials: str = "") -> Done:
        """[lane] Add an agent; the id is in the result."""
        id = self._table.add_agent(
            self._uids.new(), tidy_name(name), _initials(initials), self._moment()
        )
        return self._done(Changes.AGENTS, id)

    def edit_agent(self, id: AgentId, name: str, initials: str = "") -> Done:
        """[lane] Give an agent another name or other initials."""
        known = self._agents[id]
        agent = Agent(id, known.uid, tidy_name(name), _initials(initials))
        self._table.put_agent(agent, self._moment())
        return self._done(Changes.AGENTS, id)

    def remove_agent(self, id: AgentId) -> Done:
        """[lane] Remove an agent; what is theirs stays. The last one cannot go."""
        if set(self._agents) == {id}:
            raise LastOne(name=self._agents[id].name)
        self._table.remove("agents", id, self._moment())
        return self._done(Changes.AGENTS, id)

    def switch_agent(self, id: AgentId) -> Done:
        """[lane] Say who works now."""
        self._state.put_state({"agent": self._agents[id].uid})
        return self._done(Changes.AGENTS, id)

    def add_shop(self, name: str, facts: Mapping[str, str] | None = None) -> Done:
        """[lane] Add a shop; the id is in the result."""
        tidied = _facts(facts or {})
        id = self._table.add_shop(self._uids.new(), tidy_name(name), tidied, self._moment())
        return self._done(Changes.SHOPS, id)

    def edit_shop(self, id: ShopId, name: str) -> Done:
        """[lane] Give a shop another name."""
        known = self._shops[id]
        self._table.put_shop(Shop(id, known.uid, tidy_name(name), known.facts), self._moment())
        return self._done(Changes.SHOPS, id)

    def set_facts(self, id: ShopId, facts: Mapping[str, str]) -> Done:
        """[lane] Make these the facts of a shop; empty ones are unknown, 店铺 is its name."""
        known, tidied = self._shops[id], _facts(facts)
        name = tidied.pop(SHOP_FACTS[0], known.name)
        shop = Shop(id, known.uid, tidy_name(name), MappingProxyType(tidied))
        self._table.put_shop(shop, self._moment())
        return self._done(Changes.SHOPS, id)

    def remove_shop(self, id: ShopId) -> Done:
        """[lane] Remove a shop; its phrases stay its own. The last one cannot go."""
        if set(self._shops) == {id}:
            raise LastOne(name=self._shops[id].name)
        self._table.remove("shops", id, self._moment())
        return self._done(Changes.SHOPS, id)

    def switch_shop(self, id: ShopId) -> Done:
        """[lane] Say which shop is worked for now."""
        self._state.put_state({"shop": self._shops[id].uid})
        return self._done(Changes.SHOPS, id)

    def _read(self) -> None:
        state, agents, shops = self._state.state(), self._table.agents(), self._table.shops()
        agent = next((a.id for a in agents.values() if a.uid == state.get("agent")), min(agents))
        shop = next((s.id for s in shops.values() if s.uid == state.get("shop")), min(shops))
        # New ones come before the current one changes and old ones go after it, so that another
        # thread never finds a current one that is not among them.
        self._agents, self._shops = {**self._agents, **agents}, {**self._shops, **shops}
        self._agent, self._shop = agent, shop
        self._agents, self._shops = agents, shops

    def _done(self, changes: Changes, id: int) -> Done:
        self._read()
        return Done(changes, (id,))

    def _moment(self) -> str:
        return as_text(self._clock.now())


def _initials(text: str) -> str:
    return within("".join(clean(text).text.split()), _INITIALS_LIMIT)


def _facts(facts: Mapping[str, str]) -> dict[str, str]:
    tidied = {name: clean(str(value)).text.strip() for name, value in facts.items()}
    return {name: within(value, _FACT_LIMIT) for name, value in tidied.items() if value}
