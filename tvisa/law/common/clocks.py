"""
Clocks: how long each period of the law runs, from what, what moves its last day, and when what is sent counts as filed.

Every last day that is reckoned comes from a row of the table at the end (`Clock`), in every room. A period that ends on a day without
business is moved only where a text says so. Nothing moves a birthday, a hearing, or the end of a stay.
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

import attrs

from tvisa.facts.timeline import ONE_DAY, Span
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import AGE_OF_MAJORITY, Bound, Date, anniversaries
from tvisa.kernel.provision import Period, Provision
from tvisa.law import time_limits as limits
from tvisa.law.common import business_days
from tvisa.law.read import READ_LAST, READ_SINCE
from tvisa.law.time_limits import in_words, years
from tvisa.law.writing import rule

READ_ON: Final = datetime.date(2026, 11, 27)

# --- days without business --------------------------------------------------------------------------------------------

DAY_OF_DHS: Final = rule(
    """A period to act before DHS that ends on a Saturday, Sunday or legal holiday runs to the end of the next day that is none of these.""",
    "8 CFR 1.2",
    note="This is the definition of “day”. It covers a period for taking an action, and a birthday is not such a period.",
    checked=READ_ON,
)

DAY_OF_COURT: Final = rule(
    """A period before an immigration judge or the BIA can end on a Saturday, Sunday or legal holiday. It then runs to the end of the next day
    that is none of these.""",
    "8 CFR 1001.1(h)",
    checked=READ_ON,
)

DAY_OF_APPEALS: Final = rule(
    """In the court of appeals a period that ends on a Saturday, Sunday or legal holiday runs to the end of the next day that is none of these.""",
    "Fed. R. App. P. 26(a)(1)(C)",
    confidence="C",
    note=f"""Read in a copy of the committee's note. Whether this rule moves the {limits.DAYS_TO_PETITION} days of 8 USC 1252(b)(1) was not found: the
    date to act by is the working day before.""",
    checked=READ_SINCE,
)

DAY_OF_SUIT: Final = rule(
    """In federal court a statutory period can end on a Saturday, Sunday or legal holiday. Unless the statute says how to count, the period
    then runs to the end of the next day that is none of these.""",
    "Fed. R. Civ. P. 6(a)(1)(C)",
    confidence="C",
    note="Read in unofficial copies, not in an official text. A State court counts by that State's own rule.",
    checked=READ_SINCE,
)

DAY_OF_ASYLUM: Final = rule(
    """The one-year asylum deadline runs from the last arrival. If the last day is a Saturday, Sunday or legal holiday, the deadline moves to
    the end of the next day that is none of these.""",
    "8 CFR 208.4(a)(2)(ii); 8 CFR 1208.4(a)(2)(ii)",
    note="Read as of January 2025. The one-year asylum deadline does not apply to an unaccompanied child: 8 USC 1158(a)(2)(E).",
    checked=READ_ON,
)

CLOSED_DAYS: Final = (DAY_OF_DHS, DAY_OF_COURT, DAY_OF_APPEALS, DAY_OF_SUIT, DAY_OF_ASYLUM)
"""What moves the last day of a period where that is a day without business."""

# --- what is filed, and when it is ------------------------------------------------------------------------------------

FILED_WITH_COURT: Final = rule(
    """A document is filed with the immigration court or the BIA on the day it is received, or the day it is submitted electronically. What is
    rejected was not filed. Counsel must file electronically where the case allows it. If EOIR's system fails unplanned on the last day, the
    deadline moves to the first working day on which it is back.""",
    "8 CFR 1001.1(dd); 8 CFR 1003.31(a); 8 CFR 1003.31(b); 8 CFR 1003.3(g)(2)",
    note="Read as of January 2025. The text names no hour; nothing mailed in time counts unless it arrives in time.",
    checked=READ_SINCE,
)

FILED_WITH_USCIS: Final = rule(
    """USCIS counts a filing as received on the day it arrives at the location designated for it, on paper or electronically. A postmark
    does not count. What is rejected keeps no receipt date.""",
    "8 CFR 103.2(a)(7)(i); 8 CFR 103.2(a)(7)(ii)",
    note="Read as of January 2025. The text names no hour.",
    checked=READ_SINCE,
)

FILED_WITH_APPEALS: Final = rule(
    """In the court of appeals the last day of electronic filing ends at midnight in the time zone of the clerk's principal office. A paper
    filing must arrive before that office closes. A circuit can set an earlier hour, and the Third Circuit has: 5 p.m.""",
    "Fed. R. App. P. 26(a)(4)",
    confidence="C",
    note="Read in copies of the committee's note and of the Third Circuit's rule of 2023, not in an official text. No days are added for mail.",
    checked=READ_SINCE,
)

FILED_IN_SUIT: Final = rule(
    """In a federal district court the last day of electronic filing ends at midnight in the court's time zone. A paper filing must arrive before
    the clerk's office closes. A local rule can set another hour.""",
    "Fed. R. Civ. P. 6(a)(4)",
    confidence="C",
    note="Read in unofficial copies, not in an official text. A State court counts by that State's own rule.",
    checked=READ_SINCE,
)

