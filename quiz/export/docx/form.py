"""A form as a Word file. It is made from a Handout, which holds no answer, as the page of a form is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.shared import Mm, Pt

from quiz.export.docx.look import LETTERS, OPTIONS
from quiz.export.docx.paper import finished, started
from quiz.export.docx.pictures import add_portrait
from quiz.export.docx.writer import BOX, Writer, together
from quiz.page.heights import BEFORE_NUMBER, SLOT
from quiz.page.measures import BETWEEN_TASK_COLUMNS, Measures
from quiz.page.typesetting import handout
from quiz.phrasing.numbers import NO_BREAK_SPACE
from quiz.phrasing.sources import source_line
from quiz.sheet.shapes import Shape
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.text.paragraph import Paragraph

    from quiz.page.handout import Handout, Material, Part, Task
    from quiz.page.look import Look
    from quiz.paper.form import Form, Quiz

WRITE_CLASS, WRITE_DATE, WRITE_POINTS, WRITE_NAME = 16.0, 26.0, 11.0, 40.0
"""How long the lines are to write these on, in mm; a name has the rest of the line, but no less than this."""
LARGER_HALF = 0.6
SCORE = "___"
PLACE = 2.4
"""How wide the line is for the place of a row in an order, in rem."""
BETWEEN_SETS = 12.0
"""Above the instruction of a set under the heading of the one before, in points."""
LETTER = 1.4
"""The room of a letter in a bank, in rem."""
BETWEEN_WORDS = "\u2003\u2003"
SPACE = 0.6
"""Between a line to write on and what follows, in rem."""


def form_file(quiz: Quiz, form: Form, look: Look, images: Mapping[str, bytes]) -> bytes:
    """Return the Word file of a form, which holds nothing that tells an answer; `images` are by their file."""
    words = words_for(quiz.sheet.language, quiz.sheet.territory)
    measures = Measures(look, words)
    shown = handout(form, measures, images)
    title, name = look.title or quiz.sheet.title, words.paper.form.format(letter=form.letter)
    writer = Writer(started(title, name, measures), measures, shown.gap, shown.number)
    _head(writer, quiz, shown, title, name)
    heading: str | None = None
    for part in shown.parts:
        _part(writer, part, images, headed=part.heading != heading)
        heading = part.heading
    by = [words.cards.image.format(credit=portrait.credit) for portrait in shown.portraits if portrait.credit]
    if by:
        writer.paragraph("Quiz Note", f"{words.semicolon} ".join(by))
    writer.end()
    return finished(writer.document)


def _head(writer: Writer, quiz: Quiz, shown: Handout, title: str, name: str) -> None:
    """Write what stands above the questions: fields to fill in, title, source, and how to read the form."""
    measures, paper = writer.measures, writer.measures.words.paper
    _fields(writer, shown.points)
    if measures.look.school:
        writer.paragraph("Quiz Note", measures.look.school)
    heading = writer.paragraph("Title", title)
    writer.stop(heading, measures.width, right=True)
    heading.add_run("\t")
    writer.text(heading, name.replace(" ", NO_BREAK_SPACE), "Quiz Form")
    source = source_line(quiz.sheet.source, measures.words)
    writer.paragraph("Quiz Note", f"{paper.source}{measures.words.colon} {source}")
    how_to = [paper.how_to] * shown.weighs + [paper.how_to_read_quotes] * shown.mixes_manners
    if how_to:
        writer.paragraph("Quiz Note", " ".join(how_to))


def _fields(writer: Writer, points: int) -> None:
    """Write name, class, date and points, each with a line: in one row, or in two where that gives no room."""
    measures, paper = writer.measures, writer.measures.words.paper
    end, space = measures.width, SPACE * measures.rem

    def wide(text: str) -> float:
        return measures.wide(text, size=measures.sizes.small) + 2 * space

    dated = end - wide(paper.points) - WRITE_POINTS - wide(f"/ {points}")
    in_class = dated - wide(paper.date) - WRITE_DATE
    named = in_class - wide(paper.school_class) - WRITE_CLASS
    labels = (paper.name, paper.school_class, paper.date, paper.points)
    rows = [list(zip(labels, (named, in_class, dated, end), strict=True))]
    if named < wide(paper.name) + WRITE_NAME:
        middle = end * LARGER_HALF
        rows = [list(zip(labels[:2], (middle, end), strict=True)), list(zip(labels[2:], (middle, end), strict=True))]
    for fields in rows:
        row = writer.paragraph("Quiz Fields")
        for label, place in fields:
            last = label == paper.points
            writer.stop(row, place, right=last, line=True)
            row.add_run(f"{label} \t ")
    row.add_run(f"/ {points}")


def _part(writer: Writer, part: Part, images: Mapping[str, bytes], *, headed: bool) -> None:
    """Write a section: its head, the bank that its tasks share, and the tasks, in their columns."""
    paper = writer.measures.words.paper
    if headed and part.heading:
        writer.paragraph("Heading 1", paper.headings[part.heading])
    instruction = writer.paragraph("Quiz Instruction", part.instruction)
    if not headed:
        instruction.paragraph_format.space_before = Pt(BETWEEN_SETS)
    if part.bank and part.bank[0].letter:
        _lettered_bank(writer, part)
    elif part.bank:
        bank = writer.paragraph("Quiz Bank", BETWEEN_WORDS.join(choice.text for choice in part.bank))
        writer.boxed(bank)
    room = writer.measures.width
    if part.columns > 1:
        writer.end_section(1, kept=True)
        room = (room - BETWEEN_TASK_COLUMNS * writer.measures.rem) / part.columns
    for task in part.tasks:
        together(list(_Task(writer, part, task, room).write(images)))
    if part.columns > 1:
        writer.end_section(part.columns)


def _lettered_bank(writer: Writer, part: Part) -> None:
    """Write what tasks choose from by letters: one list in a frame, whose columns are read across."""
    columns = part.bank_columns
    letters = writer.new_list(LETTERS)
    indent = LETTER * writer.measures.rem
    rows = -(-len(part.bank) // columns)
    options = iter(part.bank)
    for cells in writer.table([writer.measures.width / columns] * columns, rows, framed=True):
        for cell, choice in zip(cells, options, strict=False):
            option = writer.paragraph("Quiz Bank", choice.text, cell)
            writer.put_in_list(option, letters)
            option.paragraph_format.left_indent = Mm(indent)
            option.paragraph_format.first_line_indent = Mm(-indent)


@dataclass(frozen=True)
class _Task:
    """A question to be written in a room of a width, in mm."""

    writer: Writer
    part: Part
    task: Task
    room: float

    def write(self, images: Mapping[str, bytes]) -> Iterator[Paragraph]:
        """Write all of a task, and give its paragraphs."""
        task = self.task
        question = self._question()
        yield question
        if task.portrait:
            portrait = self.writer.paragraph("Quiz Text")
            add_portrait(portrait, self.writer.document, images[task.portrait.file], task.portrait.name)
            yield portrait
        if task.stem and task.material:
            text = self.writer.paragraph("Quiz Text")
            self._material(text, task.material)
            self._passed_on(text)
            yield text
        if task.choices:
            yield from self._choices() if task.choices[0].letter else [self._verdicts()]
        if task.frame:
            yield self._number(task.frame)
        for row in task.rows:
            yield self._row(row)
        for _ in range(task.lines):
            line = self.writer.paragraph("Quiz Line")
            self.writer.stop(line, self.room, line=True)
            line.add_run("\t")
            yield line

    def _question(self) -> Paragraph:
        """Write the paragraph that has the number and the points: what is asked, or the text with a gap in it."""
        writer, task, paper = self.writer, self.task, self.writer.measures.words.paper
        question = writer.paragraph("Quiz Question")
        if task.letter_slot:
            self._slot(question, SLOT * writer.measures.rem, numbered=True)
        if task.stem:
            bold = not (task.letter_slot or self.part.shape is Shape.TRUTH)
            writer.text(question, task.stem, "Strong" if bold else None)
        elif task.material:
            self._material(question, task.material)
        if task.cue:
            writer.text(question, f"  {paper.topic.format(topic=task.cue)}", "Quiz Topic")
        if not (task.stem and task.material):
            self._passed_on(question)
        writer.stop(question, self.room, right=True)
        question.add_run("\t")
        writer.text(question, f"{SCORE}{NO_BREAK_SPACE}/{NO_BREAK_SPACE}{task.points}", "Quiz Score")
        return question

    def _slot(self, paragraph: Paragraph, width: float, *, numbered: bool) -> None:
        """Leave a line to write on before the text that follows, behind the number if the paragraph has one."""
        rem, edge = self.writer.measures.rem, self.writer.measures.sizes.number * self.writer.measures.rem
        indent = paragraph.paragraph_format
        indent.left_indent, indent.first_line_indent = Mm(edge + width), Mm(-width - edge * numbered)
        if numbered:
            self.writer.stop(paragraph, edge)
        self.writer.stop(paragraph, edge + width - SPACE * rem, line=True)
        paragraph.add_run("\t\t")

    def _material(self, paragraph: Paragraph, said: Material) -> None:
        self.writer.wording(paragraph, said)

    def _passed_on(self, paragraph: Paragraph) -> None:
        if self.task.passed_on:
            self.writer.text(paragraph, f"  {self.task.passed_on}", "Quiz Topic")

    def _choices(self) -> Iterator[Paragraph]:
        """Write options with boxes to tick, as a list that begins at A."""
        letters = self.writer.new_list(OPTIONS)
        for choice in self.task.choices:
            option = self.writer.paragraph("Quiz Option")
            self.writer.put_in_list(option, letters)
            self.writer.wording(option, choice)
            yield option

    def _verdicts(self) -> Paragraph:
        """Write options without letters side by side."""
        measures = self.writer.measures
        widest = max(measures.wide(f"{BOX} {choice.text}") for choice in self.task.choices) + 2 * measures.rem
        row = self.writer.paragraph("Quiz Text")
        for at, choice in enumerate(self.task.choices):
            if at:
                self.writer.stop(row, measures.sizes.number * measures.rem + at * widest)
                row.add_run("\t")
            row.add_run(f"{BOX}{NO_BREAK_SPACE}")
            self.writer.wording(row, choice)
        return row

    def _number(self, frame: tuple[str, str]) -> Paragraph:
        """Write the line for a number, with what stands before and behind it.

        In a wide column, all lines of a part begin at the same place, and below it goes on what is too long behind it.
        """
        measures, (before, behind) = self.writer.measures, frame
        row = self.writer.paragraph("Quiz Line")
        start, space = measures.sizes.number * measures.rem, SPACE * measures.rem
        if before or (self.part.columns == 1 and any(task.frame and task.frame[0] for task in self.part.tasks)):
            start += max(BEFORE_NUMBER * measures.rem, measures.wide(before) + 2 * space)
            self.writer.stop(row, start - space, right=True)
            self.writer.stop(row, start)
            row.paragraph_format.left_indent = Mm(start)
            row.paragraph_format.first_line_indent = Mm(measures.sizes.number * measures.rem - start)
            row.add_run("\t")
            self.writer.text(row, before)
            row.add_run("\t")
        self.writer.stop(row, start + self.writer.number, line=True)
        row.add_run("\t")
        self.writer.text(row, f" {behind}")
        return row

    def _row(self, said: Material) -> Paragraph:
        """Write a row of an order behind the line for its place."""
        row = self.writer.paragraph("Quiz Text")
        self._slot(row, PLACE * self.writer.measures.rem, numbered=False)
        self.writer.wording(row, said)
        return row
