"""Samples are marked on the list of products, and go by a click."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from assistant.ui.products.samples import SampleNote
from tests.ui.world import World


def change(shop: World) -> None:
    """Load the samples and rewrite one of them."""

    def work() -> None:
        shop.desk.samples.load()
        (id,) = shop.desk.catalogue.named("A2031", ("item",))
        draft = shop.desk.catalogue.product(id).draft
        shop.desk.catalogue.put({id: replace(draft, title="改过")})

    shop.worker.submit(work).result()


def note_in(shop: World, qtbot: QtBot) -> SampleNote:
    note = SampleNote(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(note)
    return note


def cleared_but_one(shop: World, qtbot: QtBot) -> SampleNote:
    """Load the samples, rewrite one and click the others away."""
    change(shop)
    note = note_in(shop, qtbot)
    qtbot.waitUntil(lambda: bool(note.text()))
    note.acted.emit()
    return note


def test_nothing_is_said_where_there_are_no_samples(shop: World, qtbot: QtBot) -> None:
    note = note_in(shop, qtbot)
    qtbot.waitUntil(lambda: not note._only_edited or note.isHidden())
    assert note.text() == ""


def test_samples_that_were_loaded_are_counted(shop: World, qtbot: QtBot) -> None:
    note = note_in(shop, qtbot)
    shop.lane.run(shop.desk.samples.load, note)
    qtbot.waitUntil(lambda: str(len(shop.desk.samples.shipped)) in note.text())


def test_a_click_removes_the_samples_and_tells_so(shop: World, qtbot: QtBot) -> None:
    shop.worker.submit(shop.desk.samples.load).result()
    note = note_in(shop, qtbot)
    qtbot.waitUntil(lambda: bool(note.text()))
    with qtbot.waitSignal(note.done) as heard:
        note.acted.emit()
    assert heard.args is not None and heard.args[0].step == "remove samples"
    qtbot.waitUntil(note.isHidden)


def test_a_sample_that_was_changed_stays_until_the_second_click(shop: World, qtbot: QtBot) -> None:
    note = cleared_but_one(shop, qtbot)
    qtbot.waitUntil(lambda: "1" in note.text() and not note.isHidden() and note._only_edited)
    note.acted.emit()
    qtbot.waitUntil(note.isHidden)


def test_a_sample_that_was_changed_can_be_kept_for_good(shop: World, qtbot: QtBot) -> None:
    note = cleared_but_one(shop, qtbot)
    qtbot.waitUntil(lambda: not note.keep.isHidden())
    note.keep.click()
    qtbot.waitUntil(note.isHidden)
    assert shop.worker.submit(shop.desk.catalogue.count).result() == 1
