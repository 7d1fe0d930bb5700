"""Tab leads through fields in the order in which they stand, whenever they were made."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.promotions import Tier
from assistant.ui.products.entries import Entries, EntryField
from assistant.ui.products.promotion_tiers import TierRows


def tabs(window: QWidget, names: dict[QWidget, str]) -> list[str]:
    """Return which of the named fields Tab comes to, beginning after the window."""
    found, each = [], window.nextInFocusChain()
    while each is not window:
        if each in names:
            found.append(names[each])
        each = each.nextInFocusChain()
    return found


def put(qtbot: QtBot, part: QWidget) -> tuple[QWidget, dict[QWidget, str]]:
    """Put a part between two fields of a window."""
    window, above, below = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for each in (above, part, below):
        column.addWidget(each)
    return window, {above: "above", below: "below"}


def test_tab_leads_through_tiers_that_are_added(qtbot: QtBot) -> None:
    tiers = TierRows()
    window, names = put(qtbot, tiers)
    tiers.show_tiers((Tier(20_000, 2_000),))
    tiers.more.click()
    names |= {row.threshold: f"from {n}" for n, row in enumerate(tiers.rows)}
    names |= {row.effect: f"less {n}" for n, row in enumerate(tiers.rows)} | {tiers.more: "more"}
    fields = ["from 0", "less 0", "from 1", "less 1", "more"]
    assert tabs(window, names) == ["above", *fields, "below"]


def test_tab_leads_through_entries_that_are_moved(qtbot: QtBot) -> None:
    entries = Entries([EntryField(words="Asked")], str, "More")
    window, names = put(qtbot, entries)
    entries.show_contents([("a",), ("b",)])
    first, second = entries._rows
    names |= {first._parts[0]: "a", second._parts[0]: "b", entries.more: "more"}
    first.moved.emit(1)
    assert tabs(window, names) == ["above", "b", "a", "more", "below"]
