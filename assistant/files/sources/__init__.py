"""Readers of what other programs keep phrases in: one module a family, one door (``opening``)."""
