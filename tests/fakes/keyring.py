"""A keyring in memory, and one in a folder, for programs in processes of their own."""

from pathlib import Path


class FakeKeyring:
    """Keeps what it is given; ``broken`` has it refuse everything, as where there is none."""

    def __init__(self, broken: bool = False) -> None:
        self.secrets: dict[str, bytes] = {}
        self.broken = broken

    def works(self) -> bool:
        return not self.broken

    def read(self, name: str) -> bytes | None:
        return None if self.broken else self.secrets.get(name)

    def keep(self, name: str, secret: bytes) -> bool:
        if not self.broken:
            self.secrets[name] = secret
        return not self.broken

    def forget(self, name: str) -> None:
        self.secrets.pop(name, None)


class FolderKeyring:
    """Keeps each secret in a file of a folder; where the folder is missing there is no keyring."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def works(self) -> bool:
        return self._folder.is_dir()

    def read(self, name: str) -> bytes | None:
        file = self._folder / name
        return file.read_bytes() if file.exists() else None

    def keep(self, name: str, secret: bytes) -> bool:
        if self.works():
            (self._folder / name).write_bytes(secret)
        return self.works()

    def forget(self, name: str) -> None:
        (self._folder / name).unlink(missing_ok=True)
