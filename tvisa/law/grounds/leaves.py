"""
How the grounds are asked: what counsel listed, what the record shows, and the judgments of a waiver.

What the record shows can raise a ground; that none applies is for counsel to say, by a list recorded as complete.
"""

from __future__ import annotations

import datetime
from functools import cache, partial
from operator import attrgetter
from typing import Final

import attrs

from tvisa.facts import Case, Departure, Entry, GroundKind, Incident, Manner
from tvisa.facts.conduct import Matter
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import before
from tvisa.kernel.predicate import (
    Computed,
    Exists,
    Gap,
    Not,
    Predicate,
    Reading,
    why_open,
)
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.conduct import law as exposure_law
from tvisa.law.conduct import stays
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.conduct.leaves import within_years
from tvisa.law.conduct.timing import Used, asserted, own_words
from tvisa.law.dated import Dated, absent
from tvisa.law.forms import Records, against, computed, fact, factor, standard
from tvisa.law.grounds import law
from tvisa.law.grounds.counsel import LISTED, NONE_CONCLUDED, entries_of, gap_of
from tvisa.law.windows import TVPRA_2003, VAWA_2005
from tvisa.law.writing import question_for

_ACTS: Final = Records("case.conduct.acts", "act")
_MATTERS: Final = Records("case.conduct.matters", "matter")
_DEPARTURES: Final = Records("case.presence.departures", "departure")
_ENTRIES: Final = Records("case.presence.entries", "entry")
_INCIDENTS: Final = Records("case.incidents", "incident")


# --- what the record shows ----------------------------------------------------------------------------------------------


def _open() -> Reading:
    return Reading(truth.OPEN)


@cache
def more_to_say(provision: Provision) -> Computed:
    """Leave open what else could raise a ground: facts that deny one way into it do not deny the ground."""
    return computed(
        "more_to_say",
        "Could anything else raise the ground?",
        provision,
        needs=(),
        how=_open,
        reads=(),
        kind=Kind.STANDARD,
        against=Reply.YES,
        beyond=True,
    )


def act(that: Predicate, provision: Provision) -> Exists:
    """Ask whether one of the client's acts is of that kind."""
    return _ACTS.some(ACTOR & that, provision, against=Reply.NO)


def matter(that: Predicate, provision: Provision) -> Exists:
    """Ask whether one of the arrests, charges, convictions or admissions is of that kind."""
    return _MATTERS.some(that, provision, against=Reply.NO)


def _set_aside(record: Matter, *, way: str) -> Reading:
    answer: Answer = getattr(record, way)
    bits = answer.when_no_hurts
    return Reading(truth.FALSE if bits == truth.OPEN else bits, ((f"matter.{way}", answer),) if answer.claims else ())


@cache
def not_set_aside(way: str, provision: Provision) -> Predicate:
    """Ask whether nothing recorded takes a conviction out of its ground: one that nobody asked about still stands."""
    path = f"matter.{way}"
    return Not(
        computed(
            f"recorded_{way}",
            question_for(path),
            provision,
            needs=("matter",),
            how=partial(_set_aside, way=way),
            reads=(path,),
        )
    )


def within(years: int, record: str, provision: Provision) -> Computed:
    """Ask whether a record lies within so many years before filing, or before the day of the screening."""
    return attrs.evolve(within_years(years, record, "when"), law=provision)


def unlawful_stay(than: int, provision: Provision) -> Computed:
    """Ask whether the days show that a departure ended a stay without status of more days than these."""
    return computed(
        f"stay_over_{than}_days",
        "Was that stay without lawful status, at 18 or over, that long?",
        provision,
        needs=("departure", "case"),
        how=partial(stays.unlawful_stay, than=than),
        reads=("departure.when", "entry.when", "entry.manner", "entry.stay_until", "person.date_of_birth"),
        hangs_on=("departure.when", "case.presence", "case.people", "case.status.over_180_days"),
        against=Reply.YES,
    )