FILED: Final = (FILED_WITH_COURT, FILED_WITH_USCIS, FILED_WITH_APPEALS, FILED_IN_SUIT)
"""When what is sent counts as filed: on the day it is received, and until which hour."""

# --- mail -------------------------------------------------------------------------------------------------------------

SERVED_BY_MAIL: Final = rule(
    f"""A response period after service of a notice gets {in_words(limits.DAYS_BY_MAIL)} more days if service was by mail. Service by mail is
    complete upon mailing.""",
    "8 CFR 103.8(b)",
    note=f"""Read as of January 2025. A notice posted to an account at a party's own request is not mailed: 8 CFR 103.8(a)(1)(ii). USCIS's own
    reading adds the days to the {in_words(limits.WEEKS_TO_ANSWER)} weeks of a request for evidence (PM-602-0040). The instructions to Form
    I-290B add them to the {limits.DAYS_FOR_MOTION} days for a motion, which run from the decision.""",
    checked=READ_LAST,
)

# --- an order ---------------------------------------------------------------------------------------------------------

APPEAL_TO_BOARD: Final = rule(
    f"""A party appeals a judge's decision on Form EOIR-26. The BIA must receive the form within {limits.DAYS_TO_APPEAL} days after the decision
    was stated, mailed or sent electronically. A party who waived appeal cannot appeal.""",
    "8 CFR 1003.38(b); 8 CFR 1003.38(c)",
    confidence="C",
    note="""An interim rule of February 6, 2026, cut this to 10 days for most decisions from March 9, 2026 on. It was reported vacated that month.
    Neither text was read.""",
)

TEN_DAYS: Final = "A 2026 rule may have cut this to 10 days: have the BIA receive it by then."
"""What is said wherever the time to appeal to the Board is, while it is not settled that the interim rule is gone."""
TEN_DAYS_SINCE: Final = datetime.date(2026, 3, 9)
"""The day on which the interim rule was to take effect."""

MOTION_TO_USCIS: Final = rule(
    f"""A motion to reopen or reconsider a USCIS decision is due within {limits.DAYS_FOR_MOTION} days of the decision. USCIS can excuse a late
    motion to reopen if the delay was reasonable and beyond the applicant's control.""",
    "8 CFR 103.5(a)(1)(i)",
    note="The text was read as of January 2025.",
    checked=READ_LAST,
)

RECONSIDER: Final = rule(
    f"A motion to reconsider is due within {limits.DAYS_TO_RECONSIDER} days of a final order.",
    "8 USC 1229a(c)(6)(B); 8 CFR 1003.23(b)(1)",
    checked=READ_ON,
)

REOPEN: Final = rule(
    f"""A motion to reopen is due within {limits.DAYS_TO_REOPEN} days of a final order, and leaving the country withdraws it. The
    {limits.DAYS_TO_REOPEN} days do not apply to a joint motion. They do not apply to a motion for asylum or withholding on changed country
    conditions, if the evidence is material and was not available before. Nor do they apply to a motion for relief from abuse by a citizen or
    resident family member, as a rule filed within a year.""",
    """8 USC 1229a(c)(7)(C)(i); 8 USC 1229a(c)(7)(C)(ii); 8 USC 1229a(c)(7)(C)(iv); 8 CFR 1003.23(b)(1); 8 CFR 1003.23(b)(4)(i);
    8 CFR 1003.23(b)(4)(iv)""",
    note=f"""For an in absentia order, 8 USC 1229a(b)(5)(C) gives {limits.DAYS_TO_RESCIND} days, or no limit at all. A judge can also reopen sua
    sponte: 8 CFR 1003.23(b)(1).""",
    checked=READ_ON,
)

