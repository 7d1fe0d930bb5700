"""The fields of one rule of care."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from assistant.domain.care import BIRTHDAY, KINDS, LEVEL_REACHED, REPEAT_GIFT, CareRule, CareText
from assistant.domain.money import count_of
from assistant.domain.phrases import Phrase
from assistant.services.desk import Desk
from assistant.ui.book_page import BookForm
from assistant.ui.care_words import KINDS as KIND_WORDS
from assistant.ui.care_words import worded
from assistant.ui.field_kinds import (
    ChoiceField,
    Field,
    LineField,
    ReadLine,
    TextField,
    TickField,
    WordsField,
)
from assistant.ui.labelled import Labelled
from assistant.ui.theme import MEDIUM
from assistant.ui.widgets.labels import wrapped

#: Kinds that look at what was bought.
_BY_CATEGORY = ("repurchase", "arrived")


class CareRuleForm(BookForm):
    """Name, kind, days, categories, the phrase and what fills it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown = CareRule(key="", kind=BIRTHDAY, name="")
        self.shipped = wrapped(role="secondary")
        self.name, self.phrase = LineField(), LineField()
        self.kind = ChoiceField([(each, worded(KIND_WORDS[each])) for each in KINDS])
        self.days, self.stays, self.count, self.valid = (_figure() for _ in range(4))
        self.categories, self.texts = WordsField(), TextField(3)
        self.enabled = TickField(self.tr("This rule is on"))
        self._rows: dict[Field, Labelled] = {}
        self._lay_out()
        self.setFocusProxy(self.name.widget)
        for field in (*self._rows, self.enabled):
            field.edited.connect(self.edited)
        self.kind.edited.connect(self._show_parts)

    def show_entry(self, entry: CareRule) -> None:
        """Show a rule."""
        self._shown = entry
        phrases = self._desk.library.shelf.phrases.values()
        self.phrase.offer(each.title for each in phrases)
        phrase = self._chosen(entry)
        values: dict[Field, Any] = {
            self.name: entry.name,
            self.kind: entry.kind,
            self.days: entry.days,
            self.stays: entry.window,
            self.count: entry.count,
            self.valid: entry.valid_days,
            self.categories: entry.categories,
            self.texts: "\n".join(f"{each.name} = {each.text}" for each in entry.texts),
            self.phrase: phrase.title if phrase else "",
            self.enabled: entry.enabled,
        }
        for field, value in values.items():
            field.show_value(value)
        as_shipped = bool(entry.key) and entry.checked_on is None
        self.shipped.setVisible(as_shipped)
        self._show_parts()

    def entry(self) -> CareRule:
        """Return the rule that is written."""
        phrase = self._named(self.phrase.value())
        return CareRule(
            key=self._shown.key,
            kind=self.kind.value(),
            name=self.name.value(),
            days=self.days.value(),
            window=self.stays.value(),
            count=self.count.value(),
            categories=self.categories.value(),
            phrase=phrase.id if phrase else None,
            code="" if phrase or self._chosen(self._shown) else self._shown.code,
            texts=_texts_in(self.texts.value()),
            valid_days=self.valid.value(),
            checked_on=self._shown.checked_on,
            enabled=self.enabled.value(),
        )

    def problem(self) -> str:
        """Return what is wrong with what is written."""
        for field in self._rows:
            if problem := field.problem():
                return problem
        typed = self.phrase.value().strip()
        if typed and self._named(typed) is None:
            return self.tr("There is no phrase “{title}”.").format(title=typed)
        return ""

    def _chosen(self, rule: CareRule) -> Phrase | None:
        shelf = self._desk.library.shelf
        if rule.phrase is not None:
            return shelf.phrases.get(rule.phrase)
        return shelf.with_code(rule.code) if rule.code else None

    def _named(self, typed: str) -> Phrase | None:
        """Return the phrase of that title or short code; the one shown before wins."""
        shelf, wanted = self._desk.library.shelf, typed.strip()
        shown = self._chosen(self._shown)
        if shown is not None and shown.title == wanted:
            return shown
        titled = (each for each in shelf.phrases.values() if each.title == wanted)
        return next(titled, None) or (shelf.with_code(wanted) if wanted else None)

    def _show_parts(self) -> None:
        kind = self.kind.value()
        self._rows[self.days].setVisible(kind not in (REPEAT_GIFT, LEVEL_REACHED))
        self._rows[self.stays].setVisible(kind != BIRTHDAY)
        self._rows[self.count].setVisible(kind == REPEAT_GIFT)
        self._rows[self.categories].setVisible(kind in _BY_CATEGORY)

    def _lay_out(self) -> None:
        self.shipped.setText(
            self.tr("As shipped: its figures stay gaps in the phrase until you save it once.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self.shipped)
        for field, name, hint in self._fields():
            row = self._rows[field] = Labelled(name, field.widget, hint)
            column.addWidget(row)
        column.addWidget(self.enabled.widget)
        column.addStretch(1)

    def _fields(self) -> list[tuple[Field, str, str]]:
        late = self.tr("So many days it stays on the list; then it is too late.")
        parts = self.tr("Separated by commas, as in the products; empty for all.")
        titles = self.tr("Its title or short code.")
        fills = self.tr("One a line: 券面额 = 30")
        ends = self.tr("The end of an offer is counted from the day it is said; 0 for none.")
        return [
            (self.name, self.tr("Name"), ""),
            (self.kind, self.tr("When"), ""),
            (self.days, self.tr("Days before or after"), ""),
            (self.count, self.tr("Number of orders"), ""),
            (self.stays, self.tr("Stays for (days)"), late),
            (self.categories, self.tr("Categories"), parts),
            (self.phrase, self.tr("Phrase"), titles),
            (self.texts, self.tr("Variables of the phrase"), fills),
            (self.valid, self.tr("Offer is valid for (days)"), ends),
        ]


def _figure() -> ReadLine:
    return ReadLine(lambda text: count_of(text) or 0, str)


def _texts_in(written: str) -> tuple[CareText, ...]:
    parts = (line.replace("＝", "=").partition("=") for line in written.splitlines())
    return tuple(CareText(name.strip(), text.strip()) for name, _, text in parts if name.strip())
