import hashlib
import json
import re
from pathlib import Path

import pytest

from quiz.anki.notetypes import LOOKS_CHANGED, NOTE_TYPES, Template, style
from quiz.items.model import Direction
from tests.anki.reading import visible

SCHEMA = Path(__file__).parent / "golden" / "note_types.json"
LOOKS = Path(__file__).parent / "golden" / "looks.json"
TEMPLATES = list(dict.fromkeys(template for each in NOTE_TYPES for template in each.templates))

FROZEN = """The note types are no longer those that were released. Anki would add them beside those that learners
have, and refuse every note they have already: no correction would reach anybody again. Put fields and templates back
as they were, and use a spare field for what is new.
Only before the first release: pytest --renew-golden, and read the diff."""

STALE = """Templates or style changed, LOOKS_CHANGED did not: learners who have a deck already would never see it.
Set LOOKS_CHANGED in quiz/anki/notetypes.py to the present time, then run pytest --renew-golden."""


def schema() -> list[dict[str, object]]:
    """What Anki compares: ids, names and order."""
    return [
        {
            "id": each.id,
            "name": each.name,
            "fields": [f"{field.id} {field.name}" for field in each.fields],
            "templates": [f"{template.id} {template.name}" for template in each.templates],
        }
        for each in NOTE_TYPES
    ]


def test_note_types_stay_as_they_were_released(pytestconfig: pytest.Config) -> None:
    now = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    if pytestconfig.getoption("renew_golden"):
        SCHEMA.write_text(now, encoding="utf-8")
    assert now == SCHEMA.read_text(encoding="utf-8"), FROZEN


def test_new_looks_come_with_a_new_time(pytestconfig: pytest.Config) -> None:
    looks = "".join([style(), *(template.front + template.back for template in TEMPLATES)])
    now = {"changed": LOOKS_CHANGED, "looks": hashlib.sha256(looks.encode()).hexdigest()}
    released = json.loads(LOOKS.read_text(encoding="utf-8"))
    if pytestconfig.getoption("renew_golden") and now["changed"] > released["changed"]:
        LOOKS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        return
    assert now == released, STALE


def test_ids_and_names_are_one_of_a_kind() -> None:
    for each in NOTE_TYPES:
        assert len({field.id for field in each.fields}) == len(set(each.field_names)) == len(each.fields)
        assert len({template.id for template in each.templates}) == len(each.templates)
    assert len({each.id for each in NOTE_TYPES}) == len({each.name for each in NOTE_TYPES}) == len(NOTE_TYPES)


def test_every_direction_has_a_card() -> None:
    on_cards = set(Direction) - {Direction.ORDER}
    assert sorted(template.direction for template in TEMPLATES if template.direction) == sorted(on_cards)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_front_is_empty_without_its_question(template: Template) -> None:
    assert re.fullmatch(r"{{#(.+?)}}\n.*\n{{/\1}}\n", template.front, re.DOTALL)
    assert template.front.startswith(f"{{{{#{template.required}}}}}")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_template_says_nothing_in_any_language(template: Template) -> None:
    for side in (template.front, template.back):
        assert not re.sub(r"{{[^}]*}}", "", visible(side)).strip()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_template_uses_only_fields_that_exist(template: Template) -> None:
    used = set(re.findall(r"{{[#^/]?([^}]+)}}", template.front + template.back))
    assert all(used <= set(each.field_names) for each in NOTE_TYPES if template in each.templates)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_a_card_needs_no_script_and_no_network(template: Template) -> None:
    assert not re.search(r"<script|\bon\w+=|https?:|@import|url\(", template.front + template.back + style())
