"""Confidentiality: what may be used and told, by whom, and where that ends."""

from __future__ import annotations

from typing import Final

from tvisa.law.common.asking import said, under
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import UNDECIDED, where
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere
from tvisa.law.conduct.law import CONFIDENTIAL, SOURCE
from tvisa.law.windows import SINCE_2017
from tvisa.law.writing import rule

BOUND: Final = rule(
    "The limits bind those departments and anyone who receives the information from the departments.",
    "8 CFR 214.216(c); 8 CFR 214.11(p)(3)",
    note="The text does not mention a file kept in this office. That the limits do not bind it is an inference (D).",
    window=SINCE_2017,
)

AGENCY_CONTACTED: Final = rule(
    """USCIS may contact a law enforcement agency in three cases. It has a question about a reasonable request; it chooses to for a person
    exempt by trauma or age; or a relative is in danger. USCIS may also tell the agency that signed a declaration, and the Office of Refugee
    Resettlement, of a decision, including a revocation.""",
    """8 CFR 214.208(d); 8 CFR 214.208(f); 8 CFR 214.211(f); 8 CFR 214.204(o); 8 CFR 214.204(q); 8 CFR 214.213(c)(2)(ii)""",
)

REFERRED: Final = rule(
    """A USCIS officer may meet someone believed to be a victim who is not working with an agency yet. The officer may consult ICE, and ICE may
    refer the person to another agency.""",
    "8 CFR 214.215(a); 8 CFR 214.215(b)",
)

SHARED_2002: Final = rule(
    """The government had to make information from applications available to law enforcement agencies, and to prosecutors of related cases.""",
    "8 CFR 214.11(e) of 2002",
)

CONFIDENTIALITY_LINE: Final = PanelLine(
    code="CONFIDENTIALITY",
    title="Confidentiality",
    says="Confidentiality has limits; it does not bind this file.",
    do="Record no more than is needed, keep it where only the team can open it, and print it only on purpose.",
    law=(CONFIDENTIAL, SOURCE, BOUND, AGENCY_CONTACTED, REFERRED, SHARED_2002),
    topic=PolicyTopic.CONFIDENTIALITY,
    reasons=told_everywhere(
        Remark(
            """A conviction is on file. If its crime is listed in 8 USC 1227(a)(2), the government may use information that only the trafficker
    furnished.""",
            {"matter": said("matter.convicted")},
            law=(SOURCE,),
        ),
        Remark(
            """Trauma or age may exempt the client from helping the police. The client then need not meet any request, but USCIS may still
            contact the agency. Never promise that the police will not hear of the application.""",
            said("case.assistance.trauma.unable") | under(18),
            law=(AGENCY_CONTACTED,),
            where=where(*UNDECIDED),
        ),
        Remark(
            "An agency's declaration is on file. USCIS may tell that agency of a grant or a denial.",
            said("case.assistance.declaration"),
            law=(AGENCY_CONTACTED,),
            where=where(*UNDECIDED),
        ),
        Remark(
            "USCIS denied a T application before. The limit on disclosure ends when appeals are exhausted.",
            said("case.filing.earlier_t_denied"),
            law=(CONFIDENTIAL,),
        ),
    ),
    always=True,
)
