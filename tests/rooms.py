"""The map in quiz/README.md: what each room of the package is for, and which others it uses, drawn from the imports.

    python -m tests.rooms

prints it; `pytest --renew-golden tests/test_map.py` writes it into the file.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "quiz"


def uses() -> dict[str, set[str]]:
    """The rooms that each room imports: when it runs, when something of it is called, or for its types."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room.startswith("__"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found[room] |= {other for module in imported(tree) if (other := room_of(module)) not in (None, room)}
    return found


def imported(tree: ast.AST) -> list[str]:
    """The modules that a piece of code imports."""
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
        elif isinstance(node, ast.Import):
            found += [each.name for each in node.names]
    return found


def room_of(module: str) -> str | None:
    """The room of a module of the package; the package itself is none."""
    first, _, rest = module.partition(".")
    name = rest.partition(".")[0]
    return name if first == "quiz" and name and not name.startswith("__") else None


def purpose(room: str) -> str:
    """What a room is for: the first sentence of its docstring."""
    path = PACKAGE / f"{room}.py" if (PACKAGE / f"{room}.py").exists() else PACKAGE / room / "__init__.py"
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


def picture() -> str:
    """The rooms in lines, from those that use others to those that are used: each only uses what stands below it."""
    used = uses()
    lines, left = [], set(used)
    while left:
        free = sorted(room for room in left if not used[room] & left)
        assert free, f"some of these rooms use each other in a ring: {', '.join(sorted(left))}"
        lines += [f"{room:<11} uses {' '.join(sorted(used[room])) or 'no other'}" for room in free]
        left -= set(free)
    return "\n".join(reversed(lines))


def table() -> str:
    """What each room is for: folders first, then single modules."""
    modules = {room: (PACKAGE / f"{room}.py").exists() for room in uses()}
    rooms = sorted(modules, key=lambda room: (modules[room], room))
    rows = [f"| `{room}{'.py' if modules[room] else '/'}` | {purpose(room)} |" for room in rooms]
    return "\n".join(["| room | what it is for |", "| --- | --- |", *rows])


if __name__ == "__main__":
    print(table(), picture(), sep="\n\n")
