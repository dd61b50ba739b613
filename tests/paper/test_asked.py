"""What the forms of a quiz ask, kept as data."""

import json
from dataclasses import replace
from hashlib import blake2b

import pytest
from hypothesis import HealthCheck, given, settings

from quiz.paper.asked import AskedQuiz, asked, dump, edition
from quiz.records import record
from quiz.sheet.model import AnyEntry, Fact, Figure, Image, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate, Value
from tests.paper.composed import REAL, quiz_of, real
from tests.strategies import sheets

QUOTE = Quote(speaker="anna", text="It is deep enough.", date=PartialDate(2025, 3))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(sheets())
def test_every_question_of_every_form_is_kept_and_reads_back(sheet: Sheet) -> None:
    quiz = quiz_of(sheet, questions=40)
    kept = asked(quiz)
    assert record(AskedQuiz, json.loads(dump(kept))) == kept
    for form in quiz.forms:
        questions = kept.forms[form.letter]
        assert [(number, each.item) for number, each in questions.items()] == [
            (str(question.number), question.id) for question in form.questions
        ]
        assert sum(each.points for each in questions.values()) == form.points
        assert all(each.question and each.answer and "\n" not in each.question for each in questions.values())


@pytest.mark.parametrize("name", REAL)
def test_the_key_is_the_letter_of_the_right_option_where_letters_are_printed(name: str) -> None:
    kept = asked(quiz_of(real(name)))
    lettered = 0
    for questions in kept.forms.values():
        for each in questions.values():
            right = [option for option in each.options if option.right]
            assert len(right) == bool(each.options)
            if right:
                assert each.key == (right[0].letter or right[0].text)
                lettered += bool(right[0].letter)
            assert not any(option.reason for option in right)
    assert lettered


def test_a_gap_is_a_line_and_an_order_has_its_rows() -> None:
    kept = [each for form in asked(quiz_of(real("ki-wettlauf"))).forms.values() for each in form.values()]
    assert all("____" in each.question for each in kept if each.kind in (Shape.BANK, Shape.BLANK))
    assert all(each.question.count(";") >= 2 for each in kept if each.kind == Shape.ORDER)


def test_a_row_of_an_order_says_who_said_it() -> None:
    form = asked(quiz_of(real("apollo-11"))).forms["A"]
    (order,) = (each.question for each in form.values() if each.kind == Shape.ORDER)
    assert "; Neil Armstrong: “Houston, Tranquility Base here." in order


def test_the_file_says_first_of_all_that_it_holds_the_key() -> None:
    text = dump(asked(quiz_of(real("apollo-11"))))
    assert text.startswith('{\n "holds": "answer key: for teachers only",\n "format": 1,\n')


@pytest.mark.parametrize(
    "other",
    [
        {"evidence": "said Berg"},
        {"note": "in the rain"},
        {"image": Image(file="anna.png")},
        {"formerly": ("deep",)},
        {"allow": {"no-evidence": "seen in the picture"}},
        {"important": True},
    ],
)
def test_an_edition_stays_where_nothing_changed_that_is_asked(other: dict[str, object]) -> None:
    assert edition(replace(QUOTE, **other)) == edition(QUOTE)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "other"),
    [
        (QUOTE, replace(QUOTE, text="It is deep.")),
        (QUOTE, replace(QUOTE, date=PartialDate(2025, 4))),
        (QUOTE, replace(QUOTE, translated=True)),
        (QUOTE, replace(QUOTE, text=None, paraphrase="It is deep enough.")),
        (Fact(question="What?", answer="a", wrong=("b", "c")), Fact(question="What?", answer="a", wrong=("b", "d"))),
        (Fact(question="What?", answer="a", wrong=("b", "c")), Fact(question="What?", answer="a", wrong=("bc",))),
        (Figure(ask="How long?", value=Value("600")), Figure(ask="How long?", value=Value("601"))),
    ],
)
def test_an_edition_is_another_one_where_a_question_or_its_answers_changed(fact: AnyEntry, other: AnyEntry) -> None:
    assert edition(fact) != edition(other)


def test_an_edition_is_of_the_fields_that_are_filled_so_that_later_versions_with_more_of_them_give_the_same() -> None:
    words = "speaker\x1fanna\x1etext\x1fIt is deep."
    quote = Quote(speaker="anna", text="It is deep.")
    assert edition(quote) == blake2b(words.encode(), digest_size=6).hexdigest()
