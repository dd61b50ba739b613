"""The measures of a printed form, in millimetres: what the style sheets say, for exact reckoning.

`css/tokens.css`, `form.css`, `large-print.css` and `dyslexia.css` set the same values; a test compares what is reckoned
here with what a browser prints.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.items.model import Manner
from quiz.page.faces import BOLD, DISTINCT, DISTINCT_BOLD, ITALIC, SANS, SERIF, Font
from quiz.page.fitting import POINT, SLACK
from quiz.page.hyphens import softened
from quiz.page.lines import Line, Type, set_lines

if TYPE_CHECKING:
    from re import Match

    from quiz.page.look import Look
    from quiz.words.model import Words

PIXEL = 25.4 / 96
ROUNDED = 2 * PIXEL / 64
"""How much of a line may stay empty, in mm: browsers count its room, and what stands in it, in 64ths of a pixel."""
ROOMY = 1.2
"""For readers with dyslexia lines stand so much further apart."""
SERIF_SIZE = 0.96
"""The size of a verbatim text, in terms of the text around it, where it is not large anyhow."""
RUNNING, RUNNING_IN_LARGE_PRINT = 8.5, 18.0
"""The size of running heads, in points."""
BESIDE_TITLE = 1.5
"""How far a title and what stands beside it are apart, in rem."""
BETWEEN_HEADS = 2.0
"""How far the two running heads of a page stand apart at least, in em."""
LETTERS_APART, WORDS_APART = 0.05, 0.18
"""For readers with dyslexia: how much further apart letters and words stand, in rem."""
BETWEEN_TASK_COLUMNS, SCORE_IN_COLUMN = 2.2, 3.2
"""Between two columns of tasks, and the room of the points beside a task in one of them, in rem."""
LONG_RUN = re.compile(r"[^\s\-–—/]{12,}")
"""What stands together between places where lines may end, and may be wider than a column."""


@dataclass(frozen=True)
class Density:
    """How close a form is set: the space above and below a task and above a part, in rem, and the height of a line."""

    tasks: float
    parts: float
    leading: float

    def line(self, *, roomy: bool) -> float:
        """Return the height of a line, in rem; for readers with dyslexia it is roomy."""
        return round(self.leading * (ROOMY if roomy else 1), 3)

    def css(self, roomy: bool) -> str:
        """Return the same as declarations of a style sheet."""
        line = self.line(roomy=roomy)
        return f"--between-tasks: {self.tasks}rem; --between-parts: {self.parts}rem; --leading: {line};"


DENSITIES = (
    Density(0.3, 0.8, 1.34),
    Density(0.45, 1.0, 1.34),
    Density(0.2, 0.65, 1.3),
    Density(0.6, 1.2, 1.38),
    Density(0.1, 0.5, 1.26),
    Density(0.85, 1.5, 1.42),
    Density(1.2, 1.9, 1.46),
)
"""The usual one first, then others the sooner the less they differ from it."""
CLOSEST = min(DENSITIES, key=lambda density: density.tasks)
BETWEEN_DENSITIES = (
    Density(0.37, 0.9, 1.34),
    Density(0.25, 0.72, 1.32),
    Density(0.52, 1.1, 1.36),
    Density(0.15, 0.57, 1.28),
    Density(0.72, 1.35, 1.4),
    Density(1.0, 1.7, 1.44),
)
"""What else is tried where none of these ends well."""


@dataclass(frozen=True)
class Sizes:
    """The sizes of a look: a rem in points, the others in rem, lengths in mm."""

    rem: float
    small: float
    instruction: float
    cue: float
    heading: float
    title: float
    tight: float
    number: float
    score: float
    writing_line: float
    gap_height: int
    """how far a line with a gap reaches above its letters' feet, in pixels"""
    figure_line: float
    above: float
    below: float
    """the margins of a page; those beside are the paper's"""


USUAL = Sizes(10.5, 0.86, 0.9, 0.81, 1.2, 1.75, 1.2, 1.9, 3.6, 8, 21, 7, 13, 12)
DYSLEXIA = Sizes(12, 0.95, 0.95, 0.95, 1.2, 1.75, 1.4, 2.4, 3.6, 8, 21, 7, 13, 12)
LARGE = Sizes(18, 1, 1, 1, 1.15, 1.5, 1.2, 1.9, 3.6, 13, 40, 12, 18, 17)
BOTH = Sizes(18, 1, 1, 1, 1.15, 1.5, 1.4, 2.4, 3.6, 13, 40, 12, 18, 17)
CROWDED_TITLE = 1.25
"""The size of the title in a head that takes up so much of a page that it is set lower, in rem."""
ABOVE_FIRST = 13.0
"""The margin above the first page of a form, in mm: no running head stands there."""


