"""What a day is that the law reckons from what is told; the table of them is in `tvisa.law.t.days`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final

import attrs

from tvisa.errors import UnknownName
from tvisa.facts import Case, Forum, Kinship, Manner, NoticeKind
from tvisa.facts.timeline import ONE_DAY, Event, Span, Timeline
from tvisa.kernel import truth
from tvisa.kernel.dates import AGE_OF_MAJORITY, Bound, Date, DateClaim, DateFact, anniversaries
from tvisa.kernel.provision import Provision
from tvisa.law import time_limits as limits
from tvisa.law.common import clocks as clocks_of
from tvisa.law.common.business_days import next_open
from tvisa.law.common.posture import Order, denials, dismissals, orders_of_the_board
from tvisa.law.common.relief import ASYLUM, CIVIL_SUIT, FORMER_SPOUSE, TIME_TO_SUE
from tvisa.law.common.remark import several
from tvisa.law.common.removal import RESCISSION, REVIEW_OF_FEAR, REVIEW_OF_REINSTATEMENT
from tvisa.law.common.term import Sort
from tvisa.law.common.upcoming import ANSWER, AT_MOST, REBUTTAL, SERVED_BY_MAIL, last_days, not_kept
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.stays import YEAR, stay_now
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
    of: Callable[[Reckoned, Timeline], Iterable[Event]] = attrs.field(repr=False)
    """Yields it, from the dates told of a case, as often as there is one."""
    sort: Sort = Sort.DEADLINE
    """What it is."""


# --- how they are reckoned --------------------------------------------------------------------------------------------


def _date(low: Bound, high: Bound) -> Date:
    """Return one day between two bounds, written as a case file would write it."""
    text = f"[{low or ''}..{high or ''}]" if low != high else str(low or "")
    return Date(text, (low, high), (low, high))


def _moved(base: str, to: Callable[[Date], Span], row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the day that lies somewhere from each date told of a kind, by whoever gives that date."""
    for event in line.all(base):
        yield _from(event, to, row)


def _from(event: Event, to: Callable[[Date], Span], row: Reckoned) -> Event:
    claims = tuple(DateClaim(_date(*to(c.date)), c.sources) for c in event.claims if isinstance(c.date, Date))
    return Event(row.key, event.path, claims, row.label, (event.path,))


def _between(base: Event, span: Span, row: Reckoned, *read: Event) -> Event:
    """Return a day reckoned from several dates at once, by whoever gives the first of them and is no trafficker."""
    claim = DateClaim(_date(*span), DateFact(base.own).sources)
    return Event(row.key, base.path, (claim,), row.label, tuple(e.path for e in (base, *read) if e.dates))


def _mapped(to: Callable[[datetime.date], datetime.date], span: Span) -> Span:
    low, high = (to(bound) if bound else None for bound in span)
    return low, high


def _age(years: int) -> Callable[[Date], Span]:
    return lambda born: anniversaries(born.start, years)


def _each(to: Callable[[datetime.date], datetime.date]) -> Callable[[Date], Span]:
    """Return what takes the first and the last day of a date each to another."""
    return lambda date: _mapped(to, (date.start[0], date.end[1]))


def _years(years: int) -> Callable[[Date], Span]:
    """Return what takes a date to the days on which so many years from its first and from its last day are complete."""
    return lambda date: anniversaries((date.start[0], date.end[1]), years)


def _past(years: int) -> Callable[[Date], Span]:
    """Return what takes a date to the first day that is no longer within so many years of it: the anniversary still is."""
    return lambda date: _mapped(lambda day: day + ONE_DAY, _years(years)(date))


def _limit(allowed: int, least: int = 0, most: int = 0) -> Callable[[Date], Span]:
    """
    Return what takes the day of leaving to the days from which a return may break, and surely breaks, presence.

    Args:
        allowed: Days away that do not break it yet.
        least: Days away in other absences, at the least; neither day of travel counts then.
        most: The same at the most; both days of travel count then.
    """

    def moved(left: Date) -> Span:
        low, high = left.start
        first = low + datetime.timedelta(allowed - most) if low else None
        return first, high + datetime.timedelta(allowed - least + 2) if high else None

    return moved


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
                yield _from(left, _limit(limits.MOST_IN_ALL, least, most), row)


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
        yield from _moved("order", _after(limits.DAYS_TO_RESCIND), row, line)


