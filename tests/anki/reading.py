"""Reading the HTML of a card as a browser and MathJax read it."""

from html.parser import HTMLParser

VOID = {"img", "br", "hr", "wbr", "meta"}
SEEN_THROUGH = {"br", "wbr"}
"""Elements that MathJax reads over when it looks for its delimiters; every other one breaks a text."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, list[str] | None]] = []
        self.texts: list[list[str]] = []
        self.runs = [""]
        self.all = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data("\n")
        if tag not in SEEN_THROUGH:
            self.runs.append("")
        if tag in VOID:
            return
        is_text = "text" in (dict(attrs).get("class") or "").split() or tag in {"li", "cite"}
        text: list[str] | None = [] if is_text else None
        if text is not None:
            self.texts.append(text)
        self.open.append((tag, text))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag, f"<{opened}> is closed by </{tag}>"
        self.runs.append("")

    def handle_data(self, data: str) -> None:
        self.runs[-1] += data
        self.all += data
        for tag, text in reversed(self.open):
            if text is not None:
                text.append(data)
            if tag == "cite":  # who said it is no part of what was said
                break


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


def visible(html: str) -> str:
    """What a person reads: entities decoded, tags gone, line breaks kept."""
    return _read(html).all


def texts(html: str) -> list[str]:
    """What stands in each element that shows a text of the sheet."""
    return ["".join(text) for text in _read(html).texts]


def runs(html: str) -> list[str]:
    """The stretches of text in which MathJax looks for its delimiters."""
    return _read(html).runs
