"""Packages read again: what we wrote, and files from elsewhere that are something else."""

import io
import sqlite3
import zipfile
from contextlib import closing, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.notetypes import LOOKS_CHANGED, NOTE_TYPES
from quiz.anki.unpack import COLLECTION, NotOurPackageError, unpack
from tests.anki.samples import MARCH, SHEET, notes_of, package_of

PACKAGE = package_of(SHEET)


def altered(data: bytes, *statements: str) -> bytes:
    """A package with its database changed by hand."""
    with zipfile.ZipFile(io.BytesIO(data)) as package, closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(package.read(COLLECTION))
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        database = connection.serialize()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr(COLLECTION, database)
    return buffer.getvalue()


def test_the_notes_of_our_own_package_are_read_as_they_were_made() -> None:
    unpacked = unpack(PACKAGE)
    assert [note for note, _ in unpacked.notes.values()] == notes_of(SHEET)
    assert {mod for _, mod in unpacked.notes.values()} == {MARCH}
    assert unpacked.looks == dict.fromkeys([each.kind for each in NOTE_TYPES], LOOKS_CHANGED)


@pytest.mark.parametrize(
    "statement",
    [
        "update notes set mid = 1",
        "update notes set flds = 'too few'",
        "update notes set flds = 7",
        "update notes set mod = 'late'",
        "update col set models = 'none'",
        "delete from col",
        "drop table notes",
    ],
)
def test_a_package_that_is_not_ours_is_said_to_be_none(statement: str) -> None:
    with pytest.raises(NotOurPackageError):
        unpack(altered(PACKAGE, statement))


@given(st.binary(max_size=200), st.integers(0, len(PACKAGE)), st.booleans())
def test_no_file_is_too_broken_to_be_refused_in_words(junk: bytes, place: int, cut: bool) -> None:
    data = PACKAGE[:place] + junk + PACKAGE[place + len(junk) * (not cut) :]
    with suppress(NotOurPackageError):
        unpack(data[:place] if cut else data)


def repacked(database: bytes, how: int) -> bytes:
    """A package around a database, packed in some way."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", how) as package:
        package.writestr(COLLECTION, database)
    return buffer.getvalue()


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_is_not_packed_as_ours_never_are(how: int) -> None:
    """Two kilobytes of bzip2 can hold gigabytes, of which nothing is known until they are there."""
    with zipfile.ZipFile(io.BytesIO(PACKAGE)) as package, pytest.raises(NotOurPackageError):
        unpack(repacked(package.read(COLLECTION), how))


def test_a_package_that_unfolds_without_end_is_left_at_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.anki.unpack.MOST_BYTES", 1024 * 1024)
    with pytest.raises(NotOurPackageError):
        unpack(repacked(bytes(64 * 1024 * 1024), zipfile.ZIP_DEFLATED))


ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select i as "


@pytest.mark.parametrize(
    "statements",
    [
        f"drop table notes; create view notes as {ENDLESS} guid from n",
        f"drop table col; create view col as {ENDLESS} models from n",
        f"drop table cards; create view cards as {ENDLESS} nid, 0 as ord from n",
        "drop table notes; create virtual table notes using fts5(guid, mid, mod, tags, flds)",
        "pragma writable_schema = on; update sqlite_master set sql = 'CREATE TABLE notes(x' where name = 'notes'",
    ],
)
def test_a_database_that_acts_or_never_ends_is_refused(statements: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.anki.unpack.MOST_TURNS", 20)
    with pytest.raises(NotOurPackageError):
        unpack(altered(PACKAGE, *statements.split("; ")))
