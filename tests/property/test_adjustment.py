"""
Adjustment: every date against a day-by-day simulation, what uncertainty may do, and what may never happen.

The simulation shares nothing with the library: it walks through the calendar one day at a time over more than a decade, with
every possible first day side by side, and asks of each day whether somebody was away.
"""

from __future__ import annotations

import datetime
import json
import pickle
import re
from collections import Counter
from typing import NamedTuple

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.property.support import contradict, forget, recorded
from tvisa.facts import Absence, Adjustment, Case, Person, Setting
from tvisa.facts.adjustment import CompletedCase
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, State, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Gap
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.t.adjustment.clocks import worlds
from tvisa.law.t.adjustment.laws import LAWS
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases_with_adjustment

Day = datetime.date
ONE = datetime.timedelta(1)
HORIZON = Day(2037, 1, 1)
DECIDED = (Outcome.MET, Outcome.NOT_MET)

# --- the simulation ---------------------------------------------------------------------------------------------------


class Away(NamedTuple):
    """One absence: the day of leaving, the day of coming back, and whether the return was in status."""

    left: Day
    back: Day
    kept: bool = True


def third_anniversary(day: Day, start: Day, *, late: bool) -> bool:
    """Whether three years have passed: the same day of the month three years on, or after it; of a leap day the earlier or later."""
    early = (start.month, start.day) == (2, 29) and not late
    return (day.year - 3, day.month, day.day) >= (start.year, start.month, start.day - early)


def is_away(day: Day, trip: Away, *, travel_days: bool) -> bool:
    """Whether a day counts as away: with the days of travel, or without them; a trip within one day never does."""
    if trip.left == trip.back:
        return False
    return trip.left <= day <= trip.back if travel_days else trip.left < day < trip.back


class Counting:
    """What is counted, day after day, from one possible first day on."""

    def __init__(self, start: Day) -> None:
        self.start = start
        self.days = Counter[int]()
        self.out_of_status = False
        self.broken_on: Day | None = None
        self.complete: Day | None = None

    def live(self, day: Day, trips: list[Away], *, travel_days: bool) -> None:
        """Pass one day."""
        later = [(n, t) for n, t in enumerate(trips) if t.back > self.start]
        self.days.update(n for n, t in later if is_away(day, t, travel_days=travel_days))
        self.out_of_status |= any(day == t.back and not t.kept for _, t in later)
        too_long = self.days.total() > 180 or max(self.days.values(), default=0) > 90
        if self.broken_on is None and (too_long or self.out_of_status):
            self.broken_on = day
        if self.complete is None and day >= self.start and third_anniversary(day, self.start, late=travel_days):
            self.complete = day


def simulate(granted: Day, trips: list[Away], *, travel_days: bool, only_after_break: bool = False) -> Day | None:
    """Walk through the days and return the first on which three years are complete from a first day that lasts."""
    first = Counting(granted)
    others = [Counting(t.back) for t in trips if t.kept and t.back > granted]
    day = min([granted, *(t.left for t in trips)])
    while day < HORIZON:
        for counting in (first, *others):
            counting.live(day, trips, travel_days=travel_days)
        day += ONE
    if only_after_break:
        others = [c for c in others if first.broken_on and first.broken_on <= c.start]
    found = [c.complete for c in (first, *others) if c.broken_on is None and c.complete]
    return min(found, default=None)


# --- cases ------------------------------------------------------------------------------------------------------------


def on(day: Day) -> DateFact:
    return DateFact((DateClaim(parse_date(day.isoformat())),))


def absence(trip: Away, *, parole: bool = False) -> Absence:
    by_parole, by_admission = yes_no(trip.kept and parole), yes_no(trip.kept and not parole)
    return Absence(
        on(trip.left),
        on(trip.back),
        advance_parole=by_parole,
        paroled_on_return=by_parole,
        admitted_on_return=by_admission,
        needed_for_case=yes_no(False),
        certified=yes_no(False),
    )


