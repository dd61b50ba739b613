"""What stands in the head of a sheet: its id, its deck, where its source is, the plan of its quiz."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.sheet.model import Person
from quiz.sheet.problems import Problem
from quiz.sheet.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet

PLAN = (("questions", 1, 200), ("forms", 1, 6), ("seed", 0, 999_999_999), ("resit", 0, 9))
ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
TAKEN_BY_WINDOWS = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def is_id(text: str) -> bool:
    """Return True if a text can be the id of a sheet: good as a file name everywhere."""
    return bool(ID.fullmatch(text)) and not TAKEN_BY_WINDOWS.fullmatch(text)


def _likely_id(text: str) -> str:
    """Return an id like a text that can be none."""
    meant = slug(text) or "sheet"
    return meant if is_id(meant) else f"{meant}-1"


def named(sheet: Sheet) -> Iterator[Problem]:
    """Find what can't be right of the sheet as a whole: its id, its deck, its address, and that it asks nothing."""
    if sheet.id and not is_id(sheet.id):
        yield Problem(
            "bad-id",
            ("id",),
            say("`{id}` can't be an id", id=sheet.id),
            say("write `{meant}`: only a–z, 0–9 and hyphens, without accents", meant=_likely_id(sheet.id)),
        )
    if sheet.deck and not all(part.strip() for part in sheet.deck.split("::")):
        yield Problem("bad-deck", ("deck",), say("a part of the deck's name is empty"), say("write it like `News::AI`"))
    url = sheet.source.url
    if url and not re.match(r"https?://[^\s/]", url):
        yield Problem(
            "bad-url",
            ("source", "url"),
            say("`{url}` is not a web address", url=url),
            say("start it with https://, or leave `url` out"),
        )
    if not sheet.entries():
        yield Problem(
            "no-cards", ("title",), say("the sheet has no facts"), say("add `people`, `quotes`, `figures` or `facts`")
        )
    elif all(isinstance(entry, Person) and not (entry.role or entry.organisation) for _, entry in sheet.entries()):
        yield Problem(
            "no-cards",
            ("people",),
            say("there is nothing to ask about these people"),
            say("give them a `role`, or add `quotes`"),
        )


def planned(sheet: Sheet) -> Iterator[Problem]:
    """Find numbers of the plan of a quiz that are too small or too great."""
    for field, least, most in PLAN:
        number = getattr(sheet.quiz, field)
        if number is not None and not least <= number <= most:
            yield Problem(
                "out-of-range",
                ("quiz", field),
                say("`{field}` can't be {number}", field=field, number=number),
                say("write a number from {least} to {most}, or leave it out", least=least, most=most),
            )
