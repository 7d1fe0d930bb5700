"""Settings and state come back as they were; what cannot be understood has its default."""

from dataclasses import fields
from typing import Any

import pytest

from assistant.domain.settings import Settings
from assistant.domain.workbenches import WorkbenchRule
from assistant.services.preferences import Preferences
from db.settings import SettingsTable
from tests.services.conftest import Shop


def _loaded(shop: Shop) -> Preferences:
    preferences = Preferences(shop.database)
    preferences.load()
    return preferences


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, tuple):
        return (WorkbenchRule("微信", "WeChat*", may_send=True),)
    return value + 1 if isinstance(value, int) else value + "x"


def test_a_new_library_has_the_defaults(shop: Shop) -> None:
    assert _loaded(shop).current == Settings()


def test_every_setting_is_kept(shop: Shop) -> None:
    chosen = {each.name: _other(getattr(Settings(), each.name)) for each in fields(Settings)}
    _loaded(shop).change(**chosen)
    assert _loaded(shop).current == Settings(**chosen)


def test_a_choice_leaves_the_others_alone(shop: Shop) -> None:
    _loaded(shop).change(theme="dark")
    _loaded(shop).change(side="left")
    assert _loaded(shop).current == Settings(theme="dark", side="left")


@pytest.mark.parametrize("value", ["text", None, 3, [1], {"a": 1}, [{"name": 1, "x": 2}], [{}]])
def test_a_value_of_another_form_counts_as_absent(shop: Shop, value: object) -> None:
    names = [each.name for each in fields(Settings)]
    SettingsTable(shop.database).put_settings(dict.fromkeys([*names, "from the future"], value))
    loaded = _loaded(shop).current
    for name in names:
        kept, default = getattr(loaded, name), getattr(Settings(), name)
        assert kept == (value if type(value) is type(default) else default)


def test_a_value_that_is_no_json_counts_as_absent(shop: Shop) -> None:
    with shop.database.write() as connection:
        connection.execute("INSERT INTO settings VALUES ('theme', '{broken')")
    assert _loaded(shop).current == Settings()


def test_what_is_remembered_comes_back(shop: Shop) -> None:
    _loaded(shop).keep_state("window", {"size": [360, 900], "title": "同桌\ud800"})
    assert _loaded(shop).state("window") == {"size": [360, 900], "title": "同桌\ud800"}
    assert _loaded(shop).state("never", "default") == "default"
