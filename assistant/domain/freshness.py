"""How old what is known of a price or of stock is: what was true last month may not be true now."""

from datetime import datetime

from assistant.domain.products import ProductDraft, stock_of
from assistant.domain.values import value


@value
class Ages:
    """For how many days nobody has confirmed prices and stock; None where that is no concern."""

    price: int | None = None
    stock: int | None = None

    def __bool__(self) -> bool:
        return self.price is not None or self.stock is not None


def stale(product: ProductDraft, now: datetime, days: int) -> Ages:
    """Return how old prices and stock are where they are older than ``days``.

    What is not known cannot be old, and of what was never confirmed nobody knows the age.
    """
    priced = product.price is not None or any(each.price is not None for each in product.skus)
    return Ages(
        _age(product.priced_at if priced else None, now, days),
        _age(product.stocked_at if stock_of(product) is not None else None, now, days),
    )


def _age(confirmed: datetime | None, now: datetime, days: int) -> int | None:
    age = (now - confirmed).days if confirmed is not None else 0
    return age if age > days else None
