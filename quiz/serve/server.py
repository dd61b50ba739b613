"""The server: files of the output folder as they are, and a window around them that follows the builds.

It listens on this machine only, answers only who calls it by this machine's name (so that no page of the web can read
it through a name of its own), and lets nothing be kept in a cache.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from quiz.project import reader
from quiz.serve.papers import PAPERS

if TYPE_CHECKING:
    from quiz.serve.hub import Hub
    from quiz.serve.papers import Papers

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
STATIC = Path(__file__).parent / "static"
TYPES = {
    ".apkg": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
}
"""What is served, and as what; nothing else is."""
WINDOW = "window.html"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'"
"""What the window may load; the pages in its frame have a policy of their own."""
SHOW, EVENTS, ON_PAPER, OWN = "/_quiz/show/", "/_quiz/events", "/_quiz/on/", "/_quiz/"
ALIVE = 15.0
"""Seconds after which a window that has nothing to learn is told that the server is still there."""


class Server(ThreadingHTTPServer):
    """A server of an output folder; `port` 0 takes any free one. Raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, out: Path, hub: Hub, papers: Papers, port: int) -> None:
        super().__init__((ADDRESS, port), _Handler)
        self.out = out
        self.hub = hub
        self.papers = papers

    @property
    def address(self) -> str:
        """Where a person finds it."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def start(self) -> None:
        """Answer in the background, until `stop`."""
        Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_: object) -> None:
        """Say in a line what failed; nothing where a window was closed before all was sent."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError | TimeoutError):
            print(f"quiz: a page could not be sent: {error}", file=sys.stderr)  # noqa: T201 - as in `quiz.__main__`

    def stop(self) -> None:
        """Answer no longer, and remove what was built for other papers."""
        self.shutdown()
        self.server_close()
        self.papers.close()


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a request for something to see."""
        host, _, port = self.headers.get("Host", "").rpartition(":")
        if host not in NAMES or port != str(self.server.server_port):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "this server has another name")
            return
        path = unquote(urlsplit(self.path).path)
        if path == "/":
            self._redirect(SHOW + "index.html")
        elif path.startswith(SHOW):
            self._file(STATIC, WINDOW, policy=POLICY)
        elif path == EVENTS:
            self._events()
        elif path.startswith(ON_PAPER):
            paper, _, name = path.removeprefix(ON_PAPER).partition("/")
            if paper in PAPERS:
                self._file(self.server.papers.folder(PAPERS[paper]), name)
            else:
                self.send_error(HTTPStatus.NOT_FOUND)
        elif path.startswith(OWN):
            self._file(STATIC, path.removeprefix(OWN))
        else:
            self._file(self.server.out, path.removeprefix("/"))

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _file(self, folder: Path, name: str, policy: str = "") -> None:
        """Send a file that stands in a folder, byte for byte; a name with a path, or a hidden one, is none."""
        kind = TYPES.get(Path(name).suffix)
        own = Path(name).name == name and "\\" not in name and not name.startswith(".")
        data = self._content(folder, name) if kind and own else None
        if kind is None or data is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._head(kind, policy)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _content(self, folder: Path, name: str) -> bytes | None:
        """Return the content of a file of a folder; None where there is none, or a link leads elsewhere."""
        try:
            return reader.content(reader.inside(folder, name), reader.Most.OUTPUT)
        except OSError:
            return None

    def _events(self) -> None:
        """Tell a window the present state and each later one, until it is closed."""
        self._head("text/event-stream", "")
        self.send_header("Connection", "close")
        self.end_headers()
        number = 0
        try:
            while True:
                state = self.server.hub.next(number, ALIVE)
                number = state.number if state else number
                told = f"data: {json.dumps(asdict(state))}\n\n" if state else ": still here\n\n"
                self.wfile.write(told.encode())
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def _head(self, kind: str, policy: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if policy:
            self.send_header("Content-Security-Policy", policy)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal shows what was built."""
