"""
The moments on which a relative's place depends, each known as closely as it was told.

As of a day, what is dated later has not come yet: an application filed next year is not filed. What lies open is an
interval and never a guess, and a date that only the traffickers' side gives decides nothing against a relative.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from typing import Any, Final

import attrs

from tvisa.facts import Case, FamilyMember, PlanKind
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import ONE_DAY, Span, by_day, own_answer, own_words, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import Date, DateFact, across, after, anniversaries, before
from tvisa.kernel.predicate import YET, Gap, Reading, why_open
from tvisa.law.writing import question_for

_Used = tuple[tuple[str, Any], ...]
_Gap = tuple[str, Gap, str] | None


def _next(day: datetime.date) -> datetime.date:
    """Return the day after; of the last day that a calendar has, that day."""
    return min(day, datetime.date.max - ONE_DAY) + ONE_DAY


@attrs.frozen(repr=False)
class AccountOfMoment:
    """One thing told of a moment: the days between which it fell, and whether only the traffickers' side says so."""

    span: Span
    hostile: bool = False


@attrs.frozen(repr=False)
class MomentTold:
    """A moment as it is told: what was said of it, the facts that say it, and what would place it more closely."""

    told: tuple[AccountOfMoment, ...]
    """Every account of it; they are kept apart and dispute one another only where it matters."""
    used: _Used = ()
    """The facts read, by binding path."""
    gap: _Gap = None
    """What would place it more closely; None where it is exact, or still to come."""
    come: int = truth.TRUE
    """The nibble of "it has come by the day"."""


def _recorded(*facts: tuple[str, Any]) -> _Used:
    return tuple((path, fact) for path, fact in facts if fact.claims)


def _gap(path: str, fact: Answer | DateFact, ask: str = "") -> tuple[str, Gap, str]:
    return path, why_open(fact), ask or question_for(path)


def _exact(spans: list[AccountOfMoment]) -> bool:
    """Whether it is told to the day, by somebody other than the traffickers' side."""
    return all(t.span[0] == t.span[1] is not None for t in spans) and any(not t.hostile for t in spans)


def _past(fact: DateFact, day: datetime.date, *, later: Span, capped: bool = True) -> list[AccountOfMoment]:
    """
    Return what is told of a date, as of a day.

    Args:
        fact: The date.
        day: The day; what is dated after it has not come.
        later: What to say in place of a date that has not come.
        capped: Whether a date that may not have come counts as that day at the latest, else as one with no last day.
    """
    found = []
    for claim in fact.claims:
        if not isinstance(claim.date, Date):
            continue
        low, high = claim.date.start
        if low and low > day:
            span = later
        elif high and high <= day:
            span = (low, high)
        else:
            span = (low, day if capped else None)
        found.append(AccountOfMoment(span, claim.hostile))
    return found


# --- the moments ------------------------------------------------------------------------------------------------------


def born(case: Case, key: str) -> MomentTold:
    """Return when the person with that key was born."""
    for number, person in enumerate(case.people):
        if person.key == key:
            path, fact = f"case.people[{number}].date_of_birth", person.date_of_birth
            told = [AccountOfMoment(c.date.start, c.hostile) for c in fact.claims if isinstance(c.date, Date)]
            gap = None if _exact(told) else _gap(path, fact, "When was that person born, as closely as known?")
            return MomentTold(tuple(told), _recorded((path, fact)) if told else (), gap)
    return MomentTold((), (), ("case.people", Gap.LIST_OPEN, "Who is that person? (key and date of birth)"))


def _said_filed(case: Case) -> int:
    """Return the nibble of "it has been filed", as anybody but a trafficker says: who is told so by one has filed nothing."""
    return own_answer(case.filed).when_no_hurts


def filed_by(case: Case, day: datetime.date) -> int:
    """Return the nibble of "it had been filed by that day"."""
    answer = _said_filed(case)
    return across(by_day(case.filed_on, day) + [answer] * (answer != truth.OPEN))


def filed(case: Case, day: datetime.date) -> MomentTold:
    """
    Return when the principal's application was filed.

    Not filed yet is read as of the day: what must hold at filing holds if it were filed then.
    """
    now: Span = (day, day)
    told = _past(case.filed_on, day, later=now)
    answer = _said_filed(case)
    if answer in (truth.FALSE, truth.DISPUTED):
        told.append(AccountOfMoment(now))
    if answer == truth.DISPUTED or not told:
        told += [] if case.filed_on.values else [AccountOfMoment((None, day))]
    gap: _Gap = None
    if not _exact(told):
        dated = answer == truth.TRUE or bool(case.filed_on.values)
        gap = _gap("case.filed_on", case.filed_on) if dated else _gap("case.filed", case.filed)
    used = _recorded(("case.filed", case.filed), ("case.filed_on", case.filed_on))
    return MomentTold(tuple(told), used, gap, filed_by(case, day))


