"""The pages of size charts and of terms: written, refused, deleted, taken back, kept."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from assistant.domain.products import ProductDraft, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.terms import Term
from assistant.ui.products.charts_page import ChartsPage
from assistant.ui.products.terms_page import TermForm, TermsPage
from tests.ui.world import World

CHART = SizeChart(
    measures=("胸围",), rows=(SizeRow("M", ("88",)),), category="女装", name="女装通用"
)


@pytest.fixture
def charts(qtbot: QtBot, shop: World) -> Iterator[ChartsPage]:
    page = ChartsPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(page)
    page.show()
    yield page


@pytest.fixture
def terms(qtbot: QtBot, shop: World) -> TermsPage:
    page = TermsPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_chart_of_a_category_is_written(qtbot: QtBot, shop: World, charts: ChartsPage) -> None:
    charts.write_new()
    charts.form.show_entry(CHART)
    charts.save.click()
    qtbot.waitUntil(lambda: charts.list.titles() == ["女装通用"])
    assert [*shop.desk.catalogue.charts.all.values()] == [CHART] and not charts.writing


def test_a_chart_for_nobody_is_refused_and_stays(qtbot: QtBot, charts: ChartsPage) -> None:
    charts.write_new()
    charts.form.show_entry(SizeChart(measures=("胸围",), rows=(SizeRow("M", ("88",)),)))
    charts.save.click()
    qtbot.waitUntil(lambda: "brand" in charts.message.text())
    assert charts.writing and charts.form.entry().measures == ("胸围",)


def test_a_chart_deleted_comes_back(qtbot: QtBot, shop: World, charts: ChartsPage) -> None:
    charts.write_new()
    charts.form.show_entry(CHART)
    charts.save.click()
    qtbot.waitUntil(lambda: charts.list.count() == 1)
    charts.list.open_current()
    charts.delete.click()
    qtbot.waitUntil(lambda: charts.list.count() == 0)
    charts.undo()
    qtbot.waitUntil(lambda: charts.list.titles() == ["女装通用"])


def test_a_term_is_written_and_found_by_its_other_names(
    qtbot: QtBot, shop: World, terms: TermsPage
) -> None:
    before = terms.list.count()
    terms.write_new()
    terms.form.show_entry(Term(name="里布", synonyms=("内衬",), sentence="里布是{{值}}的哦~"))
    terms.save.click()
    qtbot.waitUntil(lambda: terms.list.count() == before + 1)
    terms.search.setText("内衬")
    assert terms.list.titles() == ["里布"]


def test_the_sentence_shows_what_it_becomes(qtbot: QtBot) -> None:
    form = TermForm()
    qtbot.addWidget(form)
    form.show_entry(Term(name="面料", sentence="这款{{名称}}是{{值}}的哦~"))
    form.example.show_value("纯棉")
    assert form.said.text() == "这款面料是纯棉的哦~"


def test_a_sentence_that_does_not_say_the_value_is_not_saved(terms: TermsPage) -> None:
    terms.write_new()
    terms.form.show_entry(Term(name="面料", sentence="面料很好"))
    terms.save.click()
    assert "{{值}}" in terms.message.text() and terms.writing


def test_leaving_asks_for_what_would_be_lost(qtbot: QtBot, terms: TermsPage) -> None:
    terms.write_new()
    terms.form.show_entry(Term(name="里布"))
    terms.leave()
    assert terms.writing and "not saved" in terms.message.text()
    terms.message.acted.emit()
    assert not terms.writing


def test_an_unsaved_term_comes_back(qtbot: QtBot, shop: World, terms: TermsPage) -> None:
    terms.write_new()
    terms.form.show_entry(Term(name="里布"))
    terms.hide()
    qtbot.waitUntil(lambda: bool(shop.desk.preferences.state("term_drafts")))
    again = TermsPage(shop.desk, shop.lane, shop.board)
    qtbot.addWidget(again)
    again.write_new()
    assert again.form.entry().name == "里布"


def test_a_name_in_use_without_a_term_is_proposed(
    qtbot: QtBot, shop: World, terms: TermsPage
) -> None:
    sheet = (Specification("织法", "平纹"), Specification("织 法", "斜纹"))
    draft = ProductDraft(title="裙", specifications=sheet)
    shop.worker.submit(lambda: shop.desk.catalogue.add([draft])).result()
    terms.refresh()
    qtbot.waitUntil(lambda: "织法" in terms.list.titles())
    terms.open("new 织法")
    assert terms.writing and terms.form.entry() == Term(name="织法")
    terms.save.click()
    qtbot.waitUntil(lambda: not terms.writing)
    qtbot.waitUntil(lambda: terms.list.titles().count("织法") == 1)
    assert "织 法" not in terms.list.titles()
