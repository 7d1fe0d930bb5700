"""A rule made from a window that somebody pointed at fits that window, and not too much else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.workbenches import rule_for


@given(st.text(min_size=1, max_size=40), st.text(max_size=80))
def test_the_rule_fits_the_window_it_was_made_from(process: str, title: str) -> None:
    assert rule_for(process, title).matches(process, title)


@pytest.mark.parametrize(
    ("process", "title", "other", "fits"),
    [
        ("WeChat.exe", "微信", "文件传输助手", True),
        ("chrome.exe", "已卖出的宝贝 - Google Chrome", "新闻 - Google Chrome", False),
        ("chrome.exe", "已卖出的宝贝 - Google Chrome", "(2) 已卖出的宝贝 - Google Chrome", True),
        ("", "客服窗口", "记事本", False),
    ],
)
def test_it_tells_the_pages_of_a_browser_apart(
    process: str, title: str, other: str, fits: bool
) -> None:
    assert rule_for(process, title).matches(process, other) is fits


def test_the_rule_may_not_send_until_somebody_says_so() -> None:
    assert not rule_for("WeChat.exe", "微信").may_send
