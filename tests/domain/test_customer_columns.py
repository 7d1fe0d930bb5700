"""What columns of tables of customers and orders mean, by their headings."""

import pytest

from assistant.domain.customer_columns import (
    about_customers,
    customer_format_of,
    customer_meanings,
    group_of,
)
from assistant.domain.product_columns import about_products

LIST_2017 = (
    "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,"
    "收货人姓名,收货地址 ,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 "
)
LIST_2022 = (
    "订单编号,买家会员名,买家会员昵称,总金额,订单状态,订单创建时间,宝贝标题,商家备忘,主订单编号"
)
LIST_2026 = (
    "订单编号,订单状态,买家实付金额,买家应付邮费,确认收货打款金额,订单创建时间,商家备注,收货地址"
)
DETAIL_2017 = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码"
DETAIL_2025 = (
    "子订单编号,主订单编号,商品标题,商品价格,购买数量,商品属性,商家编码,买家实付金额,商品ID"
)


def _named(headings: str) -> dict[str, str]:
    cells = headings.split(",")
    return {meaning: cells[at] for at, meaning in enumerate(customer_meanings(cells)) if meaning}


@pytest.mark.parametrize(
    ("headings", "table"),
    [
        (LIST_2017, "order_list"),
        (LIST_2022, "order_list"),
        (LIST_2026, "order_list"),
        (DETAIL_2017, "order_items"),
        (DETAIL_2025, "order_items"),
        ("会员昵称,手机,等级,生日", "customer_table"),
        ("编号,昵称,平台,标签", "customer_sheet"),
    ],
)
def test_a_table_is_known_by_its_headings(headings: str, table: str) -> None:
    cells = headings.split(",")
    assert about_customers(cells) > about_products(cells)
    assert customer_format_of(cells) == table


@pytest.mark.parametrize(
    "headings",
    [
        "标题,内容,标签,平台",
        "货号,标题,类目,备注",
        "昵称",
        "订单号,商品,价格",
        "快捷短语编码,快捷短语",
    ],
)
def test_other_tables_are_not_taken_for_one(headings: str) -> None:
    assert headings == "昵称" or not about_customers(headings.split(","))


def test_names_phones_and_addresses_mean_nothing() -> None:
    named = _named(LIST_2017)
    assert named["nickname"] == "买家会员名" and named["amount"] == "买家实际支付金额"
    private = {"收货人姓名", "收货地址 ", "联系电话 ", "联系手机", "买家支付宝账号"}
    assert private.isdisjoint(named.values())


def test_the_number_of_an_order_is_not_that_of_one_it_belongs_to() -> None:
    assert _named(LIST_2022)["order_number"] == "订单编号"


def test_what_an_item_cost_is_not_the_price_of_the_order() -> None:
    assert _named(DETAIL_2025)["order_number"] == "主订单编号"
    assert "amount" not in _named(DETAIL_2025)


def test_a_column_of_tags_may_name_the_garment() -> None:
    assert group_of("尺码（连衣裙）") == ("尺码", "连衣裙")
    assert group_of("肤质") == ("肤质", "")
