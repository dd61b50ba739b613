"""How well drafting finds quotations, speakers and figures: `python -m tests.bench.draft FOLDER`.

FOLDER holds annotated articles, one JSON object a line in files `LANGUAGE-NAME.jsonl`: {"id", "lang", "text",
"quotes": [{"start", "end", "type", "speaker"}]}, offsets in characters of the text, and, where somebody marked them,
"figures": [{"start", "end", "value", "unit", "qualifier"}]. Quotes of the type "Direct" count.
A drafted quotation is right where its overlap with an annotated one is 80 % of both together; a speaker is right where
the last word of the drafted name stands in the annotated mention, which holds a name, and not only as the owner of
another. A figure is right where one stands at its place, and value, unit and qualifier are the same. Where an article
sets its quotations in doubled apostrophes, which converters leave unseen, what stands between them in an annotated
stretch counts as "Direct" too.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quiz.draft.as_json import as_data
from quiz.draft.draft import draft
from quiz.draft.language import words_of

SAME = 0.8
MARKS = "\"'„“”«»‹›‚‘’`´ \t\r\n\u00a0"
FIGURE = ("value", "unit", "qualifier")
SHORTEST = (1, 4)
"""The least words of the quotations that count, for two figures."""
DOUBLED = re.compile(r"''(?=\w)((?:[^']|'(?!'))+)''")
NAME = re.compile(r"[^\W\d_][\w’'.-]*")
OWNER = re.compile(r"^(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w-]*(?:['’]s|s['’])\s(?=.*\s[A-Z])")
"""Whose somebody is, before the name: Carson’s manager, Armstrong Williams. Who was annotated is the manager."""
NO_NAME = re.compile(r"(?i)(?:er|sie|es|ich|wir|he|she|it|they|i|we|you|who|the|a|an|der|die|das|ein|eine)\b")

DETERMINER = "d(?:er|ie|as|es|em|en)|(?:k?ein|sein|ihr|dies|jen)(?:e[nmrs]?)?|von|vom|aus|in|im|nach|laut"

Place = tuple[int, int]


@dataclass
class Tally:
    """What was right, missed and too much in the articles of a file."""

    quotes: dict[int, Counter[str]] = field(default_factory=lambda: {words: Counter() for words in SHORTEST})
    how: dict[str, Counter[bool]] = field(default_factory=dict)
    figures: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    seconds: float = 0.0


def bare(text: str, start: int, end: int) -> Place:
    """Return a place without marks and spaces at its ends."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def alike(one: Place, other: Place) -> float:
    """Return the overlap of two places as a share of both together."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, both / (max(one[1], other[1]) - min(one[0], other[0])))


def paired(wanted: list[Place], given: list[Place]) -> list[tuple[int, int]]:
    """Return which places are the same, one to one."""
    pairs = sorted(
        (-alike(w, g), i, j) for i, w in enumerate(wanted) for j, g in enumerate(given) if alike(w, g) >= SAME
    )
    found: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in found and j not in found.values():
            found[i] = j
    return sorted(found.items())


def holds_name(mention: str, language: str) -> bool:
    """Return True if a mention holds a name, and not only a pronoun or a noun."""
    words = NAME.findall(mention)
    if not words or NO_NAME.fullmatch(mention.strip()):
        return False
    if language != "de":
        return any(word[0].isupper() for word in words[1:]) or (words[0][0].isupper() and not NO_NAME.match(mention))
    bare_mention = re.sub(rf"(?i)^(?:(?:{DETERMINER})\s+)+", "", mention)
    if re.search(r"\b[A-ZÄÖÜ][\w.’'-]*\s+[A-ZÄÖÜ]", bare_mention) or re.search(r"\b[A-ZÄÖÜ]{2,}\b", bare_mention):
        return True
    alone = NAME.findall(bare_mention.split(",")[0])
    return len(alone) == 1 and bare_mention == mention and alone[0][0].isupper()


def last_name(name: str) -> str:
    """Return the last word of a name with a capital letter, in small letters and without genitive."""
    capital = [word for word in NAME.findall(name) if word[0].isupper()]
    return re.sub(r"(?:['’]s|s|\.)$", "", capital[-1]).lower() if capital else ""


def in_apostrophes(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what an article sets in doubled apostrophes in what was annotated as somebody's words, long enough."""
    text = article["text"]
    found: dict[Place, dict[str, Any]] = {}
    if text.count("''") <= len(re.findall('[„“"]', text)):
        return []
    for quote in article["quotes"]:
        for match in DOUBLED.finditer(text, max(0, quote["start"] - 2), quote["end"] + 2):
            if len(match[1].split()) >= SHORTEST[-1]:
                found.setdefault(match.span(1), quote | {"start": match.start(1), "end": match.end(1)})
    return list(found.values())


