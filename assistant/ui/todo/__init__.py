"""The screen of what is to be done: promises, care and follow-ups."""