def _left(departure: Departure) -> Reading:
    when = departure.when
    return Reading(truth.TRUE, (("departure.when", when),) if when.values else ())


def departure(that: Predicate, provision: Provision) -> Exists:
    """Ask whether one of the departures is of that kind."""
    return _DEPARTURES.some(that, provision, against=Reply.NO)


def _superseded(entry: Entry, case: Case) -> bool:
    """Say whether another entry certainly came later: what somebody is present on is the last one."""
    own = told_dates(entry.when)
    later = (told_dates(e.when) for e in case.presence.entries if e is not entry)
    return bool(own) and any(
        dates and all(before(mine.end, its.start) == truth.TRUE for mine in own for its in dates) for dates in later
    )


def _manner(entry: Entry, case: Case, *, wanted: tuple[Manner, ...], last: bool) -> Reading:
    asks = "How did the person come in that time?"
    if entry.manner is None or isinstance(entry.manner, Reply):
        return Reading(truth.OPEN, (), ("entry.manner", why_open(entry.manner), asks))
    used: Used = (("entry.manner", entry.manner),)
    if last and _superseded(entry, case):
        return Reading(truth.FALSE, (("entry.when", own_words(entry.when, Reply.NO)),))
    if entry.manner is Manner.OTHER:
        return Reading(truth.OPEN, used, ("entry.manner", Gap.IMPRECISE, asks))
    return Reading(truth.TRUE if entry.manner in wanted else truth.FALSE, used)


def came_in(provision: Provision, *wanted: Manner, last: bool = False) -> Exists:
    """Ask whether one of the entries, or the last one, was of that manner."""
    asked = computed(
        "manner",
        "Was that the manner of the entry?",
        provision,
        needs=("entry", "case"),
        how=partial(_manner, wanted=wanted, last=last),
        reads=("entry.manner", "entry.when"),
        against=Reply.YES,
    )
    return _ENTRIES.some(asked, provision, against=Reply.NO)


@cache
def left(provision: Provision) -> Computed:
    """Ask whether a departure recorded was one from the United States."""
    return computed(
        "left",
        "Has the person left the United States?",
        provision,
        needs=("departure",),
        how=_left,
        reads=("departure.when",),
        against=Reply.YES,
    )


def _own(case: Case, incident: Incident) -> Reading:
    return Reading(truth.TRUE if incident.victim == case.applicant else truth.FALSE)


def done_to_client(that: Predicate, provision: Provision) -> Exists:
    """Ask whether something done to the client was of that kind; what comes first of it is what is told."""
    own = computed(
        "done_to_the_client",
        "Was it done to the client?",
        provision,
        needs=("case", "incident"),
        how=_own,
        reads=("incident.victim",),
        silent=True,
    )
    return _INCIDENTS.some(that & own, provision, against=Reply.NO)


# --- ways out ---------------------------------------------------------------------------------------------------------


def _exception(case: Case, *, kind: GroundKind) -> Reading:
    entries = entries_of(case, kind)
    if not entries:
        return NONE_CONCLUDED
    bits, gap = truth.TRUE, None
    for path, entry in entries:
        nibble = entry.exception.when_no_hurts
        bits &= nibble
        if nibble == truth.OPEN and gap is None:
            asks = question_for("ground.exception")
            gap = gap_of(f"{path}.exception", entry.exception, asks, hurts=Reply.NO, weigh=True)
    return Reading(bits, tuple((f"{p}.exception", g.exception) for p, g in entries if g.exception.claims), gap)


def exception(kind: GroundKind) -> Computed:
    """Ask whether counsel found that an exception written into the ground fits."""
    return computed(
        f"{kind}_exception",
        question_for("ground.exception"),
        law.EXCEPTION,
        needs=("case",),
        how=partial(_exception, kind=kind),
        reads=("ground.exception",),
        hangs_on=(LISTED,),
        kind=Kind.STANDARD,
    )


