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
    says="Keep each date that a court or an agency sets, or move in writing beforehand to change it.",
    do="For each date, write down who has to come and what must be received. Remind the client twice, in a safe way.",
    law=(upcoming.APPEARANCE, upcoming.ANSWER, upcoming.ANSWER_AT_ONCE, upcoming.REBUTTAL, upcoming.ADDRESS),
    reasons=told_everywhere(
        Remark(
            """Respond to the request for evidence (RFE): send everything together, so that USCIS receives it by the date stated. USCIS cannot extend
    it.""",
            {"notice": open_notice(NoticeKind.REQUEST_FOR_EVIDENCE)},
            law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE),
        ),
        Remark(
            f"""Respond to the notice of intent to deny (NOID). The deadline is {DAYS_BEFORE_DENIAL} days at most, {
                DAYS_BEFORE_DENIAL + DAYS_BY_MAIL
            } if it came by mail, and less if it says so. USCIS cannot extend it.""",
            {"notice": open_notice(NoticeKind.INTENT_TO_DENY)},
            law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE),
        ),
        Remark(
            f"Respond to the notice of intent to revoke: evidence against its grounds is due within {DAYS_BEFORE_REVOCATION} days of the notice.",
            {"notice": open_notice(NoticeKind.INTENT_TO_REVOKE)},
            law=(upcoming.REBUTTAL,),
        ),
        Remark(
            """An agency has set a response date. Counsel responds before it, to comply and to say whether the request was reasonable. If the
            time is too short, say so.""",
            {"request": standing("request", "due_on")},
            law=(upcoming.TIME_TO_COMPLY,),
        ),
        Remark(
            "An agency has tied conditions to its request. Counsel gets them in writing before the client answers.",
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
            "The client missed a USCIS appointment. Find out today whether USCIS denied the request. A motion to reopen is the remaining remedy.",
            {"hearing": was("hearing", "forum", Forum.USCIS) & said("hearing.missed")},
            law=(upcoming.APPEARANCE, upcoming.ABANDONED),
        ),
        Remark(
            """ICE has set a check-in date. Counsel attends, or speaks with ICE first, and plans for detention. ICE can revoke a release at any
            time.""",
            {"hearing": ahead(Forum.ICE)},
            law=(upcoming.RELEASE,),
        ),
        FEAR_AHEAD,
        Remark(
            """A further immigration court hearing is, or may be, scheduled. The hearing takes place unless the court says otherwise. A client
            who does not appear can be ordered removed.""",
            {"hearing": ahead(Forum.IMMIGRATION_COURT)},
            law=(HEARING_MISSED,),
        ),
        Remark(
            f"""The client missed an immigration court hearing. Find out today whether the judge ordered removal. The {DAYS_TO_RESCIND} days run
            from an order made in absentia.""",
            {"hearing": was("hearing", "forum", Forum.IMMIGRATION_COURT) & said("hearing.missed")},
            law=(HEARING_MISSED, RESCISSION),
        ),
        Remark(
            """A date in another court or agency is, or may be, set. The client needs counsel for that court. What the client says there must
            be true and consistent with the application.""",
            {"hearing": ahead(Forum.FAMILY_COURT, Forum.CIVIL_COURT, Forum.LABOR_AGENCY, Forum.OTHER)},
        ),
        Remark(
            """A criminal or juvenile court has set a date. Before it, immigration counsel tells criminal defense counsel what an admission, a
            plea or a finding would do.""",
            {"court_date": ahead(*_CHARGED)},
            law=(law.CONVICTION, law.DELINQUENCY),
        ),
        Remark(
            """A grand jury, a court or an agent wants to question the client. Criminal defense counsel comes first, and gets in writing how
            any statement may be used. Answer a subpoena; never ignore it.""",
            {"court_date": ahead(*_AUTHORITIES)},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            "The client missed a date before a court or an agent. Criminal defense counsel finds out today what followed.",
            {"court_date": said("court_date.missed")},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            "A subpoena or an order requires the client to appear. A court can punish a client who does not appear.",
            {"court_date": said("court_date.ordered") & ahead(*CourtKind)},
            law=(upcoming.SUBPOENA,),
        ),
        Remark(
            """An order of protection against the client may be in effect. Read what it forbids before any contact. After an admission, a
            court's finding that the client violated a part against threats, harassment or injury is a ground of deportability.""",
            {"protection_order": upcoming.ORDER_STANDS},
            law=(law.PROTECTION_ORDER,),
        ),
        Remark(
            """A trafficker, or someone acting for a trafficker, requested the order of protection. Information that only they furnished may
            not alone support a finding against the client.""",
            {"protection_order": said("protection_order.for_trafficker")},
            law=(SOURCE,),
        ),
        Remark(
            "A plea offer is open, or a plea hearing is set: immigration counsel advises in writing before criminal defense counsel answers.",
            {"matter": standing("matter", "plea_until")},
            law=(law.CONVICTION,),
        ),
        Remark(
            "A motion to vacate is planned, or may be pending. Ask which ground it relies on before it is filed.",
            {"matter": standing("matter", "motion_on")},
            law=(law.VACATED,),
        ),
        Remark(
            "The client may still be on probation. Its terms can forbid travel and contact, and a violation is a new risk. Read the terms now.",
            {"matter": standing("matter", "probation_until")},
            law=(law.CONVICTION,),
        ),
        Remark(
            """A family member plans to marry. A child, brother or sister must be unmarried at each step, so tell them before the wedding.""",
            {"plan": planned(PlanKind.MARRIAGE, whose="other trafficker")},
            law=(upcoming.UNMARRIED,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """The client plans to marry. Before filing, or while the application is pending, marriage can let a spouse and stepchildren
            follow. It can also end other relief.""",
            {"plan": planned(PlanKind.MARRIAGE, whose="own")},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED),
        ),
        Remark(
            "A divorce or an adoption is planned. A relative's qualifying relationship must exist at each step, so ask counsel first.",
            {"plan": planned(PlanKind.DIVORCE, PlanKind.ADOPTION)},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """Relatives are about to leave or move. Where they are decides how they can follow, and what they fear there is evidence. Ask
            before they go.""",
            {"plan": planned(PlanKind.FAMILY_LEAVES, whose="own other")},
            law=(upcoming.TIE_AT_EACH_STEP,),
            where=where(*UNDECIDED, Stage.GRANTED),
        ),
        Remark(
            """A move, or the end of a shelter stay, is coming: settle a safe address first. If anything is filed or a court has the case,
            counsel tells each agency and court at once, the court within five days. If nothing is filed, counsel decides first.""",
            {"plan": planned(PlanKind.MOVE, PlanKind.SHELTER_ENDS, whose="own")},
            law=(upcoming.ADDRESS, upcoming.ADDRESS_AT_COURT),
        ),
        Remark(
            "The plan depends on an event that has not happened yet. Do not file as if it had.",
            {"plan": said("plan.conditional") & planned(*PlanKind)},
        ),
    ),
)
