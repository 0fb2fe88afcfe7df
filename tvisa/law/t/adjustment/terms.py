"""What the files of adjustment share: the days of their law, the lists it asks of, and the paths that its clocks read."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.forms import Records
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import question_for

RULE_2009: Final = Period(datetime.date(2009, 1, 12), RULE_2024.start)
"""
8 CFR 245.23 as it stood until 27 August 2024.

The regulation of 2008 took effect on 12 January 2009 (73 FR 75540); that of 2024, with other paragraph numbers, on 28
August 2024 (89 FR 34864).
"""

ABSENCES: Final = Records("case.adjustment.absences", "absence", question_for("case.adjustment.absences_complete"))
REQUESTS: Final = Records(
    "case.assistance.requests",
    "request",
    "Has an agency asked the person for anything since the admission, and are these all the requests?",
)

START: Final = ("case.granted_on", "case.adjustment.admitted_at_grant", "case.adjustment.admitted_on")
FILING: Final = ("case.adjustment.filed", "case.adjustment.filed_on")
TRAVEL: Final = (
    "absence.left",
    "absence.returned",
    "absence.under_a_day",
    "absence.advance_parole",
    "absence.paroled_on_return",
    "absence.admitted_on_return",
    "absence.certified",
    "case.adjustment.absences_complete",
)
