"""What a system starts by itself, noted in memory; and a registry to note it in."""

from collections.abc import Sequence


class FakeStartEntry:
    """One note. ``refuses`` has it say no to every change."""

    def __init__(self, noted: tuple[str, ...] | None = None, longest: int = 1_000) -> None:
        self.noted = noted
        self.longest = longest
        self.refuses = False

    def command(self) -> tuple[str, ...] | None:
        return self.noted

    def fits(self, command: Sequence[str]) -> bool:
        return len(" ".join(command)) <= self.longest

    def write(self, command: Sequence[str]) -> None:
        self._change(tuple(command))

    def remove(self) -> None:
        self._change(None)

    def _change(self, noted: tuple[str, ...] | None) -> None:
        if self.refuses:
            raise PermissionError
        self.noted = noted


class FakeRegistry:
    """The user's values by key and name."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}

    def read(self, key: str, name: str) -> object:
        return self.values.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self.values[key, name] = text

    def delete(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)
