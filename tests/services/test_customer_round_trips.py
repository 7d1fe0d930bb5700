"""What is written of customers and read back is the same customers, with the same orders."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.birthdays import NoSuchDay, checked
from assistant.domain.customer_drafts import tidy_customer
from assistant.domain.customers import Birthday, CustomerDraft, Nickname, Tag
from assistant.domain.orders import STATES, OrderDraft, OrderItem
from assistant.domain.person import FITS, Person
from assistant.domain.policy import Policy
from assistant.files.tag_seed import read_tag_groups
from assistant.services.customer_exports import CustomerFormUnknown
from assistant.ui.theme import RESOURCES
from tests.services.private import KEY
from tests.ui.world import World, world

_NUMBERS = count()
_TEXT = st.text(
    st.one_of(
        st.sampled_from("客户亲=+-@'\n【】_x0041,;\" \t，。"),
        st.characters(codec="utf-8", max_codepoint=0x2FFFF),
    ),
    max_size=10,
)
_WORD = st.text(st.sampled_from("油皮老客=+-@'_x0041,;；，、\" "), max_size=6).map(
    lambda text: f"词{text}尾"
)
_MOMENT = st.none() | st.integers(0, 10**9).map(
    lambda ms: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
_FIGURE = st.none() | st.integers(300, 2_000).map(lambda tenths: tenths / 10)
_PERSON = st.builds(
    lambda weight_in, **more: Person(weight_in=weight_in if more["weight"] else "", **more),
    weight_in=st.sampled_from(["", "jin", "kg"]),
    height=_FIGURE,
    weight=_FIGURE,
    bust=_FIGURE,
    foot=_FIGURE,
    fit=st.sampled_from(["", *FITS]),
)
_ITEM = st.builds(
    OrderItem,
    title=_WORD,
    item_number=st.sampled_from(["", "A1", "=9"]),
    sku=_WORD,
    count=st.integers(1, 99),
    category=st.sampled_from(["", "女装 / 裙"]),
)


@st.composite
def _birthdays(draw: st.DrawFn) -> Birthday | None:
    found = Birthday(
        month=draw(st.integers(1, 12)),
        day=draw(st.integers(1, 31)),
        year=draw(st.none() | st.integers(1930, 2020)),
        lunar=draw(st.booleans()),
    )
    try:
        return checked(found)
    except NoSuchDay:
        return None


_DRAFT = st.builds(
    CustomerDraft,
    tags=st.lists(
        st.builds(Tag, st.sampled_from(["size", "skin", "自建"]), _WORD, st.just("") | _WORD),
        max_size=3,
        unique=True,
    ).map(tuple),
    person=_PERSON,
    birthday=_birthdays(),
    remind=st.booleans(),
    allergies=_TEXT,
    notes=_TEXT,
    first_contact=_MOMENT,
    last_contact=_MOMENT,
    declined=st.lists(_WORD, max_size=2, unique=True).map(tuple),
    refuses=st.booleans(),
    open_case=st.booleans(),
    keep=st.booleans(),
)
_ORDER = st.builds(
    OrderDraft,
    number=st.integers(10**17, 10**18).map(str).filter(lambda n: not n.endswith("000")),
    ordered_at=_MOMENT,
    paid_at=_MOMENT,
    arrived_at=_MOMENT,
    amount=st.none() | st.integers(0, 10**8),
    state=st.sampled_from(["", *STATES]),
    items=st.lists(_ITEM, max_size=2).map(tuple),
)


@contextmanager
def _pair(folder: Path) -> Iterator[tuple[World, World]]:
    for name in ("from", "to"):
        (folder / name).mkdir(parents=True)
    with world(folder / "from", key=KEY) as first, world(folder / "to", key=KEY) as second:
        for each in (first, second):
            each.desk.customers.load()
            each.desk.customers.stock(read_tag_groups(RESOURCES))
        yield first, second


def _all(shop: World) -> list[tuple[CustomerDraft, list[OrderDraft]]]:
    book = shop.desk.customers
    found = []
    for each in book.everyone():
        orders = sorted(book.orders_of(each.id), key=lambda order: order.number)
        found.append((each.draft, [replace(order.draft, customer=None) for order in orders]))
    return found


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drafts=st.lists(st.tuples(_DRAFT, st.lists(_ORDER, max_size=2)), min_size=1, max_size=3))
def test_customers_come_back_as_they_were(
    tmp_path: Path, suffix: str, drafts: list[tuple[CustomerDraft, list[OrderDraft]]]
) -> None:
    with _pair(tmp_path / str(next(_NUMBERS))) as (first, second):
        file = tmp_path / f"x{suffix}"
        for number, (draft, orders) in enumerate(drafts):
            names = Nickname(f"=小鹿{number}"), Nickname("a b", f"平台{number}")
            (id,) = first.desk.customers.add([tidy_customer(replace(draft, names=names))]).ids
            if suffix == ".xlsx":
                own: dict[str, Any] = {each.number: replace(each, customer=id) for each in orders}
                first.desk.customers.write_orders(own.values())
        before = _all(first)
        assert first.desk.customer_exports.write(file).count == len(before)
        done = second.desk.exchange.import_file(file)
        assert (done.faulty, done.noted) == (0, ())
        assert _all(second) == before
        again = first.desk.exchange.import_file(file)  # and nothing changes where it came from
        assert (again.added, again.replaced, again.step) == (0, 0, "")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, key=KEY) as found:
        found.desk.customers.load()
        yield found


def test_what_is_emptied_in_the_table_is_emptied_in_the_customer(
    shop: World, tmp_path: Path
) -> None:
    born = Birthday(month=8, day=15, lunar=True)
    draft = CustomerDraft(names=(Nickname("a"),), notes="怕热", birthday=born, refuses=True)
    shop.desk.customers.add([draft])
    file = tmp_path / "x.csv"
    shop.desk.customer_exports.write(file)
    text = file.read_text("utf-8-sig")
    file.write_text(text.replace("怕热", "").replace("农历八月十五", "").replace("是", ""), "utf-8")
    shop.desk.exchange.import_file(file)
    (found,) = shop.desk.customers.everyone()
    assert found.draft == CustomerDraft(names=(Nickname("a"),))


def test_phone_and_address_stay_where_they_are_encrypted(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.keeps_contact = lambda: True
    draft = CustomerDraft(names=(Nickname("a"),), phone="13812345678", address="西湖区1号")
    shop.desk.customers.add([draft])
    file = tmp_path / "x.csv"
    shop.desk.customer_exports.write(file)
    assert "13812345678" not in file.read_text("utf-8-sig")
    shop.desk.exchange.import_file(file)
    (found,) = shop.desk.customers.everyone()
    assert (found.phone, found.address) == ("13812345678", "西湖区1号")


def test_who_wrote_how_many_out_is_noted(shop: World, tmp_path: Path) -> None:
    shop.desk.customers.add([CustomerDraft(names=(Nickname("a"),))])
    shop.desk.customer_exports.write(tmp_path / "x.xlsx")
    assert [each[2:] for each in shop.desk.audit.entries()] == [("export", 1)]


def test_customers_go_into_no_other_kind_of_file(shop: World, tmp_path: Path) -> None:
    with pytest.raises(CustomerFormUnknown):
        shop.desk.customer_exports.write(tmp_path / "x.json")


def test_where_exports_are_switched_off_no_customers_go_out(tmp_path: Path) -> None:
    from assistant.domain.policy import ByPolicy

    with world(tmp_path, Policy(off=frozenset({"export"})), KEY) as shop:
        with pytest.raises(ByPolicy):
            shop.desk.customer_exports.write(tmp_path / "x.xlsx")
        assert not (tmp_path / "x.xlsx").exists()
