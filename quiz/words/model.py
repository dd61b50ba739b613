"""The shape of a language: every sentence the program says to a learner, and how its numbers are written.

A language is one file beside this one that fills in a `Words`; a phrase that lacks fails when the file is read, and
under mypy. Placeholders are those of `str.format`. There is one object a language, so that nothing compares or prints
them: classes without these methods are made sooner, and every start waits for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.words.naming import Naming
    from quiz.words.numerals import Numerals
    from quiz.words.pages import OnCutCards, OnPaper, OnPractice, OnResults, OnReview


@lru_cache(maxsize=16)
def locale_of(language: str, territory: str | None) -> str:
    """Return a language with its territory, as Babel names it: en_GB; without, where it knows no usages of it."""
    if not territory:
        return language
    from babel.localedata import exists

    local = f"{language}_{territory}"
    return local if exists(local) else language


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Agreeing:
    """A verb as it agrees with who speaks: one person or organisation, several, a document, several of them."""

    one: str
    several: str
    document: str
    documents: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Asking:
    """The sentences that ask."""

    who_said: str
    whose_words: str
    """asks for the speaker of words that are no sentence, that several said together, or that were written"""
    who_meant: str
    which_document: str
    """asks for the document that says something"""
    asks: Agreeing
    """the verb in the questions below that have a {verb}, with what it is elided with: Qu’a dit"""
    what_said: str
    """with {name} and {verb}"""
    what_said_on: str
    """with {name}, {verb} and {topic}"""
    said: Agreeing
    """the verb for what somebody said, where the sheet has none that fits better"""
    which_was_said: str
    """with {name} and {verb}: asks for the one of several statements that is this person's"""
    which_word: str
    which_words: str
    missing_of: str
    """with {question}, {name} and {verb}: asks for what is left out of what somebody said, where there are words to
    choose from"""
    being: Agreeing
    """the verb of the next question"""
    who_is: str
    """with {name} and {verb}: asks who somebody is, whose role or occupation the sheet gives"""
    whose: str
    """with {name}: asks for the organisation of somebody of whom nothing else is known"""
    who_has_role: str
    what_measures: str
    what_date: str
    """the same of a date or a time"""
    claim_said: str
    """with {name} at the beginning of a sentence and {verb}; the quote follows"""
    verdicts: tuple[str, str]
    """a claim is true; a claim is false"""
    by_size: str
    by_time: str
    by_date: str
    """ask for rows in their order: of size, of the time they were said, of the date that they are"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Reasons:
    """Why wrong options are tempting; the names are the values of `ReasonKind`.

    What a reason is about stands in the place of {about}; where a phrase has none, it stands behind a colon.
    """

    said_another: str
    """this person spoke on another topic that the sheet quotes: which"""
    said_else: str
    """this person said something else, perhaps on the same topic: which"""
    named_too: str
    own_role: str
    """the role of the person who is offered"""
    stranger: str
    """this person is named in another sheet: its title"""
    other_role: str
    """whose role that is which is offered: the name"""
    near_value: str
    other_meaning: str
    """another value belongs to what is offered: which"""
    wrong_answer: str
    said_by: str
    """the statement is another person's: the name"""
    other_word: str
    """a word that changes what was said"""
    other_gap: str
    """a word that is left out of another quote"""
    right_is: str
    """the claim is false: what would be true instead"""


