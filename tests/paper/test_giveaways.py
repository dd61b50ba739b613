"""A form gives nothing away by what stands around its questions, and asks what matters in news."""

from collections import Counter
from dataclasses import replace

import pytest

from quiz.items.gaps import has_rivals
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.page.answers import accepted, notes
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate, parse_number
from quiz.words import words_for
from tests.paper.composed import all_questions, quiz_of
from tests.paper.generated import sheet as generated

WORDS = words_for("en")
PRIMARY = Sheet(
    format="1",
    id="primary",
    title="The primaries",
    language="en",
    source=Source(title="Santorum wins in Louisiana"),
    facts={
        "winner": Fact(question="Who won in Louisiana?", answer="Santorum", wrong=("Romney", "Gingrich")),
        "second": Fact(question="Who came in second?", answer="Romney", wrong=("Paul", "Gingrich")),
    },
)


def test_what_the_headline_tells_is_not_asked() -> None:
    assert {question.item.ref.key for question in all_questions(quiz_of(PRIMARY))} == {"second"}
    other = replace(PRIMARY, source=Source(title="A surprise in the South"))
    assert {question.item.ref.key for question in all_questions(quiz_of(other))} == {"winner", "second"}


def test_a_headline_that_names_a_speaker_does_not_tell_what_was_said() -> None:
    people = {key: Person(name=name) for key, name in (("a", "Ada Berg"), ("b", "Bo Lind"), ("c", "Cy Holm"))}
    quotes = {"q": Quote(speaker="a", text="The bridge will fall one day.")}
    sheet = replace(PRIMARY, people=people, quotes=quotes, facts={}, source=Source(title="Ada Berg speaks out"))
    assert list(all_questions(quiz_of(sheet)))
    assert not list(all_questions(quiz_of(replace(sheet, source=Source(title="Ada Berg: the bridge")))))


def test_who_stands_in_the_headline_is_not_asked_for_what_somebody_says_of_herself() -> None:
    names = ("Ada Berg", "Bo Lind", "Cy Holm", "Di Moor", "Ed Sand", "Flo Gran")
    people = {name[:1]: Person(name=name) for name in names}
    texts = {"A": "I have never cheated.", "B": "I am sorry for this.", "D": "It rains again.", "E": "We will see."}
    quotes = {key: Quote(speaker=key, text=text) for key, text in texts.items()}
    quotes |= {"other": Quote(speaker="A", text="The race is over."), "F": Quote(speaker="F", text="Nothing is lost.")}
    sheet = replace(PRIMARY, people=people, quotes=quotes, facts={}, source=Source(title="Berg suspended"))
    for seed in range(6):
        asked = {q.item.ref.key: q for q in all_questions(quiz_of(sheet, kinds=("choice",), seed=seed))}
        assert set(asked) == {"B", "D", "E", "F", "other"}
        assert "Ada Berg" not in {option.text for option in asked["B"].options}
    of_others = replace(sheet, source=Source(title="Runner suspended"))
    assert "A" in {question.item.ref.key for question in all_questions(quiz_of(of_others, kinds=("choice",)))}


@pytest.mark.parametrize(
    ("headline", "question", "answer", "told"),
    [
        ("Santorum wins in Louisiana", "Who won in Louisiana?", "Rick Santorum", True),
        ("Santorum wins in Louisiana", "Who won in Louisiana?", "Rick Perry", False),
        ("Mayor Berg quits after harbour row", "Why did Anna Berg quit?", "a row over the harbour", True),
        ("Mayor Berg quits after harbour row", "Why did Anna Berg quit?", "an illness in the family", False),
        ("Mayor Berg quits after harbour row", "What fell into the sea?", "an old harbour crane", False),
    ],
)
def test_a_headline_tells_an_answer_by_a_surname_or_by_half_of_its_words(
    headline: str, question: str, answer: str, *, told: bool
) -> None:
    fact = Fact(question=question, answer=answer, wrong=("Mitt Romney", "Newt Gingrich"))
    sheet = replace(PRIMARY, source=Source(title=headline), facts={"fact": fact})
    assert bool(list(all_questions(quiz_of(sheet)))) is not told


def test_nobody_of_whom_the_topic_speaks_is_offered_as_the_speaker() -> None:
    names = ("Ada Berg", "Bo Lind", "Cy Holm", "Di Moor")
    people = {name[:1]: Person(name=name) for name in names}
    quotes = {"q": Quote(speaker="A", text="He is the worst of them.", about="Bo Lind in office")}
    sheet = replace(PRIMARY, people=people, quotes=quotes, facts={})
    for question in all_questions(quiz_of(sheet, kinds=("choice",))):
        assert "Bo Lind" not in {option.text for option in question.options}


