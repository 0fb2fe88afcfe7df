"""
How old somebody was, read off dates, an age, or both, at the moment that the text names.

Two rules turn on it. No means need be shown where "the person induced to perform such act has not attained 18 years of age"
(22 USC 7102(11)(A)): the sex act decides. Someone who was under 18 "at the time at least one of the acts of trafficking
occurred" (8 CFR 214.208(e)(2)) is excused from assisting law enforcement: the earliest act decides; until 18 December 2003
that age was 15.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tvisa.facts import Case, Incident
from tvisa.facts.timeline import ONE_DAY, told_dates, under_on, under_throughout
from tvisa.kernel import dates, truth
from tvisa.kernel.answers import Source, State
from tvisa.kernel.predicate import Gap, Reading, why_open
from tvisa.law.writing import question_for

_Aside = tuple[str, str, tuple[Source, ...]]


def _aside(claim: dates.DateClaim | dates.AgeClaim, path: str, words: object) -> list[_Aside]:
    """Return what is set aside where a claim of the trafficker's side alone speaks against the applicant."""
    return [(path, str(words), claim.sources)] if claim.hostile else []


def birth_of(case: Case, key: str) -> tuple[str, dates.DateFact]:
    """Return when the person with that key was born, with its path; of a person nobody recorded, the path of the list of people."""
    for position, person in enumerate(case.people):
        if person.key == key:
            return f"case.people[{position}].date_of_birth", person.date_of_birth
    return "case.people", dates.DateFact()


def under_age_at_act(case: Case, incident: Incident, years: int) -> Reading:
    """Read whether the victim of an incident was under an age at its earliest act, off dates, an age, or both."""
    birth, born = birth_of(case, incident.victim)
    said = [
        (age.years.under(years), _aside(age, "incident.age", age.years))
        for age in incident.age.claims
        if isinstance(age.years, dates.Years)
    ]
    said += [
        (dates.under_age(b.date, a.date, years), _aside(b, birth, b.date) + _aside(a, "incident.when", a.date))
        for b, a in itertools.product(born.claims, incident.when.claims)
        if isinstance(b.date, dates.Date) and isinstance(a.date, dates.Date)
    ]
    hostile = [entry for bits, aside in said if bits == truth.FALSE for entry in aside]
    nibbles = [bits for bits, aside in said if bits != truth.FALSE or not aside]
    # A date too rough to tell takes nothing from an age that tells, and the other way round.
    bits = dates.across(n for n in nibbles if n != truth.OPEN)
    acts = incident.when.values
    read: list[tuple[str, dates.DateFact | dates.Age]] = [
        (birth, born),
        ("incident.when", incident.when),
        ("incident.age", incident.age),
    ]
    used = tuple((path, what) for path, what in read if what.values)
    set_aside = tuple(dict.fromkeys(hostile))
    if bits != truth.OPEN:
        return Reading(bits, used, None, set_aside)
    if incident.age.values:
        gap = ("incident.age", Gap.IMPRECISE, "As closely as you can say, how old was the person when it began?")
    elif not incident.age.claims and not (acts and (born.values or not born.claims)):
        # Dates tell only where the acts are dated and the birth is, or can still be asked for.
        gap = ("incident.age", Gap.NOT_ASKED, "How old was the person when it began?")
    elif not born.values:
        gap = (birth, why_open(born), "When was the person born?")
    elif not acts:
        gap = ("incident.when", why_open(incident.when), "When did it happen, from the first act to the last?")
    else:
        gap = ("incident.when", Gap.IMPRECISE, "When did it begin? A closer date would tell how old the person was.")
    return Reading(bits, used, gap, set_aside)


def under_18(case: Case, incident: Incident) -> Reading:
    """Read whether the victim of an incident was under 18 at its earliest act."""
    return under_age_at_act(case, incident, dates.AGE_OF_MAJORITY)


def _to_its_end(incident: Incident, act: dates.Date) -> dates.Date:
    """Return the span of an incident: to the day on which it ended, where that is later than its last dated act."""
    ends = (act.end, *(exit_.end for exit_ in told_dates(incident.exit.when)))
    return dates.Date(str(act), act.start, max(ends, key=lambda end: end[1] or datetime.date.max))


def _outlived(incident: Incident, born: dates.DateFact) -> bool:
    """Say whether an incident without a date may have ended after the eighteenth birthday."""
    days = [end.end[1] for end in told_dates(incident.exit.when)]
    return any(day is None or under_on(b, day) != truth.TRUE for b in told_dates(born) for day in days)


def _births(case: Case, incident: Incident) -> Iterator[tuple[dates.Date, tuple[_Aside, ...]]]:
    """Yield when the victim was born, as told and as an age at the earliest act tells it, with what a hostile word of it would be."""
    birth, born = birth_of(case, incident.victim)
    for claim in born.claims:
        if isinstance(claim.date, dates.Date):
            yield claim.date, tuple(_aside(claim, birth, claim.date))
    for age, act in itertools.product(incident.age.claims, incident.when.claims):
        if isinstance(age.years, dates.Years) and isinstance(act.date, dates.Date):
            (low, high), years = act.date.start, age.years
            first = dates.anniversary(low, -years.high - 1)[0] + ONE_DAY if low and years.high is not None else None
            bounds = (first, dates.anniversary(high, -years.low)[0] if high else None)
            aside = _aside(age, "incident.age", years) + _aside(act, "incident.when", act.date)
            yield dates.Date(str(act.date), bounds, bounds), tuple(aside)


