"""
How old somebody was, read off dates, an age, or both, at the moment that the text names.

Two rules turn on it. No means need be shown where "the person induced to perform such act has not attained 18 years of age"
(22 USC 7102(11)(A)): the sex act decides. Someone who was under 18 "at the time at least one of the acts of trafficking
occurred" (8 CFR 214.208(e)(2)) is excused from assisting law enforcement: the earliest act decides; until 18 December 2003
that age was 15.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Final

from tvisa.facts import Case, Incident
from tvisa.facts.timeline import ONE_DAY, under_throughout
from tvisa.kernel import truth
from tvisa.kernel.answers import Source
from tvisa.kernel.dates import (
    AGE_OF_MAJORITY,
    Age,
    AgeClaim,
    Date,
    DateClaim,
    DateFact,
    Years,
    across,
    birthday,
    under_age,
)
from tvisa.kernel.predicate import Gap, Reading, why_open

_Aside = tuple[str, str, tuple[Source, ...]]


def _aside(claim: DateClaim | AgeClaim, path: str, words: object) -> list[_Aside]:
    """Return what is set aside where a claim of the trafficker's side alone speaks against the applicant."""
    return [(path, str(words), claim.sources)] if claim.hostile else []


def birth_of(case: Case, key: str) -> tuple[str, DateFact]:
    """Return when the person with that key was born, with its path; of a person nobody recorded, the path of the list of people."""
    for position, person in enumerate(case.people):
        if person.key == key:
            return f"case.people[{position}].date_of_birth", person.date_of_birth
    return "case.people", DateFact()


def under_age_at_act(case: Case, incident: Incident, years: int) -> Reading:
    """Read whether the victim of an incident was under an age at its earliest act, off dates, an age, or both."""
    birth, born = birth_of(case, incident.victim)
    said = [
        (age.years.under(years), _aside(age, "incident.age", age.years))
        for age in incident.age.claims
        if isinstance(age.years, Years)
    ]
    said += [
        (under_age(b.date, a.date, years), _aside(b, birth, b.date) + _aside(a, "incident.when", a.date))
        for b, a in itertools.product(born.claims, incident.when.claims)
        if isinstance(b.date, Date) and isinstance(a.date, Date)
    ]
    hostile = [entry for bits, aside in said if bits == truth.FALSE for entry in aside]
    nibbles = [bits for bits, aside in said if bits != truth.FALSE or not aside]
    # A date too rough to tell takes nothing from an age that tells, and the other way round.
    bits = across(n for n in nibbles if n != truth.OPEN)
    acts = incident.when.values
    read: list[tuple[str, DateFact | Age]] = [
        (birth, born),
        ("incident.when", incident.when),
        ("incident.age", incident.age),
    ]
    used = tuple((path, what) for path, what in read if what.values)
    set_aside = tuple(dict.fromkeys(hostile))
    if bits != truth.OPEN:
        return Reading(bits, used, None, set_aside)
    if incident.age.values:
        gap = ("incident.age", Gap.IMPRECISE, "How old was the person when it began, as closely as can be said?")
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
    return under_age_at_act(case, incident, AGE_OF_MAJORITY)


_AT_SEX_ACT: Final = "How old was the person when the sex act took place, the first time?"


def _births(case: Case, incident: Incident) -> Iterator[tuple[Date, tuple[_Aside, ...]]]:
    """Yield when the victim was born, as told and as an age at the earliest act tells it, with what a hostile word of it would be."""
    birth, born = birth_of(case, incident.victim)
    for claim in born.claims:
        if isinstance(claim.date, Date):
            yield claim.date, tuple(_aside(claim, birth, claim.date))
    for age, act in itertools.product(incident.age.claims, incident.when.claims):
        if isinstance(age.years, Years) and isinstance(act.date, Date):
            (low, high), years = act.date.start, age.years
            first = birthday(low, -years.high - 1) + ONE_DAY if low and years.high is not None else None
            bounds = (first, birthday(high, -years.low) if high else None)
            aside = _aside(age, "incident.age", years) + _aside(act, "incident.when", act.date)
            yield Date(str(act.date), bounds, bounds), tuple(aside)


def under_18_at_sex_act(case: Case, incident: Incident) -> Reading:
    """
    Read whether the victim of an incident was under 18 at the sex act.

    Where its day is recorded that day decides. Where it is not, the person must have been under 18 from the earliest act to the
    last; who turned 18 in between may have been either, and an age without any date is taken for the age then. Somebody of 18
    or more at the earliest act was so at any later one.
    """
    acts, days = incident.when, incident.sex.when
    reads: Callable[[Date, Date], int] = under_age if days.claims else under_throughout
    where = "incident.sex.when" if days.claims else "incident.when"
    moments = [(claim, claim.date) for claim in days.claims or acts.claims if isinstance(claim.date, Date)]
    births = _births(case, incident) if moments else ()
    said = [(reads(b, m), [*aside, *_aside(claim, where, m)]) for b, aside in births for claim, m in moments]
    for age in incident.age.claims:
        then = age.years.under(AGE_OF_MAJORITY) if isinstance(age.years, Years) else truth.OPEN
        if then == truth.FALSE:
            said.append((then, _aside(age, "incident.age", age.years)))
        elif then == truth.TRUE and not (acts.values or days.values):
            said.append((then, []))
    hostile = tuple(dict.fromkeys([entry for bits, aside in said if bits == truth.FALSE for entry in aside]))
    bits = across([b for b, aside in said if b != truth.OPEN and (b != truth.FALSE or not aside)])
    if bits == truth.FALSE and not days.claims and under_18(case, incident).bits == truth.DISPUTED:
        # An age that the dates contradict settles nothing of the sex act either.
        bits = truth.DISPUTED
    birth, born = birth_of(case, incident.victim)
    facts: list[tuple[str, DateFact | Age]] = [(birth, born), ("incident.when", acts), ("incident.age", incident.age)]
    used = tuple((path, what) for path, what in (*facts, ("incident.sex.when", days)) if what.values)
    if bits != truth.OPEN:
        return Reading(bits, used, None, hostile)
    earliest = under_18(case, incident)
    if earliest.gap:
        return Reading(bits, used, earliest.gap, hostile)
    gap = ("incident.sex.when", why_open(days), _AT_SEX_ACT)
    if not acts.values:
        gap = ("incident.when", why_open(acts), "When did it happen, from the first act to the last?")
    return Reading(bits, used, gap, hostile)
