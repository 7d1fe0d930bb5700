"""A text on offer, and who may have it when: made when somebody asks, told whose request it was.

The system asks once. What was given to one reader is given to all others without a word, so a
stranger who reads first (there are programs that look into every copy) would hide the target's
read. Strangers get nothing at first: most ask again. Once the target has read, or was given the
time to, everybody is answered.

A reader is known by the window for which it opened the clipboard. Some open it for none; then it
is taken for the one who has the keys: the target, if that is in front.
"""

from collections.abc import Callable

from assistant.desktop.ports import Read
from assistant.desktop.win32.clipboard_api import System
from assistant.domain.insertion import Window

#: So long does the target have the first word.
FIRST_WORD_S = 1.0
#: After a stranger's read the text is put on offer anew, so that the target's will be heard: so
#: much later, and so many times, for there are strangers who read whatever is put there.
OFFER_AGAIN_MS, OFFERS_AGAIN = 30, 20


class Offer:
    """One text for one target. Lives on the desktop thread."""

    def __init__(
        self,
        system: System,
        target: Window,
        on_read: Callable[[Read], None],
        now: Callable[[], float],
    ) -> None:
        self._system = system
        self._target = target
        self._on_read = on_read
        self._now = now
        self._until = now() + FIRST_WORD_S
        self._read = False
        self._again = OFFERS_AGAIN

    def asked(self) -> bool:
        """Take note of a request; say whether it is to be answered."""
        at = self._now()
        if self._by_target():
            self._read = True
            self._on_read(Read(at))
            return True
        return self._read or at >= self._until

    def again(self) -> bool:
        """Say, after an answer, whether the text is to be offered anew for the target to read."""
        self._again -= 1
        return not self._read and self._again >= 0

    def _by_target(self) -> bool:
        """Say whether the target asks; parts of its window may belong to another process."""
        system, target = self._system, self._target
        reader = system.reader()
        if not reader:
            return system.front() == target.id
        asking = system.pid(reader)
        if asking == target.pid:
            return True
        return system.front() == target.id and asking == system.pid(system.focus())
