"""ARCHITECTURE.md names what is there, and leaves no package out."""

import re

from tests.architecture.tree import lines_of, project_files, python_files

_PAGE = "\n".join(lines_of("ARCHITECTURE.md"))
_FOLDER = re.compile(r"(?<![\w/])((?:assistant|db|tests|resources)(?:/[\w-]+)*/)")


def test_every_module_named_is_there() -> None:
    named = set(re.findall(r"`([\w/]+\.py)`", _PAGE))
    paths = [f"/{name}" for name in project_files()]
    assert {name for name in named if not any(path.endswith(f"/{name}") for path in paths)} == set()


def test_every_folder_named_is_there() -> None:
    named = set(_FOLDER.findall(_PAGE))
    assert {name for name in named if not any(f.startswith(name) for f in project_files())} == set()


#: Packages that the page describes as a whole.
_SCREENS = tuple(
    f"assistant/ui/{name}/"
    for name in (
        "cards",
        "customers",
        "help",
        "palette",
        "phrases",
        "products",
        "settings",
        "table",
        "todo",
        "widgets",
    )
)


def test_every_module_but_those_of_screens_has_its_place() -> None:
    modules = [name for name in python_files("assistant/", "db/") if not name.startswith(_SCREENS)]
    own = {name for name in modules if not name.endswith("/__init__.py")}
    assert {name for name in own if f"{name.rpartition('/')[2]}`" not in _PAGE} == set()


def test_every_package_has_its_place() -> None:
    packages = {name.removesuffix("__init__.py") for name in python_files("assistant/", "db/")}
    packages = {name for name in packages if name.endswith("/")} - {"assistant/"}
    assert {name for name in packages if f"`{name}`" not in _PAGE} == set()
