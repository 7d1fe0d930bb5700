"""One helper process as the test sees it: orders out, news in."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.foreign.pipes import pipe
from tests.processes import spawn, stop

ROOT = Path(__file__).parents[2]


class Helper:
    """A module of this package, running; ``news`` it told but nobody asked for yet is kept."""

    def __init__(self, module: str, *arguments: str, env: Mapping[str, str]) -> None:
        self.process: subprocess.Popen[bytes] = spawn(
            *(sys.executable, "-m", f"tests.foreign.{module}", *arguments),
            env={**env, "PYTHONPATH": str(ROOT)},
            pipes=True,
        )
        assert self.process.stdout
        self._output = pipe(self.process.stdout)
        self.told: list[dict[str, Any]] = []
        self._rest = b""

    def do(self, order: str, **fields: Any) -> None:
        """Give an order."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"do": order, **fields}).encode() + b"\n")

    def hear(self, news: str, deadline_s: float = 20.0, **fields: Any) -> dict[str, Any]:
        """Return the next piece of that news with those values; it and older news are forgotten."""
        until = time.monotonic() + deadline_s
        while True:
            for index, each in enumerate(self.told):
                if each["news"] == news and all(each[key] == fields[key] for key in fields):
                    del self.told[: index + 1]
                    return each
            self._read(until, f"{news} {fields}")

    def all_told(self) -> list[dict[str, Any]]:
        """Return all news there is now, and forget it."""
        while self._output.ready(0):
            self._read(time.monotonic() + 1, "what is there")
        told, self.told = self.told, []
        return told

    def stop(self) -> None:
        """End the process."""
        stop(self.process)

    def _read(self, until: float, what: str) -> None:
        left = until - time.monotonic()
        if left < 0 or not self._output.ready(left):
            raise TimeoutError(f"{what} was not told; only {self.told[-5:]}")
        data = self._output.read()
        if not data:
            raise EOFError(f"the helper ended while {what} was awaited")
        *lines, self._rest = (self._rest + data).split(b"\n")
        self.told += [json.loads(line) for line in lines if line.startswith(b"{")]
