"""The decision: what can hold it up, how many a year are granted, by when to apply, and appeal."""

from __future__ import annotations

from typing import Final

from tvisa.law.common.asking import denied, said
from tvisa.law.common.line import PanelLine
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, FILED, NOT_GRANTED, UNKNOWN_TO_DHS, Court, Order, Stage, where
from tvisa.law.common.remark import Remark, told_in
from tvisa.law.read import READ_LAST
from tvisa.law.t.filing.bona_fide import ENDS_WITH_DENIAL
from tvisa.law.time_limits import DAYS_BY_MAIL, DAYS_TO_APPEAL_DENIAL
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2006, SINCE_2017
from tvisa.law.writing import rule

# --- holds ------------------------------------------------------------------------------------------------------------

SUSPENSION: Final = rule(
    "The President may suspend the entry of classes of people by proclamation.",
    "8 USC 1182(f)",
    note="It speaks of entry; that it does not reach status for somebody who is here is an inference.",
)

HOLDS_LINE: Final = PanelLine(
    code="HOLDS",
    title="Holds and court orders",
    says="Check holds, proclamations and court orders before each step.",
    do="Look at each policy entry here, and at what came after it.",
    law=(SUSPENSION,),
    topic=PolicyTopic.HOLDS,
    reasons=told_in(
        EVERYWHERE,
        Remark(
            """
            The client's country is under a proclamation or a hold: a decision, a permit or a relative's visa may be
            held up.
            """,
            said("case.filing.designated_country"),
            law=(SUSPENSION,),
        ),
        Remark(
            "An asylum application is pending: a hold on asylum can reach everybody who has one.",
            said("case.filing.asylum_pending"),
            law=(SUSPENSION,),
        ),
    ),
)

# --- annual numbers ---------------------------------------------------------------------------------------------------

CAP: Final = rule(
    "At most 5,000 principals are granted T-1 status in a fiscal year; relatives do not count.",
    """
    8 USC 1184(o)(2); 8 USC 1184(o)(3); 8 CFR 214.210(a); 8 CFR 214.211(i); 8 CFR 214.11(j); 8 CFR 214.11(k)(9);
    8 CFR 214.11(m) of 2002; 8 CFR 214.11(o)(9) of 2002
    """,
)

WAITING_LIST: Final = rule(
    """
    Once the numbers are used, whoever has a bona fide determination waits on a list by date of filing, and accrues no
    unlawful presence there.
    """,
    "8 CFR 214.210(b); 8 CFR 214.210(c)",
    note="USCIS Policy Manual, vol. 3, part B, ch. 8(B), still ties that to deferred action: overtaken.",
    window=RULE_2024,
)

WAITING_LIST_2017: Final = rule(
    """
    Once the numbers are used, whoever meets every requirement waits on a list by date of filing; no unlawful presence
    accrues there while deferred action or parole is kept.
    """,
    "8 CFR 214.11(j)(1); 8 CFR 214.11(j)(2)",
    window=RULE_2017,
)

WAITING_LIST_2002: Final = rule(
    """
    Once the numbers are used, whoever meets every requirement waits on a list by date of filing, and keeps what held
    off removal until then.
    """,
    "8 CFR 214.11(m)(2) of 2002",
    window=RULE_2002,
)

OFF_THE_LIST: Final = rule(
    """
    Whoever waits must stay admissible and go on to qualify; on information that they do not, USCIS may take them off
    the list, upon notice.
    """,
    "8 CFR 214.210(d)",
    window=RULE_2024,
)

WILL_APPROVE: Final = rule(
    """
    Once every requirement is shown and a number is free, approval is stated as a duty; discretion lies in waivers,
    deferred action, extension and adjustment.
    """,
    "8 CFR 214.204(o); 8 CFR 214.11(d)(9); 8 CFR 214.11(l)(3) of 2002",
)

CAP_LINE: Final = PanelLine(
    code="CAP",
    title="Annual numbers",
    says="5,000 principals a year; then a waiting list by filing date.",
    do="Tell the client that the list is no denial.",
    law=(CAP, WAITING_LIST, WAITING_LIST_2017, WAITING_LIST_2002, OFF_THE_LIST, WILL_APPROVE),
    topic=PolicyTopic.CAP,
)

# --- deadline ---------------------------------------------------------------------------------------------------------

NO_DEADLINE: Final = rule(
    "The regulation sets no deadline for applying.",
    "8 CFR 214.207(a)(2); 8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4); 8 CFR 214.11(d)(1)",
    note="""
    The words on time date from August 28, 2024; the rule of 2017 had dropped the only deadline there was (89 FR 34868).
    """,
    window=SINCE_2017,
)

