"""The image files of a sheet: found in its folder, read, and made ready for cards and pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from quiz.messages import say
from quiz.pictures.damage import DamagedError, NotAPictureError, TooLargeError
from quiz.pictures.ready import Picture, ready
from quiz.project import reader
from quiz.project.files import STANDARD_INPUT
from quiz.sheet.images import ImageTrouble


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image file as it was found: its content, and what is made of it, or why it can't be used.

    `fault` is why it can't be read now, although it may be read another time.
    """

    content: bytes | None
    picture: Picture | None = None
    trouble: ImageTrouble | None = None
    fault: OSError | None = None


def content_of(sheet: str, file: str) -> bytes | None:
    """Return the content of an image in the sheet's folder or below it; None where it can't be read.

    Nothing elsewhere is ever read.
    """
    try:
        return reader.content(reader.inside(folder_of(sheet), file), reader.Most.PICTURE)
    except OSError:
        return None


def image_file(sheet: str, file: str) -> ImageFile:
    """Find an image of a sheet and make it ready; what is wrong with it is said in the result."""
    folder = folder_of(sheet)
    try:
        content = reader.content(reader.inside(folder, file), reader.Most.PICTURE)
    except reader.OutsideError as error:
        why, remedy = error.strerror, say("put the file itself into the sheet's folder, or below")
        return _unusable("image-missing", say("`{file}` can't be used: {why}", file=file, why=why), remedy)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        message = say("`{file}` can't be read: {why}", file=file, why=why)
        fault = None if isinstance(error, reader.UnreadableError) else error
        return replace(_unusable("image-missing", message, say("check the file and its rights")), fault=fault)
    if content is None:
        return ImageFile(None, trouble=_missing(folder, file))
    try:
        return ImageFile(content, ready(content))
    except NotAPictureError:
        message = say("`{file}` is not an image that cards and browsers show", file=file)
        return _unusable("image-type", message, say("use PNG, JPEG, GIF, WebP or SVG"), content)
    except DamagedError as error:
        message = say("`{file}` is damaged: {why}", file=file, why=error)
        return _unusable("image-type", message, say("save it anew, or take another file"), content)
    except TooLargeError as error:
        message = say("`{file}` is too large: {why}", file=file, why=error)
        remedy = say("make it smaller: photographs of up to 100 megapixels are scaled, drawings and animations are not")
        return _unusable("image-too-large", message, remedy, content)


def _unusable(code: str, message: str, remedy: str, content: bytes | None = None) -> ImageFile:
    return ImageFile(content, trouble=ImageTrouble(code, message, remedy))


def folder_of(sheet: str) -> Path:
    """Return the folder of a sheet; that of one from standard input is where the command is typed."""
    return Path() if sheet == STANDARD_INPUT else Path(sheet).parent


def _missing(folder: Path, file: str) -> ImageTrouble:
    if other := reader.written_otherwise(folder, file):
        message = say(
            "there is no file `{file}` in the sheet's folder, but one called `{other}`", file=file, other=other
        )
        return ImageTrouble("image-missing", message, say("write `{other}`: capitals count elsewhere", other=other))
    return ImageTrouble(
        "image-missing",
        say("there is no file `{file}` in the sheet's folder", file=file),
        say("put it there or below, and write its path as seen from the sheet"),
    )
