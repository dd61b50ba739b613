"""Tables for spreadsheets: the figures of questions, what pupils earned, and an empty one to fill in."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from io import StringIO
from typing import TYPE_CHECKING

from quiz.results.heads import code
from quiz.results.wording import decimal, numbers, remarks
from quiz.sheet.text import visible
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.paper.asked import Asked, AskedQuiz
    from quiz.results.report import Report
    from quiz.words.model import Words

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet calculates, or sends somewhere, instead of showing it."""
QUESTIONS = ("item", "numbers", "kind", "question", "answer", "count", "right", "share", "discrimination", "options")
PUPILS = ("name", "form", "points", "percent", "mark")


def questions_table(report: Report, separator: str) -> bytes:
    """Return a row for each question: its figures, how often each option was chosen, and what is worth a look."""
    words = words_for(report.quiz.language)
    rows = [
        [
            name,
            numbers(found),
            found.item.kind,
            found.item.question,
            found.item.answer,
            str(found.count),
            str(found.right),
            _number(found.share, separator),
            "" if found.discrimination is None else _number(found.discrimination, separator),
            "; ".join(f"{each.option.text}: {each.count}" for each in found.choices),
            " ".join(remarks(found, found.flags, words)),
        ]
        for name, found in report.questions.items()
    ]
    return _table([[words.results.columns[each] for each in (*QUESTIONS, "flags")], *rows], separator)


def pupils_table(report: Report, separator: str) -> bytes:
    """Return a row for each pupil: name, form, points, percent and mark."""
    words = words_for(report.quiz.language)
    rows = [
        [each.name, each.form, _number(each.points, separator), str(each.percent), each.mark] for each in report.earned
    ]
    return _table([[words.results.columns[each] for each in PUPILS], *rows], separator)


def template(quiz: AskedQuiz) -> bytes:
    """Return an empty table to fill in, as the spreadsheets of the quiz's language read it: only the first line.

    The heads of questions say what belongs below them; the first one has the code of the forms that it is made for.
    """
    words = words_for(quiz.language)
    columns = words.results.columns
    first = next(iter(quiz.forms.values()))
    form = [columns["form"]] if len(quiz.forms) > 1 else []
    heads = [f"{number} ({_expected(asked, words)})" for number, asked in first.items()]
    separator = "," if decimal(0.5, words) == "0.5" else ";"
    return _table([[f"{columns['name']} ({code(quiz)})", *form, *heads]], separator)


def _expected(asked: Asked, words: Words) -> str:
    """Return what is typed for a question: letters, a verdict, or points."""
    letters = [option.letter for option in asked.options if option.letter]
    if letters:
        return f"{letters[0]}–{letters[-1]}"
    if len(asked.options) == 2:
        return "/".join(verdicts[0] for verdicts in words.results.table.verdicts)
    return f"0–{asked.points}"


def _number(value: float, separator: str) -> str:
    """Write a number as the spreadsheet reads it: one that parts cells by semicolons has commas in numbers."""
    written = f"{round(value, 3):g}"
    return written.replace(".", ",") if separator == ";" else written


def _table(rows: Iterable[Sequence[str]], separator: str) -> bytes:
    """Write a table such that Excel reads it: with a byte order mark, and with no text that it would calculate."""
    written = StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return BOM_UTF8 + written.getvalue().encode()


def _as_text(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it is; a negative number is one, and stays."""
    cell = visible(cell)
    if not cell.startswith(FORMULA) or cell[1:].replace(",", ".", 1).replace(".", "", 1).isdecimal():
        return cell
    return f"'{cell}"