def case_of(granted: Day, trips: list[Away], *, parole: bool = False) -> Case:
    own = Adjustment(
        admitted_at_grant=yes_no(True),
        filed=yes_no(False),
        absences_complete=yes_no(True),
        absences=tuple(absence(t, parole=parole) for t in trips),
    )
    return Case("P1", (Person("P1"),), granted_on=on(granted), adjustment=own)


@st.composite
def travels(draw: st.DrawFn, *, always_kept: bool = False) -> tuple[Day, list[Away]]:
    """A grant and the absences since, one after the other, of lengths around the limits."""
    granted = draw(st.one_of(st.dates(Day(2018, 1, 1), Day(2024, 12, 31)), st.sampled_from([Day(2020, 2, 29)])))
    lengths = st.one_of(
        st.integers(0, 3), st.integers(40, 100), st.sampled_from([59, 60, 61, 89, 90, 91, 92, 179, 180, 181])
    )
    trips, day = [], granted
    if draw(st.sampled_from([False, False, True])):
        # What was over before the grant counts for nothing, however it is recorded.
        before = granted - datetime.timedelta(draw(st.integers(200, 400)))
        trips.append(Away(before, before + datetime.timedelta(draw(st.integers(0, 199)))))
    for _ in range(draw(st.integers(0, 5))):
        left = day + datetime.timedelta(draw(st.integers(1, 400)))
        back = left + datetime.timedelta(draw(lengths))
        trips.append(Away(left, back, always_kept or draw(st.sampled_from([True, True, True, False]))))
        day = back
    assume(day < Day(2033, 1, 1))
    return granted, trips


# --- dates against the simulation -------------------------------------------------------------------------------------


@given(travels())
def test_the_three_year_dates_equal_a_simulation_day_by_day(journey: tuple[Day, list[Away]]) -> None:
    """With full dates and admissions in status, both ends are what counting without and with the days of travel gives."""
    granted, trips = journey
    found = worlds(case_of(granted, trips), HORIZON)

    earliest, safe = found.earliest, found.safe
    assert (earliest.complete if earliest else None) == simulate(granted, trips, travel_days=False)
    assert (safe.complete if safe else None) == simulate(granted, trips, travel_days=True)


@given(travels(always_kept=True))
def test_on_advance_parole_the_safe_date_needs_a_break_before_the_return(journey: tuple[Day, list[Away]]) -> None:
    """A return on advance parole is a certain first day only after a break; where both counts agree, the simulation does."""
    granted, trips = journey
    assume(all((t.back - t.left).days not in (90, 91) for t in trips))
    nights = [(t.back - t.left).days for t in trips if t.back != t.left]
    spans = [sum(nights[i:j]) for i in range(len(nights)) for j in range(i, len(nights) + 1)]
    assume(all(abs(span - 180) > len(nights) + 1 for span in spans))
    found = worlds(case_of(granted, trips, parole=True), HORIZON)

    assert found.earliest
    assert found.earliest.complete == simulate(granted, trips, travel_days=False)
    assert found.safe
    assert found.safe.complete == simulate(granted, trips, travel_days=True, only_after_break=True)


@given(travels(always_kept=True), st.booleans())
def test_the_safe_date_is_safe_on_every_count(journey: tuple[Day, list[Away]], parole: bool) -> None:
    """On the safe date three years are complete whichever days count, from a first day that any reading allows."""
    granted, trips = journey
    safe = worlds(case_of(granted, trips, parole=parole), HORIZON).safe
    for travel_days in (False, True):
        needed = simulate(granted, trips, travel_days=travel_days, only_after_break=parole)
        if safe:
            assert needed
            assert needed <= safe.complete


@given(travels(always_kept=True), st.dates(Day(2019, 1, 1), Day(2035, 1, 1)), st.booleans())
def test_complete_before_the_day_and_not_before_that(journey: tuple[Day, list[Away]], day: Day, parole: bool) -> None:
    """From the safe date on it is met, before the earliest it is not yet, in between it is open; it is never "no"."""
    granted, trips = journey
    assume(all(t.left <= day for t in trips))
    case = case_of(granted, trips, parole=parole)
    found = worlds(case, day)
    bits = found.complete()

    assert OUTCOME[bits] is not Outcome.NOT_MET
    assert (bits == truth.TRUE) == (found.safe is not None and found.safe.complete <= day)


