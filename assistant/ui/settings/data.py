"""The page of the data: where it lies, how long the bin keeps phrases, the backups, the faults."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.packs import PackHead
from assistant.services.backups import Backup, backups_in
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.backups import BackupList
from assistant.ui.settings.faults import FaultsPart
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings.rows import FileRow
from assistant.ui.settings_fields import fields_of
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import sentence, shown


class DataPage(SettingsPage):
    """Bin, data folder, backups and faults."""

    restore_requested = Signal(object)
    """A ``Backup`` is to take the place of the data, which has to be closed for it."""
    pack_wanted = Signal()
    """The pack is to be looked at now, and what it brings to be told again."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, folder: Path) -> None:
        super().__init__(fields_of("data"), desk, board, lane)
        self._board = board
        self._folder = folder
        self.pack = self.rows["pack_file"]
        if isinstance(self.pack, FileRow):
            self.pack.looked_for.connect(self.pack_wanted)
        board.changed.connect(self._show_pack)
        self._show_pack()
        self.backups = BackupList()
        self.backups.restore_requested.connect(self.restore_requested)
        self.backups.asked.connect(self._on_asked)
        self.add_part(self._make_folder())
        self.add_part(self._make_backups())
        self.faults = FaultsPart(desk.faults, board, lane)
        self.add_part(self.faults)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which backups there are."""
        super().showEvent(event)
        self._lane.run(partial(backups_in, self._folder), self, self.backups.show_backups)

    def offer(self, backup: Backup) -> None:
        """Ask about putting that backup back, as if it had been chosen in the list."""
        self._lane.run(partial(backups_in, self._folder), self, partial(self._offer, backup))

    def _offer(self, backup: Backup, backups: Sequence[Backup]) -> None:
        self.backups.show_backups(backups)
        self.backups.offer(backup)

    def _show_pack(self) -> None:
        """Say which version of the pack is here."""
        wanted = self._desk.preferences.current.pack_file
        head = self._desk.packs.followed if wanted else None
        if isinstance(self.pack, FileRow):
            words = self.tr("{name}, version {version} of {date}, is in use.")
            self.pack.say(_filled(words, head) if head else "")

    def _make_folder(self) -> QWidget:
        path = wrapped(str(self._folder))
        path.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        open_it, copy = Button(self.tr("Open folder")), Button(self.tr("Copy path"))
        open_it.clicked.connect(self._on_open)
        copy.clicked.connect(self._on_copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (open_it, copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(wrapped(self.tr("Data folder"), "secondary"))
        column.addWidget(path)
        column.addLayout(buttons)
        return part

    def _make_backups(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(wrapped(self.tr("Backups"), "heading"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Made every half hour while something changes, and before each import. Those "
                    "of a day are kept hourly, those of a month daily."
                ),
                "secondary",
            )
        )
        column.addWidget(self.backups)
        return part

    def _on_asked(self, backup: Backup) -> None:
        """Look what a backup would change."""
        self._lane.run(
            partial(self._desk.previews.of, backup),
            self,
            partial(self.backups.show_changes, backup),
            lambda error: self.backups.refuse(backup, sentence(error)),
        )

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
        self._board.said.emit(self.tr("The path is on the clipboard."))


def _filled(words: str, head: PackHead) -> str:
    return words.format(name=shown(head.name), version=head.version, date=head.date)
