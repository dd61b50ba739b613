"""Wrong people of a ring: any of the three who stand with a question could be the right one."""

from collections import Counter
from itertools import combinations

import pytest

from quiz.paper.ring import CANT, SIDE_BY_SIDE, SPREAD, ring

PEOPLE = tuple("abcdefghijkl")


def anybody(_question: int, _person: str) -> int:
    return 0


def sets(questions: int, people: int, seed: int) -> list[frozenset[str]]:
    found = ring(questions, PEOPLE[:people], anybody, (seed,))
    return [frozenset({PEOPLE[question], *wrong}) for question, wrong in enumerate(found)]


@pytest.mark.parametrize(("questions", "people"), [(1, 3), (2, 4), (2, 7), (3, 7), (4, 4), (5, 5), (8, 8), (12, 12)])
def test_each_question_has_three_people(questions: int, people: int) -> None:
    for seed in range(6):
        found = sets(questions, people, seed)
        assert [len(each) for each in found] == [3] * questions


def test_on_a_long_ring_no_two_questions_share_two_options() -> None:
    for seed in range(12):
        assert all(len(one & other) <= 1 for one, other in combinations(sets(7, 7, seed), 2))


def test_no_two_questions_have_the_same_options() -> None:
    for people in range(4, 9):
        for seed in range(12):
            found = sets(people - 1, people, seed)
            assert len(set(found)) == len(found)


def test_whoever_is_right_is_offered_as_often_as_others_where_all_are() -> None:
    for seed in range(12):
        assert set(Counter(person for each in sets(8, 8, seed) for person in each).values()) == {3}


def test_the_right_one_is_each_of_those_who_are_offered_twice_as_often() -> None:
    """Of two questions that share somebody, she is right in one of them as often as chance has it."""
    shared = right = 0
    for seed in range(600):
        one, two = ring(2, PEOPLE[:7], anybody, (seed,))
        common = {"a", *one} & {"b", *two}
        shared += len(common)
        right += len(common & {"a", "b"})
    assert shared == 600
    assert abs(right / shared - 2 / 3) < 0.05


def test_people_stand_where_they_can_be_offered() -> None:
    def apart(question: int, person: str) -> int:
        return CANT if (question + PEOPLE.index(person)) % 5 == 0 else 0

    for seed in range(6):
        found = ring(10, PEOPLE[:10], apart, (seed,))
        assert all(apart(question, person) == 0 for question, wrong in enumerate(found) for person in wrong)


def test_nobody_is_offered_in_her_own_question_or_twice_who_is_right_in_several() -> None:
    for seed in range(6):
        people = ("a", "b", "c", "a", "b", "c")
        found = ring(6, people, anybody, (seed,))
        assert all(len({people[question], *wrong}) == 3 for question, wrong in enumerate(found))


@pytest.mark.parametrize("patterns", [SPREAD, SIDE_BY_SIDE])
def test_each_pattern_gives_the_same_options_with_another_of_them_right(patterns: tuple[tuple[int, int], ...]) -> None:
    rings = [sorted((0, *distances)) for distances in patterns]
    assert {tuple(place - ring[0] for place in ring) for ring in rings} == {tuple(n - rings[0][0] for n in rings[0])}
    assert [ring.index(0) for ring in rings] == [0, 1, 2]


def test_nobody_stands_beside_herself_however_bad_it_is_to_offer_all_others() -> None:
    people = ("a", "b", "c", "a", "b", "c")

    def best_beside_herself(question: int, person: str) -> int:
        return int(person != people[question])

    for seed in range(6):
        found = ring(6, people, best_beside_herself, (seed,))
        assert all(len({people[question], *wrong}) == 3 for question, wrong in enumerate(found))


def test_who_is_right_nowhere_has_no_question_to_be_offered_in() -> None:
    asked = set()

    def noted(question: int, _person: str) -> int:
        asked.add(question)
        return 0

    ring(3, PEOPLE[:7], noted, (1,))
    assert asked == {0, 1, 2}
