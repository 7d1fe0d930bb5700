"""What pages that go step by step have alike: words above, the step, and the ways on below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.ui.theme import LARGE, MEDIUM, SMALL, TINY


def lay_out_steps(
    page: QWidget,
    head: Sequence[QWidget],
    step: QWidget,
    ways: tuple[QWidget, QWidget, QWidget],
) -> None:
    """Lay a page out; ``ways`` are the one out, at the left, and those back and on."""
    above, below = QVBoxLayout(), QHBoxLayout()
    above.setContentsMargins(MEDIUM, LARGE, MEDIUM, SMALL)
    above.setSpacing(TINY)
    for part in head:
        above.addWidget(part)
    out, back, on = ways
    below.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
    below.setSpacing(SMALL)
    below.addWidget(out)
    below.addStretch(1)
    below.addWidget(back)
    below.addWidget(on)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(above)
    column.addWidget(step, 1)
    column.addLayout(below)
