"""The bona fide determination, the decision, and what comes after the grant."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.predicate import Reading
from tvisa.kernel.provision import Period
from tvisa.law.common import posture
from tvisa.law.common.asking import denied, granted, said
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere, told_in
from tvisa.law.common.removal import BONA_FIDE_STAY, BONA_FIDE_STAY_2002, BONA_FIDE_STAY_2017
from tvisa.law.common.travel import LEAVING
from tvisa.law.conduct.law import REFERRAL
from tvisa.law.forms import computed
from tvisa.law.read import READ_LAST
from tvisa.law.t.adjustment.conditions import FOUR_YEARS
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing_window import DEADLINE
from tvisa.law.time_limits import (
    DAYS_BEFORE_REVOCATION,
    DAYS_BY_MAIL,
    DAYS_TO_APPEAL_DENIAL,
    YEARS_OF_STATUS_2002,
    years,
)
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2006, SINCE_2017, VAWA_2005
from tvisa.law.writing import rule

# --- the bona fide determination: its test, what it brings, and when that ends ----------------------------------------

WORK_AFTER_GRANT: Final = rule(
    "After the grant a T-1 works without asking; a relative must file Form I-765, category (c)(25).",
    """8 CFR 214.204(o)(3); 8 CFR 214.211(i)(3); 8 CFR 214.11(d)(11); 8 CFR 214.11(k)(10); 8 CFR 214.11(l)(4) of 2002;
    8 CFR 214.11(o)(10) of 2002; 8 CFR 274a.12(a)(16); 8 CFR 274a.12(c)(25)""",
)

BONA_FIDE_TEST: Final = rule(
    """An application is bona fide if it is complete and properly filed, holds a signed personal statement, and initial background
    checks are done and raise no national-security concern.""",
    "8 CFR 214.205(a)(2)(i); 8 CFR 214.205(a)(2)(ii); 8 CFR 214.205(a)(2)(iii)",
)

BONA_FIDE_WHO: Final = rule(
    """The review covers applications filed on or after August 28, 2024; one that was pending then is reviewed only where more evidence
    is needed, upon a request for it.""",
    "8 CFR 214.205(a); 8 CFR 214.205(a)(1)",
)

BONA_FIDE_FAMILY: Final = rule(
    "After the principal's bona fide determination, USCIS can make one for relatives who are in the United States.",
    "8 CFR 214.205(b); 8 CFR 214.205(b)(1); 8 CFR 214.205(b)(2); 8 CFR 214.205(b)(3)",
)

DEFERRED_ACTION: Final = rule(
    """Deferred action is a second, discretionary step. A work permit in category (c)(40) is a third, for which the person must file Form
    I-765. There is no appeal and no motion.""",
    "8 CFR 214.205(c); 8 CFR 214.205(e)(1); 8 CFR 214.205(e)(2); 8 CFR 214.205(e)(3); 8 CFR 274a.12(c)(40)",
    note="""Deferred action lasts four years from the approval of the permit; USCIS can renew it, and can end it at any time: USCIS Policy Manual,
    vol. 3, part B, ch. 6(D)(4), (E).""",
    window=RULE_2024,
)

NOT_BONA_FIDE: Final = rule(
    "USCIS does not deny an application because it is not found bona fide at first. USCIS reviews the whole application.",
    "8 CFR 214.205(a)(3); 8 CFR 214.205(d)(1); 8 CFR 214.205(d)(2)",
)

NO_FINDING: Final = rule(
    """A bona fide determination, deferred action or a permit is no finding on the merits and does not count in the decision.""",
    "8 CFR 214.205(a)(2)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
)

BONA_FIDE_2017: Final = rule(
    """An application was bona fide if it was complete, did not appear fraudulent and gave some evidence of each requirement on its face.
    Checks had to be complete, and the person had to be admissible or request the waiver. The section gave no deferred action and no work
    permit.""",
    "8 CFR 214.11(a); 8 CFR 214.11(e)(1); 8 CFR 214.11(e)(2)",
    window=RULE_2017,
)

BONA_FIDE_2002: Final = rule(
    """An application was bona fide if it was complete, with an endorsement or secondary evidence, did not appear fraudulent and gave some
    evidence of each element on its face. Background checks had to be complete. Any ground of inadmissibility had to be one that 8 USC
    1182(d)(13) waives, or waived already.""",
    "8 CFR 214.11(k)(1) of 2002; 8 CFR 214.11(k)(2) of 2002",
)

ENDS_WITH_DENIAL: Final = rule(
    """What came of a bona fide determination ends by itself when a denial is final; until an appeal is decided it is not.""",
    """8 CFR 214.204(q); 8 CFR 214.204(q)(1); 8 CFR 214.204(q)(3); 8 CFR 214.11(d)(10)(i); 8 CFR 214.11(d)(10)(iii);
    8 CFR 214.11(r) of 2002""",
)

PROCEEDINGS_GO_ON: Final = rule(
    """A bona fide determination ends no proceedings: in those, ICE may use its discretion while the application is decided.""",
    "8 CFR 214.205(f); 8 CFR 214.204(b)(1)(ii)",
)

BONA_FIDE_LINE: Final = PanelLine(
    code="BONA_FIDE",
    title="Bona fide determination",
    says="A bona fide determination (BFD) stays an order, and decides nothing on the merits.",
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
        posture.NOT_GRANTED,
        Remark(
            """No Form I-765 in category (c)(40) is ready: it goes with the application, or follows while that is pending; the
            application alone brings no permit.""",
            denied("case.filing.work_permit_requested"),
            law=(DEFERRED_ACTION,),
            where=posture.where(*posture.UNDECIDED),
        ),
        Remark(
            """A bona fide determination (BFD) notice is recorded: it is no finding on the merits, and a denial that is final ends what it brought.""",
            said("case.filing.bona_fide_notice"),
            law=(ENDS_WITH_DENIAL, NO_FINDING),
            where=posture.EVERYWHERE,
        ),
        Remark(
            """In proceedings, with a bona fide determination (BFD) notice: they go on, and an order can still be made; ask ICE for its discretion.""",
            said("case.filing.bona_fide_notice") & said("case.filing.in_proceedings"),
            law=(PROCEEDINGS_GO_ON,),
            where=posture.where(posture.Stage.BONA_FIDE, posture.Stage.DENIED, posture.Court.PENDING),
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
        ),
        Remark(
            "Filed before August 28, 2024: a bona fide review comes only with a request for evidence.",
            FILED_BEFORE_2024,
            law=(BONA_FIDE_WHO,),
            where=posture.where(*posture.FILED),
        ),
    ),
)


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
    reasons=told_everywhere(
        Remark(
            """The client's country is under a proclamation or a hold: a decision, a permit or a relative's visa may be held up.""",
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
    """8 USC 1184(o)(2); 8 USC 1184(o)(3); 8 CFR 214.210(a); 8 CFR 214.211(i); 8 CFR 214.11(j); 8 CFR 214.11(k)(9);
    8 CFR 214.11(m) of 2002; 8 CFR 214.11(o)(9) of 2002""",
)

WAITING_LIST: Final = rule(
    """Once the annual cap is reached, a person with a bona fide determination waits on a list by filing date, and accrues no unlawful presence
    there.""",
    "8 CFR 214.210(b); 8 CFR 214.210(c)",
    note="USCIS Policy Manual, vol. 3, part B, ch. 8(B), still ties that to deferred action. The regulation supersedes it.",
)

WAITING_LIST_2017: Final = rule(
    """Once the annual cap is reached, a person who meets every requirement waits on a list by filing date. No unlawful presence accrues there
    while the person keeps deferred action or parole.""",
    "8 CFR 214.11(j)(1); 8 CFR 214.11(j)(2)",
)

WAITING_LIST_2002: Final = rule(
    """Once the annual cap is reached, a person who meets every requirement waits on a list by filing date. The person keeps until then
    whatever prevented removal.""",
    "8 CFR 214.11(m)(2) of 2002",
)

OFF_THE_LIST: Final = rule(
    """A person on the list must stay admissible and continue to qualify; on information that they do not, USCIS may take them off the list,
    upon notice.""",
    "8 CFR 214.210(d)",
)

WILL_APPROVE: Final = rule(
    """Once every requirement is shown and a number is free, approval is stated as a duty; discretion lies in waivers, deferred action,
    extension and adjustment.""",
    "8 CFR 214.204(o); 8 CFR 214.11(d)(9); 8 CFR 214.11(l)(3) of 2002",
)

CAP_LINE: Final = PanelLine(
    code="CAP",
    title="Annual cap on T-1 status",
    says="5,000 principals a year; then a waiting list by filing date.",
    do="Tell the client that the list is no denial.",
    law=(CAP, WAITING_LIST, WAITING_LIST_2017, WAITING_LIST_2002, OFF_THE_LIST, WILL_APPROVE),
    topic=PolicyTopic.CAP,
)

# --- deadline ---------------------------------------------------------------------------------------------------------

NO_DEADLINE: Final = rule(
    "The regulation sets no deadline for applying.",
    "8 CFR 214.207(a)(2); 8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4); 8 CFR 214.11(d)(1)",
    note="""The words on time date from August 28, 2024; the rule of 2017 had dropped the only deadline there was (89 FR 34868).""",
    window=SINCE_2017,
)

NO_DEADLINE_LINE: Final = PanelLine(
    code="DEADLINE",
    title="No deadline",
    says="No deadline to apply; time that passed does not defeat it.",
    do="Other deadlines do run: relatives' birthdays, the one-year asylum deadline, limits for suits.",
    law=(NO_DEADLINE,),
    topic=PolicyTopic.DEADLINE,
    reasons=(
        Remark(
            "It is long ago: there is no deadline, but being here now must be tied to what happened.",
            said("case.presence.long_ago"),
            law=(NO_DEADLINE,),
            where=posture.NOT_GRANTED,
        ),
    ),
    window=SINCE_2017,
)

DEADLINE_2002_LINE: Final = PanelLine(
    code="DEADLINE",
    title="Deadline",
    says="A deadline only for trafficking that ended before October 28, 2000.",
    do="Where it applies and was missed, look for circumstances that kept the client from filing, trauma first.",
    law=(DEADLINE,),
    topic=PolicyTopic.DEADLINE,
    window=RULE_2002,
)

# --- appeal -----------------------------------------------------------------------------------------------------------

"""From service of the decision; three more where it was mailed."""

APPEAL: Final = rule(
    f"""A denial can be appealed on Form I-290B within {DAYS_TO_APPEAL_DENIAL} days, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was
    mailed, and is not final until the appeal is decided.""",
    "8 CFR 103.3(a)(2)(i); 8 CFR 103.8(b); 8 CFR 214.204(q); 8 CFR 214.11(d)(10); 8 CFR 214.11(r) of 2002",
)

LATE_APPEAL: Final = rule(
    """An appeal that was not filed in time is rejected. If it meets the requirements of a motion to reopen or to reconsider, it is treated as
    that motion and decided on the merits.""",
    "8 CFR 103.3(a)(2)(v)(B)(1); 8 CFR 103.3(a)(2)(v)(B)(2)",
    note="Read as of January 2025.",
    checked=READ_LAST,
)


def _denied_by_decision(case: Case) -> Reading:
    decided = tuple((f"case.decisions[{n}].disposition", case.decisions[n].disposition) for n in posture.denials(case))
    return Reading(truth.TRUE if decided else truth.FALSE, decided)


_DENIED: Final = said("case.family.application_denied") | computed(
    "denied_by_decision",
    "Is a decision of USCIS that denied the application recorded?",
    APPEAL,
    how=_denied_by_decision,
    reads=("decision.disposition", "decision.matter", "decision.body"),
    hangs_on=("case.decisions",),
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
            """A denial is recorded. Note the day it was served, whether by mail, and whether time to appeal or to reopen is left. A late
            appeal that meets the requirements of a motion is treated as one.""",
            _DENIED,
            law=(APPEAL, LATE_APPEAL, ENDS_WITH_DENIAL),
            where=posture.where(*posture.FILED, posture.Stage.DENIED),
        ),
        Remark(
            "A T application was denied before: find out when it was served and whether time to appeal is left.",
            said("case.filing.earlier_t_denied"),
            law=(APPEAL,),
            where=posture.EVERYWHERE,
        ),
    ),
)


# --- a notice to appear: what a denial can bring, and what T status does not hold off ---------------------------------

NEW_NOTICE: Final = rule(
    """Where proceedings were ended because of a pending application, DHS may file a new notice to appear once a denial is final.""",
    "8 CFR 214.204(q)(2); 8 CFR 214.11(d)(10)(ii)",
    window=SINCE_2017,
)

RECALENDAR: Final = rule(
    """Where a case was closed for the application and the person is found not to qualify, DHS may have it taken up again.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

