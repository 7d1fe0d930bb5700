"""How the command line is called, and what is wrong with a call, in the language of the system.

argparse has only English for it; what it finds wrong is told by the form of its sentences.
"""

import argparse
import re
import sys
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from assistant.app.version import VERSION

if TYPE_CHECKING:
    from assistant.app.sentences import Sentences


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a sentence to be translated, as Qt does, without loading it: most calls say none."""
    return text


NO_COMMAND = QT_TRANSLATE_NOOP("cli", "A command is missing: import, export or search.")
ONE_QUERY = QT_TRANSLATE_NOOP("cli", "Give either QUERY or --stdin.")
LIMIT = QT_TRANSLATE_NOOP("cli", "--limit must be at least 1.")

# What the help says of each part of a call.
WINDOW = QT_TRANSLATE_NOOP("cli", "Without a command the window opens.")
FOLDER = QT_TRANSLATE_NOOP("cli", "where the data are kept")
PASSWORD_FILE = QT_TRANSLATE_NOOP(
    "cli",
    "where the data is encrypted: a file whose first line is the master password or the recovery "
    "code; otherwise the system's keyring is asked",
)
VERSION_WANTED = QT_TRANSLATE_NOOP("cli", "show program's version number and exit")
SELF_TEST = QT_TRANSLATE_NOOP("cli", "try whether all parts of the program are there and work")
COMMANDS = {
    "import": QT_TRANSLATE_NOOP(
        "cli", "take phrases, products or customers of files or folders in"
    ),
    "export": QT_TRANSLATE_NOOP("cli", "write all phrases, products or customers to a file"),
    "search": QT_TRANSLATE_NOOP("cli", "find phrases"),
}
FILE = QT_TRANSLATE_NOOP("cli", "the file")
SOURCES = QT_TRANSLATE_NOOP("cli", "files or folders of any kind that the window imports")
PREVIEW = QT_TRANSLATE_NOOP("cli", "only tell what each row is; nothing is imported")
ON_CHANGED = QT_TRANSLATE_NOOP(
    "cli", "what becomes of rows that change a phrase: replace (usual), skip or both"
)
MAPPING = QT_TRANSLATE_NOOP(
    "cli",
    "what columns of tables mean, by heading or number, such as body=Answer,title=2; meanings: "
    "body, title, short_code, path, path2, path3, questions, notes, tags, variants, part, picture, "
    "hotkey, enabled, valid_from, valid_until; of products title, item_number, price, stock and "
    "the others that the help names; of customers nickname, tags, birthday, order_number and "
    "others",
)
BAD_MAPPING = QT_TRANSLATE_NOOP(
    "cli",
    "--mapping wants MEANING=HEADING,… with known meanings: body among them, for products title "
    "or a number, for customers nickname or order_number.",
)
QUERY = QT_TRANSLATE_NOOP("cli", "text, pinyin or initials")
JSON = QT_TRANSLATE_NOOP("cli", "one JSON line an answer")
STDIN = QT_TRANSLATE_NOOP("cli", "one query a line of the standard input")
MOST = QT_TRANSLATE_NOOP("cli", "how many phrases at most, usually 50")

FORM = QT_TRANSLATE_NOOP(
    "cli", "csv, deskmate, json, qianniu or xlsx; otherwise as the file's name ends"
)
PRODUCTS = QT_TRANSLATE_NOOP("cli", "write the products, to a workbook (.xlsx)")
CUSTOMERS = QT_TRANSLATE_NOOP(
    "cli", "write the customers: to a workbook (.xlsx) with their orders, or alone (.csv)"
)
TEMPLATE = QT_TRANSLATE_NOOP(
    "cli", "write an empty table (.xlsx or .csv) to be filled and imported: products"
)
PACK = QT_TRANSLATE_NOOP("cli", "write the next version of that pack, for other computers")
OFF = QT_TRANSLATE_NOOP("cli", "with --pack: what is off where it is followed; may be repeated")

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
        "argument --format: invalid choice: (?P<value>.*) \\(choose from (?P<forms>.*)\\)",
        QT_TRANSLATE_NOOP("cli", "{value} is no format. There are {forms}."),
    ),
    (
        "argument --off: invalid choice: (?P<value>.*) \\(choose from (?P<forms>.*)\\)",
        QT_TRANSLATE_NOOP("cli", "{value} cannot be switched off. There are {forms}."),
    ),
    (
        "argument --on-changed: invalid choice: (?P<value>.*) \\(choose from (?P<ways>.*)\\)",
        QT_TRANSLATE_NOOP("cli", "{value} is no choice. There are {ways}."),
    ),
    (
        "argument --template: invalid choice: (?P<value>.*) \\(choose from (?P<forms>.*)\\)",
        QT_TRANSLATE_NOOP("cli", "There is no template of {value}, only of {forms}."),
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
)


class Help(argparse.HelpFormatter):
    """The help in the system's language."""

    def start_section(self, heading: str | None) -> None:
        """Begin a list with its heading."""
        super().start_section(heading and _words().say(heading))

    def add_text(self, text: str | None) -> None:
        """Put a sentence between the lists."""
        super().add_text(text and _words().say(text))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and _words().say(action.help)


class Version(argparse.Action):
    """Says which version this is; argparse's own would ask for a translation of it first."""

    def __init__(self, **options: Any) -> None:
        super().__init__(nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_found: object) -> NoReturn:
        """Say it and leave."""
        sys.stdout.write(f"Deskmate {VERSION}\n")
        parser.exit()


class Parser(argparse.ArgumentParser):
    """Says in the system's language how it is called; of a wrong call what is wrong, and 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=Help, **options)

    def format_help(self) -> str:
        """Return the help."""
        return _words().say(_USAGE, form=super().format_help().partition(": ")[2])

    def error(self, message: str) -> NoReturn:
        """Say one of the sentences of this module, or what argparse says."""
        form = self.format_usage().partition(": ")[2]
        source, values = _said(message)
        said = _words().say(_USAGE, form=form) + _words().say(source, **values)
        sys.stderr.write(said + "\n")
        raise SystemExit(2)


@cache
def _words() -> "Sentences":
    from assistant.app.sentences import Sentences  # 80 ms, for Qt: only who needs help waits

    return Sentences()


def _said(message: str) -> tuple[str, dict[str, str]]:
    for form, words in _FORMS:
        if found := re.fullmatch(form, message, re.DOTALL):
            return words, found.groupdict()
    return message.replace("{", "{{").replace("}", "}}"), {}
