"""Storage: the only package that speaks SQL. Takes and returns domain values."""
