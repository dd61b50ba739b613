"""The rules that find the speaker of a quotation in German, in the order in which they are asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.phrases import phrase
from quiz.draft.sources import according, statement_of
from quiz.draft.speaker import Speaker, described, mentioned
from quiz.words import words_for

if TYPE_CHECKING:
    from quiz.draft.case import Case, Rule

CALLED_WITHIN = 8
"""Tokens behind "heißt es" among which the place is looked for: heißt es in der Erklärung."""


def so(case: Case) -> Speaker | None:
    """“…”, so X. “…”, so die Meinung von X."""
    words, tokens = case.clauses.words, case.sentence.tokens
    at = case.behind
    if not _right_behind(case) or tokens[at].text not in words["so"]:
        return None
    sentence, article = case.sentence, case.article
    opinion = article.words.compiled("so_the_opinion").match(article.text, tokens[at].start)
    if opinion:
        owner = opinion.start("owner")
        start = next((i for i in range(at, len(tokens)) if tokens[i].start >= owner), None)
        if start is not None and (found := case.clauses.at(sentence, start)):
            return found
    return named_soon(case, at + 1 + (at + 1 < len(tokens) and tokens[at + 1].kind == kinds.REPORTING))


def verb_behind(case: Case) -> Speaker | None:
    """“…”, sagte X. “…”, hatte X gesagt. “…”, heißt es in der Erklärung."""
    sentence, at = case.sentence, case.behind
    tokens, verbs = sentence.tokens, case.article.said(case.sentence)
    if not _right_behind(case):
        return None
    if tokens[at].text.lower() in case.clauses.words["called"]:
        return called(case, at, len(tokens)) or Speaker("none")
    if tokens[at].kind == kinds.REPORTING:
        owner = statement_of(case, case.place, with_clause=True)
        return owner or case.clauses.subject(sentence, at, inverted=True)
    if tokens[at].kind == kinds.AUXILIARY and any(verb > at for verb in verbs):
        return case.clauses.behind(sentence, at + 1, len(tokens))
    return None


def as_behind(case: Case) -> Speaker | None:
    """“…”, wie X sagte."""
    sentence, at = case.sentence, case.behind
    tokens = sentence.tokens
    if not _right_behind(case):
        return None
    subordinate = tokens[at].text in case.clauses.words["as_behind"] or tokens[at].kind == kinds.SUBORDINATOR
    verb = next((verb for verb in case.article.said(sentence) if verb > at), None)
    if not subordinate or verb is None:
        return None
    return case.clauses.first(sentence, at + 1, verb) or case.clauses.behind(sentence, verb + 1, len(tokens))


def name_before_bracket(case: Case) -> Speaker | None:
    """X („…“)"""
    bracket = case.place - 1
    if bracket < 0 or case.sentence.tokens[bracket].kind != kinds.OPEN:
        return None
    mention = next((each for each in case.article.mentions(case.sentence) if each.end == bracket), None)
    return mentioned(case.sentence, mention) if mention else None


def name_before_colon(case: Case) -> Speaker | None:
    """X: „…“. Dazu Minister X: „…“"""
    colon, sentence = case.colon, case.sentence
    mention = next((each for each in case.article.mentions(sentence) if each.end == colon), None)
    if colon is None or not mention:
        return None
    tokens, words = sentence.tokens, case.clauses.words
    before = mention.start - 1
    while before >= 0 and tokens[before].kind in kinds.ADJECTIVE + kinds.NAMING:
        before -= 1
    if before >= 0:
        token = tokens[before]
        behind_preposition = (
            token.text in words["also_dative"] and before > 0 and tokens[before - 1].kind == kinds.PREPOSITION
        )
        if token.kind not in "DCQ," or token.text in words["only_dative"] or behind_preposition:
            return None
    verb_before = any(verb < mention.start for verb in case.article.said(sentence))
    near_verb = tokens[mention.start - 1].kind == kinds.REPORTING if mention.start else False
    joined = before >= 0 and tokens[before].text in words["joins_subject"]
    return mentioned(sentence, mention) if not verb_before or near_verb or joined else None


def clause_before_colon(case: Case) -> Speaker | None:
    """X sagte in Berlin: „…“. Laut X: „…“. Der Vorwurf der Opposition: „…“"""
    colon, sentence = case.colon, case.sentence
    if colon is None:
        return None
    clauses = case.clauses
    verbs = [verb for verb in case.article.said(sentence) if verb < colon]
    if verbs:
        if sentence.tokens[verbs[-1]].text.lower() in clauses.words["called"] and (
            found := called(case, verbs[-1], colon)
        ):
            return found
        for verb in dict.fromkeys((verbs[-1], verbs[0])):
            if found := clauses.subject(sentence, verb):
                return _told_to_channel(case, verb, found) or found
    found = according(case.article, case.clauses, sentence) or statement_of(case, colon)
    if found:
        return found
    for i in range(colon):
        if sentence.tokens[i].kind in kinds.FINITE:
            found = clauses.subject(sentence, i)
            if found and (found.how != "described" or found.named):
                return found
    found = clauses.before(sentence, 0, colon)
    return found if found and found.named else clauses.standing_free(sentence, 0, colon)


def _told_to_channel(case: Case, verb: int, found: Speaker) -> Speaker | None:
    """Return who speaks in the clause behind a channel's: Wie der Sender Y berichtet, gab X eine Erklärung: „…“"""
    tokens = case.sentence.tokens
    in_front = tokens[0].text in case.clauses.words["as_in_front"] and tokens[verb + 1].kind == kinds.COMMA
    if not in_front or not _is_channel(case, found):
        return None
    told = case.clauses.behind(case.sentence, verb + 2, len(tokens))
    return told if told and told.named else None


