"""The way of a phrase into a window: prepared, asked for, confirmed, pasted, counted.

What may be said is the composer's to decide and how it is pasted the desktop's; this module leads
from one to the other and lets the agent answer in between.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Desktop, Kept
from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest, Window, WindowId
from assistant.domain.passages import Passage, check
from assistant.domain.validity import OutOfTime
from assistant.domain.workbenches import WorkbenchRule, recognise, same_chat
from assistant.services.desk import Desk
from assistant.services.insertion import Prepared
from assistant.services.library import OUT_OF_TIME
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.order import Order
from assistant.ui.succession import Place, Succession
from assistant.ui.video_warning import VideoWarning
from assistant.ui.wording import outcome_sentence, together


class Inserting(QObject):
    """Leads orders to their end. Lives on the GUI thread."""

    asked = Signal(object, object)
    """An ``Order`` waits for answers to the questions of this ``Prepared``."""
    gap_found = Signal(object, object)
    """An ``Order`` waits for a yes, because this ``Prepared`` has gaps."""
    doubted = Signal(object, object)
    """An ``Order`` waits for the word that its buyer is still the one of this ``Prepared``."""
    out_of_time = Signal(object, object)
    """An ``Order`` waits for a yes, because its phrase is not valid now: this ``OutOfTime``."""
    video_found = Signal(object)
    """An ``Order`` waits to be given once more, because a workbench sends a video at once."""
    ended = Signal(object)
    """The ``PasteReport`` of a message."""
    promised = Signal(object)
    """A phrase that declares a promise is in the window: how it was ``Prepared``."""
    moved = Signal(object)
    """How far a phrase of several messages is (``Place``), None when there is none any more."""

    def __init__(self, desktop: Desktop, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self._desktop = desktop
        self._desk = desk
        self._lane = lane
        self._board = board
        self._paster = Paster(desktop, self._on_report)
        self._videos = VideoWarning(desktop.timer.now)
        self._current: Succession | None = None
        self._on_changed(Changes.SETTINGS)
        board.changed.connect(self._on_changed)

    def insert(self, order: Order) -> None:
        """Bring an order as far as it goes: into the window, or to a question.

        Where messages of that phrase are left for that window, the next of them is inserted.
        """
        if self.goes_on(order):
            self._go_on(order)
            return
        wish = order.wish_in(self._rule(order.target).name)
        try:
            prepared = self._desk.composer.prepare(order.phrase, wish)
        except OutOfTime as error:
            self._on_out_of_time(order, error)
            return
        except UserError as error:
            self._board.refused.emit(error)
        else:
            self._ask_or_begin(order, prepared)

    def _ask_or_begin(self, order: Order, prepared: Prepared) -> None:
        if prepared.doubtful:
            self.doubted.emit(order, prepared)
        elif prepared.needs_clipboard and order.clipboard is None:
            self._desktop.clipboard.keep(partial(self._on_clipboard, order))
        elif prepared.questions and order.answers is None:
            self.asked.emit(replace(order, wording=prepared.wording), prepared)
        elif prepared.gaps and not order.gaps_accepted and self._warns:
            self.gap_found.emit(replace(order, wording=prepared.wording), prepared)
        elif self._videos.stops(order, prepared):
            self.video_found.emit(replace(order, wording=prepared.wording))
        else:
            self._begin(order, prepared)

    def insert_passage(self, passage: Passage, target: Window) -> None:
        """Insert what is no phrase; of a phrase that has begun nothing more is inserted.

        Refused is what names goods of others, or a picture that is not there.
        """
        try:
            check(passage, self._desk.catalogue.foreign_names)
            files = self._files_of(passage)
        except UserError as error:
            self._board.refused.emit(error)
            return
        self.stop()
        key = self._rule(target).paste_key
        request = PasteRequest(passage.text, target, key, tag=passage, files=files)
        self._paster.insert(request)

    def copy_passage(self, passage: Passage) -> None:
        """Put a passage on the clipboard; what names goods of others may be copied, too."""
        try:
            files = self._files_of(passage)
        except UserError as error:
            self._board.refused.emit(error)
            return
        self._desktop.clipboard.copy(passage.text, files)
        self._board.said.emit(self.tr("Copied."))

    @property
    def into(self) -> WindowId | None:
        """The window that messages are left for, None where none are."""
        return self._current.order.target.id if self._current else None

    def goes_on(self, order: Order) -> bool:
        """Say whether an order would insert the next message of a phrase that has begun."""
        return self._current is not None and self._current.meant_by(order)

    def stop(self) -> None:
        """Insert no more of the messages that are left."""
        current = self._drop()
        if current is not None and current.begun:
            self._board.said.emit(self._stopped(current.place))

    def look_at(self, window: Window) -> None:
        """Stop where another window came to the front, or another chat in the same workbench."""
        if self._current is None:
            return
        target = self._current.order.target
        chat = bool(self._rule(window).name)
        if window.id != target.id or (chat and not same_chat(target.title, window.title)):
            self.stop()

    def copy(self, order: Order) -> None:
        """Put the text of an order on the clipboard, gaps left out; its files where it has none."""
        try:
            prepared = self._desk.composer.prepare(order.phrase, order.wish)
        except UserError as error:
            self._board.refused.emit(error)
            return
        files = tuple(each.file for each in prepared.messages if each.file)
        self._desktop.clipboard.copy(prepared.text, () if prepared.text else files)
        self._board.said.emit(self.tr("Copied."))

    def read_selection(self, window: Window, then: Callable[[str], None]) -> None:
        """Bring what is selected in a window to ``then``; insertions wait meanwhile."""
        self._paster.read_selection(window, then)

    def shutdown(self) -> None:
        """Drop what waits and give the clipboard back."""
        self._drop()
        self._paster.shutdown()

    def _files_of(self, passage: Passage) -> tuple[str, ...]:
        """Return where the picture of a passage lies; raise AttachmentMissing."""
        return (str(self._desk.attachments.named(passage.picture)),) if passage.picture else ()

    @property
    def _warns(self) -> bool:
        return self._desk.preferences.current.warn_on_gap

    def _on_out_of_time(self, order: Order, error: OutOfTime) -> None:
        if self._desk.preferences.allows("out_of_time"):
            self.out_of_time.emit(replace(order, at_any_time=True), error)
        else:
            self._board.refused.emit(error)

    def _on_clipboard(self, order: Order, kept: Kept) -> None:
        self.insert(replace(order, clipboard=kept.text))

    def _begin(self, order: Order, prepared: Prepared) -> None:
        """Insert the first message; those of an earlier phrase that are left stay out."""
        self._drop()
        self._desk.composer.wordings.note(order.phrase, prepared.wording, prepared.buyer)
        succession = Succession(order, prepared, self._rule(order.target))
        if len(prepared.messages) > 1:
            self._current = succession
        self._paste(succession)
        # Else it is told when the first is in: to hold the key that stops it takes 5 ms.
        if succession is self._current and succession.sends:
            self.moved.emit(succession.place)

    def _go_on(self, order: Order) -> None:
        if self._current is None:
            return
        prepared = self._current.prepared
        if prepared.personal and not self._desk.buyer.sure:
            self.doubted.emit(order, prepared)
        else:
            self._current.go_on(order)
            self._paste(self._current)

    def _paste(self, succession: Succession) -> None:
        request = succession.next_request()
        if request is not None:
            self._paster.insert(request)

    def _drop(self) -> Succession | None:
        """End what is left of a phrase of several messages; return it."""
        dropped, self._current = self._current, None
        if dropped is not None:
            dropped.over = True
            self.moved.emit(None)
        return dropped

    def _rule(self, window: Window) -> WorkbenchRule:
        rules = self._desk.preferences.current.workbenches
        return recognise(rules, window.process, window.title) or WorkbenchRule("")

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._desktop.clipboard.private(self._desk.preferences.current.keep_from_history)
        if self._current is not None and self._is_stale(self._current, changes):
            self.stop()

    def _is_stale(self, current: Succession, changes: Changes) -> bool:
        """Say whether what is left of a phrase is not what would be inserted now."""
        if changes & (Changes.AGENTS | Changes.SHOPS):
            return True
        if current.prepared.personal and current.prepared.whose != self._desk.buyer.whose:
            return True
        phrase = current.prepared.phrase
        now = self._desk.library.shelf.phrases.get(phrase.id)
        return now is None or now.messages != phrase.messages or not now.enabled

    def _on_report(self, report: PasteReport) -> None:
        if isinstance(report.request.tag, Passage):
            self._board.said.emit(outcome_sentence(report))
            self.ended.emit(report)
            return
        succession = report.request.tag
        assert isinstance(succession, Succession)
        succession.note(report)
        self._count(succession, report)
        self._say(succession, report)
        self.ended.emit(report)
        if succession is self._current:
            self._follow(succession)

    def _count(self, succession: Succession, report: PasteReport) -> None:
        """Count the use of a phrase with the first of its messages that is in a window."""
        if succession.counted or report.outcome not in (Outcome.DONE, Outcome.NOT_SENT):
            return
        succession.counted = True
        order = succession.order
        note = OUT_OF_TIME if order.at_any_time else ""
        used = partial(self._desk.library.record_use, order.phrase, note)
        self._lane.run(used, self)
        if succession.prepared.phrase.guidance.promise:
            self.promised.emit(succession.prepared)

    def _say(self, succession: Succession, report: PasteReport) -> None:
        """Say how it ended; in the midst of several messages the place alone says that of most."""
        said, place = outcome_sentence(report), succession.place
        if not succession.over and report.outcome is Outcome.DONE and not report.clipboard_lost:
            return
        if succession.over and succession is self._current and succession.begun:
            said = together(said, self._stopped(place))
        self._board.said.emit(said)

    def _follow(self, succession: Succession) -> None:
        """Go on with what is left of several messages, or wait for the agent to."""
        if succession.over:
            self._drop()
        else:
            self._paste(succession)
            self.moved.emit(succession.place)

    def _stopped(self, place: Place) -> str:
        words = self.tr("Stopped: {there} of {count} messages are in.")
        return words.format(there=place.there, count=place.count)
