"""How high the things on a printed form stand, in millimetres: as a browser sets them, line for line."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor
from typing import TYPE_CHECKING

from quiz.items.passages import introduced
from quiz.page.faces import BOLD, ITALIC, SANS
from quiz.page.lines import GAP
from quiz.page.measures import BETWEEN_TASK_COLUMNS, PIXEL, SCORE_IN_COLUMN, Density, Measures
from quiz.phrasing.sources import source_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.page.handout import Choice, Handout, Material, Part, Task
    from quiz.sheet.model import Source

BETWEEN_LARGE_FIELDS, BETWEEN_CROWDED_FIELDS = 0.5, 0.2
"""Between rows of fields in large print, whose lines are high enough to write on, in rem."""
BOX, BOX_LETTER = 1.4, 1.45
"""The room of a box to tick, and of a letter beside it, in rem."""
BETWEEN_CHOICES, BETWEEN_COLUMNS = 0.1, 0.9
SLOT, SLOT_HEIGHT = 3.0, 1.2
LEAST_CLAIM = 24.0
"""How wide a claim is at least that has its boxes beside it, in rem."""
FLOWING = 1.6
"""Between choices that stand at their own width, in rem."""
PLACE = 1.4
BELOW_LINES = 0.3
"""Below the last line to write on, in rem: no question begins close to it."""
BEFORE_TOPIC, BETWEEN_GAPS = 0.2, 0.45
BANK_LETTER = 1.4
FIELD, CROWDED_FIELD = 1.4, 1.2
"""The height of a field to fill in, in terms of its type size."""
PORTRAIT = 24.0
SPREAD_WITHIN = 0.25
"""Which part of what tasks stand further apart their options and rows do."""
BEFORE_NUMBER = 6.4
BELOW_NUMBER = 0.25
"""Between the line for a number and a unit that stands below it, in rem."""


@dataclass(frozen=True)
class Heights:
    """The heights of a form's things at a density.

    `gap` is how long a gap to write into is, `number` the line to write a number on.
    """

    measures: Measures
    density: Density
    gap: float
    number: float
    known: dict[tuple[int, int, int, float], float] = field(default_factory=dict, repr=False, compare=False)
    """The heights of tasks in columns of a width, by the number of the task, and by what stands there of it."""

    @property
    def line(self) -> float:
        """The height of a line."""
        return self.density.line(roomy=self.measures.look.dyslexia) * self.measures.rem

    @property
    def gap_line(self) -> float:
        """The height of a line with a gap to write into."""
        return max(self.line, self.measures.sizes.gap_height * PIXEL + self._below())

    def _below(self, size: float = 1.0) -> float:
        """Return how far a line of text, its size in rem, reaches below its letters' feet.

        Browsers count what is above and below them in whole pixels.
        """
        font, pixels = self.measures.type(SANS).font, size * self.measures.rem / PIXEL
        line = size * self.line / PIXEL
        ascent, descent = round(font.ascent * pixels), ceil(font.descent * pixels)
        ascent -= descent - round(font.descent * pixels)
        return (line - ascent - floor((line - ascent - descent) / 2)) * PIXEL

    def head(self, form: Handout, title: str, source: Source) -> float:
        """Return the height of a form's head."""
        m, sizes = self.measures, self.measures.sizes
        paper = m.words.paper
        rem, room = m.rem, m.width
        rows = self._rows_of_fields(form)
        row = (CROWDED_FIELD if m.look.crowded else FIELD) * sizes.small * rem + self._below(sizes.small)
        between = BETWEEN_LARGE_FIELDS if m.look.large_print else BETWEEN_COLUMNS
        between = BETWEEN_CROWDED_FIELDS if m.look.crowded else between
        high = rows * row + (rows - 1) * between * rem + self.density.parts * rem
        if m.look.school:
            high += m.count(m.look.school, room, size=sizes.small) * sizes.small * self.line
        name = paper.form.format(letter=form.letter)
        titled = m.title_room("" if m.look.crowded else name)
        lines = m.count(m.broken(title, titled, BOLD, sizes.title), titled, BOLD, sizes.title)
        high += lines * sizes.title * sizes.tight * rem
        high += 0.25 * rem + (3 if m.look.large_print else 2) * PIXEL
        notes = [f"{paper.source}{m.words.colon} {source_line(source, m.words)}", form.how_to(m.words)]
        stated = [note for note in notes if note]
        for note in [" · ".join(stated)] if m.look.crowded else stated:
            high += (0.25 + m.count(note, room, size=sizes.small) * sizes.small * sizes.tight) * rem
        return high

    def _rows_of_fields(self, form: Handout) -> int:
        """Return in how many rows the fields stand that a learner fills in."""
        m, small, paper = self.measures, self.measures.sizes.small, self.measures.words.paper
        line, date = (20, 20) if m.look.large_print else (12, 26 if m.look.dyslexia else 30)
        labels = ((paper.school_class, line), (paper.date, date), (f"{paper.points} / {form.points}", line))
        widths = [m.wide(label, size=small) + 0.4 * small * m.rem + length for label, length in labels]
        if m.look.paper.narrow:
            return 1 + flowing(widths, m.width, BETWEEN_COLUMNS * m.rem)
        return flowing([15 * small * m.rem, *widths], m.width, BETWEEN_COLUMNS * m.rem)

    def part_head(self, part: Part) -> float:
        """Return the height of what stands above a part's bank and tasks."""
        m, sizes = self.measures, self.measures.sizes
        paper = m.words.paper
        high = 0.0
        if part.heading:
            high += 1.0
            lines = m.count(paper.headings[part.heading], m.width, BOLD, sizes.heading)
            high += (lines * sizes.heading * sizes.tight + 0.25) * m.rem + m.rule
        return high + m.count(part.instruction, m.width, ITALIC, sizes.instruction) * sizes.instruction * self.line

    def tasks(self, part: Part, tasks: Sequence[Task]) -> float:
        """Return the height of some tasks of a part, with the bank they share."""
        m = self.measures
        if part.beside:
            free = m.width - BETWEEN_TASK_COLUMNS * m.rem
            mine = sum(self.task(part, task, free * 4 / 9, SCORE_IN_COLUMN) for task in tasks)
            bank = self._lettered(part.bank, free * 5 / 9, 1) + 2.25 / 72 * 25.4 + self.density.tasks * m.rem
            return max(mine, bank)
        bank = self.bank(part) if part.bank else 0.0
        if part.columns == 1:
            return bank + sum(self.task(part, task, m.width, m.sizes.score) for task in tasks)
        column = (m.width - BETWEEN_TASK_COLUMNS * m.rem) / 2
        return bank + balanced([self.task(part, task, column, SCORE_IN_COLUMN) for task in tasks])

    def bank(self, part: Part) -> float:
        """Return the height of what all tasks of a part choose from, printed above them."""
        m = self.measures
        room = m.bank_room
        frame = 2 * 0.4 * m.rem + 2.0 + 2 * m.rule
        if part.bank[0].letter:
            return frame + self._lettered(part.bank, room, part.bank_columns)
        widths = [m.wide(choice.text) for choice in part.bank]
        rows = flowing(widths, room, 2 * m.rem) + sum(
            m.count(choice.text, room) - 1 for choice, width in zip(part.bank, widths, strict=True) if width > room
        )
        return frame + rows * self.line + (rows - 1) * BETWEEN_CHOICES * m.rem

    def _lettered(self, choices: Sequence[Choice], room: float, columns: int) -> float:
        m = self.measures
        column = (room - (columns - 1) * BETWEEN_COLUMNS * m.rem) / columns - BANK_LETTER * m.rem
        lines = [m.count(choice.text, column) for choice in choices]
        return sum(max(lines[at : at + columns]) for at in range(0, len(lines), columns)) * self.line

    def task(self, part: Part, task: Task, width: float, score: float) -> float:
        """Return the height of a task in a column of a width."""
        what = task.number, task.piece, len(task.choices) + len(task.rows), width
        if what not in self.known:
            self.known[what] = self._task(part, task, width, score)
        spread = growing(part, task) * part.spread if part.spread else 0.0
        return self.known[what] + spread * self.measures.rem

    def _task(self, part: Part, task: Task, width: float, score: float) -> float:
        m = self.measures
        room = m.task_room(width, score)
        if task.letter_slot:
            room -= SLOT * m.rem
        truth = part.shape == "truth"
        points = 0.0 if task.piece else m.beside_first_line(score)
        if truth and (claim := self._beside_claim(task, room)):
            high = self._question(part, task, claim, points)
        else:
            high = self._question(part, task, room, points)
            if task.choices:
                high += (0.0 if truth or task.piece else 0.15 * m.rem) + self._choices(task, room)
        if task.frame:
            high += self._figure(part, task.frame, room)
        for row in task.rows:
            lines = self._text_height(row, room - 2 * m.rem)
            high += 0.25 * m.rem + max(lines, PLACE * m.rem)
        high += task.lines * m.sizes.writing_line + (BELOW_LINES * m.rem if task.lines else 0.0)
        if task.portrait:
            high = max(high, PORTRAIT + (self.line if points else 0.0))
        if task.goes_on:
            high += m.count(m.words.paper.goes_on, room, ITALIC, m.sizes.cue) * m.sizes.cue * self.line
        above, below = self._padding(part, task)
        return max(high, self.line) + self._beside_first_line(task) + above + below

    def _beside_first_line(self, task: Task) -> float:
        """Return by how much what stands beside a task's first line, on the same foot, is higher than that line."""
        m = self.measures
        beside = SLOT_HEIGHT * m.rem if task.letter_slot else m.sizes.small * m.rem
        return max(0.0, beside + self._below() - self.line)

    def _padding(self, part: Part, task: Task) -> tuple[float, float]:
        usual = self.density.tasks * self.measures.rem
        if part.shape not in ("bank", "blank"):
            return usual, usual
        more = BETWEEN_GAPS * self.measures.rem if part.shape == "bank" else 0.0
        if part.columns == 2:
            return 0.0, usual + (0.0 if task.number == part.tasks[-1].number else more)
        return (0.0 if task.number == part.tasks[0].number else more), usual

    def _beside_claim(self, task: Task, room: float) -> float:
        """Return the width of a claim whose boxes stand beside it, or 0 where there is no room for both."""
        m = self.measures
        boxes = sum(m.wide(choice.text) + BOX * m.rem for choice in task.choices)
        boxes += (len(task.choices) - 1) * 1.2 * m.rem + BETWEEN_COLUMNS * m.rem
        return room - boxes if LEAST_CLAIM * m.rem + boxes <= room else 0.0

    def _question(self, part: Part, task: Task, room: float, points: float) -> float:
        """Return the height of what is asked; of its first line `points` are taken."""
        m = self.measures
        cue_size = m.sizes.cue
        cue = m.words.paper.topic.format(topic=task.cue) if task.cue else ""
        last = part.shape == "truth" or not task.stem
        plain = part.shape == "truth" or task.letter_slot
        high = 0.0
        if task.stem:
            lines = m.lines(task.stem, room, SANS if plain else BOLD, before=points)
            high += len(lines) * self.line
            if cue and not last and not m.look.large_print:
                beside = lines[-1].width * m.rem + m.wide(" ") + BEFORE_TOPIC * m.rem + m.wide(cue, size=cue_size)
                more = 0 if beside <= room else m.count(cue, room, size=cue_size)
                high += (self.line + (more - 1) * cue_size * m.rem) if more else 0.0
        if task.material:
            high += self._text_height(task.material, room, 0.0 if task.stem else points)
        below = [cue if last or m.look.large_print else "", task.passed_on or ""]
        high += sum(m.count(text, room, size=cue_size) * cue_size * self.line for text in below if text)
        return high

    def _text_height(self, text: Material, room: float, points: float = 0.0) -> float:
        m = self.measures
        font, size, before, behind = m.lead(text.manner, f"{text.text}{text.rest or ''}")
        whole, gap = text.text, self.gap + m.wide("\u00a0", font, size)
        if text.rest is not None:
            whole = f"{whole.rstrip()}\u00a0{GAP}{text.rest}" if text.holds else f"{whole}{GAP}{text.rest}"
        named, taken = 0, before + points
        if text.speaker:
            name = m.lines(introduced(text.speaker, text.manner, m.words), room, before=points)
            begun, word = name[-1].width * m.rem + m.wide(" "), whole.partition(" ")[0]
            goes_on = begun + before + m.wide(word, font, size) + gap * word.count(GAP) <= room
            named, taken = (len(name) - 1, before + begun) if goes_on else (len(name), before)
        lines = m.lines(whole, room, font, size, before=taken, behind=behind, gap=gap)
        return named * self.line + sum(self.gap_line if GAP in line.text else self.line for line in lines)

    def _choices(self, task: Task, room: float) -> float:
        m = self.measures
        if not task.columns:
            widths = [self._choice_width(choice) for choice in task.choices]
            rows = flowing(widths, room, FLOWING * m.rem)
            return rows * self.line + (rows - 1) * BETWEEN_CHOICES * m.rem
        column = (room - (task.columns - 1) * BETWEEN_COLUMNS * m.rem) / task.columns
        heights = [self._choice_height(choice, column) for choice in task.choices]
        rows_of = [max(heights[at : at + task.columns]) for at in range(0, len(heights), task.columns)]
        return sum(rows_of) + (len(rows_of) - 1) * BETWEEN_CHOICES * m.rem

    def _choice_width(self, choice: Choice) -> float:
        m = self.measures
        font, size, before, behind = m.lead(choice.manner, choice.text)
        letter = BOX_LETTER if choice.letter else 0
        return m.wide(choice.text, font, size) + before + behind + (BOX + letter) * m.rem

    def _choice_height(self, choice: Choice, column: float) -> float:
        """Return the height of a choice: text and letter are boxes whose lines follow their type."""
        m = self.measures
        font, size, before, behind = m.lead(choice.manner, choice.text)
        room = column - (BOX + (BOX_LETTER if choice.letter else 0)) * m.rem
        lines = m.count(choice.text, room, font, size, before=before, behind=behind)
        return max(lines * size, 1.0) * self.line

    def _figure(self, part: Part, frame: tuple[str, str], room: float) -> float:
        """Return the height of a line for a number, with what stands before and behind it."""
        m = self.measures
        tight = m.sizes.tight * m.rem
        if part.columns == 1 and not m.look.paper.narrow:
            least = BEFORE_NUMBER * m.rem if any(each.frame and each.frame[0] for each in part.tasks) else 0.0
            before = max(least, m.wide(frame[0]))
            return max(m.sizes.figure_line, m.count(frame[1], room - before - self.number - 0.8 * m.rem) * tight)
        rows = flowing([m.wide(frame[0]), self.number, m.wide(frame[1])], room, 0.4 * m.rem)
        return m.sizes.figure_line + (rows - 1) * (tight + BELOW_NUMBER * m.rem)


def growing(part: Part, task: Task) -> float:
    """Return how many times what tasks of a part stand further apart a task is higher: once below it, and by less
    between options and rows that stand one below the other.
    """
    within = len(task.choices) - 1 if task.choices and task.columns == 1 and part.shape != "truth" else 0
    return 1 + SPREAD_WITHIN * (within + len(task.rows))


def flowing(widths: Sequence[float], room: float, between: float) -> int:
    """Return in how many rows things of these widths stand side by side."""
    rows, used = 1, 0.0
    for width in widths:
        if used and used + between + width > room:
            rows, used = rows + 1, width
        else:
            used += (between if used else 0.0) + width
    return rows


def balanced(heights: Sequence[float]) -> float:
    """Return the height of two columns that things are set into one below the other, as even as they can be."""
    return min(max(sum(heights[:at]), sum(heights[at:])) for at in range(len(heights) + 1))
