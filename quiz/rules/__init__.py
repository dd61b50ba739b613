"""All rules a sheet is judged by, by their code."""

from __future__ import annotations

from quiz.rules.content import CONTENT
from quiz.rules.items import ITEMS
from quiz.rules.proofs import PROOFS
from quiz.rules.reading import READING
from quiz.rules.results import RESULTS

RULES = {rule.code: rule for rule in (*READING, *CONTENT, *PROOFS, *ITEMS, *RESULTS)}