@given(travels(always_kept=True), st.data())
def test_adding_an_absence_never_brings_the_date_forward(journey: tuple[Day, list[Away]], data: st.DataObject) -> None:
    """One more absence leaves the earliest date or puts it off; with an admission in status at its end, the safe one too."""
    granted, trips = journey
    left = data.draw(st.dates(granted, Day(2030, 1, 1)))
    more = Away(left, left + datetime.timedelta(data.draw(st.integers(0, 250))))
    parole = data.draw(st.booleans())
    before, after = (worlds(case_of(granted, t, parole=parole), HORIZON) for t in (trips, [*trips, more]))

    assert before.earliest
    assert after.earliest
    assert before.earliest.complete <= after.earliest.complete
    if not parole and after.safe:
        assert before.safe
        assert before.safe.complete <= after.safe.complete


@given(
    travels(),
    st.dates(Day(2017, 1, 1), Day(2026, 1, 1)),
    st.integers(0, 1500),
    st.booleans(),
    st.dates(Day(2019, 1, 1), Day(2035, 1, 1)),
)
def test_on_the_day_said_to_be_safe_presence_is_met(
    journey: tuple[Day, list[Away]], began: Day, length: int, counts: bool, day: Day
) -> None:
    """By three years or by an investigation that is over: whoever files on the earliest safe day has the presence."""
    granted, trips = journey
    assume(all(t.left <= day for t in trips))
    over = CompletedCase(yes_no(True), on(began), on(began + length * ONE), yes_no(counts))
    case = put(case_of(granted, trips, parole=True), "adjustment.completed_case", over)
    safe, _ = adjust(case, day).calendar.clocks.filing_from

    if safe:
        (presence,) = [f for f in adjust(case, max(day, safe)).findings if f.predicate.id == "continuous_presence"]
        assert presence.outcome is Outcome.MET


# --- uncertainty ------------------------------------------------------------------------------------------------------


@st.composite
def vaguely(draw: st.DrawFn, day: Day) -> DateFact:
    """A date that a person remembers less closely than it was."""
    texts = [
        day.isoformat(),
        day.isoformat()[:7],
        day.isoformat()[:4],
        f"{day.isoformat()[:7]}~",
        f"[{day}..{day + 40 * ONE}]",
        f"[{day - 25 * ONE}..{day}]",
    ]
    return DateFact((DateClaim(parse_date(draw(st.sampled_from(texts)))),))


@given(travels(), st.booleans(), st.data())
def test_uncertainty_is_sound(journey: tuple[Day, list[Away]], parole: bool, data: st.DataObject) -> None:
    """What is decided on dates as remembered is decided the same on the days themselves, and the two ends hold them."""
    granted, trips = journey
    exact = case_of(granted, trips, parole=parole)
    vague = put(exact, "granted_on", data.draw(vaguely(granted)))
    for number, trip in enumerate(trips):
        path = f"adjustment.absences[{number}]"
        vague = put(vague, f"{path}.left", data.draw(vaguely(trip.left)))
        vague = put(vague, f"{path}.returned", data.draw(vaguely(trip.back)))
        for name in ("advance_parole", "admitted_on_return", "certified"):
            if data.draw(st.sampled_from([False, False, True])):
                vague = put(vague, f"{path}.{name}", Answer())
    first = granted
    if data.draw(st.booleans()):
        # A "yes" beside a rough date says that it is filed: so it is by the day asked about.
        first = filed = data.draw(st.dates(granted, Day(2034, 1, 1)))
        exact = put(put(exact, "adjustment.filed", yes_no(True)), "adjustment.filed_on", on(filed))
        vague = put(put(vague, "adjustment.filed", yes_no(True)), "adjustment.filed_on", data.draw(vaguely(filed)))
    day = data.draw(st.dates(first, Day(2036, 1, 1)))
    sure, loose = worlds(exact, day), worlds(vague, day)

    for shift in (0, 2):
        decided = loose.complete() >> shift & 3
        assert decided in (2, sure.complete() >> shift & 3)
    if loose.earliest and sure.earliest:
        assert loose.earliest.complete <= sure.earliest.complete
    if loose.safe:
        assert sure.safe
        assert sure.safe.complete <= loose.safe.complete


