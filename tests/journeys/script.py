"""The program without its window, in a process of its own, as a script calls it."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.architecture.tree import ROOT
from tests.processes import spawn

MAIN = str(ROOT / "main.py")
HEADING = "分组,标题,编码,快捷键,内容\n"
ENGLISH = {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"}
CHINESE = {"LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"}


@dataclass
class World:
    """A data folder and files beside it."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data 同桌"

    def file(self, text: str, name: str = "in.csv") -> Path:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return file

    def run(
        self, *arguments: str | Path, text: str = "", before: tuple[str, ...] = (), **env: str
    ) -> "Said":
        """Run a command; ``before`` is a command that is to start it."""
        errors = self.folder / "errors"
        process = spawn(
            *("sh", "-c", 'exec "$0" "$@" 2>"$ERRORS"', *before, sys.executable, MAIN),
            *("--data-dir", str(self.data), *map(str, arguments)),
            env={**ENGLISH, "ERRORS": str(errors), **env},
            pipes=True,
        )
        out, _ = process.communicate(text.encode())
        return Said(process.returncode, out.decode(), errors.read_text("utf-8"))


@dataclass
class Said:
    """How a run ended, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def answers(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]
