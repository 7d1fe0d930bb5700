"""Matches of espanso: one file, a package, or a folder with any number of them.

Variables are declared beside the text. Dates, choices, forms, the clipboard and fixed texts become
ours; programs (shell, script) are never run: their place stays as text and they go to the notes.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.sources import (
    CaretDropped,
    FileBroken,
    FileHostile,
    FileTooLarge,
    FormDropped,
    MarkKept,
    PictureMissing,
    PictureRefused,
)
from assistant.domain.tables import PhraseRow, RowNote, RowPart
from assistant.domain.weaving import Weaving, woven
from assistant.files.sources.beside import PICTURES, is_plain
from assistant.files.sources.codes import plain_code
from assistant.files.sources.documents import load
from assistant.files.sources.espanso_variables import Variables
from assistant.files.sources.folders import files_below, place_of
from assistant.files.sources.markup import plain_markdown, plain_text
from assistant.files.sources.notation import Table, table, tables, text

_SUFFIXES = (".yml", ".yaml")
#: Files of a package that say something about it.
_OTHER = {"_manifest", "manifest", "_pkgsource"}
_MARK = re.compile(r"\{\{\s*(?P<name>\w+)(?:\.(?P<field>\w+))?\s*\}\}|(?P<caret>\$\|\$)")
_FORM_FIELD = re.compile(r"\[\[\s*(\w+)\s*\]\]")
#: The keys of a match that carry over, or change only how espanso itself goes about it.
_TAKEN = frozenset(
    "trigger triggers regex replace html markdown image_path form form_fields vars label"
    " search_terms word left_word right_word propagate_case uppercase_style force_clipboard"
    " force_mode paragraph passive_only comment".split()
)


def fits(path: Path) -> bool:
    """Say whether a file or folder holds matches of espanso."""
    return any(_is_one(each) for each in _documents(path))


def phrases(path: Path) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the matches file by file; the category is the package, or the name of the file."""
    files = list(_documents(path))
    loaded = {file: _loaded(file, path) for file in files}
    shared = _Shared([each for each in loaded.values() if not isinstance(each, UserError)])
    for at, (file, found) in enumerate(loaded.items(), 1):
        place = place_of(file, path)
        if isinstance(found, UserError):
            yield at / len(files), RowNote(0, found, place)
            continue
        for number, match in enumerate(tables(found.get("matches")), 1):
            reading = _Match(file, match, shared)
            yield at / len(files), reading.row(number, _category(file), place)


def _loaded(file: Path, source: Path) -> Table | UserError:
    """Return a document, or what is wrong with one of several."""
    try:
        return table(load(file))
    except (FileBroken, FileHostile, FileTooLarge) as error:
        if file == source:
            raise
        return error


class _Shared:
    """What all files know of each other: variables for all, and texts by their triggers."""

    def __init__(self, documents: Sequence[Table]) -> None:
        self.variables = [var for each in documents for var in tables(each.get("global_vars"))]
        self.texts: dict[str, str] = {}
        for match in (match for each in documents for match in tables(each.get("matches"))):
            written = text(match, "replace")
            if written and _MARK.search(written) is None:
                for trigger in _texts(match.get("trigger")):
                    self.texts.setdefault(trigger, written)


def _documents(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for file in files_below(path):
        if file.suffix.lower() in _SUFFIXES and file.stem not in _OTHER:
            yield file


def _is_one(file: Path) -> bool:
    try:
        found = load(file)
    except (FileBroken, FileHostile, FileTooLarge):
        return False
    return isinstance(found, Mapping) and bool(found.keys() & {"matches", "global_vars"})


def _category(file: Path) -> tuple[str, ...]:
    """Return the name of the package: the folder of ``package.yml``, else the file's own."""
    named = file.parent if file.stem == "package" else file
    if re.fullmatch(r"\d+\.\d+\.\d+", named.name):  # packages lie in folders of their versions
        named = named.parent
    return (named.stem if named == file else named.name,)


class _Match:
    """One match on its way to being a phrase."""

    def __init__(self, file: Path, match: Table, shared: _Shared) -> None:
        self._file = file
        self._match = match
        self._remarks: list[UserError] = []
        self._variables = Variables([*shared.variables, *tables(match.get("vars"))], shared.texts)

    def row(self, number: int, path: tuple[str, ...], place: str) -> PhraseRow | RowNote:
        """Return the phrase."""
        triggers = self._triggers()
        variants = self._variables.variants(self._written())
        bodies = [self._woven(each) for each in variants]
        parts = self._picture()
        strange = [key for key in self._match if key not in _TAKEN]
        self._remarks += (MarkKept(mark=str(key)[:60]) for key in strange[:5])
        return PhraseRow(
            number,
            path,
            text(self._match, "label"),
            bodies[0],
            plain_code(triggers[0]) if triggers else "",
            notes=self._variables.notes(),
            questions=(*_texts(self._match.get("search_terms")), *triggers[1:]),
            variants=tuple(bodies[1:]),
            parts=parts,
            place=place,
            remarks=tuple({str(each): each for each in self._remarks}.values()),
        )

    def _triggers(self) -> list[str]:
        found = [*_texts(self._match.get("trigger")), *_texts(self._match.get("triggers"))]
        if not found and (pattern := text(self._match, "regex")):
            self._remarks.append(MarkKept(mark=pattern[:60]))
        return found

    def _written(self) -> str:
        """Return the text of the match, in whichever form it has one."""
        match = self._match
        if form := text(match, "form"):
            fields = table(match, "form_fields")
            self._variables.add_form("form1", form, fields)
            return _FORM_FIELD.sub(r"{{form1.\1}}", form)
        if page := text(match, "html"):
            self._remarks.append(FormDropped())
            return plain_text(page)
        if marked := text(match, "markdown"):
            self._remarks.append(FormDropped())
            return plain_markdown(marked)
        return text(match, "replace")

    def _woven(self, written: str) -> str:
        weaving, position = Weaving(), 0
        for found in _MARK.finditer(written):
            weaving.text(written[position : found.start()])
            if found["caret"]:
                weaving.remark(CaretDropped())
            else:
                self._variables.weave(weaving, found[0], found["name"], found["field"] or "")
            position = found.end()
        weaving.text(written[position:])
        done = woven(weaving, written)
        self._remarks += done.remarks
        return done.text

    def _picture(self) -> tuple[RowPart, ...]:
        """Return the picture of the match, if it lies beside the file."""
        written = text(self._match, "image_path")
        if not written:
            return ()
        name = re.split(r"[\\/]", written)[-1]
        folder = written.removesuffix(name).rstrip("\\/")
        beside = folder in ("", ".", "$CONFIG/images", "%CONFIG%/images", "images")
        path = self._file.parent / ("images" if "images" in folder else "") / name
        if not (beside and is_plain(name) and path.suffix.lower() in PICTURES):
            self._remarks.append(PictureRefused(name=written[:80]))
        elif not path.is_file() or path.is_symlink():
            self._remarks.append(PictureMissing(name=name))
        else:
            return (RowPart(file=str(path.absolute())),)
        return ()


def _texts(found: Any) -> list[str]:
    each = found if isinstance(found, list) else [found]
    return [one.strip() for one in each if isinstance(one, str) and one.strip()]
