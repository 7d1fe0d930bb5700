"""The way of passages (facts of products, sizes, comparisons) from the screens to the chat."""

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from assistant.domain.passages import Passage
from assistant.ui.inserting import Inserting
from assistant.ui.target import Target


class Speaker(Protocol):
    """Whoever has something to insert or to copy; each signal carries a ``Passage``."""

    @property
    def passage_chosen(self) -> SignalInstance:
        """It is to be inserted."""

    @property
    def passage_to_copy(self) -> SignalInstance:
        """It is to be copied."""


class Passages(QObject):
    """Leads passages into the window that the agent works in."""

    def __init__(self, inserting: Inserting, target: Target) -> None:
        super().__init__()
        self._inserting = inserting
        self._target = target

    def serve(self, speaker: Speaker) -> None:
        """Insert and copy what this one has chosen."""
        speaker.passage_chosen.connect(self._on_chosen)
        speaker.passage_to_copy.connect(self._inserting.copy_passage)

    def _on_chosen(self, passage: Passage) -> None:
        self._inserting.insert_passage(passage, self._target.window)