PETITION: Final = rule(
    f"A petition for review is due at the court of appeals within {limits.DAYS_TO_PETITION} days of a final order. It does not automatically stay removal.",
    "8 USC 1252(b)(1); 8 USC 1252(b)(3)(B)",
    note="""A judge's order is final when appeal is waived or the time to appeal expires. An order of the BIA, or of DHS, is final on the day it is
    made.""",
    checked=READ_ON,
)

IF_ORDERED_ON_THE_DAY: Final = f"If the judge orders removal on the day of the hearing: the BIA must receive an appeal within {limits.DAYS_TO_APPEAL} days (8 CFR 1003.38(b)), if the right to appeal was reserved. A 2026 rule may have cut the time to 10 days: have the BIA receive the appeal by then. A motion to reopen is due within {limits.DAYS_TO_REOPEN} days (8 USC 1229a(c)(7)(C)(i)). An order in absentia cannot be appealed: move to reopen within {limits.DAYS_TO_RESCIND} days for exceptional circumstances, or at any time for lack of notice (8 USC 1229a(b)(5)(C))."

IF_ORDERED: Final = (
    f"If the judge orders removal on that day, after a hearing: the BIA must receive an appeal by {{appeal}} ({limits.DAYS_TO_APPEAL} days, 8 CFR 1003.38(b)), "
    f"if appeal was reserved. {TEN_DAYS} A motion to reopen is due by "
    f"{{reopen}} (8 USC 1229a(c)(7)(C)(i)). An order in absentia cannot be appealed: move to reopen within {limits.DAYS_TO_RESCIND} days for "
    "exceptional circumstances, or at any time for lack of notice (8 USC 1229a(b)(5)(C))."
)

# --- a stay -----------------------------------------------------------------------------------------------------------

STAY_ENDS: Final = rule(
    "A person who stays after the authorized stay ends is unlawfully present from the next day.",
    "8 USC 1182(a)(9)(B)(ii)",
    note="A person can lose status earlier, by working, or by leaving the job that the status was for: 8 USC 1227(a)(1)(C)(i).",
    checked=READ_ON,
)

# --- a charge ---------------------------------------------------------------------------------------------------------

CHARGE_LAPSES: Final = rule(
    f"""Unless another law says otherwise, the government must charge a federal crime that is not capital within {years(limits.YEARS_TO_CHARGE)} of
    the crime.""",
    "18 USC 3282(a)",
    note="""Read as of April 2023. For being found in the United States after removal, the time runs from the day of being found. What counts as being
    found is for criminal defense counsel.""",
    checked=READ_SINCE,
)

# --- pay --------------------------------------------------------------------------------------------------------------

WAGES: Final = rule(
    f"""The limitations period for unpaid minimum wages or overtime is {years(limits.YEARS_OF_WAGES)} from each payday, or
    {in_words(limits.YEARS_OF_WAGES_WILLFUL)} if the violation was willful.""",
    "29 USC 255(a)",
    confidence="D",
    note="Another State law, or tolling, can give more time.",
)

# --- eighteen ---------------------------------------------------------------------------------------------------------

COURT_ENDS: Final = rule(
    """A juvenile court can make the findings for special immigrant juvenile status only while it has jurisdiction over the young person under
    State law. In many States that is until 18. The petition itself can be filed until 21.""",
    "8 CFR 204.11(b)(1); 8 CFR 204.11(c)(3)(i)",
    confidence="D",
    note="State law sets the age limit.",
)

# --- custody ----------------------------------------------------------------------------------------------------------

