"""Which foreign window is a workbench."""

import pytest

from assistant.domain.settings import DEFAULT_WORKBENCHES
from assistant.domain.workbenches import WorkbenchRule, recognise, same_chat


@pytest.mark.parametrize(
    ("process", "title", "name"),
    [
        ("AliWorkbench.exe", "小鹿旗舰店:小美 - 千牛接待台", "千牛接待台"),
        ("aliworkbench", "接待中心", "千牛接待台"),
        ("AliWorkbench.exe", "千牛工作台", "千牛工作台"),
        ("AliWorkbench.exe", "登录", None),
        ("notepad.exe", "千牛接待台.txt", None),
    ],
)
def test_the_usual_workbenches_are_known(process: str, title: str, name: str | None) -> None:
    found = recognise(DEFAULT_WORKBENCHES, process, title)
    assert (found.name if found else None) == name


def test_the_first_rule_that_fits_counts() -> None:
    rules = [WorkbenchRule("all"), WorkbenchRule("chrome", "chrome")]
    assert recognise(rules, "chrome", "x") is rules[0]


def test_a_process_is_compared_whole_and_literally() -> None:
    rule = WorkbenchRule("a", "we.chat*")
    assert rule.matches("We.Chat.exe", "")
    assert not rule.matches("wexchat", "")
    assert not rule.matches("my we.chat", "")


def test_a_title_that_is_no_pattern_is_looked_for_as_it_is() -> None:
    rule = WorkbenchRule("a", title="订单(")
    assert rule.matches("chrome", "我的订单(3)")
    assert not rule.matches("chrome", "我的订单")


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("小鹿 - 千牛接待台", "小鹿 - 千牛接待台", True),
        ("小鹿 - 千牛接待台", "(3) 小鹿 - 千牛接待台", True),
        ("【12】小鹿 - 千牛接待台", "小鹿 - 千牛接待台*", True),
        ("小鹿 - 千牛接待台", "小马 - 千牛接待台", False),
        ("tb_1015 - 千牛接待台", "tb_1016 - 千牛接待台", False),
    ],
)
def test_a_title_tells_one_chat_from_another(before: str, now: str, same: bool) -> None:
    assert same_chat(before, now) is same
