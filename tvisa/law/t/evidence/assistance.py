"""
The catalogue of evidence on assistance to law enforcement, and on being excused by trauma or age.

8 CFR 214.204(c)(1)(iv), (e), (i), 214.208(d), (e); before it 214.11(h)(3), (h)(4) of 2017 and 214.11(h)(1)-(3) of 2002.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.items import (
    ANYTHING,
    ANYTHING_ASK,
    CONSULATE,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION_TITLE,
    FROM_AGENCY,
    FROM_CLIENT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    PICTURES,
    RELEASE,
    SAID_IN_STATEMENT,
    Item,
    continued_presence,
    declaration,
    named,
    named_in_each,
    named_in_none,
    named_since_2017,
    named_since_2024,
    required,
    unnamed,
)
from tvisa.law.windows import RULE_2017, RULE_2024

_item = partial(Item, element="law_enforcement_assistance")

_ANY_PART: Final = ("report", "requests", "trauma", "age")
_WITH_AGENCY: Final = ("report", "requests")
_LEA_2017: Final = "8 CFR 214.11(h)(3)(iii)"
_LEA_2002: Final = "8 CFR 214.11(h)(2) of 2002"
_TRAUMA_2017: Final = "8 CFR 214.11(h)(4)(i)"
_TRAUMA_2002: Final = "8 USC 1101(a)(15)(T)(i)(III)(bb) since 2008-12-23; 8 CFR 214.11(d)(3) of 2002"
"""The rule of 2002 never had the exception: the statute did, from 23 December 2008."""
_NO_REPORT: Final = "no report is needed where trauma or age excuses from it"

ASSISTANCE: Final[tuple[Item, ...]] = (
    _item(
        "statement",
        "Signed personal statement: contact with the authorities, or why not",
        parts=_ANY_PART,
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            required(
                """
                The signed statement says whether reasonable requests were met and what records exist, or why trauma or
                age excuses; that an agency with authority knows and, if nothing was reported, why not.
                """,
                "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(d)(3); 8 CFR 214.204(c)(1)",
            ),
            required(
                """
                The signed statement covers compliance with reasonable requests, or why not: that an agency with
                authority knows and, if nothing was reported, why not.
                """,
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(h)(3)(iii)",
            ),
            required(
                """
                Without an endorsement an original statement says why there is none and what was done in good faith to
                get one, that an agency with authority knows, that reasonable requests were met and, if nothing was
                reported, why not.
                """,
                _LEA_2002,
            ),
        ),
        ask="The client: whom they told, when and how, or what kept them from it.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "declaration",
        DECLARATION_TITLE,
        parts=_WITH_AGENCY,
        kinds=(Evidence.LEA_DECLARATION,),
        rules=declaration(
            "8 CFR 214.204(e); 8 CFR 214.208(d)(1)",
            "8 CFR 214.11(d)(3)(i); 8 CFR 214.11(h)(3)(i)",
            "8 CFR 214.11(h)(1) of 2002; 8 CFR 214.11(h)(2) of 2002; 8 CFR 214.11(f)(4) of 2002",
        ),
        ask=FROM_AGENCY,
        instead=("any other credible evidence", _NO_REPORT),
        care=OFFICIAL,
        official=True,
        of_report=True,
        held_if=("case.assistance.declaration",),
    ),
    _item(
        "continued_presence",
        CONTINUED_TITLE,
        parts=_WITH_AGENCY,
        kinds=(Evidence.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.208(d)(2); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(h)(3)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence", _NO_REPORT),
        of_report=True,
        held_if=("case.assistance.continued_presence",),
    ),
    _item(
        "correspondence",
        "Letters, e-mail, call and fax logs to or from an agency, counsel's among them",
        parts=_WITH_AGENCY,
        kinds=(Evidence.CORRESPONDENCE,),
        rules=(
            unnamed(
                "8 CFR 214.208(d)(3); 8 CFR 214.208(b)",
                text="""
                Credible evidence of a single contact, by whatever channel, may do; letters, mail and logs show it.
                """,
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            unnamed(_LEA_2017),
            unnamed(_LEA_2002),
        ),
        ask="The office's own file; the client's telephone and e-mail.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        within_reach=True,
        of_report=True,
    ),
    _item(
        "agency_papers",
        "Police reports and other papers of an agency",
        parts=_WITH_AGENCY,
        kinds=(Evidence.POLICE_REPORT, Evidence.LEA_STATEMENT, Evidence.GOVERNMENT_FINDING),
        rules=named_in_none("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="The agency's records desk, through counsel.",
        instead=("letters, mail and call logs", SAID_IN_STATEMENT, _NO_REPORT),
        care=OFFICIAL,
        official=True,
        on_file=True,
        of_report=True,
    ),
    _item(
        "court_papers",
        "Subpoenas, transcripts, court papers and travel reimbursements",
        parts=("requests",),
        kinds=(Evidence.COURT_RECORD, Evidence.TRIAL_TRANSCRIPT, Evidence.TRAVEL_REIMBURSEMENT),
        rules=named_in_none("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="The prosecutor's victim-witness office; the clerk of court.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        care=COUNSEL_READS,
        official=True,
        on_file=True,
        of_report=True,
    ),
    _item(
        "witness_statement",
        "Affidavits of witnesses to the report or the help given",
        parts=_WITH_AGENCY,
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.PROVIDER_STATEMENT),
        rules=named_in_each("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="Whoever was there: an advocate, interpreter, friend or relative.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        care=OTHERS,
        of_report=True,
    ),
    _item(
        "trauma_statement",
        "Statement on the trauma and what surrounded it",
        parts=("trauma",),
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            named(
                "8 CFR 214.208(e)(1)(i)",
                text="""
                The person's own statement on the trauma, with age, background, maturity, health, disability and any
                history of abuse, is one way to show it and may be enough alone.
                """,
                confidence="B",
                note="Alone: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(
                _TRAUMA_2017,
                text="An affirmative statement on the trauma is named first, with any other credible evidence.",
            ),
            unnamed(_TRAUMA_2002),
        ),
        ask="The client, only as far as is needed; somebody on hand afterwards.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "professional_statement",
        "Signed statement of a doctor, therapist, social worker or advocate",
        parts=("trauma",),
        kinds=(Evidence.PROFESSIONAL_STATEMENT, Evidence.PROVIDER_STATEMENT),
        rules=(
            named(
                "8 CFR 214.208(e)(1)(ii)",
                text="""
                A qualified professional may attest to the state of mind or health; qualifications, or how well they
                know the person, are described. No diagnosis or finding of cause is required.
                """,
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(_TRAUMA_2017),
            unnamed(_TRAUMA_2002),
        ),
        ask="The therapist, clinic, social worker or advocate, with their qualifications.",
        instead=("the client's own statement, which may be enough", "medical records", "a witness"),
        care=RELEASE,
        lacking=("case.assistance.trauma.clinician_links_it",),
    ),
    _item(
        "health_records",
        "Medical or psychological records",
        parts=("trauma",),
        kinds=(Evidence.MEDICAL_RECORD, Evidence.PSYCHOLOGICAL_RECORD),
        rules=named_since_2017("8 CFR 214.208(e)(1)(iii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The clinic or hospital.",
        instead=("the client's own statement, which may be enough", "an advocate's letter"),
        care=RELEASE,
    ),
    _item(
        "trauma_witness",
        "Statements of people who see what it does",
        parts=("trauma",),
        kinds=(Evidence.WITNESS_STATEMENT,),
        rules=named_since_2024("8 CFR 214.208(e)(1)(iv)", _TRAUMA_2017, _TRAUMA_2002),
        ask="Family, friends, teachers, co-workers.",
        instead=("the client's own statement, which may be enough",),
        care=OTHERS,
    ),
    _item(
        "photograph",
        "Photographs",
        parts=("trauma",),
        kinds=(Evidence.PHOTOGRAPH,),
        rules=named_since_2024("8 CFR 214.208(e)(1)(v)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The client's own.",
        instead=("medical records",),
        care=PICTURES,
        within_reach=True,
    ),
    _item(
        "trauma_police",
        "Police reports that show it",
        parts=("trauma",),
        kinds=(Evidence.POLICE_REPORT,),
        rules=named_since_2017("8 CFR 214.208(e)(1)(vi)", _TRAUMA_2017, _TRAUMA_2002),
        ask="Only one that exists: nothing need be reported for this.",
        instead=("the client's own statement, which may be enough",),
        care=OFFICIAL,
        official=True,
        on_file=True,
    ),
    _item(
        "trauma_court",
        "Court records and orders that show it",
        parts=("trauma",),
        kinds=(Evidence.COURT_RECORD, Evidence.TRIAL_TRANSCRIPT),
        rules=named_since_2017("8 CFR 214.208(e)(1)(vii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The clerk of court; family or protection-order files.",
        instead=("the client's own statement, which may be enough",),
        care=COUNSEL_READS,
    ),
    _item(
        "disability",
        "Disability determinations",
        parts=("trauma",),
        kinds=(Evidence.DISABILITY_DETERMINATION,),
        rules=named_since_2017("8 CFR 214.208(e)(1)(viii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The agency or school that made it, where there is one.",
        instead=("medical records", "the client's own statement, which may be enough"),
        care=RELEASE,
    ),
    _item(
        "government_finding",
        "Findings of a government agency",
        parts=("trauma",),
        kinds=(Evidence.GOVERNMENT_FINDING, Evidence.HHS_LETTER, Evidence.LEA_STATEMENT),
        rules=named_since_2017("8 CFR 214.208(e)(1)(ix)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The client's papers; the agency, through counsel.",
        instead=("the client's own statement, which may be enough",),
        care=OFFICIAL,
        official=True,
    ),
    _item(
        "age",
        "Birth certificate, passport or certified medical opinion",
        parts=("age",),
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.PASSPORT, Evidence.AGE_OPINION),
        rules=(
            named(
                "8 CFR 214.208(e)(2)",
                text="""
                Some evidence of age at the time is needed to be excused by age; these kinds where available, and any
                other credible evidence.
                """,
            ),
            named(
                "8 CFR 214.11(h)(4)(ii)",
                text="""
                Some evidence of age is needed to be excused by age; these kinds where available, and other evidence.
                """,
            ),
            named(
                "8 CFR 214.11(h)(3) of 2002",
                text="""
                Some evidence of age is needed to be excused by age; these kinds are primary evidence, and other
                evidence may be handed in.
                """,
            ),
        ),
        ask="The client's family, where that is safe; the registry through counsel.",
        instead=("school, baptismal, clinic or shelter records", "affidavits of relatives", SAID_IN_STATEMENT),
        care=CONSULATE,
        within_reach=True,
    ),
    _item(
        "other",
        ANYTHING,
        parts=_ANY_PART,
        kinds=(Evidence.OTHER,),
        rules=named_in_none(
            "8 CFR 214.208(d)(3); 8 CFR 214.208(e)(1)(x); 8 CFR 214.208(e)(2); 8 CFR 214.204(f)",
            "8 CFR 214.11(h)(3)(iii); 8 CFR 214.11(h)(4)(i); 8 CFR 214.11(h)(4)(ii)",
            "8 CFR 214.11(h)(2) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)

POLICE_REPORT_FIRST: Final = (
    "Read first: a police report can tell another story. It is a statement on freeing the client, or on cooperation, only where "
    "the agency freed the client or was told of the trafficking; that is not recorded. [8 CFR 214.207(c)(4)]"
)

WITHDRAWN: Final = {
    RULE_2024: "Withdrawn or revoked: it generally no longer counts for having complied, and may count for the rest. "
    "[8 CFR 214.204(h), (i)]",
    RULE_2017: "Withdrawn or revoked: it is no longer evidence. [8 CFR 214.11(d)(3)(ii), (iii)]",
}
"""By the rule in force; that of 2002 had no such sentence."""
