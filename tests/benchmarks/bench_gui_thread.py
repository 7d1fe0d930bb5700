"""How long the GUI thread is ever held up while the real program works in the background."""

import json
import sys

from tests.benchmarks.bar import Bar
from tests.benchmarks.stocked import stocked, use_all, write_phrases
from tests.processes import read_line, running, virtual_screen, window_manager_on

LIBRARY, IMPORTED = 100_000, 10_000
LONGEST_MS = 50.0


def bars(quick: bool) -> list[Bar]:
    """Return the longest block of each kind of work."""
    library = LIBRARY // 5 if quick else LIBRARY
    with stocked(library) as folder, virtual_screen() as screen, window_manager_on(screen):
        use_all(folder)
        file = folder / "more.csv"
        write_phrases(file, IMPORTED, seed=2)
        host = (sys.executable, "-m", "tests.benchmarks.heartbeat", str(folder), str(file))
        env = {**screen.env, "PYTHONDONTWRITEBYTECODE": ""}
        with running(*host, env=env, pipes=True) as process:
            assert process.stdout
            while not (line := read_line(process.stdout, 240)).startswith("{"):
                continue  # python-xlib has its say there too
            found = json.loads(line)
    note = f"{library:,} phrases, all used"
    return [
        Bar(f"longest block of the window: {kind}", block, limit=LONGEST_MS, note=note)
        for kind, block in found.items()
    ]
