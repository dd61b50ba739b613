"""Names of people: which run of capitalised words is one, and how sure that is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import tokens as kinds
from quiz.draft.language import first_names, places
from quiz.sheet.callings import Calling, calling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.draft.language import Words
    from quiz.draft.sentences import Sentence

FIRST_NAME = 3.0
"""A first name begins the run. What stands below 1 is no name unless the words round it say so."""
ROLE = 2.0
"""A role stands before two or more words that may be a name."""
PLACE_LAST = 1.5
ROLE_AND_SURNAME = 1.2
TITLE_AND_SURNAME = 1.5
CAPITALS = 1.0
"""Two words with capital letters, in a language whose nouns have small ones."""
NOUN_LAST = 0.8
NOUNS = 0.4
"""The same in a language whose nouns have capital letters."""
GENITIVES = ("'", "’", "'s", "’s")
LONGEST = 4
"""Words of a name, at most."""


class Candidate(NamedTuple):
    """A run of words that may be a name: which tokens, the role before it, and how strong the case is."""

    start: int
    end: int
    role: tuple[int, int] | None
    strength: float


class _Run(NamedTuple):
    """A run behind its role: where it starts, its words, which of them is the first name, and the role's tokens."""

    sentence: Sentence
    start: int
    spelled: list[str]
    first: int | None
    role: tuple[int, int] | None


def without_genitive(word: str) -> str:
    """Return a name without the apostrophe of its genitive: Obama’s, Fritz’."""
    return re.sub(r"(?<=\w\w)[’']s?$", "", word) if word.endswith(GENITIVES) else word


def spelled(parts: Iterable[str]) -> str:
    """Return a name from its parts; one that ends with an apostrophe is glued to the next: Jean d’Ormesson."""
    return re.sub(r"(?<=[’']) ", "", " ".join(parts))


def surname(parts: Sequence[str], words: Words) -> str:
    """Return the surname of a name: its last part, or its first where its people name themselves so: Chen Weimin."""
    first, last = parts[0], parts[-1]
    surnames = words.grammar_words["surnames_first"]
    given = last not in surnames and not is_first_name(last, words)
    western = first in first_names(words.code) and "-" not in last
    return first if len(parts) == 2 and first in surnames and given and not western else last


def is_first_name(word: str, words: Words) -> bool:
    """Return True for a first name, or two with a hyphen."""
    names = first_names(words.code)
    return word in names or (
        re.fullmatch(r"(?:[^-]+-)+[^\W\d_a-zß-ÿ].*", word) is not None and word.partition("-")[0] in names
    )


def is_title(word: str, words: Words) -> bool:
    """Return True for a title before a name, with its full stop or without: Dr., Dr."""
    return word in words.titles or f"{word}." in words.titles


@lru_cache(maxsize=20_000)
def is_role(word: str, code: str) -> bool:
    """Return True if a word is an office or profession, or a compound that ends in one."""
    from quiz.draft.language import words_of

    words = words_of(code)
    if is_title(word, words):
        return True
    head = _head(word) if words.noun_endings else word.lower().rstrip(".,")
    if head in words.roles:
        return True
    return bool(words.noun_endings) and any(
        head.endswith(role) and len(head) > len(role) + 1 for role in _compound_roles(code)
    )


def is_apposed(sentence: Sentence, at: int, words: Words) -> bool:
    """Return True if the word behind the comma of a name is an occupation: X, aide-soignante, rentre; X, diver at Y.

    Adverbs end like occupations (pourtant, however), and surnames of a list are some: Marx, Fischer, Weber.
    """
    tokens = sentence.tokens[at : at + 3]
    if len(tokens) < 3 or tokens[0].kind not in (kinds.NOUN if words.noun_endings else kinds.WORD):
        return False
    ends = tokens[1].kind == kinds.COMMA and tokens[2].kind not in kinds.NAMING
    return (ends or tokens[1].kind == kinds.PREPOSITION) and _is_occupation(tokens[0].text, words.code)


@lru_cache(maxsize=4096)
def _is_occupation(word: str, code: str) -> bool:
    """Return True if a word is a role, or ends as occupations do; of two with a hyphen one is enough."""
    from quiz.draft.language import words_of

    words = words_of(code)
    if re.search(words.patterns["no_occupation"], word):
        return False
    parts = {word} if words.noun_endings else {word, *word.split("-")}
    return any(is_role(part, code) or calling(part.casefold(), code) is Calling.PERSON for part in parts)


