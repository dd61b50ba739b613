"""Whether what a sheet names is there: speakers, former keys, facts to keep apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.messages import Said, say
from quiz.sheet.findings import did_you_mean
from quiz.sheet.kinds import KEY, FactRef
from quiz.sheet.problems import Problem, path_of
from quiz.sheet.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Sheet

MOST_SHOWN = 8
"""How many keys or facts a message names."""


def speakers(sheet: Sheet) -> Iterator[Problem]:
    """Find quotes of people the sheet does not have, or that nobody else could have said."""
    for key, quote in sheet.quotes.items():
        named = [(quote.speaker, path_of(quote, key, "speaker"))] if quote.speaker else []
        named += [(person, path_of(quote, key, "could_be", str(at))) for at, person in enumerate(quote.could_be)]
        named += [(person, path_of(quote, key, "together", str(at))) for at, person in enumerate(quote.together)]
        for person, path in named:
            if person not in sheet.people:
                remedy = _meant(person, sheet)
                yield Problem("unknown-speaker", path, say("there is no person `{person}`", person=person), remedy)
        if quote.could_be and not set(quote.could_be) - {quote.speaker}:
            yield Problem(
                "only-speaker",
                path_of(quote, key, "could_be"),
                say("nobody but the speaker could have said it, so there is nobody to choose from"),
                say("name others, or leave `could_be` out"),
            )


def _meant(person: str, sheet: Sheet) -> Said:
    """Return what to write instead of a person whom the sheet does not have: several people are told from one."""
    keys = [*filter(KEY.fullmatch, sheet.people)]
    several = [key for key in keys if {key, *tokens(sheet.people[key].name)[-1:]} & set(tokens(person))]
    if len(several) > 1:
        first, *others = several
        return say("write `speaker: {first}`, and `together: [{others}]`", first=first, others=", ".join(others))
    near = _by_name(person, sheet) or did_you_mean(person, keys)
    if near or not keys:
        return (near or Said()) + say("write the key of a person under `people`")
    return say(
        "write the key of a person under `people` ({keys}); or add somebody there, and write the new key here",
        keys=", ".join(keys[:MOST_SHOWN]) + (", …" if len(keys) > MOST_SHOWN else ""),
    )


def _by_name(name: str, sheet: Sheet) -> Said | None:
    """Return `did you mean …? ` for the name of somebody, whole or the family name, where a key belongs."""
    wanted = tokens(name)
    for key, person in sheet.people.items():
        if wanted and KEY.fullmatch(key) and wanted in (tokens(person.name), tokens(person.name)[-1:]):
            return say("did you mean `{key}`, the key of {name}? ", key=key, name=person.name)
    return None


def former_keys(sheet: Sheet) -> Iterator[Problem]:
    """Find former keys that can't have been keys, or belong to another fact."""
    for group in (sheet.people, sheet.quotes, sheet.figures, sheet.facts):
        owners = {key: key for key in group}
        for key, entry in group.items():
            for index, former in enumerate(entry.formerly):
                if not KEY.fullmatch(former):
                    yield Problem(
                        "bad-key",
                        path_of(entry, key, "formerly", str(index)),
                        say("`{former}` never was a key", former=former),
                        say("write the key as it was: lower-case letters, digits and hyphens"),
                    )
                owner = owners.setdefault(former, key)
                if owner == key and former != key:
                    continue
                fault = (
                    say("the key this fact has now")
                    if former == key
                    else (
                        say("the key of another fact")
                        if former in group
                        else say("a former key of `{owner}`, too", owner=owner)
                    )
                )
                yield Problem(
                    "formerly-taken",
                    path_of(entry, key, "formerly", str(index)),
                    say("`{former}` is {fault}", former=former, fault=fault),
                    say("a former key belongs to one fact only: delete it here"),
                )


def apart(sheet: Sheet) -> Iterator[Problem]:
    """Find facts to keep apart from others that are not there, or from themselves."""
    names = [str(FactRef(entry.kind, key)) for key, entry in sheet.entries()]
    known = set(names)
    for key, entry in sheet.entries():
        own = str(FactRef(entry.kind, key))
        for index, other in enumerate(entry.apart):
            if other not in known or other == own:
                others = [name for name in names if name != own]
                shown = ", ".join(others[:MOST_SHOWN])
                yield Problem(
                    "unknown-fact",
                    path_of(entry, key, "apart", str(index)),
                    say("there is no other fact `{other}`", other=other),
                    did_you_mean(other, others)
                    + say("name another fact of this sheet by its kind and its key: {names}", names=shown),
                )
