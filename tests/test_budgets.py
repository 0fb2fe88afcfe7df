"""How long each command's page is: what comes first within its budget, with nothing cut that is urgent, not cleared or dangerous."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES, expected, result_of, sampled
from tvisa import load_case
from tvisa.cli import main
from tvisa.files.starter import starter
from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Table, first_of, words_of
from tvisa.report.urgent import in_short
from tvisa.words.catalog import catalog
from tvisa.words.days import in_words

pytestmark = pytest.mark.usefixtures("read_once")

BUDGETS: Final[dict[tuple[str, ...], int]] = {
    ("deadlines",): 250,
    ("next",): 350,
    ("next", "--for", "counsel"): 250,
    ("family",): 200,
    ("evidence",): 500,
    ("filing",): 500,
    ("packet",): 800,
    ("waivers",): 600,
    ("outline",): 700,
    ("outline", "--counsel"): 600,
    ("decided",): 500,
    ("whatif",): 150,
    ("compare",): 200,
    ("frameworks",): 200,
    ("forms",): 400,
    ("adjust",): 400,
    ("report", "--for", "services"): 400,
}
"""How many words a page of each command has at most, in English."""
LONGER: Final = "Longer than {words} words, because urgent, uncleared or dangerous points are never cut."
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
COMMANDS: Final = pytest.mark.parametrize("command", BUDGETS, ids=" ".join)
PAGES: Final = pytest.mark.parametrize("command", [each for each in BUDGETS if each[0] != "report"], ids=" ".join)
FILES: Final = pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda path: path.parent.name[:3])


@cache
def page(path: Path, command: tuple[str, ...], *more: str) -> str:
    """Return what a command prints of a file on its day, on lines that do not break."""
    name, *options = command
    compared = ("--as-of", "2024-08-27", "--as-of", "2024-08-28") if name == "compare" else ()
    on = compared or ("--as-of", expected(path)["as_of"])
    done = CliRunner(env={"COLUMNS": "2000"}).invoke(main, [name, str(path), *options, *on, *more])
    if "--counsel" in command and path.parent.name.startswith("f09"):
        pytest.skip("Counsel's part is refused outside a privileged setting.")
    assert done.exit_code == 0, done.output
    return done.output


def words(text: str) -> int:
    """Return how many words a page has: marks of lists and rules of tables are none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def flat(text: str) -> str:
    """Return a page as one line."""
    return " ".join(text.split())


@FILES
@COMMANDS
@pytest.mark.parametrize("lang", ["en", pytest.param("es", marks=pytest.mark.slow)])
def test_a_page_keeps_to_its_budget_or_says_why(path: Path, command: tuple[str, ...], lang: str) -> None:
    told = page(path, command, *(() if lang == "en" else ("--lang", lang)))
    most = BUDGETS[command] * (1 if lang == "en" else 1.2)
    assert words(told) <= most or catalog(lang).say(LONGER, words=int(most)) in flat(told)