@lru_cache(maxsize=4)
def _compound_roles(code: str) -> tuple[str, ...]:
    from quiz.draft.language import words_of

    words = words_of(code)
    return tuple(role for role in words.roles - words.whole_roles if len(role) >= 4)


@lru_cache(maxsize=20_000)
def is_organisation(word: str, code: str) -> bool:
    """Return True if a word is, or ends, the name of an organisation."""
    from quiz.draft.language import words_of

    words = words_of(code)
    if word in words.organisation_words:
        return True
    head = _head(word)
    return any(head == each or (head.endswith(each) and len(head) > len(each) + 2) for each in words.organisation_heads)


def _head(word: str) -> str:
    """Return the last part of a compound, without its genitive s."""
    head = word.rsplit("-", maxsplit=1)[-1].lower()
    return head[:-1] if head.endswith("s") and not head.endswith("ss") and len(head) > 5 else head


def with_particles(sentences: Iterable[Sentence], words: Words) -> frozenset[str]:
    """Return what stands behind a particle as a surname does: Von Aschenbach bestreitet das; sagte von Aschenbach."""
    found = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for i, token in enumerate(tokens[:-2]):
            if token.text.lower() in words.surname_particles and tokens[i + 1].kind == kinds.NOUN:
                begins = i == 0 and tokens[2].kind in kinds.FINITE
                speaks = i > 0 and tokens[i - 1].kind == kinds.REPORTING and tokens[i + 2].kind in "Q.:,"
                if begins or speaks:
                    found.add(tokens[i + 1].text)
    return frozenset(found)


