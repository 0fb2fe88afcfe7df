"""
The catalogue of evidence on extreme hardship involving unusual and severe harm.

8 CFR 214.204(c)(1)(iii), 214.209(c); before it 214.11(i)(3) of 2017 and 214.11(i)(2), (i)(3) of 2002. Every factor may be
shown by any credible evidence; none is required.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.items import (
    ABROAD,
    ANYTHING,
    ANYTHING_ASK,
    COUNSEL_READS,
    NO_CONTACT,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
    Item,
    named,
    named_in_each,
    named_in_none,
    required,
    unnamed,
)

_item = partial(Item, element="extreme_hardship")

_ANY_PART: Final = ("whole", "health", "danger", "redress", "circumstances", "others")
_HARD_2017: Final = "8 CFR 214.11(i)(3)"
_HARD_2002: Final = "8 CFR 214.11(i)(3) of 2002"

HARDSHIP: Final[tuple[Item, ...]] = (
    _item(
        "statement",
        "Signed personal statement: what removal would do",
        parts=_ANY_PART,
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            required(
                """
                The signed statement says what hardship, harm or mistreatment the person fears on removal; describing
                every factor is encouraged, because no one reason is sure to be enough.
                """,
                "8 CFR 214.204(c)(1)(iii); 8 CFR 214.209(c)(4); 8 CFR 214.209(c)(1); 8 CFR 214.204(c)(1)",
            ),
            required(
                """
                The signed statement covers hardship too; describing every factor is encouraged, because no one reason
                is sure to be enough.
                """,
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(i)(3)",
            ),
            unnamed(
                "8 CFR 214.11(i)(2) of 2002; 8 CFR 214.11(i)(3) of 2002",
                text="""
                Describing and documenting every factor is encouraged, because no one reason is sure to be enough.
                """,
            ),
        ),
        ask="The client: what they fear would happen, now and later.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "country_report",
        "Reports on conditions in the country, public or private",
        parts=("whole", "health", "danger", "circumstances"),
        kinds=(Evidence.COUNTRY_REPORT, Evidence.NEWS_REPORT),
        rules=named_in_each("8 CFR 214.209(c)(4)", _HARD_2017, _HARD_2002),
        ask="Government and rights reports, news, an expert; tied to this client.",
        instead=("an expert's letter", SAID_IN_STATEMENT),
        only=(
            "case.hardship.extreme",
            "case.hardship.factors.care_unavailable",
            "case.hardship.factors.penalized_there",
            "case.hardship.factors.revictimization",
            "case.hardship.factors.harm_by_trafficker",
            "case.hardship.factors.unrest",
            "case.hardship.factors.economic",
        ),
    ),
    _item(
        "health_records",
        "Medical and psychological records, and letters of those who treat",
        parts=("whole", "health", "circumstances"),
        kinds=(
            Evidence.MEDICAL_RECORD,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.PROVIDER_STATEMENT,
            Evidence.DISABILITY_DETERMINATION,
        ),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(2); 8 CFR 214.209(b)(3)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(ii); 8 CFR 214.11(i)(2)(iii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(ii) of 2002; 8 CFR 214.11(i)(1)(iii) of 2002",
        ),
        ask="The clinic or therapist: what care is needed, and what would happen without it.",
        instead=("no diagnosis is required", SAID_IN_STATEMENT),
        care=RELEASE,
        only=(
            "case.hardship.extreme",
            "case.hardship.factors.care_unavailable",
            "case.hardship.factors.consequences_of_trafficking",
            "case.hardship.factors.age_and_circumstances",
        ),
    ),
    _item(
        "threats_there",
        "What shows danger there: messages, what relatives or neighbors saw, reports made there",
        parts=("whole", "danger"),
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.TRAFFICKER_MESSAGES, Evidence.PHOTOGRAPH, Evidence.POLICE_REPORT),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(6); 8 CFR 214.209(b)(7)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(vi); 8 CFR 214.11(i)(2)(vii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(vi) of 2002; 8 CFR 214.11(i)(1)(vii) of 2002",
        ),
        ask="The client's own telephone; relatives, where that is safe.",
        instead=(SAID_IN_STATEMENT,),
        care=ABROAD,
        near=True,
        only=(
            "case.hardship.extreme",
            "case.hardship.factors.harm_by_trafficker",
            "case.hardship.factors.revictimization",
            "case.hardship.factors.penalized_there",
        ),
    ),
    _item(
        "redress",
        "Papers of cases and claims here: criminal, civil, wages, restitution, protection",
        parts=("whole", "redress"),
        kinds=(Evidence.COURT_RECORD, Evidence.TRIAL_TRANSCRIPT, Evidence.LEA_STATEMENT, Evidence.CORRESPONDENCE),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(4)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(iv)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(iv) of 2002",
        ),
        ask="Counsel in that case; the clerk of court.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        only=("case.hardship.extreme", "case.hardship.factors.loss_of_courts"),
    ),
    _item(
        "economic",
        "Debts, costs and means of living there",
        parts=("circumstances",),
        kinds=(Evidence.LEDGER, Evidence.PAY_RECORD, Evidence.CONTRACT),
        rules=(
            unnamed(
                "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(9)", note="Listed since 28 August 2024; seldom enough alone."
            ),
            unnamed(
                "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(1)",
                text="Economic harm may be weighed with the rest; it may not be the only thing that is shown.",
            ),
            unnamed(
                "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1) of 2002",
                text="A finding may not be based on economic harm; it may be told as part of the circumstances.",
            ),
        ),
        ask="The client's own papers; relatives who pay the lenders, where that is safe.",
        instead=(SAID_IN_STATEMENT,),
        care=NO_CONTACT,
        within_reach=True,
        only=("case.hardship.factors.economic",),
    ),
    _item(
        "life_here",
        "Papers on life here and there: family, school, years of residence, age",
        parts=("circumstances",),
        kinds=(
            Evidence.BIRTH_CERTIFICATE,
            Evidence.RELATIONSHIP_RECORD,
            Evidence.SERVICE_RECORD,
            Evidence.PASSPORT,
            Evidence.ENTRY_DOCUMENT,
            Evidence.AGE_OPINION,
        ),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(1); 8 CFR 214.209(b)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(i); 8 CFR 214.11(i)(2)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(i) of 2002",
        ),
        ask="The client, schools, places of worship.",
        instead=(SAID_IN_STATEMENT,),
        within_reach=True,
        only=(
            "case.hardship.factors.age_and_circumstances",
            "case.hardship.factors.long_residence",
            "case.hardship.factors.family_ties",
        ),
    ),
    _item(
        "others_hardship",
        "What somebody else would suffer, and how that would bear on the client",
        parts=("others",),
        kinds=(
            Evidence.MEDICAL_RECORD,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.WITNESS_STATEMENT,
            Evidence.PROFESSIONAL_STATEMENT,
        ),
        rules=(
            named(
                "8 CFR 214.209(c)(2)",
                text="""
                What others would suffer counts only with evidence that, specifically, it would bring extreme hardship
                on the applicant.
                """,
            ),
        ),
        ask="Those who treat or know that person, on the effect on the client.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
    ),
    _item(
        "other",
        ANYTHING,
        parts=_ANY_PART,
        kinds=(Evidence.OTHER,),
        rules=named_in_none(
            "8 CFR 214.209(c)(4); 8 CFR 214.209(c)(3); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)
