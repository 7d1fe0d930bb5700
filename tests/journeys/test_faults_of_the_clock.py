"""A clock that was set back: what was written "later" is all there, and the work goes on."""

from datetime import timedelta
from pathlib import Path

from assistant.app.clock import SystemClock
from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.services.backups import Backups, backups_in
from assistant.services.library import PhraseLibrary
from db.connection import open_database
from tests.fakes.clock import FixedClock
from tests.journeys.watched import watched
from tests.processes import Screen, wait_until

_LATER = SystemClock().now() + timedelta(days=700)


def written_later(folder: Path) -> None:
    """Make a data folder whose times all lie ahead: of use, of deletion, of the backup."""
    database, clock = open_database(folder / "deskmate.db"), FixedClock(_LATER)
    library = PhraseLibrary(database, clock)
    library.load()
    category = CategoryId(library.add_category("售前").ids[0])
    for title in ("问候", "常用", "扔掉"):
        library.add(PhraseDraft(category=category, title=title, body="在的"))
    used, binned = (each.id for each in list(library.shelf.phrases.values())[1:])
    library.record_use(PhraseId(used))
    library.delete([binned])
    Backups(database, clock).make()
    database.close()


def test_a_clock_set_back_costs_neither_bin_nor_uses_nor_backups(
    window_manager: Screen, tmp_path: Path
) -> None:
    written_later(tmp_path)
    with watched(window_manager, tmp_path) as watch:
        watch.ask("add", "added", title="现在", body="好的")
        watch.do("back_up")
        wait_until(lambda: len(backups_in(tmp_path)) == 2, "a backup is made")
        assert not [each for each in watch.words() if "wrong" in each]
    assert watch.errors() == ""
    later, now = (each.made_at for each in backups_in(tmp_path))
    assert later - now > timedelta(days=699)
    opened = open_desk(tmp_path)
    library = opened.library
    (binned,) = library.bin()
    library.restore([binned.id])
    titles = {id: each.title for id, each in library.shelf.phrases.items()}
    assert sorted(titles.values()) == sorted(["问候", "常用", "扔掉", "现在"])
    library.record_use(binned.id)
    library.build_index()
    assert {titles[hit.id] for hit in library.find("zaide")[:2]} == {"常用", "扔掉"}
    assert [usage.count for usage in library.usage.values()] == [1, 1]
    opened.database.close()
