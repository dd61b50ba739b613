"""Hyphens typed for other signs: between numbers from one to another the dash of a language, and the minus of one."""

from __future__ import annotations

import re

MINUS = "\u2212"
SPACES = " \u00a0\u202f"
AMOUNT = rf"\d{{1,3}}(?:[.,'’{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
WHEN = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?|\d{1,3}:\d{1,2}|\d{1,2}h\d\d|\d{4}/\d\d(?!\d)|\d{1,2}\."
MONEY = r"(?:[A-Z]{0,3}[$€£¥] ?)?"
COUNTED = rf"[{SPACES}]?(?:[%‰°]C?|[ap]\.?m\b\.?|h\b|Uhr\b)"
BETWEEN = re.compile(
    rf"(?<![\w.,:/#@+–−'’-]){MONEY}(?P<low>{WHEN}|{AMOUNT})(?P<counted>{COUNTED})?"
    rf"(?P<hyphen>(?P<space> ?)-(?P=space)){MONEY}(?P<high>{WHEN}|{AMOUNT})(?![\dA-Z_°]|-\d|[.,:/]\d)"
)
"""From one number to another: amounts, money, times, dates, ordinals; not in a chain of them, nor in a name."""
NAMED = re.compile(
    r"(?:\b(?:n[o°ºr]s?|\w*nummer|\w+nr|tele(?:f|ph)on|tel|phone|fax|hotline|extension|ext|az|aktenzeichen|drucksache"
    r"|docket|case|flight|flug|public law|iso|din|iec|boeing|airbus|embraer)\b|[°º])\.?:? ?$",
    re.IGNORECASE,
)
"""Behind these words what follows is the number of a document, of a telephone, of a standard, of a plane."""
MONTH = (
    r"(?:Jan(?:uary?)?|Jänner|Feb(?:ruary?)?|Mar(?:ch)?|März?|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?"
    r"|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\b"
)
LISTED = r"(?:\d+(?:[-–]\d+)?(?:,| and| und| &) )*$"
BEFORE_ENDS = re.compile(
    rf"(?:§|\b(?:[SsPp]|pp|[Aa]rt|ca|[Vv]ol)\.|\b(?:pages?|Seiten?|chapters?|Kapiteln?|articles?|Artikeln?|verses?|Versen?"
    r"|lines?|Zeilen?|grades?|Klassen?|ages?|aged|Alter|years|seasons?|Saison|between|from|zwischen|von|about|around"
    rf"|roughly|nearly|almost|some|circa|etwa|rund|ungefähr|fast|knapp)|\b{MONTH}\.?) ?{LISTED}"
)
"""Behind these words two numbers are the first and the last: pages, paragraphs, ages, days of a month."""
SCORED = (
    r"\b(?:wins?|won|beat\w*|vot\w+|lead|led|scores?|victory|loss|lost|defeat\w*|record|tied?|draw|decision|majority"
    r"|final|rul(?:ed|ing)|finished|gewann\w*|gewonnen|\w*[Ss]ieg\w*|Niederlage|\w*[Ff]ührung|verlor\w*|verloren|Remis"
    r"|Unentschieden|endete|schlug\w*|Endstand|Erfolg|Tor\w*)\b"
)
SCORE_BEFORE, SCORE_BEHIND = re.compile(rf"{SCORED}[^.;!?\d]*$"), re.compile(rf"[ -](?:[\w’]+ ){{0,2}}{SCORED}")
"""Words beside the numbers of a score or of a vote."""
UNIT = re.compile(
    rf"[{SPACES}]?(?:[%‰°$€£¥]|(?:[kcm]?m[²³23]?|[km]?g|ha|[kMG]Wh?|[ap]\.?m|[hlt])\b)"
    rf"|[{SPACES}-]?(?:Uhr|percent|per cent|Prozent\w*|degrees?|Grad|Euros?|Franken|Rappen|Dollars?|dollars"
    r"|[Cc]ents?|Pfund|pounds|Mio|Mrd|[bm]illions?|trillions?|[MBT]r?illion\w*|[MB]illiarde\w*|thousand|hundred"
    r"|[Tt]ausend\w*|[Hh]undert\w*|years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|feet|foot|inch(?:es)?"
    r"|\w*met(?:er|re)s?|page|point|game|people|men|women|children|times|fold|[Jj]ahr\w*|[Jj]ährig\w*|[Mm]onat\w*|[Ww]och\w*"
    r"|[Ww]öchig\w*|[Tt]ag\w*|[Tt]ägig\w*|[Ss]tund\w*|[Ss]tündig\w*|[Mm]inut\w*|[Ss]ekund\w*|\w*[Mm]etern?|Kilo\w*|Tonnen|Litern?|Leuten?"
    rf"|Menschen|Personen|[Mm]al|fach\w*|(?:\.? )?{MONTH})(?!\w)"
)
"""Behind two numbers that are the ends of an amount, of a time, of days."""
SEVERAL = re.compile(
    rf"[{SPACES}](?:(?!(?:was|has|does|goes|its|this|plus|versus)\b)[a-z]{{2,}}[^\Ws]s|[A-ZÄÖÜ][a-zäöüß]{{2,}}(?:e|e?[nr]|s))\b"
)
"""A word in the plural behind two numbers: guests, Gäste."""
CALLED = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Dd](?:er|ie|as|e[mns])|[Ee]ine?[mnr]?)|(?<!\w)[A-ZÄÖÜ][\w.’-]*) $")
"""Behind an article or a name the numbers may be a name themselves: the 757-800."""
CAPITALS = re.compile(r"(?<!\w)[A-ZÄÖÜ]{2,} $")
"""Behind these they are: TGV 9-2."""
NAMES = frozenset({("7", "11"), ("9", "11")})
"""A store, and a day."""
TYPED = re.compile(r"\d-\d")
LOOKED_AT = 40
"""How many characters before two numbers may tell what they are."""
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
    before = found.string[max(0, found.start() - LOOKED_AT) : found.start()]
    if NAMED.search(before):
        return found[0]
    if low.isdecimal() and high.isdecimal():
        told = _are_years(low, high) or (_may_be_ends(low, high) and _is_told(found, before))
        if not told:
            return found[0]
    if found["space"] and not (len(low) == len(high) == 4 or ":" in low + high):
        return found[0]  # a sum, or a dash
    at = found.start()
    return found[0][: found.start("hyphen") - at] + dash + found[0][found.end("hyphen") - at :]


