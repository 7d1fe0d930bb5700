"""Memory that was needed for a moment only goes back to the system."""

import sys


def give_back() -> None:
    """Return freed memory; after the index was built that is 20 MB and more.

    The C library keeps what large jobs leave behind, in case another one comes.
    """
    if sys.platform == "linux":  # elsewhere the system takes it back by itself
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:  # musl has none, and keeps nothing either
            trim(0)
