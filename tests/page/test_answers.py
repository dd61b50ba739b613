"""What the answer key tells."""

import re
from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.model import Distractor
from quiz.items.options import Option
from quiz.items.reasons import Reason, ReasonKind
from quiz.page.answers import accepted, explanations, in_order, notes, reasons, remark, sequence
from quiz.page.look import Look
from quiz.page.render import key_page
from quiz.paper.compose import compose
from quiz.sheet.first_keys import by_first_keys
from quiz.sheet.grades import read_scale
from quiz.sheet.model import Person, QuizPlan, Quote
from quiz.sheet.shapes import Shape
from quiz.source.coverage import Matter, Review
from quiz.source.found import find
from quiz.source.text import SourceText
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.page.questions import (
    SHEET,
    all_shapes,
    banked,
    choice,
    claim,
    matching,
    order,
    quiz_of,
    real_quiz,
    real_sheet,
)

GERMAN = words_for("de")


def test_each_question_is_explained_once_with_its_number_on_every_form() -> None:
    quiz = real_quiz("ki-wettlauf", forms=3)
    explained = explanations(quiz)
    assert [each.question.id for each in explained] == [question.id for question in quiz.forms[0].questions]
    for place, form in enumerate(quiz.forms):
        numbers = {each.question.id: each.numbers[place] for each in explained}
        assert numbers == {question.id: question.number for question in form.questions}


@pytest.mark.parametrize(("kinds", "told"), [((Shape.SHORT,), True), ((Shape.CHOICE,), False)])
def test_the_key_says_that_a_written_role_may_be_another_of_the_same_person(
    kinds: tuple[Shape, ...], told: bool
) -> None:
    sheet = replace(real_sheet("apollo-11"), quiz=QuizPlan(kinds=kinds))
    quiz = compose(sheet, ask(sheet))
    assert (words_for("en").paper.other_roles in notes(quiz, words_for("en"))) is told


def test_an_order_is_told_as_the_numbers_from_the_top_and_as_the_rows_in_order() -> None:
    question = order("Ordne.", ["Drittes", "Erstes", "Zweites"], [3, 1, 2])
    assert sequence(question) == "3 – 1 – 2"
    assert [row.passage.text for row in in_order(question)] == ["Erstes", "Zweites", "Drittes"]


def test_the_key_says_who_said_what_stands_in_a_row() -> None:
    asked = order("Ordne.", ["Es regnet.", "Es schneit."], [2, 1], ["Ada Berg", "Bo Lind"])
    text = re.sub("<[^>]+>", "", key_page(quiz_of([asked]), Look(), "quiz build"))
    assert "1. Bo Lind: „Es schneit.“ (Wert 1); 2. Ada Berg: „Es regnet.“ (Wert 2)" in " ".join(text.split())


def test_an_order_is_explained_with_its_numbers_on_every_form() -> None:
    quiz = real_quiz("apollo-11")
    (explained,) = [each for each in explanations(quiz) if each.question.rows]
    asked = [question for form in quiz.forms for question in form.questions if question.id == explained.question.id]
    assert explained.sequences == (("A", sequence(asked[0])), ("B", sequence(asked[1])))
    assert not [each for each in explanations(quiz) if each.sequences and not each.question.rows]


def test_evidence_stands_between_quotation_marks_and_quotations_in_it_between_inner_ones() -> None:
    question = choice("Gesagt.", ["Ada", "Bo"])
    fact = replace(question.item.fact, evidence="Ada rief: „Land!“")
    quiz = quiz_of([replace(question, item=replace(question.item, fact=fact))])
    assert "„Ada rief: ‚Land!‘“" in key_page(quiz, Look(), "quiz build")


def test_how_a_quotation_was_passed_on_stands_below_what_proves_it() -> None:
    quiz = quiz_of([choice("Gesagt.", ["Ada", "Bo"])])
    assert [each.said for each in explanations(quiz)] == ["laut Reuters, übersetzt"]
    assert '<p class="text">laut Reuters, übersetzt</p>' in key_page(quiz, Look(), "quiz build").replace("\u00ad", "")


def test_a_false_claim_is_told_with_what_is_right() -> None:
    assert remark(claim("Die Erde ist flach.", true=False), GERMAN) == "richtig ist: x"
    assert remark(choice("Gesagt.", ["Ada", "Bo"]), GERMAN) == ""


def test_a_reason_stands_once_for_all_options_it_is_true_of() -> None:
    question = choice("Gesagt.", ["Ada", "Bo", "Cy", "Di"])
    told = {
        "Bo": Reason(ReasonKind.SAID_ANOTHER, "Chips"),
        "Cy": Reason(ReasonKind.SAID_ANOTHER, "Kosten"),
        "Di": Reason(ReasonKind.NAMED_TOO),
    }
    options = tuple(replace(option, reason=told.get(option.text)) for option in question.options)
    assert reasons(replace(question, options=options), GERMAN) == [
        ("äußerte sich zu einem anderen Thema", ["Bo (Chips)", "Cy (Kosten)"]),
        ("kommt ebenfalls in der Quelle vor", ["Di"]),
    ]


