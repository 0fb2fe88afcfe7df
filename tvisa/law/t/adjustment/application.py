"""Applying, and what travel does to it: 8 CFR 245.23(a)(1), (e), (j)."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf, Not
from tvisa.law.forms import computed, fact, part
from tvisa.law.t.adjustment.reckoned import applied, left_before_filing, nothing_filed
from tvisa.law.t.adjustment.terms import ABSENCES, FILING

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
    """
    Leaving the United States while the application is pending abandons it, unless the person is not in removal
    proceedings, was granted advance parole for the absence and was inspected and paroled on return; in proceedings
    every departure abandons it.
    """,
    """
    8 CFR 245.23(j) since 2009-01-12; 8 CFR 245.23(j)(1) since 2024-08-28; 8 CFR 245.23(j)(2) since 2024-08-28;
    8 CFR 245.23(j)(3) since 2024-08-28
    """,
    of=lambda: AnyOf((NOTHING_FILED, ABSENCES.every(AnyOf((LEFT_BEFORE, KEPT_ALIVE), in_order=True))), in_order=True),
    note="""
    Somebody paroled back whose application is then denied is treated as an applicant for admission. Nothing is approved
    while the person is abroad: USCIS Policy Manual, vol. 7, part J, ch. 4(D).
    """,
)

NOTHING_FILED: Final = computed(
    "nothing_filed",
    "Is Form I-485 still to be filed?",
    NOT_ABANDONED.law,
    needs=("case", "day"),
    how=nothing_filed,
    reads=FILING,
)

LEFT_BEFORE: Final = computed(
    "not_left_while_pending",
    "Was that before Form I-485 was filed, or is it still to come?",
    NOT_ABANDONED.law,
    needs=("case", "absence", "day"),
    how=left_before_filing,
    reads=("absence.left", *FILING),
)

KEPT_ALIVE: Final = (
    Not(fact("case.filing.in_proceedings", NOT_ABANDONED.law, against=Reply.YES))
    & fact("absence.advance_parole", NOT_ABANDONED.law)
    & fact("absence.paroled_on_return", NOT_ABANDONED.law)
)
