"""A small sheet that tests of items and of forms fill with their own facts."""

from dataclasses import replace

from quiz.sheet.model import Person, Sheet, Source

PEOPLE = {
    key: Person(name=name, role=role, organisation=house)
    for key, name, role, house in (
        ("ada", "Ada Berg", "Mayor", "Northport"),
        ("bo", "Bo Lind", "Engineer", "Harbour Board"),
        ("cy", "Cy Holm", "Treasurer", "Rowing Club"),
    )
}


def sheet_of(**more: object) -> Sheet:
    """A sheet of these people, with other fields as given."""
    sheet = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="Source"), people=PEOPLE)
    return replace(sheet, **more)  # type: ignore[arg-type]
