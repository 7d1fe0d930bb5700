"""Keeps compiled what Qt for Python brings as source and would compile at every start, for 17 ms.

Its helpers lie packed within a library, so Python cannot keep them as it keeps other modules. They
are kept beside our own compiled modules, and by the same rules: not where nothing is to be written.
Those that only write stubs for type checkers are left out: that saves another 12 ms.

Python's own ``import`` is put back, too. In its place Qt for Python puts one that reads the source
of every module, to see whether it asks for names in snake case, and keeps these sources in memory.
"""

import builtins
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

#: Whose sources these are, as they are named when they are compiled.
_HELPERS = "shibokensupport/"

#: Those among them that nothing but the writing of stubs ever calls.
_WRITING_STUBS = tuple(
    f"{_HELPERS}signature/lib/{name}.py" for name in ("enum_sig", "pyi_generator")
)

#: Longer than any of them, in bytes.
_LARGEST = 1 << 18

_FOLDER = Path(__file__).parent / "__pycache__"


@contextmanager
def compiled_once(folder: Path = _FOLDER) -> Iterator[None]:
    """Take what an earlier start has compiled while this lasts; keep the rest in ``folder``."""
    plain, own_import = builtins.compile, builtins.__import__

    def compile_once(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        ours = isinstance(source, bytes) and str(filename).startswith(_HELPERS) and mode == "exec"
        if more or named or not ours:
            return plain(source, filename, mode, *more, **named)
        if filename in _WRITING_STUBS:
            return plain("", filename, mode)
        file = folder / _name(filename, source)
        with suppress(OSError, ValueError, EOFError, TypeError):  # absent or damaged
            return _read(file)
        code = plain(source, filename, mode)
        if not sys.dont_write_bytecode:
            _keep(file, code)
        return code

    builtins.compile = compile_once
    try:
        yield
    finally:
        builtins.compile, builtins.__import__ = plain, own_import


def _name(filename: str, source: bytes) -> str:
    place = filename.replace("/", ".").removesuffix(".py")
    return f"{place}.{sys.implementation.cache_tag}-{MAGIC_NUMBER.hex()}-{crc32(source):08x}.code"


def _read(file: Path) -> CodeType:
    # Not by a file object: where Windows looks at each file first, that takes eight times as long.
    number = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        code = marshal.loads(os.read(number, _LARGEST))
    finally:
        os.close(number)
    if not isinstance(code, CodeType):
        raise TypeError
    return code


def _keep(file: Path, code: CodeType) -> None:
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        part = file.with_name(f"{file.name}.{os.getpid()}")  # two starts may write at once
        part.write_bytes(marshal.dumps(code))
        part.replace(file)
