"""Discretion over the whole, which is asked as one question and never worked out of its factors: 8 CFR 245.23(e)(3)."""

from __future__ import annotations

from typing import Final

from tvisa.law.forms import against, factor, part, standard
from tvisa.law.writing import rule

_OWN: Final = "case.adjustment.discretion."

DISCRETION: Final = part(
    "discretion",
    "A favorable exercise of discretion",
    """
    Adjustment is discretionary, and the burden is on the person; grave adverse factors may call for exceptional and
    extremely unusual hardship, and even that may not be enough.
    """,
    "8 USC 1255(l)(1); 8 CFR 245.23(e)(3) since 2009-01-12",
    of=lambda: MERITS,
)

MERITS: Final = standard(
    _OWN + "merits",
    DISCRETION.law,
    weighs=lambda: (
        factor(_OWN + "family", "family here"),
        factor(_OWN + "community", "work, study and ties to the community"),
        factor(_OWN + "cooperation", "help to the authorities beyond what was asked"),
        factor(_OWN + "rehabilitation", "recovery or rehabilitation"),
        factor(_OWN + "hardship_of_denial", "exceptional and extremely unusual hardship of a denial"),
        factor(_OWN + "order_closed", "a judge's order reopened and terminated", ORDER),
        against(_OWN + "adverse", "adverse factors"),
        against(_OWN + "gravest", "factors of the gravest kinds", GRAVEST),
        against("case.filing.order_by_judge", "an order of an immigration judge or the Board", ORDER),
    ),
)

GRAVEST: Final = rule(
    """
    Only the most compelling equities weigh up serious violent crime, sexual abuse of a child, several drug crimes or
    concerns of security or terrorism.
    """,
    "8 CFR 245.23(e)(3) since 2009-01-12",
)

ORDER: Final = rule(
    """
    While an order of an immigration judge or the Board is unexecuted and stands, discretion is in general not exercised
    in the person's favor; one reopened and terminated, and one of DHS's own, which the grant cancelled, is no adverse
    factor.
    """,
    "8 CFR 245.23(e)(3) since 2009-01-12; 8 CFR 214.204(o)(1); 8 CFR 214.204(o)(2)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 5(C).",
)
