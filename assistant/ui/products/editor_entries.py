"""The parts of a product that are entries of a few fields: selling points, answers, proofs …"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.days import day_of
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import TEXT_LIMIT
from assistant.domain.products import RELATIONS, Answer, Proof, Relation, SellingPoint
from assistant.ui.field_kinds import Field, too_long
from assistant.ui.products.editor_words import said
from assistant.ui.products.entries import Entries, EntryField, Texts
from assistant.ui.wording import sentence

#: Kind of a relation → what it is called.
RELATION_WORDS = {
    "goes_with": QT_TRANSLATE_NOOP("products", "Goes with it"),
    "substitute": QT_TRANSLATE_NOOP("products", "Instead of it"),
    "set": QT_TRANSLATE_NOOP("products", "Of the same set"),
}

_POINT = QT_TRANSLATE_NOOP("products", "Selling point {number}")
_ANSWER = QT_TRANSLATE_NOOP("products", "Question {number}")
_PROOF = QT_TRANSLATE_NOOP("products", "Proof {number}")
_RELATION = QT_TRANSLATE_NOOP("products", "Product {number}")
_MORE_POINTS = QT_TRANSLATE_NOOP("products", "+ Selling point")
_MORE_ANSWERS = QT_TRANSLATE_NOOP("products", "+ Question and answer")
_MORE_PROOFS = QT_TRANSLATE_NOOP("products", "+ Proof")
_MORE_RELATIONS = QT_TRANSLATE_NOOP("products", "+ Product")
_FEATURE = QT_TRANSLATE_NOOP("products", "Feature")
_FEATURE_HINT = QT_TRANSLATE_NOOP("products", "What it has, such as long-staple cotton")
_ADVANTAGE = QT_TRANSLATE_NOOP("products", "Advantage")
_ADVANTAGE_HINT = QT_TRANSLATE_NOOP("products", "What that does, such as letting air through")
_BENEFIT = QT_TRANSLATE_NOOP("products", "Benefit")
_BENEFIT_HINT = QT_TRANSLATE_NOOP("products", "What the buyer has of it")
_ASKED = QT_TRANSLATE_NOOP("products", "Asked")
_ASKED_HINT = QT_TRANSLATE_NOOP("products", "One wording a line")
_ANSWERED = QT_TRANSLATE_NOOP("products", "Answer")
_CLAIM = QT_TRANSLATE_NOOP("products", "Claim")
_CLAIM_HINT = QT_TRANSLATE_NOOP("products", "Such as worn by, endorsed by")
_EVIDENCE = QT_TRANSLATE_NOOP("products", "Evidence")
_UNTIL = QT_TRANSLATE_NOOP("products", "Until")
_KIND = QT_TRANSLATE_NOOP("products", "Relation")
_NUMBER = QT_TRANSLATE_NOOP("products", "Item number")
_NUMBER_HINT = QT_TRANSLATE_NOOP("products", "Or type a name to find it")
_WHY = QT_TRANSLATE_NOOP("products", "Why")
_WHY_HINT = QT_TRANSLATE_NOOP("products", "Such as the same colours")


class EntriesField(Field):
    """Entries that are values: ``read`` makes one of its texts, ``write`` is the way back."""

    def __init__(
        self, entries: Entries, read: Callable[..., Any], write: Callable[[Any], Texts]
    ) -> None:
        super().__init__(entries)
        self.entries = entries
        self._read, self._write = read, write
        entries.edited.connect(self.edited)

    def value(self) -> Any:
        """Return the entries; a text that makes no sense is left out of its own."""
        return tuple(self._read(*texts) for texts in self.entries.entries())

    def show_value(self, value: Sequence[Any]) -> None:
        """Show entries."""
        self.entries.show_contents([self._write(each) for each in value])

    def count(self) -> int:
        """Return how many there are."""
        return len(self.entries.entries())

    def problem(self) -> str:
        """Return that one of the texts is too long."""
        return too_long(max(chain(*self.entries.entries()), key=len, default=""), TEXT_LIMIT)


class ProofsField(EntriesField):
    """Proofs, whose last field is a day."""

    def __init__(self) -> None:
        fields = (
            EntryField(words=said(_CLAIM), hint=said(_CLAIM_HINT)),
            EntryField(words=said(_EVIDENCE), lines=2),
            EntryField(words=said(_UNTIL), hint="2026-12-31"),
        )
        entries = Entries(fields, _namer(_PROOF), said(_MORE_PROOFS))
        super().__init__(entries, _proof, _proof_texts)

    def problem(self) -> str:
        """Return which text is no day."""
        for *_, until in self.entries.entries():
            try:
                day_of(until)
            except UserError as error:
                return sentence(error)
        return super().problem()


def points_field() -> EntriesField:
    """Return the selling points."""
    fields = (
        EntryField(words=said(_FEATURE), hint=said(_FEATURE_HINT)),
        EntryField(words=said(_ADVANTAGE), lines=2, hint=said(_ADVANTAGE_HINT)),
        EntryField(words=said(_BENEFIT), lines=2, hint=said(_BENEFIT_HINT)),
    )
    entries = Entries(fields, _namer(_POINT), said(_MORE_POINTS))
    return EntriesField(
        entries, SellingPoint, lambda each: (each.feature, each.advantage, each.benefit)
    )


def answers_field() -> EntriesField:
    """Return the questions with their answers."""
    fields = (
        EntryField(words=said(_ASKED), lines=2, hint=said(_ASKED_HINT)),
        EntryField(words=said(_ANSWERED), lines=3),
    )
    entries = Entries(fields, _namer(_ANSWER), said(_MORE_ANSWERS))
    return EntriesField(
        entries,
        lambda asked, answer: Answer(
            tuple(filter(None, map(str.strip, asked.split("\n")))), answer
        ),
        lambda each: ("\n".join(each.asked), each.answer),
    )


def relations_field() -> EntriesField:
    """Return the products that have to do with this one."""
    choices = [(kind, said(RELATION_WORDS[kind])) for kind in RELATIONS]
    fields = (
        EntryField(words=said(_KIND), choices=choices),
        EntryField(words=said(_NUMBER), product=True, hint=said(_NUMBER_HINT)),
        EntryField(words=said(_WHY), hint=said(_WHY_HINT)),
    )
    entries = Entries(fields, _namer(_RELATION), said(_MORE_RELATIONS))
    return EntriesField(entries, Relation, lambda each: (each.kind, each.item_number, each.why))


def _proof(claim: str, evidence: str, until: str) -> Proof:
    try:
        return Proof(claim, evidence, day_of(until))
    except UserError:
        return Proof(claim, evidence)


def _proof_texts(proof: Proof) -> Texts:
    return (proof.claim, proof.evidence, proof.until.isoformat() if proof.until else "")


def _namer(source: object) -> Callable[[int], str]:
    return lambda index: said(source).format(number=index + 1)
