"""What is asked of the principal who adjusts: 8 USC 1255(l); 8 CFR 245.23."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Final, cast

import attrs

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Factor, Not, Predicate, Question
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.common.travel import PENDING_ABANDONED
from tvisa.law.dated import Dated, Deferred, within
from tvisa.law.forms import against, computed, fact, factor, part, standard
from tvisa.law.grounds.leaves import WHY_WITHOUT_STATUS
from tvisa.law.t import requests
from tvisa.law.t.adjustment import reckoned
from tvisa.law.t.adjustment.asking import (
    ABSENCES,
    FILING,
    REQUESTS,
    RULE_2009,
    START,
    TRAVEL,
    until_decision,
    until_filing,
)
from tvisa.law.t.adjustment.reckoned import (
    admitted,
    applied,
    before_admission,
    detection,
    left_before_filing,
    nothing_filed,
    status_at_filing,
    under_fourteen,
)
from tvisa.law.t.assistance import AGE
from tvisa.law.t.hardship import EXTREME_2017, EXTREME_2024
from tvisa.law.time_limits import (
    MOST_AT_ONCE,
    MOST_IN_ALL,
    YEARS_OF_PRESENCE,
    YEARS_OF_STATUS,
    YEARS_OF_STATUS_2002,
    years,
)
from tvisa.law.windows import FIRST_2017, FIRST_2024, RULE_2024, SINCE_2006
from tvisa.law.writing import rule

# --- admissibility, 8 USC 1255(l)(2); 8 CFR 245.23(a)(5), (c) ---------------------------------------------------------
# The grounds one by one belong to the room that screens them at the T stage; here counsel says what is left of them.


def admissible(grounds: str, central_reason: str, law: Provision) -> Deferred[Element]:
    """
    Ask for admissibility, of the principal or of a family member.

    Args:
        grounds: Path of the record of grounds.
        central_reason: Path of the answer whether trafficking was a central reason for the unlawful presence.
        law: The provision.
    """
    return part(
        "admissibility_at_adjustment",
        "Admissible, or each ground waived",
        law,
        of=lambda: _excluded(grounds) & _other(grounds) & _unlawful_presence(grounds, central_reason),
    )


ADMISSIBLE: Final = rule(
    """When USCIS examines the application, the person must be admissible, or each ground must have been waived. A ground waived with T status
    stays waived.""",
    """8 USC 1255(l)(2); 8 CFR 245.23(a)(5) since 2024-08-28; 8 CFR 245.23(c)(3) since 2009-01-12;
    8 CFR 245.23(a)(4) since 2009-01-12 until 2024-08-28; 8 CFR 212.18""",
    note="""That a ground stays waived is from USCIS Policy Manual, vol. 9, part O, ch. 5(A). For that waiver, 8 CFR 245.23(c)(3) refers to the
    annual cap (214.210), but the rule on it is 8 CFR 212.16.""",
)

# --- 8 USC 1182(a)(3), (10)(C) and (10)(E) ----------------------------------------------------------------------------

EXCLUDED: Final = rule(
    """A person described in 8 USC 1182(a)(3), (10)(C) or (10)(E) cannot adjust. 8 USC 1255(l)(2) waives none of those grounds, although
    another power can reach some of them when T status is granted.""",
    "8 USC 1255(l)(2)(B); 8 CFR 245.23(c)(2) since 2009-01-12; 8 CFR 212.18(b)(1)",
    note="""8 USC 1182(a)(3)(D)(iv), for close family, and (d)(3)(B)(i) are separate provisions. 8 CFR 212.18(c) leaves other waivers available.
    Counsel decides whether one of them satisfies 245.23(c)(2), which asks only whether the ground describes the person.""",
)

CARRIES: Final = rule(
    """The statute requires a waiver of what has not been waived under section 1182. The regulation excludes every person whom the ground
    describes. Counsel decides whether a waiver granted with T status carries over.""",
    "8 USC 1255(l)(2); 8 CFR 245.23(c)(2) since 2009-01-12",
    confidence="D",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(A), treats a ground waived earlier as waived.",
)


def _excluded(grounds: str) -> Deferred[Element]:
    described = standard(f"{grounds}.excluded", EXCLUDED, against=Reply.YES, of_law=True)
    waived = fact(f"{grounds}.excluded_waived", CARRIES)
    carries = standard(f"{grounds}.earlier_waiver_counts", CARRIES, of_law=True)
    return part(
        "grounds_beyond_waiver",
        "No ground that cannot be waived at this stage",
        EXCLUDED,
        of=lambda: AnyOf((Not(described), waived & carries), in_order=True),
    )


# --- any other ground -------------------------------------------------------------------------------------------------

WAIVER: Final = rule(
    """USCIS can waive a health ground in the national interest. It can also waive any other ground, except the three excluded, if the
    activities were caused by, or incident to, the principal's victimization.""",
    """8 USC 1255(l)(2)(A); 8 USC 1255(l)(2)(B); 8 CFR 212.18(a); 8 CFR 212.18(b)(2); 8 CFR 212.18(b)(3); 8 CFR 212.18(c)""",
    note="""Request it on Form I-601, filed with Form I-485. Under (c), any other waiver for which the person qualifies stays available, so a ground
    without that nexus may still be waived.""",
)