@COMMANDS
def test_a_starter_keeps_to_its_budget(command: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(starter(privileged=True), encoding="utf-8")
    name, *options = command
    days = ["--as-of", "2026-11-24", *(["--as-of", "2024-08-27"] if name == "compare" else [])]
    done = CliRunner().invoke(main, [name, str(path), *options, *days])
    assert done.exit_code == 0, done.output
    assert words(done.output) <= BUDGETS[command]


@FILES
@PAGES
def test_no_stop_and_no_near_day_is_cut(path: Path, command: tuple[str, ...]) -> None:
    screening = result_of(load_case(path), expected(path)["as_of"])
    assert screening.urgent is not None
    whole, short = page(path, command, "--all"), page(path, command)
    for stop in screening.urgent.stops:
        text = in_short(stop, screening.catalog)
        assert text not in flat(whole) or text in flat(short)
    if command == ("forms",):
        return  # its whole page quotes the facts on file, planned days among them; deadlines stand on no form
    as_of = datetime.date.fromisoformat(expected(path)["as_of"])
    soon = {str(as_of + datetime.timedelta(days=ahead)) for ahead in range(1, 31)}
    told = soon & {day for each in screening.urgent.days for day in (each.day, each.safe, each.target) if day}
    for day in told:
        written = (day, in_words(day, screening.catalog))
        assert not any(each in flat(whole) for each in written) or any(each in flat(short) for each in written), day


@pytest.mark.parametrize("path", sampled(sorted(EXAMPLES.rglob("case.yaml")), 2), ids=lambda path: path.parent.name)
def test_no_day_within_half_a_year_is_cut_from_the_deadlines(path: Path) -> None:
    as_of = "2026-12-01"
    urgent = result_of(load_case(path), as_of).urgent
    assert urgent is not None
    done = CliRunner(env={"COLUMNS": "2000"}).invoke(main, ["deadlines", str(path), "--as-of", as_of])
    for day in urgent.days:
        if day.live and (day.days_left or 0) <= 180:
            assert f"{day.id} {day.when} {day.do}." in done.output


@FILES
@PAGES
def test_a_page_ends_with_one_sentence_and_counts_what_it_leaves_out(path: Path, command: tuple[str, ...]) -> None:
    *_, left, foot = (line for line in page(path, command).splitlines() if line.strip())
    assert foot == "Counsel reviews this page. It is not legal advice, and it decides nothing."
    assert "--all" in left


@FILES
@pytest.mark.parametrize("command", [("waivers",), ("forms",), ("family",)], ids=" ".join)
def test_what_is_not_cleared_is_said_on_the_first_page(path: Path, command: tuple[str, ...]) -> None:
    if command == ("waivers",) and path.parent.name.startswith("f09"):
        pytest.skip("Grounds are not screened outside a privileged setting.")
    said = {"waivers": "Not reviewed yet", "forms": "does not mean cleared", "family": "Not screened here"}
    assert said[command[0]] in page(path, command, "--all")
    assert said[command[0]] in page(path, command)


@FILES
def test_every_record_to_get_stands_on_the_first_page_with_its_risk(path: Path) -> None:
    packet = result_of(load_case(path), expected(path)["as_of"]).packet
    assert packet is not None
    assert packet.records
    told = flat(page(path, ("packet",)))
    for record in packet.records:
        assert record.title.partition(":")[0] in told
        assert told.count(record.endangers) >= 1


@FILES
def test_each_kind_that_is_asked_for_has_its_caution(path: Path) -> None:
    result, told = result_of(load_case(path), expected(path)["as_of"]), flat(page(path, ("evidence",)))
    for item in result.evidence:
        if item.state == "obtainable" and item.care and f"{item.title}. From:" in told:
            assert item.care in told


# --- how a page is kept to its budget ---------------------------------------------------------------------------------


def listed(*texts: str, must: Sequence[int] = ()) -> Bullets:
    """Return a list, some of which must be said."""
    return Bullets(Line(text, must=number in must) for number, text in enumerate(texts))


def test_the_first_of_each_part_comes_before_the_second_of_any() -> None:
    blocks: list[Block] = [Heading("One"), listed("a b", "c d", "e f"), Heading("Two"), listed("g h", "i j")]
    shown, left = first_of(blocks, 8)
    assert shown == (Heading("One"), listed("a b", "c d"), Heading("Two"), listed("g h"))
    assert left == {"One": 1, "Two": 1}
    assert words_of(shown) == 8


def test_what_must_be_said_is_kept_whatever_room_there_is() -> None:
    strong = Paragraph("all of it", style="strong")  # type: ignore[arg-type]
    shown, left = first_of([strong, Heading("One"), listed("a", "b c", must=[1])], 0)
    assert shown == (strong, Heading("One"), listed("b c", must=[0]))
    assert left == {"One": 1}


def test_a_table_is_cut_row_by_row() -> None:
    table = Table("Of two", ("A", "B"), [("a", "b"), ("c", "d")], (1, 1))
    shown, left = first_of([Heading("One"), table], 4)
    assert [block.rows for block in shown if isinstance(block, Table)] == [table.rows[:1]]
    assert left == {"One": 1}


def test_nothing_is_lost_where_there_is_room() -> None:
    blocks = (Paragraph("a"), listed("b", "c"), Heading("One"), listed("d"), Heading("Two"), Paragraph("e"))
    assert first_of(blocks, 100) == (blocks, {})
