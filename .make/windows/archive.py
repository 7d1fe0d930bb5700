"""Packs a folder as a zip that depends on its content alone: same order, same times, same bytes."""

import sys
import time
import zipfile
from pathlib import Path

#: Whose rights the archive tells; on every system the same, or the archives would differ.
_UNIX = 3


def main(folder: Path, archive: Path, made: int) -> None:
    """Pack ``folder`` under its own name; ``made`` is the time that every file gets."""
    moment = time.gmtime(made)[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        files = (each for each in folder.rglob("*") if each.is_file())
        named = {each.relative_to(folder.parent).as_posix(): each for each in files}
        for name, file in sorted(named.items()):
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
