"""What the READMEs tell to open, call and download is there, under that name."""

import re

import pytest

from assistant.app.version import VERSION
from tests.architecture.tree import ROOT

README = ("README.md", "README.zh-CN.md")
_BUILD = (ROOT / ".make/windows/build").read_text("utf-8")


@pytest.mark.parametrize("name", README)
def test_every_link_and_picture_is_there(name: str) -> None:
    targets = re.findall(r"\]\(([^)]+)\)", (ROOT / name).read_text("utf-8"))
    assert targets and all((ROOT / target).exists() for target in targets)


@pytest.mark.parametrize("name", (*README, "CONTRIBUTING.md"))
def test_every_command_named_is_one_of_the_makefile(name: str) -> None:
    named = set(re.findall(r"(?m)(?:^|`)make ([\w-]+)", (ROOT / name).read_text("utf-8")))
    targets = set(re.findall(r"(?m)^([\w-]+):$", (ROOT / "Makefile").read_text("utf-8")))
    assert named and named <= targets


@pytest.mark.parametrize("name", README)
def test_what_is_handed_out_for_windows_is_called_so(name: str) -> None:
    files = set(re.findall(r"Deskmate-[\w.]+-\w+\.(?:exe|zip)", (ROOT / name).read_text("utf-8")))
    assert files == {f"Deskmate-{VERSION}-setup.exe", f"Deskmate-{VERSION}-portable.zip"}
    assert all(file.replace(VERSION, "$version") in _BUILD for file in files)


@pytest.mark.parametrize("name", README)
def test_packages_come_from_the_locks(name: str) -> None:
    locks = set(re.findall(r"-r (\S+)", (ROOT / name).read_text("utf-8")))
    assert locks == {r".make\locks\run.lock", r".make\locks\build.lock"}
    assert all((ROOT / lock.replace("\\", "/")).exists() for lock in locks)