def _exempt(day: datetime.date) -> Reading:
    asks = "Public charge is waivable in the national interest under the rule of that day: review by counsel."
    return Reading(truth.TRUE if day >= TVPRA_2003 else truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, asks))


def exempt_by_statute() -> Computed:
    """Say that the statute exempts T status from the ground, from the day on which it does."""
    return computed(
        "exempt_by_statute",
        "Does the statute exempt T status from this ground?",
        law.PUBLIC_CHARGE,
        needs=("day",),
        how=_exempt,
        reads=(),
    )


CENTRAL_REASON: Final = Dated(
    absent(until=VAWA_2005), standard("case.status.central_reason", exposure_law.CENTRAL_REASON)
)


_BY_TRAFFICKING: Final = question_for("ground.caused_by_trafficking")
_NOTHING_NAMED: Final = Reading(truth.OPEN, (), (LISTED, Gap.JUDGMENT, _BY_TRAFFICKING))
"""No activities are recorded that could have come of it."""


def _nexus(case: Case, *, kind: GroundKind, flags: tuple[str, ...]) -> Reading:
    if not (case.grounds.listed or case.conduct.matters):
        return _NOTHING_NAMED
    asked = [
        (f"{p}.caused_by_trafficking", g.caused_by_trafficking)
        for p, g in entries_of(case, kind)
        if g.applies.when_yes_hurts != truth.FALSE
    ]
    if not any(answer.claims for _, answer in asked):
        found = [
            (f"case.conduct.matters[{n}].caused_by_trafficking", m.caused_by_trafficking)
            for n, m in enumerate(case.conduct.matters)
            if any(_holds(m, flag) for flag in flags)
        ]
        asked = found or asked
    if not asked:
        return _NOTHING_NAMED
    bits, gap = truth.TRUE, None
    for path, answer in asked:
        bits &= answer.when_no_hurts
        if answer.when_no_hurts == truth.OPEN and gap is None:
            gap = gap_of(path, answer, _BY_TRAFFICKING, hurts=Reply.NO, weigh=True)
    return Reading(bits, tuple((p, a) for p, a in asked if a.claims), gap)


def _holds(record: Matter, flag: str) -> bool:
    answer: Answer = getattr(record, flag)
    return answer.when_yes_hurts & 0b0101 != 0


@cache
def nexus(kind: GroundKind, flags: tuple[str, ...]) -> Computed:
    """Ask whether the activities behind a ground came of the victimization; of a court matter that says so, it is not asked again."""
    return computed(
        f"{kind}_nexus",
        _BY_TRAFFICKING,
        law.NEXUS,
        needs=("case",),
        how=partial(_nexus, kind=kind, flags=flags),
        reads=("ground.caused_by_trafficking", "matter.caused_by_trafficking"),
        hangs_on=(LISTED, "case.conduct.matters"),
        kind=Kind.STANDARD,
    )


_G: Final = "case.grounds."

_FACTORS: Final = law.NATIONAL_INTEREST_FACTORS

NATIONAL_INTEREST: Final = standard(
    f"{_G}national_interest",
    law.NATIONAL_INTEREST,
    weighs=(
        factor("case.presence.related.cooperating", "cooperation with law enforcement", _FACTORS),
        factor(f"{_G}public_safety", "help against crime", _FACTORS),
        factor(f"{_G}community", "contributions to the community", _FACTORS),
        factor("case.hardship.factors.family_ties", "family unity", _FACTORS),
        factor("case.hardship.factors.harm_by_trafficker", "risk of harm on return", _FACTORS),
        against(f"{_G}adverse", "something grave against it", _FACTORS),
    ),
)

BALANCE: Final = standard(
    f"{_G}balance",
    law.BALANCE,
    weighs=(
        factor("case.presence.related.cooperating", "trafficked, and cooperating"),
        factor(f"{_G}reasons_to_stay", "weighty reasons to stay"),
        against(f"{_G}risk_to_society", "risk to others"),
        against(f"{_G}serious_violations", "serious violations"),
    ),
)

