"""No file of a learner holds the key, however it may be written."""

import base64
import codecs
import gzip
import html
import re
import zlib
from collections.abc import Iterator
from itertools import product
from operator import attrgetter
from urllib.parse import quote

import pytest

from quiz.export import EXPORTS, Wishes, exporter
from quiz.items.reasons import written
from quiz.page.answers import accepted
from quiz.paper.form import Form, Question
from quiz.project.outputs import OUTPUTS, Output
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from quiz.words.model import Words
from tests.export.word import parts
from tests.project.materials import material_of

BLOB = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
HIDDEN = re.compile("\u00ad|</?span[^>]*>")
"""What may stand inside a word and is not seen."""
TAG = re.compile(rb"<[^>]+>")
LEAST = 5
"""Shorter texts stand somewhere by chance."""


def writings(text: str) -> Iterator[bytes]:
    """A text as it could be hidden in a page."""
    data = text.encode()
    yield from (data, data[::-1], text[::-1].encode(), codecs.encode(text, "rot13").encode())
    yield from (data.hex().encode(), data.hex().upper().encode(), text.encode("utf-16-le"))
    yield from (html.escape(text).encode(), quote(text).encode(), quote(text, safe="").encode())
    yield "".join(f"&#{ord(sign)};" for sign in text).encode()
    yield "".join(f"&#x{ord(sign):x};" for sign in text).encode()
    yield "".join(f"\\u{ord(sign):04x}" for sign in text).encode()
    for before in range(3):  # base64 depends on what stands before
        whole = base64.b64encode(b"." * before + data)
        yield whole[4 if before else 0 : -4]
    yield base64.b64encode(data).rstrip(b"=")


def secrets(form: Form, words: Words) -> Iterator[str]:
    """What only the key may tell: ids, evidence, reasons, the answers that are not printed to choose from."""
    for question in form.questions:
        yield from filter(None, (question.id, question.item.id, question.item.fact.evidence, question.item.fact.note))
        yield from (written(option.reason, words) for option in question.options if option.reason)
        yield from (accepted(question, words), *question.accepted)
        yield from (row.reason for row in question.rows)
        if not question.options:
            yield question.key.text
    letters = [
        question.letter or "-" for question in form.questions if question.shape in (Shape.CHOICE, Shape.MATCHING)
    ]
    yield from (between.join(letters) for between in ("", ",", ", ", " ", "-", "|"))


def printed_elsewhere(text: str, form: Form) -> bool:
    """Whether another question prints the text, so that it is no secret."""
    return any(text in part for question in form.questions for part in texts(question))


def texts(question: Question) -> list[str]:
    said = [question.material.before, question.material.after] if question.material else []
    rows = [row.passage.text for row in question.rows]
    printed = filter(None, (question.stem, question.cue, question.speaker))
    return [*printed, *said, *rows, *(question.frame or ()), *(option.text for option in question.options)]


PLANS = {"usual": QuizPlan(), "other look": QuizPlan(dyslexia=True, large_print=True)}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
@pytest.mark.parametrize("output", [each for each in OUTPUTS if not each.holds_key], ids=attrgetter("role"))
def test_the_key_is_in_no_file_of_a_learner_in_any_writing(output: Output, name: str, plan: QuizPlan) -> None:
    given = material_of(name, Settings(plan))
    made = [content for _, content in output.files(given)]
    pairs = zip(made, given.quiz.forms, strict=True) if "{letter}" in output.name else product(made, given.quiz.forms)
    for content, form in pairs:
        assert_hides(content, form, words_for(given.quiz.sheet.language))


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_the_key_is_in_no_part_of_a_word_file_for_a_learner(name: str, plan: QuizPlan) -> None:
    given = material_of(name, Settings(plan))
    made = exporter("docx")(given, Wishes())
    for file, form in zip(made.for_learners, given.quiz.forms, strict=True):
        whole = b"\n".join(
            content for part in parts(made.files[file]).items() for content in (part[0].encode(), part[1])
        )
        assert_hides(whole + TAG.sub(b"", whole), form, words_for(given.quiz.sheet.language))


def test_each_export_that_hands_something_out_is_searched_by_the_test_above() -> None:
    given = material_of("apollo-11", Settings())
    handed_out = {name: exporter(name)(given, Wishes()).for_learners for name in EXPORTS}
    assert {name for name, files in handed_out.items() if files} == {"docx"}


def assert_hides(content: bytes, form: Form, words: Words) -> None:
    """Search a file for what only the key may tell, however it may be written."""
    page = HIDDEN.sub("", content.decode()).encode()
    told = set(secrets(form, words))
    hidden = [text for text in told if len(text) >= LEAST and not printed_elsewhere(text, form)]
    assert len(hidden) > 30
    for text in hidden:
        found = [writing for writing in writings(text) if len(writing) >= LEAST and writing in page]
        assert not found, text
    for blob in BLOB.findall(page):
        unpacked = unpack(blob)
        assert not [text for text in hidden if text.encode() in unpacked]


def unpack(blob: bytes) -> bytes:
    """What a word of the page holds, if it is base64 of something, compressed or not."""
    try:
        data = base64.b64decode(
            blob + b"=" * (-len(blob) % 4), altchars=b"-_" if b"-" in blob or b"_" in blob else None
        )
    except ValueError:
        return b""
    for decompress in (gzip.decompress, zlib.decompress, lambda data: zlib.decompress(data, -15)):
        try:
            return data + decompress(data)
        except (OSError, zlib.error, EOFError):
            continue
    return data


def test_this_test_finds_a_key_that_is_hidden() -> None:
    key = "B C A A B"
    assert unpack(base64.b64encode(gzip.compress(key.encode() * 3))).endswith(key.encode() * 3)
    for writing in (base64.b64encode(key.encode()), base64.b64encode(b"x" + key.encode()), key.encode().hex().encode()):
        assert any(hidden in writing for hidden in writings(key))
