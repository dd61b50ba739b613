"""The four note types, one a kind of fact: their fields, their cards, their look.

**Frozen.** Once learners have imported a deck, Anki refuses every note whose type has other fields or other cards
than theirs; from then on no correction would reach them. So ids, names and order below never change, and spare
fields stand ready for what is not thought of yet. Templates and style may change: then raise `LOOKS_CHANGED`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from quiz.items.model import Direction
from quiz.sheet.kinds import FactKind

LOOKS_CHANGED = 1_795_812_367
"""When a template or the style last changed, in seconds since 1970. Anki takes a later one over an earlier one."""

_HERE = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Field:
    """A field; a quiet one is folded away in Anki's editor and left out of its search."""

    id: int
    name: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of card. Its fields are those of `ASKED`, after its name: `Speaker question`.

    A spare one, without a direction, has no cards as long as its fields stay empty.
    """

    id: int
    name: str
    direction: Direction | None = None

    @property
    def required(self) -> str:
        """The field without which a note has no such card."""
        return f"{self.name} question"

    @property
    def front(self) -> str:
        """The HTML of the front."""
        return _filled("front.html", self.name)

    @property
    def back(self) -> str:
        """The HTML of the back. It repeats the front rather than include it, so that it can fill a gap."""
        return _filled("back.html", self.name)


@dataclass(frozen=True)
class NoteType:
    """A note type: the first field is what Anki's browser lists."""

    id: int
    name: str
    kind: FactKind
    fields: tuple[Field, ...]
    templates: tuple[Template, ...]

    @cached_property
    def field_names(self) -> tuple[str, ...]:
        """The fields' names in their order."""
        return tuple(field.name for field in self.fields)


ASKED = ("question", "topic", "material", "picture", "options", "revealed", "answer", "detail", "extra")
"""The fields of one card: what asks; a cue beside it; what it asks about; a picture that gives nothing away; the
options; the material with its gap filled; the right answer; a line below it; whether the options are open at once."""


def _asked(first_id: int, name: str, *, quiet: bool = False) -> tuple[Field, ...]:
    return tuple(Field(first_id + n, f"{name} {part}", quiet) for n, part in enumerate(ASKED))


_SPARE = Template(91, "Further")

_COMMON = (
    Field(201, "Occasion"),
    Field(202, "Date"),
    Field(203, "Evidence"),
    Field(204, "Note"),
    Field(205, "Image"),
    Field(206, "Image credit"),
    Field(207, "Source"),
    Field(208, "Source address", quiet=True),
    Field(209, "Explanation", quiet=True),
    Field(210, "Audio", quiet=True),
    Field(211, "Extra 1", quiet=True),
    Field(212, "Extra 2", quiet=True),
    Field(213, "Extra 3", quiet=True),
    Field(214, "Retired", quiet=True),
    Field(215, "Key", quiet=True),
    Field(301, "Kind", quiet=True),
    Field(302, "Look", quiet=True),
    Field(303, "Language", quiet=True),
    Field(304, "Topic label", quiet=True),
    Field(305, "Options label", quiet=True),
    Field(306, "Occasion label", quiet=True),
    Field(307, "Date label", quiet=True),
    Field(308, "Evidence label", quiet=True),
    Field(309, "Note label", quiet=True),
    Field(310, "Source label", quiet=True),
    Field(311, "Explanation label", quiet=True),
    Field(312, "Extra 1 label", quiet=True),
    Field(313, "Extra 2 label", quiet=True),
    Field(314, "Extra 3 label", quiet=True),
    *_asked(91, _SPARE.name, quiet=True),
)
"""What every kind of fact has: where it comes from, what may be said about it, the words of its language; and what
is not used yet: explanation, audio, two extra fields, and a further direction to ask in. The first extra field says
which article is meant."""

NOTE_TYPES = (
    NoteType(
        1_742_947_200_101,
        "quiz: Person",
        FactKind.PERSON,
        (Field(1, "Name"), *_asked(11, "Role"), *_asked(31, "Holder"), *_COMMON),
        (Template(11, "Role", Direction.ROLE), Template(31, "Holder", Direction.HOLDER), _SPARE),
    ),
    NoteType(
        1_742_947_200_102,
        "quiz: Quote",
        FactKind.QUOTE,
        (
            Field(1, "Quote"),
            *_asked(11, "Speaker"),
            *_asked(31, "Statement"),
            *_asked(51, "Blank"),
            *_COMMON,
        ),
        (
            Template(11, "Speaker", Direction.SPEAKER),
            Template(31, "Statement", Direction.STATEMENT),
            Template(51, "Blank", Direction.BLANK),
            _SPARE,
        ),
    ),
    NoteType(
        1_742_947_200_103,
        "quiz: Figure",
        FactKind.FIGURE,
        (Field(1, "Figure"), *_asked(11, "Value"), *_asked(31, "Meaning"), *_COMMON),
        (Template(11, "Value", Direction.VALUE), Template(31, "Meaning", Direction.MEANING), _SPARE),
    ),
    NoteType(
        1_742_947_200_104,
        "quiz: Fact",
        FactKind.FACT,
        (Field(1, "Fact"), *_asked(11, "Fact"), *_COMMON),
        (Template(11, "Fact", Direction.ANSWER), _SPARE),
    ),
)


def note_type(kind: FactKind) -> NoteType:
    """Return the note type of a kind of fact."""
    return {each.kind: each for each in NOTE_TYPES}[kind]


def style() -> str:
    """Return the CSS that all note types share."""
    return _file("card.css")


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _filled(file: str, name: str) -> str:
    """Fill in a template: it is written once for all directions, and DIRECTION stands for the name."""
    return _file(file).replace("DIRECTION", name)
