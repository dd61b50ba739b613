"""The image files of a sheet: found where they stand, never elsewhere, and no name of theirs gets anywhere."""

import io
import json
import os
import zipfile
from pathlib import Path
from unicodedata import normalize

import pytest

from quiz.project.images import content_of, image_file
from quiz.project.reader import Most, UnreadableError, content
from tests.anki.samples import png
from tests.desk import Desk, harbour
from tests.pictures import made

PICTURE = png(120)


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    (tmp_path / "decks" / "bilder").mkdir(parents=True)
    (tmp_path / "decks" / "bilder" / "größe.png").write_bytes(PICTURE)
    (tmp_path / "private.png").write_bytes(PICTURE)
    return str(tmp_path / "decks" / "harbour.yaml")


PATHS = ["bilder/größe.png", "./bilder/größe.png", r"bilder\größe.png", normalize("NFD", "bilder/größe.png")]
ELSEWHERE = ["../private.png", "/etc/hostname", "bilder/../../private.png", r"..\private.png", "nul\0l.png"]


@pytest.mark.parametrize("file", PATHS)
def test_an_image_is_found_however_systems_write_its_path(sheet: str, file: str) -> None:
    assert image_file(sheet, file).content == PICTURE
    assert content_of(sheet, file) == PICTURE


@pytest.mark.parametrize("file", ["Bilder/größe.png", "bilder/Größe.PNG", r"BILDER\größe.png"])
def test_an_image_that_is_written_in_other_capitals_is_named(sheet: str, file: str) -> None:
    found = image_file(sheet, file)
    assert found.picture is None
    assert found.trouble
    assert "`bilder/größe.png`" in found.trouble.message


@pytest.mark.parametrize("file", ELSEWHERE)
def test_nothing_outside_of_the_folder_is_read_by_its_name(sheet: str, file: str) -> None:
    assert image_file(sheet, file).content is None
    assert content_of(sheet, file) is None


def test_nothing_outside_of_the_folder_is_read_by_a_link(sheet: str, tmp_path: Path) -> None:
    folder = tmp_path / "decks"
    (folder / "p.png").symlink_to("../private.png")
    (folder / "all").symlink_to("..")
    (folder / "own.png").symlink_to("bilder/größe.png")
    for file in ("p.png", "all/private.png"):
        found = image_file(sheet, file)
        assert found.content is None
        assert found.trouble
        assert "leads out of the sheet's folder" in found.trouble.message
    assert image_file(sheet, "own.png").content == PICTURE


def test_a_folder_that_is_a_link_itself_is_as_good_as_another(sheet: str, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to("decks")
    assert image_file(str(tmp_path / "linked" / "harbour.yaml"), "bilder/größe.png").content == PICTURE


@pytest.mark.parametrize("what", ["pipe", "device", "folder", "loop"])
def test_what_is_no_file_is_refused_at_once(sheet: str, tmp_path: Path, what: str) -> None:
    path = tmp_path / "decks" / "p.png"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.symlink_to({"device": "/dev/zero", "loop": "p.png"}[what])
    found = image_file(sheet, "p.png")
    assert found.content is None
    assert found.trouble
    assert found.trouble.code == "image-missing"
    with pytest.raises(OSError, match=str(path)):
        content(path, Most.PICTURE)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(Most.LOCK + 1)
    with pytest.raises(UnreadableError, match="32 MiB"):
        content(path, Most.LOCK)


def test_a_picture_that_cannot_be_made_small_is_an_error_of_the_sheet(sheet: str, tmp_path: Path) -> None:
    (tmp_path / "decks" / "big.svg").write_bytes(made.SVG + b" " * (4 * 1024 * 1024))
    found = image_file(sheet, "big.svg")
    assert found.trouble
    assert found.trouble.code == "image-too-large"


NAMES = ['a." onerror="alert(1)', "v1.2/foto", "foto.jpg?itok=abc", "a.svg", "<b>.x", "[sound:a.mp3]", "{{Front}}"]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_an_image_file_gets_into_a_card(desk: Desk, name: str) -> None:
    sheet = harbour()
    sheet["people"]["anna"]["image"] = {"file": name, "credit": "Ada"}
    desk.writes(sheet)
    file = desk.decks / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(PICTURE)
    package = zipfile.ZipFile(io.BytesIO(desk.releases(sheet)))
    (media,) = json.loads(package.read("media")).values()
    assert set(media) <= set("quiz-.pngabcdef0123456789")
    assert media.endswith(".png")
    database = package.read("collection.anki2")
    assert f'<img src="{media}" alt="">'.encode() in database
    assert b"onerror" not in database


def test_a_former_key_is_a_key(desk: Desk) -> None:
    sheet = harbour()
    sheet["people"]["anna"]["formerly"] = ["<img src=x onerror=alert(1)>"]
    desk.writes(sheet)
    ran = desk.quiz("check")
    assert ran.code == 1
    assert "[bad-key]" in ran.out
