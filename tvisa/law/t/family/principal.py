"""The principal's own application, on which every relative depends: 8 CFR 214.211(b)(1), (i)."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.predicate import AnyOf
from tvisa.law.forms import computed, fact, part, standard
from tvisa.law.t.family import reckoned
from tvisa.law.t.family.reckoned import DECISION, OF_MEMBER

STANDS: Final = part(
    "principal",
    "The principal's application or status",
    """
    A relative's status depends on the principal's having been granted T-1 status and keeping it: nothing is
    approved before that is.
    """,
    "8 CFR 214.211(b)(1)(ii); 8 CFR 214.211(i); 8 CFR 214.213(d); 8 CFR 214.11(k)(2); 8 CFR 214.11(o)(9) of 2002",
    of=lambda: AnyOf((HELD, NOT_DENIED & DIED & AFTER_DEATH), in_order=True),
)

HELD: Final = computed(
    "principal_stands",
    "Is the principal's application to come or pending, or T-1 status held?",
    STANDS.law,
    needs=OF_MEMBER,
    how=reckoned.principal_stands,
    reads=(
        *DECISION,
        "case.family.principal_holds_status",
        "case.adjustment.status_until",
        "case.adjustment.filed",
        "case.adjustment.filed_on",
        "case.family.principal_died",
        "case.adjustment.revoked",
        "member.granted",
        "member.granted_on",
        "member.in_united_states",
        "member.admitted_on",
    ),
)

# --- (b)(1)(iii) a principal who has died -----------------------------------------------------------------------------

NOT_DENIED: Final = computed(
    "application_not_denied",
    "Was the application not denied, and what it gave not revoked?",
    STANDS.law,
    needs=OF_MEMBER,
    how=reckoned.not_denied,
    reads=("case.granted_on", "case.family.application_denied", "case.adjustment.revoked"),
)

DIED: Final = fact(
    "case.family.principal_died",
    "Where the principal dies, the section on surviving relatives may apply.",
    "8 CFR 214.211(b)(1)(iii); 8 USC 1154(l); 8 CFR 214.11(k)(2)",
    note="""
    The agency reads it narrowly, with no approval after a death that came first: USCIS Policy Manual, vol. 3, part B,
    ch. 4(E). For counsel.
    """,
)

AFTER_DEATH: Final = standard("case.family.after_death_counts", DIED.law)
