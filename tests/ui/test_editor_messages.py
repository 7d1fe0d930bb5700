"""Writing a phrase of several messages and wordings, and where it belongs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import Attachment, Part, PhraseDraft
from assistant.ui.phrases.drafts import restored, with_draft
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.phrases.editor_rows import PartRow
from tests.ui.world import World

Key, Mod = Qt.Key, Qt.KeyboardModifier
CHART = Attachment("a" * 64, ".png", "尺码表.png")


@pytest.fixture
def editor(qtbot: QtBot, shop: World) -> PhraseEditor:
    made = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.resize(360, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def write(row: PartRow, text: str) -> None:
    assert row.edit is not None
    row.edit.setPlainText(text)


def steps(shop: World, editor: PhraseEditor) -> None:
    """Open a phrase of four messages: a text, a text, a picture, a text."""
    category = shop.named("欢迎语").category
    parts = (Part("二"), Part(attachment=CHART), Part("四"))
    editor.edit(shop.phrase(category, "步骤", "一", parts=parts))


def saved(qtbot: QtBot, shop: World, editor: PhraseEditor, title: str) -> PhraseDraft:
    with qtbot.waitSignal(editor.saved):
        editor.save()
    return shop.named(title)


def test_messages_and_wordings_are_added_and_saved(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    messages = editor.fields.messages
    messages.add_part.click()
    write(messages.parts.rows[0], "二")
    messages.add_variant.click()
    write(messages.variants.rows[0], "在的")
    phrase = saved(qtbot, shop, editor, "欢迎语")
    assert (phrase.parts, phrase.variants) == ((Part("二"),), ("在的",))


def test_a_simple_phrase_stays_a_simple_form(shop: World, editor: PhraseEditor) -> None:
    shop.phrase(shop.named("欢迎语").category, "简单", "好")
    editor.edit(shop.named("简单").id)
    fields = editor.fields
    shown = [part.isVisible() for part in (fields.messages.parts, fields.messages.variants)]
    assert shown == [False, False]
    assert not fields.where.is_open and not fields.about.is_open


def test_messages_are_put_in_another_order_by_keyboard(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    steps(shop, editor)
    last = editor.fields.messages.parts.rows[2]
    assert last.edit is not None
    qtbot.waitUntil(last.isVisible)
    last.take_focus()
    qtbot.keyClick(last.edit, Key.Key_Up, Mod.AltModifier)
    assert [part.text for part in editor.fields.draft().parts] == ["二", "四", ""]


def test_the_first_messages_change_places(shop: World, editor: PhraseEditor) -> None:
    steps(shop, editor)
    editor.fields.messages.parts.rows[0].up.click()
    draft = editor.fields.draft()
    assert (draft.body, draft.parts[0]) == ("二", Part("一"))


def test_a_picture_can_be_put_before_the_text(shop: World, editor: PhraseEditor) -> None:
    steps(shop, editor)
    rows = editor.fields.messages.parts
    rows.rows[1].up.click()
    rows.rows[0].up.click()
    draft = editor.fields.draft()
    assert (draft.body, draft.parts[:2]) == ("", (Part(attachment=CHART), Part("一")))


def test_a_message_that_was_removed_can_be_put_back(shop: World, editor: PhraseEditor) -> None:
    steps(shop, editor)
    rows = editor.fields.messages.parts
    before = rows.parts()
    for row in reversed(rows.rows):
        row.removed.emit()
    rows._back.click()
    assert rows.parts() == before[:1]


def test_what_is_wrong_is_said_beside_the_text_it_is_in(shop: World, editor: PhraseEditor) -> None:
    category = shop.named("欢迎语").category
    asks = "{{ 数量 | 数字: 1 }}"
    parts = (Part("{{ 数量 }}件"), Part("{{ 快第 }}"))
    editor.edit(shop.phrase(category, "多条", asks, parts=parts, variants=("{{ x | 加粗 }}",)))
    messages = editor.fields.messages
    assert messages.parts.rows[0].note() == ""
    assert "快第" in messages.parts.rows[1].note()
    assert "加粗" in messages.variants.rows[0].note()


def test_a_variable_goes_into_the_text_that_had_the_caret(
    shop: World, editor: PhraseEditor
) -> None:
    steps(shop, editor)
    messages = editor.fields.messages
    messages.parts.rows[0].take_focus()
    messages.menu.chosen.emit("{{ 店铺 }}")
    assert editor.fields.draft().parts[0].text == "{{ 店铺 }}二"


def test_tags_are_offered_while_they_are_typed(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    shop.phrase(shop.named("欢迎语").category, "旧", "x", tags=("大促", "尺码"))
    editor.edit(shop.named("欢迎语").id)
    field = editor.fields.tags
    field.show_tags(["新品"])
    editor.fields.about.open()
    field.setFocus()
    field.insert("，大")
    field.textEdited.emit(field.text())
    field._completer.activated.emit("大促")
    assert editor.fields.draft().tags == ("新品", "大促")


def test_a_phrase_is_limited_to_workbenches_known_and_gone(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    phrase = shop.phrase(shop.named("欢迎语").category, "限", "x", workbenches=("旧台",))
    editor.edit(phrase)
    assert editor.fields.where.is_open
    boxes = editor.fields.workbenches.findChildren(QCheckBox)
    assert [box.isChecked() for box in boxes] == [False, False, True]
    boxes[0].click()
    assert saved(qtbot, shop, editor, "限").workbenches == ("千牛接待台", "旧台")


def test_an_event_can_be_made_while_a_phrase_is_written(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    with qtbot.waitSignal(shop.board.changed):
        editor.fields.occasion.made.emit("双11")
    qtbot.waitUntil(lambda: editor.fields.draft().event is not None)
    assert saved(qtbot, shop, editor, "欢迎语").event == shop.desk.events.events[0].id


def test_what_was_not_saved_comes_back_with_all_its_messages(shop: World) -> None:
    base = shop.named("欢迎语").draft
    parts = (Part("二"), Part(attachment=CHART))
    written = PhraseDraft(**{**base.written, "parts": parts, "variants": ("在",), "tags": ("新",)})
    assert restored(with_draft({}, None, written), None, base) == written
