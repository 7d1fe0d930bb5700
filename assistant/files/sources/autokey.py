"""Phrases of AutoKey: ``NAME.txt`` with ``.NAME.json`` beside it, in folders. Scripts never run."""

from collections.abc import Iterator
from pathlib import Path

from assistant.domain.foreign_marks import translated
from assistant.domain.sources import FileBroken, FileTooLarge, ProgramNotRun
from assistant.domain.tables import PhraseRow, RowNote
from assistant.files.encodings import encoding_of
from assistant.files.sources.codes import plain_code
from assistant.files.sources.faults import whole
from assistant.files.sources.folders import files_below, place_of
from assistant.files.sources.notation import Table, load, table, text

_LIMIT_MB = 1
_MODIFIERS = {"<ctrl>": "Ctrl", "<alt>": "Alt", "<shift>": "Shift", "<super>": "Super"}


def fits(folder: Path) -> bool:
    """Say whether some phrase in the folder has its description beside it."""
    return any(_description(path).is_file() for path in _texts(folder))


def phrases(folder: Path) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the phrases; a folder is a category, called as its own description says."""
    found = [each for each in files_below(folder) if each.suffix in (".txt", ".py")]
    for at, path in enumerate(found, 1):
        if _description(path).is_file():
            yield at / len(found), _read(path, folder)


def _read(path: Path, folder: Path) -> PhraseRow | RowNote:
    place = place_of(path, folder)
    if path.suffix == ".py":
        return RowNote(1, ProgramNotRun(mark=path.name), place)
    try:
        return _phrase(path, folder)
    except (FileBroken, FileTooLarge) as error:
        return RowNote(1, error, place)


def _phrase(path: Path, folder: Path) -> PhraseRow:
    about = table(load(_description(path)))
    content = whole(path, _LIMIT_MB).decode(encoding_of(path).name, "replace")
    done = translated(content, "autokey")
    abbreviations = table(about, "abbreviation").get("abbreviations")
    codes = [each for each in abbreviations or () if isinstance(each, str) and each.strip()]
    return PhraseRow(
        1,
        _path(path.parent, folder),
        text(about, "description") or path.stem,
        done.text,
        plain_code(codes[0]) if codes else "",
        _hotkey(table(about, "hotkey")),
        questions=tuple(codes[1:]),
        place=place_of(path, folder),
        remarks=done.remarks,
    )


def _path(place: Path, folder: Path) -> tuple[str, ...]:
    names: list[str] = []
    for each in (place, *place.parents):
        if each == folder:
            break
        names.insert(0, _name(each))
    return tuple(names)


def _name(folder: Path) -> str:
    for name in (".folder.json", "folder.json"):
        about = folder / name
        if about.is_file():
            try:
                return text(table(load(about)), "title") or folder.name
            except (FileBroken, FileTooLarge):
                break
    return folder.name


def _hotkey(found: Table) -> str:
    key = text(found, "hotKey").strip("<>")
    names = found.get("modifiers")
    held = [_MODIFIERS.get(str(each), "") for each in names] if isinstance(names, list) else []
    return "+".join((*held, key.upper())) if key and all(held) else ""


def _texts(folder: Path) -> Iterator[Path]:
    return (each for each in files_below(folder) if each.suffix == ".txt")


def _description(path: Path) -> Path:
    return path.with_name(f".{path.stem}.json")
