"""Writes what the built program is made of as a bill of materials (CycloneDX).

    python sbom.py SITE_PACKAGES NOTES VERSIONS BILL TIME VERSION

Listed are the packages in SITE_PACKAGES of which the build took a file, as its NOTES say, and what
is linked into their libraries, as ``versions.py`` has found it.
"""

import json
import re
import sys
import time
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

_TAKEN = re.compile(r"(?:\\\\|/)site-packages(?:\\\\|/)([^']+)'", re.IGNORECASE)

#: What a library brings along, by the package that holds it: name, licence.
_INSIDE = {
    "CPython": ("", "PSF-2.0"),
    "Qt": ("pyside6-essentials", "LGPL-3.0-only"),
    "SQLite": ("sqlcipher3", "blessing"),
    "SQLCipher": ("sqlcipher3", "BSD-3-Clause"),
    "OpenSSL": ("sqlcipher3", "Apache-2.0"),
    "OpenSSL of CPython": ("CPython", "Apache-2.0"),
    "OpenBLAS": ("numpy", "BSD-3-Clause"),
    "LibYAML": ("pyyaml", "MIT"),
}


def main(packages: Path, build: Path, versions: Path, bill: Path) -> None:
    """Write ``bill`` for the build whose notes lie in ``build``."""
    taken = {
        name.replace("\\\\", "/").lower()
        for notes in build.glob("*.toc")
        for name in _TAKEN.findall(notes.read_text(encoding="utf-8", errors="replace"))
    }
    parts = [
        _package(HeaderParser().parsestr((record.parent / "METADATA").read_text(encoding="utf-8")))
        for record in sorted(packages.glob("*.dist-info/RECORD"))
        if taken & _files_of(record) or record.parent.name.startswith("pyinstaller-")
    ]
    inside = json.loads(versions.read_text(encoding="utf-8"))
    parts += [_library(name, inside[name], *_INSIDE[name]) for name in sorted(_INSIDE)]
    text = json.dumps(_whole(parts), ensure_ascii=False, indent=1)
    bill.write_text(text + "\n", encoding="utf-8", newline="\n")


def _files_of(record: Path) -> set[str]:
    lines = record.read_text(encoding="utf-8").splitlines()
    names = {line.split(",")[0].strip('"').lower() for line in lines}
    return {name for name in names if ".dist-info/" not in name}


def _package(said: Message) -> dict[str, Any]:
    name, version = said["Name"].lower().replace("_", "-"), said["Version"]
    part = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{name}@{version}",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name}@{version}",
    }
    licence = said["License-Expression"] or (said["License"] or "").partition("\n")[0]
    return {**part, "licenses": [{"license": {"name": licence}}]} if licence else part


def _library(name: str, version: str, holder: str, licence: str) -> dict[str, Any]:
    name = name.partition(" of ")[0]
    part = {
        "type": "library",
        "bom-ref": f"pkg:generic/{name.lower()}@{version}",
        "name": name,
        "version": version,
        "purl": f"pkg:generic/{name.lower()}@{version}",
        "licenses": [{"license": {"id": licence}}],
    }
    return {**part, "description": f"in the libraries of {holder}"} if holder else part


def _whole(parts: list[dict[str, Any]]) -> dict[str, Any]:
    made, version = int(sys.argv[5]), sys.argv[6]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(made)),
            "component": {
                "type": "application",
                "bom-ref": f"deskmate@{version}",
                "name": "deskmate",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": parts,
        "dependencies": [
            {"ref": f"deskmate@{version}", "dependsOn": [part["bom-ref"] for part in parts]}
        ],
    }


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:5]))
