"""How time grows with what is put in: four times as much takes some four times as long, for every regex, too."""

import gc
import importlib
import json
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from typing import Any

import pytest

import quiz
from quiz.anki.lock import HEADS
from quiz.anki.lock import parse as parse_lock
from quiz.difference import words_changed
from quiz.page.hyphens import divided, joined, softened
from quiz.pictures.svg import SVG, redrawn
from quiz.project.load import load
from quiz.project.product import make
from quiz.project.stale import PROGRAM
from quiz.results.table import read_table
from quiz.settings import Settings
from quiz.sheet.findings import did_you_mean
from quiz.sheet.read import read
from quiz.sheet.typed import MOST_CHARACTERS
from tests.desk import ROOT, Content, Desk, harbour

RATIO = 10.0
"""A linear one gives four, with a logarithm five; a quadratic one gives sixteen."""
NOISE = 0.08
"""Seconds below which nothing is told from noise."""


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def grows_gently(work: Callable[[int], Callable[[], object]], size: int) -> None:
    one = min(seconds(work(size)) for _ in range(2))
    bound = max(RATIO * one, NOISE)
    fours = (seconds(work(4 * size)) for _ in range(3))  # once, but again on a machine that was busy
    assert any(four <= bound for four in fours), f"{one:.3f} s become more than {bound:.3f} s"


def built(sheet: Content, folder: Path) -> None:
    path = folder / "harbour.yaml"
    path.write_text(json.dumps(sheet), encoding="utf-8")
    loaded = load(str(path))
    if loaded.prepared:
        make(loaded.prepared, Settings(), 1)


def facts(count: int) -> Content:
    more = {f"f{n}": {"question": f"What is {n} of {7 * n}?", "answer": f"answer {n}"} for n in range(count)}
    return harbour() | {"facts": harbour()["facts"] | more}


def people(count: int) -> Content:
    more = {f"p{n}": {"name": f"Name Number{n}", "role": f"role {n}"} for n in range(count)}
    return harbour() | {"people": harbour()["people"] | more}


def quotes(count: int) -> Content:
    more = {f"q{n}": {"speaker": "anna", "text": f"Something {n} about {3 * n} more."} for n in range(count)}
    return harbour() | {"quotes": harbour()["quotes"] | more}


def unknown_speakers(count: int) -> Content:
    sheet = people(500)
    sheet["quotes"] |= {f"q{n}": {"speaker": f"annna{n}", "text": f"Words number {n}."} for n in range(count)}
    return sheet


def figures(count: int) -> Content:
    more = {
        f"n{n}": {"ask": f"How long is {n}?", "value": str(20 + n), "unit": "metres", "measures": f"length {n}"}
        for n in range(count)
    }
    return harbour() | {"figures": harbour()["figures"] | more}


def wrong_answers(count: int) -> Content:
    sheet = harbour()
    sheet["facts"]["bridge"]["wrong"] = [f"a word{n}" for n in range(count)]
    return sheet


def a_long_quote(count: int) -> Content:
    sheet = harbour()
    sheet["quotes"]["deep"]["text"] = "very " * count + "deep"
    return sheet


def a_long_word(count: int) -> Content:
    sheet = harbour()
    sheet["quotes"]["fog"]["paraphrase"] = "a" * count
    return sheet


def a_long_claim(count: int) -> Content:
    sheet = harbour()
    sheet["facts"]["bridge"]["claim"] = "x " * count + "a bridge"
    return sheet


