"""What people call the keys of a sheet, and the words to choose from, before they know what they are called."""

from __future__ import annotations

ANY = {
    "proof": "evidence", "quelle": "evidence", "beleg": "evidence", "preuve": "evidence", "comment": "note",
    "explanation": "note", "remark": "note", "anmerkung": "note", "hinweis": "note", "remarque": "note",
    "picture": "image", "photo": "image", "bild": "image", "old": "formerly", "synonyms": "accept",
    "alternatives": "accept", "also": "accept", "ignore": "allow", "priority": "important", "wichtig": "important",
}  # fmt: skip
OF = {
    "sheet": {
        "name": "title", "titel": "title", "titre": "title", "lang": "language", "sprache": "language",
        "langue": "language", "article": "source", "persons": "people", "speakers": "people", "personen": "people",
        "personnes": "people", "quotations": "quotes", "zitate": "quotes", "citations": "quotes", "numbers": "figures",
        "zahlen": "figures", "chiffres": "figures", "questions": "facts", "fakten": "facts", "faits": "facts",
        "version": "format", "key": "id",
    },
    "source": {
        "headline": "title", "name": "title", "date": "published", "datum": "published", "link": "url",
        "website": "url", "newspaper": "publisher", "paper": "publisher", "agency": "publisher", "by": "author",
        "autor": "author", "auteur": "author",
    },
    "person": {
        "title": "role", "job": "role", "position": "role", "office": "role", "function": "role", "rolle": "role",
        "amt": "role", "fonction": "role", "company": "organisation", "organization": "organisation",
        "employer": "organisation", "party": "organisation", "partei": "organisation", "firma": "organisation",
        "nom": "name",
    },
    "quote": {
        "quote": "text", "quotation": "text", "words": "text", "zitat": "text", "wortlaut": "text", "citation": "text",
        "indirect": "paraphrase", "reported": "paraphrase", "sinngemäss": "paraphrase", "who": "speaker",
        "by": "speaker", "person": "speaker", "said-by": "speaker", "sprecher": "speaker", "wer": "speaker",
        "qui": "speaker", "topic": "about", "subject": "about", "thema": "about", "sujet": "about",
        "context": "occasion", "where": "occasion", "anlass": "occasion", "when": "date", "datum": "date",
        "gap": "blank", "cloze": "blank", "lücke": "blank", "lacune": "blank", "distractors": "wrong",
        "falsch": "wrong", "options": "could_be",
    },
    "figure": {
        "question": "ask", "frage": "ask", "number": "value", "amount": "value", "wert": "value", "zahl": "value",
        "valeur": "value", "currency": "unit", "einheit": "unit", "unité": "unit", "approx": "qualifier",
        "about": "measures", "label": "measures", "meaning": "measures", "date": "as_of", "stand": "as_of",
    },
    "fact": {
        "ask": "question", "frage": "question", "solution": "answer", "antwort": "answer", "réponse": "answer",
        "options": "wrong", "distractors": "wrong", "false": "wrong", "falsch": "wrong", "statement": "claim",
        "behauptung": "claim",
    },
    "image": {"path": "file", "src": "file", "datei": "file", "source": "credit", "licence": "credit",
              "license": "credit", "description": "alt"},
    "quizplan": {"types": "kinds", "number": "questions", "count": "questions", "versions": "forms",
                 "groups": "forms", "size": "paper", "format": "paper"},
}  # fmt: skip
CHOICES = {
    "language": {
        "deutsch": "de", "german": "de", "ger": "de", "english": "en", "englisch": "en", "eng": "en",
        "french": "fr", "français": "fr", "französisch": "fr",
    },
    "kinds": {
        "mc": "choice", "multiple-choice": "choice", "auswahl": "choice", "true-false": "truth", "tf": "truth",
        "match": "matching", "zuordnung": "matching", "cloze": "blank", "gap": "blank", "lücke": "blank",
        "wordbank": "bank", "numeric": "number", "zahl": "number", "short-answer": "short", "sort": "order",
        "ordering": "order", "essay": "open", "free": "open",
    },
    "paper": {"us": "letter", "a4paper": "a4"},
}  # fmt: skip


def meant_key(thing: str, key: str) -> str | None:
    """Return the key that is meant by what people call it elsewhere; None for one that nobody uses."""
    word = key.casefold()
    return OF.get(thing, {}).get(word) or ANY.get(word)


def meant_choice(field: str, text: str) -> str | None:
    """Return the word to choose that is meant by another one, or by one in capitals; else None."""
    word = text.casefold()
    return CHOICES.get(field, {}).get(word) or (word if word != text else None)
