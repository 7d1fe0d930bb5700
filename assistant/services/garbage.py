"""Making objects by the hundred thousand without Python's cyclic garbage collector in the way."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many_objects() -> Iterator[None]:
    """Make many objects that stay: the collector is off meanwhile and never looks through them.

    They would set it off again and again, and each of its full rounds holds up every thread, the
    window's among them, for 30 ms and more.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
