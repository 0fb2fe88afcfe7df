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
    "After the grant, a T-1 nonimmigrant may work without a separate application. A relative must file Form I-765, category (c)(25).",
    """8 CFR 214.204(o)(3); 8 CFR 214.211(i)(3); 8 CFR 214.11(d)(11); 8 CFR 214.11(k)(10); 8 CFR 214.11(l)(4) of 2002;
    8 CFR 214.11(o)(10) of 2002; 8 CFR 274a.12(a)(16); 8 CFR 274a.12(c)(25)""",
)

BONA_FIDE_TEST: Final = rule(
    """An application is bona fide if it is complete and properly filed and includes a signed personal statement. Initial background checks
    must be complete and raise no national security concern.""",
    "8 CFR 214.205(a)(2)(i); 8 CFR 214.205(a)(2)(ii); 8 CFR 214.205(a)(2)(iii)",
)

BONA_FIDE_WHO: Final = rule(
    """The bona fide review covers applications filed on or after August 28, 2024. USCIS reviews an application pending on that date only if it
    needs more evidence, upon requesting it.""",
    "8 CFR 214.205(a); 8 CFR 214.205(a)(1)",
)

BONA_FIDE_FAMILY: Final = rule(
    "After the principal's bona fide determination, USCIS can make one for relatives who are in the United States.",
    "8 CFR 214.205(b); 8 CFR 214.205(b)(1); 8 CFR 214.205(b)(2); 8 CFR 214.205(b)(3)",
)

DEFERRED_ACTION: Final = rule(
    """Deferred action is a second, discretionary step. A work permit in category (c)(40) is a third, for which the person must file Form
    I-765. The decision cannot be appealed, and no motion can be filed on it.""",
    "8 CFR 214.205(c); 8 CFR 214.205(e)(1); 8 CFR 214.205(e)(2); 8 CFR 214.205(e)(3); 8 CFR 274a.12(c)(40)",
    note="""Deferred action and the work permit last four years from the approval of Form I-765. USCIS can renew both, and can end both at any time:
    USCIS Policy Manual, vol. 3, part B, ch. 6(D)(4), (E).""",
    window=RULE_2024,
)

NOT_BONA_FIDE: Final = rule(
    "USCIS does not deny an application because it is not found bona fide at first. USCIS reviews the whole application.",
    "8 CFR 214.205(a)(3); 8 CFR 214.205(d)(1); 8 CFR 214.205(d)(2)",
)

NO_FINDING: Final = rule(
    """A bona fide determination, deferred action or a work permit is not a finding on the merits, and does not count in the decision.""",
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
    """The benefits of a bona fide determination end automatically when a denial is final. A denial is not final until an appeal is decided.""",
    """8 CFR 214.204(q); 8 CFR 214.204(q)(1); 8 CFR 214.204(q)(3); 8 CFR 214.11(d)(10)(i); 8 CFR 214.11(d)(10)(iii);
    8 CFR 214.11(r) of 2002""",
)

PROCEEDINGS_GO_ON: Final = rule(
    """A bona fide determination does not end removal proceedings. ICE may use its discretion in them while USCIS decides the application.""",
    "8 CFR 214.205(f); 8 CFR 214.204(b)(1)(ii)",
)

