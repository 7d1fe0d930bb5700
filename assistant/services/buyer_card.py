"""What was heard of a buyer in chat, kept on the customer's card at the agent's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.domain.customer_drafts import tagged
from assistant.domain.customers import SIZE, Tag
from assistant.domain.products import path_of

if TYPE_CHECKING:
    from assistant.domain.buyer import Buyer
    from assistant.domain.changes import Done
    from assistant.domain.customers import CustomerId
    from assistant.domain.products import Product
    from assistant.services.customers import CustomerBook


def keep_on_card(book: CustomerBook, id: CustomerId, heard: Buyer, product: Product | None) -> Done:
    """[lane] Write measures and the size found by them on a card: the size is for such goods.

    Raises what ``CustomerBook.put`` does.
    """
    draft = book.customer(id).draft
    tags = draft.tags
    if heard.size:
        kind = path_of(product.category)[-1:] if product is not None else ()
        group = next((each for each in book.groups.all.values() if each.key == SIZE), None)
        tags = tagged(tags, Tag(SIZE, heard.size, "".join(kind)), group)
    said = heard.person
    unit = said.weight_in if said.weight is not None else draft.person.weight_in
    given: dict[str, Any] = {**said.given, "weight_in": unit}
    person = replace(draft.person, **given)
    return book.put({id: replace(draft, tags=tags, person=person)})
