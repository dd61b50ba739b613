"""Whom a text speaks of before a place: the people from whom a pronoun or a role chooses, the most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from quiz.draft import tokens as kinds

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.people import Mention, Person
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker

SENTENCES_BACK = 12
PARAGRAPHS_BACK = 2


class Subjects(Protocol):
    """Who the sentences of an article are about, by their numbers. Whom it gives is not yet resolved."""

    def speaking(self, number: int) -> Speaker | None:
        """Return who speaks in a sentence."""

    def opening(self, number: int) -> Speaker | None:
        """Return whom the words at the start of a sentence name, whether they speak or not."""

    def opened(self, number: int) -> Speaker | None:
        """Return whom a pronoun at the start of a sentence means, resolved."""


def people_before(
    article: Article, sentence: Sentence, at: int, subjects: Subjects, pronouns: frozenset[str] = frozenset()
) -> list[Person]:
    """Return the people named before a place: the nearest sentence first, in each its subject first.

    Whom a sentence before calls by a pronoun is named in it, too; by one of `pronouns`, if there are any.
    """
    found: dict[int, Person] = {}
    told_aside: list[Person] = []
    first = max(0, sentence.number - SENTENCES_BACK + 1)
    for number in range(sentence.number, first - 1, -1):
        each = article.sentences[number]
        if each.paragraph < sentence.paragraph - PARAGRAPHS_BACK:
            break
        before = [mention for mention in article.mentions(each) if each.tokens[mention.start].start < at]
        aside = [mention for mention in before if _begins_relative(article, each, mention)]
        free = [m for m in before if m not in aside and not article.behind_preposition(each, m)]
        rest = [mention for mention in before if mention not in free and mention not in aside]
        opened = subjects.opened(number) if number < sentence.number else None
        if opened and pronouns and article.text[opened.start : opened.end].lower() not in pronouns:
            opened = None
        for subject in (opened, subjects.speaking(number)):
            named_aside = subject and any(each.tokens[mention.start].start == subject.start for mention in aside)
            if subject and subject.person and subject.start < at and not named_aside:
                found.setdefault(subject.person.number, subject.person)
        for mention in (free[::-1] if number == sentence.number else free) + rest[::-1]:
            found.setdefault(mention.person.number, mention.person)
        told_aside += [mention.person for mention in aside]
    return [*found.values(), *(each for each in told_aside if each.number not in found)]


def _begins_relative(article: Article, sentence: Sentence, mention: Mention) -> bool:
    """Return True if a name is the subject of a relative clause, and what follows is not about it: which X had said."""
    tokens, relative, words = sentence.tokens, mention.start - 1, article.words.grammar_words
    behind_comma = relative > 0 and tokens[relative - 1].kind == kinds.COMMA
    if relative > 0 and not article.words.noun_endings and tokens[relative].text in words["personal_relatives"]:
        return True
    return behind_comma and tokens[relative].text in words["relatives"]
