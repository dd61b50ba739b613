"""Which questions can't stand on one form."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.clues import Clues, printed_words
from quiz.paper.cues import CluesByWord, hinged
from quiz.sheet.amounts import read_value
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.generated import sheet as generated
from tests.strategies import sheets


def assert_found(sheet: Sheet) -> None:
    pool = Pool(sheet, words_for(sheet.language))
    seen: list[Clues] = []
    form = CluesByWord(pool.words)
    for item in ask(sheet):
        question = Clues(item, Shape.CHOICE if item.distractors else Shape.SHORT, pool)
        assert form.clashes(question) is any(hinged(question, other) for other in seen)
        seen.append(question)
        form.add(question)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(sheets())
def test_a_form_finds_by_its_words_whatever_looking_at_each_question_would_find(sheet: Sheet) -> None:
    assert_found(sheet)


def test_the_same_on_longer_sheets() -> None:
    for seed in range(4):
        assert_found(generated(seed))


def clues(question: str, answer: str, *, evidence: str | None = None, key: str | None = None, **more: object) -> Clues:
    fact = replace(Fact(question=question, answer=answer, evidence=evidence), **more)  # type: ignore[arg-type]
    sheet = sheet_of(people={}, facts={key or question: fact})
    (item,) = ask(sheet)
    shape = Shape.CHOICE if fact.wrong else Shape.SHORT
    return Clues(item, shape, Pool(sheet, words_for("en")))


SPEAKER = {"ada": Person(name="Ada Berg")}
BRIDGE = clues("Where does the stone bridge stand?", "in Bonn")
CHOICE = clues("Where does the stone bridge stand?", "in Bonn", wrong=("in Kiel", "in Rome"))


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        pytest.param(clues("Who paid for the bridge in Bonn?", "Ada"), True, id="it tells the answer"),
        pytest.param(clues("Who came to Bonn by train?", "Ada"), True, id="it holds what is to be written"),
        pytest.param(clues("Who paid for the bridge?", "Ada"), False, id="it does not tell the answer"),
        pytest.param(clues("Which town owns the bridge?", "Bonn am Rhein"), False, id="its own answer is not printed"),
        pytest.param(
            clues("Which river flows under the bridge?", "Rhine", wrong=("Bonn", "Elbe")), True, id="an option tells it"
        ),
        pytest.param(
            clues("Where does the bridge end?", "Kiel", wrong=("Bonn", "Rome")), True, id="a wrong option tells it"
        ),
    ],
)
def test_a_question_clashes_with_one_that_tells_its_answer_and_is_about_the_same(other: Clues, *, clash: bool) -> None:
    assert hinged(BRIDGE, other) is clash
    assert hinged(other, BRIDGE) is clash
    form = CluesByWord(words_for("en"))
    form.add(other)
    assert form.clashes(BRIDGE) is clash


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        pytest.param(clues("Who paid for the bridge in Bonn?", "Ada"), True, id="it tells the answer"),
        pytest.param(clues("Who came to Bonn by train?", "Ada"), True, id="it holds the answer"),
        pytest.param(clues("Who came to Rome by train?", "Ada"), True, id="it holds a wrong answer"),
        pytest.param(clues("Who came to Oslo by train?", "Ada"), False, id="it holds none"),
        pytest.param(
            clues("Which town has judges?", "Oslo", wrong=("Bonn", "Paris")), False, id="it offers the answer"
        ),
        pytest.param(clues("Where is the bridge?", "Oslo", wrong=("Bonn", "Paris")), True, id="it offers it of this"),
    ],
)
def test_the_answer_of_a_choice_stands_in_what_is_asked_nowhere_else(other: Clues, *, clash: bool) -> None:
    assert hinged(CHOICE, other) is clash
    assert hinged(other, CHOICE) is clash


def test_a_word_that_much_of_a_sheet_is_about_stands_in_other_questions() -> None:
    facts = {"a": Fact(question="Where does the stone bridge stand?", answer="Bonn", wrong=("Kiel", "Rome"))}
    for count, clash in ((1, True), (2, False)):
        others = {f"b{n}": Fact(question=f"Who came to Bonn by train{n}?", answer="Ada") for n in range(count)}
        more = {f"c{n}": Fact(question=f"Who sailed on ship{n}?", answer="Bo") for n in range(6)}
        sheet = sheet_of(people={}, facts=facts | others | more)
        pool, items = Pool(sheet, words_for("en")), {item.ref.key: item for item in ask(sheet)}
        choice = Clues(items["a"], Shape.CHOICE, pool)
        assert hinged(choice, Clues(items["b0"], Shape.SHORT, pool)) is clash


@pytest.mark.parametrize("said", ["Who sells oil?", "Who drills for Oil at sea?"])
def test_an_answer_of_a_short_word_is_looked_for_as_well(said: str) -> None:
    facts = {
        "a": Fact(question="What did the tanker lose?", answer="oil", wrong=("tar", "gas")),
        "b": Fact(question=said, answer="Ada"),
        "c": Fact(question="Who boils soil?", answer="Bo"),
    }
    sheet = sheet_of(people={}, facts=facts | {f"d{n}": Fact(question=f"Who is {n}?", answer="Cy") for n in range(9)})
    pool, items = Pool(sheet, words_for("en")), {item.ref.key: item for item in ask(sheet)}
    asked = {key: Clues(items[key], Shape.CHOICE if key == "a" else Shape.SHORT, pool) for key in "abc"}
    assert hinged(asked["a"], asked["b"])
    assert not hinged(asked["a"], asked["c"])


@pytest.mark.parametrize(
    ("evidence", "clash"), [("Ada came to Bonn", True), ("ada CAME to Bonn.", True), ("Ada of Bonn", False)]
)
def test_two_facts_of_one_sentence_clash_but_not_two_of_one_name(evidence: str, *, clash: bool) -> None:
    one = clues("Who laid the first stone?", "Eva", evidence=evidence)
    two = clues("When was the last beam set?", "Monday", evidence="Ada came to Bonn" if clash else evidence)
    assert hinged(one, two) is clash
    form = CluesByWord(words_for("en"))
    form.add(one)
    assert form.clashes(two) is clash


def test_the_word_of_a_gap_must_stand_nowhere_else_whatever_is_said_there() -> None:
    quote = Quote(speaker="ada", text="Then came the flood.", blank="flood")
    sheet = sheet_of(people=SPEAKER, quotes={"q": quote})
    gap = next(item for item in ask(sheet) if item.direction is Direction.BLANK)
    one = Clues(gap, Shape.BLANK, Pool(sheet, words_for("en")))
    assert hinged(one, clues("Who let a flood destroy it?", "Eve"))
    assert not hinged(one, clues("Who let a fire destroy it?", "Eve"))


PEOPLE = {
    "ada": Person(name="Ada Berg", role="mayor", organisation="Northport"),
    "bo": Person(name="Bo Lind", role="pilot", organisation="Harbour Board"),
    "dana": Person(name="Dana Berg", role="baker", organisation="Rowing Club"),
}


@pytest.mark.parametrize(
    ("who", "text", "clash"),
    [
        pytest.param("ada", "Then came the flood.", True, id="her own words, in a gap that names her"),
        pytest.param("bo", "Then Ada Berg saw the flood.", True, id="words of another one about her"),
        pytest.param("bo", "Then Ada saw the flood.", False, id="a first name too short to be hers"),
        pytest.param("bo", "Then came the flood.", False, id="words of another one"),
    ],
)
def test_who_is_named_beside_what_was_said_is_not_asked_for_her_role(who: str, text: str, *, clash: bool) -> None:
    sheet = sheet_of(
        people=PEOPLE,
        quotes={"q": Quote(speaker=who, text=text, blank="flood")},
    )
    pool = Pool(sheet, words_for("en"))
    items = {(item.ref.key, item.direction): item for item in ask(sheet)}
    gap = Clues(items["q", Direction.BLANK], Shape.BLANK, pool)
    for direction in (Direction.ROLE, Direction.HOLDER):
        role = Clues(items["ada", direction], Shape.CHOICE, pool)
        assert hinged(role, gap) is clash
        assert hinged(gap, role) is clash
        form = CluesByWord(pool.words)
        form.add(gap)
        assert form.clashes(role) is clash
        form = CluesByWord(pool.words)
        form.add(role)
        assert form.clashes(gap) is clash


def test_a_first_name_that_nobody_else_has_names_her_as_well() -> None:
    quote = Quote(speaker="bo", text="Then Dana saw the flood.", blank="flood")
    sheet = sheet_of(
        people=PEOPLE,
        quotes={"q": quote},
    )
    pool = Pool(sheet, words_for("en"))
    items = {(item.ref.key, item.direction): item for item in ask(sheet)}
    gap = Clues(items["q", Direction.BLANK], Shape.BLANK, pool)
    assert hinged(Clues(items["dana", Direction.ROLE], Shape.CHOICE, pool), gap)
    assert not hinged(Clues(items["ada", Direction.ROLE], Shape.CHOICE, pool), gap)


def test_two_halves_of_one_utterance_clash_in_whatever_way_they_are_asked() -> None:
    quotes = {
        "q": Quote(speaker="ada", text="We shall build it in a year.", blank="year"),
        "r": Quote(speaker="ada", text="Stone is cheaper than wood this spring.", blank="wood"),
        "s": Quote(speaker="bo", text="Nobody asked who will pay the bill.", blank="bill"),
    }
    sheet = sheet_of(people=PEOPLE, quotes=quotes)
    pool = Pool(sheet, words_for("en"))
    clues = {
        (item.ref.key, item.direction): Clues(item, Shape.SHORT, pool)
        for item in ask(sheet)
        if item.direction in (Direction.SPEAKER, Direction.BLANK)
    }
    for one, other in ((a, b) for a in clues for b in clues if a[0] < b[0]):
        assert hinged(clues[one], clues[other]) is (other[0] == "r" and one[0] == "q"), (one, other)


def test_facts_without_proof_do_not_clash() -> None:
    assert not hinged(clues("Who laid the first stone?", "Eva"), clues("When was the last beam set?", "Monday"))


def test_a_fact_clashes_with_itself_and_with_one_it_is_kept_apart_from() -> None:
    one = clues("Who laid the first stone?", "Eva", key="one", apart=("fact/two",))
    two = clues("When was the last beam set?", "Monday", key="two")
    again = clues("When was the last beam set?", "Monday", key="one")
    assert hinged(one, two)
    assert hinged(two, one)
    assert hinged(one, again)
    for first, second in ((one, two), (two, one), (one, again)):
        form = CluesByWord(words_for("en"))
        form.add(first)
        assert form.clashes(second)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The stone bridge in Bonn is old.", True),
        ("A bridge in Bonn is old.", True),
        ("The train to Bonn was late.", True),
        ("The stone bridge is old.", False),
    ],
)
def test_a_text_gives_an_answer_away_that_names_it_with_what_is_asked_about(text: str, *, given: bool) -> None:
    form = CluesByWord(words_for("en"))
    form.add(BRIDGE)
    assert form.gives_away(text) is given


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.SPEAKER, [{"berg"}]),
        (Direction.VALUE, [{"12"}, {"=12"}]),
        (Direction.MEANING, [{"cran"}]),
        (Direction.BLANK, [{"freez"}]),
    ],
)
def test_what_gives_an_answer_away_is_a_last_name_the_digits_or_all_telling_words(
    direction: Direction, words: list[set[str]]
) -> None:
    sheet = sheet_of(
        people={"ada": Person(name="Ada Berg"), "bo": Person(name="Bo Lind")},
        quotes={"q": Quote(speaker="ada", text="The harbour freezes over.", blank="freezes")},
        figures={"f": Figure(ask="How heavy?", value=Number("", Decimal(12)), unit="tons", measures="the crane")},
    )
    item = next(item for item in ask(sheet) if item.direction is direction)
    assert Clues(item, Shape.SHORT, Pool(sheet, words_for("en"))).wanted == words


def test_a_number_among_the_options_is_told_as_well() -> None:
    asks = clues("How many ships lay there?", "38 ships", wrong=("seven boats", "1200 rafts"))
    assert [number for number in ("7", "1200") if any(number in told for told in asks.tells)] == ["7", "1200"]


@pytest.mark.parametrize(
    ("language", "question", "value", "said", "told"),
    [
        (
            "en",
            "How many delegates come to the convention?",
            "800 delegates",
            "Eight hundred of us will be there",
            True,
        ),
        ("en", "What share of voters stayed at home?", "25%", "A quarter of all voters stayed at home", True),
        ("en", "When did the heavy rain fall?", "March 19, 2012", "It rained on the nineteenth of March", True),
        ("en", "How much is the takeover worth?", "£1.9 billion", "Swiss rival agrees £1.9bn takeover", True),
        ("en", "What share of trains runs?", "a third", "Only one in three trains runs", True),
        ("de", "Welcher Anteil der Schüler fehlt?", "50 %", "Die Hälfte der Schüler fehlt", True),
        ("fr", "Quelle part des trains circule ?", "un tiers", "Un train sur trois circule", True),
        ("en", "What share of trains runs?", "a third", "Only one in four trains runs", False),
    ],
)
def test_a_value_is_told_in_whatever_words_by_the_head_and_by_a_question(
    language: str, question: str, value: str, said: str, *, told: bool
) -> None:
    read = read_value(value, language)
    figure = Figure(ask=question, value=read.value, unit=read.unit)
    sheet = replace(sheet_of(people={}, figures={"f": figure}), language=language)
    pool = Pool(sheet, words_for(language))
    asked = next(item for item in ask(sheet) if item.direction is Direction.VALUE)
    shape = Shape.NUMBER if figure.is_number else Shape.SHORT
    one = Clues(asked, shape, pool)
    assert one.told_by(printed_words(said, pool)) is told
    form = CluesByWord(pool.words)
    form.add(one)
    is_near = bool(one.subject & printed_words(said, pool))
    assert form.gives_away(said) is (told and is_near)
