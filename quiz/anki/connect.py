"""A running Anki, spoken to through its add-on AnkiConnect: JSON over HTTP, on this machine only.

What is asked of it is little: to import a package, and to count notes. See the add-on's own description of its
actions, of which version 6 is spoken here.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

VERSION = 6
PORT = 8765
"""Where the add-on listens, unless its settings say otherwise."""
SECONDS = 120
"""How long an answer may take: the import of a large deck shows a bar in Anki and is answered when it is done."""


class NotRunningError(Exception):
    """Nothing answers: Anki does not run, or the add-on is not installed."""


class RefusedError(Exception):
    """Anki or the add-on refused what was asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Anki:
    """Anki as the add-on offers it on a port of this machine; `key` is the one that its settings may ask for."""

    port: int = PORT
    key: str | None = None

    def profile(self) -> str:
        """Return the name of the profile that is open. Raises NotRunningError, RefusedError."""
        return str(self._call("getActiveProfile"))

    def count(self, tags: Iterable[str]) -> dict[str, int]:
        """Return how many notes have a tag, for each of some tags. Raises NotRunningError, RefusedError."""
        return {tag: len(self._call("findNotes", query=f'"tag:{tag}"')) for tag in tags}

    def import_package(self, package: Path) -> None:
        """Import a package as *File → Import* does. Raises NotRunningError, RefusedError."""
        if self._call("importPackage", path=str(package.resolve())) is not True:
            raise RefusedError("Anki did not import the package")

    def _call(self, action: str, **parameters: object) -> Any:
        """Ask for an action and return its result."""
        asked: dict[str, object] = {"action": action, "version": VERSION, "params": parameters}
        if self.key:
            asked["key"] = self.key
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}", json.dumps(asked).encode(), {"Content-Type": "application/json"}
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy can't reach this machine
        try:
            with opener.open(request, timeout=SECONDS) as response:
                answer = json.load(response)
            result, error = answer["result"], answer["error"]
        except urllib.error.HTTPError as error:
            raise RefusedError(f"port {self.port} answers, but not as AnkiConnect does (HTTP {error.code})") from error
        except TimeoutError as error:
            raise RefusedError(f"Anki did not answer within {SECONDS} seconds: does a window wait there?") from error
        except OSError as error:
            raise NotRunningError(f"nothing answers on port {self.port}") from error
        except (ValueError, KeyError, TypeError) as error:
            raise RefusedError(f"port {self.port} answers, but not as AnkiConnect does") from error
        if error is not None:
            raise RefusedError(f"Anki refused: {error}")
        return result
