"""The desktops that the contracts are held against, each with an agent, two windows, a copier."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any, Protocol

from assistant.desktop.ports import Desktop
from assistant.domain.insertion import Window
from tests.fakes.desktop import FakeDesktop, FakeWindow, editor
from tests.foreign.contents import RICH

TITLES = ("workbench", "browser")


class Site(Protocol):
    """A desktop with a workbench in front, a browser behind it, and another program that copies."""

    desktop: Desktop

    def tap(self, chord: str) -> None: ...
    def paste(self) -> None: ...
    def reached(self) -> list[str]: ...
    def go_to(self, title: str) -> None: ...
    def shut(self) -> Window: ...
    def other_copies(self, formats: Mapping[str, str]) -> None: ...
    def other_finds(self, expected: Callable[[Mapping[str, Any]], bool]) -> None: ...
    def held_elsewhere(self, chord: str) -> AbstractContextManager[None]: ...
    def wait(self, holds: Callable[[], object]) -> None: ...
    def settle(self) -> None: ...
    def has_ours(self) -> bool: ...
    def pass_ms(self, span_ms: float) -> None: ...


def titled_editors() -> dict[str, FakeWindow]:
    """Return windows of the fake desktop by their titles."""
    opened = dict(zip(TITLES, (editor(100), editor(200)), strict=True))
    for title, each in opened.items():
        each.window = replace(each.window, title=title)
    return opened


class FakeSite:
    """The fake desktop."""

    def __init__(self) -> None:
        self.opened = titled_editors()
        self.fake = FakeDesktop(*self.opened.values())
        self.desktop = self.fake.bundle()
        self.other_copies(RICH)

    def tap(self, chord: str) -> None:
        if not self.fake.hotkeys.press(chord):
            self._front.keys.append(chord)

    def paste(self) -> None:
        self.fake.clipboard.read_by(self._front)

    def reached(self) -> list[str]:
        return self._front.keys

    def go_to(self, title: str) -> None:
        self.fake.bring_up(self.opened[title].window)

    def shut(self) -> Window:
        return editor(300).window

    def other_copies(self, formats: Mapping[str, str]) -> None:
        encoded = {name: each.encode() for name, each in formats.items()}
        if "image" in encoded:
            encoded["image/png"] = encoded.pop("image")
        self.fake.clipboard.formats, self.fake.clipboard.owner = encoded, "agent"

    def other_finds(self, expected: Callable[[Mapping[str, Any]], bool]) -> None:
        self.fake.clipboard.read_by(self.opened["browser"])
        formats = {name: each.decode() for name, each in self.fake.clipboard.formats.items()}
        found = {
            "formats": list(formats),
            "text": formats.get("text/plain", ""),
            "html": formats.get("text/html", ""),
            "image": int(formats["image/png"]) if "image/png" in formats else None,
            "files": formats.get("text/uri-list", "").split(),
        }
        assert expected(found), found

    @contextmanager
    def held_elsewhere(self, chord: str) -> Iterator[None]:
        self.fake.hotkeys.taken.add(chord)
        yield
        self.fake.hotkeys.taken.remove(chord)

    def wait(self, holds: Callable[[], object]) -> None:
        assert holds()

    def settle(self) -> None:
        """All is done at once."""

    def has_ours(self) -> bool:
        return self.fake.clipboard.owner == "us"

    def pass_ms(self, span_ms: float) -> None:
        self.fake.timer.pass_ms(span_ms)

    @property
    def _front(self) -> Any:
        assert self.fake.in_front
        return self.fake.windows[self.fake.in_front.id]


def answer_of(site: Site, ask: Callable[[Callable[[Any], None]], object]) -> Any:
    """Return what a port brings to its ``then``."""
    answers: list[Any] = []
    ask(answers.append)
    site.wait(answers.__len__)
    return answers[0]


def front_of(site: Site) -> Window:
    """Return the window in front; there is one."""
    front = site.desktop.windows.front()
    assert front
    return front
