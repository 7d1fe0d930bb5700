"""Prices: what carts cost with the shop's promotions, and the keeping of these."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from assistant.domain.changes import Done
from assistant.domain.clock import Clock, local_now
from assistant.domain.price_sentences import price_sentence, price_steps
from assistant.domain.pricing import Cart, Priced, price_of
from assistant.domain.products import ProductDraft
from assistant.domain.promotions import Promotion, tidy_promotion
from assistant.services.catalogue import Catalogue
from assistant.services.people import People
from assistant.services.permission import check_shop


class Prices:
    """The promotions of the active shop, and what carts cost with them. For any thread."""

    def __init__(self, catalogue: Catalogue, people: People, clock: Clock) -> None:
        self._catalogue = catalogue
        self._people = people
        self._clock = clock

    @property
    def promotions(self) -> Mapping[int, Promotion]:
        """Those of the active shop and of all shops, over or not, by id."""
        shops = (None, self._people.shop.id)
        every = self._catalogue.promotions.all
        return {id: each for id, each in every.items() if each.shop in shops}

    def now(self) -> datetime:
        """Return the present moment as the user's clock shows it."""
        return local_now(self._clock)

    def check(self, products: Iterable[ProductDraft]) -> None:
        """Raise OtherShop where one of them is sold by another shop only."""
        for product in products:
            check_shop(self._people, product.title, product.shop)

    def price(self, cart: Cart) -> Priced:
        """Return what a cart costs with all of them; raise EmptyCart."""
        return price_of(cart, self.promotions.values())

    def sentence(self, priced: Priced, share: bool = False) -> str:
        """Return what is said to the buyer about it, with the share that is paid if wanted."""
        return price_sentence(priced, self.now(), share)

    def steps(self, priced: Priced) -> str:
        """Return how the price comes about, a line for each step."""
        return price_steps(priced, self.now())

    def put(self, promotion: Promotion, id: int | None = None) -> Done:
        """[lane] Write a promotion, a new one without id; raise what ``tidy_promotion`` does."""
        step = "add promotion" if id is None else "edit promotion"
        book = self._catalogue.promotions
        return self._catalogue.write(book, {id: tidy_promotion(promotion)}, step)

    def duplicate(self, id: int, name: str) -> Done:
        """[lane] Write a promotion once more under another name, to be changed."""
        copy = replace(self._catalogue.promotions.all[id], name=name)
        return self.put(copy)

    def remove(self, id: int) -> Done:
        """[lane] Remove a promotion, which can be taken back."""
        return self._catalogue.write(self._catalogue.promotions, {id: None}, "delete promotion")
