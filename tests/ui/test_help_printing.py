"""Pages of the help as files to print: they say what the help shows, and need nothing else."""

import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.settings import Settings
from assistant.domain.tables import FileUnreadable
from assistant.ui.board import Board
from assistant.ui.help.pages import HELP, PAGES, read_page
from assistant.ui.help.pages import places as filled
from assistant.ui.help.printing import as_html
from assistant.ui.help.screen import HelpScreen
from assistant.ui.help.text import plain_text
from assistant.ui.lane import Lane
from assistant.ui.paper import save
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from tests.architecture.tree import ROOT
from tests.ui.world import World

pytestmark = pytest.mark.usefixtures("qapp")  # Markdown is read by Qt, which wants fonts

LANGUAGES = ("zh_CN", "en")
EVERY_PAGE = [(language, name) for language in LANGUAGES for name in PAGES]


class Reader(HTMLParser):
    """What a browser shows of a file, and how often each kind of part stands in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.tags, self._open = "", list[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "body" in self._open:
            self.words += data


def html_of(language: str, name: str) -> str:
    return as_html(read_page(name, language, filled(Settings(), Path())), language)


def letters(text: str) -> str:
    """A text without its white space and the marks of Qt for cells."""
    return re.sub(r"[\s\ufdd0\ufdd1]", "", text)


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_a_page_prints_what_the_help_shows(language: str, name: str) -> None:
    page = read_page(name, language, filled(Settings(), Path()))
    assert letters(Reader(html_of(language, name)).words) == letters(plain_text(page.markdown))


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_a_page_keeps_its_lists_tables_and_examples(language: str, name: str) -> None:
    text = (HELP / language / f"{name}.md").read_text("utf-8")
    tags = Reader(html_of(language, name)).tags
    count = {tag: tags.count(tag) for tag in ("h1", "h2", "li", "tr", "pre", "ul", "ol", "table")}
    assert count == {
        "h1": 1,
        "h2": len(re.findall(r"^## ", text, re.M)),
        "li": len(re.findall(r"^(?:- |\d\. )", text, re.M)),
        "tr": len(re.findall(r"^\|", text, re.M)) - text.count("|---|"),
        "pre": text.count("```") // 2,
        "ul": len(re.findall(r"\n\n- ", text)),
        "ol": len(re.findall(r"\n\n1\. ", text)),
        "table": text.count("|\n|---|"),
    }


def test_a_file_to_print_asks_for_nothing_else() -> None:
    html = html_of("zh_CN", "start")
    assert not re.search(r"src=|href=|url\(|@import|://", html)
    assert "default-src 'none'" in html and '<html lang="zh-CN">' in html


def test_what_looks_like_marks_of_a_browser_stays_text() -> None:
    page = read_page("command", "en", {})
    odd = type(page)("odd", "A <b> & C", '# A & C\n\n`<script>` | "x" & y\n')
    html = as_html(odd, "en")
    assert "<title>A &lt;b&gt; &amp; C</title>" in html
    assert "<code>&lt;script&gt;</code>" in html and "<script>" not in html


def test_the_files_that_the_installer_shows_are_the_page(tmp_path: Path) -> None:
    subprocess.run([ROOT / ".make/papers", tmp_path], check=True)
    for language in LANGUAGES:
        for name in ("it.html", "it.txt"):
            made, kept = tmp_path / language / name, HELP / language / name
            assert made.read_bytes() == kept.read_bytes(), f"{name}: run .make/papers"
        assert (HELP / language / "it.html").read_text("utf-8") == html_of(language, "it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_the_installer_says_what_the_page_says(language: str) -> None:
    page = read_page("it", language, filled(Settings(), Path()))
    text = (HELP / language / "it.txt").read_bytes().decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n") > 20
    rows = re.sub(r"(?m)^\|.*\|\n\|[-|]+\|\n", "", page.markdown)  # a list needs no headings
    expected = letters(plain_text(re.sub(r"(?m)^\| (.*) \| (.*) \|$", r"\1\2", rows)))
    assert letters(re.sub(r"(?m)^· | — ", "", text)) == expected


def test_a_saved_file_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "给主管.html"
    file.write_text("old", "utf-8")
    save(html_of("zh_CN", "it"), file)
    assert file.read_text("utf-8") == html_of("zh_CN", "it")
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(FileUnreadable):
        save("x", tmp_path / "taken")
    with pytest.raises(FileUnreadable):
        save("x", tmp_path / "nowhere" / "x.html")


@pytest.fixture
def screen(shop: World, qtbot: QtBot, tmp_path: Path) -> HelpScreen:
    shop.desk.preferences.change(language="zh_CN", palette_key="F8")
    shown = HelpScreen(shop.desk, tmp_path)
    qtbot.addWidget(shown)
    shown.open_at("it")
    shown.show()
    return shown


def test_the_page_on_show_is_handed_over_with_its_file(
    screen: HelpScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(screen.save_requested) as heard:
        screen.save_as(tmp_path / "x.html")
    html, file = heard.args
    assert file == tmp_path / "x.html"
    assert letters(Reader(html).words) == letters(screen.text.toPlainText()) and "F8" in html


def test_the_button_asks_where_and_proposes_a_name(screen: HelpScreen, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen._save, Qt.MouseButton.LeftButton)
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in dialog.selectedFiles()] == ["给主管和 IT.html"]
    with qtbot.waitSignal(screen.save_requested) as heard:
        dialog.fileSelected.emit("somewhere.html")
    assert heard.args[1] == Path("somewhere.html")


def test_only_a_page_on_show_can_be_saved(screen: HelpScreen) -> None:
    assert screen._save.isVisible()
    screen.show_all()
    assert not screen._save.isVisible()
    screen.show_page("start")
    assert screen._save.isVisible()


def test_the_window_writes_the_page_and_says_where(qtbot: QtBot, tmp_path: Path) -> None:
    opened = open_desk(tmp_path)
    board = Board()
    lane = Lane("data", board, Worker("data"))
    pages = Pages(opened, board, lane, Target())
    qtbot.addWidget(pages.window)
    pages.window.show()
    pages.help("it")
    shown, file = pages.window.findChild(HelpScreen), tmp_path / "it.html"
    with qtbot.waitSignal(board.said) as heard:
        shown.save_as(file)
    assert heard.args == [f"Saved: {file}"] and file.read_text("utf-8").startswith("<!DOCTYPE")
    with qtbot.waitSignal(board.refused):
        shown.save_as(tmp_path / "nowhere" / "it.html")
    lane.close()
    opened.database.close()
