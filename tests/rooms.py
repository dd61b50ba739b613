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
    """The rooms that each room imports when it runs, or waits for until it is called; not those of its types only."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room.startswith("__"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found[room] |= {other for module in imported(tree) if (other := room_of(module)) not in (None, room)}
    return found


def imported(node: ast.AST) -> list[str]:
    """The modules that a piece of code imports, but for the sake of types."""
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return []
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{each.name}" for each in node.names if node.module == "quiz")]
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    return [module for child in ast.iter_child_nodes(node) for module in imported(child)]


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
    """The rooms in lines, from those that use others to those that are used: each only uses what stands below it.

    Where two rooms use each other, the line says so with a star.
    """
    used = uses()
    lines, left = [], set(used)
    while left:
        free = sorted(room for room in left if used[room] & left <= {room})
        in_rings = [room for room in left if room in reached(room, used, left)]
        taken = free or [min(in_rings, key=lambda room: (len(used[room] & left), room))]
        for room in taken:
            others = " ".join(f"{other}*" if other in left else other for other in sorted(used[room]))
            lines.append(f"{room:<11} uses {others}" if others else f"{room:<11} uses no other")
        left -= set(taken)
    return "\n".join(reversed(lines))


def reached(room: str, used: dict[str, set[str]], among: set[str]) -> set[str]:
    """The rooms that a room uses, and those that they use."""
    found, ahead = set[str](), [room]
    while ahead:
        new = used[ahead.pop()] & among - found
        found |= new
        ahead += new
    return found


def table() -> str:
    """What each room is for."""
    rooms = sorted(room for room in uses() if (PACKAGE / room).is_dir())
    return "\n".join(
        ["| room | what it is for |", "| --- | --- |", *(f"| `{room}/` | {purpose(room)} |" for room in rooms)]
    )


if __name__ == "__main__":
    print(table(), picture(), sep="\n\n")