SHEETS: list[tuple[Callable[[int], Content], int]] = [
    (facts, 150),
    (people, 150),
    (quotes, 150),
    (figures, 100),
    (unknown_speakers, 300),
    (wrong_answers, 300),
    (a_long_quote, MOST_CHARACTERS // 25),
    (a_long_word, MOST_CHARACTERS // 5),
    (a_long_claim, MOST_CHARACTERS // 10),
]


@pytest.mark.parametrize(("sheet", "size"), SHEETS, ids=lambda each: getattr(each, "__name__", ""))
def test_a_larger_sheet_takes_longer_in_proportion(tmp_path: Path, sheet: Callable[[int], Content], size: int) -> None:
    built(sheet(2), tmp_path)
    grows_gently(lambda count: lambda: built(sheet(count), tmp_path), size)


TEXTS: dict[str, Callable[[str], object]] = {
    "controls": lambda text: read("probe.yaml", text.encode()),
    "softened": lambda text: softened.__wrapped__(text, "de_DE"),
    "divided": lambda text: divided(text, "de_DE"),
    "joined": joined,
    "difference": lambda text: list(words_changed(text, text[::-1])),
    "lock": lambda text: parse_lock(f"{HEADS[1]}\n{text}"),
    "drawing": lambda text: redrawn(f"<svg xmlns='{SVG}'>{text}</svg>".encode()),
    "table": lambda text: read_table("9b.csv", text.encode()),
    "did you mean": lambda text: did_you_mean(text, ["anna", "carl"]),
}
MANY = {"softened": 1000, "divided": 1000}
"""How many units a text has, if not as many as usual: what takes long anyway shows how it grows in a short text."""
UNITS = {
    "controls": "\x01\n",
    "softened": "Donaudampfschiff",
    "divided": "Donaudampfschiff",
    "joined": "A. ",
    "difference": "a b ",
    "lock": "# a\n",
    "drawing": "<g/><!---->",
    "table": 'a;"b";\n',
    "did you mean": "ann",
}


@pytest.mark.parametrize("what", TEXTS)
def test_a_longer_text_takes_longer_in_proportion(what: str) -> None:
    grows_gently(lambda count: lambda: TEXTS[what](UNITS[what] * count), MANY.get(what, 4000))


def test_four_megabytes_that_are_no_text_have_few_findings() -> None:
    assert len(read("probe.yaml", b"\x01\n" * 2_000_000).findings) < 100


def test_a_text_has_its_bound() -> None:
    sheet = "format: 1\ntitle: " + "x" * (MOST_CHARACTERS + 1)
    assert "too-long" in {finding.code for finding in read("probe.yaml", sheet.encode()).findings}


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every regex that stands in a module of the package."""
    for module in pkgutil.walk_packages(quiz.__path__, "quiz."):
        if module.name.endswith("__main__") or ".make_" in module.name:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


PATTERNS = dict(patterns())
BAITS = [*"a '\"\\[(…“`\n", "A. ", "a-", "1 ", "1.", "1,1", "<!--", "# ", "- ", "a: ", "Ab "]
SOURCES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text(encoding="utf-8")
    for path in (ROOT / "quiz").rglob("*.py")
}


def is_anchored(name: str) -> bool:
    """Return True if a regex is held against the start of a text only, wherever it is used."""
    module, _, short = name.rpartition(".")
    use = re.compile(rf"\b{short}\.(\w+)\(|\b(?:re|map)\.?\w*\({short}\b")
    own = use.findall(SOURCES.get(module) or SOURCES[f"{module}.__init__"])
    used = own or [each for source in SOURCES.values() for each in use.findall(source)]
    return bool(used) and set(used) <= {"match", "fullmatch"}


def test_it_is_known_which_regexes_are_held_against_the_start_of_a_text() -> None:
    assert is_anchored("quiz.sheet.dates.SHORT_YEAR")
    assert not is_anchored("quiz.page.hyphens.TOGETHER")


@pytest.mark.parametrize("name", PATTERNS)
def test_no_regex_is_led_astray(name: str) -> None:
    is_not_led_astray(PATTERNS[name], anchored=is_anchored(name))


def is_not_led_astray(pattern: re.Pattern[Any], *, anchored: bool, length: int = MOST_CHARACTERS // 8) -> None:
    def all_found(bait: str, count: int) -> None:
        given = bait * count + "\0"
        held: Any = given if isinstance(pattern.pattern, str) else given.encode()
        if anchored:
            pattern.fullmatch(held)
            pattern.match(held)
        else:
            list(pattern.finditer(held))

    for bait in BAITS:
        grows_gently(lambda count, bait=bait: partial(all_found, bait, count), length // len(bait))  # type: ignore[misc]


class Recorder:
    """Notes the regexes that are made inside of functions, one for each place in the program, and how they are held.

    Those that drafting compiles are held against single places of a text, and its own tests bound them.
    """

    def __init__(self) -> None:
        self.compile = re._compile  # type: ignore[attr-defined]
        self.found: dict[str, tuple[re.Pattern[Any], bool]] = {}

    def __call__(self, pattern: Any, flags: int) -> re.Pattern[Any]:
        made: re.Pattern[Any] = self.compile(pattern, flags)
        how, where = sys._getframe(1).f_code, sys._getframe(2)
        file = Path(where.f_code.co_filename)
        drafting = how.co_name == "compile" and file.parent.name == "draft"
        if file.is_relative_to(PROGRAM) and where.f_code.co_name != "<module>" and not drafting:
            place = f"{file.relative_to(PROGRAM).as_posix()}:{where.f_lineno}"
            self.found.setdefault(place, (made, how.co_name in ("match", "fullmatch")))
        return made


def test_no_regex_that_a_function_makes_is_led_astray(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("quiz."):
            each.cache_clear()
    for language in ("de", "en", "fr"):
        desk.quiz("new", f"start-{language}", "--language", language)
    article = next((ROOT / "decks" / "examples").glob("*.txt"))
    (desk.decks / "start-en.txt").write_bytes(article.read_bytes())
    started = desk.decks / "start-en.yaml"
    started.write_text(started.read_text().replace("source:", "source:\n  text: start-en.txt", 1))
    recorder = Recorder()
    monkeypatch.setattr(re, "_compile", recorder)
    for command in (("check",), ("build", "--questions", "40"), ("draft", str(article)), ("export", "moodle")):
        desk.quiz(*command)
    assert len(recorder.found) > 40
    for place, (pattern, anchored) in recorder.found.items():
        try:
            is_not_led_astray(pattern, anchored=anchored, length=MOST_CHARACTERS // 32)
        except AssertionError as error:
            pytest.fail(f"{place}: {pattern.pattern!r:.200}: {error}")
