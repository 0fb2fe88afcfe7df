"""Ten whole files: what an attorney must see first, each with its day and its authority, and nothing that must not be said."""

from __future__ import annotations

import datetime
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from tests.marked import without_secrets
from tests.support import EXAMPLES, expected, result_of, sampled
from tvisa import Screening, load_case
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.law.common.business_days import closed
from tvisa.report.urgent import full_line
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign, Urgency, Urgent, urgent_told
from tvisa.screening.picture import Picture
from tvisa.words.catalog import ENGLISH
from tvisa.words.days import in_words

FILES: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
EACH: Final = pytest.mark.parametrize("path", sampled(FILES, 3), ids=lambda p: p.parent.name[:3])
VERDICT: Final = re.compile(
    r"\b(is|are|will be|would be) (eligible|ineligible|a trafficker|a recruiter|a gang member)\b"
    r"|\b(P\d+|client|person) (is|will be) (safe|protected)\b|\bfiling (stops|stays) (removal|deportation)\b|\bno harm\b|\bmust meet\b|\bshould not (go|appear)\b",
    re.IGNORECASE,
)
"""What no page may say of anybody: a verdict, a promise, or a label."""


def screened(path: Path) -> Screening:
    """Return the screening of a whole file on its day."""
    return result_of(load_case(path), expected(path)["as_of"])


def urgent(path: Path) -> Urgency:
    """Return what is urgent in a whole file."""
    found = screened(path).urgent
    assert found is not None
    return found


def told(item: StopSign | UrgentDay) -> tuple[str, str | None, tuple[str, ...]]:
    """Return what an item is, its day, and where it stands."""
    return item.code, item.before if isinstance(item, StopSign) else item.day, item.citations


def is_told(item: StopSign | UrgentDay, wanted: dict[str, Any]) -> bool:
    """Say whether an item is the one that is wanted: what, day, whom and authority."""
    code, day, citations = told(item)
    about = None if isinstance(item, StopSign) else item.subject
    of = wanted.get("subject")
    same_day = day == wanted["day"] or (wanted["day"] is None and isinstance(item, StopSign))
    return code == wanted["code"] and same_day and (of is None or about == of) and wanted["authority"] in citations


def test_all_ten_are_there() -> None:
    """Ten files, each with what is expected of it and a story."""
    assert [p.parent.name[:3] for p in FILES] == [f"f{n:02}" for n in range(1, 11)]
    assert all((p.parent / name).exists() for p in FILES for name in ("expected.json", "README.md"))


@EACH
def test_the_first_three_are_in_their_order(path: Path) -> None:
    """What cannot be undone comes first: what, day, authority and order."""
    items = urgent(path).items[:3]

    assert [item.code for item in items] == [wanted["code"] for wanted in expected(path)["first"]]
    assert all(map(is_told, items, expected(path)["first"])), [told(item) for item in items]


@EACH
def test_everything_expected_is_on_the_page(path: Path) -> None:
    """Each thing once, with its day and where it stands, and before what is for later."""
    for later, wanted in [(key == "later", w) for key in ("page", "later") for w in expected(path)[key]]:
        (item,) = (i for i in urgent(path).items if is_told(i, wanted))
        assert (item.rank == "later") is later, wanted


@EACH
def test_the_last_working_day_is_told(path: Path) -> None:
    """A birthday or a last day on a weekend is told with the working day before it."""
    safe = {f"{d.code} {d.day}": d.safe for d in urgent(path).days if d.live}

    assert {key: safe.get(key) for key in expected(path)["safe"]} == expected(path)["safe"]
    assert not any(closed(datetime.date.fromisoformat(day)) for day in safe.values() if day)


STEP: Final = {
    "f01": ("IN_COURT", "8 USC 1229a(b)(5)(A)"),
    "f02": ("CONFLICT_FIRST", "ABA Model Rules of Professional Conduct 1.6, 1.7, 1.9"),
    "f03": ("NOT_YET", "8 CFR 214.207(b)"),
    "f04": ("CRIMINAL_FIRST", "Matter of K-, 7 I&N Dec. 594 (BIA 1957)"),
    "f05": ("RESIDENT_IN_COURT", "8 USC 1101(a)(13)(C)"),
    "f06": ("REINSTATED", "8 USC 1231(a)(5)"),
    "f07": ("EXCEPTION_FIRST", "8 CFR 214.207(b)"),
    "f08": ("OTHER_RELIEF_FIRST", "8 USC 1158(a)(2)(B)"),
    "f10": ("REQUEST_WITH_REVIEW", "8 CFR 214.205(a)"),
}
UNSETTLED: Final = ("f09",)
"""Outside privilege no order and no court is told, so no step is either."""


@EACH
def test_the_next_step_is_that_of_the_posture(path: Path) -> None:
    """Told outright where the file settles it, else on the condition that there is no order and no case in court."""
    found = urgent(path)
    step = found.step or found.step_if_no

    assert (found.step is not None) is (path.parent.name[:3] == "f06")
    assert (step is None) is (path.parent.name[:3] in UNSETTLED)
    if step is None:
        return
    code, authority = STEP.get(path.parent.name[:3], ("BEFORE_FILING", "8 CFR 214.207(b)"))
    assert step.law.id == code
    assert authority in step.citations


@EACH
def test_no_lapsed_day_is_live(path: Path) -> None:
    """What has passed, or never was, is neither in the list of what to do nor in the calendar."""
    found = urgent(path)
    gone = set(expected(path)["not_live"])
    on = datetime.date.fromisoformat(expected(path)["as_of"])

    assert not gone & {i.code for i in found.items}
    assert not [d for d in found.days if d.live and d.day and d.day < on.isoformat()]
    calendar = run("deadlines", path, "--format", "ical")
    assert not [day for day in re.findall(r"DTSTART;VALUE=DATE:(\d{8})", calendar) if day < on.strftime("%Y%m%d")]


