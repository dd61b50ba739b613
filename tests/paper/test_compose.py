"""A form as a whole: what it asks, in which order, and what two forms have in common."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction, Manner
from quiz.items.pool import Stranger
from quiz.paper.compose import compose
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Fact, Figure, Person, QuizPlan, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number, PartialDate
from tests.items.sheets import PEOPLE, sheet_of
from tests.paper.composed import REAL, all_questions, quiz_of, real, right
from tests.paper.generated import sheet as generated

EMPTY = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="Source"))
FACTS = {f"a{n}": Fact(question=f"Which thing was number{n}?", answer=f"thing{n}") for n in range(12)}


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(4))
def test_a_real_form_goes_from_easy_to_hard(name: str, seed: int) -> None:
    form = quiz_of(real(name), seed=seed).forms[0]
    levels = [question.difficulty for question in form.questions]
    inversions = sum(one > two for one, two in pairwise(levels))
    assert inversions <= 1, "one where a hard question of a heading stands before the easier ones of the next"
    assert {1, 2, 3} <= set(levels)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_answered_alike_stands_under_one_heading(seed: int) -> None:
    headings = [SHAPES[section.shape].heading for section in quiz_of(generated(seed), questions=40).forms[0].sections]
    changes = [one for one, two in pairwise([*headings, None]) if one is not two]
    assert len(changes) == len(set(headings))


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(6))
def test_a_neighbour_with_another_form_has_other_answers(name: str, seed: int) -> None:
    one, two = quiz_of(real(name), seed=seed).forms
    answers = [[question.letter or question.key.text for question in form.questions] for form in (one, two)]
    assert sum(mine == yours for mine, yours in zip(*answers, strict=True)) <= 0.3 * len(answers[0])


def test_important_facts_are_asked_first() -> None:
    facts = FACTS | {"b": Fact(question="What matters most?", answer="the bridge", important=True)}
    for seed in range(8):
        asked = quiz_of(replace(EMPTY, facts=facts), seed=seed, questions=3).forms[0].questions
        assert "b" in [question.item.ref.key for question in asked]


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(6))
def test_nobody_is_quoted_more_than_twice_where_there_are_others(name: str, seed: int) -> None:
    facts = [question.item.fact for question in quiz_of(real(name), seed=seed).forms[0].questions]
    speakers = [fact.speaker for fact in facts if isinstance(fact, Quote)]
    assert all(speakers.count(speaker) <= 2 for speaker in speakers)


def test_two_facts_of_one_sentence_never_meet() -> None:
    facts = {key: replace(fact, evidence="the mayor opened the bridge in May") for key, fact in FACTS.items()}
    assert len(quiz_of(replace(EMPTY, facts=facts)).forms[0].questions) == 1


def test_of_several_claims_some_are_true_and_some_are_false() -> None:
    facts = {
        key: replace(fact, wrong=(f"other{key}", f"third{key}"), claim=f"Number {key} was {fact.answer}.")
        for key, fact in FACTS.items()
    }
    for count in (3, 5, 12):
        for seed in range(12):
            form = quiz_of(replace(EMPTY, facts=facts), kinds=("truth",), seed=seed, questions=count).forms[0]
            assert {question.key.text for question in form.questions} == {"true", "false"}


def test_each_gap_of_a_word_bank_has_a_word_of_its_own_beside_the_right_one() -> None:
    for name in REAL:
        for seed in range(6):
            for section in quiz_of(real(name), seed=seed).forms[0].sections:
                if section.shape is Shape.BANK:
                    words = {option.text for option in section.bank}
                    facts = [question.item.fact for question in section.questions]
                    assert all(words & set(fact.wrong) for fact in facts if isinstance(fact, Quote) and fact.wrong)


def test_options_that_differ_in_a_number_alone_stand_in_its_order() -> None:
    fact = Fact(question="When did it start?", answer="July 16", wrong=("July 20", "July 9"))
    for seed in range(6):
        (question,) = quiz_of(replace(EMPTY, facts={"a": fact}), kinds=("choice",), seed=seed).forms[0].questions
        assert [option.text for option in question.options] == ["July 9", "July 16", "July 20"]


def hours(value: int) -> Figure:
    return Figure(
        ask=f"How long was part{value}?",
        value=Number(str(value), Decimal(value)),
        unit="hours",
        measures=f"the length of part{value}",
    )


@pytest.mark.parametrize(
    ("values", "orders"),
    [
        pytest.param((10, 20, 40), True, id="values that can be told apart"),
        pytest.param((10, 11, 12), False, id="values that only a table could tell apart"),
        pytest.param((2, 20, 200), False, id="values that what is measured tells apart by itself"),
    ],
)
def test_values_are_put_in_order_where_that_asks_for_knowledge(values: tuple[int, ...], *, orders: bool) -> None:
    sheet = replace(EMPTY, facts=FACTS, figures={f"f{value}": hours(value) for value in values})
    shapes = {question.shape for question in quiz_of(sheet).forms[0].questions}
    assert (Shape.ORDER in shapes) is orders


def test_values_of_one_unit_that_measure_other_things_are_not_put_in_order() -> None:
    shares = zip((10, 20, 40), ("voters of the mayor", "broken bridges", "trains that were late"), strict=True)
    figures = {f"f{n}": replace(hours(n), measures=f"the {what}") for n, what in shares}
    shapes = {question.shape for question in quiz_of(replace(EMPTY, facts=FACTS, figures=figures)).forms[0].questions}
    assert Shape.ORDER not in shapes


def test_values_that_give_one_another_away_are_not_put_in_order() -> None:
    figures = {f"f{value}": hours(value) for value in (10, 20, 40)}
    figures["f10"] = replace(figures["f10"], apart=("figure/f20",))
    shapes = {question.shape for question in quiz_of(replace(EMPTY, facts=FACTS, figures=figures)).forms[0].questions}
    assert Shape.ORDER not in shapes


@pytest.mark.parametrize("seed", range(30))
def test_right_letters_look_drawn_and_none_is_far_ahead(seed: int) -> None:
    for form in quiz_of(generated(seed), questions=40, forms=3).forms:
        for section in form.sections:
            if section.shape is Shape.CHOICE and len(section.questions) >= 5:
                letters = [question.letter for question in section.questions]
                assert max(map(letters.count, letters)) <= 0.6 * len(letters)
                assert all(len(set(letters[at : at + 5])) > 1 for at in range(len(letters) - 4))


def quotes_of(people: int, count: int) -> Sheet:
    return replace(
        EMPTY,
        people={f"p{n}": Person(name=f"Anna Berg{n}") for n in range(people)},
        quotes={f"q{n}": Quote(speaker=f"p{n % people}", text=f"Thing{n} will change place{n}.") for n in range(count)},
    )


@pytest.mark.parametrize(("people", "count"), [(1, 30), (3, 30), (4, 40)])
def test_few_speakers_do_not_make_a_form_short(people: int, count: int) -> None:
    for seed in range(4):
        assert len(quiz_of(quotes_of(people, count), seed=seed, questions=20).forms[0].questions) == 20


def test_the_right_value_stands_at_each_rank_about_as_often_although_small_numbers_are_more_common() -> None:
    ranks: Counter[int] = Counter()
    for start in range(20):
        values = [int(10 ** (2 + (start * 16 + n) * 0.618 % 1)) for n in range(16)]
        figures = {
            f"f{n}": replace(measured(value, f"things{n}"), ask=f"How many were there of part{n}?")
            for n, value in enumerate(values)
        }
        form = quiz_of(replace(EMPTY, figures=figures), seed=start, questions=12, forms=1).forms[0]
        ranks.update(right(question) for question in form.questions if question.shape is Shape.CHOICE)
    assert all(0.28 < count / ranks.total() < 0.39 for count in ranks.values())


def measured(value: int, unit: str, qualifier: str | None = None) -> Figure:
    measures = f"the load{value} of {unit}"
    number = Number(str(value), Decimal(value))
    return Figure(ask=f"How large was {measures}?", value=number, unit=unit, qualifier=qualifier, measures=measures)


def test_figures_of_several_measures_are_several_sets() -> None:
    units = ("tons", "hours", "people")
    figures = {f"{unit}{n}": measured(100 + 37 * n, unit) for n in range(4) for unit in units}
    for seed in range(6):
        sections = quiz_of(replace(EMPTY, figures=figures), kinds=("matching",), seed=seed, forms=1).forms[0].sections
        assert len(sections) >= 2
        for section in sections:
            assert len({question.item.fact.unit for question in section.questions}) == 1  # type: ignore[union-attr]


def test_a_bank_of_amounts_stands_in_the_order_of_size_and_has_one_right_answer_for_each() -> None:
    figures = {f"a{n}": measured(9 + 14 * n, "tons", "about") for n in range(5)}
    figures |= {f"b{n}": measured(9 + 14 * n, "tons") for n in range(5)}
    for seed in range(6):
        for section in quiz_of(replace(EMPTY, figures=figures), kinds=("matching",), seed=seed).forms[0].sections:
            values = [int(option.text.split()[-2]) for option in section.bank]
            assert values == sorted(values)
            assert len({option.text.startswith("about") for option in section.bank}) == 1
            assert len(set(values)) == len(values)


def test_a_claim_tells_nothing_that_is_asked_beside_it() -> None:
    facts = {
        "a": Fact(
            question="Who paid for the bridge?",
            answer="Ada",
            wrong=("Bo", "Cy"),
            claim="Ada paid for the bridge, opened in Bonn by the mayor.",
        ),
        "b": Fact(question="Where was the bridge opened?", answer="Bonn"),
    }
    for seed in range(8):
        asked = quiz_of(replace(EMPTY, facts=facts), kinds=("truth", "short"), seed=seed).forms[0].questions
        assert {Shape.TRUTH, Shape.SHORT} != {question.shape for question in asked} or len(asked) == 1


def test_no_statement_is_printed_twice() -> None:
    for name in REAL:
        for seed in range(10):
            form = quiz_of(real(name), kinds=("choice",), questions=40, seed=seed, forms=1).forms[0]
            asked = [question for question in form.questions if question.item.direction is Direction.STATEMENT]
            said = [option.text for question in asked for option in question.options]
            assert len(set(said)) == len(said)


def test_numbers_with_decimals_are_not_put_in_order_as_if_they_had_none() -> None:
    for wrong in (("1.305", ".412"), ("1.5", "1.75"), ("2,5", "3")):
        fact = Fact(question="How much was it?", answer=".305", wrong=wrong)
        assert quiz_of(replace(EMPTY, facts={"a": fact}), kinds=("choice",)).forms[0].questions


def test_few_answers_are_in_own_words_unless_a_person_asks_for_them() -> None:
    said = "Nobody who was there that night will ever forget the flood of number{n}."
    quotes = {f"q{n}": Quote(speaker="aide", text=said.format(n=n), about=f"night number{n}") for n in range(12)}
    sheet = replace(EMPTY, people=PEOPLE | {"aide": Person(name="an aide")}, quotes=quotes, facts=FACTS)
    asked = [question.shape for question in quiz_of(sheet, forms=1, questions=20).forms[0].questions]
    assert asked.count(Shape.OPEN) == 3
    chosen = quiz_of(sheet, forms=1, questions=10, kinds=("open",)).forms[0].questions
    assert [question.shape for question in chosen] == [Shape.OPEN] * 10


def test_nobody_is_asked_for_a_role_that_names_her() -> None:
    people = PEOPLE | {"vries": Person(name="Hinrich de Vries", role="owner", organisation="Vries Shipping")}
    for seed in range(6):
        asked = {question.item.ref.key for question in all_questions(quiz_of(sheet_of(people=people), seed=seed))}
        assert asked
        assert "vries" not in asked


def test_who_said_it_as_well_is_never_a_wrong_answer() -> None:
    sheet = quotes_of(8, 24)
    quotes = {
        key: replace(quote, about="the bridge", together=(f"p{(place + 1) % 8}",))
        for place, (key, quote) in enumerate(sheet.quotes.items())
    }
    sheet = replace(sheet, quotes=quotes)
    asked: Counter[Direction] = Counter()
    for seed in range(20):
        for question in all_questions(quiz_of(sheet, seed=seed, forms=1)):
            fact, wrong = question.item.fact, [option.text for option in question.options if not option.right]
            assert isinstance(fact, Quote)
            asked[question.item.direction] += bool(wrong)
            if question.item.direction is Direction.SPEAKER:
                assert not {sheet.people[key].name for key in fact.together}.intersection(wrong)
            else:
                said = [each for each in quotes.values() if each.text in wrong]
                assert all(fact.speaker not in (each.speaker, *each.together) for each in said)
    assert asked[Direction.SPEAKER]
    assert asked[Direction.STATEMENT]


def test_who_is_borrowed_from_another_sheet_has_no_name_that_is_here() -> None:
    sheet = quotes_of(1, 6)
    sheet = replace(sheet, quotes=sheet.quotes | {"q0": Quote(speaker="p0", text="Altman is a friend of mine.")})
    names = ("A. Berg0", "Sam Altman", "Xen Two", "Yu Three", "Zoe Four")
    strangers = tuple(Stranger(name, "Another sheet") for name in names)
    items = list(ask(sheet, strangers))
    for item in items:
        if item.direction is Direction.SPEAKER:
            wrong = [distractor.text for distractor in item.distractors]
            assert wrong == (["Xen Two", "Yu Three"] if item.ref.key == "q0" else ["Sam Altman", "Xen Two"])
    for seed in range(6):
        made = compose(replace(sheet, quiz=QuizPlan(seed=seed)), items)
        assert len(made.forms[0].questions) == 6


def test_dated_quotes_can_be_put_in_the_order_of_time() -> None:
    said = {"ada": 1961, "bo": 1969, "cy": 2009}
    quotes = {key: Quote(speaker=key, text=f"Said in {year}.", date=PartialDate(year)) for key, year in said.items()}
    facts = {f"a{n}": Fact(question=f"Which {n}?", answer=f"thing{n}") for n in range(9)}
    assert all(question.shape is not Shape.ORDER for question in all_questions(quiz_of(sheet_of(quotes=quotes))))
    form = quiz_of(sheet_of(quotes=quotes, facts=facts), forms=1, kinds=tuple(Shape)).forms[0]
    order = next(question for question in form.questions if question.shape is Shape.ORDER)
    rows = sorted(order.rows, key=lambda row: row.place)
    assert [row.reason for row in rows] == ["1961", "1969", "2009"]
    assert [row.speaker for row in rows] == [PEOPLE[key].name for key in said]
    assert {row.passage.manner for row in order.rows} == {Manner.VERBATIM}


def test_the_role_of_nobody_is_asked_who_is_named_in_an_order() -> None:
    people = {key: Person(name=f"{key.title()} Berg{key}", role=f"{key} pilot") for key in ("ada", "bo", "cy", "dan")}
    quotes = {
        key: Quote(speaker=key, text=f"Said in {year}.", date=PartialDate(year))
        for key, year in {"ada": 1961, "bo": 1969, "cy": 2009}.items()
    }
    facts = {f"a{n}": Fact(question=f"Which {n}?", answer=f"thing{n}") for n in range(9)}
    sheet = sheet_of(people=people, quotes=quotes, facts=facts)
    asked = quiz_of(sheet, forms=1, questions=30, kinds=tuple(Shape)).forms[0].questions
    assert any(question.shape is Shape.ORDER for question in asked)
    assert {q.item.ref.key for q in asked if q.item.direction is Direction.ROLE} == {"dan"}


def test_facts_that_are_to_be_kept_apart_never_meet() -> None:
    facts = {
        "a": Fact(question="Where did it begin?", answer="Bonn", apart=("fact/b",)),
        "b": Fact(question="Who paid for it?", answer="Ada"),
    }
    for seed in range(6):
        assert len(quiz_of(sheet_of(facts=facts, people={}), seed=seed).forms[0].questions) == 1


def test_variants_of_a_short_answer_stand_in_the_key() -> None:
    facts = {"a": Fact(question="Where?", answer="Bonn", accept=("Bonn am Rhein",))}
    question = quiz_of(sheet_of(facts=facts, people={})).forms[0].questions[0]
    assert (question.shape, question.accepted) == (Shape.SHORT, ("Bonn am Rhein",))


@pytest.mark.parametrize(("people", "options"), [("ada", 0), ("ada bo", 0), ("ada bo cy", 3)])
def test_a_speaker_is_chosen_of_three_and_asked_for_in_writing_where_there_are_fewer(people: str, options: int) -> None:
    quotes = {"q": Quote(speaker="ada", text="The bridge will fall.")}
    sheet = sheet_of(quotes=quotes, people={key: PEOPLE[key] for key in people.split()})
    asked = all_questions(quiz_of(sheet, kinds=("choice", "short"), forms=1))
    (question,) = (q for q in asked if q.item.direction is Direction.SPEAKER)
    assert (len(question.options), question.shape) == (options, Shape.CHOICE if options else Shape.SHORT)


def test_a_speaker_is_one_of_two_where_the_sheet_says_that_nobody_else_could_be() -> None:
    quotes = {"q": Quote(speaker="ada", text="The bridge will fall.", could_be=("bo",))}
    quiz = quiz_of(sheet_of(quotes=quotes, people={k: PEOPLE[k] for k in ("ada", "bo", "cy")}), kinds=("choice",))
    assert [len(q.options) for q in quiz.forms[0].questions if q.item.direction is Direction.SPEAKER] == [2]


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("seed", range(6))
def test_names_on_a_real_form_are_right_and_wrong_as_chance_has_it(name: str, seed: int) -> None:
    asked = [
        q for q in quiz_of(real(name), seed=seed, questions=40, forms=1).forms[0].questions if q.shape is Shape.CHOICE
    ]
    speakers = [q for q in asked if q.item.direction is Direction.SPEAKER]
    rights = [q.key.text for q in speakers]
    assert all(rights.count(text) <= 3 for text in rights)


@pytest.mark.parametrize("name", REAL)
def test_every_wrong_option_has_a_reason(name: str) -> None:
    for question in all_questions(quiz_of(real(name), questions=60)):
        if question.shape is Shape.CHOICE:
            assert all(option.right or option.reason for option in question.options)


def test_the_plan_of_a_sheet_is_followed() -> None:
    quiz = quiz_of(generated(1), forms=3, questions=7, seed=5)
    assert [form.letter for form in quiz.forms] == ["A", "B", "C"]
    assert all(len(form.questions) == 7 for form in quiz.forms)
    assert quiz_of(generated(1), questions=7, seed=5).forms[0] != quiz_of(generated(1), questions=7, seed=6).forms[0]


def test_a_value_of_one_is_put_in_the_order_of_size_and_none_of_nothing() -> None:
    figures = {
        f"v{n}": Figure(
            ask=f"How long was part{n}?",
            value=Number(str(n), Decimal(n)),
            unit="hours",
            singular="hour",
            measures=f"length of part{n}",
        )
        for n in (0, 1, 3, 4)
    }
    form = quiz_of(replace(EMPTY, figures=figures, facts=FACTS), forms=1, questions=20).forms[0]
    order = next(question for question in form.questions if question.shape is Shape.ORDER)
    assert [row.passage.text for row in sorted(order.rows, key=lambda row: row.place)] == [
        "length of part1",
        "length of part3",
        "length of part4",
    ]


def test_a_seed_of_nought_is_a_seed_of_its_own() -> None:
    forms = [quiz_of(generated(1), questions=7, seed=seed, forms=1).forms[0] for seed in (0, 1)]
    assert forms[0] != forms[1]
