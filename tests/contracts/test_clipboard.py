"""What every desktop promises of the clipboard: the fake others rely on, and that of the system."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from assistant.desktop.formats import PRIVATE
from assistant.desktop.ports import Kept, Read
from assistant.desktop.win32.contents import MARKS
from tests.contracts.conftest import REAL
from tests.contracts.desktops import Site, answer_of, front_of
from tests.contracts.editors import RealSite
from tests.foreign.contents import RICH, same_as_rich

#: What asks histories to look away, as another program of the same making lists it.
HINTS = {
    "x11": set(PRIVATE),
    "win32": {f'application/x-qt-windows-mime;value="{name}"' for name in MARKS},
}[REAL]
#: What an X11 program lists beside the content: the protocol's own.
_PROTOCOL = {"TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS"}

#: Files that another program is given; they need not be there.
FILES = tuple(str(Path(name).absolute()) for name in ("chart.png", "report.pdf"))
ADDRESSES = [Path(each).as_uri() for each in FILES]


class Offer:
    """A text, or files, on offer to the window in front, and the reads that were told."""

    def __init__(self, site: Site, text: str = "亲，您好", files: Sequence[str] = ()) -> None:
        self.reads: list[Read] = []
        offer, target = site.desktop.clipboard.offer, front_of(site)

        def stands() -> bool:
            # The server ignores it until our side has heard who copied last.
            self.taken = offer(text, target, self.reads.append, files)
            return site.has_ours()

        site.wait(stands)


def all_came_back(found: Mapping[str, Any]) -> bool:
    """Say whether another program finds all of ``RICH``.

    Of a bitmap, whoever put it there, Wine makes no picture for that program; its bytes are
    compared where Windows alone is tested.
    """
    return same_as_rich({**found, "image": int(RICH["image"])} if REAL == "win32" else found)


def keep(site: Site) -> Kept:
    kept: Kept = answer_of(site, site.desktop.clipboard.keep)
    return kept


def test_all_that_another_program_copied_is_kept(site: Site) -> None:
    kept = keep(site)
    assert kept.complete
    assert kept.text == RICH["text/plain"]
    assert set(kept.formats) >= {"text/plain", "text/html", "text/uri-list"}
    assert any(name.startswith("image/") for name in kept.formats)
    assert RICH["text/html"].encode() in kept.formats["text/html"]


def test_an_offer_is_ours_and_another_program_finds_its_text_alone(site: Site) -> None:
    assert Offer(site).taken
    assert site.desktop.clipboard.ours()
    site.other_finds(lambda found: found["text"] == "亲，您好")
    site.other_finds(lambda found: set(found["formats"]) - HINTS - _PROTOCOL == {"text/plain"})


def test_files_on_offer_are_found_by_another_program_alone(site: Site) -> None:
    assert Offer(site, "", FILES).taken
    assert site.desktop.clipboard.ours()
    site.other_finds(lambda found: found["files"] == ADDRESSES)
    beside = {*HINTS, *_PROTOCOL, "text/plain"}  # Qt lists a text beside files, and gives none
    site.other_finds(lambda found: set(found["formats"]) - beside == {"text/uri-list"})
    site.other_finds(lambda found: REAL == "win32" or found["text"] == "")


def test_a_read_of_files_by_the_target_is_told_as_one_of_a_text_is(site: Site) -> None:
    offer = Offer(site, "", FILES)
    site.paste()
    site.wait(lambda: any(read.text for read in offer.reads))


def test_a_copy_of_files_stays_and_can_be_kept(site: Site) -> None:
    site.desktop.clipboard.copy("", FILES[:1])
    site.other_finds(lambda found: found["files"] == ADDRESSES[:1])
    assert keep(site).formats["text/uri-list"].decode() == f"{ADDRESSES[0]}\r\n"


def test_what_is_offered_is_what_is_kept(site: Site) -> None:
    Offer(site)
    assert dict(keep(site).formats) == {"text/plain": "亲，您好".encode()}


def test_only_reads_of_the_target_are_told(site: Site) -> None:
    offer = Offer(site)
    if REAL == "win32":  # that program does not tell who it is, and the window in front does
        site.go_to("browser")
    site.other_finds(lambda found: found["text"] == "亲，您好")
    site.pass_ms(60)
    assert offer.reads == []
    site.go_to("workbench")
    before = site.desktop.timer.now()
    site.paste()
    site.wait(lambda: any(read.text for read in offer.reads))
    assert all(read.at >= before for read in offer.reads)


@pytest.mark.parametrize("way", ["restore", "copy", "offer"])
def test_no_reads_are_told_once_something_else_is_put_there(site: Site, way: str) -> None:
    offer, clipboard = Offer(site), site.desktop.clipboard
    if way == "restore":
        clipboard.restore(Kept({"text/plain": b"later"}))
    elif way == "copy":
        clipboard.copy("later")
    else:
        Offer(site, "later")
    site.paste()
    site.other_finds(lambda found: found["text"] == "later")
    site.pass_ms(60)
    assert offer.reads == []


def test_all_formats_come_back_for_another_program(site: Site) -> None:
    kept = keep(site)
    Offer(site)
    site.other_finds(lambda found: found["html"] == "")
    site.desktop.clipboard.restore(kept)
    site.other_finds(all_came_back)


def test_what_came_back_can_be_kept_again(site: Site) -> None:
    kept = keep(site)
    site.desktop.clipboard.restore(kept)
    assert keep(site) == kept


def test_nothing_kept_clears_the_clipboard(site: Site) -> None:
    Offer(site)
    site.desktop.clipboard.restore(Kept())
    site.other_finds(lambda found: found["formats"] == [])


def test_a_copy_stays_however_often_it_is_read(site: Site) -> None:
    site.desktop.clipboard.copy("to stay")
    for _ in range(2):
        site.other_finds(lambda found: found["text"] == "to stay")
    assert site.desktop.clipboard.ours()


def test_another_program_that_copies_takes_the_clipboard_from_us(site: Site) -> None:
    Offer(site)
    site.other_copies({"text/plain": "theirs"})
    site.wait(lambda: not site.desktop.clipboard.ours())
    site.wait(lambda: keep(site).text == "theirs")


def test_a_picture_alone_comes_back(on_x11: RealSite) -> None:
    on_x11.other_copies({"image": "255"})
    on_x11.wait(lambda: "text/plain" not in keep(on_x11).formats)
    kept = keep(on_x11)
    Offer(on_x11)
    on_x11.desktop.clipboard.restore(kept)
    on_x11.other_finds(lambda found: found["image"] == 255 and found["text"] == "")


@pytest.mark.parametrize("private", [True, False])
def test_histories_are_asked_to_look_away_unless_told_otherwise(
    real: RealSite, private: bool
) -> None:
    clipboard = real.desktop.clipboard
    clipboard.private(private)
    for put in (partial(Offer, real), partial(clipboard.copy, "亲，您好")):
        put()
        real.other_finds(lambda found: found["text"] == "亲，您好")
        real.other_finds(lambda found: not private or HINTS.issubset(found["formats"]))
        real.other_finds(lambda found: private or HINTS.isdisjoint(found["formats"]))


def test_histories_are_asked_to_look_away_from_files_too(real: RealSite) -> None:
    Offer(real, "", FILES)
    real.other_finds(lambda found: found["files"] == ADDRESSES)
    real.other_finds(lambda found: HINTS.issubset(found["formats"]))


def test_a_text_of_megabytes_is_kept(real: RealSite) -> None:
    text = "很长的文字" * 300_000
    real.other_copies({"text/plain": text})
    kept = answer_of(real, real.desktop.clipboard.keep)
    assert (kept.complete, kept.text == text) == (True, True)
