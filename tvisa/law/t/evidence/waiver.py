"""
The catalogue of evidence with a request to waive a ground of inadmissibility.

8 CFR 212.16 and 214.204(d); before the latter 8 CFR 214.11(d)(2)(iii).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import COUNSEL_READS, OTHERS, OWN_WORDS, RELEASE, SAID_IN_STATEMENT
from tvisa.law.t.evidence.items import Item, Rule, Standing, named_in_none, required_here, unnamed
from tvisa.law.windows import RULE_2002, SINCE_2006
from tvisa.law.writing import rule

_item = partial(Item, element="admissibility")

_SUPPORTED: Final = """
Where a ground applies, the request for a waiver (Form I-192) comes with evidence; without a ground, nothing is asked.
"""
_NEXUS: Final = """
Under 212(d)(13) the conduct behind every ground but health must have been caused by, or incident to, the victimization.
"""
_BEFORE_2017: Final = rule(
    """
    Before 2017 too a waiver under 212(d)(13) asked for the national interest and, for most grounds, conduct caused by
    or incident to the victimization; criminal grounds otherwise in exceptional cases only.
    """,
    "8 CFR 212.16(b) since 2002-03-04 until 2017-01-18; 8 CFR 212.16(c) since 2002-03-04 until 2017-01-18",
    window=RULE_2002,
)


def _waiver(text: str, citations: str, *, confidence: str = "A", note: str = "") -> tuple[Rule, ...]:
    """Write a rule of 8 CFR 212.16, whose text is the same in 2017 and in 2024, and what stood there before."""
    return unnamed(citations, text=text, confidence=confidence, note=note), (Standing.UNNAMED, _BEFORE_2017)


WAIVER: Final[tuple[Item, ...]] = (
    _item(
        "statement",
        "Statement on each ground: what happened, and how it came of the trafficking",
        parts=("grounds", "nexus", "crimes"),
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            required_here(_SUPPORTED, "8 CFR 214.204(d); 8 CFR 212.16(a); 8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(d)(2)(iii); 8 CFR 212.16(a); 8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(j) of 2002"),
        ),
        ask="The client, with counsel, after the grounds are settled.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "nexus",
        "What ties the conduct to the trafficking: witnesses, providers, messages, agency papers",
        parts=("nexus", "grounds", "crimes"),
        kinds=(
            Evidence.WITNESS_STATEMENT,
            Evidence.PROVIDER_STATEMENT,
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.TRAFFICKER_MESSAGES,
            Evidence.LEA_STATEMENT,
            Evidence.LEA_DECLARATION,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.LEDGER,
        ),
        rules=_waiver(_NEXUS, "8 CFR 212.16(b)(2); 8 USC 1182(d)(13)(B)(ii)"),
        ask="Those who saw who gave orders, took papers or supplied false ones; a clinician on coercive control.",
        instead=(SAID_IN_STATEMENT, "the other waiver, 212(d)(3)(A)(ii), which asks no such tie"),
        care=OTHERS,
        only=(
            "ground.caused_by_trafficking",
            "matter.caused_by_trafficking",
            "matter.link_documentable",
            "case.status.central_reason",
            "case.grounds.listed",
        ),
    ),
    _item(
        "central_reason",
        "What shows that trafficking was a central reason for the time without status",
        parts=("nexus",),
        kinds=(
            Evidence.PERSONAL_STATEMENT,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.MEDICAL_RECORD,
            Evidence.WITNESS_STATEMENT,
        ),
        rules=(
            (
                Standing.UNNAMED,
                rule(
                    """
                    Unlawful presence of which trafficking was at least one central reason is excepted, without a
                    waiver.
                    """,
                    "8 USC 1182(a)(9)(B)(iii)(V)",
                    confidence="B",
                    note="Kinds of evidence: USCIS Policy Manual, vol. 9, part O, ch. 5(C)(3), on adjustment.",
                    window=SINCE_2006,
                ),
            ),
        ),
        ask="The client; a clinician; people who know of those years.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
        only=("case.status.central_reason",),
    ),
    _item(
        "national_interest",
        "National interest: help given, community, family unity, risk on return",
        parts=("weighing",),
        kinds=(
            Evidence.LEA_STATEMENT,
            Evidence.LEA_DECLARATION,
            Evidence.WITNESS_STATEMENT,
            Evidence.PROVIDER_STATEMENT,
            Evidence.SERVICE_RECORD,
            Evidence.RELATIONSHIP_RECORD,
            Evidence.COUNTRY_REPORT,
            Evidence.CORRESPONDENCE,
        ),
        rules=_waiver(
            """
            A waiver under 212(d)(13) must be in the national interest: details of the victimization, cooperation, help
            to public safety and community, family unity and the risk on return are weighed.
            """,
            "8 CFR 212.16(b)(1); 8 USC 1182(d)(13)(B)",
            confidence="B",
            note="Factors: USCIS Policy Manual, vol. 9, part O, ch. 3(B).",
        ),
        ask="Employers, schools, places of worship, relatives; the agency, through counsel.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
    ),
    _item(
        "criminal_record",
        "Certified dispositions, charging papers, plea and sentencing record, vacatur",
        parts=("crimes",),
        kinds=(Evidence.COURT_RECORD, Evidence.POLICE_REPORT, Evidence.TRIAL_TRANSCRIPT),
        rules=_waiver(
            """
            Number and seriousness of offenses are weighed; a violent or dangerous one is waived only in extraordinary
            circumstances, unless caused by or incident to the victimization.
            """,
            "8 CFR 212.16(b)(3)",
        ),
        ask="The clerk of each court; defense counsel's file.",
        instead=("a clerk's letter that no record is left",),
        care=COUNSEL_READS,
        official=True,
        on_file=True,
    ),
    _item(
        "rehabilitation",
        "Rehabilitation and what speaks for extraordinary circumstances",
        parts=("crimes", "weighing"),
        kinds=(
            Evidence.SERVICE_RECORD,
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.MEDICAL_RECORD,
            Evidence.WITNESS_STATEMENT,
        ),
        rules=_waiver(
            "A waiver is discretionary, and what speaks for the person is weighed against what speaks against.",
            "8 CFR 212.16(b); 8 CFR 212.16(a); 8 USC 1182(d)(3)(A)(ii)",
        ),
        ask="Programs, clinicians, employers, people who vouch for the client.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
        only=(
            "matter.rehabilitation",
            "matter.violent",
            "case.grounds.extraordinary",
            "case.grounds.balance",
            "case.grounds.adverse",
            "case.grounds.risk_to_society",
            "case.grounds.serious_violations",
            "case.grounds.reasons_to_stay",
        ),
    ),
    _item(
        "other",
        "Anything else that is credible",
        parts=("grounds", "nexus", "crimes", "weighing"),
        kinds=(Evidence.OTHER,),
        rules=named_in_none(
            "8 CFR 214.204(l); 8 CFR 214.204(d)",
            "8 CFR 214.11(d)(5); 8 CFR 214.11(d)(2)(iii)",
            "8 CFR 214.11(d)(3) of 2002",
        ),
        ask="The client.",
    ),
)
