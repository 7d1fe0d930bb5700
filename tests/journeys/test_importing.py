"""Files are dropped on the running program, looked at, imported and taken back."""

import zipfile
from pathlib import Path

from tests.journeys.stock import library, phrases
from tests.journeys.watched import Watch, watched
from tests.processes import Screen

_QIANNIU = "快捷短语编码,快捷短语,快捷短语分组\nhy,您好，在的,售前\nfh,今天发出,物流\nx,,物流\n"


def _press(watch: Watch, words: str) -> None:
    watch.sees(words)
    watch.ask("press", "pressed", words=words)


def test_a_file_is_dropped_looked_at_imported_and_taken_back(
    window_manager: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "2026-11-22快捷短语.csv"
    file.write_text(_QIANNIU, encoding="gb18030")
    with watched(window_manager, library(tmp_path)) as watch:
        watch.ask("drop", "dropped", files=[str(file)])
        watch.sees("What was found")
        _press(watch, "Show rows")
        _press(watch, "Import 2")
        watch.sees("Added: 2 · replaced: 0 · there already: 0 · skipped: 0 · faulty: 1")
        watch.sees("Row 4: There is no text to insert yet.")
        _press(watch, "Undo the import")
        watch.sees("Undone: the library is as it was before.")
        _press(watch, "Close")
        watch.disappears("Step 4 of 4")
    assert (watch.errors(), phrases(tmp_path)) == ("", ["问候"])


def test_a_hostile_file_is_a_sentence_and_another_is_imported(
    window_manager: Screen, tmp_path: Path
) -> None:
    bomb, file = tmp_path / "bomb.xlsx", tmp_path / "phrases.csv"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", b"<x/>")
        packed.writestr("xl/worksheets/sheet1.xml", bytes(400_000_000))
    file.write_text(_QIANNIU, encoding="utf-8")
    with watched(window_manager, library(tmp_path)) as watch:
        watch.ask("drop", "dropped", files=[str(bomb)])
        watch.sees(str(bomb))
        watch.ask("drop", "dropped", files=[str(file)])
        _press(watch, "Show rows")
        _press(watch, "Import 2")
        _press(watch, "Close")
        watch.disappears("Step 4 of 4")
    assert (watch.errors(), len(phrases(tmp_path))) == ("", 3)
