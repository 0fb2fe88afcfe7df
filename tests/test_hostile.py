"""What damaged and hostile files showed, each once: a text that does not come back, a file that takes long, a message that acts on a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import attrs
import pytest
from click.testing import CliRunner, Result
from rich.table import Table

from tests.support import EXAMPLES
from tvisa import Case, load_case, loads_case, screen
from tvisa.cli import main
from tvisa.cli.inout import write
from tvisa.errors import CaseFileError, RunFileError, UnknownName
from tvisa.facts import Person
from tvisa.files.adapters import FORMATS
from tvisa.files.rawfile import MAX_BYTES, MAX_VALUES
from tvisa.interview import Form, Session
from tvisa.report import formats
from tvisa.report.document import Document
from tvisa.report.memo import memo
from tvisa.report.printed import console
from tvisa.screening.compare.rescreen import read_run
from tvisa.words.shown import shown

SECONDS: Final = 2.0
ACTS: Final = "\x1b]0;t\x07\x9b31m\x7f\u202e\u2066\u200f\u2028"
"""Signs that act on a terminal."""


def soon(read: Callable[[], Any]) -> Any:
    """Return what is read, or the error, in less time of the processor than a file may take."""
    began = time.process_time()
    try:
        found = read()
    except CaseFileError as error:
        found = error
    assert time.process_time() - began < SECONDS
    return found


# --- a cell as long as a text -----------------------------------------------------------------------------------------


def test_a_long_text_comes_back_from_a_flat_row() -> None:
    """Longer than the reader of the standard library takes unless told, whose limit is left as it was."""
    case = Case("P1", people=(Person("P1"),), note="long " * 48_000)
    before = csv.field_size_limit()

    assert FORMATS["flat"].read(FORMATS["flat"].write(case).text).case == case
    assert csv.field_size_limit() == before


# --- what takes long --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["flat", "htcds"])
def test_a_row_of_very_many_columns_is_read_soon(form: str) -> None:
    """Each name is looked for once among those before it, and not in each of them."""
    number = 60_000
    table = "\n".join(",".join(f"{sign}{n}" for n in range(number)) for sign in "cx")

    soon(lambda: FORMATS[form].read(table))


def test_a_column_that_comes_again_is_named_each_time() -> None:
    """By its position."""
    with pytest.raises(CaseFileError) as error:
        FORMATS["flat"].read("a,b,a,,,a\n1,2,3,4,5,6\n")

    assert [problem.path for problem in error.value.problems] == ["column 3", "column 6"]


@pytest.mark.parametrize("piece", ["\n", "&#65;"])
def test_a_text_in_many_pieces_is_read_soon(piece: str) -> None:
    """A parser of XML hands over a line, or a reference, at a time."""
    text = piece * (1_500_000 // len(piece))
    answers = f'<AnswerSet><Answer name="tvisa note TE"><TextValue>{text}</TextValue></Answer></AnswerSet>'

    read = soon(lambda: FORMATS["anx"].read(answers))

    assert len(read.case.note) == 1_500_000 // len(piece)


MANY: Final = {
    "json list": ("[" + "1," * 900_000 + "1]", "json"),
    "json keys": ("{" + ",".join(f'"k{n}":1' for n in range(150_000)) + "}", "json"),
    "yaml list": ("- a\n" * 480_000, "yaml"),
    "yaml flow": ("[" + "a," * 900_000 + "a]", "yaml"),
    "yaml keys": ("\n".join(f"k{n}: 1" for n in range(150_000)), "yaml"),
}


@pytest.mark.parametrize("name", MANY)
def test_a_file_of_very_many_values_is_refused_soon(name: str) -> None:
    """None is told of by itself: there would be as many problems as values."""
    text, form = MANY[name]
    assert len(text) <= MAX_BYTES

    error = soon(lambda: loads_case(text, form))  # type: ignore[arg-type]

    assert [p.message for p in error.problems] == [f"holds more than {MAX_VALUES:,} values"]


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_as_many_values_as_a_file_may_hold_are_read(form: str) -> None:
    """One more are not."""
    for more, refused in ((0, False), (1, True)):
        text = "[" + ", ".join(["aaaa"] * (MAX_VALUES - 1 + more)) + "]"
        text = text.replace("aaaa", '"aaaa"') if form == "json" else text
        with pytest.raises(CaseFileError) as error:
            loads_case(text, form)  # type: ignore[arg-type]
        assert ("values" in str(error.value)) is refused


# --- run files --------------------------------------------------------------------------------------------------------

LINE: Final = {
    "kind": "tvisa.run",
    "schema_version": 1,
    "file": "a.json",
    "tvisa_version": "1.0",
    "as_of": "2026-11-24",
    "rule_set": "2024",
    "then": {"tvisa_version": "1.0", "as_of": "2024-08-27", "rule_set": "2017"},
    "read": "case",
    "elements": {"extreme_hardship": "unknown"},
    "changed": [],
    "why": [],
    "weigh_again": 0,
    "problems": [],
}
BROKEN: Final[dict[str, Any]] = {
    "no kind": {name: value for name, value in LINE.items() if name != "kind"},
    "no version of the format": {name: value for name, value in LINE.items() if name != "schema_version"},
    "another kind": LINE | {"kind": "zqxj"},
    "another version of the format": LINE | {"schema_version": 2},
    "no header": {},
    "a list": [],
    "nested": "[" * 3000,
    "a number without end": json.dumps(LINE).replace('"weigh_again": 0', '"weigh_again": 1e999'),
    "a number too long": json.dumps(LINE).replace('"weigh_again": 0', f'"weigh_again": {"9" * 5000}'),
    "a day too late": LINE | {"as_of": "9999-99-99"},
    "a day before the law": LINE | {"as_of": "1990-01-01"},
    "a day before the law, then": LINE | {"then": LINE["then"] | {"as_of": "1990-01-01"}},  # type: ignore[operator]
    "a version that acts": LINE | {"tvisa_version": f"zqxj{ACTS}"},
    "a version of markup": LINE | {"tvisa_version": "[red]zqxj[/red]"},
    "a law that acts": LINE | {"rule_set": f"zqxj{ACTS}"},
    "half a character": LINE | {"tvisa_version": "\ud800"},
    "a file that is none": LINE | {"file": 3},
    "an outcome that is none": LINE | {"elements": {"extreme_hardship": "zqxj"}},
    "an element that is none": LINE | {"elements": {"zqxj": "met"}},
    "bytes": b"\xff\xfe\x00",
}


def rescreen(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["rescreen", *map(str, arguments), "--as-of", "2026-11-24"])


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_run_file_is_refused_by_line(name: str, tmp_path: Path) -> None:
    """As a baseline, and to go on with: nothing that stands in it is printed."""
    broken, file = BROKEN[name], tmp_path / "run.jsonl"
    text = broken if isinstance(broken, (str, bytes)) else json.dumps(broken)
    file.write_bytes((text if isinstance(text, bytes) else text.encode()) + b"\n")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/a.json").write_text('{"applicant": "P1", "people": [{"key": "P1"}]}')

    with pytest.raises(RunFileError):
        list(read_run(file))
    for told in (("--baseline", file), ("-o", file, "--resume")):
        result = rescreen(tmp_path / "cases", *told)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == (
            "Error: not a run file to go by\nline 1: this is no line of one run of tvisa rescreen\n"
        )


def test_a_line_as_it_is_written_is_read(tmp_path: Path) -> None:
    """With the version of a release to come, too."""
    file = tmp_path / "run.jsonl"
    file.write_text(json.dumps(LINE | {"tvisa_version": "2.0.0rc1.dev3+g1234"}) + "\n")

    assert [told.file for told in read_run(file)] == ["a.json"]


# --- on a terminal ----------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    """Says that it is one."""

    def isatty(self) -> bool:
        return True


def test_what_acts_on_a_terminal_is_not_shown() -> None:
    """What letters of any language need is: joiners, tabs, and the ends of lines."""
    assert shown(f"a{ACTS}b") == "a?]0;t??31m?????b"
    for told in ("ñ العربية \u200d\u200c 日本", "a\tb\r\nc\n"):
        assert shown(told) == told


@pytest.mark.parametrize("color", [True, False])
def test_a_text_that_is_printed_moves_no_cursor(color: bool) -> None:
    """Not in a table either; styles are the console's own."""
    out, table = Terminal(), Table()
    table.add_row(f"a{ACTS}")
    console(out, color=color).print(f"a{ACTS}", table, style="bold")

    assert shown(plain := re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())) == plain
    assert plain.count("31m") == 2


