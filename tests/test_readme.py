"""What the README says is so."""

import re

from tests.desk import ROOT, Desk

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_sheet_it_shows_builds_without_a_finding(desk: Desk) -> None:
    (example,) = blocks("yaml")
    (desk.decks / "harbour.yaml").write_text(example, encoding="utf-8")
    assert desk.quiz("check").out == ""
    assert desk.quiz("build").code == 0


def test_its_first_two_commands_are_scripts_of_the_project() -> None:
    first, second = re.findall(r"^bash (\S+)", blocks("sh")[0], re.MULTILINE)
    assert [(ROOT / first).is_file(), (ROOT / second).is_file()] == [True, True]
    assert f"bash {second}" in (ROOT / ".ci" / "run").read_text(encoding="utf-8"), "the gate runs the same test command"


def test_every_command_and_option_it_names_exists(desk: Desk) -> None:
    written = "\n".join([*blocks("sh"), *re.findall(r"`([^`\n]*)`", README)])
    commands = re.findall(r"^quiz ([a-z]+)([^#\n]*)", written, re.MULTILINE)
    assert len(commands) > 10
    for command, rest in commands:
        shown = desk.quiz(command, "--help")
        assert shown.code == 0, command
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in shown.out, f"quiz {command} {option}"


def test_what_it_links_to_is_there() -> None:
    for path in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / path).exists(), path


def test_the_draft_it_shows_is_what_is_drafted_of_the_article_it_ships(desk: Desk) -> None:
    (shown,) = blocks("yaml-draft")
    ran = desk.quiz("draft", str(ROOT / "decks" / "examples" / "new-harbour.txt"))
    assert "4 quotations (3 certain, 1 to check), 3 people, 5 figures" in ran.out
    sheet = (desk.decks / "new-harbour.yaml").read_text(encoding="utf-8")
    assert all(entry in sheet for entry in shown.strip("\n").split("\n\n"))
    assert desk.quiz("build").code == 0


def test_the_review_of_forms_it_shows_is_what_the_command_says(desk: Desk) -> None:
    shown = next(block for block in blocks("text") if block.startswith("$ quiz check --forms"))
    command, *lines = shown.splitlines()
    *options, sheet = command.split()[2:]
    said = desk.quiz(*options, str(ROOT / sheet)).out.replace(f"{ROOT}/", "").splitlines()
    told = [line.rpartition("  ")[0] for line in said[-7:]]  # what is asked may change: what is told of it does not
    assert lines[:5] == said[:5]
    assert [line.rpartition("  ")[0] for line in lines[-7:]] == told