BONA_FIDE_LINE: Final = PanelLine(
    code="BONA_FIDE",
    title="Bona fide determination",
    says="A bona fide determination (BFD) stays a removal order, and decides nothing on the merits.",
    do="Do not promise a work permit before a grant. Neither filing nor a determination by itself brings one.",
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
            """Form I-765 in category (c)(40) is not ready. File it with the application, or while the application is pending. The application
            alone brings no work permit.""",
            denied("case.filing.work_permit_requested"),
            law=(DEFERRED_ACTION,),
            where=posture.where(*posture.UNDECIDED),
        ),
        Remark(
            """A bona fide determination (BFD) notice is on file. It is not a finding on the merits, and a final denial ends its benefits.""",
            said("case.filing.bona_fide_notice"),
            law=(ENDS_WITH_DENIAL, NO_FINDING),
            where=posture.EVERYWHERE,
        ),
        Remark(
            """The client is in removal proceedings and has a bona fide determination (BFD) notice. The proceedings continue, and the judge can still
    order removal. Ask ICE to use its discretion.""",
            said("case.filing.bona_fide_notice") & said("case.filing.in_proceedings"),
            law=(PROCEEDINGS_GO_ON,),
            where=posture.where(posture.Stage.BONA_FIDE, posture.Stage.DENIED, posture.Court.PENDING),
        ),
        Remark(
            "The client has deferred action. It can be ended at any time, and leaving without advance parole ends it.",
            said("case.filing.deferred_action"),
            law=(DEFERRED_ACTION, LEAVING),
            window=RULE_2024,
        ),
        Remark(
            "The client has a work permit in category (c)(40). It lasts no longer than the deferred action on which it rests.",
            said("case.filing.work_permit"),
            law=(DEFERRED_ACTION,),
        ),
        Remark(
            "The application was filed before August 28, 2024. A bona fide review comes only with a request for evidence (RFE).",
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
    note="The provision speaks of entry. That it does not reach status for a person already here is an inference.",
)

HOLDS_LINE: Final = PanelLine(
    code="HOLDS",
    title="Holds and court orders",
    says="Check holds, proclamations and court orders before each step.",
    do="Read each policy entry here, and check what came after it.",
    law=(SUSPENSION,),
    topic=PolicyTopic.HOLDS,
    reasons=told_everywhere(
        Remark(
            "A proclamation or a hold covers the client's country. It may delay a decision, a work permit or a relative's visa.",
            said("case.filing.designated_country"),
            law=(SUSPENSION,),
        ),
        Remark(
            "An asylum application is pending. A hold on asylum can reach everyone who has one.",
            said("case.filing.asylum_pending"),
            law=(SUSPENSION,),
        ),
    ),
)

# --- annual numbers ---------------------------------------------------------------------------------------------------

CAP: Final = rule(
    "USCIS grants T-1 status to at most 5,000 principals in a fiscal year. Relatives do not count.",
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
    """Once the annual cap is reached, a person who meets every requirement goes on the waiting list in order of filing date. While on the
    list, the person keeps the current means of preventing removal.""",
    "8 CFR 214.11(m)(2) of 2002",
)

OFF_THE_LIST: Final = rule(
    """A person on the waiting list must stay admissible and continue to qualify. On information that the person does not, USCIS may take the
    person off the list, upon notice.""",
    "8 CFR 214.210(d)",
)

WILL_APPROVE: Final = rule(
    """Once every requirement is shown and a number is available, the regulation states approval as a duty. Discretion lies in waivers,
    deferred action, extension and adjustment.""",
    "8 CFR 214.204(o); 8 CFR 214.11(d)(9); 8 CFR 214.11(l)(3) of 2002",
)

CAP_LINE: Final = PanelLine(
    code="CAP",
    title="Annual cap on T-1 status",
    says="5,000 principals a year; then a waiting list by filing date.",
    do="Tell the client that the waiting list is not a denial.",
    law=(CAP, WAITING_LIST, WAITING_LIST_2017, WAITING_LIST_2002, OFF_THE_LIST, WILL_APPROVE),
    topic=PolicyTopic.CAP,
)

# --- deadline ---------------------------------------------------------------------------------------------------------

NO_DEADLINE: Final = rule(
    "The regulation sets no deadline for applying.",
    "8 CFR 214.207(a)(2); 8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4); 8 CFR 214.11(d)(1)",
    note="The words on timing date from August 28, 2024. The 2017 rule had dropped the only deadline that existed (89 FR 34868).",
    window=SINCE_2017,
)

