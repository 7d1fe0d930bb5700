"""Small parts used by two screens or more. They know nothing of the library or of shops."""
