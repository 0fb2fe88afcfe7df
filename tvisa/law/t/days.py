"""What a day is that the law reckons from what is told; the table of them is in `tvisa.law.t.days`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final

import attrs

from tvisa.errors import UnknownName
from tvisa.facts import Case, Forum, Kinship, Manner, NoticeKind
from tvisa.facts.timeline import Event, Span, Timeline
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Bound, Date, DateClaim, DateFact
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import silence
from tvisa.kernel.provision import Provision
from tvisa.law import time_limits as limits
from tvisa.law.common import clocks as clocks_of
from tvisa.law.common.clocks import (
    AFTER_PROSTITUTION,
    AFTER_REMOVAL,
    AFTER_STATUS,
    AGE_18,
    AGE_21,
    AT_ONCE,
    BARRED,
    BARRED_LONGER,
    FOR_ASYLUM,
    FOR_MOTION,
    IN_ALL,
    OF_PRESENCE,
    OF_STATUS,
    OF_WAGES,
    OF_WAGES_WILLFUL,
    SERVED_BY_MAIL,
    TO_ANSWER,
    TO_APPEAL,
    TO_APPEAL_DENIAL,
    TO_CHARGE,
    TO_PETITION,
    TO_RECONSIDER,
    TO_REOPEN,
    TO_RESCIND,
    TO_REVIEW_FEAR,
    TO_SELF_PETITION,
    TO_SUE,
    UNLAWFUL_180,
    UNLAWFUL_FIRST,
    UNLAWFUL_YEAR,
    YEAR,
    Clock,
)
from tvisa.law.common.posture import Order, denials, dismissals, orders_of_the_board
from tvisa.law.common.relief import ASYLUM, CIVIL_SUIT, FORMER_SPOUSE, STATUS_UNTIL_LATELY, TIME_TO_SUE
from tvisa.law.common.remark import several
from tvisa.law.common.removal import RESCISSION, REVIEW_OF_FEAR, REVIEW_OF_REINSTATEMENT
from tvisa.law.common.term import Sort
from tvisa.law.common.upcoming import ANSWER, AT_MOST, REBUTTAL, not_kept
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.stays import stay_now
from tvisa.law.conduct.timing import asserted
from tvisa.law.grounds.statute import UNLAWFUL_PRESENCE
from tvisa.law.t.adjustment import conditions
from tvisa.law.t.adjustment.days import Clocks, last_day_of_status
from tvisa.law.t.adjustment.laws import LAWS
from tvisa.law.t.family import ages, deadlines, ties
from tvisa.law.t.filing.decision import APPEAL
from tvisa.law.t.posture import standing_of
from tvisa.law.time_limits import years


@attrs.frozen(eq=False)
class Reckoned:
    """A day that the law reckons."""

    key: str
    """Its name in the timeline."""
    label: str
    """What a reader calls it."""
    law: tuple[Provision, ...] = attrs.field(converter=several)
    """The provisions that make it matter."""
    clock: Clock | None
    """How it runs; None of a day that somebody set."""
    of: Callable[[Reckoned, Timeline], Iterable[Event]] = attrs.field(repr=False)
    """Yields it, from the dates told of a case, as often as there is one."""
    sort: Sort = Sort.DEADLINE
    """What it is."""


# --- how they are reckoned --------------------------------------------------------------------------------------------


def _date(low: Bound, high: Bound) -> Date:
    """Return one day between two bounds, written as a case file would write it."""
    text = f"[{low or ''}..{high or ''}]" if low != high else str(low or "")
    return Date(text, (low, high), (low, high))


def _after(base: str, row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day after each date told of a kind, by each room that gives that date."""
    for event in line.all(base):
        yield _from(event, row)


def _from(event: Event, row: Reckoned, mailed: Answer | None = None, clock: Clock | None = None) -> Event:
    """Return the last day by the clock of a row, or by another, after each date told of an event."""
    clock = clock or row.clock or Clock()
    claims = tuple(
        DateClaim(_date(*clock.last(c.date, mailed)), c.sources) for c in event.claims if isinstance(c.date, Date)
    )
    return Event(row.key, event.path, claims, row.label, (event.path,))


