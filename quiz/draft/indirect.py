"""Indirect speech: sentences that report what somebody said or thinks, in the words of the article."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import tokens as kinds
from quiz.draft.sources import according

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.attribute import Attributor
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker
    from quiz.source.text import Place

CLAUSE_WITHIN = 22
"""Tokens behind a verb of saying among which the clause begins that tells what was said."""
REPORTED_MOOD_WITHIN = 14
MOOD_WITHIN = 9
NEGATED_BEFORE = 2
"""Tokens before a verb of saying among which its negation stands: did not say, n’a jamais dit."""
SUBJECT_WITHIN = 6
"""Tokens between what was said and the verb that reports it: …, the 44-year-old teacher said."""
MARKED_BEFORE = 3
"""Tokens before a verb among which the quotation stands that it judges: „…“, kritisierte X."""


class Indirect(NamedTuple):
    """A sentence that reports speech, and who spoke.

    From `content` to `until` stands what was said, if a clause tells it; else they are all of the sentence.
    """

    start: int
    end: int
    speaker: Speaker
    content: int
    until: int

    @property
    def told(self) -> bool:
        """Whether a clause of its own tells what was said, without who said it."""
        return self.content > self.start or self.until < self.end


def indirect(article: Article, attributor: Attributor) -> list[Indirect]:
    """Return the reports of an article: for each sentence one for each who speaks in it.

    Who is only described speaks where a clause tells what was said: Das sei falsch, teilte die Behörde mit.
    """
    found: list[Indirect] = []
    for sentence in article.sentences:
        if sentence.only_marked or sentence.heading:
            continue
        whole = (sentence.start, sentence.end)
        reports = [
            Indirect(*whole, speaker, *told)
            for verb, told in _reporting(article, sentence)
            if (speaker := _who(attributor, sentence, verb))
        ] or [
            Indirect(*whole, speaker, sentence.start, until)
            for verb, until in _behind_its_clause(article, sentence)
            if (speaker := _who_behind(attributor, sentence, verb))
        ]
        if not reports and not sentence.marked and (source := according(article, attributor.clauses, sentence)):
            reports = [Indirect(*whole, attributor.resolved(sentence, source), *whole)]
        seen: set[object] = set()
        for report in reports:
            who = report.speaker.person.number if report.speaker.person else report.speaker.start
            known = report.speaker.named or (report.told and report.speaker.how == "described")
            if known and who not in seen:
                seen.add(who)
                found.append(report)
    return found


def _reporting(article: Article, sentence: Sentence) -> list[tuple[int, Place]]:
    """Return the verbs of a sentence that report more than what stands between marks, and where each tells it."""
    words = article.words
    verbs = []
    for i, token in enumerate(sentence.tokens):
        if token.kind != kinds.REPORTING:
            continue
        thinks = token.text in words.thinking
        content = _content(article, sentence, i) if i in article.said(sentence) or thinks else None
        if content is not None:
            begins = sentence.start if _disowned(article, sentence, i, content) else content
            verbs.append((i, (begins, sentence.end)))
    return verbs


def _behind_its_clause(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the verb of saying behind what it reports, and where that ends: No request had come, she said."""
    tokens = sentence.tokens
    said = article.said(sentence)
    if sentence.marked or not said or tokens[0].kind in kinds.SUBORDINATOR + kinds.PREPOSITION:
        return []
    verb, words = said[-1], article.words
    for comma in (i for i in range(max(1, verb - SUBJECT_WITHIN), verb) if tokens[i].kind == kinds.COMMA):
        inverted = verb == comma + 1
        if inverted and words.noun_endings:  # lehnten das ab, sagte sie: nothing else stands so
            return [(verb, tokens[comma].start)] if verb + 1 < len(tokens) else []
        plain = not words.noun_endings and verb > comma + 1
        plain = plain and all(each.kind in "RDNIw" for each in tokens[comma + 1 : verb])
        if not (inverted or plain) or tokens[verb].text not in words.plain_saying:
            continue
        if any(token.kind in kinds.FINITE for token in tokens[:comma]):
            return [(verb, tokens[comma].start)]
    return []


def _who_behind(attributor: Attributor, sentence: Sentence, verb: int) -> Speaker | None:
    """Return the subject of a verb that stands behind what it reports."""
    inverted = sentence.tokens[verb - 1].kind == kinds.COMMA
    found = attributor.clauses.subject(sentence, verb, inverted=inverted)
    at = sentence.tokens[verb].start
    near = found and (found.start > at if inverted else found.end <= at)
    return attributor.resolved(sentence, found) if found and near else None


