"""
What counsel asks first of whoever tells of such facts: safety and custody, then what the next day in court hangs on, then what decides.

The questions are open ones, in plain words, and each can be skipped. What asks about the client's own acts is put by, or with, criminal
counsel. Which of them are asked is read off the record; they close nothing by themselves.
"""

from __future__ import annotations

import enum
from typing import Final

import attrs

from tvisa.facts import CourtKind, Forum, Kinship, Manner
from tvisa.facts.aftermath import ReprisalKind
from tvisa.kernel.predicate import Predicate
from tvisa.law.common.asking import under
from tvisa.law.common.points import ALWAYS, any_yes, unsaid, yes
from tvisa.law.common.posture import EVERYWHERE, UNDECIDED, Where, where
from tvisa.law.common.upcoming import ahead, was
from tvisa.law.writing import folded


class With(enum.StrEnum):
    """
    Who puts a question.

    Attributes:
        COUNSEL: Counsel, or somebody who interviews for counsel.
        CRIMINAL_COUNSEL: Criminal counsel, or counsel with criminal counsel there.
        NOBODY_PRESSES: Whoever the client trusts; where nothing is said, it is not asked again.
    """

    COUNSEL = "counsel"
    CRIMINAL_COUNSEL = "criminal_counsel"
    NOBODY_PRESSES = "nobody_presses"


@attrs.frozen(eq=False)
class First:
    """
    One question that is asked first.

    Attributes:
        code: Its name.
        ask: What is asked, in plain words; ``{day}`` is a day that the record tells.
        why: What hangs on it, for whoever asks.
        when: What must be recorded, on either reading.
        over: The record that it is asked of; nothing for the case itself.
        day: The field of that record that is the day.
        unless: What makes it needless.
        element: The element that it decides most for, where it stands for that on a first page.
        with_whom: Who puts it.
        where: The postures in which it is asked.
    """

    code: str
    ask: str = attrs.field(converter=folded)
    why: str = attrs.field(converter=folded)
    when: Predicate
    over: str = ""
    day: str = ""
    unless: Predicate | None = None
    element: str = ""
    with_whom: With = With.COUNSEL
    where: Where = EVERYWHERE


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

