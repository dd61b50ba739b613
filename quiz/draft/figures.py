"""The figures of an article: number, scale, unit, qualifier and what it measures; no dates, pages or ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.draft.figure_clauses import clause_around
from quiz.draft.figure_grammar import grammar_of
from quiz.draft.figure_measures import what_is_measured
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.draft.article import Article
    from quiz.draft.figure_grammar import Grammar, Kind

RANK: Mapping[Kind, float] = {"currency": 5, "percent": 4, "measure": 2.5, "count": 2, "time": 1}
"""How likely a figure of each kind matters in an article."""
PERCENT = "%"
QUALIFIER_BEFORE = 40
VAGUE_BEFORE = 60
SAME_STEM = 4
"""Letters that the words for women and for men have in common."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article, with its unit and the word before it.

    `value` is the whole number (600000000000), `written` the number as a sheet has it (600 Milliarden). `unit` is a
    currency's code, `%`, or what is counted, in the form it has behind most numbers. `clause` is where its clause
    stands in the text.
    """

    start: int
    end: int
    value: Decimal
    written: str
    unit: str
    qualifier: str
    measures: str
    kind: Kind
    rank: float
    clause: tuple[int, int]
    in_quotation: bool = False


class _Amount(NamedTuple):
    """What a match says: value, the number as it is written, its unit, and where it ends."""

    value: Decimal
    written: str
    unit: str
    kind: Kind
    end: int


def figures(article: Article) -> list[Figure]:
    """Return the figures of an article, in its order."""
    grammar = grammar_of(article.words.code)
    dates = [match.span() for match in grammar.dates.finditer(article.text)]
    quoted = [(each.outer_start, each.outer_end) for each in article.marked]
    found: list[Figure] = []
    seen: set[tuple[Decimal, str]] = set()
    for match, unit in _numbers(article.text, grammar):
        number = next(match.span(name) for name in ("cn", "cw", "pn", "n", "w") if match[name])
        if any(start < number[1] and number[0] < end for start, end in dates):
            continue
        amount = _amount(article.text, match, unit, grammar)
        if amount:
            amount = _with_pair(article.text, amount, grammar)
            figure = _figure(article.text, match.start(), amount, grammar)
            in_quotation = any(low <= figure.start < high for low, high in quoted)
            rank = figure.rank - 1.5 * in_quotation - 3 * ((amount.value, amount.unit) in seen)
            seen.add((amount.value, amount.unit))
            found.append(replace(figure, in_quotation=in_quotation, rank=rank))
    return found


def _numbers(text: str, grammar: Grammar) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Give the numbers of a text, in digits and in words, each with the unit behind it, if there is one."""
    at = 0
    while begun := grammar.begins.search(text, at):
        match = grammar.number.match(text, begun.start())
        if not match or match.end() <= at:
            at = begun.start() + 1
            continue
        unit = None
        if match["n"] or match["w"]:
            unit = grammar.unit.match(text, match.end())
            if unit and not _fits(match, unit):
                unit = None
        at = unit.end() if unit else match.end()
        yield match, unit


def _fits(match: re.Match[str], unit: re.Match[str]) -> bool:
    """Return True if a unit can belong to the number before it: behind a word no sign ("a $5 ticket"), and a space."""
    scaled = match["s"] or match["ws"]
    if unit["link"] and not scaled:
        return False
    if match["w"]:
        return unit.group()[0].isspace() and (unit["unit"][0].isalpha() or unit["unit"] == PERCENT)
    return bool(scaled) or unit.start("unit") > match.end() or not unit["unit"][0].isalpha()


def _figure(text: str, start: int, amount: _Amount, grammar: Grammar) -> Figure:
    before = grammar.qualifier.search(text[max(0, start - QUALIFIER_BEFORE) : start])
    qualifier = " ".join(before.group(1).split()) if before else ""
    if amount.kind == "time" and qualifier.lower() in grammar.data["no_qualifiers_of_time"].split():
        qualifier = ""
    for ending, form in grammar.data["qualifier_forms"].items():
        qualifier = re.sub(ending, form, qualifier)
    clause = clause_around(text, (start, amount.end), grammar)
    rank = RANK[amount.kind] + (amount.value >= 10**6) + 0.7 * (amount.value >= 1000) + 0.5 * bool(qualifier)
    rank -= 0.8 * start / max(1, len(text))
    rank -= 1.5 * (amount.kind == "count" and amount.value <= 3)
    return Figure(
        start,
        amount.end,
        amount.value,
        amount.written,
        amount.unit,
        qualifier[:1].lower() + qualifier[1:],
        what_is_measured(text, (start, amount.end), clause, amount.kind, grammar),
        amount.kind,
        rank,
        clause,
    )


