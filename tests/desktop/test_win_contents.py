"""Names and bytes of clipboard contents on Windows, and the way there and back."""

import struct

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from assistant.desktop.win32.contents import (
    FILES,
    PAGE,
    PICTURE,
    TEXT,
    kept_as,
    put_as,
    text_content,
    worth_keeping,
)
from assistant.desktop.win32.dropped import drop_files, uri_list
from assistant.desktop.win32.markup import plain, with_header

_ODD = ("text/html", "windows:text/html", "Rich Text Format", "CF_DIB", "CF_DIBV5")
_NAMES = st.sampled_from([TEXT, PAGE, FILES, PICTURE, *_ODD])
_PATHS = st.from_regex(r"([A-Z]:|\\\\srv\\共享)\\[^\\/\0\r\n]{1,12}", fullmatch=True)


def kept_of(put: dict[str, bytes]) -> dict[str, bytes]:
    kept: dict[str, bytes] = {}
    for name, content in put.items():
        kept |= kept_as(name, content)
    return kept


@given(st.dictionaries(_NAMES, st.binary()))
def test_whatever_was_there_comes_back_byte_by_byte(put: dict[str, bytes]) -> None:
    back = put_as(kept_of(put))
    assert put.pop(TEXT, b"").startswith(back.pop(TEXT, b""))  # all but what is behind its end
    assert (back, [*back]) == (put, [*put])


@given(st.text(st.characters(exclude_characters="\0")))
@example("half \ud800")
def test_a_text_comes_back_with_its_lines(text: str) -> None:
    lines = text.replace("\r\n", "\n")
    assert kept_as(TEXT, text_content(text)) == {"text/plain": lines.encode("utf-8", "replace")}


@given(st.lists(st.sampled_from(["\r\n", "\n", "\r", "亲", "😊", "a"])).map("".join))
def test_lines_of_any_system_come_back_as_they_were(text: str) -> None:
    content = f"{text}\0".encode("utf-16-le")
    kept = kept_as(TEXT, content)
    assert kept["text/plain"].decode() == text.replace("\r\n", "\n")
    assert put_as(kept) == {TEXT: content}


def test_what_lies_behind_the_end_of_a_text_is_not_kept() -> None:
    assert kept_as(TEXT, "Ā\0rest\0".encode("utf-16-le")) == {"text/plain": "Ā".encode()}
    assert kept_as(TEXT, b"")["text/plain"] == b""


@given(st.text(), st.text())
def test_a_page_comes_back_and_its_places_are_counted_in_bytes(page: str, around: str) -> None:
    content = with_header(page.encode("utf-8", "replace"))
    assert plain(content) == page.encode("utf-8", "replace")
    marked = f"{around}<!--StartFragment-->{page}<!--EndFragment-->{around}"
    places = with_header(marked.encode("utf-8", "replace"))
    assert plain(places) == marked.encode("utf-8", "replace")


@pytest.mark.parametrize("page", ["<b>亲😊</b>", "<p><!--StartFragment-->亲<!--EndFragment--></p>"])
def test_the_header_of_a_page_points_at_its_parts(page: str) -> None:
    content = with_header(page.encode())
    lines = content.split(b"\r\n", 5)[:5]
    assert lines[0] == b"Version:0.9"
    whole, end, start, stop = (int(line.partition(b":")[2]) for line in lines[1:])
    assert content[start:stop].decode() in ("<b>亲😊</b>", "亲")
    assert (content[start - 20 : start], content[stop:][:18]) == (
        b"<!--StartFragment-->",
        b"<!--EndFragment-->",
    )
    assert content[:whole].endswith(b"\r\n") and end == len(content)


def test_a_page_of_a_browser_is_read_and_goes_back_with_its_header() -> None:
    page = (
        "<html>\r\n<body>\r\n<!--StartFragment--><b>亲</b><!--EndFragment-->\r\n</body>\r\n</html>"
    )
    head = "Version:0.9\r\nStartHTML:{:08}\r\nEndHTML:{:08}\r\nSourceURL:https://example.com/\r\n"
    length = len(head.format(0, 0))
    content = (head.format(length, length + len(page.encode())) + page + "\0").encode()
    assert kept_as(PAGE, content) == {"text/html": "<b>亲</b>".encode(), PAGE: content}
    assert put_as(kept_as(PAGE, content)) == {PAGE: content}


def test_a_page_without_places_for_the_whole_is_its_part() -> None:
    head = "StartHTML:-1\r\nEndHTML:-1\r\nStartFragment:{:04}\r\nEndFragment:{:04}\r\n"
    length = len(head.format(0, 0))
    assert plain((head.format(length, length + 3) + "abc").encode()) == b"abc"
    assert plain(b"StartHTML:5\r\nEndHTML:9999\r\n") is None


