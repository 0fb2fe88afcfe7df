"""What a removal case turns on beside its next step: what is left after a mistake, and what comes after a grant."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.filing.coming import told_day
from tvisa.law.t.filing.courts import OVERSTAYED
from tvisa.law.t.points.writing import About, Point, unsaid, yes
from tvisa.law.t.posture import UNDECIDED, Order, where
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

POINTS: Final = (
    Point(
        "IF_MISSED",
        About.REMOVAL,
        rule(
            """
            If a hearing was missed and an order made: 180 days to reopen for exceptional circumstances, battery and extreme cruelty among
            them, and no limit for want of notice. The motion itself stays removal, once.
            """,
            "8 USC 1229a(b)(5)(C); 8 USC 1229a(e)(1)",
            confidence="D",
        ),
        told_day("case", "filing.hearing_on"),
        where=where(Order.NONE),
    ),
    Point(
        "VOLUNTARY_DEPARTURE",
        About.REMOVAL,
        OVERSTAYED,
        yes("case.filing.in_proceedings"),
        where=where(*UNDECIDED, Order.NONE),
    ),
    Point(
        "RESIDENT_STOPPED",
        About.REMOVAL,
        rule(
            """
            Whoever calls a returning resident an applicant for admission has to show it: contest it, ask for parole or release, and for
            time for a motion in the criminal court; a plea without advice on removal is a ground of its own there. Charges do not end
            residence, a final order does; from then on T status is open, and a bona fide notice stays that order.
            """,
            "8 USC 1101(a)(13)(C); 8 CFR 1001.1(p); 8 CFR 214.204(b)(2)",
            confidence="D",
        ),
        yes("case.filing.permanent_resident") & yes("case.filing.in_proceedings"),
    ),
    Point(
        "AN_ORDER_NOBODY_SAW",
        About.REMOVAL,
        rule(
            """
            If an order was made in absence on a paper that never reached the child: a motion to reopen for want of notice has no limit of
            time and stays removal. If a case is pending: appear, and send asylum to an asylum officer first; T status stays
            with USCIS.
            """,
            "8 USC 1229a(b)(5)(C)(ii); 8 USC 1158(b)(3)(C)",
            confidence="D",
        ),
        yes("case.filing.unaccompanied_child") & unsaid("case.filing.in_proceedings"),
        where=where(*UNDECIDED),
    ),
    Point(
        "CUSTODY_AND_HABEAS",
        About.REMOVAL,
        rule(
            """
            Custody is that of the removal period: ask for its review, and for habeas corpus if a transfer or a removal comes before the bona
            fide decision; courts are split. After a grant an order of DHS is cancelled by law and one of a judge needs a motion: which of the
            two a reinstated order is, is not settled; ask ICE to join.
            """,
            "8 USC 1231(a)(5); 8 CFR 214.204(o)(1); 8 CFR 214.204(o)(2); 28 USC 2241",
            confidence="D",
            window=RULE_2024,
        ),
        yes("case.filing.detained") & yes("case.filing.order_reinstated"),
        where=where(*UNDECIDED, Order.REINSTATED),
    ),
    Point(
        "AFTER_A_DENIAL",
        About.REMOVAL,
        rule(
            """
            A denial can be followed by a notice to appear. The regulation names complicity in trafficking as a reason to refer somebody: what
            touches the bar matters twice, and is settled before anything is filed.
            """,
            "8 CFR 214.204(b)(3)",
            window=RULE_2024,
        ),
        yes("case.conduct.disclosure.conflict_open") | yes("case.conduct.disclosure.records_destroyed"),
        where=where(*UNDECIDED),
    ),
)
"""Points on removal."""
