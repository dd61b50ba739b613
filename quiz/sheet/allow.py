"""Findings that a sheet allows, each for one fact and with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import say
from quiz.rules import RULES
from quiz.sheet.findings import did_you_mean
from quiz.sheet.problems import Problem, path_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quiz.messages import Said
    from quiz.sheet.model import Sheet

ABOUT = "unused-allow"


def silenced(problems: Iterable[Problem], sheet: Sheet, unsought: Collection[str] = ()) -> Iterator[Problem]:
    """Give the problems that the sheet does not allow, and those with what it allows.

    `unsought` are the codes of problems that nobody looked for this time: it is no problem to allow them.
    """
    allowed = {
        (path_of(entry, key), code): reason for key, entry in sheet.entries() for code, reason in entry.allow.items()
    }
    used = set()
    for problem in problems:
        name = (problem.path[:2], problem.code)
        if name in allowed and RULES[problem.code].severity == "warning":
            used.add(name)
        else:
            yield problem
    for key, entry in sheet.entries():
        for code, reason in entry.allow.items():
            path = path_of(entry, key, "allow", code)
            rule = RULES.get(code)
            if rule is None or rule.severity == "error" or not reason:
                yield Problem("bad-allow", path, *_why(code, known=rule is not None, reason=reason))
            elif (path[:2], code) not in used and code not in unsought:
                yield Problem(
                    ABOUT, path, say("there is no finding `{code}` to allow here", code=code), say("delete it")
                )


def _why(code: str, *, known: bool, reason: str) -> tuple[Said, Said]:
    """Say why something can't be allowed, and what to do."""
    if not known:
        remedy = did_you_mean(code, RULES) + say("`quiz rules` lists them")
        return say("there is no rule `{code}`", code=code), remedy
    if not reason:
        remedy = say("write the reason after it: `{code}: …`", code=code)
        return say("nothing says why `{code}` is allowed here", code=code), remedy
    return say("`{code}` is an error and can't be allowed", code=code), say(
        "delete this, and mend the error where it is reported"
    )
