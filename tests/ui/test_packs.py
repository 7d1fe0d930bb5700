"""A pack in a shared folder: noticed, shown, applied and taken back, while the window is open."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.ui.packs.page import PackPage
from assistant.ui.packs.watch import PackWatch
from assistant.ui.settings.data import DataPage
from assistant.ui.validity_words import official_word
from tests.ui.world import World, world


@pytest.fixture
def lead(tmp_path: Path, qapp: object) -> Iterator[World]:
    (tmp_path / "lead").mkdir()
    with world(tmp_path / "lead") as made:
        made.phrase(made.category("售前"), "欢迎", "您好", short_code="hy")
        yield made


@pytest.fixture
def pack(lead: World, tmp_path: Path) -> Path:
    file = tmp_path / "官方.deskmate"
    lead.desk.packs.write(file, "官方话术")
    return file


@pytest.fixture
def watch(shop: World, pack: Path) -> Iterator[PackWatch]:
    _choose(shop, str(pack))
    watch = PackWatch(shop.desk, shop.lane, shop.board, look_ms=20)
    watch.begin()
    yield watch
    watch.close()
    shiboken6.delete(watch)


def _choose(shop: World, file: str) -> None:
    done = shop.worker.submit(lambda: shop.desk.preferences.change(pack_file=file)).result()
    shop.board.changed.emit(done.changes)


def _rewrite(lead: World, pack: Path) -> None:
    old = lead.named("欢迎")
    lead.desk.library.edit(old.id, replace(old.draft, body="您好，欢迎光临"))
    lead.phrase(old.category, "尺码", "M")
    lead.desk.packs.write(pack, "官方话术", ["send"])


def _apply(qtbot: QtBot, shop: World, page: PackPage) -> None:
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.applied):
        qtbot.mouseClick(page.apply, Qt.MouseButton.LeftButton)


def test_what_is_new_is_told_shown_applied_and_taken_back(
    qtbot: QtBot, shop: World, lead: World, pack: Path, watch: PackWatch
) -> None:
    with qtbot.waitSignal(watch.news) as told:
        pass
    _apply(qtbot, shop, PackPage(told.args[0], shop.desk, shop.lane))
    with qtbot.waitSignal(watch.news) as told:
        _rewrite(lead, pack)
    page = PackPage(told.args[0], shop.desk, shop.lane)
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["欢迎", "尺码"]
    assert page.text.toPlainText() == "Text\n您好\n您好，欢迎光临"
    assert not shop.desk.preferences.allows("send")
    _apply(qtbot, shop, page)
    assert shop.named("欢迎").body == "您好，欢迎光临"
    shop.worker.submit(shop.desk.library.undo).result()
    assert shop.named("欢迎").body == "您好"


def test_a_share_that_is_gone_is_told_once_and_its_phrases_stay(
    qtbot: QtBot, shop: World, pack: Path, watch: PackWatch
) -> None:
    with qtbot.waitSignal(watch.news) as told:
        pass
    _apply(qtbot, shop, PackPage(told.args[0], shop.desk, shop.lane))
    with qtbot.waitSignal(shop.board.said) as said:
        pack.unlink()
    assert "cannot be reached" in said.args[0]
    with qtbot.assertNotEmitted(shop.board.said, wait=100):
        watch.look()
    assert shop.named("欢迎").origin


def test_a_pack_that_is_half_there_is_told_only_when_it_stays_so(
    qtbot: QtBot, shop: World, pack: Path, watch: PackWatch
) -> None:
    whole = pack.read_bytes()
    with qtbot.waitSignal(watch.news):
        pass
    with qtbot.waitSignal(shop.board.said) as said:
        pack.write_bytes(whole[:-300])
    assert "damaged" in said.args[0]
    with qtbot.waitSignal(watch.news):
        pack.write_bytes(whole)


def test_who_follows_no_more_keeps_the_phrases_as_his_own(
    qtbot: QtBot, shop: World, watch: PackWatch
) -> None:
    with qtbot.waitSignal(watch.news) as told:
        pass
    _apply(qtbot, shop, PackPage(told.args[0], shop.desk, shop.lane))
    with qtbot.waitSignal(watch.left):
        _choose(shop, "")
    assert shop.named("欢迎").origin == ""


def test_a_version_may_be_left_for_later(qtbot: QtBot, shop: World, watch: PackWatch) -> None:
    with qtbot.waitSignal(watch.news) as told:
        pass
    page = PackPage(told.args[0], shop.desk, shop.lane)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert shop.desk.library.shelf.phrases.keys() and "欢迎" not in {
        each.title for each in shop.desk.library.shelf.phrases.values() if each.origin
    }


def test_nobody_is_asked_for_a_share_while_no_pack_is_followed(shop: World) -> None:
    watch = PackWatch(shop.desk, shop.lane, shop.board)
    watch.begin()
    shop.board.changed.emit(Changes.SETTINGS)
    watch.look()
    assert watch._worker is None
    shiboken6.delete(watch)


def test_who_asks_is_told_again_and_also_that_there_is_nothing_new(
    qtbot: QtBot, shop: World, watch: PackWatch
) -> None:
    with qtbot.waitSignal(watch.news):
        pass
    with qtbot.waitSignal(watch.news) as told:
        watch.look_anew()
    _apply(qtbot, shop, PackPage(told.args[0], shop.desk, shop.lane))
    with qtbot.waitSignal(shop.board.said) as said:
        watch.look_anew()
    assert said.args == ["The official phrases are up to date."]
    page = DataPage(shop.desk, shop.board, shop.lane, Path("data"))
    qtbot.addWidget(page)
    assert official_word(shop.named("欢迎")) == [("Official", "plain")]
    assert page.pack.note() == "官方话术, version 1 of 2026-11-21, is in use."


def test_nothing_is_looked_at_before_the_library_is_there(shop: World, pack: Path) -> None:
    _choose(shop, str(pack))
    watch = PackWatch(shop.desk, shop.lane, shop.board)
    shop.board.changed.emit(Changes.SETTINGS)
    watch.look()
    assert watch._worker is None
    shiboken6.delete(watch)


def test_a_share_that_never_answers_holds_nobody_up(
    qtbot: QtBot, shop: World, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()
    monkeypatch.setattr(shop.desk.packs, "fetch", lambda *_: gate.wait())
    _choose(shop, str(pack))
    watch = PackWatch(shop.desk, shop.lane, shop.board, look_ms=20)
    watch.begin()
    qtbot.waitUntil(lambda: watch._worker is not None)
    category = next(iter(shop.desk.library.shelf.categories))
    assert shop.phrase(category, "照常", "可以写")
    watch.close()  # and returns
    gate.set()
    shiboken6.delete(watch)
