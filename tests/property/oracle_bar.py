"""
An independent reading of 8 USC 1184(o)(1) in plain booleans: how strongly a complete record raises the bar, act by act.

The text: nobody is eligible under 8 USC 1101(a)(15)(T) "if there is substantial reason to believe that the alien has
committed an act of a severe form of trafficking in persons (as defined in section 7102 of title 22)". No decision that is
known says what "substantial reason to believe" is, so nothing here says that the bar applies. What is read off the text is
whether the record has an act of that definition done by the client, and on whose word. What is then read off the record is
whether anything pressed on the client, on which both sides would argue: the text has no exception for it.

Like the oracle of the elements, it shares nothing with the library but the record of facts. A case is complete for it when
every answer is a plain yes or no, every list is recorded as complete, every act has one full day or says plainly when it
was against the time of control, and another person's age is a number of years or follows from a day of birth. Beside a plain
yes and no it knows what only those responsible say, and a "no" that rests on proof: a rung of the ladder is made of each.

Where the text leaves a point open, the choice made is marked "open point".
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import attrs

from tests.property.oracle import first_day, last_day, yes
from tvisa.facts import Act, Case, Incident, Matter
from tvisa.kernel.answers import HOSTILE, Answer, Reply, Source, State
from tvisa.kernel.dates import Years

JUSTICE_FOR_VICTIMS = datetime.date(2015, 5, 29)
"""Pub. L. 114-22: "patronizing, or soliciting" are acts of sex trafficking (22 USC 7102(12))."""

LADDER = ("NOT_RAISED", "ASSERTED_ONLY", "UNDETERMINED", "RAISED_UNRESOLVED", "RAISED_STRONG")
"""From the step that asks least of counsel to the one that asks most."""


def bar(case: Case, as_of: datetime.date) -> str:
    """Return the step of what stands worst: acts are listed and never merged."""
    steps = [step(act, case, as_of) for act in case.conduct.acts]
    return worst([*steps, *map(step_of_matter, case.conduct.matters)])


# --- What the record says of an answer, beside a plain yes or no

PROOF = {
    Source.DOCUMENT,
    Source.COURT_RECORD,
    Source.LAW_ENFORCEMENT,
    Source.TRIBUNAL,
    Source.WITNESS,
    Source.OTHER_VICTIM,
}
"""Who can show that something was not so: none of them has it from the client, and none speaks for those responsible."""


def rests_on_proof(sources: tuple[Source, ...]) -> bool:
    return not PROOF.isdisjoint(sources)


def disproved(*answers: Answer) -> bool:
    # "substantial reason to believe" is taken away by proof, and not by the word of whoever is suspected
    return all(
        answer.state() is State.NO and any(rests_on_proof(claim.sources) for claim in answer.claims)
        for answer in answers
    )


def only_theirs(answer: Answer) -> bool:
    return bool(answer.claims) and all(
        claim.answer is Reply.YES and bool(claim.sources) and HOSTILE.issuperset(claim.sources)
        for claim in answer.claims
    )


# --- An act of a severe form of trafficking, "has committed": 8 USC 1184(o)(1); 22 USC 7102(11), (12)


def step(act: Act, case: Case, as_of: datetime.date) -> str:
    """
    Return the step of one act of the client.

    8 USC 1367(a)(1)(F): no decision may rest on what is "furnished solely by" those responsible. So the record is read without
    their word; what their word alone would raise is asserted, and nothing that others say is made less by it.
    """
    found = step_on(act, case, as_of, lambda answer: yes(answer) and not only_theirs(answer))
    # their word is an assertion of the bar only where it has an act that the definition names
    if found == "NOT_RAISED" and step_on(act, case, as_of, yes).startswith("RAISED"):
        return "ASSERTED_ONLY"
    return found


def step_on(act: Act, case: Case, as_of: datetime.date, said: Callable[[Answer], bool]) -> str:
    """Return the step of an act on one reading of who counts."""
    verbs, ends, means = act.verbs, act.ends, act.means
    # 22 USC 7102(11)(B): "the recruitment, harboring, transportation, provision, or obtaining of a person"
    five = (verbs.recruited, verbs.harbored, verbs.transported, verbs.provided, verbs.obtained)
    # 22 USC 7102(12): "patronizing, or soliciting" too, since Pub. L. 114-22
    seven = (*five, verbs.patronized, verbs.solicited) if as_of >= JUSTICE_FOR_VICTIMS else five
    # of either branch: "force, fraud, or coercion"
    any_means = (means.force, means.fraud, means.coercion)
    # "a commercial sex act", (12), "induced by" such means, "or in which the person induced to perform such act has not
    # attained 18 years of age", (11)(A)
    sex_ends = (ends.commercial_sex,)
    # "for the purpose of subjection to involuntary servitude, peonage, debt bondage, or slavery", (11)(B); at any age
    labor_ends = (ends.servitude, ends.peonage, ends.debt_bondage, ends.slavery)
    young, adult = other_under_18(act, case), other_shown_to_be_adult(act, case)
    return worst(
        [
            step_of_branch(act, case, said, seven, sex_ends, any_means, young=young, adult=adult),
            step_of_branch(act, case, said, five, labor_ends, any_means, young=False, adult=True),
        ]
    )


def step_of_branch(
    act: Act,
    case: Case,
    said: Callable[[Answer], bool],
    verbs: tuple[Answer, ...],
    ends: tuple[Answer, ...],
    means: tuple[Answer, ...],
    *,
    young: bool,
    adult: bool,
) -> str:
    """Return the step of an act under one branch of 22 USC 7102(11)."""
    one_part_is_disproved = (
        disproved(act.by_client)  # "that the alien has committed"
        # "for the purpose of" is of the actor's mind; who did not know the end did not have the purpose. Open point: whether
        # 8 USC 1184(o)(1) asks for a state of mind of its own.
        or disproved(act.knew)
        or disproved(*verbs)
        or disproved(*ends)
        or (adult and disproved(*means))
    )
    if one_part_is_disproved:
        return "NOT_RAISED"
    if not any(map(said, verbs)):
        # no act of the definition; open still where something recorded could be one, for the client's "no" is no proof
        return "UNDETERMINED" if points_to_one(act, said) else "NOT_RAISED"
    if every_part_else(act, said, ends, means, young=young) and compulsion(act, case) in {
        "contradicted",
        "none_recorded",
    }:
        return "RAISED_STRONG"
    return "RAISED_UNRESOLVED"


def every_part_else(
    act: Act, said: Callable[[Answer], bool], ends: tuple[Answer, ...], means: tuple[Answer, ...], *, young: bool
) -> bool:
    """Say whether the record has every other part of the definition, where it has the act."""
    return (
        # the questions ask what the client did: only a "no" takes the client out of them
        act.by_client.state() is not State.NO
        and said(act.knew)
        and any(map(said, ends))
        and (young or any(map(said, means)))
    )


def has_every_part(act: Act, case: Case) -> bool:
    """Say whether the record has every part of an act of a severe form of trafficking, as 22 USC 7102 reads since 2015."""
    verbs, ends, means = answers_of(act.verbs), act.ends, answers_of(act.means)
    labor_ends = (ends.servitude, ends.peonage, ends.debt_bondage, ends.slavery)
    return (
        any(map(yes, verbs))
        and every_part_else(act, yes, (ends.commercial_sex,), means, young=other_under_18(act, case))
    ) or (any(map(yes, verbs[:5])) and every_part_else(act, yes, labor_ends, means, young=False))


def points_to_one(act: Act, said: Callable[[Answer], bool]) -> bool:
    """Say whether anything recorded of the act could be part of somebody else's trafficking."""
    # an act that the definition of the day does not name yet may still have been obtaining
    definition = (*answers_of(act.verbs), *answers_of(act.ends), *answers_of(act.means), act.knew)
    # what people in the hands of traffickers are made to do to others, short of an act that the definition names
    around = (
        *answers_of(act.tasks),
        *answers_of(act.help),
        *answers_of(act.violence),
        act.others_papers.held,
        act.procured,
        act.money.handled,
        act.money.account_used,
        act.border.guided,
        act.other.exploited,
    )
    return any(map(said, definition)) or any(map(yes, around))


