"""What is urgent: every day with the last one to rely on, stop signs, the next step, their order, and the calendar."""

from __future__ import annotations

import datetime
import itertools
import json
import re
import sys
from pathlib import Path
from typing import Any, Final

import attrs
import icalendar
import pytest
from click.testing import CliRunner, Result

from tests.cases import DENIED, FILED, GRANTED, SATURDAY, grown
from tests.support import EXAMPLES
from tests.test_family import CHILD, PARENT, PENDING, SIBLING, TODAY, WHOLE, case_of
from tests.test_posture import case_at
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import Case, Person, PlanKind
from tvisa.files.casefile import dumps
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.law.common.order import ORDER, PLACE, Rank
from tvisa.law.common.posture import ALL, Court, Order, Posture, Stage
from tvisa.law.common.remedies import REMEDIES, OrderKind
from tvisa.law.common.removal import REVIEW_OF_REINSTATEMENT
from tvisa.law.t.urgent.steps import STEPS
from tvisa.law.t.urgent.stops import STOPS
from tvisa.law.t.urgent.terms import TERMS
from tvisa.law.time_limits import in_words
from tvisa.report.client import client_sheet
from tvisa.report.formats import as_markdown
from tvisa.report.urgent import calendar, step_blocks, told_first
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import Urgency
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.residence.adjustment import adjust
from tvisa.words.catalog import ENGLISH
from tvisa.words.days import WEEKDAYS

HEAD: Final = "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1990-01-01}]\nfiled: no\n"


def urgent(case: Case | str, day: str = TODAY) -> Urgency:
    """Return what is urgent in a case, or in one written below the head of a case file."""
    found = screen(loads_case(HEAD + case) if isinstance(case, str) else case, day).urgent
    assert found is not None
    return found


def day_of(case: Case | str, code: str, day: str = TODAY) -> UrgentDay:
    """Return the one day of that kind."""
    (found,) = (one for one in urgent(case, day).days if one.code == code)
    return found


def codes(case: Case | str, day: str = TODAY) -> list[str]:
    """Return the codes of the stop signs that are up."""
    return [stop.code for stop in urgent(case, day).stops]


# --- the days ---------------------------------------------------------------------------------------------------------

ORDERED: Final = (
    "status: {{removal_order: yes}}\nfiling: {{order_executed: no, order_in_absentia: {absent}, order_by_judge: yes, "
    "order_reinstated: no, order_on: {on}, in_proceedings: no}}\n"
)
BACK: Final = (
    "status: {removal_order: yes, reentered: yes}\nfiling: {order_executed: yes, order_reinstated: yes, "
    "reinstated_on: 2026-11-20, order_by_dhs: yes}\n"
)


@pytest.mark.parametrize(
    ("code", "case", "day", "safe", "moved"),
    [
        ("APPEAL_TO_BOARD", ORDERED.format(absent="no", on="2026-11-20"), "2026-12-20", "2026-12-18", "2026-12-21"),
        (
            "MOTION_TO_RECONSIDER",
            ORDERED.format(absent="no", on="2026-11-20"),
            "2026-12-20",
            "2026-12-18",
            "2026-12-21",
        ),
        ("MOTION_TO_REOPEN", ORDERED.format(absent="no", on="2026-11-20"), "2027-02-18", "2027-02-18", None),
        ("PETITION_FOR_REVIEW", ORDERED.format(absent="no", on="2026-11-20"), "2026-12-20", "2026-12-18", "2026-12-21"),
        ("RESCISSION", ORDERED.format(absent="yes", on="2026-11-20"), "2027-05-19", "2027-05-19", None),
        ("REINSTATEMENT_REVIEW", BACK, "2026-12-20", "2026-12-18", "2026-12-21"),
        ("HEARING", "filing: {in_proceedings: yes, hearing_on: 2027-01-11}", "2027-01-11", None, None),
        ("ASYLUM_YEAR", "presence: {entries: [{when: 2025-12-20}]}", "2026-12-20", "2026-12-18", "2026-12-21"),
        (
            "STAY_ENDS",
            "presence: {entries: [{when: 2026-03-16, manner: admitted, stay_until: 2026-12-13}]}",
            "2026-12-13",
            "2026-12-11",
            None,
        ),
        (
            "UNLAWFUL_BEGINS",
            "presence: {entries: [{when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}]}",
            "2026-12-16",
            None,
            None,
        ),
        (
            "UNLAWFUL_HALF_YEAR",
            "presence: {entries: [{when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}]}",
            "2027-06-13",
            None,
            None,
        ),
        (
            "UNLAWFUL_YEAR",
            "presence: {entries: [{when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}]}",
            "2027-12-15",
            None,
            None,
        ),
        (
            "CIVIL_SUIT",
            "incidents: [{key: I1, victim: P1, when: 2015/2017-05-30, exit: {when: 2017-05-30}}]",
            "2027-05-30",
            "2027-05-28",
            "2027-06-01",
        ),
        (
            "WAGES",
            "incidents: [{key: I1, victim: P1, when: 2025-04-06/2025-11-20, labor: {work: yes, paid_as_agreed: no}}]",
            "2027-04-06",
            None,
            None,
        ),
        ("TERM_ENDS", "filed_on: 2022-01-01\ngranted_on: 2023-02-01\n", "2027-01-31", "2027-01-29", None),
        (
            "TERM_ENDS",
            "filed_on: 2022-01-01\ngranted_on: 2023-02-01\nadjustment: {status_until: 2026-12-15}\n",
            "2026-12-15",
            "2026-12-15",
            None,
        ),
    ],
)
def test_a_day_is_reckoned_and_moved_where_a_text_moves_it(
    code: str, case: str, day: str, safe: str | None, moved: str | None
) -> None:
    """From the day after the event; a weekend moves a period where a text says so, and nothing else."""
    head = HEAD.replace("filed: no\n", "") if "filed_on" in case else HEAD
    found = day_of(loads_case(head + case), code)

    assert (found.day, found.safe, found.moved_to) == (day, safe, moved)
    assert found.state == "ahead"
    assert found.days_left == (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(TODAY)).days
    assert found.what
    assert found.citations


def test_a_minors_ten_years_run_from_the_18th_birthday() -> None:
    """18 USC 1595(c)(2): the later of the two."""
    case = loads_case(
        "applicant: P1\npeople: [{key: P1, date_of_birth: 2009-02-09}]\n"
        "incidents: [{key: I1, victim: P1, when: 2025-06/2026-09-06, exit: {when: 2026-09-06}}]\n"
    )

    assert day_of(case, "CIVIL_SUIT").day == "2037-02-09"


def test_the_ten_years_of_a_suit_and_what_moves_their_last_day_have_their_own_law() -> None:
    """A Sunday before Memorial Day runs to the Tuesday; the Friday before is the one to rely on."""
    suit = day_of("incidents: [{key: I1, victim: P1, when: 2015/2017-05-30, exit: {when: 2017-05-30}}]", "CIVIL_SUIT")

    assert suit.citations == (
        "18 USC 1595(c)",
        "18 USC 1595(a)",
        "Fed. R. Civ. P. 6(a)(1)(C)",
        "Fed. R. Civ. P. 6(a)(4)",
    )
    assert suit.why == (
        "The deadline is Sun May 30, 2027, counted from Tue May 30, 2017 (when the trafficking ended).",
        "Sun May 30, 2027 is a weekend or a holiday. The deadline moves to Tue Jun 1, 2027; do not rely on that.",
    )


def test_a_motion_to_vacate_cites_no_federal_statute_for_a_states_court() -> None:
    """18 USC 3771A clears federal convictions: the State's own law sets the time of another motion."""
    motion = day_of("conduct: {matters: [{convicted: yes, motion_on: 2026-12-04}]}", "VACATUR")

    assert not [cited for cited in motion.citations if "3771A" in cited]
    assert "under that State's own law" in motion.what


def test_wages_lapse_first_the_oldest_then_the_last() -> None:
    """The next of the three days that is still to come is told."""
    case = "incidents: [{key: I1, victim: P1, when: 2025-04-06/2025-11-20, labor: {work: yes}}]"

    told = [day_of(case, "WAGES", on).day for on in ("2026-11-25", "2027-04-07", "2027-11-21", "2029-01-01")]
    assert told == ["2027-04-06", "2027-11-20", "2028-11-20", "2028-11-20"]
    assert day_of(case, "WAGES", "2029-01-01").state == "passed"


@pytest.mark.parametrize(
    ("left", "last"), [("2025-04-19", "2027-01-15"), ("2025-01-15", "2027-01-15"), ("2025-01-02", "2027-01-02")]
)
def test_wages_lapse_from_the_last_week_of_the_work_and_not_from_a_later_exit(left: str, last: str) -> None:
    """Work that ended before the client was out has its last payday then; an exit within the time of the work ends it."""
    case = (
        "incidents: [{key: I1, victim: P1, when: 2023-03-03/2025-01-15, labor: {work: yes, paid: no}, "
        f"exit: {{when: {left}}}}}]"
    )
    assert day_of(case, "WAGES", "2026-11-24").day == last


def test_a_birthday_is_the_first_day_too_late_and_moves_for_nothing() -> None:
    """On a Sunday the last working day is the Friday, and the day to aim at leaves two weeks for a rejected filing."""
    found = day_of(case_of(CHILD, births=["2006-01-31"], filed=False), "CHILD_TURNS_21")

    assert (found.day, found.safe, found.target) == ("2027-01-31", "2027-01-29", "2027-01-15")
    assert found.when == "Fri Jan 29, 2027 (65 days)"
    assert found.moved_to is None
    assert found.why[0] == "P2 turns 21: Sun Jan 31, 2027."
    assert "Do not rely on it" in found.why[1]


def test_a_birthday_that_filing_fixed_is_no_emergency() -> None:
    """A sibling under 18 when it was filed, with a principal under 21: the birthday ahead is told as no day to keep."""
    case = case_of(SIBLING, principal="2008-01-01", births=["2008-12-20"], filed_on="2026-10-01", about=PENDING)
    found = day_of(case, "AGE_FIXED")

    assert (found.state, found.day, found.id, found.rank) == ("fixed", "2026-12-20", None, "later")
    assert not [d for d in urgent(case).days if d.live and d.subject == "P2"]


def test_a_birthday_covered_while_pending_is_for_later() -> None:
    """It counts only if status is granted first: it stands among the days, and on no first page."""
    case = case_of(CHILD, births=["2006-01-31"], filed_on="2026-10-01", about=PENDING)

    assert day_of(case, "CHILD_TURNS_21_IF_GRANTED_FIRST").rank == "later"


@pytest.mark.parametrize(
    ("code", "case", "path"),
    [
        ("HEARING", "filing: {in_proceedings: yes}", "filing.hearing_on"),
        ("ASYLUM_YEAR", "presence: {entries: []}", "presence.entries"),
        (
            "APPEAL_TO_BOARD",
            "status: {removal_order: yes}\nfiling: {order_executed: no, order_in_absentia: no}",
            "filing.order_on",
        ),
        (
            "RESCISSION",
            "status: {removal_order: yes}\nfiling: {order_executed: no, order_in_absentia: yes}",
            "filing.order_on",
        ),
        ("REINSTATEMENT_REVIEW", BACK.replace("reinstated_on: 2026-11-20, ", ""), "filing.reinstated_on"),
    ],
)
def test_a_day_that_nobody_recorded_is_asked_for(code: str, case: str, path: str) -> None:
    """Where there must be one, silence would read as none."""
    found = day_of(case, code)

    assert (found.state, found.day, found.rank, found.paths) == ("not_known", None, "unknown", (path,))
    assert found.what.startswith("Date not known. Ask")


_OF_AGE: Final = (
    "incidents: [{key: I1, victim: P1, age: 37}]",
    "incidents: [{key: I1, victim: P1, age: 18..}]",
    "incidents: [{key: I1, victim: P1, age: 14, when: 2016/2018}]",
    "family: {members: [{person: P3, kinship: child, tie: birth}]}",
    "family: {members: [{person: P2, kinship: spouse, since: 2004}]}",
    "incidents: [{key: I1, victim: P1, when: 2006/2007}]",
    "presence: {entries: [{when: 2001}]}",
)
_MAY_BE_UNDER_AGE: Final = (
    "note: nothing is told",
    "incidents: [{key: I1, victim: P1, age: 14}]",
    "incidents: [{key: I1, victim: P2, age: 37}]",
    "incidents: [{key: I1, victim: P1, when: 2012/2013}]",
    "incidents: [{key: I1, victim: P1, age: {years: 37, sources: [trafficker]}}]",
    "incidents: [{key: I1, victim: P1, age: [{years: 37}, {years: 16}]}]",
)
_SOMEBODY_S_FAMILY: Final = (
    "family: {members: [{person: P2, kinship: child}]}",
    "family: {members: [{person: P2, kinship: spouse, since: 2024}]}",
)
"""At sixteen somebody can be a mother, or have been made to marry."""
_IN_2012: Final = "incidents: [{key: I1, victim: P1, when: 2010/2012, in_united_states: yes}]"


@pytest.mark.parametrize(
    ("case", "rank"),
    [
        *((case, None) for case in _OF_AGE),
        *((case, "unknown") for case in _MAY_BE_UNDER_AGE),
        *((case, "later") for case in _SOMEBODY_S_FAMILY),
    ],
)
def test_no_18th_birthday_is_asked_for_once_the_record_shows_somebody_grown(case: str, rank: str | None) -> None:
    """By an age, a dated child or a dated marriage it is shown; a child or a marriage alone moves it off the first page."""
    people = "applicant: P1\nfiled: no\npeople: [{key: P1}, {key: P2}, {key: P3, date_of_birth: 2012-01-01}]\n"
    found = [d for d in urgent(loads_case(people + case + "\n")).days if d.code == "TURNS_EIGHTEEN"]

    assert [d.rank for d in found] == ([rank] if rank else [])


@pytest.mark.parametrize(
    ("case", "asked"),
    [
        ("presence: {entries: [{when: 2014}]}", False),
        ("presence: {entries: [{when: 2014}, {when: 2019}], departures: [{when: 2016}]}", False),
        (
            "presence: {departures: [], departures_complete: yes}\n" + _IN_2012,
            False,
        ),
        (_IN_2012, False),
        ("presence: {entries: [{manner: at_port}]}\n" + _IN_2012, False),
        ("presence: {entries: [{manner: at_port}, {manner: at_port}]}\n" + _IN_2012, True),
        ("presence: {departures: [{reason: a visit}]}\n" + _IN_2012, True),
        (_IN_2012.replace("yes", "no"), True),
        (_IN_2012.replace("2012", ".."), True),
        ("presence: {entries: [{when: 2014}, {manner: at_port}]}", True),
        ("presence: {entries: [{when: 2014}], departures: [{reason: a visit}]}", True),
        ("presence: {entries: [{when: 2014}], departures: [{when: 2014}]}", True),
        ("presence: {entries: [{when: 2014}], entries_complete: no}", True),
        ("presence: {entries: [{when: 2014}], latest_return: {received_treatment: yes}}", True),
        ('presence: {entries: [{when: "[2014..]"}]}', True),
        (
            (
                "incidents: [{key: I1, victim: P1, when: 2024-05/2026-02-03, in_united_states: yes}]\n"
                "presence: {entries: [{when: 2014}]}"
            ),
            False,
        ),
        ("presence: {entries: [{when: {date: 2014, sources: [trafficker]}}]}", True),
    ],
)
def test_no_first_page_asks_for_an_asylum_deadline_once_every_arrival_is_long_past(case: str, asked: bool) -> None:
    """8 CFR 208.4(a)(2)(ii): from the last arrival; a departure since, or an arrival without a day, leaves it open."""
    found = day_of(case, "ASYLUM_YEAR")

    assert (found.state, found.rank) == ("not_known", "unknown" if asked else "later")


def test_an_asylum_deadline_that_passed_stays_among_the_days() -> None:
    """Where the arrivals are listed as complete the day itself is told."""
    assert day_of("presence: {entries: [{when: 2014-03-02}], entries_complete: yes}", "ASYLUM_YEAR").state == "passed"


def test_the_asylum_year_of_a_client_who_never_left_has_passed_a_year_after_the_one_arrival() -> None:
    """8 CFR 208.4(a)(2)(ii): no later arrival is possible, whether or not the case's stage is on file."""
    never = "presence: {entries: [{when: 2019-05-20}], departures: [], departures_complete: %s%s}\n"

    back = ", latest_return: {allowed_for_process: yes}"

    for head in (HEAD, HEAD.replace("filed: no\n", "")):
        found = [
            day_of(loads_case(head + never % told), "ASYLUM_YEAR").state
            for told in (("yes", ""), ("no", ""), ("yes", back))
        ]
        assert found == ["passed", "not_known", "not_known"]


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("case.yaml")), ids=lambda p: p.parent.name)
def test_no_first_page_asks_for_a_day_that_the_record_excludes(path: Path) -> None:
    """Of every example: who was grown at the acts does not turn 18, and no arrival long past has its year ahead."""
    case = load_case(path)
    told = case.as_dict()
    found = screen(case, TODAY).urgent
    asked = {i.code for i in (told_first(found) if found else ()) if getattr(i, "state", "") == "not_known"}
    entries = told.get("presence", {}).get("entries", [])
    dated = [re.fullmatch(r"(\d{4})[^.]*", str(e.get("when", ""))) for e in entries]
    long_past = bool(dated) and all(d and int(d[1]) < 2024 for d in dated)

    ages = [years.low for i in case.incidents if i.victim == case.applicant for years in i.age.values]
    family = {m.get("kinship") for m in told.get("family", {}).get("members", [])}

    assert not ("TURNS_EIGHTEEN" in asked and ages and min(ages) >= 18)
    assert not ("TURNS_EIGHTEEN" in asked and family & {"spouse", "child"})
    assert not ("ASYLUM_YEAR" in asked and long_past and not told["presence"].get("departures"))
    assert not ("ASYLUM_YEAR" in asked and told.get("filing", {}).get("citizen") == "yes")


@pytest.mark.parametrize(
    ("case", "gone"),
    [
        (BACK, ("APPEAL_TO_BOARD", "MOTION_TO_REOPEN", "RESCISSION", "ASYLUM_YEAR")),
        (
            ORDERED.format(absent="yes", on="2026-11-20"),
            ("APPEAL_TO_BOARD", "MOTION_TO_REOPEN", "REINSTATEMENT_REVIEW"),
        ),
        ("filing: {asylum_pending: yes}\npresence: {entries: [{when: 2026-05-01}]}", ("ASYLUM_YEAR",)),
        ("filing: {permanent_resident: yes}\npresence: {entries: [{when: 2026-05-01}]}", ("ASYLUM_YEAR",)),
    ],
)
def test_there_is_no_day_where_the_case_does_not_stand(case: str, gone: tuple[str, ...]) -> None:
    """An order that was reinstated is not reopened; one made in absence is not appealed; what is filed has no day left."""
    assert not {d.code for d in urgent(case).days} & set(gone)


