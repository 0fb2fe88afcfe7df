"""The timeline as properties: exactly what is dated, nothing by a trafficker's word alone, and no guess."""

from __future__ import annotations

import ast
import datetime
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.support import ROOT
from tvisa import loads_case
from tvisa.facts import Case
from tvisa.facts.contradictions import contradictions
from tvisa.facts.timeline import Event, Timeline
from tvisa.kernel import truth
from tvisa.kernel.answers import Source
from tvisa.kernel.dates import Date, DateFact
from tvisa.kernel.paths import facts_of, get, put
from tvisa.law.t.days import RECKONED, days
from tvisa.law.t.urgent.terms import TERMS
from tvisa.testing import cases, cases_with_adjustment, cases_with_family

CASES = st.one_of(cases(), cases_with_adjustment(of=cases_with_family()))
DAYS = st.dates(datetime.date(2002, 3, 4), datetime.date(2030, 1, 1))
BY: dict[str, Any] = {row.key: row for row in RECKONED}


def dated(case: Case) -> dict[str, DateFact]:
    """Return every date that a case records, by path, found without the timeline."""
    return {path: fact for path, fact in facts_of(case) if isinstance(fact, DateFact) and fact.values}


def by_trafficker(case: Case, path: str) -> Case:
    """Return the case with a date that only a trafficker gives."""
    fact: DateFact = get(case, path)
    claims = tuple(attrs.evolve(c, sources=(Source.TRAFFICKER,)) for c in fact.claims)
    return put(case, path, DateFact(claims))


@given(CASES, DAYS)
def test_the_timeline_holds_exactly_what_is_dated(case: Case, day: datetime.date) -> None:
    """Nothing invented, nothing dropped, in the order of the file, with everybody who said so."""
    found = {e.path: tuple(c.date for c in e.claims) for e in Timeline.of(case, day)}

    assert list(found) == list(dated(case))
    assert found == {path: fact.values for path, fact in dated(case).items()}
    assert {e.path: e.sources for e in Timeline.of(case, day)} == {
        path: DateFact(tuple(c for c in fact.claims if isinstance(c.date, Date))).sources
        for path, fact in dated(case).items()
    }


@given(CASES, DAYS)
def test_what_is_reckoned_comes_from_what_is_told(case: Case, day: datetime.date) -> None:
    """Every reckoned day names told dates of the same timeline, and what is told is not changed by reckoning."""
    line = days(case, day)
    told = Timeline.of(case, day).events

    assert line.events[: len(told)] == told
    for event in line.events[len(told) :]:
        assert event.key in BY
        assert event.derived_from
        assert set(event.derived_from) <= set(dated(case))
        assert event.path in event.derived_from
        assert event.earliest is None or event.latest is None or event.earliest <= event.latest
    births = [event for event in told if event.key == "born" and event.dates]
    assert [event.path for event in line if event.key == "age_18"] == [event.path for event in births]


@given(CASES, DAYS, st.data())
def test_a_date_that_only_a_trafficker_gives_decides_nothing(
    case: Case, day: datetime.date, data: st.DataObject
) -> None:
    """It stands in the timeline as set aside; what is reckoned, ahead and contradicted is as if nobody had dated it."""
    assume(dated(case))
    path = data.draw(st.sampled_from(sorted(dated(case))))
    hostile, silent = by_trafficker(case, path), put(case, path, DateFact())

    (told,) = (e for e in Timeline.of(hostile, day) if e.path == path)
    assert told.set_aside

    def decides(line: Timeline) -> list[tuple[Any, ...]]:
        return [(e.key, e.path, e.dates, e.derived_from) for e in line if e.dates]

    assert decides(days(hostile, day)) == decides(days(silent, day))
    assert contradictions(days(hostile, day)) == contradictions(days(silent, day))
    assert days(hostile, day).ahead() == days(silent, day).ahead()
    for other in Timeline.of(hostile, day):
        assert Timeline.before(told, other) == Timeline.before(other, told) == truth.OPEN


def day_by_day(first: Event, second: Event) -> set[bool]:
    """Return what "over before it began" comes to on the outermost days that two events can have been."""
    ends = (first.end[0] or datetime.date.min, first.latest or datetime.date.max)
    starts = (second.earliest or datetime.date.min, second.start[1] or datetime.date.max)
    return {one < other for one in ends for other in starts}


@given(CASES, DAYS)
def test_an_answer_is_given_only_where_every_day_gives_it(case: Case, day: datetime.date) -> None:
    """Of two events with one date each the nibble says yes or no only where no day that they allow says otherwise."""
    line = [e for e in Timeline.of(case, day) if len(e.dates) == 1]
    for first in line[:6]:
        for second in line[:6]:
            found = day_by_day(first, second)
            nibble = Timeline.before(first, second)
            assert nibble in (truth.TRUE, truth.FALSE, truth.OPEN)
            assert (nibble == truth.OPEN) == (len(found) > 1)
            if nibble != truth.OPEN:
                assert found == {nibble == truth.TRUE}


WEEK = datetime.timedelta(7)
COUNTED_APART = {
    "age_18": "of a suit, which counts from it",
    "term_ends": "a recorded last day is none that is counted; read through `last_of_term`",
    "adjust_by": "the same",
    "adjust_from": "read through `worlds`, which count it in four ways",
    "answer_at_most": "each notice has a clock of its own (`AT_MOST`)",
    "wages": "three clocks, one after the other",
    "civil_suit": "counted from two days, of which the later decides",
}
"""Rows whose day is counted by a clock in more ways than one."""


