"""
Element IV: extreme hardship involving unusual and severe harm.

8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.209, before it 8 CFR 214.11(i). One standard, all factors together, no scoring.
The rule of 2017 had one automatic result that the rule of 2024 dropped: hardship that is only economic.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Not
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.law.writing import element, fact, factor, non_defense, procedure, rule, standard

_F: Final = "case.hardship.factors."
_LISTED: Final = (
    ("age_and_circumstances", "age, maturity and personal circumstances", 1, "i"),
    ("care_unavailable", "care not reasonably available there", 2, "ii"),
    ("consequences_of_trafficking", "consequences of the trafficking", 3, "iii"),
    ("loss_of_courts", "loss of US courts and redress", 4, "iv"),
    ("penalized_there", "laws or customs that punish severely", 5, "v"),
    ("revictimization", "likely to happen again, no protection", 6, "vi"),
    ("harm_by_trafficker", "harm by those responsible", 7, "vii"),
    ("unrest", "civil unrest or armed conflict", 8, "viii"),
    ("economic", "economic harm", 9, ""),
)
_TEXT: Final = "Hardship is weighed as a whole; this factor is listed, the list is open and nothing is scored."
_TRADITIONAL: Final = rule(
    "Traditional factors count too: length of stay, family, community and health ties.", "8 CFR 214.209(b)",
    "8 CFR 214.11(i)(2)", "8 CFR 214.11(i)(1) of 2002", note="Matter of Anderson, 16 I&N Dec. 596 (BIA 1978).",
)  # fmt: skip
USUAL: Final = (
    factor(_F + "long_residence", "long residence here", _TRADITIONAL),
    factor(_F + "family_ties", "close family here", _TRADITIONAL),
)
_FACTORS_2017: Final = tuple(
    factor(_F + name, title, rule(_TEXT, f"8 CFR 214.11(i)(2)({roman})", window=RULE_2017))
    for name, title, _, roman in _LISTED
    if roman
)
_ECONOMIC_2017: Final = rule(
    "Economic harm is not among the listed factors and may be weighed with others, never alone.", "8 CFR 214.11(i)(1)",
    window=RULE_2017, note="89 FR 34884.",
)  # fmt: skip
_FACTORS_2024: Final = tuple(
    factor(_F + name, title, rule(_TEXT, f"8 CFR 214.209(b)({number})", window=RULE_2024))
    for name, title, number, _ in _LISTED
)
OTHERS_2024: Final = rule(
    "What others would suffer counts only where the evidence shows specifically that it causes the applicant extreme "
    "hardship.", "8 CFR 214.209(c)(2)", window=RULE_2024,
)  # fmt: skip
OTHERS_2017: Final = rule(
    "What others would suffer is left out of account altogether.", "8 CFR 214.11(i)(3)", window=RULE_2017,
)  # fmt: skip

_STANDARD_2017: Final = rule(
    "Removal would subject the applicant to extreme hardship involving unusual and severe harm, a higher standard than "
    "that of 8 CFR 240.58.",
    "8 USC 1101(a)(15)(T)(i)(IV)", "8 CFR 214.11(b)(4)", "8 CFR 214.11(i)", "8 CFR 214.11(i)(1)", window=RULE_2017,
)  # fmt: skip
_STANDARD_2024: Final = rule(
    "Removal would subject the applicant to extreme hardship involving unusual and severe harm; the harm need not stem "
    "from the trafficking, and children are not exempt.",
    "8 USC 1101(a)(15)(T)(i)(IV)", "8 CFR 214.202(d)", "8 CFR 214.209", "8 CFR 214.209(a)", "8 CFR 214.209(b)",
    window=RULE_2024, note="89 FR 34884.",
)  # fmt: skip
ONLY_ECONOMIC_2017: Final = rule(
    "The finding may not rest solely on economic detriment or on lost social or economic opportunity.",
    "8 CFR 214.11(i)(1)", window=RULE_2017,
)  # fmt: skip
NOT_ONLY_ECONOMIC: Final = Not(fact("case.hardship.only_economic", ONLY_ECONOMIC_2017, against=Reply.YES))
EXTREME_2017: Final = standard(
    "case.hardship.extreme", _STANDARD_2017, *_FACTORS_2017, factor(_F + "economic", "economic harm", _ECONOMIC_2017), *USUAL
)  # fmt: skip
EXTREME_2024: Final = standard(
    "case.hardship.extreme", _STANDARD_2024, *_FACTORS_2024, *USUAL,
    factor(_F + "others_hardship_reaches_applicant", "others' hardship that reaches the applicant", OTHERS_2024),
)  # fmt: skip

HARDSHIP_2017: Final = element(
    "extreme_hardship", "Extreme hardship involving unusual and severe harm",
    EXTREME_2017 & NOT_ONLY_ECONOMIC, _STANDARD_2017, asserted="case.asserted.extreme_hardship",
)  # fmt: skip
HARDSHIP_2024: Final = element(
    "extreme_hardship", "Extreme hardship involving unusual and severe harm",
    EXTREME_2024, _STANDARD_2024, asserted="case.asserted.extreme_hardship",
)  # fmt: skip

NON_DEFENSES: Final = (
    non_defense("case.hardship.from_trafficking", "the harm does not stem from the trafficking", rule(
        "The harm need not stem from the trafficking.", "8 CFR 214.209(c)(3)", "8 CFR 214.11(i)(3)",
        "8 CFR 214.11(i)(3) of 2002",
        note="89 FR 34884; USCIS Policy Manual, vol. 3, part B, ch. 2(E).",
    ), held=Reply.NO),
)  # fmt: skip
NON_DEFENSES_2024: Final = (
    non_defense("case.hardship.factors.hardship_to_others", "somebody else would suffer too", OTHERS_2024),
)

PROCEDURES: Final = (
    procedure("hardship_evidence", "Evidence of hardship", rule(
        "Describe and document every factor; no one reason is guaranteed to be enough; a statement, country reports and "
        "any public or private source may be used.",
        "8 CFR 214.209(c)(1)", "8 CFR 214.209(c)(3)", "8 CFR 214.209(c)(4)", "8 CFR 214.11(i)(3)",
    )),
    procedure("hardship_to_others_2017", "Others' hardship, rule of 2017", OTHERS_2017),
    procedure("only_economic_2017", "Economic harm alone, rule of 2017", rule(
        "Economic detriment could be weighed but could not be the only basis; the rule of 2024 lists economic harm and "
        "dropped the ban, though it will seldom be enough alone.",
        "8 CFR 214.11(i)(1)", "8 CFR 214.209(b)(9)",
        note="The Policy Manual, vol. 3, part B, ch. 2(E)(1), still states the old exclusion.",
    )),
)  # fmt: skip