def test_a_day_told_as_about_is_kept_at_its_earliest() -> None:
    """And the day as told stands beside it."""
    found = day_of("presence: {entries: [{when: 2026-01-16~}]}", "ASYLUM_YEAR")

    assert found.day == "2027-01-06"
    assert found.act_by == "2027-01-06"
    assert found.why[0].startswith("Wed Jan 6, 2027 at the earliest, counted from about Fri Jan 16, 2026")


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (
            "2026-12",
            "Tue Dec 1, 2026 at the earliest (6 days): The record says Dec 2026: Tue Dec 1, 2026 at the earliest.",
        ),
        ("2027", "Fri Jan 1, 2027 at the earliest (37 days): The record says 2027: Fri Jan 1, 2027 at the earliest."),
        ("2026-12-01", "Tue Dec 1, 2026 (6 days): "),
        (
            '"[2026-12-01..2026-12-20]"',
            "Tue Dec 1, 2026 at the earliest (6 days): The record says some day from Tue Dec 1, 2026 to",
        ),
        (
            '"[2026-12-01,2026-12-20]"',
            "Tue Dec 1, 2026 at the earliest (6 days): The record says one of Tue Dec 1, 2026, Sun",
        ),
        (
            "[{date: 2026-12-01}, {date: 2026-12-20}]",
            "Tue Dec 1, 2026 at the earliest (6 days): The record says Tue Dec 1",
        ),
        (
            '"[2026-12-01..]"',
            "Tue Dec 1, 2026 at the earliest (6 days): The record says no earlier than Tue Dec 1, 2026",
        ),
        ("2027-03~", "Sun Nov 29, 2026 at the earliest (4 days): The record says about Mar 2027"),
        ("2027-02~", "now: This date may have passed: the record says about Feb 2027."),
        ("2026-11", "now: This date may have passed: the record says Nov 2026."),
        ('"[..2026-12-20]"', "now: This date may have passed: the record says no later than Sun Dec 20, 2026."),
        ("/2026-12", "now: This date may have passed: the record says an unknown date to Dec 2026."),
    ],
)
def test_what_was_told_of_a_day_is_told_as_that(due: str, told: str) -> None:
    """Nobody set its first day: that is the one to act by, as the earliest that what was told allows, which stands beside it."""
    found = day_of(f"assistance: {{requests: [{{due_on: {due}}}]}}", "REQUEST_OF_AGENCY")

    assert f"{found.when}: {' '.join(found.why)}".startswith(told)


@pytest.mark.parametrize(
    ("due", "day", "latest", "state"),
    [
        ("2026-12-01", "2026-12-01", None, "ahead"),
        ("2026-12", "2026-12-01", "2026-12-31", "ahead"),
        ('"[2026-12-01..]"', "2026-12-01", None, "ahead"),
        ('"[..2026-12-20]"', None, "2026-12-20", "may_have_passed"),
        ('"[..2026-10-20]"', None, "2026-10-20", "passed"),
    ],
)
def test_a_day_that_nobody_told_is_no_day_in_data(due: str, day: str | None, latest: str | None, state: str) -> None:
    """Only what was told to the day is given as one without a word; where nothing bounds it from below there is no earliest."""
    found = day_of(f"assistance: {{requests: [{{due_on: {due}}}]}}", "REQUEST_OF_AGENCY")

    assert (found.day, found.latest, found.state) == (day, latest, state)
    assert found.approximate is (due != "2026-12-01")
    assert bool(found.why) is (due != "2026-12-01")
    assert found.rank == ("later" if state == "passed" else "soon")
    assert (found.days_left is None) is (day is None)


def test_a_last_day_counted_from_one_that_nobody_told_may_have_passed() -> None:
    """8 CFR 1003.38(b): from an order of some day before December, 30 days end nobody knows when: no last day is given to rely on."""
    found = day_of(ORDERED.format(absent="no", on='"[..2026-11-30]"'), "APPEAL_TO_BOARD")

    assert (found.day, found.safe, found.target, found.latest) == (None, None, None, "2026-12-30")
    assert (found.state, found.rank) == ("may_have_passed", "soon")
    assert (found.when, found.why[-1]) == ("now", "The last day may have passed: Wed Dec 30, 2026 at the latest.")


@pytest.mark.parametrize("on", ["2027-02", "2027-02-10~", '"[2027-02-10..]"', '"[..2027-02-28]"'])
def test_what_follows_an_order_is_counted_from_no_day_that_nobody_told(on: str) -> None:
    """Of a hearing in a month no day for an appeal is reckoned; of one on a day it is."""
    notes = " ".join(day_of(f"filing: {{in_proceedings: yes, hearing_on: {on}}}", "HEARING").notes)
    exact = " ".join(day_of("filing: {in_proceedings: yes, hearing_on: 2027-02-10}", "HEARING").notes)

    assert "within 30 days (8 CFR 1003.38(b))" in notes
    assert "an appeal by" not in notes
    assert "an appeal by Fri Mar 12, 2027" in exact


@pytest.mark.parametrize("day", ["[..2026-12-20]", "[2026-10..2027-02]"])
def test_a_day_that_may_have_passed_is_shown_today_in_a_calendar(day: str) -> None:
    """It cannot be waited for."""
    case = loads_case(HEAD + f'filing: {{hearings: [{{forum: ice, when: "{day}"}}]}}\n')
    found = [one for one in urgent(case).days if one.code == "CHECK_IN"]

    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", calendar(found, datetime.date.fromisoformat(TODAY), ())) == [
        TODAY.replace("-", "")
    ]


def test_a_day_with_no_earliest_stands_among_those_to_come() -> None:
    """By the latest that it can be, and not behind everything that is dated."""
    days = '[{forum: ice, when: "[..2026-12-20]"}, {forum: uscis, when: 2027-01-05}]'
    found = [d.code for d in urgent(f"filing: {{hearings: {days}}}").days if d.live]

    assert found == ["CHECK_IN", "USCIS_APPOINTMENT"]


def test_a_birthday_that_is_not_certain_is_marked() -> None:
    """So is one that nothing bounds from above; one told to the day is not."""
    told = {"2009-01-05": False, "2009-01": True, '"[2009-01-05..]"': True}
    for born, rough in told.items():
        people = f"people: [{{key: P1, date_of_birth: 1990-01-01}}, {{key: P2, date_of_birth: {born}}}]\n"
        family = "family: {members: [{person: P2, kinship: child, tie: birth, ever_married: no}]}\n"
        case = loads_case("applicant: P1\nfiled: no\n" + people + family)
        assert {d.approximate for d in urgent(case).days if d.subject == "P2" and d.day} == {rough}


@pytest.mark.parametrize(
    ("due", "said"),
    [("2026-12", "Dec 2026"), ("2026-12-20~", "Thu Dec 10, 2026 at the earliest"), ("2026-12-01", "Tue Dec 1, 2026")],
)
def test_a_stop_sign_before_a_month_says_so(due: str, said: str, tmp_path: Path) -> None:
    """No first page gives the first of a month, or the earliest that is possible, as a day that somebody set."""
    path = tmp_path / "case.yaml"
    told = f"filing: {{detained: yes}}\nassistance: {{requests: [{{due_on: {due}}}]}}\n"
    path.write_text(HEAD + told, encoding="utf-8")
    wide = CliRunner().invoke(main, ["screen", str(path), "--as-of", TODAY], env={"COLUMNS": "400"})

    assert f"STOP before {said}: In custody, the client signs nothing" in " ".join(wide.output.split())


@pytest.mark.parametrize("page", ["deadlines", "screen", "report"])
def test_one_day_to_act_by_stands_in_the_first_line_of_a_deadline(page: str, tmp_path: Path) -> None:
    """The earliest that the account allows, and on no first line another; what it is counted from is told behind it."""
    path = tmp_path / "case.yaml"
    path.write_text(HEAD + "presence: {entries: [{when: 2026-01-16~}]}\n", encoding="utf-8")
    wide = CliRunner().invoke(main, [page, str(path), "--as-of", TODAY], env={"COLUMNS": "400"})
    said = " ".join(wide.output.split())

    assert re.findall(r"Wed Jan 6, 2027 \(42 days\)", said)
    assert "2027-01" not in said
    assert not day_of("presence: {entries: [{when: 2026-01-16}]}", "ASYLUM_YEAR").why[0].count("earliest")


@pytest.mark.parametrize(("born", "told"), [("2008-03-01", True), ("2007-01-05", False)])
def test_whoever_follows_in_a_class_that_asks_for_no_unmarried_relative_is_told_of_no_marriage(
    born: str, told: bool
) -> None:
    """A sibling who was 18 when it was filed has T-6 at the most, and a marriage ends nothing there: 8 CFR 214.211(e)(4)(i)."""
    head = "applicant: P1\nsetting: privileged\nfiled: yes\nfiled_on: 2026-02-10\n"
    people = f"people: [{{key: P1, date_of_birth: 2008-12-20}}, {{key: P3, date_of_birth: {born}}}]\n"
    case = loads_case(f"{head}{people}family: {{members: [{{person: P3, kinship: sibling, tie: birth}}]}}\n")

    assert [one.members for one in urgent(case).days if one.code == "STAY_UNMARRIED"] == [("P3",)] * told


def test_the_year_for_asylum_after_a_leap_day_ends_on_the_earlier_day() -> None:
    """No text says which day closes a year that began on February 29 (8 USC 1158(a)(2)(B)): the earlier one is safe."""
    found = day_of("presence: {entries: [{when: 2028-02-29}]}", "ASYLUM_YEAR", "2028-03-01")

    assert found.day == "2029-02-28"


def test_a_birthday_after_a_leap_day_may_come_on_the_last_of_february() -> None:
    """No text says whether who was born on February 29 is 21 on February 28 or on March 1: file by the 27th."""
    head = "filed: no\npeople: [{key: P1, date_of_birth: 1990-01-01}, {key: P2, date_of_birth: 2008-02-29}]\n"
    case = loads_case(f"{head}family: {{members: [{{person: P2, kinship: child, tie: birth}}]}}\napplicant: P1\n")
    (found,) = [one for one in urgent(case, "2028-12-01").days if one.code == "CHILD_TURNS_21"]

    assert (found.day, found.latest, found.act_by) == ("2029-02-28", "2029-03-01", "2029-02-27")


@pytest.mark.parametrize(
    ("born", "entry", "first", "full"),
    [
        ("2009-02-09", "when: 2024-10-11, manner: without_inspection", "2027-02-09", "2027-08-07"),
        ("2009-02-09", "when: 2026-06-01, manner: admitted, stay_until: 2027-02-08", "2027-02-09", "2027-08-07"),
        ("2009-02-09", "when: 2026-06-01, manner: admitted, stay_until: 2027-02-09", "2027-02-10", "2027-08-08"),
        ("2009-02-28", "when: 2024-10-11, manner: without_inspection", "2027-02-28", "2027-08-26"),
        ("2008-02-29", "when: 2024-10-11, manner: without_inspection", None, "2026-08-26"),
        ("1990-01-01", "when: 2026-11-01, manner: without_inspection", None, "2027-04-29"),
    ],
)
def test_the_18th_birthday_is_the_first_day_that_counts(born: str, entry: str, first: str | None, full: str) -> None:
    """8 USC 1182(a)(9)(B)(iii)(I) leaves out time under 18 and no more; a first day that is past is no day that was missed."""
    case = loads_case(HEAD.replace("1990-01-01", born) + f"presence: {{entries: [{{{entry}}}]}}")
    found = {one.code: one for one in urgent(case).days}

    assert (found["UNLAWFUL_BEGINS"].day if first else "UNLAWFUL_BEGINS" not in found) == (first or True)
    assert found["UNLAWFUL_HALF_YEAR"].day == full


@pytest.mark.parametrize(
    "stops", ["filing: {asylum_pending: yes}", "filing: {deferred_action: yes}", "filing: {permanent_resident: yes}"]
)
def test_no_first_day_is_told_where_nothing_counts(stops: str) -> None:
    """8 USC 1182(a)(9)(B)(iii)(II): a pending asylum application; deferred action; and a resident has no such time."""
    case = f"presence: {{entries: [{{when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}}]}}\n{stops}\n"

    assert not [one for one in urgent(case).days if one.code.startswith("UNLAWFUL")]


def test_the_end_of_a_stay_is_that_of_the_last_entry() -> None:
    """An earlier stay that was left in time counts for nothing."""
    case = (
        "presence:\n  entries:\n    - {when: 2025-04-06, manner: admitted, stay_until: 2025-12-31}\n"
        "    - {when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}\n"
        "  departures: [{when: 2025-11-20}]\n"
    )

    assert day_of(case, "STAY_ENDS").day == "2026-12-15"
    assert day_of(case, "UNLAWFUL_HALF_YEAR").day == "2027-06-13"


# --- stop signs and the order -----------------------------------------------------------------------------------------


MISSED: Final = "filing: {hearings: [{forum: %s, when: 2026-01-05, missed: yes}]}"
LATE: Final = "filing: {notices: [{kind: %s, due_on: 2026-01-05, answered: no}]}"
ACTED: Final = (
    "conduct: {acts: [{verbs: {recruited: yes}, ends: {servitude: yes}, means: {force: yes}, knew: yes}], "
    "matters: [{pending: yes}]}"
)
DEPARTED: Final = (
    "incidents: [{key: I1, victim: P1, when: 2024, exit: {when: 2025-01-04, ongoing: no}}]\n"
    "presence: {here_now: yes, entries: [{when: 2026-03-11}], departures: [{when: 2026-01-20, voluntary: yes}]}"
)
PETITIONED: Final = loads_case(
    HEAD.replace("}]", "}, {key: P2}]")
    + "incidents: [{key: I1, victim: P1, family_or_partner: yes, people: [{person: P2, role: partner}]}]\n"
    "family: {members: [{person: P2, kinship: spouse}]}\nfiling: {other_pending: yes}"
)
PUT_UP: Final[dict[str, Case | str]] = {
    "DANGER_NOW": "incidents: [{key: I1, victim: P1, exit: {ongoing: yes}}]",
    "OTHER_IN_DANGER": "incidents: [{key: I1, victim: P1, exit: {ongoing: yes}, control: {uses_children: yes}}]",
    "OTHER_THREATENED": "reprisals: [{kind: threat, target: other_victim}]",
    "CONFLICT": "conduct: {disclosure: {conflict_open: yes}}",
    "REENTRY_CRIME": BACK,
    "CRIMINAL_NOW": "conduct: {matters: [{pending: yes}]}",
    "CRIMINAL_BAR": f"{ACTED}\nassistance: {{requests: [{{what: interview}}]}}",
    "FRIVOLOUS": "filing: {asylum_found_frivolous: yes}",
    "DO_NOT_FILE": ACTED,
    "CITIZENSHIP": "filing: {citizen: yes}",
    "RESIDENT": "filing: {permanent_resident: yes}",
    "ABROAD": "presence: {here_now: no}",
    "VOLUNTARY_DEPARTURE": "filing: {voluntary_departure_until: 2027-01-04}",
    "RESIDENCE_UNKNOWN": "filing: {permanent_resident: unknown}",
    "UNTRUE_FILING": "conduct: {acts: [{false_papers: {earlier_filing_differs: yes}}]}",
    "UNTRUE_STATEMENT": "conduct: {acts: [{false_papers: {statement: yes, untrue: yes}}]}",
    "PAPERS_SHOWN": "conduct: {acts: [{false_papers: {used: yes}}]}",
    "SIGN_NOTHING": "filing: {detained: yes}",
    "COURT_DAY_MISSED": "conduct: {court_dates: [{court: criminal, when: 2026-01-05, missed: yes}]}",
    "HEARING_MISSED": MISSED % "immigration_court",
    "APPOINTMENT_MISSED": MISSED % "uscis",
    "ANSWER_MISSED": LATE % "intent_to_deny",
    "REBUTTAL_MISSED": loads_case(GRANTED % (LATE % "intent_to_revoke")),
    "DISPOSITION": "conduct: {matters: [{arrested: yes}]}",
    "FOREIGN_CASE": "conduct: {matters: [{charged: yes, foreign: yes}]}",
    "REPORTED": "reprisals: [{kind: report, target: self}]",
    "PETITION_BY_TRAFFICKER": PETITIONED,
    "NO_HEARING": "presence: {entries: [{visa_class: D}]}",
    "UNLICENSED": "filing: {unlicensed_help: yes}",
    "NO_TIE": "incidents: [{key: I1, victim: P1, in_united_states: no}]",
    "DEPARTED_SINCE": DEPARTED,
    "CRIMINAL_ACTS": "conduct: {acts: [{verbs: {recruited: yes}, compulsion: {ordered: yes}}]}",
    "AGENCY_CONTACT": "assistance: {requests: [{what: interview}]}",
    "MANDATED_REPORTER": "conduct: {disclosure: {child_harmed: yes}}",
    "OWN_DUTY_TO_REPORT": loads_case(
        HEAD.replace("privileged", "not_privileged").replace("1990", "2012")
        + "incidents: [{key: I1, victim: P1, exit: {ongoing: yes}}]"
    ),
    "DANGER": "presence: {related: {still_feared: yes}}",
    "TRAVEL": "plans: [{kind: travel}]",
    "TRIP_NOT_CARRIED": "granted_on: 2026-01-15\nfiling: {advance_parole: no}\nplans: [{kind: travel}]",
    "REPORT": "assistance: {contacts: [], contacts_complete: yes}",
}
"""By each stop sign, the little that puts it up."""


@pytest.mark.parametrize("code", [stop.code for stop in STOPS])
def test_what_is_recorded_puts_a_stop_sign_up(code: str) -> None:
    """Each has a small case; each says where it stands, and without what raised it it is not there."""
    assert PUT_UP.keys() == {stop.code for stop in STOPS}
    case = PUT_UP[code]

    assert code in codes(case)
    if code != "REPORT":
        assert code not in codes("assistance: {contacts: []}")
    (stop,) = (s for s in urgent(case).stops if s.code == code)
    assert stop.text
    assert stop.title
    assert stop.citations


_ANOTHER: Final = HEAD.replace("}]", "}, {key: P2, date_of_birth: %s}]").replace("privileged", "not_privileged")


@pytest.mark.parametrize(
    ("record", "born", "other", "child"),
    [
        ("incidents: [{key: I1, victim: P2, exit: {ongoing: yes}}]", "2015-01-01", True, True),
        ("incidents: [{key: I1, victim: P2, exit: {ongoing: yes}}]", "1985-01-01", True, False),
        ("incidents: [{key: I1, victim: P2, exit: {ongoing: unknown}}]", "2015-01-01", False, False),
        ("incidents: [{key: I1, victim: P1, exit: {ongoing: yes}}]", "2015-01-01", False, False),
        ("incidents: [{key: I1, victim: P1, exit: {ongoing: yes}, control: {uses_children: yes}}]", "x", True, True),
        ("family: {members: [{person: P2, danger: {present: yes}}]}", "2015-01-01", True, True),
        ("family: {members: [{person: P2, danger: {present: no}}]}", "2015-01-01", False, False),
        ("reprisals: [{kind: threat, target: child}]", "x", True, True),
        ("reprisals: [{kind: threat, target: family}]", "x", True, False),
        ("reprisals: [{kind: threat, target: self}]", "x", False, False),
    ],
)
def test_another_in_danger_by_the_record_has_a_stop_sign(record: str, born: str, other: bool, child: bool) -> None:
    """A relative, another victim or a child; told outside privilege as well, since nothing in it is an act of the client."""
    head = _ANOTHER % (born if born != "x" else "1980-01-01")
    told = {stop.code for stop in urgent(loads_case(head + record)).stops}

    assert ("OTHER_IN_DANGER" in told) is (other and record.startswith("incidents"))
    assert (not told.isdisjoint({"OTHER_IN_DANGER", "OTHER_THREATENED"}), "OWN_DUTY_TO_REPORT" in told) == (
        other,
        child,
    )


def test_a_client_who_is_a_child_in_danger_asks_who_must_report() -> None:
    """Who must is the State's law, asked of counsel; a shelter has a rule of its own."""
    case = HEAD.replace("1990", "2012") + "incidents: [{key: I1, victim: P1, exit: {ongoing: yes}}]"
    (stop,) = (s for s in urgent(loads_case(case)).stops if s.code == "MANDATED_REPORTER")

    assert "State's law" in stop.text
    assert "A shelter answers by its own rule" in stop.text


def test_outside_privilege_no_counsel_is_named_who_decides_who_must_report() -> None:
    """42 USC 5106a(b)(2)(B)(i): a shelter whose client nobody represents has a duty of its own, today."""
    case = HEAD.replace("1990", "2012") + "incidents: [{key: I1, victim: P1, exit: {ongoing: yes}}]"
    (stop,) = (
        s
        for s in urgent(loads_case(case.replace("privileged", "not_privileged"))).stops
        if s.code == "OWN_DUTY_TO_REPORT"
    )

    assert "ounsel" not in stop.text + stop.brief
    assert "its own duty to report" in stop.brief


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("plans: [{when: 2026-12-21}]", "PLAN_OF_CLIENT"),
        ("plans: [{kind: unknown, when: 2026-12-21}]", "PLAN_OF_CLIENT"),
        ("filing: {hearings: [{when: 2026-12-21}]}", "DATE_NOT_NAMED"),
        ("filing: {hearings: [{forum: declined, when: 2026-12-21}]}", "DATE_NOT_NAMED"),
        ("filing: {notices: [{kind: unknown, due_on: 2026-12-21}]}", "NOTICE_NOT_NAMED"),
        ("conduct: {court_dates: [{when: 2026-12-21}]}", "CALLED_BY_UNNAMED"),
    ],
)
def test_a_date_whose_kind_nobody_recorded_is_a_day_all_the_same(record: str, code: str) -> None:
    """8 USC 1229a(b)(5): a hearing whose court nobody wrote down can be missed like any other."""
    assert day_of(record, code).day == "2026-12-21"


