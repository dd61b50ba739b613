"""Cases as text: a title, an article, and what is drafted from it, parted by lines with a full stop alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.draft.as_json import as_data
from quiz.draft.draft import draft
from quiz.draft.language import words_of

if TYPE_CHECKING:
    from quiz.draft.draft import Draft

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """An article in a language, named after its file, and the expected draft."""

    title: str
    language: str
    article: str
    expected: str

    @property
    def given(self) -> str:
        """What is drafted, in the words of a case."""
        return shown(draft(self.article, words_of(self.language)))


def cases() -> list[Case]:
    """Read all cases."""
    found = []
    for file in sorted(FOLDER.glob("*.txt")):
        parts: list[list[str]] = [[]]
        for line in file.read_text(encoding="utf-8").splitlines():
            if line == ".":
                parts.append([])
            else:
                parts[-1].append(line)
        texts = ["\n".join(lines).strip("\n") for lines in parts]
        for title, article, expected in zip(texts[0::3], texts[1::3], texts[2::3], strict=False):
            found.append(Case(title, file.stem, article + "\n", expected))
    return found


def renew() -> None:
    """Write all cases anew, with what is drafted now."""
    for language in sorted({case.language for case in cases()}):
        texts = [
            f"{case.title}\n.\n{case.article}.\n{case.given}\n.\n" for case in cases() if case.language == language
        ]
        (FOLDER / f"{language}.txt").write_text("\n".join(texts), encoding="utf-8")


def shown(drafted: Draft) -> str:
    """Write a draft as a case has it: one thing a line, in the order of kinds."""
    data, text = as_data("", drafted), drafted.article.text
    said = [
        f"said: {each['text']} | {each['speaker'] or 'nobody'} ({each['how']}){'' if each['certain'] else ' ?'}"
        for each in data["quotes"]
    ]
    marked = [each.marked for each in drafted.quotations if not each.said]
    reported = [f"reported: {text[each['start'] : each['end']]} | {each['speaker']}" for each in data["indirect"]]
    return "\n".join(
        [
            *said,
            *(f"not said: {text[each.start : each.end]}" for each in marked),
            *(f"person: {_parted(each, 'name role organisation')}" for each in data["people"]),
            *(line.replace("\n", " ") for line in reported),
            *(f"figure: {_parted(each, 'value unit qualifier measures')}" for each in data["figures"]),
            *(f"odd mark: paragraph {number + 1}" for number in drafted.article.odd),
        ]
    )


def _parted(data: dict[str, object], keys: str) -> str:
    return " | ".join(str(data[key] or "-") for key in keys.split())
