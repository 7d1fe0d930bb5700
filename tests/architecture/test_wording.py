"""What the files may say: nothing about the machine they were written on."""

import re

import pytest

from tests.architecture.tree import lines_of, project_files

_TOP_LEVEL = {
    *("main.py", "assistant", "resources", "db", "tests", "pyproject.toml", "build.spec"),
    *("README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"),
    *("LICENSE", "Makefile", ".ci", ".make", ".typings", ".gitattributes", ".gitignore"),
}
# Hosts that may be named: standards, the tracker of a library worked around, what sellers use, and
# this machine; none at all in the name of a file.
_HOSTS = re.compile(
    r"(?:[\w-]+\.)*(?:"
    r"w3\.org|schemas\.microsoft\.com|keepachangelog\.com|semver\.org|bugreports\.qt\.io|github\.com"
    r"|taobao\.com|tmall\.com|tb\.cn|1688\.com|jd\.com|suning\.com|yangkeduo\.com"
    r"|jinritemai\.com|xiaohongshu\.com|gov\.cn|example\.com|example|test|invalid|localhost"
    r"|127\.0\.0\.1"
    r")"
)
_URL = re.compile(r"\b(?:https?|ftp|git|ssh|file)://([^/\s\"'<>)\]}]*)")
# Written so that they do not find themselves.
_UNWANTED = {
    "a package host": r"\bpy[p]i\.|python[h]osted|npm[j]s|--(?:extra-)?index[-]url|--find[-]links",
    "a path of one machine": r"(?<![\w.~*}\])$<-])/(?:(?:work|root|opt|mnt)/\w|home/(?!agent/))",
    "unfinished work": r"\b(?:TO[D]O|FIX[M]E|X[X]X)\b",
    "a number of a tracker": r"(?i)\bissues? ?#? ?\d+\b",
}


def test_the_top_level_holds_what_it_should() -> None:
    assert {name.split("/")[0] for name in project_files()} - _TOP_LEVEL == set()


def test_only_known_hosts_are_named() -> None:
    strangers = [
        f"{name}:{number} {host}"
        for name, number, line in _lines()
        for host in _URL.findall(line)
        if (name_only := host.partition(":")[0]) and not _HOSTS.fullmatch(name_only)
    ]
    assert strangers == []


@pytest.mark.parametrize("pattern", _UNWANTED.values(), ids=_UNWANTED)
def test_no_file_speaks_of_what_lies_outside(pattern: str) -> None:
    unwanted = re.compile(pattern)
    assert [f"{name}:{no} {line}" for name, no, line in _lines() if unwanted.search(line)] == []


def _lines() -> list[tuple[str, int, str]]:
    return [
        (name, number, line)
        for name in project_files()
        for number, line in enumerate(lines_of(name), 1)
    ]
