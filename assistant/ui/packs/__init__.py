"""The pack that is followed: watched, and what a new version of it changes."""
