"""Formats on disk to and from domain values."""
