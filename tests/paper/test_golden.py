"""The forms of both real sheets as a reader gets them: every change of them is looked at by a person."""

from pathlib import Path

import pytest

from quiz.page.answers import accepted
from quiz.paper.form import Form
from quiz.words import words_for
from quiz.words.model import Words
from tests.paper.reading import REAL, quiz_of, real

GOLDEN = Path(__file__).parent / "golden"


def written(form: Form, words: Words) -> str:
    """A form with its answers as plain text."""
    lines = []
    for section in form.sections:
        bank = ", ".join(f"{option.letter} {option.text}".strip() for option in section.bank)
        lines += ["", f"== {section.shape}, {section.kind}", *[f"[{bank}]"] * bool(bank)]
        for question in section.questions:
            material = question.material
            said = f"{material.before}____{material.after}" if material and material.gap else ""
            shown = [
                question.stem or question.speaker or question.item.stem,
                f"({question.cue})" if question.cue else "",
                said or (material.text if material else ""),
            ]
            lines.append(f"{question.number}. {' | '.join(filter(None, shown))}")
            if not section.bank:
                lines += [f"   {'*' if o.right else ' '} {o.letter} {o.text}".rstrip() for o in question.options]
            lines += [f"   {row.place} {row.passage.text} ({row.reason})" for row in question.rows]
            if question.frame and any(question.frame):
                lines.append(f"   {question.frame[0]} ______ {question.frame[1]}")
            answer = f"{question.letter or ''} {question.key.text}"
            also = accepted(question, words) if question.tolerance else "; ".join(question.accepted)
            lines.append(f"   → {'; '.join(filter(None, [answer, also]))}  [{question.id}, {question.difficulty}]")
    return "\n".join(lines).strip() + "\n"


@pytest.mark.parametrize("name", REAL)
def test_a_form_is_as_it_was_last_read(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.txt"
    form = written(quiz_of(real(name)).forms[0], words_for(real(name).language))
    if request.config.getoption("--renew-golden"):
        path.write_text(form, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == form, "read the form anew, then: pytest tests/paper --renew-golden"


@pytest.mark.parametrize("name", REAL)
def test_a_form_mixes_kinds_and_asks_what_was_wanted(name: str) -> None:
    form = quiz_of(real(name)).forms[0]
    assert len(form.questions) == 20
    assert len({section.shape for section in form.sections}) >= 5
