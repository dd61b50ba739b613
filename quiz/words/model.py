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

    from quiz.words.pages import OnCutCards, OnPaper, OnPractice, OnResults, OnReview


@lru_cache(maxsize=16)
def locale_of(language: str, territory: str | None) -> str:
    """Return a language with its territory, as Babel names it: en_GB; without, where it knows no usages of it."""
    if not territory:
        return language
    from babel.localedata import exists

    local = f"{language}_{territory}"
    return local if exists(local) else language


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies a number by a power of ten; `one` and `other` as the number before it asks.

    `shown` is the `other` of the one that is written for it where it is only typed so: £3m becomes £3 million.
    """

    power: int
    one: str
    other: str
    shown: str = ""


def is_form(written: str, form: str) -> bool:
    """Return True if a word is a form of a scale word, whatever its case; M alone keeps it, for m is a metre."""
    if len(form) == 1 and form.isupper():
        return written == form
    return written.casefold().rstrip(".") == form.casefold().rstrip(".")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Linking:
    """What links a word to the one before it: `usual`, or `before_vowel` if it begins with one of `vowels`."""

    usual: str
    before_vowel: str = ""
    vowels: str = ""

    def with_word(self, word: str) -> str:
        """Return a word with what links it."""
        return (self.before_vowel if word[:1].casefold() in tuple(self.vowels) else self.usual) + word


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Numerals:
    """How people write numbers, beyond what the locale data know. Separators come from Babel."""

    scales: tuple[Scale, ...]
    percent: tuple[str, ...]
    """Signs and words for percent, the sign first."""
    percent_pattern: str
    """How a percentage is shown; `{}` is the number."""
    of: Linking
    """What stands between a word from a million up and a unit."""
    example: str
    """Numbers as people write them, for messages about one that can't be read."""
    examples_elsewhere: Mapping[str, str]
    """The same by territory, where it has other signs."""
    years: Mapping[str, bool]
    """The words for a year, in small letters, and whether each is a singular."""
    close_units: tuple[str, ...] = ()
    """Units that stand behind a number without a space: 61p."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Agreeing:
    """A verb as it agrees with who speaks: one person or organisation, several, a document, several of them."""

    one: str
    several: str
    document: str
    documents: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Naming:
    """What names tell, and where one lacks. Lists and patterns are of small letters, with ss for ß."""

    hanging: tuple[str, ...]
    """Patterns of questions that ask about `it`, `him` or `his` with nothing before the word that it could mean, or
    begin as if they went on (and); the word is the group `word`."""
    resuming: str
    """A pattern of how a sentence begins that says nothing without the one before it: and, he; with any case."""
    turning: str
    """The same of how one begins that goes on with another and may stand alone, too: but, this."""
    first_person: str
    """A pattern of words by which somebody speaks of himself: I, our."""
    attributed: str
    """A pattern of what may hold a negation that turns no question round: a noun (in nicht ausreichendem Zustand), or a
    subordinate clause (wenn er nicht kommt)."""
    with_article: str
    """Names of a document and of somebody unnamed with their articles, for a message."""
    how_many: str
    """A pattern of how a question begins that says what is counted: How many days."""
    counting: str
    """The same of a question that asks how many of something there are."""
    asks_when: str
    """A pattern in a question that asks for a time: in which year."""
    asks_how_long: str
    """The same of one that asks for a number of years: how old."""
    measured: str
    """A pattern of units in which something is measured or paid, and nothing counted, in small letters."""
    without_unit: str
    """A pattern of what is told by a number alone, in small letters: magnitude, index, ratio."""
    asks_share: str
    """How a question begins that asks for a percentage."""
    asks_amount: str
    """How one begins that asks for money or a measure."""
    parties_named: Mapping[str, str]
    """Parties and unions that take an article, as they stand in a sentence, by their names without it."""
    articles_of_bodies: tuple[tuple[str, str], ...]
    """Articles, with their space, and patterns of the names, in small letters, of bodies that take them."""
    endings_of_roles: tuple[tuple[str, str, str, str], ...]
    """A gender; how the first word of a role ends; a pattern of roles that end otherwise for who is of that gender,
    where no article is before them; and how they end."""
    without_article: tuple[tuple[str, str], ...]
    """Patterns of how the name of an organisation begins with its article, and what stands for it behind a role and a
    comma: Sprecherin, Grüne; the first that fits holds."""
    office: str
    """A pattern of what a name begins with where its role is in it, with capitals and small letters as they stand."""
    definite: tuple[str, ...]
    """Articles that an organisation's or a document's name may begin with."""
    indefinite: tuple[str, ...]
    """Words that begin what somebody is called who is not named: a, several."""
    linking: tuple[str, ...]
    """Words behind which no name has its head: of, für."""
    unnamed: str
    """A pattern of words for people who speak without being named: spokesperson, official."""
    groups: str
    """A pattern of words for people in the plural who speak together without being named: residents."""
    several_of: str
    """A pattern of the articles that such a word may have in front of it."""
    plurals: str
    """A pattern of any noun in the plural behind one of these, as it stands; none where capitals do not tell names."""
    titles: str
    """A pattern of the nouns by which one person is known that have an article: duchess, pope."""
    occupations: str
    """A pattern of how the nouns end that say what a person does."""
    several: str
    """A pattern of nouns in the plural that say as a role what those do who have one name: campaigners."""
    causes: tuple[str, ...]
    """Words within a name that say what those who bear it stand for or against: ohne, against."""
    bodies: str
    """A pattern of the nouns that organisations are called by, each at the end of a word."""
    noun_first: bool
    """Whether the noun of a role is its first word (constructeur automobile), and not the last: energy company."""
    parties: str
    """A pattern of the words that tell a party, the names of the best known ones included."""
    offices: str
    """The same of ministries, authorities, courts and governments."""
    associations: str
    """The same of unions, associations, clubs and teams."""
    documents: str
    """The same of documents."""
    writings: str
    """A pattern of what tells that words were written, in a verb or an occasion: wrote, letter."""
    plural: str
    """A pattern of the heads of names that take a verb in the plural."""
    common: tuple[str, ...]
    """Last names that are words, too: where one begins a sentence or follows an article, nobody need be named."""
    masculine: tuple[str, ...]
    """Words that tell of a man where a topic or a paraphrase speaks of the speaker: he, his."""
    feminine: tuple[str, ...]
    """The same of a woman."""
    gendered: str
    """A pattern of roles that tell the gender of who has them, in any case."""
    women: str
    """A pattern of roles that women have, in any case."""
    men: str
    """A pattern of roles that men have, in any case."""
    titles_of_women: tuple[str, ...]
    """What may stand before a name, and tells a woman."""
    titles_of_men: tuple[str, ...]
    """The same of a man."""
    as_woman: str
    """A pattern of words by which a woman speaks of herself, in any case: as a mother."""
    as_man: str
    """The same of a man."""
    oneself: tuple[str, ...]
    """Words by which speakers speak of themselves alone: I, my."""


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
    """the verb in the questions below that have a {verb}"""
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
