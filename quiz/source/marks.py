"""Quotation marks: which stretches of a text stand between them.

Marks are paired inside a paragraph. A mark with a direction („ « ‘) opens or closes by what it is, a straight one by
the letters and spaces round it. Where one is odd, the pairs that are safe are kept and the paragraph is named.
Quotations inside quotations belong to the outer one. Single marks count where a text has hardly any others. Two
apostrophes are one mark where a text sets its quotations in them, as typewriters and TeX do: ''so''.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

DOUBLE = '„“”»«‟"'
SINGLE = "‚‘’›‹'"
LONG_ENOUGH = 4
"""Words that a stretch without its closing mark must have to be kept."""
STRAIGHT = "\"'"
OPENING = re.compile(r"[„“«»‟\"](?=\w)")
DOUBLED = re.compile(r"(?P<opening>(?<![^\s(\[—–-])(?:''|``)(?=\w))|''")


class Paragraph(NamedTuple):
    """A paragraph: its place in the text."""

    start: int
    end: int


class Marked(NamedTuple):
    """A stretch between quotation marks: the words, and the whole with its marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    continues: bool = False
    """Whether it goes on in the next paragraph."""
    closed: bool = True
    """Whether its closing mark is there."""


class Pairing(NamedTuple):
    """All marked stretches of a text, in order, and the paragraphs in which a mark is odd."""

    marked: list[Marked]
    odd: list[int]


def pair(text: str, paragraphs: Sequence[Paragraph]) -> Pairing:
    """Find the marked stretches of a text."""
    doubled = sum(match["opening"] is not None for match in DOUBLED.finditer(text))
    if doubled <= len(OPENING.findall(text)):
        return _Pairs(text, paragraphs).found()
    # of an opening pair the second becomes a mark, of a closing one the first: the words between keep their place
    single = DOUBLED.sub(lambda match: ' "' if match["opening"] else '" ', text)
    found = _Pairs(single, paragraphs).found()
    return Pairing([_with_whole_marks(each, text) for each in found.marked], found.odd)


def _with_whole_marks(marked: Marked, text: str) -> Marked:
    """Return a stretch with both apostrophes of a mark that is two of them."""
    start, end = marked.outer_start, marked.outer_end
    start -= bool(DOUBLED.match(text, start - 1)) if start and start < marked.start else 0
    end += bool(DOUBLED.match(text, end - 1)) if end > marked.end else 0
    return marked._replace(outer_start=start, outer_end=end)


