"""The rules that find the speaker of a quotation in English and French, in the order in which they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds

if TYPE_CHECKING:
    from quiz.draft.case import Case, Rule
    from quiz.draft.speaker import Speaker

OPEN_ENDS = (",", "?", "!", "…", "-", "—", "–")
"""What ends a quotation whose sentence goes on behind it."""
LED_BY = kinds.ADVERB + kinds.AUXILIARY + kinds.OTHER_PRONOUN
"""What may stand before a verb whose subject is behind it: a déclaré X, s’exclame X."""
VERB_WITHIN = 25
PLAIN_VERB_WITHIN = 12


def signature(case: Case) -> Speaker | None:
    """“…” — X"""
    tokens, at = case.sentence.tokens, case.behind
    dash = at < len(tokens) and at - case.place <= 2 and tokens[at - 1].kind == kinds.DASH
    if not dash or tokens[at].kind not in kinds.NAMING:
        return None
    return case.clauses.at(case.sentence, at)


def verb_behind(case: Case) -> Speaker | None:
    """“…,” said X. “…,” X, the chairman, said."""
    sentence, at = case.sentence, case.behind
    tokens, verbs = sentence.tokens, case.article.said(sentence)
    words = case.article.text[case.marked.start : case.marked.end].rstrip()
    open_end = words.endswith((*OPEN_ENDS, "...")) or case.comma_behind
    if at >= len(tokens) or not open_end or tokens[at].kind == kinds.QUOTATION:
        return None
    verb = next((verb for verb in verbs if verb >= at), None)
    following = next((i for i in range(case.place + 1, len(tokens)) if tokens[i].kind == kinds.QUOTATION), len(tokens))
    if verb is None or verb >= following:
        return None
    if tokens[verb].kind == kinds.PARTICIPLE and any(each < case.place for each in verbs):
        return None
    if all(token.kind in LED_BY for token in tokens[at:verb]):
        found = case.clauses.subject(sentence, verb, inverted=True)
        if found:
            return found
    if verb - at <= VERB_WITHIN and tokens[verb].kind == kinds.REPORTING:
        return case.clauses.subject(sentence, verb)
    return None


def according_to(case: Case) -> Speaker | None:
    """According to X, it was “…”. A channel, where somebody says it in the same sentence."""
    tokens, plain = case.sentence.tokens, case.clauses.words["saying_to"]
    if any(tokens[verb].text.lower() in plain for verb in case.article.said(case.sentence)):
        return None
    phrases = [phrase.split() for phrase in case.article.words.patterns["according_to"].split("|")]
    spelled = [token.text.lower() for token in tokens]
    for i in range(len(tokens)):
        for phrase in phrases:
            if spelled[i : i + len(phrase)] == phrase and (found := case.clauses.at(case.sentence, i + len(phrase))):
                return found
    return _in_the_eyes_of(case)


def _in_the_eyes_of(case: Case) -> Speaker | None:
    """Pour X, c’est « … »."""
    if case.sentence.tokens[0].text.lower() not in case.clauses.words["in_the_eyes_of"]:
        return None
    found = case.clauses.at(case.sentence, 1)
    return found if found and found.named else None


def verb_before(case: Case) -> Speaker | None:
    """X called it “…”. X said that it was “…”. A verb that only says goes before one that judges."""
    tokens, plain = case.sentence.tokens, case.article.words.plain_saying
    verbs = [verb for verb in case.article.said(case.sentence) if verb < case.place]
    if not verbs:
        return None
    verb = verbs[-1]
    only_say = [each for each in verbs if tokens[each].text.lower() in plain]
    judging = tokens[verb].text.lower() not in plain and tokens[verb].kind != kinds.PARTICIPLE
    if only_say and judging and verb - only_say[-1] < PLAIN_VERB_WITHIN:
        verb = only_say[-1]
    return case.clauses.subject(case.sentence, verb)


def verb_far_behind(case: Case) -> Speaker | None:
    """The “…” was a mistake, X said."""
    verb = next((verb for verb in case.article.said(case.sentence) if verb > case.place), None)
    if verb is None:
        return None
    return case.clauses.subject(case.sentence, verb, inverted=verb == case.behind)


def name_before_colon(case: Case) -> Speaker | None:
    """X: “…”"""
    if not case.place or case.sentence.tokens[case.place - 1].kind != kinds.COLON:
        return None
    return case.clauses.first(case.sentence, 0, case.place - 1)


RULES: tuple[Rule, ...] = (
    signature,
    verb_behind,
    according_to,
    verb_before,
    verb_far_behind,
    name_before_colon,
)


def rules(_case: Case) -> tuple[Rule, ...]:
    """Return the rules for a quotation, in order."""
    return RULES
