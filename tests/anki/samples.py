"""Fact sheets for the tests of decks, and the packages made from them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from unittest.mock import patch
from zlib import compress, crc32

from quiz.anki.deck import deck_name, description
from quiz.anki.notes import Note, notes, refs
from quiz.anki.package import package
from quiz.anki.selection import Selection
from quiz.items.ask import ask
from quiz.items.model import Item
from quiz.pictures.ready import ready
from quiz.sheet.first_keys import by_first_keys
from quiz.sheet.model import Fact, Figure, Image, Person, Quote, Sheet, Source
from quiz.sheet.values import Number, PartialDate
from quiz.words import words_for

MARCH, APRIL = 1_741_000_000, 1_743_600_000


def png(grey: int) -> bytes:
    """The smallest picture there is."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + name + data + crc32(name + data).to_bytes(4)

    head = (1).to_bytes(4) + (1).to_bytes(4) + bytes([8, 0, 0, 0, 0])
    pixels = compress(bytes([0, grey]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


IMAGES = {"media/vance.png": png(120), "media/flagge.png": png(200)}

VANCE = "Die USA sind führend in der KI, und unsere Regierung plant, das auch so zu belassen."

SHEET = Sheet(
    format="1",
    id="ki-wettlauf",
    title="Der KI-Wettlauf",
    language="de",
    source=Source(
        title="Die USA dominieren, noch",
        publisher="Beispielzeitung",
        published=PartialDate(2025, 3, 26),
        url="https://example.org/ki?a=1&b=2",
    ),
    people={
        "vance": Person(
            name="JD Vance",
            role="Vizepräsident",
            organisation="USA",
            evidence="Auf einem globalen KI-Gipfel im Februar sagte Vizepräsident JD Vance",
            image=Image(file="media/vance.png", credit="Fotoarchiv, CC BY 4.0", alt="Porträt"),
        ),
        "sankar": Person(name="Shyam Sankar", role="Technologiechef", organisation="Palantir"),
        "ooi": Person(name="James Ooi", organisation="Tiger Brokers"),
    },
    quotes={
        "vance-fuehrend": Quote(
            speaker="vance",
            text=VANCE,
            occasion="auf einem globalen KI-Gipfel",
            date=PartialDate(2025, 2),
            about="Rolle der USA",
            blank="führend",
            evidence=f"Vizepräsident JD Vance: „{VANCE}“",
            note="Der Gipfel fand in Paris statt.",
        ),
        "ooi-dominanz": Quote(
            speaker="ooi",
            paraphrase="Beim KI-Wettlauf gehe es um mehr als um Effizienz, nämlich um Dominanz.",
            occasion="in einem Interview",
            about="Ziel des Wettlaufs",
            blank="Dominanz",
        ),
        "sankar-lang": Quote(speaker="sankar", text="Wir befinden uns im Krieg mit China. " * 30),
    },
    figures={
        "nvidia-kursverlust": Figure(
            ask="Wie viel Börsenwert verlor Nvidia im Januar an einem einzigen Tag?",
            value=Number("600", Decimal(600)),
            unit="USD",
            qualifier="beinahe",
            as_of=PartialDate(2025, 1),
            measures="Verlust an Börsenwert von Nvidia an einem Tag",
        ),
    },
    facts={
        "sputnik": Fact(
            question="Womit wird der Erfolg von DeepSeek verglichen?",
            answer="mit dem Sputnik-Moment",
            wrong=("mit der Mondlandung", "mit dem Mauerfall"),
            image=Image(file="media/flagge.png"),
        ),
    },
)


def everything(facts: Iterable[Sequence[Item]], *_: object) -> list[Selection]:
    """Let each fact have every card there can be, in place of the few that it gets by itself."""
    return [Selection(tuple(items), ()) for items in facts]


def notes_of(
    sheet: Sheet,
    images: Mapping[str, bytes] = IMAGES,
    *,
    select: Callable[..., list[Selection]] = everything,
    held: Mapping[str, str] = MappingProxyType({}),
) -> list[Note]:
    """The notes of a sheet, as the build makes them, with all cards there can be."""
    stable, current = by_first_keys(sheet), refs(sheet)
    media = {file: ready(data).media_name for file, data in images.items()}
    with patch("quiz.anki.notes.selections", select):
        made = list(notes(stable, ask(stable), media, held))
    return [replace(note, ref=current[note.guid]) for note in made]


def package_of(sheet: Sheet, mod: int = MARCH, images: Mapping[str, bytes] = IMAGES) -> bytes:
    """The package of a sheet, as the build makes it, with one `mod` for all notes."""
    return package(
        deck_name(sheet),
        description(sheet, words_for(sheet.language)),
        [(note, mod) for note in notes_of(sheet, images)],
        {ready(data).media_name: ready(data).data for data in images.values()},
    )
