"""What is told as a contradiction truly is one: on no day that the dates allow, and by no word that is believed, can both be so."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from tvisa import loads_case
from tvisa.facts import Case, DebtLine, DebtLineKind, Entry, FamilyMember, Kinship, Tie
from tvisa.facts.contradictions import Conflict, Contradiction, contradictions
from tvisa.facts.timeline import Timeline
from tvisa.kernel.answers import Reply, Source, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Bound, Date, DateClaim, DateFact, Years, ages, parse_date
from tvisa.kernel.paths import facts_of, get, put
from tvisa.testing import cases, cases_with_adjustment, cases_with_family

DAY = datetime.date(2022, 6, 1)
WRITTEN = (
    *("2020", "2021-05", "2021-05-06", "2021-06-01", "2022-06-01", "2022-06-02", "2023", "2021~", "202X", "2022-06?"),
    *("2020/2022", "2021-05-06/..", "[..2021-05]", "[2022-01..]", "[2020-01-01,2022-07-01]"),
)
SIBLINGS = """
applicant: P1
people: [{key: P1}, {key: P2}]
family: {members: [{person: P2, kinship: sibling, tie: birth}]}
"""


@st.composite
def dates(draw: Any) -> DateFact:
    """Draw a date told once or twice, close to the others, so that many contradict one another."""
    told = draw(st.lists(st.sampled_from(WRITTEN), min_size=0, max_size=2))
    by = st.sampled_from(((), (Source.CLIENT,), (Source.TRAFFICKER,)))
    return DateFact(tuple(DateClaim(parse_date(text), draw(by)) for text in told))


@st.composite
def tangled(draw: Any) -> Case:
    """Draw cases whose dates and answers were put there without regard to one another."""
    case: Case = draw(st.one_of(cases(), cases_with_adjustment(of=cases_with_family())))
    answer = st.sampled_from(
        (yes_no(True), yes_no(False), yes_no("unknown"), yes_no("disputed"), yes_no(False, "trafficker"))
    )
    kinship, tie = draw(st.sampled_from(Kinship)), draw(st.sampled_from(Tie))
    if draw(st.booleans()):
        member = FamilyMember(case.people[-1].key, kinship=kinship, tie=tie)
        case = put(case, "family.members", (member, *case.family.members))
        case = put(case, "presence.entries", (Entry(), *case.presence.entries))
    owed = st.builds(DebtLine, st.sampled_from(DebtLineKind), said_by=st.sampled_from([(), (Source.TRAFFICKER,)]))
    for n, _ in enumerate(case.incidents):
        case = put(case, f"incidents[{n}].debt.ledger.lines", tuple(draw(st.lists(owed, max_size=2))))
    for path, fact in tuple(facts_of(case)):
        if isinstance(fact, DateFact):
            case = put(case, path, draw(dates()))
    answered = [
        "filed",
        "presence.here_now",
        "presence.entries_complete",
        "presence.here_when_filed",
        "adjustment.filed",
    ]
    answered += [f"incidents[{n}].exit.ongoing" for n, _ in enumerate(case.incidents)]
    answered += [
        f"incidents[{n}].{name}"
        for n, _ in enumerate(case.incidents)
        for name in ("debt.part_credited", "agreement.debt_raised")
    ]
    for n, _ in enumerate(case.family.members):
        answered += [f"family.members[{n}].{name}" for name in ("applied", "granted", "exists_now", "ever_married")]
    for path in answered:
        case = put(case, path, draw(answer))
    for n, _ in enumerate(case.incidents):
        years = draw(st.integers(0, 3))
        case = put(case, f"incidents[{n}].age", Age((AgeClaim(Years(years, years)),)))
    return case


def some_day(data: st.DataObject, low: Bound, high: Bound) -> datetime.date:
    """Draw a day between two bounds, one of the outermost as often as not."""
    first, last = low or datetime.date(1900, 1, 1), high or datetime.date(2100, 1, 1)
    return data.draw(st.one_of(st.sampled_from((first, last)), st.dates(first, last)))


def settled(fact: DateFact, data: st.DataObject) -> DateFact:
    """Return a date as it turns out: one of those told, on days that it allows."""
    own = [c.date for c in fact.claims if isinstance(c.date, Date) and not c.hostile]
    if not own:
        return DateFact()
    told = data.draw(st.sampled_from(own))
    first = some_day(data, *told.start)
    last = first if told.end == told.start else max(first, some_day(data, *told.end))
    return DateFact((DateClaim(Date("", (first, first), (last, last))),))


@given(tangled(), st.data())
def test_no_day_that_the_dates_allow_resolves_it(case: Case, data: st.DataObject) -> None:
    """However each date turns out, and whoever is believed, what was told as a contradiction is still one."""
    told = contradictions(Timeline.of(case, DAY))
    now = case
    for path, fact in facts_of(case):
        if isinstance(fact, DateFact) and fact.claims:
            now = put(now, path, settled(fact, data))

    for found in told:
        event(found.kind)
        if found.kind is not Conflict.TWO_BIRTHS:
            assert cannot_be(found, now), found


# --- an oracle of its own, on days that are known ---------------------------------------------------------------------


def first(case: Case, path: str) -> datetime.date:
    day = get(case, path).values[0].start[0]
    assert day
    return day  # type: ignore[no-any-return]


def last(case: Case, path: str) -> datetime.date:
    day = get(case, path).values[0].end[0]
    assert day
    return day  # type: ignore[no-any-return]


def said(case: Case, path: str) -> bool:
    """Return what an answer says, believing anybody who knows and is no trafficker."""
    own = {c.answer for c in get(case, path).claims if not c.hostile} & {Reply.YES, Reply.NO}
    assert len(own) == 1
    return own == {Reply.YES}


def years_on(born: datetime.date, day: datetime.date, leap: tuple[int, int] = (3, 1)) -> int:
    """Count the birthdays that have come, one by one; of a February 29 in a year without one, on one day or the other."""
    count = 0
    while True:
        try:
            birthday = datetime.date(born.year + count + 1, born.month, born.day)
        except ValueError:
            birthday = datetime.date(born.year + count + 1, *leap)
        if birthday > day:
            return count
        count += 1


def in_turn(case: Case, one: str, other: str) -> bool:
    return last(case, one) < first(case, other)


def starts_in_turn(case: Case, one: str, other: str) -> bool:
    return first(case, one) < first(case, other)


def age_is_wrong(case: Case, age: str, born: str) -> bool:
    when = case.incidents[int(age.partition("[")[2].partition("]")[0])].when.values
    years = {c.years.low for c in get(case, age).claims}
    days = [when[0].start[0]] if when else None
    if days and days[0]:
        return years_on(first(case, born), days[0]) not in years
    return bool(years_on(first(case, born), DAY) < min(years))


ORACLES: dict[Conflict, Callable[..., bool]] = {
    Conflict.EXIT_BEFORE_START: in_turn,
    Conflict.ENDED_BEFORE_LAST_ACT: lambda case, left, acts: last(case, left) < last(case, acts),
    Conflict.SEX_ACT_OUTSIDE_INCIDENT: in_turn,
    Conflict.ONGOING_AFTER_EXIT: lambda case, ongoing, left: (
        said(case, ongoing) and last(case, left) < (first(case, "filed_on") if case.filed_on.values else DAY)
    ),
    Conflict.AGE_AGAINST_BIRTH: age_is_wrong,
    Conflict.INCIDENT_BEFORE_BIRTH: starts_in_turn,
    Conflict.ENTRY_BEFORE_BIRTH: starts_in_turn,
    Conflict.EVENT_BEFORE_BIRTH: starts_in_turn,
    Conflict.MARRIAGE_BEFORE_BIRTH: starts_in_turn,
    Conflict.CHILD_BEFORE_PARENT: in_turn,
    Conflict.BIRTHS_TOO_NEAR: lambda case, one, other: 2 < abs((first(case, one) - first(case, other)).days) < 240,
    Conflict.CONTACT_BEFORE_INCIDENT: lambda case, contact, *began: all(in_turn(case, contact, b) for b in began),
    Conflict.FILED_BEFORE_ENTRY: lambda case, here, filed, *came: (
        said(case, here) and len(came) == len(case.presence.entries) and all(in_turn(case, filed, c) for c in came)
    ),
    Conflict.HERE_AFTER_DEPARTURE: lambda case, here, left: (
        said(case, here)
        and last(case, left) < DAY
        and all(in_turn(case, f"presence.entries[{n}].when", left) for n, _ in enumerate(case.presence.entries))
    ),
    Conflict.STAY_BEFORE_ENTRY: in_turn,
    Conflict.RETURN_BEFORE_LEAVING: in_turn,
    Conflict.ENDED_BEFORE_IT_BEGAN: in_turn,
    Conflict.ENDED_AND_HELD: lambda case, held, ended: said(case, held) and last(case, ended) < DAY,
    Conflict.DUE_BEFORE_ASKED: in_turn,
    Conflict.DECISION_BEFORE_FILING: in_turn,
    Conflict.ADMITTED_BEFORE_GRANT: in_turn,
    Conflict.STATUS_ENDED_BEFORE_GRANT: in_turn,
    Conflict.REINSTATED_BEFORE_ORDER: in_turn,
    Conflict.GRANTED_NOT_FILED: lambda case, filed, granted: not said(case, filed) and first(case, granted) <= DAY,
    Conflict.DENIED_AND_DATED: lambda case, answer, day: not said(case, answer) and first(case, day) <= DAY,
    Conflict.DENIED_AND_LISTED: lambda case, answer, kind: (
        not said(case, answer)
        and get(case, kind) == ("credited" if answer.endswith("part_credited") else "added")
        and Source.TRAFFICKER not in get(case, kind.removesuffix(".kind")).said_by
    ),
    Conflict.LISTED_BEFORE_DEBT: in_turn,
    Conflict.FREE_AND_HELD: lambda case, free, held: said(case, free) and said(case, held),
    Conflict.DONE_AND_TO_COME: lambda case, answer, day: said(case, answer) and first(case, day) > DAY,
    Conflict.TOLD_AND_TO_COME: lambda case, day: first(case, day) > DAY,
}
"""By kind, that both cannot be so, worked out with days that are known and nothing of the library."""


def cannot_be(found: Contradiction, case: Case) -> bool:
    return ORACLES[found.kind](case, *found.paths)


def test_every_kind_has_an_oracle_of_its_own() -> None:
    """No kind is taken on trust; two births are two claims of one date, told where they are."""
    assert {*ORACLES, Conflict.TWO_BIRTHS} == set(Conflict)


@given(st.data())
def test_siblings_told_as_born_too_near_are_so_on_every_day(data: st.DataObject) -> None:
    """However the births of two siblings turn out, they lie more than two days and less than 240 apart."""
    blank, told = loads_case(SIBLINGS), 0
    for pair in itertools.product(WRITTEN, repeat=2):
        births = {f"people[{n}].date_of_birth": DateFact((DateClaim(parse_date(text)),)) for n, text in enumerate(pair)}
        case = functools.reduce(lambda case, birth: put(case, *birth), births.items(), blank)
        for found in contradictions(Timeline.of(case, DAY)):
            if found.kind is Conflict.BIRTHS_TOO_NEAR:
                told += 1
                assert cannot_be(
                    found, functools.reduce(lambda c, p: put(c, p, settled(births[p], data)), births, case)
                )
    assert told


@given(tangled())
def test_two_births_are_told_only_where_no_day_is_both(case: Case) -> None:
    """Of two dates told of one birth, no day is allowed by both of some pair."""
    for found in contradictions(Timeline.of(case, DAY)):
        if found.kind is Conflict.TWO_BIRTHS:
            spans = [
                c.date.start for c in get(case, found.paths[0]).claims if isinstance(c.date, Date) and not c.hostile
            ]
            apart = [a[1] and b[0] and a[1] < b[0] for a in spans for b in spans]
            assert any(apart)


@given(tangled())
def test_it_names_what_is_recorded_and_changes_nothing(case: Case) -> None:
    """Every place is one of the record at which something is recorded; no contradiction is told twice."""
    told = contradictions(Timeline.of(case, DAY))

    assert len(set(told)) == len(told)
    for found in told:
        for path in found.paths:
            place = get(case, path)
            assert getattr(place, "claims", place)


@given(tangled(), st.data())
def test_a_rougher_date_never_makes_one(case: Case, data: st.DataObject) -> None:
    """Widening a date takes contradictions away and brings none."""
    dated = [path for path, fact in facts_of(case) if isinstance(fact, DateFact) and fact.values]
    if not dated:
        return
    path = data.draw(st.sampled_from(dated))
    fact: DateFact = get(case, path)

    def wider(date: Any) -> Any:
        if not isinstance(date, Date):
            return date
        nothing = (None, None)
        return attrs.evolve(date, start=nothing, end=nothing)

    rough = put(case, path, DateFact(tuple(attrs.evolve(c, date=wider(c.date)) for c in fact.claims)))
    told = contradictions(Timeline.of(rough, DAY))

    assert set(told) <= set(contradictions(Timeline.of(case, DAY)))
    assert all(path not in found.paths for found in told)


@pytest.mark.parametrize("years", range(4))
def test_an_age_is_right_for_one_year_and_no_longer(years: int) -> None:
    """Somebody born on 29 February may be of an age from 28 February, or 1 March, to the day before the next birthday."""
    born = datetime.date(2020, 2, 29)
    days = [born + datetime.timedelta(n) for n in range(5 * 366)]
    counted = [(years_on(born, d), years_on(born, d, (2, 28))) for d in days]
    assert [ages((born, born), (d, d)) for d in days] == counted
    surely, perhaps = (datetime.date(2020 + years, *day) if years else born for day in ((3, 1), (2, 28)))
    assert days[counted.index((years, years))] == surely
    assert next(d for d, (_, high) in zip(days, counted, strict=True) if high == years) == perhaps
