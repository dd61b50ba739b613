"""Whether one question on a form gives another away (item-writing rule: no hinged items)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import last_name, stems, with_short_names
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.special import Score
from quiz.sheet.tokens import normalised, telling, tokens
from quiz.sheet.voices import Voice
from quiz.source.meanings import meanings, meanings_of
from quiz.words.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.model import AnyEntry
    from quiz.sheet.shapes import Shape
    from quiz.words.model import Words

ASK_FOR_A_NAME = {Direction.SPEAKER, Direction.HOLDER}
SHARED_WORDS = {Direction.BLANK: 0, Direction.VALUE: 1, Direction.ANSWER: 1}
MOST_SHARED_WORDS = 2
"""How many telling words of a question another one must share, to be about the same thing: few or none where the answer
can be copied from there, else two."""
NONE: frozenset[str] = frozenset()
A_FEW_WORDS = 3
"""An answer of so many words is copied as it stands; a longer one is understood."""
COMMON = 0.2
"""In which share of the facts a word stands that can't be kept off a form: little could be asked beside it."""
MOST_AFTER_THE_FIRST = 2
"""How many names stand behind the first one of a person."""
WORDS_OF_A_SENTENCE = 4
"""From how many words on a proof is a sentence; fewer are a name, which proves many facts."""


class Clues:
    """What a question tells to the readers of others, on whatever form, and what its own readers have to find."""

    __slots__ = (
        "asks_for_a_name",
        "by_roles",
        "is_plain",
        "kept_apart",
        "known_by",
        "needed",
        "needed_in_options",
        "of_oneself",
        "offers",
        "proof",
        "reckoned",
        "ref",
        "right",
        "subject",
        "tells",
        "utterances",
        "wanted",
    )

    def __init__(self, item: Item, shape: Shape, pool: Pool) -> None:
        material, words, rules = item.material, pool.words, SHAPES[shape]
        stem, beside = rules.printed(item), rules.printed_beside(item, pool)
        shown = f"{material.before} … {material.after}" if material else ""
        self.ref = item.ref
        self.asks_for_a_name = item.direction in ASK_FOR_A_NAME
        self.of_oneself = item.direction is Direction.SPEAKER and _speaks_of_oneself(item.fact, pool)
        """Whether somebody is asked for who speaks of herself: who is named in the head is known to have reason to."""
        self.kept_apart = item.fact.kept_apart
        self.proof = "" if isinstance(item.fact, Quote) else _sentence(item.fact.evidence or "")
        """The sentence of the source that proves it: two facts of one sentence are too near to one another."""
        self.utterances = pool.utterances.get(item.ref.key, NONE) if isinstance(item.fact, Quote) else NONE
        """The utterances it is a part of: who knows who said one part, knows it of the others."""
        self.known_by = _called(item.fact.name, pool) if isinstance(item.fact, Person) else NONE
        """Of a question about somebody's role, the words of her name: what is printed with one of them tells what she
        is."""
        self.reckoned = _reckoned(item, pool) if isinstance(item.fact, Figure) else NONE
        """Numbers of which one in the head tells the answer by a sum: the margin of a score, how long ago a year is."""
        usual = SHARED_WORDS.get(item.direction, MOST_SHARED_WORDS)
        self.needed = 0 if _is_copied(item, shape) or _is_found(item, shape, pool) else usual
        """How many words of the subject another question has to share, to be about the same thing."""
        self.needed_in_options = 0 if _is_copied(item, shape) else usual
        """The same where an answer stands among its options: two questions may offer the same."""
        self.subject = stems(f"{stem} {shown}", words, numbers=True)
        """The words of what the question is about."""
        self.tells = [printed_words(f"{stem} {shown} {beside}", pool)]
        """The words that it prints; and, each for itself, those of its options."""
        self.wanted = [_answer(item, pool), *_meanings(item, pool)]
        """The words that give its answer away. Those of each wrong option count as well: the right one never stands
        elsewhere on the form, so a wrong one that does can be ruled out."""
        self.right = tuple(self.wanted)
        """Those that give the right answer away: a value in its digits, and in whatever words mean the same."""
        self.offers: tuple[frozenset[str], ...] = ()
        """The roles that it may offer."""
        self.is_plain = item.direction is Direction.ANSWER
        self.by_roles = item.direction in (Direction.ANSWER, Direction.BLANK)
        """Whether its answer may be taken from a role that another question offers: the party of a minister governs."""
        if item.direction is Direction.ROLE:
            roles = [item.key.text, *(distractor.text for distractor in item.distractors)]
            self.offers = tuple(with_short_names(each, words) for each in roles)
        options = [distractor.text for distractor in item.distractors] + [item.key.text]
        if item.direction in (Direction.ANSWER, Direction.BLANK) and rules.own_options:
            self.tells += [printed_words(option, pool) for option in options]
            self.wanted += [_named(option, pool) or _words(option, pool) for option in options]
        elif item.direction is Direction.BLANK and rules.banked:
            self.tells.append(self.wanted[0])

    def told_by(self, head: frozenset[str]) -> bool:
        """Return True if the head of a form holds the answer; of a name, with a word of what is asked, too.

        A headline names people without saying what they said; but of those who say “I” in a text it suits who is in it.
        Of a plain fact, half of the words are enough where something of what is asked stands there, too.
        """
        return not self.reckoned.isdisjoint(head) or any(self._is_told(wanted, head) for wanted in self.right)

    def _is_told(self, wanted: frozenset[str], head: frozenset[str]) -> bool:
        near = bool((self.subject - wanted) & head)
        if self.is_plain and near and 2 * len(wanted & head) >= len(wanted) > 0:
            return True
        return bool(wanted) and wanted <= head and (not self.asks_for_a_name or self.of_oneself or near)


