"""What an article says of itself above its text: who wrote it, for whom, and when it appeared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.sheet.moments import read_moment
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.draft.article import Article

ABOVE = 6
"""Paragraphs among which the byline and the dateline stand."""
LONGEST = 90
"""Characters of a line that is nothing but a byline."""
DATELINE = 60
"""Characters in which a dateline has its date."""
NAME = r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][\w’'.]*|[ ](?:von|van|de|der|den|du|di|da|zu)){1,3}?)"
DATE = re.compile(
    r"(?<!\w)(?:\d{4}-\d\d-\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}(?:\.|er)?\s[^\W\d_]+\.?,?\s\d{4}"
    r"|[^\W\d_]+\.?\s\d{1,2},?\s\d{4})(?!\w)"
)
PLACE = r"[^.!?]{0,60}[,|·–—(/-]\s*"
"""What stands before the date: nothing, or a place or an author, and a sign that parts them from it."""
BEHIND = re.compile(r"\)?\s*(?:[.:|·,–—-]|$)")


class Byline(NamedTuple):
    """Who wrote an article, its date, and its paper, as it gives them itself; the date as a sheet has it."""

    author: str | None
    published: str | None
    publisher: str | None


def byline(article: Article) -> Byline:
    """Return what stands above an article, or in front of its first paragraph: Von X; BERLIN, 3. Mai 2024 – …"""
    patterns = article.words.patterns
    others = NAME.replace("?P<name>", "?:")
    paper = rf"(?:{patterns['paper']})(?=\s*(?:[,|·–—]|$))"
    no_name = rf"(?!{paper}|(?i:{'|'.join(sorted(article.words.determiners))})\s)"  # The Hague
    several = rf"(?P<names>{NAME}(?:(?:,| {words_for(article.words.code).and_}) {no_name}{others})*)"
    by = re.compile(rf"{patterns['author']}\s+{several}(?=\s*(?:[,|–—]|$)|\s(?:{patterns['author_in']})\s\S+$)")
    place = re.compile(rf"(?:{PLACE}(?:{patterns['before_date']})?)?(?:{patterns['published']})?")
    author = published = publisher = None
    for paragraph in article.paragraphs[:ABOVE]:
        words = " ".join(article.text[paragraph.start : paragraph.end].split())
        if len(words) <= LONGEST and (match := by.match(words)):
            author = author or match["names"]
            publisher = publisher or _paper(words[match.end() :], paper)
        match = DATE.search(words[: 2 * DATELINE])
        if match and not published and place.fullmatch(words, 0, match.start()) and BEHIND.match(words, match.end()):
            published = _day(match[0], article.words.code)
    return Byline(author, published, publisher)


def _paper(behind: str, paper: str) -> str | None:
    """Return the paper that is named behind an author: health correspondent, The Northern Courier, 6 November 2024."""
    found = re.search(rf"[,|·–—]\s*({paper})", behind)
    return found[1].strip() if found else None


def _day(written: str, language: str) -> str | None:
    """Return a date as a sheet has it, if it is one."""
    moment = read_moment(written, language)
    if moment is None or not (moment.year and moment.month and moment.day):
        return None
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