def _amount(text: str, match: re.Match[str], behind: re.Match[str] | None, grammar: Grammar) -> _Amount | None:
    data = grammar.data
    if _is_of_range(text, match, behind, grammar):
        return None
    if match["w"] and not match["ws"] and not behind:
        return None
    if match["n"] and not _counts(text, match, data, bare=not match["s"] and not behind):
        return None
    digits = match["cn"] or match["pn"] or match["n"]
    in_words = match["cw"] or match["w"] or ""
    scale_word = match["cs"] or match["ps"] or match["s"] or match["ws"] or ""
    unit_text = match["cu"] or match["sign"] or (behind["unit"] if behind else "")
    number = _value(digits, data, scaled=bool(scale_word)) if digits else grammar.numbers.get(in_words.lower())
    if number is None:
        return None
    end = match.end("cu") if match["cu"] else behind.end() if behind else match.end()
    is_phrase = unit_text in {*data["percent"], *data["unit_phrases"]}
    head = unit_text if is_phrase or not unit_text else unit_text.split()[-1]
    is_one = in_words.lower() in data["one"].split() and not scale_word
    if is_one and data["times"].get(head, [1])[0] == 1:
        return None  # "a day" is no figure, "a decade" is
    if match["ps1"]:
        head = match["ps1"]
    unit, kind, factor = _unit(head, data)
    if head in data["also_weights"].split() and not scale_word:
        unit, kind = head, "measure"
    if kind == "currency" and unit_text not in data["currencies"] and not _is_own_currency(unit_text, data):
        unit = unit_text  # CFA francs, Canadian dollars
    if match["cu"] and kind == "count":
        kind = "measure"
    scales = grammar.scales | data["sign_scales"] if match["ps"] else grammar.scales
    value = (number * factor).scaleb(scales.get(scale_word.lower(), 0))
    shown = f"{number * factor:f}" if factor != 1 or not digits else digits
    written = f"{shown} {scale_word}".strip() + (data["percent_sign"] if kind == "percent" else "")
    return _Amount(value, written, unit, kind, end)


def _with_pair(text: str, amount: _Amount, grammar: Grammar) -> _Amount:
    """Return an amount with all that it counts, where women and men are named: Schülerinnen und Schüler."""
    if amount.kind != "count" or not amount.unit:
        return amount
    found = re.compile(rf"\s{words_for(grammar.words.code).and_}\s([^\W\d_]+)(?!\w)").match(text, amount.end)
    word = text[max(0, amount.end - QUALIFIER_BEFORE) : amount.end].rsplit(maxsplit=1)[-1]
    if not found or word == found[1] or word[:SAME_STEM] != found[1][:SAME_STEM]:
        return amount
    return amount._replace(unit=f"{amount.unit}{found[0]}", end=found.end())


def _is_of_range(text: str, match: re.Match[str], behind: re.Match[str] | None, grammar: Grammar) -> bool:
    """Return True if a number is one of two between which something lies, or of a vague one: no number by itself."""
    if match["many"] or match["manyw"] or match["manyp"]:
        return True
    if behind and behind["unit"] == PERCENT and grammar.range_on.match(text, behind.end()):
        return True  # 35% to 40%
    before = text[max(0, match.start() - VAGUE_BEFORE) : match.start()]
    scaled = match["s"] or match["ps"] or match["ws"]
    if scaled and grammar.range_on.match(text, match.end()):
        return True
    return any(pattern.search(before) for pattern in (grammar.vague, grammar.range_before))


def _is_own_currency(unit: str, data: dict[str, Any]) -> bool:
    """Return True if a currency is the one that its name alone means: Swiss francs are, CFA francs are others."""
    return all(word in data["own_currencies"].split() for word in unit.split()[:-1])


def _counts(text: str, match: re.Match[str], data: dict[str, Any], *, bare: bool) -> bool:
    """Return True if a number in digits counts or measures something: no page, no ordinal, no bare number."""
    start, end = match.span("n")
    if bare and (not re.search(data["group"], match["n"]) or re.match(data["goes_on"], text[end:])):
        return False
    if re.search(data["not_behind"], text[max(0, start - 16) : start]):
        return False
    return not (data["ordinal"] and re.match(data["ordinal"], text[end : end + 3]))


def _value(digits: str, data: dict[str, Any], *, scaled: bool) -> Decimal | None:
    if not scaled and re.fullmatch(rf"[1-9]\d{{0,2}}{re.escape(data['decimal'])}\d{{3}}", digits):
        return None  # 27,500 in a German text: thousands, as the English write them, or decimals
    plain = re.sub(data["group"], "", digits)
    return Decimal(plain.replace(data["decimal"], ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", plain) else None


def _unit(head: str, data: dict[str, Any]) -> tuple[str, Kind, int]:
    """Return a unit as sheets have it, its kind, and what the number is multiplied with: a decade is ten years."""
    if head in data["currencies"]:
        return data["currencies"][head], "currency", 1
    if head in data["percent"]:
        return PERCENT, "percent", 1
    if head in data["times"]:
        factor, unit = data["times"][head]
        return unit, "time", factor
    if set(head.split("/")) <= set(data["symbols"].split()):
        return head, "measure", 1
    return _base_form(head, data["base_forms"]), "count", 1


def _base_form(unit: str, forms: dict[str, str]) -> str:
    """Return what is counted as it stands behind most numbers: Metern → Meter."""
    low = unit.lower()
    for ending, base in forms.items():
        plain = ending.removeprefix("^").removesuffix("$")
        if plain.isalpha() and not low.endswith(plain.lower()):
            continue  # most are, and no pattern needs to be made of them
        if re.search(ending, unit, re.IGNORECASE):
            form = re.sub(ending, base, unit, flags=re.IGNORECASE)
            return unit[:1] + form[1:]
    return unit


def key_figures(found: list[Figure], most: int, enough: float) -> list[Figure]:
    """Return the figures that matter most and say what they count, each number once, in the article's order."""
    first: dict[tuple[Decimal, str], Figure] = {}
    for each in sorted((each for each in found if each.unit), key=lambda each: -each.rank):
        first.setdefault((each.value, each.unit), each)
    ranked = list(first.values())[:most]
    return [each for each in found if each in ranked and each.rank > enough]
