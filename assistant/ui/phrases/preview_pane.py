"""The lower part of the phrases screen: what will be pasted, and the buttons for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.phrases import Phrase
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PLAIN, PRIMARY, Button
from assistant.ui.widgets.labels import ElidedLabel, styled

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.domain.rule_cards import RuleCard
    from assistant.domain.segments import Rendered
    from assistant.services.buyer import Told
    from assistant.ui.thumbnails import Thumbnails
    from assistant.ui.widgets.elided_button import ElidedButton
    from assistant.ui.widgets.preview_text import PreviewText
    from assistant.ui.widgets.thumb_strip import ThumbStrip

#: Lines of text shown at once, and on a low screen; longer texts scroll.
_LINES, _FEW_LINES = 3, 1


class PreviewPane(QFrame):
    """The lower part of the phrases screen.

    Its height does not depend on what it shows, or the list would jump.
    """

    asked = Signal(str)
    """A button was pressed: edit, copy, insert or restore; "look" wants the pictures in whole."""
    rule_requested = Signal(str)
    """The rule card of this id is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._rendered: Rendered | None = None
        self.thumbnails: Callable[[], Thumbnails] | None = None
        """Where the look of attachments comes from; without it they are only named."""
        self.told: Callable[[], Told | None] = lambda: None
        """What is known of the buyer in chat, None while there never was one."""
        self._what = ElidedLabel(parent=self)
        styled(self._what, "secondary")
        self._title = ElidedLabel(parent=self)
        styled(self._title, "secondary")
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._room = QWidget(self)
        self._within = QHBoxLayout(self._room)
        self._edit = self._button("edit", self.tr("Edit") + " F2", PLAIN)
        self._copy = self._button("copy", self.tr("Copy"), PLAIN)
        self._insert = self._button("insert", self.tr("Insert") + " ↵", PRIMARY)
        self._restore = self._button("restore", self.tr("Restore"), PRIMARY)
        self._build()
        self.set_binned(False)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no phrase is pointed at or chosen."""
        self._rendered = None
        self.show_rule(None)
        self._title.setText("")
        self._what.setText(self.tr("Point at a phrase to see what will be pasted"))
        if "_text" in self.__dict__:
            self._text.clear()
        if "_strip" in self.__dict__:
            self._strip.show_attachments(())
        self._enable(False)

    def show_phrase(self, phrase: Phrase, rendered: Rendered) -> None:
        """Show what a phrase would paste now."""
        self._rendered = rendered
        self._title.setText(phrase.title)
        self._what.setText(self._heading(rendered))
        self._text.show_rendered(rendered)
        if phrase.parts or "_strip" in self.__dict__:
            self._show_attachments(phrase)
        self._enable(True)

    def show_rule(self, card: RuleCard | None, remark: str = "") -> None:
        """Name the rule that the phrase rests on, and lead to it; None names none.

        ``remark`` is what is to be minded about it, in a word.
        """
        self._rule_id = card.id if card else ""
        if card is not None:
            title = f"{card.title} · {remark}" if remark else card.title
            self._rule.say(self.tr("Rule: {title}").format(title=title), self.tr("Rule"))
        elif "_rule" in self.__dict__:
            self._rule.say("")

    def be_low(self, low: bool) -> None:
        """Leave the room of two lines to the list, or take it back."""
        self._room.setFixedHeight((_FEW_LINES if low else _LINES) * LINE_PX)

    def text(self) -> str:
        """Return the words on show."""
        return self._text.toPlainText() if self._rendered is not None else ""

    def set_binned(self, binned: bool) -> None:
        """Offer what can be done with deleted phrases, or with those in use."""
        self._binned = binned
        for button in (self._edit, self._copy, self._insert):
            button.setVisible(not binned)
        self._restore.setVisible(binned)

    def _show_attachments(self, phrase: Phrase) -> None:
        from assistant.domain.attachments import attached

        if self.thumbnails is not None:
            self._strip.show_attachments(attached(phrase))
            self._tell_missing()

    def _tell_missing(self) -> None:
        """Say that a file is gone in the place of what will be pasted: nothing will be."""
        from assistant.ui.attachment_words import missing_word

        if self._strip.lacks_any():
            self._what.setText(missing_word())

    @cached_property
    def _strip(self) -> ThumbStrip:
        from assistant.ui.widgets.thumb_strip import ThumbStrip

        assert self.thumbnails is not None
        strip = ThumbStrip(self.thumbnails())
        strip.clicked.connect(lambda: self.asked.emit("look"))
        self.thumbnails().arrived.connect(self._tell_missing)
        self._within.addWidget(strip)
        return strip

    def _heading(self, rendered: Rendered) -> str:
        if rendered.error is not None:
            return _refusal(rendered.error)
        told = self.told()
        if self._binned or told is None or not told.nickname:
            return self.tr("In the bin") if self._binned else self.tr("Will be pasted")
        if told.sure:
            from assistant.ui.wording import shown

            return self.tr("Will be pasted for {name}").format(name=shown(told.nickname))
        asks = not told.facts.keys().isdisjoint(rendered.gaps)
        return self.tr("Confirm the buyer first") if asks else self.tr("Will be pasted")

    @cached_property
    def _text(self) -> PreviewText:
        # Made when first needed: the classes of rich text would hold up the start.
        from assistant.ui.widgets.preview_text import PreviewText

        text = PreviewText()
        text.setAccessibleName(self.tr("Preview"))
        self._within.insertWidget(0, text, 1)
        text.recoloured.connect(self._repaint)
        return text

    @cached_property
    def _rule(self) -> ElidedButton:
        # Made when first needed, as few phrases on view at the start rest on a rule.
        from assistant.ui.widgets.elided_button import ElidedButton

        button = ElidedButton()
        button.clicked.connect(lambda: self.rule_requested.emit(self._rule_id))
        self._foot.insertWidget(0, button, 1)
        return button

    def _repaint(self) -> None:
        """Show the same in the colours of a new theme."""
        if self._rendered is not None:
            self._text.show_rendered(self._rendered)

    def _enable(self, on: bool) -> None:
        for button in (self._edit, self._copy, self._insert, self._restore):
            button.setEnabled(on)

    def _button(self, name: str, words: str, kind: str) -> Button:
        button = Button(words, kind, self)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _build(self) -> None:
        self._within.setContentsMargins(0, 0, 0, 0)
        self._within.setSpacing(SMALL)
        self.be_low(False)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._what)
        head.addWidget(self._title, 1)
        foot = self._foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch()
        for button in (self._edit, self._copy, self._insert, self._restore):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        layout.setSpacing(TINY)
        layout.addLayout(head)
        layout.addWidget(self._room)
        layout.addSpacing(TINY)
        layout.addLayout(foot)


def _refusal(error: UserError) -> str:
    from assistant.ui.wording import sentence

    return sentence(error)
