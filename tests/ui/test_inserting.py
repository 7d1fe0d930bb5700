"""An order on its way: prepared, asked for, confirmed, pasted, counted."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.insertion import Window
from assistant.domain.passages import ForeignName, Passage
from assistant.domain.phrases import Attachment, Part
from assistant.domain.policy import Policy
from assistant.domain.products import ProductDraft
from assistant.domain.settings import DEFAULT_WORKBENCHES
from assistant.services.library import OUT_OF_TIME
from assistant.ui.inserting import Inserting
from assistant.ui.order import Order
from db.connection import open_database
from tests.fakes.desktop import FakeDesktop, FakeWindow
from tests.pictures import png
from tests.ui.world import CHAT, World, world


@dataclass
class Desk:
    """A shop, a chat window in front of it, and what leads from one to the other."""

    shop: World
    chat: FakeWindow
    desktop: FakeDesktop
    inserting: Inserting

    def insert(self, title: str, into: Window = CHAT, **more: object) -> None:
        """Order a phrase, and let the chat take its time to read."""
        order = Order(self.shop.named(title).id, into, **more)  # type: ignore[arg-type]
        self.inserting.insert(order)
        self.desktop.timer.pass_ms(4_000)

    def choose(self, **settings: object) -> None:
        """Choose settings."""
        change = partial(self.shop.desk.preferences.change, **settings)
        self.shop.board.changed.emit(self.shop.worker.submit(change).result().changes)


@pytest.fixture
def at(shop: World) -> Desk:
    chat = FakeWindow(CHAT)
    desktop = FakeDesktop(chat)
    inserting = Inserting(desktop.bundle(), shop.desk, shop.lane, shop.board)
    return Desk(shop, chat, desktop, inserting)


def test_a_phrase_comes_into_the_chat_and_is_counted(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.inserting.ended):
        at.insert("欢迎语")
    assert at.chat.text == "您好，欢迎光临，想看哪一款呢？"
    phrase, library = at.shop.named("欢迎语").id, at.shop.desk.library
    qtbot.waitUntil(lambda: phrase in library.usage and library.usage[phrase].count == 1)


def test_files_come_in_their_order_under_their_names(at: Desk, qtbot: QtBot) -> None:
    charts = with_pictures(at.shop)
    at.insert("尺码", send=False)
    with qtbot.waitSignal(at.inserting.ended):
        at.insert("尺码")
    at.insert("尺码")
    assert at.chat.text == "看这张：合适吗？"
    assert at.chat.files == [at.shop.desk.attachments.named(charts[0]).as_uri()]
    assert at.chat.files[0].endswith(quote("尺码表.png"))


def test_a_missing_file_inserts_nothing_at_all(at: Desk, qtbot: QtBot) -> None:
    charts = with_pictures(at.shop)
    at.shop.desk.attachments.path(charts[0]).unlink()
    with qtbot.waitSignal(at.shop.board.refused) as refused:
        at.insert("尺码")
    assert type(refused.args[0]).__name__ == "AttachmentMissing"
    assert (at.chat.text, at.chat.files) == ("", [])


def test_a_video_is_warned_of_and_comes_with_the_same_order_again(at: Desk, qtbot: QtBot) -> None:
    keep = partial(at.shop.desk.attachments.keep, bytes(2_000), "开箱.mp4")
    film = at.shop.worker.submit(keep).result()
    category = at.shop.named("欢迎语").category
    at.shop.phrase(category, "开箱", "看视频：", parts=(Part(attachment=film),))
    with qtbot.waitSignal(at.inserting.video_found):
        at.insert("开箱")
    assert at.chat.text == ""
    at.insert("开箱")
    at.insert("开箱")
    assert (at.chat.text, len(at.chat.files)) == ("看视频：", 1)
    with qtbot.waitSignal(at.inserting.video_found):
        at.insert("开箱")


def test_a_warning_long_ago_is_given_again(at: Desk, qtbot: QtBot) -> None:
    keep = partial(at.shop.desk.attachments.keep, bytes(2_000), "开箱.mp4")
    film = at.shop.worker.submit(keep).result()
    at.shop.phrase(at.shop.named("欢迎语").category, "开箱", "", parts=(Part(attachment=film),))
    for _ in range(2):
        with qtbot.waitSignal(at.inserting.video_found):
            at.insert("开箱")
        at.desktop.timer.pass_ms(60_000)
    assert at.chat.files == []


def with_pictures(shop: World) -> list[Attachment]:
    """Put in a phrase with a picture between two texts; return the pictures."""
    kept = shop.worker.submit(lambda: shop.desk.attachments.keep(png(), "尺码表.png")).result()
    parts = (Part(attachment=kept), Part("合适吗？"))
    shop.phrase(shop.named("欢迎语").category, "尺码", "看这张：", parts=parts)
    return [kept]


def test_what_cannot_be_inserted_is_refused_untouched(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.shop.board.refused) as refused:
        at.insert("双十一预售")
    assert type(refused.args[0]).__name__ == "PhraseOff"
    assert at.desktop.log == ["private True"]


def test_a_phrase_that_is_gone_is_refused(at: Desk, qtbot: QtBot) -> None:
    phrase = at.shop.named("欢迎语").id
    at.shop.worker.submit(lambda: at.shop.desk.library.delete([phrase])).result()
    with qtbot.waitSignal(at.shop.board.refused) as refused:
        at.inserting.insert(Order(phrase, CHAT))
    assert type(refused.args[0]).__name__ == "PhraseMissing"


def test_a_gap_is_asked_about_once(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.inserting.gap_found):
        at.insert("催发货")
    assert at.chat.text == ""
    at.insert("催发货", gaps_accepted=True)
    assert at.chat.text == "订单  今天发出。"


def test_a_gap_is_not_asked_about_where_nobody_wants_that(at: Desk, qtbot: QtBot) -> None:
    at.choose(warn_on_gap=False)
    with qtbot.assertNotEmitted(at.inserting.gap_found):
        at.insert("催发货")
    assert at.chat.text == "订单  今天发出。"


def test_questions_are_asked_before_anything_is_pasted(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.inserting.asked):
        at.insert("补偿说明")
    assert at.chat.text == ""
    at.insert("补偿说明", answers={"原因": "尺码不合", "金额": "8"})
    assert at.chat.text == "尺码不合，补您 8 元。"


def test_nothing_is_sent_where_the_workbench_does_not_allow_it(at: Desk) -> None:
    at.insert("欢迎语", send=True)
    assert at.chat.keys == ["Ctrl+V"]
    at.choose(workbenches=tuple(replace(rule, may_send=True) for rule in DEFAULT_WORKBENCHES))
    at.insert("欢迎语", send=True)
    assert at.chat.keys == ["Ctrl+V", "Ctrl+V", "Enter"]


def test_histories_may_keep_phrases_if_the_agent_wants_that(at: Desk) -> None:
    at.choose(keep_from_history=False)
    assert at.desktop.log == ["private True", "private False"]


def test_a_copied_phrase_stays_on_the_clipboard(at: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(at.shop.board.said):
        at.inserting.copy(Order(at.shop.named("尺码推荐").id, CHAT))
    assert at.desktop.clipboard.text == "按您的身高体重，建议选 M 码。"
    assert at.chat.text == ""


def expired(at: Desk) -> str:
    """Add a phrase whose time was over an hour ago."""
    category = next(iter(at.shop.desk.library.shelf.categories))
    until = at.shop.clock.now() - timedelta(hours=1)
    at.shop.phrase(category, "双11满减", "满300减50", valid_until=until)
    return "双11满减"


def test_a_phrase_out_of_its_time_is_inserted_only_after_a_yes_and_that_is_noted(
    at: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    title = expired(at)
    with qtbot.waitSignal(at.inserting.out_of_time) as refused:
        at.insert(title)
    assert at.chat.text == ""
    with qtbot.waitSignal(at.inserting.ended):
        at.inserting.insert(refused.args[0])
        at.desktop.timer.pass_ms(4_000)
    assert at.chat.text == "满300减50"
    phrase = at.shop.named(title).id
    qtbot.waitUntil(lambda: phrase in at.shop.desk.library.usage)
    database = open_database(tmp_path / "deskmate.db")
    assert database.read("SELECT phrase, note FROM uses") == [(phrase, OUT_OF_TIME)]
    database.close()


def test_the_policy_lets_nobody_insert_what_is_out_of_its_time(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with world(tmp_path, Policy(frozenset({"out_of_time"}))) as shop:
        desktop = FakeDesktop(FakeWindow(CHAT))
        inserting = Inserting(desktop.bundle(), shop.desk, shop.lane, shop.board)
        at = Desk(shop, FakeWindow(CHAT), desktop, inserting)
        shop.category("售前")
        title = expired(at)
        with qtbot.assertNotEmitted(inserting.out_of_time), qtbot.waitSignal(shop.board.refused):
            at.insert(title)


def test_what_is_out_of_its_time_is_not_copied_either(at: Desk, qtbot: QtBot) -> None:
    title = expired(at)
    with qtbot.waitSignal(at.shop.board.refused):
        at.inserting.copy(Order(at.shop.named(title).id, CHAT))


def test_a_passage_comes_into_the_chat_and_ends_a_phrase_that_has_begun(
    at: Desk, qtbot: QtBot
) -> None:
    with_pictures(at.shop)
    at.insert("尺码")
    with qtbot.waitSignal(at.inserting.ended):
        at.inserting.insert_passage(Passage("建议选 M 码"), CHAT)
        at.desktop.timer.pass_ms(4_000)
    assert at.chat.text == "看这张：建议选 M 码"
    assert at.inserting.into is None


def test_a_passage_that_names_goods_of_others_is_refused(at: Desk, qtbot: QtBot) -> None:
    other = ProductDraft(title="别家连衣裙", ours=False)
    at.shop.worker.submit(partial(at.shop.desk.catalogue.add, [other])).result()
    with qtbot.waitSignal(at.shop.board.refused) as refused:
        at.inserting.insert_passage(Passage("比别家连衣裙好"), CHAT)
    assert isinstance(refused.args[0], ForeignName)
    assert at.chat.text == ""


def test_a_passage_of_a_picture_is_inserted_as_its_file(at: Desk, qtbot: QtBot) -> None:
    keep = partial(at.shop.desk.attachments.keep, png(), "对比.png")
    picture = at.shop.worker.submit(keep).result()
    with qtbot.waitSignal(at.inserting.ended):
        at.inserting.insert_passage(Passage(picture=picture), CHAT)
        at.desktop.timer.pass_ms(4_000)
    assert at.chat.files == [at.shop.desk.attachments.named(picture).as_uri()]
