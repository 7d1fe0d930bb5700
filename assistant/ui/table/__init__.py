"""The library as one table: sorted, filtered, edited in place, many phrases at once."""
