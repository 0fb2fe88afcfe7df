"""Days that a court or an agency has set, notices that want an answer, and what somebody plans: the line before filing."""

from __future__ import annotations

from typing import Final

from tvisa.facts import CourtKind, Forum, NoticeKind, PlanKind
from tvisa.law.common.asking import said
from tvisa.law.common.confidentiality import USE
from tvisa.law.common.courts import HEARING_MISSED, RESCISSION
from tvisa.law.common.expedited import FEAR_AHEAD
from tvisa.law.common.line import Line, Trigger
from tvisa.law.common.posture import EVERYWHERE, UNDECIDED, Stage, where
from tvisa.law.common.upcoming import (
    ABANDONED,
    ADDRESS,
    ADDRESS_AT_COURT,
    ANSWER,
    ANSWER_AT_ONCE,
    APPEARANCE,
    DELINQUENCY,
    ORDER_STANDS,
    REBUTTAL,
    RELEASE,
    SUBPOENA,
    TIE_AT_EACH_STEP,
    TIME_TO_COMPLY,
    UNMARRIED,
    ahead,
    noted,
    open_notice,
    planned,
    standing,
    was,
)
from tvisa.law.conduct import law

_AUTHORITIES: Final = (CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS)
_CHARGED: Final = (CourtKind.CRIMINAL, CourtKind.DELINQUENCY, CourtKind.CONTEMPT, CourtKind.PROBATION)

# --- the line ---------------------------------------------------------------------------------------------------------

