"""Rule values are kept by their names."""

from datetime import date

import pytest

from assistant.domain.drafts import EmptyName
from assistant.domain.shops import RuleValue
from assistant.services.rules import RuleBook
from tests.services.conftest import Shop


def _book(shop: Shop) -> RuleBook:
    book = RuleBook(shop.database, shop.clock)
    book.load()
    return book


def test_a_rule_value_is_found_after_a_restart(shop: Shop) -> None:
    rule = RuleValue("发货时限", "48", "小时", "平台规则", date(2026, 11, 1))
    _book(shop).put(rule)
    assert dict(_book(shop).values) == {"发货时限": rule}


def test_a_name_holds_one_value(shop: Shop) -> None:
    book = _book(shop)
    for value in ("48", "24"):
        book.put(RuleValue("发货时限", value))
    assert [each.value for each in book.values.values()] == ["24"]


def test_a_value_that_was_removed_may_come_again(shop: Shop) -> None:
    book = _book(shop)
    book.put(RuleValue("发货时限", "48"))
    with shop.database.write() as connection:
        book.write(connection, {"发货时限": None})
    book.load()
    assert not book.values
    book.put(RuleValue("发货时限", "72"))
    assert book.values["发货时限"].value == "72"


def test_a_rule_value_needs_a_name(shop: Shop) -> None:
    with pytest.raises(EmptyName):
        _book(shop).put(RuleValue(" ", "48"))
