"""Rows of rule cards: the id of the card, and the rest of it as one JSON object."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any, NamedTuple

from assistant.domain.clock import as_text, from_text
from assistant.domain.rule_cards import Decision, Pattern, RuleCard
from db.connection import Database
from db.driver import Connection

_MOMENTS = ("valid_from", "valid_until")


class Row(NamedTuple):
    """What is written beside a card: ``uid`` if it is new, when, how it is read, where it lies."""

    uid: str
    moment: str
    spoken: tuple[int, bytes]
    binned: bool = False


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

    def readings(self, version: int) -> dict[str, bytes]:
        """Return how the cards are read, by their ids, as far as that version has said so."""
        rows = self._database.read(
            "SELECT name, json_extract(data, '$.readings') FROM rule_cards"
            " WHERE json_valid(data) AND json_extract(data, '$.version') = ?",
            (version,),
        )
        return {name: b64decode(text) for name, text in rows if isinstance(text, str)}

    def put(self, connection: Connection, card: RuleCard, row: Row) -> None:
        """Write a card, new or known by its id."""
        version, readings = row.spoken
        plain = _plain(card) | {"version": version, "readings": b64encode(readings).decode()}
        data, deleted_at = json.dumps(plain, ensure_ascii=False), row.moment if row.binned else None
        changed = connection.execute(
            "UPDATE rule_cards SET data = ?, updated_at = ?, deleted_at = ? WHERE name = ?",
            (data, row.moment, deleted_at, card.id),
        ).rowcount
        if not changed:
            connection.execute(
                "INSERT INTO rule_cards (uid, name, data, updated_at, deleted_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (row.uid, card.id, data, row.moment, deleted_at),
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
