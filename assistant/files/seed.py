"""Reads the starter library from the TOML files that the program ships."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.domain.link_verdicts import LinkRules
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.domain.rule_cards import Pattern, RuleCard
from assistant.domain.shops import RuleValue
from assistant.domain.starter import Sample, ShippedRules, StarterPack, Topic
from assistant.files.toml import Table, frozen, read_table


def read_pack(resources: Path) -> StarterPack:
    """Return what lies in ``seed`` and ``rules`` below the folder of resources."""
    seed = read_table(resources / "seed" / "topics.toml")
    topics = {each["number"]: Topic(**frozen(each)) for each in seed["topic"]}
    files = sorted((resources / "seed" / "phrases").glob("*.toml"))
    return StarterPack(
        topics=topics,
        phrases=tuple(sample for file in files for sample in _samples(read_table(file), topics)),
        rules=read_rules(resources),
        **{name: frozenset(seed[name]) for name in ("variables", "goals", "promises")},
    )


def read_rules(resources: Path) -> ShippedRules:
    """Return the rule cards and rule values that lie in ``rules`` below the folder of resources."""
    rules = read_table(resources / "rules" / "cards.toml")
    cards = (_card(each) for each in rules["card"])
    values = tuple(RuleValue(**each) for each in rules["value"])
    return ShippedRules({each.id: each for each in cards}, values, rules["notice"])


def read_link_rules(resources: Path) -> LinkRules:
    """Return what links are judged by."""
    return LinkRules(**frozen(read_table(resources / "rules" / "links.toml")))


def _samples(file: Table, topics: Mapping[int, Topic]) -> Iterator[Sample]:
    """Yield the phrases of one file, which is one category."""
    path = tuple(file["category"].split(PATH_SEPARATOR))
    for each in file["phrase"]:
        yield Sample(**(frozen(each) | {"path": path, "topic": topics[each["topic"]]}))


def _card(table: Table) -> RuleCard:
    never = tuple(Pattern(**frozen(each)) for each in table.get("never", ()))
    return RuleCard(**(frozen(table) | {"never": never}), shipped=True)
