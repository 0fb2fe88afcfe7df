"""Travel: what leaving puts at risk, before the grant and after it."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case, PlanKind
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import own_answer, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import DateFact, after
from tvisa.kernel.paths import listing, recorded
from tvisa.kernel.predicate import Reading, silence
from tvisa.law.common.asking import said
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere
from tvisa.law.common.upcoming import planned
from tvisa.law.conduct.law import CENTRAL_REASON, UNLAWFUL_PRESENCE
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.lists import PLANS
from tvisa.law.time_limits import DAYS_UNLAWFUL, YEARS_BARRED, YEARS_BARRED_LONGER, in_words, years
from tvisa.law.writing import question_for, rule

LEAVING: Final = rule(
    """Leaving or being removed after the trafficking calls physical presence on account of it into question, unless an exception applies.""",
    "8 CFR 214.207(b); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3) of 2002",
    note="""Filing gives no right to travel. Leaving without advance parole ends deferred action: USCIS Policy Manual, vol. 3, part B, ch. 12(A),
    (C).""",
)

PAROLE_FIRST: Final = rule(
    "To return in T-1 status, the person must be granted advance parole before leaving.",
    "8 CFR 214.204(p)",
    note="The rule of 2017 was silent. Parole on return stays discretionary: USCIS Policy Manual, vol. 3, part B, ch. 12(C).",
)

PENDING_ABANDONED: Final = rule(
    """Leaving the United States while the application is pending abandons it. The exception is a person not in removal proceedings who was
    granted advance parole for the absence and was inspected and paroled on return. In proceedings every departure abandons it.""",
    """8 CFR 245.23(j) since 2009-01-12; 8 CFR 245.23(j)(1) since 2024-08-28; 8 CFR 245.23(j)(2) since 2024-08-28;
    8 CFR 245.23(j)(3) since 2024-08-28""",
    note="""USCIS treats a person who was paroled back, and whose application is then denied, as an applicant for admission. USCIS approves nothing
    while the person is abroad: USCIS Policy Manual, vol. 7, part J, ch. 4(D).""",
)
LOST_IN_PROCEEDINGS: Final = (
    "In removal proceedings every departure abandons a pending Form I-485, advance parole or not."
)
"""What is told of a trip wherever one is looked at."""

NOT_FROM_ABROAD: Final = rule(
    """T-1 status is for a person who is in the United States or at a port of entry on account of the trafficking. A person who left can show
    that presence again only by an exception, and only after returning.""",
    "8 USC 1101(a)(15)(T)(i)(II); 8 CFR 214.207(a); 8 CFR 214.207(b); 8 CFR 214.11(g)",
    note="""USCIS approves nothing before the return, and leaving without advance parole ends deferred action: USCIS Policy Manual, vol. 3, part B,
    ch. 2(C)(2), 12(A).""",
)


def _abroad(case: Case) -> Reading:
    """
    Read whether the client is, or may be, abroad: it was asked, and is no plain yes.

    Of a client of whom nobody asked, the last thing recorded is a departure that surely came after every entry.
    """
    own, path = own_answer(case.presence.here_now), "case.presence.here_now"
    if own.claims:
        here = {c.answer for c in own.claims} == {Reply.YES}
        return Reading(truth.FALSE if here else truth.TRUE, ((path, own),))
    presence = case.presence
    back = not all(silence(fact) for _, fact in recorded(presence.latest_return)) or any(
        asserted(a.when_no_hurts) for a in (case.status.reentered, case.filing.order_reinstated)
    )
    left = [told_dates(d.when) for d in presence.departures]
    came = [told_dates(e.when) for e in presence.entries]
    if back or not left or not came or not all(came):
        return Reading(truth.FALSE)
    last = any(
        days and all(after(day.start, of.end) == truth.TRUE for day in days for each in came for of in each)
        for days in left
    )
    used = tuple((f"case.presence.departures[{n}].when", d.when) for n, d in enumerate(presence.departures))
    return Reading(truth.TRUE if last else truth.FALSE, used if last else ())


CLIENT_ABROAD: Final = computed(
    "client_abroad",
    question_for("case.presence.here_now"),
    NOT_FROM_ABROAD,
    how=_abroad,
    reads=listing("""case.presence.here_now case.presence.departures case.presence.entries case.presence.latest_return
        case.status.reentered case.filing.order_reinstated"""),
)
"""Whether the client is, or may be, outside the United States."""

TRIP_PLANNED: Final = PLANS.some(planned(PlanKind.TRAVEL, whose="own"), LEAVING)
"""A trip of the client's is planned, or may be: its day has not surely passed, and it was not given up."""
_TRAVEL: Final = TRIP_PLANNED | said("case.filing.advance_parole")

