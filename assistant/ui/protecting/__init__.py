"""Encrypting the data, and the ways in: explained, asked for, shown once."""
