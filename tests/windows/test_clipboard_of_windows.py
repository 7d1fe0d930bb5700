"""The clipboard of Windows itself, byte by byte, beside a program that knows nothing of us."""

import base64
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from assistant.desktop.ports import Kept, Read
from assistant.desktop.relay import Relay
from assistant.desktop.win32.clipboard import WinClipboard
from assistant.desktop.win32.contents import MARKS, TEXT, text_content
from assistant.desktop.win32.dropped import drop_files
from assistant.desktop.win32.loop import Loop
from assistant.desktop.win32.markup import with_header
from assistant.domain.insertion import Window, WindowId
from tests.processes import wait_until

_BITMAP = bytes.fromhex("28000000 01000000 01000000 0100 2000" + "00" * 24 + "112233ff")
RICH: Mapping[str, bytes] = {
    "Rich Text Format": b"{\\rtf1 earlier}\0",
    TEXT: "earlier 之前😊\r\n\r\nlonely \n\0".encode("utf-16-le"),
    "HTML Format": with_header("<b>之前</b>".encode()).replace(b"0.9", b"1.0") + b"\0",
    "CF_DIB": _BITMAP,
    "PNG": bytes(range(256)) * 9000,
    "CF_HDROP": drop_files("file:///C:/共享/a%20b.txt\r\n".encode()) or b"",
    "Preferred DropEffect": b"\2\0\0\0",
    "text/html": b"a name of its own",
}


