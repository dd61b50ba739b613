"""The people of an article: who is named in it, by which names, and where each is mentioned.

All of the text is read before anybody is decided on: what stands round a name is evidence for it, and a surname alone
belongs to the full name that was given elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.language import first_names
from quiz.draft.mentions import Names
from quiz.draft.names import Candidate, candidate, is_apposed, is_role, runs, spelled, with_particles, without_genitive
from quiz.draft.people import Person, Register

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.draft.language import Words
    from quiz.draft.sentences import Sentence
    from quiz.words.first_names import Gender

ENOUGH = 1.0
"""The strength from which a candidate is a person."""
AGAIN = 0.3
"""What each further mention adds."""
ALONE = 0.7
"""What it adds that the surname stands alone elsewhere."""
ALONE_AGAIN = 0.2


@dataclass(slots=True)
class _Evidence:
    """What speaks for a name, gathered over the text."""

    at: int
    best: float = 0.0
    times: int = 0
    roles: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Known:
    """A person while the register is written."""

    parts: tuple[str, ...]
    first: int
    full: bool
    gender: Gender
    roles: list[tuple[int, int]]


def register(text: str, sentences: Sequence[Sentence], words: Words) -> Register:
    """Find the people of a text, and every mention of them."""
    evidence = _gather(sentences, words)
    people = _people(text, evidence, _standing_alone(sentences, words), words)
    names = Names(people, words)
    return Register(tuple(people), tuple(names.mentions(sentence) for sentence in sentences))


def _gather(sentences: Sequence[Sentence], words: Words) -> dict[tuple[str, ...], _Evidence]:
    evidence: dict[tuple[str, ...], _Evidence] = {}
    with_particle = with_particles(sentences, words)
    for sentence in sentences:
        for start, end in runs(sentence, words, with_particle):
            found = candidate(sentence, start, end, words)
            if not found:
                continue
            tokens = sentence.tokens
            parts = tuple(without_genitive(token.text) for token in tokens[found.start : found.end])
            each = evidence.setdefault(parts, _Evidence(tokens[found.start].start))
            each.times += 1
            each.best = max(each.best, found.strength + _round_about(sentence, start, found, words))
            if found.role:
                each.roles.append((tokens[found.role[0]].start, tokens[found.role[1] - 1].end))
    return evidence


def _round_about(sentence: Sentence, start: int, found: Candidate, words: Words) -> float:
    """Return what the words before and behind a run say for or against its being a person."""
    tokens, end = sentence.tokens, found.end
    before = tokens[start - 1] if start else None
    behind = tokens[end] if end < len(tokens) else None
    strength = 0.0
    if behind:
        if behind.kind == kinds.OPEN and end + 2 < len(tokens) and tokens[end + 2].kind == kinds.CLOSE:
            strength += 1.0  # (SPD)
        if behind.kind == kinds.REPORTING and not (before and before.kind == kinds.PREPOSITION):
            strength += 0.8
        if behind.kind == kinds.COMMA and end + 1 < len(tokens):
            strength += _apposition_behind(sentence, end + 1, words)
    if before:
        if before.text in words.plain_saying and before.kind == kinds.REPORTING:
            strength += 0.8
        if before.text == words.patterns.get("so") and start > 1 and tokens[start - 2].kind in ",Q":
            strength += 0.8
        if before.kind in kinds.ANY_DETERMINER + kinds.ADJECTIVE and not found.role:
            strength -= 1.2
        if before.kind == kinds.COMMA and found.end - found.start >= 2 and not found.role:
            strength += _apposition_before(sentence, start, end, words)
    return strength


def _apposition_behind(sentence: Sentence, at: int, words: Words) -> float:
    """Return what an apposition says for the name before it: X, Sprecher des Verbands, or X, who."""
    tokens = sentence.tokens
    role = is_role(tokens[at].text, words.code) or (
        tokens[at].kind == kinds.DETERMINER
        and any(is_role(token.text, words.code) for token in tokens[at + 1 : at + 4])
    )
    role = role or is_apposed(sentence, at, words)
    return 1.5 * role + 0.5 * (tokens[at].text in words.grammar_words["relatives"])


def _apposition_before(sentence: Sentence, start: int, end: int, words: Words) -> float:
    """Return what a role before a name says for it: der Technologiechef von Palantir, Shyam Sankar, …"""
    tokens = sentence.tokens
    behind = tokens[end].kind if end < len(tokens) else kinds.STOP
    low = max(0, start - 14)
    role = any(
        token.kind in kinds.NOUN + kinds.WORD * (not words.noun_endings) and is_role(token.text, words.code)
        for token in tokens[low : start - 1]
    )
    broken = any(token.kind in "V;." for token in tokens[max(low, start - 3) : start - 1])
    return 1.8 if behind in ",V(.QU" and role and not broken else 0.0


def _standing_alone(sentences: Iterable[Sentence], words: Words) -> dict[str, int]:
    """Return how often single capitalised words stand alone."""
    alone: dict[str, int] = {}
    for sentence in sentences:
        for start, end in runs(sentence, words):
            if end - start == 1:
                word = without_genitive(sentence.tokens[start].text)
                alone[word] = alone.get(word, 0) + 1
    return alone


def _people(text: str, evidence: dict[tuple[str, ...], _Evidence], alone: dict[str, int], words: Words) -> list[Person]:
    known: list[_Known] = []
    by_place = sorted(evidence.items(), key=lambda each: each[1].at)
    for parts, each in by_place:
        stands_alone = any(alone.get(parts[-1] + ending) for ending in ("", "s"))
        if len(parts) > 1 and each.best + AGAIN * (each.times - 1) + ALONE * stands_alone >= ENOUGH:
            _add_full_name(known, parts, each, words)
    for parts, each in by_place:
        if len(parts) == 1:
            strength = each.best + AGAIN * (each.times - 1) + ALONE_AGAIN * min(alone.get(parts[0], 0), 3)
            surname = _Known(parts, each.at, False, _gender_of_roles(text, each.roles, words), list(each.roles))
            _add_surname(known, surname, words, enough=strength >= ENOUGH or not words.noun_endings)
    return [
        Person(
            number,
            spelled(each.parts),
            each.parts,
            each.gender if each.gender != "?" else _gender_of_roles(text, each.roles, words),
            tuple(each.roles),
            each.first,
            each.full,
        )
        for number, each in enumerate(known)
    ]


def _add_full_name(known: list[_Known], parts: tuple[str, ...], evidence: _Evidence, words: Words) -> None:
    for each in known:
        shorter, longer = sorted((set(each.parts), set(parts)), key=len)
        same = each.parts[-1] == parts[-1] and shorter <= longer
        if same or (each.parts[:-1] == parts[:-1] and f"{each.parts[-1]}s" == parts[-1]):
            each.roles += evidence.roles
            if same and len(parts) > len(each.parts):
                each.parts = parts
            return
    known.append(_Known(parts, evidence.at, True, first_names(words.code).get(parts[0], "?"), list(evidence.roles)))


def _add_surname(known: list[_Known], new: _Known, words: Words, *, enough: bool) -> None:
    """Give the roles of a surname to whoever bears it; a title of the other gender makes somebody new of it."""
    surname = new.parts[0]
    for each in known:
        bears = each.parts[-1] in {surname, surname.removesuffix(words.genitive_ending)}
        if bears and ("?" in {new.gender, each.gender} or each.gender == new.gender):
            each.roles += new.roles
            return
    is_first = surname in first_names(words.code) and any(each.parts[0] == surname for each in known)
    if enough and not is_first:
        known.append(new)


def _gender_of_roles(text: str, roles: Iterable[tuple[int, int]], words: Words) -> Gender:
    for start, end in roles:
        for word in text[start:end].split():
            low = word.lower()
            if low in words.male_titles:
                return "m"
            if low in words.female_titles:
                return "f"
        if re.search(words.patterns["feminine_role"], low):
            return "f"
    return "?"
