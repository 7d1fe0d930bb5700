"""A product in one or two lines for a buyer: what it is called, what it costs, where it is."""

from assistant.domain.money import yuan
from assistant.domain.products import ProductDraft, prices_of


def offer(product: ProductDraft) -> str:
    """Return title and price, and on a line of its own the link, as far as they are known.

    The price is that of the cheapest variant, and where they differ it says so (起).
    """
    prices = prices_of(product)
    costs = f" ¥{yuan(prices[0])}{'' if prices[0] == prices[-1] else '起'}" if prices else ""
    return "\n".join(filter(None, (f"{product.title}{costs}", product.link)))
