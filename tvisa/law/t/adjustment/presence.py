"""
Continuous physical presence since the admission in T-1 status: three years, or the time of an investigation that is over.

8 USC 1255(l)(1)(A), (3); 8 CFR 245.23(a)(4), until 27 August 2024 (a)(3). While the clock runs the answer is "not yet",
never "no": only an application that was filed too early can fail on it.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import attrs

from tvisa.kernel.predicate import AllOf, AnyOf, Computed
from tvisa.law.dated import Dated, within
from tvisa.law.forms import computed, part, standard
from tvisa.law.t.adjustment import reckoned
from tvisa.law.t.adjustment.asking import ABSENCES, FILING, RULE_2009, START, TRAVEL, until_filing
from tvisa.law.time_limits import MOST_AT_ONCE, MOST_IN_ALL, YEARS_OF_PRESENCE, years
from tvisa.law.windows import RULE_2024
from tvisa.law.writing import rule

PRESENCE: Final = part(
    "continuous_presence",
    "Continuous physical presence",
    f"""
    The person has been physically present for a continuous period of {years(YEARS_OF_PRESENCE)} since admission as a T-1, or during an
    investigation or prosecution that is complete, whichever is less; presence must last until the decision.
    """,
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    of=lambda: THREE_YEARS | SHORTER_PERIOD,
    asserted="case.adjustment.presence_kept",
    note="""
    Until the decision: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(2), nn. 7 and 17. Time in the Northern Marianas
    since the grant counts.
    """,
)

# --- three years ------------------------------------------------------------------------------------------------------

THREE_YEARS: Final = part(
    "three_years",
    f"{years(YEARS_OF_PRESENCE).capitalize()}",
    f"""
    {years(YEARS_OF_PRESENCE).capitalize()} of continuous presence are complete when Form I-485 is filed; one filed earlier is rejected
    or denied.
    """,
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    of=lambda: Dated(
        within(RULE_2009, _three_years(restart=False)),
        within(RULE_2024, _three_years(restart=True)),
    ),
    confidence="B",
    note="""
    Rejected or denied: USCIS Policy Manual, vol. 7, part J, ch. 4(A). Complete, as reckoned here, on the third
    anniversary of the first day (D): no text says whether the first day counts, and filing a day later leaves no doubt.
    An absence that does not break the period is not taken off it.
    """,
)


def _three_years(*, restart: bool) -> AnyOf:
    """Ask for three years as the law of a time counts them: only from the first admission, or anew after a break."""
    return _but_for_the_case(
        computed(
            "three_years_complete",
            f"Are {years(YEARS_OF_PRESENCE)} of continuous presence complete when Form I-485 is filed?",
            THREE_YEARS.law,
            needs=("case", "day"),
            how=partial(reckoned.three_years, restart=restart, needed=False),
            reads=(*START, *FILING, *TRAVEL),
        ),
        partial(reckoned.three_years_without_needed, restart=restart),
    )


# --- (3) what breaks it, and what does not ----------------------------------------------------------------------------

BREAK: Final = rule(
    f"""
    One absence of more than {MOST_AT_ONCE} days, or absences of more than {MOST_IN_ALL} days in all, break the period, unless an
    absence was needed for the case or an official certifies that it was justified otherwise.
    """,
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    note="""
    On the date of admission USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1), speaks of departing 'for a period of 90
    days or 180 days': statute and regulation say more than that, and so does its own ch. 2(A)(2).
    """,
)

DAYS: Final = rule(
    """
    Which of the days of leaving and of coming back count as days away is settled nowhere for T status, so that every
    absence is counted both without them and with them; what the two counts decide differently stays open.
    """,
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="D",
    note="""
    For naturalization the agency counts both as days of presence (USCIS Policy Manual, vol. 12, part D, ch. 4), and for
    that alone. For T status it says that less than 24 hours do not count and that even 24 hours can matter (USCIS
    Policy Manual, vol. 7, part J, ch. 3(C)(1)), which measures elapsed time.
    """,
)

UNDER_A_DAY: Final = rule(
    "A trip of less than 24 hours counts toward neither limit.",
    "8 USC 1255(l)(3); 8 CFR 245.23(a)(4)(i) since 2024-08-28; 8 CFR 245.23(a)(3)(i) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

EXCUSED: Final = rule(
    """
    An absence does not break the period where it was necessary to assist in the investigation or prosecution, or where
    an official who is part of it certifies that it was otherwise justified.
    """,
    "8 USC 1255(l)(3)(A); 8 USC 1255(l)(3)(B)",
    note="""
    The regulation is silent. That the days of an excused absence leave the total of 180 as well is a reading of the
    words (D).
    """,
)

CERTIFIED: Final = rule(
    "An official who is part of the investigation or prosecution certifies that the absence was otherwise justified.",
    "8 USC 1255(l)(3)(B)",
    note="The agency does not in general look behind a genuine letter: USCIS Policy Manual, vol. 7, part J, ch. 3(C)(1).",
)

NEEDED: Final = standard(
    "absence.needed_for_case",
    "The absence was necessary to assist in the investigation or prosecution.",
    "8 USC 1255(l)(3)(A)",
    note="""
    Shown by a statement of law enforcement, the person's own or any other papers: USCIS Policy Manual, vol. 7, part J,
    ch. 3(C)(1).
    """,
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
        "Does leaving out absences that were necessary for the case change that?",
        EXCUSED,
        needs=("case", "day"),
        how=without,
        reads=(*days.reads, "absence.needed_for_case"),
        judged=(*days.judged, "absence.needed_for_case"),
    )
    return days | (changed & attrs.evolve(ABSENCES.some(NEEDED), law=NEEDED.law))


RESTART: Final = rule(
    f"After a break the {years(YEARS_OF_PRESENCE)} can start over with a later admission in T-1 status or a return on advance parole.",
    "8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
    confidence="B",
    note="""
    The word 'first' before the date of admission was struck on 28 August 2024 (89 FR 34887), which the agency calls a
    clarification; USCIS Policy Manual, vol. 7, part J, ch. 2(A)(2), 3(C)(1). Before that day, and for a return on
    advance parole that came before the break, whether the period can run from it is for counsel.
    """,
)

RETURN: Final = rule(
    """
    T-1 status, and with it the period, goes on only after a return on advance parole granted before leaving or an
    admission in T-1 status.
    """,
    """
    8 CFR 214.204(p); 8 CFR 245.23(e)(1)(v) since 2024-08-28; 8 CFR 245.23(e)(1)(vii) since 2009-01-12 until 2024-08-28
    """,
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 12(B). Without a break the first admission stays the date. A Form I-94 that
    names another status by no fault of the person can be corrected by Customs and Border Protection: USCIS Policy
    Manual, vol. 7, part J, ch. 3(C)(1).
    """,
)

