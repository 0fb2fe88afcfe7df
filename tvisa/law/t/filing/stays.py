"""What stays an order of removal: a bona fide determination, or a stay that is granted; and what does not."""

from __future__ import annotations

from typing import Final

from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2008
from tvisa.law.writing import rule

FILING_STAYS_NOTHING: Final = rule(
    """
    Filing has no effect on the power to carry out a final order; what stays it is a bona fide determination, or a
    stay that is granted.
    """,
    "8 CFR 214.204(b)(2)(i); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)

BONA_FIDE_STAY: Final = rule(
    """
    A bona fide determination stays every final order automatically, until an adverse decision is final; deferred action is
    considered apart from that.
    """,
    "8 CFR 214.205(g)(1); 8 CFR 214.205(g)(2); 8 CFR 214.204(b)(2)(iii); 8 CFR 1214.2(b)",
    window=RULE_2024,
)

BONA_FIDE_STAY_2017: Final = rule(
    "A bona fide determination stays every final order until an adverse decision is final.",
    "8 CFR 214.11(e)(3); 8 CFR 214.11(d)(1)(ii); 8 CFR 1214.2(b)",
    window=RULE_2017,
)

BONA_FIDE_STAY_2002: Final = rule(
    """
    A bona fide determination stays every final order; the stay ends on the day of a denial, whether or not there is an
    appeal.
    """,
    "8 CFR 214.11(d)(9) of 2002; 8 CFR 214.11(k)(4) of 2002",
    window=RULE_2002,
)

STATUTORY_STAY: Final = rule(
    """
    Where an application makes a case for approval on its face, DHS may stay a final order until it is decided and
    appeals are exhausted; a refusal rules out no other stay, deferral or continuance.
    """,
    "8 USC 1227(d)(1); 8 USC 1227(d)(2)",
    note="A bona fide determination counts as that showing: USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
    window=SINCE_2008,
)

STAY_ON_REQUEST: Final = rule(
    "A stay is asked of the removal office on Form I-246 and is discretionary; asking for it delays nothing.",
    "8 CFR 241.6(a); 8 CFR 214.204(b)(2)(i); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(9) of 2002",
)

NO_STAY_BY_JUDGE: Final = rule(
    """
    No immigration judge, nor the Board, can stay removal because a T application was filed, or decide the application.
    """,
    "8 CFR 214.205(g)(3); 8 CFR 214.204(a); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)
