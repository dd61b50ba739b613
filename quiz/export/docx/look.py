"""How a Word file looks: the styles of `base/`, in the sizes that pages have of the same look."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

from quiz.page.heights import BOX, BOX_LETTER
from quiz.page.measures import LETTERS_APART

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

    from quiz.page.measures import Measures

OPTIONS, LETTERS = 2, 3
"""The lists of `base/word/numbering.xml`: options to tick, and options whose letter is written elsewhere."""
DISTINCT = "Verdana"
"""For readers with dyslexia: a font that every machine with Word has, and in which no letter looks like another."""
ROOMY = 1.5
SERIFS_LARGER = 1.06
"""The serifs of Word look smaller than its other fonts in the same size."""
GAP_TYPE = 1.5
"""A gap is set in larger type, so that its line alone is higher, to write on."""
LINE = 1.26
"""How high a line is, in terms of its type."""
LEAST_LARGE = 18.0
"""No type of large print is smaller, in points."""


def dress(document: Document, measures: Measures) -> None:
    """Give the styles of a document the sizes of a look, and the indents that follow from them."""
    sizes = measures.sizes
    document.styles.element.xpath("w:docDefaults//w:sz")[0].val = Pt(sizes.rem)
    for name, size in {
        "Title": sizes.title,
        "Heading 1": sizes.heading,
        "Quiz Form": sizes.heading,
        "Quiz Fields": sizes.small,
        "Quiz Note": sizes.small,
        "Quiz Instruction": sizes.instruction,
        "Quiz Topic": sizes.cue,
        "Quiz Score": sizes.small,
        "Quiz Cell": sizes.small,
        "Quiz Verbatim": 1.0 if measures.look.dyslexia else SERIFS_LARGER,
        "Quiz Evidence": sizes.small * (1.0 if measures.look.dyslexia else SERIFS_LARGER),
        "Quiz Gap": GAP_TYPE,
    }.items():
        _style(document, name).font.size = Pt(round(sizes.rem * size * 2) / 2)
    if measures.look.large_print:
        for name in ("Header", "Footer"):
            _style(document, name).font.size = Pt(LEAST_LARGE)
    _indent(document, measures)
    # Lines an exact distance apart are not kept so by LibreOffice where they hold nothing but a tab.
    _style(document, "Quiz Line").paragraph_format.space_before = Mm(sizes.writing_line - LINE * measures.rem)
    if measures.look.dyslexia:
        _for_dyslexia(document, measures)
    for size in list(document.styles.element.iter(qn("w:sz"))):  # letters from right to left have a size of their own
        own = size.getnext()
        if own is None or own.tag != qn("w:szCs"):
            own = OxmlElement("w:szCs")
            size.addnext(own)
        own.set(qn("w:val"), size.get(qn("w:val")))


def _indent(document: Document, measures: Measures) -> None:
    """Set the indents: texts behind the numbers, options behind their boxes and letters."""
    rem, number = measures.rem, measures.sizes.number * measures.rem
    letters = (BOX + BOX_LETTER) * rem
    for name, left, first in (
        ("Quiz Question", number, -number),
        ("Quiz Text", number, 0),
        ("Quiz Option", number + letters, -letters),
        ("Quiz Line", number, 0),
    ):
        indents = _style(document, name).paragraph_format
        indents.left_indent, indents.first_line_indent = Mm(left), Mm(first)
    # A list has a say in the indents of what is put into it, even where it is silent.
    (own,) = document.part.numbering_part.element.xpath(f"w:abstractNum[@w:abstractNumId='{OPTIONS}']//w:ind")
    own.left, own.hanging = Mm(number + letters), Mm(letters)


def _for_dyslexia(document: Document, measures: Measures) -> None:
    """Choose distinct letters, space between letters and lines, and no italics (as the style sheet of pages says)."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), DISTINCT)
    _style(document, "Quiz Instruction").font.italic = False
    manner = _style(document, "Quiz Manner").font
    manner.italic, manner.underline = False, True
    normal = _style(document, "Normal")
    normal.paragraph_format.line_spacing = ROOMY
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(LETTERS_APART * measures.sizes.rem * 20)))
    normal.element.get_or_add_rPr().append(spacing)


def _style(document: Document, name: str) -> ParagraphStyle:
    """Return a style; one of characters has a font, too, and is used for that alone."""
    return cast("ParagraphStyle", document.styles[name])
