"""What a place depends on in others: the relative through whom somebody follows, and the principal's own application."""

from __future__ import annotations

import datetime
from typing import Any, Final

from tvisa.facts import Case, DerivativeStatus, FamilyMember, Kinship
from tvisa.facts.scope import scope_of
from tvisa.kernel import truth
from tvisa.kernel.dates import across
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import CLOSE, AllOf, AnyOf, Gap, Predicate, Reading, Who
from tvisa.law.t.family import law
from tvisa.law.t.family.leaves import DECISION, computed
from tvisa.law.t.family.when import by_day, filed_by, undecided
from tvisa.law.writing import element, fact, question_for, standard

# --- through a relative -----------------------------------------------------------------------------------------------

_WHOSE: Final = "Which relative, who has or had T-2 to T-5 status, is that person's parent?"
GRANTED: Final = "Has that person's parent been granted T-2, T-3, T-4 or T-5 status?"


def parent_granted(own_classes: Predicate, case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """
    Read whether the relative through whom somebody follows was granted T-2 to T-5 status.

    Args:
        own_classes: The classes of those who follow by a tie to the principal.
        case: The case.
        member: Who would follow.
        day: The day.
    """
    if member.through is None:
        return Reading(truth.OPEN, gap=("member.through", Gap.NOT_ASKED, _WHOSE))
    listed = [(n, m) for n, m in enumerate(case.family.members) if m.person == member.through]
    used: tuple[tuple[str, Any], ...] = (("member.through", member.through),)
    bits, gap = truth.FALSE, None
    if not listed:
        complete = case.family.members_complete
        used = (*used, ("case.family.members_complete", complete)) if complete.claims else used
        return Reading(CLOSE[complete.when_yes_hurts], used, ("case.family.members", Gap.LIST_OPEN, _WHOSE))
    for number, parent in listed:
        found = _granted_one(own_classes, case, number, parent, day)
        bits, gap = bits | found.bits, found.gap if found.bits != truth.FALSE else gap
        used = (*used, *found.used)
    return Reading(bits, used, gap)


def _granted_one(
    own_classes: Predicate, case: Case, number: int, parent: FamilyMember, day: datetime.date
) -> Reading:  # fmt: skip
    path = f"case.family.members[{number}]"
    told = (*by_day(parent.granted_on, day), parent.granted.when_no_hurts)
    granted = across(n for n in told if n != truth.OPEN)
    if granted == truth.OPEN:
        # Nothing of a relative's is granted before the principal's own application is.
        if undecided(case, day) == truth.TRUE:
            granted = truth.FALSE
        elif filed_by(case, day) == truth.DISPUTED:
            granted = across((truth.OPEN, truth.FALSE))
    facts: tuple[tuple[str, Any], ...] = tuple(
        (f"{path}.{name}", fact)
        for name, fact in (
            ("granted", parent.granted), ("granted_on", parent.granted_on), ("status_undone", parent.status_undone),
        )
        if fact.claims
    )  # fmt: skip
    kind, said_by = _class_granted(parent)
    undone = parent.status_undone.when_yes_hurts
    gap = (f"{path}.granted", Gap.NOT_ASKED, GRANTED)
    if kind == truth.FALSE:
        return Reading(kind, ((f"{path}.{said_by}", getattr(parent, said_by)),))
    if granted & 3 != 3 or granted >> 2 != 3:
        # What is not granted yet can still be, unless every class is closed to that relative.
        scope = scope_of({"case": case, "member": parent, "day": day}, {"case": "", "member": path, "day": ""})
        reached = find(own_classes, scope).bits & 15 | granted
        opened = (0b0010 if reached & 3 else 0) | (0b1000 if reached >> 2 else 0)
        state = Gap.NOT_YET if granted == truth.FALSE else Gap.NOT_ASKED
        bits = (granted | opened) & kind & truth.NOT[undone]
        return Reading(bits, facts, (f"{path}.granted", state, GRANTED))
    if kind == truth.OPEN:
        gap = (f"{path}.granted_as", Gap.NOT_ASKED, question_for("member.granted_as"))
    elif undone == truth.OPEN:
        gap = (f"{path}.status_undone", Gap.NOT_ASKED, question_for("member.status_undone"))
    return Reading(granted & kind & truth.NOT[undone], facts, gap)


def _class_granted(parent: FamilyMember) -> tuple[int, str]:
    """Return the nibble of "granted one of T-2 to T-5", with the fact that says so: nobody follows through a T-6."""
    if parent.granted_as is not None:
        return (truth.FALSE if parent.granted_as is DerivativeStatus.T6 else truth.TRUE), "granted_as"
    if parent.kinship in (None, Kinship.SPOUSE, Kinship.PARENT):
        return (truth.OPEN if parent.kinship is None else truth.TRUE), "kinship"
    if parent.kinship is Kinship.CHILD_OF_DERIVATIVE:
        return truth.FALSE, "kinship"
    # A child or a sibling who is also the child of a relative can have been granted T-6 status, or their own class.
    return truth.NOT[parent.of_derivative.when_no_hurts] | truth.OPEN, "of_derivative"


# --- the principal ----------------------------------------------------------------------------------------------------


def _not_denied(case: Case, _: FamilyMember, day: datetime.date) -> Reading:
    denied, granted = case.family.application_denied, by_day(case.granted_on, day)
    said = [] if denied.when_yes_hurts == truth.OPEN else [truth.NOT[denied.when_yes_hurts]]
    facts = (("case.granted_on", case.granted_on), ("case.family.application_denied", denied))
    asked = "case.family.application_denied"
    gap = (asked, Gap.NOT_ASKED, question_for(asked))
    return Reading(across([*granted, *said]), tuple(f for f in facts if f[1].claims), gap)


def _granted_and_here(member: FamilyMember, day: datetime.date) -> int:
    """Return the nibble of "derivative status was granted, and taken up": one abroad is no derivative before admission."""
    granted = across(n for n in (*by_day(member.granted_on, day), member.granted.when_no_hurts) if n != truth.OPEN)
    here = member.in_united_states.when_no_hurts
    came = across(by_day(member.admitted_on, day)) if member.admitted_on.values else truth.FALSE
    return granted & (here | came)


def _unless_dead(held: int, died: int) -> int:
    """Read on from a death: whatever else is recorded of the principal's own standing it disputes, and nothing it adds to."""
    if died & 3 == died >> 2 != 3:
        return held
    ended = truth.FALSE if held == truth.OPEN else across((held, truth.FALSE))
    return ended if died == truth.TRUE else across((held, ended))


def _principal_stands(case: Case, member: FamilyMember, day: datetime.date) -> Reading:
    """Read whether the principal's application is to come or pending, or the status that it gave is held."""
    family, granted = case.family, by_day(case.granted_on, day)
    denied, given = family.application_denied.when_yes_hurts, _not_denied(case, member, day).bits
    holds = family.principal_holds_status.when_no_hurts
    own = _unless_dead(undecided(case, day) | (given & holds), family.principal_died.when_yes_hurts)
    # What was granted to the relative is not lost here; how it can be lost is told beside.
    taken_up = _granted_and_here(member, day)
    facts = (
        ("case.filed", case.filed), ("case.filed_on", case.filed_on), ("case.granted_on", case.granted_on),
        ("case.family.application_pending", family.application_pending),
        ("case.family.application_denied", family.application_denied),
        ("case.family.principal_holds_status", family.principal_holds_status),
        ("case.family.principal_died", family.principal_died), ("member.granted", member.granted),
    )  # fmt: skip
    if filed_by(case, day) == truth.OPEN:
        name = "case.filed"
    elif across(granted) == truth.TRUE:
        told = [n for n in (*by_day(member.granted_on, day), member.granted.when_no_hurts) if n != truth.OPEN]
        name = "member.in_united_states" if across(told) == truth.TRUE else "member.granted"
        name = "case.family.principal_holds_status" if holds == truth.OPEN else name
    elif family.application_pending.when_no_hurts == truth.OPEN:
        name = "case.family.application_pending"
    else:
        name = "case.family.application_denied" if denied == truth.OPEN else "case.granted_on"
    gap = (name, Gap.NOT_ASKED, question_for(name))
    return Reading(own | (given & taken_up), tuple(f for f in facts if f[1].claims), gap)


STANDS: Final = element(
    "principal", "The principal's application or status",
    AnyOf((
        computed(
            "principal_stands", "Is the principal's application to come or pending, or T-1 status held?", law.DEPENDS,
            _principal_stands, *DECISION, "case.family.principal_holds_status", "case.family.principal_died",
            "member.granted", "member.granted_on", "member.in_united_states", "member.admitted_on",
        ),
        AllOf((
            computed(
                "application_not_denied", "Was the application not denied?", law.DEPENDS, _not_denied, "case.granted_on",
                "case.family.application_denied",
            ),
            fact("case.family.principal_died", law.DEATH),
            standard("case.family.after_death_counts", law.DEATH, who=Who.COUNSEL),
        )),
    ), in_order=True),
    law.DEPENDS,
)  # fmt: skip
