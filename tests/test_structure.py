"""The package and its tests keep the order that the README and the map say they have."""

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.desk import ROOT
from tests.rooms import PACKAGE, imported

TESTS = ROOT / "tests"
NO_ROOMS = {"fonts", "bench"}
"""Folders of tests that belong to no room: the fonts of pages, and measuring."""
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def test_no_module_is_used_in_a_ring_not_even_by_its_types() -> None:
    used = {name: {other for other in imported(tree) if other in MODULES} for name, tree in TREES.items()}
    modules = {name: others - {name, *packages(name)} for name, others in used.items()}
    try:
        TopologicalSorter(modules).prepare()
    except CycleError as error:
        pytest.fail(f"these use one another: {' -> '.join(error.args[1])}")


def packages(module: str) -> set[str]:
    """The packages that a module stands in: they are imported before it in any case."""
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts))}


def test_folders_of_tests_are_named_as_rooms() -> None:
    folders = {path.parent.name for path in TESTS.glob("*/test_*.py")}
    assert sorted(folders - NO_ROOMS - {path.name for path in PACKAGE.iterdir()}) == []


def test_a_test_that_is_named_as_a_module_stands_where_that_does() -> None:
    """Other names say what is held across modules; none of them is that of a module elsewhere in the room."""
    strays = []
    for path in sorted(TESTS.rglob("test_*.py")):
        place, stem = path.relative_to(TESTS), path.stem.removeprefix("test_")
        own = PACKAGE / place.parent / stem
        if place.parent.parts and not own.is_dir() and not own.with_suffix(".py").exists():
            strays += [f"{place} is named as {other}" for other in (PACKAGE / place.parts[0]).rglob(f"{stem}.py")]
    assert strays == []


def documented(tree: ast.AST) -> list[ast.ClassDef | ast.FunctionDef]:
    """The public functions and classes of a module, and the public methods of these."""
    found = [
        each
        for each in ast.iter_child_nodes(tree)
        if isinstance(each, ast.ClassDef | ast.FunctionDef) and not each.name.startswith("_")
    ]
    return [*found, *(method for each in found if isinstance(each, ast.ClassDef) for method in documented(each))]


def test_what_is_public_says_what_it_takes_and_gives() -> None:
    assert [
        f"{name}: {each.name}"
        for name, tree in TREES.items()
        for each in documented(tree)
        if not ast.get_docstring(each)
    ] == []
