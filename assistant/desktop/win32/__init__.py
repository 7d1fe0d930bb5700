"""The desktop of a Windows session."""
