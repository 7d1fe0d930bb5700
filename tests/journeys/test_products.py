"""What was copied in a foreign window is looked up by a key: a product's card, then a size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.products import ProductDraft, Sku, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.helper import Helper
from tests.journeys.chat import TITLE, Chat, chat_beside, copier_beside, copy
from tests.journeys.watched import watched
from tests.processes import pause, wait_until

_LOOKUP = ("Ctrl", "Alt", "b")
_LINK = "https://detail.tmall.com/item.htm?id=612345678901&skuId=5"
_DRESS = ProductDraft(
    title="修身长袖连衣裙",
    item_number="A2031",
    category="女装 / 连衣裙",
    platform_id="612345678901",
    price=12_900,
    skus=(Sku(code="A2031-M", size="M", stock=37),),
    specifications=(Specification("面料", "95% 棉"),),
    chart=SizeChart(
        kind="height_weight",
        measures=("身高", "体重"),
        rows=(SizeRow("S", ("150-158", "80-95")), SizeRow("M", ("159-168", "96-115"))),
    ),
)


def prepare(folder: Path) -> None:
    """Make a data folder with two products in it."""
    opened = open_desk(folder)
    opened.desk.catalogue.add([_DRESS, ProductDraft(title="羊毛大衣", item_number="B77")])
    rule = WorkbenchRule("千牛", "*", TITLE)
    opened.desk.preferences.change(language="en", workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path)
    with chat_beside(tmp_path, watched) as beside:
        beside.program.sees("Search phrases and products")
        yield beside


@pytest.fixture
def buyer(chat: Chat) -> Iterator[Helper]:
    with copier_beside(chat) as copier:
        yield copier


def test_a_copied_link_leads_to_the_card_and_a_question_to_the_size(
    chat: Chat, buyer: Helper
) -> None:
    copy(buyer, _LINK)
    chat.press(*_LOOKUP)
    chat.program.sees("修身长袖连衣裙")
    copy(buyer, "165 110斤穿什么码")
    chat.press(*_LOOKUP)
    said = chat.program.sees("按您说的身高165cm、体重110斤")
    assert "M码" in said
    assert chat.agent.active_window() == chat.window
    chat.program.ask("press", "pressed", words="Insert")
    assert chat.holds(said)


def test_a_question_for_a_size_is_answered_out_of_the_palette_with_two_keys(
    chat: Chat, buyer: Helper
) -> None:
    copy(buyer, _LINK)
    chat.press(*_LOOKUP)
    chat.program.sees("修身长袖连衣裙")
    copy(buyer, "我163，104斤，喜欢合身，穿什么码")
    chat.take_front("Ctrl", "`")
    chat.press("Enter")
    assert chat.holds(
        "按您说的身高163cm、体重104斤，这款建议选M码。尺码是照尺码表对的，供您参考哦~"
    )
    chat.program.sees("M · 163cm 104斤")


def test_an_item_number_copied_twice_leads_to_the_card(chat: Chat) -> None:
    chat.type("b77")
    chat.press("Ctrl", "a")
    for _ in range(2):
        pause(0.1)
        chat.press("Ctrl", "c")
    chat.program.sees("羊毛大衣")
    wait_until(lambda: chat.agent.active_window() == chat.window, "the chat is in front")


def test_a_link_of_no_product_is_said_to_be_none(chat: Chat, buyer: Helper) -> None:
    copy(buyer, "https://item.taobao.com/item.htm?id=999999999999")
    chat.press(*_LOOKUP)
    assert "999999999999" in chat.program.sees("There is no product")


def test_keys_lead_into_the_card_and_say_a_fact_of_it(chat: Chat, buyer: Helper) -> None:
    copy(buyer, _LINK)
    chat.press(*_LOOKUP)
    chat.program.sees("修身长袖连衣裙")
    chat.take_front("Ctrl", "`")
    left = (chat.window, chat.agent.active_window(), 0)
    chat.press("Ctrl", "`")
    wait_until(lambda: chat.agent.active_window() not in left, "the panel has the keyboard")
    pause(0.2)
    chat.press("Enter")
    assert chat.holds("这款现在是 129 元哦~")
