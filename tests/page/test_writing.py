"""There is room to write every answer by hand, the same for all of a form, so that it tells none of them."""

from quiz.page.columns import columns_of_tasks
from quiz.page.look import Look
from quiz.page.measures import Measures
from quiz.page.typesetting import handout
from quiz.page.writing import writing
from quiz.paper.form import Form
from quiz.words import words_for
from tests.page.questions import blank, number, quiz_of, short

USUAL, COLUMNS = (Measures(Look(columns=columns), words_for("de")) for columns in (None, 2))
LARGE = Measures(Look(large_print=True), words_for("de"))
OFFICE = "Präsidentin des Bundesamts für Bevölkerungsschutz und Katastrophenhilfe in der Stadt Bonn am Rhein"


def form(*questions: object) -> Form:
    return quiz_of(questions).forms[0]  # type: ignore[arg-type] # what the makers of questions give


def test_gaps_are_as_long_as_the_longest_word_needs() -> None:
    assert writing(form(blank("Das ist ", "so", ".")), USUAL).gap == 42
    assert writing(form(blank("Das ist ", "so", "."), blank("Eine ", "Menschenansammlung", ".")), USUAL).gap == 62


def test_lines_for_numbers_are_as_long_as_the_longest_number_needs_without_its_unit() -> None:
    assert writing(form(number("Wie hoch?", answer="rund 50.000 Meter")), USUAL).number == 32
    many = form(number("Wie hoch?"), number("Wie viel?", ("", "Euro"), answer="1.234.567.890 Euro"))
    assert writing(many, USUAL).number == 52
    assert writing(many, LARGE).number == 72
    assert handout(many, USUAL).number == 52


def test_a_unit_in_the_singular_is_not_written_either() -> None:
    one = form(number("Wie viel?", ("mehr als", "Milliarden Euro"), answer="mehr als 1 Milliarde Euro"))
    assert writing(one, USUAL).number == 32


def test_gaps_are_no_longer_than_a_column_if_that_is_enough() -> None:
    whole = form(blank("Die ", "Tagungsteilnehmer", " waren spät."))
    assert writing(whole, USUAL).gap == 62
    assert 54 <= writing(whole, COLUMNS).gap < COLUMNS.task_column
    assert columns_of_tasks(whole.sections[0], writing(whole, COLUMNS), COLUMNS) == 2


def test_a_gap_at_the_end_holds_the_word_before_it_where_both_fit_on_a_line() -> None:
    for measures, holds in ((USUAL, True), (COLUMNS, False)):
        made = form(*(blank("Wir brauchen vor allem die ", "Gemeinsamkeiten", "."),))
        material = handout(made, measures).parts[0].tasks[0].material
        assert material
        assert material.holds == holds


def test_short_answers_have_as_many_lines_as_the_longest_of_them_needs() -> None:
    assert [task.lines for task in handout(form(short("Wo?"), short("Wer?")), USUAL).parts[0].tasks] == [1, 1]
    assert [task.lines for task in handout(form(short("Wo?"), short("Wer?", OFFICE)), USUAL).parts[0].tasks] == [2, 2]


def test_a_part_stands_in_one_column_where_a_gap_or_an_answer_does_not_fit_into_two() -> None:
    for made, columns in ((blank("Das ist ", "so", "."), 2), (blank("Das ist ", "Geschwindigkeitsbegrenzung", "."), 1)):
        whole = form(made)
        assert columns_of_tasks(whole.sections[0], writing(whole, COLUMNS), COLUMNS) == columns
    answers = [short("Wo?"), short("Wann?"), short("Welches Amt hat sie?", OFFICE[:51])]
    whole = form(*answers)
    assert columns_of_tasks(whole.sections[0], writing(whole, USUAL), USUAL) == 1
