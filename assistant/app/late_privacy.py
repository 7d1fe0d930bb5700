"""The services that look after what is known of people, made when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from assistant.services.desk import Desk

if TYPE_CHECKING:
    from assistant.files.erased import ErasedFile
    from assistant.services.contacts import Contacts
    from assistant.services.dossiers import Dossiers
    from assistant.services.erasing import Eraser, Keeper
    from assistant.services.previews import Previews
    from assistant.services.retention import Retention


class LatePrivacy(Desk):
    """That part of the desk; ``_opened`` among its variables is what they rest on."""

    @cached_property
    def eraser(self) -> Eraser:
        from assistant.services.erasing import Eraser

        opened = self.__dict__["_opened"]
        return Eraser(opened.database, opened.clock, self.audit, self._erased, self._books)

    @cached_property
    def dossiers(self) -> Dossiers:
        from assistant.services.dossiers import Dossiers

        return Dossiers(self.__dict__["_opened"].database, self.audit, self.preferences)

    @cached_property
    def contacts(self) -> Contacts:
        from assistant.services.contacts import Contacts

        return Contacts(self.customers, self.preferences, self.audit, self._books)

    @cached_property
    def retention(self) -> Retention:
        from assistant.services.retention import Retention

        database = self.__dict__["_opened"].database
        return Retention(database, self.preferences, self.eraser, self.audit)

    @cached_property
    def previews(self) -> Previews:
        from assistant.services.previews import Previews

        return Previews(self.__dict__["_opened"].database, self._erased)

    @property
    def _erased(self) -> ErasedFile:
        from assistant.files.erased import ErasedFile
        from db.connection import BACKUPS

        folder = self.__dict__["_opened"].database.path.parent
        return ErasedFile(folder, folder / BACKUPS)

    def _books(self) -> list[Keeper]:
        parts = [*vars(self).values()]
        return [each for each in parts if hasattr(each, "ledger") and hasattr(each, "load")]