@pytest.mark.parametrize("terminal", [True, False])
def test_data_is_shown_on_a_terminal_and_left_as_it_is_elsewhere(
    terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case written to a terminal acts on nothing; to a pipe it is what was recorded."""
    out = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)

    write(f"note: {ACTS}\n", None)

    assert out.getvalue() == (shown(f"note: {ACTS}\n") if terminal else f"note: {ACTS}\n")


# --- a template of an office ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page() -> Document:
    return memo(screen(load_case(EXAMPLES / "labor/case.yaml"), "2026-11-24"))


def packed(folder: Path, **parts: bytes) -> Path:
    """A Word document with some parts put in the place of its own; without any, as it comes."""
    import docx

    whole, other = folder / "office.docx", folder / "broken.docx"
    docx.Document().save(str(whole))
    with ZipFile(whole) as old, ZipFile(other, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, parts.get(Path(part).stem, old.read(part)))
    return other


def test_a_template_that_unpacks_to_very_much_is_not_read(tmp_path: Path, page: Document) -> None:
    """A few kilobytes of it would fill the memory."""
    bomb = packed(tmp_path, styles=b" " * 30_000_000)

    with pytest.raises(ValueError, match="the template is not a Word document"):
        formats.as_docx(page, bomb)


PARTS: Final = {
    "an entity bomb": {"document": b'<!DOCTYPE a [<!ENTITY a "zqxj">]><a>&a;</a>'},
    "no relationships": {"document": b"<a/>"},
    "no styles": {"styles": b"<a/>"},
    "no XML": {"styles": b"zqxj"},
    "deep": {"document": b"<a>" * 5000},
}


@pytest.mark.parametrize("name", PARTS)
def test_a_broken_template_is_refused_in_our_own_words(name: str, tmp_path: Path, page: Document) -> None:
    """Whatever it makes the readers of such files raise."""
    with pytest.raises(ValueError, match=r"^the template [a-z ]+") as error:
        formats.as_docx(page, packed(tmp_path, **PARTS[name]))

    assert "zqxj" not in str(error.value)


# --- at an interview --------------------------------------------------------------------------------------------------


def test_a_number_of_thousands_of_digits_is_not_understood() -> None:
    """As any other answer that a question does not take: wherever a number is typed."""
    digits = "9" * 5000
    typed = "\n".join(
        [digits, f"-{digits}", f"{digits} all", "who", digits, "n", "change", digits, *["skip", digits] * 30]
    )

    made = CliRunner().invoke(main, ["interview", "--as-of", "2026-11-24"], input=typed)

    assert (made.exit_code, made.exception) == (0, None)
    assert digits not in made.stdout


def test_nor_is_one_that_a_program_answers() -> None:
    """With an error of ours."""
    session = Session(Case("P1"), "2026-11-24")
    asks = [ask for ask in session.plan.questions if ask.form is Form.RECORD]
    ask = next(iter(asks), None) or attrs.evolve(
        session.plan.questions[0], path="incidents", form=Form.RECORD, choices=()
    )

    for told in ("9" * 5000, "21", "0"):
        with pytest.raises(UnknownName):
            session.answer(ask, told)


# --- a day at the end of the calendar ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["filing/days-set-by-others", "labor", "whole-files/f03-subpoena"])
def test_the_last_day_of_the_calendar_can_be_counted_from(name: str) -> None:
    """Also where the office's open days are."""
    path = EXAMPLES / name / "case.yaml"
    for command in ("screen", "deadlines", "filing"):
        made = CliRunner().invoke(main, [command, str(path), "--as-of", "9999-12-31"])
        assert (made.exit_code, made.exception) == (0, None)
