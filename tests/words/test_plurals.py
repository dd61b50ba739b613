"""A German name with „die“ tells by its words whether it means one or several."""

import pytest

from quiz.words.plurals import Number, number_of

SEVERAL = """
die Jusos, die Julis, die Tories, die USA, die ÖBB, die Vereinten Nationen, die Vereinigten Arabischen Emirate,
die Stadtwerke, die Stadtwerke Brakenau, Stadtwerke Norderstedt, die Berliner Verkehrsbetriebe, die Landesverbände,
die Kliniken Essen-Mitte, die Ärzte, die Toten Hosen, die Rolling Stones, die Los Angeles Lakers, die Kölner Haie,
die Eisbären Berlin, die Wiener Symphoniker, die Bayreuther Festspiele, die Freien Wähler, Freie Wähler, Grüne,
die Malteser Köln, die Republikaner, die Bayern, die Niederlande, die Kieler Nachrichten,
die SRH Kliniken, Sana Kliniken,
die Omas gegen Rechts
"""
ONE = """
die Stadt Worms, die Stadt Essen, die Feuerwehr Worms, die Wasserwacht Worms, die Universität Bremen, die Polizei,
die Ärztekammer Baden, die IHK Bayern, die Deutsche Oper, die Oper, die Deutsche Bank, die Grüne Jugend, die Linke,
die Frankfurter Allgemeine, die Neue Zürcher Zeitung, Neue Zürcher Zeitung, Süddeutsche Zeitung, Deutsche Oper,
die Caritas, die Diakonie, die New York Times, die Agentur Reuters, die BVG, die Lebenshilfe Gießen, Bayern München,
das Amt für Wald und Holz, der Deutsche Städtetag, die, Ärztekammer Baden, die Zeit, die Lufthansa,
die Firma Peters,
die Barmer, Malteser Hilfsdienst, die Ruhr
"""
OPEN = "die Salzsteine, die Anlaufe Kiel"


def names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *((name, Number.SEVERAL) for name in names(SEVERAL)),
        *((name, Number.ONE) for name in names(ONE)),
        *((name, Number.OPEN) for name in names(OPEN)),
    ],
)
def test_articles_adjectives_and_endings_tell_how_many_are_meant(name: str, number: Number) -> None:
    assert number_of(name) is number
