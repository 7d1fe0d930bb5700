"""Every sentence of the screens has its finished Chinese form."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.architecture.tree import ROOT, python_files, syntax_of

_FILE = ROOT / "resources/i18n/zh_CN.ts"

_Key = tuple[str, str, str]
_PLACEHOLDER = re.compile(r"%\d|%L\d|%n|\{\w*\}")
# Explains a Chinese name to those who read no Chinese.
_GLOSS = {"{gloss}"}


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


@pytest.mark.parametrize(
    ("place", "source", "meant"),
    [
        ("FirstRun", "Next", "下一步"),
        ("PictureViewer", "Next", "下一个"),
        ("FirstRun", "Back", "上一步"),
        ("MissedPage", "Back", "返回"),
        ("PhrasePanel", "Back", "返回"),
        ("ChordEdit", "None", "未设置"),
        ("RuleField", "None", "无"),
        ("SourcePage", "None", "没有表头"),
        ("Tools", "None", "不属于活动"),
        ("AnswerField", "Text", "请填写"),
        ("EditorFields", "Text", "内容"),
        ("PhraseModel", "Off", "已停用"),
        ("settings", "Off", "关闭"),
        ("table", "Changed", "修改时间"),
        ("packs", "Changed", "有变化"),
    ],
)
def test_one_english_word_has_the_chinese_of_each_place(
    place: str, source: str, meant: str
) -> None:
    found = [_texts(each) for key, each in _messages(_FILE) if key[:2] == (place, source)]
    assert found == [[meant]]


def test_the_english_sentences_count_without_brackets(sources: set[_Key]) -> None:
    assert [source for _, source, _ in sources if "(s)" in source] == []


def test_no_translation_has_lost_its_sentence(sources: set[_Key]) -> None:
    assert sorted({key for key, _ in _messages(_FILE)} - sources) == []


def test_a_translation_keeps_the_places_for_values() -> None:
    odd = [
        (source, text)
        for (_, source, _), translation in _messages(_FILE)
        for text in _texts(translation)
        if _places(source) - _GLOSS != _places(text)
    ]
    assert odd == []


@pytest.mark.parametrize("name", ["zh_CN.ts", "qt_zh_CN.ts"])
def test_the_program_loads_what_the_translation_says(tmp_path: Path, name: str) -> None:
    file, fresh = _FILE.with_name(name), tmp_path / "fresh.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", file, "-qm", fresh], check=True)
    assert file.with_suffix(".qm").read_bytes() == fresh.read_bytes()


def test_no_sentence_hides_where_the_tool_does_not_look() -> None:
    hidden = [
        f"{name}:{call.lineno}"
        for name in python_files("assistant/")
        for text in ast.walk(syntax_of(name))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "tr"
    ]
    assert hidden == []


def _places(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


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
