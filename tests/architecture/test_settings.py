"""A setting that can be chosen is obeyed."""

import ast
from dataclasses import fields

from assistant.domain.settings import Settings
from tests.architecture.tree import python_files, syntax_of


def test_every_setting_does_something() -> None:
    read = {
        node.attr
        for name in python_files("assistant/")
        for node in ast.walk(syntax_of(name))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    assert {field.name for field in fields(Settings)} - read == set()
