"""The help within the panel: a page for each screen, all pages in a list, a search over them."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from assistant.services.desk import Desk
from assistant.ui.help.finds import Find, find
from assistant.ui.help.list_view import HelpList
from assistant.ui.help.pages import PAGES, HelpPage, page_for, places, read_page
from assistant.ui.help.printing import as_html
from assistant.ui.help.text import HelpText, plain_text
from assistant.ui.language import language_for
from assistant.ui.theme import MEDIUM, SMALL, TINY, tokens_of
from assistant.ui.widgets.buttons import LINK, Button, IconButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.search_field import SearchField

#: Height of a step of the wheel or an arrow key, in lines.
_STEP_LINES = 3


class HelpScreen(QWidget):
    """Shows the help in the user's language, with the keys that are set. ``open_at`` begins it."""

    closed = Signal()
    """The help may be taken away."""
    keyboard_wanted = Signal()
    """The search field was clicked: the window must take the keyboard."""
    save_requested = Signal(str, object)
    """This HTML is to be written to this ``Path``."""

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        """``folder`` is the data folder, which the help names."""
        super().__init__(parent)
        self._desk, self._folder = desk, folder
        self._page: HelpPage | None = None
        self._trail: list[str] = []
        self.search = SearchField(self.tr("Search the help"))
        self.list = HelpList()
        self.text = HelpText()
        self._nothing = EmptyState("search")
        self._back = IconButton("left", self.tr("Page before (Alt+Left)"))
        self._all = Button(self.tr("All pages"), LINK)
        self._save = IconButton("export", self.tr("Save as a page to print…"))
        self._close = IconButton("close", self.tr("Close the help (Esc)"))
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()

    # What is shown

    def open_at(self, screen: str) -> None:
        """Show the page that explains the screen of that name."""
        self._page, self._trail = None, []
        self.search.clear()
        self.show_page(page_for(screen))

    def show_page(self, name: str) -> None:
        """Show a page; the one before can be gone back to."""
        page = next((each for each in self._pages if each.name == name), None)
        if page is None:
            return
        if self._page is not None and self._page.name != name:
            self._trail.append(self._page.name)
        self._show(page)

    def page(self) -> str:
        """Return the name of the page on show; "" while the list is."""
        return self._page.name if self._page and self._stack.currentWidget() is self.text else ""

    def show_all(self) -> None:
        """List all pages."""
        self.search.clear()
        self.list.show_finds(self._contents, self._page.name if self._page else "")
        self._stack.setCurrentWidget(self.list)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Show the page before."""
        if self._trail:
            name = self._trail.pop()
            self._show(next(each for each in self._pages if each.name == name))

    def save_as(self, file: Path) -> None:
        """Have the page on show written as a file to print."""
        if self._page is not None:
            language = language_for(self._desk.preferences.current.language)
            self.save_requested.emit(as_html(self._page, language), file)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, go back on Alt+Left, list the pages on F1."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F1:
            self.show_all()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and "_pages" in self.__dict__ and self._page:
            self.text.dress(tokens_of(self.palette()))

    # Pages

    @cached_property
    def _pages(self) -> list[HelpPage]:
        settings = self._desk.preferences.current
        filled = places(settings, self._folder)
        language = language_for(settings.language)
        return [read_page(name, language, filled) for name in PAGES]

    @cached_property
    def _texts(self) -> list[tuple[HelpPage, str]]:
        return [(page, plain_text(page.markdown)) for page in self._pages]

    @cached_property
    def _contents(self) -> list[Find]:
        """All pages in order, each with its first paragraph."""
        return [Find(page.name, page.title, text.split("\n")[1]) for page, text in self._texts]

    def _show(self, page: HelpPage) -> None:
        self._page = page
        self.text.show_markdown(page.markdown, tokens_of(self.palette()))
        self.text.light_up(self.search.text().split())
        self._back.setVisible(bool(self._trail))
        self._stack.setCurrentWidget(self.text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusProxy(self.text)

    # What is done

    def _on_search(self, query: str) -> None:
        if not query.strip():
            self.text.light_up([])
            self._stack.setCurrentWidget(self.text)
            return
        found = find(query, self._texts)
        self.list.show_finds(found)
        if not found:
            words = self.tr("Nothing in the help about “{query}”")
            self._nothing.say(words.replace("{query}", query.strip()[:40]))
            self._nothing.offer(("all", self.tr("All pages")))
        self._stack.setCurrentWidget(self.list if found else self._nothing)

    def _on_moved(self, rows: int) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.step(rows)
        else:
            self.text.scroll_by(rows * _STEP_LINES)

    def _on_accepted(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.open_current()

    def _on_link(self, link: QUrl) -> None:
        self.search.clear()
        self.show_page(link.path())

    def _on_save(self) -> None:
        if self._page is None:
            return
        dialog = QFileDialog(self, self._save.toolTip())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pages to print (*.html)"))
        dialog.setDefaultSuffix("html")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(f"{self._page.title}.html")
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_turned(self) -> None:
        """Offer to save only what is on show."""
        self._save.setVisible(bool(self.page()))

    # How it is put together

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, SMALL, SMALL, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(styled(QLabel(self.tr("Help")), "title"))
        head.addStretch(1)
        head.addWidget(self._all)
        head.addWidget(self._save)
        head.addWidget(self._close)
        field = QHBoxLayout()
        field.setContentsMargins(MEDIUM, 0, MEDIUM, SMALL)
        field.addWidget(self.search)
        for part in (self.text, self.list, self._nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(field)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.moved.connect(self._on_moved)
        self.search.accepted.connect(self._on_accepted)
        self.search.left.connect(self.closed)
        self.search.wanted.connect(self.keyboard_wanted)
        self.list.opened.connect(self.show_page)
        self.text.anchorClicked.connect(self._on_link)
        self._nothing.acted.connect(self.show_all)
        self._back.clicked.connect(self.go_back)
        self._all.clicked.connect(self.show_all)
        self._save.clicked.connect(self._on_save)
        self._stack.currentChanged.connect(self._on_turned)
        self._close.clicked.connect(self.closed)
