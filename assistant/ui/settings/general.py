"""The page of what is general: the settings of that name, and whether we start with the system."""

from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.autostart import AutostartRow
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings_fields import fields_of


class GeneralPage(SettingsPage):
    """Language, looks, what happens at the start and at the end."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(fields_of("general"), desk, board, lane)
        allowed = desk.preferences.allows("autostart")
        self.autostart = AutostartRow(desk.autostart, lane, allowed)
        self.add_part(self.autostart)
