"""How the command line is called, and what is wrong with a call, in the language of the system.

argparse has only English for it; what it finds wrong is told by the form of its sentences.
"""

import argparse
import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from assistant.app.sentences import Sentences

NO_COMMAND = QT_TRANSLATE_NOOP("cli", "A command is missing: import, export or search.")
ONE_QUERY = QT_TRANSLATE_NOOP("cli", "Give either QUERY or --stdin.")
LIMIT = QT_TRANSLATE_NOOP("cli", "--limit must be at least 1.")

# What the help says of each part of a call.
WINDOW = QT_TRANSLATE_NOOP("cli", "Without a command the window opens.")
FOLDER = QT_TRANSLATE_NOOP("cli", "where the data are kept")
SELF_TEST = QT_TRANSLATE_NOOP("cli", "try whether all parts of the program are there and work")
COMMANDS = {
    "import": QT_TRANSLATE_NOOP("cli", "take the phrases of a CSV file into the library"),
    "export": QT_TRANSLATE_NOOP("cli", "write all phrases to a CSV file"),
    "search": QT_TRANSLATE_NOOP("cli", "find phrases"),
}
FILE = QT_TRANSLATE_NOOP("cli", "the CSV file")
QUERY = QT_TRANSLATE_NOOP("cli", "text, pinyin or initials")
JSON = QT_TRANSLATE_NOOP("cli", "one JSON line an answer")
STDIN = QT_TRANSLATE_NOOP("cli", "one query a line of the standard input")
MOST = QT_TRANSLATE_NOOP("cli", "how many phrases at most, usually 50")

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


#: What argparse itself puts into the help.
_OF_ARGPARSE = (
    QT_TRANSLATE_NOOP("cli", "positional arguments"),
    QT_TRANSLATE_NOOP("cli", "options"),
    QT_TRANSLATE_NOOP("cli", "show this help message and exit"),
    QT_TRANSLATE_NOOP("cli", "show program's version number and exit"),
)


class Help(argparse.HelpFormatter):
    """The help in the system's language."""

    @cached_property
    def _words(self) -> "Sentences":
        from assistant.app.sentences import Sentences  # nobody wants words but who asks for help

        return Sentences()

    def start_section(self, heading: str | None) -> None:
        """Begin a list with its heading."""
        super().start_section(heading and self._words.say(heading))

    def add_text(self, text: str | None) -> None:
        """Put a sentence between the lists."""
        super().add_text(text and self._words.say(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and self._words.say(action.help)


class Parser(argparse.ArgumentParser):
    """Says in the system's language how it is called; of a wrong call what is wrong, and 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=Help, **options)

    def format_help(self) -> str:
        """Return the help."""
        from assistant.app.sentences import Sentences

        return Sentences().say(_USAGE, form=super().format_help().partition(": ")[2])

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