def as_in_front(case: Case) -> Speaker | None:
    """Wie X erklärte, sei das „…“."""
    tokens, verbs = case.sentence.tokens, case.article.said(case.sentence)
    if tokens[0].text not in case.clauses.words["as_in_front"] or not verbs or verbs[0] + 1 >= len(tokens):
        return None
    if tokens[verbs[0] + 1].kind != kinds.COMMA:
        return None
    found = case.clauses.first(case.sentence, 1, verbs[0])
    told = according(case.article, case.clauses, case.sentence) if found and _is_channel(case, found) else None
    return told or found


def _is_channel(case: Case, speaker: Speaker) -> bool:
    """Return True if a speaker is a paper, an agency or a broadcaster: it passes on what others say."""
    spelled = case.article.text[speaker.start : speaker.end].split()
    endings = tuple(case.clauses.words["addressed_endings"])
    return not speaker.named and any(
        word in case.article.words.media or word.lower().endswith(endings) for word in spelled
    )


def verb_elsewhere(case: Case) -> Speaker | None:
    """X nannte das „…“. Whom "laut X" names goes before, if it stands nearer."""
    sentence = case.sentence
    verbs = case.article.said(sentence)
    if not verbs:
        return None
    verb = min(verbs, key=lambda verb: _distance(case, verb))
    if verb > case.place and (owner := statement_of(case, case.place, with_clause=True)):
        return owner
    if _denied(case, verb):
        return statement_of(case, case.place) or Speaker("none")
    source = according(case.article, case.clauses, sentence)
    at = case.marked.outer_start
    if source and abs(source.start - at) < abs(sentence.tokens[verb].start - at):
        return source
    if sentence.tokens[verb].text.lower() in case.clauses.words["called"] and (
        found := called(case, verb, len(sentence.tokens))
    ):
        return found
    return case.clauses.subject(sentence, verb)


def _denied(case: Case, verb: int) -> bool:
    """Return True if a verb denies what the clause behind it has of others: X wies Berichte zurück, er habe „…“."""
    tokens = case.sentence.tokens[verb : case.place]
    denial = next((i for i, token in enumerate(tokens) if token.text in case.clauses.words["denies"]), len(tokens))
    return any(token.kind == kinds.COMMA for token in tokens[denial:])


