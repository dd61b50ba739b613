"""Every sentence the program itself says to a learner, by language."""

from importlib import import_module

from quiz.words.model import Words

LANGUAGES = ("de", "en")


def words_for(language: str) -> Words:
    """Return the words of a language of `LANGUAGES`; another one raises KeyError."""
    if language not in LANGUAGES:
        raise KeyError(language)
    words: Words = import_module(f"quiz.words.{language}").WORDS
    return words
