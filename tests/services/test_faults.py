"""The report of faults: enough to find the place, and not a word that somebody wrote."""

import getpass
import os
from pathlib import Path

import pytest

from assistant.app.log import MAX_SIZE, CrashLog
from assistant.app.machine import facts
from assistant.app.version import VERSION
from assistant.domain.storage import FolderReadOnly
from assistant.services.faults import LONGEST, Faults

SECRET = "买家 tb_小鹿1015 13812345678"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log/deskmate.log"


def fail(log: Path) -> None:
    """Have a fault noted whose message and values hold what a buyer wrote."""
    buyer = SECRET
    try:
        raise LookupError(f"no phrase for {buyer}", {"buyer": buyer})
    except LookupError as error:
        assert CrashLog(log).write(error)


def test_a_fault_with_a_buyers_name_leaves_only_its_kind_and_place(log: Path) -> None:
    fail(log)
    report = Faults(log, facts()).report()
    assert f"LookupError in {VERSION}\n  test_faults.py:" in report and " fail\n" in report
    assert not [word for word in SECRET.split() if word in report]
    assert "no phrase for" not in report and str(log.parent) not in report


def test_the_report_names_neither_the_machine_nor_its_user(log: Path) -> None:
    report = Faults(log, facts()).report()
    assert report.startswith(f"Deskmate {VERSION}, from its sources\nSystem: ")
    assert "Qt 6." in report and "Faults noted: 0" in report
    assert os.uname().nodename not in report and os.environ["HOME"] not in report
    assert getpass.getuser() not in report


def test_what_somebody_wrote_into_the_diary_is_left_out(log: Path) -> None:
    fail(log)
    with log.open("a", encoding="utf-8") as diary:
        diary.write(f"{SECRET}\n  {SECRET}:7 x\n2026-99-99T00:00:00+00:00 Wrong in 1\n  a.py:1 b\n")
    report = Faults(log, ()).report()
    assert "小鹿" not in report and "Wrong" not in report and "Faults noted: 1" in report


def test_the_last_faults_come_first_and_older_diaries_are_read_too(log: Path) -> None:
    fail(log)
    log.write_text(log.read_text("utf-8").replace("LookupError", "OlderError"), "utf-8")
    log.write_bytes(log.read_bytes() + b"\n" * MAX_SIZE)
    fail(log)
    assert (log.parent / "deskmate.log.1").exists()
    faults = Faults(log, ())
    assert [fault.lines[0].split()[1] for fault in faults.noted()] == ["OlderError", "LookupError"]
    assert faults.report().index("LookupError") < faults.report().index("OlderError")


def test_no_more_faults_are_told_than_somebody_reads(log: Path) -> None:
    fail(log)
    log.write_text(log.read_text("utf-8") * (LONGEST + 5), "utf-8")
    assert len(Faults(log, ()).noted()) == LONGEST


def test_the_report_is_written_beside_the_diary(log: Path) -> None:
    faults = Faults(log, ("Deskmate",))
    file = faults.write()
    assert file == log.with_name("report.txt") and file.read_text("utf-8") == faults.report()
    file.unlink()
    file.mkdir()
    with pytest.raises(FolderReadOnly):
        faults.write()
