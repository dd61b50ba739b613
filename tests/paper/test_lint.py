"""What the linter says of items: each rule on the sheet that breaks it, and nothing on one that does not."""

from collections.abc import Callable, Iterator
from textwrap import dedent, indent

import pytest

from quiz.paper.lint import lint
from quiz.rules import RULES
from quiz.rules.items import ITEMS
from quiz.sheet.checks import check
from quiz.sheet.findings import Finding
from quiz.sheet.model import Sheet
from quiz.sheet.problems import Problem
from quiz.sheet.read import read

HEAD = """
format: 1
id: probe
title: Probe
language: en
source: {title: Source, published: 2025}
"""
PEOPLE = """
people:
  ada: {name: Ada Berg, role: Mayor, organisation: Northport, evidence: e}
  bo: {name: Bo Lind, role: Engineer, organisation: Harbour Board, evidence: e}
  cy: {name: Cy Holm, role: Treasurer, organisation: Rowing Club, evidence: e}
"""


def findings(body: str, judge: Callable[[Sheet], Iterator[Problem]] = lint) -> list[Finding]:
    return check(read("probe.yaml", (HEAD + dedent(body)).encode()), {}, judge)


def codes(body: str) -> list[str]:
    return [finding.code for finding in findings(body)]


def fact(question: str, answer: str, wrong: str, more: str = "") -> str:
    return f'facts:\n  it: {{question: "{question}", answer: "{answer}", wrong: {wrong}, evidence: e{more}}}\n'


def quote(more: str, text: str = "It is time to build") -> str:
    return f'{PEOPLE}quotes:\n  it: {{speaker: ada, text: "{text}", evidence: e, {more}}}\n'


def figure(key: str, ask: str, value: str, unit: str) -> str:
    return f'  {key}: {{ask: "{ask}", value: "{value}", unit: {unit}, evidence: e}}\n'


BREAKS = {
    "odd-one-out": fact("Where?", "in Bonn", "[Rome now, Paris]"),
    "repeated-word": fact("Which harbour is largest?", "Bonn harbour", "[Cologne city, Dresden city]"),
    "key-in-the-middle": fact("When?", "July 16", "[July 14, July 18]"),
    "absolute-word": fact("When?", "in winter", "[never at all, in summer]"),
    "catch-all": fact("When?", "in winter", "[none of the above, in summer]"),
    "one-wrong-answer": fact("When?", "in winter", "[in summer]"),
    "hanging-question": fact("When did he resign?", "in winter", "[in summer, in spring]"),
    "not-a-count": "figures:\n  a: {ask: How many return?, value: 85 %, evidence: e}\n"
    + figure("b", "How old?", "30", "years"),
    "negative-question": fact("Which state does not ban it?", "Ohio", "[Iowa, Utah]"),
    "long-question": fact("In " + "view " * 25 + "which?", "Ohio", "[Iowa, Utah]"),
    "alike-questions": "facts:\n"
    '  a: {question: "Which of the southern states bans this new app on devices?", answer: Ohio, evidence: e}\n'
    '  b: {question: "Which of the southern states bans this new app on computers?", answer: Iowa, evidence: e}\n',
    "list-answer": fact("Which states?", "Ohio, Iowa and Utah", "[Ohio and Iowa alone, Maine and Utah alone]"),
    "speaker-in-quote": quote("about: a", "The people of Northport wait"),
    "never-asked": PEOPLE.rstrip() + "\n  it: {name: a senior official, evidence: e}\n"
    "quotes:\n  it: {speaker: it, text: Somebody signed it, evidence: e}\n",
    "judging-verb": quote("verb: claimed"),
    "few-people": "people:\n  ada: {name: Ada Berg, role: Mayor, evidence: e}\n"
    "quotes:\n  it: {speaker: ada, text: It is time, evidence: e}\n",
    "lone-figure": "figures:\n" + figure("a", "How long?", "30", "years"),
    "same-value": "figures:\n" + figure("a", "How long?", "30", "years") + figure("b", "How old?", "30", "years"),
    "unit-for-one": "figures:\n" + figure("a", "How long?", "30", "years") + figure("b", "How many?", "1", "states"),
}


@pytest.mark.parametrize("code", [rule.code for rule in ITEMS if rule.code != "failed-in-class"])  # test_failed.py
def test_a_rule_is_broken_by_its_case_alone(code: str) -> None:
    assert codes(BREAKS[code]) == [code]