@given(travels(always_kept=True), st.data())
def test_dates_that_differ_contest_and_each_alone_stands_between(
    journey: tuple[Day, list[Away]], data: st.DataObject
) -> None:
    """With two dates claimed, the favorable reading is no worse than either alone and the adverse one no better."""
    granted, trips = journey
    assume(trips)
    number = data.draw(st.integers(0, len(trips) - 1))
    path = f"adjustment.absences[{number}].{data.draw(st.sampled_from(['left', 'returned']))}"
    case = case_of(granted, trips)
    told: DateFact = get(case, path)
    other = told.values[0].start[0]
    assert other
    moved = on(other + datetime.timedelta(data.draw(st.integers(-60, 60))))
    day = data.draw(st.dates(granted, Day(2036, 1, 1)))
    both = worlds(put(case, path, DateFact((*told.claims, *moved.claims))), day).complete()

    for alone in (case, put(case, path, moved)):
        bits = worlds(alone, day).complete()
        # False, open and true, two bits each, are in this order.
        assert both >> 2 >= bits >> 2
        assert both & 3 <= bits & 3


# --- what forgetting and contradiction may do -------------------------------------------------------------------------

TWO_WAYS = ("filed", "filed_on", "under_a_day", "date_of_birth", "age", "when", "after_trafficking", "admitted_on")
"""Facts that are read together with another of the same meaning, so that forgetting one can lift a conflict."""
DAYS = st.one_of(
    st.dates(Day(2017, 1, 18), Day(2029, 12, 31)),
    st.sampled_from([Day(2024, 8, 27), Day(2024, 8, 28), Day(2009, 1, 12)]),
)


def outcomes(case: Case, day: Day) -> list[Outcome]:
    found = adjust(case, day)
    return [f.outcome for f in (*found.findings, *found.relatives)]


@given(cases_with_adjustment(), DAYS, st.data())
def test_forgetting_anything_never_decides_and_never_flips(case: Case, day: Day, data: st.DataObject) -> None:
    """Whatever is forgotten, nothing open is decided and nothing flips."""
    paths = [p for p in recorded(case) if p.startswith(("adjustment", "granted_on", "filing", "status"))]
    paths = [p for p in paths if p.rpartition(".")[2] not in TWO_WAYS and not p.endswith(("_kept", ".complied"))]
    paths += [f"adjustment.absences[{n}]" for n, _ in enumerate(case.adjustment.absences)]
    assume(paths)
    forgotten = forget(case, data.draw(st.sampled_from(paths)))

    for was, now in zip(outcomes(case, day), outcomes(forgotten, day), strict=True):
        if was is Outcome.UNKNOWN:
            assert now not in DECIDED
        if was in DECIDED:
            assert now is was or now not in DECIDED


@given(cases_with_adjustment(), DAYS, st.data())
def test_a_conflicting_answer_only_contests(case: Case, day: Day, data: st.DataObject) -> None:
    """The opposite answer from another source leaves an outcome or makes it CONTESTED; it never decides or flips one."""
    paths = [p for p in recorded(case) if p.startswith("adjustment")]
    paths = [p for p in paths if isinstance(f := get(case, p), Answer) and f.state() in (State.YES, State.NO)]
    paths = [p for p in paths if not get(case, p).claims[0].hostile]
    assume(paths)
    contradicted = contradict(case, data.draw(st.sampled_from(paths)))

    for was, now in zip(outcomes(case, day), outcomes(contradicted, day), strict=True):
        assert now in (was, Outcome.CONTESTED)


