"""The editor of customers: what is written is stored, and nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Birthday, Customer, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.person import Person
from assistant.ui.customers.editor import CustomerEditor, Unsaved
from assistant.ui.customers.editor_birthday import BirthdayField
from assistant.ui.customers.editor_tags import ChipsField, SizesField
from tests.services.private import draft
from tests.ui.world import World

KNOWN = draft(
    "tb_小鹿1015",
    tags=(Tag("size", "M", "连衣裙"), Tag("skin", "油皮"), Tag("gone", "老客户")),
    person=Person(height=165, weight=110, weight_in="jin"),
    birthday=Birthday(month=8, day=15, lunar=True),
    allergies="酒精",
    phone="13800001234",
)


@pytest.fixture
def editor(qtbot: QtBot, private: World) -> Iterator[CustomerEditor]:
    made = CustomerEditor(private.desk, private.lane, {})
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    yield made


def stored(shop: World, id: int) -> Customer:
    return shop.worker.submit(lambda: shop.desk.customers.customer(CustomerId(id))).result()


def saved(qtbot: QtBot, editor: CustomerEditor) -> int:
    """Save, and return whom."""
    with qtbot.waitSignal(editor.saved) as done:
        editor.save()
    id: int = done.args[0].ids[0]
    return id


def known(shop: World) -> Customer:
    added = shop.worker.submit(lambda: shop.desk.customers.add([KNOWN])).result()
    return stored(shop, added.ids[0])


def test_what_is_known_comes_back_as_it_was(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    editor.show_customer(before := known(private))
    assert not editor.changed
    assert stored(private, saved(qtbot, editor)).draft == before.draft


def test_a_new_customer_is_in_contact_now(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    editor.write_new()
    QTest.keyClicks(editor.fields.names.rows[0].line, "tb_new")
    customer = stored(private, saved(qtbot, editor))
    assert customer.names == (Nickname("tb_new"),)
    assert customer.first_contact == customer.last_contact == private.clock.now()


def test_a_masked_nickname_is_refused_where_it_is_written(
    qtbot: QtBot, editor: CustomerEditor
) -> None:
    editor.write_new(CustomerDraft(names=(Nickname("小**5"),)))
    editor.save()
    assert "小**5" in editor.fields.rows["names"].note()
    assert editor.message.text()


def test_a_customer_without_a_nickname_is_not_saved(qtbot: QtBot, editor: CustomerEditor) -> None:
    editor.write_new()
    editor.save()
    assert editor.fields.rows["names"].note()


def test_a_nickname_that_is_taken_stays_where_it_is(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    known(private)
    editor.write_new(draft("tb_小鹿1015"))
    editor.save()
    qtbot.waitUntil(lambda: "tb_小鹿1015" in editor.message.text())
    assert editor.fields.draft().nickname == "tb_小鹿1015"


def test_of_a_single_group_one_chip_is_chosen(editor: CustomerEditor) -> None:
    editor.write_new()
    level = editor.fields.tags.groups["level"]
    assert isinstance(level, ChipsField)
    level.chips["VIP1"].click()
    level.chips["VIP2"].click()
    assert editor.fields.draft().tags == (Tag("level", "VIP2"),)


def test_a_tag_of_ones_own_is_written_into_the_line(editor: CustomerEditor) -> None:
    editor.write_new()
    skin = editor.fields.tags.groups["skin"]
    assert isinstance(skin, ChipsField)
    skin.other.insert("沙漠干皮")
    QTest.keyClick(skin.other, Qt.Key.Key_Return)
    assert editor.fields.draft().tags == (Tag("skin", "沙漠干皮"),)
    assert skin.chips["沙漠干皮"].isChecked()


def test_a_size_holds_for_a_garment_type(editor: CustomerEditor) -> None:
    editor.write_new()
    sizes = editor.fields.tags.groups["size"]
    assert isinstance(sizes, SizesField)
    sizes.add.click()
    sizes.rows[1].about.setText("连衣裙")
    sizes.rows[1].box.setEditText("L")
    assert editor.fields.draft().tags == (Tag("size", "L", "连衣裙"),)


def test_a_day_that_no_month_has_is_said_beside_it(editor: CustomerEditor) -> None:
    editor.write_new()
    field = editor.fields.fields["birthday"]
    assert isinstance(field, BirthdayField)
    field.month.choose(2)
    field.day.choose(30)
    assert field.problem() and editor.fields.check() == "birthday"


def test_a_leap_month_can_be_told(editor: CustomerEditor) -> None:
    editor.write_new()
    field = editor.fields.fields["birthday"]
    field.show_value(Birthday(month=4, day=20, year=2001, lunar=True, leap=True))
    assert field.value() == Birthday(month=4, day=20, year=2001, lunar=True, leap=True)


def test_what_was_not_saved_is_back_and_was_written_nowhere(qtbot: QtBot, private: World) -> None:
    unsaved: Unsaved = {}
    first = CustomerEditor(private.desk, private.lane, unsaved)
    qtbot.addWidget(first)
    first.show()
    first.write_new()
    QTest.keyClicks(first.fields.names.rows[0].line, "tb_half")
    first.hide()
    second = CustomerEditor(private.desk, private.lane, unsaved)
    qtbot.addWidget(second)
    second.write_new()
    assert second.fields.draft().nickname == "tb_half"
    assert "tb_half" not in str(private.desk.preferences.state("customer_drafts", {}))


def test_a_name_that_is_nearly_a_customers_is_warned_of(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    known(private)
    private.worker.submit(private.desk.customer_search.build).result()
    editor.write_new(draft("tb_小鹿l015"))
    qtbot.waitUntil(editor.fields.alike.isVisible)
    editor.fields.alike.other.click()
    assert not editor.fields.alike.isVisible()


def test_who_was_meant_is_shown_instead(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    there = known(private)
    private.worker.submit(private.desk.customer_search.build).result()
    editor.write_new(draft("tb_小鹿l015"))
    qtbot.waitUntil(editor.fields.alike.isVisible)
    with qtbot.waitSignals([editor.left, editor.meant]):
        editor.fields.alike.same.click()
    assert editor.fields.alike.alike is not None
    assert editor.fields.alike.alike.customer == there.id


def test_who_was_erased_while_somebody_writes_does_not_come_back(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    editor.show_customer(customer := known(private))
    editor.fields.fields["notes"].show_value("x")
    private.worker.submit(lambda: private.desk.eraser.erase([customer.id])).result()
    editor.save()
    private.worker.submit(lambda: None).result()
    assert private.worker.submit(private.desk.customers.count).result() == 0


def test_a_tag_given_while_the_editor_is_open_stays(
    qtbot: QtBot, private: World, editor: CustomerEditor
) -> None:
    there = known(private)
    editor.show_customer(there)
    editor.fields.fields["notes"].show_value("发顺丰")
    given = replace(there.draft, tags=(*there.tags, Tag("level", "VIP1")))
    private.worker.submit(lambda: private.desk.customers.put({there.id: given})).result()
    after = stored(private, saved(qtbot, editor))
    assert after.notes == "发顺丰" and Tag("level", "VIP1") in after.tags
