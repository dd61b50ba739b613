"""A Word file from its start to its bytes: paper, language, running heads, properties; always the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from babel.core import get_global
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm

from quiz.export.docx.look import dress
from quiz.export.xml import held

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import _Footer, _Header
    from docx.text.paragraph import Paragraph

    from quiz.page.measures import Measures
    from quiz.words.model import Words

BASE = Path(__file__).parent / "base"
EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""When every file says that it was made: the first moment that an archive can hold."""
HEAD = 6.0
"""How far running heads stand from the edge of the paper, in mm."""


def started(title: str, part: str, measures: Measures) -> Document:
    """Return a document without content: a `part` of a quiz of that `title`, on the paper of its look."""
    document = docx.Document(str(BASE))
    dress(document, measures)
    language = language_tag(measures.words)
    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), language)
    section, paper = document.sections[0], measures.look.paper
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.top_margin, section.bottom_margin = (
        Mm(margin + HEAD / 2) for margin in (measures.sizes.above, measures.sizes.below)
    )
    section.left_margin = section.right_margin = Mm(paper.margin)
    section.header_distance = section.footer_distance = Mm(HEAD)
    _running(section.header, measures, measures.running_head(held(title), part), part)
    for footer in (section.first_page_footer, section.footer):
        _count_pages(footer, measures.words)
    about = document.core_properties
    about.title, about.language = held(f"{title} – {part}")[:255], language
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = EPOCH
    return document


def finished(document: Document) -> bytes:
    """Return the file of a document; when and where it was made is not to be seen."""
    written, buffer = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(buffer, "w") as archive:
        for each in made.infolist():
            entry = zipfile.ZipInfo(each.filename, EPOCH.timetuple()[:6])
            entry.create_system, entry.compress_type = 3, zipfile.ZIP_DEFLATED
            archive.writestr(entry, made.read(each))
    return buffer.getvalue()


def language_tag(words: Words) -> str:
    """Return the tag of a language as Word wants it, with a country: de-DE."""
    language, _, country = words.hyphenation.partition("_")
    return f"{language}-{country or get_global('likely_subtags')[language].rpartition('_')[2]}"


def _running(header: _Header, measures: Measures, title: str, part: str) -> None:
    """Write what stands above each page but the first."""
    paragraph = header.paragraphs[0]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(measures.width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{title}\t{part}")


def _count_pages(footer: _Footer, words: Words) -> None:
    """Write “page x of y”, with fields that Word fills in."""
    paragraph = footer.paragraphs[0]
    before, _, rest = words.paper.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(before)
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)
