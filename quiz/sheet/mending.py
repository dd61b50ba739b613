"""Lines that YAML can't read, written as they were likely meant, so that the rest of a sheet can be read.

Nothing is built of a sheet with a fault; this only lets one run show all that is to be mended in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.sheet.lines import CLOSING, MARKS, Line, in_marks, indent, with_marked_items
from quiz.sheet.stumbles import HASH, MISFIT, NOT_THE_END, TAB, TOO_FAR, TOO_NEAR

if TYPE_CHECKING:
    from quiz.sheet.stumbles import Fault

FOLLOWING = (MISFIT, NOT_THE_END, TOO_FAR, TOO_NEAR)
"""What is said of a line because of those above it."""
LEFT_OUT = 2
"""How often a line is mended before it is left out."""


class Mending:
    """The lines of a sheet, and how often each was mended; `left_out` holds the numbers of those that were given up."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.written = tuple(lines)
        self.left_out: set[int] = set()
        self.tries: dict[int, int] = {}

    def follows(self, fault: Fault) -> bool:
        """Return True if a line does not fit the one above it only since that one was at fault already."""
        if fault.stumble not in FOLLOWING:
            return False
        above = next((number for number in range(fault.line - 1, 0, -1) if self.written[number - 1].strip()), 0)
        return above in self.tries

    def mend(self, fault: Fault) -> bool:
        """Change the line of a fault; return False where that was done before, to no avail."""
        number = fault.line
        tried = self.tries.get(number, 0)
        self.tries[number] = tried + 1
        meant = _meant(fault, self.lines) if tried < LEFT_OUT else None
        if meant is not None and meant != self.lines[number - 1]:
            self.lines[number - 1] = meant
            return True
        if number in self.left_out:
            return False
        self.left_out.add(number)
        self.lines[number - 1] = ""
        return True


def _meant(fault: Fault, lines: list[str]) -> str | None:
    """Return a line as it was likely meant; None where nobody can say."""
    text = lines[fault.line - 1]
    line = Line.of(fault.line, text)
    if fault.stumble is TAB:
        body = text.lstrip(" \t")
        return " " * _expected_indent(lines, fault.line) + body
    if fault.stumble in (TOO_FAR, TOO_NEAR):
        return " " * _expected_indent(lines, fault.line) + text.lstrip()
    if line.key is None and fault.line > 1 and line.value[:1] not in MARKS + "".join(CLOSING) + "-&*!|>%@`":
        return f"{' ' * (indent(lines[fault.line - 2]) + 2)}{text.strip()}"  # as part of the text above
    if not line.value.strip():
        return None
    if fault.stumble is HASH:
        return text[: line.start] + with_marked_items(line.value)
    unclosed = line.value[:1] in CLOSING and CLOSING[line.value[0]] not in line.value
    meant = line.value + CLOSING[line.value[0]] if unclosed else in_marks(line.value.strip())
    return text[: line.start] + meant


def _expected_indent(lines: list[str], number: int) -> int:
    """Return how far a line would have to be indented to go on with the keys above it."""
    for above in reversed(lines[: number - 1]):
        line = Line.of(0, above)
        if line.key is not None:
            return line.column if line.value.strip() else line.column + 2
    return 0
