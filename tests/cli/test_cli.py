"""What a person types, what she gets on which stream, and the code it ends with: 0 fine, 1 findings, 2 wrong use."""

import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper

import pytest
import yaml

from quiz import __version__
from quiz.cli import app
from tests.desk import QUIZ, ROOT, Content, Desk

COMMANDS = (
    "build",
    "draft",
    "watch",
    "check",
    "show",
    "new",
    "schema",
    "fields",
    "rules",
    "diff",
    "release",
    "forget",
    "lock",
    "export",
    "results",
    "push",
    "serve",
)


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    """A desk with one good sheet."""
    desk.writes(clean())
    return desk


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))


def sheet_bytes() -> bytes:
    return yaml.dump(clean(), sort_keys=False).encode()


def clean(sheet_id: str = "harbour") -> Content:
    """The starter sheet, which has no finding at all."""
    text = (ROOT / "quiz" / "sheet" / "starters" / "en.yaml").read_text(encoding="utf-8")
    sheet: Content = yaml.load(text.replace("{id}", sheet_id), Loader=yaml.BaseLoader)
    return sheet


def broken() -> Content:
    return clean("broken") | {"language": "xx"}


# Help


def test_help_names_every_command(desk: Desk) -> None:
    ran = desk.quiz("--help")
    assert ran.code == 0
    assert {command.name for command in app.registered_commands} == set(COMMANDS)
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)
    assert ran == desk.quiz("-h")
    assert "..." not in ran.out.partition("Commands:")[2]  # each is told in one short sentence


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_examples_line_by_line(desk: Desk, command: str) -> None:
    ran = desk.quiz(command, "-h")
    assert (ran.code, ran.err) == (0, "")
    _, _, examples = ran.out.partition("Examples:\n")
    assert examples.lstrip().startswith(f"quiz {command}")
    assert "\b" not in ran.out


