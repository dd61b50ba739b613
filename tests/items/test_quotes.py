"""Quotes, people and facts on paper: claims, statements, orders, what is cut, what is kept apart."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction, Distractor, Item, Manner
from quiz.items.reasons import Reason, ReasonKind
from quiz.sheet.model import Fact, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate
from tests.paper.generated import sheet as generated
from tests.paper.reading import REAL, all_questions, quiz_of, real

PEOPLE = {
    key: Person(name=name, role=role, organisation=house)
    for key, name, role, house in (
        ("ada", "Ada Berg", "Mayor", "Northport"),
        ("bo", "Bo Lind", "Engineer", "Harbour Board"),
        ("cy", "Cy Holm", "Treasurer", "Rowing Club"),
    )
}
LONG = (
    "We begin today. "
    + "The long middle of the speech goes on and on without an end " * 4
    + "here. Then came the flood."
)


def sheet_of(**more: object) -> Sheet:
    sheet = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="Source"), people=PEOPLE)
    return replace(sheet, **more)  # type: ignore[arg-type]


def test_a_long_quote_is_cut_to_the_sentence_with_its_telling_word() -> None:
    quote = Quote(speaker="ada", text=LONG, blank="flood", about="water")
    speaker, blank = (
        next(i for i in ask(sheet_of(quotes={"q": quote})) if i.direction is d)
        for d in (Direction.SPEAKER, Direction.BLANK)
    )
    assert speaker.excerpt
    assert speaker.excerpt.text == "[…] Then came the flood."
    assert speaker.material
    assert speaker.material.text == LONG
    assert blank.excerpt
    assert (blank.excerpt.before, blank.excerpt.after) == ("[…] Then came the ", ".")


def test_a_short_quote_is_not_cut() -> None:
    assert all(item.excerpt is None for item in ask(sheet_of(quotes={"q": Quote(speaker="ada", text="It is time.")})))


def test_a_claim_names_a_speaker_with_the_verb_of_the_quote() -> None:
    quotes = {"q": Quote(speaker="ada", text="The bridge will fall.", verb="warned")}
    question = quiz_of(sheet_of(people=PEOPLE, quotes=quotes), kinds=("truth",)).forms[0].questions[0]
    assert question.stem in {f"It was {person.name} who warned:" for person in PEOPLE.values()}
    assert question.key.text == ("true" if ("Ada" in question.stem) else "false")
    assert [option.text for option in question.options] == ["true", "false"]


def test_a_false_claim_says_in_the_key_what_is_right() -> None:
    facts = {
        "a": Fact(question="Where did it begin?", answer="Bonn", wrong=("Rome", "Oslo"), claim="It began in Bonn.")
    }
    seen = set()
    for seed in range(12):
        question = quiz_of(sheet_of(facts=facts, people={}), kinds=("truth",), seed=seed).forms[0].questions[0]
        seen.add(question.key.text)
        reason = next(option.reason for option in question.options if not option.right)
        assert reason == (Reason(ReasonKind.RIGHT_IS, "Bonn") if question.key.text == "false" else None)
        wrong = question.key.text == "false"
        assert question.stem in ({"It began in Rome.", "It began in Oslo."} if wrong else {"It began in Bonn."})
    assert seen == {"true", "false"}


def test_a_claim_that_begins_with_the_answer_begins_with_a_capital() -> None:
    fact = Fact(question="Who?", answer="the mayor", wrong=("the judge", "the actor"), claim="The mayor opened it.")
    asks = {
        question.stem
        for seed in range(12)
        for question in all_questions(quiz_of(sheet_of(facts={"a": fact}, people={}), kinds=("truth",), seed=seed))
    }
    assert asks == {"The mayor opened it.", "The judge opened it.", "The actor opened it."}


@pytest.mark.parametrize(
    ("answer", "claim", "true", "false"),
    [
        ("US", "The US told us so.", "The US told us so.", "The EU told us so."),
        ("The Sample", "It crosses the Sample.", "It crosses the Sample.", "It crosses the Trial."),
        ("the Sample", "The Sample ends there.", "The Sample ends there.", "The trial ends there."),
        ("C++ (new)", "It was C++ (new), then.", "It was C++ (new), then.", "It was the EU, then."),
    ],
)
def test_a_claim_is_printed_as_it_was_written_with_a_wrong_answer_in_the_place_of_the_right_one(
    answer: str, claim: str, true: str, false: str
) -> None:
    wrong = {"The Sample": "The Trial", "the Sample": "the trial", "US": "EU", "C++ (new)": "the EU"}[answer]
    fact = Fact(question="Which one?", answer=answer, wrong=(wrong,), claim=claim)
    sheet = sheet_of(facts={"a": fact}, people={})
    asks = {q.stem for seed in range(12) for q in all_questions(quiz_of(sheet, kinds=("truth",), seed=seed))}
    assert asks == {true, false}


def test_a_fact_without_a_claim_is_never_asked_as_true_or_false() -> None:
    facts = {"a": Fact(question="Where did it begin?", answer="Bonn", wrong=("Rome", "Oslo"))}
    assert not quiz_of(sheet_of(facts=facts, people={}), kinds=("truth",)).forms[0].questions


def test_only_those_who_could_have_said_it_are_offered() -> None:
    more = {f"p{n}": Person(name=f"Person{n} Nr{n}") for n in range(9)}
    quotes = {"q": Quote(speaker="ada", text="All three of us rowed.", could_be=("bo", "cy"))}
    sheet = sheet_of(quotes=quotes, people=PEOPLE | more)
    said = next(item for item in ask(sheet) if item.direction is Direction.SPEAKER)
    assert {distractor.text for distractor in said.distractors} == {"Bo Lind", "Cy Holm"}
    for seed in range(8):
        for question in all_questions(quiz_of(sheet, seed=seed)):
            if question.item.direction is Direction.SPEAKER:
                assert question.shape is not Shape.MATCHING
                assert {option.text for option in question.options} <= {
                    "Ada Berg",
                    "Bo Lind",
                    "Cy Holm",
                    "true",
                    "false",
                }


def test_statements_beside_one_another_are_of_others_and_of_one_manner_or_differ_in_their_telling_word() -> None:
    seen = set()
    for seed in range(20):
        sheet = generated(seed)
        said = {quote.words: quote for quote in sheet.quotes.values()}
        for question in quiz_of(sheet, kinds=("choice",), questions=60, forms=1).forms[0].questions:
            if question.item.direction is Direction.STATEMENT:
                key = next(said[option.text] for option in question.options if option.right)
                others = [option.text for option in question.options if not option.right]
                exchanged = not set(others) & set(said)
                seen.add(exchanged)
                if exchanged:
                    assert sorted(others) == sorted(key.words.replace(key.blank or "", word) for word in key.wrong[:2])
                else:
                    assert {said[text].verbatim for text in others} == {key.verbatim}
                    assert key.speaker not in {said[text].speaker for text in others}
    assert seen == {True, False}


def test_dated_quotes_can_be_put_in_the_order_of_time() -> None:
    quotes = {
        f"q{year}": Quote(speaker="ada", text=f"Said in {year}.", date=PartialDate(year)) for year in (1961, 1969, 2009)
    }
    facts = {f"a{n}": Fact(question=f"Which {n}?", answer=f"thing{n}") for n in range(9)}
    form = quiz_of(sheet_of(quotes=quotes, facts=facts), forms=1).forms[0]
    order = next(question for question in form.questions if question.shape is Shape.ORDER)
    assert [row.reason for row in sorted(order.rows, key=lambda row: row.place)] == ["1961", "1969", "2009"]
    assert {row.passage.manner for row in order.rows} == {Manner.VERBATIM}


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


def test_two_people_give_a_choice_of_two_and_one_is_asked_for_in_writing() -> None:
    quotes = {"q": Quote(speaker="ada", text="The bridge will fall.")}
    two = quiz_of(sheet_of(quotes=quotes, people={k: PEOPLE[k] for k in ("ada", "bo")}), kinds=("choice", "short"))
    assert [len(q.options) for q in two.forms[0].questions if q.item.direction is Direction.SPEAKER] == [2]
    one = quiz_of(sheet_of(quotes=quotes, people={"ada": PEOPLE["ada"]}), kinds=("choice", "short"))
    assert [q.shape for q in one.forms[0].questions if q.item.direction is Direction.SPEAKER] == [Shape.SHORT]


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


SPEAKERS = PEOPLE | {
    "greens": Person(name="the Greens"),
    "treasury": Person(name="the Treasury"),
    "bank": Person(name="Royal Bank of Scotland", role="bank of the harbour"),
    "report": Person(name="the harbour report"),
    "official": Person(name="a harbour official", organisation="Harbour Board"),
}


def items_of(speaker: str, **more: object) -> dict[Direction, Item]:
    quote = Quote(speaker=speaker, text="The water is far too high.", about="the flood", blank="water", **more)  # type: ignore[arg-type]
    return {item.direction: item for item in ask(sheet_of(people=SPEAKERS, quotes={"q": quote})) if item.fact is quote}


def test_an_organisation_is_offered_among_organisations() -> None:
    item = items_of("greens")[Direction.SPEAKER]
    assert item.stem == "Who said this?"
    assert {distractor.text for distractor in item.distractors} == {"the Treasury", "Royal Bank of Scotland"}


def test_a_document_is_asked_for_as_one() -> None:
    items = items_of("report")
    assert items[Direction.SPEAKER].stem == "Which document says this?"
    assert items[Direction.STATEMENT].stem == "What does the harbour report say on this topic?"


def test_nobody_asks_who_somebody_unnamed_was_nor_offers_him() -> None:
    assert Direction.SPEAKER not in items_of("official")
    assert Direction.BLANK in items_of("official")
    offered = {distractor.text for key in SPEAKERS if key != "official" for distractor in _offered(key)}
    assert "a harbour official" not in offered
    assert "Ada Berg" in offered


def _offered(key: str) -> tuple[Distractor, ...]:
    return items_of(key)[Direction.SPEAKER].distractors


def test_only_a_person_has_a_role() -> None:
    asked = {item.ref.key for item in ask(sheet_of(people=SPEAKERS)) if item.direction is Direction.ROLE}
    assert asked == set(PEOPLE)


def test_who_is_known_by_the_organisation_alone_is_asked_for_that() -> None:
    (item,) = ask(sheet_of(people={"eva": Person(name="Eva Moor", organisation="Harbour Board")}))
    assert (item.stem, item.key.text) == ("For whom does Eva Moor work or speak?", "Harbour Board")


def test_who_said_it_too_is_not_offered_instead() -> None:
    assert {distractor.text for distractor in _offered("ada")} == {"Bo Lind", "Cy Holm"}
    together = items_of("ada", together=("bo",))[Direction.SPEAKER]
    assert {distractor.text for distractor in together.distractors} == {"Cy Holm"}
