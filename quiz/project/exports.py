"""Writing what is exported, and results: a file that somebody changed since, as Word files and tables are meant to be,
is never written over.

What was written is remembered by digests in a hidden file of the folder, beside the one that builds remember theirs in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - `record` resolves the hints
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from quiz.project import files, reader
from quiz.project.manifest import digest
from quiz.records import record

if TYPE_CHECKING:
    from pathlib import Path

FILE = ".quiz-exports.json"


@dataclass(frozen=True, slots=True)
class Exports:
    """The digests of the files that were written into a folder, by name."""

    files: Mapping[str, str] = field(default_factory=dict)


def write(out: Path, made: Mapping[str, bytes], *, force: bool = False) -> tuple[str, ...]:
    """Write files into a folder, all or none; return the names of those that stand in the way.

    These are files that are not as they were written, or that were never written from here; with `force` there are
    none. Raises OSError with the name of the file that can't be written, or read: nobody knows whose it is.
    """
    out.mkdir(parents=True, exist_ok=True)
    with files.held([out]):
        known = _known(out)
        there = {
            name: content for name in made if (content := reader.content(out / name, reader.Most.OUTPUT)) is not None
        }
        changed = [
            name for name, content in there.items() if content != made[name] and digest(content) != known.get(name)
        ]
        if changed and not force:
            return tuple(changed)
        after = Exports({**known, **{name: digest(content) for name, content in made.items()}})
        remembered = json.dumps(asdict(after), indent=1, sort_keys=True).encode() + b"\n"
        files.replace_all({**{out / name: content for name, content in made.items()}, out / FILE: remembered})
    return ()


def _known(out: Path) -> Mapping[str, str]:
    """Return what is remembered of a folder; what can't be read is as good as nothing."""
    try:
        return record(Exports, json.loads(files.content(out / FILE) or b"{}")).files
    except (ValueError, RecursionError):  # no JSON, not in UTF-8, or a RecordError
        return {}
