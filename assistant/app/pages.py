"""The window and its pages: which opens when, and who hears whom among them.

What reaches beyond the window (keys, insertions, other windows) is asked for by signals and is
``program``'s to connect. A page is made when it is first wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from assistant.app.imports import Imports
from assistant.app.rail_screens import RULES, SETTINGS, rail_screens
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import PHRASES, MainWindow
from assistant.ui.target import Target
from assistant.ui.theme import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from assistant.app.customers import Customers
    from assistant.app.goods import Goods
    from assistant.app.pictures import Pictures
    from assistant.app.todo import Todo
    from assistant.desktop.ports import Refusal
    from assistant.domain.phrases import CategoryId, Phrase, PhraseId
    from assistant.ui.cards.screen import CardScreen
    from assistant.ui.first_run import FirstRun
    from assistant.ui.help.screen import HelpScreen
    from assistant.ui.phrases.editor import PhraseEditor
    from assistant.ui.settings_screen import SettingsScreen
    from assistant.ui.table.window import TableWindow

#: What may change how many rules are to be checked.
_COUNTED = Changes.RULES | Changes.SETTINGS | Changes.VALIDITY


class Pages(QObject):
    """One window with its screens and pages."""

    pick_requested = Signal(object)
    """A window is to be pointed at; the page given takes it by ``window_picked``."""
    trying_changed = Signal(bool)
    """While True, hotkeys are only to be reported, by ``hotkey_tried``."""
    file_to_copy = Signal(str)
    """The file at this path is to be put on the clipboard, for the agent's own Ctrl+V."""
    pack_wanted = Signal()
    """The pack that is followed is to be looked at now."""
    restore_requested = Signal(object)
    """This ``Backup`` is to take the place of the data."""

    def __init__(self, opened: Opened, board: Board, lane: Lane, target: Target) -> None:
        super().__init__()
        self._opened = opened
        self._desk = opened.desk
        self._board = board
        self._lane = lane
        self._target = target
        self._folder = opened.database.path.parent
        self._settings: SettingsScreen | None = None
        self._cards: CardScreen | None = None
        self._first_run: FirstRun | None = None
        self._editor: PhraseEditor | None = None
        self._help: HelpScreen | None = None
        self._table: TableWindow | None = None
        self._refused: Mapping[str, Refusal] = {}
        make = {
            "products": lambda: self.goods.screen,
            "customers": lambda: self.customers.screen,
            "todo": lambda: self.todo.screen,
            RULES: self._make_cards,
            SETTINGS: self._make_settings,
        }
        screens = rail_screens(make, people=self._desk.preferences.allows("customers"))
        self.window = MainWindow(self._desk, board, lane, screens, target)
        self.imports = Imports(self._desk, lane, self.window, lambda go: self.customers.protect(go))
        self._connect()

    # Pages

    def greet(self) -> None:
        """Say what has to be said, and ask the first run's questions where nobody answered them."""
        settings, shelf = self._desk.preferences.current, self._desk.library.shelf
        if fault := self._desk.preferences.policy_fault:
            from assistant.ui.wording import sentence

            self.window.warn(sentence(fault), "danger")
        if self._opened.has_customers():
            self.customers.protecting.remind()
        if not (settings.first_run_done or shelf.phrases or shelf.categories):
            self.show_first_run()

    def show_first_run(self, step: int = 0) -> None:
        """Ask the questions of the first run, from the ``step``th on."""
        from assistant.ui.first_run import FirstRun

        page = self._first_run = FirstRun(self._desk, self._board, self._lane)
        page.pick_requested.connect(partial(self.pick_requested.emit, page))
        page.trying_changed.connect(self.trying_changed)
        page.finished.connect(self._on_begun)
        page.destroyed.connect(self._on_first_run_gone)
        page.setProperty("help", "first_run")
        page.show_step(step)
        self.window.open_page(page)

    def edit(self, phrase: PhraseId) -> None:
        """Open a phrase in the editor; of an official one a copy is offered."""
        chosen = self._desk.library.shelf.phrases.get(phrase)
        if chosen is None or not chosen.official:
            self._open_editor().edit(phrase)
            return
        from assistant.domain.official import OfficialPhrase
        from assistant.ui.wording import sentence

        words = sentence(OfficialPhrase(title=chosen.title))
        self.window.ask(words, self.tr("Copy as my own"), partial(self._copy, chosen))

    def _copy(self, official: Phrase) -> None:
        """Make a phrase of one's own of an official one, without its keys, and open it."""
        draft = replace(official.draft, short_code="", hotkey="")
        work = partial(self._desk.library.add, draft)
        self._lane.run(work, self, lambda done: self.edit(done.ids[0]))

    def write_new(self, category: CategoryId | None = None, text: str = "") -> None:
        """Open the editor for a new phrase."""
        self._open_editor().write_new(category, text)

    def show_missed(self) -> None:
        """List what was searched for in vain."""
        from assistant.ui.phrases.missed_page import MissedPage

        page = MissedPage(self._desk, self._board, self._lane, self._opened.clock.zone())
        page.setProperty("help", "phrases")
        page.closed.connect(self.window.close_page)
        page.write_requested.connect(self._on_missed_to_write)
        self.window.open_page(page)

    def show_table(self, unused: int = 0) -> None:
        """Show the phrases as a table; those unused for so many days, 0 for all."""
        if self._table is None:
            from assistant.ui.table.window import TableWindow

            table = self._table = TableWindow(self._desk, self._board, self._lane)
            table.edit_requested.connect(self._on_edit_in_table)
            table.help_requested.connect(self._on_help_in_table)
            table.stand_clear_of(self.window.frameGeometry())
        self._table.come_forward(unused)

    def show_settings(self, name: str) -> QWidget:
        """Show a page of the settings and return it."""
        self.window.show_screen(SETTINGS)
        assert self._settings is not None
        return self._settings.show_page(name)

    def _show_files(self, part: str) -> None:
        page: Any = self.show_settings("exchange")
        page.show_part(part)

    def show_rule(self, id: str) -> None:
        """Show a rule card."""
        self.window.show_screen(RULES)
        assert self._cards is not None
        self._cards.show_card(id)

    def ask_who(self) -> None:
        """Ask whether the agent is still the one who was chosen."""
        from assistant.ui.wording import shown

        words = self.tr("It has been a while. Is {name} still at the desk?")
        name = shown(self._desk.people.agent.name)
        self.window.ask(
            words.format(name=name), self.tr("Somebody else"), self.window.top.show_agents
        )

    def help(self, screen: str) -> None:
        """Open the help at the page that explains a screen; in the help itself, list all pages."""
        from assistant.ui.help.screen import HelpScreen

        if self._help is not None:
            self._help.show_all()
            return
        page = self._help = HelpScreen(self._desk, self._folder)
        page.setProperty("help", "help")
        page.closed.connect(self.window.close_page)
        page.save_requested.connect(self._on_page_to_save)
        page.destroyed.connect(self._on_help_gone)
        settings = self._settings if screen == SETTINGS else None
        page.open_at(settings.showing() if settings is not None else screen)
        self.window.open_page(page)

    @cached_property
    def goods(self) -> Goods:
        """The screen of products."""
        from assistant.app.customer_finds import CustomerFinds
        from assistant.app.goods import Goods

        made = Goods(self._desk, self._board, self._lane, self.window, self.imports)
        made.follow(self._target)
        made.pictures_wanted.connect(lambda shown: self._pictures.show_all(shown))
        made.export_requested.connect(partial(self._show_files, "products"))
        made.protection_wanted.connect(lambda then: self.customers.protect(then))
        self.window.buyer.card_wanted.connect(lambda: self.customers.show_buyer())
        self.window.buyer.tag_wanted.connect(lambda: self.customers.tag_buyer())
        CustomerFinds(self._desk, self._board, self.window, made, lambda: self.customers)
        return made

    @cached_property
    def customers(self) -> Customers:
        """What leads to customers, made when one or the screen is first wanted."""
        from assistant.app.customers import Customers

        made = Customers(self._opened, self._board, self._lane, self.window, self.imports)
        made.export_requested.connect(partial(self._show_files, "customers"))
        return made

    @cached_property
    def todo(self) -> Todo:
        """What leads to promises, care and follow-ups, made when there is any."""
        from assistant.app.todo import Todo

        return Todo(self._opened, self._board, self._lane, self.window, self)

    # News from beyond the window

    def hotkey_tried(self, chord: str) -> None:
        """Tell whoever tries keys out that this one arrived."""
        for page in (self._first_run, self._settings, self._editor):
            if page is not None:
                page.hotkey_tried(chord)

    def show_refusals(self, refused: Mapping[str, Refusal]) -> None:
        """Say which chords the system refuses, now and when the settings are shown."""
        self._refused = refused
        self.window.status.show_refusals(len(refused), self.any_key_left())
        if self._settings is not None:
            self._settings.show_refusals(refused)

    def any_key_left(self) -> bool:
        """Say whether the system grants any of the hotkeys that are wanted."""
        if not self._refused:
            return True
        from assistant.domain.hotkeys import uses

        wanted = uses(self._desk.preferences.current, self._desk.library.shelf)
        return any(use.chord not in self._refused for use in wanted)

    def take_the_place_of(self, other: Pages) -> None:
        """Stand where ``other`` stood and show what it showed: the language is another."""
        step = other._first_run.step() if other._first_run is not None else -1
        showing = other.window.showing()
        other._board.changed.disconnect(other._on_changed)
        self._on_changed(_COUNTED)
        self.window.setGeometry(other.window.geometry())
        self.show_refusals(other._refused)
        self.window.setVisible(other.window.isVisible())
        if step >= 0:
            self.show_first_run(step)
        elif showing != PHRASES:
            self.window.show_screen(showing)
        self.goods.take_the_place_of(other.goods)
        if "customers" in vars(other):
            self.customers.take_the_place_of(other.customers)
        if other._table is not None:
            visible, _ = other._table.isVisible(), other._table.close()
            other._table.deleteLater()
            if visible:
                self.show_table()

    # How it is put together

    def _make_settings(self) -> QWidget:
        from assistant.ui.settings_screen import SettingsScreen

        screen = self._settings = SettingsScreen(self._desk, self._board, self._lane, self._folder)
        screen.pick_requested.connect(partial(self.pick_requested.emit, screen))
        screen.trying_changed.connect(self.trying_changed)
        screen.import_requested.connect(self.imports.open)
        screen.reported.connect(self.window.report)
        screen.restore_requested.connect(self.restore_requested)
        screen.pack_wanted.connect(self.pack_wanted)
        screen.protection_wanted.connect(lambda: self.customers.protecting.ask())
        screen.new_code_wanted.connect(lambda: self.customers.protecting.show_new_code())
        screen.show_refusals(self._refused)
        return screen

    def _make_cards(self) -> QWidget:
        from assistant.ui.cards.screen import CardScreen

        screen = self._cards = CardScreen(self._desk, self._board, self._lane)
        screen.phrase_requested.connect(self.edit)
        screen.save_requested.connect(self._on_page_to_save)
        screen.left.connect(self.window.give_focus_back)
        return screen

    def _on_changed(self, changes: Changes) -> None:
        if changes & _COUNTED:
            days = self._desk.preferences.current.rule_days
            self.window.rail.set_badge(RULES, len(self._desk.cards.due(days)))
        if changes & (Changes.PROMISES | Changes.CARE):
            assert self.todo  # which tells how much is due

    def _open_editor(self) -> PhraseEditor:
        from assistant.ui.phrases.editor import PhraseEditor

        self._lane.run(lambda: self._desk.composer.warm(anyway=True), self)
        page = self._editor = PhraseEditor(self._desk, self._lane)
        page.destroyed.connect(self._on_editor_gone)
        page.setProperty("help", "editor")
        page.left.connect(self.window.close_page)
        page.saved.connect(self.window.report)
        page.recording_changed.connect(self.trying_changed)
        self.window.open_page(page)
        return page

    def _connect(self) -> None:
        window, phrases = self.window, self.window.phrases
        phrases.edit_requested.connect(self.edit)
        phrases.look_requested.connect(lambda id: self._pictures.show_phrase(id))
        phrases.given.connect(self._on_given)
        phrases.pane.rule_requested.connect(self.show_rule)
        phrases.new_requested.connect(self.write_new)
        phrases.table_requested.connect(self.show_table)
        phrases.import_requested.connect(self.imports.open)
        phrases.events_requested.connect(lambda: self.show_settings("events"))
        phrases.missed_requested.connect(self.show_missed)
        phrases.export_requested.connect(lambda: self.show_settings("exchange"))
        window.add_requested.connect(lambda _kind: self.show_settings("shop"))
        window.edit_requested.connect(lambda _kind: self.show_settings("shop"))
        window.help_requested.connect(self.help)
        self._board.changed.connect(self._on_changed)
        window.status.refusals_requested.connect(lambda: self.show_settings("keys"))

    @cached_property
    def _pictures(self) -> Pictures:
        from assistant.app.pictures import Pictures

        made = Pictures(self._desk, self._lane, self.window, self._target)
        made.to_copy.connect(self.file_to_copy)
        return made

    def _on_given(self, data: QMimeData, category: CategoryId | None) -> None:
        """Write a new phrase of the pictures that were let go over the list."""
        editor = self._open_editor()
        editor.write_new(category or self.window.phrases.view.category)
        editor.bringing.take(data)

    def _on_missed_to_write(self, asked: str) -> None:
        """Open the editor for a phrase that answers it; once saved, it is missed no more."""
        editor, forget = self._open_editor(), partial(self._desk.missed.forget, [asked])
        editor.saved.connect(lambda _: self._lane.attempt(forget))
        editor.write_new(asked=asked)

    def _on_help_in_table(self) -> None:
        self.window.show()
        self.help("table")

    def _on_edit_in_table(self, phrase: PhraseId) -> None:
        self.window.show()
        self.window.raise_()
        self.edit(phrase)

    def _on_begun(self, beginning: str) -> None:
        self.window.close_page()
        self.trying_changed.emit(False)
        if beginning == "starter":
            self._lane.run(self._load_starter, self, self.window.report)
        elif beginning == "import":
            self.imports.open()

    def _on_first_run_gone(self) -> None:
        self._first_run = None

    def _on_editor_gone(self) -> None:
        self._editor = None

    def _on_help_gone(self) -> None:
        self._help = None

    def _on_page_to_save(self, html: str, file: Path) -> None:
        from assistant.ui.paper import save

        said = self.tr("Saved: {file}").format(file=file)
        self._lane.run(partial(save, html, file), self, lambda _: self._board.said.emit(said))

    def _load_starter(self) -> object:
        from assistant.services.starter import StarterLibrary

        self._desk.cards.stock()
        return StarterLibrary(self._desk.library, self._desk.rules, RESOURCES).load()
