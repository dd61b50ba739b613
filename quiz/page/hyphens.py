"""Where lines may break: in long words, with a hyphen; and where not: between words that are read as one.

Chromium brings no hyphenation dictionary of its own, and German compounds overflow narrow columns without one. Soft
hyphens would stay in text that is copied or searched: so they are no text, but drawn by the style sheet, and on the
screen only. On paper a word is broken where it is wider than its column: it is set there already, with a hyphen and the
end of its line. The method is Liang's (Word Hy-phen-a-tion by Com-put-er, Stanford 1983) with the dictionaries of
Pyphen, which are those of LibreOffice. Pyphen itself parses the whole German one, which takes longer than a build may
take; here a pattern is parsed when a word needs it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

SOFT_HYPHEN = "\u00ad"
LONG_WORD = re.compile(r"[^\W\d_]{14,}")
"""A word that is worth dividing: text is set ragged, where shorter ones do no harm."""
ON_SCREEN, END_OF_LINE = '<span class="hyphen"></span>', '<span class="hyphen set"></span>'
"""Where a line may end in a word, and where one that is set already does."""
SET = re.compile(rf"((?<!\S)[^\s{SOFT_HYPHEN}]*{SOFT_HYPHEN}\S*)")
CAPITAL = "[A-ZÀ-ÖØ-Þ]"
"""A capital letter of any of the languages."""
TITLES = "Dr|Prof|Mr|Mrs|Ms|St|Mme|Mlle|M|Me|Hr|Fr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Capt|Sir"
NUMBERED = r"[Ss]|[Pp]|pp|art|nos?|nr|fig|vol|ch|ca"
"""What stands before a number with a full stop: page 12, article 5; other short words begin with a capital letter."""
TOGETHER = re.compile(
    rf"(?<!\w){CAPITAL}{{1,3}}-\w"
    r"|[^\W\d_]-t-(?:[ei]l|on)"
    rf"|(?<![\w-])(?:{CAPITAL}[a-zß-öø-ÿœ]{{1,8}}-)+{CAPITAL}(?=[a-zß-öø-ÿœ]{{1,8}}(?![\w-]))"
    rf"|\d-{CAPITAL}(?!\w)"
    rf"|[^\W\d_] (?:{CAPITAL}\. )+{CAPITAL}"
    rf"|(?<!\w)(?:(?:{TITLES})\.? )+{CAPITAL}"
    rf"|(?<!\w)[^\W\d_]\. (?:[^\W\d_]\. )*(?:[^\W\d_]\.|{CAPITAL})"
    r"|§+ \d+[a-z]?(?: (?:Abs|Satz|S|Nr)\.? \d)?"
    rf"|(?:(?<![\w-]){CAPITAL}[^\W\d_]{{0,12}} \d{{1,3}}(?!\d)"
    rf"|(?<![\w-])(?:{CAPITAL}[^\W\d_]{{1,3}}|{NUMBERED})\. \d{{1,3}}(?!\d)|(?:n°|[$€£]) \d"
    r"|\d(?=[%°]?[–/-][$€£]?\d)"
    r"|(?<!\d{3})\d(?=\.? (?:[^\W\d_]|[%‰°$€£]))|\d(?= \d{3}(?!\d)))"
    r"(?: \d{3}(?!\d))*(?:[%°]?[–/-][$€£]?\d+(?:[.,:]\d+)*(?: \d{3}(?!\d))*)*"
    rf"(?:-{CAPITAL}(?!\w)|\.? (?:[^\W\d_]|[%‰°$€£]))?"
)
"""Between a short prefix, such as `US-`, and its word, and in double names (`Jean-François`); around the `t` of French
questions (`offre-t-elle`); around initials (`John F. Kennedy`) and behind titles (`Dr. Roe`, `M. Petit`); between
letters with full stops (`z. B.`), in references (`§ 5 Abs. 2`, `S. 12`, `4-A`); between a name and its number (`Apollo
11`, `Jan. 13`), from one number to another (`12–14`, `2024-03-01`), between the groups of a large one, and between one
that is no year and its unit, month or sign (`600 Milliarden`, `20. Juli`, `30 €`)."""
SHORT_WORD = 16
"""How long a word may be that is kept together with a gap: both fit on a line of a phone."""
LEAST_BEFORE = 4
LEAST_BEHIND = 5
"""How many letters of a word stay together at its end: a torn-off ending looks worse than a short line."""
DIGITS = b"0123456789"


@lru_cache(maxsize=4096)
def softened(text: str, dictionary: str) -> str:
    """Return a text with soft hyphens in its long words; unchanged where there is no such dictionary."""
    return LONG_WORD.sub(lambda word: _divided(word[0], dictionary), text)


def divided(markup: str, dictionary: str) -> str:
    """Return text that is escaped for HTML with an element wherever a hyphen may stand at the end of a line.

    A word that has soft hyphens already is set in lines: it ends them there, and nowhere else.
    """
    plain, *others = SET.split(markup) if SOFT_HYPHEN in markup else [markup]
    drawn = softened(plain, dictionary).replace(SOFT_HYPHEN, ON_SCREEN)
    for word, between in zip(others[::2], others[1::2], strict=True):
        drawn += word.replace(SOFT_HYPHEN, END_OF_LINE)
        drawn += softened(between, dictionary).replace(SOFT_HYPHEN, ON_SCREEN)
    return drawn


def joined(markup: str) -> str:
    """Return text that is escaped for HTML with an element around each place where no line may break.

    Signs that say so would stay in text that is copied.
    """
    return TOGETHER.sub(r'<span class="joined">\g<0></span>', markup)


def last_word(text: str) -> tuple[str, str]:
    """Return a text in two, of which the second is its last word with the spaces behind it; empty for a long one."""
    start = len(text.rstrip()) - len(text.rsplit(maxsplit=1)[-1]) if text.strip() else len(text)
    return (text[:start], text[start:]) if len(text) - start <= SHORT_WORD else (text, "")


@lru_cache(maxsize=4096)
def _divided(word: str, dictionary: str) -> str:
    patterns = _patterns(dictionary)
    lowered = word.lower()
    if not patterns or len(lowered) != len(word):
        return word
    longest = _longest(dictionary)
    framed = f".{lowered}."
    levels = [0] * (len(framed) + 1)
    for start in range(len(framed)):
        for end in range(start + 1, min(start + longest, len(framed)) + 1):
            if pattern := patterns.get(framed[start:end]):
                for place, level in _levels(pattern):
                    levels[start + place] = max(levels[start + place], level)
    odd = [at for at in range(1, len(word)) if levels[at + 1] % 2]
    others = set(odd)
    # Around a single letter patterns of two compounds disagree (Zusamme-n-a-r-beit): one of them is wrong.
    sure = [at for at in odd if not {at - 1, at + 1} & others]
    places = [at for at in sure if LEAST_BEFORE <= at <= len(word) - LEAST_BEHIND]
    return SOFT_HYPHEN.join(word[at:to] for at, to in zip([0, *places], [*places, len(word)], strict=True))


@lru_cache(maxsize=4)
def _longest(dictionary: str) -> int:
    """Return how many letters the longest pattern of a dictionary has: more of a word need not be looked up at once."""
    return max(map(len, _patterns(dictionary)), default=0)


def _levels(pattern: str) -> list[tuple[int, int]]:
    """Return the levels of a pattern such as `.ab1er3l`, each with the number of letters before it."""
    levels, letters = [], 0
    for sign in pattern:
        if sign.isdigit():
            levels.append((letters, int(sign)))
        else:
            letters += 1
    return levels


@lru_cache(maxsize=4)
def _patterns(dictionary: str) -> dict[str, str]:
    """Return the patterns of a dictionary by their letters."""
    package = find_spec("pyphen")
    folder = Path(package.origin).parent if package and package.origin else Path()
    file = folder / "dictionaries" / f"hyph_{dictionary}.dic"
    if not file.exists():
        return {}
    data = file.read_bytes()
    encoding = data.split(b"\n", 1)[0].decode()
    letters = data.translate(None, DIGITS).decode(encoding)
    return dict(zip(letters.split("\n"), data.decode(encoding).split("\n"), strict=True))