def test_an_offer_of_a_plea_has_its_day_and_stops_a_statement() -> None:
    """Padilla v. Kentucky, 559 U.S. 356: advice on immigration comes before the plea; outside privilege nothing is told of it."""
    offered = "conduct: {matters: [{plea_offered: yes%s}]}"
    dated = offered % ", plea_until: 2026-12-21"
    outside = loads_case(HEAD.replace("privileged", "not_privileged") + dated)

    assert day_of(dated, "PLEA_OFFER").day == "2026-12-21"
    assert str(day_of(offered % "", "PLEA_OFFER").state) == "not_known"
    assert "CRIMINAL_NOW" in codes(dated)
    assert "PLEA_OFFER" not in [d.code for d in urgent("conduct: {matters: [{plea_offered: no}]}").days]
    assert "PLEA_OFFER" not in [d.code for d in urgent(outside).days]


def test_a_missed_date_of_an_unknown_court_warns_of_both() -> None:
    """It can be the hearing before the judge, or a day in criminal court."""
    assert "HEARING_MISSED" in codes("filing: {hearings: [{when: 2026-01-05, missed: unknown}]}")
    assert "COURT_DAY_MISSED" in codes("conduct: {court_dates: [{when: 2026-01-05, missed: yes}]}")


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        ("incidents: [{key: I1, victim: P1, immune_official: yes}]", True),
        ("incidents: [{key: I1, victim: P1, immune_official: no}]", False),
        ("prosecutions: [{at_liberty: yes, pending: yes}]", True),
        ("prosecutions: [{at_liberty: no, pending: yes}]", False),
        ("prosecutions: [{at_liberty: yes, pending: no}]", False),
    ],
)
def test_a_trafficker_who_may_leave_starts_a_day_to_preserve(record: str, asked: bool) -> None:
    """22 USC 254d: with immunity, or free on bail, that person can be out of reach of a court."""
    told = [d for d in urgent(record).days if d.code == "TRAFFICKER_LEAVES"]

    assert [str(d.state) for d in told] == ["not_known"] * asked


@pytest.mark.parametrize("citizen", ["unknown", "declined", "[{answer: yes}, {answer: no}]"])
def test_citizenship_that_is_not_settled_puts_the_stop_sign_up(citizen: str) -> None:
    """8 USC 1101(a)(3): nobody can be given T status who may be a citizen."""
    assert "CITIZENSHIP" in codes(f"filing: {{citizen: {citizen}}}")


def test_that_it_may_go_on_is_heard_from_a_trafficker_as_well() -> None:
    """A warning for somebody's safety; what stands on presence is not judged by it."""
    case = loads_case(
        f"{HEAD}incidents: [{{key: I1, victim: P1, exit: {{ongoing: {{answer: yes, sources: [trafficker]}}}}}}]\n"
    )

    assert "DANGER_NOW" in codes(case)
    assert "DANGER_NOW" in {need.code for need in screen(case, TODAY).needs}
    assert screen(case, TODAY).elements[1].outcome == "unknown"


@pytest.mark.parametrize(
    ("papers", "filing", "frivolous"),
    [
        ("{untrue: yes}", "", False),
        ("{used: yes, untrue: yes}", "", False),
        ("{used: yes}", "filing: {asylum_pending: yes}", True),
        ("{untrue: yes}", "filing: {asylum_pending: no}", False),
        ("{untrue: yes}", "filing: {asylum_pending: yes}", True),
        ("{untrue: yes}", "filing: {asylum_found_frivolous: yes}", True),
        ("{untrue: yes, earlier_filing_differs: yes}", "", True),
    ],
)
def test_a_frivolous_application_is_one_for_asylum(papers: str, filing: str, frivolous: bool) -> None:
    """8 USC 1158(d)(6) is cited where an asylum application is, or may be, what is untrue; 8 USC 1182(a)(6)(C)(i) in each case."""
    told = urgent(f"conduct: {{acts: [{{false_papers: {papers}}}]}}\n{filing}\n").stops
    (stop,) = (s for s in told if s.title == "Possible misrepresentation in an earlier filing")

    assert ("8 USC 1158(d)(6)" in stop.citations) is frivolous
    assert "8 USC 1182(a)(6)(C)(i)" in stop.citations


def test_a_strong_bar_stops_the_filing() -> None:
    """Where every part is recorded and nothing compelled it; no advice to file survives beside it."""
    found = codes(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"))
    strong = screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), TODAY).bar

    assert strong is not None
    assert ("DO_NOT_FILE" in found) == (strong.state == "RAISED_STRONG")
    assert {"CRIMINAL_BAR", "CRIMINAL_NOW", "CRIMINAL_ACTS"} & set(found)


RECRUITED: Final = (
    "conduct: {acts: [{verbs: {recruited: yes}, ends: {servitude: yes}, means: {force: yes}, knew: yes, "
    "compulsion: {ordered: yes}, other: {person: P2}}]%s}\n"
)


def test_the_crimes_of_recruiting_are_named_where_such_an_act_is_recorded() -> None:
    """18 USC 1590(a) is no law of a drive under the influence: it stands beside what raises the bar alone."""

    def cited(conduct: str) -> tuple[str, ...]:
        found = urgent(
            loads_case("applicant: P1\nsetting: privileged\nfiled: no\npeople: [{key: P1}, {key: P2}]\n" + conduct)
        ).stops
        return next(s.citations for s in found if s.title == "Criminal defense counsel first")

    assert "18 USC 1590(a)" in cited(
        RECRUITED % ", matters: [{investigated: yes}]" + "assistance: {requests: [{what: interview}]}\n"
    )
    assert "18 USC 1590(a)" not in cited("conduct: {matters: [{what: driving, pending: yes}]}\n")


def test_an_act_that_concerned_somebody_calls_for_criminal_counsel_before_it_is_asked_what_it_was() -> None:
    """8 USC 1184(o)(1): what nobody asked is not cleared, and a statement is not finished on it."""
    act = "conduct: {acts: [{what: a message to a cousin, other: {person: P2}}]}\npeople: [{key: P1}, {key: P2}]\n"
    head = "applicant: P1\nsetting: %s\nfiled: no\n"

    assert "CRIMINAL_ACTS" in codes(loads_case(head % "privileged" + act))
    assert "CRIMINAL_ACTS" not in codes(loads_case(head % "not_privileged" + act))
    assert "CRIMINAL_ACTS" not in codes(
        loads_case(head % "privileged" + act.replace("other: {person: P2}", "when: 2026-01-01"))
    )


def test_an_arrest_whose_end_is_known_asks_for_nothing() -> None:
    """Dismissed, acquitted, convicted or open: what is next is another stop sign, or none."""
    for end in ("dismissed", "acquitted", "convicted", "pending"):
        assert "DISPOSITION" not in codes(f"conduct: {{matters: [{{arrested: yes, {end}: yes}}]}}")


def test_every_rank_has_its_place_and_its_reason() -> None:
    """The order is one value, whole, without one twice, and each place is explained."""
    assert sorted(one.rank for one in ORDER) == sorted(Rank)
    assert all(one.why.endswith(".") for one in ORDER)


def test_everything_is_told_in_the_order() -> None:
    """Whatever is told first is of no later rank than what follows, and of two days of one rank the earlier comes first."""
    place = {one.rank: n for n, one in enumerate(ORDER)}
    case = (
        "conduct: {matters: [{pending: yes}], disclosure: {conflict_open: yes}}\n"
        "filing: {in_proceedings: yes, hearing_on: 2026-12-16, detained: yes}\n"
        "presence: {entries: [{when: 2026-01-10}], related: {still_feared: yes}}\n"
    )
    items = urgent(case).items
    places = [place[item.rank] for item in items]

    assert places == sorted(places)
    assert [item.code for item in items[:4]] == ["CONFLICT", "CRIMINAL_NOW", "SIGN_NOTHING", "HEARING"]
    days = [item for item in items if isinstance(item, UrgentDay) and item.live]
    for one, other in itertools.pairwise(days):
        if one.rank == other.rank:
            assert (one.safe or one.day or "") <= (other.safe or other.day or "")


def test_a_permanent_resident_reads_first_that_the_road_is_shut() -> None:
    """8 USC 1101(a)(15): before criminal counsel and before any day; behind a conflict alone."""
    shut = "filing: {permanent_resident: yes, detained: yes, in_proceedings: yes, hearing_on: 2026-12-16}\n"
    open_case = "conduct: {matters: [{pending: yes}]}\n"

    assert [i.code for i in urgent(shut + open_case).items][:3] == ["RESIDENT", "CRIMINAL_NOW", "SIGN_NOTHING"]


def test_citizenship_is_settled_before_everything_that_only_a_noncitizen_does() -> None:
    """8 USC 1101(a)(3), (15): before criminal counsel and any day; a "no" is a no, and a trafficker's word alone raises nothing."""
    held = "filing: {citizen: %s, detained: yes, in_proceedings: yes, hearing_on: 2026-12-16}\n"
    more = "conduct: {matters: [{pending: yes}]}\nstatus: {removal_order: no}\n"

    assert [i.code for i in urgent(held % "yes" + more).items][:2] == ["CITIZENSHIP", "CRIMINAL_NOW"]
    for settled in ("no", "[{answer: no, sources: [client]}, {answer: unknown, sources: [family]}]"):
        assert "CITIZENSHIP" not in codes(held % settled + more)
    assert "CITIZENSHIP" not in codes(held % "[{answer: yes, sources: [trafficker]}]" + more)
    recruited = (
        "applicant: P1\nsetting: privileged\nfiled: no\npeople: [{key: P1}, {key: P2}]\n"
        + RECRUITED % ", matters: [{pending: yes}]"
    )
    for citizen in ("no", "yes"):
        up = codes(loads_case(recruited + f"filing: {{citizen: {citizen}}}\n"))
        assert ("DO_NOT_FILE" in up) is (citizen == "no")
    told = urgent(held % "yes" + more).step
    assert told is not None
    assert told.law.id == "CITIZENSHIP_IN_COURT"
    assert "8 CFR 1240.8(c)" in told.citations


def test_a_citizen_has_no_day_of_an_alien_and_whoever_may_be_none_keeps_each() -> None:
    """8 USC 1158(a)(1), 1182(a)(9)(B): of aliens alone; what is not known takes no day away, and the birthday of a child stays a day."""
    case = (
        "presence: {entries: [{when: 2026-03-16, manner: admitted, stay_until: 2026-12-15}]}\nfiling: {citizen: %s}\n"
        "people: [{key: P1, date_of_birth: 1990-01-01}, {key: P2, date_of_birth: 2006-03-10}]\n"
        "family: {members: [{person: P2, kinship: child, tie: birth, ever_married: no, in_united_states: yes}]}\n"
    )
    head = "applicant: P1\nsetting: privileged\nfiled: no\n"
    of_aliens = {"ASYLUM_YEAR", "STAY_ENDS", "UNLAWFUL_BEGINS", "UNLAWFUL_HALF_YEAR", "UNLAWFUL_YEAR"}

    for citizen in ("yes", "unknown", "declined", "[{answer: yes}, {answer: no}]"):
        days = {d.code: d for d in urgent(loads_case(head + case % citizen)).days}
        assert (set(days) & of_aliens) == (set() if citizen == "yes" else of_aliens)
        assert days["CHILD_TURNS_21"].day == "2027-03-10"
        assert "whether the client is a citizen" in days["CHILD_TURNS_21"].what
        assert "File the application" not in days["CHILD_TURNS_21"].what
    assert "receive the application" in day_of(loads_case(head + case % "no"), "CHILD_TURNS_21").what


CHECK_IN: Final = "filing: {supervision: yes, hearings: [{forum: ice, when: 2026-12-08}]}\n"
CITED: Final = (
    "conduct: {{matters: [{{what: a citation, arrested: yes}}], court_dates: [{{court: criminal{missed}}}]}}\n"
)


def test_an_arrest_with_no_end_stands_directly_before_the_next_day_on_which_somebody_must_be_there() -> None:
    """8 USC 1226(c)(1)(E): it is at a check-in that an arrest alone can bring detention; one that is far off can wait."""
    soon = [i.code for i in urgent(CHECK_IN + CITED.format(missed=", missed: unknown"), "2026-11-30").items]
    far = [i.code for i in urgent(CHECK_IN + CITED.format(missed=", missed: unknown"), "2026-07-30").items]

    assert soon.index("DISPOSITION") + 1 == soon.index("CHECK_IN")
    assert far.index("CHECK_IN") < far.index("DISPOSITION")


NOT_KEPT: Final = ("yes", "unknown", "declined", "[{answer: yes}, {answer: no}]")
"""What is recorded of a day that was missed, or of which it was asked and is not known."""


@pytest.mark.parametrize("missed", ["", ", missed: no", *(f", missed: {told}" for told in NOT_KEPT)])
def test_a_day_in_court_that_nobody_knows_may_be_to_come(missed: str) -> None:
    """Criminal counsel first, whether or not it may have been missed; a warrant is looked for, and where it was missed before all else."""
    found = urgent(CITED.format(missed=missed))
    up = [stop.code for stop in found.stops]

    assert {"CRIMINAL_NOW", "DISPOSITION"} <= set(up)
    assert ("COURT_DAY_MISSED" in up) is (missed == ", missed: yes")
    (day,) = (d for d in found.days if d.code == "CRIMINAL_COURT")
    assert day.state == ("unresolved" if missed == ", missed: yes" else "not_known")
    assert "warrant" in f"{day.what} {day.why}"


MISSED_COURT: Final = (
    "conduct: {acts: [], acts_complete: yes, court_dates: [{court: %s, when: 2026-11-20, missed: %s}]}\n"
)


@pytest.mark.parametrize("missed", NOT_KEPT)
@pytest.mark.parametrize(
    ("court", "code"), [("criminal", "CRIMINAL_COURT"), ("delinquency", "JUVENILE_COURT"), ("grand_jury", "SUMMONED")]
)
def test_a_day_in_court_that_was_missed_keeps_its_row_and_its_stop_sign(court: str, code: str, missed: str) -> None:
    """18 USC 3146, 3148: a warrant can be out; neither a yes nor a "not known" says that it is over."""
    found = urgent(MISSED_COURT % (court, missed), "2026-12-01")
    (one,) = (d for d in found.days if d.code == code)

    assert (one.state, one.rank, one.day) == ("unresolved", Rank.SOON, "2026-11-20")
    assert one in found.items
    assert "CRIMINAL_NOW" in [stop.code for stop in found.stops]
    assert ("COURT_DAY_MISSED" in [stop.code for stop in found.stops]) is (court != "grand_jury")


def test_a_day_in_court_that_was_kept_or_of_which_nobody_asked_is_past() -> None:
    """A recorded "no" is a no, and silence about a day long ago raises nothing; a trafficker's word alone is silence."""
    for missed in ("no", "[{answer: yes, sources: [trafficker]}]"):
        found = urgent(MISSED_COURT % ("criminal", missed), "2026-12-01")
        assert [d.state for d in found.days if d.code == "CRIMINAL_COURT"] == ["passed"]
        assert not {"CRIMINAL_NOW", "COURT_DAY_MISSED"} & {stop.code for stop in found.stops}
    ahead = urgent(MISSED_COURT % ("criminal", "unknown"), "2026-11-10")
    assert [d.state for d in ahead.days if d.code == "CRIMINAL_COURT"] == ["ahead"]


def test_nothing_is_filed_while_a_warrant_may_be_out() -> None:
    """Filing brings biometrics: the next step is defense counsel's, and says so."""
    case = (
        MISSED_COURT % ("criminal", "yes")
        + "filing: {notice_to_appear: no, in_proceedings: no}\nstatus: {removal_order: no}\n"
    )
    found = urgent(case, "2026-12-01")

    assert found.step is not None
    assert found.step.law.id == "AFTER_MISSED_COURT_DAY"
    assert "warrant" in found.step.text


MISSED_HEARING: Final = "filing: {in_proceedings: yes, notice_to_appear: yes, hearings: [{forum: immigration_court, when: 2026-11-20, missed: %s}]}\n"


@pytest.mark.parametrize("missed", NOT_KEPT)
@pytest.mark.parametrize("order", ["status: {removal_order: no}\n", "status: {removal_order: unknown}\n", ""])
def test_a_hearing_that_was_missed_says_what_follows(order: str, missed: str) -> None:
    """8 USC 1229a(b)(5)(A), (C)(i): find out today whether an order was made; the 180 days run from it, as early as from that day."""
    found = urgent(MISSED_HEARING % missed + order, "2026-12-01")
    days = {d.code: d for d in found.days}

    assert days["FURTHER_HEARING"].state == "unresolved"
    assert days["FURTHER_HEARING"] in found.items
    assert "HEARING_MISSED" in [stop.code for stop in found.stops]
    assert days["RESCISSION_IF_MISSED"].day == "2027-05-19"
    assert days["RESCISSION_IF_MISSED"].live
    if order.endswith("no}\n"):
        assert found.step is not None
        assert found.step.law.id == "AFTER_MISSED_HEARING"
        assert "8 USC 1229a(b)(5)(C)" in found.step.citations


def test_an_order_that_is_recorded_is_told_by_its_own_days() -> None:
    """The motion runs from the order, whatever day was missed; a hearing that was attended brings nothing."""
    told = MISSED_HEARING % "yes"
    ordered = told.replace("hearings:", "order_on: 2026-11-24, order_in_absentia: yes, order_executed: no, hearings:")
    found = urgent(ordered + "status: {removal_order: yes}\n", "2026-12-01")
    codes_of = {d.code: d for d in found.days}

    assert codes_of["RESCISSION"].day == "2027-05-23"
    assert "RESCISSION_IF_MISSED" not in codes_of
    assert "HEARING_MISSED" not in [stop.code for stop in found.stops]
    kept = urgent(MISSED_HEARING % "no" + "status: {removal_order: no}\n", "2026-12-01")
    assert "HEARING_MISSED" not in [stop.code for stop in kept.stops]
    assert "RESCISSION_IF_MISSED" not in [d.code for d in kept.days]


@pytest.mark.parametrize("missed", NOT_KEPT)
def test_biometrics_that_were_missed_can_have_ended_the_application(missed: str) -> None:
    """8 CFR 103.2(b)(13)(ii), (15), 103.5(a)(2): abandoned and denied; no appeal, a motion to reopen within 30 days."""
    case = f"filing: {{hearings: [{{forum: uscis, when: 2026-11-20, missed: {missed}}}], notice_to_appear: no, in_proceedings: no}}\n"
    found = urgent(loads_case(HEAD.replace("filed: no", "filed: yes\nfiled_on: 2026-05-01") + case), "2026-12-01")

    assert [d.state for d in found.days if d.code == "USCIS_APPOINTMENT"] == ["unresolved"]
    (stop,) = (s for s in found.stops if s.code == "APPOINTMENT_MISSED")
    assert {"8 CFR 103.2(b)(13)(ii)", "8 CFR 103.2(b)(15)", "8 CFR 103.5(a)(2)"} <= set(stop.citations)


@pytest.mark.parametrize("forum", ["ice", "fear_interview", "family_court", "civil_court"])
def test_no_day_that_was_missed_vanishes(forum: str) -> None:
    """Whoever set it: what followed is found out."""
    found = urgent(f"filing: {{hearings: [{{forum: {forum}, when: 2026-11-20, missed: yes}}]}}\n", "2026-12-01")

    assert "unresolved" in [getattr(item, "state", "") for item in found.items]