TRAVEL_LINE: Final = PanelLine(
    code="TRAVEL",
    title="Travel",
    says="No travel without counsel, even on advance parole.",
    do="Ask every client about travel plans, and say that leaving can end the case. Always refer the question to an attorney.",
    law=(LEAVING, PAROLE_FIRST, UNLAWFUL_PRESENCE, CENTRAL_REASON, PENDING_ABANDONED),
    topic=PolicyTopic.TRAVEL,
    reasons=told_everywhere(
        Remark(
            """The client plans a trip. An attorney decides before anyone buys a ticket: presence, hardship and the return are at stake.""",
            TRIP_PLANNED,
            law=(LEAVING, PAROLE_FIRST),
        ),
        Remark(
            "An advance parole document is on file. It does not guarantee reentry, and leaving on it may count as a departure.",
            said("case.filing.advance_parole"),
            law=(UNLAWFUL_PRESENCE, CENTRAL_REASON, PAROLE_FIRST),
        ),
        Remark(
            f"""The client has been here more than {DAYS_UNLAWFUL} days without status. Leaving can trigger a bar of {in_words(YEARS_BARRED)} or
            {years(YEARS_BARRED_LONGER)}, unless trafficking was at least one central reason.""",
            said("case.status.over_180_days") & _TRAVEL,
            law=(UNLAWFUL_PRESENCE, CENTRAL_REASON),
        ),
        Remark(LOST_IN_PROCEEDINGS, said("case.filing.in_proceedings") & _TRAVEL, law=(PENDING_ABANDONED,)),
    ),
    always=True,
)


def _not_carried(case: Case, day: datetime.date) -> Reading:
    """Read whether a trip of the client's is planned, or an absence goes on, that the advance parole document does not carry."""
    until = [d.start[0] for d in told_dates(case.filing.advance_parole_until)]
    none = own_answer(case.filing.advance_parole).when_no_hurts == truth.FALSE
    trips = [
        (f"case.plans[{number}].when", plan.when)
        for number, plan in enumerate(case.plans)
        if plan.kind is PlanKind.TRAVEL
        and chosen(plan.person) in (None, case.applicant)
        and plan.given_up.when_yes_hurts != truth.TRUE
    ]
    over = [(path, when) for path, when in trips if none or any(_ends_after(when, last) for last in until)]
    gone = any(told_dates(a.left) and not told_dates(a.returned) for a in case.adjustment.absences)
    if gone and any(last and last < day for last in until):
        over.append(("case.filing.advance_parole_until", case.filing.advance_parole_until))
    return Reading(truth.TRUE if over else truth.FALSE, tuple(over))


def _ends_after(when: DateFact, last: datetime.date | None) -> bool:
    return last is not None and any(told.end[1] is None or told.end[1] > last for told in told_dates(when))


NOT_CARRIED: Final = computed(
    "trip_not_carried_by_document",
    question_for("case.filing.advance_parole_until"),
    PAROLE_FIRST,
    how=_not_carried,
    reads=listing("""case.filing.advance_parole case.filing.advance_parole_until plan.kind plan.person plan.when plan.given_up
        case.adjustment.absences"""),
)
"""Whether a trip is planned with no advance parole document, or past its last day; or an absence goes on past it."""