def test_a_speaker_whom_the_quote_names_is_not_asked_for() -> None:
    names = ("the European Commission", "the Treasury", "the Water Agency", "the Finance Ministry")
    people = {name.split()[-1].lower(): Person(name=name) for name in names}
    quotes = {
        key: Quote(speaker=key, paraphrase=f"The {word} will be looked at closely.", about=f"matter {word}")
        for key, word in zip(people, ("harbour", "tax", "market", "patent"), strict=True)
    }
    told = replace(quotes["commission"], paraphrase="The Commission will look at it closely.")
    sheet = replace(PRIMARY, people=people, quotes=quotes | {"commission": told}, facts={})

    def asked(sheet: Sheet) -> set[str]:
        return {question.item.ref.key for question in all_questions(quiz_of(sheet, kinds=("choice",)))}

    assert "commission" not in asked(sheet)
    meant = replace(told, allow={"speaker-in-quote": "all of them are commissions"})
    assert "commission" in asked(replace(sheet, quotes=sheet.quotes | {"commission": meant}))


def test_half_of_a_form_is_who_said_what_and_a_quarter_figures() -> None:
    counts: Counter[FactKind] = Counter()
    for seed in range(6):
        quiz = quiz_of(generated(seed), seed=seed, questions=16, forms=1)
        counts.update(question.item.ref.kind for question in all_questions(quiz))
    total = sum(counts.values())
    assert 0.4 <= counts[FactKind.QUOTE] / total <= 0.65
    assert 0.15 <= counts[FactKind.FIGURE] / total <= 0.4


@pytest.mark.parametrize(("quotes", "orders"), [(10, 0), (16, 1)])
def test_an_order_of_quotes_leaves_enough_of_them_for_half_of_a_form(quotes: int, orders: int) -> None:
    sheet = generated(3)
    said = dict(list(sheet.quotes.items())[:quotes])
    dated = {key: replace(quote, date=PartialDate(1990 + n)) for n, (key, quote) in enumerate(said.items())}
    for seed in range(3):
        asked = list(all_questions(quiz_of(replace(sheet, quotes=dated, figures={}), seed=seed, forms=1, questions=16)))
        assert sum(question.shape is Shape.ORDER for question in asked) == orders


@pytest.mark.parametrize("kinds", [(), ("choice", "blank")])
def test_a_gap_is_filled_from_the_words_that_the_sheet_has_for_it_and_else_freely(kinds: tuple[str, ...]) -> None:
    shapes: Counter[Shape] = Counter()
    for number in range(6):
        sheet = generated(number)
        asked = list(all_questions(quiz_of(sheet, kinds=kinds, questions=20, forms=1)))
        gaps = [question for question in asked if question.item.direction is Direction.BLANK]
        shapes.update(question.shape for question in gaps)
        free = [question for question in gaps if question.shape is Shape.BLANK]
        assert not any(has_rivals(question.item, Pool(sheet, WORDS)) for question in free)
        assert [question.cue for question in free] == [question.item.cue for question in free]
    assert not kinds or min(shapes[Shape.CHOICE], shapes[Shape.BLANK]) >= 4


def test_words_to_choose_from_stand_nowhere_else_on_a_form() -> None:
    people = {key: Person(name=name) for key, name in (("a", "Ada Berg"), ("b", "Bo Lind"), ("c", "Cy Holm"))}
    gap = Quote(speaker="a", text="The floor of the old mill is damp.", blank="damp", wrong=("rotten", "uneven"))
    told = Quote(speaker="b", text="Everybody saw that the apples were rotten.")
    sheet = replace(PRIMARY, people=people, quotes={"gap": gap, "told": told}, facts={})
    other = replace(sheet, quotes={"gap": gap, "told": replace(told, text="Everybody saw that the apples were red.")})
    for each, asks in ((sheet, 1), (other, 2)):
        questions = list(all_questions(quiz_of(each, kinds=("choice", "blank"), forms=1)))
        assert len(questions) == asks


@pytest.mark.parametrize("qualifier", ["over", "almost", "about", None])
@pytest.mark.parametrize("value", ["3 billion", "2,300", "21.6", "60 %"])
def test_the_number_that_the_source_gives_and_no_other_is_right(qualifier: str | None, value: str) -> None:
    number = parse_number(value, "en", WORDS.numerals)
    figure = Figure(ask="How much was it?", value=number, qualifier=qualifier)
    sheet = replace(PRIMARY, people={}, quotes={}, facts={}, figures={"a": figure})
    (question,) = quiz_of(sheet, kinds=("number",), forms=1).forms[0].questions
    assert not accepted(question, WORDS)


@pytest.mark.parametrize(
    ("more", "shown", "others"),
    [
        ({"gist": "it will fall"}, "points to look for: it will fall", False),
        (
            {"gist": "it will fall", "look_for": ("it falls", "nobody warned")},
            "points to look for: it falls; nobody warned",
            False,
        ),
        ({}, "", True),
    ],
)
def test_the_key_says_what_an_answer_in_own_words_should_hold(
    more: dict[str, object], shown: str, *, others: bool
) -> None:
    quote = Quote(speaker="a", text="The bridge will fall one day, unseen by all.", about="the bridge", **more)  # type: ignore[arg-type]
    sheet = replace(PRIMARY, people={"a": Person(name="Ada Berg")}, quotes={"q": quote}, facts={})
    quiz = quiz_of(sheet, kinds=("open",), forms=1)
    (question,) = quiz.forms[0].questions
    assert question.item.direction is Direction.STATEMENT
    assert accepted(question, WORDS) == shown
    assert (WORDS.paper.other_statements in notes(quiz, WORDS)) is others