def test_a_role_with_a_colon_stays_whole_in_the_key() -> None:
    role = Reason(ReasonKind.OWN_ROLE, "Pilot: erste Klasse")
    options = (Option("A", "Ada", right=True), Option("B", "Bo", right=False, reason=role))
    question = replace(choice("Gesagt.", ["Ada", "Bo"]), options=options)
    assert reasons(question, GERMAN) == [("Pilot: erste Klasse", ["Bo"])]


def test_a_french_reason_has_one_space_before_its_colon() -> None:
    topic = Reason(ReasonKind.SAID_ANOTHER, "les puces")
    options = (Option("A", "Ada", right=True), Option("B", "Bo", right=False, reason=topic))
    quiz = quiz_of([replace(choice("Dit.", ["Ada", "Bo"]), options=options)], sheet=replace(SHEET, language="fr"))
    key = re.sub("</?span[^>]*>", "", key_page(quiz, Look(), "quiz build"))
    assert "un autre sujet\u00a0: Bo (les puces)" in key


def test_french_parts_of_a_list_have_a_space_before_their_semicolon() -> None:
    question = replace(choice("Dit.", ["Ada", "Bo"]), accepted=("A. Berg", "Mme Berg"))
    assert accepted(question, words_for("fr")).endswith("A. Berg\u00a0; Mme Berg")
    assert accepted(question, words_for("fr", "CH")).endswith("A. Berg; Mme Berg")


def test_the_wrong_options_of_a_bank_are_explained_once() -> None:
    rows = matching(["Eins.", "Zwei."], ["Ada", "Bo", "Cy"])
    explained = [each.question for each in explanations(quiz_of(rows))]
    assert [len(reasons(question, GERMAN)) > 0 for question in explained] == [True, False]


def test_a_word_for_a_gap_is_explained_at_that_gap() -> None:
    other, elsewhere = (
        Reason(ReasonKind.OTHER_WORD),
        Option("", "Hut", right=False, reason=Reason(ReasonKind.OTHER_GAP)),
    )
    meant = {"Eis": "Gas", "Rad": "Boot"}
    rows = [
        replace(
            row,
            item=replace(row.item, distractors=(Distractor(meant[row.key.text], other),)),
            options=(
                *row.options,
                *(Option("", word, right=False, reason=other) for word in meant.values()),
                elsewhere,
            ),
        )
        for row in banked([*meant])
    ]
    explained = [[options for _, options in reasons(each.question, GERMAN)] for each in explanations(quiz_of(rows))]
    assert explained == [[["Gas"], ["Hut"]], [["Boot"]]]


def test_the_key_tells_what_each_shape_asks_for() -> None:
    """That every shape of the table is answered in the key at all: see the tests of the table."""
    key = key_page(all_shapes(), Look(), "quiz build")
    told = ["stimmt nicht", "richtig ist: x", "Ahorn kurz", "3 – 1 – 2", "Darum kurz.", "auch richtig: Groß-Berlin"]
    for text in [*told, "rund 500 Meter", "id001", "●●○"]:
        assert text in re.sub("</?span[^>]*>", "", key), text


def test_the_scale_of_a_sheet_stands_in_its_key() -> None:
    quiz = real_quiz("apollo-11")
    sheet = replace(quiz.sheet, quiz=replace(quiz.sheet.quiz, grades=read_scale("15-0")))
    page = key_page(replace(quiz, sheet=sheet), Look(), "quiz build")
    assert "Marks and points" in page
    assert f'<span class="letter">15</span> <span>{quiz.forms[0].points}–' in page


def test_the_key_of_a_language_with_marks_has_marks_and_else_percents() -> None:
    quizzes = [real_quiz(name) for name in ("ki-wettlauf", "apollo-11")]
    german, english = (key_page(quiz, Look(), "quiz build") for quiz in quizzes)
    assert "Note und Punkte" in german
    assert f'<span class="letter">1</span> <span>{quizzes[0].forms[0].points}–' in german
    assert "Points and percent" in english
    assert f'<span class="letter">100%</span> <span>{quizzes[1].forms[0].points}</span>' in english


def test_evidence_that_lacks_is_said_to_lack() -> None:
    from tests.page.questions import short

    assert words_for("de").paper.no_evidence in key_page(quiz_of([short("Wo?")]), Look(), "quiz build")


def test_an_article_proves_what_a_sheet_gives_no_evidence_for() -> None:
    text = "Anna Berg, die Hafenmeisterin, warnte: „Der Hafen ist viel zu flach für alle.“ Der Kai misst 600 Meter."
    sheet = sheet_of(
        language="de",
        people={"berg": Person(name="Anna Berg", role="Hafenmeisterin")},
        quotes={
            "neu": Quote(speaker="berg", text="Der Hafen ist viel zu flach für alle.", about="Hafen", formerly=("alt",))
        },
    )
    quiz = compose(replace(sheet, quiz=QuizPlan(kinds=(Shape.SHORT,), forms=1)), ask(by_first_keys(sheet)))
    review = Review(sheet, find(sheet, SourceText("hafen.txt", text)), lambda _source, _language: Matter(()))
    assert {each.evidence for each in explanations(quiz)} == {""}
    proved = {each.question.item.ref.key: each.evidence for each in explanations(quiz, review)}
    assert proved["alt"] == "Anna Berg, die Hafenmeisterin, warnte"
    assert words_for("de").paper.no_evidence not in key_page(quiz, Look(), "quiz build", review)
