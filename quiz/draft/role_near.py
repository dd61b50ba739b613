"""A word for a role that stands near a name, though no grammar joins the two: a person is asked to look."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.names import is_role, is_title

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.people import Person
    from quiz.draft.sentences import Sentence

OPENING = 4
"""Tokens of a noun phrase in which its noun stands: der frühere kulturpolitische Sprecher."""


def role_near(person: Person, article: Article) -> str:
    """Return the first role behind a comma or `as` in a sentence that names nobody else, or that begins the next one.

    Empty where there is none. So stands: hatte X gestellt, Sprecher der Grünen; sagt X. Der Soziologe forscht.
    """
    joins = article.words.grammar_words["as_what"]
    for sentence, following in zip_longest(article.sentences, article.sentences[1:]):
        mentions = article.mentions(sentence)
        if not any(each.person is person for each in mentions) or any(each.person is not person for each in mentions):
            continue
        behind = (
            found
            for at in range(mentions[-1].end, len(sentence.tokens))
            if sentence.tokens[at].kind == kinds.COMMA or sentence.tokens[at].text in joins
            if (found := _role_in(sentence, at + 1, article))
        )
        if own := next(behind, ""):
            return own
        begins = following and following.tokens[0].kind == kinds.DETERMINER and not article.mentions(following)
        if begins and (found := _role_in(following, 1, article)):
            return found
    return ""


def _role_in(sentence: Sentence, start: int, article: Article) -> str:
    """Return the role among the first tokens of a noun phrase."""
    words = article.words
    for token in sentence.tokens[start : start + OPENING]:
        if token.kind not in kinds.NOUN + kinds.WORD + kinds.ATTRIBUTE + kinds.ANY_DETERMINER:
            return ""
        if is_role(token.text, words.code) and not is_title(token.text, words):
            return token.text
    return ""
