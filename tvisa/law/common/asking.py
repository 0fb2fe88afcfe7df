"""How filing asks: plain facts of the case, a yes or a no."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache, partial
from operator import attrgetter
from typing import Final

import attrs

from tvisa.facts import Case, Incident, Kinship, Person, Tie
from tvisa.facts.choices import chosen
from tvisa.facts.counsel import heard
from tvisa.facts.timeline import by_day, told_dates, under_on
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import Bound, DateFact, Years, across, anniversary
from tvisa.kernel.paths import listing, recorded
from tvisa.kernel.predicate import Computed, Gap, Not, Predicate, Question, Reading, gap_in, silence, why_open
from tvisa.kernel.provision import Provision
from tvisa.law.age import birth_of
from tvisa.law.common.clocks import DAY_OF_ASYLUM, FOR_ASYLUM, Clock
from tvisa.law.conduct.timing import own_words
from tvisa.law.forms import computed, fact, standard
from tvisa.law.windows import SINCE_2017
from tvisa.law.writing import question_for, rule

APPLY_UNDER_ORDER: Final = rule(
    "A person in removal proceedings or under a final order may apply directly with USCIS.",
    """8 CFR 214.204(b)(1)(i); 8 CFR 214.204(b)(2); 8 CFR 214.11(d)(1)(i); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(8) of 2002;
    8 CFR 214.11(d)(9) of 2002""",
)

_HELPFUL: Final = frozenset(
    listing("""represented safe_address bona_fide_notice deferred_action
    work_permit_requested work_permit advance_parole lawful central_reason in_united_states continued_presence
    declaration agency_would_certify federal_case willing long_ago benefits_needed fears_return
    abused_by_citizen_or_resident parental_abuse civil_suit_filed losses by_responsible for_leaving conditions
    unaccompanied_child abroad covers_client covers_period for_trafficker""")
)
"""Facts of which "no" is the answer against the applicant, or at least not for them; of the rest it is "yes"."""
_PLAIN: Final = ("incident", "member", "prosecution", "reprisal")
"""Records about what was done to the applicant, and about relatives: there a "no" is the answer against."""

_JUDGED: Final = {"case.assistance.trauma.unable", "incident.acts.harbored", "incident.means.force"}
"""Facts that are standards wherever the law asks for them."""


@cache
def said(path: str, provision: Provision = APPLY_UNDER_ORDER, against: Reply | None = None) -> Question:
    """Ask for a fact; what only a trafficker says against the applicant, by *against* where named, is neither a yes nor a no."""
    above, _, name = path.rpartition(".")
    helpful = path.partition(".")[0] in _PLAIN or name in _HELPFUL or above.endswith("_delay")
    ask = standard if path in _JUDGED else fact
    return ask(path, provision, against=against or (Reply.NO if helpful else Reply.YES))


def _goes_on(incident: Incident) -> Reading:
    path, told = "incident.exit.ongoing", heard(incident.exit.ongoing)
    return Reading(told.when_no_hurts, ((path, told),), gap_in(path, told, question_for(path)))


GOES_ON: Final = computed(
    "may_go_on",
    question_for("incident.exit.ongoing"),
    APPLY_UNDER_ORDER,
    how=_goes_on,
    reads=("incident.exit.ongoing",),
)
"""That it may go on: a warning, which a trafficker's word raises as well, although it judges nothing."""


@cache
def not_known(path: str) -> Computed:
    """Ask whether it was asked for a fact of the case and nobody knows it: then it is looked up."""
    return computed(
        f"{path.rpartition('.')[2]}_not_known",
        question_for(path),
        APPLY_UNDER_ORDER,
        how=partial(_not_known, path=path.removeprefix("case.")),
        reads=(path,),
    )


def _not_known(case: Case, *, path: str) -> Reading:
    return Reading(truth.TRUE if silence(attrgetter(path)(case)) is Gap.UNKNOWN else truth.FALSE)


def denied(path: str, against: Reply | None = None) -> Predicate:
    """Ask for a recorded "no"; *against* is as in :func:`said`."""
    return Not(said(path, against=against))


# --- a hearing, a grant -----------------------------------------------------------------------------------------------


def hearing(case: Case, day: datetime.date) -> Reading:
    """Read whether a hearing is still to come."""
    told = case.filing.hearing_on
    # A day told vaguely counts as still to come for as long as it can be: a hearing missed brings an order.
    bits = across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in told_dates(told))
    return _dated("case.filing.hearing_on", told, bits)


def running(case: Case, day: datetime.date, *, path: str, clock: Clock) -> Reading:
    """Read whether a period since something is still running: for as long as it surely is not over."""
    told: DateFact = attrgetter(path)(case)
    bits = across(truth.FALSE if clock.over(d, day) else truth.TRUE for d in told_dates(told))
    return _dated(f"case.{path}", told, bits)


def granted(case: Case, day: datetime.date) -> Reading:
    """Read whether T-1 status had been granted by the day."""
    told = case.granted_on
    return _dated("case.granted_on", told, across(by_day(told, day)))


def _dated(path: str, told: DateFact, bits: int, asks: str = "") -> Reading:
    own = own_words(told, Reply.NO)
    return Reading(bits, ((path, own),) if own.values else (), (path, why_open(own), asks or question_for(path)))


# --- an age now -------------------------------------------------------------------------------------------------------

MINOR_NOTICE: Final = rule(
    "When a person under 18 applies, USCIS notifies the Department of Health and Human Services.",
    "8 CFR 214.204(b)(4); 8 CFR 214.11(d)(1)(iii)",
    window=SINCE_2017,
)

