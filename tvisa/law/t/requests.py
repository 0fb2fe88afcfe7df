"""
The requests for assistance: which of them count, and which were reasonable.

8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.208(c), before it 8 CFR 214.11(h)(2).
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.provision import Period
from tvisa.law.dated import Dated, absent, within
from tvisa.law.forms import DIGITS, ROMAN, enumerated, fact, factor, part, standard
from tvisa.law.lists import REQUESTS
from tvisa.law.t.filed import FILED_SINCE_2024
from tvisa.law.windows import BEFORE_2024, FIRST_2002, FIRST_2024, RULE_2017, RULE_2024, TVPRA_2008, VAWA_2005
from tvisa.law.writing import rule

COMPLIANCE: Final = part(
    "compliance",
    "Complied with any reasonable request",
    """The applicant has complied with any reasonable request for assistance. Only requests actually made count, and the applicant may decline
    an unreasonable request.""",
    """8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.202(c); 8 CFR 214.208(a); 8 CFR 214.208(c); 8 CFR 214.11(b)(3); 8 CFR 214.11(h);
    8 CFR 214.11(h)(2)""",
    of=lambda: REQUESTS.every(COMPLIED_WITH | ~REASONABLE | ~COVERED | UNREASONABLE_BY_TRAUMA),
)
COMPLIED_WITH: Final = fact("request.complied", COMPLIANCE.law)

# a request counts that is for help with the investigation or prosecution of trafficking, and what came to count besides

COVERED: Final = Dated(
    within(Period(FIRST_2002, VAWA_2005), lambda: COVERED_2017 & ~ONLY_RELATED_CRIME),
    within(Period(VAWA_2005, FIRST_2024), lambda: COVERED_2017),
    # Whether the duty came to reach help with detection alone in 2024 is for counsel; an earlier filer owes no more than then.
    within(RULE_2024, lambda: COVERED_2024 | (FOR_DETECTION & FILED_SINCE_2024 & DETECTION_COUNTS)),
)
ONLY_RELATED_CRIME: Final = fact(
    "request.only_related_crime",
    """A request counts if it asks for help with the investigation or prosecution of acts of trafficking. A request about another crime did not
    yet count, even if trafficking was a reason for that crime.""",
    "8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.11(a) of 2002",
    window=Period(FIRST_2002, VAWA_2005),
)
COVERED_2017: Final = fact(
    "request.covered",
    """A request counts if it asks for help with the investigation or prosecution of trafficking. It also counts if it asks for help with the
    investigation of a crime for which trafficking was at least one central reason.""",
    "8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.11(a); 8 CFR 214.11(h)",
    against=Reply.YES,
    window=BEFORE_2024,
    note="The statute has covered related crimes since January 5, 2006, and the regulation since January 18, 2017.",
)
COVERED_2024: Final = fact(
    "request.covered",
    """A request counts if it asks for help with the investigation or prosecution of trafficking. It also counts if it asks for help with the
    investigation of a crime for which trafficking was at least one central reason.""",
    "8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.201; 8 CFR 214.208(a); 8 CFR 214.208(c)",
    against=Reply.YES,
    window=RULE_2024,
)
DETECTION_COUNTS: Final = standard(
    "request.detection_counts",
    """Counsel decides whether the client must comply with a request for help with detection alone. Paragraph (a) and the definition name
    detection beside investigation and prosecution. The statute and paragraph (c) name only investigation and prosecution.""",
    "8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.201; 8 CFR 214.208(a); 8 CFR 214.208(c)",
    against=Reply.YES,
    of_law=True,
    window=RULE_2024,
    confidence="D",
)
FOR_DETECTION: Final = fact("request.for_detection", DETECTION_COUNTS.law, against=Reply.YES)

# and that was reasonable, under the totality of the circumstances

CONDITIONS: Final = rule(
    """Any other relevant circumstance surrounding a request is weighed. Counting conditions attached to a request among them is this tool's
    reading.""",
    "8 CFR 214.208(c)(15)",
    confidence="D",
)
TOO_MUCH: Final = "a circumstance that weighs against the request"
REASONABLE: Final = Dated(
    standard(
        "request.reasonable",
        """Whether a request was reasonable depends on all the circumstances. They include usual practice, the nature of the victimization and
        the victim's own situation, such as fear, severe trauma, age and maturity.""",
        "8 CFR 214.11(a) of 2002",
        against=Reply.YES,
        weighs=(
            factor("request.circumstances.unusual_practice", "out of line with usual practice", core=TOO_MUCH),
            factor("request.circumstances.nature_of_victimization", "nature of the victimization", core=TOO_MUCH),
            factor(
                "request.circumstances.victims_situation", "the person's own situation, including fear", core=TOO_MUCH
            ),
            factor("request.circumstances.trauma", "severe trauma", core=TOO_MUCH),
            factor("request.circumstances.age_health_maturity", "age and maturity of young victims", core=TOO_MUCH),
        ),
    ),
    standard(
        "request.reasonable",
        "Whether a request was reasonable depends on all the circumstances; thirteen are listed.",
        "8 CFR 214.11(h)(2); 8 CFR 214.11(a)",
        against=Reply.YES,
        window=RULE_2017,
        weighs=enumerated(
            "request.circumstances",
            "Reasonableness depends on all the circumstances; this one is listed.",
            "8 CFR 214.11(h)(2)({})",
            ROMAN,
            RULE_2017,
            core=TOO_MUCH,
            unusual_practice="out of line with usual practice",
            nature_of_victimization="nature of the victimization",
            victims_situation="the person's own situation",
            trauma="trauma suffered or likely to follow",
            no_support="no support services",
            unsafe="danger to person or family",
            complied_before="earlier compliance",
            not_essential="information not essential",
            obtainable_otherwise="obtainable otherwise",
            no_interpreter_or_attorney="no interpreter or attorney",
            objection="cultural, religious or moral objection",
            little_time="too little time",
            age_health_maturity="age, health or maturity",
        ),
    ),
    standard(
        "request.reasonable",
        "Whether a request was reasonable depends on all the circumstances; fifteen are listed.",
        "8 CFR 214.208(c); 8 CFR 214.201",
        against=Reply.YES,
        weighs=(
            *enumerated(
                "request.circumstances",
                "Reasonableness depends on all the circumstances; this one is listed.",
                "8 CFR 214.208(c)({})",
                DIGITS,
                RULE_2024,
                core=TOO_MUCH,
                no_core=("other",),
                unusual_practice="out of line with usual practice",
                nature_of_victimization="nature of the victimization",
                victims_situation="the person's own situation",
                lacked_capacity="capacity or competency",
                trauma="trauma suffered or likely to follow",
                no_support="no support services",
                unsafe="danger to person or family",
                complied_before="earlier compliance",
                not_essential="information not essential",
                obtainable_otherwise="obtainable otherwise",
                no_interpreter_or_attorney="no interpreter or attorney",
                objection="cultural, religious or moral objection",
                little_time="too little time",
                age_health_maturity="age, health or maturity",
                other="anything else",
            ),
            factor("request.circumstances.conditions", "conditions tied to the request", CONDITIONS),
        ),
        note="""The question is whether the request was reasonable, not whether the refusal was: USCIS Policy Manual, vol. 3, part B, ch. 2(D)(3).""",
    ),
)

# from 5 January 2006 to 22 December 2008: 8 USC 1101(a)(15)(T)(iii)

UNREASONABLE_BY_TRAUMA: Final = Dated(
    absent(until=VAWA_2005),
    part(
        "trauma_makes_requests_unreasonable",
        "Unable to cooperate because of trauma, so that requests were unreasonable",
        "A request is unreasonable if the person could not cooperate with it because of physical or psychological trauma.",
        "8 USC 1101(a)(15)(T)(iii)",
        of=lambda: (
            fact("case.assistance.trauma.suffered", TRAUMA_2006)
            & standard("case.assistance.trauma.unable", TRAUMA_2006)
        ),
        window=Period(VAWA_2005, TVPRA_2008),
        confidence="C",
        note="""VAWA 2005, Pub. L. 109-162. The trauma exception covered requests but not yet contact. The 2002 regulation never included the exception.""",
    ),
    absent(since=TVPRA_2008),
)
TRAUMA_2006: Final = UNREASONABLE_BY_TRAUMA.law_on(VAWA_2005)