def listed(text: str) -> tuple[str, ...]:
    """Return the words or phrases of a list that is written with commas."""
    return tuple(text.split(", "))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Lists:
    """Words that tell something about a text: all as comparing makes them, in small letters and with ss for ß."""

    bounds: tuple[str, ...]
    """Qualifiers that leave a number open on one side: of `over 50`, `over 40` is true as well."""
    rough: tuple[str, ...]
    """Qualifiers of a number that was rounded."""
    numbers: tuple[str, ...]
    """The words for 0, 1, 2, …"""
    both: tuple[str, ...]
    """Words for two that are known."""
    absolute: tuple[str, ...]
    """Words that hardly any true sentence holds, so that a test-wise reader drops the option."""
    negative: tuple[str, ...]
    """Words that turn a question or a claim round, and are overlooked."""
    clausal: frozenset[str]
    """Words of a sentence that hardly stand in what is none: pronouns as its subject, common verbs in the present or
    the past."""
    catch_all: tuple[str, ...]
    """All of the above, none of them: answers that ask for logic instead of knowledge."""
    leading: tuple[str, ...]
    """Articles and prepositions that an answer may begin with."""
    endings: tuple[str, ...]
    """What a word ends in where it stands in another form: without that, it is found in all of them."""
    ending_so: tuple[str, ...]
    """Words that end in one of the next by themselves, and not to agree: sauber."""
    agreeing: tuple[str, ...]
    """Endings by which a word shows what it belongs to, the longer ones first."""
    judging: tuple[str, ...]
    """Verbs of saying that judge what was said."""
    before_vowel: tuple[str, ...]
    """Words, without their apostrophe, behind which a vowel stands: an."""
    before_consonant: tuple[str, ...]
    """The same before a consonant: a."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class OnCards:
    """What stands on Anki cards, and on their deck, besides the sheet's own texts."""

    person: str
    verbatim: str
    paraphrase: str
    figure: str
    fact: str
    translated: str
    """beside a kind of quotation: spoken in another language"""
    together: str
    """with {names}: who else made the same statement"""
    joint: str
    """beside a kind of quotation: of several people together"""
    via: str
    """with {source}: who passed a quotation on"""
    topic: str
    options: str
    occasion: str
    date: str
    as_of: str
    evidence: str
    note: str
    source: str
    image: str
    """with {credit}"""
    about_deck: str
    """with {title} and {source}: what the deck holds"""
    update_deck: str
    """how a newer version of the deck comes in, and what it leaves alone"""
    no_longer_kept: str
    """instead of the question of a card whose fact was taken out of the sheet"""
    siblings: str
    """which option of a deck keeps two cards of one fact from meeting on one day"""
    how_to_suspend: str
    """behind `no_longer_kept`, where only some cards of a note go"""
    how_to_delete: str
    """with {search}: how a learner finds and deletes such cards"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Words:
    """One language."""

    language: str
    hyphenation: str
    """the dictionary that divides long words, by language and, where they differ, territory: that of the dates"""
    hyphenations: Mapping[str, str]
    """the dictionaries of territories that divide otherwise"""
    quotation_marks: tuple[str, str]
    inner_quotation_marks: tuple[str, str]
    marks_of_territories: Mapping[str, tuple[tuple[str, str], tuple[str, str]]]
    """both pairs of the territories that have others, as Unicode's locale data list them"""
    spaces_before: Mapping[str, str]
    """the signs that a space stands before, each with that space: one that ends no line, as wide as others, since
    programs of learners lack narrow ones in many fonts"""
    spaces_of_territories: Mapping[str, Mapping[str, str]]
    """the same of the territories that have others"""
    spellings: Mapping[str, tuple[tuple[str, str], ...]]
    """by territory, patterns of what is spelt or called otherwise there in the phrases below, and how"""
    between_numbers: str
    """what stands between the first and the last of some numbers: 1914–18"""
    and_: str
    numerals: Numerals
    lists: Lists
    naming: Naming
    asking: Asking
    reasons: Reasons
    cards: OnCards
    paper: OnPaper
    cut_cards: OnCutCards
    practice: OnPractice
    review: OnReview
    results: OnResults
    territory: str | None = None
    """whose usages hold, as two letters; None for those that most readers of the language know"""

    @property
    def colon(self) -> str:
        """A colon with the space before it, where the language has one."""
        return f"{self.spaces_before.get(':', '')}:"

    @property
    def semicolon(self) -> str:
        """The same of what stands between the parts of a list."""
        return f"{self.spaces_before.get(';', '')};"

    @property
    def locale(self) -> str:
        """The language with its territory, as Babel names it: en, en_GB; without, where it knows no usages of it."""
        return locale_of(self.language, self.territory)
