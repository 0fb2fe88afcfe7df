"""
Continuous physical presence since the admission in T-1 status: three years, or the time of an investigation that is over.

8 USC 1255(l)(1)(A), (3); 8 CFR 245.23(a)(4), until 27 August 2024 (a)(3). While the clock runs the answer is "not yet",
never "no": only an application that was filed too early can fail on it.
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import yes_no
from tvisa.kernel.dates import DateFact
from tvisa.kernel.predicate import YET, AllOf, AnyOf, Computed, Element, Exists, Gap, Reading, Who
from tvisa.kernel.provision import Provision
from tvisa.law.t.adjustment import law
from tvisa.law.t.adjustment.clocks import Worlds, dates_of, earlier_is_worse, kept, later_is_worse, plus_years, worlds
from tvisa.law.t.adjustment.pending import GapAt, Used, gap_of, hostile_dates, nibble, recorded, until_filing
from tvisa.law.writing import element, question_for, standard

START: Final = ("case.granted_on", "case.adjustment.admitted_at_grant", "case.adjustment.admitted_on")
FILING: Final = ("case.adjustment.filed", "case.adjustment.filed_on")
TRAVEL: Final = (
    "absence.left", "absence.returned", "absence.under_a_day", "absence.advance_parole", "absence.paroled_on_return",
    "absence.admitted_on_return", "absence.certified", "case.adjustment.absences_complete",
)  # fmt: skip
_WHOLE: Final = "case.adjustment.presence_kept"
_ALL: Final = "case.adjustment.absences_complete"
_LIST_OPEN: Final = ("case.adjustment.absences", Gap.LIST_OPEN, question_for(_ALL))
_FOR_COUNSEL: Final = (_WHOLE, Gap.JUDGMENT, question_for(_WHOLE))
_YES: Final = yes_no(True)
_WHEN: Final = "Are three years of continuous presence complete? (The clocks say on what day they will be.)"


def _named(case: Case) -> Used:
    """Return what the clock reads of a case."""
    own = case.adjustment
    named: list[tuple[str, Any]] = [
        ("case.granted_on", case.granted_on), ("case.adjustment.admitted_at_grant", own.admitted_at_grant),
        ("case.adjustment.admitted_on", own.admitted_on), ("case.adjustment.filed", own.filed),
        ("case.adjustment.filed_on", own.filed_on),
    ]  # fmt: skip
    for number, absence in enumerate(own.absences):
        path = f"case.adjustment.absences[{number}]"
        names = ("left", "returned", "under_a_day", "certified")
        named += [(f"{path}.{name}", getattr(absence, name)) for name in names]
    return (*named, (_ALL, own.absences_complete))


def is_exact(fact: DateFact) -> bool:
    """Say whether a date is one day, whoever gives it."""
    favorable, adverse = later_is_worse(fact)
    return favorable == adverse and favorable[0] == favorable[1]


def start_gap(case: Case) -> GapAt:
    """Return what is not known of the first day in T-1 status."""
    own = case.adjustment
    here = own.admitted_at_grant.when_no_hurts
    path, day = ("case.adjustment.admitted_on", own.admitted_on) if here == truth.FALSE else ("case.granted_on", case.granted_on)  # fmt: skip
    if not is_exact(day):
        return gap_of(path, day)
    return gap_of("case.adjustment.admitted_at_grant", own.admitted_at_grant) if here == truth.OPEN else None


def filing_gap(case: Case, day: datetime.date) -> GapAt:
    """Return what is not known of the filing of Form I-485."""
    own = case.adjustment
    filed = own.filed_by(day)
    if filed == truth.OPEN:
        return gap_of("case.adjustment.filed", own.filed)
    if filed != truth.FALSE and not is_exact(own.filed_on):
        return gap_of("case.adjustment.filed_on", own.filed_on)
    return None


def _trip_gap(case: Case) -> GapAt:
    """Return what is not known of an absence: when it was, how the person came back, whether it is excused."""
    for number, absence in enumerate(case.adjustment.absences):
        path = f"case.adjustment.absences[{number}]"
        nights = (later_is_worse(absence.returned)[1][1] - earlier_is_worse(absence.left)[1][0]).days
        wanted = [name for name in ("left", "returned") if nights < 0 or not is_exact(getattr(absence, name))]
        if kept(absence) != truth.TRUE:
            wanted += ["admitted_on_return", "advance_parole", "paroled_on_return"]
        wanted += ["certified"] if nights > 1 else ["under_a_day"] if nights == 1 else []
        for name in wanted:
            what = getattr(absence, name)
            if isinstance(what, DateFact) or what.when_no_hurts == truth.OPEN:
                return gap_of(f"{path}.{name}", what, asks=f"absence.{name}")
    return None


def _three_years_gap(case: Case, day: datetime.date, found: Worlds) -> GapAt:
    gap = start_gap(case) or filing_gap(case, day)
    if gap:
        return gap
    if not found.adverse_worst.closed:
        return _LIST_OPEN
    earliest, safe = found.earliest, found.safe
    settled = earliest and safe and earliest.complete == safe.complete
    gap = None if settled else _trip_gap(case)
    if gap:
        return gap
    running = found.filed == truth.FALSE and not found.favorable_best.complete_at_filing()
    # What is left is which days count, or from which return the period may run: for counsel, on the whole.
    return (_WHOLE, Gap.NOT_YET, _WHEN) if running else _FOR_COUNSEL


def _excusable(
    ident: str, how: Any, ask: str, rule: Provision, reads: tuple[str, ...], dates: Any = lambda *_, **__: ()
) -> AnyOf:
    """
    Ask something of the days away: with every one of them or, by a judgment, without those that the case needed.

    Args:
        ident: Its name.
        how: The computation, which takes the case, the day and whether needed absences are left out.
        ask: The question.
        rule: The provision.
        reads: The facts read.
        dates: What else leaving them out can change, as a value to compare.
    """

    def told(case: Case, day: datetime.date, *, needed: bool) -> tuple[Any, ...]:
        return (how(case, day, needed=needed).bits, dates(case, day, needed=needed))

    def without(case: Case, day: datetime.date) -> Reading:
        own = case.adjustment
        could = [
            a if a.needed_for_case.when_no_hurts == truth.FALSE else attrs.evolve(a, needed_for_case=_YES)
            for a in own.absences
        ]
        most = attrs.evolve(case, adjustment=attrs.evolve(own, absences=tuple(could)))
        # Nothing is asked about what would change nothing.
        if not could or told(most, day, needed=True) == told(case, day, needed=False):
            return Reading(truth.FALSE)
        found: Reading = how(case, day, needed=True)
        return found

    plain = Computed(ident, ("case", "day"), partial(how, needed=False), ask, rule, reads)
    excused = Computed(
        f"{ident}_without_needed_absences", ("case", "day"), without, "Does leaving out absences that were necessary for "
        "the case change that?",
        law.EXCUSED, (*reads, "absence.needed_for_case"),
    )  # fmt: skip
    needed = Exists(
        "case.adjustment.absences", "absence", standard("absence.needed_for_case", law.NEEDED), _ALL,
        question_for(_ALL), law.NEEDED,
    )  # fmt: skip
    return AnyOf((plain, AllOf((excused, needed))))


def _three_years(case: Case, day: datetime.date, *, restart: bool, needed: bool) -> Reading:
    found, named = worlds(case, day, needed=needed, restart=restart), _named(case)
    return Reading(found.complete(), recorded(named), _three_years_gap(case, day, found), hostile_dates(named))


def _ends(case: Case, day: datetime.date, *, restart: bool, needed: bool) -> tuple[Any, ...]:
    found = worlds(case, day, needed=needed, restart=restart)
    return found.earliest, found.safe


def _three_year_period(*, restart: bool) -> Element:
    days = _excusable(
        "three_years_complete", partial(_three_years, restart=restart),
        "Are three years of continuous presence complete when Form I-485 is filed?", law.THREE_YEARS,
        (*START, *FILING, *TRAVEL), partial(_ends, restart=restart),
    )  # fmt: skip
    return element("three_years", "Three years", days, law.THREE_YEARS)


# --- an investigation or prosecution that is over ---------------------------------------------------------------------

_CASE: Final = "case.adjustment.completed_case."


def _asked(case: Case, gap: GapAt) -> GapAt:
    """Nothing is asked about an investigation until there is a document that says it is over."""
    return gap if case.adjustment.completed_case.signed_document.when_no_hurts == truth.TRUE else None


def _complete_when_filed(case: Case, day: datetime.date) -> Reading:
    found, done = worlds(case, day), case.adjustment.completed_case.complete_on
    favorable, adverse = later_is_worse(done)
    bits = nibble(
        favorable=(favorable[1] <= found.favorable_worst.filing, favorable[0] <= found.favorable_best.filing),
        adverse=(adverse[1] <= found.adverse_worst.filing, adverse[0] <= found.adverse_best.filing),
    )
    path = _CASE + "complete_on"
    used = recorded([(path, done), ("case.adjustment.filed_on", case.adjustment.filed_on)])
    return Reading(
        YET[found.filed][bits], used, _asked(case, filing_gap(case, day) if is_exact(done) else gap_of(path, done))
    )


def _under_three_years(case: Case) -> Reading:
    record = case.adjustment.completed_case
    began, done = earlier_is_worse(record.began_on), later_is_worse(record.complete_on)

    def under(end: datetime.date, start: datetime.date) -> bool:
        return end < plus_years(start, 3)

    told = dates_of(record.began_on) and dates_of(record.complete_on)
    bits = nibble(
        favorable=(under(done[0][1], began[0][0]), under(done[0][0], began[0][1])),
        adverse=(under(done[1][1], began[1][0]), under(done[1][0], began[1][1])),
    )
    named = ((_CASE + "began_on", record.began_on), (_CASE + "complete_on", record.complete_on))
    gap = next((gap_of(path, what) for path, what in named if not is_exact(what)), None)
    return Reading(bits if told else truth.OPEN, recorded(named), _asked(case, gap))


def _present_during(case: Case, day: datetime.date, *, needed: bool) -> Reading:
    """Read whether nothing broke presence since the investigation began or, if that was later, since the admission."""
    found, record = worlds(case, day, needed=needed), case.adjustment.completed_case
    began = earlier_is_worse(record.began_on)
    worst_f, worst_a = found.favorable_worst, found.adverse_worst
    bits = nibble(
        favorable=(worst_f.unbroken(began[0][0]) and worst_f.closed, found.favorable_best.unbroken(began[0][1])),
        adverse=(worst_a.unbroken(began[1][0]) and worst_a.closed, found.adverse_best.unbroken(began[1][1])),
    )
    gap = start_gap(case) or (_LIST_OPEN if not found.adverse_worst.closed else _trip_gap(case) or _FOR_COUNSEL)
    return Reading(bits, recorded([*_named(case), (_CASE + "began_on", record.began_on)]), _asked(case, gap))


SHORTER_PERIOD: Final = element(
    "shorter_period", "An investigation or prosecution that is complete",
    AllOf((
        until_filing(_CASE + "signed_document", law.DOCUMENT),
        Computed(
            "complete_when_filed", ("case", "day"), _complete_when_filed, "Was it complete when Form I-485 was filed?",
            law.SHORTER, reads=(_CASE + "complete_on", *FILING),
        ),
        AnyOf(
            (
                Computed(
                    "under_three_years", ("case",), _under_three_years, "Did it last less than three years?",
                    law.DURATION, reads=(_CASE + "began_on", _CASE + "complete_on"),
                ),
                standard(_CASE + "shorter_period_counts", law.DURATION, who=Who.COUNSEL),
            ),
            in_order=True,
        ),
        _excusable(
            "present_during_it", _present_during, "Was presence unbroken during it?", law.BREAK,
            (_CASE + "began_on", *START, *TRAVEL),
        ),
    )),
    law.SHORTER,
)  # fmt: skip


def _presence(*, restart: bool) -> Element:
    return element(
        "continuous_presence", "Continuous physical presence",
        AnyOf((_three_year_period(restart=restart), SHORTER_PERIOD)), law.PRESENCE, asserted=_WHOLE,
    )  # fmt: skip


PRESENCE_2009: Final = _presence(restart=False)
PRESENCE_2024: Final = _presence(restart=True)
