"""Which items a sheet gives: each case is a sheet and its items, in `cases/*.txt`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.items.ask import ask
from quiz.items.model import Item, Passage
from quiz.items.pool import Stranger
from quiz.items.reasons import written
from quiz.sheet.read import read
from quiz.words import words_for
from quiz.words.model import Words
from tests.sheet import cases
from tests.sheet.cases import Case

FOLDER = Path(__file__).parent / "cases"
CASES = cases.cases_of(FOLDER)
FILES = list(dict.fromkeys(case.file for case in CASES))
STRANGERS = tuple(Stranger(name, "Other sheet") for name in ("A. Berg", "Sam Reed", "Sue Reed", "Xen Two", "Yu Three"))
"""People of another sheet, whom each case may borrow."""


def shown(passage: Passage) -> str:
    text = f"{passage.before}____{passage.after}" if passage.gap else passage.text
    return f"{passage.manner}: {text}"


def lines(item: Item, words: Words) -> Iterator[str]:
    yield f"{item.id}: {item.stem}" + (f" ({item.cue})" if item.cue else "")
    if item.material:
        yield f"    about {shown(item.material)}"
    if item.excerpt:
        yield f"    in short {shown(item.excerpt)}"
    yield f"    * {shown(item.key)}"
    if item.gist:
        yield f"    * in short {shown(item.gist)}"
    for wrong in item.distractors:
        of = f", {wrong.of}" if wrong.of else ""
        rank = f", {wrong.rank:+}" if wrong.rank else ""
        yield f"    - {wrong.text} ({written(wrong.reason, words)}{of}{rank}, {wrong.closeness})"


def text_of(case: Case) -> str:
    sheet = cases.sheet_of(case)
    words = words_for(sheet.language)
    return "".join(f"{line}\n" for item in ask(sheet, STRANGERS) for line in lines(item, words))


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file}:{case.line}: {case.title}" for case in CASES])
def test_a_sheet_gives_items(case: Case, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        pytest.skip("its file is written anew")
    assert not read("probe.yaml", case.with_head.encode()).findings
    assert text_of(case) == case.expected


@pytest.mark.parametrize("file", FILES)
def test_the_titles_of_a_file_tell_its_cases_apart(file: str, request: pytest.FixtureRequest) -> None:
    renewed = request.config.getoption("--renew-golden")
    cases.hold(file, text_of, CASES, FOLDER, renewed=renewed)
