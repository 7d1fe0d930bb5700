"""The notification area of a desktop, which may come late, go, and come back: it tells who docks.

Run as a process of its own; it lives until its input ends.
"""

import os
import select
import sys

from Xlib import X, display
from Xlib.protocol import event

from tests.foreign.lines import tell

_DOCK = 0


def main() -> None:
    """Own the area of the screen, tell everybody that it is there, and whose icon comes."""
    x = display.Display()
    root = x.screen().root
    window = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    area, manager = x.intern_atom("_NET_SYSTEM_TRAY_S0"), x.intern_atom("MANAGER")
    opcode = x.intern_atom("_NET_SYSTEM_TRAY_OPCODE")
    window.set_selection_owner(area, X.CurrentTime)
    news = event.ClientMessage(
        window=root, client_type=manager, data=(32, [X.CurrentTime, area, window.id, 0, 0])
    )
    root.send_event(news, event_mask=X.StructureNotifyMask)
    x.flush()
    tell(news="ready")
    while True:
        while x.pending_events():
            heard = x.next_event()
            asked = heard.type == X.ClientMessage and heard.client_type == opcode
            if asked and heard.data[1][1] == _DOCK:
                tell(news="docked")
        if 0 in select.select([0, x.fileno()], [], [])[0] and not os.read(0, 1):
            sys.exit(0)


if __name__ == "__main__":
    main()
