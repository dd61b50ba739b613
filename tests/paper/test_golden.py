"""The forms of both real sheets as a reader gets them: every change of them is looked at by a person."""

from pathlib import Path

import pytest

from quiz.paper.form import Form
from tests.paper.reading import REAL, quiz_of, real

GOLDEN = Path(__file__).parent / "golden"


def written(form: Form) -> str:
    """A form with its answers as plain text."""
    lines = []
    for section in form.sections:
        bank = ", ".join(f"{option.letter} {option.text}".strip() for option in section.bank)
        lines += ["", f"== {section.shape}, {section.kind}", *[f"[{bank}]"] * bool(bank)]
        for question in section.questions:
            item = question.item
            said = f"{item.material.before}____{item.material.after}" if item.material and item.material.gap else ""
            shown = [
                item.ask,
                f"({item.topic})" if item.topic else "",
                said or (item.material.text if item.material else ""),
            ]
            lines.append(f"{question.number}. {' | '.join(filter(None, shown))}")
            if not section.bank:
                lines += [
                    f"   {'*' if not o.distractor else ' '} {o.letter} {o.text}".rstrip() for o in question.options
                ]
            lines += [f"   {row.place} {row.passage.text} ({row.reason})" for row in question.rows]
            if question.frame != ("", ""):
                lines.append(f"   {question.frame[0]} ______ {question.frame[1]}")
            accepted = "".join(f"; {each}" for each in question.accepted)
            lines.append(
                f"   → {question.letter or ''} {item.key.text}{accepted}  [{question.id}, {question.difficulty}]"
            )
    return "\n".join(lines).strip() + "\n"


@pytest.mark.parametrize("name", REAL)
def test_a_form_is_as_it_was_last_read(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.txt"
    form = written(quiz_of(real(name)).forms[0])
    if request.config.getoption("--renew-golden"):
        path.write_text(form, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == form, "read the form anew, then: pytest tests/paper --renew-golden"


@pytest.mark.parametrize("name", REAL)
def test_a_form_mixes_kinds_and_asks_what_was_wanted(name: str) -> None:
    form = quiz_of(real(name)).forms[0]
    assert len(form.questions) == 20
    assert len({section.shape for section in form.sections}) >= 5
