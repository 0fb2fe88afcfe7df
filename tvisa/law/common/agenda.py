"""Days that a court or an agency has set, notices that want an answer, and what somebody plans: the line before filing."""

from __future__ import annotations

from typing import Final

from tvisa.facts import CourtKind, Forum, NoticeKind, PlanKind
from tvisa.law.common import upcoming
from tvisa.law.common.asking import said
from tvisa.law.common.posture import UNDECIDED, Stage, where
from tvisa.law.common.remark import PanelLine, Remark, told_everywhere
from tvisa.law.common.removal import FEAR_AHEAD, HEARING_MISSED, RESCISSION
from tvisa.law.common.upcoming import ahead, noted, open_notice, planned, standing, was
from tvisa.law.conduct import law
from tvisa.law.conduct.law import SOURCE
from tvisa.law.time_limits import DAYS_BEFORE_DENIAL, DAYS_BEFORE_REVOCATION, DAYS_BY_MAIL, DAYS_TO_RESCIND

_AUTHORITIES: Final = (CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS)
_CHARGED: Final = (CourtKind.CRIMINAL, CourtKind.DELINQUENCY, CourtKind.CONTEMPT, CourtKind.PROBATION)

# --- the line ---------------------------------------------------------------------------------------------------------

AGENDA_LINE: Final = PanelLine(
    code="AGENDA",
    title="Court and agency dates, and plans",
    says="Each day that a court or an agency sets is kept, or moved in writing before it.",
    do="Write each down with who has to come and what must be there; tell the client twice, in a way that is safe.",
    law=(upcoming.APPEARANCE, upcoming.ANSWER, upcoming.ANSWER_AT_ONCE, upcoming.REBUTTAL, upcoming.ADDRESS),
    reasons=told_everywhere(
        Remark(
            """A request for evidence wants an answer: all of it together, and there by the day it names. No time can be added.""",
            {"notice": open_notice(NoticeKind.REQUEST_FOR_EVIDENCE)},
            law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE),
        ),
        Remark(
            f"""A notice of intent to deny wants an answer: {DAYS_BEFORE_DENIAL} days at the most, {DAYS_BEFORE_DENIAL + DAYS_BY_MAIL}
            where it came by mail, less where it says so, and none can be added.""",
            {"notice": open_notice(NoticeKind.INTENT_TO_DENY)},
            law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE),
        ),
        Remark(
            f"A notice of intent to revoke wants an answer: evidence against its grounds has {DAYS_BEFORE_REVOCATION} days from the notice.",
            {"notice": open_notice(NoticeKind.INTENT_TO_REVOKE)},
            law=(upcoming.REBUTTAL,),
        ),
        Remark(
            """An agency has set a response date. Counsel responds before it, both to comply and to say whether the request was reasonable. Too
            little time is a circumstance to name.""",
            {"request": standing("request", "due_on")},
            law=(upcoming.TIME_TO_COMPLY,),
        ),
        Remark(
            "Conditions are tied to what an agency asks: counsel has them in writing before the client answers.",
            {"request": noted("request", "circumstances.conditions")},
            law=(upcoming.TIME_TO_COMPLY,),
        ),
        Remark(
            """USCIS has set a date. If the client does not attend, and did not ask for another date before it, USCIS treats the request as
            abandoned.""",
            {"hearing": ahead(Forum.USCIS)},
            law=(upcoming.APPEARANCE,),
        ),
        Remark(
            "A day set by USCIS was missed: find out today whether the request was denied; a motion to reopen is what is left.",
            {"hearing": was("hearing", "forum", Forum.USCIS) & said("hearing.missed")},
            law=(upcoming.APPEARANCE, upcoming.ABANDONED),
        ),
        Remark(
            """ICE has set a day: counsel comes along, or speaks with ICE before it, and plans for detention; a release can be revoked
            at any time.""",
            {"hearing": ahead(Forum.ICE)},
            law=(upcoming.RELEASE,),
        ),
        FEAR_AHEAD,
        Remark(
            """A further hearing in immigration court is, or may be, ahead. It goes on unless the court says otherwise, and a client who does
            not appear can be ordered removed.""",
            {"hearing": ahead(Forum.IMMIGRATION_COURT)},
            law=(HEARING_MISSED,),
        ),
        Remark(
            f"""A day in immigration court was missed: find out today whether an order was made; from an order made in absentia
            {DAYS_TO_RESCIND} days run.""",
            {"hearing": was("hearing", "forum", Forum.IMMIGRATION_COURT) & said("hearing.missed")},
            law=(HEARING_MISSED, RESCISSION),
        ),
        Remark(
            """A date in another court or agency is, or may be, ahead. The client needs counsel for that court, and what is said there must be
            true and consistent with the application.""",
            {"hearing": ahead(Forum.FAMILY_COURT, Forum.CIVIL_COURT, Forum.LABOR_AGENCY, Forum.OTHER)},
        ),
        Remark(
            """A criminal or juvenile court has set a day: before it, defense counsel hears from immigration counsel what an admission,
            a plea or a finding would do.""",
            {"court_date": ahead(*_CHARGED)},
            law=(law.CONVICTION, law.DELINQUENCY),
        ),
        Remark(
            """A grand jury, a court or an agent wants the client: criminal defense counsel first, and in writing what use is made of what is
            said. A subpoena is answered and never ignored.""",
            {"court_date": ahead(*_AUTHORITIES)},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            "A day before a court or an agent was missed: defense counsel finds out today what followed.",
            {"court_date": said("court_date.missed")},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            "A subpoena or an order requires the client to come. A court can punish a client who does not appear.",
            {"court_date": said("court_date.ordered") & ahead(*CourtKind)},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            """An order of protection may stand against the client. Read what it forbids before any contact. After an admission, a court's
            finding that a part of it against threats, harassment or injury was violated is a ground of deportability.""",
            {"protection_order": upcoming.ORDER_STANDS},
            law=(law.PROTECTION_ORDER,),
        ),
        Remark(
            """The order of protection was asked for by somebody responsible, or for them: what only they furnished may not alone carry
            a finding against the client.""",
            {"protection_order": said("protection_order.for_trafficker")},
            law=(SOURCE,),
        ),
        Remark(
            "An offer of a plea is open, or a plea is set: immigration counsel advises in writing before defense counsel answers.",
            {"matter": standing("matter", "plea_until")},
            law=(law.CONVICTION,),
        ),
        Remark(
            "A motion to vacate is planned, or may be pending: ask what ground it rests on before it is filed.",
            {"matter": standing("matter", "motion_on")},
            law=(law.VACATED,),
        ),
        Remark(
            "Probation may still run: its terms can forbid travel and contact, and a breach is a new risk; read them now.",
            {"matter": standing("matter", "probation_until")},
            law=(law.CONVICTION,),
        ),
        Remark(
            """Somebody in the family plans to marry: a child, a brother or a sister must be unmarried at each step, so they hear of it
            before the day.""",
            {"plan": planned(PlanKind.MARRIAGE, whose="other trafficker")},
            law=(upcoming.UNMARRIED,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """The client plans to marry: before filing, or while the application is pending, that can make a spouse and stepchildren
            eligible, and it can end other relief.""",
            {"plan": planned(PlanKind.MARRIAGE, whose="own")},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED),
        ),
        Remark(
            "A divorce or an adoption is planned. A relative's qualifying relationship must exist at each step, so ask counsel before it.",
            {"plan": planned(PlanKind.DIVORCE, PlanKind.ADOPTION)},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """Relatives are about to leave or to move: where they are decides how they can follow, and what they fear there is proof;
            ask before they go.""",
            {"plan": planned(PlanKind.FAMILY_LEAVES, whose="own other")},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """A move, or the end of a stay in a shelter, is ahead: settle a safe address before it. Where something is filed or a court
            has the case, counsel tells each of them at once, the court within five days; elsewhere counsel decides first.""",
            {"plan": planned(PlanKind.MOVE, PlanKind.SHELTER_ENDS, whose="own")},
            law=(upcoming.ADDRESS, upcoming.ADDRESS_AT_COURT),
        ),
        Remark(
            "The plan depends on an event that has not happened yet. Do not file as if it had.",
            {"plan": said("plan.conditional") & planned(*PlanKind)},
        ),
    ),
)
