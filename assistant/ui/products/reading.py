"""A product as a card needs it: with the products it has to do with."""

from typing import NamedTuple

from assistant.domain.products import Product, ProductId, key_of
from assistant.services.catalogue import Catalogue
from assistant.ui.products.facts import Related


class Shown(NamedTuple):
    """A product and those that go with it or may be offered in its place."""

    product: Product
    related: Related


def read(catalogue: Catalogue, id: ProductId) -> Shown:
    """[lane] Return a product as it is now; raise ProductMissing."""
    product = catalogue.product(id)
    found = {
        relation.item_number: ids[0]
        for relation in product.relations
        if (ids := catalogue.named(key_of(relation.item_number), ("item",)))
    }
    others = catalogue.products(found.values())
    related = [
        (relation, others.get(found.get(relation.item_number, ProductId(0))))
        for relation in product.relations
    ]
    return Shown(product, related)
