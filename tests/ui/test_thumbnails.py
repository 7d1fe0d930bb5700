"""What attachments look like: asked for while painting, made beside it, kept within limits."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.phrases import Attachment, Part
from assistant.services.attachments import Attachments
from assistant.ui import thumbnails as module
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.thumbnails import State, Thumbnails
from tests.pictures import png
from tests.ui.world import World

GONE = Attachment("f" * 64, ".png", "旧表.png")


def keep(shop: World, content: bytes, name: str) -> Attachment:
    work = partial(shop.desk.attachments.keep, content, name)
    return shop.worker.submit(work).result()


@pytest.fixture
def thumbnails(shop: World) -> Thumbnails:
    return Thumbnails(shop.desk.attachments, shop.lane, shop.board)


def known(thumbnails: Thumbnails, attachment: Attachment, qtbot: QtBot) -> module.Thumbnail:
    qtbot.waitUntil(lambda: thumbnails.of(attachment).state is not State.ASKED)
    return thumbnails.of(attachment)


def test_a_picture_becomes_small(shop: World, thumbnails: Thumbnails, qtbot: QtBot) -> None:
    found = known(thumbnails, keep(shop, png(400, 200), "a.png"), qtbot)
    assert (found.state, found.image.width()) == (State.PICTURE, module.SIDE_PX)
    assert found.image.height() == module.SIDE_PX // 2


def test_a_file_has_a_sign_and_one_that_is_gone_is_told(
    shop: World, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    assert known(thumbnails, keep(shop, b"%PDF", "a.pdf"), qtbot).state is State.FILE
    assert known(thumbnails, GONE, qtbot).state is State.MISSING


def test_a_file_that_came_back_is_found(shop: World, thumbnails: Thumbnails, qtbot: QtBot) -> None:
    kept = keep(shop, png(), "a.png")
    path = shop.desk.attachments.path(kept)
    path.rename(path.with_suffix(".away"))
    assert known(thumbnails, kept, qtbot).state is State.MISSING
    path.with_suffix(".away").rename(path)
    shop.board.changed.emit(Changes.PHRASES)
    assert known(thumbnails, kept, qtbot).state is State.PICTURE


def test_no_more_than_so_many_are_kept_or_waited_for(
    shop: World, thumbnails: Thumbnails, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 3)
    monkeypatch.setattr(module, "WAITING", 5)
    all_of_them = [Attachment(f"{number:064x}", ".png", "a.png") for number in range(40)]
    for each in all_of_them:
        thumbnails.of(each)
    known(thumbnails, all_of_them[-1], qtbot)
    assert len(thumbnails._wanted) <= 5
    qtbot.waitUntil(lambda: not thumbnails._wanted)
    assert len(thumbnails._known) <= 3


def test_what_is_asked_for_often_is_made_once(
    shop: World, thumbnails: Thumbnails, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, made = keep(shop, png(), "a.png"), []
    making = module._made

    def noted(attachments: Attachments, attachment: Attachment) -> module.Thumbnail:
        made.append(attachment)
        return making(attachments, attachment)

    monkeypatch.setattr(module, "_made", noted)
    for _ in range(5):
        thumbnails.of(kept)
    known(thumbnails, kept, qtbot)
    assert made == [kept]


def test_a_phrase_that_lacks_a_file_says_so_in_the_list(shop: World, qtbot: QtBot) -> None:
    category = shop.named("欢迎语").category
    shop.phrase(category, "尺码", "看这张", parts=(Part(attachment=GONE),))
    panel = PhrasePanel(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(panel)
    panel.show_category(category)
    panel.show()
    phrase = shop.named("尺码")
    qtbot.waitUntil(lambda: ("File missing", "danger") in panel.model.badges(phrase))
    with qtbot.waitSignal(panel.look_requested) as wanted:
        panel.list.put_on(panel.model.row_of(phrase.id))
        panel.list.asked.emit("look")
    assert wanted.args == [phrase.id]
    qtbot.waitUntil(lambda: panel.pane._what.text() == "File missing")
