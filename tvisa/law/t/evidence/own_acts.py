"""The catalogue of evidence on acts of the client's own toward others: listed in a privileged setting only."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import COUNSEL_READS, NO_CONTACT, OTHERS, OWN_WORDS, RELEASE
from tvisa.law.t.evidence.items import Item, unnamed

_item = partial(Item, element="bar", parts=("own_acts",))

_ANY_CREDIBLE: Final = """
Whether there is substantial reason to believe is weighed on all the evidence; any that is credible may be handed in.
"""
_WEIGHED: Final = (
    unnamed("8 CFR 214.202(e); 8 CFR 214.204(l)(1); 8 CFR 214.204(l)(4); 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
    unnamed("8 CFR 214.11(b)(5); 8 CFR 214.11(d)(5); 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
    unnamed("8 CFR 214.11(c) of 2002; 8 CFR 214.11(d)(3) of 2002; 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
)
"""The bar in each version."""
_PRESSED: Final = (
    "act.compulsion.",
    "act.benefit.",
    "act.moment.",
    "act.when",
    "act.knew",
    "case.conduct.role.",
    "case.conduct.relative.controlled",
)

OWN_ACTS: Final[tuple[Item, ...]] = (
    _item(
        "declaration_of_client",
        "The client's account, for counsel",
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=_WEIGHED,
        ask="The client, to counsel alone; nothing is signed before defense counsel has advised.",
        instead=("nothing in writing for now",),
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "orders",
        "Messages and ledgers that show who gave orders and kept the money",
        kinds=(
            Evidence.TRAFFICKER_MESSAGES,
            Evidence.LEDGER,
            Evidence.PAY_RECORD,
            Evidence.PHOTOGRAPH,
            Evidence.CORRESPONDENCE,
        ),
        rules=_WEIGHED,
        ask="The client's own telephone and accounts.",
        instead=("what the client told a friend, clinician or shelter at the time",),
        care=NO_CONTACT,
        within_reach=True,
    ),
    _item(
        "fellow_victims",
        "Others who describe the client as a fellow victim",
        kinds=(Evidence.WITNESS_STATEMENT,),
        rules=_WEIGHED,
        ask="Through counsel only, after a conflict check.",
        instead=("what the client told somebody at the time",),
        care=OTHERS,
        near=True,
        only=(*_PRESSED, "act.care."),
    ),
    _item(
        "coercive_control",
        "A clinician on coercive control, and records of injuries",
        kinds=(
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.MEDICAL_RECORD,
            Evidence.PROVIDER_STATEMENT,
        ),
        rules=_WEIGHED,
        ask="Engaged by counsel, so that it stays privileged.",
        instead=("shelter and case-management notes",),
        care=RELEASE,
        only=_PRESSED,
    ),
    _item(
        "case_file",
        "Charging decisions, plea colloquy, what an agency's papers say of the client",
        kinds=(
            Evidence.COURT_RECORD,
            Evidence.TRIAL_TRANSCRIPT,
            Evidence.POLICE_REPORT,
            Evidence.LEA_DECLARATION,
            Evidence.LEA_STATEMENT,
            Evidence.GOVERNMENT_FINDING,
        ),
        rules=_WEIGHED,
        ask="Defense counsel's file.",
        care=COUNSEL_READS,
        official=True,
    ),
    _item(
        "other",
        "Anything else that is credible",
        kinds=(Evidence.OTHER,),
        rules=_WEIGHED,
        ask="The client, to counsel alone.",
    ),
)
