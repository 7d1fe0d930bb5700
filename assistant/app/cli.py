"""The command line beside the window: import, export, search, version and self-test.

Exit codes: 0 done, 1 refused with a sentence on stderr, 2 wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app import importing, usage
from assistant.app.answers import Answer, answer, as_json, as_text
from assistant.app.paths import data_dir, database_file, log_file
from assistant.app.usage import Parser, Version
from assistant.domain.errors import UserError
from assistant.domain.phrases import Shelf
from assistant.domain.policy import PARTS
from assistant.domain.protection import KeyWanted
from assistant.domain.storage import NoLibrary

if TYPE_CHECKING:
    from assistant.app.wiring import Opened
    from assistant.services.desk import Desk
    from assistant.services.exports import Exported

DONE, REFUSED, WRONG_USAGE = range(3)

#: What ``export --format`` knows, as ``services.exports.FORMS`` does.
FORMS = ("csv", "deskmate", "json", "qianniu", "xlsx")


def run(argv: Sequence[str]) -> int:
    """Do what the arguments ask for without a window; return the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(argv)
    except SystemExit as leaving:  # what is wrong has been said
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    return _done(options)


def _done(options: argparse.Namespace) -> int:
    try:
        return int(options.act(options))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USAGE
    except UserError as error:
        from assistant.app import sentences

        words = sentences.Sentences()
        sys.stderr.write(words.of(error) + "\n")
        if isinstance(error, KeyWanted):
            sys.stderr.write(words.say(sentences.GIVE_PASSWORD) + "\n")
        return REFUSED
    except BrokenPipeError:  # whoever read the answers has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001 - it goes where such things are kept
        return _noted(options, error)


def _noted(options: argparse.Namespace, error: Exception) -> int:
    from assistant.app import sentences
    from assistant.app.log import CrashLog

    log = log_file(data_dir(getattr(options, "data_dir", None)))
    CrashLog(log).write(error)
    sys.stderr.write(sentences.Sentences().say(sentences.BROKEN, log=log) + "\n")
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    where = Parser(add_help=False)
    where.add_argument("--data-dir", metavar="DIR", default=argparse.SUPPRESS, help=usage.FOLDER)
    where.add_argument(
        "--master-password-file",
        metavar="FILE",
        type=Path,
        dest="password_file",
        default=argparse.SUPPRESS,
        help=usage.PASSWORD_FILE,
    )
    parser = Parser(prog="main.py", parents=[where], allow_abbrev=False, description=usage.WINDOW)
    parser.add_argument("--version", action=Version, help=usage.VERSION_WANTED)
    parser.add_argument(
        "--self-test",
        dest="act",
        action="store_const",
        const=_self_test,
        default=_nothing,
        help=usage.SELF_TEST,
    )
    commands = parser.add_subparsers(metavar="{import,export,search}")
    for name, act in (("import", _import), ("export", _export), ("search", _search)):
        text = usage.COMMANDS[name]
        command = commands.add_parser(
            name, parents=[where], help=text, description=text, allow_abbrev=False
        )
        command.set_defaults(act=act, error=command.error)
        if name == "import":
            importing.add_arguments(command)
        elif name == "export":
            command.add_argument("file", type=Path, metavar="FILE", help=usage.FILE)
            _add_forms(command)
        else:
            _add_questions(command)
    parser.set_defaults(error=parser.error)
    return parser


def _add_forms(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--format", dest="form", choices=FORMS, default="", metavar="FORM", help=usage.FORM
    )
    export.add_argument("--products", action="store_true", help=usage.PRODUCTS)
    export.add_argument("--customers", action="store_true", help=usage.CUSTOMERS)
    export.add_argument(
        "--template", choices=("products",), default="", metavar="OF", help=usage.TEMPLATE
    )
    export.add_argument("--pack", metavar="NAME", default="", help=usage.PACK)
    export.add_argument(
        "--off", action="append", choices=sorted(PARTS), default=[], metavar="PART", help=usage.OFF
    )


