"""Reads the sample products and the terms of specifications that the program ships.

A row of a list is one line in the files, its cells between bars ("主体 | 面料 | 95% 棉").
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from assistant.domain.products import (
    Answer,
    ProductDraft,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    Suitability,
)
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.terms import Term
from assistant.files.toml import Table, frozen, read_table

#: What stands between two wordings of a question.
_OR = " / "


def read_products(resources: Path) -> tuple[ProductDraft, ...]:
    """Return the products in ``seed/products`` below the folder of resources, all marked sample.

    Their prices and stock carry no dates: those are given when they come into a catalogue.
    """
    files = sorted((resources / "seed" / "products").glob("*.toml"))
    return tuple(draft for file in files for draft in _products(read_table(file)))


def read_terms(resources: Path) -> tuple[Term, ...]:
    """Return the terms in ``seed/terms.toml`` below the folder of resources."""
    rows = read_table(resources / "seed" / "terms.toml")["term"]
    return tuple(Term(**frozen(each)) for each in rows)


def _products(file: Table) -> Iterator[ProductDraft]:
    """Yield the products of one file; what it says of all of them stands at its top level."""
    of_all = {name: each for name, each in file.items() if name != "product"}
    for row in file["product"]:
        yield _product({**of_all, **row})


def _product(table: Table) -> ProductDraft:
    rest = dict(table)
    variants = rest.pop("variants", ())
    read = {name: make(rest.pop(name)) for name, make in _READERS.items() if name in rest}
    skus = tuple(_skus(table["item_number"], variants))
    return ProductDraft(**(frozen(rest) | read), skus=skus, sample=True)


def _skus(number: str, variants: Iterable[str]) -> Iterator[Sku]:
    """Yield what "colour | sizes | stock of each, - for unknown | yuan of each" means.

    Where there are no yuan, the price is the product's.
    """
    place = 0
    for colour, sizes, stock, *prices in map(_cells, variants):
        costs = prices[0].split() if prices else [""] * len(sizes.split() or [""])
        for size, pieces, cost in zip(sizes.split() or [""], stock.split(), costs, strict=True):
            place += 1
            yield Sku(
                code=f"{number}-{place:02}",
                colour=colour,
                size=size,
                price=_fen(float(cost)) if cost else None,
                stock=None if pieces == "-" else int(pieces),
            )


def _specification(line: str) -> Specification:
    group, name, value, unit, *_ = [*_cells(line), ""]
    return Specification(name, value, unit, group)


def _answer(line: str) -> Answer:
    asked, answer = _cells(line)
    return Answer(tuple(asked.split(_OR)), answer)


def _proof(line: str) -> Proof:
    claim, evidence, *until = _cells(line)
    return Proof(claim, evidence, date.fromisoformat(until[0]) if until else None)


def _chart(table: Table) -> SizeChart:
    rows = [_cells(line) for line in table["rows"]]
    made = tuple(SizeRow(size, tuple(cells)) for size, *cells in rows)
    return SizeChart(**(frozen(table) | {"rows": made}))


def _fen(yuan: float) -> int:
    return round(yuan * 100)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


_READERS: Mapping[str, Any] = {
    "price": _fen,
    "specifications": lambda lines: tuple(map(_specification, lines)),
    "selling_points": lambda lines: tuple(SellingPoint(*_cells(each)) for each in lines),
    "answers": lambda lines: tuple(map(_answer, lines)),
    "relations": lambda lines: tuple(Relation(*_cells(each)) for each in lines),
    "proofs": lambda lines: tuple(map(_proof, lines)),
    "suitability": lambda table: Suitability(**frozen(table)),
    "chart": _chart,
}
