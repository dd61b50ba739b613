"""Taking an article apart, as the rules for speakers see it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.article import Article
from quiz.draft.interruptions import parted
from quiz.draft.register import register
from quiz.draft.roles import roles
from quiz.draft.sentences import sentences
from quiz.source.marks import pair
from quiz.source.paragraphs import is_heading, paragraphs

if TYPE_CHECKING:
    from quiz.draft.language import Words
    from quiz.draft.sentences import Sentence


def read_article(text: str, words: Words) -> Article:
    """Take an article apart."""
    parts = paragraphs(text)
    pairing = pair(text, parts)
    marked = [part for each in pairing.marked for part in parted(text, each, words)]
    with_marks = {each.paragraph for each in pairing.marked}
    headings = frozenset(i for i, each in enumerate(parts) if i not in with_marks and is_heading(text, each))
    found = sentences(text, parts, marked, headings, words)
    article = Article(
        text,
        words,
        tuple(parts),
        tuple(pairing.odd),
        tuple(marked),
        tuple(found),
        register(text, found, words),
        tuple(tuple(verbs(sentence, words)) for sentence in found),
    )
    return replace(article, introduced=roles(article))


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