NO_DEADLINE_LINE: Final = PanelLine(
    code="DEADLINE",
    title="No deadline",
    says="There is no deadline to apply, and the time that passed does not defeat an application.",
    do="Other deadlines do run: relatives' birthdays, the one-year asylum deadline and statutes of limitations.",
    law=(NO_DEADLINE,),
    topic=PolicyTopic.DEADLINE,
    reasons=(
        Remark(
            "The trafficking was long ago. There is no deadline, but being here now must be tied to what happened.",
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
    says="A deadline exists only for trafficking that ended before October 28, 2000.",
    do="If the deadline applies and was missed, look for circumstances that kept the client from filing, trauma first.",
    law=(DEADLINE,),
    topic=PolicyTopic.DEADLINE,
    window=RULE_2002,
)

# --- appeal -----------------------------------------------------------------------------------------------------------

"""From service of the decision; three more where it was mailed."""

APPEAL: Final = rule(
    f"""The applicant can appeal a denial on Form I-290B within {DAYS_TO_APPEAL_DENIAL} days, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was
    mailed. The denial is not final until the appeal is decided.""",
    "8 CFR 103.3(a)(2)(i); 8 CFR 103.8(b); 8 CFR 214.204(q); 8 CFR 214.11(d)(10); 8 CFR 214.11(r) of 2002",
)

LATE_APPEAL: Final = rule(
    """USCIS rejects an appeal that was not filed in time. If the appeal meets the requirements of a motion to reopen or to reconsider, it is
    treated as that motion and decided on the merits.""",
    "8 CFR 103.3(a)(2)(v)(B)(1); 8 CFR 103.3(a)(2)(v)(B)(2)",
    note="The text was read as of January 2025.",
    checked=READ_LAST,
)


def _denied_by_decision(case: Case) -> Reading:
    decided = tuple((f"case.decisions[{n}].disposition", case.decisions[n].disposition) for n in posture.denials(case))
    return Reading(truth.TRUE if decided else truth.FALSE, decided)


_DENIED: Final = said("case.family.application_denied") | computed(
    "denied_by_decision",
    "Is a USCIS decision denying the application on file?",
    APPEAL,
    how=_denied_by_decision,
    reads=("decision.disposition", "decision.matter", "decision.body"),
    hangs_on=("case.decisions",),
)

APPEAL_LINE: Final = PanelLine(
    code="APPEAL",
    title="Appeal",
    says=f"The client can appeal a denial within {DAYS_TO_APPEAL_DENIAL} days, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was mailed. Until then, the denial is not final.",
    do="Note the date of a denial at once. There is no appeal of a refusal of a waiver, of deferred action or of an extension.",
    law=(APPEAL, LATE_APPEAL, ENDS_WITH_DENIAL),
    topic=PolicyTopic.APPEAL,
    reasons=(
        Remark(
            """A denial is on file. Note the date of service, whether it was by mail, and whether time to appeal or to reopen is left. A late
            appeal that meets the requirements of a motion is treated as one.""",
            _DENIED,
            law=(APPEAL, LATE_APPEAL, ENDS_WITH_DENIAL),
            where=posture.where(*posture.FILED, posture.Stage.DENIED),
        ),
        Remark(
            "A T application was denied before. Find out when the denial was served and whether time to appeal is left.",
            said("case.filing.earlier_t_denied"),
            law=(APPEAL,),
            where=posture.EVERYWHERE,
        ),
    ),
)


# --- a notice to appear: what a denial can bring, and what T status does not hold off ---------------------------------

NEW_NOTICE: Final = rule(
    """If removal proceedings were ended because of a pending application, DHS may file a new notice to appear once a denial is final.""",
    "8 CFR 214.204(q)(2); 8 CFR 214.11(d)(10)(ii)",
    window=SINCE_2017,
)

RECALENDAR: Final = rule(
    """If a case was administratively closed for the application and the person is found not to qualify, DHS may move to recalendar it.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

NO_IMMUNITY: Final = rule(
    """T status does not protect against removal proceedings for later conduct, or for facts not disclosed or misstated before the grant. It
    does not protect once it is revoked.""",
    "8 CFR 214.214(a); 8 CFR 214.11(n); 8 CFR 214.11(t) of 2002",
)

CERTIFICATE: Final = rule(
    """After enforcement at a shelter, a service provider or, in listed cases, a courthouse, a notice to appear must state that the statutory
    limits were kept.""",
    "8 USC 1229(e)",
    window=SINCE_2006,
)

REFERRAL_LINE: Final = PanelLine(
    code="REFERRAL",
    title="Notice to appear",
    says="A notice to appear can follow a denial.",
    do="The rule speaks against a notice to appear after a denial. Plan for one all the same, and tell the client so in plain words.",
    law=(REFERRAL, NEW_NOTICE, RECALENDAR, NO_IMMUNITY, CERTIFICATE),
    topic=PolicyTopic.REFERRAL,
    reasons=told_in(
        posture.UNKNOWN_TO_DHS,
        Remark(
            """The client has no lawful status. Filing tells the government where the client is, and removal proceedings may begin after a denial.""",
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
        ),
        Remark(
            """The client has no lawful status. Find out what is filed, and whether there is a notice to appear or an order. If there is none
            of these, filing tells the government where the client is, and removal proceedings may begin after a denial.""",
            denied("case.status.lawful"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            when_open=True,
        ),
        Remark(
            "The client has no lawful status. If the application is denied, removal proceedings may begin.",
            denied("case.status.lawful"),
            law=(REFERRAL,),
            where=posture.where(*posture.FILED, posture.Court.NONE, posture.Order.NONE),
        ),
        Remark(
            "A T application was denied before. Find out whether a notice to appear followed.",
            said("case.filing.earlier_t_denied"),
            law=(REFERRAL, NEW_NOTICE, RECALENDAR),
            where=posture.EVERYWHERE,
        ),
    ),
    always=True,
)


# --- after the grant: work, the term of the status, its extension and its revocation ----------------------------------

TERM_2002: Final = rule(
    f"""Until January 5, 2006, T-1 status lasted {years(YEARS_OF_STATUS_2002)}. It then ended unless the person applied for permanent residence
    in time.""",
    "8 CFR 214.11(p)(1) of 2002; 8 CFR 214.11(p)(2) of 2002",
    confidence="C",
    note="This comes from 8 CFR 1212.16(b)(3), a copy of the 2002 text. The text of that time was not read.",
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
    """A person should ask for an extension before the status expires. After that, the person must give the reason for the delay in writing,
    and USCIS may approve it as a matter of discretion.""",
    "8 CFR 214.212(c); 8 CFR 214.11(l)(3)",
    window=SINCE_2017,
    checked=READ_LAST,
)

EXTENSION_PROOF: Final = rule(
    """A person asking for an extension must show the need or the exceptional circumstances, and that discretion should be used. The evidence
    can come directly from an agency, such as a new declaration or a letter. It can also be the person's own statement with other credible
    evidence.""",
    "8 CFR 214.212(d); 8 CFR 214.212(e); 8 CFR 214.212(g)",
)

REFERRAL_FOR_RESIDENT: Final = rule(
    """The government is to refer a T-1 nonimmigrant, where appropriate, to a nongovernmental organization that explains options and resources.""",
    "8 USC 1101(i)(1)",
    note="The text was read as of April 2023.",
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
    says="T-1 status has an end date: file for residence while it lasts.",
    do="When T status is granted, note its end date, and the first date on which the client can apply for adjustment of status.",
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
            "T-1 status is granted. Note its end date. The client must go on complying with reasonable requests.",
            GRANTED,
            law=(FOUR_YEARS, TERM_2002),
            where=posture.where(posture.Stage.GRANTED),
        ),
        Remark(
            "A law enforcement declaration is on file. If the agency withdraws it, or reports a refusal, USCIS can revoke a grant.",
            said("case.assistance.declaration"),
            law=(REVOCATION, REVOCATION_2017, REVOCATION_2002),
            where=posture.where(*posture.UNDECIDED, posture.Stage.GRANTED),
        ),
    ),
)
