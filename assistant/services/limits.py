"""Phrases that are limited to workbenches follow when one of these gets another name."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.domain.changes import Changes, Done
from assistant.domain.phrases import Phrase
from assistant.domain.workbenches import WorkbenchRule
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.preferences import Preferences
from assistant.services.undo import Edit


def put_rules(
    library: PhraseLibrary,
    preferences: Preferences,
    rules: tuple[WorkbenchRule, ...],
    renamed: Mapping[str, str],
) -> Done:
    """[lane] Make these the workbenches; ``renamed`` says which is called how from now on.

    Phrases limited to one of those are limited to it under its new name. As the rules themselves
    are no step to take back, this is none either, and what was done before cannot be undone any
    more: it would bring the old name back.
    """
    done = preferences.change(workbenches=rules)
    known = {rule.name for rule in rules}
    names = {old: new for old, new in renamed.items() if old != new and old not in known}
    if not names:
        return done

    def plan(making: Making) -> Edit:
        followed = (_followed(each, names) for each in making.shelf.phrases.values())
        found = tuple(each for each in followed if each is not None)
        # Official ones, too: what they are limited to is still the same window.
        return Edit(phrases=found, official=bool(found))

    changed = library.carry_out("workbench", plan, Changes.PHRASES)
    if changed.ids:
        library.forget_steps()
    return replace(done, changes=done.changes | changed.changes)


def _followed(phrase: Phrase, names: Mapping[str, str]) -> Phrase | None:
    limits = tuple(dict.fromkeys(names.get(name, name) for name in phrase.workbenches))
    return None if limits == phrase.workbenches else replace(phrase, workbenches=limits)
