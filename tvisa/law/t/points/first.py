"""
What counsel asks first of whoever tells of such facts: safety and custody, then what the next day in court hangs on, then what decides.

The questions are open ones, in plain words, and each can be skipped. What asks about the client's own acts is put by, or with, criminal
counsel. Which of them are asked is read off the record; they close nothing by themselves.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final

from tvisa.facts import CourtKind, Forum, Kinship, Manner
from tvisa.facts.aftermath import ReprisalKind
from tvisa.facts.timeline import told_dates
from tvisa.law.age import eighteenth_birthday
from tvisa.law.common.asking import under
from tvisa.law.common.points import First, With, any_yes, unsaid, yes
from tvisa.law.common.posture import UNDECIDED, where
from tvisa.law.common.remark import Names, told_everywhere
from tvisa.law.common.upcoming import ahead, was
from tvisa.law.t.assistance import BEGINNING_DECIDES
from tvisa.law.trafficking import FIRST_SEX_ACT_DECIDES


def day_of(field: str) -> Names:
    """Fill the place of the day: the next one that a field of the records tells or, where all have passed, the last."""

    def names(_: Any, today: datetime.date, records: tuple[Any, ...]) -> Mapping[str, object] | None:
        dated = [value for record in records for value in told_dates(getattr(record, field))]
        ahead = [value for value in dated if value.end[1] and value.end[1] >= today]
        over = [str(value.end[1] or value) for value in dated]
        return {"day": min(ahead, key=str) if ahead else max(over)} if dated else None

    return names


_OPEN: Final = where(*UNDECIDED)
_DETAINED: Final = yes("case.filing.detained")
_YOUNG: Final = under(18)
MEANS: Final = any_yes(
    "incident",
    "means.threats",
    "means.legal_threats",
    "means.restraint",
    "control.physical_abuse",
    "control.uses_children",
)
_JOBS: Final = any_yes(
    "act.tasks", "collected_money", "relayed_orders", "relayed_threats", "monitored", "disciplined", "held_keys"
) | any_yes("act.others_papers", "held")

FIRST: Final = told_everywhere(
    First(
        code="HEARD_INSIDE",
        says="Can anyone hear us here? Are you safe inside, and can anybody there read your papers?",
        why="Calls and visits may be monitored. Until that is settled, assume that others hear what is said.",
        when=_DETAINED,
    ),
    First(
        code="SLEEP",
        says="Where do you sleep now, and is it quiet there? Who can you call if somebody comes?",
        why="If the client answers with silence, ask nothing more about where the client sleeps.",
        when=_YOUNG,
        with_whom=With.NOBODY_PRESSES,
    ),
    First(
        code="SAFE",
        says="Are you, and the people who live with you, safe where you sleep? Is anyone near you who works for those people, or have they contacted you this week?",
        why="Make a safety plan before any step that the traffickers could learn of.",
        unless=_DETAINED | _YOUNG,
    ),
    First(
        code="FOUND_AT_SCHOOL",
        says="Do they, or your relatives who were part of it, know where your school is and who picks you up?",
        why="The traffickers can find a child at school and on the way home.",
        when=_YOUNG,
    ),
    First(
        code="SINCE",
        says="Has anything happened since {day}, to you or at your family's home? Has anyone called again?",
        why="Date each event: it affects the safety plan, presence and hardship.",
        when={"reprisal": ~was("reprisal", "kind", ReprisalKind.REPORT)},
        names=day_of("when"),
    ),
    First(
        code="CHILD",
        says="Is there news of your child? When did you last speak, and is the child safe from them now?",
        why="A child whom the traffickers can reach is first a matter of safety. The child is also part of what held the client.",
        when={"incident": yes("incident.control.uses_children")},
    ),
    First(
        code="CRIMINAL_LAWYER",
        says="Will you let us find you a criminal lawyer, at no cost, before you say any more about that, even to us?",
        why="What the client says to an officer, or writes down, cannot be taken back.",
        when={
            "court_date": was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS)
        },
    ),
    First(
        code="LEAVE_THE_PHONE",
        says="Please do not open the old phone and erase nothing. Where is it, and who can touch it?",
        why="Tell criminal defense counsel what was deleted, and keep the rest as it is.",
        when=yes("case.conduct.disclosure.records_destroyed"),
    ),
    First(
        code="NOTHING_SIGNED",
        says="Has anyone put a paper in front of you to sign, or have you signed one? Please sign nothing before we have read it.",
        why="A stipulated removal order, a withdrawal or voluntary departure ends the case.",
        when=_DETAINED,
    ),
    First(
        code="ANY_PAPER_SIGNED",
        says="What else have you signed, or been told to say, for the government? Did anyone read that to you in your language?",
        why="Correct or withdraw a form that was never read to the client before anything rests on it.",
        when={"act": any_yes("act.false_papers", "earlier_filing_differs", "untrue")},
    ),
    First(
        code="CHECK_IN",
        says="Who goes with you on {day}, and who takes care of your children if you are kept there?",
        why="Before that date, plan for custody and for everyone who depends on the client.",
        when={"hearing": ahead(Forum.ICE)},
        names=day_of("when"),
        unless=_DETAINED,
    ),
    First(
        code="COURT_DAY",
        says="Has anyone talked with you about {day}, in court? What did they tell you to say?",
        why="The client admits nothing before written immigration advice.",
        when={
            "court_date": ahead(CourtKind.DELINQUENCY, CourtKind.CRIMINAL, CourtKind.CONTEMPT)
            & was("court_date", "court", CourtKind.DELINQUENCY, CourtKind.CRIMINAL, CourtKind.CONTEMPT)
        },
        names=day_of("when"),
        unless=yes("court_date.missed"),
    ),
    First(
        code="PAPER_AFTER_ARREST",
        says="Did you get any paper after you were stopped? Did you go to a court about it, and what happened there?",
        why="An arrest with no disposition on file can lead to detention, and a missed court date to a warrant.",
        when={"matter": any_yes("matter", "arrested", "charged")},
        unless=any_yes("matter", "convicted", "pending", "dismissed", "acquitted", "foreign"),
    ),
    First(
        code="PAPER_IN_THE_MAIL",
        says="Has any paper come from the immigration court, to you or to somebody who kept it? May we look you up with the court?",
        why="A hearing that nobody knew of may have ended in a removal order.",
        when=unsaid("case.filing.in_proceedings"),
        unless=unsaid("case.filing.unaccompanied_child") | unsaid("case.presence.here_now"),
    ),
    First(
        code="SAID_ON_COMING_IN",
        says="What did you say to the officers when you came in, as far as you remember? Did you sign anything or get a copy?",
        why="That statement is in the file, and everything said later is compared with it.",
        when={"entry": was("entry", "manner", Manner.AT_PORT, Manner.FALSE_PAPERS)},
    ),
    First(
        code="PLEA_ADVICE",
        says="Did anyone tell you then what the plea would do to your papers?",
        why="Lack of advice on removal before the plea can be another ground to vacate it, if the client can show prejudice.",
        when={
            "matter": yes("matter.convicted")
            & any_yes("matter", "procuring", "drugs", "moral_turpitude", "trafficking_linked")
        },
    ),
    First(
        code="LANGUAGE",
        says="Which language is easiest for you? May we use an interpreter who knows nobody there?",
        why="A relative or co-worker who interprets changes what is said and who learns of it.",
        when={"incident": yes("incident.several_victims")},
        unless=_DETAINED | _YOUNG,
    ),
    First(
        code="THAT_DAY",
        says="On the day the police or the officials came, what were you able to say, and who spoke for you?",
        why="A contact is a report only of what was told. An interpreter from the traffickers' side helps explain a record.",
        when={"contact": unsaid("contact.about_trafficking") & unsaid("contact.concerned_trafficking")},
        of="law_enforcement_assistance",
        where=_OPEN,
    ),
    First(
        code="FIRST_SEX_ACT",
        says="You turned 18 in or on {day}. Had anything sexual been asked of you before that? A season or a school year is enough; nothing else about it is asked.",
        why="If the date is before that birthday, element I requires no force, fraud or coercion. Age exempts the client from element III. What depends on element I follows it.",
        when={"incident": FIRST_SEX_ACT_DECIDES},
        names=eighteenth_birthday,
        of="severe_trafficking",
        where=_OPEN,
    ),
    First(
        code="BEGINNING",
        says="You turned 18 in or on {day}. Had it begun by then? A season or a school year is enough.",
        why="A client who was under 18 at one act of trafficking, labor included, need not report or help: age exempts the client from element III.",
        when={"incident": BEGINNING_DECIDES},
        names=eighteenth_birthday,
        of="law_enforcement_assistance",
        where=_OPEN,
    ),
    First(
        code="IF_YOU_STOPPED",
        says="What did you think would happen, to you or your family, if you stopped? What happened when you did not do as they said?",
        why="This shows the link between the threat and staying. Counsel weighs the link, and only the client can describe it.",
        when={"incident": MEANS},
        of="severe_trafficking",
        where=_OPEN,
    ),
    First(
        code="COULD_YOU_STOP",
        says="When you did that work at first, could you stop? What would have happened?",
        why="Labor trafficking requires a means at any age, and none is on file for that time.",
        when={"incident": yes("incident.labor.work")},
        unless=MEANS,
        of="severe_trafficking",
        where=_OPEN,
    ),
    First(
        code="THE_DEBT",
        says="Did anyone ever write the debt down, or tell you when it would be finished?",
        why="Debt bondage depends on whether the work was credited and whether the debt had an end.",
        when={"incident": any_yes("incident", "control.debt_bondage", "debt.to_responsible")},
        unless=yes("incident.debt.no_account"),
        where=_OPEN,
    ),
    First(
        code="TRIED_TO_LEAVE",
        says="Was there a day you tried to leave? What happened, to you or to somebody else who tried?",
        why="What followed an attempt to leave shows servitude better than any spoken rule.",
        when={"incident": any_yes("incident", "means.restraint", "control.restricts_movement")},
        where=_OPEN,
    ),
    First(
        code="CHOICE_TO_COME_BACK",
        says="When you were away, or at home, did you have a choice about coming back? What did you think would happen if you refused?",
        why="The exception for reentry due to continued victimization depends on the answer.",
        when={"departure": unsaid("departure.voluntary")},
        of="physical_presence",
        where=_OPEN,
    ),
    First(
        code="WHY_THE_TRIP",
        says="When you were abroad, was anything about them or the work a part of why you went or came back?",
        why="A departure after the trafficking creates a presumption against presence, unless an exception applies.",
        when=yes("case.filing.permanent_resident"),
    ),
    First(
        code="PAPERS_KEPT",
        says="Where were everyone's papers kept, and who could open that place?",
        why="Who held the documents shows who controlled the people.",
        when={"incident": yes("incident.control.withholds_documents") & yes("incident.several_victims")},
        where=_OPEN,
    ),
    First(
        code="HOW_ARE_YOU",
        says="How are you sleeping, and is there anything that still hurts? Does a doctor or a counselor know what happened?",
        why="Care links presence and hardship to the trafficking, and matters first for its own sake.",
        unless=_YOUNG,
        of="physical_presence",
        where=_OPEN,
    ),
    First(
        code="FEAR_OF_RETURN",
        says="What are you most afraid of if you had to go back, for yourself and for your family?",
        why="Hardship is prospective, and asylum has a separate deadline.",
        when=unsaid("case.hardship.extreme"),
        of="extreme_hardship",
        where=_OPEN,
    ),
    First(
        code="WORK_SINCE",
        says="Have you worked since? Please do not worry about the answer: we plan around it.",
        why="Work bars nothing here, and the answer must be the same everywhere.",
        when=yes("case.conduct.unauthorized_work"),
    ),
    First(
        code="PLAN_TO_MARRY",
        says="Does anyone in your family who could follow you plan to marry soon? We ask because a wedding can change their papers.",
        why="Marriage ends the derivative category of a child, a brother or a sister on that day.",
        when={"member": was("member", "kinship", Kinship.CHILD, Kinship.SIBLING)},
        unless=yes("member.citizen") | yes("member.married_now"),
    ),
    First(
        code="BEFORE_ALL_THIS",
        says="Before all this, did any officer ever take your fingerprints and send you back?",
        why="An earlier order changes what relief can be requested, and what a return means.",
        when=yes("case.status.removal_order"),
    ),
    First(
        code="RATHER_TELL",
        says="Is there something about that time that you would rather tell a doctor, or somebody else, than me?",
        why="Do not press: the client may tell a clinician or a forensic interviewer what they would not tell an office.",
        when=_YOUNG,
        with_whom=With.NOBODY_PRESSES,
    ),
    First(
        code="JOBS_OVER_THE_OTHERS",
        says="About the tasks you had over the others: whose idea were they, and what did you think would happen if you said no?",
        why="Orders, threats and what the client knew decide how the bar is argued.",
        when={"act": _JOBS},
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        code="WHOSE_MONEY",
        says="Who decided about the money when it came in, and what happened when it was too little?",
        why="Profit, or money passed on under threat, can be read both ways.",
        when={"act": any_yes("act.benefit", "anything", "profit_share", "bonus", "passed_on")},
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        code="STILL_REACHED",
        says="After you had your own room, or were somewhere else, what could they still do to you or to those you love?",
        why="Acts after the control ended count as under the traffickers' influence only where something still held the client.",
        when={"act": any_yes("act.verbs", "recruited", "transported", "provided", "obtained")},
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        code="IF_YOU_HAD_NOT",
        says="What did you think would happen if you did not do it?",
        why="Criminal defense counsel is the first to hear what was done under threat.",
        when={
            "act": any_yes("act.compulsion", "threatened", "recent_violence")
            & (any_yes("act.drugs", "sold", "carried") | any_yes("act.crime", "theft", "scams", "drugs"))
        },
        with_whom=With.CRIMINAL_COUNSEL,
    ),
)
"""Every question, in the order in which they are asked."""
