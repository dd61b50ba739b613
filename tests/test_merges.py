"""Sheets and locks in git: what two branches may do beside one another, and what is said where they contradict."""

import subprocess
from collections.abc import Callable

import pytest

from quiz.sheet.syntax import parse
from quiz.sheet.text import SheetText
from tests.desk import APRIL, MARCH, MAY, Content, Desk, harbour, renamed

IDENTITY = ("-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false")
Edit = Callable[[Content], Content]


class Repository:
    """A desk kept in git."""

    def __init__(self, desk: Desk, *, union: bool = True, handed_out: bool = False) -> None:
        self.desk = desk
        self.git("init", "--quiet", "--initial-branch=main")
        assert desk.quiz("new", "other").code == 0
        if not union:
            (desk.decks / ".gitattributes").unlink()
        desk.releases(harbour(), at=MARCH)
        if handed_out:
            assert desk.quiz("release", "decks/harbour.yaml").code == 0
        self.commit()

    def git(self, *arguments: str) -> int:
        """Call git, away from the settings of whoever runs the tests."""
        return subprocess.run(
            ["git", *IDENTITY, *arguments],
            cwd=self.desk.folder,
            env=self.desk.environment(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null"),
            capture_output=True,
            check=False,
        ).returncode

    def commit(self) -> None:
        self.git("add", "decks")
        assert self.git("commit", "--quiet", "--message", "A release") == 0

    def on_a_branch(self, edit: Edit, *, at: int) -> None:
        """Release an edited sheet on a branch of its own, then go back to main."""
        self.git("switch", "--quiet", "--create", f"branch-{at}", "main")
        self.desk.releases(edit(harbour()), at=at)
        self.commit()
        self.git("switch", "--quiet", "main")

    def merges(self, *times: int) -> int:
        """Merge branches into main; return the worst outcome."""
        return max(self.git("merge", "--quiet", "--no-edit", f"branch-{time}") for time in times)


def answer(key: str, text: str) -> Edit:
    """Correct an answer."""
    return lambda sheet: sheet | {"facts": sheet["facts"] | {key: sheet["facts"][key] | {"answer": text}}}


def value(text: str) -> Edit:
    return lambda sheet: sheet | {"figures": {"quay": sheet["figures"]["quay"] | {"value": text}}}


def added(key: str, group: str) -> Edit:
    """Add a fact or a figure as the last of its group."""
    asked = {"question": f"What is {key}?", "answer": f"the {key}", "evidence": "so"}
    counted = {"ask": f"How many {key}?", "value": "7", "unit": "pieces", "evidence": "so"}
    return lambda sheet: sheet | {group: sheet[group] | {key: asked if group == "facts" else counted}}


def without(key: str) -> Edit:
    return lambda sheet: sheet | {"facts": {name: fact for name, fact in sheet["facts"].items() if name != key}}


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        (answer("bridge", "a swing bridge"), value("700"), {"fact/bridge": APRIL, "figure/quay": MAY}),
        (added("tide", "facts"), added("boats", "figures"), {"fact/tide": APRIL, "figure/boats": MAY}),
        (added("tide", "facts"), value("700"), {"fact/tide": APRIL, "figure/quay": MAY}),
        (without("crane"), value("700"), {"fact/crane": APRIL, "figure/quay": MAY}),
        (
            lambda sheet: renamed(sheet, "facts", "crane", "lift"),
            value("700"),
            {"figure/quay": MAY},
        ),
    ],
    ids=["edits", "additions", "an addition and an edit", "a retired fact", "a rename"],
)
@pytest.mark.parametrize("order", [(APRIL, MAY), (MAY, APRIL)])
def test_branches_whose_facts_differ_merge_without_conflict(
    desk: Desk, one: Edit, other: Edit, changed: dict[str, int], order: tuple[int, int]
) -> None:
    repository = Repository(desk)
    repository.on_a_branch(one, at=APRIL)
    repository.on_a_branch(other, at=MAY)
    assert repository.merges(*order) == 0
    desk.now = MAY + 1000
    assert desk.quiz("build").code == 0
    mods = desk.mods()
    assert {name: mod for name, mod in mods.items() if mod != MARCH} == changed
    before = desk.files()
    assert desk.quiz("build", "--force").code == 0
    assert desk.files() == before


def test_a_fact_that_both_branches_changed_in_different_places_is_later_than_either(desk: Desk) -> None:
    repository = Repository(desk)
    repository.on_a_branch(answer("bridge", "a swing bridge"), at=APRIL)
    repository.on_a_branch(lambda sheet: sheet | {"source": sheet["source"] | {"publisher": "The Times"}}, at=MAY)
    assert repository.merges(APRIL, MAY) == 0
    desk.now = MAY + 1000
    assert desk.quiz("build").code == 0
    assert desk.mods()["fact/bridge"] == MAY + 1000
    assert {mod for name, mod in desk.mods().items() if name != "fact/bridge"} == {MAY}


