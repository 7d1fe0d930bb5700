"""How large things may grow, and what they may be called."""

from tests.architecture.tree import all_tests, lines_of, python_files

_LINES_PER_MODULE = 400
_LINES_PER_TEST = 30
_LINES_OF_MAIN = 10
_NAMES_OF_NOTHING = {"utils", "util", "helpers", "common", "manager", "misc"}


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    sizes = {name: len(lines_of(name)) for name in python_files()}
    assert {name: size for name, size in sizes.items() if size > _LINES_PER_MODULE} == {}


def test_no_test_needs_scrolling() -> None:
    sizes = {f"{name}::{test.name}": _length(test) for name, test in all_tests()}
    assert {name: size for name, size in sizes.items() if size > _LINES_PER_TEST} == {}


def test_main_only_hands_over() -> None:
    assert len(lines_of("main.py")) <= _LINES_OF_MAIN


def test_every_module_is_named_after_its_noun() -> None:
    words = {name: set(name.removesuffix(".py").split("/")) for name in python_files()}
    assert {name for name, parts in words.items() if parts & _NAMES_OF_NOTHING} == set()


def test_the_name_of_a_test_is_a_sentence() -> None:
    assert [f"{name}::{test.name}" for name, test in all_tests() if test.name.count("_") < 3] == []


def _length(node: object) -> int:
    first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
    return int(last - first + 1)
