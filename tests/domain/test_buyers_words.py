"""What was copied is taken for a buyer's question only where it can be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.buyers_words import buyers_words


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        ("你好 这件衣服\n会缩水吗", "你好 这件衣服 会缩水吗"),
        ("  163 105斤穿什么码 ", "163 105斤穿什么码"),
        ("退货" * 100, "退货" * 100),
    ],
)
def test_a_sentence_is_taken_on_one_line(copied: str, words: str) -> None:
    assert buyers_words(copied) == words


@pytest.mark.parametrize(
    "copied",
    [
        "",
        "tb_xiaolu1",
        "2354879921005566",
        "订单号：2354879921005566 到哪了",
        "电话 138 0013 8000 收件",
        "https://item.taobao.com/item.htm?id=67 这款有货吗",
        "看看 detail.tmall.com/x",
        "发我邮箱 a@b.cn",
        "退货" * 101,
        "\ud800\x00",
    ],
)
def test_numbers_links_and_what_is_no_sentence_are_left_alone(copied: str) -> None:
    assert buyers_words(copied) == ""


@given(st.text())
def test_any_text_can_be_copied(copied: str) -> None:
    words = buyers_words(copied)
    assert len(words) <= 200 and "\n" not in words
