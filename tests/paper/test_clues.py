"""What questions tell to the readers of others, and what the head of a form tells to theirs."""

from dataclasses import replace
from typing import Any

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.clues import Clues, printed_words
from quiz.paper.cues import hinged
from quiz.sheet.amounts import read_value
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of


def of(sheet: Sheet, direction: Direction, shape: Shape, number: int = 0) -> Clues:
    """What the question of a sheet tells that asks in a direction; the first such, or another by its number."""
    items = [item for item in ask(sheet) if item.direction is direction]
    return Clues(items[number], shape, Pool(sheet, words_for(sheet.language)))


def figure(question: str, value: str, language: str = "en") -> Figure:
    """A figure as a sheet has it."""
    read = read_value(value, language)
    return Figure(ask=question, value=read.value, unit=read.unit)


@pytest.mark.parametrize(
    ("language", "headline", "question", "answer", "wrong", "told"),
    [
        (
            "de",
            "Sturm legt Bahn lahm",
            "Warum fiel alles aus?",
            "wegen eines Sturms",
            "wegen eines Streiks, einer Übung",
            True,
        ),
        (
            "de",
            "Sturm legt Bahn lahm",
            "Warum fiel alles aus?",
            "wegen eines Streiks",
            "wegen eines Unfalls, einer Übung",
            False,
        ),
        (
            "de",
            "Sturm und Streik",
            "Warum fiel alles aus?",
            "wegen eines Sturms",
            "wegen eines Streiks, einer Übung",
            False,
        ),
        ("de", "SPD und Grüne stoppen Verkauf", "Wer war dafür?", "die CDU", "die SPD, die Grünen", True),
        (
            "en",
            "Storm halts trains",
            "Why did nothing run?",
            "because of a storm",
            "because of a strike, drill",
            True,
        ),
        ("en", "Trains halt", "Why did nothing run?", "because of a storm", "because of a strike, drill", False),
        ("fr", "La tempête arrête les trains", "Pourquoi plus rien ?", "une tempête", "une grève, un exercice", True),
    ],
)
def test_a_headline_tells_an_answer_by_what_tells_it_from_the_wrong_ones(
    language: str, headline: str, question: str, answer: str, wrong: str, *, told: bool
) -> None:
    fact = Fact(question=question, answer=answer, wrong=tuple(wrong.split(", ")))
    sheet = sheet_of(language=language, people={}, facts={"x": fact})
    head = printed_words(headline, Pool(sheet, words_for(language)))
    assert of(sheet, Direction.ANSWER, Shape.CHOICE).told_by(head) is told


def test_a_headline_tells_what_she_is_whom_it_names() -> None:
    sheet = sheet_of()
    pool = Pool(sheet, words_for("en"))
    asked = of(sheet, Direction.ROLE, Shape.SHORT)
    assert asked.told_by(printed_words("Berg opens the new quay", pool))
    assert not asked.told_by(printed_words("Lind opens the new quay", pool))


@pytest.mark.parametrize(
    ("name", "headline", "told"),
    [
        ("the United Nations", "UN mission ends", True),
        ("Procter & Gamble", "P&G mission ends", True),
        ("Volkswagen", "VW mission ends", True),
        ("Volkswagen", "TV mission ends", False),
        ("FC Bayern München", "Bayern mission ends", True),
        ("Universal Bank", "TV mission ends", False),
    ],
)
def test_a_headline_names_a_body_by_its_short_name(name: str, headline: str, *, told: bool) -> None:
    people = {"x": Person(name=name, type="organisation")}
    sheet = sheet_of(people=people, quotes={"q": Quote(speaker="x", text="The mission was far too long.")})
    head = printed_words(headline, Pool(sheet, words_for("en")))
    assert of(sheet, Direction.SPEAKER, Shape.SHORT).told_by(head) is told


CLAIM = Fact(question="What?", answer="gas in Rotterdam", wrong=("oil in Oslo",), claim="It follows gas in Rotterdam.")
SAID: dict[str, Any] = {
    "speaker": "ada",
    "text": "I saw three cracks in the dam, each as wide as my arm.",
    "about": "the dive",
}


