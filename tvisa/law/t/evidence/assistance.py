"""
The catalogue of evidence on assistance to law enforcement, and on being excused by trauma or age.

8 CFR 214.204(c)(1)(iv), (e), (i), 214.208(d), (e); before it 214.11(h)(3), (h)(4) of 2017 and 214.11(h)(1)-(3) of 2002.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import (
    ANYTHING,
    ANYTHING_ASK,
    CONSULATE,
    CONTINUED,
    CONTINUED_2002,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION,
    DECLARATION_TITLE,
    ENDORSEMENT,
    ENDORSEMENT_2002,
    FROM_AGENCY,
    FROM_CLIENT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    PICTURES,
    RELEASE,
    SAID_IN_STATEMENT,
)
from tvisa.law.t.evidence.items import Item, item, named, optional, primary, required, unnamed

E: Final = Evidence

_ASSISTANCE: Final = "law_enforcement_assistance"
_T: Final = "case.assistance.trauma."
_A_ALL: Final = ("report", "requests", "trauma", "age")
_A_LEA: Final = ("report", "requests")
_LEA_2017: Final = "8 CFR 214.11(h)(3)(iii)"
_LEA_2002: Final = "8 CFR 214.11(h)(2) of 2002"
_TRAUMA_2017: Final = "8 CFR 214.11(h)(4)(i)"
_TRAUMA_2002: Final = ("8 USC 1101(a)(15)(T)(i)(III)(bb)", "8 CFR 214.11(d)(3) of 2002")
"""The rule of 2002 never had the exception: the statute did, from 23 December 2008."""
_NO_REPORT: Final = "no report is needed where trauma or age excuses from it"

ASSISTANCE: Final[tuple[Item, ...]] = (
    item(
        "statement", "Signed personal statement: contact with the authorities, or why not", _ASSISTANCE, _A_ALL,
        (E.PERSONAL_STATEMENT,),
        (
            required(
                "The signed statement says whether reasonable requests were met and what records exist, or why trauma or age "
                "excuses; that an agency with authority knows and, if nothing was reported, why not.",
                "8 CFR 214.204(c)(1)(iv)", "8 CFR 214.208(d)(3)", "8 CFR 214.204(c)(1)",
            ),
            required(
                "The signed statement covers compliance with reasonable requests, or why not: that an agency with authority knows "
                "and, if nothing was reported, why not.", "8 CFR 214.11(d)(2)(i)", _LEA_2017,
            ),
            required(
                "Without an endorsement an original statement says why there is none and what was done in good faith to get one, that "
                "an agency with authority knows, that reasonable requests were met and, if nothing was reported, why not.",
                _LEA_2002,
            ),
        ),
        "The client: whom they told, when and how, or what kept them from it.", care=OWN_WORDS,
        within_reach=True,
    ),
    item(
        "declaration", DECLARATION_TITLE, _ASSISTANCE, _A_LEA, (E.LEA_DECLARATION,),
        (
            optional(DECLARATION, "8 CFR 214.204(e)", "8 CFR 214.208(d)(1)"),
            optional(ENDORSEMENT, "8 CFR 214.11(d)(3)(i)", "8 CFR 214.11(h)(3)(i)"),
            primary(ENDORSEMENT_2002, "8 CFR 214.11(h)(1) of 2002", _LEA_2002, "8 CFR 214.11(f)(4) of 2002"),
        ),
        FROM_AGENCY, ("any other credible evidence", _NO_REPORT), OFFICIAL, official=True, of_report=True,
        held_if=("case.assistance.declaration",),
    ),
    item(
        "continued_presence", CONTINUED_TITLE, _ASSISTANCE, _A_LEA, (E.CONTINUED_PRESENCE,),
        (
            optional(CONTINUED, "8 CFR 214.204(i)", "8 CFR 214.208(d)(2)", "28 CFR 1100.35"),
            optional(CONTINUED, "8 CFR 214.11(d)(3)(iii)", "8 CFR 214.11(h)(3)(ii)", "28 CFR 1100.35"),
            primary(CONTINUED_2002, "8 CFR 214.11(f)(2) of 2002", "28 CFR 1100.35"),
        ),
        FROM_CLIENT, ("any other credible evidence", _NO_REPORT), of_report=True,
        held_if=("case.assistance.continued_presence",),
    ),
    item(
        "correspondence", "Letters, e-mail, call and fax logs to or from an agency, counsel's among them", _ASSISTANCE, _A_LEA,
        (E.CORRESPONDENCE,),
        (
            unnamed(
                "8 CFR 214.208(d)(3)", "8 CFR 214.208(b)", confidence="B",
                text="Credible evidence of a single contact, by whatever channel, may do; letters, mail and logs show it.",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            unnamed(_LEA_2017), unnamed(_LEA_2002),
        ),
        "The office's own file; the client's telephone and e-mail.", (SAID_IN_STATEMENT, _NO_REPORT), of_report=True,
        within_reach=True,
    ),
    item(
        "agency_papers", "Police reports and other papers of an agency", _ASSISTANCE, _A_LEA,
        (E.POLICE_REPORT, E.LEA_STATEMENT, E.GOVERNMENT_FINDING), (unnamed("8 CFR 214.208(d)(3)"), unnamed(_LEA_2017), unnamed(_LEA_2002)),
        "The agency's records desk, through counsel.", ("letters, mail and call logs", SAID_IN_STATEMENT, _NO_REPORT), OFFICIAL,
        official=True, of_report=True,
    ),
    item(
        "court_papers", "Subpoenas, transcripts, court papers and travel reimbursements", _ASSISTANCE, ("requests",),
        (E.COURT_RECORD, E.TRIAL_TRANSCRIPT, E.TRAVEL_REIMBURSEMENT), (unnamed("8 CFR 214.208(d)(3)"), unnamed(_LEA_2017), unnamed(_LEA_2002)),
        "The prosecutor's victim-witness office; the clerk of court.", (SAID_IN_STATEMENT, _NO_REPORT), COUNSEL_READS,
        official=True, of_report=True,
    ),
    item(
        "witness_statement", "Affidavits of witnesses to the report or the help given", _ASSISTANCE, _A_LEA,
        (E.WITNESS_STATEMENT, E.PROVIDER_STATEMENT), (named("8 CFR 214.208(d)(3)"), named(_LEA_2017), named(_LEA_2002)),
        "Whoever was there: an advocate, interpreter, friend or relative.", (SAID_IN_STATEMENT, _NO_REPORT), OTHERS, of_report=True,
    ),
    item(
        "trauma_statement", "Statement on the trauma and what surrounded it", _ASSISTANCE, ("trauma",), (E.PERSONAL_STATEMENT,),
        (
            named(
                "8 CFR 214.208(e)(1)(i)", confidence="B",
                text="The person's own statement on the trauma, with age, background, maturity, health, disability and any history of "
                "abuse, is one way to show it and may be enough alone.",
                note="Alone: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(_TRAUMA_2017, text="An affirmative statement on the trauma is named first, with any other credible evidence."),
            unnamed(*_TRAUMA_2002),
        ),
        "The client, only as far as is needed; somebody on hand afterwards.", care=OWN_WORDS,
        within_reach=True,
    ),
    item(
        "professional_statement", "Signed statement of a doctor, therapist, social worker or advocate", _ASSISTANCE, ("trauma",),
        (E.PROFESSIONAL_STATEMENT, E.PROVIDER_STATEMENT),
        (
            named(
                "8 CFR 214.208(e)(1)(ii)", confidence="B",
                text="A qualified professional may attest to the state of mind or health; qualifications, or how well they know the "
                "person, are described. No diagnosis or finding of cause is required.",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(_TRAUMA_2017), unnamed(*_TRAUMA_2002),
        ),
        "The therapist, clinic, social worker or advocate, with their qualifications.",
        ("the client's own statement, which may be enough", "medical records", "a witness"), RELEASE, lacking=(f"{_T}clinician_links_it",),
    ),
    item(
        "health_records", "Medical or psychological records", _ASSISTANCE, ("trauma",), (E.MEDICAL_RECORD, E.PSYCHOLOGICAL_RECORD),
        (named("8 CFR 214.208(e)(1)(iii)"), named(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "The clinic or hospital.",
        ("the client's own statement, which may be enough", "an advocate's letter"), RELEASE,
    ),
    item(
        "trauma_witness", "Statements of people who see what it does", _ASSISTANCE, ("trauma",), (E.WITNESS_STATEMENT,),
        (named("8 CFR 214.208(e)(1)(iv)"), unnamed(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "Family, friends, teachers, co-workers.",
        ("the client's own statement, which may be enough",), OTHERS,
    ),
    item(
        "photograph", "Photographs", _ASSISTANCE, ("trauma",), (E.PHOTOGRAPH,),
        (named("8 CFR 214.208(e)(1)(v)"), unnamed(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "The client's own.", ("medical records",), PICTURES,
        within_reach=True,
    ),
    item(
        "trauma_police", "Police reports that show it", _ASSISTANCE, ("trauma",), (E.POLICE_REPORT,),
        (named("8 CFR 214.208(e)(1)(vi)"), named(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "Only one that exists: nothing need be reported for this.",
        ("the client's own statement, which may be enough",), OFFICIAL, official=True,
    ),
    item(
        "trauma_court", "Court records and orders that show it", _ASSISTANCE, ("trauma",), (E.COURT_RECORD, E.TRIAL_TRANSCRIPT),
        (named("8 CFR 214.208(e)(1)(vii)"), named(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "The clerk of court; family or protection-order files.",
        ("the client's own statement, which may be enough",), COUNSEL_READS,
    ),
    item(
        "disability", "Disability determinations", _ASSISTANCE, ("trauma",), (E.DISABILITY_DETERMINATION,),
        (named("8 CFR 214.208(e)(1)(viii)"), named(_TRAUMA_2017), unnamed(*_TRAUMA_2002)), "The agency or school that made it, where there is one.",
        ("medical records", "the client's own statement, which may be enough"), RELEASE,
    ),
    item(
        "government_finding", "Findings of a government agency", _ASSISTANCE, ("trauma",),
        (E.GOVERNMENT_FINDING, E.HHS_LETTER, E.LEA_STATEMENT), (named("8 CFR 214.208(e)(1)(ix)"), named(_TRAUMA_2017), unnamed(*_TRAUMA_2002)),
        "The client's papers; the agency, through counsel.", ("the client's own statement, which may be enough",), OFFICIAL,
        official=True,
    ),
    item(
        "age", "Birth certificate, passport or certified medical opinion", _ASSISTANCE, ("age",),
        (E.BIRTH_CERTIFICATE, E.PASSPORT, E.AGE_OPINION),
        (
            named(
                "8 CFR 214.208(e)(2)",
                text="Some evidence of age at the time is needed to be excused by age; these kinds where available, and any other "
                "credible evidence.",
            ),
            named(
                "8 CFR 214.11(h)(4)(ii)",
                text="Some evidence of age is needed to be excused by age; these kinds where available, and other evidence.",
            ),
            named(
                "8 CFR 214.11(h)(3) of 2002",
                text="Some evidence of age is needed to be excused by age; these kinds are primary evidence, and other evidence may "
                "be handed in.",
            ),
        ),
        "The client's family, where that is safe; the registry through counsel.",
        ("school, baptismal, clinic or shelter records", "affidavits of relatives", SAID_IN_STATEMENT), CONSULATE,
        within_reach=True,
    ),
    item(
        "other", ANYTHING, _ASSISTANCE, _A_ALL, (E.OTHER,),
        (
            unnamed("8 CFR 214.208(d)(3)", "8 CFR 214.208(e)(1)(x)", "8 CFR 214.208(e)(2)", "8 CFR 214.204(f)"),
            unnamed(_LEA_2017, _TRAUMA_2017, "8 CFR 214.11(h)(4)(ii)"),
            unnamed(_LEA_2002, "8 CFR 214.11(d)(3) of 2002"),
        ),
        ANYTHING_ASK,
    ),
)  # fmt: skip
