"""
Admissibility at adjustment, apart from what was waived with T status: 8 USC 1255(l)(2); 8 CFR 245.23(a)(5), (c); 8 CFR 212.18.

The grounds one by one belong to the room that screens them at the T stage; here counsel says what is left of them.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf, Element, Not
from tvisa.kernel.provision import Provision
from tvisa.law.dated import Deferred
from tvisa.law.forms import against, fact, factor, part, standard
from tvisa.law.t.adjustment.asking import until_decision
from tvisa.law.writing import rule


def admissible(grounds: str, central_reason: str, law: Provision) -> Deferred[Element]:
    """
    Ask for admissibility, of the principal or of a family member.

    Args:
        grounds: Path of the record of grounds.
        central_reason: Path of the answer whether trafficking was a central reason for the unlawful presence.
        law: The provision.
    """
    return part(
        "admissibility_at_adjustment",
        "Admissible, or each ground waived",
        law,
        of=lambda: _excluded(grounds) & _other(grounds) & _unlawful_presence(grounds, central_reason),
    )


ADMISSIBLE: Final = rule(
    """
    The person is admissible, or each ground has been waived, when the application is examined; what was waived with T
    status stays waived.
    """,
    """
    8 USC 1255(l)(2); 8 CFR 245.23(a)(5) since 2024-08-28; 8 CFR 245.23(c)(3) since 2009-01-12;
    8 CFR 245.23(a)(4) since 2009-01-12 until 2024-08-28; 8 CFR 212.18
    """,
    note="""
    Stays waived: USCIS Policy Manual, vol. 9, part O, ch. 5(A). 8 CFR 245.23(c)(3) sends the reader to the annual cap
    (214.210) for that waiver; the rule on it is 8 CFR 212.16.
    """,
)

# --- 8 USC 1182(a)(3), (10)(C) and (10)(E) ----------------------------------------------------------------------------

EXCLUDED: Final = rule(
    """
    Whoever 8 USC 1182(a)(3), (10)(C) or (10)(E) describes does not adjust, and 8 USC 1255(l)(2) waives none of those grounds,
    although another power can reach some of them when T status is granted.
    """,
    "8 USC 1255(l)(2)(B); 8 CFR 245.23(c)(2) since 2009-01-12; 8 CFR 212.18(b)(1)",
    note="""
    8 USC 1182(a)(3)(D)(iv), for close family, and (d)(3)(B)(i) stand beside it, and 8 CFR 212.18(c) leaves other waivers open: whether
    one answers 245.23(c)(2), which asks only whether the ground describes the person, is for counsel.
    """,
)

CARRIES: Final = rule(
    """
    The statute asks for a waiver of what has not been waived under section 1182; the regulation shuts out whoever the
    ground describes: whether a waiver given with T status carries is for counsel.
    """,
    "8 USC 1255(l)(2); 8 CFR 245.23(c)(2) since 2009-01-12",
    confidence="D",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(A), treats what was waived as waived.",
)


def _excluded(grounds: str) -> Deferred[Element]:
    described = standard(f"{grounds}.excluded", EXCLUDED, against=Reply.YES)
    waived = fact(f"{grounds}.excluded_waived", CARRIES)
    carries = standard(f"{grounds}.earlier_waiver_counts", CARRIES)
    return part(
        "grounds_beyond_waiver",
        "No ground that is beyond waiver here",
        EXCLUDED,
        of=lambda: AnyOf((Not(described), waived & carries), in_order=True),
    )


# --- any other ground -------------------------------------------------------------------------------------------------

WAIVER: Final = rule(
    """
    USCIS can waive a ground of health in the national interest, and any other but the three excluded if besides that
    what led to it was caused by, or incident to, the victimization of the principal.
    """,
    """
    8 USC 1255(l)(2)(A); 8 USC 1255(l)(2)(B); 8 CFR 212.18(a); 8 CFR 212.18(b)(2); 8 CFR 212.18(b)(3); 8 CFR 212.18(c)
    """,
    note="""
    On Form I-601, filed with Form I-485. (c) leaves any other waiver open that the person qualifies for, so that a
    ground without that tie is not yet lost.
    """,
)

BEFORE_GRANT: Final = rule(
    "A ground that was there and not dealt with when T status was granted can lead the agency to think of revoking it.",
    "8 CFR 214.213(b)(1); 8 CFR 214.11(m)",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(B).",
)


def _other(grounds: str) -> Deferred[Element]:
    stands = standard(
        f"{grounds}.other",
        ADMISSIBLE,
        against=Reply.YES,
        weighs=lambda: (
            factor(f"{grounds}.health_only", "a ground of health: national interest is the only test", WAIVER),
            factor(f"{grounds}.caused_by_trafficking", "caused by, or incident to, the victimization", WAIVER),
            factor(f"{grounds}.national_interest", "a waiver in the national interest", WAIVER),
            against(f"{grounds}.there_before", "there before the grant, and not dealt with", BEFORE_GRANT),
        ),
    )
    return part(
        "other_grounds",
        "No other ground, or each waived",
        WAIVER,
        of=lambda: AnyOf((Not(stands), until_decision(f"{grounds}.waived", WAIVER)), in_order=True),
    )


# --- (9)(B) unlawful presence -----------------------------------------------------------------------------------------

UNLAWFUL_PRESENCE: Final = rule(
    """
    The bar for unlawful presence does not apply where the trafficking was at least one central reason for that
    presence, more than a tangential, incidental or superficial one; evidence of it goes with Form I-485.
    """,
    """
    8 USC 1182(a)(9)(B)(iii)(V); 8 CFR 245.23(c)(4) since 2024-08-28;
    8 CFR 245.23(c)(3) since 2009-01-12 until 2024-08-28
    """,
)


def _unlawful_presence(grounds: str, central_reason: str) -> Deferred[Element]:
    barred = standard(f"{grounds}.unlawful_presence", UNLAWFUL_PRESENCE, against=Reply.YES)
    reason = standard(central_reason, UNLAWFUL_PRESENCE)
    return part(
        "unlawful_presence",
        "No bar for unlawful presence, or excused",
        UNLAWFUL_PRESENCE,
        of=lambda: AnyOf((Not(barred), reason, until_decision(f"{grounds}.waived", WAIVER)), in_order=True),
    )


ADMISSIBILITY: Final = admissible("case.adjustment.grounds", "case.status.central_reason", ADMISSIBLE)
