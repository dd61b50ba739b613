"""The way in, and the last catch: whatever happens, a person reads a line and never a traceback."""

from __future__ import annotations

# What the module `signal` is made of, and there at once: an interrupt meets no import before this.
import _signal as signal  # type: ignore[import-not-found]

try:  # noqa: SIM105 - `suppress` would be an import before it, too
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until `main` can deal with Ctrl-C, it ends the program in silence
except ValueError:  # in another thread than the main one, nobody may say what signals do
    pass

import atexit
import gc
import os
import sys
from contextlib import suppress

CRASH = 2
INTERRUPTED = 130
OBJECTS_BETWEEN_COLLECTIONS = 200_000
"""Sheets and notes hold no cycles: looking for them as often as Python does costs a fifth of a large build."""


def main() -> None:
    """Run the command line. Exit code: 0 fine, 1 findings in a sheet, 2 wrong use or a failure."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)  # the system takes all back at once: no last search for cycles
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    from quiz.cli import app
    from quiz.cli.terminal import guard
    from quiz.errors import WrongUseError

    guard()
    try:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, signal.default_int_handler)
        app(prog_name="quiz")
        sys.stdout.flush()
    except WrongUseError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _fail(f"{where}{error.strerror or error}")
    except Exception as error:  # the last catch
        if os.environ.get("QUIZ_DEBUG"):
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        _fail(f"this is a bug in quiz, not in your sheet ({what}); QUIZ_DEBUG=1 quiz … shows the traceback")


def _fail(message: str) -> None:
    print(f"quiz: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201 - the program's own voice
    sys.exit(CRASH)


if __name__ == "__main__":
    main()
