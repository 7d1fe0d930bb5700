"""The desktop of an X11 session."""
