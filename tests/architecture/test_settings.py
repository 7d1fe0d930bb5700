"""Every setting does something: none is offered that nothing asks for."""

import ast
from collections.abc import Iterator
from dataclasses import fields

from assistant.domain.settings import Settings
from tests.architecture.tree import python_files, syntax_of

#: Where settings are named without being obeyed: the table they are shown from.
_TABLES = {"assistant/domain/settings.py", "assistant/ui/settings_fields.py"}


def asked_for(path: str) -> Iterator[str]:
    """Yield what is read of the settings in a module, by name."""
    for node in ast.walk(syntax_of(path)):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in ("settings", "current"):
                yield node.attr


def test_every_setting_is_obeyed_somewhere() -> None:
    modules = set(python_files("assistant/")) - _TABLES
    obeyed = {name for module in modules for name in asked_for(module)}
    assert sorted({field.name for field in fields(Settings)} - obeyed) == []
