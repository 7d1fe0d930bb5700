"""Every sentence of the screens has its finished Chinese form."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.architecture.tree import ROOT, python_files

_FILE = ROOT / "resources/i18n/zh_CN.ts"
# Until the translation is there, it cannot be complete.
pytestmark = pytest.mark.skipif(not _FILE.exists(), reason="the translation is not there yet")

_Key = tuple[str, str, str]
_PLACEHOLDER = re.compile(r"%\d|%L\d|%n|\{\w*\}")


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[_Key]:
    """What the code says now, as the translation tool reads it."""
    fresh = tmp_path_factory.mktemp("i18n") / "fresh.ts"
    files = [ROOT / name for name in python_files("assistant/")]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [tool, "-silent", "-noobsolete", *files, "-ts", fresh]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return {key for key, _ in _messages(fresh)}


def test_every_sentence_is_translated(sources: set[_Key]) -> None:
    finished = {key for key, translation in _messages(_FILE) if _is_finished(translation)}
    assert sorted(sources - finished) == []


def test_no_translation_has_lost_its_sentence(sources: set[_Key]) -> None:
    assert sorted({key for key, _ in _messages(_FILE)} - sources) == []


def test_a_translation_keeps_the_places_for_values() -> None:
    odd = [
        (source, text)
        for (_, source, _), translation in _messages(_FILE)
        for text in _texts(translation)
        if set(_PLACEHOLDER.findall(source)) != set(_PLACEHOLDER.findall(text))
    ]
    assert odd == []


def _messages(file: Path) -> list[tuple[_Key, ElementTree.Element]]:
    found = []
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found.append((key, message.find("translation")))
    return [(key, translation) for key, translation in found if translation is not None]


def _is_finished(translation: ElementTree.Element) -> bool:
    texts = _texts(translation)
    return translation.get("type") is None and bool(texts) and all(texts)


def _texts(translation: ElementTree.Element) -> list[str]:
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] or [translation.text or ""]
