"""Who has this program and a form, but not the article, can't tell what is right from what stands elsewhere on it."""

from dataclasses import replace
from math import sqrt
from statistics import fmean

import pytest

from tests.paper.solver import Task, forms, gains

FORMS = 120
QUESTIONS = 20
POINTS = 0.03
LEAST = 100
"""From how many items on of a kind its share says something."""


@pytest.fixture(scope="module")
def known() -> list[list[Task]]:
    return forms(range(FORMS), QUESTIONS)


def test_what_stands_elsewhere_tells_nothing(known: list[list[Task]]) -> None:
    found = {kind: gained for kind, gained in gains(known).items() if len(gained) >= LEAST}
    assert {"speaker/choice", "speaker/matching", "value/choice", "blank/bank"} <= set(found)
    for kind, gained in found.items():
        by_chance = 2.5 * sqrt(2 / 9 / len(gained))
        assert fmean(gained) <= POINTS + by_chance, kind


def test_the_solver_bites_where_right_names_are_never_told_elsewhere(known: list[list[Task]]) -> None:
    def told(task: Task) -> Task:
        options = [features | {"anywhere": float(n != task.right)} for n, features in enumerate(task.options)]
        return replace(task, options=tuple(options))

    careless = [[told(task) for task in form if task.kind == "speaker/choice"] for form in known]
    assert fmean(gains(careless)["speaker/choice"]) > 10 * POINTS
