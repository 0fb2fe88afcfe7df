"""
The provisions that admissibility rests on: the two waivers, the exemptions, and each ground in the statute's order.

The text of 8 USC 1182 was read as of April 2023. Where exposure states a ground already, it is that provision that is cited.
"""

from __future__ import annotations

import datetime

from tvisa.kernel.provision import Kind, Period
from tvisa.law.windows import BEFORE_2024, RULE_2002, RULE_2017, TVPRA_2003
from tvisa.law.writing import procedure, rule

_EXEMPT = Period(TVPRA_2003)
_SINCE_2017 = Period(RULE_2017.start)
_FEE_RULE = Period(datetime.date(2024, 4, 1))

# --- the duty and its exemption ---------------------------------------------------------------------------------------

DUTY = rule(
    """
    Whoever applies for T status must be admissible, or every ground that applies must be waived; it is part of no
    element, and each family member answers for their own grounds.
    """,
    """
    8 USC 1182(a); 8 USC 1182(d)(13)(A); 8 CFR 214.1(a)(3)(i); 8 CFR 214.204(d); 8 CFR 214.211(a); 8 CFR 214.211(c)(4);
    8 CFR 214.11(d)(2)(iii); 8 CFR 214.11(j) of 2002
    """,
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(F); vol. 9, part O, ch. 2.",
)

PUBLIC_CHARGE = rule(
    "The ground of public charge does not apply to T status: no waiver is needed and no form is filed for it.",
    "8 USC 1182(d)(13)(A); 8 USC 1182(a)(4)(E)(iii) since 2013-03-07; 8 CFR 212.16(b) since 2017-01-18",
    window=_EXEMPT,
    note="""
    By statute since December 19, 2003; the rule of 2002 still spoke of a waiver. Do not cite 8 CFR 212.23, rescinded
    from September 18, 2026. At adjustment an employment-based case that needs Form I-864 remains an exception.
    """,
)

PUBLIC_CHARGE_2002 = rule(
    """
    The rule of 2002 still had public charge waived in the national interest, without nexus; the statute exempted T
    status from December 19, 2003.
    """,
    "8 CFR 212.16(c) since 2002-03-04 until 2017-01-18; 8 USC 1182(d)(13)(A)",
    window=RULE_2002,
)

# --- the two waivers --------------------------------------------------------------------------------------------------

NEXUS = rule(
    """
    The activities behind the ground were caused by, or were incident to, the victimization that makes the T-1 case;
    health grounds do not need this.
    """,
    "8 USC 1182(d)(13)(B)(ii); 8 CFR 212.16(b)(2) since 2017-01-18; 8 CFR 212.16(c) since 2002-03-04 until 2017-01-18",
    note="""
    Not defined. The victimization is the principal's: a family member may fail this and turn to the other waiver (an
    inference from USCIS Policy Manual, vol. 9, part O, ch. 5).
    """,
)

NATIONAL_INTEREST = rule(
    "Waiving the ground is in the national interest.",
    "8 USC 1182(d)(13)(B); 8 CFR 212.16(b)(1)",
    note="""
    Not defined; USCIS weighs the victimization, cooperation, public safety, community, family unity and risk on return,
    against what is adverse: Policy Manual, vol. 9, part O, ch. 3(B).
    """,
)

NATIONAL_INTEREST_FACTORS = rule(
    """
    For the national interest USCIS weighs details of the victimization, cooperation, public safety, contributions to
    the community, family unity and risk of harm on return, against adverse factors.
    """,
    "8 USC 1182(d)(13)(B)",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 3(B); not a closed list.",
)

BALANCE = rule(
    """
    The general waiver for nonimmigrants weighs the risk of harm to society, the seriousness of earlier violations and
    the reasons for wishing to enter.
    """,
    "8 USC 1182(d)(3)(A)(ii); 8 CFR 212.16(a); Matter of Hranka, 16 I&N Dec. 491 (BIA 1978)",
    note="""
    Having been trafficked and having complied with requests counts in favor: USCIS Policy Manual, vol. 9, part O, ch.
    4(B). Considered where the 212(d)(13) waiver does not reach: ch. 3(C).
    """,
)

CRIMINAL_2002 = rule(
    """
    Under the rule of 2002 any criminal ground was waived only in exceptional cases, unless the activities were caused
    by, or were incident to, the victimization.
    """,
    "8 CFR 212.16(b)(2) since 2002-03-04 until 2017-01-18",
    window=RULE_2002,
)