def test_without_a_command_help_is_shown(desk: Desk) -> None:
    ran = desk.quiz()
    assert ran.code == 2
    assert "build" in ran.out + ran.err


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(desk: Desk, option: str) -> None:
    ran = desk.quiz(option)
    assert (ran.code, ran.out, ran.err) == (0, f"quiz {__version__}\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_what_one_types(desk: Desk, shell: str) -> None:
    ran = desk.process(_QUIZ_COMPLETE=f"source_{shell}", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert ran.code == 0
    assert "_QUIZ_COMPLETE" in ran.out


# Wrong use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bild"], "Did you mean 'build'"),
        (["chek"], "Did you mean 'check'"),
        (["build", "--form", "2"], "--forms"),
        (["build", "--forms", "0"], "1<=x<=6"),
        (["build", "--forms", "7"], "1<=x<=6"),
        (["build", "--forms", "two"], "two"),
        (["build", "--paper", "a6"], "letter"),
        (["build", "--seed", "-1"], "x>=0"),
        (["build", "--kinds", "qoutes"], "there is no kind `qoutes`"),
        (["check", "--format", "xml"], "github"),
        (["show"], "SHEET"),
        (["new"], "ID"),
        (["new", "Hafen!"], "can't be an id"),
        (["new", "../hafen"], "can't be an id"),
        (["new", "con"], "can't be an id"),
        (["new", "hafen", "--language", "xx"], "de"),
        (["rules", "no-units"], "did you mean `no-unit`"),
        (["build", "empty"], "there is no sheet in empty"),
        (["check", "empty"], "there is no sheet in empty"),
        (["lock", "decks/harbour.yaml"], "--rebuild-from"),
    ],
)
def test_wrong_use_ends_with_2_and_says_on_stderr_what_would_be_right(
    stocked: Desk, arguments: list[str], said: str
) -> None:
    (stocked.folder / "empty").mkdir()
    ran = stocked.quiz(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_where_there_are_no_sheets_it_says_how_to_start(desk: Desk) -> None:
    desk.decks.rmdir()
    for command in ("build", "check", "diff"):
        ran = desk.quiz(command)
        assert (ran.code, ran.out) == (2, "")
        assert "quiz new ID" in ran.err
    assert not desk.out.exists()


# Sheets


@pytest.mark.parametrize("command", ["check", "show", "build", "diff"])
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("decks/missing.yaml", "no such file or directory"),
        ("decks/harbour.yaml/x", "not a directory"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_a_finding(stocked: Desk, command: str, path: str, said: str) -> None:
    ran = stocked.quiz(command, path)
    text = ran.out if command == "check" else ran.err
    assert ran.code == 1
    assert f"{path}:1:1: error: the sheet can't be read: {said} [unreadable]" in text


def test_show_wants_one_sheet_and_not_a_folder(stocked: Desk) -> None:
    ran = stocked.quiz("show", "decks")
    assert ran.code == 1
    assert "is a directory [unreadable]" in ran.err


def test_a_folder_stands_for_its_sheets_and_a_sheet_named_twice_is_one(stocked: Desk) -> None:
    stocked.writes(clean("pier"))
    assert "2 sheets checked" in stocked.quiz("check", "decks", "decks/pier.yaml").err


@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_a_dash_reads_standard_input(stocked: Desk, typed: Callable[[bytes], None], command: str) -> None:
    typed(sheet_bytes())
    assert stocked.quiz(command, "-").code == 0


def test_findings_of_standard_input_have_an_address_too(desk: Desk, typed: Callable[[bytes], None]) -> None:
    typed(b"format: 2\n")
    assert desk.quiz("check", "-").out.startswith("-:1:1: error: ")


def test_a_sheet_from_standard_input_leaves_no_lock(desk: Desk, typed: Callable[[bytes], None]) -> None:
    typed(sheet_bytes())
    desk.quiz("build", "-")
    assert (desk.out / "harbour.apkg").exists()
    assert not list(desk.folder.rglob("*.lock"))


# Check


def test_a_sheet_with_nothing_to_mend_gives_no_result(stocked: Desk) -> None:
    ran = stocked.quiz("check")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 sheet checked: nothing to mend (printed forms: add --forms)\n")


def test_findings_are_the_result_and_their_number_is_talk(stocked: Desk) -> None:
    stocked.writes(broken())
    ran = stocked.quiz("check")
    assert ran.code == 1
    assert "[bad-choice]" in ran.out
    assert ran.err == "2 sheets checked: 1 error\n"


def test_a_warning_is_a_finding(desk: Desk) -> None:
    sheet = clean()
    del sheet["facts"]["river"]["evidence"]
    desk.writes(sheet)
    ran = desk.quiz("check")
    assert (ran.code, ran.err) == (1, "1 sheet checked: 1 warning\n")
    assert desk.quiz("build").code == 0


def test_quiet_leaves_nothing_but_findings(stocked: Desk) -> None:
    for command in ("check", "build"):
        ran = stocked.quiz(command, "-q")
        assert (ran.code, ran.out, ran.err) == (0, "", "")
    stocked.writes(broken())
    assert stocked.quiz("check", "-q").out
    ran = stocked.quiz("build", "-q")
    assert (ran.code, ran.out) == (1, "")
    assert "[bad-choice]" in ran.err


def test_findings_as_json_are_json_whatever_is_found(stocked: Desk) -> None:
    assert stocked.quiz("check", "--format", "json").json == []
    stocked.writes(broken())
    ran = stocked.quiz("check", "--format", "json")
    assert [(each["file"], each["code"]) for each in ran.json] == [("decks/broken.yaml", "bad-choice")]
    assert (ran.code, ran.err) == (1, "")


def test_findings_for_github(desk: Desk) -> None:
    desk.writes(broken())
    ran = desk.quiz("check", "--format", "github")
    assert ran.out.startswith("::error file=decks/broken.yaml,line=4,col=11,title=bad-choice::")
    assert ran.err == ""


def test_check_and_show_write_nothing(stocked: Desk) -> None:
    before = stocked.files(".")
    stocked.quiz("check")
    stocked.quiz("show", "decks/harbour.yaml")
    assert stocked.files(".") == before


# Build


def test_build_says_a_line_a_sheet_and_below_it_what_it_wrote(stocked: Desk) -> None:
    ran = stocked.quiz("build", "--questions", "4")
    assert (ran.code, ran.err) == (0, "")
    line, written, first = ran.out.splitlines()
    assert line.startswith("decks/harbour.yaml: 3 people, 2 quotes, 2 figures, 1 fact → ")
    assert f" → {sum(len(cards) for _, _, _, cards, *_ in stocked.lock().values())} cards, " in line
    assert line.endswith(" cards, 2 forms of 4 questions on 1 page (1 sheet of paper), cards to cut out on 2 pages")
    assert written.startswith("  wrote harbour.lock, harbour.apkg, harbour-quiz-a.html, harbour-quiz-b.html, ")
    assert first.startswith("  first release: harbour.lock, beside the sheet, ")
    assert stocked.quiz("build", "--questions", "4").out == f"{line}; up to date\n"


@pytest.mark.parametrize("out", ["decks/harbour.yaml", "decks/harbour.yaml/deeper", "/proc/quiz"])
def test_a_folder_that_cannot_be_written_is_named_in_one_line(stocked: Desk, out: str) -> None:
    ran = stocked.quiz("build", "--out", out)
    assert (ran.code, ran.out) == (2, "")
    assert out.rpartition("/")[2] in ran.err
    assert "bug" not in ran.err


def test_build_says_so_where_a_form_asks_nothing(desk: Desk) -> None:
    desk.writes(clean())
    assert "its forms are empty: ask for other `--kinds`" in desk.quiz("build", "--kinds", "order").out
    assert "empty" not in desk.quiz("build").out


# New


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_a_new_sheet_builds_as_it_is_without_a_finding(desk: Desk, language: str) -> None:
    desk.decks.rmdir()
    ran = desk.quiz("new", "hafen-2", "--language", language)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("wrote decks/hafen-2.yaml")
    assert desk.quiz("check").err == "1 sheet checked: nothing to mend (printed forms: add --forms)\n"
    assert desk.quiz("build").code == 0
    assert (desk.out / "hafen-2.apkg").exists()


@pytest.mark.parametrize(
    ("typed", "written"),
    [("en-GB", "en-GB"), ("en-US", "en-US"), ("en_us", "en-US"), ("de-AT", "de-AT"), ("de-CH", "de-CH"),
     ("fr-CA", "fr-CA"), ("FR", "fr")],
)  # fmt: skip
def test_a_new_sheet_is_in_the_language_of_its_territory(desk: Desk, typed: str, written: str) -> None:
    assert desk.quiz("new", "hafen", "--language", typed).code == 0
    lines = (desk.decks / "hafen.yaml").read_text(encoding="utf-8").splitlines()
    line = next(line for line in lines if line.startswith("language: "))
    assert line.split()[1] == written
    assert line.index("#") == next(line for line in lines if "published: " in line).index("#")
    assert desk.quiz("check").err == "1 sheet checked: nothing to mend (printed forms: add --forms)\n"


@pytest.mark.parametrize("typed", ["nl", "nl-NL", "en-", "en-USA", "english", ""])
def test_no_other_language_begins_a_sheet(desk: Desk, typed: str) -> None:
    ran = desk.quiz("new", "hafen", "--language", typed)
    assert (ran.code, ran.out) == (2, "")
    assert all(each in ran.err for each in ("de, en, fr", "en-GB", "fr-CA"))
    assert not (desk.decks / "hafen.yaml").exists()


def test_a_new_sheet_has_the_schema_beside_it(desk: Desk) -> None:
    desk.quiz("new", "hafen")
    assert (desk.decks / "sheet.schema.json").read_text(encoding="utf-8") == desk.quiz("schema").out
    assert json.loads(desk.quiz("schema").out)["title"] == "Fact sheet"


def test_git_leaves_the_article_of_a_new_sheet_alone(desk: Desk) -> None:
    assert desk.quiz("new", "hafen").code == 0
    assert desk.quiz("new", "port").code == 0
    ignored = (desk.decks / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0].startswith("# Articles")
    assert ignored[1:] == ["/hafen.txt", "/port.txt"]


def test_new_never_overwrites(stocked: Desk) -> None:
    before = stocked.files("decks")
    ran = stocked.quiz("new", "harbour")
    assert (ran.code, ran.out) == (2, "")
    assert "decks/harbour.yaml is there already" in ran.err
    assert stocked.files("decks") == before


# Show


def test_show_prints_facts_and_items_and_takes_no_text_for_markup(desk: Desk) -> None:
    sheet = clean()
    river = sheet["facts"]["river"]
    river["answer"], river["claim"] = "[red]the Sample[/red]", "It crosses [red]the Sample[/red]."
    desk.writes(sheet)
    ran = desk.quiz("show", "decks/harbour.yaml", COLUMNS="200")
    assert ran.code == 0
    assert "[red]the Sample[/red]" in ran.out
    assert "quote/together" in ran.out


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_no_colour_where_nobody_asked_for_it_or_is_there_to_see_it(stocked: Desk, more: dict[str, str]) -> None:
    stocked.writes(broken())
    for arguments in (["show", "decks/harbour.yaml"], ["check"], ["build"], ["--help"], ["bild"]):
        ran = stocked.quiz(*arguments, **more)
        assert "\x1b" not in ran.out + ran.err


# Failures


def test_a_bug_is_one_line_that_says_how_to_see_more(stocked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_path: str) -> None:
        raise RuntimeError("first\nsecond " + "x" * 500)

    monkeypatch.setattr("quiz.project.load.load", fails)
    ran = stocked.quiz("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("quiz: this is a bug in quiz, not in your sheet (RuntimeError: first second x")
    assert ran.err.endswith("QUIZ_DEBUG=1 quiz … shows the traceback\n")
    assert ran.err.count("\n") == 1
    assert len(ran.err) < 400
    with pytest.raises(RuntimeError):
        stocked.quiz("check", QUIZ_DEBUG="1")


def test_a_reader_that_has_seen_enough_sees_no_traceback(stocked: Desk) -> None:
    with subprocess.Popen(
        [*QUIZ, "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=stocked.environment(),
        cwd=stocked.folder,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode in (0, 1)


def test_a_terminal_that_knows_no_umlauts_is_no_failure(stocked: Desk) -> None:
    ran = stocked.process("build", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("decks/harbour.yaml: ")


HEAVY = ("babel", "genanki", "jinja2", "pydantic", "rich", "sqlite3", "yaml", "concurrent.futures")


@pytest.mark.parametrize(
    ("command", "needed"),
    [
        ("--help", ()),
        ("--version", ()),
        ("build --help", ()),
        ("rules", ()),
        ("check", ("babel", "yaml")),
        ("show decks/harbour.yaml", ("babel", "rich", "yaml")),
        ("schema", ()),
        ("build", ("babel", "genanki", "jinja2", "sqlite3", "yaml", "concurrent.futures")),
    ],
)
def test_a_command_waits_for_no_library_it_does_not_need(stocked: Desk, command: str, needed: tuple[str, ...]) -> None:
    probe = (
        f"import atexit, sys; atexit.register(lambda: print(*(sys.modules.keys() & {set(HEAVY)}), file=sys.stderr));"
        "from quiz.__main__ import main; main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", probe, *command.split()],
        cwd=stocked.folder,
        env=stocked.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert set(ran.stderr.splitlines()[-1].split()) <= set(needed)


@pytest.mark.parametrize("offset", ["1", "1,2,3", "a,b", "nan,0", "16,0", ""])
def test_an_offset_that_is_none_is_wrong_use(desk: Desk, offset: str) -> None:
    ran = desk.quiz("build", "--back-offset", offset)
    assert ran.code == 2
    assert "write two numbers" in ran.err
