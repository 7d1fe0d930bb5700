"""A foreign window: a page in Chromium that tells what its text fields have, and when."""

import json
import queue
import tempfile
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.processes import spawn, stop

_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--no-default-browser-check", "--password-store=basic", "--disable-extensions"),
    *("--disable-features=Translate,MediaRouter,OptimizationHints", "--window-size=800,700"),
)


class Browser:
    """Chromium with one page, served from here; orders out, news in, like other helpers."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._orders: queue.Queue[dict[str, Any]] = queue.Queue()
        self._news: queue.Queue[dict[str, Any]] = queue.Queue()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        address = f"http://127.0.0.1:{self._server.server_port}/"
        folder = f"--user-data-dir={self._profile.name}"
        self.process = spawn("chromium", *_FLAGS, folder, f"--app={address}", env=env)

    def do(self, order: str, **fields: Any) -> None:
        """Give an order."""
        self._orders.put({"do": order, **fields})

    def hear(self, news: str, deadline_s: float = 30.0, **fields: Any) -> dict[str, Any]:
        """Return the next piece of that news with those values; what comes before it is dropped."""
        until = time.monotonic() + deadline_s
        told: list[dict[str, Any]] = []
        while (left := until - time.monotonic()) > 0:
            try:
                told.append(self._news.get(timeout=left))
            except queue.Empty:
                break
            if told[-1]["news"] == news and all(told[-1][key] == fields[key] for key in fields):
                return told[-1]
        raise TimeoutError(f"{news} {fields} was not told; only {told[-5:]}")

    def stop(self) -> None:
        """End the browser and the server."""
        stop(self.process)
        self._server.shutdown()
        self._server.server_close()
        self._profile.cleanup()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        orders, news = self._orders, self._news

        class Handler(BaseHTTPRequestHandler):
            """Serves the page, hands out orders, takes news."""

            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path == "/order":
                    self._answer(_order(orders), "application/json")
                else:
                    page = Path(__file__).with_name("page.html").read_bytes()
                    self._answer(page, "text/html")

            def do_POST(self) -> None:
                told = {"at": time.monotonic()}
                told |= json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if "seen" in told:
                    told["seen"] = _monotonic(told["seen"])
                news.put(told)
                self._answer(b"{}", "application/json")

            def _answer(self, body: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler


def _order(orders: "queue.Queue[dict[str, Any]]") -> bytes:
    try:
        return json.dumps(orders.get(timeout=20)).encode()
    except queue.Empty:
        return b"{}"


def _monotonic(epoch_ms: float) -> float:
    """Return a moment of the page's clock as this process's clock has it."""
    return time.monotonic() - (time.time() - epoch_ms / 1000)
