"""Specification terms: one name for what makers call differently, and how its value is said."""

from collections.abc import Iterable, Mapping

from assistant.domain.products import key_of
from assistant.domain.values import value


@value(kw_only=True)
class Term:
    """The shop's ``name`` of a specification (面料), other names for it (材质, 成分), its sentence.

    ``sentence`` is a pattern with {{值}} and {{名称}} ("这款是{{值}}的哦~"), "" for the plain one.
    """

    name: str
    synonyms: tuple[str, ...] = ()
    sentence: str = ""


def by_name(terms: Iterable[Term]) -> dict[str, Term]:
    """Return the term for each name and synonym, as ``key_of`` writes it.

    A name goes before a synonym, and of two terms with one synonym the first has it.
    """
    every = list(terms)
    found = {key_of(each.name): each for each in reversed(every)}
    for term in every:
        for name in term.synonyms:
            found.setdefault(key_of(name), term)
    return found


def name_of(name: str, terms: Mapping[str, Term]) -> str:
    """Return what the shop calls a specification; ``terms`` are those of ``by_name``."""
    term = terms.get(key_of(name))
    return term.name if term else name
