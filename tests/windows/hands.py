"""The agent's hands as a service: the tests inside Wine tell them what to do on their screen."""

import json
import socket
import threading

from tests.foreign.agent import Agent

_ORDERS = {"down", "up", "tap", "click", "title_in_front"}


class Hands:
    """Serves one caller after another on a port of its own."""

    def __init__(self, screen: str) -> None:
        self._agent = Agent(screen)
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
