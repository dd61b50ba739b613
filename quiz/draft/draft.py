"""What rules find in an article: its quotations with their speakers, people, figures and indirect speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.draft.attribute import Attributor
from quiz.draft.byline import byline
from quiz.draft.figures import figures
from quiz.draft.indirect import indirect
from quiz.draft.language import first_names
from quiz.draft.quotations import quotations
from quiz.draft.reading import read_article
from quiz.draft.roles import best

if TYPE_CHECKING:
    from quiz.draft.article import Article, Role
    from quiz.draft.figures import Figure
    from quiz.draft.indirect import Indirect
    from quiz.draft.language import Words
    from quiz.draft.people import Person
    from quiz.draft.quotations import Quotation


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """A person of the article with the most telling role and organisation, each as a place of the text gives it."""

    person: Person
    role: Role | None
    organisation: Role | None
    speaks: bool

    @property
    def matters(self) -> bool:
        """Whether the person belongs in a sheet: speaks, or is introduced with a role."""
        return self.speaks or (self.person.full and self.role is not None)


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of one article. Everything in it is a stretch of the article's text, or names one."""

    article: Article
    quotations: tuple[Quotation, ...]
    people: tuple[DraftPerson, ...]
    figures: tuple[Figure, ...]
    indirect: tuple[Indirect, ...]

    @property
    def said(self) -> tuple[Quotation, ...]:
        """The marked stretches that somebody said."""
        return tuple(each for each in self.quotations if each.said)


def draft(text: str, words: Words) -> Draft:
    """Draft an article. Any text is one: what is broken in it is left out, and nothing is raised."""
    article = read_article(text, words)
    attributor = Attributor(article)
    found = quotations(article, attributor)
    reports = indirect(article, attributor)
    speakers = {each.speaker.person.number for each in found if each.said and each.speaker.person}
    speakers |= {each.speaker.person.number for each in reports if each.speaker.person}
    named = speakers | {each.speaker.person.number for each in found if each.speaker.person}
    authors = byline(article).author or ""
    people = [
        DraftPerson(person, *best(article.introduced.get(person.number, [])), speaks=person.number in speakers)
        for person in sorted(article.register.people, key=lambda person: person.first)
        if person.number in named or (person.full and person.name not in authors and _is_sure(person, article))
    ]
    return Draft(article, tuple(found), tuple(people), tuple(figures(article)), tuple(reports))


def _is_sure(person: Person, article: Article) -> bool:
    """Return True if a full name is surely a person's: by its first name, or by a role that stands right behind it."""
    behind = re.compile(re.escape(person.name) + article.words.patterns["role_behind_name"])
    return person.parts[0] in first_names(article.words.code) or any(
        role.role and behind.match(article.text, *role.evidence) for role in article.introduced.get(person.number, [])
    )
