"""What phrases can say of the moment."""

from datetime import date, datetime

import pytest

from assistant.domain.facts import VARIABLES, gather, greeting, known_names
from assistant.domain.shops import SHOP_FACTS, Agent, AgentId, RuleValue, Shop, ShopId

NOW = datetime.fromisoformat("2026-11-30T21:36:00+08:00")
AGENT = Agent(AgentId(1), "a", "小鱼")
SHOP = Shop(ShopId(1), "s", "小鹿旗舰店", {"快递": "中通", "发票类型": " ", "补发时限": "当天"})
CHECKED = RuleValue("发货时限", "48", "小时", checked_on=date(2026, 11, 1))


def test_tells_shop_agent_clock_and_rules() -> None:
    assert gather(AGENT, SHOP, [CHECKED], NOW) == {
        "店铺": "小鹿旗舰店",
        "快递": "中通",
        "补发时限": "当天",
        "客服": "小鱼",
        "今天": "11月30日",
        "明天": "12月1日",
        "星期": "星期一",
        "现在": "21:36",
        "问候": "晚上好",
        "规则.发货时限": "48小时",
        "发货时限": "48小时",
    }


def test_what_nobody_confirmed_is_not_told() -> None:
    unconfirmed = RuleValue("退款到账", "3", "天")
    assert "规则.退款到账" not in gather(AGENT, SHOP, [unconfirmed], NOW)


def test_a_rule_does_not_speak_over_the_shop() -> None:
    rule = RuleValue("补发时限", "72", "小时", checked_on=date(2026, 11, 1))
    assert gather(AGENT, SHOP, [rule], NOW)["补发时限"] == "当天"


def test_a_unit_is_not_said_twice() -> None:
    rule = RuleValue("质保", "一年", "年", checked_on=date(2026, 11, 1))
    assert gather(AGENT, SHOP, [rule], NOW)["规则.质保"] == "一年"


def test_the_clipboard_is_told_only_when_it_was_read() -> None:
    assert gather(AGENT, SHOP, [], NOW, "SF123")["剪贴板"] == "SF123"
    assert "剪贴板" not in gather(AGENT, SHOP, [], NOW)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (range(5, 9), "早上好"),
        (range(9, 11), "上午好"),
        (range(11, 13), "中午好"),
        (range(13, 18), "下午好"),
        ((*range(18, 24), *range(5)), "晚上好"),
    ],
)
def test_greets_by_the_hour(hours: range, words: str) -> None:
    assert {greeting(hour) for hour in hours} == {words}


def test_every_fact_of_a_shop_is_a_variable_of_the_menu() -> None:
    assert set(SHOP_FACTS) == {each.name for each in VARIABLES if each.group == "shop"}


def test_no_variable_stands_in_the_menu_twice() -> None:
    assert len({each.name for each in VARIABLES}) == len(VARIABLES)


def test_rule_values_are_known_by_both_names() -> None:
    assert {"规则.发货时限", "发货时限", "昵称"} <= known_names([CHECKED])
