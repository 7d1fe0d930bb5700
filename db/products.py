"""Rows of products, and the codes that name them exactly."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from assistant.domain.product_bulk import ProductLine
from assistant.domain.products import Product, ProductDraft, ProductId, Sku, codes_of, key_of
from db.codec import from_json, to_json
from db.connection import Database
from db.documents import MANY, DocumentTable, Row, portions, value_of
from db.driver import Connection

#: Fields of a product that have columns of their own.
_BESIDE = frozenset({"id", "uid", "updated_at", "binned_at"})
#: Those in which codes stand, beside the variants.
_CODED = ("item_number", "platform_id", "link", "barcode")


class ProductTable(DocumentTable):
    """Products by id, those in the bin too."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "products", _columns)

    def products(self, binned: bool = False) -> Iterator[Product]:
        """Yield all products one after another, the first that came first."""
        for row in self.rows(binned):
            if (product := product_of(row)) is not None:
                yield product

    def sheets(
        self, ids: Iterable[int] | None = None
    ) -> Iterator[tuple[ProductId, Mapping[str, Any]]]:
        """Yield the fields of all products, or of some, as they are stored; not of the bin."""
        rows = self.rows() if ids is None else self.some(ids).values()
        for row in rows:
            if row.deleted_at is None:
                with suppress(ValueError):
                    yield ProductId(row.id), json.loads(row.data)

    def latest(self) -> str:
        """Return when a product was changed last, "" where there is none."""
        return str(self.database.read("SELECT max(updated_at) FROM products")[0][0] or "")

    def since(self, time: str) -> list[ProductId]:
        """Return what was changed after that moment, those in the bin too."""
        sql = "SELECT id FROM products WHERE updated_at > ?"
        return [ProductId(id) for (id,) in self.database.read(sql, (time,))]

    def find(self, code: str, kinds: Iterable[str] = ()) -> list[ProductId]:
        """Return the products with that code, not those in the bin; ``kinds`` empty means any."""
        wanted = [*kinds]
        among = f" AND kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
        rows = self.database.read(
            "SELECT DISTINCT product FROM product_codes JOIN products ON products.id = product"
            f" WHERE code = ?{among} AND deleted_at IS NULL ORDER BY product",
            (key_of(code), *wanted),
        )
        return [ProductId(id) for (id,) in rows]

    def coded(self, codes: Iterable[tuple[str, str]]) -> dict[tuple[str, str], ProductId]:
        """Return which products have which of these codes, by kind and key; not of the bin.

        Kinds are those of ``codes_of``, ``uid`` and ``title``; of several the first is told.
        """
        asked: dict[str, list[str]] = {}
        for kind, code in codes:
            asked.setdefault(kind, []).append(code)
        found: dict[tuple[str, str], ProductId] = {}
        for kind, keys in asked.items():
            for marks, part in portions(keys):
                for key, id in self._coded(kind, marks, part):
                    found.setdefault((kind, key), ProductId(id))
        return found

    def _coded(self, kind: str, marks: str, keys: Sequence[str]) -> Iterable[tuple[str, int]]:
        if kind in ("uid", "title"):
            sql = f"SELECT {kind}, id FROM products WHERE {kind} IN ({marks})"
            rows = self.database.read(f"{sql} AND deleted_at IS NULL ORDER BY id", keys)
        else:
            rows = self.database.read(
                "SELECT code, product FROM product_codes JOIN products ON products.id = product"
                f" WHERE code IN ({marks}) AND kind = ? AND deleted_at IS NULL ORDER BY product",
                (*keys, kind),
            )
        return ((str(key), int(id)) for key, id in rows)

    def categories(self) -> dict[str, int]:
        """Return the category paths in use, and how many products each has."""
        rows = self.database.read(
            "SELECT category, count(*) FROM products WHERE deleted_at IS NULL GROUP BY category"
        )
        return dict(rows)

    def lines(self) -> list[ProductLine]:
        """Return what a line of a list says of each product."""
        sql = (
            "SELECT id, title, coalesce(json_extract(data, '$.item_number'), ''), brand, category"
            " FROM products WHERE deleted_at IS NULL ORDER BY id"
        )
        return [ProductLine(*row) for row in self.database.read(sql)]

    def specification_names(self) -> dict[str, int]:
        """Return what specifications are called, and how often, the most frequent first."""
        sql = (
            "SELECT json_extract(row.value, '$.name') AS name, count(*) FROM products,"
            " json_each(products.data, '$.specifications') AS row"
            " WHERE deleted_at IS NULL GROUP BY name ORDER BY count(*) DESC, name"
        )
        return dict(self.database.read(sql))

    def brands(self, ours: bool = False) -> list[str]:
        """Return the brands in use, or those of the shop's own goods."""
        sql = "SELECT DISTINCT brand FROM products WHERE brand <> '' AND deleted_at IS NULL"
        return [brand for (brand,) in self.database.read(f"{sql} AND ours" if ours else sql)]

    def samples(self) -> list[ProductId]:
        """Return the shipped examples that are not in the bin."""
        sql = "SELECT id FROM products WHERE sample AND deleted_at IS NULL ORDER BY id"
        return [ProductId(id) for (id,) in self.database.read(sql)]

    def in_category(self, path: str) -> list[ProductId]:
        """Return the products of a category itself, not of those below it."""
        sql = "SELECT id FROM products WHERE category = ? AND deleted_at IS NULL ORDER BY id"
        return [ProductId(id) for (id,) in self.database.read(sql, (path,))]

    def foreign_names(self) -> frozenset[str]:
        """Return what the goods of others are called: titles, aliases, item numbers, brands.

        Titles and brands that goods of the shop have, too, are not among them.
        """
        sql = "SELECT data FROM products WHERE NOT ours AND deleted_at IS NULL"
        drafts = []
        for (data,) in self.database.read(sql):
            with suppress(ValueError, TypeError):
                drafts.append(from_json(ProductDraft, data))
        if not drafts:
            return frozenset()
        names = {name for each in drafts for name in (each.item_number, *each.aliases)}
        brands = {key_of(each) for each in self.brands(ours=True)}
        names |= {each.brand for each in drafts if key_of(each.brand) not in brands}
        titles = {each.title for each in drafts}
        return frozenset((names | titles - self._own(titles)) - {""})

    def _own(self, titles: set[str]) -> set[str]:
        """Return which of some titles goods of the shop have."""
        found = set[str]()
        sql = "SELECT title FROM products WHERE ours AND deleted_at IS NULL AND title IN"
        for marks, part in portions(sorted(titles)):
            found.update(title for (title,) in self.database.read(f"{sql} ({marks})", part))
        return found

    def digests(self) -> set[str]:
        """Return what pictures products have, those in the bin too."""
        rows = self.database.read(
            "SELECT DISTINCT json_extract(each.value, '$.digest') FROM products,"
            " json_each(products.data, '$.pictures') AS each"
        )
        return {digest for (digest,) in rows}

    def put(
        self,
        connection: Connection,
        rows: Sequence[Row],
        went_on: Callable[[float], None] = lambda _share: None,
        whole: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        """Write rows with their codes, as any such table does."""
        # Item numbers may change places among them, and no two are alike at any moment.
        connection.executemany(
            "UPDATE products SET item_key = '' WHERE id = ?", [(row.id,) for row in rows]
        )
        for at in range(0, len(rows), MANY):
            went_on(at / len(rows))
            self._put(connection, [*map(whole, rows[at : at + MANY])])

    def _put(self, connection: Connection, kept: list[Row]) -> None:
        super().put(connection, kept)
        gone = [(row.id,) for row in kept]
        connection.executemany("DELETE FROM product_codes WHERE product = ?", gone)
        connection.executemany("DELETE FROM product_readings WHERE id = ?", gone)
        connection.executemany(
            "INSERT OR IGNORE INTO product_codes (code, kind, product) VALUES (?, ?, ?)",
            [(code, kind, row.id) for row in kept if row.data for kind, code in _codes(row)],
        )


def product_of(row: Row) -> Product | None:
    """Return the product of a row; None where it makes no sense to this program."""
    return value_of(Product, row)


def data_of(product: ProductDraft) -> str:
    """Return what is stored of a product beside its ids and times."""
    return to_json(product, leave_out=_BESIDE)


def _columns(data: str) -> Mapping[str, object]:
    row = json.loads(data)
    return {
        "item_key": key_of(row.get("item_number", "")),
        "title": row.get("title", ""),
        "category": row.get("category", ""),
        "brand": row.get("brand", ""),
        "ours": row.get("ours", True),
        "sample": row.get("sample", False),
    }


def _codes(row: Row) -> Iterator[tuple[str, str]]:
    said = json.loads(row.data)  # to read all of it would take as long as to write it
    named = {name: said[name] for name in _CODED if name in said}
    skus = ((each.get("code", ""), each.get("barcode", "")) for each in said.get("skus", ()))
    variants = tuple(Sku(code=code, barcode=barcode) for code, barcode in skus)
    draft = ProductDraft(title="", skus=variants, **named)
    for kind, code in codes_of(draft):
        if key := key_of(code):
            yield kind, key
