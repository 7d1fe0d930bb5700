"""Phrases limited to a workbench follow it to its new name."""

from dataclasses import replace

import pytest

from assistant.domain.drafts import NothingToUndo
from assistant.domain.workbenches import WorkbenchRule
from assistant.services.limits import put_rules
from assistant.services.preferences import Preferences
from tests.services.conftest import Shop

QIANNIU, WECHAT = WorkbenchRule("千牛"), WorkbenchRule("微信")


@pytest.fixture
def preferences(shop: Shop) -> Preferences:
    preferences = Preferences(shop.database)
    preferences.change(workbenches=(QIANNIU, WECHAT))
    return preferences


def test_phrases_follow_a_workbench_that_is_renamed(shop: Shop, preferences: Preferences) -> None:
    phrase = shop.phrase(shop.category("售前"), workbenches=("千牛", "微信"))
    rules = (replace(QIANNIU, name="接待台"), WECHAT)
    put_rules(shop.library, preferences, rules, {"千牛": "接待台", "微信": "微信"})
    assert shop.get(phrase).workbenches == ("接待台", "微信")
    assert preferences.current.workbenches == rules
    with pytest.raises(NothingToUndo):
        shop.library.undo()


def test_where_no_phrase_is_limited_steps_stay(shop: Shop, preferences: Preferences) -> None:
    shop.phrase(shop.category("售前"))
    rules = (replace(QIANNIU, name="接待台"), WECHAT)
    put_rules(shop.library, preferences, rules, {"千牛": "接待台"})
    assert shop.library.undo().step == "add"


def test_a_name_that_another_workbench_has_stays_with_it(
    shop: Shop, preferences: Preferences
) -> None:
    phrase = shop.phrase(shop.category("售前"), workbenches=("千牛",))
    put_rules(shop.library, preferences, (QIANNIU, replace(QIANNIU, name="二")), {"千牛": "二"})
    assert shop.get(phrase).workbenches == ("千牛",)


def test_a_workbench_that_is_removed_leaves_its_phrases_limited(
    shop: Shop, preferences: Preferences
) -> None:
    phrase = shop.phrase(shop.category("售前"), workbenches=("千牛",))
    put_rules(shop.library, preferences, (WECHAT,), {"微信": "微信"})
    assert shop.get(phrase).workbenches == ("千牛",)


def test_official_phrases_follow_too(shop: Shop, preferences: Preferences) -> None:
    phrase = shop.phrase(shop.category("售前"), workbenches=("千牛",))
    shop.library.edit(phrase, replace(shop.get(phrase).draft, origin="总店"))
    rules = (replace(QIANNIU, name="接待台"), WECHAT)
    put_rules(shop.library, preferences, rules, {"千牛": "接待台"})
    assert shop.get(phrase).workbenches == ("接待台",)
