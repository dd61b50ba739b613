"""Paragraphs: a line each, or the lines between blank ones where a text is broken to a width."""

from __future__ import annotations

import re
from itertools import pairwise

from quiz.source.marks import Paragraph

LINE = re.compile(r"[^\r\n\u2028\u2029]+")
BLOCK = re.compile(r"[^\n]+(?:\n(?=[^\n]*[^\s])[^\n]+)*")
LEAD = re.compile(r"[\s>#*+]*(?:[-•]\s+)?")
"""What stands before the first word of a line in Markdown: heading, quotation, list."""
SENTENCE_ENDS = re.compile(r"[.!?…:“”\"»«)*]\s*$")
WRAPPED_LINES = 3
HEADLINE_CHARACTERS = 140


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text, without the marks of Markdown before them."""
    found = []
    for match in (BLOCK if _is_wrapped(text) else LINE).finditer(text):
        lead = LEAD.match(text, match.start(), match.end())
        start = lead.end() if lead else match.start()
        if start < match.end() and text[start : match.end()].strip():
            found.append(Paragraph(start, match.end()))
    return found


def is_heading(text: str, paragraph: Paragraph) -> bool:
    """Return True if a paragraph is a headline: short, and no sentence ends it."""
    words = text[paragraph.start : paragraph.end].strip()
    return len(words) <= HEADLINE_CHARACTERS and not re.search(r"[.!…:;,“”\"»«’‘]$", words)


def headline(text: str) -> str | None:
    """Return the first line of a text, if it is a headline."""
    found = paragraphs(text)
    if len(found) < 2 or not is_heading(text, found[0]):
        return None
    return " ".join(text[found[0].start : found[0].end].strip("# *\n").split())


def _is_wrapped(text: str) -> bool:
    """Return True if lines are broken to a width: most that another follows at once end inside a sentence."""
    lines = text.split("\n")
    followed = [line for line, following in pairwise(lines) if line.strip() and following.strip()]
    inside = sum(not SENTENCE_ENDS.search(line[-4:]) for line in followed)
    return inside >= WRAPPED_LINES and inside * 2 > len(followed)