@pytest.mark.parametrize(
    ("about", "place"),
    [
        ("what Mayor Dahl did", "`mayor` stands in the role of Ada Berg, too"),
        ("the people of Northport", "`northport` stands in the organisation of Ada Berg, too"),
    ],
)
def test_it_is_said_which_word_tells_a_speaker_where_it_stands_and_what_follows(about: str, place: str) -> None:
    (found,) = findings(quote(f"about: {about}"))
    assert found.message == f"{place}: it tells who spoke, so nobody is asked who said this"


def test_a_number_in_words_in_its_question_gives_the_answer() -> None:
    body = "figures:\n" + figure("a", "How long are three years?", "3", "years") + figure("b", "How old?", "9", "days")
    assert codes(body) == ["answer-in-question"]


@pytest.mark.parametrize(
    "body",
    [
        fact("Where?", "in Bonn", "[in Rome, in Paris]"),
        fact("When?", "July 16", "[July 18, July 20]"),
        quote("verb: warned, about: building"),
        quote("blank: time, wrong: [fun, hell]"),
        quote("blank: time"),
        fact("Why?", "because of the restrictions", "[because of ice, because of the inundations]"),
        "figures:\n"
        + figure("a", "How many of the three went?", "a third", "pilots")
        + figure("b", "How old?", "9", "days"),
        "figures:\n" + figure("a", "How long?", "30", "years") + figure("b", "How much?", "1", "USD"),
    ],
)
def test_a_good_item_has_no_finding(body: str) -> None:
    assert codes(body) == []


def test_wrong_words_for_a_gap_are_judged_like_wrong_answers() -> None:
    assert codes(quote("blank: time, wrong: [fun]")) == ["one-wrong-answer"]


def test_a_finding_has_the_address_of_what_is_meant() -> None:
    found = findings(BREAKS["key-in-the-middle"])[0]
    assert (found.severity, found.line[found.span.column - 1 :][:9]) == ("warning", '"July 16"')


def test_a_finding_that_is_allowed_with_a_reason_is_silent() -> None:
    assert codes(fact("When?", "July 16", "[July 14, July 18]", ", allow: {key-in-the-middle: the days around}")) == []


@pytest.mark.parametrize(
    ("allow", "code"),
    [
        ("{key-in-the-midle: why}", "bad-allow"),
        ("{key-in-the-middle: }", "bad-allow"),
        ("{same-question: why}", "bad-allow"),
        ("{no-unit: why}", "unused-allow"),
    ],
)
def test_what_cannot_be_allowed_or_need_not_be_is_said(allow: str, code: str) -> None:
    assert code in codes(fact("When?", "July 16", "[July 18, July 20]", f", allow: {allow}"))


def test_a_mistyped_code_gets_a_suggestion() -> None:
    found = findings(fact("When?", "July 16", "[July 18, July 20]", ", allow: {key-longst: why}"))
    assert "did you mean `key-longest`?" in found[0].remedy


def test_items_are_not_judged_where_an_error_stops_the_sheet() -> None:
    def judge(_: Sheet) -> Iterator[Problem]:
        raise AssertionError

    assert [f.code for f in findings(fact("When?", "July 16", "[july 16, July 18]"), judge)] == ["wrong-is-right"]


def test_every_rule_of_items_has_a_source_and_examples_that_differ() -> None:
    for rule in ITEMS:
        assert rule.source
        assert rule.bad != rule.good


def test_a_plan_out_of_range_and_an_unknown_kind_are_errors() -> None:
    body = indent(dedent("quiz: {forms: 9, kinds: [choice, mathcing]}"), "") + "\n" + BREAKS["lone-figure"]
    assert sorted(codes(body)) == ["bad-choice", "out-of-range"]


def test_a_fact_to_keep_apart_must_be_there() -> None:
    found = findings(fact("When?", "July 16", "[July 18, July 20]", ", apart: [fact/itt, fact/it]"))
    assert [f.code for f in found] == ["unknown-fact", "unknown-fact"]


def test_codes_are_unique_and_plain() -> None:
    assert all(code.replace("-", "").isalpha() and code == code.lower() for code in RULES)


def test_a_wrong_word_or_answer_that_is_right_is_an_error() -> None:
    assert codes(quote("blank: time, wrong: [Time, hell]")) == ["wrong-is-right"]
    assert codes(fact("Where?", "Bonn", "[Rome, Oslo]", ", accept: [rome]")) == ["wrong-is-right"]
