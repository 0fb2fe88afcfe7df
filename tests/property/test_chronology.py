"""The told timeline as properties: its order is one that the dates allow, and an age is one that they allow."""

from __future__ import annotations

import datetime
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.property.test_contradictions import tangled
from tvisa.facts import Case
from tvisa.facts.timeline import Event
from tvisa.kernel.dates import ages
from tvisa.screening.days.chronology import chronology, line_of, with_years
from tvisa.words.catalog import ENGLISH

DAYS = st.dates(datetime.date(2002, 3, 4), datetime.date(2030, 1, 1))


def surely_earlier(one: Event, other: Event) -> bool:
    """Say whether one began before the other on any days that they allow, whoever is believed."""
    return all(a.start[1] and b.start[0] and a.start[1] < b.start[0] for a in one.dates for b in other.dates)


def may_be_earlier(one: Event, other: Event) -> bool:
    """Say whether some days that they allow put one before the other."""
    first = min(a.start[0] or datetime.date.min for a in one.dates)
    return first < max(b.start[1] or datetime.date.max for b in other.dates)


@given(tangled(), DAYS)
def test_the_order_is_one_that_the_dates_allow_and_what_is_not_sure_is_said(case: Case, day: datetime.date) -> None:
    """Nothing stands before what surely began earlier; of two that could be either way round the first says so."""
    line = {(e.key, e.path): e for e in line_of(case, day)}
    told = chronology(case, day, ENGLISH).entries
    events = [line[e.key, e.path] for e in told]

    for n, (entry, event) in enumerate(zip(told, events, strict=True)):
        for later, other in zip(told[n + 1 :], events[n + 1 :], strict=True):
            assert not surely_earlier(other, event)
            told_so = [later.number in entry.unordered, entry.number in later.unordered]
            assert sum(told_so) == may_be_earlier(other, event)


@given(tangled(), DAYS)
def test_everything_dated_that_may_be_told_is_in_it_once(case: Case, day: datetime.date) -> None:
    """Told dates are all there but for what only a trafficker says; nothing is there twice."""
    found = chronology(case, day, ENGLISH)
    told = [(e.key, e.path) for e in found if e.sort == "told"]

    assert len({(e.key, e.path, e.derived_from) for e in found}) == len(found)
    assert told == sorted(told, key=told.index)
    expected = {(e.key, e.path) for e in line_of(case, day) if e.dates and not e.derived_from}
    assert set(told) == expected


@given(tangled(), DAYS, st.data())
def test_an_age_holds_every_age_that_the_dates_allow(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """Whatever days are drawn from those told, the age on them lies within what is told."""
    line = {(e.key, e.path): e for e in line_of(case, day)}
    births = {person.key: f"people[{n}].date_of_birth" for n, person in enumerate(case.people)}
    for entry in chronology(case, day, ENGLISH):
        event = line[entry.key, entry.path]
        for age in entry.ages:
            born = data.draw(st.sampled_from(line["born", births[age.person]].dates)).start
            then = data.draw(st.sampled_from(event.dates)).start
            birth, moment = (born[0] or born[1], then[1] or then[0])
            if birth is None or moment is None or birth > moment:
                continue
            least, most = ages((birth, birth), (moment, moment))
            assert age.low is None or (least is not None and age.low <= least)
            assert age.high is None or (most is not None and most <= age.high)


@given(tangled(), DAYS)
def test_redacted_it_is_what_the_years_alone_would_tell(case: Case, day: datetime.date) -> None:
    """A case whose dates were told to the year has the same redacted timeline, and no month is in it."""
    found = chronology(case, day, ENGLISH, redact=True).as_dict()

    assert found == chronology(with_years(case), day, ENGLISH, redact=True).as_dict()
    text = json.dumps(found | {"as_of": ""})
    assert not re.search(r"\b[12]\d{3}-\d\d", text)
