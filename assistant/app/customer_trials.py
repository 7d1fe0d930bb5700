"""What the self-test tries of customers: an encrypted shop, who looks alike, the lunar calendar."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.services.desk import Desk

#: A customer, what somebody calls himself to be taken for that one, and what both are typed as.
_NAME, _POSER, _TYPED = "tb_paul1015", "tb_pаul1015", "paul"

#: When the lunar year 2026 has the fifteenth of its eighth month, the Mid-Autumn Festival.
_FESTIVAL = date(2026, 9, 25)


def try_customers() -> str:
    """Keep a customer encrypted, find it, and notice who looks like it; raise LookupError."""
    from assistant.domain.birthdays import day_in
    from assistant.domain.customers import Birthday, CustomerDraft, Nickname

    birthday = Birthday(month=8, day=15, lunar=True)
    if (day := day_in(birthday, _FESTIVAL.year)) != _FESTIVAL:
        raise LookupError(f"the lunar calendar has {day} for {_FESTIVAL}")
    with _shop() as desk:
        desk.customers.add([CustomerDraft(names=(Nickname(name=_NAME),), birthday=birthday)])
        desk.customer_search.build()
        (found,) = desk.customer_search.find(_TYPED)
        alike = [each.name for each in desk.customer_search.alike(_POSER)]
        if alike != [_NAME]:
            raise LookupError(f"{_POSER} looks like {alike}")
        name = desk.customers.customer(found).nickname
        return f"{name} and a look-alike told apart, birthday on {day}"


@contextmanager
def _shop() -> Iterator["Desk"]:
    """A shop of its own, encrypted."""
    from assistant.app.wiring import open_desk

    with tempfile.TemporaryDirectory() as folder:
        opened = open_desk(Path(folder), os.urandom(32))
        try:
            opened.load_customers()
            yield opened.desk
        finally:
            opened.database.close()
