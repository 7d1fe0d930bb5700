"""A lead writes a pack twice; an agent's running program notices, shows, applies and takes back."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from assistant.app.wiring import open_desk
from assistant.domain.phrases import PhraseId
from tests.journeys.program import ROOT
from tests.journeys.stock import library, phrases
from tests.journeys.watched import Watch, watched
from tests.processes import Screen, wait_until


def _publish(lead: Path, pack: Path, *more: str) -> None:
    arguments = ("--data-dir", lead, "export", pack, "--pack", "官方话术", *more)
    subprocess.run([sys.executable, "main.py", *arguments], cwd=ROOT, check=True)


def _rewrite(lead: Path) -> None:
    opened = open_desk(lead)
    ((id, old),) = opened.library.shelf.phrases.items()
    opened.library.edit(id, replace(old.draft, body="您好，在的"))
    opened.database.close()


def _agent(folder: Path, pack: Path) -> tuple[Path, PhraseId]:
    """Make the data of an agent who follows a pack and has used a phrase of his own."""
    folder.mkdir()
    library(folder)
    opened = open_desk(folder)
    ((own, old),) = opened.library.shelf.phrases.items()
    opened.library.edit(own, replace(old.draft, title="我的", short_code="wd"))
    opened.library.record_use(own)
    opened.preferences.change(pack_file=str(pack))
    opened.database.close()
    return folder, own


def _take(watch: Watch, news: str, shows: str) -> None:
    watch.sees(f"A new version of 官方话术 is here: {news}.")
    watch.ask("press", "pressed", words="Look at it")
    watch.sees(shows)
    watch.ask("press", "pressed", words="Update all")
    watch.sees("The official phrases are up to date.")


def _copy(watch: Watch) -> None:
    """Try to edit an official phrase, and take the copy that is offered."""
    watch.ask("edit", "written", title="问候")
    watch.sees('"问候" is an official phrase: it can be used and copied')
    watch.ask("press", "pressed", words="Copy as my own")


def test_a_pack_is_noticed_shown_applied_and_taken_back(
    window_manager: Screen, tmp_path: Path
) -> None:
    (tmp_path / "lead").mkdir()
    lead, pack = library(tmp_path / "lead"), tmp_path / "share" / "官方.deskmate"
    pack.parent.mkdir()
    _publish(lead, pack)
    agent, own = _agent(tmp_path / "agent", pack)
    with watched(window_manager, agent) as watch:
        _take(watch, "new 1, changed 0, removed 0", "官方话术 · version 1 · ")
        _rewrite(lead)
        _publish(lead, pack, "--off", "out_of_time")
        watch.ask("look_for_pack", "asked")
        _take(watch, "new 0, changed 1, removed 0", "官方话术 · version 2 · ")
        watch.ask("press", "pressed", words="Undo")
        watch.sees("Undone: the official phrases are as they were.")
        _copy(watch)
        wait_until(lambda: phrases(agent).count("问候") == 2, "the copy is there")
    assert watch.errors() == ""
    opened = open_desk(agent)
    shelf = opened.library.shelf
    said = sorted((each.title, bool(each.origin)) for each in shelf.phrases.values())
    assert said == [("我的", False), ("问候", False), ("问候", True)]
    assert {each.body for each in shelf.phrases.values()} == {"在的"}
    assert (shelf.phrases[own].short_code, opened.library.usage[own].count) == ("wd", 1)
    assert not opened.preferences.allows("out_of_time")
    opened.database.close()
