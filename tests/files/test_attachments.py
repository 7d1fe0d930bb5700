"""The store of pictures and files: each content once, under a name that every system can have."""

import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from assistant.desktop.pictures import upright
from assistant.domain.attachments import (
    AttachmentMissing,
    AttachmentTooLarge,
    BadFileName,
    PictureBroken,
)
from assistant.domain.phrases import Attachment
from assistant.domain.storage import FolderReadOnly
from assistant.domain.tables import FileMissing, FileUnreadable
from assistant.files import attachments
from assistant.files.attachments import AttachmentStore
from tests.pictures import PLACE, image, noted_jpeg, png

_NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> AttachmentStore:
    return AttachmentStore(tmp_path / "files", upright)


def test_a_file_is_kept_under_the_digest_of_its_bytes(
    store: AttachmentStore, tmp_path: Path
) -> None:
    kept = store.keep(b"%PDF-1.7 certificate", "检验报告.PDF")
    digest = sha256(b"%PDF-1.7 certificate").hexdigest()
    assert kept == Attachment(digest, ".pdf", "检验报告.pdf")
    assert store.path(kept) == tmp_path / "files" / f"{digest}.pdf"
    assert store.path(kept).read_bytes() == b"%PDF-1.7 certificate"


def test_the_same_content_is_kept_once(store: AttachmentStore, tmp_path: Path) -> None:
    first = store.keep(png(), "a.png")
    (tmp_path / "b.png").write_bytes(png())
    second = store.keep_file(tmp_path / "b.png")
    assert (first.digest, second.name) == (second.digest, "b.png")
    assert [each.name for each in (tmp_path / "files").iterdir()] == [f"{first.digest}.png"]


def test_a_picture_is_kept_upright_and_without_its_place(store: AttachmentStore) -> None:
    kept = store.keep(noted_jpeg(image(40, 20), held=6), "camera.jpeg")
    content = store.path(kept).read_bytes()
    shown = QImage.fromData(content)
    assert (kept.suffix, kept.name) == (".jpg", "camera.jpg")
    assert PLACE not in content
    assert b"Exif" not in content
    assert (shown.width(), shown.height()) == (20, 40)
    assert shown.pixelColor(17, 2).green() < 90  # the corner that was upper left


def test_the_content_says_what_a_picture_is(store: AttachmentStore) -> None:
    assert store.keep(png(), "表.jpg").name == "表.png"
    with pytest.raises(PictureBroken):
        store.keep(b"no picture", "表.png")


def test_the_buyer_sees_the_name_and_not_the_digest(store: AttachmentStore) -> None:
    kept = store.keep(png(), "尺码表.png")
    assert store.named(kept).name == "尺码表.png"
    assert store.named(kept).samefile(store.path(kept))
    renamed = Attachment(kept.digest, kept.suffix, "con.png")
    assert store.named(renamed) == store.path(kept)


@pytest.mark.parametrize(
    "name",
    ["", "..", ".", "a/b.png", r"a\b.png", "a:b", "C:x.png", "con.png", "COM1", "a.png.", "a\n/b"],
)
def test_a_name_that_leads_elsewhere_is_refused(store: AttachmentStore, name: str) -> None:
    with pytest.raises(BadFileName):
        store.keep(png(), name)


def test_a_digest_that_leads_elsewhere_is_not_there(store: AttachmentStore, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    store.keep(png(), "a.png")
    for digest in ("../secret", "A" * 64, "a" * 64):
        assert not store.has(Attachment(digest, ".png", "a.png"))
        with pytest.raises(AttachmentMissing):
            store.path(Attachment(digest, ".png", "a.png"))


def test_what_is_too_large_leaves_nothing_behind(
    store: AttachmentStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "FILE_LIMIT", 1_000)
    with pytest.raises(AttachmentTooLarge):
        store.keep(bytes(1_001), "film.mp4")
    assert list((tmp_path / "files").iterdir()) == []


def test_what_cannot_be_read_or_written_is_told(store: AttachmentStore, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        store.keep_file(tmp_path / "gone.png")
    with pytest.raises(FileUnreadable):
        store.keep_file(tmp_path)
    (tmp_path / "files").write_text("a file in the place of the folder")
    with pytest.raises(FolderReadOnly):
        store.keep(png(), "a.png")


def test_what_nothing_has_goes_after_its_time(store: AttachmentStore, tmp_path: Path) -> None:
    used, unused, young = (store.keep(png(side, 20), "a.png") for side in (30, 40, 50))
    store.named(unused)
    long_ago = (_NOW - timedelta(days=61)).timestamp()
    for each in (used, unused):
        os.utime(store.path(each), (long_ago, long_ago))
    strange = tmp_path / "files" / "notes.txt"
    strange.write_text("of somebody else")
    os.utime(strange, (long_ago, long_ago))
    before = _NOW - timedelta(days=60)
    assert store.purge({used.digest}, _NOW, before) == 1
    assert [store.has(each) for each in (used, unused, young)] == [True, False, True]
    assert not list((tmp_path / "files" / "named").iterdir())
    assert store.purge(set(), _NOW, before) == 0
    assert strange.exists()