def _distance(case: Case, verb: int) -> int:
    """Return how far a verb is from the quotation: the same clause first, then what stands before it."""
    tokens, at = case.sentence.tokens, case.place
    low, high = min(verb, at), max(verb, at)
    distance = high - low
    distance += 4 * sum(token.kind == kinds.SEMICOLON for token in tokens[low:high])
    distance += 2 * sum(token.kind == kinds.CONJUNCTION for token in tokens[low + 1 : high])
    distance += tokens[verb].text.lower() in case.article.words.reporting_with
    if verb > at + 2 and verb + 1 < len(tokens) and tokens[verb + 1].kind not in ",.:Q":
        distance += 3 + 2 * any(token.kind == kinds.CONJUNCTION for token in tokens[at:verb])
    return distance


def source(case: Case) -> Speaker | None:
    """Laut X sei das „…“. Nach Angaben von X. X zufolge."""
    return according(case.article, case.clauses, case.sentence)


def statement(case: Case) -> Speaker | None:
    """Der Vorwurf des X, „…“"""
    return statement_of(case, case.place)


def so_at_the_end(case: Case) -> Speaker | None:
    """Das sei „…“, und es komme wieder, so X."""
    tokens = case.sentence.tokens
    for i in range(len(tokens) - 1, 0, -1):
        if (
            tokens[i].text in case.clauses.words["so"]
            and tokens[i - 1].kind in ",Q"
            and (found := named_soon(case, i + 1))
        ):
            return found
    return None


RULES_BEHIND: tuple[Rule, ...] = (so, verb_behind, as_behind, name_before_bracket)
RULES_COLON: tuple[Rule, ...] = (name_before_colon, clause_before_colon, source)
RULES_SENTENCE: tuple[Rule, ...] = (
    as_in_front,
    verb_elsewhere,
    source,
    statement,
    so_at_the_end,
)


def rules(case: Case) -> tuple[Rule, ...]:
    """Return the rules for a quotation, in order: one behind a colon belongs to what stands before the colon."""
    return RULES_BEHIND + (RULES_SENTENCE if case.colon is None else RULES_COLON)


def _right_behind(case: Case) -> bool:
    """Return True if what stands behind the quotation can tell of it: nothing but a comma lies between."""
    at = case.behind
    if at >= len(case.sentence.tokens):
        return False
    return at - case.place <= 2 or all(token.kind in "QC," for token in case.sentence.tokens[case.place : at])


def named_soon(case: Case, start: int) -> Speaker | None:
    """Return whom the words behind "so" name."""
    tokens = case.sentence.tokens
    i = start
    while i < len(tokens) and tokens[i].kind in "bVr":
        i += 1
    if i < len(tokens) and tokens[i].kind == kinds.PRONOUN:
        return case.clauses.pronoun(case.sentence, i)
    if i < len(tokens) and tokens[i].kind in "DdNIA" and (found := case.clauses.at(case.sentence, i)):
        return found
    return case.clauses.behind(case.sentence, i, len(tokens))


def called(case: Case, verb: int, stop: int) -> Speaker | None:
    """Return where it says so: "heißt es in der Erklärung"; none, where it only points there: "Darin heißt es"."""
    tokens, words = case.sentence.tokens, case.clauses.words
    for i in range(verb + 1, min(stop, verb + CALLED_WITHIN)):
        if tokens[i].text in words["called_in"] and (found := case.clauses.at(case.sentence, i + 1)):
            return found
    for i in range(verb):
        if tokens[i].text.lower() in words["called_in_front"] and (
            found := case.clauses.at(case.sentence, i + 1, verb)
        ):
            return found
    return (_document_before(case) or Speaker("none")) if tokens[0].text in words["called_in_it"] else None


def _document_before(case: Case) -> Speaker | None:
    """Return the document of the sentence before, where a sentence tells what stands in it: Darin heißt es, …"""
    number = case.sentence.number - 1
    if number < 0:
        return None
    before = case.article.sentences[number]
    documents = re.compile(rf"\w*{words_for(case.article.words.code).naming.documents}", re.IGNORECASE)
    for start in reversed(range(len(before.tokens))):
        found = phrase(case.article, before, start) if before.tokens[start].kind in kinds.ANY_DETERMINER else None
        if found and documents.fullmatch(before.tokens[found.base - 1].text):
            return described(before, start, found.base)
    return None
