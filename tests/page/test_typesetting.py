"""A learner's page tells no answer: whatever only the key may know leaves no trace in its bytes."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.items.model import Direction, Item, Manner, Passage
from quiz.page.look import Look
from quiz.page.measures import Measures
from quiz.page.render import key_page
from quiz.page.typesetting import handout
from quiz.paper.form import Question, Quiz
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Image, Quote
from quiz.words import words_for
from tests.page.forms import form_page
from tests.page.questions import (
    FACT,
    PNG,
    banked,
    because,
    blank,
    choice,
    claim,
    matching,
    number,
    open_question,
    order,
    portrayed,
    quiz_of,
    real_quiz,
    short,
)

NAMES = ["Ada Lovelace", "Grace Hopper", "Alan Turing"]
SECRETS = ["Beleg-XQ", "Notiz-XQ", "Anlass-XQ", "Schluessel-XQ", "Grund-XQ", "Bild-XQ", "Antwort-XQ", "quote/", "fact/"]


def page_of(*questions: Question) -> str:
    return first_page(quiz_of(questions))


def first_page(quiz: Quiz) -> str:
    return form_page(quiz, quiz.forms[0], Look())


@pytest.mark.parametrize("right", [1, 2])
def test_the_page_is_the_same_whichever_option_is_right(right: int) -> None:
    assert page_of(choice("Gesagt.", NAMES, right=right)) == page_of(choice("Gesagt.", NAMES))


@pytest.mark.parametrize("word", ["ja", "Schifffahrt", "zwei Wörter"])
def test_the_page_is_the_same_whatever_the_gap_leaves_out(word: str) -> None:
    page = page_of(blank("Das ist ", "so", ", sagt er."))
    assert page_of(blank("Das ist ", word, ", sagt er.")) == page


def test_all_gaps_of_a_form_are_as_long_as_the_longest_word_needs_by_hand() -> None:
    page = page_of(blank("Das ist ", "so", ", sagt er."), blank("Das ist ", "Menschenansammlung", ", sagt sie."))
    assert "--gap: 62.0mm" in page
    assert page == page_of(
        blank("Das ist ", "Menschenansammlung", ", sagt er."), blank("Das ist ", "so", ", sagt sie.")
    )


def test_the_page_is_the_same_however_long_the_answer_is() -> None:
    short, long = open_question("Wer?", "er"), open_question("Wer?", "er und " * 40)
    assert page_of(short) == page_of(long)


WORDS = ["Ahorn", "Birke", "Buche", "Eiche"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([claim("Die Erde ist rund.")], [claim("Die Erde ist rund.", true=False)]),
        (matching(["Eins.", "Zwei."], NAMES, right=[0, 1]), matching(["Eins.", "Zwei."], NAMES, right=[2, 2])),
        (banked(WORDS), banked(WORDS)[:1] * 2 + banked(WORDS)[2:3]),
        ([number("Wie hoch?")], [number("Wie hoch?", answer="rund 50.000 Meter")]),
        ([short("Wo?")], [short("Wo?", "in einer anderen, viel größeren Stadt", ())]),
        ([order("Ordne.", NAMES, [1, 2, 3])], [order("Ordne.", NAMES, [3, 1, 2])]),
    ],
    ids=["truth", "matching", "bank", "number", "short", "order"],
)
def test_the_page_is_the_same_whatever_the_answer_is(one: list[Question], other: list[Question]) -> None:
    assert page_of(*one) == page_of(*other)


def guarded(question: Question) -> Question:
    """The question with a secret in everything that only the key may tell."""
    image = Image(file="Bild-XQ", credit="Bild-XQ", alt="Bild-XQ")
    fact = replace(question.item.fact, evidence="Beleg-XQ", note="Notiz-XQ", image=image, formerly=("Schluessel-XQ",))
    if isinstance(fact, Quote):
        fact = replace(fact, occasion="Anlass-XQ", speaker="Schluessel-XQ")
    item = replace(question.item, fact=fact, ref=FactRef(FactKind.QUOTE, "Schluessel-XQ"))
    key = question.key if question.options else Passage("Antwort-XQ")
    options = [replace(option, reason=None if option.right else because("Grund-XQ")) for option in question.options]
    return replace(question, item=item, key=key, options=tuple(options))


def test_nothing_of_the_key_is_in_the_page_but_all_of_it_in_the_key() -> None:
    questions = [choice("Gesagt.", NAMES), blank("Das ist ", "Antwort-XQ", "."), open_question("Wer?", "Antwort-XQ")]
    quiz = quiz_of(*([guarded(question)] for question in questions))
    page, key = first_page(quiz), key_page(quiz, Look(), "quiz build")
    assert not [secret for secret in SECRETS if secret in page]
    assert not [secret for secret in ("Beleg-XQ", "Grund-XQ", "Antwort-XQ", "id001", "id003") if secret not in key]
    assert not [question.id for question in quiz.forms[0].questions if question.id in page]


def test_every_option_is_marked_up_alike() -> None:
    options = page_of(choice("Gesagt.", NAMES)).split('<ul class="choices')[1].split("</ul>")[0]
    lines = [line for line in options.splitlines() if line.startswith("<li>")]
    for letter, name, line in zip("ABC", NAMES, lines, strict=True):
        assert line.replace(name, "NAME").replace(f">{letter}<", ">X<") == lines[0].replace(NAMES[0], "NAME").replace(
            ">A<", ">X<"
        )


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_pages_of_the_real_sheets_hold_no_id_no_comment_and_no_evidence(name: str) -> None:
    quiz = real_quiz(name)
    for form in quiz.forms:
        page = form_page(quiz, form, Look())
        assert "<!--" not in page.split("<body>")[1]
        assert " id=" not in page
        for question in form.questions:
            assert question.item.id not in page
            assert (question.item.fact.evidence or "\0") not in page


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        (["2021", "2022", "2023"], 3),
        (
            [
                "eine sehr lange Antwort, die nicht neben anderen steht, so wie sie da ist und sein soll, ungekürzt",
                "kurz",
                "kurz",
            ],
            1,
        ),
        (["ja", "nein"], 2),
        (["zwei Wörter, die lang sind"] * 4, 2),
    ],
)
def test_options_stand_side_by_side_where_all_of_them_fit(options: list[str], columns: int) -> None:
    made = handout(quiz_of([choice("Gesagt.", options)]).forms[0], Measures(Look(), words_for("de")))
    assert made.parts[0].tasks[0].columns == columns


def with_manner(manner: Manner) -> Callable[[str], Question]:
    return lambda text: choice(text, NAMES, manner=manner)


def test_verbatim_and_paraphrase_never_look_alike() -> None:
    verbatim, paraphrase = (page_of(with_manner(m)("Gesagt.")) for m in (Manner.VERBATIM, Manner.PARAPHRASE))
    assert '<span class="verbatim">„Gesagt.“</span>' in verbatim
    assert "sinngemäß" not in verbatim
    assert '<span class="manner">sinngemäß:</span> <span class="text">Gesagt.</span>' in paraphrase
    assert "„Gesagt." not in paraphrase


def test_the_head_explains_the_marks_where_a_form_has_both() -> None:
    verbatim, paraphrase = with_manner(Manner.VERBATIM)("Eins."), with_manner(Manner.PARAPHRASE)("Zwei.")
    assert "wo „sinngemäß“ steht" in page_of(verbatim, paraphrase)
    assert "Vermerk „sinngemäß“" not in page_of(verbatim)


def test_a_bank_is_printed_once_above_its_questions() -> None:
    rows, gaps = matching(["Eins.", "Zwei."], NAMES), banked(WORDS, 2)
    for questions, words in ((rows, NAMES), (gaps, WORDS)):
        page = page_of(*questions)
        assert [page.count(word) for word in words] == [1] * len(words)
        assert page.index(words[-1]) < page.index('class="number">1<')


def test_a_number_is_written_between_what_stands_around_it() -> None:
    page = page_of(number("Wie hoch?", ("beinahe", "Meter")))
    places = [page.index(part) for part in ("Wie hoch?", ">beinahe<", 'class="figure-line"', ">Meter<")]
    assert places == sorted(places)


def test_rows_to_order_have_a_box_each_and_no_letter() -> None:
    page = page_of(order("Ordne.", ["Drittes", "Erstes", "Zweites"], [3, 1, 2]))
    assert page.count('class="place"') == 3
    assert 'class="letter"' not in page


def test_a_row_to_order_says_who_said_it() -> None:
    page = page_of(order("Ordne.", ["Es regnet.", "Es schneit."], [2, 1], ["Ada Berg", "Bo Lind"]))
    assert re.sub("<[^>]+>", "", page).count("Ada Berg: „Es regnet.“") == 1


def test_a_portrait_stands_only_beside_a_question_that_names_its_person() -> None:
    for direction, shown in ((Direction.ROLE, True), (Direction.HOLDER, False)):
        quiz = portrayed(direction)
        page = form_page(quiz, quiz.forms[0], Look(), {"ada.png": PNG})
        assert ('alt="Ada"' in page) is shown
        assert ("data:image/png" in page) is shown
        assert ("CC BY 4.0" in page) is shown
        assert "die Erfinderin" not in page


def test_short_questions_stand_in_two_columns_where_nobody_says_otherwise() -> None:
    questions = [short(f"Wo liegt {name}?") for name in NAMES]
    form = quiz_of(questions).forms[0]
    assert handout(form, Measures(Look(), words_for("de"))).parts[0].columns == 2
    assert handout(form, Measures(Look(columns=1), words_for("de"))).parts[0].columns == 1
    assert handout(form, Measures(Look(large_print=True), words_for("de"))).parts[0].columns == 1
    long = quiz_of([choice("Ein Zitat. " * 9, NAMES)] * 3).forms[0]
    assert handout(long, Measures(Look(), words_for("de"))).parts[0].columns == 1
    assert handout(long, Measures(Look(columns=2), words_for("de"))).parts[0].columns == 2


def test_a_statement_gets_more_lines_than_a_fact() -> None:
    fact = open_question("Wer?", "er")
    item = Item(FACT, fact.item.fact, Direction.STATEMENT, "Was sagte sie?", Passage("viel", Manner.VERBATIM))
    form = quiz_of([fact], [replace(fact, item=item)]).forms[0]
    assert [part.tasks[0].lines for part in handout(form, Measures(Look(), words_for("de"))).parts] == [1, 2]
