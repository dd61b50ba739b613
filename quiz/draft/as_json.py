"""A draft as data for other programs: one JSON object a line for each article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

    from quiz.draft.draft import Draft, DraftPerson
    from quiz.draft.figures import Figure
    from quiz.draft.quotations import Quotation
    from quiz.draft.speaker import Speaker


def as_json(name: str, draft: Draft) -> str:
    """Write a draft as one line of JSON. Places are characters of the text as it stands, the end exclusive."""
    return json.dumps(as_data(name, draft), ensure_ascii=False)


def as_data(name: str, draft: Draft) -> dict[str, Any]:
    """Return what `as_json` writes."""
    text = draft.article.text
    return {
        "id": name,
        "quotes": [_quote(text, each) for each in draft.said],
        "people": [_person(each) for each in draft.people if each.matters],
        "figures": [_figure(each) for each in draft.figures],
        "indirect": [
            {"start": each.start, "end": each.end, "speaker": speaker_name(text, each.speaker)}
            for each in draft.indirect
        ],
    }


def speaker_name(text: str, speaker: Speaker) -> str:
    """Return the name of a speaker, or the words that describe one who has no name."""
    if speaker.person:
        return speaker.person.name
    return " ".join(text[speaker.start : speaker.end].split()) if speaker.start >= 0 else ""


def _quote(text: str, quotation: Quotation) -> dict[str, Any]:
    start, end = quotation.marked.start, quotation.marked.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    speaker = quotation.speaker
    how = "described" if speaker.how in {"pronoun", "carried"} and not speaker.named else speaker.how
    return {
        "start": start,
        "end": end,
        "text": text[start:end],
        "speaker": speaker_name(text, speaker),
        "how": how,
        "certain": speaker.certain and quotation.marked.closed,
    }


def _person(each: DraftPerson) -> dict[str, Any]:
    return {
        "name": each.person.name,
        "role": each.role.role if each.role else None,
        "organisation": each.organisation.organisation if each.organisation else None,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "value": number(figure.value),
        "unit": figure.unit or None,
        "qualifier": figure.qualifier or None,
        "measures": figure.measures or None,
    }


def number(value: Decimal) -> int | float:
    """Return a number as JSON has it: whole, if it is."""
    return int(value) if value == value.to_integral_value() else float(value)
