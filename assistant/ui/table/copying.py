"""Rows of the table as text that a spreadsheet takes."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain.phrases import Phrase
from assistant.ui.table.columns import Cells, Column


class Copying(NamedTuple):
    """What is to be copied: cells of these phrases in these columns."""

    phrases: Sequence[Phrase]
    columns: Sequence[Column]
    cells: Cells

    def text(self) -> str:
        """Return the cells with headings, tabs between them; texts are whole."""
        lines = [[column.heading() for column in self.columns]]
        lines += [
            [self._cell(each, column.name) for column in self.columns] for each in self.phrases
        ]
        return "\n".join("\t".join(_quoted(cell) for cell in line) for line in lines)

    def _line(self, phrase: Phrase) -> list[str]:
        return [self._cell(phrase, column.name) for column in self.columns]

    def _cell(self, phrase: Phrase, column: str) -> str:
        return phrase.body if column == "text" else self.cells.text(phrase, column)


def _quoted(cell: str) -> str:
    """Return a cell as spreadsheets take it: with line breaks or quotation marks between marks."""
    if not any(sign in cell for sign in '\n\t"'):
        return cell
    return '"' + cell.replace('"', '""') + '"'
