"""How a point is written: what a part of the law turns on, where that stands, and what the government may argue."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case, Entry, Incident, Manner
from tvisa.facts.conduct import Verbs
from tvisa.facts.incident import Role
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import AnyOf, Computed, Predicate, Reading
from tvisa.kernel.provision import Period, Provision
from tvisa.law.common.asking import APPLY_UNDER_ORDER
from tvisa.law.common.asking import said as said_of_case
from tvisa.law.common.posture import EVERYWHERE
from tvisa.law.common.relief import U_STATUS
from tvisa.law.common.remark import Remark
from tvisa.law.conduct.acts import under_18
from tvisa.law.conduct.law import MINORS
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import Rule, computed, fact
from tvisa.law.writing import folded, question_for, rule
from tvisa.words.worded import Worded


class PartOfLaw(enum.StrEnum):
    """What a point is about."""

    VICTIM = "victim"
    """What was done, incident by incident."""
    PRESENCE = "presence"
    """Being here on account of it."""
    ASSISTANCE = "assistance"
    """Law enforcement."""
    HARDSHIP = "hardship"
    """What removal would do."""
    BAR = "bar"
    """The bar of 8 USC 1184(o)(1)."""
    GROUNDS = "grounds"
    """Inadmissibility, and what could be charged of somebody who was admitted."""
    REMOVAL = "removal"
    """The removal case, beside its next step."""
    RELIEF = "relief"
    """What stands beside T status, or in its place."""
    FAMILY = "family"
    """Who can follow, who cannot, and what is left then."""
    NO_DAY = "no_day"
    """A day that is feared and is none, or has passed."""


@attrs.frozen(eq=False, kw_only=True)
class Point(Remark):
    """What a part of the law turns on where certain facts are recorded; it decides nothing, and belongs to something of `PartOfLaw`."""

    held_up: Remark | None = None
    """What the government may argue, and what must be recorded for it: of the records that the point speaks of, or of the case."""


def argued(says: str, when: Predicate | Mapping[str, Predicate]) -> Remark:
    """Write what the government may argue where certain facts are recorded."""
    return Remark(says, when, where=EVERYWHERE)


class With(Worded):
    """Who puts a question."""

    COUNSEL = "counsel", "{question}"
    """Counsel, or somebody who interviews for counsel."""
    CRIMINAL_COUNSEL = "criminal_counsel", "(With criminal defense counsel) {question}"
    """Criminal counsel, or counsel with criminal counsel there."""
    NOBODY_PRESSES = "nobody_presses", "(Once, and without pressing) {question}"
    """Whoever the client trusts; where nothing is said, it is not asked again."""


@attrs.frozen(eq=False, kw_only=True)
class First(Remark):
    """One question that is asked first, in plain words; it belongs to the element that it decides most for."""

    why: str = attrs.field(converter=folded)
    """What hangs on it, for whoever asks."""
    with_whom: With = With.COUNSEL
    """Who puts it."""


def point(
    of: PartOfLaw,
    code: str,
    law: Rule | tuple[Provision, ...],
    cited: str = "",
    when: Predicate | Mapping[str, Predicate] | None = None,
    *,
    confidence: str = "A",
    note: str = "",
    window: Period | None = None,
    held_up: str | Remark | None = None,
    **more: Any,
) -> Point:
    """
    Write a point.

    Args:
        of: What it is about.
        code: Its name in data.
        law: Its rule, which is told where nothing else is, or what it rests on and stands elsewhere.
        cited: Where the rule stands.
        when: What must be recorded.
        confidence: How the rule was verified.
        note: What a careful reader should know of the rule.
        window: The days on which the rule applies.
        held_up: What the government may argue; as a text where the facts that call for the point are what it rests on.
        more: What else a `Point` has.
    """
    if isinstance(law, str):
        law = rule(law, cited, confidence=confidence, note=note, window=window)
    when = {} if when is None else when
    if isinstance(held_up, str):
        held_up = argued(held_up, when)
    return Point(code=code, of=of, law=law, when=when, held_up=held_up, **more)


_CONDUCT: Final = ("act.", "matter.", "court_date.", "case.conduct.", "case.status.")


def yes(path: str) -> Predicate:
    """Ask whether a yes is recorded."""
    return (said_of_conduct if path.startswith(_CONDUCT) else said_of_case)(path)


def any_yes(record: str, *names: str) -> AnyOf:
    """Ask whether a yes is recorded to one of several facts of a record."""
    return AnyOf([yes(f"{record}.{name}") for name in names])


def hurts(record: str, *names: str) -> AnyOf:
    """Ask whether a yes that speaks against the client is recorded to one of several facts; a trafficker's word is none."""
    return AnyOf([fact(f"{record}.{name}", APPLY_UNDER_ORDER, against=Reply.YES) for name in names])


_UNSAID: Final = rule(
    "Ask about anything that is not on file; never treat it as a “no”.",
    "8 CFR 214.202; 8 CFR 214.11(b)",
    confidence="D",
    note="Practice: under the regulation, the applicant chooses what evidence to submit.",
)


def _without(record: Any, *, path: str) -> Reading:
    return Reading(truth.FALSE if asserted(attrgetter(path)(record).when_no_hurts) else truth.TRUE)


@cache
def unsaid(path: str) -> Computed:
    """Ask whether no yes is recorded: a no, or nothing."""
    name, _, rest = path.partition(".")
    return computed(
        f"{rest.replace('.', '_')}_unsaid",
        question_for(path),
        _UNSAID,
        needs=(name,),
        how=partial(_without, path=rest),
        reads=(path,),
    )