class _Pairs:
    """The state of pairing: which marks count in this text, and which way its guillemets point."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.single = _uses_single_marks(text)
        self.marks = re.compile(f"[{SINGLE if self.single else DOUBLE}]")
        self.low = ("‚" if self.single else "„") in text
        outward, inward = (r"‹\s?\w", r"›\s?\w") if self.single else (r"«\s?\w", r"»\s?\w")
        self.points_outward = len(re.findall(outward, text)) >= len(re.findall(inward, text))
        """Whether guillemets are set «like this» as in French, and not »like this« as in German books."""

    def found(self) -> Pairing:
        marked: list[Marked] = []
        odd: set[int] = set()
        for number in range(len(self.paragraphs)):
            pairs, is_odd = self._in_paragraph(number)
            marked += [each for each in pairs if self.text[each.start : each.end].strip()]
            if is_odd:
                odd.add(number)
        return Pairing(_outermost(marked), sorted(odd))

    def _in_paragraph(self, number: int) -> tuple[list[Marked], bool]:
        start, end = self.paragraphs[number]
        pairs: list[Marked] = []
        odd = False
        opened: int | None = None
        inner = 0
        for match in self.marks.finditer(self.text, start, end):
            at, mark = match.start(), match.group()
            role = self._role(at, start, end, opened)
            if role == "open":
                if opened is not None:
                    if self.text[opened] != mark:
                        inner += mark not in STRAIGHT
                        continue  # a mark inside marks of another kind
                    odd = True  # its closing mark was forgotten: keep what the later one opens
                opened, inner = at, 0
            elif role == "close" and opened is not None:
                if inner and mark not in STRAIGHT and self.text[opened] in STRAIGHT:
                    inner -= 1
                else:
                    pairs.append(Marked(opened + 1, at, opened, at + 1, number))
                    opened = None
            elif role in {"close", "stray"}:
                odd = True
        if opened is not None:
            left = self._left_open(number, opened, end)
            pairs += left
            odd = odd or not (left and left[0].continues)
        return pairs, odd

    def _left_open(self, number: int, opened: int, end: int) -> list[Marked]:
        """Return what stands behind a mark that nothing closes: it goes on in the next paragraph, or is long enough."""
        following = self.paragraphs[number + 1] if number + 1 < len(self.paragraphs) else None
        words = self.text[opened + 1 : end]
        begins = following and self.text[following.start : following.end].lstrip()[:1]
        if begins == self.text[opened] and words.strip():
            return [Marked(opened + 1, end, opened, end, number, continues=True)]
        if self.single or len(words.split()) < LONG_ENOUGH:
            return []
        return [Marked(opened + 1, end, opened, end, number, closed=False)]

    def _role(self, at: int, start: int, end: int, opened: int | None) -> str:
        """Return what a mark does: open, close, stray, or nothing."""
        mark = self.text[at]
        before = self.text[at - 1] if at > start else " "
        after = self.text[at + 1] if at + 1 < end else " "
        can_open = (before.isspace() or before in "([{-–—/‚‘" or at == start) and not after.isspace()
        can_close = not before.isspace() and (after.isspace() or not after.isalnum())
        if self.single and mark in "’'‘" and self._is_apostrophe(at, before, after, end, opened):
            return ""
        if mark == '"' and before.isdigit() and opened is None and not can_open:
            return ""  # inches
        if mark in "„‟‚":
            return "open"
        if mark in "«‹":
            return "open" if self.points_outward else "close"
        if mark in "»›":
            return "close" if self.points_outward else "open"
        if mark in "“‘":
            if self.low:
                return "open" if opened is None else "close"
            return "open" if can_open or opened is None else "close"
        if mark in "”’":
            return "close" if opened is not None else "open" if can_open and mark == "”" else "stray"
        if opened is None:
            return "open" if can_open or not can_close else "stray"
        return "close" if can_close or not can_open else "open"

    def _is_apostrophe(self, at: int, before: str, after: str, end: int, opened: int | None) -> bool:
        if before.isalnum() and after.isalnum():
            return True  # don’t
        if self.text[at] == "‘":
            return False
        if opened is None:
            return not (self.text[at] == "'" and not before.isalnum() and after.isalnum())
        if before != "s" or not after.isspace():
            return False
        # workers’ rights: a later mark of this quotation stands where one ends
        closing = re.compile(r"[.,?!…][’']|‘").search(self.text, at + 1, end)
        return closing is not None and closing.group() != "‘"


def _uses_single_marks(text: str) -> bool:
    """Return True if a text sets its quotations in single marks: British papers, some Swiss and German ones."""
    single = len(re.findall(r"(?:^|(?<=[\s(\[—–-]))['‘‚›‹](?=\w)", text, re.MULTILINE))
    double = len(OPENING.findall(text))
    closing = len(re.findall(r"[.,?!…\w]['’‘›‹](?!\w)", text))
    speech = re.search(r"\w[.,?!…]['’‘›‹](?!\w)|\w['’‘›‹],\s", text)  # and not only words that are called so
    return speech is not None and min(single, closing) > double


def _outermost(marked: list[Marked]) -> list[Marked]:
    kept: list[Marked] = []
    for each in sorted(marked, key=lambda each: (each.outer_start, -each.outer_end)):
        if not kept or each.outer_start >= kept[-1].outer_end:
            kept.append(each)
    return kept
