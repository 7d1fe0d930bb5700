"""Rows of agents and shops. The facts of a shop are one JSON object."""

import json
from types import MappingProxyType

from assistant.domain.shops import Agent, AgentId, Shop, ShopId
from db.connection import Database


class PeopleTable:
    """Agents and shops that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def agents(self) -> dict[AgentId, Agent]:
        """Return the agents, the first one made first."""
        rows = self._database.read(
            "SELECT id, uid, name, initials FROM agents WHERE deleted_at IS NULL ORDER BY id"
        )
        return {row[0]: Agent(*row) for row in rows}

    def shops(self) -> dict[ShopId, Shop]:
        """Return the shops, the first one made first."""
        rows = self._database.read(
            "SELECT id, uid, name, facts FROM shops WHERE deleted_at IS NULL ORDER BY id"
        )
        return {
            id: Shop(id, uid, name, MappingProxyType(json.loads(facts) if facts != "{}" else {}))
            for id, uid, name, facts in rows
        }

    def add_agent(self, uid: str, name: str, initials: str, moment: str) -> AgentId:
        """Add an agent and return the id."""
        row = {"uid": uid, "name": name, "initials": initials, "updated_at": moment}
        return AgentId(self._insert("agents", row))

    def add_shop(self, uid: str, name: str, facts: dict[str, str], moment: str) -> ShopId:
        """Add a shop and return the id."""
        row = {"uid": uid, "name": name, "facts": _json(facts), "updated_at": moment}
        return ShopId(self._insert("shops", row))

    def put_agent(self, agent: Agent, moment: str) -> None:
        """Write what is known of an agent."""
        row = {"name": agent.name, "initials": agent.initials, "updated_at": moment}
        self._update("agents", agent.id, row)

    def put_shop(self, shop: Shop, moment: str) -> None:
        """Write what is known of a shop."""
        facts = _json(dict(shop.facts))
        self._update("shops", shop.id, {"name": shop.name, "facts": facts, "updated_at": moment})

    def remove(self, table: str, id: int, moment: str) -> None:
        """Mark an agent or a shop as removed; what refers to it keeps its meaning."""
        self._update(table, id, {"deleted_at": moment, "updated_at": moment})

    def _insert(self, table: str, row: dict[str, str]) -> int:
        with self._database.write():
            self._database.utils.table(table).insert(row)
            ((id,),) = self._database.read("SELECT last_insert_rowid()")
            return int(id)

    def _update(self, table: str, id: int, row: dict[str, str]) -> None:
        with self._database.write():
            self._database.utils.table(table).update(id, row)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
