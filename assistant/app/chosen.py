"""Leads from what is chosen in the palette beside phrases to its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.app.pages import Pages
    from assistant.ui.palette.search import PaletteSearch


def hear_chosen(finds: PaletteSearch, pages: Pages) -> None:
    """Show, hand on or take for the buyer what is chosen."""
    pages.goods.hear(finds)
    # The screen of customers is made when it is first wanted.
    finds.customer_requested.connect(lambda id: pages.customers.show_customer(id))
    finds.buyer_chosen.connect(lambda id: pages.customers.take_as_buyer(id))
