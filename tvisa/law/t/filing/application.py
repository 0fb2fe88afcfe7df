"""The application itself: what was filed before, forms, fees, evidence and signature."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.facts import Case, Delay, Kinship
from tvisa.kernel import truth
from tvisa.kernel.predicate import AnyOf, Reading
from tvisa.law.common.asking import MINOR_NOTICE, denied, said, under
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, FILED, UNDECIDED, Stage, where
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere, told_in
from tvisa.law.common.safety import PERJURY
from tvisa.law.common.upcoming import RESPONSIBLE_BY, had_part, noted
from tvisa.law.forms import computed
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.t.filed import FEE_EXEMPT, FEE_WAIVER, FEES_2024, FILED_BEFORE_2024
from tvisa.law.t.waivers import WAIVER_FORM
from tvisa.law.time_limits import WEEKS_TO_ANSWER, in_words
from tvisa.law.windows import RULE_2024, SINCE_2017
from tvisa.law.writing import question_for, rule

# --- earlier filings --------------------------------------------------------------------------------------------------

ONE_AT_A_TIME: Final = rule(
    """Unless another rule says otherwise, only one of the same request may be pending at a time. USCIS may reject one of two materially
    identical requests.""",
    "8 CFR 103.2(a)(7)(iv)",
    note="The text was read as of January 2025.",
)

EARLIER_LINE: Final = PanelLine(
    code="EARLIER_FILINGS",
    title="Earlier filings",
    says="USCIS compares earlier filings with today's account.",
    do="Get copies of everything that anyone filed before, and compare it with the new statement.",
    law=(EARLIER_EVIDENCE, ONE_AT_A_TIME),
    topic=PolicyTopic.EARLIER,
    reasons=told_everywhere(
        Remark(
            "Another T application was filed before. Get a copy, and explain what differs.",
            said("case.filing.earlier_t_application"),
            law=(EARLIER_EVIDENCE,),
        ),
        Remark(
            "Another T application is pending. USCIS may reject one of two identical applications, so counsel decides which one proceeds.",
            said("case.filing.earlier_t_pending"),
            law=(ONE_AT_A_TIME,),
            where=where(*UNDECIDED),
        ),
        Remark(
            "Another application was denied. Read the reasons and the record behind them.",
            said("case.filing.other_denied"),
            law=(EARLIER_EVIDENCE,),
        ),
        Remark(
            "Another application is pending. Make sure that the two are consistent.",
            said("case.filing.other_pending"),
            law=(EARLIER_EVIDENCE,),
        ),
    ),
)

# --- forms ------------------------------------------------------------------------------------------------------------

FORM_INSTRUCTIONS: Final = rule(
    "File every form according to its instructions, including edition and place.", "8 CFR 103.2(a)(1)"
)

STATEMENT: Final = rule(
    """The application needs a detailed, signed statement in the applicant's own words. It says what happened, why the applicant is here, and
    what the applicant fears. It also says what the applicant did with law enforcement, or why not.""",
    "8 CFR 214.204(c)(1)",
)

STATEMENT_2017: Final = rule(
    """The application needs a signed statement, in the applicant's own words, of the facts. It also says what the applicant did with law
    enforcement, or why not.""",
    "8 CFR 214.11(d)(2)(i)",
)

STATEMENT_2002: Final = rule(
    """The application needed a statement of the facts of the victimization and, without an endorsement, of the efforts made to get one.""",
    "8 CFR 214.11(f) of 2002; 8 CFR 214.11(f)(3) of 2002",
)

WHY_NOT_REPORTED: Final = rule(
    """The statement shows that an agency knows of the trafficking. If the person did not report it, the statement says why it was not reported
    before.""",
    "8 CFR 214.208(d)(3); 8 CFR 214.204(c)(1)(iv)",
)

DECLARATION_OPTIONAL: Final = rule(
    "A law enforcement declaration, Supplement B, is optional and has no special weight.",
    "8 CFR 214.204(e)(1); 8 CFR 214.204(e)(2); 8 CFR 214.11(d)(3)",
    window=SINCE_2017,
)

DECLARATION_2002: Final = rule(
    "A law enforcement agency's endorsement was not required, but was primary evidence.",
    "8 CFR 214.11(f)(1) of 2002; 8 CFR 214.11(f)(2) of 2002",
)

FAMILY_FORM: Final = rule(
    "Each relative needs a separate Supplement A, filed with the application or later.",
    "8 CFR 214.211(b)(1)(i); 8 CFR 214.11(k)(2); 8 CFR 214.11(o)(2) of 2002",
)

BIOMETRICS: Final = rule(
    "Every applicant gives biometrics; an interview may be required.",
    """8 CFR 214.204(k); 8 CFR 103.2(b)(9); 8 CFR 214.11(d)(4); 8 CFR 214.11(d)(6); 8 CFR 214.11(d)(5) of 2002;
    8 CFR 214.11(d)(6) of 2002""",
)

TRANSLATION: Final = rule(
    """A document in another language needs a full English translation. The translator certifies that the translation is complete and accurate,
    and that the translator is competent to translate.""",
    "8 CFR 103.2(b)(3)",
    note="The text was read as of January 2025.",
)

PERMIT_FORM: Final = rule(
    "Form I-765 in category (c)(40) can be filed with Form I-914 or while it is pending. Without Form I-765, there is no work permit.",
    "8 CFR 214.205(c); 8 CFR 214.205(e)(2); 8 CFR 274a.12(c)(40)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 6(D)(4) and ch. 11(B).",
    window=RULE_2024,
)

FORMS_LINE: Final = PanelLine(
    code="FORMS",
    title="Forms",
    says="Check every form edition on the day it is filed.",
    do="""File Form I-914 with the statement, evidence on every element and, where a ground may apply, Form I-192. Form I-765 may go with it.
    Supplement B is optional, and Supplement A may follow later. A foreign-language document needs a full, certified translation.""",
    law=(
        FORM_INSTRUCTIONS,
        STATEMENT,
        STATEMENT_2017,
        STATEMENT_2002,
        WAIVER_FORM,
        DECLARATION_OPTIONAL,
        DECLARATION_2002,
        FAMILY_FORM,
        BIOMETRICS,
        TRANSLATION,
        PERMIT_FORM,
    ),
    topic=PolicyTopic.FORMS,
    reasons=told_in(
        where(*UNDECIDED),
        Remark(
            "The client is under 18 now. USCIS tells the Department of Health and Human Services of the filing.",
            under(18),
            law=(MINOR_NOTICE,),
        ),
        Remark(
            """The file gives reasons why the trafficking was not reported, or not sooner. Put them in the statement, in the client's own words.""",
            AnyOf([noted("case", f"assistance.report_delay.{field.name}") for field in attrs.fields(Delay)]),
            law=(WHY_NOT_REPORTED,),
        ),
    ),
    always=True,
)

