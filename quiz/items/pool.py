"""What the items of a sheet are drawn from: looked up once, so that asking stays linear in the size of the sheet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.items.chance import Ring
from quiz.items.sentences import is_fragment
from quiz.items.utterances import utterances
from quiz.phrasing.sources import role
from quiz.sheet.genders import gender, told
from quiz.sheet.speakers import short_names, voice, who
from quiz.sheet.tokens import normalised, telling, tokens
from quiz.sheet.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.sheet.model import Figure, Person, Quote, Sheet
    from quiz.words.first_names import Gender
    from quiz.words.model import Words


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody of another sheet of the project, and its title."""

    name: str
    sheet: str
    voice: Voice = Voice.PERSON


@dataclass(frozen=True)
class Pool:
    """A sheet with its words, and the people and figures that can stand in for one another.

    `strangers` are offered where the sheet itself has too few people to choose from.
    """

    sheet: Sheet
    words: Words
    strangers: tuple[Stranger, ...] = ()

    @cached_property
    def quoted(self) -> Ring:
        """Keys of the people who are quoted, in the sheet's order."""
        speakers = {quote.speaker for quote in self.sheet.quotes.values()}
        return Ring(key for key in self.sheet.people if key in speakers)

    @cached_property
    def unquoted(self) -> Ring:
        """Keys of the people who are named but not quoted."""
        quoted = set(self.quoted)
        return Ring(key for key in self.sheet.people if key not in quoted)

    @cached_property
    def persons(self) -> frozenset[str]:
        """The names of the persons, as texts are compared."""
        return frozenset(normalised(person.name) for person in self.named.values())

    @cached_property
    def silent(self) -> frozenset[str]:
        """Keys of the persons who are not quoted: no question asks who said what with one of them for an answer."""
        return frozenset(self.unquoted).intersection(self.named)

    @cached_property
    def topics(self) -> dict[str, list[str]]:
        """What each speaker is quoted on: topics by the key of the speaker."""
        topics: dict[str, list[str]] = {}
        for quote in self.sheet.quotes.values():
            if quote.about:
                topics.setdefault(quote.speaker, []).append(quote.about)
        return topics

    @cached_property
    def said_by(self) -> dict[str, list[Quote]]:
        """The quotes of each person, by her key; also those that she said together with others."""
        said: dict[str, list[Quote]] = {}
        for quote in self.sheet.quotes.values():
            for key in dict.fromkeys((quote.speaker, *quote.together)):
                said.setdefault(key, []).append(quote)
        return said

    @cached_property
    def spoken(self) -> str:
        """All that is quoted word for word, one after the other, as comparing makes it."""
        return " | ".join(normalised(quote.words) for quote in self.sheet.quotes.values() if quote.verbatim)

    @cached_property
    def utterances(self) -> Mapping[str, frozenset[str]]:
        """The utterances that each quote is a part of, by its key."""
        return utterances(self.sheet)

    @cached_property
    def dated(self) -> list[str]:
        """Keys of the quotes with a date of their own."""
        return [key for key, quote in self.sheet.quotes.items() if quote.date]

    @cached_property
    def manners(self) -> dict[bool, Ring]:
        """Keys of the quotes by whether they are verbatim, so that statements beside one another look alike."""
        groups = {True: Ring(), False: Ring()}
        for key, quote in self.sheet.quotes.items():
            groups[quote.verbatim].append(key)
        return groups

    @cached_property
    def holders(self) -> Counter[str]:
        """How many people have each role."""
        return Counter(normalised(line) for person in self.named.values() if (line := role(person)))

    @cached_property
    def named(self) -> dict[str, Person]:
        """The persons among those who speak or matter: only of them it can be asked what they are.

        None whose role a body may have as well, if the name may be a body's, too: Helios Kliniken, operator.
        """
        told = {key: who(each, self.words) for key, each in self.sheet.people.items()}
        return {
            key: each
            for key, each in self.sheet.people.items()
            if told[key].voice is Voice.PERSON and (told[key].sure or not each.role)
        }

    @cached_property
    def told_by_names(self) -> frozenset[str]:
        """The words that carry the names of the people, and of what they belong to."""
        return telling(" ".join(f"{each.name} {each.organisation or ''}" for each in self.sheet.people.values()))

    @cached_property
    def by_what_is_known(self) -> dict[tuple[bool, bool], Ring]:
        """Keys of people by what is known of them (role, organisation), so that options look alike."""
        forms: dict[tuple[bool, bool], Ring] = {}
        for key, person in self.named.items():
            forms.setdefault((bool(person.role), bool(person.organisation)), Ring()).append(key)
        return forms

    @cached_property
    def genders(self) -> dict[str, Gender]:
        """The gender of each person as far as it is known: by name or role, or by a word of what she is quoted with."""
        found = {key: gender(each.name, self.words, each.role) for key, each in self.sheet.people.items()}
        for quote in self.sheet.quotes.values():
            if found[quote.speaker] == "?":
                found[quote.speaker] = told(quote, self.sheet.people[quote.speaker], self.words)
        return found

    @cached_property
    def names(self) -> Counter[str]:
        """How many people's names hold each word."""
        return Counter(word for person in self.sheet.people.values() for word in set(tokens(person.name)))

    @cached_property
    def called(self) -> dict[str, str]:
        """The names of the people by what they are called for short, as far as it names one of them alone."""
        short = [(word, each.name) for each in self.sheet.people.values() for word in short_names(each, self.words)]
        counts = Counter(word for word, _ in short)
        return {word: name for word, name in short if counts[word] == 1}

    @cached_property
    def held(self) -> Counter[str]:
        """How many facts hold each word in what is asked, said or told of them, answers aside."""
        sheet = self.sheet
        texts = [
            *(f"{each.name} {role(each) or ''}" for each in sheet.people.values()),
            *(f"{q.words} {q.about or ''} {sheet.people[q.speaker].name}" for q in sheet.quotes.values()),
            *(figure.ask for figure in sheet.figures.values()),
            *(fact.question for fact in sheet.facts.values()),
        ]
        return Counter(word for text in texts for word in set(tokens(text)))

    @cached_property
    def short_answers(self) -> frozenset[str]:
        """The words of answers, and of gaps, that are too short to carry a text: oil, ice."""
        answers = [text for fact in self.sheet.facts.values() for text in (fact.answer, *fact.wrong)]
        answers += [text for quote in self.sheet.quotes.values() if quote.blank for text in (quote.blank, *quote.wrong)]
        return frozenset(word for text in answers if not telling(text) for word in tokens(text))

    @cached_property
    def voices(self) -> Counter[Voice]:
        """How many people are surely of each kind of those who speak."""
        told = (who(person, self.words) for person in self.sheet.people.values())
        return Counter(each.voice for each in told if each.sure)

    def voice_of(self, quote: Quote) -> Voice:
        """Return who speaks in a quote."""
        return voice(self.sheet.people[quote.speaker], self.words)

    def is_told(self, quote: Quote) -> bool:
        """Return True if it is sure of which kind the speaker of a quote is."""
        return who(self.sheet.people[quote.speaker], self.words).sure

    @cached_property
    def common_voice(self) -> Voice:
        """Who speaks in most quotes, as far as they have a name: so that those who stand in one bank are of a kind."""
        voices = Counter(self.voice_of(quote) for quote in self.sheet.quotes.values())
        return max(Voice, key=lambda each: (each is not Voice.UNNAMED, voices[each]))

    @cached_property
    def common_circle(self) -> frozenset[str]:
        """Who could have said most of the quotes, as far as it is said: their people can be exchanged."""
        return (
            Counter(map(circle, self.sheet.quotes.values())).most_common(1)[0][0] if self.sheet.quotes else frozenset()
        )

    @cached_property
    def common_pattern(self) -> tuple[bool, bool]:
        """The pattern of most of the words that are left out of quotes."""
        patterns = Counter(word_pattern(quote.blank) for quote in self.sheet.quotes.values() if quote.blank)
        return patterns.most_common(1)[0][0] if patterns else word_pattern("")

    @cached_property
    def prints_topics(self) -> bool:
        """Whether sets of quotes print topics: some quotes need one, being cut out of a sentence, and most have one.

        Most have one where each does, or where most are cut out.
        """
        quotes = self.sheet.quotes.values()
        cut = sum(map(is_fragment, quotes))
        return cut > 0 and (2 * cut > len(quotes) or all(quote.about for quote in quotes))

    @cached_property
    def comparable(self) -> dict[object, Ring]:
        """Keys of figures by what they count and how they are written."""
        groups: dict[object, Ring] = {}
        for key, figure in self.sheet.figures.items():
            groups.setdefault(measure(figure), Ring()).append(key)
        return groups


def circle(quote: Quote) -> frozenset[str]:
    """Return the keys of those who could have said a quote, if the sheet names them; else none."""
    return frozenset({quote.speaker, *quote.could_be}) if quote.could_be else frozenset()


def word_pattern(word: str) -> tuple[bool, bool]:
    """Return what the words of a bank must share, so that none stands out: a capital first, one word or several."""
    return (word[:1].isupper(), " " in word)


def measure(figure: Figure) -> object:
    """Return what two figures must share to be compared: kind, unit, scale, percent or not, a year or not."""
    if not figure.is_number:
        return (figure.unit, type(figure.value))
    number = figure.number
    return (figure.unit, number.scale, number.percent, figure.is_year)
