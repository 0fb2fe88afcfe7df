"""How a point is written: what a part of the law turns on, where that stands, and what an adjudicator would hold up."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable, Mapping
from functools import cache, partial
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case, Entry, Incident, Manner
from tvisa.facts.conduct import Verbs
from tvisa.facts.incident import Role
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.predicate import AnyOf, Computed, Predicate, Reading
from tvisa.kernel.provision import Period, Provision
from tvisa.law.common.asking import said as said_of_case
from tvisa.law.common.relief import U_STATUS
from tvisa.law.common.remark import Remark
from tvisa.law.conduct.acts import under_18
from tvisa.law.conduct.law import MINORS
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import Rule, computed
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

    held_up: str = attrs.field(default="", converter=folded)
    """What an adjudicator would hold up against the client; it may run over lines."""


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
        more: What else a `Point` has.
    """
    if isinstance(law, str):
        law = rule(law, cited, confidence=confidence, note=note, window=window)
    return Point(code=code, of=of, law=law, when={} if when is None else when, **more)


_CONDUCT: Final = ("act.", "matter.", "court_date.", "case.conduct.", "case.status.")


def yes(path: str) -> Predicate:
    """Ask whether a yes is recorded."""
    return (said_of_conduct if path.startswith(_CONDUCT) else said_of_case)(path)


def any_yes(record: str, *names: str) -> AnyOf:
    """Ask whether a yes is recorded to one of several facts of a record."""
    return AnyOf([yes(f"{record}.{name}") for name in names])


_UNSAID: Final = rule(
    "What nobody recorded is asked and never taken for a no.",
    "8 CFR 214.202",
    window=Period(),
    confidence="D",
    note="Practice: the regulation leaves to the applicant what evidence to bring.",
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
        "Who else was there, and as what?",
        _UNSAID,
        how=partial(_had, role=role),
        reads=("incident.people",),
    )


# --- what a point asks of a list of records, and of an entry ----------------------------------------------------------

_VERBS: Final = tuple(field.name for field in attrs.fields(Verbs))
EMERGENCY: Final = datetime.date(2024, 6, 5)
"""First day of the rule on emergency border circumstances."""


def _own(case: Case) -> list[Any]:
    return [incident for incident in case.incidents if incident.victim == case.applicant]


def _says(*answers: Answer) -> bool:
    return any(asserted(answer.when_no_hurts) for answer in answers)


def _used(case: Case) -> bool:
    return any(_says(i.labor.work, i.sex.act) for i in _own(case))


def _hurt(case: Case) -> bool:
    return any(
        _says(i.means.force, i.means.threats, i.means.restraint, i.control.physical_abuse, i.control.sexual_abuse)
        for i in _own(case)
    )


def _freed_alone(case: Case) -> bool:
    """Say whether an agency freed the client each time, and nobody on the client's side says that the client got away first."""
    told = [incident.exit for incident in _own(case)]
    return bool(told) and all(
        e.freed_by_law_enforcement.state() is State.YES and not _says(e.escaped_first) for e in told
    )


def _acted(case: Case) -> bool:
    return bool(case.conduct.acts or case.conduct.matters)


def _reached_others(case: Case) -> bool:
    """Say whether an act of the definition toward somebody else is recorded, or a matter that is linked to one."""
    acts = any(_says(*(getattr(act.verbs, name) for name in _VERBS)) for act in case.conduct.acts)
    return acts or any(_says(m.trafficking_linked, m.procuring) for m in case.conduct.matters)


def _crossed(case: Case) -> bool:
    entries, departures = case.presence.entries, case.presence.departures
    return any(e.manner is Manner.WITHOUT_INSPECTION for e in entries) or any(_says(d.removed) for d in departures)


def _found(case: Case, *, holds: Callable[[Case], bool]) -> Reading:
    return Reading(truth.TRUE if holds(case) else truth.OPEN)


def over_the_case(ident: str, ask: str, holds: Callable[[Case], bool]) -> Computed:
    """Ask whether the records of a whole case are such; what is not recorded leaves it open."""
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
FREED_ALONE: Final = over_the_case("freed_alone", "Did an agency free the client each time?", _freed_alone)
USED: Final = over_the_case("work_or_sex_recorded", "Was the client made to work, or used for sex?", _used)
HURT: Final = over_the_case("violence_recorded", "Was the client hurt, held or threatened?", _hurt)
REACHED_OTHERS: Final = over_the_case(
    "acts_toward_others_recorded", "Is an act toward somebody else recorded?", _reached_others
)
ACTED: Final = over_the_case("own_acts_recorded", "Are acts or matters of the client's own recorded?", _acted)
CROSSED: Final = over_the_case("crossing_recorded", "Did the client come in without inspection?", _crossed)
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
