"""The shape of a language, continued: what names and roles tell of who bears them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    abbreviated: str
    """A pattern of abbreviations for people or bodies in the plural, as they stand: MPs."""
    several_of: str
    """A pattern of the articles that such a word may have in front of it."""
    article_of_groups: str
    """The article, with its space, of such a word that has none, where no noun stands without one: des riverains."""
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
