"""Reads the plan of care that the program ships."""

from pathlib import Path

from assistant.domain.care import CareLevel, CareLimits, CarePlan, CareRule, CareText, Most
from assistant.files.toml import Table, frozen, read_table


def read_care_plan(resources: Path) -> CarePlan:
    """Return the plan in ``rules/care.toml`` below the folder of resources."""
    table = read_table(resources / "rules" / "care.toml")
    limits = table["limits"]
    return CarePlan(
        rules=tuple(_rule(each) for each in table["rule"]),
        levels=tuple(CareLevel(**each) for each in table["level"]),
        limits=CareLimits(
            quiet_from=limits["quiet_from"],
            quiet_to=limits["quiet_to"],
            most=tuple(Most(**each) for each in limits["most"]),
        ),
    )


def _rule(table: Table) -> CareRule:
    texts = tuple(CareText(name, text) for name, text in table.get("texts", {}).items())
    return CareRule(**(frozen(table) | {"texts": texts}))