@given(st.lists(_PATHS, min_size=1))
def test_files_come_back_from_their_addresses(paths: list[str]) -> None:
    names = "".join(f"{path}\0" for path in paths) + "\0"
    content = struct.pack("<IiiII", 20, 0, 0, 0, 1) + names.encode("utf-16-le", "surrogatepass")
    addresses = uri_list(content)
    assert addresses and addresses.count(b"\r\n") == len(paths)
    assert drop_files(addresses) == content
    assert kept_as(FILES, content) == {"text/uri-list": addresses}


def test_a_file_has_the_address_that_every_program_knows() -> None:
    content = drop_files(b"file:///C:/a%20b/%E4%BA%B2.txt\r\nfile://srv/share/x.png\r\n")
    assert content and content[20:].decode("utf-16-le") == (
        "C:\\a b\\亲.txt\0\\\\srv\\share\\x.png\0\0"
    )
    assert uri_list(content) == b"file:///C:/a%20b/%E4%BA%B2.txt\r\nfile://srv/share/x.png\r\n"


@pytest.mark.parametrize(
    ("bits", "compression", "colours", "pixels"),
    [(32, 0, "", "332211ff"), (32, 3, "0000ff00 00ff0000 ff000000", "33221100"), (8, 0, "", "")],
)
def test_a_bitmap_is_a_picture_for_every_program(
    bits: int, compression: int, colours: str, pixels: str
) -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 1, 1, 1, bits, compression, 0, 0, 0, 0, 0)
    table = bytes.fromhex(colours or "") if bits == 32 else b"\x33\x22\x11\0" * 256
    content = head + table + (bytes.fromhex(pixels) or bytes(4))
    kept = kept_as("CF_DIB", content)
    assert QImage.fromData(kept["image/bmp"]).pixel(0, 0) & 0xFFFFFF == 0x112233
    assert put_as(kept) == {"CF_DIB": content}


def test_a_bitmap_of_another_kind_is_kept_as_it_is() -> None:
    assert kept_as("CF_DIB", b"\x0c\0\0\0") == {"CF_DIB": b"\x0c\0\0\0"}
    assert put_as({"image/bmp": b"no bitmap"}) == {"image/bmp": b"no bitmap"}


@pytest.mark.parametrize(
    "addresses", [b"https://example.com/\r\n", b"", b"file:///%FF", b"file:///a%00b"]
)
def test_addresses_of_no_file_keep_their_name(addresses: bytes) -> None:
    assert put_as({"text/uri-list": addresses}) == {"text/uri-list": addresses}


def test_old_names_of_files_are_kept_as_they_are() -> None:
    content = struct.pack("<IiiII", 20, 0, 0, 0, 0) + b"C:\\a\0\0"
    assert kept_as(FILES, content) == {FILES: content}


def test_one_text_and_one_bitmap_are_enough() -> None:
    listed = ["CF_DIB", "CF_UNICODETEXT", "CF_LOCALE", "CF_TEXT", "CF_OEMTEXT", "", "CF_DIBV5"]
    assert worth_keeping(listed) == [TEXT, "CF_DIB"]
    assert worth_keeping(["CF_DIBV5", "CF_DIB"]) == ["CF_DIBV5"]


def test_a_picture_is_not_encoded_a_dozen_times() -> None:
    encoded = ["image/jpeg", "image/png", "image/webp", "image/svg+xml"]
    assert worth_keeping(["CF_DIB", *encoded]) == ["image/png", "CF_DIB", "image/svg+xml"]
    assert worth_keeping(["CF_DIB", "PNG", *encoded]) == ["PNG", "CF_DIB", "image/svg+xml"]
    assert worth_keeping(["CF_DIB", "image/jpeg"]) == ["CF_DIB"]
    assert worth_keeping(["image/jpeg", "image/webp"]) == ["image/jpeg"]


def test_what_lives_only_with_its_owner_is_not_kept() -> None:
    assert worth_keeping(["DataObject", "Ole Private Data", "Preferred DropEffect", FILES]) == [
        FILES,
        "Preferred DropEffect",
    ]


def test_what_an_agent_would_miss_most_is_fetched_first() -> None:
    listed = ["Rich Text Format", "CF_DIB", "PNG", PAGE, TEXT]
    assert worth_keeping(listed) == [TEXT, PAGE, "PNG", "CF_DIB", "Rich Text Format"]
