"""Expedited removal: an order of DHS with no hearing, the interview on credible fear that can stop it, and what is left after it."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case, Forum
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.predicate import Reading
from tvisa.law.common.asking import said
from tvisa.law.common.courts import VICTIMS_IN_CUSTODY
from tvisa.law.common.posture import Order, where
from tvisa.law.common.remark import Remark, told_in
from tvisa.law.common.upcoming import REASONABLE_FEAR, ahead, told_day
from tvisa.law.forms import computed
from tvisa.law.read import READ_SINCE
from tvisa.law.time_limits import DAYS_OF_REVIEW, YEARS_HERE, in_words, years
from tvisa.law.writing import question_for, rule

EXPEDITED_REMOVAL: Final = rule(
    f"""Somebody stopped on arriving, or found here without admission or parole who does not show {years(YEARS_HERE)} here, is ordered
    removed by DHS with no hearing where misrepresentation or want of documents makes them inadmissible; whoever says that they fear
    return is heard by an asylum officer first.""",
    """8 USC 1225(b)(1)(A)(i); 8 USC 1225(b)(1)(A)(ii); 8 USC 1225(b)(1)(A)(iii)(II); 8 CFR 235.3(b)(1)(ii); 8 CFR 235.3(b)(4)""",
    note="""Read as of April 2023 and January 2025. An unaccompanied child goes before a judge instead, save where an exception for
    contiguous countries applies: 8 USC 1232(a)(5)(D). To whom inside the country DHS applies it moves: since January 2025 it is whoever
    the statute allows, and a court's stay of that was reported as lifted in 2026 (D). Look it up.""",
    checked=READ_SINCE,
)

CREDIBLE_FEAR: Final = rule(
    "At an interview on credible fear, in expedited removal, whoever the person chooses may be there, and be consulted before it.",
    "8 CFR 208.30(d)(4); 8 CFR 235.3(b)(4)(i)(B)",
    note="Read as of January 2025.",
    checked=READ_SINCE,
)

REVIEW_OF_FEAR: Final = rule(
    f"""A judge reviews a finding of no credible fear if the person asks for that, or neither asks nor declines: within 24 hours where
    it can be, and in no case later than {in_words(DAYS_OF_REVIEW)} days after the finding. What the judge finds is final; USCIS can
    look again once, if asked within seven days of it and before removal.""",
    "8 USC 1225(b)(1)(B)(iii)(III); 8 CFR 208.30(g)(1); 8 CFR 1003.42(e); 8 CFR 1208.30(g)(2)",
    note="Read as of April 2023 and January 2025. The regulation counts from the day on which a supervisor concurred in the finding.",
    checked=READ_SINCE,
)

IF_NO_FEAR: Final = (
    "If no fear is found on that day: a judge's review of it is over by {review} (8 USC 1225(b)(1)(B)(iii)(III))."
)

NO_COURT_REVIEW: Final = rule(
    """No petition for review reaches an order of expedited removal: habeas corpus alone does, on whether the person is an alien, was
    ordered removed in that way, or is a permanent resident, a refugee or an asylee.""",
    "8 USC 1252(a)(2)(A); 8 USC 1252(e)(2)",
    note="Read as of April 2023.",
    checked=READ_SINCE,
)

HELD_FOR_FEAR: Final = rule(
    """Whoever is in expedited removal is held until fear is decided and, where none is found, until removed. Parole by DHS alone ends
    that before; the judge who reviews the finding on fear does not look at custody.""",
    "8 USC 1225(b)(1)(B)(iii)(IV); 8 CFR 235.3(b)(2)(iii); 8 CFR 235.3(b)(4)(ii); 8 CFR 1003.42(g)",
    note="Read as of April 2023 and January 2025. After fear is found: 8 USC 1225(b)(1)(B)(ii).",
    checked=READ_SINCE,
)

IN_EXPEDITED: Final = where(Order.EXPEDITED)
NOT_IN_EXPEDITED: Final = where(*(order for order in Order if order is not Order.EXPEDITED))


def _heard(case: Case, day: datetime.date) -> Reading:
    over = tuple(
        (f"case.filing.hearings[{n}].when", hearing.when)
        for n, hearing in enumerate(case.filing.hearings)
        if hearing.forum is Forum.FEAR_INTERVIEW and any(d.end[1] and d.end[1] < day for d in told_dates(hearing.when))
    )
    return Reading(truth.TRUE if over else truth.FALSE, over)


FEAR_WAS_HEARD: Final = computed(
    "fear_interview_over",
    question_for("case.filing.no_fear_found_on"),
    REVIEW_OF_FEAR,
    needs=("case", "day"),
    how=_heard,
    reads=("hearing.forum", "hearing.when"),
    hangs_on=("case.filing.hearings",),
)
"""The day of an interview about fear has passed: then what was found is looked up."""

EXPEDITED: Final = told_in(
    IN_EXPEDITED,
    Remark(
        f"""In expedited removal: no judge hears the case unless credible fear is found, and no court of appeals reviews the order. Look
        at whether the client is in it rightly: whoever was not stopped on arriving and shows admission, parole or {years(YEARS_HERE)}
        here is owed a hearing. Get Forms I-860 and I-867.""",
        said("case.filing.order_expedited"),
        law=(EXPEDITED_REMOVAL, REVIEW_OF_FEAR, NO_COURT_REVIEW),
    ),
    Remark(
        f"""An officer found no credible fear: make sure today that it went to a judge, whose review is over within
        {in_words(DAYS_OF_REVIEW)} days of that day, and prepare the client for it. What the judge finds is final.""",
        told_day("case", "filing.no_fear_found_on"),
        law=(REVIEW_OF_FEAR, NO_COURT_REVIEW),
    ),
    Remark(
        "An officer found no fear: find out today whether a judge's review was asked for, and by when it is over.",
        told_day("case", "filing.no_fear_found_on"),
        law=(REASONABLE_FEAR, REVIEW_OF_FEAR),
        where=NOT_IN_EXPEDITED,
    ),
    Remark(
        """Detained in expedited removal: the client is held until fear is decided and, if none is found, until removed. No judge sets a
        bond: ask ICE for parole. Victims in custody are owed protection.""",
        said("case.filing.detained"),
        law=(HELD_FOR_FEAR, VICTIMS_IN_CUSTODY),
    ),
)
"""What is said of expedited removal, and to somebody whom DHS holds in it."""

_PREPARED: Final = """An interview about fear is ahead: prepare it with counsel, who may be there; what is said is written down and read
beside every later statement."""
FEAR_AHEAD: Final = told_in(
    IN_EXPEDITED,
    Remark(
        f"{_PREPARED} It is on credible fear: if none is found, a judge's review is asked for there.",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(CREDIBLE_FEAR, REVIEW_OF_FEAR),
    ),
    Remark(
        f"{_PREPARED} If it is on reasonable fear and none is found, a judge's review is asked for there: silence declines it.",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(REASONABLE_FEAR,),
        where=NOT_IN_EXPEDITED,
    ),
    Remark(
        f"""{_PREPARED} Find out first which it is: on credible fear in expedited removal, on reasonable fear after an order that was
        reinstated or one of 8 USC 1228(b). If no fear is found, a judge's review is asked for there.""",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(CREDIBLE_FEAR, REASONABLE_FEAR, REVIEW_OF_FEAR),
        when_open=True,
    ),
)
"""What is said of an interview about fear, by the order that it is about."""
