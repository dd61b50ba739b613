"""What YAML takes for something else than a writer meant, found on the lines before YAML reads them.

Each trap gives a finding where the mistake is, and the line as it was likely meant: so the rest of the sheet can be
read, and one run shows all that is to be mended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.findings import Finding, Span
from quiz.sheet.lines import CLOSING, Enclosed, Line, in_marks, known_keys, outline, quote_it

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.messages import Said
    from quiz.sheet.text import SheetText

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = "\u00ad\u200b\u2060\ufeff"
NO_SPACE = re.compile(f"[{ODD_SPACES}{UNSEEN}]")
LEADING = re.compile(rf"[ \t]*([{ODD_SPACES}{UNSEEN}])")
BEHIND_KEY = re.compile(rf" *(?:- +)?[\w-]+ *:([{ODD_SPACES}{UNSEEN}])")
GLUED = re.compile(r"(?P<before> *(?:- +)?)(?P<key>[a-z_]+):(?P<value>[^\s:].*)")
UNCLOSED = say("this quotation mark is never closed")
CLOSE_IT = say('close it; inside \'…\' write a single quotation mark twice, inside "…" write \\" for a double one')
NO_COLON = (say("there is no colon after the key"), say("write the colon and a space after the key"))
BREAKS = {"\x85": "U+0085", "\u2028": "U+2028", "\u2029": "U+2029"}
STRAY_BREAK = re.compile(
    "(?<=[^\r\n\x85\u2028\u2029])[\x85\u2028\u2029](?=[^\r\n\x85\u2028\u2029])(?! *(?:#|- |[\\w-]+:))"
)


@dataclass(frozen=True, slots=True)
class Trap:
    """A finding about a line, and the line as it was likely meant."""

    line: int
    finding: Finding
    meant: str


def traps(source: SheetText, lines: list[str]) -> Iterator[Trap]:
    """Give what is wrong with the lines of a sheet; `lines` are changed to what was likely meant."""
    for number, text in enumerate(lines if NO_SPACE.search(source.text) else (), 1):
        for trap in (_odd_indent, _odd_space):
            if found := trap(source, number, text):
                lines[number - 1] = found.meant
                yield found
                break
    for part in outline(lines):
        line = part.line if isinstance(part, Enclosed) else part
        if isinstance(part, Enclosed):
            found = _enclosed(source, part, lines)
        else:
            found = _glued(source, line) or _without_colon(source, line, lines)
        if found:
            lines[found.line - 1] = found.meant
            yield found


def stray_breaks(source: SheetText, lines: list[str]) -> Iterator[Finding]:
    """Find line breaks of Unicode that nobody sees inside of a text, where YAML would end it; `lines` are joined."""
    if not any(sign in source.text for sign in BREAKS):
        return
    for match in STRAY_BREAK.finditer(source.text):
        place = source.span(match.start())
        joined = lines[place.line - 1].rstrip() or lines[place.line - 2]
        lines[place.line - 1], lines[place.line] = f"{joined} {lines[place.line].strip()}", ""
        yield source.finding(
            "control-character",
            place,
            say("the invisible line break {sign} is in a text", sign=BREAKS[match[0]]),
            say("delete it, or write a space (your editor may not show it)"),
        )


def unseen(source: SheetText) -> Iterator[Finding]:
    """Find characters that nobody sees and that come in with text from elsewhere, the first one of each line."""
    pattern = re.compile(f"[{UNSEEN}]")
    if not pattern.search(source.text):
        return
    for number, line in enumerate(source.lines, 1):
        if (match := pattern.search(line)) and not LEADING.match(line):
            yield source.finding(
                "invisible-character",
                Span(number, match.start() + 1),
                say("an invisible character, U+{code:04X}, is in this line", code=ord(match[0])),
                say("delete it (your editor may not show it): words that contain it won't be found"),
            )


def _trap(source: SheetText, number: int, place: tuple[int, int], said: tuple[Said, Said], meant: str) -> Trap:
    start, length = place
    return Trap(number, source.finding("yaml-syntax", Span(number, start + 1, length), *said), meant)


def _odd_indent(source: SheetText, number: int, text: str) -> Trap | None:
    match = LEADING.match(text)
    if not match or not text.strip():
        return None
    said = (
        say(
            "a character that only looks like a space, U+{code:04X}, stands where YAML wants spaces", code=ord(match[1])
        ),
        say("delete it, and indent with the space bar"),
    )
    body = re.sub(rf"^[ \t{ODD_SPACES}{UNSEEN}]+", lambda head: " " * len(head[0]), text)
    return _trap(source, number, (match.start(1), 1), said, body)


def _odd_space(source: SheetText, number: int, text: str) -> Trap | None:
    match = BEHIND_KEY.match(text)
    if not match:
        return None
    said = (
        say("after the colon there is no space but U+{code:04X}, which only looks like one", code=ord(match[1])),
        say("delete it, and type a space there"),
    )
    return _trap(source, number, (match.start(1), 1), said, f"{text[: match.start(1)]} {text[match.end(1) :]}")


def _glued(source: SheetText, line: Line) -> Trap | None:
    match = GLUED.fullmatch(line.text)
    if not match or match["key"] not in known_keys():
        return None
    key, value = match["key"], match["value"]
    said = (
        say("there is no space after the colon of `{key}`", key=key),
        say("write `{key}: {value}`", key=key, value=value),
    )
    meant = f"{match['before']}{key}: {value}"
    return _trap(source, line.number, (match.end("key"), 1), said, meant)


def _without_colon(source: SheetText, line: Line, lines: list[str]) -> Trap | None:
    """Find a key without a colon: a known one, with keys as far left as it above or below."""
    words = line.value.split(maxsplit=1)
    if line.key is not None or not words or words[0] not in known_keys() or line.text[: line.column].strip():
        return None
    above = next((text for text in reversed(lines[: line.number - 1]) if text.strip()), "")
    beside = [Line.of(0, text) for text in (above, *lines[line.number : line.number + 1])]
    if not any(other.key is not None and other.column == line.column for other in beside):
        return None
    said = NO_COLON if len(words) == 1 else (NO_COLON[0], say("write `{key}: {value}`", key=words[0], value=words[1]))
    meant = f"{line.text[: line.column]}{words[0]}: {' '.join(words[1:])}"
    return _trap(source, line.number, (line.column, len(words[0])), said, meant)


def _goes_on(line: Line, lines: list[str]) -> bool:
    """Return True if a line goes on with a text without marks that began above it: there, a mark is one of its own."""
    if line.key is not None or line.text[: line.column].strip():
        return False
    for text in reversed(lines[: line.number - 1]):
        above = Line.of(0, text)
        in_list = text[: above.column].strip() == "-"
        if text.strip() and (above.key is not None or in_list or above.column < line.column):
            further_in = above.column <= line.column if in_list else above.column < line.column
            begins = further_in and (in_list or above.key is not None)
            return begins and bool(above.value) and above.value[0] not in "'\"|>[{&*!#"
    return False


def _enclosed(source: SheetText, part: Enclosed, lines: list[str]) -> Trap | None:
    """Find a text that starts with a mark or a bracket and goes on behind the closing one, or is never closed."""
    line, opening = part.line, part.line.value[0]
    if _goes_on(line, lines):
        return None
    if part.end is None:
        if opening in CLOSING or any(text.startswith(("---", "...")) for text in lines[line.number :]):
            return None  # YAML's own error says it better
        meant = line.text[: line.start] + in_marks(line.value[1:].strip())
        return _trap(source, line.number, (line.start, 1), (UNCLOSED, CLOSE_IT), meant)
    number, end = part.end
    behind = lines[number - 1][end:]
    if not behind.strip() or re.match(r"[ \t]+#", behind) or (line.key is None and re.match(r"[ \t]*:", behind)):
        return None
    if number != line.number:
        return None
    if opening in CLOSING and not re.search(r"\w", behind):
        return None
    closing = CLOSING.get(opening, opening)
    whole = _inside(line.value.strip()) if opening not in CLOSING else line.value.strip()
    said = (
        say("the text continues after the closing {closing}", closing=closing),
        quote_it(whole),
    )
    start = end + len(behind) - len(behind.lstrip())
    return _trap(source, number, (start, 1), said, line.text[: line.start] + in_marks(whole))


def _inside(text: str) -> str:
    """Return what stands between marks that a single one inside has ended: 'it's' is it's; "Ja" und "Nein" stays."""
    mark, inner = text[0], text[1:-1]
    return inner if text.endswith(mark) and inner.count(mark) % 2 else text
