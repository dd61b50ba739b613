"""What a person writes is what she gets: no type is guessed, nothing is added and nothing is lost."""

import pytest

from quiz.sheet.model import Sheet
from quiz.sheet.read import Reading, read
from quiz.sheet.shapes import Shape
from tests.sheet.cases import HEAD

ATTACKS = (
    "<b>", "&amp;", "{{Front}}", "{{c1::x}}", "[sound:x.mp3]", "[latex]x[/latex]", r"\(x\)", r"\[x\]", "$5 and $7",
    "`x`", "${x}", '"', "'", "</script>", "{% raw %}", "{{ 7*7 }}", "\u202eabc\u202c", "🚀👩‍🚀", "x" * 5000,
)  # fmt: skip


def reading(**values: str) -> Reading:
    return read("probe.yaml", "".join(f"{key}: {value}\n" for key, value in (HEAD | values).items()).encode())


def sheet(**values: str) -> Sheet:
    one = reading(**values)
    assert one.sheet
    assert {finding.code for finding in one.findings} <= {"turning-sign"}  # which stays, and is only pointed at
    return one.sheet


@pytest.mark.parametrize(
    "written",
    [
        "12:30", "12:30:45", "010", "0o10", "0x1F", "1.10", "1e3", "no", "yes", "on", "off", "true", "False", "y", "n",
        "1_000", "2025-03", "2025-03-26", "2025-03-26T12:00:00Z", "~", "null", "Null", "NaN", ".inf", "=", "<<",
        "a:b", "-5", "+5", "1.920", "1,920", "50 %", "C#", "„KI“", "don't", "\u2014",
    ],
)  # fmt: skip
def test_a_plain_text_stays_as_it_was_written(written: str) -> None:
    assert sheet(title=written).title == written


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_a_text_in_quotation_marks_stays_as_it_was_written(attack: str) -> None:
    assert sheet(title="'" + attack.replace("'", "''") + "'").title == attack


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_a_block_text_stays_as_it_was_written(attack: str) -> None:
    assert sheet(title=f"|-\n  {attack}").title == attack
    assert sheet(title=f">-\n  {attack}\n  und").title == f"{attack} und"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r'"a\tb"', "a\tb"),
        (r'"a\nb"', "a\nb"),
        (r'"\u00fc\x41\U0001F680"', "üA🚀"),
        (r'"\"\\"', '"\\'),
        ("'it''s'", "it's"),
        ("' a '", "a"),
        ("|\n  a\n   b\n\n  c\n", "a\n b\n\nc"),
        (">\n  a\n  b\n\n  c\n", "a b\nc"),
        ("a   b", "a   b"),
        ("a  # ein Hinweis", "a"),
        ("a#b", "a#b"),
        ("\n  a\n  b", "a b"),
    ],
)
def test_yaml_s_ways_to_write_a_text(written: str, text: str) -> None:
    assert sheet(title=written).title == text


@pytest.mark.parametrize("empty", ["", "''", '""', "|\n", ">-\n"])
def test_an_optional_key_without_text_is_as_good_as_none(empty: str) -> None:
    assert sheet(deck=empty).deck is None


def test_a_text_that_only_looks_empty_is_one() -> None:
    assert sheet(deck="~").deck == "~"
    assert sheet(deck="null").deck == "null"


def test_lists_and_keys_may_be_written_in_either_style() -> None:
    flow = sheet(facts="{ f: { question: Wer?, answer: er, wrong: [sie, no, 010] } }")
    block = sheet(facts="\n  f:\n    question: Wer?\n    answer: er\n    wrong:\n      - sie\n      - no\n      - 010")
    assert flow.facts == block.facts
    assert flow.facts["f"].wrong == ("sie", "no", "010")


def test_the_organisation_of_somebody_else_is_one_itself_unless_it_has_the_role_of_a_person() -> None:
    people = """
  a: { name: Ada Berg, organisation: Anna Corvane }
  b: { name: Anna Corvane }
  c: { name: anna Corvane, role: pilot }
  d: { name: Anna corvane, role: Sponsor }"""
    found = sheet(people=people).people
    assert [found[key].type for key in "abcd"] == [None, "organisation", None, "organisation"]


def test_facts_keep_their_order() -> None:
    keys = ["z", "a", "m", "10", "9"]
    listed = "".join(f"\n  {key}: {{ question: {key}?, answer: {key} }}" for key in keys)
    assert list(sheet(facts=listed).facts) == keys


def test_a_part_of_a_sheet_has_a_place_and_one_that_is_missing_has_its_parent_s() -> None:
    one = reading(facts="\n  f:\n    question: Wer?\n    answer: er\n    wrong: [sie, es]")
    place = {path: one.place(path) for path in [("facts", "f"), ("facts", "f", "wrong", "1"), ("facts", "f", "note")]}
    line = len(HEAD) + 1
    assert [(span.line, span.column, span.length) for span in place.values()] == [
        (line, 3, 1),
        (line + 3, 18, 2),
        (line, 3, 1),
    ]


def test_a_sheet_without_errors_is_whole_and_one_with_errors_is_read_as_far_as_it_goes() -> None:
    broken = reading(title="[x]", facts="{ f: { question: Wer?, answer: er, wrong: x } }")
    assert broken.sheet
    assert broken.sheet.title == ""
    assert broken.sheet.facts["f"].answer == "er"
    assert [finding.code for finding in broken.findings] == ["wrong-shape", "wrong-shape"]


def test_an_unknown_kind_of_questions_is_told_with_all_that_there_are() -> None:
    (finding,) = reading(quiz="{ kinds: [qoutes] }").findings
    assert (finding.code, finding.message) == ("bad-choice", "`kinds` can't be `qoutes`")
    *others, last = Shape
    assert finding.remedy == f"write {', '.join(others)} or {last}"


def test_kinds_of_questions_are_read_as_shapes() -> None:
    assert sheet(quiz="{ kinds: [open, choice] }").quiz.kinds == (Shape.OPEN, Shape.CHOICE)


def test_an_article_that_is_typed_with_a_capital_is_read_as_that_of_a_sentence() -> None:
    people = sheet(people="{a: {name: Die Grünen}, b: {name: Ada Berg}}").people
    assert [person.name for person in people.values()] == ["die Grünen", "Ada Berg"]
