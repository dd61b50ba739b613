"""An editor's side of the Language Server Protocol: a sheet is opened, and the real YAML language server is asked."""

from __future__ import annotations

import json
import subprocess
from itertools import count
from typing import TYPE_CHECKING, Any, Self

from tests.desk import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SERVER = ROOT / ".venv" / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
"""Where `.ci/test` installs it, if npm is there."""


class Editor:
    """A server that has one document open."""

    def __init__(self, node: str, document: Path) -> None:
        self.uri, self.opened = document.as_uri(), False
        self.numbers = count(1)
        self.process = subprocess.Popen([node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asks("initialize", processId=None, rootUri=document.parent.as_uri(), capabilities={})
        self.says("initialized")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def opens(self, text: str) -> list[str]:
        """Put a text into the document; return what is marked in it."""
        version = next(self.numbers)
        document = {"uri": self.uri, "languageId": "yaml", "version": version}
        if self.opened:
            self.says("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        else:
            self.says("textDocument/didOpen", textDocument=document | {"text": text})
        self.opened = True
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics":
                return [each["message"] for each in message["params"]["diagnostics"]]

    def hover(self, line: int, column: int) -> str:
        """Return what is shown for a place, from 0."""
        found = self.asks("textDocument/hover", **self._at(line, column))
        return str(found["contents"]["value"]) if found else ""

    def completion(self, line: int, column: int) -> dict[str, Any]:
        """Return what is proposed at a place, from 0, by its label."""
        found = self.asks("textDocument/completion", **self._at(line, column))
        return {each["label"]: each for each in found["items"]}

    def asks(self, method: str, **parameters: Any) -> Any:
        """Send a request; return its result."""
        number = next(self.numbers)
        self._write({"id": number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def says(self, method: str, **parameters: Any) -> None:
        """Send a notification."""
        self._write({"method": method, "params": parameters})

    def _at(self, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": column}}

    def _write(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> Any:
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            assert line, "the server ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:  # it asks for settings, which there are none of
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self._write({"id": message["id"], "result": None if wanted is None else [None for _ in wanted]})
        return message
