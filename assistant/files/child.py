"""The process that reads foreign files: what it is given can harm nobody but itself.

It is told one source on its standard input, and answers with lines of ``wire``: what the source is,
then a pair for each row, then the end. When its input closes, nobody listens any more.
"""

import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from assistant.domain.errors import UserError
from assistant.domain.sources import FileHostile, Source
from assistant.files import wire
from assistant.files.limits import limit_this_process

#: Most memory, and processor time, that a process uses for one source.
MEMORY_MB = 512
CPU_S = 180

#: What is read is told so often, in seconds, or when so many bytes of it have come together.
_TELL_S = 0.1
_TOGETHER = 1 << 16

#: The last line of all, and the beginning of one that says where a mistake of ours happened.
END, MISTAKE = "end", "mistake"


def serve() -> int:
    """Read what is asked for on standard input and answer on standard output; return 0."""
    limit_this_process(MEMORY_MB, CPU_S)
    sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl would load it for nothing
    asked = open(0, "rb", closefd=False)  # noqa: SIM115 - without a console sys.stdin is None
    question = asked.readline()
    threading.Thread(target=_end_with, args=(asked,), daemon=True).start()
    with suppress(BrokenPipeError), open(1, "wb", closefd=False) as answers:
        _answer(question, answers)
    return 0


def request(path: Path, wish: Source) -> bytes:
    """Return the line that asks for a source."""
    return wire.line((path, wish))


def _answer(question: bytes, answers: IO[bytes]) -> None:
    told, together = time.monotonic(), 0
    for line in _lines(question):
        answers.write(line)
        together += len(line)
        now = time.monotonic()
        if not line or together > _TOGETHER or now - told > _TELL_S:
            answers.flush()
            told, together = now, 0
    answers.flush()


def _lines(question: bytes) -> Iterator[bytes]:
    path, wish = wire.value_of(question)
    try:
        from assistant.files.sources.opening import opened

        with opened(path, wish) as source:
            yield wire.line((source.source,))
            yield b""  # it is waited for
            for share, row in source:
                yield wire.line((round(share, 3), row))
        yield wire.line(END)
    except UserError as error:
        yield wire.line(error)
    except (MemoryError, RecursionError):
        yield wire.line(FileHostile(path=path))
    except Exception as error:  # noqa: BLE001 - whoever asked has to hear of it
        yield _mistake(path, error)


def _mistake(path: Path, error: Exception) -> bytes:
    """Return what to say of an exception: a library's means a broken file, ours a mistake."""
    frame, line = list(traceback.walk_tb(error.__traceback__))[-1]
    # Not the file's path: in the built program it does not say where anything lies.
    if not frame.f_globals.get("__name__", "").startswith("assistant."):
        from assistant.domain.sources import FileBroken

        return wire.line(FileBroken(path=path))
    return wire.line((MISTAKE, f"{type(error).__name__} at {frame.f_code.co_name}:{line}"))


def _end_with(asked: IO[bytes]) -> None:
    """End this process when nobody is there any more to hear what it reads."""
    asked.read()
    os._exit(0)
