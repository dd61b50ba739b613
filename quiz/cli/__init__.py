"""What a person types. No logic: it wires arguments to the work, and results to the terminal."""

from quiz.cli import build as building
from quiz.cli import check, drafts, exports, push, releases, results, serve, sheets
from quiz.cli.app import app

__all__ = ["app", "building", "check", "drafts", "exports", "push", "releases", "results", "serve", "sheets"]
