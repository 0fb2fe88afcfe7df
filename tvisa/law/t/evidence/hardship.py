"""
The catalogue of evidence on extreme hardship involving unusual and severe harm.

8 CFR 214.204(c)(1)(iii), 214.209(c); before it 214.11(i)(3) of 2017 and 214.11(i)(2), (i)(3) of 2002. Every factor may be
shown by any credible evidence; none is required.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import (
    ABROAD,
    ANYTHING,
    ANYTHING_ASK,
    COUNSEL_READS,
    NO_CONTACT,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
)
from tvisa.law.t.evidence.items import Item, item, named, required, unnamed

E: Final = Evidence

_HARDSHIP: Final = "extreme_hardship"
_F: Final = "case.hardship.factors."
_H_ALL: Final = ("whole", "health", "danger", "redress", "circumstances", "others")
_HARD_2017: Final = "8 CFR 214.11(i)(3)"
_HARD_2002: Final = "8 CFR 214.11(i)(3) of 2002"

HARDSHIP: Final[tuple[Item, ...]] = (
    item(
        "statement", "Signed personal statement: what removal would do", _HARDSHIP, _H_ALL, (E.PERSONAL_STATEMENT,),
        (
            required(
                "The signed statement says what hardship, harm or mistreatment the person fears on removal; describing every factor "
                "is encouraged, because no one reason is sure to be enough.",
                "8 CFR 214.204(c)(1)(iii)", "8 CFR 214.209(c)(4)", "8 CFR 214.209(c)(1)", "8 CFR 214.204(c)(1)",
            ),
            required(
                "The signed statement covers hardship too; describing every factor is encouraged, because no one reason is sure to "
                "be enough.", "8 CFR 214.11(d)(2)(i)", _HARD_2017,
            ),
            unnamed(
                "8 CFR 214.11(i)(2) of 2002", _HARD_2002,
                text="Describing and documenting every factor is encouraged, because no one reason is sure to be enough.",
            ),
        ),
        "The client: what they fear would happen, now and later.", care=OWN_WORDS,
        within_reach=True,
    ),
    item(
        "country_report", "Reports on conditions in the country, public or private", _HARDSHIP, ("whole", "health", "danger", "circumstances"),
        (E.COUNTRY_REPORT, E.NEWS_REPORT), (named("8 CFR 214.209(c)(4)"), named(_HARD_2017), named(_HARD_2002)),
        "Government and rights reports, news, an expert; tied to this client.", ("an expert's letter", SAID_IN_STATEMENT),
        only=(
            "case.hardship.extreme", f"{_F}care_unavailable", f"{_F}penalized_there", f"{_F}revictimization",
            f"{_F}harm_by_trafficker", f"{_F}unrest", f"{_F}economic",
        ),
    ),
    item(
        "health_records", "Medical and psychological records, and letters of those who treat", _HARDSHIP, ("whole", "health", "circumstances"),
        (E.MEDICAL_RECORD, E.PSYCHOLOGICAL_RECORD, E.PROFESSIONAL_STATEMENT, E.PROVIDER_STATEMENT, E.DISABILITY_DETERMINATION),
        (unnamed("8 CFR 214.209(c)(3)", "8 CFR 214.209(b)(2)", "8 CFR 214.209(b)(3)"),
         unnamed(_HARD_2017, "8 CFR 214.11(i)(2)(ii)", "8 CFR 214.11(i)(2)(iii)"),
         unnamed(_HARD_2002, "8 CFR 214.11(i)(1)(ii) of 2002", "8 CFR 214.11(i)(1)(iii) of 2002")),
        "The clinic or therapist: what care is needed, and what would happen without it.",
        ("no diagnosis is required", SAID_IN_STATEMENT), RELEASE,
        only=(
            "case.hardship.extreme", f"{_F}care_unavailable", f"{_F}consequences_of_trafficking", f"{_F}age_and_circumstances",
        ),
    ),
    item(
        "threats_there", "What shows danger there: messages, what relatives or neighbors saw, reports made there", _HARDSHIP,
        ("whole", "danger"), (E.WITNESS_STATEMENT, E.TRAFFICKER_MESSAGES, E.PHOTOGRAPH, E.POLICE_REPORT),
        (unnamed("8 CFR 214.209(c)(3)", "8 CFR 214.209(b)(6)", "8 CFR 214.209(b)(7)"),
         unnamed(_HARD_2017, "8 CFR 214.11(i)(2)(vi)", "8 CFR 214.11(i)(2)(vii)"),
         unnamed(_HARD_2002, "8 CFR 214.11(i)(1)(vi) of 2002", "8 CFR 214.11(i)(1)(vii) of 2002")),
        "The client's own telephone; relatives, where that is safe.", (SAID_IN_STATEMENT,), ABROAD, near=True,
        only=("case.hardship.extreme", f"{_F}harm_by_trafficker", f"{_F}revictimization", f"{_F}penalized_there"),
    ),
    item(
        "redress", "Papers of cases and claims here: criminal, civil, wages, restitution, protection", _HARDSHIP, ("whole", "redress"),
        (E.COURT_RECORD, E.TRIAL_TRANSCRIPT, E.LEA_STATEMENT, E.CORRESPONDENCE),
        (unnamed("8 CFR 214.209(c)(3)", "8 CFR 214.209(b)(4)"), unnamed(_HARD_2017, "8 CFR 214.11(i)(2)(iv)"),
         unnamed(_HARD_2002, "8 CFR 214.11(i)(1)(iv) of 2002")),
        "Counsel in that case; the clerk of court.", (SAID_IN_STATEMENT,), COUNSEL_READS,
        only=("case.hardship.extreme", f"{_F}loss_of_courts"),
    ),
    item(
        "economic", "Debts, costs and means of living there", _HARDSHIP, ("circumstances",), (E.LEDGER, E.PAY_RECORD, E.CONTRACT),
        (
            unnamed("8 CFR 214.209(c)(3)", "8 CFR 214.209(b)(9)", note="Listed since 28 August 2024; seldom enough alone."),
            unnamed(
                _HARD_2017, "8 CFR 214.11(i)(1)",
                text="Economic harm may be weighed with the rest; it may not be the only thing that is shown.",
            ),
            unnamed(
                _HARD_2002, "8 CFR 214.11(i)(1) of 2002",
                text="A finding may not be based on economic harm; it may be told as part of the circumstances.",
            ),
        ),
        "The client's own papers; relatives who pay the lenders, where that is safe.", (SAID_IN_STATEMENT,), NO_CONTACT,
        only=(f"{_F}economic",),
        within_reach=True,
    ),
    item(
        "life_here", "Papers on life here and there: family, school, years of residence, age", _HARDSHIP, ("circumstances",),
        (E.BIRTH_CERTIFICATE, E.RELATIONSHIP_RECORD, E.SERVICE_RECORD, E.PASSPORT, E.ENTRY_DOCUMENT, E.AGE_OPINION),
        (unnamed("8 CFR 214.209(c)(3)", "8 CFR 214.209(b)(1)", "8 CFR 214.209(b)"),
         unnamed(_HARD_2017, "8 CFR 214.11(i)(2)(i)", "8 CFR 214.11(i)(2)"),
         unnamed(_HARD_2002, "8 CFR 214.11(i)(1)(i) of 2002")),
        "The client, schools, places of worship.", (SAID_IN_STATEMENT,),
        only=(f"{_F}age_and_circumstances", f"{_F}long_residence", f"{_F}family_ties"),
        within_reach=True,
    ),
    item(
        "others_hardship", "What somebody else would suffer, and how that would bear on the client", _HARDSHIP, ("others",),
        (E.MEDICAL_RECORD, E.PSYCHOLOGICAL_RECORD, E.WITNESS_STATEMENT, E.PROFESSIONAL_STATEMENT),
        (
            named(
                "8 CFR 214.209(c)(2)",
                text="What others would suffer counts only with evidence that, specifically, it would bring extreme hardship on the "
                "applicant.",
            ),
        ),
        "Those who treat or know that person, on the effect on the client.", (SAID_IN_STATEMENT,), RELEASE,
    ),
    item(
        "other", ANYTHING, _HARDSHIP, _H_ALL, (E.OTHER,),
        (
            unnamed("8 CFR 214.209(c)(4)", "8 CFR 214.209(c)(3)", "8 CFR 214.204(c)(2)"),
            unnamed(_HARD_2017, "8 CFR 214.11(d)(2)(ii)"), unnamed(_HARD_2002, "8 CFR 214.11(d)(3) of 2002"),
        ),
        ANYTHING_ASK,
    ),
)  # fmt: skip
