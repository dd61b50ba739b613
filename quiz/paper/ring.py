"""Wrong people from a ring, such that no one can tell from the options of all questions who is right in which.

The people who are right in the questions, and some who are right in none, stand on a ring in a drawn order. With each
question stand the one who is right and two others at fixed distances from her. Three patterns give the very same
options, each with another of the three as the right one: which of them it is, is drawn, and nothing printed tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.items.chance import draw, shuffled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Cost = Callable[[int, str], int]

CANT = 100
"""What it costs to offer somebody who can't be offered."""
SPREAD = ((1, 3), (-1, 2), (-3, -2))
"""At which distances the wrong ones stand: two questions share one option, on a ring of seven or more."""
SIDE_BY_SIDE = ((1, 2), (-1, 1), (-2, -1))
"""The same where the ring is short, or few people are right in many questions."""
LEAST_SPREAD = 4
PASSES = 4
SWAPS = 12
"""How often the whole ring is gone through, and how many places each misplaced one is tried at."""


def ring(questions: int, people: Sequence[str], cost: Cost, names: tuple[object, ...]) -> list[tuple[str, str]]:
    """Return the two wrong people of each question.

    Of the `people`, who are three at least, the first are right in the questions, in their order; the others are right
    in none. `cost` says how bad it is to offer somebody in a question: `CANT`, or less where it is only better not to.
    The order that costs least is taken of those tried; who can't be offered may still be among them.
    """
    patterns = [SIDE_BY_SIDE] if len(people) < LEAST_SPREAD else [SPREAD, SIDE_BY_SIDE]
    tried = []
    for pattern in patterns:
        distances = pattern[draw(*names, "pattern") % len(pattern)]
        placed = _Placed(questions, people, cost, distances, names)
        total = placed.improve()
        tried.append((total, placed.wrong()))
        if total < CANT:
            break
    return min(tried, key=lambda each: each[0])[1]


class _Placed:
    """People on a ring."""

    def __init__(
        self,
        questions: int,
        people: Sequence[str],
        cost: Cost,
        distances: tuple[int, int],
        names: tuple[object, ...],
    ) -> None:
        self.questions, self.people, self.cost, self.distances, self.names = questions, people, cost, distances, names
        self.order = shuffled(range(len(people)), str, *names, "ring")
        """Which of the people stands at each place."""
        self.known: dict[tuple[int, int, int], int] = {}
        """What it costs if, beside the one who is right in a question, two others stand."""

    def improve(self) -> int:
        """Exchange people who stand badly, as long as that makes it better; return what the ring costs in the end."""
        size = len(self.order)
        for turn in range(PASSES):
            bad = [place for place in range(size) if self._at(place)]
            if not bad:
                break
            for place in bad:
                self._move(place, [draw(*self.names, turn, place, swap) % size for swap in range(SWAPS)])
        return sum(map(self._at, range(size)))

    def wrong(self) -> list[tuple[str, str]]:
        """Return the wrong people of each question."""
        places = {who: place for place, who in enumerate(self.order)}
        return [self._others(places[question]) for question in range(self.questions)]

    def _move(self, place: int, others: Sequence[int]) -> None:
        """Exchange whoever makes a question bad for the first one of others that makes it better."""
        size = len(self.order)
        for moved in (place, *((place + distance) % size for distance in self.distances)):
            for other in others:
                if (self.order[moved] < self.questions) is not (self.order[other] < self.questions):
                    continue  # who is right nowhere would be moved to where nobody reads of her
                near = self._near(moved) | self._near(other)
                before = sum(map(self._at, near))
                self._exchange(moved, other)
                if sum(map(self._at, near)) < before:
                    return
                self._exchange(moved, other)

    def _exchange(self, one: int, other: int) -> None:
        self.order[one], self.order[other] = self.order[other], self.order[one]

    def _near(self, place: int) -> set[int]:
        """Return the places whose options hold whoever stands at this one."""
        return {place, *((place - distance) % len(self.order) for distance in self.distances)}

    def _others(self, place: int) -> tuple[str, str]:
        first, second = (self.people[self.order[(place + each) % len(self.order)]] for each in self.distances)
        return first, second

    def _at(self, place: int) -> int:
        """Return what the options of the question at a place cost; nothing where who is right nowhere stands."""
        question = self.order[place]
        if question >= self.questions:
            return 0
        size, (first, second) = len(self.order), self.distances
        there = question, self.order[(place + first) % size], self.order[(place + second) % size]
        if there not in self.known:
            people = [self.people[who] for who in there]
            alike = len(set(people)) < len(people)
            self.known[there] = CANT * alike + sum(self.cost(question, other) for other in people[1:])
        return self.known[there]
