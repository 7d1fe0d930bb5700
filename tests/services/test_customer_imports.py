"""Customers and orders from files: seen before, done as one step, taken back, never guessed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.domain.changes import Changes
from assistant.domain.customer_drafts import NicknameMasked, NicknameTaken, StoreOpen
from assistant.domain.customer_rows import BirthdayUnclear, BuyerUnknown, OrderOfAnother
from assistant.domain.customers import Birthday, Customer, CustomerDraft, Nickname, Tag
from assistant.domain.customers_arriving import CustomerVerdict
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.orders import Order
from assistant.domain.person import Person
from assistant.domain.products import ProductDraft
from assistant.domain.sources import NumberLost
from assistant.files.tag_seed import read_tag_groups
from assistant.services.arriving import MixedFiles, Preview
from assistant.services.import_results import ImportResult
from assistant.ui.theme import RESOURCES
from tests.services.private import KEY
from tests.ui.world import World, world

XIAOLU = CustomerDraft(
    names=(Nickname("tb_小鹿"),),
    tags=(Tag("size", "M"), Tag("skin", "油皮")),
    person=Person(height=165, weight=110, weight_in="jin"),
    birthday=Birthday(month=10, day=15, year=1995),
    notes="喜欢素色",
)
ORDERS = (
    "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,"
    "宝贝标题 ,宝贝种类 ,宝贝总数量\r\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, key=KEY) as found:
        found.desk.customers.load()
        found.desk.customers.stock(read_tag_groups(RESOURCES))
        yield found


def _file(folder: Path, text: str, name: str = "in.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return file


def _order(number: str, name: str, state: str = "交易成功", title: str = "连衣裙") -> str:
    cells = ("199.00", "189.00", state, "2026-11-20 10:00:00", "null", title, "1", "2")
    return ",".join((f'"=""{number}"""', *(f'"{each}"' for each in (name, *cells)))) + "\r\n"


def _taken(shop: World, file: Path, choices: Choices | None = None) -> ImportResult:
    return shop.desk.exchange.import_file(file, choices=choices)


def _seen(shop: World, file: Path) -> Preview:
    return shop.desk.exchange.preview_import(file)


def _people(shop: World) -> list[Customer]:
    return list(shop.desk.customers.everyone())


def _orders(shop: World, number: str) -> list[Order]:
    return shop.desk.customers.orders_numbered(number)


def _kinds(preview: Preview) -> list[Kind]:
    return [each.kind for each in preview.rows if isinstance(each, CustomerVerdict)]


def test_a_table_of_members_becomes_customers(shop: World, tmp_path: Path) -> None:
    text = (
        "会员昵称,生日,肤质,尺码（连衣裙）,会员等级,标签,身高,体重(kg),备注\n"
        "tb_小鹿,1995-10-15,油皮、敏感肌,M,VIP2,偏好:素色;送礼,165,55,怕热\n"
    )
    done = _taken(shop, _file(tmp_path, text))
    assert (done.added, done.step, done.changes) == (1, "import customers", Changes.CUSTOMERS)
    (found,) = _people(shop)
    assert found.names == (Nickname("tb_小鹿"),)
    assert found.birthday == Birthday(month=10, day=15, year=1995)
    assert {*found.tags} == {
        *(Tag("skin", "油皮"), Tag("skin", "敏感肌"), Tag("size", "M", "连衣裙")),
        *(Tag("level", "VIP2"), Tag("preference", "素色"), Tag("preference", "送礼")),
    }
    assert found.person == Person(height=165, weight=110, weight_in="kg")
    assert found.notes == "怕热"


def test_a_customer_is_known_again_by_platform_and_full_nickname(
    shop: World, tmp_path: Path
) -> None:
    shop.desk.customers.add([XIAOLU])
    text = "昵称,平台\ntb_小鹿,淘宝\ntb_小鹿,京东\ntb_小鹿2,淘宝\n"
    assert _kinds(_seen(shop, _file(tmp_path, text))) == [Kind.DUPLICATE, Kind.NEW, Kind.NEW]


