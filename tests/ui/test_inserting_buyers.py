"""A phrase about one buyer goes to no other without one more key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.phrases import Part
from assistant.services.buyer import Chat
from assistant.ui.inserting import Inserting
from assistant.ui.order import Order
from assistant.ui.palette.palette import Palette
from tests.fakes.desktop import FakeDesktop, FakeWindow
from tests.ui.palettes import palette_over, press
from tests.ui.world import CHAT, World

Key = Qt.Key
OTHER = Chat(int(CHAT.id), "小鱼-千牛接待台", True)


class Desk:
    """A chat, what inserts into it, and the palette that asks."""

    def __init__(self, shop: World, qtbot: QtBot) -> None:
        self.shop, self.buyer, self.qtbot = shop, shop.desk.buyer, qtbot
        self.chat = FakeWindow(CHAT)
        self.desktop = FakeDesktop(self.chat)
        self.inserting = Inserting(self.desktop.bundle(), shop.desk, shop.lane, shop.board)
        self.palette: Palette = palette_over(qtbot, shop)
        self.inserting.doubted.connect(self.palette.doubt)
        self.palette.ordered.connect(self.inserting.insert)
        self.buyer.followers.append(lambda: shop.board.changed.emit(Changes.BUYER))
        self.buyer.look_at(Chat(int(CHAT.id), CHAT.title, True))
        before = shop.category("推荐")
        shop.phrase(before, "按尺码", "{{昵称}}，建议您选 {{尺码}} 码。")
        shop.phrase(before, "三句", "{{昵称}}在的", parts=(Part("看看"), Part("拍吧")))

    def insert(self, title: str) -> None:
        self.inserting.insert(Order(self.shop.named(title).id, CHAT))
        self.desktop.timer.pass_ms(4_000)

    def take(self, name: str) -> None:
        self.buyer.take(name)
        self.buyer.note(size="M")

    def press(self, key: Key) -> None:
        press(self.qtbot, self.palette, key)
        self.desktop.timer.pass_ms(4_000)


@pytest.fixture
def at(shop: World, qtbot: QtBot) -> Desk:
    return Desk(shop, qtbot)


def test_who_was_just_looked_up_is_named(at: Desk) -> None:
    at.take("小鹿")
    at.insert("按尺码")
    assert at.chat.text == "小鹿，建议您选 M 码。"


def test_after_a_minute_one_more_key_is_needed(at: Desk) -> None:
    at.take("小鹿")
    at.shop.clock.advance(seconds=61)
    at.insert("按尺码")
    assert (at.chat.text, at.palette.window.isVisible()) == ("", True)
    at.press(Key.Key_Return)
    assert at.chat.text == "小鹿，建议您选 M 码。"


def test_after_another_chat_one_more_key_is_needed(at: Desk) -> None:
    at.take("小鹿")
    at.buyer.look_at(OTHER)
    at.insert("按尺码")
    assert at.chat.text == ""
    at.press(Key.Key_Escape)
    assert (at.chat.text, at.buyer.sure) == ("", False)


def test_the_palette_asks_in_the_same_way_and_shows_what_would_go_out(at: Desk) -> None:
    at.take("小鹿")
    at.shop.clock.advance(seconds=61)
    at.palette.summon(CHAT)
    at.palette.window.field.setText("按尺码")
    at.press(Key.Key_Return)
    assert at.chat.text == ""
    at.palette._show_chosen()
    assert at.palette.window.preview.toPlainText() == "小鹿，建议您选 M 码。"
    at.press(Key.Key_Return)
    assert at.chat.text == "小鹿，建议您选 M 码。"


def test_a_pinned_buyer_needs_no_further_word(at: Desk) -> None:
    at.take("小鹿")
    at.buyer.pin(True)
    at.shop.clock.advance(hours=2)
    at.insert("按尺码")
    assert at.chat.text == "小鹿，建议您选 M 码。"


def test_what_is_said_to_everybody_goes_out_at_once(at: Desk) -> None:
    at.take("小鹿")
    at.shop.clock.advance(seconds=61)
    at.insert("欢迎语")
    assert at.chat.text == "您好，欢迎光临，想看哪一款呢？"


def test_the_next_message_waits_for_the_word_too(at: Desk) -> None:
    at.take("小鹿")
    at.insert("三句")
    at.shop.clock.advance(seconds=61)
    at.insert("三句")
    assert at.chat.text == "小鹿在的"
    at.press(Key.Key_Return)
    assert at.chat.text == "小鹿在的看看"


def test_what_is_left_for_one_buyer_is_not_sent_to_the_next(at: Desk) -> None:
    at.take("小鹿")
    at.insert("三句")
    at.buyer.take("小鱼")
    at.insert("三句")
    assert at.chat.text == "小鹿在的小鱼在的"


def test_answers_about_one_buyer_are_asked_again_for_the_next(at: Desk, qtbot: QtBot) -> None:
    at.shop.phrase(at.shop.category("问"), "问尺码", "{{ 尺码 | 提问 }}码")
    at.take("小鹿")
    order = Order(at.shop.named("问尺码").id, CHAT, answers={"尺码": "M"}, buyer="小鹿")
    at.take("小鱼")
    at.buyer.note(size="L")
    with qtbot.waitSignal(at.inserting.doubted):
        at.inserting.insert(replace(order, wording=0))
    at.press(Key.Key_Return)
    asking = at.palette.pending.asking
    assert asking is not None
    assert (asking.buyer, at.chat.text) == ("小鱼", "")


def test_what_is_left_of_a_phrase_about_one_order_is_not_said_of_another(at: Desk) -> None:
    parts = (Part("{{订单号}} 今天发出"),)
    at.shop.phrase(at.shop.category("订单"), "两句", "{{订单号}} 收到", parts=parts)
    at.buyer.take_order("4021883710245566")
    at.insert("两句")
    at.buyer.take_order("4021883710249999")
    at.insert("两句")
    assert at.chat.text == "4021883710245566 收到4021883710249999 收到"