class Neighbour:
    """Another program."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.windows.neighbour"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.window = Window(WindowId(self("who")), self._process.pid)

    def __call__(self, order: str, *arguments: object) -> Any:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([order, *arguments]).encode() + b"\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def copy(self, formats: Mapping[str, bytes]) -> None:
        assert self(
            "copy", {name: base64.b64encode(each).decode() for name, each in formats.items()}
        )

    def read(self, *names: str) -> dict[str, bytes]:
        found = self("read", *names).items()
        return {name: base64.b64decode(each) for name, each in found if each is not None}

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def neighbours() -> Iterator[list[Neighbour]]:
    neighbours = [Neighbour(), Neighbour()]
    yield neighbours
    for each in neighbours:
        each.stop()


class Here:
    """Our clipboard, and the thread it lives on."""

    def __init__(self) -> None:
        self.loop = Loop(Relay())
        self.clipboard = WinClipboard(self.loop)
        self.loop.start()
        self.reads: list[Read] = []

    def wait(self, holds: Callable[[], object]) -> None:
        def seen() -> object:
            QCoreApplication.processEvents()
            return holds()

        wait_until(seen, "what the clipboard promises")

    def offer(self, text: str, target: Window) -> None:
        assert self.clipboard.offer(text, target, self.reads.append)
        self.wait(self.clipboard.holds)

    def near(self, on: bool = True) -> None:
        self.loop.post(partial(self.clipboard.near, on))

    def kept_at_once(self) -> list[Kept]:
        kept: list[Kept] = []
        self.clipboard.keep(kept.append)
        return kept

    def keep(self) -> Kept:
        kept: list[Kept] = []
        self.clipboard.keep(kept.append)
        self.wait(kept.__len__)
        return kept[0]


@pytest.fixture
def here(qapp: QCoreApplication) -> Iterator[Here]:
    here = Here()
    yield here
    here.loop.stop()


def test_all_that_was_there_comes_back_byte_by_byte(
    here: Here, neighbours: list[Neighbour]
) -> None:
    one, other = neighbours
    one.copy(RICH)
    kept = here.keep()
    assert (kept.complete, kept.text) == (True, "earlier 之前😊\n\nlonely \n")
    assert kept.formats["text/html"] == "<b>之前</b>".encode()
    assert kept.formats["text/uri-list"] == b"file:///C:/%E5%85%B1%E4%BA%AB/a%20b.txt\r\n"
    here.offer("亲", one.window)
    here.clipboard.restore(kept)
    here.wait(lambda: here.clipboard.holds())
    assert other.read(*RICH, *MARKS) == {**RICH, **MARKS}
    assert here.keep() == kept


def test_the_target_reads_the_text_alone_and_is_heard(
    here: Here, neighbours: list[Neighbour]
) -> None:
    target = neighbours[0]
    here.offer("亲，您好😊\n第二行", target.window)
    names = set(target("names")) - {"CF_TEXT", "CF_OEMTEXT", "CF_LOCALE"}
    assert names == {TEXT, *MARKS}
    assert here.reads == []
    before = time.monotonic()
    assert target.read(TEXT) == {TEXT: "亲，您好😊\r\n第二行\0".encode("utf-16-le")}
    here.wait(here.reads.__len__)
    assert before <= here.reads[0].at <= time.monotonic()


def test_old_programs_read_the_text_in_their_code_page(
    here: Here, neighbours: list[Neighbour]
) -> None:
    here.offer("plain", neighbours[0].window)
    assert neighbours[0].read("CF_TEXT") == {"CF_TEXT": b"plain\0"}
    here.wait(here.reads.__len__)


def test_a_stranger_waits_for_the_target_and_hides_nothing(
    here: Here, neighbours: list[Neighbour]
) -> None:
    target, stranger = neighbours
    here.offer("亲", target.window)
    assert stranger.read(TEXT) == {}
    assert target.read(TEXT) == {TEXT: text_content("亲")}
    assert stranger.read(TEXT) == {TEXT: text_content("亲")}
    here.wait(here.reads.__len__)
    assert len(here.reads) == 1


def test_a_program_that_looks_into_every_copy_hides_nothing(
    here: Here, neighbours: list[Neighbour]
) -> None:
    target, watcher = neighbours
    assert watcher("watch")
    here.offer("亲", target.window)
    here.wait(lambda: len(watcher("found")) > 10)
    assert set(watcher("found")[1:]) == {None} and here.reads == []
    assert target.read(TEXT) == {TEXT: text_content("亲")}
    here.wait(here.reads.__len__)
    here.wait(lambda: watcher("found")[-1] is not None)
    assert len(here.reads) == 1


def test_an_owner_that_hangs_loses_its_clipboard_and_holds_up_nothing_else(
    here: Here, neighbours: list[Neighbour]
) -> None:
    assert neighbours[0]("copy", {TEXT: None}) and neighbours[0]("hang")
    before = time.monotonic()
    assert here.keep() == Kept(complete=False)
    assert time.monotonic() - before < 0.6
    here.clipboard.copy("亲")
    answers = Event()
    here.loop.post(answers.set)
    assert answers.wait(0.5)


def test_another_program_that_has_it_open_is_waited_for(
    here: Here, neighbours: list[Neighbour]
) -> None:
    neighbours[0].copy({TEXT: text_content("earlier")})
    assert neighbours[0]("hold")
    here.clipboard.copy("亲")
    assert here.keep().text == "亲"
    assert not here.clipboard.holds()
    assert neighbours[0]("let_go")
    here.wait(here.clipboard.holds)
    assert neighbours[0].read(TEXT) == {TEXT: text_content("亲")}


def test_near_a_workbench_an_insertion_finds_what_lies_there(
    here: Here, neighbours: list[Neighbour]
) -> None:
    neighbours[0].copy(RICH)
    here.near()
    here.wait(here.kept_at_once)
    assert here.kept_at_once() == [here.keep()]
    before = here.keep()
    neighbours[1].copy({TEXT: text_content("theirs")})
    assert here.keep() == Kept({"text/plain": b"theirs"}) != before
    neighbours[1].copy({TEXT: text_content("again")})
    assert here.keep().text == "again"


def test_what_is_copied_near_a_workbench_is_read_ahead_though_its_owner_makes_it_only_now(
    here: Here, neighbours: list[Neighbour]
) -> None:
    here.near()
    assert neighbours[0]("promise", base64.b64encode(text_content("made")).decode())
    here.wait(here.kept_at_once)
    assert here.kept_at_once()[0].text == "made"
    assert neighbours[0]("made") == 1


def test_what_asks_not_to_be_looked_into_is_not_made_ahead(
    here: Here, neighbours: list[Neighbour]
) -> None:
    owner, mark = neighbours[0], "ExcludeClipboardContentFromMonitorProcessing"
    here.near()
    assert owner("promise", base64.b64encode(text_content("secret")).decode(), mark)
    until = time.monotonic() + 0.4
    here.wait(lambda: time.monotonic() > until)
    assert owner("made") == 0
    assert here.keep().text == "secret"


def test_what_another_program_copies_wins(here: Here, neighbours: list[Neighbour]) -> None:
    here.offer("亲", neighbours[0].window)
    neighbours[1].copy({TEXT: text_content("theirs")})
    assert not here.clipboard.ours() and not here.clipboard.holds()
    assert here.keep() == Kept({"text/plain": b"theirs"})


def test_an_offer_that_nobody_read_outlives_us(here: Here, neighbours: list[Neighbour]) -> None:
    here.offer("亲", neighbours[0].window)
    here.loop.stop()
    assert neighbours[1].read(TEXT, *MARKS) == {TEXT: text_content("亲"), **MARKS}


def test_nothing_kept_leaves_nothing(here: Here, neighbours: list[Neighbour]) -> None:
    here.offer("亲", neighbours[0].window)
    here.clipboard.restore(Kept())
    here.wait(here.clipboard.holds)
    assert neighbours[0]("names") == []