# --- fees -------------------------------------------------------------------------------------------------------------

FEE_NOT_EXEMPT: Final = rule(
    "Form I-212, Form I-601A and Form N-400 are not exempt from fees. Request a waiver of such a fee separately.",
    "8 CFR 106.3(a)(3)(iii); 8 CFR 106.3(a)(3)(i)",
    note="Statutory fees, such as those on parole and on visas, are separate.",
    window=FEES_2024,
)

FEE_2002: Final = rule(
    "The application came with its fee and a fingerprint fee, or with a request to waive the fee.",
    "8 CFR 214.11(d)(2)(i) of 2002; 8 CFR 214.11(d)(2)(iii) of 2002",
    note="Whether the form still had a fee in later years of this rule was not checked.",
)

FEES_LINE: Final = PanelLine(
    code="FEES",
    title="Fees",
    says="Not every fee around T status is exempt: read the schedule.",
    do="Read the fee schedule before sending anything, and ask for a waiver of any fee that is not exempt.",
    law=(FEE_EXEMPT, FEE_NOT_EXEMPT, FEE_WAIVER, FEE_2002),
    topic=PolicyTopic.FEES,
    reasons=(
        Remark(
            "A relative is abroad. The visa has its own fees, so do not promise that it is free.",
            {"member": denied("member.in_united_states")},
            law=(FEE_NOT_EXEMPT, FEE_WAIVER, FEE_2002),
            where=EVERYWHERE,
        ),
    ),
)