def test_after_a_check_in_that_was_missed_the_next_one_is_asked_for() -> None:
    """8 CFR 236.1(c)(9): supervision goes on, and the day that is missed is not the last."""
    missed = "filing: {supervision: yes, hearings: [{forum: ice, when: 2026-11-20, missed: yes}]}\n"
    states = [d.state for d in urgent(missed, "2026-12-01").days if d.code == "CHECK_IN"]

    assert sorted(states) == ["not_known", "unresolved"]


def test_a_hearing_that_is_still_to_come_was_not_missed() -> None:
    """Whatever is recorded of it: the day is kept, and nothing runs from it."""
    days = {d.code: d for d in urgent(MISSED_HEARING % "unknown", "2026-11-10").days}
    assert days["FURTHER_HEARING"].state == "ahead"
    assert "RESCISSION_IF_MISSED" not in days


def test_a_day_told_roughly_is_live_unless_it_was_missed() -> None:
    """Of a month in which it may be still to come, a recorded yes says that it is past."""
    rough = MISSED_HEARING.replace("2026-11-20", "2026-12")
    for missed, state in (("yes", "unresolved"), ("unknown", "may_have_passed")):
        days = {d.code: d for d in urgent(rough % missed, "2026-12-15").days}
        assert days["FURTHER_HEARING"].state == state


def test_a_permanent_resident_is_told_nothing_of_how_to_file_form_i_914() -> None:
    """8 USC 1101(a)(15)(T) is not open to one: "before Form I-914 is filed" would gainsay "do not file"."""
    abroad = "incidents: [{key: I1, victim: P1, in_united_states: no}]\n"

    for case, code in ((DEPARTED, "DEPARTED_SINCE"), (abroad, "NO_TIE")):
        assert code in codes(case)
        told = codes(f"{case}\nfiling: {{permanent_resident: yes}}\n")
        assert "RESIDENT" in told
        assert code not in told


@pytest.mark.parametrize(("told", "state"), [("", "passed"), (", given_up: no", "passed"), (", given_up: yes", None)])
@pytest.mark.parametrize("kind", ["travel", "marriage"])
def test_a_plan_whose_day_has_passed_is_over_only_where_somebody_says_so(
    kind: str, told: str, state: str | None
) -> None:
    """8 CFR 214.207(b), 214.211(e)(4): asked and not known, a trip may have been made, and no trip is safe meanwhile."""
    plan = f"plans: [{{kind: {kind}, person: P1, when: 2026-11-20%s}}]\n"

    def states(more: str) -> list[str]:
        return [d.state for d in urgent(plan % more, "2026-12-01").days if d.code in ("TRIP", "MARRIAGE_OF_CLIENT")]

    assert states(told) == ([state] if state else [])
    for not_known in ("unknown", "declined", "[{answer: yes}, {answer: no}]"):
        assert states(f", given_up: {not_known}") == ["unresolved"]
        assert ("TRAVEL" in codes(plan % f", given_up: {not_known}", "2026-12-01")) is (kind == "travel")


@pytest.mark.parametrize("kind", ["travel", "marriage"])
def test_a_plan_stands_on_its_own_day_whatever_day_of_the_week(kind: str) -> None:
    """Dec 19, 2026 is a Saturday: no weekend moves a wedding or a trip, and no text extends one."""
    plan = f"plans: [{{kind: {kind}, person: P1, when: 2026-12-19}}]\n"

    (one,) = (d for d in urgent(plan, "2026-12-01").days if d.code in ("TRIP", "MARRIAGE_OF_CLIENT"))

    assert (one.act_by, one.days_left, one.safe, one.moved_to) == ("2026-12-19", 18, None, None)
    assert not any("weekend" in why or "working day" in why for why in one.why)


def test_a_return_that_is_still_to_come_is_no_return() -> None:
    """8 CFR 245.23(a)(4)(i): whoever is still abroad has the days of presence to keep, whatever day of return is planned."""
    case = (
        "applicant: P1\nfiled: yes\nfiled_on: 2023-01-05\ngranted_on: 2024-01-05\npeople: [{key: P1}]\n"
        "adjustment: {absences: [{left: 2026-10-01%s}]}\n"
    )

    def told(more: str) -> list[str | None]:
        found = urgent(loads_case(case % more), "2026-12-01").days
        return [d.day for d in found if d.code == "ABSENCE_TOO_LONG"]

    assert told("") == told(", returned: 2027-03-01")
    assert told("") != []
    assert told(", returned: 2026-11-01") == []


def test_one_day_of_one_agency_is_told_once() -> None:
    """What a prosecutor asks for the day on which a grand jury sits is that day; a request for another day is told by itself."""
    jury = "conduct: {court_dates: [{court: grand_jury, when: 2026-12-17}]}\n"
    asked = "assistance: {{requests: [{{what: to testify, due_on: {day}}}]}}\n"

    assert [d.code for d in urgent(jury + asked.format(day="2026-12-17")).days if d.day == "2026-12-17"] == ["SUMMONED"]
    assert "REQUEST_OF_AGENCY" in [d.code for d in urgent(jury + asked.format(day="2026-12-18")).days]
    assert "REQUEST_OF_AGENCY" in [d.code for d in urgent(asked.format(day="2026-12-17")).days]


def test_relatives_abroad_are_reason_to_warn_of_travel() -> None:
    """8 CFR 214.207(b): whoever has a mother or a child abroad may go, and may not come back to the same law."""
    member = "family: {{members: [{{person: P1, kinship: parent, tie: birth, in_united_states: {here}}}]}}\n"

    assert "TRAVEL" in codes(member.format(here="no"))
    assert "TRAVEL" not in codes(member.format(here="yes"))
    assert "TRAVEL" not in codes(member.format(here="unknown"))


def test_a_court_of_which_nobody_knows_is_looked_up() -> None:
    """8 USC 1229a(b)(5): asked and not known is reason to look; not asked is asked, and a no is a no."""
    assert day_of("filing: {in_proceedings: unknown}\n", "HEARING").state == "not_known"
    assert day_of("filing: {notice_to_appear: unknown}\n", "HEARING").state == "not_known"
    assert "HEARING" not in [d.code for d in urgent("filing: {in_proceedings: no}\n").days]
    assert "HEARING" not in [d.code for d in urgent("").days]


def test_the_next_step_is_told_on_its_condition() -> None:
    """Where neither an order nor a court is recorded, the step that follows if there is none, and never as settled."""
    told = urgent("filing: {in_proceedings: yes, hearing_on: 2026-12-16}\n")
    assert told.step is None
    assert told.step_if_no
    assert told.step_if_no.law.id == "IN_COURT"
    settled = urgent("filing: {in_proceedings: no, notice_to_appear: no}\nstatus: {removal_order: no}\n")
    assert settled.step
    assert settled.step_if_no is None
    ordered = urgent("status: {removal_order: yes}\n")
    assert ordered.step_if_no is None


def test_in_custody_under_an_order_in_absentia_the_motion_is_told_before_three_questions_are_answered() -> None:
    """8 USC 1229a(b)(5)(C): filing stays removal, and removal can come any day; nobody recorded that the client ever left."""
    told = urgent(
        "status: {removal_order: yes}\nfiling: {order_by_judge: yes, order_in_absentia: yes, hearing_notice_received: no, detained: yes}\n"
    )
    assert told.step is None
    assert told.step_if_no
    assert told.step_if_no.law.id == "ABSENT_ORDER_IN_CUSTODY"
    assert "removed" in told.missing[0].question


def test_ten_years_from_a_removal_and_from_procuring() -> None:
    """8 USC 1182(a)(9)(A), (2)(D)(ii): from the last that is recorded; nothing where it is no removal, or nothing of the kind."""
    gone = "presence: {{departures: [{{when: 2019-05-14, removed: {removed}}}]}}\n"
    assert day_of(gone.format(removed="yes"), "REMOVED_TERM").day == "2029-05-14"
    assert "REMOVED_TERM" not in [d.code for d in urgent(gone.format(removed="no")).days]
    assert "REMOVED_TERM" not in [d.code for d in urgent(gone.format(removed="unknown")).days]

    acts = "conduct: {acts: [{when: 2024-08, procured: yes}, {when: 2025-04-11, procured: yes}, {when: 2026-01}]}\n"
    assert day_of(acts, "PROCURING_TERM").day == "2035-04-11"
    assert day_of("conduct: {matters: [{when: 2017-05-30, procuring: yes}]}\n", "PROCURING_TERM").day == "2027-05-30"
    assert "PROCURING_TERM" not in [d.code for d in urgent("conduct: {acts: [{when: 2024-08, procured: no}]}\n").days]


def test_a_hearing_says_what_follows_an_order() -> None:
    """8 CFR 1003.38(b), 8 USC 1229a(c)(7): thirty and ninety days from that day."""
    told = day_of("filing: {in_proceedings: yes, hearing_on: 2026-12-16}\n", "HEARING")

    assert any("Fri Jan 15, 2027" in note and "Tue Mar 16, 2027" in note for note in told.notes)
    assert not any("appeal" in note for note in day_of("filing: {hearing_on: 2026-01-16}\n", "HEARING").notes)


def test_a_stop_sign_names_the_day_before_which_it_counts() -> None:
    """Criminal counsel before the hearing."""
    (stop,) = (
        s
        for s in urgent(
            "conduct: {matters: [{pending: yes}]}\nfiling: {in_proceedings: yes, hearing_on: 2026-12-14}"
        ).stops
        if s.code == "CRIMINAL_NOW"
    )

    assert stop.before == "2026-12-14"


def test_the_end_of_status_waits_for_no_other_advice_and_names_the_relative_who_is_not_admitted() -> None:
    """8 USC 1184(o)(7), 1255(l)(1): a right that lapses is not put off, and permanent residence ends a relative's way."""
    case = "granted_on: 2022-12-01\nconduct: {matters: [{pending: yes}]}\n"
    found = urgent(
        loads_case("applicant: P1\nsetting: privileged\nfiled: yes\npeople: [{key: P1}]\n" + case), "2026-11-28"
    )
    (stop,) = (s for s in found.stops if s.code == "CRIMINAL_NOW")
    (ends,) = (d for d in found.days if d.code == "TERM_ENDS")

    assert "does not wait" in stop.text
    assert (ends.day, ends.days_left) == ("2026-11-30", 2)
    assert "an extension keeps it" in " ".join(ends.what.split())


RELATIVE: Final = (
    "applicant: P1\nsetting: %s\nfiled: yes\nfiled_on: 2022-05-15\ngranted_on: 2023-03-01\npeople: [{key: P1}, {key: P3}]\n"
    "family: {members: [{person: P3, kinship: child, tie: birth, in_united_states: yes, applied: yes, granted: yes}]}\n"
    "adjustment: {admitted_at_grant: yes, absences: [], absences_complete: yes, status_until: 2028-02-28, filed: no, relatives: [{person: P3, admitted: yes%s, filed: no}]}\n"
)


@pytest.mark.parametrize("setting", ["privileged", "not_privileged"])
def test_the_end_of_a_relatives_own_status_is_a_day_of_the_case(setting: str) -> None:
    """8 CFR 245.23(b)(2): first of all days, for that relative, by a working day, in JSON and in the calendar."""
    case = loads_case(RELATIVE % (setting, ", status_until: 2026-12-20"))
    one = day_of(case, "RELATIVE_STATUS_ENDS", "2026-12-01")

    assert (one.id, one.day, one.safe, one.target) == ("D1", "2026-12-20", "2026-12-18", "2026-12-04")
    assert (one.subject, one.members, one.rank) == ("P3", ("P3",), Rank.SOON)
    assert "Form I-485" in one.what
    assert "8 CFR 245.23(b)(2)" in one.citations
    assert one.when == "Fri Dec 18, 2026 (17 days)"
    assert one.why == ("Sun Dec 20, 2026 is a weekend or a holiday, and no text extends the deadline.",)
    assert "DTSTART;VALUE=DATE:20261218" in calendar([one], datetime.date(2026, 12, 1), ())


def test_a_relatives_last_day_that_nobody_recorded_is_asked_for() -> None:
    """8 CFR 214.203(b)-(c): the notice of the approval gives it, and it can be tomorrow."""
    one = day_of(loads_case(RELATIVE % ("privileged", "")), "RELATIVE_STATUS_ENDS", "2026-12-01")

    assert (one.state, one.rank, one.paths) == ("not_known", Rank.UNKNOWN, ("adjustment.relatives",))
    assert "approval notice" in one.what


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        (
            "[{body: uscis, matter: i_914, decided_on: 2026-11-05, disposition: denied}]",
            ("2026-12-05", "2026-12-04", "2026-12-07"),
        ),
        ("[{body: uscis, matter: i_192, decided_on: 2026-11-05, disposition: denied}]", None),
        ("[{body: uscis, matter: i_914, decided_on: 2026-11-05, disposition: granted}]", None),
        (
            """[{body: uscis, matter: i_914, decided_on: 2026-11-05, disposition: denied},
            {body: aao, matter: i_914, decided_on: 2026-11-20, disposition: dismissed}]""",
            None,
        ),
        (
            """[{body: uscis, matter: i_914, decided_on: 2026-11-05, disposition: denied},
            {body: uscis, matter: i_914, decided_on: 2026-11-20, disposition: reopened}]""",
            None,
        ),
        (
            """[{body: uscis, matter: i_914, decided_on: 2026-01-05, disposition: denied},
            {body: aao, matter: i_914, decided_on: 2026-08-20, disposition: remanded},
            {body: uscis, matter: i_914, decided_on: 2026-11-05, disposition: denied}]""",
            ("2026-12-05", "2026-12-04", "2026-12-07"),
        ),
    ],
)
def test_a_denial_runs_thirty_days(decisions: str, told: tuple[str, str, str] | None) -> None:
    """8 CFR 103.3(a)(2)(i), 103.5(a)(1)(i): from the decision, the three of mail not relied on; 8 CFR 1.2 moves a Saturday."""
    found = urgent(
        loads_case(f"applicant: P1\nfiled: yes\npeople: [{{key: P1}}]\ndecisions: {decisions}\n"), "2026-11-28"
    )
    days = [(d.day, d.safe, d.moved_to) for d in found.days if d.code == "APPEAL_OF_DENIAL"]

    assert days == ([told] if told else [])


def test_what_is_left_once_a_day_has_passed_is_said_beside_it() -> None:
    """8 USC 1229a(b)(5)(C)(ii) has no last day for want of notice, and a State's law of wages can allow more than 29 USC 255(a)."""
    absent = ORDERED.format(absent="yes", on="2024-03-05")
    owed = "incidents: [{key: I1, victim: P1, when: 2021, in_united_states: yes, labor: {work: yes}, exit: {when: 2022}}]\n"

    assert "lack of notice" in " ".join(day_of(absent, "RESCISSION", "2026-12-01").notes)
    assert "State" in " ".join(day_of(owed, "WAGES", "2027-12-01").notes)


@pytest.mark.parametrize(
    ("ended", "abused", "others", "told"),
    [
        ("2025-01-15", "yes", "", [("2027-01-15", "2027-01-15")]),
        ("2024-02-29", "yes", "", [("2026-02-28", None)]),
        ("2025-01", "yes", "", [("2027-01-01", "2026-12-31")]),
        ("2025-01-15", "unknown", "", [("2027-01-15", "2027-01-15")]),
        ("2025-01-15", "no", "", []),
        ("2025-01-15", "yes", "permanent_resident: yes", []),
        ("2025-01-15", "yes", "permanent_resident: unknown", [("2027-01-15", "2027-01-15")]),
        (
            "2025-01-15",
            "yes",
            "permanent_resident: {answer: yes, sources: [trafficker]}",
            [("2027-01-15", "2027-01-15")],
        ),
    ],
)
def test_a_former_spouse_has_two_years_to_self_petition(
    ended: str, abused: str, others: str, told: list[tuple[str, str | None]]
) -> None:
    """8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc): within the past two years, with no excuse written."""
    case = (
        "applicant: P1\nsetting: privileged\nfiled: no\npeople: [{key: P1, date_of_birth: 1990-01-01}, {key: P2}]\n"
        f"filing: {{abused_by_citizen_or_resident: {abused}, {others}}}\n"
        f"family: {{members: [{{person: P2, kinship: spouse, tie: marriage, ended_on: {ended}, citizen: yes}}]}}\n"
    )
    found = [(d.day, d.safe) for d in urgent(loads_case(case), "2026-12-01").days if d.code == "SELF_PETITION"]

    assert found == told


MAILED: Final = (
    "applicant: P1\nfiled: yes\nfiled_on: 2024-12-01\npeople: [{key: P1}]\n"
    "decisions: [{body: %s, matter: i_914, decided_on: 2026-11-10, disposition: %s%s}]\n"
)
"""Thirty days end on Thursday, December 10, 2026; thirty-three on Sunday the 13th, which moves to Monday the 14th."""


@pytest.mark.parametrize(
    ("body", "out", "code"), [("uscis", "denied", "APPEAL_OF_DENIAL"), ("aao", "dismissed", "MOTION_AFTER_APPEAL")]
)
@pytest.mark.parametrize(
    ("mailed", "on", "state"),
    [
        ("", "2026-12-10", "ahead"),
        ("", "2026-12-11", "may_have_passed"),
        ("", "2026-12-14", "may_have_passed"),
        ("", "2026-12-15", "passed"),
        (", served_by_mail: unknown", "2026-12-11", "may_have_passed"),
        (
            ", served_by_mail: [{answer: yes, sources: [client]}, {answer: no, sources: [document]}]",
            "2026-12-14",
            "may_have_passed",
        ),
        (", served_by_mail: {answer: no, sources: [trafficker]}", "2026-12-14", "may_have_passed"),
        (", served_by_mail: yes", "2026-12-11", "ahead"),
        (", served_by_mail: yes", "2026-12-14", "ahead"),
        (", served_by_mail: yes", "2026-12-15", "passed"),
        (", served_by_mail: no", "2026-12-10", "ahead"),
        (", served_by_mail: no", "2026-12-11", "passed"),
    ],
)
def test_a_decision_that_may_have_been_mailed_has_three_days_more(
    body: str, out: str, code: str, mailed: str, on: str, state: str
) -> None:
    """8 CFR 103.3(a)(2)(i), 103.5(a)(1)(i), 103.8(b), 1.2: no day has passed that a Monday after the mail still keeps."""
    one = day_of(loads_case(MAILED % (body, out, mailed)), code, on)

    assert one.state == state


def test_how_a_denial_was_served_is_asked_and_day_thirty_is_kept() -> None:
    """The day to keep is the thirtieth; the three of mail are told with the Monday to which the last is moved."""
    before, after = (
        day_of(loads_case(MAILED % ("uscis", "denied", "")), "APPEAL_OF_DENIAL", on)
        for on in ("2026-11-24", "2026-12-11")
    )
    mailed, handed = (
        day_of(loads_case(MAILED % ("uscis", "denied", f", served_by_mail: {told}")), "APPEAL_OF_DENIAL", "2026-11-24")
        for told in ("yes", "no")
    )

    assert (before.day, before.safe, before.target) == ("2026-12-10", "2026-12-10", "2026-12-03")
    assert (mailed.day, mailed.moved_to, mailed.target) == ("2026-12-13", "2026-12-14", "2026-12-04")
    assert mailed.paths == ("decisions[0].decided_on", "decisions[0].served_by_mail")
    (asks,) = (note for note in before.notes if "8 CFR 103.8(b)" in note)
    assert "Mon Dec 14, 2026" in asks
    assert "ask" in asks
    assert after.when == "now"
    assert any("Mon Dec 14, 2026" in note and "today" in note for note in after.notes)
    assert after.safe is None
    assert not [note for one in (mailed, handed) for note in one.notes if "103.8(b)" in note]


