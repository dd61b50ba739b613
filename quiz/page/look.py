"""How pages look: what a person may choose of paper, type and head."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quiz.sheet.papers import Paper
from quiz.typography import typeset

if TYPE_CHECKING:
    from quiz.sheet.model import QuizPlan
    from quiz.words.model import Words


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a page.

    `columns` is in how many columns the questions of a form stand, None where each part may have the number that fits
    it; `title` stands in the place of the sheet's title; `school` in the head.
    """

    paper: Paper = Paper.A4
    large_print: bool = False
    dyslexia: bool = False
    columns: int | None = None
    title: str | None = None
    school: str | None = None

    @property
    def crowded(self) -> bool:
        """Whether the head of a form takes up so much of a page that it is set in fewer lines."""
        return self.large_print and self.paper.narrow

    def typeset(self, words: Words) -> Look:
        """Return the look with its title and its school in the house style of a language, as those of a sheet are."""
        title, school = (text and typeset(text, words) for text in (self.title, self.school))
        return replace(self, title=title, school=school)

    @classmethod
    def of(cls, plan: QuizPlan) -> Look:
        """Take from a plan what concerns the look."""
        return cls(
            paper=plan.paper or Paper.A4,
            large_print=bool(plan.large_print),
            dyslexia=bool(plan.dyslexia),
            columns=int(plan.columns) if plan.columns else None,
            title=plan.title,
            school=plan.school,
        )
