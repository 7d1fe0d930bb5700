"""What copied texts may name: links of platforms, labelled codes, codes among words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.copied import LONGEST, Code, Copied, recognise
from assistant.domain.product_links import number_in
from assistant.domain.products import ProductDraft

LINKS = [
    (
        "https://item.taobao.com/item.htm?spm=a1z10.1-c.w4004&id=612345678901&skuId=5",
        "612345678901",
    ),
    ("https://detail.tmall.com/item.htm?id=612345678901&rn=1#detail", "612345678901"),
    ("detail.tmall.com/item.htm?id=612345678901", "612345678901"),
    ("https://h5.m.taobao.com/awp/core/detail.htm?itemId=612345678901", "612345678901"),
    ("https://item.jd.com/100012043978.html", "100012043978"),
    ("https://item.m.jd.com/product/100012043978.html?x=1", "100012043978"),
    ("https://mobile.yangkeduo.com/goods.html?goods_id=412345678901", "412345678901"),
    ("https://detail.1688.com/offer/678901234567.html", "678901234567"),
    (
        "https://haohuo.jinritemai.com/views/product/item2?id=3456789012345678901",
        "3456789012345678901",
    ),
    (
        "https://www.xiaohongshu.com/goods-detail/64a1b2c3d4e5f60718293a4b?x=1",
        "64a1b2c3d4e5f60718293a4b",
    ),
    ("https://product.suning.com/0000000000/12345678901.html", "12345678901"),
    ("https://m.tb.cn/h.5abcDEF", ""),
    ("https://shop.example.com/about?id=contact", ""),
    ("", ""),
]


@pytest.mark.parametrize(("link", "number"), LINKS)
def test_a_link_has_the_number_of_its_product(link: str, number: str) -> None:
    assert number_in(link) == number


@pytest.mark.parametrize(
    "link",
    [
        "https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?id=123456789",
        "https://h5.m.taobao.com/app/refund/123456789",
        "https://kuaidi.taobao.com/123456789",
        "https://order.jd.com/123456789.html",
        "https://shop123456.taobao.com/category-123456.htm",
    ],
)
def test_a_link_to_an_order_a_parcel_or_a_shop_names_no_product(link: str) -> None:
    assert number_in(link) == ""
    assert not recognise(link).sure


def test_a_label_within_a_link_is_no_code() -> None:
    assert [each.text for each in recognise(LINKS[0][0]).codes] == ["612345678901"]


def test_a_link_among_words_is_a_product_for_sure() -> None:
    copied = recognise("这个还有吗 https://item.taobao.com/item.htm?id=612345678901，M码")
    assert copied.codes[0] == Code("612345678901", ("platform",))
    assert copied.sure


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("商品ID：612345678901", Code("612345678901", ("platform",))),
        ("货号: A2031-B", Code("A2031-B", ("item", "sku"))),
        ("条形码 6901234567892", Code("6901234567892", ("barcode",))),
        ("ＳＫＵ编码：A2031-M", Code("A2031-M", ("sku", "item"))),
    ],
)
def test_a_label_says_what_a_code_is(text: str, code: Code) -> None:
    copied = recognise(text)
    assert (copied.codes[0], copied.sure) == (code, True)


def test_a_short_text_may_be_a_code_as_a_whole() -> None:
    assert recognise(" A2031 ") == Copied((Code("A2031"),))
    assert recognise("A2031-藏青 M").codes[0] == Code("A2031-藏青 M")


@pytest.mark.parametrize("text", ["亲，A2031有M码吗", "我要A2031这款", "A2031/在吗"])
def test_a_code_among_words_is_tried(text: str) -> None:
    assert Code("A2031") in recognise(text).codes
    assert not recognise(text).sure


@pytest.mark.parametrize("text", ["tb_小鹿1015", "身高165 体重110", "129元", "15:30到"])
def test_short_numbers_among_words_are_no_codes(text: str) -> None:
    assert [each.text for each in recognise(text).codes] == [text]


def test_a_shared_title_is_found_between_its_brackets() -> None:
    shared = (
        "【淘宝】https://m.tb.cn/h.5abc?tk=XYZ CZ0001 「修身长袖连衣裙 春秋款」点击链接直接打开"
    )
    assert (recognise(shared).title, recognise(shared).sure) == ("修身长袖连衣裙 春秋款", True)


def test_what_is_too_long_names_nothing() -> None:
    assert recognise("A2031 " * LONGEST) == Copied()


@given(st.text(max_size=300))
def test_any_text_is_looked_at_without_fault(text: str) -> None:
    assert len(recognise(text).codes) <= 8


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        (f"看看 {LINKS[1][0]}", ProductDraft(title="", link=LINKS[1][0], platform_id=LINKS[1][1])),
        ("货号：A2031", ProductDraft(title="", item_number="A2031")),
        ("条码 6901234567892", ProductDraft(title="", barcode="6901234567892")),
        ("SKU编码：A2031-M", ProductDraft(title="")),
    ],
)
def test_a_product_can_begin_with_what_was_copied(text: str, draft: ProductDraft) -> None:
    assert recognise(text).draft == draft