# --- an investigation or prosecution that is over ---------------------------------------------------------------------

_CASE: Final = "case.adjustment.completed_case."

SHORTER_PERIOD: Final = part(
    "shorter_period",
    "An investigation or prosecution that is complete",
    f"""
    Where the investigation or prosecution is complete in the opinion of the Attorney General, presence during it is
    enough if that is less than {years(YEARS_OF_PRESENCE)}.
    """,
    """
    8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28
    """,
    of=lambda: AllOf((DOCUMENT, COMPLETE_WHEN_FILED, AnyOf((UNDER_THREE_YEARS, COUNTS), in_order=True), DURING_IT)),
)

DOCUMENT: Final = until_filing(
    _CASE + "signed_document",
    rule(
        "A document signed for the Attorney General says that an investigation or prosecution took place and is complete.",
        "8 CFR 245.23(e)(2)(i)(B) since 2009-01-12",
        note="""
        From the Department of Justice or a US Attorney's office; people excused from cooperating need it too: USCIS
        Policy Manual, vol. 7, part J, ch. 3(C)(1).
        """,
    ),
)

COMPLETE_WHEN_FILED: Final = computed(
    "complete_when_filed",
    "Was it complete when Form I-485 was filed?",
    SHORTER_PERIOD.law,
    needs=("case", "day"),
    how=reckoned.complete_when_filed,
    reads=(_CASE + "complete_on", *FILING),
)

UNDER_THREE_YEARS: Final = computed(
    "under_three_years",
    f"Did it last less than {years(YEARS_OF_PRESENCE)}?",
    f"""
    The shorter period is that of the investigation or prosecution, if less than {years(YEARS_OF_PRESENCE)}; whether one that lasted
    longer in all, but less since the admission, shortens the time is for counsel.
    """,
    """
    8 USC 1255(l)(1)(A); 8 CFR 245.23(a)(4) since 2024-08-28; 8 CFR 245.23(e)(2)(i)(B) since 2009-01-12;
    8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28
    """,
    needs=("case",),
    how=reckoned.under_three_years,
    reads=(_CASE + "began_on", _CASE + "complete_on"),
    confidence="D",
    note=f"""
    The regulation asks for the signed document of whoever has less than {years(YEARS_OF_PRESENCE)} while in T-1 status; USCIS Policy
    Manual, vol. 7, part J, ch. 4(A), speaks of a duration of less than {years(YEARS_OF_PRESENCE)}.
    """,
)

COUNTS: Final = standard(_CASE + "shorter_period_counts", UNDER_THREE_YEARS.law)

DURING_IT: Final = _but_for_the_case(
    computed(
        "present_during_it",
        "Was presence unbroken during it?",
        BREAK,
        needs=("case", "day"),
        how=partial(reckoned.present_during, needed=False),
        reads=(_CASE + "began_on", *START, *TRAVEL),
    ),
    reckoned.present_during_without_needed,
)
