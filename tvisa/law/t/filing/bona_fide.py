"""The bona fide determination: its test, what it brings, and when that ends."""

from __future__ import annotations

from typing import Final

from tvisa.law.common.asking import denied, said
from tvisa.law.common.courts import BONA_FIDE_STAY, BONA_FIDE_STAY_2002, BONA_FIDE_STAY_2017
from tvisa.law.common.line import PanelLine
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, FILED, NOT_GRANTED, UNDECIDED, Court, Stage, where
from tvisa.law.common.remark import Remark, told_in
from tvisa.law.common.travel import LEAVING
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing.grant import WORK_AFTER_GRANT
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import rule

BONA_FIDE_TEST: Final = rule(
    """
    An application is bona fide if it is complete and properly filed, holds a signed personal statement, and initial
    background checks are done and raise no national-security concern.
    """,
    "8 CFR 214.205(a)(2)(i); 8 CFR 214.205(a)(2)(ii); 8 CFR 214.205(a)(2)(iii)",
    window=RULE_2024,
)

BONA_FIDE_WHO: Final = rule(
    """
    The review covers applications filed on or after August 28, 2024; one that was pending then is reviewed only where
    more evidence is needed, upon a request for it.
    """,
    "8 CFR 214.205(a); 8 CFR 214.205(a)(1)",
    window=RULE_2024,
)

BONA_FIDE_FAMILY: Final = rule(
    "After the principal's, relatives who are in the United States can have a bona fide determination of their own.",
    "8 CFR 214.205(b); 8 CFR 214.205(b)(1); 8 CFR 214.205(b)(2); 8 CFR 214.205(b)(3)",
    window=RULE_2024,
)

DEFERRED_ACTION: Final = rule(
    """
    Deferred action is a second, discretionary step, and a work permit in category (c)(40) a third, for which Form I-765
    must be filed; there is no appeal and no motion.
    """,
    "8 CFR 214.205(c); 8 CFR 214.205(e)(1); 8 CFR 214.205(e)(2); 8 CFR 214.205(e)(3); 8 CFR 274a.12(c)(40)",
    note="""
    For four years from the approval of the permit, renewable, and ended at any time: USCIS Policy Manual, vol. 3, part
    B, ch. 6(D)(4), (E).
    """,
    window=RULE_2024,
)

NOT_BONA_FIDE: Final = rule(
    "An application that is not found bona fide at first is not denied for that: the whole of it is reviewed.",
    "8 CFR 214.205(a)(3); 8 CFR 214.205(d)(1); 8 CFR 214.205(d)(2)",
    window=RULE_2024,
)

NO_FINDING: Final = rule(
    """
    A bona fide determination, deferred action or a permit is no finding on the merits and does not count in the
    decision.
    """,
    "8 CFR 214.205(a)(2)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
    window=RULE_2024,
)

BONA_FIDE_2017: Final = rule(
    """
    An application was bona fide if it was complete, did not look fraudulent, gave some evidence of each requirement on
    its face, checks were done, and the person was admissible or asked for the waiver; the section gave no deferred
    action and no work permit.
    """,
    "8 CFR 214.11(a); 8 CFR 214.11(e)(1); 8 CFR 214.11(e)(2)",
    window=RULE_2017,
)

BONA_FIDE_2002: Final = rule(
    """
    An application was bona fide if it was complete, with an endorsement or secondary evidence, did not look fraudulent,
    gave some evidence of each element on its face, checks were done, and any ground was of the kind that 8 USC
    1182(d)(13) waives or waived already.
    """,
    "8 CFR 214.11(k)(1) of 2002; 8 CFR 214.11(k)(2) of 2002",
    window=RULE_2002,
)

ENDS_WITH_DENIAL: Final = rule(
    """
    What came of a bona fide determination ends by itself when a denial is final; until an appeal is decided it is not.
    """,
    """
    8 CFR 214.204(q); 8 CFR 214.204(q)(1); 8 CFR 214.204(q)(3); 8 CFR 214.11(d)(10)(i); 8 CFR 214.11(d)(10)(iii);
    8 CFR 214.11(r) of 2002
    """,
)

PROCEEDINGS_GO_ON: Final = rule(
    """
    A bona fide determination ends no proceedings: in those, ICE may use its discretion while the application is
    decided.
    """,
    "8 CFR 214.205(f); 8 CFR 214.204(b)(1)(ii)",
    window=RULE_2024,
)

BONA_FIDE_LINE: Final = PanelLine(
    code="BONA_FIDE",
    title="Bona fide determination",
    says="A bona fide finding stays an order, and decides nothing on the merits.",
    do="Before a grant promise no work permit: filing brings none, nor does a determination by itself.",
    law=(
        BONA_FIDE_STAY,
        BONA_FIDE_STAY_2017,
        BONA_FIDE_STAY_2002,
        BONA_FIDE_TEST,
        BONA_FIDE_WHO,
        DEFERRED_ACTION,
        NOT_BONA_FIDE,
        NO_FINDING,
        BONA_FIDE_FAMILY,
        BONA_FIDE_2017,
        BONA_FIDE_2002,
        ENDS_WITH_DENIAL,
        WORK_AFTER_GRANT,
    ),
    topic=PolicyTopic.BONA_FIDE,
    reasons=told_in(
        NOT_GRANTED,
        Remark(
            """
            No Form I-765 in category (c)(40) is ready: it goes with the application, or follows while that is pending; the
            application alone brings no permit.
            """,
            denied("case.filing.work_permit_requested"),
            law=(DEFERRED_ACTION,),
            window=RULE_2024,
            where=where(*UNDECIDED),
        ),
        Remark(
            """
            A bona fide notice is recorded: it is no finding on the merits, and a denial that is final ends what it brought.
            """,
            said("case.filing.bona_fide_notice"),
            law=(ENDS_WITH_DENIAL, NO_FINDING),
            where=EVERYWHERE,
        ),
        Remark(
            """
            In proceedings, with a bona fide notice: they go on, and an order can still be made; ask ICE for its
            discretion.
            """,
            said("case.filing.bona_fide_notice") & said("case.filing.in_proceedings"),
            law=(PROCEEDINGS_GO_ON,),
            window=RULE_2024,
            where=where(Stage.BONA_FIDE, Stage.DENIED, Court.PENDING),
        ),
        Remark(
            "Deferred action is recorded: it can be ended at any time, and leaving without advance parole ends it.",
            said("case.filing.deferred_action"),
            law=(DEFERRED_ACTION, LEAVING),
            window=RULE_2024,
        ),
        Remark(
            "A permit in category (c)(40) is recorded: it lasts no longer than the deferred action behind it.",
            said("case.filing.work_permit"),
            law=(DEFERRED_ACTION,),
            window=RULE_2024,
        ),
        Remark(
            "Filed before August 28, 2024: a bona fide review comes only with a request for evidence.",
            FILED_BEFORE_2024,
            law=(BONA_FIDE_WHO,),
            window=RULE_2024,
            where=where(*FILED),
        ),
    ),
)
