"""Why wrong options are tempting: as values, and as they are written for a reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.model import Words


class ReasonKind(StrEnum):
    """Why somebody could take a wrong option for right. The values name phrases of a language (`Reasons`)."""

    SAID_ANOTHER = "said_another"
    SAID_ELSE = "said_else"
    NAMED_TOO = "named_too"
    OWN_ROLE = "own_role"
    STRANGER = "stranger"
    OTHER_ROLE = "other_role"
    NEAR_VALUE = "near_value"
    OTHER_MEANING = "other_meaning"
    WRONG_ANSWER = "wrong_answer"
    SAID_BY = "said_by"
    OTHER_WORD = "other_word"
    OTHER_GAP = "other_gap"
    RIGHT_IS = "right_is"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a wrong option is tempting; `about` is the topic, the name or the value that the reason speaks of, if any.

    It becomes words where it is shown (`written`).
    """

    kind: ReasonKind
    about: str = ""


def written(reason: Reason, words: Words) -> str:
    """Write a reason on one line."""
    phrase, about = parts(reason, words)
    return f"{phrase}{words.colon} {about}" if about else phrase


def parts(reason: Reason, words: Words) -> tuple[str, str]:
    """Return the phrase of a reason, and what it is about where the phrase itself does not say so."""
    phrase: str = getattr(words.reasons, reason.kind)
    return (phrase.format(about=reason.about), "") if "{about}" in phrase else (phrase, reason.about)
