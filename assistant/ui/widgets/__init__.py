"""Small parts used by two screens or more. They know nothing of phrases or shops."""
