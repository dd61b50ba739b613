"""Rules as text for the terminal."""

from __future__ import annotations

from textwrap import indent

from quiz.cli.report import SEVERITIES
from quiz.errors import WrongUseError
from quiz.messages import ENGLISH, in_language, say
from quiz.rules import RULES, rule_in
from quiz.sheet.findings import did_you_mean

WIDTH = max(map(len, RULES))


def listed(language: str = ENGLISH) -> str:
    """Return all rules in a language, a line each."""
    severities = {severity: in_language(said, language) for severity, said in SEVERITIES.items()}
    width = max(map(len, severities.values()))
    return "\n".join(
        f"{code:{WIDTH}}  {severities[rule.severity]:{width}}  {rule_in(code, language).summary}"
        for code, rule in RULES.items()
    )


def explained(code: str, language: str = ENGLISH) -> str:
    """Return what a rule finds, with a bad and a good example and its source, in a language.

    Raises WrongUseError for a code that no rule has.
    """
    if code not in RULES:
        raise WrongUseError(f"there is no rule `{code}`: {did_you_mean(code, RULES)}`quiz rules` lists them")
    rule = rule_in(code, language)
    parts = [
        f"{rule.code} ({in_language(SEVERITIES[rule.severity], language)}): {rule.summary}.",
        in_language(say("Bad:"), language) + f"\n{indent(rule.bad, '    ')}",
        in_language(say("Good:"), language) + f"\n{indent(rule.good, '    ')}",
        in_language(say("Source: {source}.", source=rule.source), language) if rule.source else "",
    ]
    return "\n\n".join(filter(None, parts))
