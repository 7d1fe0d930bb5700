"""Phrases that are chosen, by mouse or by key: in which window each is to be inserted."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.ui.order import Order

if TYPE_CHECKING:
    from assistant.desktop.ports import Desktop
    from assistant.domain.insertion import Window
    from assistant.domain.phrases import PhraseId
    from assistant.ui.inserting import Inserting
    from assistant.ui.target import Target


class Orders(QObject):
    """Makes an order of what was chosen and has it carried out."""

    def __init__(self, inserting: Inserting, desktop: Desktop, target: Target) -> None:
        super().__init__()
        self._inserting, self._desktop, self._target = inserting, desktop, target

    def window_meant(self, front: Window) -> Window:
        """Return the window that a key is meant for: never one of ours."""
        return self._target.window if front.pid == os.getpid() else front

    def insert(self, phrase: PhraseId, send: bool = False) -> None:
        """Insert what was chosen in the panel."""
        self._inserting.insert(Order(phrase, self._target.window, send))

    def send(self, phrase: PhraseId) -> None:
        """Insert it and send it off."""
        self.insert(phrase, send=True)

    def insert_by_key(self, phrase: PhraseId, front: Window) -> None:
        """Insert what a key stands for, pressed while that window was in front."""
        self._inserting.insert(Order(phrase, self.window_meant(front)))

    def copy(self, phrase: PhraseId) -> None:
        """Copy what was chosen in the panel."""
        self._inserting.copy(Order(phrase, self._target.window))

    def take(self, order: Order, copied: bool) -> None:
        """Carry out an order in the window that the agent works in, or copy its text."""
        aimed = replace(order, target=self._target.window)
        (self._inserting.copy if copied else self._inserting.insert)(aimed)

    def carry_out(self, order: Order) -> None:
        """Carry out an order of the palette once its target has the keyboard again."""
        if order.target.id:
            back = partial(self._inserting.insert, order)
            self._desktop.windows.activate(order.target.id, lambda _there: back())
        else:
            self._inserting.insert(order)
