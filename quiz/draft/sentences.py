"""Sentences: they never end inside a quotation, and each of their words has a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.language import first_names, words_of
from quiz.draft.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.draft.language import Words
    from quiz.source.marks import Marked, Paragraph

SENTENCE_SIGNS = frozenset(".!?…") | {"..."}
BEGINNING = "(–—―-["
CLOSING = "“”\"»«’‘'›‹ "


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words; a quotation is one of them. `heading` says whether it is a headline."""

    number: int
    paragraph: int
    tokens: tuple[Token, ...]
    marked: tuple[Marked, ...]
    heading: bool = False

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end

    @property
    def only_marked(self) -> bool:
        """Whether there is nothing but quotations in it."""
        return all(token.kind in "Q.,-x" for token in self.tokens)

    def place(self, marked: Marked) -> int:
        """Return which of its tokens a quotation is."""
        return next(i for i, token in enumerate(self.tokens) if token.start == marked.outer_start)

    def outside(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of text outside its quotations."""
        at = self.start
        for token in self.tokens:
            if token.kind == kinds.QUOTATION:
                if token.start > at:
                    yield at, token.start
                at = token.end
        if self.end > at:
            yield at, self.end


def sentences(
    text: str, paragraphs: list[Paragraph], marked: list[Marked], headings: frozenset[int], words: Words
) -> list[Sentence]:
    """Part the paragraphs of a text into sentences. `headings` are the numbers of those that are headlines."""
    raw: list[tuple[int, list[Token]]] = []
    by_paragraph: dict[int, list[Marked]] = {}
    for each in marked:
        by_paragraph.setdefault(each.paragraph, []).append(each)
    for number, paragraph in enumerate(paragraphs):
        found = _tokens(text, paragraph, by_paragraph.get(number, []), words)
        raw += [(number, part) for part in _parts(text, found, words)]
    small = frozenset(token.text for _, part in raw for token in part if token.text[:1].islower())
    kinded = [(number, _with_kinds(text, part, small, words)) for number, part in raw]
    return [
        Sentence(
            i,
            number,
            tuple(part),
            tuple(
                each
                for each in by_paragraph.get(number, [])
                if part[0].start <= each.outer_start and each.outer_end <= part[-1].end
            ),
            number in headings,
        )
        for i, (number, part) in enumerate(kinded)
    ]


def _tokens(text: str, paragraph: Paragraph, marked: list[Marked], words: Words) -> list[Token]:
    found: list[Token] = []
    at = paragraph.start
    for each in marked:
        found += tokens(text, at, each.outer_start, words)
        found.append(Token(each.outer_start, each.outer_end, "", kinds.QUOTATION))
        at = each.outer_end
    return found + tokens(text, at, paragraph.end, words)


def _parts(text: str, found: list[Token], words: Words) -> Iterator[list[Token]]:
    part: list[Token] = []
    for i, token in enumerate(found):
        part.append(token)
        if i + 1 == len(found) or _ends(text, found, i, words):
            yield part
            part = []


def _ends(text: str, found: list[Token], i: int, words: Words) -> bool:
    """Return True if a sentence ends behind a token."""
    token, following = found[i], found[i + 1]
    begins = text[following.start]
    may_begin = begins.isupper() or begins.isdigit() or following.kind == kinds.QUOTATION or begins in BEGINNING
    if token.kind == kinds.QUOTATION:
        last = text[token.start : token.end].rstrip(CLOSING)[-1:]
        if last not in set(".!?…") or not may_begin:
            return False
        if following.kind == kinds.QUOTATION or begins in BEGINNING:
            return following.kind == kinds.QUOTATION
        return not _tells_of(found, i + 1, last, words)
    if token.text not in SENTENCE_SIGNS or not may_begin:
        return False
    if token.text == "." and i and found[i - 1].end == token.start and words.grammar == "verb-second":
        ordinal = found[i - 1].text.isdigit() and len(found[i - 1].text) <= 2
        return not ordinal or following.kind == kinds.QUOTATION
    return True


def _tells_of(found: list[Token], i: int, last: str, words: Words) -> bool:
    """Return True if what follows a quotation says who said it: “…?” Smith asked."""
    if words.grammar == "verb-second":
        return False
    for place in range(i, min(i + (5 if last in "?!" else 3), len(found))):
        token = found[place]
        if token.kind == kinds.QUOTATION:
            return False
        if token.text in words.plain_saying:
            if last in "?!":
                return True
            following = found[place + 1] if place + 1 < len(found) else None
            # “…” Smith said: “…” tells of the quotation to come
            opens = words.grammar_words["opens_clause"]
            return not (
                following
                and (following.text in {",", ":"} or following.kind == kinds.QUOTATION or following.text in opens)
            )
    return False


def _with_kinds(text: str, part: list[Token], small: frozenset[str], words: Words) -> list[Token]:
    names = first_names(words.code)
    found: list[Token] = []
    start = True
    for i, token in enumerate(part):
        if token.kind == kinds.QUOTATION:
            start = i == 0 or bool(re.search(r"[.!?][“”\"»«’‘']*$", text[token.start : token.end]))
            found.append(token)
            continue
        begins = start or (i > 0 and part[i - 1].text in {":", "–", "-"})
        also_small = start and token.text.lower() in small and token.text not in names
        kind = _kind(token.text, start, begins, also_small, words.code)
        found.append(Token(token.start, token.end, token.text, kind))
        if token.text not in kinds.UNNOTICED:
            start = False
    return _in_context(found, words)


@lru_cache(maxsize=20_000)
def _kind(word: str, start: bool, begins: bool, also_small: bool, code: str) -> str:
    """Return the kind of a word. At the start of a sentence its capital letter tells nothing."""
    words = words_of(code)
    first = word[0]
    if not (first == "_" or any(letter.isalnum() for letter in word)):
        return kinds.SIGNS.get(word, kinds.SIGN)
    if first.isdigit():
        return kinds.NUMBER
    if word.endswith(".") and word in words.titles:
        return kinds.INITIAL
    low = (word.lower() if begins else word).replace("'", "’")
    if start and low in words.grammar_words.get("owners", ()):
        return kinds.DETERMINER  # Deren Vorsitzende sprach: there, it begins the subject
    return _closed_classes(code).get(low) or _open_kind(word, word.lower() if start else word, start, also_small, words)


@lru_cache(maxsize=4)
def _closed_classes(code: str) -> dict[str, str]:
    """Return the kinds of words that belong to closed classes; where one belongs to several, the first counts."""
    words = words_of(code)
    classes = (
        (kinds.OBLIQUE, words.oblique_determiners),
        (kinds.DETERMINER, words.determiners),
        (kinds.PRONOUN, words.subject_pronouns),
        (kinds.OTHER_PRONOUN, words.other_pronouns),
        (kinds.PREPOSITION, words.prepositions),
        (kinds.SUBORDINATOR, words.subordinators),
        (kinds.CONJUNCTION, words.conjunctions),
        (kinds.PARTICIPLE, words.participles),
    )
    return {word: kind for kind, known in reversed(classes) for word in known}


def _open_kind(word: str, low: str, start: bool, also_small: bool, words: Words) -> str:
    """Return the kind of a word that belongs to no closed class: a verb, an adverb, or what may be a name."""
    if low in words.reporting:
        return kinds.REPORTING
    if low in words.auxiliaries or (low in words.reported_mood and not word[0].isupper()):
        return kinds.AUXILIARY
    if low in words.adverbs or word in words.adverbs:
        return kinds.ADVERB
    if not word[0].isupper():
        return kinds.WORD
    if word.endswith(".") and (len(word) == 2 or (len(word) > 1 and words.grammar == "verb-second")):
        return kinds.INITIAL
    if start and (also_small or (word in words.no_names and word not in first_names(words.code))):
        return kinds.WORD
    return kinds.NOUN


def _in_context(found: list[Token], words: Words) -> list[Token]:
    """Mend the kinds that only the words round them tell: adjectives, and words that are verbs at one place only."""
    if needs_auxiliary := words.grammar_words["behind_auxiliary"]:
        for i, token in enumerate(found):
            if token.kind == kinds.REPORTING and token.text in needs_auxiliary and not _behind_auxiliary(found, i):
                found[i] = token._replace(kind=kinds.WORD)  # un plan annoncé hier
    if not words.adjective_endings:
        return found
    also_verbs = words.grammar_words["verbs_behind_a_quotation"]
    also_subordinators = words.grammar_words["subordinators_at_the_start"]
    for i, (before, token) in enumerate(pairwise(found)):
        if token.text in also_verbs and before.kind in {kinds.COMMA, kinds.QUOTATION}:
            found[i + 1] = token._replace(kind=kinds.REPORTING)
    if len(found) > 1 and found[0].text in also_subordinators and found[1].kind in "DNRd":
        found[0] = found[0]._replace(kind=kinds.SUBORDINATOR)
    adjective = re.compile(words.adjective_endings)
    for i in range(len(found) - 2, -1, -1):
        token = found[i]
        word = token.text.lower() if i == 0 else token.text
        if token.kind == kinds.WORD and found[i + 1].kind in kinds.ATTRIBUTE + kinds.NAMING and adjective.match(word):
            found[i] = token._replace(kind=kinds.ADJECTIVE)
    return found


def _behind_auxiliary(found: list[Token], i: int) -> bool:
    """Return True if a participle has its auxiliary before it, with nothing but a pronoun or adverbs between."""
    i -= 1
    while i >= 0 and found[i].kind in kinds.ADVERB + kinds.PRONOUN:
        i -= 1
    return i >= 0 and found[i].kind == kinds.AUXILIARY
