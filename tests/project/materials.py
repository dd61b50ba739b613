"""What outputs are made from, for the tests of this folder."""

from pathlib import Path

from quiz.project.load import load
from quiz.project.outputs import Material
from quiz.project.product import material
from quiz.settings import Settings
from tests.desk import MARCH

DECKS = Path(__file__).parents[2] / "decks"


def material_of(name: str, settings: Settings) -> Material:
    """What the outputs of a sheet of the project are made from."""
    prepared = load(str(DECKS / f"{name}.yaml")).prepared
    assert prepared
    return material(prepared, settings, MARCH)[0]
