"""The catalogue of evidence on filing after the window of the rule of 2002."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.items import (
    ABROAD,
    CONSULATE,
    COUNSEL_READS,
    NO_CONTACT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
    Item,
    RankOfEvidence,
    Rule,
    named,
    named_in_none,
    required_here,
    unnamed,
)
from tvisa.law.windows import RULE_2002, SINCE_2006
from tvisa.law.writing import rule

_on_delay = partial(Item, element="filing_window")

DELAY: Final[tuple[Item, ...]] = (
    _on_delay(
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


# --- the catalogue of evidence on family members ----------------------------------------------------------------------

_on_family = partial(Item, element="family")

_RELATED: Final = (
    "A request for a family member comes with evidence of the relationship, at each of the moments that count."
)

FAMILY: Final[tuple[Item, ...]] = (
    _on_family(
        "relationship",
        "Proof of the relationship: birth, marriage and divorce records",
        parts=("relationship",),
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.RELATIONSHIP_RECORD, Evidence.PASSPORT),
        rules=(
            required_here(_RELATED, "8 CFR 214.211(c)(2); 8 CFR 214.211(d)"),
            required_here(_RELATED, "8 CFR 214.11(k)(3)(ii); 8 CFR 214.11(k)(4)"),
            required_here(_RELATED, "8 CFR 214.11(o)(3)(iv) of 2002; 8 CFR 214.11(o)(4) of 2002"),
        ),
        ask="The client and the relative; the registry through somebody safe.",
        instead=("school, church, clinic or census records", "affidavits of people who know the family"),
        care=CONSULATE,
        within_reach=True,
    ),
    _on_family(
        "advance_parole",
        "Papers of an earlier advance parole of the relative",
        parts=("danger",),
        kinds=(Evidence.ADVANCE_PAROLE,),
        rules=(named("8 CFR 214.211(f)(1)"), named("8 CFR 214.11(k)(6)(i)")),
        ask="The relative's own papers.",
        instead=("a statement on the danger",),
        within_reach=True,
        lacking=("member.danger.advance_parole",),
        held_if=("member.danger.advance_parole",),
    ),
    _on_family(
        "agency_statement",
        "Signed statement of an agency on the danger",
        parts=("danger",),
        kinds=(Evidence.LEA_STATEMENT,),
        rules=(
            named("8 CFR 214.211(f)(2); 8 CFR 214.211(a)(3)"),
            named("8 CFR 214.11(k)(6)(ii); 8 CFR 214.11(k)(1)(iii)"),
        ),
        ask="The agency that investigates, through counsel.",
        instead=("where the agency did not investigate after a report, any credible evidence",),
        care=OFFICIAL,
        official=True,
        lacking=("member.danger.agency_statement", "member.danger.agency_investigated"),
        held_if=("member.danger.agency_statement",),
    ),
    _on_family(
        "danger_statement",
        "Statement on the danger, and how it follows from the escape or the cooperation",
        parts=("danger",),
        kinds=(Evidence.PERSONAL_STATEMENT, Evidence.WITNESS_STATEMENT),
        rules=(
            named(
                "8 CFR 214.211(f)(3)",
                text="""
                The statement of the client or of the relative on the danger, and on how it follows from the escape or
                the cooperation, is one of the listed ways.
                """,
                note="89 FR 34885; older guidance still says otherwise.",
            ),
            named(
                "8 CFR 214.11(k)(6)(iii)",
                text="The client's own statement on the danger is one of the listed ways, ordinarily not enough alone.",
            ),
        ),
        ask="The client, or the relative where that is safe.",
        instead=("any other credible evidence",),
        care=ABROAD,
        within_reach=True,
        held_if=("member.danger.own_statement",),
    ),
    _on_family(
        "danger_records",
        "Court, police and news records, and affidavits, here or in the country of the danger",
        parts=("danger",),
        kinds=(
            Evidence.TRIAL_TRANSCRIPT,
            Evidence.COURT_RECORD,
            Evidence.POLICE_REPORT,
            Evidence.NEWS_REPORT,
            Evidence.TRAVEL_REIMBURSEMENT,
            Evidence.COUNTRY_REPORT,
        ),
        rules=(
            named("8 CFR 214.211(f)(4)", note="From any country since 28 August 2024."),
            named("8 CFR 214.11(k)(6)(iv)"),
        ),
        ask="Public archives; relatives, where that is safe.",
        instead=("a statement on the danger",),
        care=ABROAD,
        near=True,
        held_if=("member.danger.other_evidence",),
    ),
    _on_family(
        "other",
        "Anything else that is credible",
        parts=("relationship", "danger"),
        kinds=(Evidence.OTHER, Evidence.CORRESPONDENCE, Evidence.TRAFFICKER_MESSAGES, Evidence.PHOTOGRAPH),
        rules=named_in_none(
            "8 CFR 214.211(f)(4); 8 CFR 214.211(g)",
            "8 CFR 214.11(k)(6)(iv); 8 CFR 214.11(k)(7)",
            "8 CFR 214.11(o)(5) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask="The client and the relative.",
    ),
)


# --- the catalogue of evidence on acts of the client's own toward others: listed in a privileged setting  -------------

_on_own_acts = partial(Item, element="bar", parts=("own_acts",))

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
    _on_own_acts(
        "declaration_of_client",
        "The client's account, for counsel",
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=_WEIGHED,
        ask="The client, to counsel alone; nothing is signed before defense counsel has advised.",
        instead=("nothing in writing for now",),
        care=OWN_WORDS,
        within_reach=True,
    ),
    _on_own_acts(
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
    _on_own_acts(
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
    _on_own_acts(
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
    _on_own_acts(
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
    _on_own_acts(
        "other",
        "Anything else that is credible",
        kinds=(Evidence.OTHER,),
        rules=_WEIGHED,
        ask="The client, to counsel alone.",
    ),
)


# --- the catalogue of evidence with a request to waive a ground of inadmissibility ------------------------------------

_on_waiver = partial(Item, element="admissibility")

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
    return unnamed(citations, text=text, confidence=confidence, note=note), (RankOfEvidence.UNNAMED, _BEFORE_2017)


WAIVER: Final[tuple[Item, ...]] = (
    _on_waiver(
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
    _on_waiver(
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
    _on_waiver(
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
                RankOfEvidence.UNNAMED,
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
    _on_waiver(
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
    _on_waiver(
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
    _on_waiver(
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
    _on_waiver(
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
