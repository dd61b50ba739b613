import re
from dataclasses import replace

import pytest

from quiz.anki.notes import DoubledNoteError, Note, content_hash, notes
from quiz.anki.notetypes import note_type
from quiz.anki.selection import selections
from quiz.items.ask import ask
from quiz.sheet.model import Fact, Image, Quote
from tests.anki.reading import visible
from tests.anki.samples import IMAGES, SHEET, VANCE, notes_of, png

BY_NAME = {note.name: note for note in notes_of(SHEET)}


def field(note: Note, name: str) -> str:
    return note.fields[note_type(note.kind).field_names.index(name)]


def test_one_note_for_each_fact_that_is_asked_about_in_the_order_of_the_sheet() -> None:
    assert [(note.due, note.name) for note in notes_of(SHEET)] == [
        (1, "person/vance"),
        (2, "person/sankar"),
        (3, "person/ooi"),
        (4, "quote/vance-fuehrend"),
        (5, "quote/ooi-dominanz"),
        (6, "quote/sankar-lang"),
        (7, "figure/nvidia-kursverlust"),
        (8, "fact/sputnik"),
    ]


def test_tags_form_one_tree_under_one_root() -> None:
    assert [note.tags for note in notes_of(SHEET)][2:6] == [
        ("quiz::ki-wettlauf::people",),
        ("quiz::ki-wettlauf::quotes::verbatim",),
        ("quiz::ki-wettlauf::quotes::paraphrase",),
        ("quiz::ki-wettlauf::quotes::verbatim",),
    ]
    assert not any(re.search(r"\s", tag) for note in notes_of(SHEET) for tag in note.tags)


def test_the_first_field_is_what_a_person_finds_the_note_by() -> None:
    assert [visible(note.fields[0])[:24] for note in notes_of(SHEET)] == [
        "JD Vance",
        "Shyam Sankar",
        "James Ooi",
        "Die USA sind führend in ",
        "Beim KI-Wettlauf gehe es",
        "Wir befinden uns im Krie",
        "Verlust an Börsenwert vo",
        "Womit wird der Erfolg vo",
    ]


def test_a_verbatim_quote_stands_in_quotation_marks_and_a_paraphrase_never() -> None:
    verbatim, paraphrase = BY_NAME["quote/vance-fuehrend"], BY_NAME["quote/ooi-dominanz"]
    assert field(verbatim, "Speaker material") == field(verbatim, "Statement answer") == f"„{VANCE}“"
    assert not re.search('[„“‚‘"]', field(paraphrase, "Speaker material") + field(paraphrase, "Blank revealed"))
    assert (field(verbatim, "Kind"), field(paraphrase, "Kind")) == ("Wörtlich", "Sinngemäß")
    assert (field(verbatim, "Look"), field(paraphrase, "Look")) == ("verbatim short", "paraphrase short")


def test_a_gap_is_as_wide_for_every_word_and_filled_on_the_back() -> None:
    note = BY_NAME["quote/vance-fuehrend"]
    assert visible(field(note, "Blank material")) == f"„{VANCE.replace('führend', '…')}“— JD Vance"
    assert visible(field(note, "Blank revealed")) == f"„{VANCE}“"
    assert "<mark>führend</mark>" in field(note, "Blank revealed")
    gaps = {
        re.sub(r".*(<b.*</b>).*", r"\1", field(each, "Blank material"))
        for each in (note, BY_NAME["quote/ooi-dominanz"])
    }
    assert len(gaps) == 1


def test_options_stand_only_where_there_are_wrong_ones_and_the_right_one_is_among_them() -> None:
    note = BY_NAME["fact/sputnik"]
    options = re.findall(r"<li[^>]*>(.*?)</li>", field(note, "Fact options"))
    assert sorted(options) == ["mit dem Mauerfall", "mit dem Sputnik-Moment", "mit der Mondlandung"]
    assert field(BY_NAME["quote/vance-fuehrend"], "Statement options") == ""


def test_the_right_option_does_not_keep_to_one_place() -> None:
    facts = {f"f{n}": Fact(question=f"Frage {n}?", answer="richtig", wrong=("falsch", "daneben")) for n in range(60)}
    made = notes_of(replace(SHEET, people={}, quotes={}, figures={}, facts=facts))
    places = [re.findall(r">([^<]+)</li>", field(note, "Fact options")).index("richtig") for note in made]
    assert all(10 <= places.count(place) <= 30 for place in range(3))