def answers_of(record: Any) -> tuple[Answer, ...]:
    values = (getattr(record, field.name) for field in attrs.fields(type(record)))
    return tuple(value for value in values if isinstance(value, Answer))


def worst(steps: list[str]) -> str:
    return max(steps, key=LADDER.index, default="NOT_RAISED")


def other_under_18(act: Act, case: Case) -> bool:
    # 22 USC 7102(11)(A): "has not attained 18 years of age", on the day of the act
    person = case.person(act.other.person) if isinstance(act.other.person, str) else None
    if person is not None and person.date_of_birth.values and act.when.values:
        born, day = first_day(person.date_of_birth), first_day(act.when)
        return (day.year - born.year - ((day.month, day.day) < (born.month, born.day))) < 18
    return any(isinstance(claim.years, Years) and claim.years.low < 18 for claim in act.other.age.claims)


def other_shown_to_be_adult(act: Act, case: Case) -> bool:
    if other_under_18(act, case):
        return False
    person = case.person(act.other.person) if isinstance(act.other.person, str) else None
    claims = person.date_of_birth.claims if person is not None else act.other.age.claims
    return any(rests_on_proof(claim.sources) for claim in claims)


# --- What pressed on the client. No text names these words for the bar; they sort what both sides would argue from: duress
# "at the time", 18 USC 28(b); a victim exception that Congress wrote in 18 USC 1592(b) and not here.


