"""What a copied text may mean: a telephone, an order, a parcel, goods, a buyer, or only words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.meanings import Meaning, masked, meanings_of

NUMBERS = [
    ("4021883711024556612", ["order"]),
    ("40218 8371 1024 5566", ["order"]),
    ("订单编号：4021883710245566", ["order"]),
    ("231101-123456789012345", ["order"]),
    ("SF1403456789012", ["parcel"]),
    ("快递单号: 773212345678901", ["parcel"]),
    ("EA123456789CN", ["parcel"]),
    ("JDVB01234567890", ["parcel"]),
    ("773212345678901", ["parcel", "order"]),
    ("612345678901", ["item", "parcel", "order"]),
    ("6901234567892", ["parcel", "item"]),
    ("4021883711024556612 什么时候发货", ["order"]),
    ("亲，订单4021883711024556612还没到", ["order"]),
    ("SF1403456789012到哪了？", ["parcel"]),
    ("4021883711024556612 和 4021883711024556613", []),
    ("ID：612345678901", []),
    ("165", []),
    ("165 110", []),
]


@pytest.mark.parametrize(("text", "kinds"), NUMBERS)
def test_numbers_are_told_apart_by_length_prefix_and_label(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in meanings_of(text)] == kinds


def test_what_stands_between_digits_and_before_a_number_is_no_part_of_it() -> None:
    found = [meanings_of(text)[0].text for text in ("40218 8371 1024 5566", "订单号：123456789012")]
    assert found == ["40218837110245566", "123456789012"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("13812341234", "138****1234"),
        ("138 1234 1234", "138****1234"),
        ("+86 138-1234-1234", "138****1234"),
        ("李雷 13812341234 杭州市西湖区", "138****1234"),
        ("手机：13812341234", "138****1234"),
        ("0571-88157788", "057****7788"),
        ("１３８１２３４１２３４", "138****1234"),
    ],
)
def test_a_text_with_a_telephone_number_is_only_masked(text: str, hidden: str) -> None:
    assert meanings_of(text) == (Meaning("phone", hidden, sure=True),)


def test_an_order_number_holds_no_telephone_number() -> None:
    assert [each.kind for each in meanings_of("4021138123412345566")] == ["order"]


@pytest.mark.parametrize(
    "name", ["tb_小鹿1015", "tb12345678", "t_1503", "lu_xiao", "t**5", "小***鹿"]
)
def test_what_looks_like_nothing_but_a_nickname_is_one(name: str) -> None:
    assert meanings_of(f" {name}\n") == (Meaning("nickname", name, sure=True),)


@pytest.mark.parametrize(
    "name", ["小鹿", "小鹿1015", "A2031", "满200减30", "deerstore", "小鹿旗舰店:小李"]
)
def test_a_single_word_may_be_a_nickname(name: str) -> None:
    assert meanings_of(name) == (Meaning("nickname", name),)


@pytest.mark.parametrize("text", ["旺旺：小 鹿", "买家昵称: 小 鹿", "会员名：小 鹿"])
def test_a_label_says_that_it_is_a_nickname(text: str) -> None:
    assert meanings_of(text) == (Meaning("nickname", "小 鹿", sure=True),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "质量问题，运费谁出？",
        "165 110斤穿什么码",
        "https://item.taobao.com/item.htm?id=612345678901",
    ],
)
def test_sentences_and_links_name_no_buyer(text: str) -> None:
    assert meanings_of(text) == ()


def test_look_alike_characters_of_a_nickname_are_kept() -> None:
    assert meanings_of("tb_ｘiao1")[0].text == "tb_ｘiao1"


@given(st.text(max_size=200))
def test_any_text_is_looked_at_without_fault(text: str) -> None:
    assert len(meanings_of(text)) <= 3


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_no_telephone_number_is_shown_in_whole(number: str) -> None:
    assert number not in masked(number)
    assert [each.kind for each in meanings_of(f"请打 {number} 谢谢")] == ["phone"]
