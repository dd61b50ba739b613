"""A table becomes the answers of a class: each row is what one pupil handed in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.results.cells import NOTHING, answer_of
from quiz.results.heads import Holds, read_heads
from quiz.results.model import Answer, How, Paper, items_of
from quiz.results.table import Cell, read_table
from quiz.sheet.findings import Finding, has_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.paper.asked import AskedQuiz
    from quiz.results.cells import Trouble
    from quiz.results.heads import Column
    from quiz.results.model import AskedItem
    from quiz.results.table import Row, Table

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pupil:
    """Somebody of a class, and what was handed in."""

    name: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class Class:
    """The answers of a class: what it was asked, those who wrote the quiz, in the table's order, and who was absent.

    `separator` is the sign that parted the table's cells.
    """

    items: dict[str, AskedItem]
    pupils: tuple[Pupil, ...]
    absent: tuple[str, ...]
    separator: str


def read_class(name: str, data: bytes, quiz: AskedQuiz) -> tuple[Class | None, list[Finding]]:
    """Read a table of answers; give everything that is wrong with it, and no class where that can't be right."""
    table, findings = read_table(name, data)
    if findings:
        return None, findings
    columns, findings = read_heads(table, quiz)
    if has_errors(findings):
        return None, findings
    reader = _Reader(table, columns, quiz)
    found, absent = reader.pupils()
    findings += reader.findings
    if not (found or has_errors(findings)):
        place = table.rows[0][0]
        message = say("nobody's answers are in this table")
        findings.append(table.finding("results-pupil", place, message, say("write a line for each pupil")))
    findings.sort(key=lambda finding: finding.span)
    if has_errors(findings):
        return None, findings
    return Class(reader.asked(), tuple(found), tuple(absent), table.separator), findings


class _Reader:
    """Reads the rows of a table, and gathers what is wrong with them."""

    def __init__(self, table: Table, columns: Sequence[Column], quiz: AskedQuiz) -> None:
        self.table, self.columns, self.quiz = table, columns, quiz
        self.items = items_of(quiz)
        self.on_form = {form: {each.item: each for each in asked.values()} for form, asked in quiz.forms.items()}
        self.named = any(column.holds is Holds.NAME for column in columns)
        self.with_forms = any(column.holds is Holds.FORM for column in columns)
        self.findings: list[Finding] = []
        self.first: dict[str, int] = {}

    def asked(self) -> dict[str, AskedItem]:
        """Return the questions that the table has answers to, in the order of the first form."""
        there = {item for column in self.columns for item in column.items.values()}
        return {name: item for name, item in self.items.items() if name in there}

    def pupils(self) -> tuple[list[Pupil], list[str]]:
        """Read all rows: those who wrote the quiz, and the names of those who did not."""
        found, absent = [], []
        for number, row in enumerate(self.table.rows[1:], 1):
            name = self._name(row, number)
            if all(cell.text in NOTHING for cell in self._answers(row)):
                absent.append(name)
                message = say("`{name}` has no answer at all, and counts as absent", name=name)
                self._find("results-absent", row[0], message, say("write 0 where somebody handed in an empty form"))
            elif (paper := self._paper(row)) is not None:
                found.append(Pupil(name, paper))
        return found, absent

    def _find(self, code: str, cell: Cell, *said: str) -> None:
        self.findings.append(self.table.text.finding(code, cell.span, *said))

    def _answers(self, row: Row) -> Iterator[Cell]:
        return (cell for cell, column in zip(row, self.columns, strict=False) if column.items)

    def _name(self, row: Row, number: int) -> str:
        """Return the name in a row, or its number where the table has no names."""
        if not self.named:
            return str(number)
        cells = [cell for cell, column in zip(row, self.columns, strict=False) if column.holds is Holds.NAME]
        name = " ".join(filter(None, (cell.text for cell in cells)))
        place = cells[0] if cells else row[0]
        if not name:
            self._find("results-pupil", place, say("nobody's name stands here"), say("write the name of the pupil"))
        elif (line := self.first.setdefault(name.casefold(), place.line)) != place.line:
            message = say("`{name}` is in line {line} already", name=name, line=line)
            self._find("results-pupil", place, message, say("delete one line, or tell the two apart by their names"))
        return name

    def _paper(self, row: Row) -> Paper | None:
        """Return what somebody handed in, None where the form can't be told."""
        form = self._form(row)
        if form is None:
            return None
        answers = {item: Answer(How.NOTHING, 0.0) for item in self.asked()}
        for cell, column in zip(row, self.columns, strict=False):
            forms = [form] if form else list(column.items)
            item = column.items.get(forms[0]) if forms else None
            if item is None:
                continue
            found = {self._answer(cell.text, item, each) for each in forms}
            answer = found.pop()
            if found:
                message = say("the letter `{text}` is another option on each form", text=cell.text)
                self._find("results-answer", cell, message, say("add a column `form`, with A, B, …"))
            elif isinstance(answer, Answer):
                answers[item] = answer
            else:
                self._find(answer[0], cell, *answer[1:])
        for cell in row[len(self.columns) :]:
            if cell.text:
                message = say("`{text}` is in a column without a head", text=cell.text)
                self._find("results-head", cell, message, say("write above it which question it is, or delete it"))
        return Paper(form, answers)

    def _answer(self, text: str, item: str, form: str) -> Answer | Trouble:
        """Read a cell by the letters of a form; the option is given by its place among those of the question."""
        asked = self.on_form[form][item]
        answer = answer_of(text, asked, self.quiz.language)
        if isinstance(answer, Answer) and answer.option is not None:
            place = self.items[item].place_of(asked.options[answer.option].text)
            return Answer(answer.how, answer.points, place)
        return answer

    def _form(self, row: Row) -> str | None:
        """Return the letter of the form in a row; empty where it plays no part, None where it can't be told."""
        if not self.with_forms:
            return next(iter(self.quiz.forms)) if len(self.quiz.forms) == 1 else ""
        cells = [cell for cell, column in zip(row, self.columns, strict=False) if column.holds is Holds.FORM]
        cell = cells[0] if cells else Cell("", row[-1].line, row[-1].column)
        words: list[str] = WORD.findall(cell.text.upper())
        if words and words[-1] in self.quiz.forms:
            return words[-1]
        known = ", ".join(self.quiz.forms)
        if cell.text:
            message = say("there is no form `{form}`", form=cell.text)
        else:
            message = say("nothing says which form this was")
        self._find("results-pupil", cell, message, say("write one of {known}", known=known))
        return None
