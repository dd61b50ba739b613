"""Barriers of a page for people who see, hear or move otherwise, as far as axe knows of them."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
RULES_ABOUT_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

Fault = tuple[str, str]
"""The rule, and the element that breaks it."""


def barriers(page: Page, *, unsure: bool = True) -> list[Fault]:
    """Find barriers on a page in light colours and in dark ones; of the `unsure` ones, too, axe can't tell.

    Nothing but colours is otherwise in the dark.
    """
    found = []
    for colours, rules in (("light", RULES), ("dark", RULES_ABOUT_COLOURS)):
        page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        response = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations", "incomplete"]}).response
        found += _faults(response["violations"]) + (_faults(response["incomplete"]) if unsure else [])
    return found


def _faults(found: list[dict[str, Any]]) -> list[Fault]:
    return [(each["id"], node["html"]) for each in found for node in each["nodes"]]