def runs(sentence: Sentence, words: Words, with_particle: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that may be names, particles inside them included.

    `with_particle` are the surnames that have one: Direktor Ruppold von Aschenbach, whose first name nobody knows.
    """
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].kind not in kinds.NAMING:
            i += 1
            continue
        j = i + 1
        while j < len(tokens):
            step = _step(sentence, j, words, with_particle)
            if not step:
                break
            j += step
        yield i, j
        i = j


def _step(sentence: Sentence, j: int, words: Words, with_particle: frozenset[str]) -> int:
    """Return how many tokens from j on continue a run: 0 ends it."""
    tokens = sentence.tokens
    if tokens[j].kind in kinds.NAMING:
        owned = tokens[j - 1].text.endswith(("'s", "’s"))  # Germany's Greens
        return int(tokens[j].start - tokens[j - 1].end <= 2 and not owned)
    inside = words.name_particles
    if tokens[j].text not in inside:
        return 0
    following = tokens[j + 1 : j + 3]
    if not (is_first_name(tokens[j - 1].text, words) or (following and following[0].text in with_particle)):
        return 0
    if following and following[0].kind == kinds.NOUN:
        return 2
    if len(following) == 2 and following[0].text in inside and following[1].kind == kinds.NOUN:
        return 3
    return 0


def candidate(sentence: Sentence, start: int, end: int, words: Words) -> Candidate | None:
    """Return the name in a run of words, or None if there can't be one."""
    tokens = sentence.tokens
    if (
        start
        and tokens[start - 1].kind == kinds.WORD
        and tokens[start - 1].text.capitalize() in words.organisation_words
    ):
        return None  # the research group X
    start, role = _after_role(sentence, start, end, words)
    spelled = [without_genitive(token.text) for token in tokens[start:end]]
    if not spelled:
        return None
    first = next((i for i, word in enumerate(spelled) if _may_be_first(word, words)), None)
    if first and role is None and _may_be_skipped(spelled[:first], spelled[first:], words):
        start, spelled, first = start + first, spelled[first:], 0
    size = _size(_Run(sentence, start, spelled, first, role), words)
    if not size or (first is None and role is None and _ends_body(sentence, start, words)):
        return None
    spelled = spelled[:size]
    if spelled[0] in words.place_starts or " ".join(spelled) in places(words.code):
        return None
    run = _Run(sentence, start, spelled, first, role)
    strength = _strength_of_surname(run, words) if size == 1 else _strength_of_full_name(run, words)
    return Candidate(start, start + size, role, strength) if strength else None


def _ends_body(sentence: Sentence, start: int, words: Words) -> bool:
    """Return True if a run goes on with the name of a body: the United Food and Commercial Workers."""
    tokens, i = sentence.tokens, start - 2
    if words.noun_endings or i < 1 or tokens[start - 1].text not in words.grammar_words["joins_names"]:
        return False
    while i > 0 and tokens[i].kind in kinds.NAMING:
        i -= 1
    return i < start - 2 and tokens[i].text.lower() in words.grammar_words["articles_of_bodies"]


def _may_be_first(word: str, words: Words) -> bool:
    return is_first_name(word, words) and not is_organisation(word, words.code)


def _may_be_skipped(before: list[str], rest: list[str], words: Words) -> bool:
    """Return True if words before a first name are not the name's: German nouns, or the letters of a party."""
    if words.noun_endings:
        return True
    return len(rest) >= 2 and all(word.isupper() and len(word) > 1 for word in before)


def _after_role(sentence: Sentence, start: int, end: int, words: Words) -> tuple[int, tuple[int, int] | None]:
    """Return where the name begins behind roles and titles, and the role's tokens."""
    tokens = sentence.tokens
    while start < end and tokens[start].text in words.no_names:
        start += 1
    role = None
    for i in range(start, end - 1):
        if is_role(tokens[i].text, words.code):
            role = (start, i + 1)
    if role and words.noun_endings and end - role[1] > LONGEST:
        role = None
    if role:
        start = role[1]
    while start < end - 1 and is_title(tokens[start].text, words):
        start += 1
    return start, role


def _size(run: _Run, words: Words) -> int:
    """Return how many words of the run are the name: 0 for none."""
    sentence, start, spelled, first, role = run
    size = len(spelled)
    tokens = sentence.tokens
    organisation = [is_organisation(word, words.code) for word in spelled]
    if any(organisation) and not (size == 1 and role):
        if first != 0 or size < 2 or any(organisation[:2]):
            return 0
        return 2
    if words.noun_endings and first == 0 and size == 3 and _verb_before(sentence, start, role):
        following = tokens[start + 3] if start + 3 < len(tokens) else None
        ends_there = following is not None and following.kind in ",("
        second = spelled[1]
        if not ends_there and len(second) > 2 and second.lower() not in words.name_particles:
            return 3 if second in first_names(words.code) else 2  # äußerte CEO Jensen Huang Vertrauen
    if size <= LONGEST:
        return size
    if first != 0:
        return 0
    return 3 if spelled[1].lower() in words.name_particles else 2


def _verb_before(sentence: Sentence, start: int, role: tuple[int, int] | None) -> bool:
    before = (role[0] if role else start) - 1
    return before >= 0 and sentence.tokens[before].kind in kinds.FINITE + kinds.WORD


def _strength_of_full_name(run: _Run, words: Words) -> float:
    sentence, start, spelled, first, role = run
    if words.noun_endings and any(is_role(word, words.code) for word in spelled[1:]):
        return 0
    if any(word in words.months or word in words.days or word in words.grammar_words["amounts"] for word in spelled):
        return 0
    last = spelled[-1]
    noun = re.compile(words.noun_endings) if words.noun_endings else None
    if first == 0:
        if role:
            return FIRST_NAME
        if last in places(words.code):
            return PLACE_LAST
        return NOUN_LAST if noun and noun.search(last) and "-" not in last else FIRST_NAME
    if noun is None:
        initials = all(word.isupper() and len(word) > 2 for word in spelled)
        no_name = (
            spelled[0] in words.no_names or last in places(words.code) or last in words.grammar_words["place_ends"]
        )
        return 0 if initials or no_name else ROLE if role else CAPITALS
    if any(word in places(words.code) for word in spelled):
        return 0
    titled = role is not None and any(word in words.name_particles for word in spelled[1:])  # Direktor X von Arnsleben
    if any(noun.search(word) and len(word) > 5 and not titled for word in spelled) or all(
        word.isupper() and len(word) > 1 for word in spelled
    ):
        return 0
    begins = start == 0 or sentence.tokens[start - 1].kind in "Q:"
    if begins and not role and re.search(words.adjective_endings, spelled[0].lower()):
        return 0  # Politische Beobachter
    return ROLE if role else NOUNS


def _strength_of_surname(run: _Run, words: Words) -> float:
    """Return how sure one word behind a role is a surname; one without a role never is."""
    word = run.spelled[0]
    if not run.role or word in places(words.code) or len(word) <= 2 or word.isupper() or word in words.media:
        return 0
    if words.noun_endings:
        no_name = re.search(words.noun_endings, word) or is_role(word, words.code) or is_organisation(word, words.code)
        return 0 if no_name or re.search(words.patterns["no_surname"], word) else ROLE_AND_SURNAME
    return 0 if word in words.no_names or word in words.grammar_words["no_surnames"] else TITLE_AND_SURNAME
