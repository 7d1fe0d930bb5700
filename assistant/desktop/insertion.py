"""One insertion, step by step: a state machine whose every step waits for one answer.

``FRONT``  the target gets the focus back, where one of our own windows has it;
``KEEP``   what lies on the clipboard is kept, unless a run before has kept it;
``KEYS``   the text is offered, and the keys go out if the target is in front at that moment;
``AGAIN``  another program copied in between: a little later that is kept, and the text offered;
``READ``   the target fetches the text, and has it when the rule of ``consumption.py`` says so;
``LOOK``   where nobody read, the reason is looked for;
``SEND``   the send key, where the request has one.
"""

import os
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from typing import ParamSpec

from assistant.desktop.consumption import LIMIT_S, has_text, settled_at
from assistant.desktop.ports import Desktop, Kept, Keys, KeysDone, Pressed, Read
from assistant.domain.chords import Chord
from assistant.domain.insertion import Outcome, PasteRequest, Window

_P = ParamSpec("_P")

#: How soon, and how many times, to try again where another program had copied unheard.
_TRY_AGAIN_MS, _TRIES = 15.0, 20

_OUTCOMES = {
    Pressed.CHANGED: Outcome.TARGET_CHANGED,
    Pressed.HELD: Outcome.KEY_HELD,
    Pressed.TYPED_ON: Outcome.TYPED_ON,
    Pressed.NOT_OURS: Outcome.CLIPBOARD_BUSY,
    Pressed.GONE: Outcome.TARGET_GONE,
    Pressed.ABOVE_US: Outcome.TARGET_ABOVE_US,
    Pressed.UNABLE: Outcome.COPIED,
    Pressed.DEAD: Outcome.NO_DESKTOP,
}

#: Ends with which the text is put on the clipboard, for the agent's own Ctrl+V.
_ONLY_COPIED = {Outcome.COPIED, Outcome.NO_DESKTOP, Outcome.TARGET_ABOVE_US}


class Step(Enum):
    """What an insertion waits for."""

    FRONT = auto()
    KEEP = auto()
    KEYS = auto()
    AGAIN = auto()
    READ = auto()
    LOOK = auto()
    SEND = auto()
    OVER = auto()


