"""``main.py import``: files and folders of any kind, looked at or taken in, told row by row.

The report goes to standard output, a line a row and the sum at the end; refusals to stderr.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app import usage
from assistant.domain.errors import UserError

if TYPE_CHECKING:
    from assistant.app.sentences import Sentences
    from assistant.app.wiring import Opened
    from assistant.domain.sources import Source
    from assistant.services.arriving import AnyVerdict, Preview
    from assistant.services.import_results import ImportResult

#: What may become of rows that change a phrase; the names are those of ``merging.Choice``.
ON_CHANGED = ("replace", "skip", "both")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Let a command take what this module understands."""
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help=usage.SOURCES)
    command.add_argument("--preview", action="store_true", help=usage.PREVIEW)
    command.add_argument(
        "--on-changed", choices=ON_CHANGED, default="replace", metavar="WAY", help=usage.ON_CHANGED
    )
    command.add_argument("--mapping", default="", metavar="MEANING=HEADING", help=usage.MAPPING)


def run(options: argparse.Namespace, opened: "Opened") -> bool:
    """Import, or only look; say whether any row could be used. Raises what the exchange raises."""
    from assistant.app.sentences import Sentences
    from assistant.services.mappings import Mappings, meant

    mapping = _mapping(options)
    mappings = Mappings(opened.preferences)
    sources = {
        path: meant(_recalled(path, mapping, opened), mapping, path) for path in options.files
    }
    preview = opened.desk.exchange.look(sources)
    words = Sentences()
    if options.preview:
        _tell_preview(preview, words)
        return any(kind is not None for kind in preview.count())
    mappings.remember(sources.values())
    return _taken(options, opened, preview, words)


def _recalled(path: Path, mapping: Mapping[str, str], opened: "Opened") -> "Source":
    """Return what a file is; one whose columns were said to be of products holds some."""
    from assistant.domain.sources import Source
    from assistant.services.mappings import Mappings, format_meant

    found = opened.desk.exchange.sniff(path)
    table = format_meant(mapping)
    if table and found.is_table and found.subject != Source(table).subject:
        found = opened.desk.exchange.sniff(path, Source(table, sheet=found.sheet))
    return Mappings(opened.preferences).recalled(found)


def _taken(
    options: argparse.Namespace, opened: "Opened", preview: "Preview", words: "Sentences"
) -> bool:
    from assistant.domain.merging import Choice, Choices

    choices = Choices(changed=Choice(options.on_changed))
    done = opened.desk.exchange.take_in(preview, choices)
    _tell_report(done, words)
    return bool(done.added + done.replaced + done.known + done.unwanted or not done.faulty)


def _tell_preview(preview: "Preview", words: "Sentences") -> None:
    from assistant.app import sentences
    from assistant.domain.tables import RowNote

    for row in preview.rows:
        if isinstance(row, RowNote):
            cells = (_where(row.row, row.place), "faulty", "", "", words.of(row.error))
        else:
            where = _where(row.row, row.place)
            cells = (where, row.kind.value, row.group, row.title, "; ".join(_changes_of(row)))
        _say("\t".join(cells).rstrip("\t"))
    _say_remarks([(note.row, note.place, note.error) for note in preview.remarks], words)
    found = preview.count()
    counts = {kind.value if kind is not None else "skipped": n for kind, n in found.items()}
    numbers = {name: counts.get(name, 0) for name in ("new", "changed", "duplicate", "skipped")}
    _say(words.say(sentences.FOUND, **numbers))


def _changes_of(row: "AnyVerdict") -> list[str]:
    """Return what a product, a customer or an order would become."""
    from assistant.domain.customers_arriving import CustomerVerdict
    from assistant.domain.product_merging import ProductVerdict
    from assistant.ui.importing.customer_words import told_of_customer
    from assistant.ui.importing.product_words import told_changes

    if isinstance(row, ProductVerdict):
        return told_changes(row)
    return told_of_customer(row) if isinstance(row, CustomerVerdict) else []


def _tell_report(done: "ImportResult", words: "Sentences") -> None:
    from assistant.app import sentences
    from assistant.services.import_results import RowKnown

    for each in done.left_out:
        if not isinstance(each.error, RowKnown):  # the sum says how many: there may be very many
            where = _where(each.row, each.place)
            _say(words.say(sentences.LEFT_OUT, row=where, reason=words.of(each.error)))
    _say_remarks([(each.row, each.place, each.error) for each in done.noted], words)
    if done.added + done.replaced + done.known + done.unwanted or not done.faulty:
        numbers = {"new": done.added, "changed": done.replaced, "duplicate": done.known}
        _say(words.say(sentences.IMPORTED, **numbers, skipped=done.faulty + done.unwanted))
    else:
        sys.stderr.write(words.say(sentences.NOTHING_USABLE) + "\n")


def _say_remarks(notes: Iterable[tuple[int, str, UserError]], words: "Sentences") -> None:
    from assistant.app import sentences

    for row, place, error in notes:
        _say(words.say(sentences.REMARK, row=_where(row, place), reason=words.of(error)))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _where(row: int, place: str) -> str:
    return f"{place}:{row}" if place else str(row)


def _mapping(options: argparse.Namespace) -> Mapping[str, str]:
    """Return the headings, or numbers, of columns by what they mean."""
    from assistant.domain.sources import MEANINGS
    from assistant.services.mappings import format_meant

    pairs = [each.partition("=") for each in options.mapping.split(",") if each.strip()]
    found = {meaning.strip(): name.strip() for meaning, _, name in pairs}
    phrases = found.keys() <= {*MEANINGS} and "body" in found
    if found and not ((phrases or format_meant(found)) and all(found.values())):
        options.error(usage.BAD_MAPPING)
    return found