_EXTRAORDINARY: Final = f"{_G}extraordinary"
EXTRAORDINARY: Final = standard(_EXTRAORDINARY, exposure_law.WAIVER_VIOLENT)
EXTRAORDINARY_2002: Final = standard(_EXTRAORDINARY, law.CRIMINAL_2002)

_VIOLENT: Final = ("threat", "confinement", "physical", "sexual", "weapon", "drugged", "serious_injury")
_VIOLENCE: Final = attrgetter(*_VIOLENT)


def _violence_told(case: Case) -> Reading:
    """Leave open whether recorded violence is a violent or dangerous crime: "offenses and convictions" are considered, not these alone."""
    for record in case.conduct.acts:
        if record.by_client.when_yes_hurts == truth.FALSE:
            continue
        if any(asserted(answer.when_yes_hurts) for answer in _VIOLENCE(record.violence)):
            weighed = case.grounds.extraordinary
            if weighed.when_no_hurts == truth.OPEN:
                asks = question_for(_EXTRAORDINARY)
                return Reading(truth.OPEN, (), gap_of(_EXTRAORDINARY, weighed, asks, hurts=Reply.NO, weigh=True))
            return Reading(truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, _OF_VIOLENCE))
    return Reading(truth.FALSE)


_OF_VIOLENCE: Final = "For counsel: is what was done a violent or dangerous crime?"
VIOLENT: Final = matter(
    fact("matter.violent", exposure_law.WAIVER_VIOLENT, against=Reply.YES), exposure_law.WAIVER_VIOLENT
) | computed(
    "violent_act",
    _OF_VIOLENCE,
    exposure_law.WAIVER_VIOLENT,
    needs=("case",),
    how=_violence_told,
    reads=(*(f"act.violence.{name}" for name in _VIOLENT), "act.by_client", _EXTRAORDINARY),
    hangs_on=("case.conduct.acts", _EXTRAORDINARY),
    kind=Kind.STANDARD,
    against=Reply.YES,
)


def _unasked(case: Case, flags: tuple[str, ...]) -> tuple[str, Gap, str] | None:
    """Return the first question that could still take a recorded conviction out of its ground."""
    for number, record in enumerate(case.conduct.matters):
        if any(_holds(record, flag) for flag in flags) and (_holds(record, "convicted") or _holds(record, "admitted")):
            for way in ("exception", "vacated_for_defect") if "moral_turpitude" in flags else ("vacated_for_defect",):
                answer: Answer = getattr(record, way)
                if answer.when_no_hurts == truth.OPEN:
                    path = f"case.conduct.matters[{number}].{way}"
                    return gap_of(path, answer, question_for(f"matter.{way}"), hurts=Reply.NO)
    return None


def _review(case: Case, *, never: bool, flags: tuple[str, ...]) -> Reading:
    asks = (
        "No waiver reaches this ground at this stage: does it apply at all?"
        if never
        else "The answers recorded close the waivers: is there another way?"
    )
    closed = never or case.grounds.balance.when_no_hurts == truth.FALSE
    return Reading(truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, asks) if closed else _unasked(case, flags))


def review(flags: tuple[str, ...] = (), *, never: bool) -> Computed:
    """Leave to counsel what no waiver reaches, or what recorded answers have closed: open, and decided nowhere."""
    reads = ("case.grounds.balance", "matter.exception", "matter.vacated_for_defect")
    return computed(
        "review_by_counsel",
        "Has counsel reviewed whether there is a way?",
        law.NO_ROUTE,
        needs=("case",),
        how=partial(_review, never=never, flags=flags),
        reads=reads,
        hangs_on=("case.grounds.balance", "case.conduct.matters"),
        kind=Kind.STANDARD,
        beyond=True,
    )
