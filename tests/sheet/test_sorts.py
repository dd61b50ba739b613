"""Of which sort an organisation is, as its name tells it."""

import pytest

from quiz.sheet.model import Person
from quiz.sheet.sorts import Sort, sort
from quiz.words import words_for

TOLD = """
de party die FDP
de party die Grünen
de party SPD-Fraktion
de office das Verkehrsministerium
de office Straßenbauverwaltung
de office Landesrechnungshof
de association die IG Metall
de association Stadtelternbeirat
de association der Umweltverband BUND
de other Valtex
de other Halvorsen Motors
en party the Conservatives
en party Ghana's opposition
en party Germany's Greens
en office the Department for Trade
en office Italy's sports ministry
en association the IT workers' union
en association International Cycling Federation
en other Halvorsen Motors
en other CNN
fr party les Verts
fr office le ministère de la Santé
fr association la CGT
fr other Renault
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_words_of_a_name_tell_the_sort(line: str) -> None:
    language, told, name = line.split(" ", 2)
    assert sort(Person(name=name), words_for(language)) is Sort(told)


def test_what_the_sheet_says_of_it_tells_it_as_well() -> None:
    assert sort(Person(name="Nordtorf", role="Gewerkschaft"), words_for("de")) is Sort.ASSOCIATION