def undecided(case: Case, day: datetime.date) -> int:
    """Return the nibble of "the principal's application had not been decided by that day"."""
    pending = case.family.application_pending.when_no_hurts
    granted = [truth.NOT[n] for n in by_day(case.granted_on, day)]
    unfiled = [truth.TRUE] if filed_by(case, day) == truth.FALSE else []
    # What is not filed is not pending either, and that it is not says nothing more.
    pending = truth.OPEN if unfiled and pending == truth.FALSE else pending
    # Denied is decided; where that is disputed, only the adverse reading has it so.
    denied = {truth.TRUE: truth.FALSE, truth.DISPUTED: 0b1000}.get(
        case.family.application_denied.when_yes_hurts, truth.OPEN
    )
    return across(n for n in (*granted, *unfiled, denied, pending) if n != truth.OPEN)


def said(answer: Answer) -> int:
    """Return the nibble of an answer whose "yes" hurts; where nobody says so, it is not read."""
    return truth.FALSE if answer.when_yes_hurts == truth.OPEN else answer.when_yes_hurts


def registered(_: Case, member: FamilyMember, __: datetime.date) -> Reading:
    """Read whether a marriage is one by itself, and not for counsel."""
    used = (("member.unregistered", member.unregistered),) if member.unregistered.claims else ()
    return Reading(truth.NOT[said(member.unregistered)], used)


def dead(case: Case) -> bool:
    """Whether the principal is recorded as having died, and nobody disputes it."""
    return case.family.principal_died.when_yes_hurts == truth.TRUE


_DECISION: Final = "case.family.application_pending"


def decided(case: Case, day: datetime.date) -> MomentTold:
    """Return when T-1 status was granted; while the application is pending, or not filed, at some later day."""
    later: Span = (_next(day), None)
    told = _past(case.granted_on, day, later=later, capped=False)
    pending = case.family.application_pending.when_no_hurts
    was_filed = filed_by(case, day)
    if pending in (truth.TRUE, truth.DISPUTED) or 0 in (was_filed & 3, was_filed >> 2):
        told.append(AccountOfMoment(later))
    if not case.granted_on.values and pending != truth.TRUE and was_filed != truth.FALSE:
        told.append(AccountOfMoment((None, day if pending == truth.FALSE else None)))
    gap: _Gap = None
    if any(t.span != later and t.span[0] != t.span[1] for t in told):
        dated = bool(case.granted_on.values) or pending == truth.FALSE
        gap = _gap("case.granted_on", case.granted_on) if dated else _gap(_DECISION, case.family.application_pending)
    used = _recorded(("case.granted_on", case.granted_on), (_DECISION, case.family.application_pending))
    return MomentTold(tuple(told), used or _recorded(("case.filed", case.filed)), gap, truth.NOT[undecided(case, day)])


def decided_by_now(case: Case, day: datetime.date) -> MomentTold:
    """Return when T-1 status was granted; where that is still to come, as of the day."""
    moment, later = decided(case, day), (_next(day), None)
    told = tuple(AccountOfMoment((day, day)) if t.span == later else t for t in moment.told)
    return attrs.evolve(moment, told=told)


def _step(case: Case, day: datetime.date, name: str, answer: Answer, fact: DateFact, *, own: bool) -> MomentTold:
    """Return when a step of the relative's own application was taken: not taken yet is as of the day."""
    now: Span = (day, day)
    told = _past(fact, day, later=now)
    said = answer.when_no_hurts
    # Nothing of a relative's is granted before the principal's own application is, nor filed before that one is.
    hindered = undecided(case, day) if own else truth.NOT[filed_by(case, day)]
    if said in (truth.FALSE, truth.DISPUTED) or hindered in (truth.TRUE, truth.DISPUTED):
        told.append(AccountOfMoment(now))
    not_taken = said == truth.FALSE or (said == truth.OPEN and hindered == truth.TRUE)
    if not fact.values and not not_taken:
        told.append(AccountOfMoment((None, day)))
    gap: _Gap = None
    if not _exact(told):
        dated = said == truth.TRUE or bool(fact.values)
        gap = _gap(f"member.{name}_on", fact) if dated else _gap(f"member.{name}", answer)
    used = _recorded((f"member.{name}", answer), (f"member.{name}_on", fact))
    taken = [*by_day(fact, day), *([said] if said != truth.OPEN else [])]
    come = across(taken) if taken or hindered != truth.TRUE else truth.FALSE
    return MomentTold(tuple(told), used, gap, come)


