"""What the answers of a class tell of each question: figures, counts, and what is worth a look."""

from dataclasses import replace

import pytest

from quiz.results.analysis import Figures, Flag, Power, figures, whole
from quiz.results.model import Sitting
from quiz.results.read import read_class
from tests.results.quizzes import quiz

HEAD = "name;form;river;claim;match;essay\n"


def sitting(*rows: str, name: str = "9b", language: str = "en") -> Sitting:
    """A sitting of pupils, each with a form and answers to river, claim, match and essay."""
    lines = [f"{number};{row}" for number, row in enumerate(rows)]
    found, _ = read_class("9b.csv", (HEAD + "\n".join(lines)).encode(), quiz(language))
    assert found
    return Sitting(name, "2026-05", found.items, tuple(pupil.paper for pupil in found.pupils))


def of(item: str, *sittings: Sitting) -> Figures:
    return figures(sittings)[item]


def counted(found: Figures) -> dict[str, int]:
    return {choice.option.text: choice.count for choice in found.choices}


def test_both_forms_are_put_together_by_what_was_chosen_and_not_by_its_letter() -> None:
    found = of("river", sitting("A;A;1;B;2", "B;B;1;B;2", "B;A;1;B;2", "A;B;1;B;0", "A;AC;1;B;1", "B;;1;B;1"))
    assert counted(found) == {"Elbe": 2, "Oder": 1, "Rhine": 1}
    assert (found.count, found.right, found.nothing, found.several) == (6, 2, 1, 1)
    assert found.share == pytest.approx(1 / 3)
    assert found.item.numbers == {"A": 1, "B": 2}


def test_the_share_of_points_counts_what_is_right_in_part() -> None:
    found = of("essay", sitting("A;A;1;B;2", "A;A;1;B;1,5", "A;A;1;B;0", "A;A;1;B;0,5"))
    assert (found.right, found.share) == (1, 0.5)
    assert found.choices == ()


def test_discrimination_is_the_correlation_with_all_other_questions() -> None:
    found = of("river", sitting("A;A;1;B;2", "A;A;1;B;1", "A;B;0;B;1", "A;C;0;C;0"))
    assert found.discrimination == pytest.approx(((4 + 3) - (2 + 0)) / (2 * (4 * (29 / 4 - 81 / 16)) ** 0.5))
    assert found.power is Power.GOOD


@pytest.mark.parametrize(
    ("rows", "item", "flags"),
    [
        (("A;B;1;B;2", "A;B;1;B;1", "A;A;0;B;1"), "river", {Flag.KEY, Flag.NEGATIVE, Flag.UNUSED}),
        (("A;B;1;B;2", "A;A;0;B;1"), "river", {Flag.NEGATIVE, Flag.UNUSED}),
        (("A;B;1;B;2", "A;C;1;B;1"), "river", {Flag.KEY, Flag.NOBODY}),
        (("A;A;1;B;2", "A;A;0;B;1"), "river", {Flag.EVERYBODY}),
        (("A;A;1;B;2", "A;B;0;B;1", "A;C;0;B;1"), "river", set()),
        (("A;A;1;B;2", "A;A;1;A;1"), "match", set()),
        (("A;1;1;B;2", "A;B;0;B;1"), "river", set()),
        (("A;A;false;B;2", "A;A;false;B;1", "A;B;true;B;0"), "claim", {Flag.KEY, Flag.NEGATIVE}),
        (("A;A;1;B;0", "A;A;1;B;0"), "essay", {Flag.NOBODY}),
    ],
)
def test_flags_say_what_is_worth_a_look(rows: tuple[str, ...], item: str, flags: set[Flag]) -> None:
    assert set(of(item, sitting(*rows)).flags) == flags


def test_a_question_is_bad_if_its_key_may_be_wrong_and_not_if_it_is_easy() -> None:
    assert of("river", sitting("A;B;1;B;2", "A;C;1;B;1")).bad
    assert not of("river", sitting("A;A;1;B;2", "A;A;0;B;1")).bad


def test_the_wrong_option_that_won_is_named() -> None:
    found = of("river", sitting("A;C;1;B;2", "A;C;1;B;1", "A;B;1;B;1"))
    assert found.winner
    assert found.winner.text == "Rhine"
    assert [option.text for option in of("river", sitting("A;A;1;B;2", "A;C;0;B;1")).unused] == ["Oder"]


@pytest.mark.parametrize(
    ("discrimination", "power"),
    [
        (None, Power.UNKNOWN),
        (-0.01, Power.CONTRARY),
        (0, Power.WEAK),
        (0.19, Power.WEAK),
        (0.2, Power.FAIR),
        (0.3, Power.GOOD),
    ],
)
def test_a_correlation_is_put_into_words(discrimination: float | None, power: Power) -> None:
    assert Power.of(discrimination) is power


def test_years_are_put_together_by_the_short_names_of_questions() -> None:
    now, then = sitting("A;A;1;B;2", "A;B;0;B;1"), sitting("B;B;1;B;2", "B;C;0;A;0", "B;A;0;A;0", name="2025")
    found = of("river", now, then)
    assert (found.count, found.right) == (5, 2)
    assert counted(found) == {"Elbe": 2, "Oder": 2, "Rhine": 1}
    assert (of("river", now).count, of("river", then).count) == (2, 3)


def test_a_question_that_was_changed_since_is_another_one() -> None:
    now, then = sitting("A;A;1;B;2"), sitting("A;B;1;B;2", name="2025")
    changed = replace(then, items={**then.items, "river": replace(then.items["river"], edition="another")})
    assert of("river", now, changed).count == 1
    assert of("match", now, changed).count == 2


def test_the_whole_quiz_has_its_average_and_its_reliability() -> None:
    found = whole(sitting("A;A;1;B;2", "A;A;0;B;1", "A;B;0;C;0"))
    assert (found.count, found.points) == (3, 5)
    assert found.average == pytest.approx(8 / 3)
    assert found.reliability is not None
    assert found.error is not None
    assert 0 < found.reliability < 1
    assert whole(sitting("A;A;1;B;2")).reliability is None
