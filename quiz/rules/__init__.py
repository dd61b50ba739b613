"""All rules a sheet is judged by, by their code."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from quiz.rules.content import CONTENT
from quiz.rules.forms import FORMS
from quiz.rules.items import ITEMS
from quiz.rules.proofs import PROOFS
from quiz.rules.reading import READING
from quiz.rules.results import RESULTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.rules.model import Rule

RULES = {rule.code: rule for rule in (*READING, *CONTENT, *PROOFS, *ITEMS, *FORMS, *RESULTS)}


def rule_in(code: str, language: str) -> Rule:
    """Return a rule in a language: its summary, and its examples where they are not alike in every language.

    English where it has no words of the language. Raises KeyError for a code that no rule has.
    """
    rule = RULES[code]
    try:
        told: Mapping[str, tuple[str, ...]] = import_module(f"quiz.rules.{language}").TOLD
    except ModuleNotFoundError:
        return rule
    words = told.get(code, ())
    summary, bad, good = (*words, *(rule.summary, rule.bad, rule.good)[len(words) :])
    return replace(rule, summary=summary, bad=bad, good=good)