def add(tally: Tally, article: dict[str, Any]) -> None:
    """Draft an article and add to the tally what is right in it."""
    text = article["text"]
    begun = time.perf_counter()
    data = as_data(article["id"], draft(text, words_of(article["lang"])))
    given = data["quotes"]
    tally.seconds += time.perf_counter() - begun
    tally.articles += 1
    if "figures" in article:
        add_figures(tally, article["figures"], data["figures"])
    direct = [quote for quote in article["quotes"] if quote["type"] == "Direct"] + in_apostrophes(article)
    wanted_places = [bare(text, quote["start"], quote["end"]) for quote in direct]
    given_places = [bare(text, quote["start"], quote["end"]) for quote in given]
    for least, counter in tally.quotes.items():
        wanted = [place for place in wanted_places if len(text[slice(*place)].split()) >= least]
        drafted = [place for place in given_places if len(text[slice(*place)].split()) >= least]
        counter.update(wanted=len(wanted), drafted=len(drafted), right=len(paired(wanted, drafted)))
    for i, j in paired(wanted_places, given_places):
        mention = direct[i]["speaker"] or ""
        if not holds_name(mention, article["lang"]):
            continue
        token = last_name(given[j]["speaker"])
        known = {re.sub(r"(?:['’]s|s|\.)$", "", word).lower() for word in NAME.findall(OWNER.sub("", mention))}
        how = "nobody" if not given[j]["speaker"] else given[j]["how"]
        tally.how.setdefault(how, Counter())[bool(token) and token in known] += 1


def add_figures(tally: Tally, wanted: list[dict[str, Any]], given: list[dict[str, Any]]) -> None:
    """Add to the tally which figures of an article were found, and which of them are right in all their parts."""
    tally.figures.update(wanted=len(wanted), drafted=len(given))
    for each in wanted:
        found = next((one for one in given if one["start"] < each["end"] and each["start"] < one["end"]), None)
        if found:
            right = all((found[part] or None) == (each[part] or None) for part in FIGURE)
            tally.figures.update(found=1, right=int(right))


def report(name: str, tally: Tally) -> str:
    """Write the figures of a file as a table."""
    lines = [f"{name}: {tally.articles} articles, {1000 * tally.seconds / max(1, tally.articles):.1f} ms each"]
    for least, counter in tally.quotes.items():
        both = counter["wanted"] + counter["drafted"]
        lines.append(f"  quotations of {least} words and more: F1 {2 * counter['right'] / max(1, both):.3f}")
    right, wrong = (sum(counter[value] for counter in tally.how.values()) for value in (True, False))
    empty = tally.how.get("nobody", Counter())[False]
    total = max(1, right + wrong)
    lines.append(f"  named speakers: right {right / total:.3f}, wrong {(wrong - empty) / total:.3f}")
    for how, found in sorted(tally.how.items(), key=lambda each: -each[1].total()):
        lines.append(f"    {how:10} right {found[True]:5} wrong {found[False]:4}  {found[False] / found.total():.3f}")
    if marked := tally.figures["wanted"]:
        there, drafted, same = (tally.figures[each] for each in ("found", "drafted", "right"))
        lines.append(
            f"  figures: {marked} marked, found {there / marked:.3f}; of {drafted} drafted {there / drafted:.3f}"
            f" marked; value, unit and qualifier right {same / there:.3f}"
        )
    return "\n".join(lines)


def main(folder: str) -> None:
    """Print the figures of each file of a folder."""
    for file in sorted(Path(folder).glob("*.jsonl")):
        tally = Tally()
        for line in file.read_text(encoding="utf-8").splitlines():
            add(tally, json.loads(line))
        print(report(file.stem, tally))


if __name__ == "__main__":
    main(sys.argv[1])
