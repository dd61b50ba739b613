"""Changes of single values in the text of a sheet, that leave every other character as the person wrote it.

A value is changed word by word, so that its lines, its quotation marks and its indentation stay. The result is read
again: a change that would touch anything else, or not arrive, is not made.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from quiz.sheet.read import read
from quiz.sheet.text import LINE_BREAK
from quiz.sheet.written import Written

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.sheet.findings import Path
    from quiz.sheet.model import Sheet

WIDTH = 120
"""How long a line that is added may get."""
WORD_OR_SPACE = re.compile(r"\s+|\S+")


def changed(text: str, path: Path, value: str) -> str | None:
    """Return a sheet's text with another value in the place of one, or with a value that was not there.

    None where no way to write it is found that leaves all else as it is, or where the text can't be read as it is
    written. `path` is that of a field of a fact.
    """
    before = read("", text.encode())
    if before.sheet is None or not before.as_written or path[1] not in getattr(before.sheet, path[0]):
        return None
    wanted = _with_value(before.sheet, path, value)
    for each in _candidates(text, path, value):
        after = read("", each.encode())
        if after.sheet is None or len(after.findings) > len(before.findings):
            continue
        if _words(after.sheet, path) == value.split() and _with_value(after.sheet, path, value) == wanted:
            return each
    return None


def _candidates(text: str, path: Path, value: str) -> list[str]:
    """Return the ways to write a value, the best one first; not all of them need be valid."""
    written = Written(text)
    scalar = written.scalars.get(path)
    if scalar is None:
        return _added(text, written, path, value)
    old = text[scalar.start : scalar.end]
    if not old.strip("'\""):  # `evidence:` with nothing behind it
        space = "" if text[scalar.start - 1 : scalar.start].isspace() else " "
        news = [space + each for each in (value, _single_quoted(value))]
    elif scalar.style == '"':
        news = [_rewritten(old, value, _double_escaped, '"'), f'"{_double_escaped(value)}"']
    elif scalar.style == "'":
        news = [_rewritten(old, value, _single_escaped, "'"), _single_quoted(value)]
    elif scalar.style:
        header, line_break, body = _block(old)
        news = [header + line_break + _rewritten(body, value)]
    else:
        news = [_rewritten(old, value), _single_quoted(_rewritten(old, value))]
    return [text[: scalar.start] + new + text[scalar.end :] for new in news]


def _rewritten(old: str, value: str, escaped: Callable[[str], str] = str, mark: str = "") -> str:
    """Return a written text with other words; those that stay are left where they are, and all spaces with them."""
    pieces = WORD_OR_SPACE.findall(old)
    at = [number for number, piece in enumerate(pieces) if not piece.isspace()]
    words = [escaped(word) for word in value.split()]
    words[0], words[-1] = mark + words[0], words[-1] + mark
    steps = SequenceMatcher(None, [pieces[number] for number in at], words, autojunk=False).get_opcodes()
    for step, start, end, from_, to in reversed(steps):
        if step == "equal":
            continue
        new = words[from_:to]
        if end - start == len(new):
            for number, word in zip(at[start:end], new, strict=True):
                pieces[number] = word
        elif start < end and new:
            pieces[at[start] : at[end - 1] + 1] = [" ".join(new)]
        elif new:  # between two words, with the space that stands there
            where = at[start] if start < len(at) else len(pieces)
            pieces[where:where] = [" ".join(new), " "] if start < len(at) else [" ", " ".join(new)]
        elif end < len(at):
            pieces[at[start] : at[end]] = []
        else:
            pieces[at[start] - 1 :] = []
    return "".join(pieces)


def _block(old: str) -> tuple[str, str, str]:
    """Part the head of a block text (`>-` and a comment) from its lines."""
    found = LINE_BREAK.search(old)
    return (old[: found.start()], found.group(), old[found.end() :]) if found else (old, "", "")


def _added(text: str, written: Written, path: Path, value: str) -> list[str]:
    """Return ways to write a value that was not there, behind the last one of its fact."""
    group = written.groups.get(path[:-1])
    if group is None:
        return []
    head, tail = text[: group.end], text[group.end :]
    if group.braces:
        return [f"{head}, {path[-1]}: {_single_quoted(value)}{tail}"]
    line_break, indent = ["\n", *LINE_BREAK.findall(head)][-1], " " * group.column
    rest = LINE_BREAK.split(tail, maxsplit=1)[0]  # a comment behind the last value stays behind it
    head, tail = head + rest, tail[len(rest) :]
    key = f"{line_break}{indent}{path[-1]}: "
    wrapped = textwrap.wrap(value, WIDTH - len(indent) - 2, break_long_words=False, break_on_hyphens=False)
    block = f"{key}>-" + "".join(f"{line_break}{indent}  {line}" for line in wrapped)
    ways = [f"{key}{value}", f"{key}{_single_quoted(value)}"]
    fits = len(key) + len(value) <= WIDTH
    return [f"{head}{way}{tail}" for way in ([*ways, block] if fits else [block, *ways])]


def _single_quoted(value: str) -> str:
    return f"'{_single_escaped(value)}'"


def _single_escaped(word: str) -> str:
    return word.replace("'", "''")


def _double_escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace('"', '\\"')


def _words(sheet: Sheet, path: Path) -> list[str]:
    group, key, field = path
    entries = getattr(sheet, group)
    return (getattr(entries[key], field) or "").split() if key in entries else []


def _with_value(sheet: Sheet, path: Path, value: str) -> Sheet:
    group, key, field = path
    entries = getattr(sheet, group)
    changes: dict[str, Any] = {group: entries | {key: replace(entries[key], **{field: value})}}
    return replace(sheet, **changes)
