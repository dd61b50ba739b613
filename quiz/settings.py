"""What a person may choose about the quiz of a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.page.paper import Paper


@dataclass(frozen=True)
class Settings:
    """How many forms, how many questions each, on which paper; `seed` tells the quizzes of a sheet apart."""

    forms: int = 2
    seed: int = 1
    questions: int = 20
    paper: Paper = Paper.A4

    @property
    def command(self) -> str:
        """What to type to get the same quiz again."""
        return f"quiz build --forms {self.forms} --seed {self.seed} --questions {self.questions} --paper {self.paper}"