def _between(base: Event, span: Span, row: Reckoned, *read: Event) -> Event:
    """Return a day reckoned from several dates at once, by whoever gives the first of them and is no trafficker."""
    claim = DateClaim(_date(*span), DateFact(base.own).sources)
    return Event(row.key, base.path, (claim,), row.label, tuple(e.path for e in (base, *read) if e.dates))


def _clocks(line: Timeline) -> Iterator[Clocks]:
    """Yield the clocks of adjustment where its law is modeled for the day and the grant is dated."""
    for law in LAWS:
        if line.day in law.window and line.at("granted").dates:
            yield Clocks(line, law.restart)


def _in_all(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the limit of all absences together, for each that is not known to be over and that it ends before its own limit does."""
    for clocks in _clocks(line):
        best, worst = clocks.worlds.favorable_best, clocks.worlds.adverse_worst
        for number, _ in enumerate(line.case.adjustment.absences):
            left, back = clocks.absence(number)
            least, most = (sum(t.counted for t in w.trips if t.number != number) for w in (best, worst))
            over = back.dates and all(day.start[1] and day.start[1] <= line.day for day in back.dates)
            if left.dates and not over and most > limits.MOST_IN_ALL - limits.MOST_AT_ONCE:
                limit = attrs.evolve(IN_ALL, days=IN_ALL.days - most, or_later=IN_ALL.or_later + most - least)
                yield _from(left, row, clock=limit)


def _adjust_from(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the day on which the years of presence are complete, between the best and the worst that is recorded."""
    for clocks in _clocks(line):
        travel = (event for n, _ in enumerate(line.case.adjustment.absences) for event in clocks.absence(n))
        if clocks.earliest or clocks.safe:
            span = clocks.earliest, clocks.safe
            if clocks.earliest and clocks.safe:
                # Where admission and grant contradict each other the best count can end after the worst.
                span = min(clocks.earliest, clocks.safe), max(clocks.earliest, clocks.safe)
            yield _between(line.at("granted"), span, row, line.at("admitted"), *travel)


def _adjust_by(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day on which Form I-485 can be filed in status, as told or as the rule allows at most."""
    for clocks in _clocks(line):
        low, high, by = clocks.status_until
        if clocks.last_day:
            yield _between(line.at("status_until" if by == "recorded" else "granted"), (low, high), row)


def _term_ends(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day of T-1 status: the recorded one or, until it is, the last that the rule allows."""
    low, high, source = last_day_of_status(line)
    if source != "unknown":
        yield _between(line.at("status_until" if source == "recorded" else "granted"), (low, high), row)


def _rescission(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day to rescind after an order, unless it is recorded that it was not made in the person's absence."""
    if line.case.filing.order_in_absentia.when_yes_hurts != truth.FALSE:
        yield from _after("order", row, line)


def _if_missed(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day to rescind after each hearing that has passed and may have been missed, while the day of no order is recorded."""
    for number, hearing in enumerate(line.case.filing.hearings):
        when = line.at("hearing.set", f"filing.hearings[{number}]")
        passed = when.earliest and when.earliest <= line.day and not line.at("order").dates
        if passed and hearing.forum is Forum.IMMIGRATION_COURT and not_kept(hearing.missed):
            yield _from(when, row)


def _under(base: str, *orders: Order) -> Callable[[Reckoned, Timeline], Iterable[Event]]:
    """Return what yields the last day from an event, where the case stands, or may stand, under one of some orders."""
    held = frozenset(orders)
    return lambda row, line: _after(base, row, line) if held & standing_of(line.case, line.day).orders else ()


def _final(*orders: Order) -> Callable[[Reckoned, Timeline], Iterable[Event]]:
    """Return what yields the same from an order as it became final: from the Board's decision where one is dated, else from the order."""
    of_order = _under("order", *orders) if orders else partial(_after, "order")

    def of(row: Reckoned, line: Timeline) -> Iterable[Event]:
        decided = [line.at("decision", f"decisions[{n}]") for n in orders_of_the_board(line.case)]
        if not any(event.dates for event in decided):
            return of_order(row, line)
        if orders and standing_of(line.case, line.day).orders.isdisjoint(orders):
            return ()
        return [_from(event, row) for event in decided]

    return of


def _to_the_board(row: Reckoned, line: Timeline) -> Iterable[Event]:
    """Yield the last day to appeal a judge's order, unless the Board has decided."""
    return () if orders_of_the_board(line.case) else _after("order", row, line)


def _stay_ends(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the end of the stay on which somebody is here; of several that the days do not tell apart, each."""
    here = stay_now(line.case)
    for event in line.all("entry.stay_until"):
        if here is None or event.path.startswith(f"presence.entries[{here[0]}]."):
            yield _from(event, row, clock=Clock(since="end"))


def _asylum_after_status(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield some months after lawful status, TPS or parole ended, unless the year from the last arrival runs."""
    if year_of(days(line.case, line.day, "asylum_year"))["state"] == "running":
        return
    here = stay_now(line.case)
    for event in (*line.all("entry.stay_until"), *line.all("other_status.until")):
        if event.key != "entry.stay_until" or here is None or event.path.startswith(f"presence.entries[{here[0]}]."):
            yield _from(event, row)


def _unlawful(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the day on which so many days of unlawful presence are full; of a minor the 18th birthday is the first."""
    here, own = stay_now(line.case), line.case.filing
    if here is None or any(a.when_yes_hurts == truth.TRUE for a in (own.deferred_action, own.asylum_pending)):
        return
    number, begun = here
    entry = f"presence.entries[{number}]"
    until, came = line.at("entry.stay_until", entry), line.at("entry", entry)
    base = came if line.case.presence.entries[number].manner is Manner.WITHOUT_INSPECTION else until
    if row.clock:
        yield _between(base, row.clock.of(begun), row)


_COUNT: Final = conduct_law.UNLAWFUL_PRESENCE


def _done_to(line: Timeline) -> Iterator[tuple[int, Event]]:
    """Yield what was done to the applicant in the United States, or may have been, with its own event in the timeline."""
    for number, incident in enumerate(line.case.incidents):
        if incident.victim == line.case.applicant and incident.in_united_states.when_no_hurts != truth.FALSE:
            yield number, line.at("incident", f"incidents[{number}]")


def _civil_suit(row: Reckoned, line: Timeline) -> Iterator[Event]:
    born = line.of_person("born", line.case.applicant)
    for number, when in _done_to(line):
        if line.case.incidents[number].exit.ongoing.when_no_hurts == truth.TRUE:
            continue
        left = line.at("incident.exit", f"incidents[{number}]")
        ended = left if left.dates else when
        span = TO_SUE.of(ended.end)
        if span[0] is None:
            continue
        if born.dates and line.age(line.case.applicant, when if when.dates else ended) == truth.TRUE:
            grown = TO_SUE.of(AGE_18.of(born.start))
            span = (max(span[0], grown[0] or span[0]), max(span[1], grown[1]) if span[1] and grown[1] else None)
        yield _between(ended, span, row, *([born] if born.dates else []))


def _self_petition(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for a self-petition after each marriage of the applicant that has ended."""
    for number, member in enumerate(line.case.family.members):
        if member.kinship is Kinship.SPOUSE:
            ended = line.at("member.ended", f"family.members[{number}]")
            if not ended.claims:
                continue
            yield _from(ended, row)


def _removed(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield ten years from each removal that is recorded."""
    for number, departure in enumerate(line.case.presence.departures):
        left = line.at("departure", f"presence.departures[{number}]")
        if left.dates and departure.removed.when_no_hurts == truth.TRUE:
            yield _from(left, row)


def _procured(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield ten years from the last act that is recorded as procuring, or that a charge of procuring is about."""
    own = line.case.conduct
    told = [("act", f"conduct.acts[{n}]", act.procured) for n, act in enumerate(own.acts)]
    told += [("matter", f"conduct.matters[{n}]", matter.procuring) for n, matter in enumerate(own.matters)]
    dated = (line.at(key, path) for key, path, answer in told if asserted(answer.when_yes_hurts))
    ended = [event for event in dated if event.dates and event.end[1]]
    if ended:
        last = max(ended, key=lambda event: event.end[1] or datetime.date.min)
        yield _from(last, row)


def _wages(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the next day on which pay that is owed begins to lapse, or ends to, for each incident of unpaid work."""
    for number, when in _done_to(line):
        labor = line.case.incidents[number].labor
        unpaid = asserted(labor.work.when_no_hurts) and labor.paid_as_agreed.when_no_hurts != truth.TRUE
        if unpaid and when.earliest:
            left = line.at("incident.exit", f"incidents[{number}]")
            # Where the work ended before the client was out, its last weeks are those at the end of the work.
            over, out = when.end[1], left.start[0]
            ended = left if left.dates and not (over and out and over < out) else when
            # The oldest weeks lapse first, then the last ones, and those a year later where the violation was willful.
            stages = [
                (when, when.start, OF_WAGES),
                *((ended, ended.end, clock) for clock in (OF_WAGES, OF_WAGES_WILLFUL)),
            ]
            spans = [(base, clock.of(at)) for base, at, clock in stages]
            ahead = (one for one in spans if one[1][0] and one[1][0] >= line.day)
            base, span = next(ahead, spans[-1])
            yield _between(base, span, row, when)


def _answers(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the latest day that a notice with no day in it could have named for its answer, while it wants one."""
    for number, notice in enumerate(line.case.filing.notices):
        issued = line.at("notice", f"filing.notices[{number}]")
        due = line.at("notice.due", f"filing.notices[{number}]")
        if notice.answered.when_yes_hurts == truth.TRUE or not issued.dates or due.dates:
            continue
        if isinstance(notice.kind, NoticeKind):
            yield _from(issued, row, notice.served_by_mail, AT_MOST[notice.kind])


def _appeals(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for an appeal of each denial of the application by USCIS, while no appeal is recorded as decided."""
    for number in denials(line.case):
        yield _from(line.at("decision", f"decisions[{number}]"), row, line.case.decisions[number].served_by_mail)


def _motions(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for a motion against each decision of the AAO that left the application denied."""
    for number in dismissals(line.case):
        yield _from(line.at("decision", f"decisions[{number}]"), row, line.case.decisions[number].served_by_mail)


# --- the table --------------------------------------------------------------------------------------------------------

RECKONED: Final = (
    Reckoned(
        "age_18",
        "18th birthday",
        (ages.SIBLING_YOUNG.law, ages.SIBLING_STILL.law, ties.COUNTED_TIE),
        AGE_18,
        partial(_after, "born"),
        Sort.BIRTHDAY,
    ),
    Reckoned(
        "age_21",
        "21st birthday",
        (ages.PRINCIPAL_YOUNG.law, ages.CHILD_YOUNG.law, deadlines.GAP_DATE),
        AGE_21,
        partial(_after, "born"),
        Sort.BIRTHDAY,
    ),
    Reckoned("asylum_year", "one-year asylum deadline", ASYLUM, FOR_ASYLUM, partial(_after, "entry")),
    Reckoned(
        "asylum_after_status",
        "months since status, TPS or parole ended",
        STATUS_UNTIL_LATELY,
        AFTER_STATUS,
        _asylum_after_status,
    ),
    Reckoned(
        "term_ends",
        "expiration of T-1 status",
        (conditions.FOUR_YEARS, conditions.EXTENSION, deadlines.WHILE_HELD),
        OF_STATUS,
        _term_ends,
    ),
    Reckoned(
        "rescission",
        "deadline to reopen an in absentia order for exceptional circumstances",
        RESCISSION,
        TO_RESCIND,
        _rescission,
    ),
    Reckoned(
        "rescission_if_missed",
        f"{limits.DAYS_TO_RESCIND} days from the missed hearing",
        RESCISSION,
        TO_RESCIND,
        _if_missed,
    ),
    Reckoned(
        "reinstatement_review",
        "deadline to petition for review of the reinstatement",
        (clocks_of.PETITION, REVIEW_OF_REINSTATEMENT),
        TO_PETITION,
        partial(_after, "reinstated"),
    ),
    Reckoned(
        "answer_at_most",
        "latest response date that the notice can set",
        (ANSWER, REBUTTAL, SERVED_BY_MAIL),
        TO_ANSWER,
        _answers,
    ),
    Reckoned(
        "appeal_of_denial",
        "deadline to appeal the denial of the application",
        (APPEAL, SERVED_BY_MAIL),
        TO_APPEAL_DENIAL,
        _appeals,
    ),
    Reckoned(
        "motion_after_appeal",
        "deadline for a motion after the appeal was dismissed",
        (clocks_of.MOTION_TO_USCIS, SERVED_BY_MAIL),
        FOR_MOTION,
        _motions,
    ),
    Reckoned(
        "appeal_to_board",
        "deadline to appeal the order to the BIA",
        clocks_of.APPEAL_TO_BOARD,
        TO_APPEAL,
        _to_the_board,
    ),
    Reckoned(
        "petition_for_review",
        "deadline to petition for review of a final order",
        clocks_of.PETITION,
        TO_PETITION,
        _final(*(order for order in Order if order is not Order.EXPEDITED)),
    ),
    Reckoned(
        "fear_review",
        "end of the judge's review of credible fear",
        REVIEW_OF_FEAR,
        TO_REVIEW_FEAR,
        _under("no_fear_found", Order.EXPEDITED),
    ),
    Reckoned(
        "motion_to_reconsider",
        "deadline for a motion to reconsider",
        clocks_of.RECONSIDER,
        TO_RECONSIDER,
        _final(),
    ),
    Reckoned(
        "motion_to_reopen",
        "deadline for a motion to reopen",
        clocks_of.REOPEN,
        TO_REOPEN,
        _final(),
    ),
    Reckoned("stay_ends", "last day of the authorized stay", clocks_of.STAY_ENDS, None, _stay_ends),
    Reckoned("unlawful_from", "first day of unlawful presence", _COUNT, UNLAWFUL_FIRST, _unlawful, Sort.WINDOW),
    Reckoned("unlawful_180", f"{limits.DAYS_UNLAWFUL}th day of unlawful presence", _COUNT, UNLAWFUL_180, _unlawful),
    Reckoned("unlawful_year", f"{YEAR}th day of unlawful presence", _COUNT, UNLAWFUL_YEAR, _unlawful, Sort.WINDOW),
    Reckoned("civil_suit", "deadline to file a civil suit", (TIME_TO_SUE, CIVIL_SUIT), TO_SUE, _civil_suit),
    Reckoned(
        "self_petition",
        f"{years(limits.YEARS_AFTER_MARRIAGE)} since the marriage ended",
        FORMER_SPOUSE,
        TO_SELF_PETITION,
        _self_petition,
    ),
    Reckoned(
        "removed_10_years",
        f"{years(limits.YEARS_AFTER_REMOVAL)} since a removal",
        conduct_law.REMOVED,
        AFTER_REMOVAL,
        _removed,
        Sort.WINDOW,
    ),
    Reckoned(
        "procured_10_years",
        f"{years(limits.YEARS_AFTER_PROSTITUTION)} since procuring or its proceeds",
        conduct_law.PROCURING,
        AFTER_PROSTITUTION,
        _procured,
        Sort.WINDOW,
    ),
    Reckoned(
        "reentry_5_years",
        f"{years(limits.YEARS_TO_CHARGE)} since being found in the United States after removal",
        conduct_law.ILLEGAL_REENTRY,
        TO_CHARGE,
        partial(_after, "found"),
        Sort.WINDOW,
    ),
    Reckoned("wages", "limitations period for unpaid wages ends", clocks_of.WAGES, OF_WAGES, _wages, Sort.WINDOW),
    Reckoned(
        "adjust_from",
        f"{years(limits.YEARS_OF_PRESENCE)} of presence",
        (conditions.THREE_YEARS.law, conditions.BREAK, conditions.RESTART),
        OF_PRESENCE,
        _adjust_from,
        Sort.WINDOW,
    ),
    Reckoned(
        "adjust_by", "deadline to file Form I-485", (conditions.HOLDS.law, conditions.FOUR_YEARS), OF_STATUS, _adjust_by
    ),
    Reckoned(
        "absence_limit",
        "single absence too long",
        (conditions.BREAK, conditions.DAYS),
        AT_ONCE,
        partial(_after, "absence.left"),
        Sort.WINDOW,
    ),
    Reckoned(
        "absences_limit", "absences too long in all", (conditions.BREAK, conditions.DAYS), IN_ALL, _in_all, Sort.WINDOW
    ),
    Reckoned(
        "bar_3_years",
        f"more than {years(limits.YEARS_BARRED)} since leaving, if the bar applies",
        UNLAWFUL_PRESENCE.law,
        BARRED,
        partial(_after, "departure"),
        Sort.WINDOW,
    ),
    Reckoned(
        "bar_10_years",
        f"more than {years(limits.YEARS_BARRED_LONGER)} since leaving, if the bar applies",
        UNLAWFUL_PRESENCE.law,
        BARRED_LONGER,
        partial(_after, "departure"),
        Sort.WINDOW,
    ),
)
"""Every day that is reckoned, with the provisions behind it."""


def days(case: Case, day: datetime.date, *keys: str) -> Timeline:
    """
    Return the timeline of a case: what is told, then what the law reckons from it.

    Args:
        case: The case.
        day: The day as of which it is read.
        keys: What to reckon; everything, if nothing is named.

    Raises:
        UnknownName: If one of the keys is of nothing that is reckoned; names those that there are.
    """
    known = tuple(dict.fromkeys(row.key for row in RECKONED))
    if not set(keys) <= set(known):
        what = "the key of a day that is reckoned"
        raise UnknownName(what, known)
    rows = [row for row in RECKONED if not keys or row.key in keys]
    line = Timeline.of(case, day)
    found = tuple(event for row in rows for event in row.of(row, line))
    return Timeline(case, day, line.events + found, frozenset(row.key for row in rows))


def year_of(line: Timeline) -> dict[str, Any]:
    """
    Return how the year of 8 USC 1158(a)(2)(B) stands, counted from the last arrival recorded.

    Args:
        line: A timeline on which the year is reckoned (`days`).

    Returns:
        ``state``: ``running``, ``over`` or ``open``; ``until``: the earliest day on which it can end, where one can be told;
        ``moved_to``: the day until the end of which it runs where that one is a weekend or a holiday, 8 CFR 208.4(a)(2)(ii);
        ``entries``: the paths of the arrivals it is read from.
    """
    case, day = line.case, line.day
    ends = [(event.path, date.start) for event in line.all("asylum_year") for date in event.dates]
    paths = list(dict.fromkeys(path for path, _ in ends))
    running: dict[str, datetime.date] = {}
    for path, (first, _) in ends:
        if first and not FOR_ASYLUM.passed(first, day):
            running[path] = min(first, running.get(path, first))
    if running:
        # The last arrival is no earlier than the latest of these.
        until = max(running.values())
        moved = FOR_ASYLUM.moved(until).isoformat() if FOR_ASYLUM.moved(until) != until else None
        return {"state": "running", "until": until.isoformat(), "moved_to": moved, "entries": list(running)}
    listed = case.presence.entries_complete.when_no_hurts == truth.TRUE or _never_left(case)
    dated = bool(paths) and len(paths) == len(case.presence.entries)
    over = listed and dated and all(FOR_ASYLUM.passed(last, day) for _, (_, last) in ends)
    return {"state": "over" if over else "open", "until": None, "moved_to": None, "entries": paths}


def _never_left(case: Case) -> bool:
    """Say whether it is recorded that the client never left, so that the one arrival on file is the last."""
    own = case.presence
    none = own.departures_complete.when_no_hurts == truth.TRUE and not own.departures
    return none and len(own.entries) == 1 and all(silence(fact) for _, fact in recorded(own.latest_return))
