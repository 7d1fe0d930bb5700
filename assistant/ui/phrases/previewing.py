"""Keeps the preview in step with what is pointed at or chosen.

Rendering happens on the lane: the first one loads the template language, and a phrase may be long.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from assistant.domain.phrases import Phrase, PhraseId
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.phrases.preview_pane import PreviewPane

if TYPE_CHECKING:
    from assistant.domain.segments import Rendered
    from assistant.services.buyer import Told

#: The pointer must rest this long on a phrase before it is previewed.
REST_MS = 60


class Previewing(QObject):
    """Asks the composer for the newest wish and drops answers that came too late."""

    def __init__(self, desk: Desk, lane: Lane, pane: PreviewPane) -> None:
        super().__init__(pane)
        self._desk = desk
        self._lane = lane
        self._pane = pane
        pane.told = self._told
        self._wanted: Phrase | None = None
        self._shown: PhraseId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def wanted(self) -> Phrase | None:
        """The phrase that is, or is about to be, on show."""
        return self._wanted

    def want(self, phrase: Phrase | None) -> None:
        """Show that phrase as soon as the wish has rested a moment; None shows none."""
        self._wanted = phrase
        if phrase is None:
            self._timer.stop()
            self._pane.show_nothing()
        else:
            self._timer.start()

    def again(self) -> None:
        """Show the same phrase anew: what fills it may have changed."""
        if self._wanted is not None:
            self._timer.start()

    def _told(self) -> Told | None:
        """Return what is known of the buyer; a start that has none loads nothing by asking."""
        return self._desk.buyer.told() if "buyer" in vars(self._desk) else None

    def _ask(self) -> None:
        phrase = self._wanted
        if phrase is not None:
            work = partial(self._desk.composer.preview, phrase)
            self._lane.run(work, self, partial(self._on_rendered, phrase))

    def _on_rendered(self, phrase: Phrase, rendered: Rendered) -> None:
        if self._wanted is phrase:
            self._pane.show_phrase(phrase, rendered)
            self._show_rule(phrase)

    def _show_rule(self, phrase: Phrase) -> None:
        card = self._desk.cards.basis(phrase)
        if card is None:
            self._pane.show_rule(None)
            return
        from assistant.ui.card_words import standing_word

        self._pane.show_rule(card, standing_word(card, self._desk))
