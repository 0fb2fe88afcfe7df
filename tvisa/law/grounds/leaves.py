"""
How the grounds are asked: what counsel listed, what the record shows, and which exception fits.

What the record shows can raise a ground; that none applies is for counsel to say, by a list recorded as complete.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Final

import attrs

from tvisa.facts import Case, Departure, Entry, GroundKind, Incident, Manner
from tvisa.facts.conduct import Matter
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import before
from tvisa.kernel.predicate import Computed, Exists, Gap, Not, Predicate, Reading, why_open
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.conduct import law as exposure_law
from tvisa.law.conduct import stays
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.conduct.leaves import within_years
from tvisa.law.conduct.matters import on_record
from tvisa.law.conduct.timing import Used, own_words
from tvisa.law.dated import Dated, absent
from tvisa.law.forms import Records, computed, factor, standard
from tvisa.law.grounds.counsel import LISTED, NONE_CONCLUDED, entries_of, gap_of
from tvisa.law.windows import VAWA_2005
from tvisa.law.writing import question_for, rule

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
    bits = on_record(answer)
    return Reading(truth.FALSE if bits == truth.OPEN else bits, ((f"matter.{way}", answer),) if answer.claims else ())


@cache
def not_set_aside(way: str, provision: Provision) -> Predicate:
    """Ask whether nothing recorded, beyond the client's own word, takes it out of its ground: what nobody asked about still stands."""
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
        "Did that stay without lawful status, at 18 or over, last that long?",
        provision,
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
    asks = "How did the client enter that time?"
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
        how=_left,
        reads=("departure.when",),
        against=Reply.YES,
    )


def _own(case: Case, incident: Incident) -> Reading:
    return Reading(truth.TRUE if incident.victim == case.applicant else truth.FALSE)


def done_to_client(that: Predicate, provision: Provision) -> Exists:
    """Ask whether something done to the client was of that kind; what comes first of it is what is told."""
    own = computed(
        "done_to_the_client", "Was it done to the client?", provision, how=_own, reads=("incident.victim",), silent=True
    )
    return _INCIDENTS.some(that & own, provision, against=Reply.NO)


# --- ways out ---------------------------------------------------------------------------------------------------------


EXCEPTION: Final = rule(
    "Several grounds have exceptions written into them.",
    """8 USC 1182(a)(2)(A)(ii); 8 USC 1182(a)(2)(H)(iii); 8 USC 1182(a)(3)(B)(ii); 8 USC 1182(a)(3)(C)(ii); 8 USC 1182(a)(3)(C)(iii);
    8 USC 1182(a)(6)(A)(ii); 8 USC 1182(a)(6)(C)(ii)(II); 8 USC 1182(a)(8)(B); 8 USC 1182(a)(9)(A)(iii); 8 USC 1182(a)(9)(B)(iii);
    8 USC 1182(a)(9)(C)(ii); 8 USC 1182(a)(10)(C)(iii); 8 USC 1182(a)(10)(D)(ii)""",
    note="Counsel decides which exception fits, if any.",
)


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
        EXCEPTION,
        how=partial(_exception, kind=kind),
        reads=("ground.exception",),
        hangs_on=(LISTED,),
        kind=Kind.STANDARD,
    )


WHY_WITHOUT_STATUS: Final = tuple(
    factor(path, title, core="why the person was without status")
    for path, title in (
        ("case.assistance.report_delay.under_control", "still under control or watched"),
        ("case.presence.related.still_feared", "continuing hold or fear"),
        ("case.presence.related.past_threats", "past threats that still have an effect"),
        ("case.hardship.factors.consequences_of_trafficking", "lasting consequences of the trafficking"),
    )
)
CENTRAL_REASON: Final = Dated(
    absent(until=VAWA_2005),
    standard("case.status.central_reason", exposure_law.CENTRAL_REASON, weighs=WHY_WITHOUT_STATUS),
)


def holds(record: Matter, flag: str) -> bool:
    """Say whether an arrest, charge or conviction says something of itself, on either reading."""
    answer: Answer = getattr(record, flag)
    return answer.when_yes_hurts & 0b0101 != 0


def _unasked(case: Case, flags: tuple[str, ...]) -> tuple[str, Gap, str] | None:
    """Return the first question that could still take a recorded conviction out of its ground."""
    for number, record in enumerate(case.conduct.matters):
        if any(holds(record, flag) for flag in flags) and (holds(record, "convicted") or holds(record, "admitted")):
            for way in ("exception", "vacated_for_defect") if "moral_turpitude" in flags else ("vacated_for_defect",):
                answer: Answer = getattr(record, way)
                if answer.when_no_hurts == truth.OPEN:
                    path = f"case.conduct.matters[{number}].{way}"
                    return gap_of(path, answer, question_for(f"matter.{way}"), hurts=Reply.NO)
    return None


def _review(case: Case, *, never: bool, flags: tuple[str, ...]) -> Reading:
    asks = (
        "No waiver reaches this ground at this stage. Does the ground apply at all?"
        if never
        else "The answers on file rule out the waivers. Is there another way?"
    )
    closed = never or case.grounds.balance.when_no_hurts == truth.FALSE
    return Reading(truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, asks) if closed else _unasked(case, flags))


def review(provision: Provision, flags: tuple[str, ...] = (), *, never: bool) -> Computed:
    """Leave to counsel what no waiver reaches, or what recorded answers have closed: open, and decided nowhere."""
    reads = ("case.grounds.balance", "matter.exception", "matter.vacated_for_defect")
    return computed(
        "review_by_counsel",
        "Has counsel reviewed whether any way remains?",
        provision,
        how=partial(_review, never=never, flags=flags),
        reads=reads,
        hangs_on=("case.grounds.balance", "case.conduct.matters"),
        kind=Kind.STANDARD,
        beyond=True,
    )
