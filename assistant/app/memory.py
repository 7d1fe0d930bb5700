"""Memory that was needed for a moment only goes back to the system. Linux keeps it otherwise."""

import os
import sys

#: Pieces larger than this come from the system one by one and go back as soon as they are free,
#: in bytes. Glibc's own 128 kB grows with every large piece that is freed, up to 32 MB.
LARGE = 65_536

#: ``M_TRIM_THRESHOLD`` and ``M_MMAP_THRESHOLD`` of glibc's malloc.h.
_AT_THE_END, _ONE_BY_ONE = -1, -3


def compute_alone() -> None:
    """Have NumPy start no threads, which the index has no use for; before it is loaded."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def give_back() -> None:
    """Return what the calling thread has left free, and keep little from now on.

    Meant for after a large job: an index leaves 30 MB and more. While it is built, large pieces
    are better kept: to get each from the system would take half as long again.
    """
    if sys.platform != "linux":  # elsewhere the system takes it back by itself
        return
    import ctypes

    library = ctypes.CDLL(None)
    option, trim = getattr(library, "mallopt", None), getattr(library, "malloc_trim", None)
    if option is None or trim is None:  # musl has neither, and keeps nothing
        return
    option(_AT_THE_END, LARGE)
    # What lies at the end of a thread's own heap goes only when it frees a piece in there.
    option(_ONE_BY_ONE, 8 * LARGE)
    piece = bytearray(4 * LARGE)
    del piece
    option(_ONE_BY_ONE, LARGE)
    trim(0)
