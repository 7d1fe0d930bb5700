"""Of searches in vain only words are kept, and nothing of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.missed_searches import LONGEST, keepable


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("儿童安全座椅", "儿童安全座椅"),
        ("  能不能\n寄 到台湾 ", "能不能 寄 到台湾"),
        ("A2031 多大", "A2031 多大"),
        ("free shipping", "free shipping"),
        ("七天无理由", "七天无理由"),
        ("市区能上门吗", "市区能上门吗"),
        ("包裹在路上吗", "包裹在路上吗"),
    ],
)
def test_words_are_kept_on_one_line(typed: str, kept: str) -> None:
    assert keepable(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "退",
        "tuihuo",
        "thyf",
        "小鹿1015",
        "13800138000 的快递",
        "138-0013-8000 张三",
        "订单 2354879921005566",
        "SF1390221175583 到哪了",
        "幺三八零零幺三八零零零",
        "浙江省杭州市西湖区文三路 90 号",
        "文三路90号",
        "3栋2单元",
        "收件人张三",
        "tb_xiaolu1 的订单",
        "小鹿** 在吗",
        "加微信 xiaolu888",
        "a@b.cn 发票",
        "https://item.taobao.com 这个",
        "退" * (LONGEST + 1),
        "\ud800\ud800",
    ],
)
def test_what_may_tell_of_a_person_is_not_kept(typed: str) -> None:
    assert keepable(typed) == ""


@given(st.text())
def test_any_text_can_be_typed(typed: str) -> None:
    kept = keepable(typed)
    assert len(kept) <= LONGEST and keepable(kept) == kept
