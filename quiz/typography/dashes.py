"""Hyphens typed for other signs: between numbers from one to another the dash of a language, and the minus of one."""

from __future__ import annotations

import re

MINUS = "\u2212"
SPACES = " \u00a0\u202f"
AMOUNT = rf"\d{{1,3}}(?:[.,'’{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
WHEN = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?|\d{1,2}:\d\d|\d{1,2}h\d\d|\d{4}/\d\d(?!\d)|\d{1,2}\."
MONEY = r"(?:[A-Z]{0,3}[$€£¥] ?)?"
COUNTED = rf"[{SPACES}]?(?:[%‰°]C?|[ap]\.?m\b\.?|h\b|Uhr\b)"
BETWEEN = re.compile(
    rf"(?<![\w.,:/#@+–−'’-]){MONEY}(?P<low>{WHEN}|{AMOUNT})(?P<counted>{COUNTED})?"
    rf"(?P<hyphen>(?P<space> ?)-(?P=space)){MONEY}(?P<high>{WHEN}|{AMOUNT})(?![\dA-Z_°]|-\d|[.,:/]\d)"
)
"""From one number to another: amounts, money, times, dates, ordinals; not in a chain of them, nor in a name."""
NAMED = re.compile(
    r"(?:\b(?:n[o°ºr]s?|nos|tele(?:f|ph)on|tel|phone|fax|hotline|az|aktenzeichen|drucksache|docket|public law|iso|din"
    r"|iec|boeing|airbus|embraer)\b|[°º])\.?:? ?$",
    re.IGNORECASE,
)
"""Behind these words what follows is the number of a document, of a telephone, of a standard, of a plane."""
UNROUND = re.compile(r"[1-9]$")
NEGATIVE = re.compile(
    rf"(?<![^\s(\[„“‚‘«»~<>≈≤≥])(?<!\d[{SPACES}])-(?=[$€£¥]?(?:\d+(?:[.,]\d+)*)(?![\d/:-]|[^\W\d]*-))"
)
"""The minus of a number: a hyphen right before it, behind a space, where the number goes on to no other."""


def with_dashes(text: str, dash: str) -> str:
    """Return a text with the minus sign before negative numbers, and with a dash between numbers that are the ends of
    something: 1914–18, pages 12–14, 1.5–2 million; a hyphen stays in dates such as 2025-03-01 and in numbers of things.
    """
    text = NEGATIVE.sub(MINUS, text)
    return BETWEEN.sub(lambda found: _dashed(found, dash), text)


def _dashed(found: re.Match[str], dash: str) -> str:
    low, high = found["low"], found["high"]
    if NAMED.search(found.string, max(0, found.start() - 20), found.start()):
        return found[0]
    if not (_are_ends(low, high) if low.isdecimal() and high.isdecimal() else True):
        return found[0]
    if found["space"] and not (len(low) == len(high) == 4 or ":" in low + high):
        return found[0]  # a sum, or a dash
    at = found.start()
    return found[0][: found.start("hyphen") - at] + dash + found[0][found.end("hyphen") - at :]


def _are_ends(low: str, high: str) -> bool:
    """Return True if two whole numbers are a first and a last one, or those of a score."""
    if low[0] == "0" and low != "0":
        return False
    if low == high:
        return len(low) == 1  # not fifty-fifty
    if len(high) < len(low) and len(low) > 3:
        # the season 2024-25, and not the month 2025-03
        return len(low) == 4 and (high > low[-len(high) :] or (low[-2:], high) == ("99", "00"))
    if high[0] == "0" and high != "0":
        return False
    if len(high) > len(low) > 2 and UNROUND.search(high):
        return False  # 555-1234 is dialled
    return len(low) <= 3 or int(low) < int(high)
