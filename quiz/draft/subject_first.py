"""The subject of a verb in English: before the verb, or behind it where a quotation came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.names import is_organisation, is_role
from quiz.draft.speaker import Speaker, described, mentioned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.draft.article import Article
    from quiz.draft.people import Mention
    from quiz.draft.sentences import Sentence

NOMINAL = kinds.WORD + kinds.NAMING + kinds.NUMBER
FARTHEST_HEAD = 14
"""Tokens before a name behind a preposition among which its head is looked for: a spokesman for X."""
PARTICIPLE_WITHIN = 12
TIME_WITHIN = 5
"""Tokens at the start of a clause among which words stand that tell when: only a few days later."""
FARTHEST_NAME = 4
"""Tokens at the start of a clause that may stand before a name."""


class Clauses:
    """Looks for subjects in the sentences of one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.words: Mapping[str, frozenset[str]] = article.words.grammar_words

    def subject(self, sentence: Sentence, verb: int, *, inverted: bool = False) -> Speaker | None:
        """Return the subject of a verb; `inverted` says that it is looked for behind the verb first."""
        tokens = sentence.tokens
        may_invert = inverted or verb == 0 or tokens[verb - 1].kind in "Q,"
        behind = self.at(sentence, verb + 1) if may_invert else None
        if inverted and behind:
            return behind
        start, relative = self._clause(sentence, verb)
        if tokens[verb].kind == kinds.PARTICIPLE:
            said = self._said_before(sentence, verb)
            return self.subject(sentence, said) if said is not None else self.first(sentence, start, verb)
        before = verb - 1
        while before >= 0 and (tokens[before].kind in "bUr" or tokens[before].text in self.words["between"]):
            before -= 1
        if before > 0 and tokens[before].kind == kinds.COMMA and tokens[before - 1].kind == kinds.QUOTATION:
            before -= 1
        if before < start:
            if relative is not None and relative > 0 and tokens[relative].text.lower() in self.words["relatives"]:
                end = relative - 1 - (tokens[relative - 1].kind == kinds.COMMA)
                return self._ending_at(sentence, end, 0) if end >= 0 else None
            return behind
        return self._before(sentence, before, start, relative) or behind

    def _said_before(self, sentence: Sentence, participle: int) -> int | None:
        """Return the verb of saying to which a participle belongs: the minister will go, X said, adding …"""
        for i in range(participle - 1, max(-1, participle - PARTICIPLE_WITHIN), -1):
            kind = sentence.tokens[i].kind
            if kind in "Q;:":
                return None
            if kind == kinds.REPORTING:
                return i
        return None

    def _before(self, sentence: Sentence, before: int, start: int, relative: int | None) -> Speaker | None:
        tokens = sentence.tokens
        kind = tokens[before].kind
        if kind == kinds.PRONOUN:
            return self.pronoun(sentence, before)
        if kind == kinds.CONJUNCTION:  # X did this and said
            return self.first(sentence, start, before) or self.first(sentence, 0, before)
        if kind == kinds.COMMA and (named := self._in_last_apposition(sentence, before)):
            return named
        if kind in ",)-Q":
            return self.first(sentence, start, before) or self.first(sentence, 0, before)
        if relative is not None and relative > 1 and tokens[relative].text.lower() in self.words["personal_relatives"]:
            found = self._of_relative(sentence, relative, before)
            if found:
                return found
        return self._ending_at(sentence, before, start) or self.first(sentence, start, before + 1)

    def _in_last_apposition(self, sentence: Sentence, comma: int) -> Speaker | None:
        """Return who is named between commas right before a verb: the champion whom she had beaten, Victor M, wrote."""
        for mention in self.article.mentions(sentence):
            apposed = mention.start > 1 and sentence.tokens[mention.start - 1].kind == kinds.COMMA
            if apposed and mention.end == comma and mention.how == "full":
                return mentioned(sentence, mention)
        return None

    def _of_relative(self, sentence: Sentence, relative: int, before: int) -> Speaker | None:
        """Return whom a relative clause tells of: X, the guru who warned …"""
        tokens = sentence.tokens
        if not any(token.kind in "wVU" for token in tokens[relative + 1 : before + 1]):
            return None
        end = relative - 1 - (tokens[relative - 1].kind == kinds.COMMA)
        found = self._ending_at(sentence, end, 0)
        if not found or found.named:
            return found
        for mention in self.article.mentions(sentence):
            followed = mention.end < len(tokens) and tokens[mention.end].kind == kinds.COMMA
            if followed and 0 <= found.start - tokens[mention.end].end < 3:
                return mentioned(sentence, mention)
        return found

    def _clause(self, sentence: Sentence, verb: int) -> tuple[int, int | None]:
        """Return where the clause of a verb starts, and the relative or conjunction that begins it."""
        tokens = sentence.tokens
        start = verb
        while start > 0:
            token = tokens[start - 1]
            if token.kind in "Q;:-":
                return start, None
            low = token.text.lower()
            is_that = low in self.words["that"]
            behind_comma = start > 1 and tokens[start - 2].kind == kinds.COMMA
            behind_verb = start > 1 and tokens[start - 2].kind in "Vp,"
            if token.kind == kinds.SUBORDINATOR and (not is_that or behind_verb):
                # X, who was there, said: the relative clause lies between
                verb_inside = any(each.kind in "VU" for each in tokens[start:verb])
                closed = any(each.kind == kinds.COMMA for each in tokens[start:verb])
                own_verb = verb_inside and tokens[verb - 1].kind != kinds.AUXILIARY
                behind_clause = verb_inside and tokens[verb - 1].kind == kinds.COMMA  # X, who left because …, said
                personal = low in self.words["personal_relatives"] and (closed or own_verb)
                if not (personal or (behind_clause and self._is_inside(sentence, start - 1))):
                    return start, start - 1
            elif token.kind == kinds.CONJUNCTION and behind_comma and tokens[start].kind in "NRD":
                return start, None
            start -= 1
        return 0, None

    def _is_inside(self, sentence: Sentence, subordinator: int) -> bool:
        """Return True if a clause belongs to a relative clause before it: X, who left because …"""
        tokens = sentence.tokens
        return any(
            tokens[i].text.lower() in self.words["personal_relatives"] and tokens[i - 1].kind == kinds.COMMA
            for i in range(1, subordinator)
        )

    def _ending_at(self, sentence: Sentence, end: int, low: int) -> Speaker | None:
        """Return whom the noun phrase that ends with a token names."""
        tokens = sentence.tokens
        start = end
        while start >= low and tokens[start].kind in kinds.NAMING:
            start -= 1
        if start < end:
            return self._name_ending_at(sentence, start + 1, end, low)
        while start >= low and (
            tokens[start].kind in "wnN" or (start < end and tokens[start].text in self.words["of"])
        ):
            start -= 1
        if start >= low and tokens[start].kind == kinds.DETERMINER:
            behind = start - 1 >= low and tokens[start - 1].text in self.words["head_prepositions"]
            head = self._head_before(sentence, start, end, low) if behind else None
            return head if head and head.how == "described" else self.described(sentence, start, end + 1)
        if start < end and (start < low or tokens[start].kind in ",CQ"):
            return self.described(sentence, start + 1, end + 1)
        return None

    def _name_ending_at(self, sentence: Sentence, start: int, end: int, low: int) -> Speaker | None:
        tokens = sentence.tokens
        mentions = self.article.mentions(sentence)
        mention = next((each for each in mentions if each.start <= end < each.end), None) or next(
            (each for each in mentions if start <= each.start <= end), None
        )
        first = min(start, mention.start) if mention else start
        if first - 1 >= low and tokens[first - 1].text.lower() in self.words["head_prepositions"]:
            head = self._head_before(sentence, first, end, low)
            if head is not None:
                return head if head.how != "none" else None
        if mention:
            if mention.end <= end and tokens[end].kind == kinds.NOUN:  # the X Campaign said
                return self.described(sentence, start, end + 1)
            return mentioned(sentence, mention)
        if all(token.text in self.article.words.no_names for token in tokens[start : end + 1]):
            return None
        begun = next((i for i in range(start - 1, max(low, start - FARTHEST_HEAD), -1) if tokens[i].kind in "D,RV"), 0)
        joined = all(
            token.kind in kinds.NAMING or token.text in self.words["joins_names"] for token in tokens[begun + 1 : end]
        )
        if joined and self._end(sentence, begun + 1, end + 1) == end + 1 and tokens[begun].kind == kinds.DETERMINER:
            return self.described(sentence, begun, end + 1)  # the Food and Drug Administration
        has_determiner = start - 1 >= low and tokens[start - 1].kind == kinds.DETERMINER
        return self.described(sentence, start - has_determiner, end + 1)

    def _head_before(self, sentence: Sentence, first: int, end: int, low: int) -> Speaker | None:
        """Return who speaks in "a spokesman for X": the spokesman; nobody ("none") where X is no speaker at all."""
        tokens = sentence.tokens
        i = first - 2
        while i >= low and tokens[i].kind in "wNIAPDn" and end - i < FARTHEST_HEAD:
            if tokens[i].kind == kinds.DETERMINER:
                i -= 1
                break
            i -= 1
        start = i + 1
        while start <= end and tokens[start].kind == kinds.PREPOSITION:
            start += 1
        mentions, code = self.article.mentions(sentence), self.article.words.code
        noun = start < first and any(
            token.kind == kinds.WORD or is_role(token.text, code) or is_organisation(token.text, code)
            for token in tokens[start:first]
        )
        if noun:
            house = any(is_organisation(token.text, code) for token in tokens[start:first])
            of = house and start - 1 >= low and tokens[start - 1].text in self.words["organisation_prepositions"]
            owner = next((each for each in mentions if of and each.end == start - 1), None)
            if owner:
                return mentioned(sentence, owner)  # Dr X of the University of Leeds
            head = next((each for each in mentions if each.start == start), None)
            return mentioned(sentence, head) if head else self.described(sentence, start, end + 1)
        head = next((each for each in mentions if start <= each.start < first), None)
        if head:
            return mentioned(sentence, head)
        return Speaker("none") if start > end else None

    def first(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return whom the first noun phrase of a clause names, prepositional phrases before it left out."""
        tokens = sentence.tokens
        i = start
        while i < stop and tokens[i].kind in ",xC.-bQ":
            i += 1
        i = self._behind_time(sentence, i, stop)
        if i >= stop:
            return None
        participle = tokens[i].kind in "wVp" and (i == 0 or tokens[i - 1].kind in "Q.")
        if tokens[i].kind in "PS" or (participle and any(token.kind == kinds.COMMA for token in tokens[i:stop])):
            return self._behind_comma(sentence, i, stop)
        if tokens[i].kind == kinds.PRONOUN:
            return self.pronoun(sentence, i)
        mention = next((each for each in self.article.mentions(sentence) if i <= each.start < stop), None)
        if mention and mention.start == i and self._owns(sentence, mention):
            return self._owned(sentence, mention, stop)
        if tokens[i].kind in "Dw":
            end = self._end(sentence, i + 1, stop)
            attached = self._attached(sentence, end, stop)
            if mention and (mention.start < end or self._is_apposed(sentence, attached, mention)):
                return mentioned(sentence, mention)
            return self.described(sentence, i, end)
        near = mention and mention.start - i <= FARTHEST_NAME
        if mention and near and all(token.kind != kinds.PREPOSITION for token in tokens[i : mention.start]):
            return mentioned(sentence, mention)
        if tokens[i].kind in kinds.NAMING:
            return self._named_behind(sentence, i, stop, mention)
        return None

    def _behind_time(self, sentence: Sentence, start: int, stop: int) -> int:
        """Return the token behind words that tell when: Two days later the champion wrote."""
        tokens = sentence.tokens
        for i in range(start + 1, min(start + TIME_WITHIN, stop - 1)):
            if tokens[i].text in self.words["then"] and tokens[i - 1].text in self.article.words.figures["times"]:
                return i + 1 + (tokens[i + 1].kind == kinds.COMMA)
        return start

    def _owns(self, sentence: Sentence, mention: Mention) -> bool:
        """Return True if a name is the owner of what follows: Acker’s coach."""
        tokens = sentence.tokens
        owner = tokens[mention.end - 1].text.endswith(("'s", "’s", "s'", "s’"))
        return owner and mention.end < len(tokens) and tokens[mention.end].kind in NOMINAL

    def _owned(self, sentence: Sentence, owner: Mention, stop: int) -> Speaker | None:
        """Return who belongs to an owner: whoever is named behind, Acker’s coach, X, else the words for it."""
        tokens, code = sentence.tokens, self.article.words.code
        nouns = range(owner.end, self._end(sentence, owner.end, stop))
        known = [i for i in nouns if is_role(tokens[i].text, code) or is_organisation(tokens[i].text, code)]
        end = self._attached(sentence, (known[-1] if known else owner.end) + 1, stop)
        mentions = self.article.mentions(sentence)
        named = next((each for each in mentions if owner.end <= each.start < stop), None)
        if named and (named.start == end or self._is_apposed(sentence, end, named)):
            return mentioned(sentence, named)
        return self.described(sentence, owner.start, end)

    def _named_behind(self, sentence: Sentence, start: int, stop: int, mention: Mention | None) -> Speaker | None:
        """Return whom a name means that is nobody's: who bears the role behind it, X's minister, Y; else it itself."""
        tokens = sentence.tokens
        whole = self._end(sentence, start, stop)
        apposed = mention and self._is_apposed(sentence, whole, mention)
        if mention and apposed and is_role(tokens[whole - 1].text, self.article.words.code):
            return mentioned(sentence, mention)
        end = start
        while end < stop and tokens[end].kind in kinds.NAMING:
            end += 1
        return self.described(sentence, start, end)

    def _behind_comma(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the subject behind an introductory phrase: In Ohio on Monday, X said."""
        tokens = sentence.tokens
        comma = next((i for i in range(start, stop) if tokens[i].kind == kinds.COMMA), None)
        if comma is not None:
            return self.first(sentence, comma + 1, stop)
        last = next((each for each in reversed(self.article.mentions(sentence)) if start <= each.start < stop), None)
        if last and tokens[last.start - 1].kind != kinds.PREPOSITION:
            return mentioned(sentence, last)
        return None

    def _end(self, sentence: Sentence, start: int, stop: int) -> int:
        end = start
        tokens = sentence.tokens
        while end < stop and (tokens[end].kind in NOMINAL or (end > start and self._joins_name(sentence, start, end))):
            end += 1
        return end

    def _joins_name(self, sentence: Sentence, start: int, i: int) -> bool:
        """Return True if a small word stands inside the name of a body: the Food and Drug Administration."""
        tokens = sentence.tokens
        within = i + 1 < len(tokens) and tokens[i - 1].kind == tokens[i + 1].kind == kinds.NOUN
        article = start > 0 and tokens[start - 1].text.lower() in self.words["articles_of_bodies"]
        return within and article and tokens[i].text in self.words["joins_names"] and tokens[start].kind == kinds.NOUN

    def before(self, sentence: Sentence, start: int, verb: int) -> Speaker | None:
        """Return whom the noun phrase at the start of a clause names."""
        return self.first(sentence, start, verb)

    def at(self, sentence: Sentence, start: int, stop: int | None = None) -> Speaker | None:
        """Return whom the noun phrase at a token names."""
        return self.behind(sentence, start, len(sentence.tokens) if stop is None else stop)

    def behind(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return whom the noun phrase behind a verb names: said X, the chairman; said the chairman, X."""
        tokens = sentence.tokens
        i = start
        while i < stop and (tokens[i].kind in "bn" or tokens[i].text == "/"):
            i += 1
        if i >= stop:
            return None
        if tokens[i].kind == kinds.PRONOUN:
            return self.pronoun(sentence, i)
        mention = next((each for each in self.article.mentions(sentence) if each.start >= i), None)
        if tokens[i].kind in kinds.NAMING:
            return self._name_behind(sentence, i, mention)
        if tokens[i].kind not in "Dw":
            return None
        end = self._end(sentence, i + 1, stop)
        if mention and mention.start < end:
            return mentioned(sentence, mention)
        if tokens[i].kind != kinds.DETERMINER:
            return None
        attached = self._attached(sentence, end, stop)
        if mention and self._is_apposed(sentence, attached, mention):
            return mentioned(sentence, mention)
        return self.described(sentence, i, attached)

    def _is_apposed(self, sentence: Sentence, comma: int, mention: Mention) -> bool:
        """Return True if a comma and titles alone stand before a name: its director, Dr Sunita Rao; le docteur X."""
        tokens, code = sentence.tokens, self.article.words.code
        return comma < mention.start and all(
            token.kind == (kinds.DETERMINER if i else kinds.COMMA) or (i and is_role(token.text, code))
            for i, token in enumerate(tokens[comma : mention.start])
        )

    def _attached(self, sentence: Sentence, end: int, stop: int) -> int:
        """Return the token behind what prepositions attach to a phrase: the head of the institute in Ohio."""
        tokens = sentence.tokens
        while end < stop and tokens[end].text in self.words["attaching"]:
            end += 1
            while end < stop and tokens[end].kind in kinds.DETERMINER + NOMINAL:
                end += 1
        return end

    def _name_behind(self, sentence: Sentence, start: int, mention: Mention | None) -> Speaker | None:
        tokens, stop = sentence.tokens, len(sentence.tokens)
        end = start
        while end < stop and tokens[end].kind in kinds.NAMING:
            end += 1
        if mention and mention.start == end and tokens[end].text.lower() in self.article.words.surname_particles:
            return mentioned(sentence, mention)  # M. d’Aubray
        if mention and mention.start < end:
            mentions = self.article.mentions(sentence)
            another = next((each for each in mentions if mention.end <= each.start < end), None)
            return mentioned(sentence, another or mention)
        words = self.article.words
        if all(token.text in words.no_names | words.months for token in tokens[start:end]):
            return None
        if mention and self._is_apposed(sentence, end, mention):
            return mentioned(sentence, mention)
        return self.described(sentence, start, end)

    def standing_free(self, sentence: Sentence, start: int, stop: int) -> Speaker | None:
        """Return the first person who is named behind no preposition, else whom a pronoun means."""
        for mention in self.article.mentions(sentence):
            free = not self.article.behind_preposition(sentence, mention, start)
            if start <= mention.start < stop and free and not self._owns(sentence, mention):
                return mentioned(sentence, mention)
        words = self.article.words
        for i in range(start, stop):
            if sentence.tokens[i].text.lower() in words.masculine | words.feminine:
                return self.pronoun(sentence, i)
        return None

    def pronoun(self, sentence: Sentence, i: int) -> Speaker:
        """Return the speaker whom a pronoun means, not yet resolved."""
        token = sentence.tokens[i]
        return Speaker("pronoun", token.start, token.end, plural=token.text.lower() in self.words["plural_pronouns"])

    def described(self, sentence: Sentence, start: int, end: int) -> Speaker | None:
        """Return whom tokens describe, if there is a word in them that can."""
        telling = any(
            token.kind in kinds.NAMING or (token.kind == kinds.WORD and i > start and len(token.text) > 2)
            for i, token in enumerate(sentence.tokens[start:end], start)
        )
        return described(sentence, start, end) if telling else None
