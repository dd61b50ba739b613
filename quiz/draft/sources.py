"""Whom a German sentence names as the source of what it says, or as the owner of a statement, without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.phrases import phrase, whom
from quiz.draft.speaker import Speaker, described

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.case import Case, Clauses
    from quiz.draft.sentences import Sentence


def statement_of(case: Case, stop: int, *, with_clause: bool = False) -> Speaker | None:
    """Return whose statement a noun before the quotation is: Vorwurf des X, Fazit von X.

    `with_clause` asks for one that a clause tells: Auf den Vorwurf des X, das sei „…“, sagte Y.
    """
    tokens, words = case.sentence.tokens, case.clauses.words
    for i in range(stop - 2, -1, -1):
        if tokens[i].text not in case.article.words.statement_nouns:
            continue
        owner = i + 1 + (tokens[i + 1].text in words["by"])
        if owner == i + 1 and tokens[owner].text not in words["owner_determiners"]:
            continue
        found = phrase(case.article, case.sentence, owner, stop)
        if found and (not with_clause or tokens[found.end].kind == kinds.COMMA):
            return whom(case.article, case.sentence, owner, found)
    return None


def according(article: Article, clauses: Clauses, sentence: Sentence) -> Speaker | None:
    """Return whom a sentence names as its source: laut X, nach Angaben von X, X zufolge, für X ist."""
    words = clauses.words
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        low = token.text.lower()
        found = None
        if low in article.words.according_to and i + 1 < len(tokens):
            found = clauses.at(sentence, i + 1)
            if not found and tokens[i + 1].kind == kinds.QUOTATION:
                return described(sentence, i + 1, i + 2)
        elif low in words["after"] or low in words["opinion"]:
            found = _opinion(clauses, sentence, i)
        elif low in article.words.according_after and i:
            start = i
            while start > 0 and tokens[start - 1].kind in "NIAdDn":
                start -= 1
            found = clauses.at(sentence, start, i)
        elif low in words["so"] and i and tokens[i - 1].kind == kinds.COMMA and i + 1 < len(tokens):
            found = clauses.at(sentence, i + 1) if tokens[i + 1].kind in "DNIA" else None
            found = found if found and found.named else None
        elif i == 0 and low in words["for"]:
            found = _in_the_eyes_of(article, sentence)
        if found:
            return found
    return None


def _opinion(clauses: Clauses, sentence: Sentence, i: int) -> Speaker | None:
    """Nach Angaben von X; nach den Worten des X; meiner Meinung nach"""
    tokens, words = sentence.tokens, clauses.words
    if tokens[i].text.lower() in words["opinion"]:
        if not any(token.text.lower() in words["after"] for token in tokens[max(0, i - 2) : i]):
            return None
        owner = i + 1
    else:
        owner = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].text in words["the_words"])
        if owner >= len(tokens) or tokens[owner].text not in words["sources"]:
            return None
        owner += 1
    if owner < len(tokens) and tokens[owner].text in words["by"]:
        owner += 1
    return clauses.at(sentence, owner) if owner < len(tokens) else None


def _in_the_eyes_of(article: Article, sentence: Sentence) -> Speaker | None:
    """Für X ist das „…“"""
    found = phrase(article, sentence, 1)
    if not found or found.end >= len(sentence.tokens) or sentence.tokens[found.end].kind not in kinds.FINITE:
        return None
    speaker = whom(article, sentence, 1, found)
    return speaker if speaker.named else None
