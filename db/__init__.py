"""Storage: the only package that speaks SQL. Takes and returns values of the domain."""

import db.driver as driver  # before anything here can import sqlite_utils

__all__ = ["driver"]