FIRST: Final = (
    First(
        "HEARD_INSIDE",
        "Can anyone hear us here? Are you safe inside, and can anybody there read your papers?",
        "Calls and visits may be listened to; what is said before that is settled is said to everybody.",
        _DETAINED,
    ),
    First(
        "SLEEP",
        "Where do you sleep now, and is it quiet there? Who can you call if somebody comes?",
        "Nothing more is asked about sleeping places where the answer is silence.",
        _YOUNG,
        with_whom=With.NOBODY_PRESSES,
    ),
    First(
        "SAFE",
        "Are you, and whoever lives with you, safe where you sleep? Is anyone near you who works for those people, or have they contacted you this week?",
        "A plan for safety comes before any step of which they could learn.",
        ALWAYS,
        unless=_DETAINED | _YOUNG,
    ),
    First(
        "FOUND_AT_SCHOOL",
        "Do they, or your relatives who were part of it, know where your school is and who picks you up?",
        "A school and a way home are where a child is found.",
        _YOUNG,
    ),
    First(
        "SINCE",
        "Has anything happened since {day}, to you or at your family's home? Has anyone called again?",
        "Each event is dated: it moves the plan for safety, presence and hardship.",
        ~was("reprisal", "kind", ReprisalKind.REPORT),
        "reprisal",
        "when",
    ),
    First(
        "CHILD",
        "Is there news of your child? When did you last speak, and is the child safe from them now?",
        "A child who can be reached is first a matter of safety, and part of what held the client.",
        yes("incident.control.uses_children"),
        "incident",
    ),
    First(
        "CRIMINAL_LAWYER",
        "Will you let us find you a criminal lawyer, at no cost, before you say any more about that, even to us?",
        "What is said to an officer, or written down, cannot be taken back.",
        was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS),
        "court_date",
    ),
    First(
        "LEAVE_THE_PHONE",
        "Please do not open the old phone and erase nothing. Where is it, and who can touch it?",
        "What was deleted is told to criminal counsel; what is left is kept as it is.",
        yes("case.conduct.disclosure.records_destroyed"),
    ),
    First(
        "NOTHING_SIGNED",
        "Has anyone put a paper in front of you to sign, or have you signed one? Please sign nothing before we have read it.",
        "A stipulated order, a withdrawal or voluntary departure ends the case.",
        _DETAINED,
    ),
    First(
        "ANY_PAPER_SIGNED",
        "What else have you signed, or been told to say, for the government? Did anyone read that to you in your language?",
        "A form that was never read to the client is corrected or withdrawn before anything rests on it.",
        any_yes("act.false_papers", "earlier_filing_differs", "untrue"),
        "act",
    ),
    First(
        "CHECK_IN",
        "Who goes with you on {day}, and who takes care of your children if you are kept there?",
        "Custody is planned for before the day, and so is everybody who depends on the client.",
        ahead(Forum.ICE),
        "hearing",
        "when",
        unless=_DETAINED,
    ),
    First(
        "COURT_DAY",
        "Has anyone talked with you about {day}, in court? What did they tell you to say?",
        "No admission before immigration advice in writing.",
        ahead(CourtKind.DELINQUENCY, CourtKind.CRIMINAL)
        & was("court_date", "court", CourtKind.DELINQUENCY, CourtKind.CRIMINAL),
        "court_date",
        "when",
        unless=yes("court_date.missed"),
    ),
    First(
        "PAPER_AFTER_ARREST",
        "Did you get any paper after you were stopped? Did you go to a court about it, and what happened there?",
        "An arrest whose end nobody knows can bring detention, and a missed day a warrant.",
        any_yes("matter", "arrested", "charged"),
        "matter",
        unless=any_yes("matter", "convicted", "pending", "dismissed", "acquitted"),
    ),
    First(
        "PAPER_IN_THE_MAIL",
        "Has any paper come from the immigration court, to you or to somebody who kept it? May we look you up with the court?",
        "A hearing that nobody knew of may have brought an order.",
        unsaid("case.filing.in_proceedings"),
        unless=unsaid("case.filing.unaccompanied_child") | unsaid("case.presence.here_now"),
    ),
    First(
        "SAID_ON_COMING_IN",
        "What did you say to the officers when you came in, as far as you remember? Did you sign or get a copy?",
        "That statement is in the file, and everything told later is read beside it.",
        was("entry", "manner", Manner.AT_PORT, Manner.FALSE_PAPERS),
        "entry",
    ),
    First(
        "PLEA_ADVICE",
        "Did anyone tell you then what the plea would do to your papers?",
        "A plea without advice on removal can be reopened; another ground to vacate it.",
        yes("matter.convicted") & any_yes("matter", "procuring", "drugs", "moral_turpitude", "trafficking_linked"),
        "matter",
    ),
    First(
        "LANGUAGE",
        "Which language is easiest for you? May we use an interpreter who knows nobody there?",
        "A relative or a co-worker who interprets changes what is said and who learns of it.",
        yes("incident.several_victims"),
        "incident",
        unless=_DETAINED | _YOUNG,
    ),
    First(
        "THAT_DAY",
        "On the day the police or the officials came, what were you able to say, and who spoke for you?",
        "A report is one only of what was told; an interpreter of the other side explains a record.",
        unsaid("contact.about_trafficking") & unsaid("contact.concerned_trafficking"),
        "contact",
        element="law_enforcement_assistance",
        where=_OPEN,
    ),
    First(
        "IF_YOU_STOPPED",
        "What did you think would happen, to you or your family, if you stopped? What happened when you did not do as they said?",
        "The link between the threat and staying: counsel weighs it, and only the client can tell it.",
        MEANS,
        "incident",
        element="severe_trafficking",
        where=_OPEN,
    ),
    First(
        "COULD_YOU_STOP",
        "When you did that work at first, could you stop? What would have happened?",
        "Work needs a means at any age, and none is recorded for that time.",
        yes("incident.labor.work"),
        "incident",
        unless=MEANS,
        element="severe_trafficking",
        where=_OPEN,
    ),
    First(
        "THE_DEBT",
        "Did anyone ever write the debt down, or tell you when it would be finished?",
        "Credit and an end are what debt bondage turns on.",
        any_yes("incident", "control.debt_bondage", "debt.to_responsible"),
        "incident",
        unless=yes("incident.debt.no_account"),
        where=_OPEN,
    ),
    First(
        "TRIED_TO_LEAVE",
        "Was there a day you tried to leave? What happened, to you or to somebody else who tried?",
        "What followed an attempt shows servitude better than any rule that was spoken.",
        any_yes("incident", "means.restraint", "control.restricts_movement"),
        "incident",
        where=_OPEN,
    ),
    First(
        "CHOICE_TO_COME_BACK",
        "When you were away, or at home, did you have a choice about coming back? What did you think would happen if you refused?",
        "The exception for a return because the victimization went on hangs on it.",
        unsaid("departure.voluntary"),
        "departure",
        element="physical_presence",
        where=_OPEN,
    ),
    First(
        "WHY_THE_TRIP",
        "When you were abroad, was anything about them or the work a part of why you went or came back?",
        "A departure after the trafficking presumes against presence unless an exception fits.",
        yes("case.filing.permanent_resident"),
    ),
    First(
        "PAPERS_KEPT",
        "Where were everyone's papers kept, and who could open that place?",
        "Who held the papers shows who held the people.",
        yes("incident.control.withholds_documents") & yes("incident.several_victims"),
        "incident",
        where=_OPEN,
    ),
    First(
        "HOW_ARE_YOU",
        "How are you sleeping, and is there anything that still hurts? Does a doctor or a counselor know what happened?",
        "Care ties presence and hardship to what was done, and comes first for its own sake.",
        ALWAYS,
        unless=_YOUNG,
        element="physical_presence",
        where=_OPEN,
    ),
    First(
        "FEAR_OF_RETURN",
        "What are you most afraid of if you had to go back, for yourself and for your family?",
        "Hardship looks ahead, and asylum has a clock of its own.",
        unsaid("case.hardship.extreme"),
        element="extreme_hardship",
        where=_OPEN,
    ),
    First(
        "WORK_SINCE",
        "Have you worked since? Please do not worry about the answer: we plan around it.",
        "It bars nothing here, and the answer must be the same everywhere.",
        yes("case.conduct.unauthorized_work"),
    ),
    First(
        "PLAN_TO_MARRY",
        "Does anyone in your family who could follow you plan to marry soon? We ask because a wedding can change their papers.",
        "A marriage ends the class of a child, a brother or a sister on that day.",
        was("member", "kinship", Kinship.CHILD, Kinship.SIBLING),
        "member",
        unless=yes("member.citizen") | yes("member.married_now"),
    ),
    First(
        "BEFORE_ALL_THIS",
        "Before all this, did any officer ever take your fingerprints and send you back?",
        "An earlier order changes what can be asked for, and what a return means.",
        yes("case.status.removal_order"),
    ),
    First(
        "RATHER_TELL",
        "Is there something about that time that you would rather tell a doctor, or somebody else, than me?",
        "Nobody presses: a clinician or a forensic interviewer may be told what an office is not.",
        _YOUNG,
        with_whom=With.NOBODY_PRESSES,
    ),
    First(
        "JOBS_OVER_THE_OTHERS",
        "Did anyone there give you tasks over the others? Whose idea was it, and what did you think would happen if you said no?",
        "Orders, threats and what the client knew decide how the bar is argued.",
        _JOBS,
        "act",
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        "WHOSE_MONEY",
        "Who decided about the money when it came in, and what happened when it was too little?",
        "Gain, or money passed on under threat, is read both ways.",
        any_yes("act.benefit", "anything", "profit_share", "bonus", "passed_on"),
        "act",
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        "STILL_REACHED",
        "After you had your own room, or were somewhere else, what could they still do to you or to those you love?",
        "Acts after control count as under influence only where something still held the client.",
        any_yes("act.verbs", "recruited", "transported", "provided", "obtained"),
        "act",
        with_whom=With.CRIMINAL_COUNSEL,
    ),
    First(
        "IF_YOU_HAD_NOT",
        "What did you think would happen if you did not do it?",
        "What was done under threat is told first to whoever defends against it.",
        any_yes("act.compulsion", "threatened", "recent_violence")
        & (any_yes("act.drugs", "sold", "carried") | any_yes("act.crime", "theft", "scams", "drugs")),
        "act",
        with_whom=With.CRIMINAL_COUNSEL,
    ),
)
"""Every question, in the order in which they are asked."""
