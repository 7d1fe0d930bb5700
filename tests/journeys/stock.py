"""A data folder with something in it, made and looked into without the window."""

from pathlib import Path

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft


def library(folder: Path) -> Path:
    """Make a data folder with one phrase in it."""
    opened = open_desk(folder)
    category = CategoryId(opened.library.add_category("售前").ids[0])
    opened.library.add(PhraseDraft(category=category, title="问候", body="在的"))
    opened.preferences.change(first_run_done=True)
    opened.database.close()
    return folder


def phrases(folder: Path) -> list[str]:
    """Return the titles in a data folder."""
    opened = open_desk(folder)
    found = [each.title for each in opened.library.shelf.phrases.values()]
    opened.database.close()
    return found


def state(folder: Path, name: str) -> object:
    """Return what the program remembered under a name."""
    opened = open_desk(folder)
    found = opened.preferences.state(name)
    opened.database.close()
    return found