AGENDA_LINE: Final = Line(
    "AGENDA",
    "Days set by others, and plans",
    "Each day that a court or an agency sets is kept, or moved in writing before it.",
    do="""
    Write each down with who has to come and what must be there; tell the client twice, in a way that is safe.
    """,
    provisions=(APPEARANCE, ANSWER, ANSWER_AT_ONCE, REBUTTAL, ADDRESS),
    triggers=(
        Trigger(
            """
            A request for evidence wants an answer: all of it together, and there by the day it names. No time can be added.
            """,
            open_notice(NoticeKind.REQUEST_FOR_EVIDENCE),
            provisions=(ANSWER, ANSWER_AT_ONCE),
            over="notice",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A notice of intent to deny wants an answer: thirty days at the most, 33 where it came by mail, less where it says so, and
            none can be added.
            """,
            open_notice(NoticeKind.INTENT_TO_DENY),
            provisions=(ANSWER, ANSWER_AT_ONCE),
            over="notice",
            where=EVERYWHERE,
        ),
        Trigger(
            "A notice of intent to revoke wants an answer: evidence against its grounds has 30 days from the notice.",
            open_notice(NoticeKind.INTENT_TO_REVOKE),
            provisions=(REBUTTAL,),
            over="notice",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            An agency has asked for something by a day: counsel answers before it, for compliance and for whether the request was
            reasonable; too little time is a circumstance of its own.
            """,
            standing("request", "due_on"),
            provisions=(TIME_TO_COMPLY,),
            over="request",
            where=EVERYWHERE,
        ),
        Trigger(
            "Conditions are tied to what an agency asks: counsel has them in writing before the client answers.",
            noted("request", "circumstances.conditions"),
            provisions=(TIME_TO_COMPLY,),
            over="request",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            USCIS has set a day: whoever does not come, and did not ask for another one before it, is treated as having given up
            the request.
            """,
            ahead(Forum.USCIS),
            provisions=(APPEARANCE,),
            over="hearing",
            where=EVERYWHERE,
        ),
        Trigger(
            "A day set by USCIS was missed: find out today whether the request was denied; a motion to reopen is what is left.",
            was("hearing", "forum", Forum.USCIS) & said("hearing.missed"),
            provisions=(APPEARANCE, ABANDONED),
            over="hearing",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            ICE has set a day: counsel comes along, or speaks with ICE before it, and plans for detention; a release can be
            revoked at any time.
            """,
            ahead(Forum.ICE),
            provisions=(RELEASE,),
            over="hearing",
            where=EVERYWHERE,
        ),
        *FEAR_AHEAD,
        Trigger(
            """
            A further day in immigration court is, or may be, ahead: it goes on unless the court says otherwise, and whoever stays
            away can be ordered removed.
            """,
            ahead(Forum.IMMIGRATION_COURT),
            provisions=(HEARING_MISSED,),
            over="hearing",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A day in immigration court was missed: find out today whether an order was made; from an order made in absence 180
            days run.
            """,
            was("hearing", "forum", Forum.IMMIGRATION_COURT) & said("hearing.missed"),
            provisions=(HEARING_MISSED, RESCISSION),
            over="hearing",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A day in another court or agency is, or may be, ahead: counsel for that court is needed, and what is said there must
            be true and say the same as the application.
            """,
            ahead(Forum.FAMILY_COURT, Forum.CIVIL_COURT, Forum.LABOR_AGENCY, Forum.OTHER),
            over="hearing",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A criminal or juvenile court has set a day: before it, defense counsel hears from immigration counsel what an
            admission, a plea or a finding would do.
            """,
            ahead(*_CHARGED),
            provisions=(law.CONVICTION, DELINQUENCY),
            over="court_date",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A grand jury, a court or an agent wants the client: criminal counsel first, and in writing what use is made of what is
            said. A subpoena is answered and never ignored.
            """,
            ahead(*_AUTHORITIES),
            provisions=(SUBPOENA,),
            over="court_date",
            where=EVERYWHERE,
        ),
        Trigger(
            "A day before a court or an agent was missed: defense counsel finds out today what followed.",
            said("court_date.missed"),
            provisions=(SUBPOENA,),
            over="court_date",
            where=EVERYWHERE,
        ),
        Trigger(
            "The client is bound to come, by a subpoena or an order: staying away can itself be punished.",
            said("court_date.ordered") & ahead(*CourtKind),
            provisions=(SUBPOENA,),
            over="court_date",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            An order of protection may stand against the client: read what it forbids before any contact; once somebody is
            admitted, a court's finding that a part of it against threats, harassment or injury was violated is a ground of deportability.
            """,
            ORDER_STANDS,
            provisions=(law.PROTECTION_ORDER,),
            over="protection_order",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            The order of protection was asked for by somebody responsible, or for them: what only they furnished may not alone
            carry a finding against the client.
            """,
            said("protection_order.for_trafficker"),
            provisions=(USE,),
            over="protection_order",
            where=EVERYWHERE,
        ),
        Trigger(
            "A motion to vacate is planned, or may be pending: ask what ground it rests on before it is filed.",
            standing("matter", "motion_on"),
            provisions=(law.VACATED,),
            over="matter",
            where=EVERYWHERE,
        ),
        Trigger(
            "Probation may still run: its terms can forbid travel and contact, and a breach is a new risk; read them now.",
            standing("matter", "probation_until"),
            provisions=(law.CONVICTION,),
            over="matter",
            where=EVERYWHERE,
        ),
        Trigger(
            """
            Somebody in the family plans to marry: a child, a brother or a sister must be unmarried at each step, so they hear of
            it before the day.
            """,
            planned(PlanKind.MARRIAGE, whose="other"),
            provisions=(UNMARRIED,),
            over="plan",
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Trigger(
            """
            The client plans to marry: before filing, or while the application is pending, that can make a spouse and
            stepchildren eligible, and it can end other relief.
            """,
            planned(PlanKind.MARRIAGE, whose="own"),
            provisions=(TIE_AT_EACH_STEP,),
            over="plan",
            where=where(*UNDECIDED),
        ),
        Trigger(
            "A divorce or an adoption is planned: a relative's tie must exist at each step, so counsel is asked before it.",
            planned(PlanKind.DIVORCE, PlanKind.ADOPTION),
            provisions=(TIE_AT_EACH_STEP,),
            over="plan",
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Trigger(
            """
            Relatives are about to leave or to move: where they are decides how they can follow, and what they fear there is
            proof; ask before they go.
            """,
            planned(PlanKind.FAMILY_LEAVES),
            provisions=(TIE_AT_EACH_STEP,),
            over="plan",
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Trigger(
            """
            A move, or the end of a stay in a shelter, is ahead: settle a safe address before it. Where something is filed or a
            court has the case, counsel tells each of them at once, the court within five days; elsewhere counsel decides first.
            """,
            planned(PlanKind.MOVE, PlanKind.SHELTER_ENDS),
            provisions=(ADDRESS, ADDRESS_AT_COURT),
            over="plan",
            where=EVERYWHERE,
        ),
        Trigger(
            "What is planned still hangs on something: nothing is filed as if it had happened.",
            said("plan.conditional") & planned(*PlanKind),
            over="plan",
            where=EVERYWHERE,
        ),
    ),
)
