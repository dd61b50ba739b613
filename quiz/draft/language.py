"""What drafting knows of a language: its words, read from one file beside this module.

A language is a file `words/CODE.toml` that fills in `Words`; a list that lacks fails when the file is read. Which of
the two grammars finds the speaker is said there, too: `verb-second` (German, Dutch) or `subject-first` (English,
French).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from quiz.errors import WrongUseError
from quiz.words.first_names import Gender
from quiz.words.first_names import first_names as all_first_names

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a language, by what they do in a sentence."""

    code: str
    grammar: Literal["verb-second", "subject-first"]
    frequent: frozenset[str]
    """Small words that most texts of this language have, and few of another: they tell the language."""
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence, with it."""
    elided: str
    """A pattern for words that are glued to the next by an apostrophe, and are words of their own: l’, qu’."""
    enclitic: str
    """A pattern for pronouns that are glued to a verb by a hyphen: -t-il."""
    open_compound: str
    """A pattern for a hyphen that ends the first of two compounds with the same end: Ein- und Ausfuhr."""
    genitive_ending: str
    """What a name may end with in the genitive, without an apostrophe: Bergs."""
    months: frozenset[str]
    days: frozenset[str]

    determiners: frozenset[str]
    oblique_determiners: frozenset[str]
    """Determiners that can't begin a subject: dem, des."""
    subject_pronouns: frozenset[str]
    other_pronouns: frozenset[str]
    masculine: frozenset[str]
    """Pronouns for one man."""
    feminine: frozenset[str]
    """Pronouns for one woman."""
    ambiguous: frozenset[str]
    """Pronouns for a woman that are as often plural: German sie. The verb decides."""
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    plain: frozenset[str]
    """Words that tell nothing by themselves: things, million, Jahr."""
    auxiliaries: frozenset[str]
    reported_mood: frozenset[str]
    """Verb forms that only reported speech has: sei, habe."""

    reporting: frozenset[str]
    """Verbs of saying, in the forms that newspapers use."""
    reporting_with: dict[str, frozenset[str]]
    """Verbs that report only with one of these words behind them: fügte … hinzu."""
    reporting_phrases: tuple[str, ...]
    """Whole phrases that report without a verb of saying: ist der Ansicht."""
    participles: frozenset[str]
    """Participles that report in a clause of their own: saying, adding."""
    plain_saying: frozenset[str]
    """Verbs that do nothing but report: what they say is sure to be speech."""
    claiming: frozenset[str]
    """Verbs whose object is what somebody said, without a clause: lobte, hinterfragte."""
    thinking: frozenset[str]
    """Verbs that report in indirect speech and seldom beside a quotation: glaubt."""
    that: frozenset[str]
    """What begins a clause of indirect speech."""
    according_to: frozenset[str]
    """Prepositions that name a source: laut."""
    according_after: frozenset[str]
    """The same behind the name: zufolge."""
    statement_nouns: frozenset[str]
    """Nouns whose owner said it: Vorwurf, Fazit."""

    roles: frozenset[str]
    """Offices and professions, in small letters."""
    whole_roles: frozenset[str]
    """Those that do not end a compound which is a role, too."""
    role_helpers: frozenset[str]
    """Words that belong to the role before a name: former, vice."""
    titles: frozenset[str]
    """Titles before a name."""
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    organisation_heads: frozenset[str]
    """Words, in small letters, that are or end the name of an organisation."""
    organisation_words: frozenset[str]
    """Words of which names of organisations are made."""
    media: frozenset[str]
    """Papers, agencies, stations: more often addressed or a channel than a speaker."""
    no_names: frozenset[str]
    """Words that stand with a capital letter and are no name."""
    name_particles: frozenset[str]
    """Small words inside names: von, de, bin."""
    surname_particles: frozenset[str]
    """Small words with which a surname can begin."""
    places: frozenset[str]
    """Names of places beyond the territories that Babel knows."""
    place_starts: frozenset[str]
    """First words of names of places and institutions."""
    noun_endings: str
    """A pattern for the ends of words that are no surname; empty, if nouns have small letters."""
    adjective_endings: str
    """A pattern for adjectives before a noun; empty, if adjectives look like anything else."""

    title_nouns: frozenset[str]
    """Nouns before a title or a name in marks: Film, Zeitung."""
    title_endings: frozenset[str]
    """Ends of words that are such nouns."""
    naming: str
    """A pattern for what stands right before a name in marks: sogenannte, unter dem Motto."""
    function_words: str
    """A pattern for words that sentences have and titles seldom."""
    finite_verbs: str
    """A pattern for verbs that make a sentence of what stands in marks."""
    first_person: str
    """A pattern for words that a speaker says of himself."""
    judging: frozenset[str]
    """Verbs that hand down a judgement of few words: nannte, kritisierte."""

    role_links: str
    """A pattern for what stands between a role and its organisation."""
    occasions: str
    """A pattern for where or when something was said."""
    figures: dict[str, Any]
    """Number words, scales, qualifiers and units; see figures.py."""
    patterns: dict[str, str]
    """Patterns for the kinds of attributions that only some languages have."""
    sheet: dict[str, Any]
    """What a drafted sheet says to who reviews it."""
    grammar_words: dict[str, frozenset[str]]
    """Words that only one grammar asks for; see verb_second.py and subject_first.py."""

    def compiled(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """Return a pattern of `patterns`, ready for use."""
        return re.compile(self.patterns[name], flags)


@lru_cache(maxsize=4)
def words_of(code: str) -> Words:
    """Return the words of a language.

    Raises FileNotFoundError for a language that has no file, TypeError for a file that lacks a list.
    """
    data = tomllib.loads((WORDS / f"{code}.toml").read_text(encoding="utf-8"))
    kinds = {field.name: str(field.type) for field in fields(Words)}
    return Words(**{name: _typed(kinds.get(name, ""), value) for name, value in data.items()})


def _typed(kind: str, value: Any) -> Any:
    if kind == "frozenset[str]":
        return frozenset(value.split())
    if kind == "dict[str, frozenset[str]]":
        return {key: frozenset(words.split()) for key, words in value.items()}
    return tuple(value) if kind.startswith("tuple") else value


def languages() -> list[str]:
    """Return the codes of the languages that can be drafted."""
    return sorted(path.stem for path in WORDS.glob("*.toml"))


def known_language(code: str) -> None:
    """Raise WrongUseError for a language that can't be drafted."""
    if code not in languages():
        raise WrongUseError(f"`{code}` is no language that can be drafted; these are: {', '.join(languages())}")


@lru_cache(maxsize=4)
def first_names(code: str) -> dict[str, Gender]:
    """Return first names with their gender in a language, without those that are common words in its news."""
    words = words_of(code).grammar_words["no_first_names"]
    return {name: gender for name, gender in all_first_names(code).items() if name not in words}


@lru_cache(maxsize=4)
def places(code: str) -> frozenset[str]:
    """Return names of places: a person is seldom called like one."""
    from babel import Locale

    return words_of(code).places | frozenset(Locale(code).territories.values())
