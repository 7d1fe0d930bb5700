"""The services that look after what is known of people, made when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from assistant.services.desk import Desk

if TYPE_CHECKING:
    from assistant.services.erasing import Eraser, Keeper


class LatePrivacy(Desk):
    """That part of the desk; ``_opened`` among its variables is what they rest on."""

    @cached_property
    def eraser(self) -> Eraser:
        from assistant.files.erased import ErasedFile
        from assistant.services.erasing import Eraser
        from db.connection import BACKUPS

        opened = self.__dict__["_opened"]
        folder = opened.database.path.parent
        file = ErasedFile(folder, folder / BACKUPS)
        return Eraser(opened.database, opened.clock, self.audit, file, self._books)

    def _books(self) -> list[Keeper]:
        parts = [*vars(self).values()]
        return [each for each in parts if hasattr(each, "ledger") and hasattr(each, "load")]
