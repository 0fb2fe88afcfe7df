"""Assistance since the admission, or what replaces it: 8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(7), until 27 August 2024 (a)(6)."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final, cast

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf, Element, Factor, Not, Predicate, Question
from tvisa.kernel.provision import Kind
from tvisa.law.dated import Dated, within
from tvisa.law.forms import computed, fact, part, standard
from tvisa.law.t import requests
from tvisa.law.t.adjustment.asking import REQUESTS, RULE_2009, START, until_decision
from tvisa.law.t.adjustment.reckoned import before_admission, detection
from tvisa.law.t.assistance import AGE
from tvisa.law.t.hardship import EXTREME_2017, EXTREME_2024
from tvisa.law.windows import FIRST_2017, FIRST_2024, RULE_2024

UNTIL_2024: Final = part(
    "assistance_or_alternative",
    "Complied, or what replaces it",
    """
    Since the admission the person has complied with every reasonable request for assistance, or would suffer extreme
    hardship with unusual and severe harm on removal, or was, by the statute, under 18 at the victimization.
    """,
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(6) since 2009-01-12 until 2024-08-28",
    of=lambda: CERTIFIED | HARDSHIP | MINOR,
    window=RULE_2009,
    note="""
    The regulation then offered only the first two. The clause on age was read in the Code of 2023; since when it stands
    there was not checked (D). Trauma came with the rule of 2024.
    """,
)

SINCE_2024: Final = part(
    "assistance_or_alternative",
    "Complied, or what replaces it",
    """
    Since the admission the person has complied with every reasonable request for assistance, or would suffer extreme
    hardship with unusual and severe harm on removal, or was under 18 at the victimization, or was found unable to
    cooperate because of trauma when T status was granted: one of the four is enough.
    """,
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(7) since 2024-08-28",
    of=lambda: COMPLIED | HARDSHIP | MINOR | TRAUMA,
    window=RULE_2024,
    note="""
    8 CFR 245.23(d)(3), (e)(2)(ii) and (f) still offer only compliance or hardship: (a)(7) applies. The statute names
    age and not trauma.
    """,
)

ASSISTANCE: Final = Dated(UNTIL_2024, SINCE_2024)


def _as_for_t1(make: Callable[[datetime.date], Predicate]) -> Dated:
    """Put side by side what is made of the T-1 law of each time: what the two stages share is written once."""
    return Dated(within(RULE_2009, make(FIRST_2017)), within(RULE_2024, make(FIRST_2024)))


def _factors(judged: Dated, day: datetime.date) -> tuple[Factor, ...]:
    """Return what T-1 law weighs in the same question."""
    return cast("Question", judged.on(day)).factors


_EXTREME: Final = Dated(EXTREME_2017, EXTREME_2024)


# --- (i) complied with every reasonable request -----------------------------------------------------------------------

CERTIFIED: Final = part(
    "compliance_certified",
    "Complied, and certified by the Attorney General",
    """
    Until 27 August 2024 the Attorney General decided on compliance and certified it; since then USCIS decides, and no
    such document is asked for.
    """,
    "8 CFR 245.23(d) since 2009-01-12 until 2024-08-28; 8 CFR 245.23(f)(1) since 2009-01-12 until 2024-08-28",
    of=lambda: until_decision("case.adjustment.compliance_certified", CERTIFIED.law) & COMPLIED,
    window=RULE_2009,
    note="89 FR 34867. The statute has the Secretary decide, in consultation with the Attorney General as appropriate.",
)

COMPLIED: Final = part(
    "complied_since_admission",
    "Complied with reasonable requests since",
    """
    Since the admission, and until the decision, the person has complied with every reasonable request for assistance
    actually made.
    """,
    """
    8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f)(1) since 2009-01-12; 8 CFR 245.23(a)(6)(i) since 2009-01-12 until 2024-08-28
    """,
    of=lambda: REQUESTS.every(DONE | BEFORE_ADMISSION | Not(REASONABLE) | NOT_COVERED),
    asserted="case.adjustment.complied",
)

DONE: Final = fact("request.complied", COMPLIED.law)

BEFORE_ADMISSION: Final = computed(
    "request_before_admission",
    "Was that request made before the admission in T-1 status?",
    COMPLIED.law,
    needs=("case", "request", "day"),
    how=before_admission,
    reads=("request.when", *START),
)

REASONABLE: Final = _as_for_t1(
    lambda day: standard(
        "request.reasonable",
        COMPLIED.law,
        against=Reply.YES,
        weighs=_factors(requests.REASONABLE, day),
    )
)

FOR_DETECTION: Final = fact(
    "request.for_detection",
    """
    Whether a request for help with detection alone must be complied with is for counsel: (a)(7)(i) names detection
    beside investigation and prosecution, the statute and paragraphs (d)(2) and (f) only the latter two.
    """,
    """
    8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f) since 2024-08-28
    """,
    against=Reply.YES,
    confidence="D",
    window=RULE_2024,
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(A)(1), (4), reads it as (a)(7)(i) does.",
)

DETECTION_ALONE: Final = computed(
    "detection_alone",
    "Does a request for help with detection alone count?",
    FOR_DETECTION.law,
    needs=(),
    how=detection,
    reads=(),
    kind=Kind.STANDARD,
)

COVERED: Final = fact("request.covered", COMPLIED.law, against=Reply.YES)

NOT_COVERED: Final = Dated(
    within(RULE_2009, Not(COVERED)),
    within(
        RULE_2024,
        Not(COVERED) & AnyOf((Not(FOR_DETECTION), DETECTION_ALONE), in_order=True),
    ),
)

# --- (ii) extreme hardship on removal ---------------------------------------------------------------------------------

HARDSHIP: Final = part(
    "hardship_now",
    "Extreme hardship on removal now",
    """
    The person would suffer extreme hardship involving unusual and severe harm upon removal, judged by the factors of T
    status; an earlier finding can be built on and does not bind the agency.
    """,
    """
    8 USC 1255(l)(1)(C)(ii); 8 CFR 245.23(a)(7)(ii) since 2024-08-28; 8 CFR 245.23(f)(2) since 2009-01-12;
    8 CFR 245.23(a)(6)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.209
    """,
    of=lambda: _as_for_t1(
        lambda day: standard("case.adjustment.hardship_now", HARDSHIP.law, weighs=_factors(_EXTREME, day))
    ),
)

# --- (iii) under 18 at the victimization ------------------------------------------------------------------------------

MINOR: Final = part(
    "minor_at_victimization",
    "Under 18 at the victimization",
    """
    The person was under 18 at the victimization that qualified them for T status; hardship need not be shown as well.
    """,
    "8 USC 1255(l)(1)(C)(iii); 8 CFR 245.23(a)(7)(iii) since 2024-08-28",
    of=lambda: _as_for_t1(lambda day: cast("Element", AGE.on(day)).of),
    note="""
    At this stage only: T status itself takes hardship of children too. USCIS Policy Manual, vol. 7, part J, ch.
    2(A)(4).
    """,
)

# --- (iv) trauma established when T status was granted ----------------------------------------------------------------

TRAUMA: Final = part(
    "trauma_at_grant",
    "Trauma established when T status was granted",
    """
    That trauma kept the person from cooperating had been established when T status was granted; hardship need not be
    shown as well.
    """,
    "8 CFR 245.23(a)(7)(iv) since 2024-08-28",
    of=lambda: fact("case.adjustment.trauma_established", TRAUMA.law),
    window=RULE_2024,
    note="""
    USCIS Policy Manual, vol. 7, part J, ch. 2(A)(4). Found later, it is not this alternative. The paragraph refers to 8 CFR 214.202(c)(1)
    as well, the exemption by age, which (a)(7)(iii) gives in any case.
    """,
)
