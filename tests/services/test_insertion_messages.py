"""A phrase of several messages is composed as a whole, before the first of them goes out."""

from pathlib import Path

import pytest

from assistant.domain.attachments import AttachmentMissing
from assistant.domain.phrases import Attachment, Part
from assistant.services.insertion import Wish
from tests.services.test_insertion import World, world

__all__ = ["world"]

CHART = Attachment("a" * 64, ".png", "尺码表")


def test_every_message_is_a_template_and_questions_are_asked_once_for_all(world: World) -> None:
    asks = Part("{{ 件数 | 数字: 1 }}件，{{店铺}}")
    phrase = world.add("要{{ 件数 | 数字: 2 }}件", parts=(asks, Part("{{ 订单号 }}，{{ 件数 }}件")))
    prepared = world.composer.prepare(phrase, Wish({"件数": "3"}))
    assert [each.rendered.text for each in prepared.messages] == ["要3件", "3件，小鹿", "，3件"]
    assert [each.name for each in prepared.questions] == ["件数"]
    assert prepared.gaps == ("订单号",)


def test_a_clipboard_wanted_by_a_later_message_is_asked_for_first(world: World) -> None:
    phrase = world.add("单号：", parts=(Part("{{剪贴板}}"),))
    assert world.composer.prepare(phrase).needs_clipboard


def test_the_preview_shows_all_messages_each_behind_its_number(world: World) -> None:
    shown = world.composer.preview(world.draft("您好", parts=(Part(attachment=CHART), Part("好"))))
    kinds = [(each.kind, each.text) for each in shown.segments]
    assert kinds == [
        *[("divider", "1/3"), ("text", "您好")],
        *[("divider", "2/3"), ("file", "尺码表")],
        *[("divider", "3/3"), ("text", "好")],
    ]
    assert shown.text == "您好\n\n好"


def test_what_is_broken_in_a_later_message_is_seen_in_the_preview(world: World) -> None:
    shown = world.composer.preview(world.draft("您好", parts=(Part("{{ 昵称 | 大写 }}"),)))
    assert type(shown.error).__name__ == "TemplateBroken"


def test_files_come_with_their_messages(world: World, tmp_path: Path) -> None:
    phrase = world.add("", parts=(Part(attachment=CHART), Part("请看图")))
    world.composer.file_of = lambda attachment: tmp_path / f"{attachment.digest}.png"
    files = [each.file for each in world.composer.prepare(phrase).messages]
    assert files == [str(tmp_path / f"{CHART.digest}.png"), ""]


def test_a_file_that_is_gone_refuses_the_whole_phrase(world: World) -> None:
    phrase = world.add("请看图", parts=(Part(attachment=CHART),))
    with pytest.raises(AttachmentMissing):
        world.composer.prepare(phrase)
