"""The agent's hands as a service: the tests inside Wine tell them what to do on their screen."""

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

from Xlib import X
from Xlib.protocol import event

from tests.foreign.agent import Agent

_ORDERS = {"down", "up", "tap", "click", "grasp", "let_go", "title_in_front", "bring_up", "look"}
ALBUM = Path(__file__).parents[2] / "build/windows"
_LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["look"])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


class Taskbar(Agent):
    """Hands that can also bring up a window, as a click on the task bar does, and eyes."""

    def __init__(self, screen: str, album: Path) -> None:
        super().__init__(screen)
        self._album = album

    def look(self, name: str) -> None:
        """Keep a picture of the screen."""
        env = {**os.environ, "DISPLAY": self._screen, "QT_QPA_PLATFORM": "xcb"}
        env["XAUTHORITY"] = os.devnull
        command = [sys.executable, "-c", _LOOK, str(self._album / f"{name}.png")]
        subprocess.run(command, env=env, timeout=60, check=True)

    def bring_up(self, title: str) -> None:
        """Ask the window manager for the window of that title."""
        listed = self.root.get_full_property(
            self.display.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType
        )
        for number in listed.value if listed else ():
            if self.title(number) == title:
                message = event.ClientMessage(
                    window=self.display.create_resource_object("window", number),
                    client_type=self.display.intern_atom("_NET_ACTIVE_WINDOW"),
                    data=(32, [2, X.CurrentTime, 0, 0, 0]),
                )
                mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
                self.root.send_event(message, event_mask=mask)


class Hands:
    """Serves one caller after another on a port of its own; pictures go into ``album``."""

    def __init__(self, screen: str, album: Path = ALBUM) -> None:
        self._agent = Taskbar(screen, album)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._server.accept()
            with connection, connection.makefile("rb") as lines:
                for line in lines:
                    order = json.loads(line)
                    assert order["do"] in _ORDERS
                    answer = getattr(self._agent, order["do"])(*order["with"])
                    self._agent.display.sync()
                    connection.sendall(json.dumps(answer).encode() + b"\n")