@given(cases_with_adjustment(), DAYS)
def test_before_filing_presence_is_never_no(case: Case, day: Day) -> None:
    """While nothing is filed, presence, a signed document, a waiver and an expired status are "not yet", never "no"."""
    case = attrs.evolve(case, adjustment=attrs.evolve(case.adjustment, filed=yes_no(False), filed_on=DateFact()))
    found = {f.predicate.id: f for f in adjust(case, day).findings}

    assert found["continuous_presence"].outcome is not Outcome.NOT_MET
    assert found["application"].outcome is not Outcome.NOT_MET
    denied = [case.adjustment.status_lost, case.adjustment.revoked]
    if not any(a.when_yes_hurts & 0b0101 for a in denied):
        assert found["holds_status"].outcome is not Outcome.NOT_MET


@given(cases_with_adjustment(), st.sampled_from([None, *(s for s in Setting if s is not Setting.PRIVILEGED)]), DAYS)
def test_what_only_a_privileged_screening_reads_moves_nothing_elsewhere(
    case: Case, setting: Setting | None, day: Day
) -> None:
    """Outside a privileged setting the result is the same, byte for byte, whatever is recorded of grounds and character."""
    case = attrs.evolve(case, setting=setting)
    bare = case
    for path in recorded(case):
        private = re.search(
            r"^adjustment\.(relatives\[\d\]\.)?(grounds|character|discretion)\.|relatives\[\d\]\.merits", path
        )
        if private and not path.endswith("order_closed"):
            bare = put(bare, path, Answer())

    assert adjust(bare, day).as_dict() == adjust(case, day).as_dict()


@given(cases_with_adjustment(), DAYS)
def test_the_result_is_total_plain_and_stored_whole(case: Case, day: Day) -> None:
    """Any case on any modeled day gives plain JSON, the same twice, and pickles to the same."""
    found = adjust(case, day)
    result = found.as_dict()

    assert json.loads(json.dumps(result)) == result == adjust(case, day).as_dict()
    assert pickle.loads(pickle.dumps(found)).as_dict() == result  # noqa: S301 - our own
    screened = [e.id for e in next(r for r in LAWS if day in r.window).elements if e.id not in result["not_screened"]]
    assert [e["id"] for e in result["elements"]] == screened


@given(cases_with_adjustment(), DAYS)
def test_whatever_is_open_says_what_would_close_it(case: Case, day: Day) -> None:
    """An open requirement has an entry of what is missing, each with a question; a closed one has none."""
    for element in adjust(case, day).as_dict()["elements"]:
        if element["outcome"] == Outcome.UNKNOWN.value:
            assert element["missing"], element["id"]
        if element["outcome"] in DECIDED:
            assert not element["missing"]
        assert all(m["question"] for m in element["missing"])


@given(cases_with_adjustment(), DAYS)
def test_not_yet_is_the_only_thing_left_when_all_is_answered(case: Case, day: Day) -> None:
    """Answering what is missing, and whatever that opens in turn, leaves nothing open but what only time or USCIS brings."""
    case = attrs.evolve(case, incidents=(), incidents_complete=yes_no(True))
    for _ in range(40):
        entries = [
            m for e in adjust(case, day).as_dict()["elements"] if e["outcome"] == "unknown" for m in e["missing"]
        ]
        open_ones = [m for m in entries if m["state"] != Gap.NOT_YET.value]
        if not open_ones:
            break
        for entry in open_ones:
            case = _settle(case, entry["path"], entry["state"])
    else:
        raise AssertionError([(m["path"], m["state"]) for m in open_ones])


def _settle(case: Case, path: str, state: str) -> Case:
    if state == Gap.LIST_OPEN:
        case = put(case, "presence.departures", ())
        return put(case, f"{path}_complete", yes_no(True))
    fact = get(case, path)
    if not isinstance(fact, DateFact):
        return put(case, path, yes_no(True))
    if path.endswith(".left"):
        # Where the two days are mixed up, both have to be set right.
        case = put(case, path.replace(".left", ".returned"), on(Day(2022, 3, 20)))
    dates = {"began_on": "2021-05-06", "left": "2022-03-04", "returned": "2022-03-20", "date_of_birth": "1990-01-01"}
    return put(case, path, on(Day.fromisoformat(dates.get(path.rpartition(".")[2], "2021-07-08"))))
