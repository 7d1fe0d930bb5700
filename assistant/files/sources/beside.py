"""Pictures that lie beside a file and are named in it; a name that leads elsewhere is refused."""

import re
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

from assistant.domain.errors import UserError
from assistant.domain.sources import PictureMissing, PictureRefused

#: What a chat can show; 淘宝助理 calls its pictures .tbi.
PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tbi"))

#: Folders beside a file, or one named like it, in which programs put its pictures.
_FOLDERS = ("图片", "images", "")
_SEPARATORS = re.compile("[;；|\n]")
#: Names that mean a device wherever they lie.
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_MOST = 20


class Pictures:
    """Finds the pictures of one file."""

    def __init__(self, file: Path) -> None:
        base = file.absolute().parent
        self._folders = [base / name for name in (_FOLDERS[0], file.stem, *_FOLDERS[1:])]

    def found(self, cell: str) -> tuple[Sequence[str], list[UserError]]:
        """Return the paths of the pictures that a cell names, and what is to be said of others."""
        names = [name.strip() for name in _SEPARATORS.split(cell) if name.strip()][:_MOST]
        files: list[str] = []
        remarks: list[UserError] = []
        for name in names:
            if not is_plain(name) or Path(name).suffix.lower() not in PICTURES:
                remarks.append(PictureRefused(name=name[:80]))
            elif (path := self._path(name)) is None:
                remarks.append(PictureMissing(name=name))
            else:
                files.append(str(path))
        return files, remarks

    def _path(self, name: str) -> Path | None:
        for folder in self._folders:
            path = folder / name
            # A link might lead to any file of this machine.
            if path.is_file() and path.resolve().parent == folder.resolve():
                return path
        return None


def is_plain(name: str) -> bool:
    """Say whether a name is that of a file and no way to somewhere else, on any system."""
    parts = PureWindowsPath(name)
    return (
        name == parts.name
        and ":" not in name
        and name.strip(" .") == name
        and _DEVICES.match(name) is None
        and name.isprintable()
    )