def hinged(one: Clues, other: Clues) -> bool:
    """Return True if two questions can't stand on one form: one tells the answer of the other, or both are of one fact.

    Haladyna, Downing, Rodriguez 2002, rule 4: keep the content of each item independent.
    """
    if one.ref == other.ref or one.ref in other.kept_apart or other.ref in one.kept_apart:
        return True
    if one.proof and one.proof == other.proof:
        return True
    if not one.utterances.isdisjoint(other.utterances):
        return True
    return tells_role(one, other) or tells_role(other, one) or gives_away(one, other) or gives_away(other, one)


class CluesByWord:
    """The questions that stand on a form so far, found by their words, so that a long form is searched quickly."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._found: dict[str, list[Clues]] = {}

    def add(self, question: Clues) -> None:
        """Add a question that stands on the form."""
        for name in set(_found_by(question)):
            self._found.setdefault(name, []).append(question)

    def gives_away(self, text: str) -> bool:
        """Return True if a text that is to be printed on the form gives the answer of a question away."""
        told = stems(text, self._words) | meanings(text, self._words.language)
        near = (other for word in told for other in self._found.get(f"wanted {word}", ()))
        return any(
            wanted and wanted <= told and len((other.subject - wanted) & told) >= other.needed
            for other in near
            for wanted in other.wanted
        )

    def mentions(self, name: str, question: Clues) -> bool:
        """Return True if another question holds a person's last name together with what this question asks about.

        The right person's never stands there, so wrong people whose names do could be ruled out. Of a question about
        a role, who has it is named nowhere else at all; so it is better if nobody is whose role is offered.
        """
        words, by_role = last_name(name, self._words), bool(question.known_by)
        near = (other for word in words for other in self._found.get(f"told {word}", ()))
        return any(
            other.ref != question.ref
            and ((by_role and not other.known_by and words <= other.tells[0]) or _tells(other, words, question))
            for other in near
        )

    def prints(self, text: str, of: FactRef) -> bool:
        """Return True if a question prints all words of a text, other than the one that is asked `of` a fact."""
        words = stems(text, self._words, numbers=True)
        near = self._found.get(f"told {min(words)}", ()) if words else ()
        return any(other.ref != of and any(words <= told for told in other.tells) for other in near)

    def clashes(self, question: Clues) -> bool:
        """Return True if a question can't stand on the form beside those that do (`hinged`)."""
        return any(hinged(question, other) for name in _searched_by(question) for other in self._found.get(name, ()))


def _found_by(question: Clues) -> Iterator[str]:
    """Give the names under which a question is found: its fact, its proof, the words it tells, one of each answer."""
    yield from (f"fact {question.ref}", f"proof {question.proof}")
    yield from (f"apart {ref}" for ref in question.kept_apart)
    yield from (f"told {word}" for told in (*question.tells, *question.offers) for word in told)
    yield from (f"utterance {name}" for name in question.utterances)
    yield from (f"wanted {min(wanted)}" for wanted in question.wanted if wanted)
    yield from (f"wanted {word}" for word in question.known_by)


def _searched_by(question: Clues) -> set[str]:
    """Return the names under which every question is found that could be hinged with this one."""
    names = {f"fact {question.ref}", f"apart {question.ref}", *(f"fact {ref}" for ref in question.kept_apart)}
    names |= {f"proof {question.proof}"} if question.proof else set()
    names |= {f"utterance {name}" for name in question.utterances}
    names |= {f"told {min(wanted)}" for wanted in question.wanted if wanted}
    names |= {f"told {word}" for word in question.known_by}
    return names | {f"wanted {word}" for told in (*question.tells, *question.offers) for word in told}


