"""What an X11 session promises of the clipboard, as its server sees it."""

from collections.abc import Iterator

import pytest

from assistant.desktop.formats import PRIVATE
from assistant.domain.insertion import Window, WindowId
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite

X = pytest.importorskip("Xlib.X", reason="this is no X11 session")
display = pytest.importorskip("Xlib.display", reason="this is no X11 session")
HINTS = set(PRIVATE)


class Reader:
    """A foreign window that asks for the clipboard itself."""

    def __init__(self, site: RealSite) -> None:
        self._site = site
        self._display = display.Display(site.screen.name)
        self.window = self._display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self._display.sync()
        self.heard: list[int] = []

    def ask(self, target: str) -> None:
        names = map(self._display.intern_atom, ("CLIPBOARD", target, "ANSWER"))
        self.window.convert_selection(*names, X.CurrentTime)
        self._display.flush()

    def hears(self, *kinds: int) -> None:
        def heard() -> bool:
            while self._display.pending_events():
                self.heard.append(self._display.next_event().type & 0x7F)
            return self.heard == [*kinds]

        self._site.wait(heard)

    def listed(self, *woken: int) -> set[str]:
        self.ask("TARGETS")
        self.hears(X.SelectionNotify, *woken)
        answer = self.window.get_full_property(
            self._display.intern_atom("ANSWER"), X.AnyPropertyType
        )
        assert answer
        return set(map(self._display.get_atom_name, answer.value))

    def close(self) -> None:
        self._display.close()


@pytest.fixture
def reader(on_x11: RealSite) -> Iterator[Reader]:
    reader = Reader(on_x11)
    yield reader
    reader.close()


@pytest.mark.parametrize("target", [True, False])
def test_the_target_is_shown_no_marks_for_histories(
    on_x11: RealSite, reader: Reader, target: bool
) -> None:
    chosen = Window(WindowId(reader.window.id)) if target else front_of(on_x11)
    on_x11.desktop.clipboard.offer("亲", chosen, lambda read: None)
    # The next window may get the number of this one, and what was on its way here with it.
    listed = reader.listed(*[X.ClientMessage] * target)
    assert "UTF8_STRING" in listed
    assert HINTS & listed == (set() if target else HINTS)


def test_who_reads_an_offer_is_woken_to_look_at_the_answer(
    on_x11: RealSite, reader: Reader
) -> None:
    target = Window(WindowId(reader.window.id))
    on_x11.desktop.clipboard.offer("a", target, lambda read: None)
    reader.ask("UTF8_STRING")
    reader.hears(X.SelectionNotify, X.ClientMessage)
