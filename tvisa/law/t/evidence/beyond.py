"""
The catalogue of evidence beside the elements: late filing once, waivers, family members, acts of the client's own.

8 CFR 212.16, 214.204(d) and 214.211(c), (f); before the last two 8 CFR 214.11(d)(2)(iii) and (k)(3), (k)(6). What bears on
acts of the client's own is listed in a privileged setting only.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.kernel.provision import Citation, Period
from tvisa.law.t.evidence.cares import (
    ABROAD,
    CONSULATE,
    COUNSEL_READS,
    NO_CONTACT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
)
from tvisa.law.t.evidence.items import Item, Rule, Standing, item, named, required_here, unnamed
from tvisa.law.windows import RULE_2002, VAWA_2005
from tvisa.law.writing import rule

E: Final = Evidence

# --- the filing window of the rule of 2002 ----------------------------------------------------------------------------

DELAY: Final[tuple[Item, ...]] = (
    item(
        "late_filing", "What kept the client from filing in time: trauma and other exceptional circumstances", "filing_window", ("delay",),
        (E.PERSONAL_STATEMENT, E.PSYCHOLOGICAL_RECORD, E.MEDICAL_RECORD, E.PROFESSIONAL_STATEMENT, E.WITNESS_STATEMENT, E.OTHER),
        (
            unnamed(
                "8 CFR 214.11(d)(4) of 2002", "8 CFR 214.11(d)(3) of 2002",
                text="Who filed too late for trafficking that ended before 28 October 2000 shows exceptional circumstances, such as "
                "severe trauma.",
            ),
        ),
        "The client; a clinician; people who know of those years.", (SAID_IN_STATEMENT,), RELEASE,
    ),
)  # fmt: skip

# --- waiver of inadmissibility ----------------------------------------------------------------------------------------

_WAIVER: Final = "admissibility"
_G: Final = "case.grounds."
_SUPPORTED: Final = "Where a ground applies, the request for a waiver (Form I-192) comes with evidence; without a ground, nothing is asked."
_NEXUS: Final = "Under 212(d)(13) the conduct behind every ground but health must have been caused by, or incident to, the victimization."


_OLD_WAIVER: Final = (
    "Before 2017 too a waiver under 212(d)(13) asked for the national interest and, for most grounds, conduct caused by or "
    "incident to the victimization; criminal grounds otherwise in exceptional cases only."
)


def _waiver(text: str, *citations: str, confidence: str = "A", note: str = "") -> tuple[Rule, ...]:
    """Write a rule of 8 CFR 212.16, whose text is the same in 2017 and in 2024, and what stood there before."""
    before = rule(
        _OLD_WAIVER, Citation("8 CFR 212.16(b)", RULE_2002), Citation("8 CFR 212.16(c)", RULE_2002), window=RULE_2002
    )
    return (unnamed(*citations, text=text, confidence=confidence, note=note), (Standing.UNNAMED, before))


WAIVER: Final[tuple[Item, ...]] = (
    item(
        "statement", "Statement on each ground: what happened, and how it came of the trafficking", _WAIVER,
        ("grounds", "nexus", "crimes"), (E.PERSONAL_STATEMENT,),
        (
            required_here(_SUPPORTED, "8 CFR 214.204(d)", "8 CFR 212.16(a)", "8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(d)(2)(iii)", "8 CFR 212.16(a)", "8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(j) of 2002"),
        ),
        "The client, with counsel, after the grounds are settled.", (), OWN_WORDS,
        within_reach=True,
    ),
    item(
        "nexus", "What ties the conduct to the trafficking: witnesses, providers, messages, agency papers", _WAIVER,
        ("nexus", "grounds", "crimes"),
        (
            E.WITNESS_STATEMENT, E.PROVIDER_STATEMENT, E.PROFESSIONAL_STATEMENT, E.TRAFFICKER_MESSAGES, E.LEA_STATEMENT,
            E.LEA_DECLARATION, E.PSYCHOLOGICAL_RECORD, E.LEDGER,
        ),
        _waiver(_NEXUS, "8 CFR 212.16(b)(2)", "8 USC 1182(d)(13)(B)(ii)"),
        "Those who saw who gave orders, took papers or supplied false ones; a clinician on coercive control.",
        (SAID_IN_STATEMENT, "the other waiver, 212(d)(3)(A)(ii), which asks no such tie"), OTHERS,
        only=(
            "ground.caused_by_trafficking", "matter.caused_by_trafficking", "matter.link_documentable", "case.status.central_reason",
            "case.grounds.listed",
        ),
    ),
    item(
        "central_reason", "What shows that trafficking was a central reason for the time without status", _WAIVER, ("nexus",),
        (E.PERSONAL_STATEMENT, E.PSYCHOLOGICAL_RECORD, E.MEDICAL_RECORD, E.WITNESS_STATEMENT),
        (
            (
                Standing.UNNAMED,
                rule(
                    "Unlawful presence of which trafficking was at least one central reason is excepted, without a waiver.",
                    "8 USC 1182(a)(9)(B)(iii)(V)", confidence="B", window=Period(VAWA_2005),
                    note="Kinds of evidence: USCIS Policy Manual, vol. 9, part O, ch. 5(C)(3), on adjustment.",
                ),
            ),
        ),
        "The client; a clinician; people who know of those years.", (SAID_IN_STATEMENT,), RELEASE, only=("case.status.central_reason",),
    ),
    item(
        "national_interest", "National interest: help given, community, family unity, risk on return", _WAIVER, ("weighing",),
        (
            E.LEA_STATEMENT, E.LEA_DECLARATION, E.WITNESS_STATEMENT, E.PROVIDER_STATEMENT, E.SERVICE_RECORD, E.RELATIONSHIP_RECORD,
            E.COUNTRY_REPORT, E.CORRESPONDENCE,
        ),
        _waiver(
            "A waiver under 212(d)(13) must be in the national interest: details of the victimization, cooperation, help to public "
            "safety and community, family unity and the risk on return are weighed.",
            "8 CFR 212.16(b)(1)", "8 USC 1182(d)(13)(B)", confidence="B",
            note="Factors: USCIS Policy Manual, vol. 9, part O, ch. 3(B).",
        ),
        "Employers, schools, places of worship, relatives; the agency, through counsel.", (SAID_IN_STATEMENT,), OTHERS,
    ),
    item(
        "criminal_record", "Certified dispositions, charging papers, plea and sentencing record, vacatur", _WAIVER, ("crimes",),
        (E.COURT_RECORD, E.POLICE_REPORT, E.TRIAL_TRANSCRIPT),
        _waiver(
            "Number and seriousness of offenses are weighed; a violent or dangerous one is waived only in extraordinary "
            "circumstances, unless caused by or incident to the victimization.", "8 CFR 212.16(b)(3)",
        ),
        "The clerk of each court; defense counsel's file.", ("a clerk's letter that no record is left",), COUNSEL_READS, official=True,
    ),
    item(
        "rehabilitation", "Rehabilitation and what speaks for extraordinary circumstances", _WAIVER, ("crimes", "weighing"),
        (E.SERVICE_RECORD, E.PROFESSIONAL_STATEMENT, E.MEDICAL_RECORD, E.WITNESS_STATEMENT),
        _waiver(
            "A waiver is discretionary, and what speaks for the person is weighed against what speaks against.", "8 CFR 212.16(b)",
            "8 CFR 212.16(a)", "8 USC 1182(d)(3)(A)(ii)",
        ),
        "Programs, clinicians, employers, people who vouch for the client.", (SAID_IN_STATEMENT,), RELEASE,
        only=(
            "matter.rehabilitation", "matter.violent", f"{_G}extraordinary", f"{_G}balance", f"{_G}adverse",
            f"{_G}risk_to_society", f"{_G}serious_violations", f"{_G}reasons_to_stay",
        ),
    ),
    item(
        "other", "Anything else that is credible", _WAIVER, ("grounds", "nexus", "crimes", "weighing"), (E.OTHER,),
        (unnamed("8 CFR 214.204(l)", "8 CFR 214.204(d)"), unnamed("8 CFR 214.11(d)(5)", "8 CFR 214.11(d)(2)(iii)"),
         unnamed("8 CFR 214.11(d)(3) of 2002")), "The client.",
    ),
)  # fmt: skip

# --- family members ---------------------------------------------------------------------------------------------------

_FAMILY: Final = "family"
_RELATED: Final = (
    "A request for a family member comes with evidence of the relationship, at each of the moments that count."
)

FAMILY: Final[tuple[Item, ...]] = (
    item(
        "relationship", "Proof of the relationship: birth, marriage and divorce records", _FAMILY, ("relationship",),
        (E.BIRTH_CERTIFICATE, E.RELATIONSHIP_RECORD, E.PASSPORT),
        (
            required_here(_RELATED, "8 CFR 214.211(c)(2)", "8 CFR 214.211(d)"),
            required_here(_RELATED, "8 CFR 214.11(k)(3)(ii)", "8 CFR 214.11(k)(4)"),
            required_here(_RELATED, "8 CFR 214.11(o)(3)(iv) of 2002", "8 CFR 214.11(o)(4) of 2002"),
        ),
        "The client and the relative; the registry through somebody safe.",
        ("school, church, clinic or census records", "affidavits of people who know the family"), CONSULATE,
        within_reach=True,
    ),
    item(
        "advance_parole", "Papers of an earlier advance parole of the relative", _FAMILY, ("danger",), (E.ADVANCE_PAROLE,),
        (named("8 CFR 214.211(f)(1)"), named("8 CFR 214.11(k)(6)(i)")), "The relative's own papers.",
        ("a statement on the danger",), lacking=("member.danger.advance_parole",), held_if=("member.danger.advance_parole",),
        within_reach=True,
    ),
    item(
        "agency_statement", "Signed statement of an agency on the danger", _FAMILY, ("danger",), (E.LEA_STATEMENT,),
        (named("8 CFR 214.211(f)(2)", "8 CFR 214.211(a)(3)"), named("8 CFR 214.11(k)(6)(ii)", "8 CFR 214.11(k)(1)(iii)")),
        "The agency that investigates, through counsel.",
        ("where the agency did not investigate after a report, any credible evidence",), OFFICIAL, official=True,
        lacking=("member.danger.agency_statement", "member.danger.agency_investigated"),
        held_if=("member.danger.agency_statement",),
    ),
    item(
        "danger_statement", "Statement on the danger, and how it follows from the escape or the cooperation", _FAMILY, ("danger",),
        (E.PERSONAL_STATEMENT, E.WITNESS_STATEMENT),
        (
            named(
                "8 CFR 214.211(f)(3)",
                text="The statement of the client or of the relative on the danger, and on how it follows from the escape or the "
                "cooperation, is one of the listed ways.", note="89 FR 34885; older guidance still says otherwise.",
            ),
            named(
                "8 CFR 214.11(k)(6)(iii)",
                text="The client's own statement on the danger is one of the listed ways, ordinarily not enough alone.",
            ),
        ),
        "The client, or the relative where that is safe.", ("any other credible evidence",), ABROAD,
        held_if=("member.danger.own_statement",),
        within_reach=True,
    ),
    item(
        "danger_records", "Court, police and news records, and affidavits, here or in the country of the danger", _FAMILY, ("danger",),
        (E.TRIAL_TRANSCRIPT, E.COURT_RECORD, E.POLICE_REPORT, E.NEWS_REPORT, E.TRAVEL_REIMBURSEMENT, E.COUNTRY_REPORT),
        (
            named("8 CFR 214.211(f)(4)", note="From any country since 28 August 2024."),
            named("8 CFR 214.11(k)(6)(iv)"),
        ),
        "Public archives; relatives, where that is safe.", ("a statement on the danger",), ABROAD, near=True,
        held_if=("member.danger.other_evidence",),
    ),
    item(
        "other", "Anything else that is credible", _FAMILY, ("relationship", "danger"),
        (E.OTHER, E.CORRESPONDENCE, E.TRAFFICKER_MESSAGES, E.PHOTOGRAPH),
        (unnamed("8 CFR 214.211(f)(4)", "8 CFR 214.211(g)"), unnamed("8 CFR 214.11(k)(6)(iv)", "8 CFR 214.11(k)(7)"),
         unnamed("8 CFR 214.11(o)(5) of 2002", "8 CFR 214.11(d)(3) of 2002")),
        "The client and the relative.",
    ),
)  # fmt: skip

# --- acts of the client's own: privileged only ------------------------------------------------------------------------

_BAR: Final = "bar"
_ANY_OF_BAR: Final = (
    "Whether there is substantial reason to believe is weighed on all the evidence; any that is credible may be handed in, and "
    "none has to be written before counsel has advised."
)
_PRESSED: Final = (
    "act.compulsion.", "act.benefit.", "act.moment.", "act.when", "act.knew", "case.conduct.role.", "case.conduct.relative.controlled",
)  # fmt: skip


def _own() -> tuple[Rule, ...]:
    """Write the rule on the bar in each version."""
    return (
        unnamed("8 CFR 214.202(e)", "8 CFR 214.204(l)", "8 USC 1184(o)(1)", text=_ANY_OF_BAR),
        unnamed("8 CFR 214.11(b)(5)", "8 CFR 214.11(d)(5)", "8 USC 1184(o)(1)", text=_ANY_OF_BAR),
        unnamed("8 CFR 214.11(c) of 2002", "8 CFR 214.11(d)(3) of 2002", "8 USC 1184(o)(1)", text=_ANY_OF_BAR),
    )


OWN_ACTS: Final[tuple[Item, ...]] = (
    item(
        "declaration_of_client", "The client's account, for counsel", _BAR, ("own_acts",), (E.PERSONAL_STATEMENT,), _own(),
        "The client, to counsel alone; nothing is signed before defense counsel has advised.", ("nothing in writing for now",), OWN_WORDS,
        within_reach=True,
    ),
    item(
        "orders", "Messages and ledgers that show who gave orders and kept the money", _BAR, ("own_acts",),
        (E.TRAFFICKER_MESSAGES, E.LEDGER, E.PAY_RECORD, E.PHOTOGRAPH, E.CORRESPONDENCE), _own(), "The client's own telephone and accounts.",
        ("what the client told a friend, clinician or shelter at the time",), NO_CONTACT,
        within_reach=True,
    ),
    item(
        "fellow_victims", "Others who describe the client as a fellow victim", _BAR, ("own_acts",), (E.WITNESS_STATEMENT,), _own(),
        "Through counsel only, after a conflict check.", ("what the client told somebody at the time",), OTHERS, near=True,
        only=(*_PRESSED, "act.care."),
    ),
    item(
        "coercive_control", "A clinician on coercive control, and records of injuries", _BAR, ("own_acts",),
        (E.PROFESSIONAL_STATEMENT, E.PSYCHOLOGICAL_RECORD, E.MEDICAL_RECORD, E.PROVIDER_STATEMENT), _own(), "Engaged by counsel, so that it stays privileged.",
        ("shelter and case-management notes",), RELEASE, only=_PRESSED,
    ),
    item(
        "case_file", "Charging decisions, plea colloquy, what an agency's papers say of the client", _BAR, ("own_acts",),
        (E.COURT_RECORD, E.TRIAL_TRANSCRIPT, E.POLICE_REPORT, E.LEA_DECLARATION, E.LEA_STATEMENT, E.GOVERNMENT_FINDING), _own(),
        "Defense counsel's file.", (), COUNSEL_READS, official=True,
    ),
    item(
        "other", "Anything else that is credible", _BAR, ("own_acts",), (E.OTHER,), _own(), "The client, to counsel alone.",
    ),
)  # fmt: skip