def _are_years(low: str, high: str) -> bool:
    """Return True for 1914-1918 and the season 2024-25, and not for the month 2025-03."""
    if len(low) != 4 or not "1000" <= low < "2100":
        return False
    if len(high) == 4:
        return low < high < "2200"
    return len(high) == 2 and (high > low[2:] or (low[2:], high) == ("99", "00"))


def _may_be_ends(low: str, high: str) -> bool:
    """Return True unless a whole number begins with a zero, as those that are dialled do, or both are the same."""
    if any(each[0] == "0" and each != "0" for each in (low, high)):
        return False
    return low != high or len(low) == 1  # not fifty-fifty


def _is_told(found: re.Match[str], before: str) -> bool:
    """Return True if something proves that two whole numbers are a first and a last one, or those of a score.

    Numbers with a hyphen are names as well: of planes, trains, files, telephones, rules.
    """
    low, high, text, end = found["low"], found["high"], found.string, found.end()
    if SCORE_BEFORE.search(before) or SCORE_BEHIND.match(text, end):
        return True
    if int(low) >= int(high):
        # nobody counts down: a score
        return len(low) == len(high) == 1 and not CAPITALS.search(before) and text[end : end + 1] != "-"
    marked = found["counted"] or not found[0][0].isdigit()
    if marked or BEFORE_ENDS.search(before) or UNIT.match(text, end):
        return True
    return bool(SEVERAL.match(text, end)) and (low, high) not in NAMES and not CALLED.search(before)


def is_typed(text: str) -> bool:
    """Return True if a hyphen stands between two numbers of a text."""
    return bool(TYPED.search(text))
