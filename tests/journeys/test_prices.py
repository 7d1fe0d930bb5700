"""A buyer asks what it costs in the end: the card says it, and the page how that comes about."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.products import ProductDraft
from assistant.domain.promotions import Promotion, Tier
from assistant.domain.workbenches import WorkbenchRule
from tests.journeys.chat import TITLE, Chat, chat_beside
from tests.journeys.watched import watched


def prepare(folder: Path) -> None:
    """Make a data folder with a product and two promotions in it."""
    opened = open_desk(folder)
    opened.desk.catalogue.add([ProductDraft(title="连衣裙", item_number="A2031", price=40_000)])
    for promotion in (
        Promotion(name="店铺满减", tiers=(Tier(20_000, 3_000), Tier(40_000, 5_000))),
        Promotion(name="会员价", kind="price", members=True, tiers=(Tier(0, 0, 90),)),
    ):
        opened.desk.prices.put(promotion)
    rule = WorkbenchRule("千牛", "*", TITLE)
    opened.desk.preferences.change(language="en", workbenches=(rule,), first_run_done=True)
    opened.database.close()


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    prepare(tmp_path)
    with chat_beside(tmp_path, watched) as beside:
        beside.program.sees("Search phrases and products")
        beside.program.ask("show_product", "shown", number="A2031")
        beside.program.sees("List price ¥400, ¥50 less")
        yield beside


def test_the_price_on_the_card_is_said_in_the_chat(chat: Chat) -> None:
    chat.program.ask("press", "pressed", words="Insert")
    assert chat.holds("这款到手价¥350哦~ 标价¥400；店铺满400减50。")
    assert chat.agent.active_window() == chat.window


def test_the_price_for_a_member_is_said_step_by_step(chat: Chat) -> None:
    chat.program.ask("press", "pressed", words="Work it out…")
    chat.program.ask("switch", "pressed", words="Member")
    chat.program.sees("¥330")
    chat.program.ask("press", "pressed", words="Insert the steps")
    assert chat.holds("标价：¥400\n会员价：-¥40，剩¥360\n店铺满200减30：-¥30，剩¥330\n到手价：¥330")
