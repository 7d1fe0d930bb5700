"""The small parts: they wrap, cut, light up and answer to keys as told."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.drawing import runs
from assistant.ui.widgets.elided_button import ElidedButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ClampedLabel, ElidedLabel
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.widgets.name_bar import NameBar
from assistant.ui.widgets.search_field import SearchField

FORMAT = "application/x-things"


def test_chips_wrap_instead_of_being_clipped(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    chips = [Chip(f"分组 {number}", large=True) for number in range(12)]
    for chip in chips:
        flow.addWidget(chip)
    box.resize(200, flow.heightForWidth(200))
    box.show()
    assert all(box.rect().contains(chip.geometry()) for chip in chips)
    assert len({chip.y() for chip in chips}) > 2


def test_a_chip_keeps_its_width_when_it_is_chosen(qtbot: QtBot) -> None:
    chip = Chip("尺码与推荐")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_a_chip_takes_no_key_from_its_name(qtbot: QtBot) -> None:
    chip = Chip("A & B")
    qtbot.addWidget(chip)
    assert (chip.shortcut().toString(), chip.text()) == ("", "A & B")


def test_a_chip_says_its_count(qtbot: QtBot) -> None:
    chip = Chip("面料")
    qtbot.addWidget(chip)
    chip.set_count(12)
    assert chip.accessibleName() == "面料 12"


def test_a_chip_takes_only_what_it_was_told_to(qtbot: QtBot) -> None:
    chip = Chip("面料")
    qtbot.addWidget(chip)
    chip.accept_drops(lambda data: data.hasFormat(FORMAT))
    taken = []
    for name in ("text/plain", FORMAT):
        data = QMimeData()
        data.setData(name, b"1")
        action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(QPoint(5, 5), action, data, button, none)
        QApplication.sendEvent(chip, entered)
        taken.append(entered.isAccepted())
    assert taken == [False, True]


def test_a_chip_hands_on_what_is_dropped(qtbot: QtBot) -> None:
    chip = Chip("面料")
    qtbot.addWidget(chip)
    chip.accept_drops(lambda data: data.hasFormat(FORMAT))
    data = QMimeData()
    data.setData(FORMAT, b"1,2")
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(chip, QDragEnterEvent(QPoint(5, 5), action, data, button, none))
    with qtbot.waitSignal(chip.dropped) as heard:
        event = QDropEvent(QPointF(5, 5), action, data, button, none)
        QApplication.sendEvent(chip, event)
    assert bytes(heard.args[0].data(FORMAT).data()) == b"1,2"


def test_a_cut_label_keeps_the_whole_text_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("很长的一行文字" * 10)
    qtbot.addWidget(label)
    assert label.toolTip() == label.accessibleName() == label.text()
    assert label.minimumSizeHint().width() < 60


def test_two_lines_hold_a_text_or_its_beginning(qtbot: QtBot) -> None:
    label = ClampedLabel("一行")
    qtbot.addWidget(label)
    height = label.heightForWidth(200)
    label.setText("很长的一行文字" * 10)
    first, second = label.lines(200)
    assert label.text().startswith(first + second.rstrip("…")) and second.endswith("…")
    assert label.heightForWidth(200) == 2 * height and label.toolTip() == label.text()


def test_an_empty_state_leads_on(qtbot: QtBot) -> None:
    state = EmptyState("phrases")
    qtbot.addWidget(state)
    state.offer(("old", "旧"))
    state.offer(("new", "新建"), ("import", "导入"))
    with qtbot.waitSignal(state.acted) as heard:
        button = state.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
        next(each for each in button if getattr(each, "text", str)() == "导入").click()  # type: ignore[attr-defined]
    assert heard.args == ["import"]


def test_a_message_is_gone_when_it_is_closed(qtbot: QtBot) -> None:
    message = InlineMessage()
    qtbot.addWidget(message)
    message.say("编码已被使用", "danger", closable=True)
    shown = message.text()
    message.hide()
    assert (shown, message.text()) == ("编码已被使用", "")


def test_enter_in_the_name_bar_takes_the_name(qtbot: QtBot) -> None:
    bar = NameBar()
    qtbot.addWidget(bar)
    bar.ask("新建分组", "添加", "大促")
    with qtbot.waitSignal(bar.named) as heard:
        qtbot.keyClick(bar.focusWidget() or bar, Qt.Key.Key_Return)
    assert heard.args == ["大促"] and bar.isHidden()


def test_escape_empties_the_search_first_and_leaves_it_then(qtbot: QtBot) -> None:
    field = SearchField("搜话术")
    qtbot.addWidget(field)
    field.setText("尺码")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_enter_belongs_to_the_input_method_while_it_composes(qtbot: QtBot) -> None:
    field = SearchField("搜话术")
    qtbot.addWidget(field)
    field.show()
    QApplication.sendEvent(field, QInputMethodEvent("chi ma", []))
    with qtbot.assertNotEmitted(field.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_arrows_in_the_search_field_move_in_the_list(qtbot: QtBot) -> None:
    field = SearchField("搜话术")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.moved) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert heard.args == [1]


def test_a_text_is_split_at_its_marks() -> None:
    pieces = list(runs("退货运费谁出", [(4, 5), (0, 2), (1, 3), (9, 12)]))
    assert pieces == [("退货", True), ("运", True), ("费", False), ("谁", True), ("出", False)]


def test_a_link_gives_up_all_but_a_word_where_there_is_no_room(qtbot: QtBot) -> None:
    link = ElidedButton()
    qtbot.addWidget(link)
    link.say("Rule: who pays for the way back", "Rule")
    link.resize(60, 28)
    assert (link.text(), link.toolTip()) == ("Rule", "Rule: who pays for the way back")
    link.resize(140, 28)
    assert link.text().endswith("…")
    assert link.text().startswith("Rule: who")
    link.say("")
    assert link.isHidden()


def test_a_moment_left_open_shows_no_date(qtbot: QtBot) -> None:
    field = MomentField("Until")
    qtbot.addWidget(field)
    assert field.box.text().strip() == "" and field.moment is None
    field.tick.setChecked(True)
    assert field.box.text().strip() and field.moment is not None
    field.show_moment(None)
    assert field.box.text().strip() == ""
