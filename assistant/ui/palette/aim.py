"""The window that a phrase of the palette goes into, and what its workbench says of it."""

from collections.abc import Sequence

from assistant.domain.insertion import Window, WindowId
from assistant.domain.values import value
from assistant.domain.workbenches import WorkbenchRule, recognise
from assistant.ui.wording import shown

#: Stands for the window where there is none.
NOBODY = Window(WindowId(0))


@value
class Aim:
    """A window and its rule; without a window a phrase can only be copied.

    ``buyer`` is who is in chat there, as it is shown, "" where nobody knows.
    """

    window: Window | None
    rule: WorkbenchRule
    buyer: str = ""

    @property
    def name(self) -> str:
        """Its name as it is shown."""
        window = self.window or NOBODY
        return self.rule.name or shown(window.title or window.process)


def aim_at(window: Window | None, rules: Sequence[WorkbenchRule], buyer: str = "") -> Aim:
    """Return a window with the first rule that is meant for it, and the ``buyer`` there."""
    known = window or NOBODY
    return Aim(window, recognise(rules, known.process, known.title) or WorkbenchRule(""), buyer)