_BORN: Final = attrs.fields(Person).date_of_birth.metadata["ask"]
_WORDS: Final = {14: "fourteen", 18: "eighteen", 21: "twenty_one"}


@cache
def under(years: int) -> Computed:
    """Ask whether the applicant is under that age on the day of the screening."""
    return computed(
        f"under_{_WORDS[years]}_now",
        "How old is the client now?",
        MINOR_NOTICE,
        how=partial(_under, years=years),
        reads=("person.date_of_birth",),
    )


def _under(case: Case, day: datetime.date, *, years: int) -> Reading:
    if case.person(case.applicant) is None:
        return Reading(truth.OPEN)
    path, told = birth_of(case, case.applicant)
    return _dated(path, told, across(under_on(born, day, years) for born in told_dates(told)), _BORN)


_LEAST: Final = 10
"""Nobody is a parent, or married, in fewer years of life: only for whether an age still has to be asked, and no rule of law."""


@cache
def grown(years: int) -> Computed:
    """Ask whether the record shows, by any of what tells it, that the applicant has reached that age."""
    return computed(
        f"surely_{_WORDS[years]}_now",
        "How old is the client now?",
        MINOR_NOTICE,
        how=partial(_grown, years=years),
        reads=listing("""person.date_of_birth incident.age incident.when case.presence.entries member.kinship
            member.tie member.since"""),
        silent=True,
    )


def _grown(case: Case, day: datetime.date, *, years: int) -> Reading:
    told = told_dates(birth_of(case, case.applicant)[1])
    if told:
        return Reading(across(truth.NOT[under_on(born, day, years)] for born in told))
    found = any(anniversary(last, lacks)[1] <= day for last, lacks in _lived(case, day, years))
    return Reading(truth.TRUE if found else truth.OPEN)


def _lived(case: Case, day: datetime.date, years: int) -> Iterator[tuple[datetime.date, int]]:
    """Yield a day by which something was, with how many of the years the applicant can have lacked on it at the most."""
    for entry in case.presence.entries:
        if begun := _latest(entry.when):
            yield begun, years
    for incident in (i for i in case.incidents if i.victim == case.applicant):
        own = [c.years.low for c in incident.age.claims if isinstance(c.years, Years) and not c.hostile]
        if begun := _latest(incident.when) or (day if own else None):
            yield begun, max(0, years - min(own, default=0))
    for member in case.family.members:
        kinship, tie, begun = chosen(member.kinship), chosen(member.tie), None
        if kinship is Kinship.SPOUSE:
            begun = _latest(member.since)
        elif kinship is Kinship.CHILD and tie is Tie.BIRTH:
            begun = _latest(birth_of(case, member.person)[1])
        if begun:
            yield begun, max(0, years - _LEAST)


def _latest(told: DateFact) -> Bound:
    """Return the latest day on which something can have begun, a trafficker's word set aside; None where nothing bounds it."""
    first = [date.start[1] for date in told_dates(told)]
    return None if not first or None in first else max(filter(None, first))


def _has_family(case: Case) -> Reading:
    own = any(
        chosen(m.kinship) is Kinship.SPOUSE
        or (chosen(m.kinship) is Kinship.CHILD and chosen(m.tie) in (None, Tie.BIRTH))
        for m in case.family.members
    )
    return Reading(truth.TRUE if own else truth.OPEN)


HAS_FAMILY: Final = computed(
    "has_spouse_or_child",
    "Is a spouse, or a child of the client's own, on file?",
    MINOR_NOTICE,
    how=_has_family,
    reads=("member.kinship", "member.tie"),
    silent=True,
)
"""That the applicant has a spouse or a child: few of those are under 18, and some are."""

# --- the last arrival -------------------------------------------------------------------------------------------------


def _long_here(case: Case, day: datetime.date) -> Reading:
    presence = case.presence
    came = [_latest(entry.when) for entry in presence.entries]
    # Who was here on a day, and is not known to have left, came before it: a single arrival needs no day then.
    own = (i for i in case.incidents if i.victim == case.applicant and i.in_united_states.when_no_hurts == truth.TRUE)
    here = came if came and None not in came else [*map(_last_here, own)] if len(came) < 2 else []
    last = max(filter(None, here), default=None)
    if last is None:
        return Reading(truth.OPEN)
    more = truth.FALSE in (presence.entries_complete.when_no_hurts, presence.departures_complete.when_no_hurts)
    left = [_latest(departure.when) for departure in presence.departures]
    # Of a return, what was declined, or is not known, tells no return.
    came_back = not left and not all(silence(fact) for _, fact in recorded(presence.latest_return))
    again = more or came_back or any(gone is None or gone >= last for gone in left)
    return Reading(truth.TRUE if not again and FOR_ASYLUM.passed(FOR_ASYLUM.on(last)[1], day) else truth.OPEN)


def _last_here(incident: Incident) -> Bound:
    last = [date.end[1] for date in told_dates(incident.when)]
    return None if not last or None in last else max(filter(None, last))


LONG_HERE: Final = computed(
    "arrived_long_ago",
    "When did the client last enter the United States?",
    DAY_OF_ASYLUM,
    how=_long_here,
    reads=listing("""case.presence.entries case.presence.departures case.presence.latest_return incident.when
        incident.in_united_states"""),
    silent=True,
)
"""That every arrival on record, with no departure since, is longer ago than the year for asylum."""