@pytest.mark.parametrize(
    ("direction", "quote", "other", "clash"),
    [
        pytest.param(Direction.STATEMENT, {}, figure("How many cracks were there?", "three cracks"), True, id="number"),
        pytest.param(Direction.STATEMENT, {}, figure("How many boats came?", "three boats"), False, id="another"),
        pytest.param(
            Direction.STATEMENT,
            {"text": "We build it, and we build it in the spring."},
            Fact(question="When does the work begin?", answer="in spring"),
            True,
            id="a rare answer",
        ),
        pytest.param(
            Direction.STATEMENT,
            {"gist": "the work begins in spring"},
            Fact(question="When does the work begin?", answer="in spring"),
            True,
            id="what its gist says",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "She must not pass on the price of gas."},
            CLAIM,
            False,
            id="a short word of an answer",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "She must not pass on prices of Rotterdam."},
            CLAIM,
            True,
            id="a telling word of a claim",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "I lost both boats that night."},
            figure("How many boats did he lose?", "two boats"),
            True,
            id="both",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "The state buys a quarter of the shipyard."},
            figure("Which part is Lower Saxony's now?", "a quarter"),
            True,
            id="a share, whatever is said",
        ),
        pytest.param(
            Direction.BLANK,
            {"text": "All of the ice is older than the Sun.", "blank": "ice", "wrong": ("rock", "dust")},
            figure("On which attempt did the drill reach ice?", "30 attempts"),
            True,
            id="a short word of a gap",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "I told the captain not to sail."},
            Fact(question="Who told the captain not to sail?", answer="the mayor"),
            True,
            id="who said so",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "I told the captain not to sail."},
            Fact(question="Who met the captain?", answer="the mayor"),
            False,
            id="who did something else",
        ),
        pytest.param(
            Direction.BLANK,
            {"text": "The soil is full of lead.", "blank": "lead", "wrong": ("zinc", "tin")},
            Fact(question="Which metal was found?", answer="lead"),
            True,
            id="an option of a gap",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "We will pay everybody back by July, not later."},
            figure("When will passengers be paid back, says everybody?", "July 2024"),
            True,
            id="month",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "We paid everybody back in July 2023, not later."},
            figure("When will passengers be paid back, says everybody?", "July 2024"),
            False,
            id="another month",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "The volcano slept.", "about": "the next eruption"},
            figure("How likely is an eruption, according to Berg?", "60%"),
            True,
            id="her on it",
        ),
        pytest.param(
            Direction.SPEAKER,
            {"text": "The volcano slept.", "about": "her morning"},
            figure("How likely is an eruption, according to Berg?", "60%"),
            False,
            id="her",
        ),
    ],
)
def test_two_questions_about_one_thing_clash(
    direction: Direction, quote: dict[str, Any], other: Fact | Figure, *, clash: bool
) -> None:
    said = Quote(**SAID | quote)
    plain = {"facts": {"x": other}} if isinstance(other, Fact) else {"figures": {"x": other}}
    sheet = sheet_of(quotes={"q": said}, **plain)
    one = of(sheet, direction, Shape.CHOICE if direction is Direction.BLANK else Shape.SHORT)
    asked = Direction.ANSWER if isinstance(other, Fact) else Direction.VALUE
    two = of(sheet, asked, Shape.TRUTH if isinstance(other, Fact) and other.claim else Shape.SHORT)
    assert hinged(one, two) is clash
    assert hinged(two, one) is clash


def test_what_a_quote_and_another_quote_have_to_say_is_not_compared() -> None:
    quotes = {"q": Quote(**SAID), "r": replace(Quote(**SAID), about="another dive", speaker="bo")}
    sheet = sheet_of(quotes=quotes)
    one, two = (of(sheet, Direction.STATEMENT, Shape.OPEN, number) for number in (0, 1))
    assert not hinged(one, two)


def test_a_share_in_words_is_told_by_no_number() -> None:
    sheet = sheet_of(figures={"x": figure("What share of the crop is lost?", "a third")})
    pool = Pool(sheet, words_for("en"))
    asked = of(sheet, Direction.VALUE, Shape.CHOICE)
    assert not asked.told_by(printed_words("Three farms lose the crop", pool))
    assert asked.told_by(printed_words("A third of the crop is lost", pool))


@pytest.mark.parametrize(
    ("language", "value", "headline", "told"),
    [
        ("en", "May 3", "Minister closes three clinics", False),
        ("en", "May 3", "What happened on 3 May", True),
        ("en", "June 2024", "The summer of 2024", False),
        ("en", "June 2024", "Clinics close in June 2024", True),
        ("de", "3. Mai", "Ministerin schließt drei Kliniken", False),
        ("de", "3. Mai", "Der Streit vom 3. Mai", True),
        ("fr", "3 mai", "La ministre ferme trois cliniques", False),
        ("fr", "3 mai", "La lettre du 3 mai", True),
        ("en", "9:30 a.m.", "Start at 9:30 a.m.", True),
        ("de", "9.30 Uhr", "Startschuss um 9.30 Uhr", True),
    ],
)
def test_a_headline_tells_a_date_by_its_day_and_its_month(
    language: str, value: str, headline: str, *, told: bool
) -> None:
    sheet = sheet_of(language=language, figures={"date": figure("When?", value, language)})
    pool = Pool(sheet, words_for(language))
    assert of(sheet, Direction.VALUE, Shape.SHORT).told_by(printed_words(headline, pool)) is told


@pytest.mark.parametrize(("question", "clash"), [("Who met the treasurer?", True), ("Who met the mayor?", False)])
def test_a_role_of_a_few_words_that_is_to_be_written_stands_nowhere_else(question: str, *, clash: bool) -> None:
    people = {"cy": Person(name="Cy Holm", role="treasurer")}
    sheet = sheet_of(people=people, facts={"x": Fact(question=question, answer="nobody at all")})
    asked, other = of(sheet, Direction.ROLE, Shape.SHORT), of(sheet, Direction.ANSWER, Shape.SHORT)
    assert hinged(asked, other) is clash
