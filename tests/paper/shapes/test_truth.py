"""Claims: how they are worded, which are false, and what is said of those."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.numbers import Shown
from quiz.items.pool import Pool
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.cues import CluesByWord
from quiz.paper.draft import Draft
from quiz.paper.onform import OnForm
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import PEOPLE, sheet_of
from tests.paper.composed import all_questions, quiz_of


def test_a_claim_names_a_speaker_with_the_verb_of_the_quote() -> None:
    quotes = {"q": Quote(speaker="ada", text="The bridge will fall.", verb="warned")}
    question = quiz_of(sheet_of(people=PEOPLE, quotes=quotes), kinds=("truth",)).forms[0].questions[0]
    assert question.stem in {f"{person.name} warned:" for person in PEOPLE.values()}
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


@pytest.mark.parametrize(("count", "false"), [(2, {1}), (3, {1, 2}), (5, {2, 3}), (6, {2, 3, 4})])
def test_about_half_of_all_claims_are_false(count: int, false: set[int]) -> None:
    facts = {
        f"f{n}": Fact(question=f"Where is mill{n}?", answer=f"port{n}", wrong=(f"x{n}",), claim=f"It is port{n}.")
        for n in range(count)
    }
    sheet, found = sheet_of(facts=facts, people={}), set()
    for seed in range(20):
        asked = quiz_of(sheet, seed=seed, forms=1, kinds=("truth",)).forms[0].questions
        found.add(sum(question.key.text == "false" for question in asked))
    assert found == false


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("count", "claims"), [(1, 0), (2, 0), (8, 3)])
def test_a_form_has_three_claims_at_least_where_there_are_other_ways_to_ask(seed: int, count: int, claims: int) -> None:
    facts = {
        f"f{n}": Fact(
            question=f"Where is mill{n}?", answer=f"port{n}", wrong=(f"x{n}", f"y{n}"), claim=f"It is port{n}."
        )
        for n in range(count)
    }
    sheet = sheet_of(facts=facts, people={})
    alone = quiz_of(sheet, seed=seed, forms=1, kinds=("truth",)).forms[0].questions
    assert len(alone) == count, "nothing else may ask it"
    asked = quiz_of(sheet, seed=seed, forms=1, kinds=("truth", "choice")).forms[0].questions
    found = [question.key.text for question in asked if question.shape is Shape.TRUTH]
    assert len(asked) == count
    assert len(found) >= claims if claims and found else not found
    assert len(set(found)) != 1, "some are true and some are false"


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        ({"text": "The mill will fall."}, True),
        ({"text": "the size of a mill"}, False),
        ({"text": "… and the mill will fall."}, False),
        ({"text": "The mill will not fall."}, False),
        ({"paraphrase": "The mill will fall."}, True),
        ({"paraphrase": "Nothing but the mill will not fall."}, False),
        ({"text": "Nobody will lose the mill."}, False),
        ({"text": "The mill won’t fall."}, False),
        ({"text": "Five years of broken promises"}, False),
    ],
)
def test_no_fragment_and_no_negation_is_judged(said: dict[str, str], *, claimed: bool) -> None:
    sheet = sheet_of(quotes={"q": Quote(speaker="ada", **said)})  # type: ignore[arg-type]
    asked = quiz_of(sheet, forms=1, kinds=("truth",)).forms[0].questions
    assert bool(asked) is claimed


def test_a_claim_with_a_negation_is_no_claim_to_judge() -> None:
    fact = Fact(question="Where is it?", answer="Bonn", wrong=("Kiel", "Ulm"), claim="It is not far from Bonn.")
    assert not quiz_of(sheet_of(facts={"f": fact}, people={}), forms=1, kinds=("truth",)).forms[0].questions


@pytest.mark.parametrize(
    ("fact", "claimed"),
    [
        ({"claim": "The mill is in Bonn.", "evidence": "the old mill in Bonn"}, True),
        ({"claim": "The mill is in Bonn.", "evidence": "“The mill is in Bonn and stays there,” she said."}, False),
        ({"claim": "The mill is in Bonn.", "evidence": "the “mill” in Bonn"}, True),
        ({"claim": "The mill is in Bonn.", "evidence": "It was never anywhere but in Bonn"}, False),
        ({"claim": "Ada Berg says that the mill is in Bonn.", "evidence": "It was never anywhere but in Bonn"}, True),
    ],
)
def test_what_one_side_says_is_no_claim_unless_it_says_so(fact: dict[str, str], *, claimed: bool) -> None:
    asked = Fact(question="Where is it?", answer="Bonn", wrong=("Kiel", "Ulm"), **fact)  # type: ignore[arg-type]
    quotes = {"q": Quote(speaker="ada", text="The mill? It was never anywhere but in Bonn.")}
    made = quiz_of(sheet_of(facts={"f": asked}, quotes=quotes), forms=1, kinds=("truth",)).forms[0].questions
    assert any(question.item.ref.key == "f" for question in made) is claimed


def test_no_false_claim_names_whose_words_another_question_offers_its_speaker_for() -> None:
    names = ("Ada Berg", "Bo Lind", "Cy Holm", "Di Moor", "Ed Sand")
    people = {name.split()[0].lower(): Person(name=name) for name in names}
    quotes = {
        key: Quote(speaker=key, text=f"The {thing} will fall before the next winter comes.")
        for key, thing in zip(people, ("bridge", "church", "tower", "quay", "market"), strict=True)
    }
    sheet = sheet_of(people=people, quotes=quotes)
    items = {item.fact.speaker: item for item in ask(sheet) if isinstance(item.fact, Quote)}
    wrong = {
        key: next(each for each in items["ed"].distractors if each.of and each.of.key == key) for key in ("ada", "bo")
    }
    pool = Pool(sheet, words_for("en"))
    beside = replace(wrong["ada"], text="Ed Sand", of=FactRef(FactKind.PERSON, "ed"))
    exchanged = {items["ed"].id: list(wrong.values()), items["ada"].id: [beside]}
    for seed in range(4):
        form = OnForm(pool, seed, CluesByWord(pool.words), Shown(), exchanged)
        claim = SHAPES[Shape.TRUTH].settled(Draft(items["ed"], Shape.TRUTH, false=True), form)
        assert claim
        assert claim.wrong[0].text in {"Bo Lind", "Cy Holm", "Di Moor"}
