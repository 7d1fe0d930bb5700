"""The GUI thread never waits: no database, no file and no paste is its own doing."""

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from assistant.app.wiring import open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
from tests.foreign.helper import Helper
from tests.processes import Screen, read_line, running, window_manager_on


@pytest.fixture(scope="module")
def used(display: Screen, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was noted while the program was used beside a foreign editor."""
    folder = tmp_path_factory.mktemp("data")
    file = folder / "more.csv"
    rows = "".join(f"导入,话术{number},,,内容{number}\n" for number in range(200))
    file.write_text(f"分组,标题,编码,快捷键,内容\n{rows}", encoding="utf-8")
    _furnish(folder)
    with window_manager_on(display), ExitStack() as stack:
        stack.callback(Helper("editor", "workbench", env=display.env).stop)
        command = (sys.executable, "-m", "tests.journeys.noted", str(folder), str(file))
        with running(*command, env=display.env, pipes=True) as process:
            assert process.stdout
            while not (line := read_line(process.stdout, 60)).startswith("{"):
                continue  # python-xlib has its say there too
    return dict(json.loads(line))


def _furnish(folder: Path) -> None:
    opened = open_desk(folder)
    category = CategoryId(opened.desk.library.add_category("售前").ids[0])
    for title in ("问候", "欢迎", "尺码", "发货"):
        opened.desk.library.add(PhraseDraft(category=category, title=title, body=f"{title}，亲"))
    opened.desk.preferences.change(first_run_done=True)
    opened.database.close()


@pytest.mark.parametrize("act", ["edit", "delete", "undo", "settings", "import"])
def test_what_is_kept_is_written_by_another_thread(used: dict[str, Any], act: str) -> None:
    assert used["calls"][act].get("statement other", 0) > 0


def test_an_imported_file_is_read_by_another_thread(used: dict[str, Any]) -> None:
    assert used["calls"]["import"].get("file other", 0) > 0


def test_a_paste_is_the_work_of_the_desktop_thread(used: dict[str, Any]) -> None:
    assert used["calls"]["insert"].get("request other", 0) > 0


@pytest.mark.parametrize("kind", ["statement", "file", "request"])
def test_the_gui_thread_waits_for_none_of_it(used: dict[str, Any], kind: str) -> None:
    assert [place for place in used["places"] if place.startswith(kind)] == []
