"""An article taken apart, as the rules for speakers see it: its sentences, its people, its verbs of saying."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.interruptions import parted
from quiz.draft.register import register
from quiz.draft.roles import roles
from quiz.draft.sentences import sentences
from quiz.source.marks import pair
from quiz.source.paragraphs import is_heading, paragraphs

if TYPE_CHECKING:
    from quiz.draft.language import Words
    from quiz.draft.register import Mention, Register
    from quiz.draft.roles import Role
    from quiz.draft.sentences import Sentence
    from quiz.source.marks import Marked, Paragraph


@dataclass(frozen=True)
class Article:
    """A text, taken apart. `odd` are the numbers of paragraphs in which a quotation mark is odd."""

    text: str
    words: Words
    paragraphs: tuple[Paragraph, ...]
    odd: tuple[int, ...]
    marked: tuple[Marked, ...]
    sentences: tuple[Sentence, ...]
    register: Register
    verbs: tuple[tuple[int, ...], ...]
    """For each sentence, which of its tokens are verbs of saying."""

    @cached_property
    def introduced(self) -> dict[int, list[Role]]:
        """What it says of each person, by the person's number, the most telling first."""
        return roles(self)

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return who is named in a sentence."""
        return self.register.mentions[sentence.number]

    def said(self, sentence: Sentence) -> tuple[int, ...]:
        """Return which tokens of a sentence are verbs of saying."""
        return self.verbs[sentence.number]

    def behind_preposition(self, sentence: Sentence, mention: Mention, low: int = 0) -> bool:
        """Return True if a mention stands behind a preposition, alone or in a list: it is no subject then."""
        tokens = sentence.tokens
        i = mention.start - 1
        while i >= low and (
            tokens[i].kind in kinds.ADJECTIVE + kinds.NAMING
            or (
                i > low
                and tokens[i].kind in kinds.CONJUNCTION + kinds.COMMA
                and tokens[i - 1].kind in kinds.NAMING
                and (tokens[i].kind == kinds.CONJUNCTION or tokens[i + 1].kind in kinds.NAMING)
            )
        ):
            i -= 1
        return i >= low and tokens[i].kind in kinds.PREPOSITION + kinds.OBLIQUE


def read_article(text: str, words: Words) -> Article:
    """Take an article apart."""
    parts = paragraphs(text)
    pairing = pair(text, parts)
    marked = [part for each in pairing.marked for part in parted(text, each, words)]
    with_marks = {each.paragraph for each in pairing.marked}
    headings = frozenset(i for i, each in enumerate(parts) if i not in with_marks and is_heading(text, each))
    found = sentences(text, parts, marked, headings, words)
    return Article(
        text,
        words,
        tuple(parts),
        tuple(pairing.odd),
        tuple(marked),
        tuple(found),
        register(text, found, words),
        tuple(tuple(verbs(sentence, words)) for sentence in found),
    )


def verbs(sentence: Sentence, words: Words) -> list[int]:
    """Return which tokens of a sentence are verbs of saying, or begin a phrase that reports."""
    tokens = sentence.tokens
    has_marks = any(token.kind == kinds.QUOTATION for token in tokens)
    found = []
    for i, token in enumerate(tokens):
        if token.kind not in kinds.REPORTING + kinds.PARTICIPLE:
            continue
        needed = words.reporting_with.get(token.text.lower())
        if needed and not _has_any(sentence, i + 1, needed):
            continue
        if token.text in words.thinking and not has_marks:
            continue
        found.append(i)
    if not found and words.reporting_phrases:
        flat = " ".join(token.text for token in tokens)
        phrase = next((each for each in words.reporting_phrases if each in flat), None)
        if phrase:
            found = [i for i, token in enumerate(tokens) if token.text == phrase.split()[0]][:1]
    return found


def _has_any(sentence: Sentence, start: int, needed: frozenset[str]) -> bool:
    """Return True if one of some words stands in the rest of the clause."""
    for token in sentence.tokens[start:]:
        if token.kind in ";.":
            return False
        if token.text in needed:
            return True
    return False
