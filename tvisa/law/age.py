"""
How old somebody was at the earliest act of an incident, read off dates, an age, or both.

Two rules turn on it: no means need be shown of a commercial sex act under 18 (22 USC 7102(11)(A)), and someone who was
under 18 at one act is excused from assisting law enforcement (8 USC 1101(a)(15)(T)(i)(III)); until 18 December 2003 that
second age was 15. The earliest act decides: "at the time at least one of the acts of trafficking occurred" (8 CFR
214.208(e)(2)).
"""

from __future__ import annotations

import itertools

import attrs

from tvisa.facts import Case, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Source
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, AgeClaim, Date, DateClaim, DateFact, Years, across, under_age
from tvisa.kernel.predicate import Gap, Reading, why_open


def _aside(claim: DateClaim | AgeClaim, path: str, words: object) -> list[tuple[str, str, tuple[Source, ...]]]:
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


def under_18_at_sex_act(case: Case, incident: Incident) -> Reading:
    """Read whether the victim of an incident was under 18 at its earliest act, or at the sex act where its day is recorded."""
    earliest = under_18(case, incident)
    began = incident.sex.when
    if not began.values:
        return earliest
    # A later day does not silently undo what the rest says: the two are put side by side, for counsel to part.
    then = under_18(case, attrs.evolve(incident, when=began, age=Age()))
    bits = across(n for n in (then.bits, earliest.bits) if n != truth.OPEN)
    asks = "How old was the person when the sex act took place, the first time?"
    gap = earliest.gap if then.gap and then.gap[0] == "incident.age" else then.gap
    if gap is None or gap[0] == "incident.when":
        gap = ("incident.sex.when", Gap.IMPRECISE, asks)
    return Reading(bits, (*earliest.used, ("incident.sex.when", began)), gap, earliest.hostile)
