"""The forms of a quiz as a whole: what they ask, and what can be mended."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.paper.compose import compose
from quiz.paper.review.forms import FormReview, Share, review
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Figure, Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.values import parse_number
from quiz.words import words_for
from tests.paper.generated import sheet as generated
from tests.paper.review.careless import careless

PEOPLE = {key: Person(name=name) for key, name in (("a", "Ada Berg"), ("b", "Bo Lind"), ("c", "Cy Holm"))}
SHEET = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="Source"), people=PEOPLE)
SAID = "The bridge will fall one day, unseen by all of us."


def of(sheet: Sheet, **plan: object) -> FormReview:
    """The review of the quiz that a sheet gives, planned as wanted."""
    planned = replace(sheet, quiz=QuizPlan(**plan))  # type: ignore[arg-type]
    items = list(ask(planned))
    return review(compose(planned, items), items)


def codes(found: FormReview) -> list[str]:
    return [problem.code for problem in found.problems]


def figures(count: int) -> dict[str, Figure]:
    """Figures that differ in all that is asked."""
    words = words_for("en")
    return {
        f"f{number}": Figure(
            ask=f"How much was {name}?", value=parse_number(f"{7 + number * 9}", "en", words.numerals), unit="tons"
        )
        for number, name in enumerate(["coal", "iron", "grain", "sugar", "timber"][:count])
    }


def test_a_form_of_a_sheet_with_enough_of_everything_has_nothing_to_mend() -> None:
    found = of(generated(3), questions=16)
    assert (found.problems, found.guessed) == ((), {})
    assert (found.letters, found.questions, found.wanted) == ("AB", 16, 16)
    assert [len(levels) for levels in found.levels] == [16, 16]
    assert sum(share.asked for share in found.shares) >= 16  # an order asks for several facts


def test_each_fact_that_is_asked_counts_once_among_those_of_its_kind() -> None:
    sheet = replace(SHEET, figures=figures(5), quotes={"q": Quote(speaker="a", text=SAID)})
    found = of(sheet, questions=4)
    assert Share(FactKind.QUOTE, 1, 1) in found.shares
    assert Share(FactKind.FIGURE, 3, 5) in found.shares
    assert found.speakers == (1, 1)


@pytest.mark.parametrize(
    ("more", "found"), [({}, ["no-marking-points"]), ({"gist": "it will fall"}, []), ({"look_for": ("it falls",)}, [])]
)
def test_a_question_in_own_words_wants_points_to_look_for(more: dict[str, object], found: list[str]) -> None:
    quote = Quote(speaker="a", text=SAID, about="the bridge", **more)  # type: ignore[arg-type]
    given = of(replace(SHEET, quotes={"q": quote}), kinds=("open",))
    assert codes(given) == found
    assert all(problem.message.startswith("A1/B1: ") for problem in given.problems)


def test_what_the_head_tells_is_said_to_be_never_asked() -> None:
    facts = {
        "winner": Fact(question="Who won in Louisiana?", answer="Santorum", wrong=("Romney", "Gingrich")),
        "second": Fact(question="Who came in second?", answer="Romney", wrong=("Paul", "Gingrich")),
    }
    found = of(replace(SHEET, source=Source(title="Santorum wins in Louisiana"), facts=facts))
    (problem,) = found.problems
    assert (problem.code, problem.path) == ("told-by-head", ("facts", "winner"))


def test_a_kind_of_facts_that_gets_no_question_is_named_unless_it_was_left_out_on_purpose() -> None:
    quotes = {f"q{n}": Quote(speaker="abc"[n % 3], text=f"{SAID} {n}", blank="bridge") for n in range(6)}
    sheet = replace(SHEET, quotes=quotes, figures=figures(3))
    assert codes(of(sheet, kinds=("blank",), questions=4)) == []
    assert codes(of(sheet, kinds=("blank", "number"), questions=4)) == []
    plain = replace(
        sheet,
        figures={
            key: replace(each, apart=("quote/q0", "quote/q1", "quote/q2", "quote/q3", "quote/q4", "quote/q5"))
            for key, each in sheet.figures.items()
        },
    )
    assert "kind-left-out" in codes(of(plain, questions=4))


def test_a_kind_of_question_that_was_chosen_and_is_not_there_is_named() -> None:
    sheet = replace(SHEET, quotes={"q": Quote(speaker="a", text=SAID)})
    (problem,) = of(sheet, kinds=("choice", "blank")).problems
    assert (problem.code, problem.path) == ("kind-left-out", ("quiz", "kinds"))
    assert problem.message.endswith(": blank")
    assert "`wrong`" in problem.remedy
    (other,) = of(sheet, kinds=("choice", "number")).problems
    assert "`wrong`" not in other.remedy
    (empty,) = of(sheet, kinds=("number",)).problems
    assert (empty.code, empty.path) == ("kind-left-out", ("quiz", "kinds"))


def test_roles_that_could_only_be_asked_with_options_are_left_out_only_where_there_is_room() -> None:
    roles = {"a": "mayor", "b": "pilot", "c": "baker"}
    people = {key: replace(PEOPLE[key], role=role) for key, role in roles.items()}
    quotes = {f"q{n}": Quote(speaker=key, text=f"Thing{n} will change.") for n, key in enumerate([*people] * 4)}
    sheet = replace(SHEET, people=people, quotes=quotes, figures={}, facts={})
    assert "kind-left-out" not in codes(of(sheet, kinds=("choice",), questions=8))
    (problem,) = (each for each in of(sheet, kinds=("choice",), questions=20).problems if each.code == "kind-left-out")
    assert "`short`" in problem.remedy


def test_questions_that_can_be_answered_without_the_article_are_counted_by_their_numbers() -> None:
    facts = {
        "a": Fact(
            question="Why was the mill closed?",
            answer="because the mill burned",
            wrong=("because the river rose", "because a war began"),
        ),
        "b": Fact(question="When was it built?", answer="in 2011", wrong=("in 2019", "in 2014")),
    }
    found = of(replace(SHEET, facts=facts), kinds=("choice",), forms=1)
    assert list(found.guessed.values()) == [("repeated-word",)]
    assert found.problems == ()  # `quiz check` says so without looking at forms
    allowed = {"repeated-word": "as it is"}
    assert of(replace(SHEET, facts={"a": replace(facts["a"], allow=allowed)}), kinds=("choice",)).guessed == {}


def test_of_two_questions_the_one_that_is_given_away_can_be_answered() -> None:
    facts = {
        "a": Fact(question="Who paid for the stone bridge in Bonn?", answer="Ada"),
        "b": Fact(question="Where does the stone bridge stand?", answer="Bonn"),
    }
    sheet = replace(SHEET, facts=facts, quiz=QuizPlan(kinds=("short",), forms=1))  # type: ignore[arg-type]
    found = review(careless(sheet), list(ask(sheet)), lambda ref: FactRef(ref.kind, f"new-{ref.key}"))
    assert found.guessed == {"A2": ("told-on-form",)}
    (problem,) = found.problems
    assert problem.message == "A1 and A2: the first tells the answer of the second: `Bonn`"
    assert "apart: [fact/new-b]" in problem.remedy


def test_answers_at_the_same_number_are_counted() -> None:
    facts = {"b": Fact(question="Where does the stone bridge stand?", answer="Bonn")}
    assert of(replace(SHEET, facts=facts), forms=2).alike == 1
    assert of(replace(SHEET, facts=facts), forms=1).alike == 0
