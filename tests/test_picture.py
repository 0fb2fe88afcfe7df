"""The tree of elements as a picture: the same in words, shapes and color, in one file that fetches nothing."""

from __future__ import annotations

import re
import stat
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from tests.support import CASES, EXAMPLES, sampled
from tvisa import Part, load_case, screen
from tvisa.cli import main
from tvisa.report.page import SHAPES
from tvisa.report.pages import as_html, as_svg

DAY: Final = "2026-11-24"


class Words(HTMLParser):
    """Gathers what a page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.seen.append(data)


def shown(page: str) -> str:
    """Return the text of a page, as it is read."""
    words = Words()
    words.feed(page.partition("<body>")[2])
    return "".join(words.seen)


def drawn(picture: str) -> str:
    """Return the text of a drawing, as it is read."""
    return "".join(ET.fromstring(picture).itertext()).replace("\xa0", " ")  # noqa: S314 - our own drawing


def outcomes(finding: Part) -> set[str]:
    """Return every outcome below a finding."""
    return {finding.outcome}.union(*map(outcomes, finding.parts))


@pytest.mark.parametrize("case", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_each_element_is_drawn_with_its_outcome_in_words_and_shape(case: Path) -> None:
    """The drawing and the page say of each element what the screening says of it."""
    result = screen(load_case(case), DAY)
    picture, page = drawn(as_svg(result)), shown(as_html(result))

    for element in result.elements:
        line = f"{SHAPES[element.outcome]} {element.title}: {element.outcome_text}"
        assert line in picture.replace("\n", "") or line in picture
        assert line in page


def test_hundreds_of_nodes_are_drawn_to_the_last() -> None:
    """With the whole tree every path of a fact is there, and every outcome has its shape."""
    result = screen(load_case(EXAMPLES / "labor" / "case.yaml"), DAY)
    page = shown(as_html(result, tree=True))

    assert page.count("\n") > 300
    assert "incidents[0].means.threats" in page
    assert all(SHAPES[o] in page for e in result.elements for o in outcomes(e))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """No address, no script and no font of its own in either file."""
    result = screen(load_case(EXAMPLES / "labor" / "case.yaml"), DAY)
    for file in (as_svg(result, tree=True), as_html(result, tree=True)):
        addresses = re.findall(r"https?://[^\s\"'<>]+|url\([^#][^)]*\)|@import|<script|@font-face", file)
        assert addresses in ([], ["http://www.w3.org/2000/svg"])


def test_a_drawing_is_a_picture_with_a_name() -> None:
    """Whoever hears a page instead of seeing it is told what the drawing is."""
    root = ET.fromstring(as_svg(screen(load_case(CASES[0]), DAY)))  # noqa: S314 - our own drawing

    assert root.get("role") == "img"
    assert root[0].tag.endswith("title")
    assert root[0].text


@pytest.mark.parametrize("form", ["svg", "html"])
def test_it_is_written_for_its_owner_only(form: str, tmp_path: Path) -> None:
    """As every file is."""
    file = tmp_path / f"elements.{form}"
    arguments = ["screen", str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--format", form, "-o", str(file)]

    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
