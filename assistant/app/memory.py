"""Memory that was needed for a moment only goes back to the system. Linux keeps it otherwise."""

import sys

#: Pieces larger than this come from the system one by one and go back as soon as they are free,
#: in bytes. Glibc's own 128 kB grows with every large piece that is freed, up to 32 MB.
LARGE = 65_536

#: ``M_TRIM_THRESHOLD`` and ``M_MMAP_THRESHOLD`` of glibc's malloc.h.
_SETTINGS = (-1, -3)


def keep_little() -> None:
    """Let what large jobs leave behind go back at once: 8 MB of an index built at the start."""
    if sys.platform == "linux":  # elsewhere the system takes it back by itself
        import ctypes

        option = getattr(ctypes.CDLL(None), "mallopt", None)
        if option is not None:  # musl has none, and keeps nothing
            for setting in _SETTINGS:
                option(setting, LARGE)


def give_back() -> None:
    """Return what is free in between; after the index was built that is 20 MB and more."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
