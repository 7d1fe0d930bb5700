"""Keyboard input; only what this program uses."""
