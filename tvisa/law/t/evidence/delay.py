"""The catalogue of evidence on filing after the window of the rule of 2002."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import RELEASE, SAID_IN_STATEMENT
from tvisa.law.t.evidence.items import Item, unnamed

_item = partial(Item, element="filing_window")

DELAY: Final[tuple[Item, ...]] = (
    _item(
        "late_filing",
        "What kept the client from filing in time: trauma and other exceptional circumstances",
        parts=("delay",),
        kinds=(
            Evidence.PERSONAL_STATEMENT,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.MEDICAL_RECORD,
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.WITNESS_STATEMENT,
            Evidence.OTHER,
        ),
        rules=(
            unnamed(
                "8 CFR 214.11(d)(4) of 2002; 8 CFR 214.11(d)(3) of 2002",
                text="""
                Who filed too late for trafficking that ended before 28 October 2000 shows exceptional circumstances,
                such as severe trauma.
                """,
            ),
        ),
        ask="The client; a clinician; people who know of those years.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
    ),
)