def _add_questions(search: argparse.ArgumentParser) -> None:
    search.add_argument("query", nargs="?", metavar="QUERY", help=usage.QUERY)
    search.add_argument("--json", action="store_true", help=usage.JSON)
    search.add_argument("--stdin", action="store_true", help=usage.STDIN)
    search.add_argument("--limit", type=int, default=50, metavar="N", help=usage.MOST)


def _nothing(options: argparse.Namespace) -> int:
    options.error(usage.NO_COMMAND)
    return WRONG_USAGE


def _self_test(_options: argparse.Namespace) -> int:
    from assistant.app.self_test import run as try_everything

    def tell(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()  # the next part may end the process

    return DONE if try_everything(tell) else REFUSED


def _import(options: argparse.Namespace) -> int:
    with _opened(options, new=True) as opened:
        _load_for_files(opened)
        return DONE if importing.run(options, opened) else REFUSED


def _export(options: argparse.Namespace) -> int:
    from assistant.app import sentences

    with _opened(options, new=bool(options.template)) as opened:
        _load_for_files(opened)
        done = _written(options, opened.desk)
    words = sentences.Sentences()
    for note in done.notes:
        sys.stderr.write(words.of(note.error) + "\n")
    told = sentences.TEMPLATE_WRITTEN if options.template else sentences.EXPORTED
    told = sentences.PRODUCTS_EXPORTED if options.products else told
    told = sentences.CUSTOMERS_EXPORTED if options.customers else told
    sys.stdout.write(words.say(told, count=done.count, path=options.file) + "\n")
    return DONE


def _load_for_files(opened: "Opened") -> None:
    """Read what rows on their way in and out may name."""
    opened.desk.events.load()
    if opened.has_customers():
        opened.load_customers()


def _written(options: argparse.Namespace, desk: "Desk") -> "Exported":
    """Write what is asked for."""
    if options.template:
        return desk.product_exports.write_template(options.file)
    if options.customers:
        return desk.customer_exports.write(options.file)
    if options.products:
        return desk.product_exports.write(options.file)
    if options.pack:
        return desk.packs.write(options.file, options.pack, options.off)
    return desk.exports.write(options.file, options.form)


def _search(options: argparse.Namespace) -> int:
    if options.stdin is (options.query is not None):
        options.error(usage.ONE_QUERY)
    if options.limit < 1:
        options.error(usage.LIMIT)
    with _opened(options) as opened:
        library = opened.library
        library.build_index()
        queries = (line.rstrip("\r\n") for line in sys.stdin) if options.stdin else [options.query]
        tell = _tell_scripts if options.json else _tell_people
        for query in queries:
            tell(answer(library, query, options.limit), library.shelf)
            sys.stdout.flush()  # whoever asks line by line waits for each answer
    return DONE


def _tell_scripts(answered: Answer, shelf: Shelf) -> None:
    sys.stdout.write(as_json(answered, shelf) + "\n")


def _tell_people(answered: Answer, shelf: Shelf) -> None:
    if answered.hits:
        sys.stdout.write(as_text(answered, shelf) + "\n")
        return
    from assistant.app import sentences

    sys.stderr.write(sentences.Sentences().say(sentences.NOT_FOUND) + "\n")


def _key(options: argparse.Namespace, folder: Path) -> bytes | None:
    """Return the key of an encrypted file, by the keyring or as the arguments say."""
    from assistant.app.start_key import key_by_file, start_key

    file = getattr(options, "password_file", None)
    return start_key(folder) if file is None else key_by_file(folder, file)


@contextmanager
def _opened(options: argparse.Namespace, *, new: bool = False) -> Iterator["Opened"]:
    """Open the data folder, a new one only where ``new``."""
    from assistant.app.wiring import open_desk

    folder = data_dir(getattr(options, "data_dir", None))
    if not new and not database_file(folder).exists():
        raise NoLibrary(path=folder)
    opened = open_desk(folder, _key(options, folder))
    try:
        yield opened
    finally:
        opened.database.close()