def test_a_face_stands_on_the_back_except_where_the_name_is_given() -> None:
    quote, person = BY_NAME["quote/vance-fuehrend"], BY_NAME["person/vance"]
    assert "<img" in field(quote, "Image")
    assert "<img" in field(person, "Role picture")
    fronts = [
        field(note, f"{template.name} {part}")
        for note in BY_NAME.values()
        for template in note_type(note.kind).templates
        for part in ("question", "topic", "material", "picture", "options")
        if (note.name, template.name) != ("person/vance", "Role")
    ]
    assert not any("<img" in front for front in fronts)


def test_what_an_image_shows_can_not_end_its_attribute() -> None:
    image = Image(file="media/vance.png", alt='"><script>[sound:x.mp3]', credit="<b>Archiv</b>")
    note = notes_of(replace(SHEET, people={"vance": replace(SHEET.people["vance"], image=image)}, quotes={}))[0]
    assert re.fullmatch(r'<img src="quiz-[0-9a-f]{20}\.png" alt="[^"<>\[]*">', field(note, "Image"))
    assert visible(field(note, "Image credit")) == "Bild: <b>Archiv</b>"


@pytest.mark.parametrize(("url", "address"), [("https://x.org/a&b", "https://x.org/a&amp;b"), ("javascript:x()", "")])
def test_the_source_is_linked_only_to_the_web(url: str, address: str) -> None:
    note = notes_of(replace(SHEET, source=replace(SHEET.source, url=url)))[0]
    assert field(note, "Source address") == address
    assert field(note, "Source") == "„Die USA dominieren, noch“, Beispielzeitung, 26. März 2025"


def test_the_content_hash_changes_with_anything_that_anki_would_show() -> None:
    note = BY_NAME["quote/vance-fuehrend"]
    others = [
        replace(note, fields=(*note.fields[:-1], "x")),
        replace(note, fields=("", note.fields[0] + note.fields[1], *note.fields[2:])),
        replace(note, tags=("quiz::andere",)),
        next(n for n in notes_of(SHEET, {name: png(9) for name in IMAGES}) if n.name == note.name),
    ]
    assert len({content_hash(each) for each in [note, *others]}) == 5


def test_the_content_hash_does_not_change_with_the_order_of_the_sheet() -> None:
    note = BY_NAME["quote/vance-fuehrend"]
    assert content_hash(replace(note, due=99)) == content_hash(note)


def test_two_notes_with_one_identity_are_refused() -> None:
    people = {key: SHEET.people[key] for key in ("ooi", "sankar")}
    items = list(ask(replace(SHEET, people=people, quotes={})))
    with pytest.raises(DoubledNoteError, match="person/ooi"):
        list(notes(SHEET, [*items, *items], {"media/flagge.png": "flagge.png"}))


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        ({"paraphrase": "Die Nachfrage sei stark."}, ""),
        ({"paraphrase": "Die Nachfrage sei stark gestiegen."}, "Die Nachfrage sei stark gestiegen."),
        ({"text": "Die Nachfrage ist stark."}, "„Die Nachfrage ist stark.“"),
    ],
)
def test_a_paraphrase_stands_below_its_gist_only_if_it_says_more(said: dict[str, str], detail: str) -> None:
    quote = Quote(speaker="ooi", about="die Chips", gist="Die Nachfrage ist stark", **said)  # type: ignore[arg-type]
    (note,) = (note for note in notes_of(replace(SHEET, quotes={"q": quote})) if note.name == "quote/q")
    assert field(note, "Statement detail") == detail


def test_cards_that_nobody_gets_any_more_go_on_with_those_who_have_them() -> None:
    sheet = replace(SHEET, quotes={"q": Quote(speaker="ooi", text="am Ende des Jahres", blank="Ende")})
    (guid,) = (note.guid for note in notes_of(sheet) if note.name == "quote/q")

    def made(held: dict[str, str]) -> list[Note]:
        return [note for note in notes_of(sheet, select=selections, held=held) if note.name == "quote/q"]

    assert made({}) == []
    (note,) = made({guid: "13"})
    assert note.cards == "1"
    assert field(note, "Speaker question")
    assert field(note, "Blank question")
    assert not field(note, "Retired")


@pytest.mark.parametrize(("could_be", "options"), [((), 0), (("sankar",), 2)])
def test_of_two_people_one_is_guessed_unless_the_sheet_says_who_could_have_said_it(
    could_be: tuple[str, ...], options: int
) -> None:
    people = {key: SHEET.people[key] for key in ("vance", "sankar")}
    quote = Quote(speaker="vance", text="Wir bleiben vorn.", could_be=could_be)
    (note,) = (note for note in notes_of(replace(SHEET, people=people, quotes={"q": quote})) if note.name == "quote/q")
    assert field(note, "Speaker options").count("<li") == options