ARREST_DETAINS: Final = rule(
    """DHS must take into custody a person who meets two conditions. First, the person is inadmissible for presence without admission,
    misrepresentation or lack of documents. Second, the person is charged with, arrested for or convicted of one of the crimes below, admits
    one, or admits acts that make up its essential elements. The crimes are burglary, theft, larceny, shoplifting, assault of a law
    enforcement officer, or one that results in death or serious bodily injury to another person. The law of the jurisdiction where the acts
    occurred defines these terms.""",
    "8 USC 1226(c)(1)(E); 8 USC 1226(c)(2)",
    window=Period(datetime.date(2025, 1, 29)),
    note="""Laken Riley Act, Pub. L. 119-1, section 2: the enrolled bill was read. That such custody is without bond follows from 8 USC 1226(c)(4),
    the only ground of release, formerly (c)(2).""",
)

VOLUNTARY_DEPARTURE: Final = rule(
    """The government can permit a person to depart voluntarily, at the person's own expense, instead of proceedings or before they end. It cannot
    for a person deportable for an aggravated felony or on terrorism grounds.""",
    "8 USC 1229c(a)(1)",
    note="Read as of April 2023.",
    checked=READ_SINCE,
)

RETURNING_RESIDENT: Final = rule(
    """A returning permanent resident is not regarded as seeking admission, unless one of six exceptions applies. Three are that the resident
    abandoned or relinquished the status, was absent more than 180 days continuously, or engaged in illegal activity after leaving. The
    fourth is that the resident left while under legal process for removal or extradition. The fifth is an offense of 8 USC 1182(a)(2)
    without relief since under 8 USC 1182(h) or 1229b(a). The sixth is an entry that was not at a designated time and place, or not an
    admission after inspection.""",
    "8 USC 1101(a)(13)(C)",
    note="Read as of April 2023. Who has the burden, and whether an admission or a conviction is needed, is for counsel.",
)

# --- the table --------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Clock:
    """
    How one period runs: its length, what it runs from, and what moves its last day.

    Where two counts are possible both are kept: the earlier day is the one to rely on, the later one the latest.
    """

    days: int = 0
    years: int = 0
    shift: int = 0
    """Days from there to the day meant: -1 where the first day counts too, 1 for the first day that is no longer within it."""
    or_later: int = 0
    """How many days later it can end on another count of the same period."""
    since: str = ""
    """What of a span it runs from: its `start`, or its `end`; either, unless given."""
    moves: Provision | None = None
    """What moves a last day without business to the next day; nothing does unless a text says so."""
    mail: Provision | None = None
    """What adds days where the mail served the paper that it runs from."""
    filed: Provision | None = None
    """When what is sent counts as filed, and until which hour; nothing of a period in which nothing is filed."""

    def last(self, date: Date, mailed: Answer | None = None) -> Span:
        """
        Return between which two days the last one falls, before a day without business moves it.

        Args:
            date: What it runs from.
            mailed: Whether the mail served the paper that it runs from.
        """
        return self.of(getattr(date, self.since) if self.since else (date.start[0], date.end[1]), mailed)

    def of(self, span: Span, mailed: Answer | None = None) -> Span:
        """Return the same for what lies between two days."""
        low, high = anniversaries(span, self.years) if self.years else span
        more = [limits.DAYS_BY_MAIL * said for said in by_mail(mailed)] if self.mail and mailed else (0, 0)
        first, last = (self.days + self.shift + days for days in more)
        return low and low + first * ONE_DAY, high and high + (last + self.or_later) * ONE_DAY

    def on(self, day: datetime.date) -> tuple[datetime.date, datetime.date]:
        """Return the same from one day."""
        low, high = self.of((day, day))
        return low or day, high or day

    def moved(self, last: datetime.date) -> datetime.date:
        """Return that last day or, where it is moved, the day to which it is."""
        return business_days.next_open(last) if self.moves else last

    def passed(self, last: Bound, day: datetime.date) -> bool:
        """Say whether a last day has surely passed by a day, wherever it is moved."""
        return bool(last and self.moved(last) < day)

    def over(self, date: Date, day: datetime.date, mailed: Answer | None = None) -> bool:
        """Say whether the period has surely passed by a day."""
        return self.passed(self.last(date, mailed)[1], day)