NO_ROUTE = rule(
    """
    No waiver reaches this ground before T status is granted, or the answers recorded close every waiver; counsel must
    review whether it applies at all.
    """,
    "8 USC 1182(d)(3)(A)(ii); 8 USC 1182(d)(13)(B)(ii); 8 CFR 212.16(b)",
    note="USCIS Policy Manual, vol. 9, part O, ch. 2(A), lists the five grounds that no waiver reaches.",
)

EXCEPTION = rule(
    "Several grounds have exceptions written into them; which, and whether one fits, is for counsel.",
    """
    8 USC 1182(a)(2)(A)(ii); 8 USC 1182(a)(2)(H)(iii); 8 USC 1182(a)(3)(B)(ii); 8 USC 1182(a)(3)(C)(ii);
    8 USC 1182(a)(3)(C)(iii); 8 USC 1182(a)(6)(A)(ii); 8 USC 1182(a)(6)(C)(ii)(II); 8 USC 1182(a)(8)(B);
    8 USC 1182(a)(9)(A)(iii); 8 USC 1182(a)(9)(B)(iii); 8 USC 1182(a)(9)(C)(ii); 8 USC 1182(a)(10)(C)(iii);
    8 USC 1182(a)(10)(D)(ii)
    """,
)

ALL_LOOKED_AT = rule(
    "Every ground is looked at; what counsel has gone through and does not list is taken not to apply.",
    "8 USC 1182(a)",
)

# --- the grounds that exposure does not state -------------------------------------------------------------------------

HEALTH = rule(
    """
    Inadmissible on health grounds: a communicable disease of public health significance, a disorder with harmful
    behavior, or drug abuse or addiction, each as a physician determines it.
    """,
    "8 USC 1182(a)(1)(A)(i); 8 USC 1182(a)(1)(A)(iii); 8 USC 1182(a)(1)(A)(iv)",
)

OTHER_VICE = rule(
    "Inadmissible: anyone coming to engage in any other unlawful commercialized vice.",
    "8 USC 1182(a)(2)(D)(iii)",
)

IMMUNITY = rule(
    """
    Inadmissible: anyone who committed a serious offense here, for whom immunity was exercised, and who left and has not
    since submitted to the court.
    """,
    "8 USC 1182(a)(2)(E)",
)

RELIGIOUS_FREEDOM = rule(
    "Inadmissible: a foreign official responsible for particularly severe violations of religious freedom.",
    "8 USC 1182(a)(2)(G)",
)

CORE_SECURITY = rule(
    """
    Inadmissible, and in reach of neither waiver: anyone seeking to enter for espionage or sabotage, other unlawful
    activity or overthrow of the government, whose entry would have serious foreign policy consequences, or who took
    part in Nazi persecution or genocide.
    """,
    """
    8 USC 1182(a)(3)(A)(i)(I); 8 USC 1182(a)(3)(A)(ii); 8 USC 1182(a)(3)(A)(iii); 8 USC 1182(a)(3)(C);
    8 USC 1182(a)(3)(E)(i); 8 USC 1182(a)(3)(E)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1182(d)(13)(B)(ii)
    """,
)

EXPORT = rule(
    """
    Inadmissible: anyone seeking to enter to violate or evade the laws on the export of goods, technology or sensitive
    information.
    """,
    "8 USC 1182(a)(3)(A)(i)(II)",
)

TERRORISM = rule(
    """
    Inadmissible: having engaged in terrorist activity, which takes in material support, membership, military-type
    training, representation, incitement or endorsement.
    """,
    "8 USC 1182(a)(3)(B)",
    note="An exemption under 8 USC 1182(d)(3)(B)(i) lies in sole unreviewable discretion.",
)

TORTURE = rule(
    """
    Inadmissible: anyone who, outside the United States, committed, ordered, incited, assisted or otherwise took part in
    torture or, under color of law, in extrajudicial killing.
    """,
    "8 USC 1182(a)(3)(E)(iii)",
    note="Added December 17, 2004 (from memory).",
)

TERRORIST_ASSOCIATION = rule(
    """
    Inadmissible: anyone found, on consultation of State and Justice, to have been associated with a terrorist
    organization and to intend activities that could endanger the United States.
    """,
    "8 USC 1182(a)(3)(F)",
)