BEFORE_GRANT: Final = rule(
    "If a ground existed and was not addressed when T status was granted, the agency can consider revoking the status.",
    "8 CFR 214.213(b)(1); 8 CFR 214.11(m)",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 5(B).",
)


def _other(grounds: str) -> Deferred[Element]:
    stands = standard(
        f"{grounds}.other",
        ADMISSIBLE,
        against=Reply.YES,
        weighs=lambda: (
            factor(
                f"{grounds}.health_only",
                "a health-related ground: national interest is the only test",
                WAIVER,
                core="a ground",
            ),
            factor(f"{grounds}.caused_by_trafficking", "caused by, or incident to, the victimization", WAIVER),
            factor(f"{grounds}.national_interest", "a waiver in the national interest", WAIVER),
            against(
                f"{grounds}.there_before",
                "existed before the grant, and not addressed",
                BEFORE_GRANT,
                both=True,
                core="a ground",
            ),
        ),
    )
    return part(
        "other_grounds",
        "No other ground, or each waived",
        WAIVER,
        of=lambda: AnyOf((Not(stands), until_decision(f"{grounds}.waived", WAIVER)), in_order=True),
    )


# --- (9)(B) unlawful presence -----------------------------------------------------------------------------------------

UNLAWFUL_PRESENCE: Final = rule(
    """The bar for unlawful presence does not apply where the trafficking was at least one central reason for that presence. It must be more
    than a tangential, incidental or superficial reason. File the evidence of it with Form I-485.""",
    """8 USC 1182(a)(9)(B)(iii)(V); 8 CFR 245.23(c)(4) since 2024-08-28; 8 CFR 245.23(c)(3) since 2009-01-12 until 2024-08-28""",
)


def _unlawful_presence(grounds: str, central_reason: str) -> Deferred[Element]:
    stay = against("case.status.unlawful_presence", "a stay without lawful status", both=True, core="a stay")
    own = central_reason.startswith("case.")
    # Of a family member's stays and their reasons nothing is recorded: counsel knows them.
    barred = standard(
        f"{grounds}.unlawful_presence",
        UNLAWFUL_PRESENCE,
        against=Reply.YES,
        weighs=(stay,) if own else (),
        of_law=not own,
    )
    reason = standard(central_reason, UNLAWFUL_PRESENCE, weighs=WHY_WITHOUT_STATUS if own else (), of_law=not own)
    return part(
        "unlawful_presence",
        "No unlawful presence bar, or excused",
        UNLAWFUL_PRESENCE,
        of=lambda: AnyOf((Not(barred), reason, until_decision(f"{grounds}.waived", WAIVER)), in_order=True),
    )


ADMISSIBILITY: Final = admissible("case.adjustment.grounds", "case.status.central_reason", ADMISSIBLE)


# --- continuous physical presence since the admission in T-1 status ---------------------------------------------------
# 8 USC 1255(l)(1)(A), (3); 8 CFR 245.23(a)(4), until 27 August 2024 (a)(3). While the clock runs the answer is "not yet",
# never "no": only an application that was filed too early can fail on it.

PRESENCE: Final = part(
    "continuous_presence",
    "Continuous physical presence",
    f"""The person has been physically present for a continuous period of {years(YEARS_OF_PRESENCE)} since admission as a T-1, or during an
    investigation or prosecution that is complete, whichever is less. Presence must last until the decision.""",
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    of=lambda: THREE_YEARS | SHORTER_PERIOD,
    asserted="case.adjustment.presence_kept",
    note="""That presence must last until the decision is from USCIS Policy Manual, vol. 7, part J, ch. 2(A)(2), nn. 7 and 17. Time in the Northern
    Marianas since the grant counts.""",
)

