"""The wrappings of the key: written twice, read from either, never from what they are not."""

import json
import sys
from pathlib import Path

import pytest

from assistant.domain.protection import Cost, Slot, Slots, SlotsLost, SlotsNewer
from assistant.files.slots import NAME, SlotsFile

_SLOT = Slot("recovery", b"salt", b"nonce", b"wrapped", Cost(2, 1, 1), noted=False)
_SLOTS = Slots(b"mark", (_SLOT,))


@pytest.fixture
def file(tmp_path: Path) -> SlotsFile:
    return SlotsFile(tmp_path, tmp_path / "backups")


def test_what_was_written_is_read(file: SlotsFile) -> None:
    assert file.read() is None
    file.write(_SLOTS)
    assert file.read() == _SLOTS


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_nobody_else_on_the_machine_can_read_them(file: SlotsFile, tmp_path: Path) -> None:
    file.write(_SLOTS)
    places = (tmp_path / NAME, tmp_path / "backups" / NAME)
    assert {place.stat().st_mode & 0o777 for place in places} == {0o600}


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"version": 1}', b"\xff\xfe", b"1"])
def test_the_copy_answers_for_a_file_that_is_lost_or_damaged(
    file: SlotsFile, tmp_path: Path, content: bytes | None
) -> None:
    file.write(_SLOTS)
    (tmp_path / NAME).unlink()
    if content is not None:
        (tmp_path / NAME).write_bytes(content)
    assert file.read() == _SLOTS
    file.mend()
    assert SlotsFile(tmp_path, tmp_path / "none").read() == _SLOTS


def test_where_both_are_damaged_that_is_told(file: SlotsFile, tmp_path: Path) -> None:
    file.write(_SLOTS)
    for place in (tmp_path, tmp_path / "backups"):
        (place / NAME).write_bytes(b"spoilt")
    with pytest.raises(SlotsLost):
        file.read()


def test_those_of_a_newer_program_are_left_alone(file: SlotsFile, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"version": 2}', "utf-8")
    with pytest.raises(SlotsNewer):
        file.read()


@pytest.mark.parametrize("change", [{"n": 3}, {"n": 2**30}, {"r": 0}, {"p": 99}, {"salt": "*"}])
def test_a_wrapping_that_would_cost_too_much_or_makes_no_sense_is_not_tried(
    file: SlotsFile, tmp_path: Path, change: dict[str, object]
) -> None:
    file.write(_SLOTS)
    for place in (tmp_path / NAME, tmp_path / "backups" / NAME):
        held = json.loads(place.read_bytes())
        held["slots"][0].update(change)
        place.write_text(json.dumps(held), "utf-8")
    with pytest.raises(SlotsLost):
        file.read()


def test_wrappings_of_another_key_are_kept_apart(file: SlotsFile, tmp_path: Path) -> None:
    file.write(_SLOTS)
    file.set_aside("20261121T093000Z")
    assert file.read() is None
    assert (tmp_path / "keys.20261121T093000Z.json").exists()