def test_what_a_row_leaves_open_stays_and_notes_are_added_to(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.add([XIAOLU])
    text = "昵称,肤质,尺码,生日,备注,身高\ntb_小鹿,敏感肌,L,10.15,怕热,\n"
    done = _taken(shop, _file(tmp_path, text))
    (found,) = _people(shop)
    assert (done.added, done.replaced) == (0, 1)
    assert {*found.tags} == {Tag("skin", "油皮"), Tag("skin", "敏感肌"), Tag("size", "L")}
    assert found.birthday == XIAOLU.birthday
    assert (found.notes, found.person) == ("喜欢素色\n怕热", XIAOLU.person)


def test_a_masked_nickname_is_nobody_s(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.add([XIAOLU])
    preview = _seen(shop, _file(tmp_path, "昵称,备注\nt**鹿,熟客\nt＊＊1,x\n"))
    assert [type(each.error) for each in preview.faults] == [NicknameMasked, NicknameMasked]


def test_the_same_file_twice_changes_nothing(shop: World, tmp_path: Path) -> None:
    file = _file(tmp_path, "昵称,备注,标签,生日\na,怕热,油皮,八月廿三\nb,,老客,\n")
    _taken(shop, file)
    done = _taken(shop, file)
    assert (done.added, done.replaced, done.known, done.step) == (0, 0, 2, "")


def test_two_rows_of_one_nickname_are_one_customer(shop: World, tmp_path: Path) -> None:
    _taken(shop, _file(tmp_path, "昵称,备注,肤质\na,怕热,\na,,干皮\n"))
    (found,) = _people(shop)
    assert (found.notes, found.tags) == ("怕热", (Tag("skin", "干皮"),))


def test_an_import_is_taken_back_as_a_whole(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.add([XIAOLU])
    done = _taken(shop, _file(tmp_path, "昵称,备注\ntb_小鹿,1\nb,2\nc,3\n,4\n"))
    assert (done.added, done.replaced, done.faulty) == (2, 1, 1)
    shop.desk.exchange.undo(done)
    assert [each.draft for each in _people(shop)] == [XIAOLU]


def test_a_group_that_is_not_there_is_made_and_goes_with_the_import(
    shop: World, tmp_path: Path
) -> None:
    done = _taken(shop, _file(tmp_path, "昵称,标签\na,孩子年龄：3岁;老客\n"))
    (found,) = _people(shop)
    assert found.tags == (Tag("孩子年龄", "3岁"), Tag("标签", "老客"))
    names = [each.name for each in shop.desk.customers.groups.all.values()]
    assert names[-2:] == ["孩子年龄", "标签"]
    shop.desk.exchange.undo(done)
    assert len(shop.desk.customers.groups.all) == len(names) - 2


def test_an_unclear_birthday_is_left_out_with_a_remark(shop: World, tmp_path: Path) -> None:
    preview = _seen(shop, _file(tmp_path, "昵称,生日\na,双子座\n"))
    assert [type(each.error) for each in preview.remarks] == [BirthdayUnclear]
    (verdict,) = preview.rows
    assert isinstance(verdict, CustomerVerdict) and verdict.draft.birthday is None


def test_what_is_not_wanted_is_left_out(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.add([XIAOLU])
    file = _file(tmp_path, "昵称,备注\ntb_小鹿,怕热\nb,新\n")
    done = _taken(shop, file, Choices(changed=Choice.SKIP))
    assert (done.added, done.replaced, done.unwanted) == (1, 0, 1)
    assert [each.notes for each in _people(shop)] == ["喜欢素色", "新"]


def test_a_nickname_of_another_customer_is_left_out_with_a_remark(
    shop: World, tmp_path: Path
) -> None:
    shop.desk.customers.add([XIAOLU, CustomerDraft(names=(Nickname("b"),))])
    (uid,) = (each.uid for each in _people(shop) if each.nickname == "b")
    file = _file(tmp_path, f'编号,昵称,平台\n{uid},"tb_小鹿\nb2","淘宝\n京东"\n')
    done = _taken(shop, file)
    assert [type(each.error) for each in done.noted] == [NicknameTaken]
    assert _people(shop)[1].names == (Nickname("b2", "京东"),)


def test_nothing_is_written_into_a_plain_file(tmp_path: Path) -> None:
    with world(tmp_path) as plain:
        preview = _seen(plain, _file(tmp_path, "昵称,备注\n小鹿,怕热\n"))
        with pytest.raises(StoreOpen):
            plain.desk.exchange.take_in(preview)


def test_customers_and_phrases_are_not_taken_together(shop: World, tmp_path: Path) -> None:
    people = _file(tmp_path, "昵称,备注\na,x\n")
    phrases = _file(tmp_path, "标题,内容\na,x\n", "b.csv")
    sources = {each: shop.desk.exchange.sniff(each) for each in (people, phrases)}
    with pytest.raises(MixedFiles):
        shop.desk.exchange.look(sources)


def test_who_took_how_many_in_is_noted(shop: World, tmp_path: Path) -> None:
    _taken(shop, _file(tmp_path, "昵称,备注\na,x\nb,y\n"))
    assert [each[2:] for each in shop.desk.audit.entries()] == [("import", 2)]


def test_phone_and_address_are_never_taken(shop: World, tmp_path: Path) -> None:
    text = "昵称,手机,收货地址,联系手机\na,13812345678,杭州市西湖区1号,13812345678\n"
    _taken(shop, _file(tmp_path, text))
    (found,) = _people(shop)
    assert (found.phone, found.address, found.notes) == ("", "", "")


def test_an_export_of_orders_tells_whose_they_are(shop: World, tmp_path: Path) -> None:
    (id,) = shop.desk.customers.add([XIAOLU]).ids
    file = tmp_path / "ExportOrderList202611221000.csv"
    text = ORDERS + _order("2612345678901234567", "tb_小鹿") + _order("2612345678901234568", "新人")
    file.write_bytes(text.encode("gb18030"))
    done = _taken(shop, file)
    (order,) = _orders(shop, "2612345678901234567")
    assert (done.added, order.customer) == (2, id)
    assert (order.amount, order.state, order.paid_at) == (18_900, "received", None)
    assert [(each.title, each.count) for each in order.items] == [("连衣裙", 2)]
    new = _people(shop)[1]
    assert new.nickname == "新人" and new.last_contact == order.ordered_at


def test_an_order_with_a_masked_name_is_left_out_unless_it_is_known(
    shop: World, tmp_path: Path
) -> None:
    (id,) = shop.desk.customers.add([XIAOLU]).ids
    _taken(shop, _file(tmp_path, ORDERS + _order("26001", "tb_小鹿", "买家已付款，等待卖家发货")))
    done = _taken(shop, _file(tmp_path, ORDERS + _order("26001", "t**鹿") + _order("26002", "t*")))
    (order,) = _orders(shop, "26001")
    assert (order.state, order.customer, done.replaced) == ("received", id, 1)
    assert [type(each.error) for each in done.left_out] == [BuyerUnknown]
    assert not _orders(shop, "26002")


def test_orders_item_by_item_join_those_of_the_list(shop: World, tmp_path: Path) -> None:
    orders = _file(tmp_path, ORDERS + _order("26001", "a", title="裙，衫"), "orders.csv")
    items = (
        "子订单编号,主订单编号,标题,价格,购买数量,商品属性,商家编码,订单状态\n"
        "1,26001,裙,99,1,颜色：黑;尺码：M,A1,交易成功,\n2,26001,衫,90,2,,A2,交易成功,\n"
    )
    details = _file(tmp_path, items, "items.csv")
    sources = {each: shop.desk.exchange.sniff(each) for each in (orders, details)}
    done = shop.desk.exchange.take_in(shop.desk.exchange.look(sources))
    (order,) = _orders(shop, "26001")
    found = [(each.title, each.item_number, each.count) for each in order.items]
    assert found == [("裙", "A1", 1), ("衫", "A2", 2)]
    assert (done.added, order.amount) == (1, 18_900)


def test_goods_of_an_order_have_the_category_of_the_product(shop: World, tmp_path: Path) -> None:
    product = ProductDraft(title="连衣裙", item_number="A1", category="女装 / 裙")
    shop.desk.catalogue.add([product])
    _taken(shop, _file(tmp_path, ORDERS + _order("26001", "a")))
    (order,) = _orders(shop, "26001")
    assert [each.category for each in order.items] == ["女装 / 裙"]


def test_a_rounded_number_of_an_order_is_refused(shop: World, tmp_path: Path) -> None:
    rounded = "订单编号,买家会员名,订单状态\n26000000000000100,a,\n2.6E+18,b,\n"
    preview = _seen(shop, _file(tmp_path, rounded))
    assert [type(each.error) for each in preview.faults] == [NumberLost, NumberLost]
    kept = _file(tmp_path, ORDERS + _order("26000000000000100", "a"))
    assert not _seen(shop, kept).faults


def test_a_year_that_has_not_come_was_written_by_the_spreadsheet(
    shop: World, tmp_path: Path
) -> None:
    _taken(shop, _file(tmp_path, "昵称,生日\na,2027-03-02\n"))
    assert _people(shop)[0].birthday == Birthday(month=3, day=2)


def test_in_a_workbook_10_1_may_be_the_first_or_the_tenth(shop: World, tmp_path: Path) -> None:
    book = Workbook()
    for row in (["昵称", "生日"], ["a", 10.1], ["b", 10.15], ["c", date(1995, 10, 5)]):
        book.active.append(row)
    book.save(tmp_path / "in.xlsx")
    preview = _seen(shop, tmp_path / "in.xlsx")
    found = [each.draft.birthday for each in preview.rows if isinstance(each, CustomerVerdict)]
    known = Birthday(month=10, day=15), Birthday(month=10, day=5, year=1995)
    assert found == [None, *known]
    assert [type(each.error) for each in preview.remarks] == [BirthdayUnclear]


def test_an_order_stays_whose_it_is_known_to_be(shop: World, tmp_path: Path) -> None:
    _taken(shop, _file(tmp_path, ORDERS + _order("26001", "a")))
    preview = _seen(shop, _file(tmp_path, ORDERS + _order("26001", "b")))
    assert [type(each.error) for each in preview.remarks] == [OrderOfAnother]
    assert _kinds(preview) == [Kind.DUPLICATE]


def test_orders_are_taken_back_with_the_customers_they_made(shop: World, tmp_path: Path) -> None:
    done = _taken(shop, _file(tmp_path, ORDERS + _order("26001", "a")))
    shop.desk.exchange.undo(done)
    assert not _people(shop) and not _orders(shop, "26001")