def under_18_at_sex_act(case: Case, incident: Incident) -> Reading:
    """
    Read whether the victim of an incident was under 18 at the sex act.

    Where its day is recorded that day decides. Where it is not, the person must have been under 18 from the earliest act until
    the incident ended; who turned 18 in between may have been either, and an age without any date is taken for the age then.
    Somebody of 18 or more at the earliest act was so at any later one.
    """
    acts, days = incident.when, incident.sex.when
    reads: Callable[[dates.Date, dates.Date], int] = dates.under_age if days.values else under_throughout
    where = "incident.sex.when" if days.values else "incident.when"
    dated = [
        (claim, claim.date) for claim in (days if days.values else acts).claims if isinstance(claim.date, dates.Date)
    ]
    moments = dated if days.values else [(claim, _to_its_end(incident, day)) for claim, day in dated]
    births, (birth, born) = _births(case, incident) if moments else (), birth_of(case, incident.victim)
    said = [(reads(b, m), [*aside, *_aside(claim, where, m)]) for b, aside in births for claim, m in moments]
    for age in incident.age.claims:
        then = age.years.under(dates.AGE_OF_MAJORITY) if isinstance(age.years, dates.Years) else truth.OPEN
        if then == truth.FALSE:
            said.append((then, _aside(age, "incident.age", age.years)))
        elif then == truth.TRUE and not (acts.values or days.values or _outlived(incident, born)):
            said.append((then, []))
    hostile = tuple(dict.fromkeys([entry for bits, aside in said if bits == truth.FALSE for entry in aside]))
    bits = dates.across([b for b, aside in said if b != truth.OPEN and (b != truth.FALSE or not aside)])
    if bits == truth.FALSE and not days.values and under_18(case, incident).bits == truth.DISPUTED:
        # An age that the dates contradict settles nothing of the sex act either.
        bits = truth.DISPUTED
    facts: list[tuple[str, dates.DateFact | dates.Age]] = [
        (birth, born),
        ("incident.when", acts),
        ("incident.age", incident.age),
    ]
    used = tuple((path, what) for path, what in (*facts, ("incident.sex.when", days)) if what.values)
    if bits != truth.OPEN:
        return Reading(bits, used, None, hostile)
    earliest = under_18(case, incident)
    if earliest.gap:
        return Reading(bits, used, earliest.gap, hostile)
    gap = ("incident.sex.when", why_open(days), question_for("incident.sex.when"))
    if not acts.values:
        gap = ("incident.when", why_open(acts), "When did it happen, from the first act to the last?")
    return Reading(bits, used, gap, hostile)


# --- a day that decides, and was not asked for ------------------------------------------------------------------------


def _to_be_told(fact: dates.DateFact | dates.Age) -> bool:
    """Say whether a day or an age can still be asked for: nobody said that it is not known, or declined."""
    return not fact.claims or bool(fact.values)


def _truly(holds: object, *used: tuple[str, Any]) -> Reading:
    return Reading(truth.TRUE if holds else truth.FALSE, used)


def first_sex_act_decides(case: Case, incident: Incident) -> Reading:
    """Read whether the day of the first sex act would tell how old the person was: they turned 18 in the span, and it is blank."""
    sex, read = incident.sex, under_18_at_sex_act(case, incident)
    asked = sex.act.state() is not State.NO and (sex.act.claims or sex.value_passed.claims)
    open_yet = read.bits == truth.OPEN and _eighteenth(case, incident)
    told = (("incident.sex.act", sex.act), ("incident.sex.value_passed", sex.value_passed))
    return _truly(asked and open_yet and _to_be_told(sex.when), *told, *read.used)


def beginning_decides(case: Case, incident: Incident) -> Reading:
    """Read whether a closer day of the earliest act would tell that the person was under 18 at one."""
    read = under_18(case, incident)
    open_yet = read.bits == truth.OPEN and _eighteenth(case, incident)
    return _truly(open_yet and incident.when.values and _to_be_told(incident.age), *read.used)


def _eighteenth(case: Case, incident: Incident) -> str:
    """Return the eighteenth birthday as precisely as the record tells it: a day, a month, or the days between which it falls."""
    told = [
        dates.anniversaries(born.start, dates.AGE_OF_MAJORITY) for born, aside in _births(case, incident) if not aside
    ]
    low, high = told[0] if told else (None, None)
    if low is None or high is None:
        return ""
    if low == high:
        return str(low)
    return f"{low:%Y-%m}" if (low.year, low.month) == (high.year, high.month) else f"{low}/{high}"


def eighteenth_birthday(case: Any, _: datetime.date, incidents: tuple[Any, ...]) -> Mapping[str, object] | None:
    """Fill the place of the eighteenth birthday, of whoever was the victim of the first of some incidents."""
    day = _eighteenth(case, incidents[0]) if incidents else ""
    return {"day": day} if day else None
