"""Who said each quotation of an article: the rules are asked in order, and the first that knows decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draft import rules_context, rules_subject_first, rules_verb_second, subject_first, verb_second
from quiz.draft.case import Case, Clauses, Reported, Rule
from quiz.draft.resolve import resolve
from quiz.draft.sources import according
from quiz.draft.speaker import NOBODY, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.draft.article import Article
    from quiz.draft.sentences import Sentence
    from quiz.source.marks import Marked


class Grammar(NamedTuple):
    """What finds speakers in sentences of one kind of grammar."""

    clauses: Callable[[Article], Clauses]
    rules: Callable[[Case], tuple[Rule, ...]]


GRAMMARS = {
    "verb-second": Grammar(verb_second.Clauses, rules_verb_second.rules),
    "subject-first": Grammar(subject_first.Clauses, rules_subject_first.rules),
}


class Attributor:
    """Finds speakers in one article."""

    def __init__(self, article: Article) -> None:
        grammar = GRAMMARS[article.words.grammar]
        self.article = article
        self.clauses: Clauses = grammar.clauses(article)
        self.rules = grammar.rules
        self._reported: dict[int, Reported] = {}
        self._opened: list[Speaker | None] = []

    def speaker(self, sentence: Sentence, marked: Marked, last: Speaker, last_sentence: int | None) -> Speaker:
        """Return who said a quotation. `last` said the one before, in the sentence of number `last_sentence`."""
        place = sentence.place(marked)
        case = Case(self.article, self.clauses, sentence, marked, place, last, last_sentence, self._reported_resolved)
        for rule in (*self.rules(case), *rules_context.RULES):
            found = rule(case)
            if found:
                return self.resolved(sentence, found.by(rule.__name__))
        return NOBODY

    def reported(self, number: int) -> Reported:
        """Return who speaks in a sentence: its source, the subject of its verb of saying, else its first person."""
        if number not in self._reported:
            self._reported[number] = self._report(self.article.sentences[number])
        return self._reported[number]

    def resolved(self, sentence: Sentence, speaker: Speaker) -> Speaker:
        """Return a speaker with the person whom a pronoun or a role means."""
        return resolve(self.article, sentence, speaker, self)

    def speaking(self, number: int) -> Speaker | None:
        """Return who speaks in a sentence, not yet resolved."""
        return self.reported(number).speaker

    def opening(self, number: int) -> Speaker | None:
        """Return whom the words at the start of a sentence name, not yet resolved."""
        sentence = self.article.sentences[number]
        return self.clauses.before(sentence, 0, len(sentence.tokens))

    def opened(self, number: int) -> Speaker | None:
        """Return whom a pronoun at the start of a sentence means; the sentences before are asked first, in order."""
        while len(self._opened) <= number:
            at = len(self._opened)
            found = self.opening(at)
            pronoun = found is not None and found.how == "pronoun"
            self._opened.append(self.resolved(self.article.sentences[at], found) if found and pronoun else None)
        return self._opened[number]

    def _report(self, sentence: Sentence) -> Reported:
        source = according(self.article, self.clauses, sentence)
        if source and source.named:
            return Reported(source, sure=True)
        for verb in self.article.said(sentence):
            found = self.clauses.subject(sentence, verb)
            if found:
                return Reported(found, sure=True)
        return Reported(self.clauses.standing_free(sentence, 0, len(sentence.tokens)), sure=False)

    def _reported_resolved(self, number: int) -> Reported:
        reported = self.reported(number)
        if not reported.speaker:
            return reported
        return Reported(self.resolved(self.article.sentences[number], reported.speaker), reported.sure)
