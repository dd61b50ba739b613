"""The entries that figures become: each a question with a gap, the number, and the clause that proves it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.draft.entry import EDGES, Entry
from quiz.draft.figures import PERCENT, key_figures
from quiz.draft.telling import telling
from quiz.draft.yaml_text import on_one_line
from quiz.sheet.doubts import ask_about_doubts
from quiz.sheet.tokens import normalised
from quiz.sheet.values import NotANumberError, parse_number
from quiz.source.align import align
from quiz.source.clues import clues_of
from quiz.source.sentences import sentence_around
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from quiz.draft.figures import Figure
    from quiz.draft.keys import Keys
    from quiz.draft.language import Words
    from quiz.source.text import Place, SourceText

KEY_FIGURES = 6
"""How many figures stand in a sheet; the others are offered."""
ENOUGH = 1.0
"""The rank that a figure needs for that."""
LEAST = 10
"""Less of anything is not offered, unless it is among the figures that matter most."""
COUNTED = ("count", "measure", "time")
"""Kinds of figures whose unit tells them from others."""
BEFORE, BEHIND = 10, 7
"""Words of the clause before and behind the number that a question takes over at most: it is no longer than allowed."""
OTHER_NUMBER = re.compile(r"(?<!\S)\W?\d\S*\s+\w+")
"""Another number with what it counts."""
BESIDE_SENTENCE = ("", *".!?…\n")
"""What stands before and behind a clause that is a whole sentence; nothing at the ends of the text."""
LONGEST = 240
"""Characters of a sentence that is evidence as a whole; of a longer one, the clause is."""
FIELDS = ("ask", "qualifier", "value", "unit", "measures", "evidence")
"""The fields of such an entry, in their order."""


def figure_entries(figures: Sequence[Figure], source: SourceText, words: Words, keys: Keys) -> list[Entry]:
    """Return the entries of figures; what is no key figure is offered, and names the one that says the same."""
    key = key_figures(list(figures), KEY_FIGURES, ENOUGH)
    worth = [each for each in figures if each in key or not _is_trifle(each)]
    same: dict[tuple[Decimal, str], str] = {}
    asked: dict[str, str] = {}
    found = []
    for figure in sorted(worth, key=lambda each: each not in key):
        entry = figure_entry(figure, source, words, keys)
        first = same.setdefault((figure.value, figure.unit), entry.key)
        asks = asked.setdefault(normalised(dict(entry.fields)["ask"]), entry.key)
        reason = entry.reason if first == entry.key else words.sheet["same_figure"].format(key=first)
        reason = reason if asks == entry.key else words.sheet["same"].format(key=asks)
        if figure not in key and reason == entry.reason:
            reason = f"{words.sheet['minor_figure']}; {reason}"
        found.append(replace(entry, offered=figure not in key or asks != entry.key, reason=reason))
    return sorted(found, key=lambda entry: entry.at)


def _is_trifle(figure: Figure) -> bool:
    """Return True for what nobody asks: two countries, three days."""
    return figure.kind in {"count", "time"} and figure.value < LEAST


def figure_entry(figure: Figure, source: SourceText, words: Words, keys: Keys) -> Entry:
    """Return the entry of a figure. Its evidence is its clause, if that stands in the source as a whole."""
    start, end = figure.clause
    before, behind = _inside(source.text[start : figure.start]), _inside(source.text[figure.end : end])
    ask = words.sheet["ask"].format(before=_last_words(before), behind=_first_words(behind))
    fields = [("ask", on_one_line(ask))]
    if figure.qualifier:
        fields.append(("qualifier", figure.qualifier))
    fields.append(("value", _value(figure, words)))
    if figure.unit and figure.unit != PERCENT:
        fields.append(("unit", figure.unit))
    if figure.measures:
        fields.append(("measures", on_one_line(figure.measures)))
    for low, high in dict.fromkeys((_whole(figure, source, words), (start, end))):
        evidence = on_one_line(source.text[low:high].strip(EDGES))
        if len(evidence) <= LONGEST and align(evidence, source).found:  # not where a mark inside a word cuts it
            fields.append(("evidence", evidence))
            break
    about = figure.measures or (figure.unit if figure.kind in COUNTED else _telling(before, behind, figure, words))
    key = keys.new(f"{about} {figure.written}", words.sheet["number"])
    return Entry(
        "figures", key, figure.start, tuple(fields), words.sheet["in_quotation" if figure.in_quotation else "figure"]
    )


def _whole(figure: Figure, source: SourceText, words: Words) -> Place:
    """Return the clause of a figure, with the rest of its sentence where it is a part of one outside of quotations."""
    start, end = figure.clause
    if figure.in_quotation:
        return start, end
    sentence = sentence_around((figure.start, figure.end), source, clues_of(words.code))
    closing = [each.outer_end for each in source.quotations_in(*sentence) if each.start < sentence[0] < each.outer_end]
    low = min(start, closing[0] if closing else sentence[0])  # « Assez ! » s’exclame X
    begins = source.text[:start].rstrip(" ")[-1:] in BESIDE_SENTENCE
    ends = source.text[end : end + 1] in BESIDE_SENTENCE
    return start if begins else low, end if ends else max(end, sentence[1])


def _telling(before: str, behind: str, figure: Figure, words: Words) -> str:
    """Return a word that tells a figure from others, one before it or behind it, or else its unit."""
    qualifiers = re.split(r"[\s|]+", words.figures["qualifier_words"]["words"])
    found = [word for text in (before, behind) for word in telling(OTHER_NUMBER.sub("", text), words)]
    nouns = [word for word in found if word[0].isupper() or not words.noun_endings]
    return next((word for word in nouns if word.casefold() not in qualifiers), figure.unit)


def _last_words(text: str) -> str:
    words = text.split()
    return text if len(words) <= BEFORE else f"… {' '.join(words[-BEFORE:])}{' ' * text[-1].isspace()}"


def _first_words(text: str) -> str:
    words = text.split()
    return text if len(words) <= BEHIND else f"{' ' * text[0].isspace()}{' '.join(words[:BEHIND])} …"


def _value(figure: Figure, words: Words) -> str:
    """Return the number as it was written, or in plain digits if a sheet could not read it."""
    if _is_read_back(figure.written, words.code):
        return figure.written
    from babel.numbers import format_decimal

    number, _, scale = figure.written.rpartition(" ")
    scales = words.figures["scales"] | words.figures["sign_scales"]
    for word in sorted(scales, key=len, reverse=True):  # £112m: of m, metres could be meant
        spelled = f"{number} {word}"
        if number and scales[word] == scales.get(scale.lower()) and _is_read_back(spelled, words.code):
            return spelled
    plain = format_decimal(figure.value, locale=words.code, format="#,##0.###")
    return f"{plain}{words.figures['percent_sign']}" if figure.unit == PERCENT else plain


def _is_read_back(written: str, language: str) -> bool:
    """Return True if a sheet can read a number as it was written: 5 m may be metres, and 1,2,3 is none."""
    try:
        ask_about_doubts(written, language)
        parse_number(written, language, words_for(language).numerals)
    except NotANumberError:
        return False
    return True


def _inside(text: str) -> str:
    """Return words for a question in marks, without marks of their own."""
    words = re.sub(r"[„“”«»‹›\"]", "", text)
    lead, tail = words[:1].isspace(), words[-1:].isspace()
    return " " * lead + on_one_line(words) + " " * (tail and bool(words.strip()))
