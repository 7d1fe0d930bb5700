"""The starter library: shipped examples for those who begin with nothing."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from assistant.domain.changes import Changes, Done
from assistant.domain.drafts import tidy
from assistant.domain.merging import Arrival
from assistant.domain.phrases import CategoryId, Shelf
from assistant.domain.starter import Sample, StarterPack
from assistant.files.seed import read_pack
from assistant.services.library import PhraseLibrary
from assistant.services.rules import RuleBook

#: The category stands as a path until the library knows which one it is.
_NOWHERE = CategoryId(0)

Mark = tuple[object, ...]


class StarterLibrary:
    """Puts the shipped phrases and rule values into the library; never changes what is there."""

    def __init__(self, library: PhraseLibrary, rules: RuleBook, resources: Path) -> None:
        self._library = library
        self._rules = rules
        self._resources = resources

    @cached_property
    def pack(self) -> StarterPack:
        """What is shipped, read when first asked for."""
        return read_pack(self._resources)

    def load(self) -> Done:
        """[lane] Add the phrases that are missing, as one step to undo, and missing rule values.

        A shipped phrase is known again after it was moved or rewritten, by its title or code;
        one in the bin counts as missing. A code that another phrase has is left out, with a
        remark. Rule values come unconfirmed: they show as gaps.
        """
        self._add_values()
        arrivals = [_arrival(each) for each in self._missing(self._library.shelf)]
        if not arrivals:
            return Done(Changes.RULES)
        done, plan = self._library.absorb(arrivals, "starter")
        remarks = tuple(note.error for note in plan.remarks)
        return replace(done, changes=done.changes | Changes.RULES, remarks=remarks)

    def _missing(self, shelf: Shelf) -> list[Sample]:
        there: set[Mark] = set()
        for phrase in shelf.phrases.values():
            path, topic = shelf.path(phrase.category), phrase.guidance.topic
            there |= _marks(path, topic, phrase.title, phrase.short_code)
        return [
            each
            for each in self.pack.phrases
            if there.isdisjoint(_marks(each.path, each.topic.name, each.title, each.code))
        ]

    def _add_values(self) -> None:
        known = self._rules.values
        for value in self.pack.rules.values:
            if value.name not in known:
                self._rules.put(value)


def _marks(path: tuple[str, ...], topic: str, title: str, code: str) -> set[Mark]:
    """Return what a phrase is known by, moved or rewritten; any of it will do."""
    return {(path, title), (code, title), ("", topic, title), ("", topic, code)}


def _arrival(sample: Sample) -> Arrival:
    draft, _ = tidy(sample.draft(_NOWHERE))
    return Arrival(0, sample.path, draft)
