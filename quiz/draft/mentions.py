"""Where people are named in the sentences of an article: by the full name, the surname, or the first name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draft import tokens as kinds
from quiz.draft.language import first_names
from quiz.draft.names import is_organisation, is_role, without_genitive
from quiz.draft.people import Mention, Person

if TYPE_CHECKING:
    from quiz.draft.language import Words
    from quiz.draft.sentences import Sentence


class Names:
    """Looks up names; a surname that several bear is the one's who was named last."""

    def __init__(self, people: list[Person], words: Words) -> None:
        self.words = words
        self.by_full = {person.parts: person for person in people if person.full}
        self.by_last: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}
        self.last_seen: dict[int, int] = {}
        self.longest = max((len(person.parts) for person in people), default=1)
        for person in people:
            self.by_last.setdefault(person.parts[-1], []).append(person)
            if person.full:
                self.by_first.setdefault(person.parts[0], []).append(person)

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return who is named in a sentence."""
        found: list[Mention] = []
        i = 0
        while i < len(sentence.tokens):
            mention = self._at(sentence, i)
            if mention:
                found.append(mention)
                self.last_seen[mention.person.number] = sentence.tokens[i].start
            i = mention.end if mention else i + 1
        return tuple(found)

    def _at(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        particle = tokens[i].text.lower() in self.words.surname_particles
        if tokens[i].kind not in kinds.NAMING and not particle:
            return None
        for size in range(self.longest, 1, -1):
            person = self._full(tuple(without_genitive(token.text) for token in tokens[i : i + size]), size)
            if person:
                return Mention(i, i + size, person, "full")
        if particle:
            return self._surname_with_particle(sentence, i)
        return self._surname(sentence, i) or self._first_name(sentence, i)

    def _full(self, parts: tuple[str, ...], size: int) -> Person | None:
        if len(parts) < size:
            return None
        return self.by_full.get(parts) or self.by_full.get((*parts[:-1], self._bare(parts[-1])))

    def _bare(self, word: str) -> str:
        return word.removesuffix(self.words.genitive_ending)

    def _surname_with_particle(self, sentence: Sentence, i: int) -> Mention | None:
        for person in self.by_full.values():
            size = len(person.parts) - 1
            spelled = [token.text.lower() for token in sentence.tokens[i : i + size]]
            if size >= 2 and spelled == [part.lower() for part in person.parts[1:]]:
                return Mention(i, i + size, person, "surname")
        return None

    def _surname(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        word = without_genitive(tokens[i].text)
        bearers = self.by_last.get(word) or self.by_last.get(self._bare(word), [])
        before = tokens[i - 1] if i else None
        behind = tokens[i + 1] if i + 1 < len(tokens) else None
        if before:
            bearers = self._fitting(bearers, before.text.lower())
            names = first_names(self.words.code)
            another = before.kind == kinds.NOUN and before.text in names and not is_role(before.text, self.words.code)
            bearers = [each for each in bearers if not another or before.text in each.parts]
        if not bearers or (behind and behind.kind == kinds.NOUN and is_organisation(behind.text, self.words.code)):
            return None
        return Mention(i, i + 1, self._meant(bearers, tokens[i].start), "surname")

    def _fitting(self, bearers: list[Person], title: str) -> list[Person]:
        wrong = "f" if title in self.words.male_titles else "m" if title in self.words.female_titles else ""
        return [each for each in bearers if each.gender != wrong]

    def _meant(self, bearers: list[Person], at: int) -> Person:
        before = [each for each in bearers if each.first <= at]
        full = [each for each in before if each.full] or before or bearers
        return max(full, key=lambda each: self.last_seen.get(each.number, -1))

    def _first_name(self, sentence: Sentence, i: int) -> Mention | None:
        tokens = sentence.tokens
        bearers = self.by_first.get(without_genitive(tokens[i].text), [])
        followed = i + 1 < len(tokens) and tokens[i + 1].kind == kinds.NOUN
        preceded = i > 0 and tokens[i - 1].kind == kinds.NOUN and not is_role(tokens[i - 1].text, self.words.code)
        if len(bearers) != 1 or followed or preceded:
            return None
        return Mention(i, i + 1, bearers[0], "first")
