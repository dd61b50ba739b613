"""What reaches a terminal: text, and no sign that acts on it.

File names, sheets, locks and packages come from anybody. A terminal obeys some signs instead of showing them (escapes,
controls) and turns lines round for others (marks of direction): so all that is printed goes through here, and those
signs are shown as they are written in code. Only what the program itself sends to colour its words passes as it is.
"""

from __future__ import annotations

import os
import re
import sys
from typing import IO, Any

ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)


def shown(text: str) -> str:
    r"""Return a text with the signs that a terminal would act on written out, such as \u001b."""
    return ACTING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


class Guard:
    """A stream that shows acting signs instead of sending them; `raw` is the stream behind it.

    `gone` says that its reader has seen enough, such as `head`: what is written from then on is dropped, so that the
    work itself is done to its end.
    """

    def __init__(self, raw: IO[str]) -> None:
        self.raw = raw
        self.gone = False

    def write(self, text: str) -> int:
        """Write a text."""
        try:
            return self.raw.write(shown(text))
        except BrokenPipeError:
            self._drop()
            return len(text)

    def flush(self) -> None:
        """Send what was written."""
        try:
            self.raw.flush()
        except BrokenPipeError:
            self._drop()

    def _drop(self) -> None:
        self.gone = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.raw.fileno())
        os.close(nowhere)

    def __getattr__(self, name: str) -> Any:
        """Give what else a stream has."""
        return getattr(self.raw, name)


def guard() -> None:
    """Put a guard before both streams of the program; it stays until it ends."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is not None and not isinstance(stream, Guard):
            setattr(sys, name, Guard(stream))


def nobody_reads() -> bool:
    """Return True if the reader of the program's results has gone."""
    return isinstance(sys.stdout, Guard) and sys.stdout.gone


def raw(stream: IO[str]) -> IO[str]:
    """Return the stream behind the guard, for what colours and draws by itself; its texts have to be `shown` before."""
    return stream.raw if isinstance(stream, Guard) else stream
