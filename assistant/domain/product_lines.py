"""A product in one or two lines for a buyer: what it is called, what it costs, where it is."""

from assistant.domain.money import yuan
from assistant.domain.products import ProductDraft


def offer(product: ProductDraft) -> str:
    """Return title and price, and on a line of its own the link, as far as they are known."""
    prices = [each.price for each in product.skus if each.price is not None]
    price = product.price if product.price is not None else min(prices, default=None)
    first = product.title if price is None else f"{product.title} ¥{yuan(price)}"
    return "\n".join(filter(None, (first, product.link)))
