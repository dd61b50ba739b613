"""Indirect speech: sentences that report what somebody said or thinks, in the words of the article."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import tokens as kinds
from quiz.draft.sources import according

if TYPE_CHECKING:
    from quiz.draft.article import Article
    from quiz.draft.attribute import Attributor
    from quiz.draft.sentences import Sentence
    from quiz.draft.speaker import Speaker

CLAUSE_WITHIN = 22
"""Tokens behind a verb of saying among which the clause begins that tells what was said."""
REPORTED_MOOD_WITHIN = 14
MOOD_WITHIN = 9
NEGATED_BEFORE = 2
"""Tokens before a verb of saying among which its negation stands: did not say, n’a jamais dit."""
MARKED_BEFORE = 3
"""Tokens before a verb among which the quotation stands that it judges: „…“, kritisierte X."""


class Indirect(NamedTuple):
    """A sentence that reports speech, and who spoke.

    From `content` on stands what was said, if a clause tells it; the start of the sentence, if nothing less does.
    """

    start: int
    end: int
    speaker: Speaker
    content: int


def indirect(article: Article, attributor: Attributor) -> list[Indirect]:
    """Return the reports of an article whose speaker is known: for each sentence one for each who speaks in it."""
    found: list[Indirect] = []
    for sentence in article.sentences:
        if sentence.only_marked or sentence.heading:
            continue
        speakers = [
            (speaker, content)
            for verb, content in _reporting(article, sentence)
            if (speaker := _who(attributor, sentence, verb))
        ]
        if not speakers and not sentence.marked and (source := according(article, attributor.clauses, sentence)):
            speakers = [(attributor.resolved(sentence, source), sentence.start)]
        seen: set[int] = set()
        for speaker, content in speakers:
            if speaker.person and speaker.person.number not in seen:
                seen.add(speaker.person.number)
                found.append(Indirect(sentence.start, sentence.end, speaker, content))
    return found


def _reporting(article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Return the verbs of a sentence that report more than what stands between marks, and where each begins to."""
    words = article.words
    verbs = []
    for i, token in enumerate(sentence.tokens):
        if token.kind != kinds.REPORTING:
            continue
        thinks = token.text in words.thinking
        content = _content(article, sentence, i) if i in article.said(sentence) or thinks else None
        if content is not None:
            verbs.append((i, sentence.start if _disowned(article, sentence, i, content) else content))
    return verbs


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
        if tokens[i].text in words.that and not of_that and (words.noun_endings or i - verb <= 3):
            only_quoted = all(token.kind in kinds.QUOTATION + kinds.STOP for token in tokens[i + 1 :])
            return None if only_quoted else tokens[i + 1].start
        if not words.noun_endings and i - verb > 3:
            break
    told = _in_reported_mood(article, sentence, verb) if words.noun_endings else None
    if tokens[verb].text in words.claiming:
        beside = tokens[max(0, verb - MARKED_BEFORE) : verb + MOOD_WITHIN]
        marked = any(token.kind == kinds.QUOTATION for token in beside)
        return None if marked else told or sentence.start
    if words.noun_endings:
        return told
    bare = tokens[verb].text in words.grammar_words["that_left_out"]
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
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


def _who(attributor: Attributor, sentence: Sentence, verb: int) -> Speaker | None:
    found = attributor.clauses.subject(sentence, verb)
    return attributor.resolved(sentence, found) if found else None
