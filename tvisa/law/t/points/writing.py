"""How a point is written: what a part of the law turns on, where that stands, and what an adjudicator would hold up."""

from __future__ import annotations

import enum
from functools import cache, partial
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Case, Incident
from tvisa.facts.incident import Role
from tvisa.kernel import truth
from tvisa.kernel.predicate import AnyOf, Computed, Predicate, Reading
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.t.filing.leaves import said as said_of_case
from tvisa.law.t.posture import EVERYWHERE, Where
from tvisa.law.writing import folded, question_for, rule


class About(enum.StrEnum):
    """
    What a point is about.

    Attributes:
        VICTIM: What was done, incident by incident.
        PRESENCE: Being here on account of it.
        ASSISTANCE: Law enforcement.
        HARDSHIP: What removal would do.
        BAR: The bar of 8 USC 1184(o)(1).
        GROUNDS: Inadmissibility, and what could be charged of somebody who was admitted.
        REMOVAL: The removal case, beside its next step.
        RELIEF: What stands beside T status, or in its place.
        FAMILY: Who can follow, who cannot, and what is left then.
        NO_DAY: A day that is feared and is none, or has passed.
    """

    VICTIM = "victim"
    PRESENCE = "presence"
    ASSISTANCE = "assistance"
    HARDSHIP = "hardship"
    BAR = "bar"
    GROUNDS = "grounds"
    REMOVAL = "removal"
    RELIEF = "relief"
    FAMILY = "family"
    NO_DAY = "no_day"


@attrs.frozen(eq=False)
class Point:
    """
    What a part of the law turns on where certain facts are recorded; it decides nothing.

    Attributes:
        code: Its name.
        about: What it is about.
        law: The rule, as what it turns on, with where it stands.
        when: What must be recorded, on either reading.
        over: The record that it is asked of; nothing for the case itself.
        held_up: What an adjudicator would hold up against the client; it may run over lines.
        unless: What leaves it without a point.
        where: The postures in which it is true.
    """

    code: str
    about: About
    law: Provision
    when: Predicate
    over: str = ""
    held_up: str = attrs.field(default="", converter=folded)
    unless: Predicate | None = None
    where: Where = EVERYWHERE


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
    return Reading(truth.TRUE if any(p.role is role for p in incident.people) else truth.FALSE)


@cache
def with_a(role: Role) -> Computed:
    """Ask whether somebody in that role was in an incident."""
    return computed(
        f"with_a_{role}",
        "Who else was there, and as what?",
        _UNSAID,
        needs=("incident",),
        how=partial(_had, role=role),
        reads=(),
    )


def _always(case: Case) -> Reading:
    return Reading(truth.TRUE if case.applicant else truth.OPEN)


ALWAYS: Final = computed("in_every_case", "Is there a case?", _UNSAID, needs=("case",), how=_always, reads=())
"""What is said of every case."""
