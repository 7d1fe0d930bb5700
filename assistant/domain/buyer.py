"""What is known of the buyer one is talking to, as far as it helps to choose goods."""

from dataclasses import replace

from assistant.domain.person import Person
from assistant.domain.values import value

#: What can be forgotten by itself.
FACTS = ("measures", "size", "skin", "avoids")


@value(kw_only=True)
class Buyer:
    """Measures, the ``size`` found by them, skin type, ingredients to avoid; "" is unknown."""

    person: Person = Person()
    size: str = ""
    skin: str = ""
    avoids: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether nothing is known."""
        return self == Buyer()


def agree(known: Person, said: Person) -> bool:
    """Say whether two may be one person: no measure of theirs differs."""
    shared = known.given.keys() & said.given.keys()
    return all(known.given[name] == said.given[name] for name in shared)


def joined(known: Person, said: Person) -> Person:
    """Return a person with what was said last laid over what was known before.

    Whoever has another measure is somebody else: in one window many buyers are talked to.
    """
    if not agree(known, said):
        return said
    weight_in = said.weight_in if said.weight is not None else known.weight_in
    return replace(known, **said.given, fit=said.fit or known.fit, weight_in=weight_in)


def without(buyer: Buyer, fact: str) -> Buyer:
    """Return a buyer without one of ``FACTS``; a size goes with the measures it came from."""
    if fact == "measures":
        return replace(buyer, person=Person(), size="")
    if fact == "avoids":
        return replace(buyer, avoids=())
    return replace(buyer, size="") if fact == "size" else replace(buyer, skin="")
