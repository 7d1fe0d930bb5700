"""Starts the program: hands over to assistant.app, returns its exit code."""

import sys

from assistant.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
