"""What is read off a contact with law enforcement: with whom it was, about what, and whether before filing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tvisa.facts import AgencyKind, Case, Contact, Incident
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import across, before
from tvisa.kernel.predicate import Gap, Reading, gap_in, why_open
from tvisa.law.writing import question_for

_DAY_OF_CONTACT: Final = "What was the date of the contact? The file dates it before the events that it was about."


def with_one_of(kinds: frozenset[AgencyKind]) -> Callable[[Contact], Reading]:
    """Read whether a contact was with a body of one of these kinds."""

    def how(contact: Contact) -> Reading:
        if contact.agency is None or isinstance(contact.agency, Reply):
            return Reading(truth.OPEN, (), ("contact.agency", why_open(contact.agency), "With whom was the contact?"))
        bits = truth.TRUE if contact.agency in kinds else truth.FALSE
        return Reading(bits, (("contact.agency", contact.agency),))

    return how


STATES_OWN: Final = frozenset(
    {
        AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT,
        AgencyKind.TRIBAL_LAW_ENFORCEMENT,
        AgencyKind.CHILD_PROTECTIVE_SERVICES,
        AgencyKind.ADULT_PROTECTIVE_SERVICES,
    }
)
"""Bodies that are never federal."""


def federal(contact: Contact) -> Reading:
    """Read whether the contact was with a federal body: some kinds never are, of the others it is asked."""
    if contact.agency in STATES_OWN:
        return Reading(truth.FALSE, (("contact.agency", contact.agency),))
    answer = contact.federal
    used = (("contact.federal", answer),) if answer.claims else ()
    gap = gap_in("contact.federal", answer, "Was it a federal body?")
    return Reading(answer.when_no_hurts, used, gap)


def about(contact: Contact, incident: Incident, path: str) -> Reading:
    """Read whether a contact was about an incident: its own, where it names one, and what one answer says of it."""
    answer: Answer = getattr(contact, path)
    question = question_for(f"contact.{path}")
    # Which of several it was about can be not known, or declined: that sets no contact aside.
    if not isinstance(contact.incident, Reply) and contact.incident not in (None, incident.key):
        return Reading(truth.FALSE, (("contact.incident", contact.incident),))
    used = ((f"contact.{path}", answer),) if answer.claims else ()
    made, begun = told_dates(contact.when), told_dates(incident.when)
    if (
        answer.when_no_hurts != truth.FALSE
        and across(before(m.end, b.start) for m in made for b in begun) == truth.TRUE
    ):
        # Nobody reports what is still to come: one of the days, or what it was about, is wrong.
        return Reading(truth.OPEN, used, ("contact.when", Gap.IMPRECISE, _DAY_OF_CONTACT))
    return Reading(answer.when_no_hurts, used, gap_in(f"contact.{path}", answer, question))


def before_filing(case: Case, contact: Contact) -> Reading:
    """Read whether a contact was made before filing."""
    filed, made = case.filed_on, contact.when
    bits = across(truth.NOT[before(f.start, m.start)] for f in filed.values for m in made.values)
    dated = (("case.filed_on", filed), ("contact.when", made))
    used: tuple[tuple[str, Any], ...] = tuple((path, what) for path, what in dated if what.values)
    said = contact.before_filing.when_no_hurts
    if said != truth.OPEN:
        # Where the days and the answer tell it differently, the two accounts are disputed.
        bits = across(each for each in (bits, said) if each != truth.OPEN)
        used = (*used, ("contact.before_filing", contact.before_filing))
    if not filed.values:
        gap = ("case.filed_on", why_open(filed), "On what date was the application filed?")
    elif made.claims and not made.values:
        # A day that nobody knows is not asked for again: before or after can be known all the same.
        state = why_open(contact.before_filing)
        gap = ("contact.before_filing", state, question_for("contact.before_filing"))
    else:
        gap = ("contact.when", why_open(made), "When was the contact: before filing, or after?")
    return Reading(bits, used, gap)
