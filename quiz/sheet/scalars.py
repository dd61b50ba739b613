"""One text of a sheet, read as its type hint wants it: a text, a value, a date, a switch, one of a few words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from quiz.messages import say
from quiz.sheet.amounts import Figured, read_value
from quiz.sheet.dates import NoDateAtAllError, NotADateError, read_date
from quiz.sheet.findings import did_you_mean
from quiz.sheet.grades import NoScaleError, Scale, read_scale
from quiz.sheet.synonyms import meant_choice
from quiz.sheet.values import NotANumberError, PartialDate, Value
from quiz.words import LANGUAGES

if TYPE_CHECKING:
    from quiz.messages import Said

LANGUAGE = re.compile(rf"({'|'.join(LANGUAGES)})[-_]([A-Za-z]{{2}})")
"""A language as it is written in a territory."""
WHOLE = re.compile(r"[0-9]{1,9}")
WITHOUT_DATE = {
    "published": say("; if it is unknown, leave `published` out"),
    "date": say("; what is not a date goes under `occasion`"),
    "as_of": say("; what is not a date goes into `ask`"),
}
"""What to do with what is no date, by the field it stands in."""
SWITCH = {"true": True, "false": False}


class UnreadableError(ValueError):
    """A text is not what belongs there; `code` is that of the rule, `remedy` says how to mend it."""

    def __init__(self, code: str, message: Said, remedy: Said) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Localised:
    """A language, and the territory whose usages hold."""

    language: str
    territory: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What decides how a text is read: the sheet's language with its territory, and when its source was published."""

    language: str | None = None
    territory: str | None = None
    published: PartialDate | None = None


def read_scalar(hint: Any, text: str, field: str, setting: Setting) -> Any:
    """Return a text as its type hint wants it; what stood with a value (`Figured`) or a language (`Localised`), too.

    Returns None where it depends on a language that nobody knows. Raises UnreadableError.
    """
    if hint is Value or hint is PartialDate:
        return _by_language(hint, text, field, setting)
    if field == "language" and (localised := LANGUAGE.fullmatch(text)):
        return Localised(localised[1], localised[2].upper())
    choices = _choices(hint)
    if choices and text not in choices:
        remedy = did_you_mean(text, choices, meant=meant_choice(field, text))
        remedy += say("write {alternatives}", alternatives=_alternatives(choices))
        raise UnreadableError("bad-choice", say("`{field}` can't be `{text}`", field=field, text=text), remedy)
    if hint is Scale:
        try:
            return read_scale(text)
        except NoScaleError as error:
            raise UnreadableError("bad-choice", error.message, error.remedy) from None
    if hint is bool:
        if text not in SWITCH:
            message = say("`{field}` can't be `{text}`", field=field, text=text)
            raise UnreadableError("bad-choice", message, say("write true or false"))
        return SWITCH[text]
    if hint is int:
        if not WHOLE.fullmatch(text):
            message = say("`{text}` is not a whole number", text=text)
            raise UnreadableError("bad-number", message, say("write digits, such as 20"))
        return int(text)
    return hint(text) if _is_names(hint) else text


def _by_language(hint: Any, text: str, field: str, setting: Setting) -> Figured | PartialDate | None:
    """Read what each language writes otherwise: nobody can say what 1.920 is where it is not known."""
    language, territory = setting.language, setting.territory
    if language not in LANGUAGES:
        return None
    try:
        if hint is Value:
            return read_value(text, language, territory)
        return read_date(text, language, territory, setting.published)
    except NotANumberError as error:
        raise UnreadableError("bad-number", error.message, error.remedy) from None
    except NoDateAtAllError as error:
        raise UnreadableError("bad-date", error.message, error.remedy + WITHOUT_DATE[field]) from None
    except NotADateError as error:
        raise UnreadableError("bad-date", error.message, error.remedy) from None


@cache
def _is_names(hint: Any) -> bool:
    """Return True if a type hint is a class of names."""
    return isinstance(hint, type) and issubclass(hint, StrEnum)


@cache
def _choices(hint: Any) -> tuple[str, ...]:
    """Return the words that a type hint leaves to choose from; none where any text will do."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(hint) if _is_names(hint) else ()


def _alternatives(choices: tuple[str, ...]) -> Said:
    """Write a, b or c."""
    *others, last = choices
    return say("{others} or {last}", others=", ".join(others), last=last) if others else say("{last}", last=last)
