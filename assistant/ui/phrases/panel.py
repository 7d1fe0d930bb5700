"""The phrases screen: categories, the list, what will be pasted, and every action on them.

It decides which phrases are listed and hands every wish on: insertions to whoever inserts, changes
to ``actions``. What a click or a key means is ``list_view``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from assistant.domain.changes import Changes
from assistant.domain.phrases import CategoryId, Phrase, PhraseId
from assistant.services.desk import Desk
from assistant.services.facts_offer import want_no_facts
from assistant.services.opening import CATEGORY_STATE, MOST_USED_STATE
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.phrases.actions import PhraseActions
from assistant.ui.phrases.browse import UNUSED_DAYS, Browser, Listing, View
from assistant.ui.phrases.frame import PhraseFrame
from assistant.ui.phrases.notices import notice
from assistant.ui.phrases.previewing import Previewing

if TYPE_CHECKING:  # what is not seen at once is loaded and made when it is first needed
    from assistant.ui.phrases.naming import CategoryNaming
    from assistant.ui.phrases.panel_menus import PanelMenus

_LISTED = Changes.PHRASES | Changes.CATEGORIES | Changes.AGENTS
_BESIDE = Changes.FAVOURITES | Changes.SHOPS | Changes.SETTINGS | Changes.USAGE
_BESIDE |= Changes.VALIDITY | Changes.EVENTS
_FILLING = Changes.SHOPS | Changes.AGENTS | Changes.RULES | Changes.PHRASES | Changes.BUYER


class PhrasePanel(PhraseFrame):
    """Shows phrases and lets the agent choose, edit and arrange them."""

    phrase_chosen = Signal(object)
    """A phrase is to be inserted: its id."""
    send_requested = Signal(object)
    """A phrase is to be inserted and sent: its id."""
    copy_requested = Signal(object)
    """A phrase's text is to be copied: its id."""
    edit_requested = Signal(object)
    """A phrase is to be edited: its id."""
    look_requested = Signal(object)
    """The pictures and files of a phrase are to be seen in whole: its id."""
    new_requested = Signal(object)
    """A phrase is to be written for that category (None: for whichever)."""
    facts_requested = Signal()
    """The facts of the shop are to be filled in."""
    import_requested = Signal()
    export_requested = Signal()
    events_requested = Signal()
    """All events are to be shown."""
    missed_requested = Signal()
    """What was searched for in vain is to be listed."""
    table_requested = Signal(int)
    """All phrases are to be shown as a table; those unused for so many days, 0 for all."""
    search_cleared = Signal()
    """The search is to be emptied."""
    search_wanted = Signal(str)
    """This is to be searched for."""
    reported = Signal(object)
    """A ``Done`` for the status line, to be undone there."""
    undone = Signal(object)
    """The ``Done`` of a step taken back."""
    numbers_changed = Signal()
    """The first nine phrases of the active category are others now."""
    typed = Signal(str)
    """Letters for the search field."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._browser = Browser(desk)
        self._listed, self._near = self._browser.view, False
        self.missed = ""
        """What is searched for in vain; who has found it elsewhere empties this."""
        self._previewing = Previewing(desk, lane, self.pane)
        self.see_attachments(desk, lane, board)
        self._actions = PhraseActions(desk.library, lane, self)
        self._wishes = self._make_wishes()
        self._connect()
        board.changed.connect(self._on_changed)
        self.list.set_style(desk.preferences.current.list_style)
        self._reload()

    # What others may ask

    @property
    def view(self) -> View:
        """What is listed now."""
        return self._browser.view

    def numbered(self) -> tuple[PhraseId, ...]:
        """Return the phrases that the number keys insert, in their order."""
        return self._browser.numbered()

    def search(self, query: str) -> None:
        """List what a query finds; an empty one lists the active category again."""
        if not query.strip():
            self._note_missed()
        self._show(View(self.view.category, query.strip()))
        if query.strip():
            self.list.put_on(0)

    def show_category(self, category: CategoryId | None) -> None:
        """List a category, or (None) the most used phrases, and remember it."""
        self.search_cleared.emit()
        self._show(View(category))
        self._keep_category()

    def show_bin(self) -> None:
        """List the bin."""
        self._lane.run(self._desk.library.bin, self, self._on_bin)

    def show_phrase(self, phrase: PhraseId) -> None:
        """List the category of a phrase and stand on it."""
        found = self._desk.library.shelf.phrases.get(phrase)
        if found is not None:
            if self.model.row_of(phrase) < 0:
                self.show_category(found.category)
            self.list.put_on(self.model.row_of(phrase))

    def move_by(self, steps: int) -> None:
        """Go up or down in the list."""
        self.list.move_by(steps)

    def undo(self) -> None:
        """Take back the last step."""
        self._actions.undo()

    def aim_at(self, workbench: str | None) -> None:
        """Show which phrases belong in that workbench; "" for another window, None for none."""
        if workbench != self._browser.workbench:
            self._browser.workbench = workbench
            self.model.surround(self._browser.around(self.model.around.places))

    def accept(self, send: bool = False) -> None:
        """Insert the phrase on which the keyboard stands, but none that another page hides."""
        if self.isVisible():
            self._wish("send" if send else "insert")

    def _note_missed(self) -> None:
        """Keep what was searched for in vain, now that the search is given up."""
        missed, self.missed = self.missed, ""
        if missed:
            self._lane.attempt(lambda: self._desk.missed.note(missed))

    def take_focus(self) -> None:
        """Put the keyboard into the list, on its first row if it stands nowhere."""
        if self.list.current() is None:
            self.list.put_on(0)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys that count anywhere on the screen, while it is seen."""
        names: dict[int, str] = {Qt.Key.Key_N: "new", Qt.Key.Key_T: "table", Qt.Key.Key_Z: "undo"}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        name = names.get(event.key(), "") if control and self.isVisible() else ""
        if name:
            self._wish(name)
        else:
            super().keyPressEvent(event)

    # What is listed

    def _show(self, view: View) -> None:
        if view != self.view or view.bin:
            self._browser.view = view
            self._reload()
            self.list.scrollToTop()

    def _keep_category(self) -> None:
        category = self.view.category
        value = MOST_USED_STATE if category is None else category
        keep = self._desk.preferences.keep_state
        self._lane.attempt(lambda: keep(CATEGORY_STATE, value))

    def _reload(self) -> None:
        before = self.numbered()
        used = self.view.category is None
        self._fill(self._browser.refresh())
        if used and self.view.category is not None:
            self._keep_category()
        self._show_chips()
        self._show_frame()
        if self.numbered() != before:
            self.numbers_changed.emit()

    def _fill(self, listing: Listing) -> None:
        scrolled = self.list.verticalScrollBar().value()
        row = self._row_in(listing.phrases)
        self._listed, self._near = self.view, listing.near
        self.missed = self._browser.missed(listing)
        self.model.sortable = self.view.sortable
        self.model.show(listing.phrases, self._browser.around(listing.places), listing.hits)
        if row is not None:
            self.list.put_on(row)
        self.list.verticalScrollBar().setValue(scrolled)
        self._previewing.want(self.list.current())

    def _row_in(self, phrases: Sequence[Phrase]) -> int | None:
        """Return where the keyboard stands in ``phrases``.

        Where its phrase has gone from what is listed, that is on the next one, or on the last.
        """
        row = self.list.currentIndex().row()
        if row < 0:
            return None
        current = self.model.phrase(row).id
        here = next((place for place, each in enumerate(phrases) if each.id == current), None)
        if here is not None or self._listed != self.view:
            return here
        rows = {phrase.id: place for place, phrase in enumerate(phrases)}
        behind = (self.model.phrase(each).id for each in range(row + 1, self.model.rowCount()))
        return next((rows[id] for id in behind if id in rows), len(phrases) - 1)

    def _show_chips(self) -> None:
        shelf = self._desk.library.shelf
        self.bar.show_categories(shelf, self.view.category, self._browser.agent)
        if self.view.elsewhere:
            self.bar.unlight()

    def _show_frame(self) -> None:
        """Show the notice, the list or what stands in its place, and the buttons that fit."""
        self._show_notice()
        self.pane.set_binned(self.view.bin)
        self.list.set_editable(not self.view.bin)
        if self.model.rowCount() or self._desk.library.shelf.unread:  # they come in a moment
            self.show_list()
        else:
            self.show_empty(self._browser.reason(), self.view.query)

    def _show_notice(self) -> None:
        said = notice(self.view, self._near, self._desk)
        self.show_notice(*said) if said else self.hide_notice()

    # What happened

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self.list.set_style(self._desk.preferences.current.list_style)
        if changes & Changes.EVENTS:
            self._browser.off = self._desk.events.off()
        if changes & (_LISTED | self._drifts()):
            self.show_bin() if self.view.bin else self._reload()
        elif changes & _BESIDE:
            self.model.surround(self._browser.around(self.model.around.places))
            self._show_notice()
        if changes & _FILLING:
            self._previewing.again()

    def _drifts(self) -> Changes:
        """Return what else makes the list on view another one."""
        # Where the favourites stand first, the number keys are theirs, whatever is on view.
        pinned = self.view.starred or self.view.category is None
        drifts = Changes.FAVOURITES if pinned else Changes.NONE
        if self.view.query:
            return drifts | Changes.INDEX
        return drifts | Changes.VALIDITY if self.view.ending else drifts

    def _on_bin(self, phrases: Sequence[Phrase]) -> None:
        self._browser.binned = phrases
        self._show(View(self.view.category, bin=True))

    def _on_clicked(self, phrase: PhraseId) -> None:
        if not self.view.bin:
            self.missed = ""
            self.phrase_chosen.emit(phrase)

    def _on_pointed(self, phrase: Phrase | None) -> None:
        self._previewing.want(phrase or self.list.current())

    def _on_dropped(self, ids: Sequence[PhraseId], before: PhraseId | None) -> None:
        last = self.model.rowCount() - 1
        row = self.model.row_of(before) if before is not None else last
        if row >= 0:
            self._actions.move(ids, self.model.phrase(row).category, before)

    # Wishes

    def _wish(self, name: str) -> None:
        self._wishes[name]()

    def _make_wishes(self) -> dict[str, Callable[[], object]]:
        preferences, people = self._desk.preferences, self._desk.people
        return {
            "insert": self._insert_or_restore,
            "send": lambda: self._on_one(self.send_requested.emit),
            "copy": lambda: self._on_one(self.copy_requested.emit),
            "edit": lambda: self._on_one(self.edit_requested.emit),
            "look": lambda: self._on_one(self.look_requested.emit),
            "delete": lambda: None if self.view.bin else self._actions.delete(self._ids()),
            "restore": lambda: self._actions.restore(self._ids()),
            "undo": self._actions.undo,
            "new": lambda: self.new_requested.emit(self.view.category),
            "add": lambda: self._naming.add(None),
            "import": self.import_requested.emit,
            "export": self.export_requested.emit,
            "table": lambda: self.table_requested.emit(0),
            "unused": lambda: self.table_requested.emit(UNUSED_DAYS),
            "missed": self.missed_requested.emit,
            "bin": self.show_bin,
            "ending": lambda: self._show(View(self.view.category, ending=True)),
            "starred": lambda: self._show(View(self.view.category, starred=True)),
            "star": lambda: self._star(self._ids()),
            "unstar": lambda: self._star(self._ids()),
            "back": lambda: self._show(View(self.view.category)),
            "first": lambda: self.show_category(self._browser.first_category()),
            "clear": self.search_cleared.emit,
            "facts": self.facts_requested.emit,
            "close facts": lambda: self._lane.run(lambda: want_no_facts(people, preferences), self),
            "lines": lambda: self._lane.run(lambda: preferences.change(list_style="lines"), self),
            "cards": lambda: self._lane.run(lambda: preferences.change(list_style="cards"), self),
        }

    def _ids(self) -> list[PhraseId]:
        return [phrase.id for phrase in self.list.chosen()]

    def _insert_or_restore(self) -> None:
        if self.view.bin:
            self._actions.restore(self._ids())
        else:
            self._on_one(self.phrase_chosen.emit)

    def _on_one(self, wish: Callable[[PhraseId], None]) -> None:
        """Act on the phrase the keyboard stands on; a click on another has moved it there."""
        current = self.list.current()
        if current is not None and not self.view.bin:
            self.missed = ""
            wish(current.id)

    def _star(self, ids: Sequence[PhraseId]) -> None:
        if ids and not self.view.bin:
            favourites = self._desk.favourites
            self._lane.run(lambda: favourites.toggle(ids), self)

    def _show_menu(self, at: QPoint) -> None:
        if self.view.bin:
            self._menus.show_for_bin(at)
        else:
            self._menus.show_for(self._ids(), at)

    # How it is put together

    def _connect(self) -> None:
        self.wished.connect(self._wish)
        self.bar.chosen.connect(self._on_category)
        self.bar.add_requested.connect(lambda: self._naming.add(None))
        self.bar.menu_requested.connect(lambda *place: self._naming.show_menu(*place))
        self.bar.more_requested.connect(lambda at: self._menus.show_all(at))
        self.bar.dropped.connect(self._actions.move)
        self.model.dropped.connect(self._on_dropped)
        self.list.clicked_once.connect(self._on_clicked)
        self.list.edit_clicked.connect(lambda _phrase: self._wish("edit"))
        self.list.star_clicked.connect(lambda phrase: self._star([phrase]))
        self.list.pointed.connect(self._on_pointed)
        self.list.menu_requested.connect(self._show_menu)
        self.list.typed.connect(self.typed)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._actions.reported.connect(self.reported)
        self._actions.undone.connect(self.undone)

    def _on_category(self, category: CategoryId | None) -> None:
        """Show the category of a chip; the active one's chip leads back to the one above it."""
        if category is not None and not self.view.elsewhere and category == self.view.category:
            category = self._browser.above(category)
        self.show_category(category)
        self._show_chips()

    def _on_current(self) -> None:
        self._previewing.want(self.list.current())

    @cached_property
    def _naming(self) -> CategoryNaming:
        from assistant.ui.phrases.naming import CategoryNaming

        return CategoryNaming(
            self._desk.library, self._actions, self.names, self.new_requested.emit
        )

    @cached_property
    def _menus(self) -> PanelMenus:
        from assistant.ui.phrases.panel_menus import PanelMenus, Ways

        search, manage = self.search_wanted.emit, self.events_requested.emit
        ways = Ways(self._wish, self._actions, self.names, search, manage)
        return PanelMenus(self, self._desk, ways)
