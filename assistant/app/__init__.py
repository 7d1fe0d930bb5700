"""Composition: the only package that knows all others; ``main`` decides which way it goes."""

import gc
from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Run the program with these arguments and return its exit code.

    Without a command the window opens; with one (import, export, search) or with ``--version`` or
    ``--self-test`` nothing is shown, nor where it starts itself to read a foreign file.
    0 done, 1 refused with a sentence on stderr, 2 wrong usage.
    """
    from assistant.app.archive import kept_open

    with kept_open():
        return _run(argv)


def _run(argv: Sequence[str]) -> int:
    from assistant.app.paths import READER

    if list(argv) == [READER]:
        from assistant.files.child import serve

        return serve()
    from assistant.app.options import window_options

    options = window_options(argv)
    if options is None:  # argparse and what the commands need would only slow the window down
        from assistant.app.cli import run

        return run(argv)
    # Everything made on the way to the first paint stays: looking through it again and again for
    # what could be thrown away takes 20 ms. ``program`` switches the collector on again.
    gc.disable()
    from assistant.app.window import open_window

    return open_window(options)