@dataclass(frozen=True)
class Measures:
    """The measures of a look in a language."""

    look: Look
    words: Words

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes."""
        if self.look.large_print:
            large = BOTH if self.look.dyslexia else LARGE
            return replace(large, title=CROWDED_TITLE) if self.look.crowded else large
        return DYSLEXIA if self.look.dyslexia else USUAL

    @cached_property
    def rem(self) -> float:
        """A rem in mm."""
        return self.sizes.rem * POINT

    @cached_property
    def width(self) -> float:
        """The width between the margins."""
        return self.look.paper.width - 2 * self.look.paper.margin

    @cached_property
    def height(self) -> float:
        """The height between the margins."""
        return self.look.paper.height - self.sizes.above - self.sizes.below

    @property
    def higher(self) -> float:
        """By how much the first page is higher than others."""
        return self.sizes.above - ABOVE_FIRST

    def task_room(self, width: float, score: float) -> float:
        """Return how wide a task's texts may be in a column of a width; the points take `score` rem.

        In large print texts go on below the points, which stand beside the first line.
        """
        return width - (self.sizes.number + (0 if self.look.large_print else score)) * self.rem

    @property
    def task_column(self) -> float:
        """How wide a task's texts may be in one of two columns."""
        return self.task_room((self.width - BETWEEN_TASK_COLUMNS * self.rem) / 2, SCORE_IN_COLUMN)

    @property
    def bank_room(self) -> float:
        """How wide what stands in a bank may be: as wide as texts of tasks, in large print but for its right edge."""
        edge = 0.5 * self.rem + self.rule if self.look.large_print else 0.0
        return self.task_room(self.width, self.sizes.score) - edge

    @property
    def beside_gap(self) -> float:
        """How wide what stands beside a gap may be, that no line may begin or end with: marks, a full stop."""
        return self.wide("\u00a0") + self.wide(".") + self.wide("".join(self.words.quotation_marks), SERIF)

    @property
    def rule(self) -> float:
        """How thick the lines are that set things apart."""
        return (2 if self.look.large_print else 1) * PIXEL

    def title_room(self, beside: str = "") -> float:
        """Return how wide a title may be, with something beside its last line."""
        taken = self.wide(beside, size=self.sizes.heading) + BESIDE_TITLE * self.rem if beside else 0.0
        return self.width - taken

    def beside_first_line(self, score: float) -> float:
        """Return how much the points of a task take of its first line alone."""
        return score * self.rem if self.look.large_print else 0.0

    def type(self, font: Font, size: float = 1.0) -> Type:
        """Return a font as the look sets it, in a size in rem."""
        if self.look.dyslexia:
            wanted = DISTINCT_BOLD if font is BOLD else DISTINCT
            return Type(wanted, LETTERS_APART / size, WORDS_APART / size)
        return Type(font)

    def wide(self, text: str, font: Font = SANS, size: float = 1.0) -> float:
        """Return how wide a text on one line is, its size in rem."""
        return self.type(font, size).width(text) * size * self.rem

    def running_head(self, text: str, beside: str = "") -> str:
        """Return a text as far as it fits on the line above a page, with a mark where it is cut: browsers cut nothing.

        `beside` stands at the other end of that line.
        """
        how = Type(DISTINCT if self.look.dyslexia else SANS)
        size = RUNNING_IN_LARGE_PRINT if self.look.large_print else RUNNING
        room = SLACK * self.width / (size * POINT) - (how.width(beside) + BETWEEN_HEADS if beside else 0.0)
        head = " ".join(text.split())
        if how.width(head) <= room:
            return head
        cut = bisect_left(range(len(head)), True, key=lambda count: how.width(f"{head[:count]}…") > room) - 1
        return f"{head[: max(0, cut)].rstrip()}…"

    def count(  # noqa: PLR0913 - a text, and how it is set
        self,
        text: str,
        room: float,
        font: Font = SANS,
        size: float = 1.0,
        *,
        before: float = 0.0,
        behind: float = 0.0,
    ) -> int:
        """Return in how many lines of a width a text stands; `before` and `behind` stand close to its ends."""
        return len(self.lines(text, room, font, size, before=before, behind=behind))

    def lines(  # noqa: PLR0913 - a text, and how it is set
        self,
        text: str,
        room: float,
        font: Font = SANS,
        size: float = 1.0,
        *,
        before: float = 0.0,
        behind: float = 0.0,
        gap: float = 0.0,
    ) -> tuple[Line, ...]:
        """Set a text into lines of a width; a `GAP` in it takes so much of it."""
        em = size * self.rem
        how = replace(self.type(font, size), gap=gap / em) if gap else self.type(font, size)
        return set_lines(text, how, (room - ROUNDED) / em, before=before / em, behind=behind / em)

    def broken(self, text: str, room: float, font: Font = SANS, size: float = 1.0) -> str:
        """Return a text with a soft hyphen wherever a word has to be broken that is wider than a line of a width.

        No line but these ends in a word: so it is enough to print a hyphen and the end of a line there.
        """
        how, em = self.type(font, size), (room - ROUNDED) / (size * self.rem)

        def parted(run: Match[str]) -> str:
            if how.width(run[0]) <= em:
                return run[0]
            return "".join(line.text for line in set_lines(softened(run[0], self.words.hyphenation), how, em))

        return LONG_RUN.sub(parted, text)

    def lead(self, manner: Manner, text: str) -> tuple[Font, float, float, float]:
        """Return the font and the size of a text of a manner, and how wide what stands before and behind it is."""
        if manner is Manner.VERBATIM:
            size = 1.0 if self.look.dyslexia or self.look.large_print else SERIF_SIZE
            how, (opening, closing) = self.type(SERIF, size), self.words.quotation_marks
            before, behind = how.width(opening) + how.between(opening, "", text), how.between(text, "", closing)
            return SERIF, size, before * size * self.rem, (how.width(closing) + behind) * size * self.rem
        if manner is Manner.PARAPHRASE:
            label = f"{self.words.paper.paraphrase}{self.words.colon}"
            return SANS, 1.0, self.wide(label, ITALIC) + self.wide(" "), 0.0
        return SANS, 1.0, 0.0, 0.0
