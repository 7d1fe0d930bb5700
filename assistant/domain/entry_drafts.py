"""What may be written of a size chart of many products, and of a specification term."""

from collections.abc import Mapping
from dataclasses import replace

from assistant.domain.drafts import EmptyName
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import cleaned
from assistant.domain.products import PATH_SEPARATOR, key_of, path_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.terms import Term


class ChartEmpty(UserError):
    """A size chart needs a measure and a size."""


class ChartForNobody(UserError):
    """A size chart of its own needs a brand or a category, or no product would have it."""


class TermTaken(UserError):
    """Another term has that name or other name (``name``, ``term`` the name of that one)."""


def tidy_chart(chart: SizeChart) -> SizeChart:
    """Return a chart of a brand or a category fit to be stored; its name is made where it has none.

    Raises ChartEmpty, ChartForNobody, TooLong or TooManyEntries.
    """
    written: SizeChart = cleaned(chart)
    path = path_of(written.category)
    if not written.measures or not written.rows:
        raise ChartEmpty
    if not written.brand and not path:
        raise ChartForNobody
    name = written.name or " ".join(filter(None, (written.brand, *path[-1:])))
    return replace(written, name=name, category=PATH_SEPARATOR.join(path))


def tidy_term(term: Term, others: Mapping[int, Term]) -> Term:
    """Return a term fit to be stored; ``others`` are the terms beside it.

    Raises EmptyName, TermTaken, TooLong or TooManyEntries.
    """
    written: Term = cleaned(term)
    if not written.name:
        raise EmptyName
    own = key_of(written.name)
    synonyms = {key_of(each): each for each in reversed(written.synonyms)}
    synonyms.pop(own, None)
    for other in others.values():
        for name in (other.name, *other.synonyms):
            if key_of(name) in (own, *synonyms):
                raise TermTaken(name=name, term=other.name)
    kept = tuple(each for each in written.synonyms if synonyms.get(key_of(each)) == each)
    return replace(written, synonyms=kept)