def test_beside_an_uncertain_day_the_mail_is_asked_about_too() -> None:
    """The latest of both is told with the day to which it is moved, and no working day that has gone by is told to be relied on."""
    month = loads_case(MAILED.replace("2026-11-10", "2026-11") % ("uscis", "denied", ""))
    rough = day_of(month, "APPEAL_OF_DENIAL", "2026-11-24")
    saturday = loads_case(MAILED.replace("2026-11-10", "2026-11-05") % ("uscis", "denied", ""))
    after = day_of(saturday, "APPEAL_OF_DENIAL", "2026-12-08")

    assert (rough.day, rough.latest) == ("2026-12-01", "2027-01-02")
    assert any("8 CFR 103.8(b)" in note and "Mon Jan 4, 2027" in note for note in rough.notes)
    assert any("not certain" in note and "Mon Jan 4, 2027" in note for note in rough.notes)
    assert (after.state, after.moved_to, after.safe) == ("may_have_passed", "2026-12-07", None)
    assert not [note for note in (*after.why, *after.notes) if "rely on" in note]


@pytest.mark.parametrize(
    ("body", "out", "code"), [("uscis", "denied", "APPEAL_OF_DENIAL"), ("aao", "dismissed", "MOTION_AFTER_APPEAL")]
)
def test_what_is_left_once_the_days_are_over_is_told(body: str, out: str, code: str) -> None:
    """8 CFR 103.3(a)(2)(v)(B)(2): a late appeal that meets the requirements of a motion is one; 103.5(a)(1)(i) excuses one to reopen."""
    case = loads_case(MAILED % (body, out, ""))
    ahead, *late = (
        " ".join((*(d := day_of(case, code, on)).why, *d.notes)) for on in ("2026-11-24", "2026-12-11", "2026-12-15")
    )

    for notes in late:
        assert "beyond the client's control" in notes
        assert ("is treated as that motion" in notes) is (code == "APPEAL_OF_DENIAL")
    assert "excuse" not in ahead
    assert "Mon Dec 14, 2026, the last date if USCIS served the notice by mail" in late[-1]


def test_a_denial_whose_day_nobody_recorded_is_asked_for() -> None:
    """And one that is not is not."""
    denied = "applicant: P1\nfiled: yes\npeople: [{key: P1}]\nfamily: {application_denied: %s}\n"
    (day,) = (d for d in urgent(loads_case(denied % "yes"), "2026-11-28").days if d.code == "APPEAL_OF_DENIAL")

    assert (day.state, day.rank) == ("not_known", Rank.UNKNOWN)
    assert not [d for d in urgent(loads_case(denied % "no"), "2026-11-28").days if d.code == "APPEAL_OF_DENIAL"]


AGAINST_A_JUDGE: Final = {"APPEAL_TO_BOARD", "MOTION_TO_RECONSIDER", "MOTION_TO_REOPEN"}
"""What lies against the order of a judge alone: 8 CFR 1003.38(b), 1003.23(b)(1)."""


@pytest.mark.parametrize(
    ("who", "there"),
    [
        ("order_by_dhs: yes, order_by_judge: no", False),
        ("order_by_judge: yes", True),
        ("order_by_dhs: yes", True),
        ("order_by_judge: unknown", True),
        ("order_by_judge: [{answer: yes, sources: [client]}, {answer: no, sources: [document]}]", True),
    ],
)
def test_an_order_that_no_judge_made_has_no_appeal_to_the_board(who: str, there: bool) -> None:
    """One of DHS is neither appealed to the Board nor reopened by a judge; it can be reviewed in court: 8 USC 1252(b)(1)."""
    told = ORDERED.format(absent="no", on="2026-11-20").replace("order_by_judge: yes", who)
    found = {one.code for one in urgent(told, "2026-11-28").days}

    assert (found >= AGAINST_A_JUDGE) is there
    assert there or not found & AGAINST_A_JUDGE
    assert "PETITION_FOR_REVIEW" in found


@pytest.mark.parametrize(
    ("absent", "told", "settled"),
    [("no", False, None), ("unknown", True, False), ("yes", True, True), ("[]", True, False)],
)
def test_that_nobody_asked_whether_an_order_was_made_in_absence_hides_no_day(
    absent: str, told: bool, settled: bool | None
) -> None:
    """8 USC 1229a(b)(5)(C)(i): the 180 days may run, which is said as long as it is not recorded that they do not."""
    case = ORDERED.format(absent=absent, on="2026-11-20").replace("order_in_absentia: [], ", "")
    found = [one for one in urgent(case, "2026-11-28").days if one.code == "RESCISSION"]

    assert [one.day for one in found] == ["2027-05-19"] * told
    assert not found or ("Whether this date applies" in " ".join(found[0].notes)) is (not settled)


@pytest.mark.parametrize("source", ["trafficker", "client"])
def test_what_only_a_trafficker_calls_filed_takes_no_day_away(source: str) -> None:
    """Who is told by those responsible that papers are filed may have filed nothing: 8 CFR 214.211(e)(2)(i), 8 USC 1182(a)(9)(B)."""
    theirs = f"{{answer: yes, sources: [{source}]}}"
    young = (
        "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 2006-01-10}, {key: P3}]\n"
        f"filed: {theirs}\nfiling: {{asylum_pending: {theirs}}}\n"
        "presence: {entries: [{when: 2026-05-01, manner: paroled, stay_until: 2026-07-01}]}\n"
        "family: {members: [{person: P3, kinship: parent, tie: birth}]}\n"
    )
    found = {one.code for one in urgent(loads_case(young), "2026-11-28").days}

    assert ({"PRINCIPAL_TURNS_21", "UNLAWFUL_HALF_YEAR"} <= found) is (source == "trafficker")


@pytest.mark.parametrize(("ongoing", "there"), [("yes", False), ("no", True), (None, True)])
def test_that_it_goes_on_is_disputed_and_the_last_day_to_sue_is_told(ongoing: str | None, there: bool) -> None:
    """18 USC 1595(c): only where nobody disputes that it goes on has the time not begun."""
    answer = ongoing or "[{answer: yes, sources: [client]}, {answer: no, sources: [document]}]"
    case = (
        f"incidents: [{{key: I1, victim: P1, when: 2020/2021-06-01, exit: {{when: 2021-06-01, ongoing: {answer}}}}}]\n"
    )

    assert any(one.code == "CIVIL_SUIT" for one in urgent(case).days) is there


@pytest.mark.parametrize("stage", [Stage.BEFORE, Stage.PENDING, Stage.BONA_FIDE, Stage.DENIED])
@pytest.mark.parametrize("order", [Order.REINSTATED, Order.IN_ABSENTIA])
def test_a_step_under_an_order_is_true_however_far_the_application_is(stage: Stage, order: Order) -> None:
    """It is not told to be made ready once it is filed, nor is a stay asked for that a bona fide notice gives."""
    step = urgent(case_at(Posture(stage, Court.NONE, order), resident="no"), "2026-11-27").step

    assert step is not None
    assert not re.search("is made ready|[Pp]repare the (T )?application|goes to USCIS", step.text)
    if "Form I-246" in step.text:
        assert "unless a bona fide determination (BFD) notice" in step.text


def test_a_status_that_ran_out_is_not_told_as_one_that_a_notice_ended() -> None:
    """8 CFR 214.212(c): an extension can be asked for late, with the reason in writing; a revocation is answered or appealed."""
    over = "applicant: P1\nfiled: yes\npeople: [{key: P1}]\ngranted_on: 2021-01-05\n"
    ran_out = "adjustment: {filed: no, status_until: 2025-01-04}\n"
    for ended, says in (
        (ran_out, "Form I-539 now, with the reason for the delay in writing"),
        ("adjustment: {status_lost: yes}\n", "For a revocation, .*answer or appeal"),
        ("adjustment: {revoked: yes}\n", "appeal on Form I-290B"),
        ("adjustment: {filed: yes, adjusted: yes}\n", "Keep the permanent resident card"),
    ):
        step = urgent(loads_case(over + ended)).step
        assert step is not None
        assert re.search(says, step.text)


def test_what_a_posture_leaves_of_an_appeal_is_said() -> None:
    """Once the appeal is dismissed no other is left at the agency: 8 CFR 103.5(a)(1)(i)."""
    case = (
        "applicant: P1\nsetting: privileged\nfiled: yes\npeople: [{key: P1}]\nfamily: {application_denied: yes}\n"
        "decisions: [{matter: i_914, body: aao, disposition: dismissed, decided_on: 2026-11-10}]\n"
        "status: {removal_order: no}\nfiling: {in_proceedings: no, notice_to_appear: no}\n"
    )
    found = urgent(loads_case(case), "2026-11-28")

    assert found.step is not None
    assert "Once the appeal is dismissed, only a motion is left" in found.step.text
    assert day_of(loads_case(case), "MOTION_AFTER_APPEAL", "2026-11-28").day == "2026-12-10"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("UNLAWFUL_HALF_YEAR", r"before removal proceedings begin.*three years"),
        ("UNLAWFUL_YEAR", r"From this date on, leaving the country bars the client from coming back for ten years"),
        (
            "MOTION_TO_REOPEN",
            r"ICE joins it, notice was lacking, .*changes in the country.*abuse .*the time limit is a year",
        ),
        ("TERM_ENDS", r"A later Form I-539 must explain the delay in writing"),
        ("CHANGE_AT_HOME", r"within five days after the move"),
    ],
)
def test_a_day_says_the_exceptions_of_its_text(code: str, words: str) -> None:
    """8 USC 1182(a)(9)(B)(i)(I), 1229a(c)(7)(C)(ii) and (iv); 8 CFR 214.212(c), 1003.15(d)(2)."""
    (term,) = (term for term in TERMS if term.code == code)

    assert re.search(words, term.says)


def test_a_day_to_aim_at_is_one_on_which_something_can_be_received() -> None:
    """A Saturday is none; where the margin is used up it is the next working day, and never after the last safe one."""
    case = "applicant: P1\nfiled: yes\ngranted_on: 2022-12-01\npeople: [{key: P1}]\n"

    assert next(d.target for d in urgent(loads_case(case), "2026-11-28").days if d.code == "TERM_ENDS") == "2026-11-30"


def test_a_window_that_may_have_opened_is_not_told_as_a_day_that_may_be_missed() -> None:
    """8 USC 1255(l)(1)(A): three years after the grant Form I-485 can be filed; nothing is lost on that day."""
    found = urgent(
        loads_case("applicant: P1\nsetting: privileged\nfiled: yes\ngranted_on: 2022-12-01\npeople: [{key: P1}]\n"),
        "2026-11-28",
    )
    (opens,) = (d for d in found.days if d.code == "ADJUST_FROM")

    assert opens.state == "may_have_passed"
    assert (opens.when, opens.why) == (
        "now, or later",
        ("The file does not fix this date. The earliest date that the file allows has arrived.",),
    )
    assert not any("The latest" in note for note in opens.notes)


def test_from_when_an_application_is_surely_not_too_early_is_told() -> None:
    """A grant and an admission of which only the span is told: three years after the last day of it presence is complete for sure."""
    one = day_of(
        loads_case(
            "applicant: P1\nsetting: privileged\nfiled: yes\ngranted_on: '[2022-12-01..2024-06-01]'\npeople: [{key: P1}]\n"
            "adjustment: {absences_complete: yes, admitted_on: '[2022-12-01..2024-06-01]'}\n"
        ),
        "ADJUST_FROM",
        "2026-11-28",
    )

    assert (one.state, one.day) == ("may_have_passed", "2025-12-01")
    assert any(note.startswith("The latest possible date is Tue Jun 1, 2027") for note in one.notes)


def test_a_birthday_is_covered_while_no_grant_is_recorded() -> None:
    """8 USC 1184(o)(4): filed while the child was under 21, the age is fixed unless a grant comes before the birthday."""
    people = "people: [{key: P1, date_of_birth: 1990-01-01}, {key: P2, date_of_birth: 2006-02-03}]\n"
    family = "family: {members: [{person: P2, kinship: child, tie: birth, ever_married: no}]%s}\n"
    case = "applicant: P1\nfiled: yes\nfiled_on: 2026-10-01\n" + people

    def told(more: str = "") -> set[tuple[str, str]]:
        found = urgent(loads_case(case + family % more), "2026-11-28").days
        return {(d.code, d.rank) for d in found if d.subject == "P2" and d.day}

    assert told() == {("CHILD_TURNS_21_IF_GRANTED_FIRST", Rank.LATER)}
    assert told(", application_pending: no") == {("CHILD_TURNS_21_AFTER_GRANT", Rank.AHEAD)}


# --- the next step ----------------------------------------------------------------------------------------------------


def test_there_is_one_step_for_each_posture() -> None:
    """For every posture exactly the first; none is left without one, and none is there for no posture."""
    base = [step for step in STEPS if not step.hangs_on]
    found = {posture: next(step for step in base if posture in step.where) for posture in ALL}

    assert {step.code for step in found.values()} == {step.code for step in base}
    assert {step.stop for step in STEPS} - {""} <= {stop.code for stop in STOPS}


OWN: Final = {Stage.ENDED: ("REVOKED",)}
"""The steps whose own condition the case of a stage meets; each case is in custody."""


@pytest.mark.parametrize("posture", ALL, ids=str)
def test_a_case_at_a_posture_is_told_its_step(posture: Any) -> None:
    """And asked nothing more about where it stands."""
    found = urgent(case_at(posture), "2026-11-27")

    assert found.step is not None
    up = {"", *(stop.code for stop in found.stops), *OWN.get(posture.stage, ()), "ABSENT_ORDER_IN_CUSTODY"}
    assert found.step.law.id == next(step.code for step in STEPS if step.hangs_on in up and posture in step.where)
    assert found.missing == ()


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            "filing: {advance_parole: yes, advance_parole_until: 2027-01-31}\nplans: [{kind: travel, when: 2027-02-15}]",
            True,
        ),
        (
            "filing: {advance_parole: yes, advance_parole_until: 2027-03-31}\nplans: [{kind: travel, when: 2027-02-15}]",
            False,
        ),
        ("filing: {advance_parole: unknown}\nplans: [{kind: travel, when: 2027-02-15}]", False),
        ("filing: {advance_parole: no}\nplans: [{kind: travel, when: 2027-02-15, given_up: yes}]", False),
        ("filing: {advance_parole_until: 2026-10-31}\nadjustment: {absences: [{left: 2026-10-01}]}", True),
        (
            "filing: {advance_parole_until: 2026-10-31}\nadjustment: {absences: [{left: 2026-10-01, returned: 2026-10-20}]}",
            False,
        ),
    ],
)
def test_a_trip_is_tied_to_the_document_that_would_carry_it(record: str, told: bool) -> None:
    """8 CFR 245.23(j): without advance parole Form I-485 is abandoned; outside it nobody is sure to come back."""
    case = loads_case(f"{HEAD.replace('filed: no', 'granted_on: 2026-01-15')}{record}\n")

    assert ("TRIP_NOT_CARRIED" in codes(case)) is told
    if "_until" in record:
        assert "ADVANCE_PAROLE_ENDS" in [day.code for day in urgent(case).days]


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("filed: no\nfiling: {derivative: yes, in_proceedings: yes}", "DERIVATIVE_IN_COURT"),
        ("filed: no\nfiling: {in_proceedings: yes, other_statuses: [{kind: u, granted: yes}]}", "HOLDS_U_IN_COURT"),
        ("filed: no\nfiling: {in_proceedings: yes, other_statuses: [{kind: u, granted: no}]}", "U_PENDING_IN_COURT"),
        ("filed: no\nfiling: {in_proceedings: yes, other_statuses: [{kind: u, granted: unknown}]}", "IN_COURT"),
        (
            (
                "granted_on: 2025-01-15\nfiling: {in_proceedings: no, notice_to_appear: no}\n"
                "family: {members: [{person: P2, kinship: spouse, exists_now: no}]}"
            ),
            "GRANTED_AND_DIVORCED",
        ),
        (
            (
                "granted_on: 2025-01-15\nfiling: {in_proceedings: no, notice_to_appear: no}\n"
                "family: {members: [{person: P2, kinship: spouse, exists_now: {answer: no, sources: [trafficker]}}]}"
            ),
            "GRANTED",
        ),
        (
            (
                "granted_on: 2025-01-15\nfiling: {derivative: yes, in_proceedings: no, notice_to_appear: no}\n"
                "family: {members: [{person: P2, kinship: spouse, ended_on: 2026-05-05}]}"
            ),
            "DERIVATIVE_DIVORCED",
        ),
        (
            (
                "granted_on: 2025-01-15\nadjustment: {adjusted: yes}\n"
                "filing: {derivative: yes, in_proceedings: no, notice_to_appear: no}"
            ),
            "DERIVATIVE_AFTER_ADJUSTMENT",
        ),
        (
            (
                "granted_on: 2020-01-15\nadjustment: {status_until: 2024-01-14, filed: no}\n"
                "filing: {in_proceedings: no, notice_to_appear: no}"
            ),
            "LATE_ADJUSTMENT",
        ),
    ],
)
def test_postures_that_exist_in_practice_have_a_step_of_their_own(record: str, code: str) -> None:
    """8 CFR 214.213(b)(2), 214.203(b), 214.212(c), 1003.18(d)(1)(i)(D): who is divorced, or whose status ran out, is told what that changes."""
    head = HEAD.replace("filed: no\n", "").replace("}]", "}, {key: P2}]")
    step = urgent(loads_case(f"{head}{record}\nstatus: {{removal_order: no}}\n".replace("\n\n", "\n"))).step

    assert step is not None
    assert step.law.id == code


def test_a_bona_fide_notice_stays_an_order_made_in_absence_too() -> None:
    """8 CFR 214.205(g)(1): the notice goes to ICE first; the motion that would stay removal is no longer the one thing that does."""
    told = {stage: urgent(case_at(Posture(stage, Court.NONE, Order.IN_ABSENTIA)), "2026-11-27").step for stage in Stage}

    assert {
        stage for stage, step in told.items() if step and "214.205(g)(1)" in step.law.text + str(step.citations)
    } == {Stage.BONA_FIDE}


def test_where_it_stands_is_asked_while_it_is_not_settled() -> None:
    """No step is told that would be wrong in a posture that is still possible."""
    found = urgent("status: {removal_order: yes}")

    assert found.step is None
    assert "filing.order_executed" in [gap.path for gap in found.missing]


def test_the_codes_are_apart() -> None:
    """Days, stop signs and steps are told apart by their codes."""
    every = [*(term.code for term in TERMS), *(stop.code for stop in STOPS), *(step.code for step in STEPS)]

    assert len(every) == len(set(every))


# --- who may see what -------------------------------------------------------------------------------------------------

PRIVATE: Final = (
    "conduct: {acts: [{verbs: {recruited: yes}}], matters: [{pending: yes, arrested: yes}], disclosure: {conflict_open: yes}}",
    "status: {removal_order: yes, reentered: yes}\nfiling: {order_on: 2026-11-20, order_reinstated: yes, reinstated_on: 2026-11-20}",
    "presence: {entries: [{when: 2026-03-01, manner: without_inspection}]}",
    "filing: {order_expedited: yes, no_fear_found_on: 2026-11-20}",
)


@pytest.mark.parametrize(
    ("private", "plain"), [*zip(PRIVATE, ("", "", "presence: {entries: [{when: 2026-03-01}]}", ""), strict=True)]
)
@pytest.mark.parametrize("form", ["text", "json", "ical"])
def test_outside_a_privileged_setting_nothing_shows_what_is_private(private: str, plain: str, form: str) -> None:
    """The same bytes whether or not acts, charges, the manner of entry and orders are recorded."""
    head = HEAD.replace("setting: privileged\n", "")
    one, other = (run("-", "--as-of", TODAY, "--format", form, input=head + text + "\n") for text in (private, plain))

    assert one.exit_code == 0, one.output
    assert one.stdout == other.stdout


# --- the command and the calendar -------------------------------------------------------------------------------------


def run(*arguments: str, **more: Any) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, ["deadlines", *arguments], env={"COLUMNS": "80"}, **more)


def test_the_text_tells_each_day_with_the_last_one_to_rely_on() -> None:
    """In 80 columns, with its number in the calendar and its law."""
    result = run(str(WHOLE), "--all", "--as-of", TODAY)

    assert result.exit_code == 0, result.output
    assert max(map(len, result.stdout.splitlines())) <= 80
    for told in ("D1", "days)", "8 CFR 214.211", "USCIS must receive"):
        assert told in re.sub(r"\s+", " ", result.stdout), told