# --- three years ------------------------------------------------------------------------------------------------------

THREE_YEARS: Final = part(
    "three_years",
    f"{years(YEARS_OF_PRESENCE).capitalize()}",
    f"""{years(YEARS_OF_PRESENCE).capitalize()} of continuous presence must be complete when Form I-485 is filed. USCIS rejects or denies a form
    filed earlier.""",
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    of=lambda: Dated(within(RULE_2009, _three_years(restart=False)), within(RULE_2024, _three_years(restart=True))),
    confidence="B",
    note=f"""On rejection or denial, see USCIS Policy Manual, vol. 7, part J, ch. 4(A). As counted here, the {years(YEARS_OF_PRESENCE)} are
    complete on the anniversary of the first day (an inference). No text says whether the first day counts, and filing a day later leaves no doubt. An
    absence that does not break the period is not deducted from it.""",
)


def _three_years(*, restart: bool) -> AnyOf:
    """Ask for three years as the law of a time counts them: only from the first admission, or anew after a break."""
    return _but_for_the_case(
        computed(
            "three_years_complete",
            f"Are {years(YEARS_OF_PRESENCE)} of continuous presence complete when Form I-485 is filed?",
            THREE_YEARS.law,
            how=partial(reckoned.three_years, restart=restart, needed=False),
            reads=(*START, *FILING, *TRAVEL),
        ),
        partial(reckoned.three_years_without_needed, restart=restart),
    )


# --- (3) what breaks it, and what does not ----------------------------------------------------------------------------

BREAK: Final = rule(
    f"""One absence of more than {MOST_AT_ONCE} days, or absences of more than {MOST_IN_ALL} days in all, break the period. There is an
    exception if an absence was needed for the case, or an official certifies that it was otherwise justified.""",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    note="""On the date of admission, USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1), speaks of departing 'for a period of 90 days or 180 days'.
    The statute, the regulation and ch. 2(A)(2) of the same part say more than those numbers of days.""",
)

DAYS: Final = rule(
    """No text settles, for T status, whether the days of departure and return count as days away. Every absence is therefore counted both
    without them and with them. Where the two counts lead to different results, the question stays open.""",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="D",
    note="""For naturalization alone, the agency counts both as days of presence (USCIS Policy Manual, vol. 12, part D, ch. 4). For T status, it
    says that less than 24 hours do not count and that even 24 hours can matter (USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1)). That
    measures elapsed time.""",
)

