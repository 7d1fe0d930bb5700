"""Packs a folder as a zip that depends on its content alone: same order, same times, same bytes."""

import sys
import time
import zipfile
from pathlib import Path


def main(folder: Path, archive: Path, made: int) -> None:
    """Pack ``folder`` under its own name; ``made`` is the time that every file gets."""
    moment = time.gmtime(made)[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            name = file.relative_to(folder.parent).as_posix()
            entry = zipfile.ZipInfo(name, moment)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
