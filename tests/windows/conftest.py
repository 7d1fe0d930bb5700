"""Tests of Windows itself: run by the Windows Python, and nothing anywhere else."""

import sys

collect_ignore_glob = [] if sys.platform == "win32" else ["test_*.py"]
