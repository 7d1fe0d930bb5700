"""Rows of rule cards: the id of the card, and the rest of it as one JSON object."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from assistant.domain.clock import as_text, from_text
from assistant.domain.rule_cards import Decision, Pattern, RuleCard
from db.connection import Database
from db.driver import Connection

_MOMENTS = ("valid_from", "valid_until")


class RuleCardTable:
    """Rule cards by id, those in the bin apart; who writes holds the transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> tuple[dict[str, RuleCard], dict[str, RuleCard]]:
        """Return the cards, and those in the bin, in the order in which they came.

        A row that makes no sense to this program is left out and stays as it is.
        """
        found: dict[str, RuleCard] = {}
        binned: dict[str, RuleCard] = {}
        rows = self._database.read("SELECT name, data, deleted_at FROM rule_cards ORDER BY id")
        for name, data, deleted_at in rows:
            try:
                card = _card(name, json.loads(data))
            except (ValueError, TypeError, AttributeError):
                continue
            (binned if deleted_at else found)[name] = card
        return found, binned

    def names(self) -> set[str]:
        """Return the ids of all cards there ever were, in the bin or not."""
        return {name for (name,) in self._database.read("SELECT name FROM rule_cards")}

    def put(
        self, connection: Connection, card: RuleCard, uid: str, moment: str, *, binned: bool
    ) -> None:
        """Write a card, new (then under ``uid``) or known by its id, into the bin or out of it."""
        data, deleted_at = json.dumps(_plain(card), ensure_ascii=False), moment if binned else None
        changed = connection.execute(
            "UPDATE rule_cards SET data = ?, updated_at = ?, deleted_at = ? WHERE name = ?",
            (data, moment, deleted_at, card.id),
        ).rowcount
        if not changed:
            connection.execute(
                "INSERT INTO rule_cards (uid, name, data, updated_at, deleted_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (uid, card.id, data, moment, deleted_at),
            )

    def erase(self, connection: Connection, ids: Iterable[str]) -> None:
        """Remove cards for good."""
        connection.executemany("DELETE FROM rule_cards WHERE name = ?", [(id,) for id in ids])


def _plain(card: RuleCard) -> dict[str, Any]:
    row = asdict(card)
    del row["id"]
    row["checked_on"] = card.checked_on and card.checked_on.isoformat()
    for name in _MOMENTS:
        moment = getattr(card, name)
        row[name] = moment and as_text(moment)
    row["decisions"] = [[each.over, each.by, as_text(each.at)] for each in card.decisions]
    return row


def _card(name: str, row: Mapping[str, Any]) -> RuleCard:
    known = {each.name for each in fields(RuleCard)} - {"id"}
    texts = {key: row[key] for key in known & row.keys()}
    for key, content in texts.items():
        if isinstance(content, list):
            texts[key] = tuple(content)
    for key in _MOMENTS:
        texts[key] = from_text(texts[key]) if texts.get(key) else None
    day = texts.get("checked_on")
    texts["checked_on"] = date.fromisoformat(day) if day else None
    texts["never"] = tuple(_pattern(each) for each in texts.get("never", ()))
    texts["decisions"] = tuple(_decision(*each) for each in texts.get("decisions", ()))
    return RuleCard(id=name, **texts)


def _pattern(row: Mapping[str, Any]) -> Pattern:
    return Pattern(row["pattern"], row["grade"], tuple(row["bad"]), tuple(row["good"]))


def _decision(over: str, by: str, at: str) -> Decision:
    moment: datetime = from_text(at)
    return Decision(over, by, moment)
