"""What of a customer or an order would be another: field by field, as texts beside each other."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from assistant.domain.birthday_words import birthday_text
from assistant.domain.customers import TAOBAO, CustomerDraft, Nickname, Tag
from assistant.domain.orders import OrderDraft, OrderItem
from assistant.domain.person import FITS, Person, figure_of
from assistant.domain.product_changes import FieldChange
from assistant.domain.product_rows import money_text

#: What tells an order from others, and so never changes; whose it is stands beside its number.
_KEYS = ("number", "platform", "customer")
_LISTS = ("names", "tags", "declined")


def changes(old: CustomerDraft | OrderDraft, new: CustomerDraft | OrderDraft) -> list[FieldChange]:
    """Return what is another in ``new``, in the order of the fields (``FieldChange.field``).

    The state of an order is one of ``STATES``, for the screen to word.
    """
    found = []
    for name in (each.name for each in fields(new) if each.name not in _KEYS):
        before, after = getattr(old, name), getattr(new, name)
        if name in _LISTS:  # of what there are several, only what is another is told
            before, after = _without(before, after), _without(after, before)
        before, after = _text(name, before), _text(name, after)
        if before != after:
            found.append(FieldChange(name, "", before, after))
    return found


def _without(entries: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(each for each in entries if each not in others)


def _text(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    return _TEXTS[name](value) if name in _TEXTS else str(value)


def _names(names: tuple[Nickname, ...]) -> str:
    shown = (
        each.name if each.platform == TAOBAO else f"{each.name}（{each.platform}）"
        for each in names
    )
    return "、".join(shown)


def _tags(tags: tuple[Tag, ...]) -> str:
    return "、".join(f"{each.text} {each.about}".strip() for each in tags)


def _person(person: Person) -> str:
    figures = [figure_of(person, each) for each in person.given]
    return " ".join([*figures, *([FITS[person.fit]] if person.fit in FITS else [])])


def _items(items: tuple[OrderItem, ...]) -> str:
    return "、".join(each.title or each.item_number for each in items)


def _moment(at: Any) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _answer(said: bool) -> str:
    return "是" if said else "否"


_TEXTS: Mapping[str, Callable[[Any], str]] = {
    "names": _names,
    "tags": _tags,
    "person": _person,
    "birthday": birthday_text,
    "items": _items,
    "amount": money_text,
    "declined": "、".join,
    **dict.fromkeys(("first_contact", "last_contact"), _moment),
    **dict.fromkeys(("ordered_at", "paid_at", "arrived_at"), _moment),
    **dict.fromkeys(("remind", "refuses", "open_case", "keep"), _answer),
}