def _if_missed(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day to rescind after each hearing that has passed and may have been missed, while the day of no order is recorded."""
    for number, hearing in enumerate(line.case.filing.hearings):
        when = line.at("hearing.set", f"filing.hearings[{number}]")
        passed = when.earliest and when.earliest <= line.day and not line.at("order").dates
        if passed and hearing.forum is Forum.IMMIGRATION_COURT and not_kept(hearing.missed):
            yield _from(when, _after(limits.DAYS_TO_RESCIND), row)


def _after(days: int) -> Callable[[Date], Span]:
    """Return what takes a date to the last of so many days that run from it."""
    return _each(lambda day: day + datetime.timedelta(days))


def _under(base: str, days: int, *orders: Order) -> Callable[[Reckoned, Timeline], Iterable[Event]]:
    """Return what yields the last of so many days from an event, where the case stands, or may stand, under one of some orders."""
    held = frozenset(orders)
    return lambda row, line: (
        _moved(base, _after(days), row, line) if held & standing_of(line.case, line.day).orders else ()
    )


def _final(days: int, *orders: Order) -> Callable[[Reckoned, Timeline], Iterable[Event]]:
    """Return what yields the same from an order as it became final: from the Board's decision where one is dated, else from the order."""
    of_order = _under("order", days, *orders) if orders else partial(_moved, "order", _after(days))

    def of(row: Reckoned, line: Timeline) -> Iterable[Event]:
        decided = [line.at("decision", f"decisions[{n}]") for n in orders_of_the_board(line.case)]
        if not any(event.dates for event in decided):
            return of_order(row, line)
        if orders and standing_of(line.case, line.day).orders.isdisjoint(orders):
            return ()
        return [_from(event, _after(days), row) for event in decided]

    return of


def _to_the_board(row: Reckoned, line: Timeline) -> Iterable[Event]:
    """Yield the last day to appeal a judge's order, unless the Board has decided."""
    return () if orders_of_the_board(line.case) else _moved("order", _after(limits.DAYS_TO_APPEAL), row, line)


def _stay_ends(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the end of the stay on which somebody is here; of several that the days do not tell apart, each."""
    here = stay_now(line.case)
    for event in line.all("entry.stay_until"):
        if here is None or event.path.startswith(f"presence.entries[{here[0]}]."):
            yield _from(event, lambda until: until.end, row)


def _unlawful(days: int) -> Callable[[Reckoned, Timeline], Iterator[Event]]:
    """Return what yields the day on which so many days of unlawful presence are full; of a minor the 18th birthday is the first."""

    def full(row: Reckoned, line: Timeline) -> Iterator[Event]:
        here, own = stay_now(line.case), line.case.filing
        if here is None or any(a.when_yes_hurts == truth.TRUE for a in (own.deferred_action, own.asylum_pending)):
            return
        number, begun = here
        entry = f"presence.entries[{number}]"
        until, came = line.at("entry.stay_until", entry), line.at("entry", entry)
        base = came if line.case.presence.entries[number].manner is Manner.WITHOUT_INSPECTION else until
        yield _between(base, _mapped(lambda day: day + datetime.timedelta(days - 1), begun), row)

    return full


_COUNT: Final = conduct_law.UNLAWFUL_PRESENCE
_FEAR_REVIEWED: Final = _under("no_fear_found", limits.DAYS_OF_REVIEW, Order.EXPEDITED)
_CHARGED_BY: Final = partial(_moved, "found", _age(limits.YEARS_TO_CHARGE))


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
        span = anniversaries(ended.end, limits.YEARS_TO_SUE)
        if span[0] is None:
            continue
        if born.dates and line.age(line.case.applicant, when if when.dates else ended) == truth.TRUE:
            grown = anniversaries(anniversaries(born.start, AGE_OF_MAJORITY), limits.YEARS_TO_SUE)
            span = (max(span[0], grown[0] or span[0]), max(span[1], grown[1]) if span[1] and grown[1] else None)
        yield _between(ended, span, row, *([born] if born.dates else []))


def _self_petition(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for a self-petition after each marriage of the applicant that has ended."""
    for number, member in enumerate(line.case.family.members):
        if member.kinship is Kinship.SPOUSE:
            ended = line.at("member.ended", f"family.members[{number}]")
            if not ended.claims:
                continue
            yield _from(ended, _years(limits.YEARS_AFTER_MARRIAGE), row)


def _removed(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield ten years from each removal that is recorded."""
    for number, departure in enumerate(line.case.presence.departures):
        left = line.at("departure", f"presence.departures[{number}]")
        if left.dates and departure.removed.when_no_hurts == truth.TRUE:
            yield _from(left, _years(limits.YEARS_AFTER_REMOVAL), row)


def _procured(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield ten years from the last act that is recorded as procuring, or that a charge of procuring is about."""
    own = line.case.conduct
    told = [("act", f"conduct.acts[{n}]", act.procured) for n, act in enumerate(own.acts)]
    told += [("matter", f"conduct.matters[{n}]", matter.procuring) for n, matter in enumerate(own.matters)]
    dated = (line.at(key, path) for key, path, answer in told if asserted(answer.when_yes_hurts))
    ended = [event for event in dated if event.dates and event.end[1]]
    if ended:
        last = max(ended, key=lambda event: event.end[1] or datetime.date.min)
        yield _from(last, lambda date: anniversaries(date.end, limits.YEARS_AFTER_PROSTITUTION), row)


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
                (when, when.start, limits.YEARS_OF_WAGES),
                *((ended, ended.end, n) for n in (limits.YEARS_OF_WAGES, limits.YEARS_OF_WAGES_WILLFUL)),
            ]
            spans = [(base, anniversaries(at, years)) for base, at, years in stages]
            ahead = (one for one in spans if one[1][0] and one[1][0] >= line.day)
            base, span = next(ahead, spans[-1])
            yield _between(base, span, row, when)


def _decided(line: Timeline, number: int, period: int, row: Reckoned) -> Event:
    """Return the last of so many days from the service of a decision."""
    mailed = line.case.decisions[number].served_by_mail
    ends = partial(last_days, period=datetime.timedelta(period), mailed=mailed)
    return _from(line.at("decision", f"decisions[{number}]"), ends, row)


def _answers(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the latest day that a notice with no day in it could have named for its answer, while it wants one."""
    for number, notice in enumerate(line.case.filing.notices):
        issued = line.at("notice", f"filing.notices[{number}]")
        due = line.at("notice.due", f"filing.notices[{number}]")
        if notice.answered.when_yes_hurts == truth.TRUE or not issued.dates or due.dates:
            continue
        if isinstance(notice.kind, NoticeKind):
            yield _from(issued, partial(last_days, period=AT_MOST[notice.kind], mailed=notice.served_by_mail), row)


def _appeals(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for an appeal of each denial of the application by USCIS, while no appeal is recorded as decided."""
    for number in denials(line.case):
        yield _decided(line, number, limits.DAYS_TO_APPEAL_DENIAL, row)


def _motions(row: Reckoned, line: Timeline) -> Iterator[Event]:
    """Yield the last day for a motion against each decision of the AAO that left the application denied."""
    for number in dismissals(line.case):
        yield _decided(line, number, limits.DAYS_FOR_MOTION, row)


# --- the table --------------------------------------------------------------------------------------------------------

RECKONED: Final = (
    Reckoned(
        "age_18",
        "18th birthday",
        (ages.SIBLING_YOUNG.law, ages.SIBLING_STILL.law, ties.COUNTED_TIE),
        partial(_moved, "born", _age(18)),
        Sort.BIRTHDAY,
    ),
    Reckoned(
        "age_21",
        "21st birthday",
        (ages.PRINCIPAL_YOUNG.law, ages.CHILD_YOUNG.law, deadlines.GAP_DATE),
        partial(_moved, "born", _age(21)),
        Sort.BIRTHDAY,
    ),
    Reckoned("asylum_year", "one-year asylum deadline", ASYLUM, partial(_moved, "entry", _age(1))),
    Reckoned(
        "term_ends",
        "expiration of T-1 status",
        (conditions.FOUR_YEARS, conditions.EXTENSION, deadlines.WHILE_HELD),
        _term_ends,
    ),
    Reckoned(
        "rescission",
        "deadline to reopen an in absentia order for exceptional circumstances",
        RESCISSION,
        _rescission,
    ),
    Reckoned("rescission_if_missed", f"{limits.DAYS_TO_RESCIND} days from the missed hearing", RESCISSION, _if_missed),
    Reckoned(
        "reinstatement_review",
        "deadline to petition for review of the reinstatement",
        (clocks_of.PETITION, REVIEW_OF_REINSTATEMENT),
        partial(_moved, "reinstated", _after(limits.DAYS_TO_PETITION)),
    ),
    Reckoned(
        "answer_at_most",
        "latest response date that the notice can set",
        (ANSWER, REBUTTAL, SERVED_BY_MAIL),
        _answers,
    ),
    Reckoned(
        "appeal_of_denial", "deadline to appeal the denial of the application", (APPEAL, SERVED_BY_MAIL), _appeals
    ),
    Reckoned(
        "motion_after_appeal",
        "deadline for a motion after the appeal was dismissed",
        (clocks_of.MOTION_TO_USCIS, SERVED_BY_MAIL),
        _motions,
    ),
    Reckoned(
        "appeal_to_board",
        "deadline to appeal the order to the BIA",
        clocks_of.APPEAL_TO_BOARD,
        _to_the_board,
    ),
    Reckoned(
        "petition_for_review",
        "deadline to petition for review of a final order",
        clocks_of.PETITION,
        _final(limits.DAYS_TO_PETITION, *(order for order in Order if order is not Order.EXPEDITED)),
    ),
    Reckoned("fear_review", "end of the judge's review of credible fear", REVIEW_OF_FEAR, _FEAR_REVIEWED),
    Reckoned(
        "motion_to_reconsider",
        "deadline for a motion to reconsider",
        clocks_of.RECONSIDER,
        _final(limits.DAYS_TO_RECONSIDER),
    ),
    Reckoned(
        "motion_to_reopen",
        "deadline for a motion to reopen",
        clocks_of.REOPEN,
        _final(limits.DAYS_TO_REOPEN),
    ),
    Reckoned("stay_ends", "last day of the authorized stay", clocks_of.STAY_ENDS, _stay_ends),
    Reckoned("unlawful_from", "first day of unlawful presence", _COUNT, _unlawful(1), Sort.WINDOW),
    Reckoned(
        "unlawful_180", f"{limits.DAYS_UNLAWFUL}th day of unlawful presence", _COUNT, _unlawful(limits.DAYS_UNLAWFUL)
    ),
    Reckoned("unlawful_year", f"{YEAR}th day of unlawful presence", _COUNT, _unlawful(YEAR), Sort.WINDOW),
    Reckoned("civil_suit", "deadline to file a civil suit", (TIME_TO_SUE, CIVIL_SUIT), _civil_suit),
    Reckoned(
        "self_petition",
        f"{years(limits.YEARS_AFTER_MARRIAGE)} since the marriage ended",
        FORMER_SPOUSE,
        _self_petition,
    ),
    Reckoned(
        "removed_10_years",
        f"{years(limits.YEARS_AFTER_REMOVAL)} since a removal",
        conduct_law.REMOVED,
        _removed,
        Sort.WINDOW,
    ),
    Reckoned(
        "procured_10_years",
        f"{years(limits.YEARS_AFTER_PROSTITUTION)} since procuring or its proceeds",
        conduct_law.PROCURING,
        _procured,
        Sort.WINDOW,
    ),
    Reckoned(
        "reentry_5_years",
        f"{years(limits.YEARS_TO_CHARGE)} since being found in the United States after removal",
        conduct_law.ILLEGAL_REENTRY,
        _CHARGED_BY,
        Sort.WINDOW,
    ),
    Reckoned("wages", "limitations period for unpaid wages ends", clocks_of.WAGES, _wages, Sort.WINDOW),
    Reckoned(
        "adjust_from",
        f"{years(limits.YEARS_OF_PRESENCE)} of presence",
        (conditions.THREE_YEARS.law, conditions.BREAK, conditions.RESTART),
        _adjust_from,
        Sort.WINDOW,
    ),
    Reckoned("adjust_by", "deadline to file Form I-485", (conditions.HOLDS.law, conditions.FOUR_YEARS), _adjust_by),
    Reckoned(
        "absence_limit",
        "single absence too long",
        (conditions.BREAK, conditions.DAYS),
        partial(_moved, "absence.left", _limit(limits.MOST_AT_ONCE)),
        Sort.WINDOW,
    ),
    Reckoned("absences_limit", "absences too long in all", (conditions.BREAK, conditions.DAYS), _in_all, Sort.WINDOW),
    Reckoned(
        "bar_3_years",
        f"more than {years(limits.YEARS_BARRED)} since leaving, if the bar applies",
        UNLAWFUL_PRESENCE.law,
        partial(_moved, "departure", _past(limits.YEARS_BARRED)),
        Sort.WINDOW,
    ),
    Reckoned(
        "bar_10_years",
        f"more than {years(limits.YEARS_BARRED_LONGER)} since leaving, if the bar applies",
        UNLAWFUL_PRESENCE.law,
        partial(_moved, "departure", _past(limits.YEARS_BARRED_LONGER)),
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
        if first and day <= next_open(first):
            running[path] = min(first, running.get(path, first))
    if running:
        # The last arrival is no earlier than the latest of these.
        until = max(running.values())
        moved = next_open(until).isoformat() if next_open(until) != until else None
        return {"state": "running", "until": until.isoformat(), "moved_to": moved, "entries": list(running)}
    listed = case.presence.entries_complete.when_no_hurts == truth.TRUE
    dated = bool(paths) and len(paths) == len(case.presence.entries)
    over = listed and dated and all(last and next_open(last) < day for _, (_, last) in ends)
    return {"state": "over" if over else "open", "until": None, "moved_to": None, "entries": paths}
