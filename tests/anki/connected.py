"""A stand-in for Anki with the add-on AnkiConnect: its protocol, over a collection of the real Anki."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

if TYPE_CHECKING:
    from collections.abc import Iterator


class Window:
    """An Anki that is open, as the add-on offers it: `asked` are its actions so far, `log` its last import's."""

    def __init__(self, anki: Collection, *, profile: str = "User 1", key: str | None = None) -> None:
        self.anki = anki
        self.profile = profile
        self.key = key
        self.asked: list[str] = []
        self.log: Any = None
        self.port = 0

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """Do what is asked for, as version 6 of the protocol answers."""
        if self.key and asked.get("key") != self.key:
            return {"result": None, "error": "valid api key must be provided"}
        assert asked["version"] == 6
        self.asked.append(asked["action"])
        try:
            return {"result": getattr(self, asked["action"])(**asked["params"]), "error": None}
        except Exception as error:  # noqa: BLE001 - the add-on answers with any error
            return {"result": None, "error": str(error)}

    def getActiveProfile(self) -> str:  # noqa: N802 - the add-on's name for it
        return self.profile

    def findNotes(self, query: str) -> list[int]:  # noqa: N802
        return list(self.anki.find_notes(query))

    def importPackage(self, path: str) -> bool:  # noqa: N802
        """With the options that the add-on's own call has."""
        options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=True, with_deck_configs=True)
        self.log = self.anki.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
        self.anki.models._clear_cache()
        return True


@contextmanager
def listening(window: Window) -> Iterator[Window]:
    """Let a window listen on a free port, as `window.port`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            answer = json.dumps(window.answer(asked)).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    window.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield window
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