def by_mail(answer: Answer) -> tuple[bool, bool]:
    """Return whether the mail surely served a paper, and whether it may have: only a recorded "no" rules it out."""
    return answer.when_yes_hurts == truth.TRUE, answer.when_no_hurts != truth.FALSE


_court = partial(Clock, moves=DAY_OF_COURT, filed=FILED_WITH_COURT)
_appeals = partial(Clock, moves=DAY_OF_APPEALS, filed=FILED_WITH_APPEALS)
_served = partial(Clock, moves=DAY_OF_DHS, mail=SERVED_BY_MAIL, filed=FILED_WITH_USCIS)

TO_RESCIND: Final = _court(limits.DAYS_TO_RESCIND)
TO_REOPEN: Final = _court(limits.DAYS_TO_REOPEN)
TO_RECONSIDER: Final = _court(limits.DAYS_TO_RECONSIDER)
TO_APPEAL: Final = _court(limits.DAYS_TO_APPEAL)
TO_PETITION: Final = _appeals(limits.DAYS_TO_PETITION)
TO_REVIEW_FEAR: Final = Clock(limits.DAYS_OF_REVIEW)
"""The time binds the judge: no text moves it."""
AFTER_STATUS: Final = Clock(limits.DAYS_AFTER_STATUS)
"""Practice counts six months: no text moves it."""
TO_ANSWER: Final = _served(7 * limits.WEEKS_TO_ANSWER)
TO_ANSWER_INTENT: Final = _served(limits.DAYS_BEFORE_DENIAL)
TO_REBUT: Final = _served(limits.DAYS_BEFORE_REVOCATION)
TO_APPEAL_DENIAL: Final = _served(limits.DAYS_TO_APPEAL_DENIAL)
FOR_MOTION: Final = _served(limits.DAYS_FOR_MOTION)
FOR_ASYLUM: Final = Clock(years=1, since="start", moves=DAY_OF_ASYLUM, filed=FILED_WITH_USCIS)
TO_SUE: Final = Clock(years=limits.YEARS_TO_SUE, since="end", moves=DAY_OF_SUIT, filed=FILED_IN_SUIT)
TO_SELF_PETITION: Final = Clock(years=limits.YEARS_AFTER_MARRIAGE, filed=FILED_WITH_USCIS)
"""8 CFR 1.2 moves periods of the regulations alone, and the statute sets this one."""
AGE_18: Final = Clock(years=AGE_OF_MAJORITY, since="start")
AGE_21: Final = Clock(years=21, since="start")
OF_STATUS: Final = Clock(years=limits.YEARS_OF_STATUS, shift=-1, filed=FILED_WITH_USCIS)
OF_STATUS_2002: Final = Clock(years=limits.YEARS_OF_STATUS_2002, shift=-1, filed=FILED_WITH_USCIS)
"""The status ends by itself: its term is no time for an action."""
OF_PRESENCE: Final = Clock(years=limits.YEARS_OF_PRESENCE)
AT_ONCE: Final = Clock(limits.MOST_AT_ONCE, since="start", or_later=2)
IN_ALL: Final = Clock(limits.MOST_IN_ALL, since="start", or_later=2)
"""Neither day of travel counts as a day away, or both do: no text says which."""
UNLAWFUL_FIRST: Final = Clock(1, shift=-1)
UNLAWFUL_180: Final = Clock(limits.DAYS_UNLAWFUL, shift=-1)
YEAR: Final = 365 * limits.YEARS_UNLAWFUL
UNLAWFUL_YEAR: Final = Clock(YEAR, shift=-1)
BARRED: Final = Clock(years=limits.YEARS_BARRED, shift=1)
BARRED_LONGER: Final = Clock(years=limits.YEARS_BARRED_LONGER, shift=1)
AFTER_REMOVAL: Final = Clock(years=limits.YEARS_AFTER_REMOVAL)
AFTER_PROSTITUTION: Final = Clock(years=limits.YEARS_AFTER_PROSTITUTION, since="end")
TO_CHARGE: Final = Clock(years=limits.YEARS_TO_CHARGE, since="start")
OF_WAGES: Final = Clock(years=limits.YEARS_OF_WAGES)
OF_WAGES_WILLFUL: Final = Clock(years=limits.YEARS_OF_WAGES_WILLFUL)
