"""The answer key as a Word file: the answers of each form, the marks, and once for all what proves the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_decimal
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from quiz.export.docx.paper import finished, started
from quiz.export.docx.writer import Writer
from quiz.page.answers import accepted, explanations, in_order, notes, reasons, remark, sequence
from quiz.page.columns import columns_of_grades
from quiz.page.handout import Material
from quiz.page.measures import BETWEEN_TASK_COLUMNS, Measures
from quiz.page.typesetting import material
from quiz.paper.difficulty import dots
from quiz.paper.grading import grade_table
from quiz.phrasing.marks import cited
from quiz.phrasing.numbers import NO_BREAK_SPACE
from quiz.phrasing.sources import source_line
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from quiz.page.answers import Explanation
    from quiz.page.look import Look
    from quiz.paper.form import Question, Quiz
    from quiz.source.coverage import Review

NUMBER, POINTS = 2.2, 4.0
"""How wide the columns are for a number and for points, in rem."""
ANSWER = 0.38
"""Which part of the room beside the numbers an answer has that is proved."""
BELOW_HEAD = 6.0
"""In points."""


def key_file(quiz: Quiz, look: Look, command: str, review: Review | None = None) -> bytes:
    """Return the Word file of the answer key of all forms; `command` is what to type to get the same quiz again.

    A `review` of the sheet proves what the sheet itself gives no evidence for.
    """
    words = words_for(quiz.sheet.language, quiz.sheet.territory)
    measures = Measures(look, words)
    title = look.title or quiz.sheet.title
    writer = Writer(started(title, words.paper.key, measures), measures, verbatim="Quiz Evidence")
    _head(writer, quiz, title, command)
    if quiz.forms[0].questions:
        _answers(writer, quiz)
        _grading(writer, quiz)
        _proofs(writer, quiz, review)
    writer.end()
    return finished(writer.document)


def _head(writer: Writer, quiz: Quiz, title: str, command: str) -> None:
    measures, words = writer.measures, writer.measures.words
    paper, points, source = words.paper, quiz.forms[0].points, quiz.sheet.source
    if measures.look.school:
        writer.paragraph("Quiz Note", measures.look.school)
    heading = writer.paragraph("Title", f"{paper.key}{words.colon} {title}")
    writer.stop(heading, measures.width, right=True)
    heading.add_run("\t")
    counted = (paper.total.one if points == 1 else paper.total.other).format(
        format_decimal(points, locale=words.language)
    )
    writer.text(heading, counted.replace(" ", NO_BREAK_SPACE), "Quiz Form")
    address = f", {source.url}" if source.url else ""
    writer.paragraph("Quiz Note", f"{paper.source}{words.colon} {source_line(source, words)}{address}")
    remake = writer.paragraph("Quiz Note", f"{paper.remake}{words.colon} {command}")
    remake.paragraph_format.space_after = Pt(BELOW_HEAD)


def _answers(writer: Writer, quiz: Quiz) -> None:
    """Write a short table for each form, for marking: two side by side, where there is room."""
    measures, paper = writer.measures, writer.measures.words.paper
    alone = measures.look.large_print or measures.look.paper.narrow or len(quiz.forms) == 1
    columns = 1 if alone else 2
    room = (measures.width - BETWEEN_TASK_COLUMNS * measures.rem * (columns - 1)) / columns
    number, points = NUMBER * measures.rem, POINTS * measures.rem
    writer.end_section(1)
    for form in quiz.forms:
        if form is not quiz.forms[0]:
            writer.next_column(columns)
        rows = writer.table([number, room - number - points, points], 1 + len(form.questions), heads=1)
        first, second, third = next(rows)
        head = writer.paragraph("Quiz Cell", within=first.merge(second))
        writer.text(head, paper.form.format(letter=form.letter), "Strong")
        _points(writer, third, paper.points, "Strong")
        for (first, second, third), question in zip(rows, form.questions, strict=True):
            writer.text(writer.paragraph("Quiz Cell", within=first), str(question.number), "Strong")
            _answer(writer, writer.paragraph("Quiz Cell", within=second), question)
            _points(writer, third, str(question.points))
    writer.end_section(columns)


def _points(writer: Writer, cell: _Cell, text: str, style: str | None = None) -> None:
    paragraph = writer.paragraph("Quiz Cell", within=cell)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    writer.text(paragraph, text, style)


def _answer(writer: Writer, row: Paragraph, question: Question) -> None:
    """Write the letter, the answer, and what else a marker has to know."""
    words = writer.measures.words
    if question.letter:
        writer.text(row, f"{question.letter} ", "Strong")
    if question.rows:
        writer.text(row, sequence(question), "Strong")
    else:
        writer.wording(row, material(question.key))
    for more in filter(None, (remark(question, words), accepted(question, words))):
        writer.text(row, f" ({more})")


def _grading(writer: Writer, quiz: Quiz) -> None:
    """Write the marks, or percents where there are none, with the points that earn them."""
    if table := grade_table(quiz.sheet, quiz.forms[0].points):
        writer.paragraph("Heading 1", table.heading)
        columns = columns_of_grades(table.cells, writer.measures)
        widths = [writer.measures.width / columns] * columns
        cells = [cell for row in writer.table(widths, -(-len(table.cells) // columns)) for cell in row]
        for cell, (mark, earned) in zip(cells, table.cells, strict=False):
            for text, style in ((mark, "Strong"), (earned, None)):
                paragraph = writer.paragraph("Quiz Cell", within=cell)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                writer.text(paragraph, text, style)
    for note in notes(quiz, writer.measures.words):
        writer.paragraph("Quiz Note", note)


def _proofs(writer: Writer, quiz: Quiz, review: Review | None) -> None:
    """Write what proves each answer, with the numbers that its question has on the forms."""
    measures, words = writer.measures, writer.measures.words
    paper = words.paper
    writer.paragraph("Heading 1", paper.explanations)
    levels = ", ".join(f"{dots(level)}{NO_BREAK_SPACE}{name}" for level, name in enumerate(paper.difficulties, 1))
    writer.paragraph("Quiz Note", f"{paper.legend} {levels}")
    found = explanations(quiz, review)
    numbers = [NUMBER * measures.rem] * len(quiz.forms)
    rest = measures.width - sum(numbers)
    # In large print the answer stands above its proof: two columns of it would be narrow.
    widths = [*numbers, rest] if measures.look.large_print else [*numbers, rest * ANSWER, rest * (1 - ANSWER)]
    rows = writer.table(widths, 1 + len(found), heads=1)
    heads = next(rows)
    for cell, form in zip(heads[: len(numbers)], quiz.forms, strict=True):
        writer.text(writer.paragraph("Quiz Cell", within=cell), form.letter, "Strong")
    for cell, head in ((heads[len(numbers)], paper.answer), (heads[-1], paper.evidence)):
        writer.text(writer.paragraph("Quiz Cell", within=cell), head, "Strong")
    for cells, explanation in zip(rows, found, strict=True):
        _proof(writer, cells, explanation)


def _proof(writer: Writer, cells: Sequence[_Cell], explanation: Explanation) -> None:
    """Write the row of a question: numbers, answer with its short name and difficulty, and evidence."""
    words, question, count = writer.measures.words, explanation.question, len(explanation.numbers)
    answer, proof = cells[count], cells[-1]
    for cell, number in zip(cells[:count], explanation.numbers, strict=True):
        writer.text(writer.paragraph("Quiz Cell", within=cell), str(number), "Strong")
    if question.rows:
        for letter, order in explanation.sequences:
            writer.paragraph("Quiz Cell", f"{letter}{words.colon} {order}", answer)
    else:
        writer.wording(writer.paragraph("Quiz Cell", within=answer), material(question.key))
    if question.speaker and question.material:
        whole = Material(question.material.manner, question.material.text)
        writer.wording(writer.paragraph("Quiz Cell", within=answer), whole)
    writer.paragraph("Quiz Cell", f"{question.id} {dots(question.difficulty)}", answer)
    _evidence(writer, proof, explanation)


def _evidence(writer: Writer, cell: _Cell, explanation: Explanation) -> None:
    """Write the rows of an order, or the words of the source and how they were passed on; and why options are wrong."""
    words, question = writer.measures.words, explanation.question
    fact = question.item.fact
    row = writer.paragraph("Quiz Cell", within=cell)
    if question.rows:
        for at, each in enumerate(in_order(question)):
            writer.text(row, f"{f'{words.semicolon} ' if at else ''}{each.place}. ")
            writer.wording(row, material(each.passage, each.speaker))
            writer.text(row, f" ({each.reason})")
    elif explanation.evidence:
        writer.text(row, cited(explanation.evidence, words), writer.verbatim)
    else:
        writer.text(row, words.paper.no_evidence)
    if explanation.said:
        writer.paragraph("Quiz Cell", explanation.said, cell)
    if fact.note and not question.rows:
        writer.paragraph("Quiz Cell", f"{words.cards.note}{words.colon} {fact.note}", cell)
    for reason, options in reasons(question, words):
        writer.paragraph("Quiz Cell", f"{reason}{words.colon} {f'{words.semicolon} '.join(options)}", cell)
