"""Moodle XML: the questions of a quiz for the question bank of Moodle 4.5 and later.

Each question becomes the type that asks alike; a set that shares a bank becomes one question. What Moodle's importer
wants beyond its documentation (https://docs.moodle.org/en/Moodle_XML_format): an idnumber longer than 100 characters
or a name longer than 255 ends the import, and so does an ordering without `shownumcorrect`; a slash in a category's
name is doubled. An import always makes new questions, so an edition can be told from the one before.
"""

from __future__ import annotations

from hashlib import blake2b
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from quiz.errors import WrongUseError
from quiz.export import Exported, Wishes
from quiz.export.moodle_html import portrayed
from quiz.export.moodle_types import Asked, type_of
from quiz.export.xml import element, html, text, value
from quiz.items.model import Manner
from quiz.page.practice import proof
from quiz.paper.rest import rest
from quiz.phrasing.sources import source_line
from quiz.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.paper.form import Question
    from quiz.project.outputs import Material
    from quiz.words.model import Words

LONGEST_ID = 100
LONGEST_NAME = 255
LONGEST_CATEGORY = 200
GIVE = "give a file that `quiz export moodle` wrote"


def export(given: Material, wishes: Wishes) -> Exported:
    """Return the questions of a quiz's first form, or all that a sheet gives, as `ID-moodle.xml`.

    Where an earlier export is given, only what is new or changed since is in the file, and the notes name what to
    delete in Moodle. Raises WrongUseError where that is no Moodle XML.
    """
    words = words_for(given.sheet.language, given.sheet.territory)
    made = {_id(given, questions): _question(questions, given, words) for questions in _asked(given, wishes)}
    notes: tuple[str, ...] = ()
    if wishes.earlier is not None:
        before = _by_id(wishes.earlier)
        changed = {key for key, xml in made.items() if before.get(key, ("", ""))[1] != _canonical(xml)}
        gone = [
            f"delete in Moodle: {name} ({key})"
            for key, (name, _) in before.items()
            if key in changed or key not in made
        ]
        made = {key: xml for key, xml in made.items() if key in changed}
        notes = (*gone, f"{len(made)} new or changed")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    whole = head + element("quiz", _category(given, wishes.edition), *made.values()) + "\n"
    return Exported({f"{given.sheet.id}-moodle.xml": whole.encode()}, notes)


def _asked(given: Material, wishes: Wishes) -> Iterator[tuple[Question, ...]]:
    """Give the questions, those that share a bank together; where it is wished, one for every other item, too."""
    for section in given.quiz.forms[0].sections:
        if section.bank:
            yield section.questions
        else:
            yield from ((question,) for question in section.questions)
    if wishes.every:
        yield from ((question,) for question in rest(given.quiz, given.items))


def _category(given: Material, edition: str) -> str:
    """Name the category: Moodle reads a slash as the start of a category inside, a doubled one as a slash."""
    name = " ".join((given.look.title or given.sheet.title).split())[:LONGEST_CATEGORY]
    name = (f"{name} ({edition})" if edition else name).replace("/", "//")
    name = f" {name}" if name.startswith("/") else name  # else it would be a third slash; Moodle takes the space away
    return element("question", element("category", text(f"top/{name}")), html("info", ""), type="category")


def _id(given: Material, questions: tuple[Question, ...]) -> str:
    """Return the idnumber: the sheet and the ids that stand in the key; one that is too long ends in a digest."""
    whole = f"{given.sheet.id}-{'+'.join(question.id for question in questions)}"
    if len(whole) <= LONGEST_ID:
        return whole
    digest = blake2b(whole.encode(), digest_size=8).hexdigest()
    return f"{whole[: LONGEST_ID - len(digest) - 1]}~{digest}"


def _question(questions: tuple[Question, ...], given: Material, words: Words) -> str:
    """Write a question, or a set that shares a bank: of a set, each row has its own image, if it has one."""
    first = questions[0]
    made = type_of(first.shape)(Asked(questions, given.sheet.language, words, given.images))
    image, files = ("", ()) if len(questions) > 1 else portrayed(first, given.images)
    return element(
        "question",
        element("name", text(made.title[:LONGEST_NAME])),
        html("questiontext", image + made.html, *files),
        html("generalfeedback", _feedback(questions, given, words)),
        value("defaultgrade", sum(question.points for question in questions)),
        value("penalty", 0),
        value("hidden", 0),
        value("idnumber", _id(given, questions)),
        *made.parts,
        element("tags", *(element("tag", text(tag)) for tag in _tags(first, given))),
        type=made.type,
    )


def _tags(first: Question, given: Material) -> list[str]:
    return ["quiz", given.sheet.id, str(first.item.ref.kind), str(first.shape)]


def _feedback(questions: tuple[Question, ...], given: Material, words: Words) -> str:
    """Write what proves the answers: occasion, date, the source's own words, notes, and the source once."""
    source = source_line(given.sheet.source, words)
    lines: list[str] = []
    for question in questions:
        if len(questions) > 1:
            lines.append(f"<p><strong>{escape(question.key.text)}</strong></p>")
        lines += [
            f"<p>{escape(label)}{words.colon} {'<em>' if manner is Manner.VERBATIM else ''}{escape(shown)}"
            f"{'</em>' if manner is Manner.VERBATIM else ''}</p>"
            for label, shown, manner in proof(question.item.fact, "", words)
        ]
    return "\n".join([*lines, f"<p>{escape(words.cards.source)}{words.colon} {escape(source)}</p>"])


def _canonical(xml: str) -> str:
    return ET.canonicalize(xml)


def _by_id(data: bytes) -> dict[str, tuple[str, str]]:
    """Read an earlier export: names and questions by their idnumbers."""
    try:
        root = ET.fromstring(data)  # noqa: S314 - expat from 2.4.1 on limits what entities grow to
    except ET.ParseError as error:
        raise WrongUseError(
            f"the earlier export is no XML ({error}): give a file that `quiz export moodle` wrote"
        ) from error
    if root.tag != "quiz":
        raise WrongUseError(f"the earlier export is no Moodle XML: {GIVE}")
    found = {}
    for each in root.iter("question"):
        if key := (each.findtext("idnumber") or "").strip():
            each.tail = None
            name = " ".join((each.findtext("name/text") or "").split())
            found[key] = (name, _canonical(ET.tostring(each, encoding="unicode")))
    return found