def applied(case: Case, member: FamilyMember, day: datetime.date) -> MomentTold:
    """Return when the Supplement A was filed; until then, as of the day."""
    found = _step(case, day, "applied", member.applied, member.applied_on, own=False)
    approvals = [d.start[1] for d in told_dates(member.granted_on)]
    if told_dates(member.applied_on) or not approvals or None in approvals:
        return found
    # What was approved had been filed by then.
    last = min(day, max(d for d in approvals if d))
    told = tuple(attrs.evolve(t, span=(None, last)) if t.span[0] is None else t for t in found.told)
    return attrs.evolve(found, told=told)


def present(case: Case, member: FamilyMember, day: datetime.date) -> MomentTold:
    """Return when the Supplement A was approved; until then, as of the day."""
    return _step(case, day, "granted", member.granted, member.granted_on, own=True)


def admitted(member: FamilyMember, day: datetime.date) -> MomentTold:
    """Return when a relative from abroad was admitted; until then, as of the day."""
    told = _past(member.admitted_on, day, later=(day, day)) or [AccountOfMoment((day, day))]
    gap = None if _exact(told) else _gap("member.admitted_on", member.admitted_on)
    come = across(by_day(member.admitted_on, day)) if told_dates(member.admitted_on) else truth.FALSE
    return MomentTold(tuple(told), _recorded(("member.admitted_on", member.admitted_on)), gap, come)


def came_about(member: FamilyMember, day: datetime.date) -> MomentTold:
    """Return since when there is a tie by marriage or adoption."""
    exists = member.exists_now.when_no_hurts
    told = _past(member.since, day, later=(_next(day), None), capped=exists == truth.TRUE)
    if not told:
        told = [AccountOfMoment((None, day if exists == truth.TRUE else None))]
    gap = None if _exact(told) else _gap("member.since", member.since)
    if exists == truth.FALSE and not member.since.values:
        gap = ("member.exists_now", Gap.NOT_YET, question_for("member.exists_now"))
    return MomentTold(tuple(told), _recorded(("member.since", member.since)), gap)


# --- what is planned ---------------------------------------------------------------------------------------------------

_WEAKER: Final = tuple(tuple(truth.NOT[YET[come][truth.NOT[n]]] for n in range(16)) for come in range(16))
"""By the nibble of "the moment has come": before it comes, true is only "so far"."""


def unless_planned(found: Reading, case: Case, at: MomentTold, kind: PlanKind, *people: str) -> Reading:
    """
    Leave open what holds today where a plan would undo it before a moment that has not come.

    Args:
        found: What was read of the moment.
        case: The case.
        at: The moment.
        kind: What would undo it.
        people: Keys of those whose plan it must be.
    """
    for number, plan in enumerate(case.plans):
        whose = chosen(plan.person) or case.applicant
        over = plan.given_up.when_yes_hurts == truth.TRUE
        if plan.kind is not kind or whose not in people or over:
            continue
        bits = _WEAKER[at.come][found.bits]
        if bits != found.bits:
            path = f"case.plans[{number}]"
            used = ((f"{path}.kind", kind), *_recorded((f"{path}.when", plan.when)))
            gap = (f"{path}.given_up", Gap.NOT_YET, question_for("plan.given_up"))
            return found._replace(bits=bits, used=(*found.used, *used), gap=gap)
    return found


# --- reading them -----------------------------------------------------------------------------------------------------


def reading(test: Callable[..., int], *moments: MomentTold, gap: _Gap = None) -> Reading:
    """
    Read a test off several moments, all that is told of them together.

    Args:
        test: A nibble from one span of each moment; false is against the relative.
        moments: The moments.
        gap: What to ask where every moment is exact and the answer still open.
    """
    found, aside = [], False
    for combination in itertools.product(*[m.told for m in moments]):
        nibble = test(*[t.span for t in combination])
        if nibble == truth.FALSE and any(t.hostile for t in combination):
            aside = True
        else:
            found.append(nibble)
    used = tuple(dict.fromkeys(u for m in moments for u in m.used))
    first = next((m.gap for m in moments if m.gap), gap)
    used, hostile = _set_aside(used, aside=aside)
    return Reading(across(found), used, first, hostile)


_Aside = tuple[tuple[str, str, tuple[Source, ...]], ...]


def _set_aside(used: _Used, *, aside: bool) -> tuple[_Used, _Aside]:
    """Part the dates that only the traffickers' side gives from the rest, so that they are neither read nor quoted."""
    if not aside:
        return used, ()
    own, hostile = [], []
    for path, fact in used:
        if isinstance(fact, DateFact):
            hostile += [(path, str(c.date), c.sources) for c in fact.claims if c.hostile]
            fact = own_words(fact)  # noqa: PLW2901 - the rest of the same fact
        own += [(path, fact)] if fact.claims else []
    return tuple(own), tuple(hostile)


