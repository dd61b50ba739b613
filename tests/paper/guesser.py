"""A reader who never saw the source and knows how tests are made: what he would tick, and how often he is right."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import fmean

from quiz.items.model import Direction
from quiz.paper.form import Form, Question
from quiz.paper.shapes import SHAPES
from quiz.paper.stems import stems
from quiz.phrasing.sources import role
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.speakers import names, voice
from quiz.sheet.tokens import tokens
from quiz.words import words_for

NOBODY: Mapping[str, Person] = {}
WORDS = words_for("en")
"""What the generated sheets are written in; he strips the same endings of German."""
ABSOLUTE = {word for language in ("de", "en") for word in words_for(language).lists.absolute}


@dataclass(frozen=True)
class Riddle:
    """A question with options as the reader sees it; `right` is for the marker only."""

    name: str
    kind: str
    stem: str
    options: tuple[str, ...]
    right: int
    elsewhere: str
    """all that stands on the form beside this question: stems and options"""
    asked_elsewhere: tuple[str, ...]
    """the other questions, without their options"""
    head: str = ""
    """what stands in the head of the form"""
    beside: tuple[frozenset[str], ...] = ()
    """the options of each other question that has some"""
    sounds_like: str = ""
    """of what was said, the role of who said it: mostly a reader hears it from the words"""
    solved: tuple[str, ...] = ()
    """the right answers of other questions about roles: a reader who knows the world has one or another of them"""


def riddles(form: Form, name: str, head: str = "", people: Mapping[str, Person] = NOBODY) -> list[Riddle]:
    """Every question of a form that can be answered by picking; what stands in its head, and whom its sheet knows."""
    questions = [question for question in form.questions if question.options]
    stems_of = {q.number: _stem(q) for q in form.questions}
    texts = {
        q.number: " / ".join([stems_of[q.number], *(o.text for o in q.options if not SHAPES[q.shape].banked)])
        for q in form.questions
    }
    found = []
    for question in questions:
        right = next(place for place, option in enumerate(question.options) if option.right)
        others = [number for number in texts if number != question.number]
        found.append(
            Riddle(
                f"{name}/{question.id}",
                f"{question.item.direction}/{question.shape}",
                stems_of[question.number],
                tuple(option.text for option in question.options),
                right,
                " // ".join(texts[number] for number in others),
                tuple(stems_of[number] for number in others),
                head,
                tuple(
                    frozenset(option.text for option in other.options)
                    for other in questions
                    if other.number != question.number and other.shape is not Shape.TRUTH
                ),
                _role_of_speaker(question, people),
                tuple(
                    other.key.text
                    for other in form.questions
                    if other.number != question.number and other.item.direction is Direction.ROLE
                ),
            )
        )
    return found


def _stem(question: Question) -> str:
    material = question.material
    shown = f"{material.before} … {material.after}" if material else ""
    return f"{question.stem or question.speaker or question.item.stem} {question.cue or ''} {shown}"


def _role_of_speaker(question: Question, people: Mapping[str, Person]) -> str:
    """What the speaker is for whom a question asks."""
    fact = question.item.fact
    if not isinstance(fact, Quote) or question.item.direction is not Direction.SPEAKER or fact.speaker not in people:
        return ""
    return role(people[fact.speaker]) or ""


def _value(text: str) -> float | None:
    match = re.search(r"\d[\d.,]*", text)
    return float(match[0].replace(",", "").rstrip(".")) if match else None


def longest(riddle: Riddle) -> list[float]:
    return [len(option) for option in riddle.options]


def shortest(riddle: Riddle) -> list[float]:
    return [-len(option) for option in riddle.options]


def middle(riddle: Riddle) -> list[float]:
    values = [_value(option) for option in riddle.options]
    if None in values:
        return [0.0] * len(values)
    ranked = sorted(value for value in values if value is not None)
    return [-abs(ranked.index(value) - (len(ranked) - 1) / 2) for value in values if value is not None]


def greatest(riddle: Riddle) -> list[float]:
    return [_value(option) or 0.0 for option in riddle.options]


def roundest(riddle: Riddle) -> list[float]:
    digits = [re.sub(r"\D", "", option) for option in riddle.options]
    return [len(d) - len(d.rstrip("0")) + 0.5 * d.rstrip("0").endswith("5") if d else 0.0 for d in digits]


def odd_one_out(riddle: Riddle) -> list[float]:
    """The option whose form no other one has."""
    forms = [
        (
            any(sign.isdigit() for sign in option),
            option[:1].isupper(),
            option[-1:].isalnum(),
            len(option.split()) > 3,
            option.count(","),
        )
        for option in riddle.options
    ]
    return [sum(Counter(form[n] for form in forms)[own[n]] == 1 for n in range(len(own))) for own in forms]


def like_the_others(riddle: Riddle) -> list[float]:
    """The option that shares most with the other ones: wrong ones are often made from the right one."""
    parts = [set(tokens(option)) | {"".join(sorted(re.sub(r"\D", "", option)))} - {""} for option in riddle.options]
    letters = [set(map("".join, pairwise(option.casefold()))) for option in riddle.options]
    return [
        sum(len(own & other) for other in parts if other is not own)
        + sum(len(pairs & other) / (1 + len(pairs | other)) for other in letters if other is not pairs)
        for own, pairs in zip(parts, letters, strict=True)
    ]


def words_of_the_stem(riddle: Riddle) -> list[float]:
    return [len(stems(option, WORDS) & stems(riddle.stem, WORDS)) for option in riddle.options]


def grammar(riddle: Riddle) -> list[float]:
    """The option that fits the sentence: plural behind plural, capital inside or at its start, the same first word."""
    plural = bool(re.search(r"\b(are|were|many|which words|viele|welche wörter|sind)\b", riddle.stem.casefold()))
    return [float(option.rstrip(".").endswith(("s", "n")) == plural) for option in riddle.options]


def most_common_position(riddle: Riddle) -> list[float]:
    return [float(place == 1) for place in range(len(riddle.options))]


def found_elsewhere(riddle: Riddle) -> list[float]:
    return [riddle.elsewhere.count(option) for option in riddle.options]


def found_in_a_question_alike(riddle: Riddle) -> list[float]:
    own = stems(riddle.stem, WORDS)
    return [
        max((len(own & stems(other, WORDS)) for other in riddle.asked_elsewhere if option in other), default=0)
        for option in riddle.options
    ]


def not_absolute(riddle: Riddle) -> list[float]:
    return [-float(bool(ABSOLUTE & set(tokens(option)))) for option in riddle.options]


def words_of_the_head(riddle: Riddle) -> list[float]:
    return [len(stems(option, WORDS) & stems(riddle.head, WORDS)) for option in riddle.options]


def head_with_what_is_asked(riddle: Riddle) -> list[float]:
    """The head names it, and something of the question as well."""
    head, asked = stems(riddle.head, WORDS), stems(riddle.stem, WORDS)
    return [float(bool(stems(option, WORDS) & head)) * len(asked & head) for option in riddle.options]


def not_named_in_the_question(riddle: Riddle) -> list[float]:
    """Hardly anybody speaks of himself by name: who is named in a quote or its topic did not say it."""
    return [-float(names(Person(name=option), riddle.stem, "en")) for option in riddle.options]


def named_in_other_questions(riddle: Riddle) -> list[float]:
    return [
        sum(option.split()[-1] in other and names(Person(name=option), other, "en") for other in riddle.asked_elsewhere)
        for option in riddle.options
    ]


def offered_elsewhere(riddle: Riddle) -> list[float]:
    """Options that stand in many questions: in those that are made without thought, the right ones of others."""
    return [sum(option in others for others in riddle.beside) for option in riddle.options]


def mirrored(riddle: Riddle) -> list[float]:
    """Of questions that offer the same answers, one rules out an answer of the other."""
    own = set(riddle.options)
    alike = [others for others in riddle.beside if len(own & others) > 1]
    return [-sum(option in others for others in alike) for option in riddle.options]


def only_one_of_its_kind(riddle: Riddle) -> list[float]:
    """The only organisation, the only one with an article, the only short name, the only one in the plural."""
    kinds = [
        (
            voice(Person(name=option), WORDS),
            option.casefold().startswith("the "),
            option.isupper(),
            option.endswith("s"),
            len(option.split()),
        )
        for option in riddle.options
    ]
    return [sum(Counter(kind[n] for kind in kinds)[own[n]] == 1 for n in range(len(own))) for own in kinds]


def agrees(riddle: Riddle) -> list[float]:
    """The option that agrees with the verb, or with the article before the gap."""
    several = bool(re.search(r"\b(are|were|say|have)\b", riddle.stem))
    vowel = re.search(r"\b(an?) …", riddle.stem)
    return [
        float(bool(re.match(r"the \w+s$", option)) == several)
        + (float((vowel[1] == "an") == (option[:1].casefold() in "aeiou")) if vowel else 0.0)
        for option in riddle.options
    ]


def says_most(riddle: Riddle) -> list[float]:
    """The role that holds another one: whoever is minister of finance is minister, too, so that one would fit twice."""
    parts = [set(tokens(option)) for option in riddle.options]
    return [sum(other < own for other in parts) - sum(own < other for other in parts) for own in parts]


def latest_date(riddle: Riddle) -> list[float]:
    return [max(map(float, re.findall(r"\b(?:19|20)\d\d\b", option)), default=0.0) for option in riddle.options]


def not_after_the_head(riddle: Riddle) -> list[float]:
    """Nothing is later than the date in the head."""
    now = max(map(int, re.findall(r"\b20\d\d\b", riddle.head)), default=9999)
    return [-float(any(int(y) > now for y in re.findall(r"\b20\d\d\b", option))) for option in riddle.options]


def role_stands_elsewhere(riddle: Riddle) -> list[float]:
    """Who speaks like a farmer, and is named like one, is the farmer that another question offers."""
    found = bool(riddle.sounds_like) and riddle.sounds_like in riddle.elsewhere
    return [float(found and place == riddle.right) for place in range(len(riddle.options))]


def not_right_elsewhere(riddle: Riddle) -> list[float]:
    """Nobody has two roles: what is right in one question about them is wrong in the others."""
    return [-float(option in riddle.solved) for option in riddle.options]


TRICKS: dict[str, Callable[[Riddle], list[float]]] = {
    trick.__name__: trick
    for trick in (
        longest,
        shortest,
        middle,
        greatest,
        roundest,
        odd_one_out,
        like_the_others,
        words_of_the_stem,
        grammar,
        most_common_position,
        found_elsewhere,
        found_in_a_question_alike,
        not_absolute,
        words_of_the_head,
        head_with_what_is_asked,
        not_named_in_the_question,
        named_in_other_questions,
        offered_elsewhere,
        mirrored,
        only_one_of_its_kind,
        agrees,
        says_most,
        latest_date,
        not_after_the_head,
        role_stands_elsewhere,
        not_right_elsewhere,
    )
}


def hits(riddle: Riddle, scores: Sequence[float]) -> float:
    """How likely the option with the best score is the right one, if a coin decides among equals."""
    best = max(scores)
    tied = [place for place, score in enumerate(scores) if score >= best - 1e-9]
    return (riddle.right in tied) / len(tied)


def above_chance(riddles: Iterable[Riddle], guess: Callable[[Riddle], Sequence[float]]) -> float:
    """How much more often a guesser is right than chance: 0.03 are three points."""
    return fmean(hits(riddle, guess(riddle)) - 1 / len(riddle.options) for riddle in riddles)


class Combination:
    """All tricks together, weighed by what worked on other sheets; each kind of question for itself."""

    ROUNDS = 12
    STEP = 0.1

    def __init__(self, known: Sequence[Riddle]) -> None:
        self.weights: dict[str, list[float]] = {}
        seen = [(riddle, _features(riddle)) for riddle in known]
        for _ in range(self.ROUNDS):
            for riddle, features in seen:
                weights = self.weights.setdefault(riddle.kind, [0.0] * len(features[0]))
                shares = _shares([sum(map(float.__mul__, weights, line)) for line in features])
                for place, line in enumerate(features):
                    error = (place == riddle.right) - shares[place]
                    for n, value in enumerate(line):
                        weights[n] += self.STEP * error * value

    def __call__(self, riddle: Riddle) -> list[float]:
        """Score the options of a question."""
        features = _features(riddle)
        weights = self.weights.get(riddle.kind, [0.0] * len(features[0]))
        return [sum(map(float.__mul__, weights, line)) for line in features]


@cache  # each question is learned from, and guessed
def _features(riddle: Riddle) -> list[list[float]]:
    """Each trick's scores within the question, from -1 to 1, and the position."""
    columns = []
    for trick in TRICKS.values():
        scores = trick(riddle)
        low, high = min(scores), max(scores)
        columns.append([2 * (s - low) / (high - low) - 1 if high > low else 0.0 for s in scores])
    columns += [[float(place == n) for n in range(len(riddle.options))] for place in range(3)]
    return [list(line) for line in zip(*columns, strict=True)]


def _shares(scores: Sequence[float]) -> list[float]:
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def naive(riddle: Riddle) -> Riddle:
    """The same question with options as they are made without thought: around the key, shorter, of another kind."""
    key = riddle.options[riddle.right]
    value = _value(key)
    if value is not None and not key[:1].isalpha():
        wrong = [re.sub(r"\d[\d.,]*", f"{value * factor:g}", key, count=1) for factor in (0.9, 1.1)]
    else:
        wrong = [key.split()[0], "none of these"]
    options = [*wrong[:1], key, *wrong[1:]]
    return replace(riddle, options=tuple(options), right=1)