def test_after_a_merge_a_diff_tells_what_changes_for_who_has_the_deck_that_was_handed_out(desk: Desk) -> None:
    repository = Repository(desk, handed_out=True)
    repository.on_a_branch(answer("bridge", "a swing bridge"), at=APRIL)
    repository.on_a_branch(added("boats", "figures"), at=MAY)
    assert repository.merges(APRIL, MAY) == 0
    expected = [
        "decks/harbour.yaml: 2 changes for learners since it was handed out",
        "  new      figure/boats",
        "  changed  fact/bridge",
    ]
    told = [line for line in desk.quiz("diff", "decks/harbour.yaml").out.splitlines() if not line.startswith("    ")]
    assert sorted(told) == sorted(expected)
    desk.now = MAY + 1000
    assert desk.quiz("build").code == 0
    told = [line for line in desk.quiz("diff", "decks/harbour.yaml").out.splitlines() if not line.startswith("    ")]
    assert sorted(told) == sorted(expected)
    assert desk.quiz("release", "decks/harbour.yaml").code == 0
    assert "0 changes for learners since it was handed out" in desk.quiz("diff", "decks/harbour.yaml").out


def test_what_one_branch_handed_out_and_the_other_did_not_is_told_apart(desk: Desk) -> None:
    repository = Repository(desk, handed_out=True)
    repository.git("switch", "--quiet", "--create", f"branch-{APRIL}", "main")
    desk.releases(answer("bridge", "a swing bridge")(harbour()), at=APRIL)
    assert desk.quiz("release", "decks/harbour.yaml").code == 0
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.on_a_branch(value("700"), at=MAY)
    assert repository.merges(APRIL, MAY) == 0
    told = [line for line in desk.quiz("diff", "decks/harbour.yaml").out.splitlines() if line.startswith("  ")]
    assert [line for line in told if not line.startswith("    ")] == ["  changed  figure/quay"]


def test_branches_that_contradict_each_other_get_the_line_of_the_conflict(desk: Desk) -> None:
    repository = Repository(desk)
    repository.on_a_branch(answer("bridge", "a swing bridge"), at=APRIL)
    repository.on_a_branch(answer("bridge", "a footbridge"), at=MAY)
    assert repository.merges(APRIL, MAY) != 0
    path = desk.decks / "harbour.yaml"
    line = path.read_text().splitlines().index("<<<<<<< HEAD") + 1
    package = desk.package()
    for command in ("check", "build"):
        ran = desk.quiz(command, "decks/harbour.yaml")
        assert ran.code == 1
        said = ran.out + ran.err
        assert f"decks/harbour.yaml:{line}:1: error: a merge left its conflict marks here [merge-conflict]" in said
        assert said.count(": error: ") == 1
    assert desk.package() == package
    desk.releases(answer("bridge", "a footbridge")(harbour()), at=MAY)
    assert desk.mods()["fact/bridge"] == MAY


def test_without_the_union_driver_a_lock_in_conflict_says_how_to_mend_it(desk: Desk) -> None:
    repository = Repository(desk, union=False)
    repository.on_a_branch(answer("bridge", "a swing bridge"), at=APRIL)
    repository.on_a_branch(answer("crane", "a gantry crane"), at=MAY)
    repository.merges(APRIL, MAY)
    lock = desk.decks / "harbour.lock"
    assert "<<<<<<<" in lock.read_text()
    merged = answer("crane", "a gantry crane")(answer("bridge", "a swing bridge")(harbour()))
    desk.writes(merged)
    ran = desk.quiz("build", "decks/harbour.yaml")
    assert ran.code == 1
    assert "decks/harbour.lock:4:1: error: a merge left its conflict marks here [bad-lock]" in ran.err
    assert "keep all others" in ran.err
    lines = lock.read_text().splitlines(keepends=True)
    lock.write_text("".join(line for line in lines if not line.startswith(("<", "=", ">"))))
    desk.releases(merged, at=MAY + 1000)
    assert {name: mod for name, mod in desk.mods().items() if mod != MARCH} == {"fact/bridge": APRIL, "fact/crane": MAY}


@pytest.mark.parametrize("text", ["<<<<<<< HEAD\n", ">>>>>>> branch\n", "=======\n"])
def test_marks_that_are_part_of_a_text_are_text(text: str) -> None:
    parsed = parse(SheetText.of("sheet.yaml", f"note: |\n  {text}"))
    assert parsed.root
    assert not parsed.findings
