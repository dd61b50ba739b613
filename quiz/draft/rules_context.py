"""The rules for a quotation whose sentence does not say who speaks: the text round it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds

if TYPE_CHECKING:
    from quiz.draft.case import Case, Rule
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker

BEFORE = 3
"""Sentences of the paragraph that are looked at before the quotation."""
PARAGRAPH_BEFORE = 5
"""Sentences before it that are, where the paragraph is nothing but a quotation."""


def quotation_before(case: Case) -> Speaker | None:
    """Return who said the quotation before, where nothing but a quotation stands here."""
    if not case.sentence.only_marked or case.last.how == "none":
        return None
    adjacent = case.last_sentence is not None and case.sentence.number - case.last_sentence <= 1
    if not adjacent and case.sentence.number:
        between = case.reported(case.sentence.number - 1)
        same_paragraph = case.article.sentences[case.sentence.number - 1].paragraph == case.sentence.paragraph
        if between.speaker and same_paragraph and (between.speaker.named or between.speaker.how == "pronoun"):
            return between.speaker.carried("sentence before" if between.sure else "name before")
    return case.last.carried("continued" if adjacent else "continued far")


def own_sentence(case: Case) -> Speaker | None:
    """Return the subject of a sentence in which marked words stand, though no verb of saying does."""
    sentence = case.sentence
    if sentence.only_marked:
        return None
    if case.article.words.grammar == "subject-first":
        if case.last.how != "none" and case.place == 0:
            return case.last.carried("near")
        return _own_first(case)
    finite = next((token for token in sentence.tokens if token.kind in kinds.FINITE), None)
    if finite and finite.text in case.article.words.reported_mood:
        return None
    if any(token.kind in "VUw" for token in sentence.tokens) and (found := _own_second(case)):
        return found
    return case.last.carried("near") if case.last.how != "none" else None


def _own_first(case: Case) -> Speaker | None:
    found = case.clauses.first(case.sentence, 0, len(case.sentence.tokens))
    return found.carried("own sentence") if found and (found.named or found.how == "pronoun") else None


def _own_second(case: Case) -> Speaker | None:
    tokens = case.sentence.tokens
    finite = case.article.words.patterns["finite_verb"]
    verb = next((i for i in range(len(tokens)) if _may_be_finite(case.sentence, i, finite)), None)
    found = case.clauses.before(case.sentence, 0, verb) if verb else None
    if found is None or (found.how == "described" and not found.named):
        free = case.clauses.standing_free(case.sentence, 0, len(tokens))
        found = free if free and free.named else found
    return found if found and (found.named or found.how == "pronoun") else None


def _may_be_finite(sentence: Sentence, i: int, finite: str) -> bool:
    token = sentence.tokens[i]
    if token.kind in kinds.FINITE:
        return True
    if token.kind != kinds.WORD or not i or not re.search(finite, token.text):
        return False
    return sentence.tokens[i - 1].kind not in "DdP"


def said_behind(case: Case) -> Speaker | None:
    """“…” Das sagte X. “…” Mit diesen Worten …"""
    following = _following(case)
    if not following or case.article.words.grammar == "subject-first":
        return None
    words, tokens = case.article.words.grammar_words, following.tokens
    if len(tokens) < 3:
        return None
    points = tokens[0].text in words["pointing_back"] and tokens[1].kind in "VUw"
    if not points and not (tokens[0].text in words["with"] and tokens[2].text in words["the_words_said"]):
        return None
    behind = case.clauses.behind(following, 2, len(tokens))
    found = behind or case.clauses.standing_free(following, 0, len(tokens))
    return found if found and found.named else None


def sentence_before(case: Case) -> Speaker | None:
    """Return who speaks in the sentences before, in the same paragraph."""
    number = case.sentence.number
    for i in range(number - 1, max(-1, number - 1 - BEFORE), -1):
        if case.article.sentences[i].paragraph != case.sentence.paragraph:
            return None
        reported = case.reported(i)
        if reported.speaker and (reported.sure or i == number - 1):
            known = reported.speaker.named or reported.speaker.how == "pronoun"
            if known or reported.sure:
                return reported.speaker.carried("sentence before" if reported.sure else "name before")
    return None


def sentence_behind(case: Case) -> Speaker | None:
    """Return who speaks in the sentence behind, where nothing but a quotation stands here."""
    following = _following(case)
    if not following or following.tokens[0].kind == kinds.QUOTATION:
        return None
    reported = case.reported(following.number)
    points = following.tokens[0].text in case.article.words.grammar_words["pointing_back"]
    if not reported.speaker or not reported.speaker.named or not (reported.sure or points):
        return None
    return reported.speaker.carried("sentence behind")


def paragraph_before(case: Case) -> Speaker | None:
    """Return the last who spoke in the paragraph before, where this one is nothing but a quotation."""
    if not case.sentence.only_marked or case.last.how != "none":
        return None
    number = case.sentence.number
    for i in range(number - 1, max(-1, number - 1 - PARAGRAPH_BEFORE), -1):
        if case.article.sentences[i].paragraph < case.sentence.paragraph - 1:
            return None
        reported = case.reported(i)
        if reported.speaker and reported.sure:
            return reported.speaker.carried("paragraph before")
    return None


def subject_before(case: Case) -> Speaker | None:
    """Return the subject of the sentence before, though it reports nothing: Die Partei will bleiben. „Wir …“"""
    number = case.sentence.number - 1
    if (
        not case.sentence.only_marked
        or number < 0
        or case.article.sentences[number].paragraph != case.sentence.paragraph
    ):
        return None
    before = case.article.sentences[number]
    finite = case.article.words.patterns["finite_verb"]
    verb = next((i for i in range(len(before.tokens)) if _may_be_finite(before, i, finite)), None)
    if verb is None:
        return None
    start = next((i for i in range(verb, 0, -1) if before.tokens[i - 1].kind in ":;-"), 0)
    found = case.clauses.before(before, start, verb)
    return found.carried("subject before") if found else None


def _following(case: Case) -> Sentence | None:
    """Return the next sentence of the paragraph, where nothing but a quotation stands here."""
    number = case.sentence.number + 1
    if not case.sentence.only_marked or number >= len(case.article.sentences):
        return None
    following = case.article.sentences[number]
    return following if following.paragraph == case.sentence.paragraph else None


RULES: tuple[Rule, ...] = (
    quotation_before,
    own_sentence,
    said_behind,
    sentence_before,
    sentence_behind,
    subject_before,
    paragraph_before,
)
