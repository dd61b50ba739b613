"""The language in which the program speaks to the person at the terminal."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from quiz.messages import ENGLISH


class Tongue(StrEnum):
    """The languages that there are words for."""

    GERMAN = "de"
    ENGLISH = "en"
    FRENCH = "fr"


Lang = Annotated[Tongue | None, typer.Option(help="The language of the findings.", show_default="that of your locale")]


def spoken(chosen: Tongue | None = None) -> str:
    """Return the code of the language to write findings in: the one that was chosen, else that of the person's locale.

    The locale is told by the variables that POSIX names, the first of them that is set. English where it is none of
    the languages that there are words for.
    """
    if chosen:
        return chosen.value
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = named[:2].lower()
    return code if code in tuple(Tongue) else ENGLISH


def of_sheet(typed: str) -> str:
    """Return a language as a sheet has it, with its territory where one was typed: en, en-GB.

    Raises typer.BadParameter for a language that there are no words for, and for what is none.
    """
    from quiz.sheet.scalars import LANGUAGE

    code = typed.lower()
    if code in tuple(Tongue):
        return code
    localised = LANGUAGE.fullmatch(code)
    if localised is None:
        codes = ", ".join(Tongue)
        raise typer.BadParameter(
            f"`{typed}` can't be the language of a sheet: write one of {codes}, or that of a territory, such "
            "as en-GB, en-US, de-AT, de-CH, fr-CA"
        )
    return f"{localised[1]}-{localised[2].upper()}"
