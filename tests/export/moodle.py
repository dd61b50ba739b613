"""A reader of Moodle XML that refuses what Moodle's importer refuses, and says the rest in short."""

from __future__ import annotations

import re
from base64 import b64decode
from xml.etree import ElementTree as ET

COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber", "tags"}
OWN = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "answer"},
    "truefalse": {"answer"},
    "matching": {"shuffleanswers", "subquestion"},
    "ddwtos": {"shuffleanswers", "dragbox", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"}
    | {"shownumcorrect"},
    "shortanswer": {"usecase", "answer"},
    "numerical": {"answer", "unitgradingtype", "unitpenalty", "showunits", "unitsleft"},
    "ordering": {"layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle", "answer"}
    | {"correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect"},
    "essay": {"responseformat", "responserequired", "responsefieldlines", "attachments", "attachmentsrequired"}
    | {"graderinfo", "responsetemplate"},
}


def read(data: bytes) -> tuple[str, list[ET.Element]]:
    """The category and the questions of a file that Moodle can import."""
    root = ET.fromstring(data)
    assert root.tag == "quiz"
    category, *questions = root
    assert category.get("type") == "category"
    top, name = categories(category.findtext("category/text") or "")
    assert top == "top"
    for question in questions:
        check(question)
    numbers = [question.findtext("idnumber") for question in questions]
    assert len(set(numbers)) == len(numbers)
    return name, questions


def categories(path: str) -> list[str]:
    """The names of a path of categories: a slash parts them, two are one of a name."""
    return [name.replace("//", "/").strip() for name in re.split("(?<!/)/(?!/)", path)]


def files(part: ET.Element) -> None:
    """Refuse a text that shows files other than those beside it, or such as Moodle renames or can't decode."""
    shown = re.findall(r'src="@@PLUGINFILE@@/([^"]+)"', part.findtext("text") or "")
    beside = part.findall("file")
    assert shown == [each.get("name") for each in beside]
    for each in beside:
        assert each.get("path") == "/"
        assert each.get("encoding") == "base64"
        assert not re.search(r"[&<>\"`|':\\/%]|^\.", each.get("name") or "")
        assert b64decode(each.text or "", validate=True)


def check(question: ET.Element) -> None:
    """Refuse a question that an import dies of, loses, or grades otherwise than it is meant."""
    kind = question.get("type") or ""
    assert {each.tag for each in question} == COMMON | OWN[kind], kind
    assert 0 < len(question.findtext("idnumber") or "") <= 100
    assert 0 < len((question.findtext("name/text") or "").strip()) <= 255
    assert float(question.findtext("defaultgrade") or 0) > 0
    assert float(question.findtext("penalty") or 1) == 0
    assert all(each.get("format") == "html" for each in question.iter("questiontext"))
    shown = question.findtext("questiontext/text") or ""
    for part in question.iter():
        files(part)
    answers = question.findall("answer")
    fractions = [float(each.get("fraction") or -1) for each in answers]
    match kind:
        case "multichoice":
            assert question.findtext("single") == "true"
            assert sorted(fractions)[-2:] == [0, 100]
        case "truefalse":
            assert [each.findtext("text") for each in answers] == ["true", "false"]
            assert sorted(fractions) == [0, 100]
        case "matching":
            rows = question.findall("subquestion")
            assert len(rows) >= 3
            assert sum(bool(row.findtext("text")) for row in rows) >= 2
            assert all(row.findtext("answer/text") for row in rows)
        case "ddwtos":
            boxes = question.findall("dragbox")
            gaps = [int(number) for number in re.findall(r"\[\[(\d+)\]\]", shown)]
            assert gaps
            assert set(gaps) <= set(range(1, len(boxes) + 1))
            assert all(box.find("infinite") is not None and box.findtext("group") == "1" for box in boxes)
            assert not [box for box in boxes if "<" in (box.findtext("text") or "")]
        case "shortanswer":
            assert question.findtext("usecase") == "0"
            assert set(fractions) == {100}
            assert not [each for each in answers if re.search(r"(?<!\\)\*", each.findtext("text") or "")]
        case "numerical":
            assert question.findtext("showunits") == "3"
            assert set(fractions) == {100}
            assert all(re.fullmatch(r"-?\d+(\.\d+)?", each.findtext("text") or "") for each in answers)
            assert {each.findtext("tolerance") for each in answers} == {"0"}
        case "ordering":
            assert question.findtext("shownumcorrect") == "1"
            assert len(answers) >= 3
            assert fractions == sorted(fractions)
        case "essay":
            assert question.findtext("graderinfo/text")
