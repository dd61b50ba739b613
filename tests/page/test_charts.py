"""What the charts of the index show."""

from dataclasses import replace
from decimal import Decimal

from quiz.page.charts import quoted, scales
from quiz.page.contents import Bar
from quiz.page.hyphens import END_OF_LINE
from quiz.page.look import Look
from quiz.page.render import index_page
from quiz.sheet.model import Figure, Person, Quote
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.page.questions import SHEET, contents, real_sheet

GERMAN = words_for("de")


def figure(measures: str, value: int, unit: str | None = "Meter", qualifier: str | None = None) -> Figure:
    return Figure(
        ask="Wie viel?", value=Number(str(value), Decimal(value)), unit=unit, measures=measures, qualifier=qualifier
    )


def test_people_are_shown_by_how_often_they_are_quoted() -> None:
    people = {key: Person(name=key.title()) for key in ("ada", "bo", "cy")}
    quotes = {str(n): Quote(speaker=speaker, text="x") for n, speaker in enumerate(["bo", "ada", "bo", "bo"])}
    shown = quoted(replace(SHEET, people=people, quotes=quotes))
    assert shown == (Bar("Bo", "3", 1000), Bar("Ada", "1", 333))


def test_a_name_wider_than_its_place_beside_the_bar_is_broken_with_a_hyphen() -> None:
    entry = replace(contents(real_sheet("apollo-11")), language="de")
    for name, broken in (("Datenschutzbeauftragte", False), ("Bundesdatenschutzbeauftragte", True)):
        page = index_page([replace(entry, quoted=(Bar(name, "3", 1000),))], Look())
        assert (END_OF_LINE in page) == broken


def test_one_speaker_is_compared_with_nobody() -> None:
    quotes = {str(n): Quote(speaker="ada", text="x") for n in range(3)}
    assert quoted(replace(SHEET, people={"ada": Person(name="Ada")}, quotes=quotes)) == ()


def test_figures_that_share_a_unit_stand_on_one_scale_from_zero() -> None:
    figures = {
        "a": figure("der Turm", 50),
        "b": figure("der Berg", 200, qualifier="rund"),
        "c": figure("das Alter", 30, "Jahre"),
        "d": figure("die Tiefe", -9),
        "e": figure("das Jahr", 1999, None),
    }
    (scale,) = scales(replace(SHEET, figures=figures), GERMAN)
    assert scale.unit == "Meter"
    assert scale.bars == (Bar("der Berg", "rund 200 Meter", 1000), Bar("der Turm", "50 Meter", 250))


def test_a_scale_on_which_a_bar_would_not_be_seen_is_left_out() -> None:
    for least, shown in [(4, 1), (3, 0), (0, 0)]:
        figures = {"a": figure("der Berg", 200), "b": figure("der Stein", least)}
        assert len(scales(replace(SHEET, figures=figures), GERMAN)) == shown


def test_percents_stand_together_only_where_they_measure_one_thing() -> None:
    def percent(measures: str, value: int) -> Figure:
        return replace(figure(measures, value, None), value=Number(f"{value} %", Decimal(value), percent=True))

    figures = {
        "a": percent("Anteil der Wärme aus Holz", 58),
        "b": percent("Anteil der Wärme aus Gas", 20),
        "c": percent("Kursverlust der Aktie", 11),
    }
    (scale,) = scales(replace(SHEET, figures=figures), GERMAN)
    assert [bar.written for bar in scale.bars] == ["58\u00a0%", "20\u00a0%"]
    assert not scales(replace(SHEET, figures={key: figures[key] for key in "ac"}), GERMAN)


def test_the_real_sheets_have_charts() -> None:
    for name in ("ki-wettlauf", "apollo-11"):
        assert quoted(real_sheet(name))