MISSED_HEARING = rule(
    """
    Inadmissible: anyone who without reasonable cause failed to attend their removal hearing and seeks admission within
    five years of leaving or being removed after it.
    """,
    "8 USC 1182(a)(6)(B)",
)

MISREPRESENTATION = rule(
    """
    Inadmissible: fraud, or willful misrepresentation of a material fact, to get a visa, other papers, admission or
    another immigration benefit.
    """,
    "8 USC 1182(a)(6)(C)(i)",
)

CITIZENSHIP_CLAIM = rule(
    "Inadmissible: a false claim to United States citizenship for any purpose or benefit under federal or State law.",
    "8 USC 1182(a)(6)(C)(ii)",
    note="Claims made before September 30, 1996 are not reached (IIRIRA, section 344(c); from memory).",
)

STOWAWAY = rule("Inadmissible: a stowaway.", "8 USC 1182(a)(6)(D)")

DOCUMENT_FRAUD_ORDER = rule(
    "Inadmissible: the subject of a final civil order for document fraud.",
    "8 USC 1182(a)(6)(F)(i)",
)

STUDENT_VISA = rule(
    "Inadmissible: a student who violated the terms of 8 USC 1184(l), until five years abroad.",
    "8 USC 1182(a)(6)(G)",
)

NO_DOCUMENTS = rule(
    "Inadmissible: a nonimmigrant without a passport valid six months beyond the first stay, or without a visa.",
    "8 USC 1182(a)(7)(B)(i)",
    note="""
    That somebody here without a passport puts it on Form I-192 is inferred from USCIS Policy Manual, vol. 9, part O,
    ch. 2 (D). 212(d)(3)(A)(ii) by its words presupposes documents or their waiver under 212(d)(4); that chapter lists
    it for this ground all the same. Abroad, Form I-193 in an unforeseen emergency: 8 CFR 212.1(g), (o).
    """,
)

DRAFT_EVASION = rule(
    "Inadmissible: anyone who left or stayed abroad to avoid military service in war or a declared national emergency.",
    "8 USC 1182(a)(8)(B)",
)

REMOVED = rule(
    """
    Inadmissible: anyone who was removed, or left with an order outstanding, and seeks admission within five or ten
    years of it, twenty after a second removal, or ever after an aggravated felony, unless consent to reapply came
    first.
    """,
    "8 USC 1182(a)(9)(A)",
    note="Needs a departure. Form I-212 is not on the list of fee exemptions.",
)

UNLAWFUL_PRESENCE = rule(
    """
    Inadmissible: anyone who left after more than 180 days, or a year, of unlawful presence and seeks admission within
    three, or ten, years; time under 18 does not count.
    """,
    "8 USC 1182(a)(9)(B)(i); 8 USC 1182(a)(9)(B)(iii)(I)",
    note="""
    Needs a departure, on advance parole too since August 13, 2026: Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 2026)
    (known from a secondary source).
    """,
)

RETURNED_UNLAWFULLY = rule(
    """
    Inadmissible: anyone who, after more than a year of unlawful presence in all or after removal, enters or tries to
    enter without being admitted; consent is possible ten years after the last departure.
    """,
    "8 USC 1182(a)(9)(C)",
)

GUARDIAN = rule(
    "Inadmissible: anyone accompanying an inadmissible person who is certified helpless and needs their guardianship.",
    "8 USC 1182(a)(10)(B)",
)

CHILD_ABDUCTION = rule(
    """
    Inadmissible: anyone who keeps a citizen child abroad from the person to whom a court here gave custody, and those
    who help.
    """,
    "8 USC 1182(a)(10)(C)",
)

UNLAWFUL_VOTING = rule("Inadmissible: anyone who voted unlawfully.", "8 USC 1182(a)(10)(D)")

TAX_RENUNCIATION = rule(
    "Inadmissible: a former citizen found to have renounced citizenship to avoid taxes.",
    "8 USC 1182(a)(10)(E)",
)

# --- how it is done ---------------------------------------------------------------------------------------------------

