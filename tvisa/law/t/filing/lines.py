"""What a careful lawyer checks before filing, in a fixed order."""

from __future__ import annotations

from typing import Final

from tvisa.law.common.aftermath import AFTERMATH_LINE
from tvisa.law.common.agenda import AGENDA_LINE
from tvisa.law.common.confidentiality import CONFIDENTIALITY_LINE
from tvisa.law.common.removal import REMOVAL_LINE
from tvisa.law.common.safety import COUNSEL_LINE, SAFETY_LINE, STATUS_LINE
from tvisa.law.common.travel import TRAVEL_LINE
from tvisa.law.t.filing import decision
from tvisa.law.t.filing.application import EARLIER_LINE, EVIDENCE_LINE, FEES_LINE, FORMS_LINE, SIGNATURE_LINE

LINES: Final = (
    SAFETY_LINE,
    COUNSEL_LINE,
    STATUS_LINE,
    REMOVAL_LINE,
    AGENDA_LINE,
    AFTERMATH_LINE,
    decision.REFERRAL_LINE,
    CONFIDENTIALITY_LINE,
    decision.HOLDS_LINE,
    EARLIER_LINE,
    decision.BONA_FIDE_LINE,
    FORMS_LINE,
    FEES_LINE,
    decision.CAP_LINE,
    EVIDENCE_LINE,
    TRAVEL_LINE,
    SIGNATURE_LINE,
    decision.TERM_LINE,
    decision.NO_DEADLINE_LINE,
    decision.DEADLINE_2002_LINE,
    decision.APPEAL_LINE,
)
"""The lines in the order in which they are printed."""
MARK: Final = "Information protected by 8 USC 1367."
"""What stands on what is sent."""
GRANTED_BEFORE: Final = "USCIS granted T-1 status and found the elements met. Below is how the record stands if USCIS reviews the grant (8 CFR 214.213). The requirements for permanent residence are screened separately."
