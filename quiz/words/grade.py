"""Marks and the scales of them; apart from the words of pages, which a build that has nothing to do need not load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Grade:
    """A mark, and how many percent of the points earn it at least."""

    mark: str
    percent: int


def _scale(table: str) -> tuple[Grade, ...]:
    return tuple(Grade(mark, int(percent)) for mark, percent in (each.rsplit(maxsplit=1) for each in table.split(", ")))


SCALES: Mapping[str, tuple[Grade, ...]] = {
    "1-6": _scale("1 92, 2 81, 3 67, 4 50, 5 30, 6 0"),
    "15-0": _scale(
        "15 95, 14 90, 13 85, 12 80, 11 75, 10 70, 9 65, 8 60, 7 55, 6 50, 5 45, 4 40, 3 33, 2 27, 1 20, 0 0"
    ),
    "1-5": _scale("1 90, 2 80, 3 65, 4 50, 5 0"),
    "6-1": _scale("6 95, 5.5 85, 5 75, 4.5 65, 4 55, 3.5 45, 3 35, 2.5 25, 2 15, 1.5 5, 1 0"),
    "A-F": _scale("A 90, B 80, C 70, D 60, F 0"),
    "20-0": tuple(Grade(str(mark), 5 * mark) for mark in range(20, -1, -1)),
    "percent": (),
}
"""The scales that a sheet can name, the best mark of each first; and percents instead of marks.

- 1-6: Germany. The key of 100 points of vocational examinations (Meisterprüfungsverfahrensverordnung, § 20); schools
  are free to set their own, and this one is widely known.
- 15-0: the German Oberstufe (Kultusministerkonferenz, Vereinbarung zur Gestaltung der gymnasialen Oberstufe und der
  Abiturprüfung, as of 2018: Abitur examinations since 2021).
- 1-5: Austria. The Leistungsbeurteilungsverordnung (§ 14) names no percents, only that for a 4 the greater part is met;
  these are as schools publish them (ms-rost.at/leistungsbeurteilung). Others take 91, 81, 66, 51.
- 6-1: Switzerland. Whole and half marks, 4 the least that is enough (Berufsbildungsverordnung, SR 412.101, art. 34);
  the share of points times five, plus one, rounded to halves, as teachers there reckon (en.wikipedia.org, Academic
  grading in Switzerland).
- A-F: the USA, in tens. 20-0: France, a twentieth of the points each.
"""
OF_TERRITORY: Mapping[str, str] = {
    "AT": "1-5",
    "CH": "6-1",
    "LI": "6-1",
    "US": "A-F",
    **dict.fromkeys(("BE", "CA", "IT", "LU"), "percent"),
}
"""The scales of schools that mark otherwise than most who write their language.

Canada marks in percents (in Québec 60 is a pass: Régime pédagogique, art. 28.1); Belgium, Luxembourg and South Tyrol
have scales of their own, which none of the above is.
"""
