"""The modules that the first paint does without, loaded on the lane while the window is in use."""


def load_the_rest() -> None:
    """[lane] Load what the steps after the first paint are made of."""
    from assistant.app import (
        alikes,
        chats,
        chosen,
        customer_finds,
        customer_index,
        following,
        goods,
        lookup_key,
        on_the_way,
        orders,
        passages,
        product_index,
    )
    from assistant.desktop.backend import maker
    from assistant.ui import (
        attendance,
        docking,
        fresh_copy,
        hotkeys,
        inserting,
        program_icon,
        tray,
        validity_watch,
    )
    from assistant.ui.palette import palette

    maker()
    assert (
        alikes
        and chats
        and chosen
        and following
        and goods
        and lookup_key
        and on_the_way
        and orders
        and passages
    )
    assert customer_finds and customer_index and product_index
    assert attendance and docking and fresh_copy and hotkeys and inserting and palette
    assert program_icon and tray and validity_watch
