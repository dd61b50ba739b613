"""How well forms fill their paper: many sheets, on both papers, in forms of three lengths and three looks.

    python -m tests.bench.paper

Counts the pages of each form and how full they are, names the worst, and says how many forms end badly: with a last
page under a quarter full, or a page over a quarter empty before it. How many of these have the head alone on the first
page is said, too: on A5 in large print a question is often too high to stand below it; and in how many forms a question
goes on over the page, or stands alone on the last one. Nothing is printed: pages are reckoned.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import cycle, islice, product
from typing import TYPE_CHECKING

from quiz.items.ask import ask
from quiz.page.look import Look
from quiz.project.length import laid_out
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES
from tests.paper import generated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.sheet.model import Sheet

SHEETS = 60
COUNTS = (10, 20, 30)
PAPERS = (Paper.A4, Paper.LETTER)
SMALL = (Paper.A5,)
LOOKS = {"usual": Look(), "large print": Look(large_print=True), "dyslexia": Look(dyslexia=True)}
WORST = 12
MORE = 1000
"""The first of the sheets that lend their words to others."""


@dataclass(frozen=True)
class Case:
    """A form: which sheet's, on which paper, how many questions were asked for, in which look; and its pages."""

    seed: int
    paper: Paper
    count: int
    look: str
    fills: tuple[float, ...]
    faults: float
    head_alone: bool
    parted: int
    """how many questions go on over the page"""
    last_alone: bool
    """whether the last page of several has one question"""

    def __str__(self) -> str:
        """Return the case on a line."""
        fills = " ".join(f"{fill:.2f}" for fill in self.fills)
        return f"sheet {self.seed}, {self.paper}, {self.count} questions, {self.look}: {fills}"


def sheets(count: int) -> Iterator[tuple[int, Sheet]]:
    """Give sheets as people write them, in all languages, each third of them shorter than the others, each fourth with
    quotations of two to four sentences: up to 230 letters, and up to 300 in each eighth.
    """
    for seed in range(count):
        sheet = replace(generated.sheet(seed), language=LANGUAGES[seed % len(LANGUAGES)])
        sheet = _told_at_length(sheet, seed) if seed % 4 == 3 else sheet
        yield seed, replace(sheet, quotes=dict(list(sheet.quotes.items())[:9])) if seed % 3 == 0 else sheet


def _told_at_length(sheet: Sheet, seed: int) -> Sheet:
    """Return a sheet whose speakers say more: what those of another one say, behind their own words."""
    more = cycle(quote.words for quote in generated.sheet(MORE + seed).quotes.values())
    quotes = {}
    for count, (key, quote) in enumerate(sheet.quotes.items()):
        said = " ".join([quote.words, *islice(more, 1 + count % 2 + (seed % 8 == 7))])
        quotes[key] = replace(quote, text=said) if quote.text else replace(quote, paraphrase=said)
    return replace(sheet, quotes=quotes)


def cases(count: int, papers: Sequence[Paper] = PAPERS, *, exactly: bool) -> Iterator[Case]:
    """Give the forms of so many sheets; with `exactly` as many questions as are asked for."""
    for seed, sheet in sheets(count):
        items = list(ask(sheet))
        for questions, paper, (name, look) in product(COUNTS, papers, LOOKS.items()):
            usual = QuizPlan(questions=questions, paper=paper, forms=1)
            on_paper = replace(look, paper=paper)
            _, (pages,) = laid_out(replace(sheet, quiz=usual), items, on_paper, exactly=exactly)
            *_, last = pages.form.parts
            alone = len(pages.fills) > 1 and last.new_page and len(last.tasks) == 1
            yield Case(seed, paper, questions, name, pages.fills, pages.faults, pages.head_alone, pages.parted, alone)


def main() -> None:
    """Reckon and print."""
    for papers, exactly in product((PAPERS, SMALL), (True, False)):
        found = list(cases(SHEETS, papers, exactly=exactly))
        how = "as many questions as were asked for" if exactly else "a question fewer or more where that ends better"
        print(f"\n{len(found)} forms of {SHEETS} sheets on {' and '.join(papers)}, {how}:")
        for look, count in product(LOOKS, COUNTS):
            some = [case for case in found if (case.look, case.count) == (look, count)]
            pages = Counter(len(case.fills) for case in some)
            bad = sum(case.faults > 0 for case in some)
            spread = ", ".join(f"{number} on {pages_of} pages" for pages_of, number in sorted(pages.items()))
            heads = sum(case.head_alone for case in some)
            alone, parted = sum(case.last_alone for case in some), sum(case.parted > 0 for case in some)
            print(f"  {look}, {count} questions: {spread}; {bad} of {len(some)} end badly, {heads} for their head;")
            print(f"    in {parted} a question goes on over the page, in {alone} one is alone on the last")
        for case in sorted((case for case in found if case.faults), key=lambda case: -case.faults)[:WORST]:
            print(f"    {case}")


if __name__ == "__main__":
    main()
