"""The timeline as properties: exactly what is dated, nothing by a trafficker's word alone, and no guess."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from tvisa.facts import Case
from tvisa.facts.contradictions import contradictions
from tvisa.facts.timeline import Event, Timeline
from tvisa.kernel import truth
from tvisa.kernel.answers import Source
from tvisa.kernel.dates import Date, DateFact
from tvisa.kernel.paths import facts_of, get, put
from tvisa.law.t.days import RECKONED, days
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
