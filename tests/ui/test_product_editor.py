"""Writing a product: every field comes back, nothing is lost, and no one else's change either."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Done
from assistant.domain.phrases import Attachment
from assistant.domain.products import Product, ProductDraft, ProductId, Sku, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.ui.products.editing import Editing
from assistant.ui.products.editor import ProductEditor
from assistant.ui.products.editor_fields import ProductFields
from assistant.ui.products.product_line import ProductLine
from tests.services.test_catalogue import DRESS
from tests.ui.world import World

Key, Mod = Qt.Key, Qt.KeyboardModifier
EVERYTHING = replace(
    DRESS,
    brand="小鹿",
    platform="天猫",
    link="https://item.taobao.com/item.htm?id=612345678901",
    barcode="6901234567000",
    chart=SizeChart(
        measures=("胸围", "体重"), rows=(SizeRow("M", ("88", "-")),), units=("", "kg"), notes="误差"
    ),
    shelf_life="36 个月",
    batch="B7",
    care="手洗\n不可漂白",
    installation="无需安装",
    authenticity="扫码",
    source="自有工厂",
    scenes=("通勤", "送礼"),
    no_reason_return=False,
    return_note="下单页",
    warranty="一年",
    delivery="48 小时内",
    notes="主推",
)


@pytest.fixture
def editor(qtbot: QtBot, shop: World) -> ProductEditor:
    made = ProductEditor(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    return made


def on_lane(shop: World, work: Callable[[], object]) -> object:
    return shop.worker.submit(work).result()


def product(shop: World, draft: ProductDraft = DRESS) -> Product:
    done = on_lane(shop, lambda: shop.desk.catalogue.add([draft]))
    assert isinstance(done, Done)
    return read(shop, done.ids[0])


def read(shop: World, id: int) -> Product:
    found = on_lane(shop, lambda: shop.desk.catalogue.product(ProductId(id)))
    assert isinstance(found, Product)
    return found


def write(editor: ProductEditor, name: str, text: object) -> None:
    editor.fields.fields[name].show_value(text)


def test_every_field_shows_what_the_product_has(editor: ProductEditor, shop: World) -> None:
    stored = product(shop, EVERYTHING)
    editor.show_product(stored)
    assert editor.fields.draft() == stored.draft and not editor.changed


def test_every_field_of_a_product_can_be_written(editor: ProductEditor) -> None:
    beside = {"suitability", "priced_at", "stocked_at", "sample", "shipped"}
    names = set(ProductFields.__init__.__globals__["_FIELDS"]) | {"pictures"}
    assert set(ProductDraft.__dataclass_fields__) - beside <= names


def test_a_new_product_is_saved(qtbot: QtBot, editor: ProductEditor, shop: World) -> None:
    editor.write_new()
    write(editor, "title", "吊带")
    write(editor, "price", 9_900)
    with qtbot.waitSignal(editor.left), qtbot.waitSignal(editor.saved) as told:
        editor.save()
    stored = read(shop, told.args[0].ids[0])
    assert (stored.title, stored.price) == ("吊带", 9_900)
    assert stored.priced_at == shop.clock.now()


def test_what_others_changed_meanwhile_stays(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    stored = product(shop)
    editor.show_product(stored)
    sold = replace(stored.draft, skus=(replace(DRESS.skus[0], stock=3),))
    on_lane(shop, lambda: shop.desk.catalogue.put({stored.id: sold}))
    write(editor, "care", "手洗")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    after = read(shop, stored.id)
    assert (after.care, after.skus[0].stock) == ("手洗", 3)


def test_a_price_that_is_none_is_said_and_not_saved(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    editor.show_product(product(shop))
    editor.fields.fields["price"].widget.setText("九十九")  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(editor.saved, wait=50):
        editor.save()
    assert "九十九" in editor.fields.note("price") and editor.message.text()


def test_a_wrong_cell_unfolds_its_table(editor: ProductEditor, shop: World) -> None:
    editor.show_product(product(shop))
    editor.fields.fields["skus"].sheet.cells.write(0, 4, "很多")  # type: ignore[attr-defined]
    editor.save()
    assert editor.fields.folds["skus"].is_open and "很多" in editor.fields.note("skus")


def test_an_item_number_that_is_taken_is_said_while_typing(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    product(shop)
    editor.write_new()
    write(editor, "item_number", "ａ2031")
    qtbot.waitUntil(lambda: DRESS.title in editor.fields.note("item_number"))


def test_what_was_not_saved_comes_back(qtbot: QtBot, editor: ProductEditor, shop: World) -> None:
    stored = product(shop)
    editor.show_product(stored)
    write(editor, "care", "只可干洗")
    editor.hide()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state("product_drafts")))
    again = ProductEditor(shop.desk, shop.lane)
    qtbot.addWidget(again)
    again.show_product(stored)
    assert again.fields.draft().care == "只可干洗" and again.message.text()


def test_discarding_forgets_it(qtbot: QtBot, editor: ProductEditor, shop: World) -> None:
    editor.show_product(product(shop))
    write(editor, "care", "只可干洗")
    editor.leave()
    assert "not saved" in editor.message.text()
    with qtbot.waitSignal(editor.left):
        editor.message.acted.emit()


def test_a_picture_that_is_dropped_stands_among_the_pictures(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    editor.write_new()
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QApplication.clipboard().setImage(image)
    qtbot.keyClick(editor.fields.fields["title"].widget, Key.Key_V, Mod.ControlModifier)
    qtbot.waitUntil(lambda: editor.bringing.editor is not None)
    window = editor.bringing.editor
    assert window is not None
    window.accepted.emit(None)
    qtbot.waitUntil(lambda: editor.pictures.count() == 1)


def test_pictures_change_places_and_one_removed_is_put_back(editor: ProductEditor) -> None:
    first, second = Attachment("a" * 64, ".png", "正面"), Attachment("b" * 64, ".png", "背面")
    editor.write_new(ProductDraft(title="裙", pictures=(first, second)))
    editor.pictures.list.setCurrentRow(1)
    editor.pictures.list.moved.emit(-1)
    assert editor.fields.draft().pictures == (second, first)
    editor.pictures.list.removed.emit()
    assert editor.fields.draft().pictures == (first,)
    editor.pictures._put_back()
    assert editor.fields.draft().pictures == (second, first)


def test_a_double_has_none_of_the_codes(qtbot: QtBot, shop: World) -> None:
    stored = product(shop, replace(EVERYTHING, sample=True))
    parent = ProductEditor(shop.desk, shop.lane)
    qtbot.addWidget(parent)
    editing = Editing(shop.desk, shop.lane, shop.board, parent)
    with qtbot.waitSignal(editing.page_requested) as told:
        editing.duplicate(stored)
    page = told.args[0]
    qtbot.addWidget(page)
    draft = page.fields.draft()
    assert (draft.item_number, draft.platform_id, draft.barcode) == ("", "", "")
    assert draft.skus == (Sku(colour="藏青", size="M"),) and not draft.sample
    assert draft.specifications == (Specification("面料", "95% 棉", group="主体"),)


def test_an_entry_taken_out_can_be_put_back(editor: ProductEditor, shop: World) -> None:
    editor.show_product(product(shop))
    entries = editor.fields.fields["answers"].entries  # type: ignore[attr-defined]
    entries._rows[0].removed.emit()
    assert editor.fields.draft().answers == ()
    entries._back.click()
    assert editor.fields.draft().answers == DRESS.answers


def test_a_relation_to_no_product_is_said_but_may_be_saved(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    editor.show_product(product(shop))
    write(editor, "care", "手洗")
    qtbot.waitUntil(lambda: "B5510" in editor.fields.note("relations"))
    with qtbot.waitSignal(editor.saved):
        editor.save()


def test_a_barcode_that_another_product_has_is_said(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    product(shop)
    editor.write_new()
    write(editor, "barcode", DRESS.skus[0].barcode)
    qtbot.waitUntil(lambda: DRESS.title in editor.fields.note("barcode"))


def test_the_cell_that_is_written_in_is_kept_on_view(
    qtbot: QtBot, editor: ProductEditor, shop: World
) -> None:
    rows = tuple(Specification(f"参数{n}", "值") for n in range(9))
    editor.resize(360, 400)
    editor.show_product(product(shop, replace(DRESS, specifications=rows)), "specifications")
    sheet = editor.fields.fields["specifications"].sheet  # type: ignore[attr-defined]
    bar = editor._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    before = bar.value()
    sheet.setCurrentIndex(sheet.cells.index(9, 1))
    assert bar.value() > before


def test_a_related_product_is_found_by_its_name(qtbot: QtBot) -> None:
    line = ProductLine(lambda typed: [("A1987", f"A1987 真丝{typed}")])
    qtbot.addWidget(line)
    line.show()
    line.setText("吊")
    line.textEdited.emit("吊")
    line.products.activated.emit(line.products.currentCompletion())
    assert line.text() == "A1987"


def test_a_product_without_a_title_is_not_saved(qtbot: QtBot, editor: ProductEditor) -> None:
    editor.write_new()
    write(editor, "brand", "小鹿")
    with qtbot.assertNotEmitted(editor.saved, wait=50):
        editor.save()
    assert "title" in editor.fields.note("title").lower()


@pytest.mark.parametrize(
    ("name", "text"),
    [("title", "长" * 501), ("care", "长" * 5_001), ("scenes", ("长" * 501,))],
)
def test_what_is_too_long_is_said_beside_it_and_stays(
    qtbot: QtBot, editor: ProductEditor, name: str, text: object
) -> None:
    editor.write_new(DRESS)
    write(editor, name, text)
    with qtbot.assertNotEmitted(editor.saved, wait=50):
        editor.save()
    assert "longer than" in editor.fields.note(name)
    assert getattr(editor.fields.draft(), name) == text
