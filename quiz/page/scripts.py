"""Scripts and their data inside pages, such that nothing else can run there."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

SCRIPTS = Path(__file__).parent / "js"


@lru_cache(maxsize=4)
def script(name: str) -> str:
    """Return the script of a name."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


def fingerprint(name: str) -> str:
    """Return what a page's policy says of a script: a browser runs no other one."""
    return f"'sha256-{b64encode(sha256(script(name).encode()).digest()).decode()}'"


def data(value: object) -> str:
    """Write data for a `script` element of type JSON: no text in it can end the element or begin a comment."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
