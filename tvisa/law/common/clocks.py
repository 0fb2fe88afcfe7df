"""
Clocks of the courts and of the statute books: how long each runs, and what a day without business does to it.

A period that ends on a day without business is moved only where a text says so. Nothing moves a birthday, a hearing, or the end
of a stay.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law import time_limits as limits
from tvisa.law.read import READ_LAST
from tvisa.law.time_limits import in_words, years
from tvisa.law.writing import rule

READ_ON: Final = datetime.date(2026, 11, 27)

# --- days without business --------------------------------------------------------------------------------------------

DAY_OF_DHS: Final = rule(
    """A period to act before DHS that ends on a Saturday, Sunday or legal holiday runs to the end of the next day that is none of these.""",
    "8 CFR 1.2",
    note="The definition of day. It speaks of a period for taking an action, which a birthday is not.",
    checked=READ_ON,
)

DAY_OF_COURT: Final = rule(
    """A period before an immigration judge or the BIA that ends on a Saturday, Sunday or legal holiday runs to the end of the next day that is
    none.""",
    "8 CFR 1001.1(h)",
    checked=READ_ON,
)

DAY_OF_APPEALS: Final = rule(
    """In the court of appeals a period that ends on a Saturday, Sunday or legal holiday runs to the end of the next day that is none of these.""",
    "Fed. R. App. P. 26(a)(1)(C)",
    confidence="D",
    note=f"Whether the rule moves the {limits.DAYS_TO_PETITION} days of 8 USC 1252(b)(1) is not to be tried out: file before the weekend.",
)

DAY_OF_SUIT: Final = rule(
    """In federal court a statutory period can end on a Saturday, Sunday or legal holiday. Unless the statute says how to count, the period
    then runs to the end of the next day that is none of these.""",
    "Fed. R. Civ. P. 6(a)(1)(C)",
    confidence="C",
    note="Read in copies that others keep, not in an official text. A State's court counts by the State's own rule.",
    checked=READ_ON,
)

DAY_OF_ASYLUM: Final = rule(
    """The one-year asylum deadline runs from the last arrival. If the last day is a Saturday, Sunday or legal holiday, it runs to the end of
    the next day that is none of these.""",
    "8 CFR 208.4(a)(2)(ii); 8 CFR 1208.4(a)(2)(ii)",
    note="Read as of January 2025. The year does not apply to an unaccompanied child: 8 USC 1158(a)(2)(E).",
    checked=READ_ON,
)

CLOSED_DAYS: Final = (DAY_OF_DHS, DAY_OF_COURT, DAY_OF_APPEALS, DAY_OF_SUIT, DAY_OF_ASYLUM)
"""What moves the last day of a period where that is a day without business."""

# --- what is filed, and when it is ------------------------------------------------------------------------------------

FILED_WITH_COURT: Final = rule(
    """A document is filed with the immigration court or the BIA on the day it is received, or the day it is submitted electronically. What is
    rejected was not filed.""",
    "8 CFR 1001.1(dd)",
    checked=READ_ON,
)

# --- an order ---------------------------------------------------------------------------------------------------------

APPEAL_TO_BOARD: Final = rule(
    f"""A party appeals a judge's decision on Form EOIR-26. The Board must receive it within {limits.DAYS_TO_APPEAL} days after the decision was
    stated, mailed or sent electronically. A party who waived the appeal has none.""",
    "8 CFR 1003.38(b); 8 CFR 1003.38(c)",
    confidence="C",
    note="""An interim rule of February 6, 2026, cut it to 10 days for most decisions from March 9, 2026 on; it was reported vacated
    that month. Read what binds on the day, and have the Board receive it within 10 days.""",
)

TEN_DAYS: Final = "A 2026 rule may have cut this to 10 days: have the BIA receive it by then."
"""What is said wherever the time to appeal to the Board is, while it is not settled that the interim rule is gone."""
TEN_DAYS_SINCE: Final = datetime.date(2026, 3, 9)
"""The day on which the interim rule was to take effect."""

MOTION_TO_USCIS: Final = rule(
    f"""A motion to reopen or to reconsider a decision of USCIS is filed within {limits.DAYS_FOR_MOTION} days of it. USCIS can excuse a late
    motion to reopen where the delay was reasonable and beyond the applicant's control.""",
    "8 CFR 103.5(a)(1)(i)",
    note="Read as of January 2025.",
    checked=READ_LAST,
)

RECONSIDER: Final = rule(
    f"A motion to reconsider is filed within {limits.DAYS_TO_RECONSIDER} days of a final order.",
    "8 USC 1229a(c)(6)(B); 8 CFR 1003.23(b)(1)",
    checked=READ_ON,
)

REOPEN: Final = rule(
    f"""A motion to reopen is due within {limits.DAYS_TO_REOPEN} days of a final order, and leaving the country withdraws it. The
    {limits.DAYS_TO_REOPEN} days do not apply to a joint motion, or to a motion for asylum or withholding based on conditions in the country
    that changed since. Nor do they apply to a motion for relief from abuse by a citizen or resident family member, as a rule filed within a
    year.""",
    """8 USC 1229a(c)(7)(C)(i); 8 USC 1229a(c)(7)(C)(ii); 8 USC 1229a(c)(7)(C)(iv); 8 CFR 1003.23(b)(1); 8 CFR 1003.23(b)(4)(i);
    8 CFR 1003.23(b)(4)(iv)""",
    note=f"""For an in absentia order, 8 USC 1229a(b)(5)(C) gives {limits.DAYS_TO_RESCIND} days, or no limit at all. A judge can also reopen sua
    sponte: 8 CFR 1003.23(b)(1).""",
    checked=READ_ON,
)

