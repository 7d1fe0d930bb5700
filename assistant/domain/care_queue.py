"""Whom to speak to on which day: occasions within the limits, one after another for each buyer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.domain.care import DONE, CareNote, CarePlan, CareRule, Occasion
from assistant.domain.care_limits import free_from, silenced
from assistant.domain.care_occasions import Known, occasion_of
from assistant.domain.customers import Customer
from assistant.domain.values import value


@value(kw_only=True)
class CareLine:
    """Something to say. ``day`` is the first one on which it may be said.

    ``waits`` says that it is due before, but something else was said or comes first.
    """

    occasion: Occasion
    rule: CareRule
    customer: Customer
    day: date
    waits: bool = False


def lines_of(plan: CarePlan, known: Known, notes: Sequence[CareNote]) -> list[CareLine]:
    """Return what there is to say to one customer, in the order in which it may be said.

    What would come only after its last day is left out. Nothing is said to whoever takes no
    messages or has a case open. Where several are due the rule that stands first has its turn.
    """
    found = [
        CareLine(occasion=occasion, rule=rule, customer=known.customer, day=occasion.due)
        for rule in plan.rules
        if not silenced(known.customer, rule.key)
        and (occasion := occasion_of(rule, known, notes)) is not None
    ]
    said = [known.day(each.at) for each in notes if each.result == DONE]
    lines = []
    for line in sorted(found, key=lambda each: max(each.day, known.today)):
        wanted = max(line.day, known.today)
        day = free_from(plan.limits, said, wanted)
        if day <= line.occasion.until:
            lines.append(replace(line, day=day, waits=day > wanted))
            said.append(day)
    return lines


def queue(lines: Sequence[CareLine], last: date) -> list[CareLine]:
    """Return what is to be said until a day: by day, and within one what soonest is too late."""
    due = [each for each in lines if each.day <= last]
    return sorted(due, key=lambda each: (each.day, each.occasion.until, each.customer.id))
