"""The panel that finds a buyer's size: what is typed, what comes of it, whom it belongs to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.domain.customers import Customer, CustomerId, Nickname
from assistant.domain.passages import Passage
from assistant.domain.person import Person
from assistant.domain.products import Product, ProductId, Sku
from assistant.services.buyer import Chat
from assistant.ui.products.size_panel import SizePanel
from tests.domain.test_sizing import BY_WEIGHT, DRESS
from tests.ui.world import World

SKUS = (Sku(size="S", stock=3), Sku(size="M", stock=37), Sku(size="L", stock=0))
PRODUCT = Product(
    title="修身连衣裙",
    id=ProductId(1),
    uid="a",
    updated_at=datetime(2026, 11, 1, tzinfo=UTC),
    category="女装 / 连衣裙",
    chart=BY_WEIGHT,
    skus=SKUS,
)


@pytest.fixture
def panel(shop: World, qtbot: QtBot) -> SizePanel:
    shop.tell_of_buyers()
    made = SizePanel(shop.desk, shop.board)
    qtbot.addWidget(made)
    made.show_product(PRODUCT)
    return made


def type_in(panel: SizePanel, measure: str, text: str) -> None:
    field = panel.fields.fields[measure]
    field.setText(text)
    field.textEdited.emit(text)


def shown_fields(panel: SizePanel) -> list[str]:
    return [
        name for name, each in panel.fields.fields.items() if not each.parentWidget().isHidden()
    ]


def test_typed_measures_become_a_size_with_its_stock(panel: SizePanel) -> None:
    type_in(panel, "height", "160")
    type_in(panel, "weight", "100")
    assert (panel.result.text(), panel.stock.text()) == ("M", "M: 37 left")
    assert panel.reason.text() == "By height, weight"


def test_a_sentence_in_any_field_fills_all_of_them(panel: SizePanel) -> None:
    type_in(panel, "height", "我一米六，100斤，喜欢宽松")
    assert panel.fields.person == Person(height=160, weight=100, fit="loose", weight_in="jin")
    assert (panel.result.text(), panel.stock.text()) == ("L", "L is sold out")
    assert panel.fields.fields["weight"].text() == "100斤"


def test_what_was_said_elsewhere_is_seen_though_the_chart_has_no_use_for_it(
    panel: SizePanel,
) -> None:
    assert "bust" not in shown_fields(panel)
    panel.ask(Person(bust=88))
    assert "bust" in shown_fields(panel)
    assert panel.fields.fields["bust"].text() == "88cm"


def test_measures_told_elsewhere_are_shown_and_settle_the_size(
    panel: SizePanel, shop: World, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.settled):
        shop.desk.buyer.measured(Person(height=160, weight=100), "M")
    assert panel.fields.fields["height"].text() == "160cm"
    assert panel.result.text() == "M"


def test_a_fit_is_chosen_and_let_go_by_its_chip(panel: SizePanel) -> None:
    panel.ask(Person(height=160, weight=100))
    panel.fields.fits["loose"].click()
    assert panel.result.text() == "L"
    panel.fields.fits["loose"].click()
    assert panel.result.text() == "M"


def test_the_sentence_is_inserted_and_the_buyer_is_known_by_then(
    shop: World, panel: SizePanel, qtbot: QtBot
) -> None:
    panel.ask(Person(height=160, weight=100))
    with qtbot.waitSignal(panel.settled), qtbot.waitSignal(panel.passage_chosen) as chosen:
        panel.insert.click()
    assert chosen.args == [Passage(panel.sentence.text())]
    assert "建议选M码" in panel.sentence.text()
    assert (shop.desk.buyer.known.size, shop.desk.buyer.known.person.weight) == ("M", 100)


def test_a_question_back_settles_nothing(shop: World, panel: SizePanel, qtbot: QtBot) -> None:
    panel.ask(Person(height=160))
    with qtbot.assertNotEmitted(panel.settled), qtbot.waitSignal(panel.passage_chosen) as asked:
        panel.insert.click()
    assert asked.args[0].text == "我帮您对码，麻烦再说一下体重哦~"
    assert shop.desk.buyer.known.unknown


def test_measures_are_kept_for_the_buyer_and_used_for_the_next_product(
    shop: World, panel: SizePanel
) -> None:
    panel.ask(Person(height=160, weight=100))
    panel.keep.click()
    panel.show_product(replace(PRODUCT, id=ProductId(2)))
    assert (panel.result.text(), shop.desk.buyer.known.size) == ("M", "M")


def test_what_was_typed_goes_with_the_chat(shop: World, panel: SizePanel) -> None:
    panel.ask(Person(height=160, weight=100))
    shop.desk.buyer.look_at(Chat(1, "小鱼-千牛接待台", True))
    assert (panel.fields.person, panel.result.text()) == (Person(), "")


def test_only_what_the_chart_can_use_is_asked_for(panel: SizePanel) -> None:
    assert shown_fields(panel) == ["height", "weight"]
    panel.show_product(replace(PRODUCT, chart=DRESS))
    assert shown_fields(panel) == ["bust", "waist"]
    assert panel.reason.text() == "Type what the buyer said. Needed: bust, waist"


def test_a_product_without_sizes_has_no_panel(panel: SizePanel) -> None:
    panel.show_product(replace(PRODUCT, chart=None, skus=()))
    assert panel.isHidden()


def test_long_names_of_sizes_do_not_make_it_wide(panel: SizePanel) -> None:
    labels = ("S(160/84A)", "M(165/88A)", "L(170/92A)")
    skus = tuple(Sku(size=each) for each in labels)
    panel.show_product(replace(PRODUCT, chart=None, skus=skus))
    panel.ask(Person(height=165, bust=88))
    assert panel.result.text() == "M(165/88A)"
    assert panel.minimumSizeHint().width() < 270


def test_sizes_without_a_chart_are_told(panel: SizePanel) -> None:
    panel.show_product(replace(PRODUCT, chart=None))
    assert not panel.isHidden() and panel.reason.text() == "This product has no size chart"
    assert panel.insert.isHidden()


def test_the_chart_of_the_category_is_used_where_there_is_no_other(
    shop: World, panel: SizePanel
) -> None:
    chart = replace(BY_WEIGHT, name="连衣裙通用", category="女装")
    catalogue = shop.desk.catalogue
    shop.worker.submit(lambda: catalogue.write(catalogue.charts, {None: chart}, "")).result()
    panel.show_product(replace(PRODUCT, chart=None))
    panel.ask(Person(height=160, weight=100))
    assert panel.result.text() == "M"


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (Person(height=160, weight=120), "Height 160cm: M; Weight 120斤: L"),
        (
            Person(height=160, weight=141),
            "The chart does not cover this buyer\nWeight 141斤: larger than the largest size",
        ),
        (Person(height=165, weight=55), "Weight 55斤 is not likely: were kilograms meant?"),
        (Person(weight=100), "By weight; not given: height"),
    ],
)
def test_the_agent_reads_why(panel: SizePanel, person: Person, reason: str) -> None:
    panel.ask(person)
    assert panel.reason.text() == reason


def test_a_weight_that_was_meant_in_kilograms_is_taken_so_by_a_click(panel: SizePanel) -> None:
    panel.ask(Person(height=160, weight=50))
    assert panel.kilos.text() == "Take it as 50 kg"
    panel.kilos.click()
    assert (panel.result.text(), panel.fields.fields["weight"].text()) == ("M", "50kg")
    assert panel.kilos.isHidden()


def test_a_chart_is_asked_for_where_none_helps(panel: SizePanel, qtbot: QtBot) -> None:
    bare = replace(PRODUCT, chart=None)
    panel.show_product(bare)
    with qtbot.waitSignal(panel.chart_wanted) as wanted:
        panel.give.click()
    assert wanted.args == [bare] and panel.table.isHidden()


def test_the_notes_of_a_chart_are_read_in_whole_below_it(panel: SizePanel) -> None:
    assert panel.table.notes.isHidden()
    notes = "手工平铺测量，误差 1-3 厘米；喜欢宽松可以选大一码。" * 2
    panel.show_product(replace(PRODUCT, chart=replace(BY_WEIGHT, notes=notes)))
    assert panel.table.notes.text() == notes and panel.table.notes.wordWrap()


@pytest.mark.parametrize("width", [230, 290, 410])
def test_the_ways_to_wear_it_begin_a_line_of_their_own(panel: SizePanel, width: int) -> None:
    panel.resize(width, 400)
    panel.show()
    QApplication.processEvents()
    fields, chips = panel.fields.fields["height"], panel.fields.fits["close"]
    assert chips.mapTo(panel, QPoint()).y() > fields.mapTo(panel, fields.rect().bottomLeft()).y()


def test_each_size_of_the_chart_can_be_said_and_the_one_found_stands_out(
    panel: SizePanel, qtbot: QtBot
) -> None:
    panel.ask(Person(height=160, weight=100))
    facts = panel.table.list.facts()
    assert [each.name for each in facts if each.tone] == ["M"]
    with qtbot.waitSignal(panel.passage_chosen) as said:
        panel.table.list.insert(0)
    assert said.args == [Passage("这款S码适合：身高150-158cm、体重80-95斤。")]


def test_nothing_is_said_of_what_another_shop_sells(panel: SizePanel) -> None:
    panel.show_product(replace(PRODUCT, ours=False))
    panel.ask(Person(height=160, weight=100))
    assert panel.result.text() == "M" and panel.insert.isHidden()
    assert not any(each.said for each in panel.table.list.facts())


def test_enter_in_a_field_inserts_the_sentence(panel: SizePanel, qtbot: QtBot) -> None:
    type_in(panel, "height", "160")
    type_in(panel, "weight", "100")
    with qtbot.waitSignal(panel.passage_chosen) as said:
        qtbot.keyClick(panel.fields.fields["weight"], Qt.Key.Key_Return)
    assert "建议选M码" in said.args[0].text


def test_what_is_cleared_is_not_kept(shop: World, panel: SizePanel) -> None:
    panel.ask(Person(height=160, weight=100))
    panel.keep.click()
    assert not panel.keep.isEnabled()
    type_in(panel, "height", "")
    assert panel.keep.isEnabled()
    panel.keep.click()
    assert shop.desk.buyer.known.person == Person(weight=100)


def test_what_a_known_buyer_says_may_be_kept_on_the_card(
    shop: World, panel: SizePanel, qtbot: QtBot
) -> None:
    now = shop.clock.now()
    names = (Nickname("小鹿1015"),)
    shop.desk.buyer.take(Customer(id=CustomerId(1), uid="u", updated_at=now, names=names))
    panel.ask(Person(height=160, weight=100))
    assert panel.keep.text() == "Keep on card"
    with qtbot.waitSignal(panel.card_to_keep) as kept:
        panel.keep.click()
    assert (kept.args[0].size, kept.args[1]) == ("M", PRODUCT)
    shop.clock.advance(seconds=61)
    shop.desk.buyer.grow_old()
    assert panel.keep.text() == "Keep for buyer"