PETITION: Final = rule(
    f"A petition for review is filed with the court of appeals within {limits.DAYS_TO_PETITION} days of a final order; it stays nothing by itself.",
    "8 USC 1252(b)(1); 8 USC 1252(b)(3)(B)",
    note="""A judge's order is final when the appeal is waived or the time to appeal is over. An order of the BIA, or of DHS, is final on the day it
    is made.""",
    checked=READ_ON,
)

IF_ORDERED_ON_THE_DAY: Final = (
    f"If the judge orders removal on the day itself, after a hearing: the BIA must receive an appeal within {limits.DAYS_TO_APPEAL} days (8 CFR 1003.38(b)), "
    "if appeal was reserved. A 2026 rule may have cut this to 10: have the BIA receive it by then. A motion to reopen is due within "
    f"{limits.DAYS_TO_REOPEN} days (8 USC 1229a(c)(7)(C)(i)). An order in absentia cannot be appealed: move to reopen within {limits.DAYS_TO_RESCIND} days for "
    "exceptional circumstances, or at any time for lack of notice (8 USC 1229a(b)(5)(C))."
)

IF_ORDERED: Final = (
    f"If the judge orders removal on that day, after a hearing: the BIA must receive an appeal by {{appeal}} ({limits.DAYS_TO_APPEAL} days, 8 CFR 1003.38(b)), "
    f"if appeal was reserved. {TEN_DAYS} A motion to reopen is due by "
    f"{{reopen}} (8 USC 1229a(c)(7)(C)(i)). An order in absentia cannot be appealed: move to reopen within {limits.DAYS_TO_RESCIND} days for "
    "exceptional circumstances, or at any time for lack of notice (8 USC 1229a(b)(5)(C))."
)

# --- a stay -----------------------------------------------------------------------------------------------------------

STAY_ENDS: Final = rule(
    "A person who stays after the authorized stay ends is unlawfully present from the next day on.",
    "8 USC 1182(a)(9)(B)(ii)",
    note="A status can be lost earlier, by work or by leaving the work it was given for: 8 USC 1227(a)(1)(C)(i).",
    checked=READ_ON,
)

# --- a charge ---------------------------------------------------------------------------------------------------------

CHARGE_LAPSES: Final = rule(
    f"Nobody is tried for a federal crime that is not capital unless charged within {years(limits.YEARS_TO_CHARGE)} of it.",
    "18 USC 3282(a)",
    confidence="D",
    note="Of having been found after a removal the time runs from the day of being found; what counts as that is for criminal defense counsel.",
)

# --- pay --------------------------------------------------------------------------------------------------------------

WAGES: Final = rule(
    f"""A claim for unpaid minimum wages or overtime lapses {years(limits.YEARS_OF_WAGES)} after each payday, or
    {in_words(limits.YEARS_OF_WAGES_WILLFUL)} where the violation was willful.""",
    "29 USC 255(a)",
    confidence="D",
    note="Another law of the State, or tolling, can give longer.",
)

# --- eighteen ---------------------------------------------------------------------------------------------------------

COURT_ENDS: Final = rule(
    """A juvenile court can make the findings for special immigrant juvenile status only while it has jurisdiction over the young person under
    State law. In many States that is until 18. The petition itself can be filed until 21.""",
    "8 CFR 204.11(b)(1); 8 CFR 204.11(c)(3)(i)",
    confidence="D",
    note="Until which age is the law of the State: open here, for counsel who knows that court.",
)

# --- custody ----------------------------------------------------------------------------------------------------------

ARREST_DETAINS: Final = rule(
    """DHS is to take into custody somebody inadmissible for presence without admission, misrepresentation or lack of documents after one of
    these crimes. The crimes are burglary, theft, larceny, shoplifting, assault of a law enforcement officer, or one that results in death
    or serious bodily injury. It is enough to be charged with, arrested for, convicted of or admit one, or acts that make one up. The law of
    the place tells what these words mean.""",
    "8 USC 1226(c)(1)(E); 8 USC 1226(c)(2)",
    window=Period(datetime.date(2025, 1, 29)),
    note="""Laken Riley Act, Pub. L. 119-1, section 2: the enrolled bill was read. That such custody is without bond follows from 8 USC
    1226(c)(4), the one ground of release, which was (c)(2) before.""",
)

VOLUNTARY_DEPARTURE: Final = rule(
    "Somebody can be allowed to leave voluntarily, at their own expense, in place of proceedings or before they end.",
    "8 USC 1229c(a)(1)",
    confidence="D",
)

RETURNING_RESIDENT: Final = rule(
    """A permanent resident who comes back is not regarded as seeking admission, unless one of six exceptions holds. The resident gave up the
    status, was absent more than 180 days at a stretch, or engaged in illegal activity after leaving. Or removal or extradition was being
    sought on leaving. Or the resident committed an offense of 8 USC 1182(a)(2) without relief of 8 USC 1182(h) or 1229b(a) since. Or the
    entry was not at a port or not after inspection.""",
    "8 USC 1101(a)(13)(C)",
    note="Read as of April 2023. On whom the burden lies, and whether an admission or a conviction is needed, is for counsel.",
)