# --- requests for evidence --------------------------------------------------------------------------------------------

NO_REQUEST_NEEDED: Final = rule(
    f"""USCIS may deny an application without an RFE or NOID where initial evidence is missing, or what was filed does not show the case. The
    {in_words(WEEKS_TO_ANSWER)} weeks to answer an RFE are the most, not the rule.""",
    "8 CFR 103.2(b)(8)(ii); 8 CFR 103.2(b)(8)(iii); 8 CFR 103.2(b)(8)(iv)",
    note="The text was read as of January 2025.",
)

DEROGATORY: Final = rule(
    """Before USCIS denies on derogatory information of which the applicant is not aware, it owes the applicant notice and time to rebut.""",
    "8 CFR 103.2(b)(16)(i)",
)

REQUEST_OWED: Final = rule(
    "If an application pending on August 28, 2024 needs more evidence, USCIS must request it.",
    "8 CFR 214.205(a)(1)",
)

EVIDENCE_LINE: Final = PanelLine(
    code="EVIDENCE",
    title="Requests for evidence",
    says="File a complete packet: USCIS may deny with no RFE.",
    do="Never count on a request for evidence (RFE). Note every deadline on the day it arrives.",
    law=(NO_REQUEST_NEEDED, DEROGATORY, REQUEST_OWED),
    topic=PolicyTopic.EVIDENCE,
    reasons=(
        Remark(
            """The application was filed before August 28, 2024. If it was pending on that date and needs more evidence, USCIS must request it
            before a denial. Raise this in the appeal of a denial without a request.""",
            FILED_BEFORE_2024,
            law=(REQUEST_OWED,),
            where=where(*FILED, Stage.DENIED),
        ),
    ),
    always=True,
)

# --- signature --------------------------------------------------------------------------------------------------------

SIGNATURE: Final = rule(
    "USCIS rejects a request without a valid signature, and the request keeps no filing date.",
    "8 CFR 103.2(a)(7)(ii); 8 CFR 103.2(a)(2)",
    note="The text was read as of January 2025, before the rule of July 10, 2026.",
)


def _parents_who_did_it(case: Case) -> Reading:
    parents = (m.person for m in case.family.members if m.kinship is Kinship.PARENT)
    return Reading(truth.TRUE if any(had_part(case, person) for person in parents) else truth.FALSE)


PARENT_DID_IT: Final = computed(
    "parent_recorded_as_responsible",
    question_for("case.family.members_complete"),
    PERJURY,
    how=_parents_who_did_it,
    reads=("member.person", "member.kinship", *RESPONSIBLE_BY),
)

SIGNATURE_LINE: Final = PanelLine(
    code="SIGNATURE",
    title="Signature",
    says="Check every signature before anything is sent.",
    do="""The client signs each form by hand, after someone has read it back in the client's language. A client who cannot write makes a mark.""",
    law=(SIGNATURE, PERJURY),
    topic=PolicyTopic.SIGNATURE,
    reasons=(
        Remark(
            "The client is under 14 now. A parent or guardian may sign, but nobody who had a part in the trafficking.",
            under(14),
            law=(PERJURY,),
            where=EVERYWHERE,
        ),
        Remark(
            """A parent on file is recorded as having done it: that parent signs nothing, and is told nothing. The child, the other parent or a
            guardian signs.""",
            under(14) & PARENT_DID_IT,
            law=(PERJURY,),
            where=EVERYWHERE,
        ),
    ),
    always=True,
)