_LEAP_DAY: Final = (
    "Counsel decides: does a person born on February 29 reach the age limit on February 28 or on March 1?"
)


def under(years: int, at: MomentTold, birth: MomentTold) -> Reading:
    """Read whether a person was under an age at a moment: on the birthday itself no longer."""

    def doubtful(moment: Span, day: Span) -> bool:
        low, high = anniversaries(day, years)
        return day[0] == day[1] and moment[0] == moment[1] == low != high

    # Of somebody born on February 29 no closer date would tell.
    doubt = birth.used and any(doubtful(m.span, b.span) for m, b in itertools.product(at.told, birth.told))
    gap = (birth.used[0][0], Gap.JUDGMENT, _LEAP_DAY) if doubt else None
    return reading(lambda moment, day: before(moment, anniversaries(day, years)), at, birth, gap=gap)


_NOW: Final = "member.married_now"


def unmarried(member: FamilyMember, at: MomentTold, day: datetime.date) -> Reading:
    """Read whether a relative was unmarried at a moment; on the very day of a wedding or a divorce nobody can tell."""
    ever, now = member.ever_married.when_yes_hurts, member.married_now.when_yes_hurts
    weddings = _past(member.married_on, day, later=(_next(day), None), capped=now == truth.TRUE)
    endings = _past(member.marriage_ended_on, day, later=(_next(day), None))
    still = [truth.FALSE] if now in (truth.TRUE, truth.DISPUTED) else []
    dated, aside = [], False
    for moment, wedding in itertools.product(at.told, weddings):
        over = [(after(moment.span, e.span), e.hostile) for e in endings] + [(n, False) for n in still]
        for nibble, hostile in over or [(truth.OPEN, False)]:
            found = after(wedding.span, moment.span) | nibble
            if found == truth.FALSE and (hostile or wedding.hostile or moment.hostile):
                aside = True
            else:
                dated.append(found)
    said = [truth.TRUE] if ever in (truth.FALSE, truth.DISPUTED) else []
    if all(t.span == (day, day) for t in at.told):
        said.append(truth.NOT[now])
    bits = across(n for n in (across(dated), *said) if n != truth.OPEN)
    facts = _recorded(
        ("member.ever_married", member.ever_married),
        (_NOW, member.married_now),
        ("member.married_on", member.married_on),
        ("member.marriage_ended_on", member.marriage_ended_on),
    )
    used, hostile_claims = _set_aside((*facts, *at.used), aside=aside)
    return Reading(bits, used, _marriage_gap(member, at, ever, now, weddings), hostile_claims)


def _marriage_gap(member: FamilyMember, at: MomentTold, ever: int, now: int, weddings: list[AccountOfMoment]) -> _Gap:
    if ever == truth.OPEN and now != truth.TRUE:
        return _gap("member.ever_married", member.ever_married)
    if not weddings:
        return _gap("member.married_on", member.married_on)
    if at.gap:
        return at.gap
    if not member.marriage_ended_on.values and now == truth.OPEN:
        return _gap(_NOW, member.married_now)
    ended = bool(member.marriage_ended_on.values) or now == truth.FALSE
    return (
        _gap("member.marriage_ended_on", member.marriage_ended_on)
        if ended
        else _gap("member.married_on", member.married_on)
    )


def stands(case: Case, member: FamilyMember, at: MomentTold, day: datetime.date) -> Reading:
    """
    Read whether a tie by marriage or adoption stands at a moment.

    While the principal's application is undecided, a marriage that is not there can still come about.
    """
    exists = member.exists_now.when_no_hurts
    endings = _past(member.ended_on, day, later=(_next(day), None))
    dated, aside = [], False
    for moment, ending in itertools.product(at.told, endings):
        nibble = after(ending.span, moment.span)
        if nibble == truth.FALSE and (ending.hostile or moment.hostile):
            aside = True
        else:
            dated.append(nibble)
    said = exists if exists == truth.TRUE or all(t.span == (day, day) for t in at.told) else truth.OPEN
    bits = across(n for n in (across(dated), said) if n != truth.OPEN)
    opened = YET[truth.NOT[undecided(case, day)]][bits]
    gap = _gap("member.exists_now", member.exists_now)
    if opened != bits:
        coming = undecided(case, day) != truth.OPEN
        gap = (gap[0], Gap.NOT_YET, gap[2]) if coming else _gap(_DECISION, case.family.application_pending)
    elif exists == truth.FALSE:
        gap = _gap("member.ended_on", member.ended_on)
    facts = _recorded(("member.exists_now", member.exists_now), ("member.ended_on", member.ended_on))
    used, hostile = _set_aside(facts, aside=aside)
    return Reading(opened, used, gap, hostile)
