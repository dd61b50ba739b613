"""Articles and what is drafted from them; and what holds for every text, however damaged."""

from __future__ import annotations

import random
from functools import lru_cache

import pytest

from quiz.draft.as_json import as_json
from quiz.draft.draft import draft
from quiz.draft.language import languages, words_of
from quiz.draft.reading import read_article
from tests.draft.cases import Case, cases, renew

DAMAGED = 500


@pytest.fixture(scope="module", autouse=True)
def _renewed(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--renew-golden"):
        renew()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_draft_finds_what_the_case_expects(case: Case, pytestconfig: pytest.Config) -> None:
    if not pytestconfig.getoption("--renew-golden"):
        assert case.given.splitlines() == case.expected.splitlines()


@lru_cache(maxsize=1)
def articles() -> list[tuple[str, str]]:
    """All articles of the cases, and all of a language as one."""
    each = [(case.language, case.article) for case in cases()]
    return each + [(code, "\n".join(text for language, text in each if language == code)) for code in languages()]


def damaged(text: str, chance: random.Random) -> str:
    """Damage a text as copying and converting do: cut, marks lost or doubled, lines shuffled, bytes gone wrong."""
    how = chance.randrange(6)
    if how == 0:
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        return text[start:end]
    if how == 1:
        return "".join(each for each in text if each not in "„“”«»‹›‘’\"'" or chance.random() < 0.5)
    if how == 2:
        lines = text.split("\n")
        chance.shuffle(lines)
        return "\n".join(lines)
    if how == 3:
        return "".join(each + chance.choice(["", "", "“", "„", '"', "\n", " ", "\u00ad"]) for each in text)
    if how == 4:
        return "".join(chance.choice(text) if chance.random() < 0.05 else each for each in text)
    return " ".join(chance.sample(text.split(" "), len(text.split(" "))))


def test_damaged_texts_never_raise_and_every_place_is_one_of_the_text() -> None:
    chance = random.Random(20261127)
    for _ in range(DAMAGED):
        language, article = chance.choice(articles())
        text = damaged(article, chance)
        found = draft(text, words_of(language))
        for quotation in found.quotations:
            marked = quotation.marked
            assert 0 <= marked.outer_start <= marked.start <= marked.end <= marked.outer_end <= len(text)
        for figure in found.figures:
            assert 0 <= figure.clause[0] <= figure.start < figure.end <= figure.clause[1] <= len(text)
        for report in found.indirect:
            assert 0 <= report.start < report.end <= len(text)


def test_a_text_may_break_off_behind_the_comma_of_a_name_or_an_article() -> None:
    for text in ("Anna Berg, the", "Anna Berg,", "Anna Berg, a deckhand"):
        assert [each.person.name for each in draft(text, words_of("en")).people] == ["Anna Berg"]


def test_drafted_names_stand_in_the_text() -> None:
    for language, text in articles():
        for each in draft(text, words_of(language)).people:
            assert each.person.name in " ".join(text.split())


def test_two_runs_give_the_same() -> None:
    for language, text in articles():
        assert as_json("a", draft(text, words_of(language))) == as_json("a", draft(text, words_of(language)))


@pytest.mark.parametrize(
    "text", ["", "\n", "„", "“”", '""', "‘", "1", "A", "„A“: „B“", "(", "Dr.", "sagte", "said", "so"]
)
def test_hardly_any_text_is_a_text_too(text: str) -> None:
    for code in languages():
        draft(text, words_of(code))


def test_a_span_of_time_is_no_first_name() -> None:
    text = (
        "Künftig drohen 14 Tage Haft, und die Haft ist hart. Nach vier Wochen Haft sagte Haft nichts, sagte Eva Hahn.\n"
    )
    assert {person.name for person in read_article(text, words_of("de")).register.people} == {"Eva Hahn"}
