"""
What a setting or a reader may not see is in no byte of what a command gives out.

The settings that are not privileged are looked at in full in ``tests/property/test_settings.py``; here a part of all there is, decoded,
and of what is shared and what is redacted most of it. ``python -m tests.whole.run`` looks at everything.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from click.testing import CliRunner

from tests.marked import MARK, marked
from tests.property.test_settings import COMMANDS
from tests.support import sampled
from tests.whole.decoded import views
from tests.whole.secrets import ANYBODY, OPEN, REDACTED, SHARED, UNSTATED, Sight, ask, grid, hidden, look
from tvisa.cli import main
from tvisa.facts.readers import Recipient
from tvisa.kernel.answers import Reply
from tvisa.report.document import Bullets, Document, Line, Paragraph, Table
from tvisa.report.formats import FORMATS

EVERY: Final = {
    OPEN.name: 37,
    UNSTATED.name: 41,
    ANYBODY.name: 8,
    REDACTED.name: 5,
    **{sight.name: 4 for sight in SHARED.values()},
}
"""One in how many is looked at here, by sight."""


def picked() -> list[tuple[int, Sight, str]]:
    """Return a part of the grid, of each sight its own."""
    rows = [(sight, command) for sight, command in grid() if "pdf" not in command]
    by_sight = {name: [row for row in rows if row[0].name == name][1::step] for name, step in EVERY.items()}
    return [(number, *row) for number, row in enumerate(row for some in by_sight.values() for row in some)]


def test_the_grid_has_every_command_format_and_reader() -> None:
    """Whatever the program lists, under each sight that it belongs to."""
    points = grid()
    asked = {command for sight, command in points if sight is OPEN}
    shared = {(sight.name, command.split(maxsplit=1)[0]) for sight, command in points if "--share" in command}

    assert set(COMMANDS) - asked == {c for c in COMMANDS if "--share" in c}
    assert {"docx", "pdf", "html", "svg", "ical", "json", "markdown", "yaml", "flat", "htcds", "anx"} <= {
        word for command in asked for word in command.split()
    }
    assert {name for name, _ in shared} == {ANYBODY.name, *(SHARED[to].name for to in Recipient)}
    assert {command for _, command in shared} == {
        name for name, command in main.commands.items() if any(p.name == "share" for p in command.params)
    }
    assert all(hidden(sight) > 40 for sight in {sight for sight, _ in points})
    assert len({sight for sight, _ in points}) == len(EVERY)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "sight", "command"), sampled(picked(), 9), ids=lambda told: getattr(told, "name", str(told))
)
def test_nothing_that_is_not_to_be_seen_is_in_it(number: int, sight: Sight, command: str, tmp_path: Path) -> None:
    """No mark in any byte, decoded; and the same bytes, messages and exit code as without all that is not to be seen."""
    assert look(sight, command, tmp_path, (Reply.YES, Reply.NO)[number % 2]).found == ()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # what is said of fonts and libraries of the machine
def test_nothing_of_it_is_in_a_pdf(tmp_path: Path) -> None:
    """In none of its streams, and in none of the words of its pages."""
    pytest.importorskip("pypdf")
    sight = SHARED[Recipient.SHELTER]
    command = "report --share shelter --for services --format pdf"
    if not ask(command, marked()[0], tmp_path).told.startswith(b"%PDF"):
        pytest.skip("no PDF can be made on this machine")
    assert look(sight, command, tmp_path).found == ()


# --- the search itself ------------------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", FORMATS)
def test_a_mark_is_found_in_each_format_of_a_document(form: str) -> None:
    """In a title, a paragraph, a list, and a table whose cell is too narrow for it."""
    marks = [f"Zq{number:04}x" for number in range(5)]
    title, told, listed, cell, small = marks
    doc = Document(
        title,
        "en",
        (),
        (
            Paragraph(f"said ({told})"),
            Bullets((Line(listed, small),)),
            Table("t", ("a", "b"), (((Line("x"),), (Line(f"{'word ' * 30}{cell}"),)),), (97, 3)),
        ),
    )
    if form == "pdf":
        pytest.importorskip("pypdf")
        try:
            made = FORMATS[form](doc)
        except (OSError, ImportError):
            pytest.skip("no PDF can be made on this machine")
    else:
        made = FORMATS[form](doc)
    data = made if isinstance(made, bytes) else made.encode()

    assert {m[0] for text in views(data) for m in MARK.finditer(text)} >= set(marks)


@pytest.mark.parametrize(
    "data",
    [
        b"<p>Zq0&#48;01x</p>",
        b"<p>Zq0<b>001</b>x</p>",
        b'{"a": ["Zq\\u0030001x"]}',
        b'{"a": 1}\n{"Zq\\u0030001x": 1}\n',
        b"BEGIN:VCALENDAR\r\nSUMMARY:Zq00\r\n 01x\r\n",
        b'a,"Zq00""01x"\n'.replace(b'""', b""),
        b"<img src='data:text/plain;base64,WnEwMDAxeA=='>",
        b"<a href='x?Zq00%301x'>",
        b"\x1b[1mZq00\x1b[0m01x",
        "│ Zq00\n│ 01x │".encode(),
        "Zq0001x".encode("utf-16-be"),
    ],
)
def test_a_mark_is_found_however_it_is_written(data: bytes) -> None:
    """Escaped, folded, coded, colored, or broken over lines."""
    assert "Zq0001x" in {m[0] for text in views(data) for m in MARK.finditer(text)}


def test_a_mark_is_found_in_an_archive() -> None:
    """In the name of a part, in a part, and in an archive in an archive."""
    inner, outer = io.BytesIO(), io.BytesIO()
    with ZipFile(inner, "w", ZIP_DEFLATED) as packed:
        packed.writestr("Zq0001x.xml", "<w:t>Zq00</w:t><w:t>02x</w:t>")
        packed.comment = b"Zq0003x"
    with ZipFile(outer, "w", ZIP_DEFLATED) as packed:
        packed.writestr("a", inner.getvalue())

    assert {m[0] for text in views(outer.getvalue()) for m in MARK.finditer(text)} == {"Zq0001x", "Zq0002x", "Zq0003x"}


# --- what was found ---------------------------------------------------------------------------------------------------

TWO_ACCOUNTS: Final = {
    "applicant": "P1",
    "people": [{"key": "P1"}],
    "setting": "privileged",
    "incidents": [{"key": "I1", "victim": "P1", "when": "2019-03-05"}],
    "filing": {"permanent_resident": True, "resident_since": "2017-08-09"},
    "conduct": {"matters": [{"charged": True, "when": "2021-10-11"}]},
    "statements": [
        {"when": "2020-05-06", "about": ["incidents[0].when"], "differs": True, "note": "Zq0001x"},
    ],
}


def test_redacted_the_page_of_a_screening_tells_no_note_and_no_day(tmp_path: Path) -> None:
    """Neither of two accounts of one fact, nor in a point that counts the days of the case."""
    (tmp_path / "case.json").write_text(json.dumps(TWO_ACCOUNTS), encoding="utf-8")
    said = ["screen", str(tmp_path / "case.json"), "--as-of", "2026-11-24", "--all"]
    plain, redacted = (CliRunner().invoke(main, [*said, *more]).stdout for more in ((), ("--redact",)))

    for secret in ("Zq0001x", "2019-03-05", "2020-05-06", "2017-08-09"):
        assert secret in plain
        assert secret not in redacted
    assert "residence began on 2017" in " ".join(redacted.split())