@lru_cache
def run(command: str, path: Path, *also: str) -> str:
    """Return what a command prints of a whole file."""
    words = [*command.split(), str(path), "--as-of", expected(path)["as_of"], *also]
    result = CliRunner(env={"COLUMNS": "80"}).invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout


@EACH
@pytest.mark.parametrize("command", sampled(["screen", "deadlines", "filing"], 3))
def test_no_verdict_no_promise_and_no_label(path: Path, command: str) -> None:
    """No page calls anybody eligible, safe or a trafficker, and none says that filing stops removal."""
    assert not VERDICT.search(" ".join(run(command, path).split()))


@EACH
@pytest.mark.parametrize("command", sampled(["screen --tree", "family", "packet"], 3))
def test_what_is_open_is_told_as_what_to_ask_or_to_decide(command: str, path: Path) -> None:
    """Not as something to be found out, and not as facts that are in."""
    page = " ".join(run(command, path).split())

    assert not re.search(r"(?i)to be found out|facts are in\b|judgment open", page)


@EACH
def test_the_day_stands_in_the_first_lines_of_a_screening(path: Path) -> None:
    """Whoever reads forty lines has read each of the first three, with its day."""
    head = " ".join(" ".join(run("screen", path).splitlines()[:40]).split())

    for item in urgent(path).items[:3]:
        said, day = (item.brief, item.before) if isinstance(item, StopSign) else (item.do, item.act_by)
        assert said in head
        assert in_words(str(day or ""), ENGLISH) in head


@EACH
def test_outside_privilege_the_same_is_urgent_with_or_without_own_acts(path: Path) -> None:
    """Acts, charges, orders and how somebody came in change nothing of what is urgent outside a privileged setting."""
    case = attrs.evolve(load_case(path), setting=Setting.NOT_PRIVILEGED)
    pages = []
    for one in (case, without_secrets(case)):
        found = urgent_told(Urgent(Picture(one, datetime.date.fromisoformat(expected(path)["as_of"]))))
        pages.append([(full_line(item, ENGLISH), item.citations) for item in found.items])

    assert pages[0] == pages[1]


@EACH
def test_json_says_the_same_as_the_page(path: Path) -> None:
    """The section `urgent` of the data lists the same things in the same order."""
    data = json.loads(run("screen", path, "--format", "json"))["urgent"]

    assert data["first"] == list(urgent(path).first)
    assert [d.get("day") for d in data["days"]] == [d.day for d in urgent(path).days]


def _first(name: str, day: str = "") -> str:
    """Return the first page of a whole file as one line of text."""
    path = next(p for p in FILES if p.parent.name.startswith(name))
    out = (
        CliRunner()
        .invoke(main, ["screen", str(path), "--as-of", day or expected(path)["as_of"]], catch_exceptions=False)
        .output
    )
    return " ".join(out.split())


def test_an_act_toward_a_minor_leads() -> None:
    """22 USC 7102(11)(A): for a commercial sex act with somebody under 18 no force is needed, so of one step it is the gravest."""
    page = _first("f03")
    assert "Act 3. For the client:" in page
    assert "Other person's age then: 17" in page


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("f01", "Appear, and move to continue."),
        ("f02", "Settle for whom this office may act."),
        ("f03", "Criminal defense counsel advises, and agrees"),
        ("f04", "Criminal defense counsel advises first"),
        ("f05", "Appear, deny the charges, and ask for time."),
        ("f08", "File Form I-589 in time"),
        ("f10", "Answer the whole request once"),
    ],
)
def test_a_step_that_is_due_in_any_case_hangs_on_no_answer(name: str, step: str) -> None:
    """8 USC 1229a(b)(5)(A) and its like: a hearing, a notice or a stop sign waits for no answer about an order; a filing does."""
    page = _first(name)
    assert f"NEXT STEP - {step}" in page
    assert "Ask:" in page.partition("NEXT STEP")[2]
    assert "If every answer is no" not in page
    assert "If every answer is no" in _first("f07")
    path = next(p for p in FILES if p.parent.name.startswith(name))
    whole = " ".join(run("screen", path, "--all").split())
    assert "If every answer is no" not in whole
    assert f"Next: {step}" in whole


def test_the_governments_reading_is_not_the_clients_argument() -> None:
    """What was done, on whose word, stands for the government where no act of the definition is on file."""
    assert "For the government: Passed on orders (client)." in _first("f01")
    for name in ("f01", "f02", "f06", "f07"):
        assert "no act that the trafficking definition lists" not in _first(name)
    assert "declined" not in _first("f07").partition("For the government:")[2].partition(" - ")[0]


def test_a_month_that_has_begun_is_no_day_to_come() -> None:
    """Told as a day in December, it can be today: the stop sign stands now."""
    assert "STOP before Dec 2026:" in _first("f05")
    assert "STOP now (a day in Dec 2026):" in _first("f05", "2026-12-01")


def test_the_headline_counts_what_is_on_file_and_names_the_gravest() -> None:
    """A case is no act, nothing is said of a compulsion that a case cannot have, and one act toward others is named."""
    assert "1 act toward others, 1 case. Most serious: a conviction" in _first("f05")
    assert "compulsion not asked about" not in _first("f05")
    assert "1 act toward others (Act 2): conduct outside" in _first("f01")
    assert "2 acts toward others. Most serious (Act 2):" in _first("f08")
