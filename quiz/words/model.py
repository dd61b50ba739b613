"""The shape of a language: every sentence the program says to a learner, and how its numbers are written.

A language is one file beside this one that fills in a `Words`; a phrase that lacks fails when the file is read, and
under mypy. Placeholders are those of `str.format`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies a number by a power of ten; `one` and `other` as the number before it asks."""

    power: int
    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """How people write numbers, beyond what the locale data know. Separators come from Babel."""

    scales: tuple[Scale, ...]
    percent: tuple[str, ...]
    """Signs and words for percent, the sign first."""
    percent_pattern: str
    """How a percentage is shown; `{}` is the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The sentences that ask, and why a wrong option is tempting."""

    who_said: str
    who_meant: str
    what_said: str
    """with {name}"""
    which_word: str
    which_words: str
    who_is: str
    """with {name}"""
    who_has_role: str
    what_measures: str
    said_another: str
    """with {about}: this person said another thing that the sheet quotes"""
    named_too: str
    other_role: str
    """with {name}"""
    other_figure: str
    """with {about}"""
    digits_swapped: str
    near_value: str
    other_meaning: str
    """with {value}"""
    wrong_answer: str
    bounds: tuple[str, ...]
    """Qualifiers that leave a number open on one side, in small letters: of `over 50`, `over 40` is true as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCards:
    """What stands on Anki cards, and on their deck, besides the sheet's own texts."""

    person: str
    verbatim: str
    paraphrase: str
    figure: str
    fact: str
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
    how_to_delete: str
    """with {search}: how a learner finds and deletes such cards"""


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase with a number, `{}`, in it: `one` for the number 1, `other` for any other."""

    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByTheme:
    """A phrase for each section of a form; the names are the values of `Theme`."""

    quotes: str
    blanks: str
    statements: str
    people: str
    figures: str
    facts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByShape:
    """A phrase for each way of answering on paper; the names are the values of `Shape`."""

    choice: str
    blank: str
    open: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnIndex:
    """What stands on the page that leads to all sheets."""

    title: str
    deck: str
    """the link to the file that Anki imports"""
    holds: str
    """label of the numbers of people, quotes, figures and facts"""
    people: Counted
    quotes: Counted
    figures: Counted
    facts: Counted
    cards: Counted
    questions: Counted
    importing: str
    """heading of the steps below, and label of the deck"""
    import_steps: tuple[str, ...]
    printing: str
    """heading of the steps below, and label of the forms"""
    print_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """What stands on forms and keys besides the sheet's own texts."""

    form: str
    """with {letter}: one version of the quiz, as a class calls it"""
    page_of: str
    """with {page} and {pages}"""
    name: str
    school_class: str
    date: str
    points: str
    """label of the points a learner reached"""
    source: str
    how_to: str
    """how to answer, on top of the form"""
    how_to_read_quotes: str
    """how verbatim quotes and paraphrases are told apart, on a form that has both"""
    headings: ByTheme
    instructions: ByShape
    topic: str
    """with {topic}"""
    paraphrase: str
    """label of a text that gives the sense, not the words"""
    gap: str
    """what a screen reader says for the gap in a text"""
    key: str
    """title of the answer key"""
    remake: str
    """stands before the command that makes the same quiz again"""
    number: str
    answer: str
    evidence: str
    no_evidence: str
    """stands in place of the evidence where the sheet has none"""
    total: Counted
    index: OnIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language."""

    language: str
    quotation_marks: tuple[str, str]
    inner_quotation_marks: tuple[str, str]
    and_: str
    numerals: Numerals
    asking: Asking
    cards: OnCards
    paper: OnPaper
