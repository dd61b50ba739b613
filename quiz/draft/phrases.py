"""Noun phrases of German: where one ends, and whom it names.

A phrase is a determiner, adjectives and nouns, with what is attached to it: genitives, prepositions, brackets, and
appositions between commas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import tokens as kinds
from quiz.draft.names import is_role
from quiz.draft.speaker import Speaker, described, mentioned

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.people import Mention
    from quiz.draft.sentences import Sentence

SHORT = 5
"""Words of a quotation that can be a name behind a noun: die Zeitung „X“."""
APPOSITIONS = 3
ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,}")
"""A name in capitals: no genitive belongs to it (laut einer Mitteilung des BMI der Verbesserung dienen)."""


class Phrase(NamedTuple):
    """A noun phrase: the token behind its noun, and the one behind all that is attached to it."""

    base: int
    end: int


def phrase(article: Article, sentence: Sentence, start: int, stop: int | None = None) -> Phrase | None:
    """Return the noun phrase that starts at a token, if one does."""
    tokens = sentence.tokens
    stop = len(tokens) if stop is None else min(stop, len(tokens))
    noun = start
    while noun < stop and tokens[noun].kind in kinds.ANY_DETERMINER and noun - start < 3:
        noun += 1
    if noun + 1 < stop and tokens[noun].text.endswith("s") and tokens[noun].kind + tokens[noun + 1].kind == "NA":
        noun += 1  # Thüringens früherer Minister
    while noun < stop and (
        tokens[noun].kind in kinds.ATTRIBUTE
        or (start < noun < stop - 1 and tokens[noun].kind == kinds.ADVERB and tokens[noun + 1].kind in "AN")
    ):
        noun += 1
    end = noun
    while end < stop and tokens[end].kind in kinds.NAMING:
        end += 1
    if end > noun and tokens[noun - 1].kind == kinds.NUMBER and end < stop and tokens[end].kind == kinds.ADJECTIVE:
        end = simple_phrase(sentence, end, stop) or end  # der 41 Seiten langen Begründung
    if end - noun == 1 and tokens[noun].text in article.words.grammar_words["capital_adjectives"]:
        end = simple_phrase(sentence, end, stop) or end  # der Erste stellvertretende Vorsitzende
    named = _named_from(article, sentence, start, noun, end)
    if named and named.end > end:
        end = named.end
    if end == noun:
        return None
    return Phrase(end, _with_attachments(article, sentence, end, stop))


def simple_phrase(sentence: Sentence, start: int, stop: int) -> int | None:
    """Return the token behind a noun phrase without attachments, or None if none starts there."""
    tokens = sentence.tokens
    noun = start + (start < stop and tokens[start].kind in kinds.ANY_DETERMINER)
    while noun < stop and tokens[noun].kind in kinds.ATTRIBUTE:
        noun += 1
    end = noun
    while end < stop and tokens[end].kind in kinds.NAMING:
        end += 1
    return end if end > noun else None


def _named_from(article: Article, sentence: Sentence, start: int, noun: int, end: int) -> Mention | None:
    for mention in article.mentions(sentence):
        if noun <= mention.start < max(end, noun + 1) or mention.start == start:
            return mention
    return None


def _with_attachments(article: Article, sentence: Sentence, end: int, stop: int) -> int:
    while end < stop:
        attached = _attached(article, sentence, end, stop)
        if attached is None:
            return end
        end = attached
    return end


def _attached(article: Article, sentence: Sentence, at: int, stop: int) -> int | None:
    """Return the token behind what is attached to a phrase that ends at a token, or None if nothing is."""
    tokens, words = sentence.tokens, article.words
    token = tokens[at]
    if token.text in words.grammar_words["genitives"] and (end := simple_phrase(sentence, at, stop)):
        return None if ABBREVIATION.fullmatch(tokens[at - 1].text) else end
    if token.kind == kinds.PREPOSITION and token.text not in words.grammar_words["never_attached"]:
        end = simple_phrase(sentence, at + 1, stop)
        if not end or tokens[end - 1].text in words.grammar_words["occasion_nouns"]:
            return None
        return None if tokens[end - 1].text in words.months | words.days else end
    if token.kind == kinds.OPEN:
        close = next((i for i in range(at + 1, min(at + 8, stop)) if tokens[i].kind == kinds.CLOSE), None)
        return close + 1 if close else None
    short = token.kind == kinds.QUOTATION and len(article.text[token.start : token.end].split()) <= SHORT
    if short and tokens[at - 1].kind == kinds.NOUN and at + 1 < stop and tokens[at + 1].kind in ",(V":
        return at + 1
    return None


def apposition(article: Article, sentence: Sentence, comma: int) -> int | None:
    """Return the token behind an apposition that a comma begins, or None if none does."""
    tokens = sentence.tokens
    stop = len(tokens)
    if comma + 1 >= stop or tokens[comma].kind != kinds.COMMA or tokens[comma + 1].kind == kinds.SUBORDINATOR:
        return None
    found = phrase(article, sentence, comma + 1)
    if not found:
        return None
    limit = min(stop, found.end + 8)
    end = found.end
    while end < limit and tokens[end].kind not in ",VUQ.:;":
        end += 1
    if end >= stop:
        return end
    if tokens[end].kind == kinds.COMMA:
        return end + 1
    return end if tokens[end].kind in "Q.V" else None


def whom(article: Article, sentence: Sentence, start: int, found: Phrase) -> Speaker:
    """Return whom a noun phrase names: by a name in it, in an apposition behind it, or only by a description."""
    tokens = sentence.tokens
    inside = [each for each in article.mentions(sentence) if start <= each.start < found.end]
    head = next((each for each in inside if each.start < found.base and not _owns(sentence, each, found)), None)
    head = head or _in_appositions(article, sentence, found.end) or _at_the_end(article, sentence, inside, found)
    if head:
        return mentioned(sentence, head)
    feminine = re.search(article.words.patterns["feminine_role"], tokens[found.base - 1].text)
    plural = not feminine and tokens[start].text.lower() in article.words.grammar_words["plural_determiners"]
    end = found.end
    if tokens[start].kind in kinds.NAMING and not is_role(tokens[start].text, article.words.code):
        end = found.base  # only what stands in brackets belongs to a name without an article
        while end + 2 < len(tokens) and tokens[end].kind == kinds.OPEN and tokens[end + 2].kind == kinds.CLOSE:
            end += 3
    return described(sentence, start, end, plural=plural)


def _owns(sentence: Sentence, mention: Mention, found: Phrase) -> bool:
    """Return True if a name is a genitive before the noun of its phrase: Lindwurms Rechnung."""
    last = sentence.tokens[mention.end - 1].text
    genitive = any(last.startswith(part) and last != part for part in mention.person.parts)
    return genitive and mention.end < found.base


def _in_appositions(article: Article, sentence: Sentence, comma: int) -> Mention | None:
    """Return who is named in the appositions behind a phrase: first in one, or behind a role."""
    tokens = sentence.tokens
    for _ in range(APPOSITIONS):
        end = apposition(article, sentence, comma)
        if not end:
            return None
        start = comma + 1
        named = next((each for each in article.mentions(sentence) if start <= each.start < end), None)
        if named and (named.start == start or _leads_to(article, sentence, start, named)):
            return named
        comma = end - 1 if tokens[end - 1].kind == kinds.COMMA else end
    return None


def _leads_to(article: Article, sentence: Sentence, start: int, named: Mention) -> bool:
    """Return True for a role before a name: Minister X; der pensionierte Lehrer X, and not der Sohn des Ministers X."""
    tokens, code = sentence.tokens, article.words.code
    if is_role(tokens[start].text, code):
        return True
    inside = tokens[start + 1 : named.start]
    attributes = all(token.kind in kinds.ADJECTIVE + kinds.NAMING for token in inside)
    return tokens[start].kind == kinds.DETERMINER and attributes and any(is_role(each.text, code) for each in inside)


def _at_the_end(article: Article, sentence: Sentence, inside: list[Mention], found: Phrase) -> Mention | None:
    """Return the full name that ends a phrase: der Sprecher der Firma Hans Müller."""
    last = inside[-1] if inside else None
    if not last or last.end != found.end or last.how != "full" or last.start <= found.base:
        return None
    before = sentence.tokens[last.start - 1]
    return last if before.kind == kinds.NOUN and not is_role(before.text, article.words.code) else None
