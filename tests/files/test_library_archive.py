"""The archive: what lies in it comes out by its digest, and nothing else ever does."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import IO

import pytest

from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.sources import FileBroken, FileTooLarge
from assistant.domain.storage import DiskFull
from assistant.domain.tables import FileMissing, FileUnreadable
from assistant.files import library_archive
from assistant.files.library_archive import read_archive, take_contents, write_archive
from assistant.files.library_json import FileNewer, read_json, rows, write_json

_BYTES = b"certificate"
_KEPT = Attachment(sha256(_BYTES).hexdigest(), ".pdf", "证书.pdf")


def _archive(folder: Path, **entries: bytes | str) -> Path:
    """Make an archive by hand; ``library`` stands for the entry of that name."""
    file = folder / "x.deskmate"
    library = entries.pop(
        "library", json.dumps({"format": "deskmate", "version": 1, "phrases": []})
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("library.json", library)
        for name, content in entries.items():
            archive.writestr(name, content)
    return file


def _keep(source: IO[bytes], name: str) -> Attachment:
    return Attachment(sha256(source.read()).hexdigest(), Path(name).suffix, name)


def test_contents_come_out_as_they_went_in(tmp_path: Path) -> None:
    source, file = tmp_path / "a.pdf", tmp_path / "x.deskmate"
    source.write_bytes(_BYTES)
    write_archive(file, {"categories": []}, [{"title": "证书"}], {_KEPT: source})
    assert [each["title"] for each in read_archive(file)["phrases"]] == ["证书"]
    assert take_contents(file, [_KEPT], _keep) == []


@pytest.mark.parametrize(
    "name",
    [
        "../evil.exe",
        "/etc/passwd",
        "files/../x",
        "files/short.png",
        "C:\\x",
        "files/" + "a" * 64 + "/x",
    ],
)
def test_an_archive_with_any_other_name_in_it_is_none_of_ours(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileBroken):
        read_archive(_archive(tmp_path, **{name: b"x"}))


def test_what_is_not_what_it_claims_to_be_is_told(tmp_path: Path) -> None:
    file = _archive(tmp_path, **{f"files/{_KEPT.digest}.pdf": b"another"})
    assert take_contents(file, [_KEPT], _keep) == [_KEPT]
    missing = Attachment("0" * 64, ".png", "没有.png")
    crooked = Attachment("../../x", ".png", "x.png")
    assert take_contents(file, [missing, crooked], _keep) == [missing, crooked]


def test_what_would_unpack_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_archive, "LIMIT", 1_000)
    with pytest.raises(FileTooLarge):
        read_archive(_archive(tmp_path, library=b" " * 10_000))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("{", FileBroken),
        ("[]", FileBroken),
        ('{"format": "other", "phrases": []}', FileBroken),
        ('{"format": "deskmate", "version": 1, "phrases": {}}', FileBroken),
        ('{"format": "deskmate", "version": 2, "phrases": []}', FileNewer),
        ("[" * 100_000, FileBroken),
        (b"\xff\xfe\x00", FileBroken),
    ],
)
def test_what_is_no_library_is_told(
    tmp_path: Path, content: bytes | str, error: type[UserError]
) -> None:
    with pytest.raises(error):
        read_archive(_archive(tmp_path, library=content))
    file = tmp_path / "x.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(error):
        read_json(file)


def test_a_file_that_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    for read in (read_archive, read_json):
        with pytest.raises(FileMissing):
            read(tmp_path / "none")
        with pytest.raises(FileUnreadable):
            read(tmp_path)


def test_an_entry_that_is_no_phrase_is_told_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    good = {"uid": "", "category": ["售前"], "title": "问候", "body": "在的"}
    bad = [1, {"title": 5}, good | {"parts": [{"digest": "../x", "suffix": "", "name": ""}]}]
    naive = good | {"valid_until": "2026-11-11T23:59"}
    write_json(file, {"categories": [["售后"]]}, [good, *bad, naive])  # type: ignore[list-item]
    found = list(rows(read_json(file)))
    assert [type(each).__name__ for each in found] == ["PhraseRow"] * 2 + ["RowNote"] * 4
    assert [each.row for each in found] == [0, 1, 2, 3, 4, 5]


def test_a_disk_that_fills_up_leaves_the_older_file(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text("older")

    def phrases() -> object:
        yield {"title": "x"}
        raise OSError(28, "no space")

    with pytest.raises(DiskFull):
        write_json(file, {}, phrases())  # type: ignore[arg-type]
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]
    assert file.read_text() == "older"
