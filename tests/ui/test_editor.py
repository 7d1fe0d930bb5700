"""Writing a phrase: seen while it is typed, saved by keyboard, and never lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.domain.facts import VARIABLES
from assistant.domain.phrases import PhraseDraft
from assistant.domain.templates import parse
from assistant.ui.phrases.drafts import DRAFTS_STATE
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.phrases.editor_menu import GROUPS, QUESTIONS
from assistant.ui.widgets.message import InlineMessage
from tests.ui.world import World, world

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def editor(qtbot: QtBot, shop: World) -> PhraseEditor:
    made = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    return made


def titles(shop: World) -> set[str]:
    return {phrase.title for phrase in shop.desk.library.shelf.phrases.values()}


def test_a_new_phrase_is_saved_where_it_was_wanted(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    category = shop.named("尺码推荐").category
    editor.write_new(category)
    editor.fields.title.setText("面料说明")
    editor.fields.body.setPlainText("这款是纯棉的。")
    with qtbot.waitSignal(editor.left):
        editor.save()
    assert shop.named("面料说明").category == category


def test_a_text_to_begin_with_becomes_title_and_body(editor: PhraseEditor) -> None:
    editor.write_new(None, "保价多久")
    draft = editor.fields.draft()
    assert (draft.title, draft.body) == ("保价多久", "保价多久") and editor.changed


def test_enter_in_the_title_saves(qtbot: QtBot, shop: World, editor: PhraseEditor) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.title.setText("迎客")
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor.fields.title, Key.Key_Return)
    assert "迎客" in titles(shop)


def test_enter_while_composing_the_title_does_not_save(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    QApplication.sendEvent(editor.fields.title, QInputMethodEvent("ying'ke", []))
    with qtbot.assertNotEmitted(editor.saved, wait=50):
        qtbot.keyClick(editor.fields.title, Key.Key_Return)


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Return, Mod.ControlModifier)])
def test_ctrl_enter_in_the_text_saves(
    qtbot: QtBot, shop: World, editor: PhraseEditor, key: Key, held: Mod
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.body.setPlainText("您好！")
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor.fields.body, key, held)
    assert shop.named("欢迎语").body == "您好！"


def test_what_the_page_does_not_show_is_kept(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    phrase = shop.named("欢迎语")
    editor.edit(phrase.id)
    editor.fields.notes.setPlainText("早班用")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    after = shop.named("欢迎语")
    assert (after.guidance, after.uid, after.notes) == (phrase.guidance, phrase.uid, "早班用")


def test_an_example_that_is_rewritten_is_the_shops_own(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    category = shop.named("欢迎语").category
    draft = PhraseDraft(category=category, title="样例", body="旧", sample=True)
    shop.desk.library.add(draft)
    editor.edit(shop.named("样例").id)
    editor.fields.body.setPlainText("新")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert not shop.named("样例").sample


def test_a_code_that_is_taken_is_said_while_typing(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.short_code.setText("ＣＭ")
    qtbot.waitUntil(lambda: "尺码推荐" in editor.fields.note("short_code"))


def test_a_phrase_with_a_taken_code_is_not_saved_and_nothing_is_lost(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.short_code.setText("cm")
    with qtbot.assertNotEmitted(editor.left, wait=50):
        editor.save()
    assert editor.fields.short_code.text() == "cm" and editor.message.text()


def test_a_hotkey_that_is_taken_names_what_it_does(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.hotkey.edit.start()
    qtbot.keyClick(editor.fields.hotkey.edit, Key.Key_3, Mod.ControlModifier)
    qtbot.waitUntil(lambda: "Number keys" in editor.fields.note("hotkey"))


def test_a_hotkey_of_ours_can_be_chosen_though_it_never_reaches_the_field(
    shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.hotkey.edit.start()
    editor.hotkey_tried("F8")
    assert editor.fields.hotkey.chord == "F8"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("发{{ 快第 }}", "Nothing fills in 快第"),
        ("发{{ 快递 | 加粗 }}", 'there is no filter "加粗"'),
        ("一\u200b二", "left out: 1"),
        ("长" * 400, "400 characters"),
        ("长" * 10_001, "longer than 10000"),
        ("您好", ""),
    ],
)
def test_the_text_is_checked_while_it_is_typed(
    qtbot: QtBot, shop: World, editor: PhraseEditor, body: str, said: str
) -> None:
    editor.write_new(None)
    editor.fields.body.setPlainText(body)
    qtbot.waitUntil(lambda: bool(editor.fields.note("body")) == bool(said))
    assert said in editor.fields.note("body")


def test_a_broken_template_can_be_saved_and_keeps_its_text(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.body.setPlainText("您好 {{ 快递")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert shop.named("欢迎语").body == "您好 {{ 快递"


def test_the_preview_follows_the_text(qtbot: QtBot, shop: World, editor: PhraseEditor) -> None:
    editor.write_new(None)
    editor.fields.body.setPlainText("{{ 问候 }}，{{ 订单号 }}")
    preview = editor.fields.preview
    qtbot.waitUntil(lambda: preview.toPlainText() == "下午好，Missing: 订单号")


def test_a_variable_is_put_in_at_the_caret(shop: World, editor: PhraseEditor) -> None:
    editor.write_new(None)
    editor.fields.body.setPlainText("发")
    editor.fields.body.moveCursor(editor.fields.body.textCursor().MoveOperation.End)
    editor.fields.body.put_in("{{ 快递 }}")
    assert editor.fields.body.toPlainText() == "发{{ 快递 }}"


def test_the_name_of_a_new_question_is_chosen_to_be_written_over(editor: PhraseEditor) -> None:
    editor.write_new(None)
    editor.fields.body.put_in('{{ ⟨抬头⟩ | 提问: "个人" }}')
    assert editor.fields.body.textCursor().selectedText() == "抬头"
    assert editor.fields.body.toPlainText() == '{{ 抬头 | 提问: "个人" }}'


def test_escape_closes_where_nothing_was_changed(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Key.Key_Escape)


def test_escape_asks_before_changes_are_lost(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.body.setPlainText("您好！")
    with qtbot.assertNotEmitted(editor.left, wait=50):
        qtbot.keyClick(editor, Key.Key_Escape)
    assert editor.message.text() == "This phrase is not saved yet."


def test_unsaved_text_comes_back_after_the_page_was_taken_away(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    phrase = shop.named("欢迎语").id
    editor.edit(phrase)
    editor.fields.body.setPlainText("半句")
    editor.hide()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state(DRAFTS_STATE)))
    again = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(again)
    again.edit(phrase)
    assert again.fields.draft().body == "半句" and again.changed


def test_a_text_to_begin_with_comes_before_an_unsaved_one(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.write_new(None)
    editor.fields.body.setPlainText("半句")
    editor.hide()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state(DRAFTS_STATE)))
    editor.write_new(None, "保价多久")
    assert editor.fields.draft().body == "保价多久"


def test_discarded_text_does_not_come_back(qtbot: QtBot, shop: World, editor: PhraseEditor) -> None:
    phrase = shop.named("欢迎语").id
    editor.edit(phrase)
    editor.fields.body.setPlainText("半句")
    editor.hide()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state(DRAFTS_STATE)))
    editor.findChild(InlineMessage).acted.emit()
    qtbot.waitUntil(lambda: not shop.desk.preferences.state(DRAFTS_STATE))


def test_the_first_phrase_of_an_empty_library_finds_a_category(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with world(tmp_path) as empty:
        editor = PhraseEditor(empty.desk, empty.lane)
        qtbot.addWidget(editor)
        editor.write_new(None, "您好")
        with qtbot.waitSignal(editor.left):
            editor.save()
        assert empty.desk.library.shelf.path(empty.named("您好").category) == ("未分组",)


def test_every_group_of_variables_has_a_name() -> None:
    assert {variable.group for variable in VARIABLES} == set(GROUPS)


def test_every_question_in_the_menu_is_one() -> None:
    kinds = [parse(form.replace("⟨", "").replace("⟩", "")).questions for _, form in QUESTIONS]
    assert [each.kind for asked in kinds for each in asked] == ["text", "number", "choice", "date"]


def test_a_phrase_says_what_it_promises(qtbot: QtBot, shop: World, editor: PhraseEditor) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.promise.choose("补发")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert shop.named("欢迎语").guidance.promise == "补发"


@pytest.mark.parametrize("declared", ["resend", "补发", "上门取件"])
def test_a_promise_that_is_written_otherwise_or_unknown_here_is_no_change(
    shop: World, editor: PhraseEditor, declared: str
) -> None:
    phrase = shop.named("欢迎语")
    guidance = replace(phrase.guidance, promise=declared)
    draft = replace(phrase.draft, guidance=guidance)
    shop.worker.submit(lambda: shop.desk.library.edit(phrase.id, draft)).result()
    editor.edit(phrase.id)
    assert editor.fields.draft().guidance.promise == declared
    assert not editor.changed
