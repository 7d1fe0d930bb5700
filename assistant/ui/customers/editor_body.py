"""The field for the measures of a customer."""

from typing import Any

from assistant.domain.person import MEASURES, doubtful
from assistant.ui.field_kinds import Field
from assistant.ui.measure_words import measure_word
from assistant.ui.size_fields import SizeFields
from assistant.ui.wording import listed


class BodyField(Field):
    """A field for each measure, and how clothes are to sit."""

    def __init__(self) -> None:
        self.fields = SizeFields()
        super().__init__(self.fields)
        self.fields.show_fields(tuple(MEASURES))
        self.fields.setFocusProxy(next(iter(self.fields.fields.values())))
        self.fields.edited.connect(self.edited)

    def value(self) -> Any:
        """Return the measures."""
        return self.fields.person

    def show_value(self, value: Any) -> None:
        """Show measures."""
        self.fields.show_person(value)

    def remark(self) -> str:
        """Return which measures nobody can have, "" where they are likely."""
        names = [measure_word(name) for name in doubtful(self.fields.person)]
        words = self.tr("Please look again: {measures}")
        return words.format(measures=listed(names)) if names else ""
