"""Questions are answered by keyboard alone, and only answers that make sense are handed in."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.questions import Question
from assistant.ui.question_form import QuestionForm

TODAY = date(2026, 11, 21)
REASON = Question("原因", "choice", ("质量问题", "尺码不合", "不喜欢"), "质量问题")
COUNT = Question("数量", "number", default="1")
DAY = Question("日期", "date")
HEADING = Question("抬头")


@pytest.fixture
def form(qtbot: QtBot) -> QuestionForm:
    widget = QuestionForm()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def field(form: QuestionForm, name: str) -> QLineEdit:
    return next(each for each in form.findChildren(QLineEdit) if each.accessibleName() == name)


def test_enter_hands_in_all_answers(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING, COUNT), {"数量": "1"}, TODAY)
    qtbot.keyClicks(field(form, "抬头"), "Lulu")
    with qtbot.waitSignal(form.answered) as heard:
        qtbot.keyClick(field(form, "抬头"), Qt.Key.Key_Return)
    assert heard.args == [{"抬头": "Lulu", "数量": "1"}, False]


def test_ctrl_enter_hands_in_to_be_sent(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING,), {"抬头": "个人"}, TODAY)
    with qtbot.waitSignal(form.answered) as heard:
        key = Qt.Key.Key_Return
        qtbot.keyClick(field(form, "抬头"), key, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [{"抬头": "个人"}, True]


def test_enter_while_composing_hands_in_nothing(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING,), {}, TODAY)
    QApplication.sendEvent(field(form, "抬头"), QInputMethodEvent("ge'ren", []))
    with qtbot.assertNotEmitted(form.answered):
        qtbot.keyClick(field(form, "抬头"), Qt.Key.Key_Return)


def test_the_first_empty_question_waits_for_its_answer(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((COUNT, HEADING), {"数量": "2"}, TODAY)
    qtbot.waitUntil(lambda: field(form, "抬头").hasFocus())


def test_tab_goes_to_the_next_question(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING, COUNT), {}, TODAY)
    qtbot.waitUntil(lambda: field(form, "抬头").hasFocus())
    qtbot.keyClick(field(form, "抬头"), Qt.Key.Key_Tab)
    assert field(form, "数量").hasFocus()


def test_escape_goes_back(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING,), {}, TODAY)
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(field(form, "抬头"), Qt.Key.Key_Escape)


def test_arrow_keys_choose_among_the_options(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((REASON,), {"原因": "质量问题"}, TODAY)
    qtbot.keyClick(field(form, "原因"), Qt.Key.Key_Down)
    assert form.answers() == {"原因": "尺码不合"}


def test_a_choice_may_be_answered_in_own_words(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((REASON,), {}, TODAY)
    field(form, "原因").setText("颜色发错")
    with qtbot.waitSignal(form.answered) as heard:
        form.finish()
    assert heard.args[0] == {"原因": "颜色发错"}


def test_arrow_keys_count_numbers(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((COUNT,), {"数量": "２"}, TODAY)
    qtbot.keyClick(field(form, "数量"), Qt.Key.Key_Up)
    assert form.answers() == {"数量": "3"}


def test_days_are_handed_in_as_dates(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((DAY,), {"日期": "明天"}, TODAY)
    with qtbot.waitSignal(form.answered) as heard:
        form.finish()
    assert heard.args[0] == {"日期": "11月22日"}


def test_an_answer_without_sense_is_refused_at_its_field(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING, COUNT), {"抬头": "个人", "数量": "很多"}, TODAY)
    with qtbot.assertNotEmitted(form.answered):
        form.finish()
    qtbot.waitUntil(lambda: field(form, "数量").hasFocus())


def test_every_change_is_told_for_the_preview(qtbot: QtBot, form: QuestionForm) -> None:
    form.ask((HEADING,), {}, TODAY)
    with qtbot.waitSignal(form.edited) as heard:
        field(form, "抬头").setText("公司")
    assert heard.args == [{"抬头": "公司"}]


def test_new_questions_replace_the_earlier_ones(form: QuestionForm) -> None:
    form.ask((HEADING,), {}, TODAY)
    form.ask((COUNT,), {"数量": "3"}, TODAY)
    assert form.answers() == {"数量": "3"}
