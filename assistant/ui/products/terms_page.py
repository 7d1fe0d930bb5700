"""The specification terms: one name for what makers call differently, and how a value is said."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.fact_sentences import filled
from assistant.domain.terms import Term
from assistant.services.desk import Desk
from assistant.services.product_books import ProductBooks
from assistant.ui.board import Board
from assistant.ui.book_page import BookForm, BookPage
from assistant.ui.field_kinds import LineField, TextField, WordsField
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.labels import wrapped

#: The marks of a pattern, as they are written into it.
_VALUE, _NAME = "{{值}}", "{{名称}}"

#: Before a name in use for which a term is proposed.
_PROPOSED = "new "


class TermForm(BookForm):
    """The name, its other names, and the sentence with what it becomes."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.synonyms, self.sentence = LineField(), WordsField(), TextField(3)
        self.example = LineField()
        self.said = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for words, part, hint in (
            (self.tr("Name"), self.name.widget, ""),
            (
                self.tr("Other names for it"),
                self.synonyms.widget,
                self.tr("Separated by commas; products with any of them are compared as one"),
            ),
            (
                self.tr("How its value is said"),
                self._sentence_with_marks(),
                self.tr("Nothing written: name and value as they are"),
            ),
            (self.tr("Try it with"), self.example.widget, ""),
            (self.tr("Is said"), self.said, ""),
        ):
            column.addWidget(Labelled(words, part, hint))
        column.addStretch(1)
        self.setFocusProxy(self.name.widget)
        self._connect()

    def show_entry(self, entry: Term) -> None:
        """Show a term."""
        self.name.show_value(entry.name)
        self.synonyms.show_value(entry.synonyms)
        self.sentence.show_value(entry.sentence)
        self._show_said()

    def entry(self) -> Term:
        """Return the term that is written."""
        return Term(
            name=self.name.value(),
            synonyms=self.synonyms.value(),
            sentence=self.sentence.value().replace("\n", " "),
        )

    def problem(self) -> str:
        """Return that the sentence does not say the value."""
        written = self.sentence.value()
        silent = written.strip() and filled(written, "", "") == filled(written, "", _VALUE)
        return self.tr("The sentence does not say the value: put {mark} in.").format(
            mark=_VALUE
        ) * bool(silent)

    def _sentence_with_marks(self) -> QWidget:
        whole, marks = QWidget(), QHBoxLayout()
        marks.setSpacing(SMALL)
        for mark in (_VALUE, _NAME):
            button = Button(f"+ {mark}", QUIET)
            button.clicked.connect(lambda _=False, mark=mark: self._put_in(mark))
            marks.addWidget(button)
        marks.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.sentence.widget)
        column.addLayout(marks)
        self.sentence.widget.setAccessibleName(self.tr("How its value is said"))
        whole.setFocusProxy(self.sentence.widget)
        return whole

    def _put_in(self, mark: str) -> None:
        self.sentence.text.insertPlainText(mark)
        self.sentence.text.setFocus()

    def _show_said(self) -> None:
        name, value = self.name.value(), self.example.value() or "…"
        self.said.setText(filled(self.sentence.value(), name, value))

    def _connect(self) -> None:
        for field in (self.name, self.synonyms, self.sentence):
            field.edited.connect(self.edited)
        for field in (self.name, self.sentence, self.example):
            field.edited.connect(self._show_said)


class TermsPage(BookPage):
    """Lists the terms, and has them written."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        self._books = ProductBooks(desk.catalogue)
        self._nameless: dict[str, int] = {}
        super().__init__(desk, lane, board, TermForm(), "term_drafts")
        self.empty.say(
            self.tr("No terms yet"),
            self.tr("They line up what makers call differently, and say a value as a sentence."),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the headings."""
        return self.tr("Specification terms"), self.tr("New term"), self.tr("Edit term")

    def refresh(self) -> None:
        """List the terms, and look which names have none."""
        super().refresh()
        self._lane.run(self._books.nameless, self, self._propose)

    def proposals(self) -> Iterable[tuple[str, str, str]]:
        """Return the names in use that no term has, the most frequent first."""
        for name, count in self._nameless.items():
            yield _PROPOSED + name, name, self.tr("No term yet; specifications: %n", "", count)

    def open(self, name: str) -> None:
        """Open a term, or write one for a name that has none."""
        if name.startswith(_PROPOSED):
            self.write_new(Term(name=name.removeprefix(_PROPOSED)))
        else:
            super().open(name)

    def _propose(self, nameless: dict[str, int]) -> None:
        if nameless != self._nameless:
            self._nameless = nameless
            super().refresh()

    def entries(self) -> Mapping[int, Term]:
        """Return all terms."""
        return self._desk.catalogue.terms.all

    def new(self) -> Term:
        """Return an empty term."""
        return Term(name="")

    def row(self, entry: Term) -> tuple[str, str]:
        """Return the name of a term, and what else is known of it."""
        other = self.tr(", ").join(entry.synonyms)
        return entry.name, " · ".join(filter(None, (other, entry.sentence)))

    def put(self, id: int | None, entry: Term) -> Done:
        """[lane] Write a term."""
        return self._books.put_term(id, entry)

    def remove(self, id: int) -> Done:
        """[lane] Remove a term."""
        return self._books.remove_term(id)
