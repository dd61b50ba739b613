"""What a question of a form tells to the readers of others, and what its own readers have to find."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.items.model import Direction
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import last_name, stems, with_short_names
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import words_of
from quiz.sheet.special import Moment, Score, Share
from quiz.sheet.tokens import normalised, telling, tokens
from quiz.sheet.voices import Voice
from quiz.source.meanings import meanings, meanings_of, month_of
from quiz.words.first_names import is_first_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items.model import Item
    from quiz.items.pool import Pool
    from quiz.sheet.model import AnyEntry

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
LEAST_APART, HALF = 3, 0.5
"""Of how many answers a head can tell one from the others, and by more than which share of its own words."""
WORDS_OF_A_SENTENCE = 4
"""From how many words on a proof is a sentence; fewer are a name, which proves many facts."""


class Clues:
    """What a question tells to the readers of others, on whatever form, and what its own readers have to find."""

    __slots__ = (
        "apart",
        "asks_for_a_fact",
        "asks_for_a_name",
        "by_roles",
        "has_to_write",
        "is_plain",
        "kept_apart",
        "known_by",
        "knows",
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
        topic = item.cue or "" if item.direction is Direction.SPEAKER else ""
        self.subject = stems(f"{stem} {shown} {topic}", words, numbers=True)
        """The words of what the question is about."""
        self.tells = [printed_words(f"{stem} {shown} {beside}", pool)]
        """The words that it prints; and, each for itself, those of its options."""
        self.wanted = [_answer(item, pool), *_meanings(item, pool)]
        """The words that give its answer away. Those of each wrong option count as well: the right one never stands
        elsewhere on the form, so a wrong one that does can be ruled out."""
        self.right = tuple(self.wanted)
        """Those that give the right answer away: a value in its digits, and in whatever words mean the same."""
        self.has_to_write = item.direction is Direction.STATEMENT
        self.knows = self.tells[0] | _known(item, pool)
        """The words of what its readers have to know: who can write what somebody said, knows the number in it; who
        knows that the pilot said it, knows what the pilot said."""
        self.asks_for_a_fact = item.direction in (Direction.VALUE, Direction.ANSWER)
        self.offers: tuple[frozenset[str], ...] = ()
        """The roles that it may offer."""
        self.is_plain = item.direction is Direction.ANSWER
        self.apart = _apart(item, pool) if self.is_plain else ()
        """Of a plain fact, what tells its right answer, and then each wrong one, from all others."""
        self.by_roles = item.direction in (Direction.ANSWER, Direction.BLANK)
        """Whether its answer may be taken from a role that another question offers: the party of a minister governs."""
        if item.direction is Direction.ROLE:
            roles = [item.key.text, *(distractor.text for distractor in item.distractors)]
            self.offers = tuple(with_short_names(each, words) for each in roles)
        self._print_options(item, shape, pool)

    def _print_options(self, item: Item, shape: Shape, pool: Pool) -> None:
        """Add what options tell, and what they are told by."""
        rules = SHAPES[shape]
        options = [distractor.text for distractor in item.distractors] + [item.key.text]
        if item.direction in (Direction.ANSWER, Direction.BLANK) and rules.own_options:
            self.tells += [printed_words(option, pool) for option in options]
            self.wanted += [_named(option, pool) or _words(option, pool) for option in options]
        elif item.direction is Direction.BLANK and rules.banked:
            self.tells.append(self.wanted[0])
        if self.is_plain and shape is Shape.TRUTH:
            self.wanted += _of_claim(item, pool)

    def told_by(self, head: frozenset[str]) -> bool:
        """Return True if the head of a form holds the answer; of a name, with a word of what is asked, too.

        A headline names people without saying what they said; but of those who say “I” in a text it suits who is in it,
        and of whose role is asked it tells what they do. Of a plain fact, half of the words are enough where something
        of what is asked stands there, too; so is more than half of what tells it from its wrong answers, or of what
        tells all of these from it.
        """
        if not self.reckoned.isdisjoint(head) or not self.known_by.isdisjoint(head):
            return True
        return any(self._is_told(wanted, head) for wanted in self.right) or self._is_told_apart(head)

    def _is_told(self, wanted: frozenset[str], head: frozenset[str]) -> bool:
        near = bool((self.subject - wanted) & head)
        if self.is_plain and near and 2 * len(wanted & head) >= len(wanted) > 0:
            return True
        return bool(wanted) and wanted <= head and (not self.asks_for_a_name or self.of_oneself or near)

    def _is_told_apart(self, head: frozenset[str]) -> bool:
        """Return True if a head tells the right answer of a plain fact from all wrong ones, or all of these from it."""
        if len(self.apart) < LEAST_APART:
            return False
        right, *wrong = (len(words & head) / len(words) if words else 0.0 for words in self.apart)
        return right > HALF >= max(wrong) or min(wrong) > HALF >= right


def printed_words(text: str, pool: Pool) -> frozenset[str]:
    """Return what questions are compared by: the words of a text, and signs for what its values mean."""
    values = meanings(text, pool.words.language) if pool.sheet.figures else NONE
    return _words(text, pool) | values


def _words(text: str, pool: Pool) -> frozenset[str]:
    """Return the words of a text that questions are compared by; short ones, too, of which an answer consists.

    Who is called by a short name is told by it as by the last word of the whole one.
    """
    found = with_short_names(text, pool.words)
    if pool.short_answers:
        found |= pool.short_answers.intersection(tokens(text))
    called = [word for word in words_of(text) if word in pool.called]
    return found.union(*(last_name(pool.called[word], pool.words) for word in called)) if called else found


def _answer(item: Item, pool: Pool) -> frozenset[str]:
    """Return the words that give an answer away: the digits of a value, the last name of a person, else all of them.

    There are none of a share in words, or of a date, which their meanings tell: three of anything do not.
    """
    found = _words(item.key.text, pool)
    if item.direction in ASK_FOR_A_NAME:
        return last_name(item.key.text, pool.words)
    if item.direction is Direction.VALUE:
        match item.fact:
            case Figure(value=Moment() | Share(form="words")):
                return NONE
        return frozenset(word for word in found if any(sign.isdigit() for sign in word))
    return (item.direction is Direction.ANSWER and _named(item.key.text, pool)) or found


def _meanings(item: Item, pool: Pool) -> Iterator[frozenset[str]]:
    """Give the signs of the value that a question asks for, if any."""
    if item.direction is Direction.VALUE and isinstance(item.fact, Figure):
        yield from filter(None, [meanings_of(item.fact, pool.words.language), month_of(item.fact)])


def _of_claim(item: Item, pool: Pool) -> Iterator[frozenset[str]]:
    """Give each word of its own that the right answer of a claim has, where few facts of the sheet have it.

    One of them is enough to see that a claim with a wrong answer is false.
    """
    others = frozenset().union(*(tokens(each.text) for each in item.distractors))
    rare = COMMON * len(pool.sheet.entries())
    for word in telling(item.key.text) - others:
        if pool.held[word] <= rare:
            yield stems(word, pool.words, numbers=True)


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
    return short and item.direction in (Direction.ANSWER, Direction.ROLE) and SHAPES[shape].written


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


def _known(item: Item, pool: Pool) -> frozenset[str]:
    """Return the words of what a key says of a quotation, or of who said it, beside those that the question prints."""
    quote = item.fact
    if not isinstance(quote, Quote):
        return NONE
    if item.direction is Direction.STATEMENT:
        return printed_words(" … ".join(filter(None, [quote.words, quote.gist, *quote.look_for])), pool)
    speaker = pool.sheet.people[quote.speaker]
    return stems(speaker.name, pool.words) | stems(speaker.role or "", pool.words)


def _apart(item: Item, pool: Pool) -> tuple[frozenset[str], ...]:
    """Return the words of the right answer, and of each wrong one, that stand in no other of them."""
    answers = [_words(text, pool) for text in (item.key.text, *(each.text for each in item.distractors))]
    counts = Counter(word for answer in answers for word in answer)
    return tuple(frozenset(word for word in answer if counts[word] == 1) for answer in answers)
