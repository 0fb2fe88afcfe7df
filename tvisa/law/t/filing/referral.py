"""A notice to appear: what a denial can bring, and what T status does not hold off."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.filing.leaves import denied, said
from tvisa.law.t.filing.line import Line, Trigger
from tvisa.law.t.filing.policy import Topic
from tvisa.law.t.posture import EVERYWHERE, FILED, UNKNOWN_TO_DHS, Court, Order, where
from tvisa.law.windows import RULE_2024, SINCE_2006, SINCE_2017
from tvisa.law.writing import rule

REFERRAL: Final = rule(
    """
    USCIS generally does not refer an applicant for removal proceedings while the application is pending or after a
    denial, absent serious aggravating circumstances: such as egregious crimes, a threat to national security, or being
    complicit in trafficking.
    """,
    "8 CFR 214.204(b)(3)",
    note="A regulation outranks a memorandum; practice may differ all the same.",
    window=RULE_2024,
)

NEW_NOTICE: Final = rule(
    """
    Where proceedings were ended because of a pending application, DHS may file a new notice to appear once a denial is
    final.
    """,
    "8 CFR 214.204(q)(2); 8 CFR 214.11(d)(10)(ii)",
    window=SINCE_2017,
)

RECALENDAR: Final = rule(
    """
    Where a case was closed for the application and the person is found not to qualify, DHS may have it taken up again.
    """,
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

NO_IMMUNITY: Final = rule(
    """
    T status is no shield from proceedings for later conduct, for what was not disclosed or was misstated before the
    grant, or once it is revoked.
    """,
    "8 CFR 214.214(a); 8 CFR 214.11(n); 8 CFR 214.11(t) of 2002",
)

CERTIFICATE: Final = rule(
    """
    A notice to appear that follows enforcement at a shelter, a service provider, or a courthouse in listed cases must
    state that the limits were kept.
    """,
    "8 USC 1229(e)",
    window=SINCE_2006,
)

REFERRAL_LINE: Final = Line(
    "REFERRAL",
    "Notice to appear",
    "A denial can bring a notice to appear: plan for it.",
    do="Say so to the client in plain words, and plan early for what happens after a denial.",
    provisions=(REFERRAL, NEW_NOTICE, RECALENDAR, NO_IMMUNITY, CERTIFICATE),
    topic=Topic.REFERRAL,
    triggers=(
        Trigger(
            """
            No lawful status: filing tells the government where the client is, and proceedings may begin after a denial.
            """,
            denied("case.status.lawful"),
            provisions=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=UNKNOWN_TO_DHS,
        ),
        Trigger(
            """
            No lawful status: find out what is filed, and whether there is a notice to appear or an order. If there is none of
            them, filing tells the government where the client is, and proceedings may begin after a denial.
            """,
            denied("case.status.lawful"),
            provisions=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=UNKNOWN_TO_DHS,
            when_open=True,
        ),
        Trigger(
            "No lawful status: if the application is denied, proceedings may begin.",
            denied("case.status.lawful"),
            provisions=(REFERRAL,),
            where=where(*FILED, Court.NONE, Order.NONE),
        ),
        Trigger(
            "A T application was denied before: find out whether a notice to appear followed.",
            said("case.filing.earlier_t_denied"),
            provisions=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=EVERYWHERE,
        ),
    ),
    always=True,
)
