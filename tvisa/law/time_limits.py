"""
How long each period of the law is: a number stands here once; computations count with it, and sentences are filled with it.

Each stands under the provision that sets it. A period that one sentence alone states stands in that sentence.
"""

from __future__ import annotations

from typing import Final

# --- an order of removal, and the immigration court -------------------------------------------------------------------

DAYS_TO_RESCIND: Final = 180
"""After an order made in absence, for exceptional circumstances: 8 USC 1229a(b)(5)(C)(i)."""
DAYS_TO_REOPEN: Final = 90
"""8 USC 1229a(c)(7)(C)(i)."""
DAYS_TO_RECONSIDER: Final = 30
"""8 USC 1229a(c)(6)(B)."""
DAYS_TO_APPEAL: Final = 30
"""To the Board: 8 CFR 1003.38(b)."""
DAYS_TO_PETITION: Final = 30
"""For review by a court of appeals: 8 USC 1252(b)(1)."""
DAYS_OF_REVIEW: Final = 7
"""For a judge to review a finding of no credible fear: 8 USC 1225(b)(1)(B)(iii)(III)."""
YEARS_HERE: Final = 2
"""Whoever shows them is not in expedited removal: 8 USC 1225(b)(1)(A)(iii)(II)."""
REMOVAL_PERIOD: Final = 90
"""In days: 8 USC 1231(a)(1)(A)."""
YEARS_AFTER_OVERSTAY: Final = 10
"""Without relief that is listed, after voluntary departure was granted and not kept: 8 USC 1229c(d)(1)."""
YEARS_TO_CHARGE: Final = 5
"""For a federal crime that is not capital: 18 USC 3282(a)."""

# --- USCIS ------------------------------------------------------------------------------------------------------------

WEEKS_TO_ANSWER: Final = 12
DAYS_BEFORE_DENIAL: Final = 30
"""The most that a request for evidence, and a notice of intent to deny, can allow: 8 CFR 103.2(b)(8)(iv)."""
DAYS_BEFORE_REVOCATION: Final = 30
"""To answer a notice of intent to revoke T status: 8 CFR 214.213(c)(1)(ii)."""
DAYS_TO_APPEAL_DENIAL: Final = 30
"""On Form I-290B: 8 CFR 103.3(a)(2)(i)."""
DAYS_FOR_MOTION: Final = 30
"""From the decision that it is against: 8 CFR 103.5(a)(1)(i)."""
DAYS_BY_MAIL: Final = 3
"""More, where the mail served the paper that a period runs from: 8 CFR 103.8(b)."""

# --- unlawful presence, removal, and what else bars from coming -------------------------------------------------------

DAYS_UNLAWFUL: Final = 180
YEARS_BARRED: Final = 3
"""More days of unlawful presence than these bar for so many years: 8 USC 1182(a)(9)(B)(i)(I)."""
YEARS_UNLAWFUL: Final = 1
YEARS_BARRED_LONGER: Final = 10
"""So long, or longer, bars for so many years: 8 USC 1182(a)(9)(B)(i)(II). In all, and then a return: 8 USC 1182(a)(9)(C)(i)(I)."""
YEARS_BEFORE_CONSENT: Final = 10
"""Abroad, before consent to apply again after such a return: 8 USC 1182(a)(9)(C)(ii)."""
YEARS_AFTER_REMOVAL: Final = 10
"""After a removal: 8 USC 1182(a)(9)(A)(ii)."""
YEARS_AFTER_PROSTITUTION: Final = 10
"""Looked back, from applying, for prostitution, procuring or its proceeds: 8 USC 1182(a)(2)(D)."""

# --- T status, and permanent residence --------------------------------------------------------------------------------

YEARS_OF_STATUS: Final = 4
"""8 USC 1184(o)(7)(A)."""
YEARS_OF_STATUS_2002: Final = 3
"""For a grant before January 5, 2006: 8 CFR 214.11(p)(1) of 2002."""
YEARS_OF_PRESENCE: Final = 3
"""8 USC 1255(l)(1)(A)."""
MOST_AT_ONCE: Final = 90
MOST_IN_ALL: Final = 180
"""Days away that do not yet break the period; more than these do: 8 USC 1255(l)(3)."""

# --- other claims -----------------------------------------------------------------------------------------------------

YEARS_TO_SUE: Final = 10
"""For a victim's suit: 18 USC 1595(c)."""
YEARS_OF_WAGES: Final = 2
YEARS_OF_WAGES_WILLFUL: Final = 3
"""For unpaid wages, and where the violation was willful: 29 USC 255(a)."""
YEARS_AFTER_MARRIAGE: Final = 2
"""For a former spouse's self-petition: 8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc)."""

_WORDS: Final = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def in_words(number: int) -> str:
    """Return a number as a sentence says it: a small one as a word."""
    return _WORDS[number] if number < len(_WORDS) else str(number)


def years(number: int) -> str:
    """Return how a sentence says so many years."""
    return "a year" if number == 1 else f"{in_words(number)} years"


DAYS_AFTER_STATUS: Final = 180
"""After status, TPS or parole ended: about the six months of 65 FR 76121, for a late asylum application."""
