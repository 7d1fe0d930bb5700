"""Reads the starter library from the TOML files that the program ships.

They are ours: a fault in them is a fault of the program and is not worded for anybody.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.domain.phrases import PATH_SEPARATOR
from assistant.domain.rule_cards import Pattern, RuleCard
from assistant.domain.shops import RuleValue
from assistant.domain.starter import Sample, ShippedRules, StarterPack, Topic

Table = Mapping[str, Any]


def read_pack(resources: Path) -> StarterPack:
    """Return what lies in ``seed`` and ``rules`` below the folder of resources."""
    seed = _read(resources / "seed" / "topics.toml")
    topics = {each["number"]: Topic(**_frozen(each)) for each in seed["topic"]}
    files = sorted((resources / "seed" / "phrases").glob("*.toml"))
    return StarterPack(
        topics=topics,
        phrases=tuple(sample for file in files for sample in _samples(_read(file), topics)),
        rules=read_rules(resources),
        **{name: frozenset(seed[name]) for name in ("variables", "goals", "promises")},
    )


def read_rules(resources: Path) -> ShippedRules:
    """Return the rule cards and rule values that lie in ``rules`` below the folder of resources."""
    rules = _read(resources / "rules" / "cards.toml")
    cards = (_card(each) for each in rules["card"])
    values = tuple(RuleValue(**each) for each in rules["value"])
    return ShippedRules({each.id: each for each in cards}, values, rules["notice"])


def _read(file: Path) -> Table:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _samples(file: Table, topics: Mapping[int, Topic]) -> Iterator[Sample]:
    """Yield the phrases of one file, which is one category."""
    path = tuple(file["category"].split(PATH_SEPARATOR))
    for each in file["phrase"]:
        yield Sample(**(_frozen(each) | {"path": path, "topic": topics[each["topic"]]}))


def _card(table: Table) -> RuleCard:
    never = tuple(Pattern(**_frozen(each)) for each in table.get("never", ()))
    return RuleCard(**(_frozen(table) | {"never": never}), shipped=True)


def _frozen(table: Table) -> dict[str, Any]:
    """Return the table with its lists as tuples."""
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