def test_the_list_holds_what_is_to_be_done_and_nothing_past_or_years_ahead() -> None:
    """A date to act by, what must happen and who does it, a line each; the rest is counted and stands in full behind."""
    case = (
        "presence: {entries: [{when: 2026-03-16}]}\n"
        "incidents: [{key: I1, victim: P1, when: 2024-01/2026-10-30, exit: {when: 2026-10-30}}]\n"
        "filing: {in_proceedings: yes, hearing_on: 2027-01-11}\n"
    )
    short, full = (
        re.sub(r"\s+", " ", run("-", "--as-of", TODAY, *more, input=HEAD + case).stdout) for more in ((), ("--all",))
    )

    assert "D1 Mon Jan 11, 2027 (47 days) The client and counsel appear in immigration court" in short
    assert "Tue Mar 16, 2027 (111 days) File Form I-589" in short
    assert "2036" not in short
    assert "2036" in full
    assert "P1 turns 21" not in short
    assert "other date" in short
    assert "No deadline here" not in short + full


OF_THE_BOARD: Final = "decisions: [{matter: removal, body: bia, disposition: dismissed, decided_on: 2026-11-20}]\n"


@pytest.mark.parametrize(
    ("case", "told", "untold"),
    [
        (
            ORDERED.format(absent="yes", on="2026-11-20"),
            ("180 days for exceptional", "at any time for lack of notice", "automatically stays"),
            ("EOIR-26", "petition for review"),
        ),
        (
            ORDERED.format(absent="no", on="2026-11-20"),
            ("EOIR-26", "A 2026 rule may have cut this to 10 days", "Move to reopen within 90 days"),
            ("180 days", "petition for review"),
        ),
        (
            ORDERED.format(absent="no", on="2026-11-20") + OF_THE_BOARD,
            ("petition for review with the court of appeals within 30 days", "Move to reopen within 90 days"),
            ("EOIR-26", "180 days"),
        ),
        (
            ORDERED.format(absent="no", on="2026-11-20") + OF_THE_BOARD.replace("dismissed", "remanded"),
            (),
            ("EOIR-26", "petition for review"),
        ),
        (
            ORDERED.format(absent="yes", on="2026-11-20") + OF_THE_BOARD,
            ("petition for review with the court of appeals within 30 days", "federal or State custody"),
            ("EOIR-26",),
        ),
        (
            BACK,
            ("within 30 days of the reinstatement", "silence declines the review"),
            ("EOIR-26", "180 days", "Move to reopen"),
        ),
        (
            "status: {removal_order: yes}\nfiling: {order_executed: no, order_expedited: yes, order_by_dhs: yes, order_reinstated: no, in_proceedings: no}\n",
            ("within seven days of the finding", "No petition for review is available"),
            ("EOIR-26", "180 days", "within 30 days"),
        ),
        (
            "status: {removal_order: yes}\nfiling: {order_executed: no, order_expedited: no, order_by_dhs: yes, order_by_judge: no, order_in_absentia: no, order_reinstated: no, in_proceedings: no}\n",
            ("petition for review with the court of appeals within 30 days", "reasonable fear interview"),
            ("EOIR-26", "180 days"),
        ),
    ],
    ids=[
        "in absentia",
        "judge",
        "board",
        "sent back",
        "in absentia, board",
        "reinstated",
        "expedited",
        "administrative",
    ],
)
def test_each_kind_of_order_has_its_own_remedies(case: str, told: tuple[str, ...], untold: tuple[str, ...]) -> None:
    """8 USC 1229a(b)(5)(C), (c)(6)-(7), 1252(a)(2)(A), (b)(1), 1225(b)(1), 1231(a)(5): an in absentia order is reopened, not appealed."""
    found = urgent(case)
    said = " ".join(text for text, _ in found.remedies)

    assert all(text in said for text in told), said
    assert not any(text in said for text in untold), said
    assert said == " ".join(
        text
        for text, _ in found.remedies
        if text in re.sub(r"\s+", " ", run("-", "--as-of", TODAY, input=HEAD + case).stdout)
    )
    assert not screen(
        loads_case(HEAD.replace("setting: privileged", "setting: not_privileged") + case), TODAY
    ).urgent.remedies  # type: ignore[union-attr]


def test_no_remedy_is_named_while_the_kind_of_order_is_not_settled() -> None:
    """An order that may have been made in absentia has neither an appeal nor 180 days for sure."""
    assert not urgent("status: {removal_order: yes}\nfiling: {order_executed: no}\n").remedies


@pytest.mark.parametrize("kind", list(OrderKind))
def test_each_row_of_the_remedies_says_its_own_time_and_stay(kind: OrderKind) -> None:
    """Its period stands in its sentence and in its rule, and no sentence says that removal is stayed where the row does not."""
    for remedy in REMEDIES[kind]:
        if remedy.days:
            spelled = {str(remedy.days), in_words(remedy.days)}
            assert any(f"{number} days" in remedy.says for number in spelled)
            assert any(number in remedy.law.rule for number in spelled) or remedy.law is REVIEW_OF_REINSTATEMENT
        assert ("automatically stays" in remedy.says) is (remedy.stays is True)


@pytest.mark.parametrize(
    ("on", "act_by"), [("2026-11-20", "2026-11-30"), ("2026-11-10", "2026-12-10"), ("2026-01-30", None)]
)
def test_an_appeal_is_filed_within_the_ten_days_that_a_rule_of_2026_may_have_set(on: str, act_by: str | None) -> None:
    """Interim rule of February 6, 2026: the tenth day is the one to act by while it is ahead, and after it the thirtieth."""
    found = day_of(ORDERED.format(absent="no", on=on), "APPEAL_TO_BOARD")
    before = day_of(ORDERED.format(absent="no", on="2026-02-20"), "APPEAL_TO_BOARD", "2026-02-24")

    assert found.act_by == act_by
    assert ("A 2026 rule may have cut this to 10 days" in " ".join(found.why)) is (act_by is not None)
    assert before.act_by == "2026-03-20"
    assert "2026 rule" not in " ".join(before.why)


def test_json_says_the_same_as_the_screening() -> None:
    """One home: the command draws on what a screening tells."""
    told = json.loads(run(str(WHOLE), "--as-of", TODAY, "--format", "json").stdout)
    found = urgent(load_case(WHOLE))

    assert told["kind"] == "tvisa.deadlines"
    assert [d.get("day") for d in told["days"]] == [d.day for d in found.days]
    assert told["first"] == list(found.first)
    written: Any = screen(load_case(WHOLE), TODAY).as_dict()
    assert [d.get("day") for d in written["urgent"]["days"]] == [d.day for d in found.days]


def test_the_first_fifty_lines_carry_the_decision() -> None:
    """What is urgent, the next step, the bottom line and how each element stands, at 80 columns, for a crowded case too."""
    case = (
        HEAD
        + "presence: {entries: [{when: 2025-12-16, manner: without_inspection}], entries_complete: yes, departures: [], "
        "departures_complete: yes, related: {still_feared: yes}}\n"
        "conduct: {acts: [{when: 2026-06, tasks: {trained: yes}, compulsion: {ordered: yes}}], matters: [{arrested: yes}]}\n"
        "status: {removal_order: no}\nincidents: [{key: I1, victim: P1, when: 2026-01/2026-08-21, exit: {when: 2026-08-21}}]\n"
        "filing: {in_proceedings: yes, hearing_on: 2027-01-11, hearings: [{forum: ice, when: 2026-12-08}], asylum_pending: no}\n"
    )
    shown = CliRunner().invoke(main, ["screen", "-", "--as-of", "2026-11-30"], env={"COLUMNS": "80"}, input=case).stdout
    first = re.sub(r"\s+", " ", " ".join(shown.splitlines()[:45]))

    for told in (
        "DEADLINES",
        "Tue Dec 8, 2026 (8 days): The client checks in with ICE",
        "Wed Dec 16, 2026 (16 days): File Form I-589 (one-year asylum deadline)",
    ):
        assert told in first, told
    for told in (
        "Appear, and move to continue.",
        "Avoid:",
        "not ruled out",
        *("I. Severe form of trafficking", "II. Presence", "III. Law enforcement requests", "IV. Extreme hardship"),
    ):
        assert told in first, told


def test_the_first_lines_of_a_screening_are_what_is_urgent() -> None:
    """Before the bottom line."""
    lines = (
        CliRunner().invoke(main, ["screen", str(WHOLE), "--as-of", TODAY], env={"COLUMNS": "80"}).stdout.splitlines()
    )

    assert "DEADLINES" in lines[:8]
    assert any("2027" in line or "2026-12" in line for line in lines[3:20])


TELLING = re.compile(
    r"visa|traffick|immigra|nonimmigrant|status|uscis|dhs|form|i-914|supplement|birthday|turns|sibling|child|parent|spouse|"
    r"retaliat|danger|grant|lawyer|attorney|legal|law|tvisa|P\d",
    re.IGNORECASE,
)


def events(ics: str) -> list[Any]:
    """Return the events of a calendar, parsed back."""
    return list(icalendar.Calendar.from_ical(ics).walk("VEVENT"))


def test_a_calendar_tells_a_wrong_reader_nothing() -> None:
    """No word of the law, of a person or of what it is about, in any line."""
    ics = run(str(WHOLE), "--as-of", TODAY, "--format", "ical").stdout
    names = re.compile(r"^(UID|DTSTAMP|DTSTART|DTEND|TRIGGER)[^:]*:.*$", re.MULTILINE)

    assert ics.startswith("BEGIN:VCALENDAR")
    assert not TELLING.search(
        re.sub(r"TRANSP:TRANSPARENT|ACTION:DISPLAY|CLASS:PRIVATE|VERSION:2.0", "", names.sub("", ics))
    )


def test_a_calendar_parses_back_with_the_days_of_the_text() -> None:
    """One all-day event for each day to come, with reminders before it, private, and free time."""
    coming = {d.id: d.safe or d.day for d in urgent(load_case(WHOLE)).days if d.live}
    parsed = events(run(str(WHOLE), "--as-of", TODAY, "--format", "ical").stdout)

    assert {str(e["SUMMARY"]).removeprefix("Reminder "): e.decoded("DTSTART").isoformat() for e in parsed} == coming
    for event in parsed:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        assert type(start) is datetime.date
        assert end - start == datetime.timedelta(1)
        assert (str(event["CLASS"]), str(event["TRANSP"])) == ("PRIVATE", "TRANSPARENT")
        assert [a.decoded("TRIGGER") for a in event.walk("VALARM")] == [datetime.timedelta(-n) for n in (28, 7, 1)]
        assert event.decoded("DTSTAMP").date().isoformat() == TODAY


def test_a_calendar_is_the_same_each_time_and_ids_hold() -> None:
    """No clock, no chance; a later day of looking keeps the ids; in full another client's file has others."""
    first = run(str(WHOLE), "--as-of", TODAY, "--format", "ical").stdout
    again = run(str(WHOLE), "--as-of", TODAY, "--format", "ical").stdout
    later = run(str(WHOLE), "--as-of", "2026-12-24", "--format", "ical").stdout
    other = attrs.evolve(
        load_case(WHOLE),
        people=(Person("P1", DateFact((DateClaim(parse_date("2007-03-16")),))), *load_case(WHOLE).people[1:]),
    )

    def ids(ics: str) -> set[str]:
        return {str(e["UID"]) for e in events(ics)}

    def full(text: str) -> set[str]:
        return ids(run("-", "--as-of", TODAY, "--format", "ical", "--full-text", input=text).stdout)

    assert first == again
    assert ids(first) == ids(later)
    assert len(ids(first)) == len(events(first))
    assert not full(dumps(load_case(WHOLE))) & full(dumps(other))


def test_an_id_says_no_more_than_its_event() -> None:
    """Whoever knows the birthdays of a family cannot tell from the ids that a calendar is theirs: they follow from what it shows."""
    case = case_of(CHILD, births=["2008-06-01"], filed=False)
    other = case_of(PARENT, principal="2008-06-01", filed=False)
    as_of = datetime.date.fromisoformat(TODAY)
    one, two = (events(calendar(urgent(c).days, as_of, s))[0] for c, s in ((case, ["a"]), (other, ["b"])))

    assert (one["SUMMARY"], one.decoded("DTSTART")) == (two["SUMMARY"], two.decoded("DTSTART"))
    assert one["UID"] == two["UID"]


def test_a_day_that_may_have_passed_is_shown_today() -> None:
    """Nothing that can still be saved is left out of the calendar; what has passed and what has no day is."""
    case = case_of(CHILD, CHILD, CHILD, births=["2005", "2000-01-01", None], filed=False)
    found = [d for d in urgent(case).days if d.code == "CHILD_TURNS_21"]
    parsed = events(calendar(found, datetime.date.fromisoformat(TODAY), ["seed"]))

    assert {d.state for d in found} == {"may_have_passed", "passed", "not_known"}
    assert [e.decoded("DTSTART").isoformat() for e in parsed] == [TODAY]


def test_full_text_says_what_to_do_on_request() -> None:
    """With --full-text the description says it; the title stays neutral."""
    (first, *_) = events(run(str(WHOLE), "--as-of", TODAY, "--format", "ical", "--full-text").stdout)

    assert str(first["SUMMARY"]) == "Reminder D1"
    assert "Form I-914" in str(first["DESCRIPTION"])
    assert "8 CFR 214.211(e)(2)(iii)" in str(first["DESCRIPTION"])


def test_a_missing_library_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the command says how to get it, and everything else works."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    result = run(str(WHOLE), "--as-of", TODAY, "--format", "ical")

    assert result.exit_code == 1
    assert "tvisa[calendar]" in result.stderr
    assert "Traceback" not in result.output
    assert run(str(WHOLE), "--as-of", TODAY).exit_code == 0


def test_a_calendar_is_written_for_its_owner_only(tmp_path: Path) -> None:
    """-o writes the file whole, 0600, and never over the case."""
    path = tmp_path / "reminders.ics"

    assert run(str(WHOLE), "--as-of", TODAY, "--format", "ical", "-o", str(path)).exit_code == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert events(path.read_text(encoding="utf-8"))
    assert run(str(WHOLE), "--format", "ical", "-o", str(WHOLE)).exit_code == 1


def test_the_clients_sheet_has_the_days_on_which_to_be_somewhere() -> None:
    """A day and what to do, and no word of what it is about; in a privileged file the same as in another."""
    case = loads_case(
        HEAD + "filing: {in_proceedings: yes, hearing_on: 2027-01-11, hearings: [{forum: ice, when: 2026-12-08}]}\n"
        "conduct: {court_dates: [{court: criminal, when: 2026-12-14}]}\n"
    )
    sheet, plain = (client_sheet(screen(c, TODAY)) for c in (case, attrs.evolve(case, setting=None)))
    text = as_markdown(sheet)

    assert sheet == plain
    assert "On Monday, January 11, 2027: You must go to court on this day." in text
    assert "On Tuesday, December 8, 2026: You have an appointment on this day." in text
    assert "2026-12-14" not in text
    assert not re.search(r"\bICE\b|immigra|check-in|removal", text)


ROUGH: Final = {
    "2027-02": ("February 2027", "Monday, February 1, 2027"),
    "2027-02-XX": ("February 2027", "Monday, February 1, 2027"),
    "2027": ("2027", "Friday, January 1, 2027"),
    "2027-10~": ("about October 2027", "Thursday, July 1, 2027"),
    "2027-02-10~": ("about February 10, 2027", "Sunday, January 31, 2027"),
    "2027-02-10?": ("February 10, 2027, not sure", "Sunday, January 31, 2027"),
    "[2027-02-05..2027-02-20]": ("some day from February 5, 2027 to February 20, 2027", "Friday, February 5, 2027"),
    "[2027-02-05,2027-02-20]": ("one of February 5, 2027, February 20, 2027", "Friday, February 5, 2027"),
    "[2027-02-10..]": ("no earlier than February 10, 2027", "Wednesday, February 10, 2027"),
    "2027-23": ("fall 2027", "Tuesday, December 1, 2026"),
    "2027-02/2027-03": ("February 2027 to March 2027", "Monday, February 1, 2027"),
    "[..2027-02-28]": ("no later than February 28, 2027", ""),
    "2027-01~": ("about January 2027", ""),
    "2026-11": ("November 2026", ""),
    "2026": ("2026", ""),
}
"""By how a day is told: how the sheet says it, and the earliest day that it allows, where that is still to come."""


@pytest.mark.parametrize("when_told", ROUGH)
@pytest.mark.parametrize(("forum", "court"), [("family_court", True), ("ice", False), ("uscis", False)])
def test_the_sheet_gives_nobody_a_day_that_nobody_told(when_told: str, forum: str, court: bool) -> None:
    """What was told stands there, and who knows the day; the earliest is said to be that; what may have passed is for today."""
    told, earliest = ROUGH[when_told]
    case = loads_case(HEAD + f'filing: {{hearings: [{{forum: {forum}, when: "{when_told}"}}]}}\n')
    text = as_markdown(client_sheet(screen(case, TODAY))).replace("\\", "")
    (line,) = (line for line in text.splitlines() if "202" in line)

    assert "on this day" not in line
    assert f"We wrote down: {told}. We do not know the day." in line
    assert ("You must go to court" in line) is court
    assert ("Ask the court or your lawyer for the day." in line) is court
    assert ("Do not go alone." in line) is (forum == "ice")
    assert (f"It can be as early as {earliest}. Call us before then." in line) is bool(earliest)
    assert ("It can be today, or it may be past. Call us today." in line) is (not earliest)
    assert sum(line.count(f"{weekday},") for weekday in WEEKDAYS) == bool(earliest)


def test_two_days_that_two_people_tell_are_no_day() -> None:
    """The client says the one and the notice the other: the sheet says both."""
    when_told = "[{date: 2027-02-05, sources: [client]}, {date: 2027-02-20, sources: [document]}]"
    case = loads_case(HEAD + f"filing: {{in_proceedings: yes, hearing_on: {when_told}}}\n")
    text = as_markdown(client_sheet(screen(case, TODAY)))

    assert "We wrote down: February 5, 2027 / February 20, 2027. We do not know the day." in text
    assert "on this day" not in text


def test_the_sheet_says_a_month_in_spanish() -> None:
    """In words for a client, with the month and the weekday in small letters."""
    case = loads_case(HEAD + "filing: {in_proceedings: yes, hearing_on: 2027-02}\n")
    text = as_markdown(client_sheet(screen(case, TODAY, lang="es")))

    assert "Anotamos: febrero de 2027. No sabemos el día." in text
    assert "lunes 1 de febrero de 2027" in text
    assert "este día" not in text


def test_the_line_on_removal_counts_the_same_last_day() -> None:
    """Thirty days that end on a Sunday are still running on the Monday, and over on the Tuesday."""
    case = loads_case(HEAD + BACK)

    def says(day: str) -> bool:
        panel = screen(case, day).filing
        assert panel is not None
        return "petition for review is due within 30 days of the reinstatement" in str(
            [r.text for line in panel.lines for r in line.reasons]
        )

    states = [day_of(case, "REINSTATEMENT_REVIEW", day).state for day in ("2026-12-21", "2026-12-22")]
    assert states == ["ahead", "passed"]
    assert says("2026-12-21")


def test_outside_a_privileged_setting_orders_are_not_asked_about() -> None:
    """What would settle where a case stands is asked as far as the setting lets it be written down."""
    asked = [gap.path for gap in urgent(loads_case("applicant: P1\npeople: [{key: P1}]\n")).missing]

    assert asked
    assert not [path for path in asked if "order" in path or path.startswith("status.")]


# --- what a line of the code is there for -----------------------------------------------------------------------------

RAISED: Final = (
    "conduct: {acts: [{when: 2025-04-11, verbs: {recruited: yes}, ends: {commercial_sex: yes}, other: {age: 17}, knew: yes, "
    "compulsion: {ordered: yes}}]}\n"
)


def test_what_counts_only_on_leaving_is_on_no_first_page() -> None:
    """The 180th day of unlawful presence, however near it is."""
    case = "presence: {entries: [{when: 2025-12-01, manner: admitted, stay_until: 2026-06-10}]}"
    found = day_of(case, "UNLAWFUL_HALF_YEAR")

    assert found.days_left == 12
    assert found.rank == "later"


