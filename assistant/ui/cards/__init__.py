"""The screen of rule cards."""