RAISED = """
applicant: P1
people: [{key: P1, date_of_birth: 1990-03-04}, {key: P2}]
setting: privileged
status: {removal_order: yes}
presence:
  entries: [{when: 2024-01-02, manner: admitted, stay_until: 2024-06-01}]
  departures: [{when: 2016-02-29, removed: yes}]
family: {members: [{person: P2, kinship: spouse, ended_on: 2025-02-03}], application_denied: yes}
conduct: {acts: [{when: 2022-05-06, procured: yes}]}
granted_on: 2023-01-02
adjustment: {absences: [{left: 2026-10-01}]}
filing:
  order_on: 2026-11-10
  order_executed: unknown
  found_on: 2024-02-03
  no_fear_found_on: 2026-11-28
"""
MORE = {
    "": ("", ""),
    "reinstated": ("order_on: 2026-11-10", "reinstated_on: 2026-11-12"),
    "missed": ("order_on: 2026-11-10", "hearings: [{forum: immigration_court, when: 2026-11-20, missed: yes}]"),
    "fear": ("removed: yes", "removed: no"),
    "denied": (
        "applicant:",
        "decisions: [{body: uscis, matter: i_914, disposition: denied, decided_on: 2026-11-10}]\napplicant:",
    ),
    "dismissed": (
        "applicant:",
        "decisions: [{body: aao, matter: i_914, disposition: dismissed, decided_on: 2026-11-10}]\napplicant:",
    ),
}
"""What is written in place of what, so that each row but those counted apart is raised by one of them."""


def test_each_row_counts_by_its_clock() -> None:
    """Of each row there is a case here, so that none is looked at only where a drawn case happens to raise it."""
    raised = [loads_case(RAISED.replace(*change)) for change in MORE.values()]
    day = datetime.date(2026, 12, 1)
    found = {
        row.key for case in raised for row in RECKONED if any(e.dates for e in row.of(row, Timeline.of(case, day)))
    }

    assert found | set(COUNTED_APART) | {"stay_ends", "absences_limit"} >= set(BY)
    for case in raised:
        by_its_clock(case, day)


@given(CASES, DAYS)
def test_each_reckoned_day_comes_from_the_clock_of_its_row(case: Case, day: datetime.date) -> None:
    """Let the clock of a row run a week longer, and its days are a week later, and no other is."""
    by_its_clock(case, day)


def by_its_clock(case: Case, day: datetime.date) -> None:
    line = Timeline.of(case, day)
    for row in RECKONED:
        if row.clock is None or row.key in COUNTED_APART:
            continue
        later = attrs.evolve(row, clock=attrs.evolve(row.clock, days=row.clock.days + 7))
        was, now = ([e.start for e in each.of(each, line) if e.dates] for each in (row, later))
        if row.key != "absences_limit":  # it may be left out where another limit comes first
            assert [tuple(b and b + WEEK for b in span) for span in was] == now, row.key


COUNTING = {"timedelta", "anniversary", "anniversaries", "next_open"}
HOMES = {
    "tvisa/law/common/clocks.py": "the table",
    "tvisa/law/common/term.py": "a working day to act by, and a margin of practice",
    "tvisa/law/common/points_relief.py": "full years of residence until an act, which are told and end nothing",
    "tvisa/law/t/family/when.py": "under an age on a day",
    "tvisa/law/t/family/reckoned.py": "under an age on a day, and the manual's next business day",
    "tvisa/law/t/filing_window.py": "the window of 2002, closed since 2003",
    "tvisa/law/t/points/grounds.py": "the five years of deportability, looked back",
    "tvisa/law/age.py": "an age told at an act, as a birth",
    "tvisa/law/conduct/stays.py": "the 18th birthday, before which no stay counts",
    "tvisa/law/conduct/leaves.py": "years looked back from a day",
    "tvisa/law/conduct/notices.py": "how long this release's own reading of a notice is fresh",
    "tvisa/law/common/asking.py": "whether somebody is surely of an age",
    "tvisa/law/review.py": "when a rule is to be read again",
    "tvisa/law/changes/change.py": "the day before a change",
    "tvisa/screening/days/urgent.py": "how far ahead a page looks",
    "tvisa/screening/days/result.py": "what follows from a decision that is still to come, and the manual's next business day",
    "tvisa/screening/days/chronology.py": "gaps and breadths",
    "tvisa/screening/compare/rescreen.py": "the day before a rule",
    "tvisa/screening/filing/packet.py": "how long ago a record was asked for",
}
"""Where else days are added, each with what it adds: no last day of a period."""


def test_no_other_room_counts_a_period() -> None:
    """A period that is counted outside the table would be a second home of how it runs."""
    found = set()
    for folder in ("law", "screening"):
        for path in (ROOT / "tvisa" / folder).rglob("*.py"):
            calls = (n.func for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call))
            named = {
                f.attr if isinstance(f, ast.Attribute) else f.id
                for f in calls
                if isinstance(f, ast.Attribute | ast.Name)
            }
            if named & COUNTING:
                found.add(path.relative_to(ROOT).as_posix())

    assert found == set(HOMES)


def test_a_day_in_the_list_of_days_rests_on_what_moves_it_and_what_adds_to_it() -> None:
    """Each term of a counted day cites what its clock says of weekends, of mail and of filing, and no clock moves what the term does not."""
    for term in TERMS:
        clock = BY[term.key].clock if term.key in BY else None
        if clock is None:
            continue
        assert term.moves == bool(clock.moves), term.code
        assert {clock.moves, clock.mail, clock.filed} - {None} <= set(term.law), term.code
