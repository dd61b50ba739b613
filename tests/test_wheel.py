"""The built wheel in empty environments, as somebody has it who installs the program: on each Python that is here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.desk import ROOT, Desk, harbour

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSIONS = ("3.11", "3.12", "3.13", "3.14")
LIKE_WINDOWS = """
import multiprocessing, sys
sys.modules["fcntl"] = None  # an import of it fails
multiprocessing.set_start_method("spawn")
"""
PAGE = f"""<html lang="en"><title>The harbour</title><article><h1>The harbour</h1>{
    "<p>“The new harbour is deep enough for every ship that comes here,” said Anna Berg, the harbour master, at the "
    "opening on Sunday. The quay is 1,920 metres long, and it cost 12 million euros to build.</p>" * 3
}</article></html>"""
MANY = 10
"""Sheets enough for a build to start processes."""


def interpreters() -> Iterator[Path]:
    """Give an interpreter of each version that is on this machine, on its search path or as pyenv keeps them."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in VERSIONS:
        named = shutil.which(f"python{version}")
        candidates = [*([Path(named)] if named else []), *sorted(pyenv.glob(f"{version}.*/bin/python"))]
        yield from [each for each in candidates if runs(each, version)][:1]


def runs(python: Path, version: str) -> bool:
    """Return True if an interpreter starts and has the version; those of pyenv may be mere signposts."""
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    found = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
    return found.stdout.strip() == version


def tool(name: str) -> str:
    """Return the path of a tool that stands beside the interpreter of the tests."""
    return str(Path(sys.executable).with_name(name))


def run(*command: str | Path, folder: Path, **environment: str) -> str:
    """Run a command in a folder and return what it printed; it must end well."""
    outside = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    ran = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=outside | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, f"{command}\n{ran.stdout}\n{ran.stderr}"
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(tool("uv"), "build", "--wheel", "--quiet", "--out-dir", folder, ROOT, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture
def decks(tmp_path: Path) -> Path:
    """A folder with sheets enough for a build to start processes."""
    (tmp_path / "decks").mkdir()
    for number in range(MANY):
        sheet = yaml.dump(harbour(f"harbour-{number}"), allow_unicode=True, sort_keys=False)
        (tmp_path / "decks" / f"harbour-{number}.yaml").write_text(sheet, encoding="utf-8")
    return tmp_path


def test_it_holds_each_file_of_the_program(wheel: Path) -> None:
    tracked = run("git", "ls-files", "quiz", folder=ROOT).split()
    held = zipfile.ZipFile(wheel).namelist()
    assert set(tracked) <= set(held)
    assert {name.partition("/")[0] for name in held} <= {"quiz", re.sub(r"-py3.*", ".dist-info", wheel.name)}


@pytest.mark.parametrize("python", list(interpreters()), ids=str)
def test_it_works_in_an_empty_environment(wheel: Path, decks: Path, python: Path) -> None:
    run(tool("uv"), "venv", "--quiet", "--python", python, "env", folder=decks)
    run(tool("uv"), "pip", "install", "--quiet", "--python", "env", wheel, folder=decks)
    quiz = next((decks / "env").glob("*/quiz*"))
    run(quiz, "new", "hafen", folder=decks)
    run(quiz, "build", folder=decks)
    built = {path.name: path.read_bytes() for path in (decks / "build").iterdir()}
    assert {f"harbour-{number}.apkg" for number in range(MANY)} | {"hafen.apkg", "index.html"} < built.keys()

    (decks / "like").mkdir()
    (decks / "like" / "sitecustomize.py").write_text(LIKE_WINDOWS, encoding="utf-8")
    run(quiz, "build", "--force", "--out", "again", folder=decks, PYTHONPATH="like")
    assert {path.name: path.read_bytes() for path in (decks / "again").iterdir()} == built


@pytest.mark.parametrize(
    ("extra", "command", "made"),
    [("docx", "export docx", "build/harbour-0-key.docx"), ("web", "draft page.html", "decks/page.yaml")],
)
def test_what_a_command_says_is_missing_can_be_installed_so(
    wheel: Path, decks: Path, extra: str, command: str, made: str
) -> None:
    (decks / "page.html").write_text(PAGE, encoding="utf-8")
    run(tool("uv"), "venv", "--quiet", "--python", sys.executable, "env", folder=decks)
    run(tool("uv"), "pip", "install", "--quiet", "--python", "env", wheel, folder=decks)
    quiz = next((decks / "env").glob("*/quiz*"))
    with pytest.raises(AssertionError, match="one more library") as refused:
        run(quiz, *command.split(), folder=decks)
    said = re.search(r"pip install '(.*?)'", str(refused.value))
    assert said
    assert said[1] == f"factquiz[{extra}]"
    run(tool("uv"), "pip", "install", "--quiet", "--python", "env", said[1], folder=decks)
    run(quiz, *command.split(), folder=decks)
    assert (decks / made).exists()


@pytest.mark.parametrize("line", re.findall(r"^(?:uvx|pipx) .*", (ROOT / "README.md").read_text(), re.MULTILINE))
def test_the_lines_of_the_readme_install_it(wheel: Path, tmp_path: Path, line: str) -> None:
    words = [str(wheel) if word == "." else word for word in line.partition("#")[0].split()]
    homes = {"PIPX_HOME": str(tmp_path / "pipx"), "PIPX_BIN_DIR": str(tmp_path / "bin")}
    run(tool(words[0]), *words[1:], folder=tmp_path, **homes)
    if words[:2] == ["pipx", "install"]:
        assert run(tmp_path / "bin" / "quiz", "--version", folder=tmp_path).startswith("quiz ")
    else:
        assert (tmp_path / "decks").is_dir()


def test_the_hook_for_commits_stops_a_sheet_with_a_fault(desk: Desk, tmp_path: Path) -> None:
    assert desk.quiz("new", "hafen").code == 0
    program = _committed(tmp_path / "program")
    hook = {"repo": str(program), "rev": "HEAD", "hooks": [{"id": "quiz-check"}]}
    (desk.folder / ".pre-commit-config.yaml").write_text(yaml.dump({"repos": [hook]}), encoding="utf-8")
    run("git", "init", "--quiet", ".", folder=desk.folder)
    run("git", "add", ".", folder=desk.folder)
    commit = (tool("pre-commit"), "run", "quiz-check", "--all-files")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "hooks")}
    assert "Passed" in run(*commit, folder=desk.folder, **home)
    sheet = desk.decks / "hafen.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("format: 1", "format: 9"), encoding="utf-8")
    with pytest.raises(AssertionError, match=r"hafen\.yaml:\d+:\d+: error"):
        run(*commit, folder=desk.folder, **home)


def _committed(folder: Path) -> Path:
    """Make a repository of the program as it stands here, with what is not committed yet; return its folder."""
    needed = ("quiz", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
    for name in run("git", "ls-files", *needed, folder=ROOT).split():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    somebody = ("-c", "user.name=Anna", "-c", "user.email=anna@example.org")
    for step in (("init", "."), ("add", "."), (*somebody, "commit", "--quiet", "-m", "the program")):
        run("git", *step, folder=folder)
    return folder
