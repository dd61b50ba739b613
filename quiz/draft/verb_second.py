"""The subject of a verb in German: before the verb, behind it, or at the start of a subordinate clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.names import is_organisation, is_role
from quiz.draft.phrases import SHORT, Phrase, phrase, simple_phrase, whom
from quiz.draft.speaker import Speaker, described, mentioned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.draft.article import Article
    from quiz.draft.sentences import Sentence

FARTHEST = 14
"""Tokens behind a verb among which its subject is looked for."""


class Clauses:
    """Looks for subjects in the sentences of one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: Mapping[str, frozenset[str]] = article.words.grammar_words

    def subject(self, sentence: Sentence, verb: int, *, inverted: bool = False) -> Speaker | None:
        """Return the subject of a verb; `inverted` says that it can stand behind the verb only."""
        tokens, stop = sentence.tokens, len(sentence.tokens)
        if inverted:
            return self.behind(sentence, verb + 1, stop)
        last = self._is_last(sentence, verb)
        start, subordinate, found = self._clause(sentence, verb, last=last)
        if found:
            return found
        before = verb - 1
        while before >= start and tokens[before].kind in "br":
            before -= 1
        if subordinate is not None and self._clause_before(sentence, subordinate, before):
            found = self.behind(sentence, verb + 1, stop)
            if found:
                return found  # Nachdem …, sagte X
        if subordinate is not None and (found := self._behind_clause_in_front(sentence, subordinate, verb)):
            return found
        if self._is_passive(sentence, verb):
            found, decided = self._agent(sentence, start, verb)
            if found or decided:
                return found
        found = self.first(sentence, subordinate + 1, verb) if subordinate is not None else None
        if not found and before > start and tokens[before].kind == kinds.CONJUNCTION:
            found = self._shared(sentence, start, before)
        return found or self._round_the_verb(sentence, start, verb, last=last)

    def _behind_clause_in_front(self, sentence: Sentence, subordinate: int, verb: int) -> Speaker | None:
        """Return the subject of a verb that has a clause as its first part: Ob X es wusste, wollte Y nicht sagen."""
        tokens = sentence.tokens
        if subordinate and tokens[subordinate - 1].kind not in "Q:;-":
            return None
        for i in range(subordinate + 2, verb):
            if tokens[i].kind in kinds.FINITE and self._clause_before(sentence, subordinate, i - 1):
                return self.behind(sentence, i + 1, verb)
        return None

    def _clause_before(self, sentence: Sentence, subordinate: int, comma: int) -> bool:
        """Return True if a whole clause lies between what subordinates it and a comma."""
        tokens = sentence.tokens
        if comma <= subordinate or tokens[comma].kind != kinds.COMMA:
            return False
        return any(token.kind in "VUw" for token in tokens[subordinate:comma])

    def _is_last(self, sentence: Sentence, verb: int) -> bool:
        """Return True if a verb ends its clause, alone or with its auxiliary."""
        tokens = sentence.tokens
        kind = [token.kind for token in tokens[verb + 1 : verb + 3]]
        if not kind or kind[0] in ",:.;Q)-":
            return True
        return kind[0] == kinds.AUXILIARY and (len(kind) == 1 or kind[1] in ",:.;Q)")

    def _clause(self, sentence: Sentence, verb: int, *, last: bool) -> tuple[int, int | None, Speaker | None]:
        """Return where the clause of a verb starts, the word that subordinates it, and whom a relative refers to."""
        tokens = sentence.tokens
        start = verb
        while start > 0 and (tokens[start - 1].kind not in "Q:;-" or self._is_name(sentence, start - 1)):
            token = tokens[start - 1]
            heads = start < 2 or tokens[start - 2].kind in ",Q(-:"
            if heads and (token.kind == kinds.SUBORDINATOR or (last and token.text.lower() in self.words["as"])):
                return start, start - 1, None
            if last and start >= 2 and tokens[start - 2].kind == kinds.COMMA and token.text in self.words["relatives"]:
                found = self._relative(sentence, start, verb)
                if found:
                    return start, None, found
            start -= 1
        return start, None, None

    def _is_name(self, sentence: Sentence, i: int) -> bool:
        """Return True if marked words are a name within its clause: ein Vertreter der Gruppe „X“ (Y), sagte."""
        tokens, token = sentence.tokens, sentence.tokens[i]
        if token.kind != kinds.QUOTATION or not i or tokens[i - 1].kind != kinds.NOUN:
            return False
        return len(self.article.text[token.start : token.end].split()) <= SHORT and tokens[i + 1].kind in ",("

    def _relative(self, sentence: Sentence, start: int, verb: int) -> Speaker | None:
        """Return who speaks in a relative clause: its own subject, else what stands before it."""
        tokens = sentence.tokens
        relative = tokens[start - 1].text
        if relative != self.words_one("relative_subject") and tokens[start].kind in "NDRI":
            found = self.first(sentence, start, verb)
            if found:
                return found
        if relative in self.words["relative_subjects"] and start >= 3 and tokens[start].kind not in "AN":
            return self.standing_free(sentence, 0, start - 2)
        return None

    def words_one(self, name: str) -> str:
        """Return the one word of a list."""
        return next(iter(self.words[name]))

    def _is_passive(self, sentence: Sentence, verb: int) -> bool:
        tokens = sentence.tokens
        passive = any(token.text in self.words["passives"] for token in tokens[: verb + 3])
        return passive and tokens[verb].text.lower() in self.words["saying_participles"]

    def _agent(self, sentence: Sentence, start: int, verb: int) -> tuple[Speaker | None, bool]:
        """Return by whom something is said in the passive, and whether nobody else can be looked for."""
        tokens = sentence.tokens
        if tokens[verb].text in self.words["passive_of_speaker"]:  # X wird zitiert
            found = self.before(sentence, start, verb) or self.first(sentence, start, verb)
            return found, False
        agents = [
            found
            for i in range(verb)
            if tokens[i].text.lower() in self.words["by"] and (found := self.at(sentence, i + 1, verb))
        ]
        if agents:  # die Gefahr von Bränden wird vom Amt als „hoch“ eingestuft
            return next((each for each in agents if each.named), agents[-1]), True
        return None, tokens[verb].text not in self.words["passive_of_speaker_too"]

    def _shared(self, sentence: Sentence, start: int, conjunction: int) -> Speaker | None:
        """Return the subject that a verb behind "und" shares with the verb before it."""
        found = self.before(sentence, start, conjunction)
        if found:
            return found
        for i in range(start, conjunction):
            if sentence.tokens[i].kind in kinds.FINITE and (found := self.behind(sentence, i + 1, conjunction)):
                return found
        return self.standing_free(sentence, start, conjunction)

    def _round_the_verb(self, sentence: Sentence, start: int, verb: int, *, last: bool) -> Speaker | None:
        tokens, stop = sentence.tokens, len(sentence.tokens)
        finite = [i for i in range(start, verb) if tokens[i].kind in kinds.FINITE]
        if finite and (not last or (verb + 1 < stop and tokens[verb + 1].kind == kinds.COLON)):
            comma = next((i for i in range(finite[-1] + 1, verb) if tokens[i].kind == kinds.COMMA), None)
            if comma is not None and (found := self.before(sentence, comma + 1, verb)):
                return found
        before = self._in_last_apposition(sentence, start, verb) or self.before(sentence, start, verb)
        behind = self.behind(sentence, verb + 1, stop)
        if before and not (
            not before.named
            and before.how == "described"
            and behind
            and behind.how != "described"
            and behind.start - tokens[verb].end < 3
            and (behind.how == "pronoun" or not self._speaks_in_front(sentence, before, verb))
        ):
            return before
        if before and behind and behind.certain and self._is_owned(sentence, before):
            return behind.carried("of another's")  # Xs Rechnung nannte Y „…“: either may be the subject
        return behind or self.standing_free(sentence, start, verb)

    def _is_owned(self, sentence: Sentence, described: Speaker) -> bool:
        """Return True if words that describe somebody begin with the name of somebody else, in the genitive."""
        tokens = sentence.tokens
        return any(tokens[each.start].start == described.start for each in self.article.mentions(sentence))

    def _in_last_apposition(self, sentence: Sentence, start: int, verb: int) -> Speaker | None:
        """Return who is named between commas right before a verb: Der Chef der Bahn, einer Firma, Max Müller, sagte."""
        tokens = sentence.tokens
        if tokens[verb - 1].kind != kinds.COMMA:
            return None
        for mention in self.article.mentions(sentence):
            if mention.end == verb - 1 and mention.start > start + 1 and tokens[mention.start - 1].kind == kinds.COMMA:
                return mentioned(sentence, mention)
        return None

    def _speaks_in_front(self, sentence: Sentence, before: Speaker, verb: int) -> bool:
        """Return True if the subject stands before a verb, though a name stands behind it: Die Opposition nannte X."""
        tokens = sentence.tokens
        start = next(i for i, token in enumerate(tokens) if token.start == before.start)
        found = phrase(self.article, sentence, start, verb)
        if not found or tokens[start].kind == kinds.OBLIQUE or tokens[verb].text in self.words["cites"]:
            return False
        words = self.article.words
        feminine = re.search(words.patterns["feminine_noun"], tokens[found.base - 1].text)
        if tokens[start].text.lower() in self.words["also_dative"] and feminine:
            return False  # der Zeitung sagte X
        nouns = [token.text for token in tokens[start : found.base]]
        return any(is_role(noun, words.code) or is_organisation(noun, words.code) for noun in nouns)

    def before(self, sentence: Sentence, start: int, verb: int) -> Speaker | None:
        """Return whom the noun phrase or pronoun at the start of a clause names."""
        tokens = sentence.tokens
        i = start
        while i < verb and (tokens[i].kind in ",b.xC"):
            i += 1
        if i >= verb or tokens[i].text.lower() in self.words["impersonal"]:
            return None
        if tokens[i].kind == kinds.PRONOUN:
            return self.pronoun(sentence, i)
        if tokens[i].kind in "PdS" and tokens[i].text.lower() not in self.article.words.surname_particles:
            return None
        found = phrase(self.article, sentence, i, verb)
        return whom(self.article, sentence, i, found) if found else None

    def behind(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the subject behind a verb: the first noun phrase or pronoun that can be one, else who is addressed."""
        found = self._behind(sentence, start, stop)
        if found:
            return found
        for i in range(start, min(start + 3, stop)):
            token = sentence.tokens[i]
            if token.kind == kinds.QUOTATION and len(self.article.text[token.start : token.end].split()) <= 3:
                return described(sentence, i, i + 1)
            after_preposition = i > 0 and sentence.tokens[i - 1].kind == kinds.PREPOSITION
            if token.text in self.article.words.media and not after_preposition:
                return described(sentence, i, i + 1)
            if token.kind not in "DNb":
                break
        return None

    def _behind(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        tokens = sentence.tokens
        i = start
        for _ in range(FARTHEST):
            if i >= stop or tokens[i].kind in "Q:;.S-,":
                return None
            token = tokens[i]
            if token.text in self.words["impersonal"] | self.article.words.months | self.article.words.days:
                i += 1
            elif surely := self._surely_at(sentence, i, stop):
                return surely
            elif token.kind == kinds.PREPOSITION:
                i = self._behind_preposition(sentence, i, stop)
            elif token.kind == kinds.OBLIQUE or token.text in self.article.words.media:
                found = phrase(self.article, sentence, i, stop)
                i = found.base if found else i + 1
                i += i < stop and tokens[i].kind == kinds.QUOTATION
            elif (addressed := self._addressed(sentence, i, stop)) is not None:
                i = addressed
            elif token.kind in kinds.DETERMINER + kinds.NAMING and (found := phrase(self.article, sentence, i, stop)):
                return whom(self.article, sentence, i, found)
            else:
                i += 1
        return None

    def _surely_at(self, sentence: Sentence, i: int, stop: int) -> Speaker | None:
        """Return who is a subject at a token, whatever else it may begin: er; dessen Vorsitzende X; von Aschenbach."""
        token = sentence.tokens[i]
        if token.kind == kinds.PRONOUN:
            return self.pronoun(sentence, i)
        if token.text in self.words["owners"] and (found := phrase(self.article, sentence, i, stop)):
            return whom(self.article, sentence, i, found)
        mention = self.article.register.at(sentence, i) if token.kind == kinds.PREPOSITION else None
        return mentioned(sentence, mention) if mention and mention.start == i else None

    def _behind_preposition(self, sentence: Sentence, i: int, stop: int) -> int:
        """Return the token behind a prepositional phrase and its genitives."""
        tokens, feminine = sentence.tokens, self.article.words.patterns["feminine_role"]
        end = simple_phrase(sentence, i + 1, stop) or i + 1
        while end < stop and tokens[end].kind in kinds.ANY_DETERMINER:
            genitive = simple_phrase(sentence, end, stop)
            masculine = genitive and any(
                is_role(token.text, self.article.words.code) and not re.search(feminine, token.text)
                for token in tokens[end:genitive]
            )
            # sagte in Berlin der Minister: the subject, no genitive
            if (
                not genitive
                or tokens[end].text in self.words["no_genitive"]
                or (tokens[end].text in self.words["also_nominative"] and masculine)
            ):
                break
            end = genitive
        return end

    def _addressed(self, sentence: Sentence, i: int, stop: int) -> int | None:
        """Return the token behind whom the speaker speaks to: sagte X der ARD, sagte der Zeitung „Y“ der Minister."""
        tokens = sentence.tokens
        if tokens[i].text not in self.words["also_dative"] or i + 1 >= stop:
            return None
        end = simple_phrase(sentence, i, stop)
        if not end:
            return None
        head = tokens[end - 1].text
        paper = head in self.article.words.media or head.lower().endswith(tuple(self.words["addressed_endings"]))
        if not paper or any(i < each.start < end for each in self.article.mentions(sentence)):
            return None
        return end + (end < len(tokens) and tokens[end].kind == kinds.QUOTATION)

    def first(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return whom the first noun phrase or pronoun names that stands behind no preposition."""
        tokens = sentence.tokens
        i = start
        while i < stop:
            token = tokens[i]
            if token.text in self.words["impersonal"]:
                i += 1
            elif token.kind == kinds.PRONOUN:
                return self.pronoun(sentence, i)
            elif token.kind == kinds.PREPOSITION:
                i = simple_phrase(sentence, i + 1, stop) or i + 1
            elif token.kind == kinds.OBLIQUE:
                found = phrase(self.article, sentence, i, stop)
                i = found.end if found else i + 1
            elif token.kind in kinds.DETERMINER + kinds.NAMING and (found := phrase(self.article, sentence, i, stop)):
                return whom(self.article, sentence, i, found)
            else:
                i += 1
        return None

    def standing_free(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the first person who is named behind no preposition, else whom a pronoun means."""
        for mention in self.article.mentions(sentence):
            if start <= mention.start < stop and not self.article.behind_preposition(sentence, mention, start):
                return mentioned(sentence, mention)
        words = self.article.words
        for i in range(start, stop):
            if sentence.tokens[i].text.lower() in words.masculine | words.feminine | words.ambiguous:
                return self.pronoun(sentence, i)
        return None

    def pronoun(self, sentence: Sentence, i: int) -> Speaker:
        """Return the speaker whom a pronoun means, not yet resolved."""
        token = sentence.tokens[i]
        return Speaker("pronoun", token.start, token.end, plural=token.text.lower() in self.words["plural_pronouns"])

    def at(self, sentence: Sentence, start: int, stop: int | None = None) -> Speaker | None:
        """Return whom the noun phrase at a token names."""
        found: Phrase | None = phrase(self.article, sentence, start, stop)
        return whom(self.article, sentence, start, found) if found else None