def test_coming_of_age_long_ago_is_no_day_that_was_missed() -> None:
    """Nobody of 36 is told that the 18th birthday has passed."""
    assert not {"TURNS_EIGHTEEN", "TURNS_TWENTY_ONE"} & {d.code for d in urgent("").days}


def test_a_bar_that_is_raised_waits_where_an_authority_asks() -> None:
    """Raised and not strong: with an agent's day the filing waits, and so does the step; without one it is counsel's to weigh."""
    pressed = RAISED.replace("}]}\n", "}], court_dates: [{court: agents, when: 2026-12-10}]}\n")
    state = screen(loads_case(HEAD + RAISED), TODAY).bar

    assert state is not None
    assert state.state == "RAISED_UNRESOLVED"
    assert "DO_NOT_FILE" in codes(pressed)
    assert "DO_NOT_FILE" not in codes(RAISED)
    step = urgent(pressed + "filing: {in_proceedings: no, notice_to_appear: no}\nstatus: {removal_order: no}").step
    assert step is not None
    assert step.law.id == "NOT_YET"


@pytest.mark.parametrize(
    "case",
    [
        "incidents: [{key: I1, victim: P1, when: 2007-05}]",
        "incidents: [{key: I1, victim: P1, when: 2020-05}]\nassistance: {trauma: {unable: yes}}",
        "incidents: [{key: I1, victim: P1, when: 2020-05}]\nassistance: {contacts: [{about_trafficking: yes}]}",
        "filing: {permanent_resident: yes}",
    ],
)
def test_nobody_is_sent_to_report_who_need_not(case: str) -> None:
    """Under 18 at an act, unable through trauma, reported already, or not open to T status at all."""
    assert "REPORT" not in codes(case)
    assert "REPORT" in codes("incidents: [{key: I1, victim: P1, when: 2020-05}]")


def test_no_small_child_is_asked_to_stay_unmarried() -> None:
    """A child of two is not; one of twenty, and one whose age nobody recorded, are."""
    case = case_of(CHILD, CHILD, CHILD, births=["2024-05-01", "2006-12-31", None], filed=False)

    assert day_of(case, "STAY_UNMARRIED").members == ("P3", "P4")


def test_an_unaccompanied_child_has_no_year_for_asylum() -> None:
    """8 USC 1158(a)(2)(E)."""
    case = "presence: {entries: [{when: 2026-05-01}]}\nfiling: {unaccompanied_child: yes}"

    assert "ASYLUM_YEAR" not in {d.code for d in urgent(case).days}


@pytest.mark.parametrize(
    ("code", "case", "path"),
    [
        ("CHECK_IN", "filing: {hearings: [{forum: ice}]}", "filing.hearings[0].when"),
        ("CHECK_IN", "filing: {supervision: yes}", "filing.hearings"),
        ("SUMMONED", "conduct: {court_dates: [{court: grand_jury}]}", "conduct.court_dates[0].when"),
        ("REQUEST_FOR_EVIDENCE", "filing: {notices: [{kind: request_for_evidence}]}", "filing.notices[0].due_on"),
    ],
)
def test_a_day_of_a_list_that_nobody_dated_is_asked_for(code: str, case: str, path: str) -> None:
    """By the record that has none."""
    found = day_of(case, code)

    assert (found.state, found.paths) == ("not_known", (path,))


@pytest.mark.parametrize(
    ("dates", "code", "title"),
    [
        ("{court: grand_jury, when: 2026-12-17}", "SUMMONED", "Grand jury appearance"),
        ("{court: agents, when: 2026-12-17}", "INVITED", "Meeting sought by agents or a prosecutor"),
        ("{court: other, when: 2026-12-17}", "SUMMONED", "Date set by a grand jury or a court"),
        (
            "{court: other, when: 2026-12-17}, {court: grand_jury, when: 2026-12-17}",
            "SUMMONED",
            "Date set by a grand jury or a court",
        ),
        ("{court: contempt, when: 2026-12-17}", "CONTEMPT_HEARING", "Contempt hearing"),
        ("{court: probation, when: 2026-12-17}", "PROBATION_HEARING", "Day before a probation officer or court"),
        ("{court: delinquency, when: 2026-12-17}", "JUVENILE_COURT", "Juvenile court date"),
    ],
)
def test_a_day_is_called_by_the_kind_of_its_record(dates: str, code: str, title: str) -> None:
    """An interview with agents and a grand jury are not told by one name; where a day is both kinds, by the one for both."""
    assert day_of(f"conduct: {{court_dates: [{dates}]}}", code).title == title


@pytest.mark.parametrize(
    ("court", "code", "cited"),
    [
        ("agents", "INVITED", ("U.S. Const. amend. V",)),
        ("grand_jury", "SUMMONED", ("Fed. R. Crim. P. 17(g)",)),
        ("delinquency", "JUVENILE_COURT", ("Matter of Devison-Charles, 22 I&N Dec. 1362 (BIA 2000)",)),
        ("criminal", "CRIMINAL_COURT", ("8 USC 1101(a)(48)(A)",)),
        ("contempt", "CONTEMPT_HEARING", ("8 USC 1227(a)(2)(E)(ii)", "8 USC 1367(a)(1)(F)")),
    ],
)
def test_an_invitation_is_no_subpoena_and_a_finding_of_delinquency_no_conviction(
    court: str, code: str, cited: tuple[str, ...]
) -> None:
    """Contempt is the law of a subpoena alone, and the definition of a conviction that of a criminal court."""
    found = day_of(f"conduct: {{court_dates: [{{court: {court}, when: 2026-12-17}}]}}", code)
    assert found.citations == cited


def test_where_the_case_stands_is_said_as_far_as_it_is_recorded() -> None:
    """A hearing says that a judge has the case; what became of an order is asked all the same."""
    cases = ("filing: {hearing_on: 2027-01-11}", "filing: {in_proceedings: no, notice_to_appear: yes}", "")

    asked = (
        next(b.text for b in step_blocks(urgent(c), ENGLISH) if not b.text.startswith(("Next", "Avoid", "Look")))
        for c in cases
    )
    assert [text.partition(".")[0] for text in asked] == [
        "In removal proceedings, according to the file",
        "A notice to appear (NTA) is on file, but no case before an immigration judge",
        "The next step depends on where the case stands",
    ]


def test_a_notice_without_a_day_has_the_longest_that_the_rule_allows() -> None:
    """Twelve weeks from the day it bears, moved off a weekend; one that names a day has that."""
    issued = day_of("filing: {notices: [{kind: request_for_evidence, issued_on: 2026-11-08}]}", "REQUEST_FOR_EVIDENCE")
    named = day_of("filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-20}]}", "REQUEST_FOR_EVIDENCE")

    assert (issued.day, issued.moved_to) == ("2027-01-31", "2027-02-01")
    assert (named.day, named.safe, named.moved_to) == ("2026-12-20", "2026-12-18", "2026-12-21")
    answered = "filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-20, answered: yes}]}"
    assert "REQUEST_FOR_EVIDENCE" not in {d.code for d in urgent(answered).days}


def test_what_a_stop_sign_says_is_not_told_twice() -> None:
    """The notice on criminal counsel stands in the result, and on the page the stop sign alone."""
    case = HEAD + "conduct: {matters: [{pending: yes}]}\n"
    result = screen(loads_case(case), TODAY)
    (notice,) = (n.text for n in result.notices if n.code == "CRIMINAL_COUNSEL")
    page = CliRunner().invoke(main, ["screen", "-", "--as-of", TODAY], env={"COLUMNS": "2000"}, input=case).stdout

    assert "STOP: Criminal defense counsel advises before any interview" in page
    assert notice not in page


@pytest.mark.parametrize(
    "case", ["conduct: {disclosure: {records_destroyed: yes}}", "conduct: {matters: [{investigated: yes}]}"]
)
def test_deleted_records_and_an_investigation_call_for_criminal_counsel(case: str) -> None:
    """Before anybody has charged anything."""
    assert codes(case)[0] == "CRIMINAL_NOW"


def years(case: str) -> list[str]:
    """Return what the prompt on asylum says of its year."""
    found = screen(loads_case(HEAD + "hardship: {factors: {harm_by_trafficker: yes}}\n" + case), TODAY)
    return [p.one_year.text for p in found.alternatives if p.law.id == "ASYLUM" and p.one_year]


@pytest.mark.parametrize("spared", ["asylum_pending", "unaccompanied_child", "order_reinstated"])
def test_no_year_is_told_where_none_runs(spared: str) -> None:
    """8 USC 1158(a)(2)(E), 1231(a)(5): the prompt on asylum says nothing of a year that the list of days does not hold."""
    assert years("filing: {in_proceedings: no}\n")
    assert not years(f"filing: {{{spared}: yes}}\n")
    assert years(f"filing: {{{spared}: no}}\n")


def test_a_ceremony_that_no_state_registered_leaves_a_marriage_to_be_made() -> None:
    """8 CFR 214.211(e)(4)(ii): made before the decision it counts; counsel can hold that the ceremony was one."""
    wife = "family: {{members: [{{person: P1, kinship: spouse, since: 2024{also}}}]}}\n"

    assert "MARRIAGE_BEFORE_DECISION" in [d.code for d in urgent(wife.format(also=", unregistered: yes")).days]
    assert "MARRIAGE_BEFORE_DECISION" not in [d.code for d in urgent(wife.format(also="")).days]
    held = wife.format(also=", unregistered: yes, tie_counts: {answer: yes, sources: [attorney]}")
    assert "MARRIAGE_BEFORE_DECISION" not in [d.code for d in urgent(held).days]


def test_a_charge_of_return_lapses_five_years_after_being_found() -> None:
    """18 USC 3282(a): a day that counts, told only in a privileged setting."""
    case = BACK.replace("reinstated_on", "found_on: 2026-11-18, reinstated_on")
    day = day_of(case, "REENTRY_CHARGE")

    assert (day.day, day.rank, day.confidence) == ("2031-11-18", "later", "A")
    open_setting = loads_case((HEAD + case).replace("setting: privileged", "setting: not_privileged"))
    assert "REENTRY_CHARGE" not in {d.code for d in urgent(open_setting).days}


def test_a_feared_day_stands_on_the_page_and_among_no_days() -> None:
    """`tvisa deadlines` says what has passed."""
    path = EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"
    said = " ".join(CliRunner().invoke(main, ["deadlines", str(path), "--all", "--as-of", "2026-11-24"]).output.split())

    assert "The one-year asylum deadline passed by 2024-03-04" in said
    assert "ASYLUM_YEAR" not in {d.code for d in urgent(load_case(path), "2026-11-24").days if d.live}


DISMISSED: Final = DENIED % ", {body: aao, matter: i_914, decided_on: 2026-10-30, disposition: dismissed}"


def test_a_dismissed_appeal_leaves_thirty_days_for_a_motion() -> None:
    """8 CFR 103.5(a)(1)(i), and 8 CFR 1.2 where the last of them is a Sunday."""
    one = day_of(grown(DISMISSED, FILED), "MOTION_AFTER_APPEAL", "2026-11-02")

    assert (one.day, one.moved_to, one.safe) == ("2026-11-29", "2026-11-30", "2026-11-27")
    assert not [d for d in urgent(grown(DENIED % "", FILED), "2026-01-20").days if d.code == "MOTION_AFTER_APPEAL"]


def test_a_working_day_that_has_passed_is_no_day_to_rely_on() -> None:
    """On a Saturday the Friday before a Sunday is gone: what is left is the Monday to which a text moves the day."""
    one = day_of(grown(DISMISSED, FILED), "MOTION_AFTER_APPEAL", SATURDAY)

    assert (one.safe, one.moved_to) == ("2026-11-30", "2026-11-30")
    assert any("the one working day that is left" in note for note in one.why)


def test_where_nothing_moves_the_day_none_is_left() -> None:
    """A birthday on a Sunday, told on the Saturday: the Friday is not told as the day, and the manual's Monday is for counsel."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        "people: [{key: P1, date_of_birth: 1984-01-11}, {key: P3, date_of_birth: 2005-11-29}]\n"
        "family: {members: [{person: P3, kinship: child, tie: birth, ever_married: no}]}\n"
        "plans: [{kind: travel, person: P1, when: 2026-11-29}]\n"
    )
    turns = day_of(case, "CHILD_TURNS_21", SATURDAY)
    (deadline,) = family(case, SATURDAY).as_dict()["deadlines"]

    assert turns.safe is None
    assert turns.when == deadline["when"] == "now"
    assert "Nov 27" not in " ".join((turns.what, *turns.why, *turns.notes, deadline["what"], *deadline["notes"]))
    assert any("receipt by Mon Nov 30, 2026" in note for note in turns.why)
    assert any("receipt by Mon Nov 30, 2026" in note for note in deadline["notes"])
    trip = day_of(case, "TRIP", SATURDAY)
    assert trip.safe is None
    assert not any("working day" in note for note in trip.why)
    assert day_of(case, "CHILD_TURNS_21", "2026-11-27").safe == "2026-11-27"
    shown = calendar([turns], datetime.date.fromisoformat(SATURDAY), [])
    assert "DTSTART;VALUE=DATE:20261128" in shown


@pytest.mark.parametrize(
    ("notice", "up"),
    [
        ("kind: request_for_evidence, due_on: 2026-10-26, answered: no", True),
        ("kind: intent_to_deny, due_on: 2026-10-26", True),
        ("kind: request_for_evidence, issued_on: 2026-08-03", True),
        ("kind: request_for_evidence, issued_on: 2026-09-03", False),
        ("kind: request_for_evidence, issued_on: 2026-09-03, served_by_mail: no", True),
        ("kind: request_for_evidence, issued_on: 2026-09-03, served_by_mail: yes", False),
        ("kind: intent_to_deny, issued_on: 2026-10-26", False),
        ("kind: intent_to_deny, issued_on: 2026-10-26, served_by_mail: no", True),
        ("kind: intent_to_deny, issued_on: 2026-10-25", True),
        ("kind: intent_to_deny, issued_on: 2026-10-26, due_on: 2026-11-25, served_by_mail: yes", True),
        ("kind: request_for_evidence, due_on: 2026-10-26, answered: yes", False),
        ("kind: request_for_evidence, due_on: 2026-12-26", False),
    ],
)
def test_an_answer_that_is_late_is_a_stop_sign_and_no_line_at_the_end(notice: str, up: bool) -> None:
    """8 CFR 103.2(b)(13)(i), (15): denied as abandoned, only a motion is left; 103.8(b): where no day is named, not before the mail's three."""
    case = grown(f"filing: {{bona_fide_notice: yes, notices: [{{{notice}}}]}}\n", FILED)

    assert ("ANSWER_MISSED" in codes(case, SATURDAY)) is up


@pytest.mark.parametrize(
    ("notice", "up"),
    [
        ("issued_on: 2026-10-01", True),
        ("due_on: 2026-10-26, answered: no", True),
        ("issued_on: 2026-10-01, answered: yes", False),
        ("issued_on: 2026-10-26", False),
        ("issued_on: 2026-10-26, served_by_mail: no", True),
        ("issued_on: 2026-10-30", False),
        ("issued_on: 2026-10-29", False),
        ("issued_on: unknown", False),
    ],
)
def test_a_revocation_that_was_not_rebutted_in_time_is_a_stop_sign(notice: str, up: bool) -> None:
    """8 CFR 214.213(c)(1)(ii): 30 days from the notice, three more by mail, which a Saturday moves to the Monday; then it can be revoked."""
    case = grown(f"granted_on: 2024-01-05\nfiling: {{notices: [{{kind: intent_to_revoke, {notice}}}]}}\n", FILED)

    assert ("REBUTTAL_MISSED" in codes(case, SATURDAY)) is up
    assert "ANSWER_MISSED" not in codes(case, SATURDAY)


@pytest.mark.parametrize(("here", "told"), [("yes", 0), ("no", 1)])
def test_a_relative_here_who_was_granted_status_is_not_told_to_stay_unmarried(here: str, told: int) -> None:
    """8 CFR 214.211(d), (e)(4)(i): the five moments are over for whoever was granted it here; admission is left from abroad."""
    case = loads_case(
        GRANTED % "family: {members: [{person: P3, kinship: child, tie: birth, ever_married: no, granted: yes, "
        f"granted_on: 2023-02-10, applied_on: 2021-05-03, in_united_states: {here}}}]}}\n"
    )

    assert sum(one.code == "STAY_UNMARRIED" for one in urgent(case, SATURDAY).days) == told


def test_three_years_that_may_be_complete_are_told_with_the_day_on_which_they_surely_are() -> None:
    """An absence of more than 90 days may start the clock anew (8 USC 1255(l)(3)): the earliest day alone would invite a denial."""
    case = loads_case(
        GRANTED % "adjustment: {admitted_at_grant: yes, status_until: 2027-02-09, absences: [{left: 2025-01-20, "
        "returned: 2025-06-28, advance_parole: yes, paroled_on_return: yes, needed_for_case: no}], absences_complete: yes}\n"
    )
    one = day_of(case, "ADJUST_FROM", SATURDAY)

    assert (one.state, one.day, one.latest) == ("may_have_passed", "2026-02-10", "2028-06-28")
    assert any("Wed Jun 28, 2028" in note for note in one.notes)
    assert "filed before presence is complete is rejected or denied" in day_of(case, "TERM_ENDS", SATURDAY).what


def test_a_trip_in_status_is_a_day_with_advance_parole_before_it() -> None:
    """8 CFR 214.204(p)."""
    one = day_of(
        loads_case(GRANTED % "plans: [{kind: travel, person: P1, when: 2026-12-20}]\n"), "TRIP_IN_STATUS", SATURDAY
    )

    assert "advance parole is granted before this day" in one.what
    assert one.citations[0] == "8 CFR 214.204(p)"


def test_a_trip_in_proceedings_abandons_the_form_i_485_in_each_room_in_the_same_words() -> None:
    """8 CFR 245.23(j)(3): as of the moment of leaving, advance parole or not."""
    case = loads_case(
        GRANTED % "filing: {in_proceedings: yes, hearing_on: 2027-03-01}\n"
        "plans: [{kind: travel, person: P1, when: 2026-12-20}]\n"
        "adjustment: {admitted_at_grant: yes, status_until: 2027-02-09, filed: yes, filed_on: 2026-03-05, absences_complete: yes}\n"
    )
    said = "In removal proceedings every departure abandons a pending Form I-485, advance parole or not."
    one = day_of(case, "TRIP_IN_STATUS", SATURDAY)

    assert said in one.what
    assert "8 CFR 245.23(j)" in one.citations
    assert said in json.dumps(adjust(case, SATURDAY).as_dict()["warnings"])
    assert said in json.dumps(filing(case, SATURDAY).as_dict())


def test_a_form_i_485_filed_in_time_extends_the_status_whose_last_day_is_told() -> None:
    """8 CFR 214.212(h); 8 USC 1184(o)(7)(C)."""
    one = day_of(loads_case(GRANTED % "adjustment: {status_until: 2027-02-09}\n"), "TERM_ENDS", SATURDAY)

    assert (
        "A Form I-485 properly filed in time extends status while it is pending, and no Form I-539 is needed beside it"
        in one.what
    )
    assert "8 CFR 245.23(a)(3)" in one.citations


@pytest.mark.parametrize(("whose", "code"), [("P1", "DIVORCE_OF_CLIENT"), ("P2", "DIVORCE_OF_RELATIVE")])
def test_a_divorce_is_told_by_what_it_ends(whose: str, code: str) -> None:
    """8 CFR 214.213(b)(2) ends a T-2, and 8 USC 1154(a)(1) leaves an abused spouse two years."""
    case = grown(f"plans: [{{kind: divorce, person: {whose}, when: 2027-01-04}}]\n")
    (one,) = (d for d in urgent(case, SATURDAY).days if re.search("DIVORCE|RELATIVES_LEAVE", d.code))

    assert one.code == code
    assert ("T-2 status" in one.what) is (whose == "P1")


