"""The palette: a window that is there as soon as its key is pressed."""