WAIVER_FORM = rule(
    """
    A waiver is asked for on the form that USCIS designates, now Form I-192, with its own evidence, with the application
    or Supplement A. USCIS alone decides.
    """,
    "8 CFR 212.16(a); 8 CFR 214.204(d); 8 CFR 214.211(c)(4); 8 CFR 214.11(d)(2)(iii); 8 CFR 214.11(j) of 2002",
    note="""
    That an immigration judge cannot decide it is DHS's view (89 FR 34886-87), which some circuits do not share for U
    status. A waiver granted carries over to adjustment under 8 USC 1255(l) only: USCIS Policy Manual, vol. 9, part O,
    ch. 6(A).
    """,
)

PROCEDURES = (
    procedure("waiver_request", "How a waiver is asked for", WAIVER_FORM),
    procedure(
        "waiver_fee",
        "What a waiver costs",
        rule(
            "For T applicants there is no fee for Form I-192.",
            "8 CFR 106.3(b)(2)",
            window=_FEE_RULE,
            note="""
            Since the fee rule of 89 FR 6194, for what is postmarked on or after April 1, 2024. That there was a fee
            before, which could be waived, was not read.
            """,
        ),
    ),
    procedure(
        "waiver_denied",
        "When a waiver is denied or revoked",
        rule(
            """
            A denial of a waiver cannot be appealed, but the request can be filed again; a waiver can be revoked at any
            time, without appeal.
            """,
            "8 CFR 212.16(c) since 2017-01-18; 8 CFR 212.16(b)(4) since 2002-03-04 until 2017-01-18; 8 CFR 212.16(d)",
            note="""
            A motion to reopen or reconsider, on Form I-290B, remains: USCIS Policy Manual, vol. 9, part O, ch. 6(C).
            """,
        ),
    ),
    procedure(
        "waiver_rule_named",
        "Which waiver the rules of 2002 and 2017 named",
        rule(
            """
            Until August 27, 2024 the regulation named 212(d)(3)(B) where 212(d)(3)(A)(ii) was meant, and left the form
            to USCIS.
            """,
            "8 CFR 212.16(a); 89 FR 34886",
            window=BEFORE_2024,
        ),
        Kind.READING,
    ),
    procedure(
        "only_one_waiver_excludes_security",
        "“USCIS cannot waive security grounds”",
        rule(
            """
            That 212(a)(3), (10)(C) and (10)(E) cannot be waived is true of 212(d)(13) and of adjustment only: the
            general waiver reaches all of them but the five core security grounds.
            """,
            "8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1255(l)(2); 8 CFR 212.16(b)",
        ),
        Kind.READING,
    ),
    procedure(
        "stale_twin_of_the_waiver_rule",
        "8 CFR 1212.16 is not the rule",
        rule(
            "Among the rules of the immigration courts 8 CFR 1212.16 still prints the text of 2002: use 8 CFR 212.16.",
            "8 CFR 1212.16; 67 FR 4795",
        ),
        Kind.READING,
    ),
    procedure(
        "grounds_of_adjustment",
        "Grounds that come into play at adjustment only",
        rule(
            """
            Vaccination, labor certification, immigrant papers, permanent ineligibility for citizenship, polygamy and
            membership of a totalitarian party are grounds for immigrants: they are asked at adjustment.
            """,
            """
            8 USC 1182(a)(1)(A)(ii); 8 USC 1182(a)(3)(D); 8 USC 1182(a)(5); 8 USC 1182(a)(7)(A); 8 USC 1182(a)(8)(A);
            8 USC 1182(a)(10)(A)
            """,
        ),
        Kind.READING,
    ),
    procedure(
        "security_in_the_rule_of_2002",
        "The rule of 2002 on security grounds",
        rule(
            """
            The rule of 2002 said that USCIS may not waive 212(a)(3), (10)(C) or (10)(E), without saying under which of
            the two waivers; the statute closes them to 212(d)(13) only.
            """,
            "8 CFR 212.16(b)(1); 8 USC 1182(d)(3)(A)(ii)",
            window=RULE_2002,
            note="Counsel decides whether the regulation closed the general waiver as well.",
        ),
        Kind.READING,
    ),
    procedure(
        "waiver_would_block_adjustment",
        "The rule of 2002 on waivers that would block adjustment",
        rule(
            """
            The rule of 2002 waived a ground that would stand in the way of adjustment only in exceptional cases, the
            grounds of 212(a)(6) aside.
            """,
            "8 CFR 212.16(b)(3) since 2002-03-04 until 2017-01-18",
            window=RULE_2002,
            note="For that it counted three years of status.",
        ),
    ),
)
