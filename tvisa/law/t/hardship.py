"""
Element IV: extreme hardship involving unusual and severe harm.

8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.209, before it 8 CFR 214.11(i). One standard, all factors together, no scoring. Under
the rule of 2002 it could not be based on economic loss at all, and three factors were narrower; the rule of 2017 had one
automatic result that the rule of 2024 dropped: hardship that is only economic.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import attrs

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, Source
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Computed, Gap, Joint, Reading, gap_in
from tvisa.kernel.provision import Provision
from tvisa.law import forms
from tvisa.law.dated import Dated
from tvisa.law.windows import FIRST_2002, FIRST_2017, RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import question_for, rule

HARDSHIP: Final = Dated(
    forms.part(
        "extreme_hardship",
        "Extreme hardship involving unusual and severe harm",
        """Removal would subject the applicant to extreme hardship involving unusual and severe harm, a higher standard than that of 8
        CFR 240.58.""",
        "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.11(b)(4); 8 CFR 214.11(i); 8 CFR 214.11(i)(1)",
        of=lambda: EXTREME_2002 & ~Joint((ONLY_ECONOMIC_2002, MORE_2002)) & Joint((APART_FROM_ECONOMIC, ~FOUND_2002)),
        asserted="case.asserted.extreme_hardship",
        window=RULE_2002,
    ),
    forms.part(
        "extreme_hardship",
        "Extreme hardship involving unusual and severe harm",
        """Removal would subject the applicant to extreme hardship involving unusual and severe harm, a higher standard than that of 8
        CFR 240.58.""",
        "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.11(b)(4); 8 CFR 214.11(i); 8 CFR 214.11(i)(1)",
        of=lambda: EXTREME_2017 & ~Joint((ONLY_ECONOMIC_2017, MORE_2017)),
        asserted="case.asserted.extreme_hardship",
        window=RULE_2017,
    ),
    forms.part(
        "extreme_hardship",
        "Extreme hardship involving unusual and severe harm",
        "Removal would subject the applicant to extreme hardship involving unusual and severe harm.",
        "8 USC 1101(a)(15)(T)(i)(IV); 8 CFR 214.202(d); 8 CFR 214.209; 8 CFR 214.209(a); 8 CFR 214.209(b)",
        of=lambda: EXTREME_2024,
        asserted="case.asserted.extreme_hardship",
        window=RULE_2024,
        note="""The hardship need not be directly related to the trafficking (89 FR 34884). Children must show hardship too (USCIS Policy Manual,
        vol. 3, part B, ch. 3(C)(9)).""",
    ),
)

# --- not only economic ----------------------------------------------------------------------------------------


BEYOND_MONEY: Final = tuple(
    f"case.hardship.factors.{name}"
    for name in listing("""care_unavailable consequences_of_trafficking loss_of_courts penalized_there revictimization
        harm_by_trafficker unrest""")
)
"""Factors beyond economic detriment and lost opportunity."""


def _only_economic(case: Case, *, by_factors: bool) -> Reading:
    """
    Read that the hardship is not only economic: off another factor, or off a tribunal's finding, which presupposes it.

    That no other is recorded tells nothing.
    """
    hardship = case.hardship
    found = any(c.answer is Reply.YES and Source.TRIBUNAL in c.sources for c in hardship.extreme.claims)
    if found:
        return Reading(truth.FALSE, (("case.hardship.extreme", hardship.extreme),))
    told = [(path, getattr(hardship.factors, path.rpartition(".")[2])) for path in BEYOND_MONEY if by_factors]
    others = tuple((path, answer) for path, answer in told if answer.when_no_hurts == truth.TRUE)
    if others:
        return Reading(truth.FALSE, others)
    asks = question_for("case.hardship.only_economic")
    return Reading(
        truth.OPEN, (), gap_in("case.hardship.only_economic", hardship.only_economic, asks, Reply.YES) or _BOTH
    )


_BOTH: Final = ("case.hardship.extreme", Gap.JUDGMENT, question_for("case.hardship.extreme"))


def _more_than_economic(law: Provision) -> Computed:
    return attrs.evolve(
        _found(law),
        id="more_than_economic",
        how=partial(_only_economic, by_factors=True),
        ask="Is a factor on file that is not economic?",
        reads=(reads := ("case.hardship.extreme", "case.hardship.only_economic", *BEYOND_MONEY)),
        hangs_on=reads,
    )


def _found(law: Provision) -> Computed:
    return forms.computed(
        "found_by_a_tribunal",
        "Has a tribunal found extreme hardship? That finding presupposes hardship that is not only economic.",
        law,
        how=partial(_only_economic, by_factors=False),
        reads=("case.hardship.extreme", "case.hardship.only_economic"),
        hangs_on=("case.hardship.extreme", "case.hardship.only_economic"),
        against=Reply.YES,
        judged=("case.hardship.extreme",),
    )


# --- the rule of 2002 -------------------------------------------------------------------------------------------------

EXTREME_2002: Final = forms.standard(
    "case.hardship.extreme",
    HARDSHIP.law_on(FIRST_2002),
    weighs=lambda: (
        *forms.enumerated(
            "case.hardship.factors",
            LISTED,
            "8 CFR 214.11(i)(1)({}) of 2002",
            forms.ROMAN,
            RULE_2002,
            core=A_HARM,
            no_core=("age_and_circumstances",),
            age_and_circumstances="age and personal circumstances",
            care_unavailable="serious illness, care not reasonably available there",
            consequences_of_trafficking="consequences of the trafficking",
            loss_of_courts="loss of access to US courts and redress",
            penalized_there="laws or customs that punish severely",
            revictimization="revictimization likely, no protection",
            harm_by_trafficker="severe harm by the traffickers",
            unrest="civil unrest or armed conflict, as shown by Temporary Protected Status or similar evidence",
        ),
        *TRADITIONAL,
    ),
)
ONLY_ECONOMIC_2002: Final = forms.fact(
    "case.hardship.only_economic",
    "The finding may not be based on economic detriment, or on lost or disrupted social or economic opportunity.",
    "8 CFR 214.11(i)(1) of 2002",
    against=Reply.YES,
    note='The 2017 rule added the word "solely". DHS has since said that economic harm could always be weighed (89 FR 34884).',
)
FOUND_2002: Final = _found(ONLY_ECONOMIC_2002.law)
MORE_2002: Final = _more_than_economic(ONLY_ECONOMIC_2002.law)
APART_FROM_ECONOMIC: Final = forms.standard(
    "case.hardship.apart_from_economic", ONLY_ECONOMIC_2002.law, weighs=lambda: EXTREME_2002.made.factors
)

# --- the rule of 2017 -------------------------------------------------------------------------------------------------

EXTREME_2017: Final = forms.standard(
    "case.hardship.extreme",
    HARDSHIP.law_on(FIRST_2017),
    weighs=lambda: (
        *forms.enumerated(
            "case.hardship.factors",
            LISTED,
            "8 CFR 214.11(i)(2)({})",
            forms.ROMAN,
            RULE_2017,
            core=A_HARM,
            no_core=("age_and_circumstances",),
            age_and_circumstances="age, maturity and personal circumstances",
            care_unavailable="care not reasonably available there",
            consequences_of_trafficking="consequences of the trafficking",
            loss_of_courts="loss of access to US courts and redress",
            penalized_there="laws or customs that punish severely",
            revictimization="revictimization likely, no protection",
            harm_by_trafficker="harm by the traffickers",
            unrest="civil unrest or armed conflict",
        ),
        forms.factor("case.hardship.factors.economic", "economic harm", NOT_LISTED_2017),
        *TRADITIONAL,
    ),
)
NOT_LISTED_2017: Final = rule(
    "Economic harm is not a listed factor. It may be weighed with other factors, but never alone.",
    "8 CFR 214.11(i)(1)",
    window=RULE_2017,
    note="89 FR 34884.",
)
ONLY_ECONOMIC_2017: Final = forms.fact(
    "case.hardship.only_economic",
    "The finding may not rest solely on economic detriment or on lost social or economic opportunity.",
    "8 CFR 214.11(i)(1)",
    against=Reply.YES,
    window=RULE_2017,
)

MORE_2017: Final = _more_than_economic(ONLY_ECONOMIC_2017.law)

# --- the rule of 2024 -------------------------------------------------------------------------------------------------

EXTREME_2024: Final = forms.standard(
    "case.hardship.extreme",
    HARDSHIP.law,
    weighs=lambda: (
        *forms.enumerated(
            "case.hardship.factors",
            LISTED,
            "8 CFR 214.209(b)({})",
            forms.DIGITS,
            RULE_2024,
            core=A_HARM,
            no_core=("age_and_circumstances",),
            age_and_circumstances="age, maturity and personal circumstances",
            care_unavailable="care not reasonably available there",
            consequences_of_trafficking="consequences of the trafficking",
            loss_of_courts="loss of access to US courts and redress",
            penalized_there="laws or customs that punish severely",
            revictimization="revictimization likely, no protection",
            harm_by_trafficker="harm by the traffickers",
            unrest="civil unrest or armed conflict",
            economic="economic harm",
        ),
        *TRADITIONAL,
        forms.against("case.hardship.only_economic", "only economic", ECONOMIC_ALONE),
        forms.factor(
            "case.hardship.factors.others_hardship_reaches_applicant",
            "others' hardship that affects the applicant",
            OTHERS_2024,
            core=A_HARM,
        ),
    ),
)

ECONOMIC_ALONE: Final = rule(
    """Since 2024 the regulation does not bar a finding that is only economic. DHS says that economic harm alone may generally not suffice, and
    the Policy Manual still excludes it.""",
    "8 CFR 214.209(b)",
    confidence="B",
    note="89 FR 34884; USCIS Policy Manual, vol. 3, part B, ch. 2(E)(1). Counsel decides.",
)

# --- what every rule weighs -------------------------------------------------------------------------------------------

A_HARM: Final = "a harm that removal would bring"
LISTED: Final = (
    "USCIS weighs hardship as a whole. This factor is on the list, the list is not exhaustive, and no factor is scored."
)
ANDERSON: Final = rule(
    "Traditional factors count too: length of stay, ties to family and community, and health.",
    "8 CFR 214.209(b); 8 CFR 214.11(i)(2); 8 CFR 214.11(i)(1) of 2002",
    note="""The text says "traditional extreme hardship factors". For what they are, see USCIS Policy Manual, vol. 3, part B, ch. 2(E)(2); Matter of
    Anderson, 16 I&N Dec. 596 (BIA 1978).""",
    confidence="B",
)
COUNTED_AGAINST: Final = rule(
    """The traditional hardship factors include family in the country of return, care available there and other ways to obtain status. Whether
    the authorities there can and will protect the client is a listed factor.""",
    "8 CFR 214.209(b); 8 CFR 214.11(i)(2); 8 CFR 214.11(i)(1) of 2002",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(E)(2).",
    confidence="B",
)
OF_EVERYBODY: Final = rule(
    "The hardship must be the applicant's own. Conditions that everyone in the country of return faces, or a safe return since, may weigh against it.",
    "8 CFR 214.209(a); 8 CFR 214.11(i)(1); 8 CFR 214.11(i)(1) of 2002",
    confidence="D",
    note="No text says this.",
)
TRADITIONAL: Final = (
    forms.factor("case.hardship.factors.long_residence", "long residence here", ANDERSON),
    forms.factor("case.hardship.factors.family_ties", "close family here", ANDERSON),
    forms.against("case.hardship.factors.care_there", "care available there", COUNTED_AGAINST),
    forms.against("case.hardship.factors.protected_there", "protection available there", COUNTED_AGAINST),
    forms.against("case.hardship.factors.ties_there", "family or support there", COUNTED_AGAINST),
    forms.against("case.hardship.factors.other_ways", "another path to status", COUNTED_AGAINST),
    forms.against("case.hardship.factors.safe_returns", "went back there safely", OF_EVERYBODY),
    forms.against("case.hardship.factors.general_only", "general conditions only", OF_EVERYBODY),
)

# --- what others would suffer -----------------------------------------------------------------------------------------

OTHERS_2017: Final = rule("What others would suffer is not considered at all.", "8 CFR 214.11(i)(3)")
OTHERS_2024: Final = rule(
    """Hardship that others would suffer counts only where the evidence specifically shows that it causes the applicant extreme hardship.""",
    "8 CFR 214.209(c)(2)",
)

# --- what does not defeat it ------------------------------------------------------------------------------------------

NON_DEFENSES: Final = (
    forms.non_defense(
        "case.hardship.from_trafficking",
        "the harm does not stem from the trafficking",
        "Hardship from the circumstances of the victimization counts, and so does hardship from any other circumstances.",
        "8 CFR 214.209(c)(3); 8 CFR 214.11(i)(3); 8 CFR 214.11(i)(3) of 2002",
        held=Reply.NO,
        note="It need not be directly related to the trafficking: 89 FR 34884.",
    ),
)
NON_DEFENSES_2024: Final = (
    forms.non_defense("case.hardship.factors.hardship_to_others", "somebody else would suffer too", OTHERS_2024),
)

# --- what to file -----------------------------------------------------------------------------------------------------

PROCEDURES: Final = (
    forms.procedure(
        "hardship_evidence",
        "Evidence of hardship",
        """Applicants are encouraged to describe and document every factor that may matter. No one reason is guaranteed to be enough. Any
        credible evidence may be used.""",
        "8 CFR 214.209(c)(1); 8 CFR 214.209(c)(3); 8 CFR 214.209(c)(4); 8 CFR 214.11(i)(3)",
    ),
    forms.procedure("hardship_to_others_2017", "Others' hardship, rule of 2017", OTHERS_2017),
    forms.procedure(
        "only_economic_2017",
        "Economic harm alone, rule of 2017",
        """Under the earlier rule, economic detriment could be weighed but could not be the only basis. The 2024 rule lists economic harm and
        dropped that limit.""",
        "8 CFR 214.11(i)(1); 8 CFR 214.209(b)(9)",
        note="""Economic harm alone may generally not be enough: 89 FR 34884. The Policy Manual, vol. 3, part B, ch. 2(E)(1), still states the old
        exclusion.""",
    ),
)
PROCEDURES_2002: Final = (
    forms.procedure(
        "hardship_evidence_2002",
        "Evidence of hardship, rule of 2002",
        """Applicants are encouraged to describe and document every factor that may matter. Hardship to other people cannot be considered.""",
        "8 CFR 214.11(i)(2) of 2002; 8 CFR 214.11(i)(3) of 2002",
    ),
)
