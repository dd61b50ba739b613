"""Rules as text for the terminal."""

from __future__ import annotations

from textwrap import indent

from quiz.errors import WrongUseError
from quiz.rules import RULES
from quiz.sheet.findings import did_you_mean

WIDTH = max(map(len, RULES))


def listed() -> str:
    """Return all rules, a line each."""
    return "\n".join(f"{rule.code:{WIDTH}}  {rule.severity:7}  {rule.summary}" for rule in RULES.values())


def explained(code: str) -> str:
    """Return what a rule finds, with a bad and a good example and its source.

    Raises WrongUseError for a code that no rule has.
    """
    rule = RULES.get(code)
    if rule is None:
        raise WrongUseError(f"there is no rule `{code}`: {did_you_mean(code, RULES)}`quiz rules` lists them")
    parts = [
        f"{rule.code} ({rule.severity}): {rule.summary}.",
        f"Bad:\n{indent(rule.bad, '    ')}",
        f"Good:\n{indent(rule.good, '    ')}",
        f"Source: {rule.source}." if rule.source else "",
    ]
    return "\n\n".join(filter(None, parts))
