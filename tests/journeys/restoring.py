"""The program whose agent asks for the newest backup as soon as it is ready, once."""

import os
import sys
from pathlib import Path

from assistant.app import main, program
from assistant.services.backups import backups_in

_ASKED = "DESKMATE_TEST_ASKED"


class Impatient(program.Program):
    """Asks as the settings would."""

    def show(self) -> None:
        """Show the window, and ask once all is there."""
        super().show()
        if _ASKED not in os.environ:
            os.environ[_ASKED] = "yes"
            self.ready.connect(self._ask)

    def _ask(self) -> None:
        folder = Path(sys.argv[sys.argv.index("--data-dir") + 1])
        self.pages.restore_requested.emit(backups_in(folder)[0])


if __name__ == "__main__":
    program.Program = Impatient  # type: ignore[misc]
    sys.exit(main(sys.argv[1:]))