NO_IMMUNITY: Final = rule(
    """T status is no shield from proceedings for later conduct, for what was not disclosed or was misstated before the grant, or once
    it is revoked.""",
    "8 CFR 214.214(a); 8 CFR 214.11(n); 8 CFR 214.11(t) of 2002",
)

CERTIFICATE: Final = rule(
    """A notice to appear that follows enforcement at a shelter, a service provider, or a courthouse in listed cases must state that the
    limits were kept.""",
    "8 USC 1229(e)",
    window=SINCE_2006,
)

REFERRAL_LINE: Final = PanelLine(
    code="REFERRAL",
    title="Notice to appear",
    says="A denial can bring a notice to appear.",
    do="The rule speaks against it; plan for it all the same, and say so to the client in plain words.",
    law=(REFERRAL, NEW_NOTICE, RECALENDAR, NO_IMMUNITY, CERTIFICATE),
    topic=PolicyTopic.REFERRAL,
    reasons=told_in(
        posture.UNKNOWN_TO_DHS,
        Remark(
            """No lawful status: filing tells the government where the client is, and proceedings may begin after a denial.""",
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
        ),
        Remark(
            """No lawful status: find out what is filed, and whether there is a notice to appear or an order. If there is none of them,
            filing tells the government where the client is, and proceedings may begin after a denial.""",
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            when_open=True,
        ),
        Remark(
            "No lawful status: if the application is denied, proceedings may begin.",
            denied("case.status.lawful"),
            law=(REFERRAL,),
            where=posture.where(*posture.FILED, posture.Court.NONE, posture.Order.NONE),
        ),
        Remark(
            "A T application was denied before: find out whether a notice to appear followed.",
            said("case.filing.earlier_t_denied"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=posture.EVERYWHERE,
        ),
    ),
    always=True,
)


# --- after the grant: work, the term of the status, its extension and its revocation ----------------------------------

TERM_2002: Final = rule(
    f"""Until January 5, 2006 T-1 status lasted {years(YEARS_OF_STATUS_2002)}, and ended then unless permanent residence was applied for
    in time.""",
    "8 CFR 214.11(p)(1) of 2002; 8 CFR 214.11(p)(2) of 2002",
    confidence="C",
    note="From 8 CFR 1212.16(b)(3), a copy of the text of 2002; the text of that time was not read.",
    window=Period(None, VAWA_2005),
)

EXTENSION: Final = rule(
    """USCIS can extend T-1 status year by year, on Form I-539, if an agency certifies the need or circumstances are exceptional. An
    application for permanent residence filed while the status lasts extends it automatically.""",
    "8 CFR 214.212(a); 8 CFR 214.212(b); 8 CFR 214.212(h); 8 USC 1184(o)(7)(B); 8 USC 1184(o)(7)(C)",
    window=RULE_2024,
)

EXTENSION_2017: Final = rule(
    """USCIS can extend status year by year if an agency certifies the need, circumstances are exceptional, or an application for permanent
    residence is pending.""",
    "8 CFR 214.11(l)(1); 8 CFR 214.11(l)(2); 8 CFR 214.11(l)(7)",
)

EXTENSION_2002: Final = rule(
    "Status could be extended if an investigating or prosecuting authority certified the need.",
    "8 CFR 214.11(p)(1) of 2002",
    note="The statute added exceptional circumstances on December 23, 2008.",
)

LATE_EXTENSION: Final = rule(
    """An extension should be asked for before the status expires. Afterwards the reason for the delay must be given in writing, and
    USCIS may approve it as a matter of discretion.""",
    "8 CFR 214.212(c); 8 CFR 214.11(l)(3)",
    window=SINCE_2017,
    checked=READ_LAST,
)

EXTENSION_PROOF: Final = rule(
    """A person asking for an extension must show the need or the exceptional circumstances, and that discretion should be used. The proof
    comes directly from an agency, such as a new declaration or a letter. Or it is a statement of their own and other credible evidence.""",
    "8 CFR 214.212(d); 8 CFR 214.212(e); 8 CFR 214.212(g)",
)

REFERRAL_FOR_RESIDENT: Final = rule(
    """The government is to refer a T-1 holder, where appropriate, to a nongovernmental organization that tells of options and
    resources.""",
    "8 USC 1101(i)(1)",
    note="Read as of April 2023.",
)

REVOCATION: Final = rule(
    f"""USCIS can revoke a grant, upon written notice and {DAYS_BEFORE_REVOCATION} days to rebut, because it violated the law or an error led to
    it. It can also revoke if an agency reports in detail that a reasonable request was refused, or withdraws its declaration. Derivative
    status and waivers end with the grant.""",
    "8 CFR 214.213(b); 8 CFR 214.213(c); 8 CFR 214.213(d)",
)

REVOCATION_2017: Final = rule(
    """USCIS can revoke a grant, upon notice, because it violated the law or for an error that affects the outcome. It can also revoke if an
    agency reports in detail that a reasonable request was refused, or withdraws its endorsement. Derivative status and waivers end with the
    grant.""",
    "8 CFR 214.11(m)(2); 8 CFR 214.11(m)(3); 8 CFR 214.11(m)(4)",
)

REVOCATION_2002: Final = rule(
    f"""USCIS could revoke a grant, upon written notice and {DAYS_BEFORE_REVOCATION} days to rebut, for a violation or an error that affected
    the outcome. It could also revoke if an agency reported an unreasonable refusal in detail or withdrew its endorsement. The person had 15
    days to appeal.""",
    "8 CFR 214.11(s)(1) of 2002; 8 CFR 214.11(s)(2) of 2002; 8 CFR 214.11(s)(4) of 2002",
)

GRANTED: Final = computed(
    "granted", "Has T-1 status been granted?", FOUR_YEARS, how=granted, reads=("case.granted_on",)
)

TERM_LINE: Final = PanelLine(
    code="TERM",
    title="Term, extension, revocation",
    says="T-1 status has a last day; file for residence while it lasts.",
    do="When status is granted, note its last day, and the first day on which the client can apply for adjustment of status.",
    law=(
        FOUR_YEARS,
        TERM_2002,
        EXTENSION,
        EXTENSION_2017,
        EXTENSION_2002,
        LATE_EXTENSION,
        REVOCATION,
        REVOCATION_2017,
        REVOCATION_2002,
        EXTENSION_PROOF,
        REFERRAL_FOR_RESIDENT,
        WORK_AFTER_GRANT,
    ),
    topic=PolicyTopic.TERM,
    reasons=(
        Remark(
            "A grant is recorded: note the day it ends, and go on answering reasonable requests.",
            GRANTED,
            law=(FOUR_YEARS, TERM_2002),
            where=posture.where(posture.Stage.GRANTED),
        ),
        Remark(
            """A declaration of an agency is recorded: if it is withdrawn, or a refusal reported, a grant can be revoked.""",
            said("case.assistance.declaration"),
            law=(REVOCATION, REVOCATION_2017, REVOCATION_2002),
            where=posture.where(*posture.UNDECIDED, posture.Stage.GRANTED),
        ),
    ),
)
