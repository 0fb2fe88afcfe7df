"""
Extreme hardship under the rule of 2002: not based on economic loss at all, and three factors narrower than later.

8 CFR 214.11(i) of 2002. No statute changed it before the rule of 2017 did.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Not
from tvisa.law.t.hardship import USUAL
from tvisa.law.windows import RULE_2002
from tvisa.law.writing import element, fact, factor, procedure, rule, standard

_F: Final = "case.hardship.factors."
_STANDARD: Final = rule(
    "Removal would subject the applicant to extreme hardship involving unusual and severe harm, a higher standard than "
    "that of 8 CFR 240.58.",
    "8 USC 1101(a)(15)(T)(i)(IV)", "8 CFR 214.11(b)(4)", "8 CFR 214.11(i)", "8 CFR 214.11(i)(1)", window=RULE_2002,
)  # fmt: skip
_NOT_ECONOMIC: Final = rule(
    "The finding may not be based on economic detriment, or on lost or disrupted social or economic opportunity.",
    "8 CFR 214.11(i)(1) of 2002", window=RULE_2002,
    note='The word "solely" came with the rule of 2017. DHS has since said that economic harm could always be weighed '
    "(89 FR 34884).",
)  # fmt: skip
_FACTORS: Final = tuple(
    factor(
        _F + name, title,
        rule(
            "Hardship is weighed as a whole; this factor is listed, the list is open and nothing is scored.",
            f"8 CFR 214.11(i)(1)({roman}) of 2002", window=RULE_2002,
        ),
    )
    for name, title, roman in (
        ("age_and_circumstances", "age and personal circumstances", "i"),
        ("care_unavailable", "serious illness, care not reasonably available there", "ii"),
        ("consequences_of_trafficking", "consequences of the trafficking", "iii"),
        ("loss_of_courts", "loss of US courts and redress", "iv"),
        ("penalized_there", "laws or customs that punish severely", "v"),
        ("revictimization", "likely to happen again, no protection", "vi"),
        ("harm_by_trafficker", "severe harm by those responsible", "vii"),
        ("unrest", "civil unrest or armed conflict, as shown by Temporary Protected Status or the like", "viii"),
    )
)  # fmt: skip
EXTREME_2002: Final = standard("case.hardship.extreme", _STANDARD, *_FACTORS, *USUAL)
APART_FROM_ECONOMIC: Final = standard("case.hardship.apart_from_economic", _NOT_ECONOMIC)
HARDSHIP_2002: Final = element(
    "extreme_hardship", "Extreme hardship involving unusual and severe harm",
    EXTREME_2002 & Not(fact("case.hardship.only_economic", _NOT_ECONOMIC, against=Reply.YES)) & APART_FROM_ECONOMIC,
    _STANDARD, asserted="case.asserted.extreme_hardship",
)  # fmt: skip

PROCEDURES: Final = (
    procedure("hardship_evidence_2002", "Evidence of hardship, rule of 2002", rule(
        "Describe and document every factor; what others would suffer is left out of account altogether.",
        "8 CFR 214.11(i)(2) of 2002", "8 CFR 214.11(i)(3) of 2002", window=RULE_2002,
    )),
)  # fmt: skip
