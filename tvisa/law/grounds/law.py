"""
The provisions that admissibility rests on beside the grounds: the duty, the exemption, the two waivers, and how they are asked for.

The text of 8 USC 1182 was read as of April 2023.
"""

from __future__ import annotations

import datetime

from tvisa.kernel.provision import Period
from tvisa.law.forms import procedure, reading
from tvisa.law.windows import BEFORE_2024, RULE_2002, TVPRA_2003
from tvisa.law.writing import rule

_EXEMPT = Period(TVPRA_2003)
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
    confidence="B",
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
    Before T status is granted neither waiver reaches the core security grounds, and each of the others has its own tests.
    """,
    "8 USC 1182(d)(3)(A)(ii); 8 USC 1182(d)(13)(B)(ii); 8 CFR 212.16(b)",
    note="""
    Where recorded answers close the waivers that would reach a ground, whether there is a way, or whether it applies at all,
    is for counsel. USCIS Policy Manual, vol. 9, part O, ch. 2(A), lists the five grounds
    that no waiver reaches.
    """,
)

EXCEPTION = rule(
    "Several grounds have exceptions written into them.",
    """
    8 USC 1182(a)(2)(A)(ii); 8 USC 1182(a)(2)(H)(iii); 8 USC 1182(a)(3)(B)(ii); 8 USC 1182(a)(3)(C)(ii);
    8 USC 1182(a)(3)(C)(iii); 8 USC 1182(a)(6)(A)(ii); 8 USC 1182(a)(6)(C)(ii)(II); 8 USC 1182(a)(8)(B);
    8 USC 1182(a)(9)(A)(iii); 8 USC 1182(a)(9)(B)(iii); 8 USC 1182(a)(9)(C)(ii); 8 USC 1182(a)(10)(C)(iii);
    8 USC 1182(a)(10)(D)(ii)
    """,
    note="Which, and whether one fits, is for counsel.",
)

CONCLUDED = rule(
    "Whether a ground applies is a judgment of counsel; it stands beside what the record shows, and both are printed.",
    "8 USC 1182(a)",
    confidence="D",
    note="How this library reads a conclusion.",
)

# --- how it is done ---------------------------------------------------------------------------------------------------

WAIVER_FORM = rule(
    """
    A waiver is asked for on the form that USCIS designates, now Form I-192, with its own evidence, with the application
    or Supplement A. USCIS decides, in its discretion.
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
        "For T applicants there is no fee for Form I-192.",
        "8 CFR 106.3(b)(2)",
        window=_FEE_RULE,
        note="""
        Since the fee rule of 89 FR 6194, for what is postmarked on or after April 1, 2024. That there was a fee
        before, which could be waived, was not read.
        """,
    ),
    procedure(
        "waiver_denied",
        "When a waiver is denied or revoked",
        """
        A denial of a waiver cannot be appealed, but the request can be filed again; a waiver can be revoked at any
        time, without appeal.
        """,
        "8 CFR 212.16(c) since 2017-01-18; 8 CFR 212.16(b)(4) since 2002-03-04 until 2017-01-18; 8 CFR 212.16(d)",
        note="""
        A motion to reopen or reconsider, on Form I-290B, remains: USCIS Policy Manual, vol. 9, part O, ch. 6(C). Where T status is
        revoked, waivers granted with it go too: 8 CFR 214.213(d). At adjustment a denial can be appealed: 8 CFR 245.23(i).
        """,
    ),
    reading(
        "waiver_rule_named",
        "Which waiver the rules of 2002 and 2017 named",
        """
        Until August 27, 2024 the regulation named 212(d)(3)(B) where 212(d)(3)(A)(ii) was meant, and left the form
        to USCIS.
        """,
        "8 CFR 212.16(a); 89 FR 34886",
        window=BEFORE_2024,
    ),
    reading(
        "only_one_waiver_excludes_security",
        "“USCIS cannot waive security grounds”",
        """
        That 212(a)(3), (10)(C) and (10)(E) cannot be waived is true of 212(d)(13) and of adjustment only: the
        general waiver reaches all of them but the core security grounds.
        """,
        "8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1255(l)(2); 8 CFR 212.16(b)",
    ),
    reading(
        "stale_twin_of_the_waiver_rule",
        "8 CFR 1212.16 is not the rule",
        "Among the rules of the immigration courts 8 CFR 1212.16 still prints the text of 2002: use 8 CFR 212.16.",
        "8 CFR 1212.16; 67 FR 4795",
    ),
    reading(
        "grounds_of_adjustment",
        "Grounds that come into play at adjustment only",
        """
        Vaccination, immigrant papers, permanent ineligibility for citizenship, polygamy and membership of a totalitarian
        party are grounds for immigrants: they are asked at adjustment. Labor certification is for immigrants of two
        employment-based classes alone.
        """,
        """
        8 USC 1182(a)(1)(A)(ii); 8 USC 1182(a)(3)(D); 8 USC 1182(a)(5)(D); 8 USC 1182(a)(7)(A); 8 USC 1182(a)(8)(A);
        8 USC 1182(a)(10)(A)
        """,
    ),
    reading(
        "security_in_the_rule_of_2002",
        "The rule of 2002 on security grounds",
        """
        The rule of 2002 said that USCIS may not waive 212(a)(3), (10)(C) or (10)(E), without saying under which of
        the two waivers; the statute closes them to 212(d)(13) only.
        """,
        "8 CFR 212.16(b)(1); 8 USC 1182(d)(3)(A)(ii)",
        window=RULE_2002,
        note="Counsel decides whether the regulation closed the general waiver as well.",
    ),
    procedure(
        "waiver_would_block_adjustment",
        "The rule of 2002 on waivers that would block adjustment",
        """
        The rule of 2002 waived a ground that would stand in the way of adjustment only in exceptional cases, the
        grounds of 212(a)(6) aside.
        """,
        "8 CFR 212.16(b)(3) since 2002-03-04 until 2017-01-18",
        window=RULE_2002,
        note="For that it counted three years of status.",
    ),
)