def compulsion(act: Act, case: Case) -> str:
    """Return how far the record has the act compelled."""
    pressed, gained = act.compulsion, act.benefit
    moment = timing(act, case)
    under_control = moment in {"DURING_CONTROL", "AT_EXIT"}
    threat_or_violence = yes(pressed.threatened) or yes(pressed.recent_violence)
    # relief from harm and bare subsistence are no gain, and what was passed on was not kept; something off a debt, or less of
    # the same exploitation, is also how people are held: open point, read as no gain of its own
    gain = yes(gained.bonus) or yes(gained.profit_share) or yes(gained.status)
    if yes(pressed.initiated) or (gain and not yes(pressed.ordered)) or moment in {"BEFORE", "AFTER_FREE"}:
        return "contradicted"
    if under_control and yes(pressed.ordered) and threat_or_violence:
        return "recorded"
    if (
        yes(pressed.ordered)
        or threat_or_violence
        or yes(pressed.watched)
        or yes(pressed.manipulated)
        or yes(gained.relief_from_harm)
        or yes(gained.subsistence)
    ):
        return "partial"
    return "none_recorded"  # asked, and there was nothing; open point: control at the time presses by itself


def timing(act: Act, case: Case) -> str:
    """Return when the act was against the time during which somebody had control of the client."""
    moment = act.moment
    if act.when.values:
        day = first_day(act.when)
        spans = [control(i) for i in case.incidents if controls(i, act, case)]
        if any(start <= day <= end for start, end in spans):
            return "DURING_CONTROL"
        if all(day < start for start, _ in spans):
            return "BEFORE"
        return "AFTER_UNDER_INFLUENCE" if yes(moment.hold_remained) else "AFTER_FREE"
    if yes(moment.under_control):
        return "DURING_CONTROL"
    if yes(moment.at_exit):
        return "AT_EXIT"
    if yes(moment.before):
        return "BEFORE"
    return "AFTER_UNDER_INFLUENCE" if yes(moment.hold_remained) else "AFTER_FREE"


def controls(incident: Incident, act: Act, case: Case) -> bool:
    return incident.victim == case.applicant and (act.incident is None or act.incident == incident.key)


def control(incident: Incident) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of control: from the first act to the exit."""
    if yes(incident.exit.ongoing):
        return first_day(incident.when), datetime.date.max
    return first_day(incident.when), last_day(incident.exit.when if incident.exit.when.values else incident.when)


# --- A matter: an arrest, a charge, a conviction; the text asks for none, and each is reason for somebody to believe


def step_of_matter(matter: Matter) -> str:
    """Return the step of one arrest, charge, plea, conviction or admission."""
    about_it = (
        yes(matter.trafficking_linked)
        or yes(matter.procuring)
        # counsel's answer that the elements are those of 22 USC 7102(11), whatever the offense is called
        or yes(matter.elements_match)
    )
    if not about_it:
        return "NOT_RAISED"
    settled = (
        (yes(matter.convicted) or yes(matter.admitted))
        # vacated for a defect, it is no conviction (Matter of Pickering, 23 I&N Dec. 621); for rehabilitation, it still is.
        # Open point: an admission goes with what the court made of the matter.
        and not yes(matter.acquitted)
        and not yes(matter.vacated_for_defect)
    )
    # no part of the definition is left to prove; that the plea speaks of compulsion is argued, and the text has no exception
    return "RAISED_STRONG" if settled and yes(matter.elements_match) else "RAISED_UNRESOLVED"
