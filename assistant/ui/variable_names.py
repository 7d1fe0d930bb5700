"""What variables are called on screen: by their name, with a gloss where the language needs one."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.facts import VARIABLES, Variable

#: A variable with its gloss; Chinese needs none, and its translation leaves it out.
_WITH_GLOSS = QT_TRANSLATE_NOOP("variables", "{name} – {gloss}")

_BY_NAME: Mapping[str, Variable] = {variable.name: variable for variable in VARIABLES}


def variable_name(variable: Variable) -> str:
    """Return what a variable is called."""
    words = QCoreApplication.translate("variables", str(_WITH_GLOSS))
    return words.format(name=variable.name, gloss=variable.gloss)


def fact_name(name: str) -> str:
    """Return what a fact is called; one without a variable is called by its name alone."""
    return variable_name(_BY_NAME[name]) if name in _BY_NAME else name
