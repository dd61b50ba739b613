"""Writes paragraphs, lists, tables and columns into a Word file, with texts as pages show them."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.table import CT_Tbl
from docx.shared import Emu, Mm
from docx.table import Table, _Cell

from quiz.export.docx.look import GAP_TYPE
from quiz.export.xml import held
from quiz.items.model import Manner
from quiz.items.passages import introduced
from quiz.page.fitting import POINT
from quiz.page.hyphens import SOFT_HYPHEN
from quiz.page.measures import BETWEEN_TASK_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.oxml.section import CT_SectPr
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

    from quiz.page.handout import Choice, Material
    from quiz.page.measures import Measures

PADDING = 1.5
"""Between a frame and its text, in mm."""
THIN = 4
"""How thick lines are, in eighths of a point."""
BOX = "☐"
UNDERSCORE = 0.556
"""How wide an underscore is, in terms of the type size."""
SPACES, AROUND_BREAK = re.compile("[ \t]+"), re.compile(" ?(?:\r\n?|\n) ?")

RIGHT_TO_LEFT, LEFT_TO_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"), "\u200e"
"""A text with letters from right to left has a mark behind it, so that it does not turn what follows."""


def as_text(text: str) -> str:
    """Return a text as a paragraph can hold it, as pages show it: line breaks stay, tabs and spaces become one space.

    Soft hyphens go: Word would print them.
    """
    return AROUND_BREAK.sub("\n", SPACES.sub(" ", held(text).replace(SOFT_HYPHEN, "")))


@dataclass
class Writer:
    """A document in the making.

    `gap` is how long a gap to write into is, and `number` the line to write a number on, in mm; `verbatim` the style of
    a speaker's own words; `sections` counts those that ended.
    """

    document: Document
    measures: Measures
    gap: float = 0.0
    number: float = 0.0
    verbatim: str = "Quiz Verbatim"
    sections: int = field(default=0, init=False)

    def paragraph(self, style: str, text: str = "", within: _Cell | None = None) -> Paragraph:
        """Write a paragraph at the end of the document, or in a cell: there the empty one is filled first."""
        if within is None:
            paragraph = self.document.add_paragraph(style=style)
        else:
            first = within.paragraphs[0]
            paragraph = within.add_paragraph() if len(first._p) else first
            paragraph.style = self.document.styles[style]
        if text:
            self.text(paragraph, text)
        return paragraph

    def text(self, paragraph: Paragraph, text: str, style: str | None = None) -> None:
        """Write a text of a sheet, or of a language, into a paragraph."""
        shown = as_text(text)
        paragraph.add_run(f"{shown}{LEFT_TO_RIGHT}" if RIGHT_TO_LEFT.search(shown) else shown, style)

    def wording(self, paragraph: Paragraph, said: Material | Choice) -> None:
        """Write a text by its manner: verbatim between quotation marks, a paraphrase with its label, else plain.

        The name of its speaker stands before it. Where it has a gap, this is a row of underscores: it stays where a
        line is changed by hand.
        """
        words, style = self.measures.words, None
        if speaker := getattr(said, "speaker", None):
            self.text(paragraph, f"{introduced(speaker, said.manner, words)} ")
        opening, closing = words.quotation_marks if said.manner is Manner.VERBATIM else ("", "")
        if said.manner is Manner.VERBATIM:
            style = self.verbatim
        elif said.manner is Manner.PARAPHRASE:
            self.text(paragraph, f"{words.paper.paraphrase}{words.colon}", "Quiz Manner")
            self.text(paragraph, " ")
        rest = getattr(said, "rest", None)
        if rest is None:
            self.text(paragraph, f"{opening}{said.text}{closing}", style)
            return
        self.text(paragraph, f"{opening}{said.text}", style)
        self.text(paragraph, "_" * self._underscores(), "Quiz Gap")
        self.text(paragraph, f"{rest}{closing}", style)

    def _underscores(self) -> int:
        return round(self.gap / (UNDERSCORE * GAP_TYPE * self.measures.sizes.rem * POINT))

    def stop(self, paragraph: Paragraph, place: float, *, right: bool = False, line: bool = False) -> None:
        """Give a paragraph a place for a tab, in mm; text before it ends there if `right`, a `line` leads up to it."""
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            Mm(place),
            WD_TAB_ALIGNMENT.RIGHT if right else WD_TAB_ALIGNMENT.LEFT,
            WD_TAB_LEADER.LINES if line else WD_TAB_LEADER.SPACES,
        )

    def new_list(self, kind: int) -> int:
        """Start a list at its first letter, and return its number."""
        number = self.document.part.numbering_part.element.add_num(kind)
        number.add_lvlOverride(0).add_startOverride(1)
        return int(number.numId)

    def put_in_list(self, paragraph: Paragraph, number: int) -> None:
        """Make a paragraph the next one of a list."""
        place = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        place.get_or_add_ilvl().val = 0
        place.get_or_add_numId().val = number

    def boxed(self, paragraph: Paragraph) -> None:
        """Draw a frame around a paragraph."""
        frame = OxmlElement("w:pBdr")
        for side in ("top", "left", "bottom", "right"):
            frame.append(_line(side, padding=4))
        indents = paragraph.paragraph_format
        indents.left_indent = indents.right_indent = Mm(PADDING)
        paragraph._p.get_or_add_pPr().insert_element_before(
            frame, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
        )

    def table(
        self, widths: Sequence[float], rows: int, *, framed: bool = False, heads: int = 0
    ) -> Iterator[list[_Cell]]:
        """Write a table with columns of these widths in mm, and give its rows of cells.

        A frame goes around it, or a line below each row. No row is torn; the first ones, if they are `heads`, stand on
        each page.
        """
        made = CT_Tbl.new_tbl(rows, len(widths), Emu(Mm(sum(widths))))
        self.document.element.body.insert_element_before(made, "w:sectPr")
        borders, layout, margins = map(OxmlElement, ("w:tblBorders", "w:tblLayout", "w:tblCellMar"))
        for side in ("top", "left", "bottom", "right") if framed else ("bottom", "insideH"):
            borders.append(_line(side))
        layout.set(qn("w:type"), "fixed")
        for side in ("left", "right"):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), str(Mm(PADDING if framed or side == "right" else 0).twips))
            margin.set(qn("w:type"), "dxa")
            margins.append(margin)
        properties = made.tblPr
        properties.remove(properties.find(qn("w:tblLook")))
        properties.extend([borders, layout, margins])
        for column, width in zip(made.tblGrid.gridCol_lst, widths, strict=True):
            column.w = Mm(width)
        table = Table(made, self.document)
        for at, row in enumerate(made.tr_lst):
            row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            if at < heads:
                row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, width in zip(row.tc_lst, widths, strict=True):
                cell.width = Mm(width)
            yield [_Cell(cell, table) for cell in row.tc_lst]

    def next_column(self, columns: int) -> None:
        """Go on in the next one of so many columns; below what stands there, if there is but one."""
        seam = self.paragraph("Quiz Seam")
        if columns > 1:
            seam.add_run().add_break(WD_BREAK.COLUMN)
        else:
            seam.paragraph_format.space_before = Mm(self.measures.rem)

    def end_section(self, columns: int, *, kept: bool = False) -> None:
        """Let what was written since the last section stand in so many columns; `kept` on a page with what follows."""
        last = self.document.element.body[-2]
        if last.tag != qn("w:p"):
            seam = self.paragraph("Quiz Seam")
            seam.paragraph_format.keep_with_next = kept or None
            last = seam._p
        section = deepcopy(self.document.element.body.sectPr)
        self._set_columns(section, columns)
        last.set_sectPr(section)
        self.sections += 1

    def end(self) -> None:
        """End the document: its last section follows the one before on the same page."""
        if self.document.element.body[-2].tag != qn("w:p"):
            self.paragraph("Quiz Seam")
        self._set_columns(self.document.element.body.sectPr, 1)

    def _set_columns(self, section: CT_SectPr, columns: int) -> None:
        """Set the columns of a section; the first one alone has running heads, which those that follow take over."""
        across = section.find(qn("w:cols"))
        across.set(qn("w:num"), str(columns))
        across.set(qn("w:space"), str(round(BETWEEN_TASK_COLUMNS * self.measures.sizes.rem * 20)))
        if self.sections:
            section.start_type = WD_SECTION.CONTINUOUS
            section.titlePg_val = None
            for head in section.xpath("w:headerReference | w:footerReference"):
                section.remove(head)


def together(paragraphs: Sequence[Paragraph]) -> None:
    """Keep paragraphs on a page."""
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _line(side: str, padding: int = 0) -> BaseOxmlElement:
    """Return a thin border; text stays so many points away from it."""
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", THIN), ("space", padding), ("color", "auto")):
        line.set(qn(f"w:{name}"), str(value))
    return line
