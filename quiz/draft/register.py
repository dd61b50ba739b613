"""The people of an article: who is named in it, by which names, and where each is mentioned.

All of the text is read before anybody is decided on: what stands round a name is evidence for it, and a surname alone
belongs to the full name that was given elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from quiz.draft import tokens as kinds
from quiz.draft.language import first_names
from quiz.draft.names import Candidate, candidate, is_organisation, is_role, runs, spelled, without_genitive

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

How = Literal["full", "surname", "first"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the article names. `roles` are stretches of text; `full` says whether a first name is known."""

    number: int
    name: str
    parts: tuple[str, ...]
    gender: Gender
    roles: tuple[tuple[int, int], ...]
    first: int
    full: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named: which tokens of the sentence, and by which part of the name."""

    start: int
    end: int
    person: Person
    how: How


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


@dataclass(frozen=True, slots=True)
class Register:
    """The people of an article, in the order in which they were found, and the mentions of each sentence."""

    people: tuple[Person, ...]
    mentions: tuple[tuple[Mention, ...], ...]

    def at(self, sentence: Sentence, token: int) -> Mention | None:
        """Return the mention that has a token of a sentence in it."""
        return next((each for each in self.mentions[sentence.number] if each.start <= token < each.end), None)


def register(text: str, sentences: Sequence[Sentence], words: Words) -> Register:
    """Find the people of a text, and every mention of them."""
    evidence = _gather(sentences, words)
    people = _people(text, evidence, _standing_alone(sentences, words), words)
    names = _Names(people, words, text)
    return Register(tuple(people), tuple(names.mentions(sentence) for sentence in sentences))


def _gather(sentences: Iterable[Sentence], words: Words) -> dict[tuple[str, ...], _Evidence]:
    evidence: dict[tuple[str, ...], _Evidence] = {}
    for sentence in sentences:
        for start, end in runs(sentence, words):
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


class _Names:
    """Looks up names; a surname that several bear is the one's who was named last."""

    def __init__(self, people: list[Person], words: Words, text: str) -> None:
        self.words = words
        self.text = text
        self.by_full = {person.parts: person for person in people if person.full}
        self.by_last: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}
        self.last_seen: dict[int, int] = {}
        self.longest = max((len(person.parts) for person in people), default=1)
        for person in people:
            self.by_last.setdefault(person.parts[-1], []).append(person)
            if person.full:
                self.by_first.setdefault(person.parts[0], []).append(person)

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return who is named in a sentence."""
        found: list[Mention] = []
        i = 0
        while i < len(sentence.tokens):
            mention = self._at(sentence, i)
            if mention:
                found.append(mention)
                self.last_seen[mention.person.number] = sentence.tokens[i].start
            i = mention.end if mention else i + 1
        return tuple(found)

    def _at(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        particle = tokens[i].text.lower() in self.words.surname_particles
        if tokens[i].kind not in kinds.NAMING and not particle:
            return None
        for size in range(self.longest, 1, -1):
            person = self._full(tuple(without_genitive(token.text) for token in tokens[i : i + size]), size)
            if person:
                return Mention(i, i + size, person, "full")
        if particle:
            return self._surname_with_particle(sentence, i)
        return self._surname(sentence, i) or self._first_name(sentence, i)

    def _full(self, parts: tuple[str, ...], size: int) -> Person | None:
        if len(parts) < size:
            return None
        return self.by_full.get(parts) or self.by_full.get((*parts[:-1], self._bare(parts[-1])))

    def _bare(self, word: str) -> str:
        return word.removesuffix(self.words.genitive_ending)

    def _surname_with_particle(self, sentence: Sentence, i: int) -> Mention | None:
        for person in self.by_full.values():
            size = len(person.parts) - 1
            spelled = [token.text.lower() for token in sentence.tokens[i : i + size]]
            if size >= 2 and spelled == [part.lower() for part in person.parts[1:]]:
                return Mention(i, i + size, person, "surname")
        return None

    def _surname(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        word = without_genitive(tokens[i].text)
        bearers = self.by_last.get(word) or self.by_last.get(self._bare(word), [])
        before = tokens[i - 1] if i else None
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        if before:
            bearers = self._fitting(bearers, before.text.lower())
            names = first_names(self.words.code)
            another = before.kind == kinds.NOUN and before.text in names and not is_role(before.text, self.words.code)
            bearers = [each for each in bearers if not another or before.text in each.parts]
        if not bearers or (behind and behind.kind == kinds.NOUN and is_organisation(behind.text, self.words.code)):
            return None
        return Mention(i, i + 1, self._meant(bearers, tokens[i].start), "surname")

    def _fitting(self, bearers: list[Person], title: str) -> list[Person]:
        wrong = "f" if title in self.words.male_titles else "m" if title in self.words.female_titles else ""
        return [each for each in bearers if each.gender != wrong]

    def _meant(self, bearers: list[Person], at: int) -> Person:
        before = [each for each in bearers if each.first <= at]
        full = [each for each in before if each.full] or before or bearers
        return max(full, key=lambda each: self.last_seen.get(each.number, -1))

    def _first_name(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        bearers = self.by_first.get(without_genitive(tokens[i].text), [])
        followed = i + 1 < len(tokens) and tokens[i + 1].kind == kinds.NOUN
        preceded = i > 0 and tokens[i - 1].kind == kinds.NOUN and not is_role(tokens[i - 1].text, self.words.code)
        if len(bearers) != 1 or followed or preceded:
            return None
        return Mention(i, i + 1, bearers[0], "first")
