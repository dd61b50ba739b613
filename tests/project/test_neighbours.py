"""Cards of the sheets beside a sheet that look like its own."""

from tests.desk import Desk, harbour


def test_cards_of_two_sheets_that_look_the_same_are_found_by_check(desk: Desk) -> None:
    pier = harbour("pier") | {"title": "The pier"}
    pier["facts"]["bridge"]["answer"] = "a dam"
    desk.writes(harbour())
    desk.writes(pier)
    ran = desk.quiz("check")
    assert "harbour.yaml: fact/bridge" in ran.out
    assert ran.out.count("[same-front]") == 1
    for sheet, other in (("harbour", "pier"), ("pier", "harbour")):  # each alone sees the other
        ran = desk.quiz("check", f"decks/{sheet}.yaml")
        assert ran.out.count("[same-front]") == 1
        assert f"decks/{other}.yaml: fact/bridge" in ran.out
    pier["source"]["title"] = "Another pier"
    desk.writes(pier)
    assert "[same-front]" not in desk.quiz("check").out
    assert "[same-front]" not in desk.quiz("check", "decks/pier.yaml").out


def test_a_link_to_itself_is_no_sheet_beside_others(desk: Desk) -> None:
    desk.writes(harbour())
    before = desk.quiz("check", "decks/harbour.yaml")
    (desk.decks / "loop.yaml").symlink_to("loop.yaml")
    assert desk.quiz("check", "decks/harbour.yaml") == before