NO_DEADLINE_LINE: Final = PanelLine(
    code="DEADLINE",
    title="No deadline",
    says="No deadline to apply; time that passed does not defeat it.",
    do="Other clocks do run: relatives' birthdays, the year for asylum, limits for suits.",
    law=(NO_DEADLINE,),
    topic=PolicyTopic.DEADLINE,
    reasons=(
        Remark(
            "It is long ago: there is no deadline, but being here now must be tied to what happened.",
            said("case.presence.long_ago"),
            law=(NO_DEADLINE,),
            where=NOT_GRANTED,
        ),
    ),
    window=SINCE_2017,
)

DEADLINE_2002: Final = rule(
    """
    Only for trafficking that ended before October 28, 2000 was there a deadline: January 31, 2003 or, for a child then,
    the 22nd birthday if later; excusable for exceptional circumstances such as severe trauma.
    """,
    "8 CFR 214.11(d)(4) of 2002",
    window=RULE_2002,
)

DEADLINE_2002_LINE: Final = PanelLine(
    code="DEADLINE",
    title="Deadline",
    says="A deadline only for trafficking that ended before October 28, 2000.",
    do="Where it applies and was missed, look for circumstances that kept the client from filing, trauma first.",
    law=(DEADLINE_2002,),
    topic=PolicyTopic.DEADLINE,
    window=RULE_2002,
)

# --- appeal -----------------------------------------------------------------------------------------------------------

"""From service of the decision; three more where it was mailed."""

APPEAL: Final = rule(
    f"""
    A denial can be appealed on Form I-290B within {DAYS_TO_APPEAL_DENIAL} days, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was
    mailed, and is not final until the appeal is decided.
    """,
    "8 CFR 103.3(a)(2)(i); 8 CFR 103.8(b); 8 CFR 214.204(q); 8 CFR 214.11(d)(10); 8 CFR 214.11(r) of 2002",
)

LATE_APPEAL: Final = rule(
    """
    An appeal that was not filed in time is rejected; one that meets the requirements of a motion to reopen or to reconsider is treated as
    that motion, and decided on the merits.
    """,
    "8 CFR 103.3(a)(2)(v)(B)(1); 8 CFR 103.3(a)(2)(v)(B)(2)",
    note="Read as of January 2025.",
    checked=READ_LAST,
)

APPEAL_LINE: Final = PanelLine(
    code="APPEAL",
    title="Appeal",
    says=f"A denial can be appealed within {DAYS_TO_APPEAL_DENIAL} days, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was mailed, and is not final till then.",
    do="Note the day of a denial at once. Refusals of a waiver, of deferred action or of an extension have no appeal.",
    law=(APPEAL, LATE_APPEAL, ENDS_WITH_DENIAL),
    topic=PolicyTopic.APPEAL,
    reasons=(
        Remark(
            """
            The application was denied: note the day it was served, whether by mail, and whether time to appeal or to reopen is left; a late
            appeal that meets the requirements of a motion is treated as one.
            """,
            said("case.family.application_denied"),
            law=(APPEAL, LATE_APPEAL, ENDS_WITH_DENIAL),
            where=where(Stage.DENIED),
        ),
        Remark(
            "A T application was denied before: find out when it was served and whether time to appeal is left.",
            said("case.filing.earlier_t_denied"),
            law=(APPEAL,),
            where=EVERYWHERE,
        ),
    ),
)


# --- a notice to appear: what a denial can bring, and what T status does not hold off ---------------------------------

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

REFERRAL_LINE: Final = PanelLine(
    code="REFERRAL",
    title="Notice to appear",
    says="A denial can bring a notice to appear: plan for it.",
    do="Say so to the client in plain words, and plan early for what happens after a denial.",
    law=(REFERRAL, NEW_NOTICE, RECALENDAR, NO_IMMUNITY, CERTIFICATE),
    topic=PolicyTopic.REFERRAL,
    reasons=told_in(
        UNKNOWN_TO_DHS,
        Remark(
            """
            No lawful status: filing tells the government where the client is, and proceedings may begin after a denial.
            """,
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
        ),
        Remark(
            """
            No lawful status: find out what is filed, and whether there is a notice to appear or an order. If there is none of
            them, filing tells the government where the client is, and proceedings may begin after a denial.
            """,
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            when_open=True,
        ),
        Remark(
            "No lawful status: if the application is denied, proceedings may begin.",
            denied("case.status.lawful"),
            law=(REFERRAL,),
            where=where(*FILED, Court.NONE, Order.NONE),
        ),
        Remark(
            "A T application was denied before: find out whether a notice to appear followed.",
            said("case.filing.earlier_t_denied"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=EVERYWHERE,
        ),
    ),
    always=True,
)
