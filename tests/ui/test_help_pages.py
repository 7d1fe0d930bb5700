"""The texts of the help: complete in both languages, and true to the program they describe."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant.app.cli import _parser
from assistant.app.paths import policy_file
from assistant.domain.chords import Chord, global_chord
from assistant.domain.errors import UserError
from assistant.domain.merging import Kind
from assistant.domain.policy import PARTS, policy_of
from assistant.domain.settings import Settings
from assistant.domain.templates import parse
from assistant.services.backups import EVERY
from assistant.ui.help import pages
from assistant.ui.help.finds import find
from assistant.ui.help.pages import HELP, PAGES, PLACE, page_for, places, read_page
from assistant.ui.help.text import plain_text
from assistant.ui.phrases import menus
from assistant.ui.sentences.outcomes import OUTCOME_SENTENCES
from tests.architecture.tree import ROOT, python_files, syntax_of
from tests.ui.world import world

pytestmark = pytest.mark.usefixtures("qapp")  # Markdown is read by Qt, which wants fonts

LANGUAGES = ("zh_CN", "en")
EVERY_PAGE = [(language, name) for language in LANGUAGES for name in PAGES]
_OWN = ("phrases", "palette", "editor", "settings", "shop", "rules", "workbenches")
SCREENS = {
    **dict(zip(_OWN, _OWN, strict=True)),
    "first_run": "start",
    "products": "product_card",
    "keys": "workbenches",
    "data": "safety",
    "import": "exchange",
}
FILLED = places(Settings(palette_key_anywhere="Alt+Q"), Path("data"))
SPAN = re.compile(r"(`+)(.+?)\1")
BLOCK = re.compile(r"```\n(.*?)```", re.DOTALL)

_GENERAL = ("--version", "--self-test", "--master-password-file")

#: Keys that screens hear themselves, besides those that stand in menus and settings.
HEARD = {
    *(
        "F1",
        "F2",
        "Tab",
        "Enter",
        "Esc",
        "Ctrl+F",
        "Ctrl+L",
        "Ctrl+Tab",
        "Ctrl+S",
        "Ctrl+A",
        "Ctrl+H",
        "Shift+Enter",
        "Ctrl+N",
        "Ctrl+Delete",
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+C",
        "Ctrl+P",
    ),
    *("Space", "Ctrl+Enter", "Delete", "Alt+1", "Alt+9", "Ctrl+V", "Ctrl+Shift+V", "Ctrl+Alt+H"),
    *("Alt+↑", "Alt+↓", "Alt+←", "Alt+→"),
}


def markdown(language: str, name: str) -> str:
    return (HELP / language / f"{name}.md").read_text("utf-8")


def spans(language: str, name: str) -> list[str]:
    """What stands as code within the lines of a page."""
    return [found[1].strip() for found in SPAN.findall(BLOCK.sub("", markdown(language, name)))]


def blocks(language: str, name: str) -> list[str]:
    return BLOCK.findall(markdown(language, name))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_and_no_other(language: str) -> None:
    assert {path.stem for path in (HELP / language).iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_are_built_alike(name: str) -> None:
    marks = re.compile(r"^(#+ |\d\. |- |\|.*\||```)", re.MULTILINE)
    shapes = [
        [mark[:1] if mark[0] == "|" else mark for mark in marks.findall(markdown(language, name))]
        for language in LANGUAGES
    ]
    if name == "exchange":  # English tells what the Chinese headings mean
        shapes = [[mark for mark in shape if mark != "- "] for shape in shapes]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(("screen", "page"), SCREENS.items())
def test_every_screen_has_its_page(screen: str, page: str) -> None:
    assert page_for(screen) == page and page in PAGES


def test_a_screen_that_nobody_explains_leads_to_the_beginning() -> None:
    assert page_for("a screen of tomorrow") == "start"
    assert set(pages._PAGE_OF.values()) <= set(PAGES)


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_place_can_be_filled_in(language: str, name: str) -> None:
    assert set(PLACE.findall(markdown(language, name))) <= set(FILLED)
    assert not PLACE.search(read_page(name, language, FILLED).markdown)


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_link_leads_to_a_page(language: str, name: str) -> None:
    assert set(re.findall(r"\]\((.*?)\)", markdown(language, name))) <= set(PAGES)


def _chords(language: str, name: str) -> Iterator[str]:
    for span in spans(language, name):
        text = span.split("`")[0]
        if re.fullmatch(r"(?:(?:Ctrl|Alt|Shift)\+)+[^+\s]+|F\d+|Enter|Esc|Tab|Delete", text):
            yield text


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_key_that_is_named_is_one_that_works(language: str, name: str) -> None:
    tables = (menus.PHRASE_ENTRIES, menus.SCREEN_ENTRIES, menus.BIN_ENTRIES)
    shown = {entry.key for table in tables for entry in table}
    known = HEARD | shown | {"F12", "Ctrl+Space", "Ctrl+1", "Ctrl+Alt"}
    assert {text for text in _chords(language, name) if text not in known} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_that_are_said_to_be_taken_are_refused(language: str) -> None:
    section = markdown(language, "workbenches").rpartition("\n## ")[2]
    named = {found[1] for found in SPAN.findall(section)} - {"Shift", "Ctrl+Alt"}
    assert named
    for chord in named | {f"Ctrl+Alt+{letter}" for letter in "DPAWZ"} | {"Ctrl+Alt+Left"}:
        assert str(Chord.parse(chord)) == chord
        with pytest.raises(UserError):
            global_chord(chord)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_phrase_can_be_inserted(language: str) -> None:
    examples = [line for block in blocks(language, "editor") for line in block.splitlines()]
    kinds = {question.kind for line in examples for question in parse(line).questions}
    assert len(examples) == 7 and kinds == {"text", "number", "choice", "date"}
    for page in PAGES:
        for span in spans(language, page):
            if span.startswith("{{"):
                assert parse(span).variables


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_table_can_be_imported(language: str, tmp_path: Path) -> None:
    file = tmp_path / "phrases.csv"
    file.write_text(blocks(language, "exchange")[0], encoding="utf-8")
    with world(tmp_path) as shop:
        found = shop.desk.exchange.preview_import(file)
    assert (found.count(), found.remarks) == ({Kind.NEW: 2}, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_is_described_as_it_is(language: str) -> None:
    text = markdown(language, "command")
    for command in re.findall(r"`main\.py ?([^`]*)`", text):
        words = ["退货" if word in ("WORDS", "词") else word for word in command.split()]
        if "--version" not in words:  # it would end the run
            _parser().parse_args(words)
    options = set(re.findall(r"--[a-z]+(?:-[a-z]+)*", text))
    exchanging = {"--format", "--pack", "--off", "--preview", "--on-changed", "--mapping"}
    exchanging |= {"--products", "--customers", "--template"}
    assert options == {*_GENERAL, *exchanging, "--json", "--stdin", "--limit", "--data-dir"}
    _parser().parse_args(["--data-dir", "x", "search", "退货", "--limit", "3"])


@pytest.mark.parametrize("name", ["it", "settings"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_file_is_described_as_it_is_read(language: str, name: str) -> None:
    text = markdown(language, name)
    (example,) = (block for block in blocks(language, name) if block.startswith("off"))
    assert policy_of(tomllib.loads(example), "").fault is None
    rows = re.findall(r"^\| (`.*`) \|", text.partition("```")[2], re.MULTILINE)
    assert {word for row in rows for word in re.findall(r"`(\w+)`", row)} == set(PARTS)
    assert str(policy_file()) in text and r"C:\ProgramData\Deskmate\policy.toml" in text


def test_every_end_of_an_insertion_is_explained() -> None:
    text = markdown("en", "outcomes")
    for words in OUTCOME_SENTENCES.values():
        parts = [part.strip(" ,.") for part in re.split(r"\{\w+\}|[:.]", str(words))]
        assert any(part in text for part in parts if part), words


def test_every_end_of_an_insertion_is_explained_in_chinese() -> None:
    text = markdown("zh_CN", "outcomes")
    for source in OUTCOME_SENTENCES.values():
        words = next(iter(chinese()[str(source)]))
        parts = re.split(r"「?\{\w+\}」?|[，。：]", words)
        assert any(part in text for part in parts if part), words


def test_backups_are_made_as_often_as_is_said() -> None:
    assert EVERY.total_seconds() == 30 * 60
    assert "半小时" in markdown("zh_CN", "safety") and "half hour" in markdown("en", "safety")


@cache
def chinese() -> dict[str, set[str]]:
    """What stands on the screen, as it is said in Chinese."""
    found: dict[str, set[str]] = {}
    for each in ElementTree.parse(ROOT / "resources/i18n/zh_CN.ts").iter("message"):
        words = each.findtext("translation") or ""
        found.setdefault(each.findtext("source") or "", set()).add(words)
    return found


def words_of(language: str) -> set[str]:
    """What the pages call the buttons and fields of the program."""
    return {
        word
        for name in PAGES
        for word in re.findall(r"\*\*(.+?)\*\*", markdown(language, name))
        if word != "＋"
    }


def test_buttons_are_called_what_stands_on_them() -> None:
    said = {
        node.value
        for file in python_files("assistant/ui/", "assistant/app/")
        for node in ast.walk(syntax_of(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert words_of("en") - said == set()


def test_chinese_buttons_are_called_what_stands_on_them() -> None:
    assert words_of("zh_CN") - set().union(*chinese().values()) == set()


def test_the_keys_in_the_pages_are_those_that_are_set() -> None:
    filled = places(Settings(palette_key="Alt+Q", number_keys="Alt"), Path("data"))
    text = plain_text(read_page("start", "en", filled).markdown)
    assert "Press Alt+Q" in text and "Alt+1 … Alt+9" in text and "Ctrl+`" not in text


def test_a_key_that_is_not_set_is_said_to_be_none() -> None:
    filled = places(Settings(number_keys=""), Path("data"))
    assert filled["first_number"] == filled["palette_key_anywhere"] == "(not set)"


def test_a_backtick_survives_in_a_key() -> None:
    filled = places(Settings(palette_key="Ctrl+`"), Path("data"))
    assert "按 Ctrl+` 打开" in plain_text(read_page("start", "zh_CN", filled).markdown)


def read(language: str) -> list[tuple[pages.HelpPage, str]]:
    pages = [read_page(name, language, FILLED) for name in PAGES]
    return [(page, plain_text(page.markdown)) for page in pages]


@pytest.mark.parametrize(
    ("language", "query", "page"),
    [
        ("zh_CN", "回收站", "safety"),
        ("zh_CN", "剪贴板 取走", "outcomes"),
        ("zh_CN", "变量", "editor"),
        ("en", "BACKUP", "safety"),
        ("en", "csv heading", "exchange"),
        ("en", "exit codes", "command"),
    ],
)
def test_a_search_finds_the_page(language: str, query: str, page: str) -> None:
    assert page in [found.name for found in find(query, read(language))]


def test_a_word_in_the_title_comes_first() -> None:
    assert find("palette", read("en"))[0].name == "palette"


def test_what_was_found_is_marked_in_the_excerpt() -> None:
    found = find("损坏", read("zh_CN"))[0]
    start, end = found.excerpt_marks[0]
    assert found.excerpt[start:end] == "损坏"


def test_nothing_is_found_for_what_is_not_there() -> None:
    assert find("xyzzy", read("en")) == []
