"""What of a clipboard is worth keeping, and under which names."""

from assistant.desktop.formats import kept_as, worth_keeping


def test_one_text_and_one_picture_are_enough() -> None:
    offered = ["text/plain", "UTF8_STRING", "STRING", "image/bmp", "image/png", "image/jpeg"]
    assert worth_keeping(offered) == ["UTF8_STRING", "image/png"]


def test_a_picture_that_is_no_png_is_kept_as_it_is() -> None:
    assert worth_keeping(["image/tiff", "image/bmp"]) == ["image/tiff"]


def test_drawings_and_movement_are_kept_beside_a_picture() -> None:
    assert set(worth_keeping(["image/gif", "image/svg+xml", "image/png"])) == {
        "image/gif",
        "image/svg+xml",
        "image/png",
    }


def test_what_programs_tell_each_other_is_kept() -> None:
    names = ["text/html", "text/uri-list", "x-special/gnome-copied-files", "application/x-own"]
    assert worth_keeping(names) == names


def test_orders_to_the_owner_are_never_given() -> None:
    assert worth_keeping(["TARGETS", "DELETE", "INSERT_SELECTION", "MULTIPLE", "PIXMAP"]) == []


def test_text_is_kept_as_utf_8() -> None:
    assert kept_as("STRING", "café".encode("latin-1")) == ("text/plain", "café".encode())
    assert kept_as("UTF8_STRING", "您好".encode()) == ("text/plain", "您好".encode())
    assert kept_as("text/plain", "您好".encode()) == ("text/plain", "您好".encode())


def test_other_content_is_kept_byte_by_byte() -> None:
    assert kept_as("image/png", b"\x89PNG\0") == ("image/png", b"\x89PNG\0")
