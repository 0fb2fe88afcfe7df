"""
When the application was, or is still to be, filed, and what that costs.

What must hold at filing can still come about until then; and whoever filed before 28 August 2024 keeps what the rule of 2017
gave, where the rule of 2024 is tighter.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import across, before
from tvisa.kernel.predicate import Gap, Reading, gap_in, why_open
from tvisa.kernel.provision import Period
from tvisa.law.forms import computed
from tvisa.law.windows import FIRST_2024, RULE_2024, SINCE_2008
from tvisa.law.writing import rule

_FILED: Final = "Has the application been filed?"


def _gap(case: Case) -> tuple[str, Gap, str] | None:
    return gap_in("case.filed", case.filed, _FILED)


def _unfiled(case: Case) -> Reading:
    bits = truth.NOT[case.filed_bits]
    facts = (("case.filed", case.filed, case.filed.claims), ("case.filed_on", case.filed_on, case.filed_on.values))
    return Reading(bits, tuple((p, f) for p, f, there in facts if there), _gap(case))


UNFILED: Final = computed(
    "not_filed_yet",
    "Is the application still to be filed?",
    "A requirement that applies at filing can still be met until then.",
    "8 CFR 103.2(b)(1); 8 CFR 214.207(a); 8 CFR 214.11(g)(1); 8 CFR 214.11(g) of 2002",
    how=_unfiled,
    reads=("case.filed", "case.filed_on"),
    hangs_on=("case.filed", "case.filed_on"),
)


def _filed_before(case: Case) -> Reading:
    day = (FIRST_2024, FIRST_2024)
    filed = case.filed_bits
    if filed == truth.FALSE:
        return Reading(truth.FALSE, (("case.filed", case.filed),))
    bits = across(before(day_filed.start, day) for day_filed in case.filed_on.values)
    used = (("case.filed_on", case.filed_on),) if case.filed_on.values else ()
    if filed == truth.OPEN:
        return Reading(bits, used, _gap(case))
    return Reading(bits, used, ("case.filed_on", why_open(case.filed_on), "On what date was the application filed?"))


FILED_BEFORE_2024: Final = computed(
    "filed_before_2024_rule",
    "Was the application filed before 28 August 2024?",
    """The 2024 rule covers applications pending on or filed after August 28, 2024. Nothing in it takes eligibility away from a person who
    filed before.""",
    "89 FR 34864",
    how=_filed_before,
    reads=("case.filed", "case.filed_on"),
    hangs_on=("case.filed", "case.filed_on"),
    window=RULE_2024,
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71, names only the jurisdiction test. Applying it to the definition of law enforcement
    involvement is an inference (D).""",
)


def _filed_since(case: Case) -> Reading:
    earlier = _filed_before(case)
    return Reading(truth.NOT[earlier.bits], earlier.used, earlier.gap)


FILED_SINCE_2024: Final = computed(
    "filed_since_2024_rule",
    "Was, or is, the application filed on or after 28 August 2024?",
    FILED_BEFORE_2024.law,
    how=_filed_since,
    reads=FILED_BEFORE_2024.reads,
    hangs_on=FILED_BEFORE_2024.hangs_on,
    against=Reply.YES,
)


# --- what filing costs ------------------------------------------------------------------------------------------------

FEES_2024: Final = Period(datetime.date(2024, 4, 1))
"""The fee rule of 2024, 89 FR 6194."""

FEE_EXEMPT: Final = rule(
    """For T status and adjustment from it, nine forms have no fee: I-131, I-192, I-193, I-290B, I-485, I-539, I-601, I-765, I-824.""",
    "8 CFR 106.3(b)(2)",
    window=FEES_2024,
    note="""This applies to filings postmarked on or after April 1, 2024. Whether there was a fee before, with a fee waiver, was not read. The
    parole fee of 8 USC 1804 is separate (C).""",
)

FEE_WAIVER: Final = rule(
    "The person can request a waiver of any fee for T status, through adjustment.",
    "8 USC 1255(l)(7)",
    window=SINCE_2008,
)
