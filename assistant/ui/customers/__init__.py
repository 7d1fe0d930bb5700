"""The screen of customers."""
