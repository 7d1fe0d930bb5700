"""Writes what is linked into the libraries of the program: run by the Python that builds it.

python .make/windows/versions.py FILE
"""

import json
import platform
import ssl
import sys
from pathlib import Path

import PySide6.QtCore
import sqlcipher3.dbapi2
import yaml._yaml


def main() -> None:
    """Write names and versions as JSON."""
    connection = sqlcipher3.dbapi2.connect(":memory:")
    connection.execute("PRAGMA key = 'any'")  # only then it loads what it encrypts with
    provider = _answer(connection, "cipher_provider_version")
    found = {
        "CPython": platform.python_version(),
        "Qt": PySide6.QtCore.qVersion(),
        "SQLite": sqlcipher3.dbapi2.sqlite_version,
        "SQLCipher": _answer(connection, "cipher_version").split()[0],
        "OpenSSL": provider.split()[1],
        "OpenSSL of CPython": ssl.OPENSSL_VERSION.split()[1],
        "OpenBLAS": _openblas(),
        "LibYAML": yaml._yaml.get_version_string(),
    }
    Path(sys.argv[1]).write_text(json.dumps(found), encoding="utf-8")


def _answer(connection: sqlcipher3.dbapi2.Connection, pragma: str) -> str:
    return str(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _openblas() -> str:
    import numpy

    return str(numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]["version"])


if __name__ == "__main__":
    main()
