"""The principal's own application, on which every relative depends: 8 CFR 214.211(b)(1), (i)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Final

from tvisa.facts import Case, DerivativeStatus, FamilyMember, Kinship
from tvisa.facts.choices import chosen, unsaid
from tvisa.facts.labels import scope_of
from tvisa.facts.timeline import by_day
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import across
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import CLOSE, AnyOf, Element, Gap, Reading, why_open
from tvisa.law.dated import Deferred
from tvisa.law.forms import computed, fact, part, standard
from tvisa.law.t.family import reckoned
from tvisa.law.t.family.reckoned import DECISION, OF_MEMBER
from tvisa.law.t.family.when import filed_by, undecided
from tvisa.law.writing import question_for

STANDS: Final = part(
    "principal",
    "The principal's application or status",
    """A relative's status depends on the grant of T-1 status to the principal, and on the principal's keeping it. USCIS approves no relative
    before the principal.""",
    "8 CFR 214.211(b)(1)(ii); 8 CFR 214.211(i); 8 CFR 214.213(d); 8 CFR 214.11(k)(2); 8 CFR 214.11(o)(9) of 2002",
    of=lambda: AnyOf((HELD, NOT_DENIED & DIED & AFTER_DEATH), in_order=True),
)

HELD: Final = computed(
    "principal_stands",
    "Is the principal's application still to be filed or pending, or does the principal hold T-1 status?",
    STANDS.law,
    how=reckoned.principal_stands,
    reads=(
        *DECISION,
        *listing("""case.family.principal_holds_status case.adjustment.status_until case.adjustment.filed
            case.adjustment.filed_on case.family.principal_died case.adjustment.revoked member.granted
            member.granted_on member.in_united_states member.admitted_on"""),
    ),
)

# --- (b)(1)(iii) a principal who has died -----------------------------------------------------------------------------

NOT_DENIED: Final = computed(
    "application_not_denied",
    "Was the application not denied, and any status granted on it not revoked?",
    STANDS.law,
    needs=OF_MEMBER,
    how=reckoned.not_denied,
    reads=("case.granted_on", "case.family.application_denied", "case.adjustment.revoked"),
)

DIED: Final = fact(
    "case.family.principal_died",
    "If the principal dies, the section on surviving relatives may apply.",
    "8 CFR 214.211(b)(1)(iii); 8 USC 1154(l); 8 CFR 214.11(k)(2)",
    note="""The agency reads it narrowly, and approves nothing after a death that came first: USCIS Policy Manual, vol. 3, part B, ch. 4(E). Counsel
    reviews this.""",
)

AFTER_DEATH: Final = standard("case.family.after_death_counts", DIED.law, of_law=True)


# --- the relative through whom a T-6 follows --------------------------------------------------------------------------

_WHOSE: Final = "Which relative, who has or had T-2 to T-5 status, is that person's parent?"
GRANTED: Final = "Has that person's parent been granted T-2, T-3, T-4 or T-5 status?"


def parent_granted(
    classes: Iterable[Deferred[Element]], case: Case, member: FamilyMember, day: datetime.date
) -> Reading:
    """
    Read whether the relative through whom somebody follows was granted T-2 to T-5 status.

    Args:
        classes: The classes of those who follow by a tie to the principal.
        case: The case.
        member: Who would follow.
        day: The day.
    """
    through = chosen(member.through)
    if through is None:
        return Reading(truth.OPEN, gap=("member.through", why_open(unsaid(member.through)), _WHOSE))
    listed = [(n, m) for n, m in enumerate(case.family.members) if m.person == through]
    used: tuple[tuple[str, Any], ...] = (("member.through", through),)
    bits, gap = truth.FALSE, None
    if not listed:
        complete = case.family.members_complete
        used = (*used, ("case.family.members_complete", complete)) if complete.claims else used
        return Reading(CLOSE[complete.when_yes_hurts], used, ("case.family.members", Gap.LIST_OPEN, _WHOSE))
    for number, parent in listed:
        found = _granted_one(classes, case, number, parent, day)
        bits, gap = bits | found.bits, found.gap if found.bits != truth.FALSE else gap
        used = (*used, *found.used)
    return Reading(bits, used, gap)


def _granted_one(
    classes: Iterable[Deferred[Element]], case: Case, number: int, parent: FamilyMember, day: datetime.date
) -> Reading:
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
            ("granted", parent.granted),
            ("granted_on", parent.granted_on),
            ("status_undone", parent.status_undone),
        )
        if fact.claims
    )
    kind, said_by = _class_granted(parent)
    undone = parent.status_undone.when_yes_hurts
    gap = (f"{path}.granted", why_open(parent.granted, Reply.NO), GRANTED)
    if kind == truth.FALSE:
        return Reading(kind, ((f"{path}.{said_by}", getattr(parent, said_by)),))
    if granted & 3 != 3 or granted >> 2 != 3:
        # What is not granted yet can still be, unless every class is closed to that relative.
        reached = _reached(classes, case, path, parent, day) | granted
        opened = (0b0010 if reached & 3 else 0) | (0b1000 if reached >> 2 else 0)
        bits = (granted | opened) & kind & truth.NOT[undone]
        return Reading(bits, facts, (gap[0], Gap.NOT_YET, GRANTED) if granted == truth.FALSE else gap)
    if kind == truth.OPEN:
        gap = (f"{path}.granted_as", why_open(unsaid(parent.granted_as)), question_for("member.granted_as"))
    elif undone == truth.OPEN:
        state = why_open(parent.status_undone, Reply.YES)
        gap = (f"{path}.status_undone", state, question_for("member.status_undone"))
    return Reading(granted & kind & truth.NOT[undone], facts, gap)


def _reached(
    classes: Iterable[Deferred[Element]], case: Case, path: str, parent: FamilyMember, day: datetime.date
) -> int:
    """Return what is found of a relative's own classes; the one place of this law in which it is asked of somebody else."""
    scope = scope_of({"case": case, "member": parent, "day": day}, {"case": "", "member": path, "day": ""})
    bits = truth.FALSE
    for element in classes:
        bits |= find(element.on(day), scope).bits & 15
    return bits


def _class_granted(parent: FamilyMember) -> tuple[int, str]:
    """Return the nibble of "granted one of T-2 to T-5", with the fact that says so: nobody follows through a T-6."""
    if isinstance(parent.granted_as, DerivativeStatus):
        return (truth.FALSE if parent.granted_as is DerivativeStatus.T6 else truth.TRUE), "granted_as"
    kinship = chosen(parent.kinship)
    if kinship in (None, Kinship.SPOUSE, Kinship.PARENT):
        return (truth.OPEN if kinship is None else truth.TRUE), "kinship"
    if kinship is Kinship.CHILD_OF_DERIVATIVE:
        return truth.FALSE, "kinship"
    # A child or a sibling who is also the child of a relative can have been granted T-6 status, or their own class.
    return truth.NOT[parent.of_derivative.when_no_hurts] | truth.OPEN, "of_derivative"
