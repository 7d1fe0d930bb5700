"""What tests of screens ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.world import World, furnish, world


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    """A shop with a few phrases in it."""
    with world(tmp_path) as made:
        yield furnish(made)
