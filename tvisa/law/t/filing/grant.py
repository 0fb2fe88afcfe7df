"""After the grant: work, the term of the status, its extension and its revocation."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.common.asking import granted, said
from tvisa.law.common.line import PanelLine
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import UNDECIDED, Stage, where
from tvisa.law.common.remark import Remark
from tvisa.law.forms import computed
from tvisa.law.read import READ_LAST
from tvisa.law.time_limits import DAYS_BEFORE_REVOCATION, YEARS_OF_STATUS, YEARS_OF_STATUS_2002, years
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2006, SINCE_2017, VAWA_2005
from tvisa.law.writing import rule

WORK_AFTER_GRANT: Final = rule(
    "After the grant a T-1 works without asking; a relative must file Form I-765, category (c)(25).",
    """
    8 CFR 214.204(o)(3); 8 CFR 214.211(i)(3); 8 CFR 214.11(d)(11); 8 CFR 214.11(k)(10); 8 CFR 214.11(l)(4) of 2002;
    8 CFR 214.11(o)(10) of 2002; 8 CFR 274a.12(a)(16); 8 CFR 274a.12(c)(25)
    """,
)

TERM: Final = rule(
    f"""
    T-1 status lasts at most {years(YEARS_OF_STATUS)}, and ends then unless it is extended or permanent residence is applied for in
    time.
    """,
    """
    8 USC 1184(o)(7)(A); 8 CFR 214.203(a); 8 CFR 214.203(c); 8 CFR 214.11(c)(1); 8 CFR 214.11(c)(3);
    8 CFR 214.11(p)(1) of 2002; 8 CFR 214.11(p)(2) of 2002
    """,
    window=SINCE_2006,
)

TERM_2002: Final = rule(
    f"""
    Until January 5, 2006 T-1 status lasted {years(YEARS_OF_STATUS_2002)}, and ended then unless permanent residence was applied for in
    time.
    """,
    "8 CFR 214.11(p)(1) of 2002; 8 CFR 214.11(p)(2) of 2002",
    confidence="C",
    note="From 8 CFR 1212.16(b)(3), a copy of the text of 2002; the text of that time was not read.",
    window=Period(None, VAWA_2005),
)

EXTENSION: Final = rule(
    """
    It can be extended year by year where an agency certifies the need or circumstances are exceptional, on Form I-539,
    and is extended by itself by an application for permanent residence filed while it lasts.
    """,
    "8 CFR 214.212(a); 8 CFR 214.212(b); 8 CFR 214.212(h); 8 USC 1184(o)(7)(B); 8 USC 1184(o)(7)(C)",
    window=RULE_2024,
)

EXTENSION_2017: Final = rule(
    """
    It can be extended year by year where an agency certifies the need, circumstances are exceptional, or an application
    for permanent residence is pending.
    """,
    "8 CFR 214.11(l)(1); 8 CFR 214.11(l)(2); 8 CFR 214.11(l)(7)",
    window=RULE_2017,
)

EXTENSION_2002: Final = rule(
    "It could be extended where an authority investigating or prosecuting certified the need.",
    "8 CFR 214.11(p)(1) of 2002",
    note="The statute added exceptional circumstances on December 23, 2008.",
    window=RULE_2002,
)

LATE_EXTENSION: Final = rule(
    """
    An extension should be asked for before the status expires. Afterwards the reason for the delay must be given in writing, and
    USCIS may approve it as a matter of discretion.
    """,
    "8 CFR 214.212(c); 8 CFR 214.11(l)(3)",
    window=SINCE_2017,
    checked=READ_LAST,
)

EXTENSION_PROOF: Final = rule(
    """
    Who asks for an extension must show the need or the exceptional circumstances, and that discretion should be used: by
    what comes directly from an agency, such as a new declaration or a letter, or by a statement of their own and other
    credible evidence.
    """,
    "8 CFR 214.212(d); 8 CFR 214.212(e); 8 CFR 214.212(g)",
    window=RULE_2024,
)

REFERRAL_FOR_RESIDENT: Final = rule(
    """
    The government is to refer a T-1 holder, where appropriate, to a nongovernmental organization that tells of options
    and resources.
    """,
    "8 USC 1101(i)(1)",
    note="Read as of April 2023.",
)

REVOCATION: Final = rule(
    f"""
    A grant can be revoked, upon written notice and {DAYS_BEFORE_REVOCATION} days to rebut, because it went against the law or an error
    led to it, or where an agency reports in detail a refused reasonable request or withdraws its declaration; relatives and waivers
    fall with it.
    """,
    "8 CFR 214.213(b); 8 CFR 214.213(c); 8 CFR 214.213(d)",
    window=RULE_2024,
)

REVOCATION_2017: Final = rule(
    """
    A grant can be revoked, upon notice, because it went against the law or for an error that affects the outcome, or
    where an agency reports in detail a refused reasonable request or withdraws its endorsement; relatives and waivers
    fall with it.
    """,
    "8 CFR 214.11(m)(2); 8 CFR 214.11(m)(3); 8 CFR 214.11(m)(4)",
    window=RULE_2017,
)

REVOCATION_2002: Final = rule(
    f"""
    A grant could be revoked, upon written notice and {DAYS_BEFORE_REVOCATION} days to rebut, for a violation or an error that affected the
    outcome, or where an agency reported in detail an unreasonable refusal or withdrew its endorsement; 15 days to
    appeal.
    """,
    "8 CFR 214.11(s)(1) of 2002; 8 CFR 214.11(s)(2) of 2002; 8 CFR 214.11(s)(4) of 2002",
    window=RULE_2002,
)

GRANTED: Final = computed(
    "granted", "Has T-1 status been granted?", TERM, needs=("case", "day"), how=granted, reads=("case.granted_on",)
)

TERM_LINE: Final = PanelLine(
    code="TERM",
    title="Term, extension, revocation",
    says="T-1 status has a last day; file for residence while it lasts.",
    do="Note the last day of status when it is granted, and the day from which permanent residence can be asked for.",
    law=(
        TERM,
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
            law=(TERM, TERM_2002),
            where=where(Stage.GRANTED),
        ),
        Remark(
            """
            A declaration of an agency is recorded: if it is withdrawn, or a refusal reported, a grant can be revoked.
            """,
            said("case.assistance.declaration"),
            law=(REVOCATION, REVOCATION_2017, REVOCATION_2002),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
    ),
)

GRANTED_BEFORE: Final = (
    "T-1 status was granted, and the elements were found then. Below is how the record stands, should the grant be looked at again (8 CFR "
    "214.213); what permanent residence asks is screened apart."
)
