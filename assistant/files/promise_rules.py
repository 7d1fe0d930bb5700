"""Reads the rules of promises and follow-ups that the program ships."""

from pathlib import Path

from assistant.domain.follow_ups import FollowUpRule
from assistant.domain.promise_rules import PromiseRule, PromiseRules
from assistant.files.toml import frozen, read_table


def read_promise_rules(resources: Path) -> PromiseRules:
    """Return the rules in ``rules/promises.toml`` below the folder of resources."""
    table = read_table(resources / "rules" / "promises.toml")
    promises = [PromiseRule(**frozen(each)) for each in table["promise"]]
    follow_ups = [FollowUpRule(**frozen(each)) for each in table["follow_up"]]
    return PromiseRules(
        promises={each.key: each for each in promises},
        follow_ups={each.kind: each for each in follow_ups},
        leads=tuple(map(tuple, table["leads"])),
        quiet=tuple(table["quiet"]),
        kept_days=table["kept_days"],
    )
