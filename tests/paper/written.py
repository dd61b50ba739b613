"""A form with its answers as plain text, for files that a person reads."""

from quiz.items import reasons
from quiz.items.options import Option
from quiz.paper.form import Form, Question, Row
from quiz.paper.shapes import SHAPES
from quiz.words.model import Words


def written(form: Form, words: Words, *, with_reasons: bool = False) -> str:
    """Write a form: its sections, what is asked, the options with a star at the right one, and the answer."""
    lines = []
    for section in form.sections:
        bank = ", ".join(_option(option, words, with_reasons=with_reasons).strip() for option in section.bank)
        lines += ["", f"== {section.shape}, {section.kind}", *[f"[{bank}]"] * bool(bank)]
        for question in section.questions:
            lines += _question(question, words, with_reasons=with_reasons)
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def _question(question: Question, words: Words, *, with_reasons: bool) -> list[str]:
    material = question.material
    said = f"{material.before}____{material.after}" if material and material.gap else ""
    shown = [
        question.stem or question.speaker or question.item.stem,
        f"({question.cue})" if question.cue else "",
        question.passed_on,
        said or (material.text if material else ""),
    ]
    lines = [f"{question.number}. {' | '.join(filter(None, shown))}"]
    if not SHAPES[question.shape].banked:
        lines += [
            f"   {_star(option)} {_option(option, words, with_reasons=with_reasons)}" for option in question.options
        ]
    lines += [f"   {row.place} {_row(row)} ({row.reason})" for row in question.rows]
    if question.frame and any(question.frame):
        lines.append(f"   {question.frame[0]} ______ {question.frame[1]}")
    answer = f"{question.letter or ''} {question.key.text}"
    return [*lines, f"   → {'; '.join([answer, *question.accepted])}  [{question.id}, {question.difficulty}]"]


def _row(row: Row) -> str:
    return f"{row.speaker}: {row.passage.text}" if row.speaker else row.passage.text


def _star(option: Option) -> str:
    return "*" if option.right else " "


def _option(option: Option, words: Words, *, with_reasons: bool) -> str:
    reason = f" ({reasons.written(option.reason, words)})" if with_reasons and option.reason else ""
    return f"{option.letter} {option.text}{reason}"
