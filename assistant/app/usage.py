"""What is wrong with a call of the command line, in the language of the system.

argparse finds it and has only English for it; what it says is told by the form of its sentences.
"""

import argparse
import re
import sys
from typing import NoReturn

from PySide6.QtCore import QT_TRANSLATE_NOOP

NO_COMMAND = QT_TRANSLATE_NOOP("cli", "A command is missing: import, export or search.")
ONE_QUERY = QT_TRANSLATE_NOOP("cli", "Give either QUERY or --stdin.")
LIMIT = QT_TRANSLATE_NOOP("cli", "--limit must be at least 1.")

_USAGE = QT_TRANSLATE_NOOP("cli", "usage: {form}")

#: The form of a sentence of argparse, and what we say instead.
_FORMS = (
    (
        "the following arguments are required: (?P<names>.*)",
        QT_TRANSLATE_NOOP("cli", "Missing: {names}."),
    ),
    (
        "unrecognized arguments: (?P<names>.*)",
        QT_TRANSLATE_NOOP("cli", "Not understood: {names}."),
    ),
    (
        "argument (?P<name>[^:]*): expected one argument",
        QT_TRANSLATE_NOOP("cli", "{name} needs a value."),
    ),
    (
        "argument (?P<name>[^:]*): ignored explicit argument .*",
        QT_TRANSLATE_NOOP("cli", "{name} takes no value."),
    ),
    (
        "argument (?P<name>[^:]*): invalid int value: (?P<value>.*)",
        QT_TRANSLATE_NOOP("cli", "{name} wants a number, not {value}."),
    ),
    (
        "argument .*: invalid choice: (?P<value>.*) \\(choose from .*\\)",
        QT_TRANSLATE_NOOP("cli", "{value} is no command. There are import, export and search."),
    ),
)


class Parser(argparse.ArgumentParser):
    """Says in the system's language what is wrong and how it is called, and ends with 2."""

    def error(self, message: str) -> NoReturn:
        """Say one of the sentences of this module, or what argparse says."""
        from assistant.app.sentences import Sentences

        words = Sentences()
        form = self.format_usage().partition(": ")[2]
        source, values = _said(message)
        sys.stderr.write(words.say(_USAGE, form=form) + words.say(source, **values) + "\n")
        raise SystemExit(2)


def _said(message: str) -> tuple[object, dict[str, str]]:
    for form, words in _FORMS:
        if found := re.fullmatch(form, message, re.DOTALL):
            return words, found.groupdict()
    return message.replace("{", "{{").replace("}", "}}"), {}