UNDER_A_DAY: Final = rule(
    "A trip of less than 24 hours counts toward neither limit.",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

EXCUSED: Final = rule(
    """An absence does not break the period if it was necessary to assist in the investigation or prosecution. The same holds if an official
    who is part of the investigation or prosecution certifies that the absence was otherwise justified.""",
    "8 USC 1255(l)(3)(A); 8 USC 1255(l)(3)(B)",
    note="""The regulation is silent. That the days of an excused absence also leave the total of 180 is an inference from its words.""",
)

ABSENCE_CERTIFIED: Final = rule(
    "An official who is part of the investigation or prosecution certifies that the absence was otherwise justified.",
    "8 USC 1255(l)(3)(B)",
    note="The agency generally does not look behind a genuine letter: USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

NEEDED: Final = standard(
    "absence.needed_for_case",
    "The absence was necessary to assist in the investigation or prosecution.",
    "8 USC 1255(l)(3)(A)",
    weighs=(
        factor("absence.certified", "an official's certificate", core="part in the case"),
        factor("case.adjustment.discretion.cooperation", "help to the authorities", core="part in the case"),
    ),
    note="""A statement of law enforcement, the person's own statement or any other document can show this: USCIS Policy Manual, vol. 7, part J, ch.
    3(C)(1).""",
)


def _but_for_the_case(days: Computed, without: reckoned.How) -> AnyOf:
    """
    Ask something of the days away: with every one of them or, by a judgment, without those that the case needed.

    Args:
        days: It, with every one.
        without: Reads it without the others; false where leaving them out would change nothing.
    """
    changed = computed(
        f"{days.id}_without_needed_absences",
        "Does excluding absences that were necessary for the case change that?",
        EXCUSED,
        how=without,
        reads=(*days.reads, "absence.needed_for_case"),
        judged=(*days.judged, "absence.needed_for_case"),
    )
    return days | (changed & attrs.evolve(ABSENCES.some(NEEDED), law=NEEDED.law))


RESTART: Final = rule(
    f"After a break the {years(YEARS_OF_PRESENCE)} can start over with a later admission in T-1 status or a return on advance parole.",
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="""The word 'first' before the date of admission was struck on 28 August 2024 (89 FR 34887), which the agency calls a clarification; USCIS
    Policy Manual, vol. 7, part J, ch. 2(A)(2), 3(C)(1). Counsel decides whether the period could run from it before that day, or from a
    return on advance parole that came before the break.""",
)

RETURN: Final = rule(
    """T-1 status and the period continue only after a return on advance parole granted before departure, or an admission in T-1 status.""",
    """8 CFR 214.204(p); 8 CFR 245.23(e)(1)(v) since 2024-08-28; 8 CFR 245.23(e)(1)(vii) since 2009-01-12 until 2024-08-28""",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 12(B). Without a break, the date remains that of the first admission. Customs and Border
    Protection can correct a Form I-94 that names another status by no fault of the person: USCIS Policy Manual, vol. 7, part J, ch.
    3(C)(1).""",
)

# --- an investigation or prosecution that is over ---------------------------------------------------------------------

_CASE: Final = "case.adjustment.completed_case."

SHORTER_PERIOD: Final = part(
    "shorter_period",
    "An investigation or prosecution that is complete",
    f"""Where the investigation or prosecution is complete in the opinion of the Attorney General, presence during it is enough if that
    is less than {years(YEARS_OF_PRESENCE)}.""",
    """8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28""",
    of=lambda: AllOf((DOCUMENT, COMPLETE_WHEN_FILED, AnyOf((UNDER_THREE_YEARS, COUNTS), in_order=True), DURING_IT)),
)

DOCUMENT: Final = until_filing(
    _CASE + "signed_document",
    rule(
        "A document signed for the Attorney General says that an investigation or prosecution took place and is complete.",
        "8 CFR 245.23(e)(2)(i)(B) since 2009-01-12",
        note="""The document comes from the Department of Justice or a US Attorney's office. People excused from cooperating need it, too: USCIS
        Policy Manual, vol. 7, part J, ch. 3(C)(1).""",
    ),
)

COMPLETE_WHEN_FILED: Final = computed(
    "complete_when_filed",
    "Was it complete when Form I-485 was filed?",
    SHORTER_PERIOD.law,
    how=reckoned.complete_when_filed,
    reads=(_CASE + "complete_on", *FILING),
)

UNDER_THREE_YEARS: Final = computed(
    "under_three_years",
    f"Did it last less than {years(YEARS_OF_PRESENCE)}?",
    f"""The shorter period is that of the investigation or prosecution, if less than {years(YEARS_OF_PRESENCE)}. Counsel decides whether one
    that lasted longer in all, but less since the admission, shortens the time.""",
    """8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28""",
    how=reckoned.under_three_years,
    reads=(_CASE + "began_on", _CASE + "complete_on"),
    confidence="D",
    note=f"""The regulation requires the signed document from a person with less than {years(YEARS_OF_PRESENCE)} in T-1 status. USCIS Policy Manual,
    vol. 7, part J, ch. 4(A), speaks of a duration of less than {years(YEARS_OF_PRESENCE)}.""",
)

COUNTS: Final = standard(_CASE + "shorter_period_counts", UNDER_THREE_YEARS.law, of_law=True)

DURING_IT: Final = _but_for_the_case(
    computed(
        "present_during_it",
        "Was presence unbroken during it?",
        BREAK,
        how=partial(reckoned.present_during, needed=False),
        reads=(_CASE + "began_on", *START, *TRAVEL),
    ),
    reckoned.present_during_without_needed,
)


# --- assistance since the admission, or what replaces it: 8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(7) ---------------------

UNTIL_2024: Final = part(
    "assistance_or_alternative",
    "Complied, or an alternative to compliance",
    """Since the admission the person has complied with every reasonable request for assistance, or would suffer extreme hardship involving
    unusual and severe harm upon removal. Under the statute, having been under 18 when the victimization occurred is also enough.""",
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(6) since 2009-01-12 until 2024-08-28",
    of=lambda: CERTIFIED | HARDSHIP | MINOR,
    window=RULE_2009,
    note="""The regulation then offered only the first two. The clause on age was read in the 2023 Code; when it was added was not checked (D).
    Trauma was added by the rule of 2024.""",
)

SINCE_2024: Final = part(
    "assistance_or_alternative",
    "Complied, or an alternative to compliance",
    """One of four things is enough. Since the admission the person has complied with every reasonable request for assistance, or would suffer
    extreme hardship with unusual and severe harm on removal. Or the person was under 18 at the victimization, or was found unable to
    cooperate because of trauma when T status was granted.""",
    "8 USC 1255(l)(1)(C); 8 CFR 245.23(a)(7) since 2024-08-28",
    of=lambda: COMPLIED | HARDSHIP | MINOR | TRAUMA,
    window=RULE_2024,
    note="""8 CFR 245.23(d)(3), (e)(2)(ii) and (f) still offer only compliance or hardship: (a)(7) applies. The statute names age and
    not trauma.""",
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
    """Until 27 August 2024 the Attorney General decided on compliance and certified it. Since then USCIS decides, and asks for no such
    document.""",
    "8 CFR 245.23(d) since 2009-01-12 until 2024-08-28; 8 CFR 245.23(f)(1) since 2009-01-12 until 2024-08-28",
    of=lambda: until_decision("case.adjustment.compliance_certified", CERTIFIED.law) & COMPLIED,
    window=RULE_2009,
    note="89 FR 34867. Under the statute the Secretary decides, in consultation with the Attorney General as appropriate.",
)

COMPLIED: Final = part(
    "complied_since_admission",
    "Complied with reasonable requests since admission",
    """Since the admission, and until the decision, the person has complied with every reasonable request for assistance actually made.""",
    """8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f)(1) since 2009-01-12; 8 CFR 245.23(a)(6)(i) since 2009-01-12 until 2024-08-28""",
    of=lambda: REQUESTS.every(DONE | BEFORE_ADMISSION | Not(REASONABLE) | NOT_COVERED),
    asserted="case.adjustment.complied",
)

DONE: Final = fact("request.complied", COMPLIED.law)

BEFORE_ADMISSION: Final = computed(
    "request_before_admission",
    "Was that request made before the admission in T-1 status?",
    COMPLIED.law,
    how=before_admission,
    reads=("request.when", *START),
)

REASONABLE: Final = _as_for_t1(
    lambda day: standard(
        "request.reasonable", COMPLIED.law, against=Reply.YES, weighs=_factors(requests.REASONABLE, day)
    )
)

FOR_DETECTION: Final = fact(
    "request.for_detection",
    """Counsel decides whether the person must comply with a request for help with detection alone. (a)(7)(i) names detection beside
    investigation and prosecution. The statute and paragraphs (d)(2) and (f) name only the latter two.""",
    """8 USC 1255(l)(1)(C)(i); 8 CFR 245.23(a)(7)(i) since 2024-08-28; 8 CFR 245.23(d)(2) since 2024-08-28;
    8 CFR 245.23(f) since 2024-08-28""",
    against=Reply.YES,
    confidence="D",
    window=RULE_2024,
    note="USCIS Policy Manual, vol. 7, part J, ch. 2(A)(1), (4), reads it as (a)(7)(i) does.",
)

DETECTION_ALONE: Final = computed(
    "detection_alone",
    "Does a request for help with detection alone count?",
    FOR_DETECTION.law,
    how=detection,
    reads=(),
    kind=Kind.STANDARD,
)

COVERED: Final = fact("request.covered", COMPLIED.law, against=Reply.YES)

NOT_COVERED: Final = Dated(
    within(RULE_2009, Not(COVERED)),
    within(RULE_2024, Not(COVERED) & AnyOf((Not(FOR_DETECTION), DETECTION_ALONE), in_order=True)),
)

# --- (ii) extreme hardship on removal ---------------------------------------------------------------------------------

HARDSHIP: Final = part(
    "hardship_now",
    "Extreme hardship on removal now",
    """The person would suffer extreme hardship involving unusual and severe harm upon removal, judged by the factors of T status. USCIS can
    rely on an earlier finding, but is not bound by it.""",
    """8 USC 1255(l)(1)(C)(ii); 8 CFR 245.23(a)(7)(ii) since 2024-08-28; 8 CFR 245.23(f)(2) since 2009-01-12;
    8 CFR 245.23(a)(6)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.209""",
    of=lambda: _as_for_t1(
        lambda day: standard("case.adjustment.hardship_now", HARDSHIP.law, weighs=_factors(_EXTREME, day))
    ),
)

# --- (iii) under 18 at the victimization ------------------------------------------------------------------------------

MINOR: Final = part(
    "minor_at_victimization",
    "Under 18 at the time of the victimization",
    "The person was under 18 at the victimization on which T status was based. Hardship need not be shown as well.",
    "8 USC 1255(l)(1)(C)(iii); 8 CFR 245.23(a)(7)(iii) since 2024-08-28",
    of=lambda: _as_for_t1(lambda day: cast("Element", AGE.on(day)).of),
    note="""This applies only at this stage. For T status itself, children must show hardship, too. USCIS Policy Manual, vol. 7, part J, ch.
    2(A)(4).""",
)

# --- (iv) trauma established when T status was granted ----------------------------------------------------------------

TRAUMA: Final = part(
    "trauma_at_grant",
    "Trauma established when T status was granted",
    """When T status was granted, it was established that trauma kept the person from cooperating. Hardship need not be shown as well.""",
    "8 CFR 245.23(a)(7)(iv) since 2024-08-28",
    of=lambda: fact("case.adjustment.trauma_established", TRAUMA.law),
    note="""USCIS Policy Manual, vol. 7, part J, ch. 2(A)(4). Trauma found only after T status was granted does not meet this alternative. The
    paragraph also refers to the exemption by age, 8 CFR 214.202(c)(1), which 8 CFR 245.23(a)(7)(iii) provides separately.""",
)


# --- admission as a T-1, and status that is still held: 8 CFR 245.23(a)(2)-(3), (c)(1) --------------------------------

ADMISSION: Final = part(
    "admission",
    "Admitted as a T-1",
    "The person was lawfully admitted as a T-1 nonimmigrant. For a person already in the United States, the grant is the admission.",
    "8 USC 1255(l)(1); 8 CFR 245.23(a)(2) since 2024-08-28; 8 CFR 245.23(a)(2)(i) since 2009-01-12 until 2024-08-28",
    of=lambda: ADMITTED,
    confidence="B",
    note="""The statute and the regulation set the requirement. That the grant generally counts as the admission is from USCIS Policy Manual, vol.
    7, part J, ch. 3(C)(1).""",
)

ADMITTED: Final = computed(
    "admitted", "Was the person admitted in T-1 status?", ADMISSION.law, how=admitted, reads=START
)

# --- (a)(3) still held when Form I-485 is filed -----------------------------------------------------------------------

HOLDS: Final = part(
    "holds_status",
    "Holds T-1 status when filing",
    """The person still holds T-1 status when Form I-485 is properly filed. A form filed in time extends the status until USCIS decides it; a
    form filed late does not.""",
    """8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 USC 1184(o)(7)(C);
    8 CFR 214.212(h); 8 CFR 214.11(l)""",
    of=lambda: AT_FILING & Not(LOST) & Not(REVOKED),
    note="""A receipt notice does not prove timely filing: USCIS Policy Manual, vol. 3, part B, ch. 10(B)(1). People with 4 years of T-1 status who
    filed before 13 April 2009 were excused; this review does not cover that clause.""",
)

AT_FILING: Final = status_at_filing("status_at_filing", "case.adjustment", HOLDS.law)

LOST: Final = fact(
    "case.adjustment.status_lost",
    "A person no longer holds T-1 status that ended in another way, such as by a change of status or a return on other documents.",
    "8 CFR 245.23(a)(3) since 2024-08-28; 8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28; 8 CFR 214.204(p)",
    against=Reply.YES,
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 12(B); USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

REVOKED: Final = fact(
    "case.adjustment.revoked",
    "A person whose T status has been revoked cannot adjust.",
    "8 CFR 245.23(c)(1) since 2009-01-12; 8 CFR 214.213; 8 CFR 214.11(m)",
    against=Reply.YES,
)

FOUR_YEARS: Final = rule(
    f"""T-1 status is granted for up to {years(YEARS_OF_STATUS)}. It ends then, unless it is extended or the person applies for permanent
    residence in time. The approval notice states the date.""",
    """8 USC 1184(o)(7)(A); 8 CFR 214.203(a); 8 CFR 214.203(c); 8 CFR 214.11(c)(1); 8 CFR 214.11(c)(3); 8 CFR 214.11(p)(1) of 2002;
    8 CFR 214.11(p)(2) of 2002""",
    window=SINCE_2006,
    note=f"""If no notice is on file, the end is counted here to the day before the fourth anniversary of the grant (D).
    {years(YEARS_OF_STATUS_2002).capitalize()} for grants before 5 January 2006 (C).""",
)

EXTENSION: Final = rule(
    f"""T-1 status can be extended a year at a time, on Form I-539, for a law enforcement need or exceptional circumstances. A late request is
    possible if it gives a reason. Waiting for {years(YEARS_OF_PRESENCE)} of presence is generally not such a circumstance.""",
    "8 USC 1184(o)(7)(B); 8 CFR 214.212(a); 8 CFR 214.212(c); 8 CFR 214.212(f); 8 CFR 214.11(l)",
    confidence="B",
    note=f"""The last sentence is from USCIS Policy Manual, vol. 3, part B, ch. 10(D)(2). USCIS Policy Manual, vol. 7, part J, ch. 4(A), n. 1, still
    tells people short of {years(YEARS_OF_PRESENCE)} to ask for an extension.""",
)


# --- good moral character since the admission: 8 USC 1255(l)(1)(B), (6); 8 CFR 245.23(a)(6), (g) ----------------------

CHARACTER: Final = part(
    "good_moral_character",
    "Good moral character since the admission",
    """The person has had good moral character from first admission as a T-1 until the decision. USCIS judges it case by case under 8 USC
    1101(f) and the standards of the community.""",
    """8 USC 1255(l)(1)(B); 8 CFR 245.23(a)(6) since 2024-08-28; 8 CFR 245.23(g) since 2009-01-12;
    8 CFR 245.23(a)(5) since 2009-01-12 until 2024-08-28""",
    of=lambda: (GOOD | UNDER_FOURTEEN & Not(IN_DOUBT)) & AnyOf((Not(BARRED), FROM_TRAFFICKING), in_order=True),
    note="""The agency does not look at conduct before the admission: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3). The statute bars good moral
    character for a conviction of an aggravated felony “at any time”, and for what 8 USC 1182(a)(3)(E) and (2)(G) describe. It also does so
    for 180 days in prison within the period, whenever the offense was. See 8 USC 1101(f)(7), (8), (9).""",
)

GOOD: Final = standard(
    "case.adjustment.character.good",
    CHARACTER.law,
    weighs=lambda: (
        factor("case.adjustment.character.clearances", "police clearances held", CLEARANCES, core="conduct since"),
        factor(
            "case.adjustment.character.affidavits",
            "affidavits of people who know the person",
            CLEARANCES,
            core="conduct since",
        ),
        ARRESTED,
    ),
)

CLEARANCES: Final = rule(
    """USCIS asks for an affidavit, and for a police clearance or State background check from each place in the United States where the person
    lived for six months or more. Only time in Continued Presence or T-1 status counts. If there is no clearance, send an explanation and
    other evidence.""",
    "8 CFR 245.23(g)(1) since 2009-01-12; 8 CFR 245.23(g)(2) since 2009-01-12; 8 CFR 245.23(g)(3) since 2009-01-12",
)

UNDER_FOURTEEN: Final = computed(
    "presumed_of_good_character",
    "Is the person under 14?",
    """A person under 14 is generally presumed to have good moral character. If there is reason to doubt it, USCIS may ask for evidence.""",
    "8 CFR 245.23(g)(4) since 2009-01-12",
    how=under_fourteen,
    reads=("person.date_of_birth",),
)

IN_DOUBT: Final = standard(
    "case.adjustment.character.in_doubt", UNDER_FOURTEEN.law, against=Reply.YES, weighs=lambda: (ARRESTED,)
)

# --- 8 USC 1101(f), and what the trafficking caused -------------------------------------------------------------------

BARRED: Final = standard(
    "case.adjustment.character.barred",
    "USCIS can disregard conduct that 8 USC 1101(f) rules out if it was caused by, or incident to, the trafficking.",
    "8 USC 1255(l)(6); 8 USC 1101(f)",
    against=Reply.YES,
    note="No form is needed: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3), n. 27.",
    weighs=lambda: (ARRESTED,),
)

ARRESTED: Final = against(
    "case.adjustment.character.arrested_since", "arrested, charged or convicted since", both=True, core="conduct since"
)
# What the acts and the cases since were is recorded with them.
FROM_TRAFFICKING: Final = standard("case.adjustment.character.bar_from_trafficking", BARRED.law, of_law=True)


# --- applying, and what travel does to it: 8 CFR 245.23(a)(1), (e), (j) -----------------------------------------------

APPLICATION: Final = part(
    "application",
    "Applied, and not abandoned by travel",
    "The person applies for adjustment on Form I-485.",
    "8 CFR 245.23(a)(1) since 2009-01-12; 8 CFR 245.23(e)(1) since 2009-01-12",
    of=lambda: APPLIED & NOT_ABANDONED,
)

APPLIED: Final = applied("case.adjustment", APPLICATION.law)

# --- (j) not abandoned by travel --------------------------------------------------------------------------------------

NOT_ABANDONED: Final = part(
    "not_abandoned",
    "Not abandoned by travel",
    PENDING_ABANDONED,
    of=lambda: AnyOf((NOTHING_FILED, ABSENCES.every(AnyOf((LEFT_BEFORE, KEPT_ALIVE), in_order=True))), in_order=True),
)

NOTHING_FILED: Final = computed(
    "nothing_filed", "Is Form I-485 still to be filed?", NOT_ABANDONED.law, how=nothing_filed, reads=FILING
)

LEFT_BEFORE: Final = computed(
    "not_left_while_pending",
    "Was that before Form I-485 was filed, or is Form I-485 still to be filed?",
    NOT_ABANDONED.law,
    how=left_before_filing,
    reads=("absence.left", *FILING),
)

KEPT_ALIVE: Final = (
    Not(fact("case.filing.in_proceedings", NOT_ABANDONED.law, against=Reply.YES))
    & fact("absence.advance_parole", NOT_ABANDONED.law)
    & fact("absence.paroled_on_return", NOT_ABANDONED.law)
)


# --- discretion: one question, never worked out of its factors --------------------------------------------------------

_OWN: Final = "case.adjustment.discretion."

DISCRETION: Final = part(
    "discretion",
    "A favorable exercise of discretion",
    """Adjustment is discretionary, and the person bears the burden. Grave adverse factors may require exceptional and extremely unusual
    hardship, and even that may not be enough.""",
    "8 USC 1255(l)(1); 8 CFR 245.23(e)(3) since 2009-01-12",
    of=lambda: MERITS,
)

MERITS: Final = standard(
    _OWN + "merits",
    DISCRETION.law,
    weighs=lambda: (
        factor(_OWN + "family", "family here", core="an equity"),
        factor(_OWN + "community", "work, study and ties to the community", core="an equity"),
        factor(_OWN + "cooperation", "help to the authorities beyond what was asked", core="an equity"),
        factor(_OWN + "rehabilitation", "recovery or rehabilitation", core="an equity"),
        factor(_OWN + "hardship_of_denial", "exceptional and extremely unusual hardship from a denial"),
        factor(_OWN + "order_closed", "a judge's order reopened and terminated", ORDER),
        against(_OWN + "adverse", "adverse factors"),
        against(_OWN + "gravest", "factors of the gravest kinds", GRAVEST),
        against("case.filing.order_by_judge", "an order of an immigration judge or the BIA", ORDER),
    ),
)

GRAVEST: Final = rule(
    """Only the most compelling equities outweigh serious violent crime, sexual abuse of a child, several drug crimes, or security or terrorism
    concerns.""",
    "8 CFR 245.23(e)(3) since 2009-01-12",
)

ORDER: Final = rule(
    """While an unexecuted order of an immigration judge or the BIA stands, USCIS generally does not exercise discretion in the person's favor.
    An order that was reopened and terminated is not an adverse factor. Neither is an order of DHS itself, which the grant cancelled.""",
    "8 CFR 245.23(e)(3) since 2009-01-12; 8 CFR 214.204(o)(1); 8 CFR 214.204(o)(2)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 5(C).",
)


# --- what 8 CFR 245.23(a) asks of the principal, in its order, and discretion over it all -----------------------------

ELEMENTS: Final = (APPLICATION, ADMISSION, HOLDS, PRESENCE, ADMISSIBILITY, CHARACTER, ASSISTANCE, DISCRETION)

ADJUSTED: Final = "According to the file, the principal is a permanent resident under 8 USC 1255(l)."
