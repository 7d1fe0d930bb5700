"""Small parts used by two screens or more."""