def tells_role(one: Clues, other: Clues) -> bool:
    """Return True if `one` prints the name of somebody whose role `other` asks for: what she says tells what she is."""
    return not one.known_by and not other.known_by.isdisjoint(one.tells[0])


def gives_away(one: Clues, other: Clues) -> bool:
    """Return True if `one` tells an answer of `other` together with what `other` asks about."""
    if other.by_roles and any(wanted and wanted <= offer for offer in one.offers for wanted in other.wanted):
        return True
    return any(wanted and _tells(one, wanted, other) for wanted in other.wanted)


def _tells(one: Clues, words: frozenset[str], other: Clues) -> bool:
    """Return True if `one` holds all of `words`, and enough of what `other` asks about."""
    said, *options = (words <= told for told in one.tells)
    if not (said or any(options)):
        return False
    shared = len((other.subject - words) & one.tells[0])
    return shared >= (other.needed if said else other.needed_in_options)


def printed_words(text: str, pool: Pool) -> frozenset[str]:
    """Return what questions are compared by: the words of a text, and signs for what its values mean."""
    values = meanings(text, pool.words.language) if pool.sheet.figures else NONE
    return _words(text, pool) | values


def _words(text: str, pool: Pool) -> frozenset[str]:
    """Return the words of a text that questions are compared by; short ones, too, of which an answer consists."""
    short = pool.short_answers.intersection(tokens(text)) if pool.short_answers else NONE
    return with_short_names(text, pool.words) | short


def _answer(item: Item, pool: Pool) -> frozenset[str]:
    """Return the words that give an answer away: the digits of a value, the last name of a person, else all of them."""
    found = _words(item.key.text, pool)
    if item.direction in ASK_FOR_A_NAME:
        return last_name(item.key.text, pool.words)
    if item.direction is Direction.VALUE:
        return frozenset(word for word in found if any(sign.isdigit() for sign in word))
    return (item.direction is Direction.ANSWER and _named(item.key.text, pool)) or found


def _meanings(item: Item, pool: Pool) -> Iterator[frozenset[str]]:
    """Give the signs of the value that a question asks for, if any."""
    if item.direction is Direction.VALUE and isinstance(item.fact, Figure):
        yield from filter(None, [meanings_of(item.fact, pool.words.language)])


def _named(answer: str, pool: Pool) -> frozenset[str]:
    """Return what a person is recognised by whom an answer names with first and last name; nothing of other answers."""
    first, *others = answer.split() or [""]
    like_a_name = 0 < len(others) <= MOST_AFTER_THE_FIRST and all(part[:1].isupper() for part in others)
    if like_a_name and (normalised(answer) in pool.persons or is_first_name(first, pool.words.language)):
        return last_name(answer, pool.words)
    return NONE


def _speaks_of_oneself(fact: AnyEntry, pool: Pool) -> bool:
    """Return True if a person says “I” or “my” in a quotation."""
    if not isinstance(fact, Quote) or not fact.verbatim or pool.voice_of(fact) is not Voice.PERSON:
        return False
    return not set(tokens(fact.words)).isdisjoint(pool.words.naming.oneself)


def _reckoned(item: Item, pool: Pool) -> frozenset[str]:
    figure, published = item.fact, pool.sheet.source.published
    if not isinstance(figure, Figure):
        return NONE
    if isinstance(figure.value, Score):
        margin = abs(figure.value.first - figure.value.second)
        return frozenset({str(margin)} if margin > 1 else ())
    if not (figure.is_year and published):
        return NONE
    return frozenset({str(abs(published.year - int(figure.number.mantissa)))})


def _is_copied(item: Item, shape: Shape) -> bool:
    """Return True if an answer is written that could be copied from anywhere on the form: a word or a few."""
    short = len(item.key.text.split()) <= A_FEW_WORDS
    return short and item.direction is Direction.ANSWER and SHAPES[shape].written


def _is_found(item: Item, shape: Shape, pool: Pool) -> bool:
    """Return True if who finds an option to a fact elsewhere on the form would take it, whatever is said there.

    An answer that much of the source is about stands everywhere, and can't be kept off a form.
    """
    if item.direction is not Direction.ANSWER or not SHAPES[shape].own_options:
        return False
    words = telling(item.key.text) or tokens(item.key.text)
    return min((pool.held[word] for word in words), default=0) <= COMMON * len(pool.sheet.entries())


def _called(name: str, pool: Pool) -> frozenset[str]:
    """Return the words that somebody is recognised by: her last name, and what stands in nobody else's name."""
    own = " ".join(word for word in telling(name) if pool.names[word] == 1)
    return last_name(name, pool.words) | stems(own, pool.words)


def _sentence(evidence: str) -> str:
    """Return the words of a proof, if it is a sentence."""
    return normalised(evidence) if len(evidence.split()) >= WORDS_OF_A_SENTENCE else ""
