"""Unpacks the Windows Python out of the archive that it comes in."""

import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

#: Which of the Pythons in the archive, by its folder.
_WANTED = "cp313/"


def main(archive: Path, folder: Path) -> None:
    """Put the wanted Python of ``archive`` into ``folder``."""
    with tarfile.open(archive) as outer, tempfile.TemporaryFile() as kept:
        member = next(each for each in outer.getmembers() if each.name.endswith("/data.zip"))
        data = outer.extractfile(member)
        if data is None:
            sys.exit(f"{archive.name}: {member.name} is no file")
        shutil.copyfileobj(data, kept)
        with zipfile.ZipFile(kept) as inner:
            _unpack(inner, folder)


def _unpack(inner: zipfile.ZipFile, folder: Path) -> None:
    for each in inner.infolist():
        _, wanted, place = each.filename.partition(_WANTED)
        target = folder / place
        if not wanted or each.is_dir() or not target.resolve().is_relative_to(folder.resolve()):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        with inner.open(each) as source, target.open("wb") as written:
            shutil.copyfileobj(source, written)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
