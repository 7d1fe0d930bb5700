"""The files of the project, as version control sees them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def project_files() -> tuple[str, ...]:
    """Every tracked file and every new one that is not ignored, as paths from the root."""
    listing = subprocess.run(
        [
            *("git", "-c", f"safe.directory={ROOT}", "-c", "core.quotePath=false"),
            *("ls-files", "--cached", "--others", "--exclude-standard"),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(sorted(name for name in set(listing.splitlines()) if (ROOT / name).is_file()))


def python_files(*folders: str) -> list[str]:
    """Python modules below ``folders``, or all of them."""
    names = (name for name in project_files() if name.endswith(".py"))
    return [name for name in names if not folders or name.startswith(folders)]


def lines_of(name: str) -> list[str]:
    """The lines of a text file; nothing for pictures and other binary files."""
    content = (ROOT / name).read_bytes()
    return [] if b"\0" in content else content.decode().splitlines()


@cache
def syntax_of(name: str) -> ast.Module:
    """The parsed module."""
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def all_tests() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every test with the file it stands in."""
    for name in python_files("tests/"):
        for node in ast.walk(syntax_of(name)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield name, node