class Insertion:
    """Brings one text into one window, then calls ``ended`` once, with itself and the outcome."""

    def __init__(
        self,
        desktop: Desktop,
        request: PasteRequest,
        kept: Kept | None,
        ended: Callable[["Insertion", Outcome], None],
    ) -> None:
        self.request = request
        self.kept = kept
        self.clipboard_lost = False
        self._desktop = desktop
        self._ended = ended
        self._step = Step.FRONT
        self._reads: list[Read] = []
        self._sent_at = 0.0
        self._tries = _TRIES
        self._call_off: Callable[[], None] = lambda: None

    def begin(self) -> None:
        """Look who is in front, and start."""
        target, front = self.request.target, self._desktop.windows.front()
        if target.pid == os.getpid():
            self._end(Outcome.TARGET_OURS)
        elif front is None or front.id == target.id or not target.id:
            self._keep()
        elif front.pid == os.getpid():
            self._desktop.windows.activate(target.id, self._in(Step.FRONT, self._on_front))
            self._guard(Step.FRONT, Outcome.NO_DESKTOP)
        else:
            self._end(Outcome.TARGET_CHANGED)

    def drop(self) -> None:
        """Stop where it is; ``ended`` is not called any more."""
        self._enter(Step.OVER)

    def _enter(self, step: Step) -> None:
        self._step = step
        self._call_off()
        self._call_off = lambda: None

    def _guard(self, step: Step, otherwise: Outcome) -> None:
        """End with ``otherwise`` where the answer to ``step`` does not come in time."""
        if self._step is step:
            late = self._in(step, partial(self._end, otherwise))
            self._call_off = self._desktop.timer.after(LIMIT_S * 1000, late)

    def _in(self, step: Step, then: Callable[_P, None]) -> Callable[_P, None]:
        """Return ``then``, deaf to answers that come after its step is over."""

        def answer(*args: _P.args, **kwargs: _P.kwargs) -> None:
            if self._step is step:
                then(*args, **kwargs)

        return answer

    def _end(self, outcome: Outcome) -> None:
        self._enter(Step.OVER)
        if outcome in _ONLY_COPIED:
            self._desktop.clipboard.copy(self.request.text, self.request.files)
        self._ended(self, outcome)

    def _on_front(self, there: bool) -> None:
        if there:
            self._keep()
        else:
            self._end(Outcome.TARGET_CHANGED)

    def _keep(self) -> None:
        if self.kept is not None:
            self._offer()
            return
        self._enter(Step.KEEP)
        self._desktop.clipboard.keep(self._in(Step.KEEP, self._on_kept))
        self._guard(Step.KEEP, Outcome.NO_DESKTOP)

    def _on_kept(self, kept: Kept) -> None:
        self.kept = kept
        self.clipboard_lost = not kept.complete
        self._offer()

    def _offer(self) -> None:
        request = self.request
        offered = (request.text, request.target, self._on_read, request.files)
        if not self._desktop.clipboard.offer(*offered):
            self._end(Outcome.CLIPBOARD_BUSY)
        elif not request.target.id:
            self._end(Outcome.COPIED)
        else:
            self._enter(Step.KEYS)
            keys = Keys(Chord.parse(request.paste_key), request.target.id, request.erase, True)
            self._desktop.keyboard.press(keys, self._in(Step.KEYS, self._on_pasted))
            self._guard(Step.KEYS, Outcome.NO_DESKTOP)

    def _keep_again(self) -> None:
        """Keep what another program copied meanwhile, a little later: Qt has to hear of it first.

        Until then it takes the clipboard as of a time before, which the server ignores.
        """
        self._tries -= 1
        self.kept = None
        self._enter(Step.AGAIN)
        again = self._in(Step.AGAIN, self._keep)
        self._call_off = self._desktop.timer.after(_TRY_AGAIN_MS, again)

    def _on_read(self, read: Read) -> None:
        """Note a request of the target: it may be here before the news that the keys went out."""
        self._reads.append(read)
        if self._step is Step.READ:
            self._wait_for_more()

    def _on_pasted(self, done: KeysDone) -> None:
        if done.pressed is Pressed.NOT_OURS:
            self._desktop.clipboard.lost()
            if self._tries > 0:
                self._keep_again()
                return
        if done.pressed is not Pressed.SENT:
            self._end(_OUTCOMES[done.pressed])
            return
        self._sent_at = done.at
        self._enter(Step.READ)
        self._wait_for_more()

    def _wait_for_more(self) -> None:
        self._call_off()
        timer = self._desktop.timer
        left_s = settled_at(self._sent_at, self._reads) - timer.now()
        self._call_off = timer.after(max(0.0, left_s * 1000), self._in(Step.READ, self._on_quiet))

    def _on_quiet(self) -> None:
        if not has_text(self._sent_at, self._reads):
            self._enter(Step.LOOK)
            self._desktop.windows.look(self.request.target.id, self._in(Step.LOOK, self._on_looked))
            self._guard(Step.LOOK, Outcome.NOT_READ)
        elif self.request.send_key:
            self._enter(Step.SEND)
            keys = Keys(Chord.parse(self.request.send_key), self.request.target.id)
            self._desktop.keyboard.press(keys, self._in(Step.SEND, self._on_sent))
            self._guard(Step.SEND, Outcome.NOT_SENT)
        else:
            self._end(Outcome.DONE)

    def _on_looked(self, window: Window | None) -> None:
        """Say why nobody read: the window is gone, another took the clipboard, or it hangs."""
        if window is None:
            self._end(Outcome.TARGET_GONE)
        elif not self._desktop.clipboard.ours():
            self._end(Outcome.CLIPBOARD_BUSY)
        else:
            self._end(Outcome.NOT_READ)

    def _on_sent(self, done: KeysDone) -> None:
        self._end(Outcome.DONE if done.pressed is Pressed.SENT else Outcome.NOT_SENT)