def _had(incident: Incident, *, role: Role) -> Reading:
    used = tuple((f"incident.people[{n}].role", role) for n, p in enumerate(incident.people) if p.role is role)
    return Reading(truth.TRUE if used else truth.FALSE, used)


@cache
def with_a(role: Role) -> Computed:
    """Ask whether somebody in that role was in an incident."""
    return computed(
        f"with_a_{role}",
        "Who else was there, and in what role?",
        _UNSAID,
        how=partial(_had, role=role),
        reads=("incident.people",),
    )


# --- what a point asks of a list of records, and of an entry ----------------------------------------------------------

_VERBS: Final = tuple(field.name for field in attrs.fields(Verbs))
EMERGENCY: Final = datetime.date(2024, 6, 5)
"""First day of the rule on emergency border circumstances."""


Recorded = Iterator[tuple[str, Any]]
"""Facts, each with its place."""


def _own(case: Case) -> Iterator[tuple[str, Any]]:
    for number, incident in enumerate(case.incidents):
        if incident.victim == case.applicant:
            yield f"case.incidents[{number}]", incident


def _says(place: str, record: Any, *names: str) -> Recorded:
    for name in names:
        told = attrgetter(name)(record)
        if asserted(told.when_no_hurts):
            yield f"{place}.{name}", told


def _used(case: Case) -> Recorded:
    for place, incident in _own(case):
        yield from _says(place, incident, "labor.work", "sex.act")


def _hurt(case: Case) -> Recorded:
    for place, incident in _own(case):
        names = ("means.force", "means.threats", "means.restraint", "control.physical_abuse", "control.sexual_abuse")
        yield from _says(place, incident, *names)


def _freed_alone(case: Case) -> Recorded:
    """Yield that an agency freed the client, if it did so each time and nobody on the client's side says that the client got away first."""
    told = list(_own(case))
    if all(
        i.exit.freed_by_law_enforcement.state() is State.YES and not any(_says("", i, "exit.escaped_first"))
        for _, i in told
    ):
        for place, incident in told:
            yield from _says(place, incident, "exit.freed_by_law_enforcement")


def _acted(case: Case) -> Recorded:
    for name in ("acts", "matters"):
        for number, record in enumerate(getattr(case.conduct, name)):
            yield from recorded(record, f"case.conduct.{name}[{number}]")


def _reached_others(case: Case) -> Recorded:
    for number, act in enumerate(case.conduct.acts):
        yield from _says(f"case.conduct.acts[{number}]", act, *(f"verbs.{name}" for name in _VERBS))
    for number, matter in enumerate(case.conduct.matters):
        yield from _says(f"case.conduct.matters[{number}]", matter, "trafficking_linked", "procuring")


def _crossed(case: Case) -> Recorded:
    for number, entry in enumerate(case.presence.entries):
        if entry.manner is Manner.WITHOUT_INSPECTION:
            yield f"case.presence.entries[{number}].manner", entry.manner
    for number, departure in enumerate(case.presence.departures):
        yield from _says(f"case.presence.departures[{number}]", departure, "removed")


def _found(case: Case, *, holds: Callable[[Case], Recorded]) -> Reading:
    used = tuple(holds(case))
    return Reading(truth.TRUE if used else truth.OPEN, used)


def over_the_case(ident: str, ask: str, holds: Callable[[Case], Recorded]) -> Computed:
    """Ask whether the records of a whole case are such, and on which facts; what is not recorded leaves it open."""
    return computed(ident, ask, U_STATUS, needs=("case",), how=partial(_found, holds=holds), reads=())


def _lately(entry: Entry) -> Reading:
    ends = [day.end[1] for day in told_dates(entry.when)]
    return Reading(truth.TRUE if any(end is None or end >= EMERGENCY for end in ends) else truth.FALSE)


def _untold(case: Case, act: Act) -> Reading:
    """Read whether nothing tells how old the other person was, or leaves both open."""
    bits, _ = under_18(case, act, client=False)
    return Reading(truth.TRUE if bits == truth.OPEN else truth.FALSE)


AGE_UNTOLD: Final = computed(
    "age_of_the_other_untold", question_for("act.other.age"), MINORS, how=_untold, reads=("act.other.age",)
)
FREED_ALONE: Final = over_the_case("freed_alone", "Did an agency liberate the client each time?", _freed_alone)
USED: Final = over_the_case("work_or_sex_recorded", "Was the client made to work, or used for sex?", _used)
HURT: Final = over_the_case("violence_recorded", "Was the client hurt, held or threatened?", _hurt)
REACHED_OTHERS: Final = over_the_case(
    "acts_toward_others_recorded", "Is an act toward another person on file?", _reached_others
)
ACTED: Final = over_the_case("own_acts_recorded", "Are acts or matters of the client's own on file?", _acted)
CROSSED: Final = over_the_case("crossing_recorded", "Did the client enter without inspection?", _crossed)
CAME_LATELY: Final = computed(
    "came_in_since_june_2024", "When was it?", U_STATUS, needs=("entry",), how=_lately, reads=("entry.when",)
)

FEARS: Final = (
    yes("case.filing.fears_return")
    | yes("case.filing.asylum_pending")
    | yes("case.filing.in_proceedings")
    | any_yes("case.hardship.factors", "harm_by_trafficker", "penalized_there")
)
RESIDENT: Final = yes("case.filing.permanent_resident")
IN_CUSTODY: Final = any_yes("case.filing", "detained", "in_proceedings", "notice_to_appear") | yes(
    "case.status.removal_order"
)
ON_A_CHARGE: Final = any_yes("matter", "arrested", "charged", "convicted")
