"""The settings: one frozen value; screen, storage and help are made from its fields."""

from assistant.domain.values import value
from assistant.domain.workbenches import WorkbenchRule

#: Workbenches known from the trade: 千牛's process and its chat and main window titles.
DEFAULT_WORKBENCHES: tuple[WorkbenchRule, ...] = (
    WorkbenchRule("千牛接待台", "AliWorkbench*", "千牛接待台|接待中心"),
    WorkbenchRule("千牛工作台", "AliWorkbench*", "千牛工作台"),
)


@value
class Settings:
    """What the agent may choose. Chords are in canonical form, "" for none.

    ``language``: system | zh_CN | en. ``theme``: system | light | dark.
    ``list_style``: cards | lines. ``side``: right | left, of the workbench while ``docking``.
    ``pack_file``: where the pack lies that is followed, "" for none.
    ``number_keys``: Ctrl | Alt | "" (off), the modifier of the keys 1…9.
    ``lock_minutes``: after so long without anybody the panel locks itself, 0 for never.
    ``stale_days``: a price or a stock confirmed longer ago shows its age.
    ``keep_contact``: phone numbers and addresses may be noted on customers' cards.
    ``retention_days``: customers silent for longer are proposed for erasure, ``retention_on``.
    """

    language: str = "system"
    theme: str = "system"
    list_style: str = "cards"
    docking: bool = True
    side: str = "right"
    hotkeys_on: bool = True
    palette_key: str = "Ctrl+`"
    palette_key_anywhere: str = ""
    number_keys: str = "Ctrl"
    lookup_key: str = "Ctrl+Alt+B"
    tag_key: str = "Ctrl+Alt+T"
    promise_key: str = "Ctrl+Alt+Y"
    propose_promises: bool = True
    copy_twice: bool = True
    code_expansion: bool = False
    warn_on_gap: bool = True
    keep_from_history: bool = True
    keep_missed: bool = True
    close_to_tray: bool = True
    bin_days: int = 30
    rule_days: int = 30
    stale_days: int = 7
    keep_contact: bool = False
    retention_on: bool = True
    retention_days: int = 180
    lock_minutes: int = 10
    pack_file: str = ""
    workbenches: tuple[WorkbenchRule, ...] = DEFAULT_WORKBENCHES
    first_run_done: bool = False