def _disowned(article: Article, sentence: Sentence, verb: int, content: int) -> bool:
    """Return True if somebody says of a clause that it is not so, or that others claim it.

    denied that …; did not say that …; called claims that … nonsense; sagte, es stimme nicht, dass …
    """
    tokens, words = sentence.tokens, article.words.grammar_words
    before = tokens[max(0, verb - NEGATED_BEFORE) : verb]
    between = [token for token in tokens[verb:] if token.start < content]
    if any(token.text.lower() in words["negations"] for token in before):
        return True
    if any(token.text.lower() in words["denies"] | words["negations"] | words["claims"] for token in between):
        return True
    clause_ends = [one.text for one, other in pairwise(between) if other.kind == kinds.COMMA]
    return tokens[verb].text in words["denies_apart"] and not words["denying_particles"].isdisjoint(clause_ends)


def _content(article: Article, sentence: Sentence, verb: int) -> int | None:
    """Return where the clause begins that a verb reports, or the sentence, if its object tells what was said."""
    tokens, words = sentence.tokens, article.words
    for i in range(verb + 1, min(len(tokens) - 1, verb + CLAUSE_WITHIN)):
        if tokens[i].kind in "Q;:" and i - verb > 1:
            break
        of_that = tokens[i - 1].kind == kinds.PREPOSITION  # said most of that would come
        if tokens[i].text in words.grammar_words["so"]:  # sagte X und bekam so viel Beifall, dass …
            break
        relative = not words.noun_endings and tokens[verb].text not in words.grammar_words["addressing"]
        relative = relative and tokens[verb + 1].kind == kinds.DETERMINER and i > verb + 1  # said the site that first …
        if tokens[i].text in words.that and not (of_that or relative) and (words.noun_endings or i - verb <= 3):
            only_quoted = all(token.kind in kinds.QUOTATION + kinds.STOP for token in tokens[i + 1 :])
            return None if only_quoted else tokens[i + 1].start
        if not words.noun_endings and i - verb > 3:
            break
    told = None
    if words.noun_endings:
        told = _in_reported_mood(article, sentence, verb) or _infinitive(article, sentence, verb)
    if tokens[verb].text in words.claiming:
        beside = tokens[max(0, verb - MARKED_BEFORE) : verb + MOOD_WITHIN]
        marked = any(token.kind == kinds.QUOTATION for token in beside)
        return None if marked else told or sentence.start
    if words.noun_endings:
        return told
    bare = tokens[verb].text in words.grammar_words["that_left_out"]
    at = verb + 1
    if tokens[verb].text in words.grammar_words["addressing"]:  # told Reuters it had stopped; told her father nothing
        at = next((i for i in range(at + 1, min(at + 5, len(tokens))) if tokens[i].kind == kinds.PRONOUN), len(tokens))
    following = tokens[at] if at < len(tokens) else None
    begins = following and (following.kind in "RDN" or following.text in words.grammar_words["subjects_of_amount"])
    inside = verb and tokens[verb - 1].kind == kinds.AUXILIARY  # said nobody had told the workers
    return following.start if following and begins and bare and not inside and not sentence.marked else None


def _in_reported_mood(article: Article, sentence: Sentence, verb: int) -> int | None:
    """Return where a clause in the mood of reported speech follows: sagte X, die Lage sei ernst."""
    tokens, mood = sentence.tokens, article.words.reported_mood
    for i in range(verb + 1, min(len(tokens) - 2, verb + REPORTED_MOOD_WITHIN)):
        if tokens[i].kind == kinds.QUOTATION:
            return None
        if tokens[i].kind == kinds.COMMA and any(token.text in mood for token in tokens[i + 1 : i + MOOD_WITHIN]):
            return tokens[i + 1].start
    return None


def _infinitive(article: Article, sentence: Sentence, verb: int) -> int | None:
    """Return where a clause with an infinitive follows: kündigte an, vor das Gericht zu ziehen; riet, abzuwarten."""
    tokens = sentence.tokens
    comma = next((i for i in range(verb + 1, len(tokens)) if tokens[i].kind in "Q:;,"), len(tokens))
    last = next((i for i in range(len(tokens) - 1, comma + 1, -1) if tokens[i].kind != kinds.STOP), 0)
    if (
        last <= comma + 1
        or tokens[comma].kind != kinds.COMMA
        or any(each.kind in "Q," for each in tokens[comma + 1 : last])
    ):
        return None
    ends = tokens[last].text
    infinitive = tokens[last - 1].text in article.words.grammar_words["to"] or re.search(
        article.words.patterns["infinitive_with_to"], ends
    )
    own = any(each.kind in kinds.FINITE for each in tokens[comma + 1 : last])
    return tokens[comma + 1].start if infinitive and not own else None


def _who(attributor: Attributor, sentence: Sentence, verb: int) -> Speaker | None:
    found = attributor.clauses.subject(sentence, verb)
    return attributor.resolved(sentence, found) if found else None
