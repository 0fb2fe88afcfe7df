"""
The catalogue of evidence on family members.

8 CFR 214.211(c), (f); before it 8 CFR 214.11(k)(3), (k)(6).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import ABROAD, CONSULATE, OFFICIAL
from tvisa.law.t.evidence.items import Item, named, named_in_none, required_here

_item = partial(Item, element="family")

_RELATED: Final = (
    "A request for a family member comes with evidence of the relationship, at each of the moments that count."
)

FAMILY: Final[tuple[Item, ...]] = (
    _item(
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
    _item(
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
    _item(
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
    _item(
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
    _item(
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
    _item(
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