@pytest.mark.parametrize(("back", "told"), [("", True), (", returned: 2026-09-20", False)])
def test_whoever_is_abroad_in_status_hears_of_the_ninetieth_day(back: str, told: bool) -> None:
    """8 USC 1255(l)(3): a day that is over once the client is back."""
    case = loads_case(GRANTED % f"adjustment: {{absences: [{{left: 2026-10-30, advance_parole: yes{back}}}]}}\n")
    found = [one for one in urgent(case, SATURDAY).days if one.code == "ABSENCE_TOO_LONG"]

    assert [one.day for one in found] == ["2027-01-28"] * told


def test_a_birthday_presses_although_nothing_is_to_be_filed_yet() -> None:
    """8 USC 1101(a)(15)(T)(ii)(I): the stop sign does not say that nothing presses where a class ends."""
    assert "birthday" in next(stop.says for stop in STOPS if stop.code == "DO_NOT_FILE")


@pytest.mark.parametrize(
    ("contact", "up"),
    [
        ("agency: trafficking_hotline, anonymous: yes", True),
        ("agency: foreign_consulate", True),
        ("agency: foreign_police", True),
        ("agency: service_provider", True),
        ("agency: trafficking_hotline", False),
        ("agency: labor_agency", False),
    ],
)
def test_what_is_no_report_by_itself_leaves_one_to_be_made(contact: str, up: bool) -> None:
    """8 CFR 214.208(b), 214.201; 89 FR 34882: an anonymous call generally does not count, and a consulate is no agency here."""
    case = grown(
        f"assistance: {{contacts: [{{{contact}, when: 2026-08-01, about_trafficking: yes}}], contacts_complete: yes}}\n"
    )

    assert ("REPORT" in codes(case, SATURDAY)) is up


CHARGED: Final = "prosecutions: [{person: P2, charged_on: 2026-07-15, trial_on: 2027-03-08%s}]\n"


@pytest.mark.parametrize(("more", "there"), [("", 1), (", ended_on: 2026-10-01", 0)])
def test_a_trial_of_somebody_responsible_is_a_day_of_the_client(more: str, there: int) -> None:
    """18 USC 3771(a)(2), (4): to be told of it and to be heard; over once the case has ended."""
    found = [one for one in urgent(grown(CHARGED % more), SATURDAY).days if one.code == "TRIAL"]

    assert [one.day for one in found] == ["2027-03-08"] * there
    assert all(one.safe is None for one in found)


def test_a_divorce_of_a_client_in_status_is_told_by_what_it_ends_for_the_spouse() -> None:
    """8 CFR 214.213(b)(2): the T-2 status of the spouse, and not that of the principal."""
    one = day_of(
        loads_case(GRANTED % "plans: [{kind: divorce, person: P1, when: 2027-03-01}]\n"), "DIVORCE_IN_STATUS", SATURDAY
    )

    assert "spouse who holds T-2" in one.what
    assert "A client who holds T-2" not in one.what


def test_a_custody_case_of_a_grown_client_is_no_case_about_special_immigrant_juveniles() -> None:
    """8 USC 1101(a)(27)(J) is for whoever is under 21: the day says so as an if, and what is said there first."""
    one = day_of(grown("filing: {hearings: [{forum: family_court, when: 2026-12-09}]}\n"), "FAMILY_COURT", SATURDAY)

    assert "If counsel asks for special immigrant juvenile findings" in one.what
    assert one.citations[0] != "8 USC 1101(a)(27)(J)"


def test_the_stop_sign_on_an_agency_does_not_deny_the_exemption_of_the_young() -> None:
    """8 CFR 214.208(e)(2): whoever was under 18 at an act owes no help, so that a refusal cannot count."""
    assert "It does not if the client was under 18 at the time of an act of trafficking" in next(
        stop.says for stop in STOPS if stop.code == "AGENCY_CONTACT"
    )


def test_papers_that_may_have_been_shown_for_work_alone_are_no_untrue_filing() -> None:
    """8 USC 1182(a)(6)(C)(i) is for a benefit under the immigration laws: no earlier filing is recorded, and a day comes before it."""
    used = "conduct: {acts: [{what: a badge at the plant, false_papers: {used: yes}}]}\n"
    order = "filing: {order_by_judge: yes, order_on: 2026-07-14, order_in_absentia: yes, order_executed: no}\n"
    found = urgent(grown(used + "status: {removal_order: yes}\n" + order), SATURDAY)

    assert not {"UNTRUE_FILING", "UNTRUE_STATEMENT"} & {stop.code for stop in found.stops}
    (day,) = (one for one in found.days if one.code == "RESCISSION")
    (stop,) = (one for one in found.stops if one.code == "PAPERS_SHOWN")
    assert PLACE[Rank(day.rank)] < PLACE[Rank(stop.rank)]


@pytest.mark.parametrize(
    ("told", "up"),
    [
        ("filing: {permanent_resident: unknown}", True),
        ("presence: {entries: [{when: 2021-11-20, manner: admitted, visa_class: K}]}", True),
        ("presence: {entries: [{manner: admitted, visa_class: K}]}\nfiling: {permanent_resident: no}", False),
        ("presence: {entries: [{manner: admitted, visa_class: B}]}", False),
        ("filing: {permanent_resident: yes}", False),
    ],
)
def test_residence_that_nobody_knows_is_looked_up_before_anything_is_filed(told: str, up: bool) -> None:
    """8 USC 1101(a)(15): T status is not for residents, conditional ones included; who came on a K visa may have become one."""
    assert ("RESIDENCE_UNKNOWN" in codes(grown(told), SATURDAY)) is up


@pytest.mark.parametrize(("ended", "rank"), [("2023-11-30", "soon"), ("2024-01-30", "later"), ("2023-11-20", "later")])
def test_wages_that_lapse_in_days_are_not_left_for_later(ended: str, rank: str) -> None:
    """29 USC 255(a): the third year of the last week of work ends in two days, and nothing brings it back."""
    case = grown(f"incidents: [{{key: I1, victim: P1, when: 2022-04/{ended}, labor: {{work: yes, paid: no}}}}]\n")

    assert day_of(case, "WAGES", SATURDAY).rank == rank


def test_the_last_day_of_status_is_one_for_relatives_in_it_too() -> None:
    """8 CFR 245.23(b)(2): each holds the status when their own form is filed; the principal's form extends the principal's alone."""
    one = day_of(loads_case(GRANTED % ""), "TERM_ENDS", SATURDAY)

    assert "files a separate form before that status ends" in one.what


def test_a_hearing_on_withholding_alone_brings_no_second_order() -> None:
    """8 CFR 1208.2(c)(3)(ii): the order stands already, and what is lost by staying away is the request for protection."""
    order = (
        "order_by_dhs: yes, order_on: 2014-06-18, order_executed: yes, order_reinstated: yes, reinstated_on: 2026-11-05"
    )
    hearing = "hearings: [{forum: immigration_court, when: 2027-01-14}]"
    case = grown(f"status: {{removal_order: yes, reentered: yes}}\nfiling: {{{order}, {hearing}}}\n")
    (one,) = (d for d in urgent(case, SATURDAY).days if d.day == "2027-01-14")

    assert "the hearing is only about protection from it" in one.what
    assert "8 CFR 1208.2(c)(3)(ii)" in one.citations


@pytest.mark.parametrize("name", ["filing/days-set-by-others", "labor", "whole-files/f03-subpoena"])
def test_the_last_day_of_the_calendar_can_be_counted_from(name: str) -> None:
    """Also where the office's open days are."""
    path = EXAMPLES / name / "case.yaml"
    for command in ("screen", "deadlines", "filing"):
        made = CliRunner().invoke(main, [command, str(path), "--as-of", "9999-12-31"])
        assert (made.exit_code, made.exception) == (0, None)


CHILD_BORN: Final = (
    "applicant: P1\nsetting: privileged\nfiled: no\n"
    "people: [{key: P1, date_of_birth: 1984-01-11}, {key: P3, date_of_birth: '%s'}]\n"
    "family: {members: [{person: P3, kinship: child, tie: birth, ever_married: no}]}\n"
)


def test_the_day_after_a_birthdays_eve_on_a_holiday_says_what_the_manual_still_counts() -> None:
    """The day before the birthday was Thanksgiving: here as where relatives are told of, paper received on Friday may be in time."""
    case = loads_case(CHILD_BORN % "2005-11-27")
    over, later = (day_of(case, "CHILD_TURNS_21", day) for day in ("2026-11-27", "2026-11-30"))

    assert over.state == "passed"
    assert any("receipt by Fri Nov 27, 2026" in note and "File today" in note for note in over.why)
    assert not any("receipt by" in note for note in later.why)


def test_a_relatives_day_that_may_have_passed_is_none_to_rely_on() -> None:
    """The working day before the earliest birthday is gone: nothing is told to be received by it, and it is seen to today."""
    one = day_of(loads_case(CHILD_BORN % "[2005-11-20..2005-12-05]"), "CHILD_TURNS_21", "2026-11-25")

    assert (one.state, one.day, one.latest) == ("may_have_passed", "2026-11-20", "2026-12-05")
    assert (one.safe, one.target) == (None, None)


def test_what_a_weekend_does_to_a_day_is_told_of_relatives_too() -> None:
    """A birthday on a Monday, while the application is pending: the Sunday before it is moved by no text."""
    case = loads_case(CHILD_BORN.replace("filed: no", "filed_on: 2026-10-01") % "2006-02-15")
    (told,) = family(case, TODAY).as_dict()["deadlines"]

    assert (told["by"], told["kind"]) == ("2027-02-14", "child_turns_21_if_granted_first")
    assert told["when"] == "Fri Feb 12, 2027 (79 days)"
    assert any("no text extends the deadline" in note for note in told["notes"])


TRAFFICKED: Final = """people: [{key: P1, date_of_birth: 1990-01-01}, {key: P2}, {key: P3}, {key: P4}]
incidents:
  - {key: I1, victim: P1, when: 2025, family_or_partner: yes, people: [{person: P2, role: employer}, {person: P4, role: family}]}
family: {members: [{person: P3, kinship: sibling}]}
"""


@pytest.mark.parametrize("whose", ["P1", "P2", "P3", "P4"])
@pytest.mark.parametrize("kind", [*PlanKind])
def test_every_dated_plan_reaches_the_days_as_whose_it_is(kind: PlanKind, whose: str) -> None:
    """Once, for each person who plans it: nobody else's trip is told as the client's, and a trafficker is never a relative who leaves."""
    case = HEAD.replace("people: [{key: P1, date_of_birth: 1990-01-01}]\n", TRAFFICKED)
    plan = f"plans: [{{kind: {kind}, person: {whose}, when: 2026-12-20}}]\n"
    (one,) = (day for day in urgent(loads_case(case + plan), TODAY).days if day.live and day.day == "2026-12-20")

    assert (one.code == "TRAFFICKER_LEAVES") is (
        whose in {"P2", "P4"} and kind not in (PlanKind.MARRIAGE, PlanKind.DIVORCE)
    )
    assert (one.code in ("TRIP", "CHANGE_AT_HOME", "PLAN_OF_CLIENT", "MARRIAGE_OF_CLIENT")) <= (whose == "P1")
    assert one.code != "RELATIVES_LEAVE" or whose in {"P1", "P3"}
    assert ("TRAVEL" in codes(loads_case(case + plan), TODAY)) is (kind is PlanKind.TRAVEL and whose == "P1")


def test_before_a_trafficker_leaves_counsel_decides_what_is_served_and_secured() -> None:
    """18 USC 1595(a): a person abroad, or whose post ends, is reached less easily."""
    case = HEAD.replace("people: [{key: P1, date_of_birth: 1990-01-01}]\n", TRAFFICKED)
    leaves = day_of(
        loads_case(case + "plans: [{kind: other, person: P2, when: {date: 2027-01, sources: [family]}}]\n"),
        "TRAFFICKER_LEAVES",
    )

    assert leaves.safe == "2026-12-31"
    assert "preserve evidence" in leaves.do
    assert "18 USC 1595(a)" in leaves.citations


def step_of(case: Case | str, day: str = TODAY) -> str:
    """Return the step, or the one if there is no order and no case in court."""
    found = urgent(case, day)
    step = found.step or found.step_if_no
    return step.law.id if step else ""


TIES: Final = (
    "caused_entry: yes",
    "found_at_port: yes",
    "went_on_after_entry: yes",
    "exit: {ongoing: yes}",
    "in_united_states: yes",
)


@pytest.mark.parametrize("tie", TIES)
def test_any_recorded_tie_of_presence_to_trafficking_abroad_takes_its_stop_away(tie: str) -> None:
    """8 CFR 214.207(a); 89 FR 34880: what nobody asked is no tie, and its question is on the page."""
    case = "incidents: [{key: I1, victim: P1, in_united_states: no, when: 2025, acts: {recruited: yes}%s}]"

    assert "NO_TIE" in codes(case % "")
    assert step_of(case % "") == "OTHER_RELIEF_FIRST"
    told = f"incidents: [{{key: I1, victim: P1, when: 2025, {tie}}}]" if "in_united" in tie else case % f", {tie}"
    assert "NO_TIE" not in codes(told)
    let_in = "presence: {entries: [{when: 2026-01-09, allowed_for_process: yes}]}"
    assert "NO_TIE" not in codes(f"{case % ''}\n{let_in}")
    # What was not asked, or is not known, of where it was leaves the ordinary step.
    for said in ("unknown", "declined", "{answer: no, sources: [trafficker]}"):
        assert "NO_TIE" not in codes(f"incidents: [{{key: I1, victim: P1, in_united_states: {said}}}]"), said


@pytest.mark.parametrize(
    ("departure", "told"),
    [
        ("{when: 2026-01-20, voluntary: yes}", True),
        ("{when: 2026-01-20}", True),
        ("{when: 2026-01-20, removed: yes}", True),
        ("{when: 2026-01-20, voluntary: no, removed: no, taken_by_trafficker: yes}", False),
        ("{when: 2023-01-20, voluntary: yes}", False),
    ],
)
def test_a_departure_after_the_trafficking_puts_presence_first(departure: str, told: bool) -> None:
    """8 CFR 214.207(b): what brought the client back must be shown, and nothing is filed on the escape alone."""
    case = DEPARTED.replace("{when: 2026-01-20, voluntary: yes}", departure)

    assert ("DEPARTED_SINCE" in codes(case)) is told
    if "removed: yes" not in departure:
        assert (step_of(case) == "EXCEPTION_FIRST") is told


def test_a_case_abroad_is_no_arrest_here_and_a_report_is_looked_up_where_it_was_made() -> None:
    """8 USC 1226(c)(1)(E) is of arrests and charges; nobody calls a court abroad for a disposition."""
    assert "DISPOSITION" not in codes(PUT_UP["FOREIGN_CASE"])
    assert "FOREIGN_CASE" not in codes(PUT_UP["DISPOSITION"])
    assert "REPORTED" not in codes("reprisals: [{kind: report, target: self, abroad: yes}]")
    assert "REPORTED" not in codes("reprisals: [{kind: report, target: family}]")


def test_a_request_for_evidence_on_an_old_filing_is_the_moment_for_the_bona_fide_review() -> None:
    """8 CFR 214.205(a)(1): of an application pending on August 28, 2024, the review comes with a request for evidence."""
    notice = "filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-30}]}"
    old, new = (HEAD.replace("filed: no", f"filed: yes\nfiled_on: {day}") for day in ("2023-06-12", "2025-06-12"))

    assert step_of(loads_case(old + notice)) == "REQUEST_WITH_REVIEW"
    assert step_of(loads_case(new + notice)) == "PENDING"
    assert step_of(loads_case(old)) == "PENDING"


@pytest.mark.parametrize("code", [stop.code for stop in STOPS if stop.holds_filing])
def test_no_step_says_to_file_while_a_stop_sign_holds_the_filing(code: str) -> None:
    """Of every stop sign that holds it: what is put up on the page is not taken back by the step below."""
    found = urgent(PUT_UP[code])
    step = found.step or found.step_if_no

    assert code in [stop.code for stop in found.stops]
    assert step is None or step.law.id != "BEFORE_FILING"
    assert step is None or not re.search("(?i)file it complete|then file a complete", step.text)


def test_an_intent_to_revoke_before_anything_of_t_status_is_filed_is_on_another_filing() -> None:
    """An asylee who is told of a termination has no T status to defend: no provision of another procedure is cited."""
    notice = "filing: {notices: [{kind: intent_to_revoke, due_on: 2026-12-20}]}"
    (one,) = (day for day in urgent(notice).days if day.day == "2026-12-20")

    assert one.code == "NOTICE_ON_OTHER_FILING"
    assert one.safe == "2026-12-18"
    assert not any("214.213" in place or "214.204(o)" in place for place in one.citations)
    filed = loads_case(HEAD.replace("filed: no", "filed: yes\nfiled_on: 2025-06-12") + notice)
    assert "NOTICE_ON_OTHER_FILING" not in [day.code for day in urgent(filed).days]


def test_where_nobody_recorded_whether_form_i_914_is_filed_no_day_says_that_nothing_is() -> None:
    """8 CFR 214.213: an intent to revoke may be on T status, or on something else; what was not asked is no "no"."""
    notice = "filing: {notices: [{kind: intent_to_revoke, issued_on: 2026-11-20}]}"
    told = {day.code: day.law.text for day in urgent(loads_case(HEAD.replace("filed: no", "") + notice)).days}

    assert {"INTENT_TO_REVOKE", "NOTICE_ON_OTHER_FILING"} <= told.keys()
    assert "If no Form I-914 is filed" in told["NOTICE_ON_OTHER_FILING"]
    assert not any("Nothing of T status is filed" in text for text in told.values())


LATELY: Final = (
    ("presence: {entries: [{when: 2024-09-02, manner: paroled, stay_until: 2026-09-01}]}", "2027-02-28"),
    (
        (
            "presence: {entries: [{when: 2015-06-01, manner: without_inspection}]}\n"
            "filing: {other_statuses: [{kind: tps, granted: yes, until: 2026-09-08}]}"
        ),
        "2027-03-07",
    ),
)


@pytest.mark.parametrize(("case", "day"), LATELY)
def test_what_ended_lately_leaves_a_reasonable_time_for_asylum(case: str, day: str) -> None:
    """8 CFR 208.4(a)(5)(iv): parole, TPS or status until a reasonable time before filing; while the year runs it decides."""
    assert day_of(case, "ASYLUM_AFTER_STATUS", "2026-12-01").day == day
    asked = case + ("\nfiling: {asylum_pending: yes}" if "filing" not in case else "")
    if asked != case:
        assert "ASYLUM_AFTER_STATUS" not in [one.code for one in urgent(asked, "2026-12-01").days]
    new = case.replace("2024-09-02", "2026-03-02").replace("2015-06-01", "2026-03-02")
    assert "ASYLUM_AFTER_STATUS" not in [one.code for one in urgent(new, "2026-12-01").days if one.live]


def test_tps_that_has_run_out_is_not_told_to_be_renewed() -> None:
    """8 USC 1254a(c)(3)(C): a past day is no day to keep; one that nobody told still is."""
    tps = "filing: {other_statuses: [{kind: tps, granted: yes%s}]}"

    assert step_of(tps % "", "2026-12-01") == "HOLDS_TEMPORARY_PROTECTION"
    assert step_of(tps % ", until: 2027-03-01", "2026-12-01") == "HOLDS_TEMPORARY_PROTECTION"
    assert step_of(tps % ", until: 2026-09-08", "2026-12-01") == "BEFORE_FILING"


@pytest.mark.parametrize(("made", "old"), [("1996-11-04", True), ("1997", False), ("2019-05-06", False)])
def test_an_order_of_the_old_law_is_told_under_it(made: str, old: bool) -> None:
    """Pub. L. 104-208, section 309(c)(1): what began before April 1, 1997 is not under 8 USC 1229a."""
    case = (
        "status: {removal_order: yes}\nfiling: {order_by_judge: yes, order_in_absentia: yes, order_executed: no, "
        f"order_on: {made}, in_proceedings: no}}"
    )
    assert (step_of(case) == "ORDER_OF_EARLIER_LAW") is old
