"""Portraits in a Word file, as kinds of pictures that every Word shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Mm

from quiz.export.xml import held
from quiz.pictures.damage import DamagedError
from quiz.pictures.kinds import MEDIA_TYPES, Kind, kind_of
from quiz.pictures.raster import size
from quiz.pictures.ready import MOST_CARRIED
from quiz.pictures.scale import still
from quiz.pictures.svg import proportion

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

WIDTH, HIGHEST = 20.0, 40.0
"""How wide a portrait is, and how high it may be, in mm."""
TURNED = (b"Exif\0\0", b"eXIf")
"""What a picture holds that says which side is up: nothing else of it is kept (`quiz.pictures.raster`)."""
NOTHING = Path(__file__).with_name("nothing.png")
"""What a Word before 2016 shows in the place of a drawing."""
DRAWING = Path(__file__).with_name("drawing.xml")


def add_portrait(paragraph: Paragraph, document: Document, image: bytes, name: str) -> None:
    """Put a portrait into a paragraph; the name is its alternative text.

    Raises DamagedError where a picture has to be drawn anew for Word and can't be decoded.
    """
    kind, drawing = kind_of(image) or Kind.PNG, None
    if kind is Kind.SVG:
        high = WIDTH * proportion(image)
        drawing, kind, image = _related(document, kind, image), Kind.PNG, NOTHING.read_bytes()
    else:
        if kind is Kind.WEBP or any(sign in image for sign in TURNED):
            try:
                kind, image = still(kind, image, MOST_CARRIED)
            except DamagedError as error:
                raise DamagedError(f"the picture of {name} is damaged: {error}") from error
        width, height = size(kind, image)
        high = WIDTH * height / width
    wide = WIDTH * min(1.0, HIGHEST / high)
    shown = document.part.next_id, _related(document, kind, image), f"portrait.{kind}"
    picture = CT_Inline.new_pic_inline(*shown, Mm(wide), Mm(min(high, HIGHEST)))
    picture.docPr.set("descr", held(name))
    for side in ("distT", "distB", "distL", "distR"):
        picture.set(side, "0")
    if drawing:
        extension = parse_xml(DRAWING.read_bytes())
        extension.xpath(".//*[local-name()='svgBlip']")[0].set(qn("r:embed"), drawing)
        picture.graphic.graphicData.pic.blipFill.blip.append(extension)
    paragraph.add_run()._r.add_drawing(picture)


def _related(document: Document, kind: Kind, image: bytes) -> str:
    """Put a picture into the file, once, and return what it is referred to by."""
    known = [each for each in document.part.rels.values() if each.reltype == RELATIONSHIP_TYPE.IMAGE]
    for relation in known:
        if relation.target_part.blob == image:
            return str(relation.rId)
    part = ImagePart(PackURI(f"/word/media/image{len(known) + 1}.{kind}"), MEDIA_TYPES[kind], image)
    return document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
