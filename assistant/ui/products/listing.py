"""What the list of products shows: the categories and goods of one level, or what is found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.domain.hits import Span
from assistant.domain.product_briefs import Brief
from assistant.domain.products import PATH_SEPARATOR, ProductId, path_of
from assistant.services.catalogue import Catalogue
from assistant.services.product_finding import ProductFind
from assistant.ui.hit_reason import Reason
from assistant.ui.product_words import facts, line

#: So many products are listed; who wants others searches for them.
MOST = 200


class CategoryRow(NamedTuple):
    """A category of the level on view, and how many products are in it and below it."""

    name: str
    goods: int


class ProductRow(NamedTuple):
    """A product as the list shows it: the line below the title, and what was searched for."""

    brief: Brief
    line: Reason
    marks: tuple[Span, ...] = ()


class Listing(NamedTuple):
    """What is on view; ``left_out`` products of this level are not."""

    rows: Sequence[CategoryRow | ProductRow]
    left_out: int = 0


def level(catalogue: Catalogue, path: Sequence[str]) -> Listing:
    """[lane] Return the categories and products right below a path; () is the top."""
    within: Counter[str] = Counter()
    for category, count in catalogue.categories().items():
        names = path_of(category)
        if names[: len(path)] == tuple(path) and len(names) > len(path):
            within[names[len(path)]] += count
    ids = catalogue.in_category(PATH_SEPARATOR.join(path))
    branches = [CategoryRow(name, count) for name, count in sorted(within.items())]
    products = _rows(catalogue, ids[:MOST])
    return Listing([*branches, *products], len(ids) - len(products))


def found(finds: Iterable[ProductFind]) -> Listing:
    """Return products that were searched for, best first."""
    return Listing([ProductRow(each.brief, line(each), each.hit.title_marks) for each in finds])


def named(catalogue: Catalogue, code: str) -> Listing:
    """[lane] Return the products with exactly that code: what is known before there is an index."""
    return Listing(_rows(catalogue, catalogue.named(code)))


def _rows(catalogue: Catalogue, ids: Sequence[ProductId]) -> list[ProductRow]:
    briefs = catalogue.briefs(ids)
    return [ProductRow(brief, Reason(facts(brief), ())) for brief in briefs]
