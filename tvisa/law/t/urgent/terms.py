"""Days that a court or an agency has set, notices that want an answer, and what is planned."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.facts import CourtKind, Forum, NoticeKind, PlanKind
from tvisa.kernel.answers import Reply
from tvisa.law import time_limits as limits
from tvisa.law.common import clocks, removal, upcoming
from tvisa.law.common.aftermath import PROTECTED, VICTIMS_RIGHTS
from tvisa.law.common.asking import HAS_FAMILY, LONG_HERE, denied, grown, not_known, said
from tvisa.law.common.clocks import YEAR
from tvisa.law.common.posture import FILED, NOT_GRANTED, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.common.relief import (
    ASYLUM,
    CIVIL_SUIT,
    DACA,
    FORMER_SPOUSE,
    IMMUNITY_ENDS,
    LETTER,
    SIJ,
    STATUS_UNTIL_LATELY,
    TIME_TO_SUE,
    TPS,
    UNACCOMPANIED,
)
from tvisa.law.common.remark import told_everywhere
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT, PROTECTION, WHO_MAY_APPLY
from tvisa.law.common.term import MARGIN, Term, What
from tvisa.law.common.travel import LEAVING, LOST_IN_PROCEEDINGS, PAROLE_FIRST, PENDING_ABANDONED
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.t.adjustment import conditions, relatives
from tvisa.law.t.adjustment.conditions import BREAK
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.t.filing.decision import APPEAL, LATE_APPEAL, LATE_EXTENSION
from tvisa.law.time_limits import in_words, years

_PREPARED: Final = """
    Counsel prepares the interview and attends. If criminal defense counsel has not advised, counsel asks beforehand for another date. The
    interview is not a report of the trafficking to a law enforcement agency.
    """

_set = partial(
    Term,
    what=What.BE_THERE,
    key="hearing.set",
    ask="Ask for the notice that sets the date, and confirm the date with the court or agency that set it.",
)
_in_court = partial(
    Term,
    what=What.BE_THERE,
    says="""Criminal defense counsel needs written immigration advice before this date. There is no plea, admission or finding until then. If there
    is no advice, ask for another date.""",
    key="court_date",
    ask="Ask criminal defense counsel for the date, check the docket, and find out whether a warrant is out.",
)
_summoned = partial(
    Term,
    what=What.BE_THERE,
    says="""Criminal defense counsel answers for the client and attends. Never ignore a subpoena. The client never goes alone on an invitation.""",
    key="court_date",
    ask="Ask for the document, or about the call, that sets the date.",
)
_answer = partial(
    Term,
    says="USCIS must receive the complete response, sent once, by this date. USCIS cannot grant more time.",
    law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE, clocks.SERVED_BY_MAIL, clocks.DAY_OF_DHS, clocks.FILED_WITH_USCIS),
    key="notice.due",
    or_key="answer_at_most",
    margin=7,
    ask="Get the notice: it states the date by which USCIS must receive the response.",
)
_plan = partial(Term, key="plan")
_other_plan = partial(
    _plan,
    title="Something else is planned",
    says="""Counsel reads the note, and decides before this day whether it goes ahead and what must be done first. What is said or
    signed there is read beside the application.""",
    law=EARLIER_EVIDENCE,
    kinds=(PlanKind.OTHER,),
    unnamed=True,
)
_leaving = partial(
    _plan,
    title="Relatives are about to leave, or a family relationship is about to end",
    says="Before this date, ask what they fear and where they will be. A qualifying relationship must exist at each step, and fear must be shown.",
    law=upcoming.TIE_AT_EACH_STEP,
    where=where(*UNDECIDED, Stage.GRANTED),
)

SET: Final = told_everywhere(
    _set(
        code="FURTHER_HEARING",
        do="The client and counsel appear at the further immigration court hearing; a client who does not appear can be ordered removed in absentia",
        title="Further immigration court hearing",
        says="""The client must appear, with counsel. If not, the judge can order removal in absentia. If an order already stands and the hearing is
        only about protection from it, a client who does not appear loses that protection.""",
        law=(removal.HEARING_MISSED, removal.CONTINUANCE, removal.PROTECTION_ALONE),
        kinds=(Forum.IMMIGRATION_COURT,),
    ),
    _set(
        code="CHECK_IN",
        do="The client checks in with ICE; counsel attends, or calls ICE first",
        title="Check-in with ICE",
        says="""The client must attend, and not alone: counsel attends or calls ICE first. Before that date, settle who looks after the children,
        and find out whether an arrest or a charge is on record. ICE can revoke a release.""",
        law=(upcoming.RELEASE, clocks.ARREST_DETAINS),
        kinds=(Forum.ICE,),
        when=said("case.filing.supervision"),
        fact="filing.hearings",
    ),
    _set(
        code="CREDIBLE_FEAR",
        do="Counsel prepares the client for the credible fear interview and attends it",
        title="Credible fear interview",
        says=f"""
        {_PREPARED} If no fear is found, the client asks there for a judge's review, on Form I-869, and signs nothing that
        declines it.
        """,
        law=(removal.CREDIBLE_FEAR, removal.REVIEW_OF_FEAR),
        kinds=(Forum.FEAR_INTERVIEW,),
        then=removal.IF_NO_FEAR,
        then_on={"review": limits.DAYS_OF_REVIEW},
        where=removal.IN_EXPEDITED,
    ),
    _set(
        code="FEAR_INTERVIEW",
        do="Counsel prepares the client for the reasonable or credible fear interview and attends it",
        title="Reasonable or credible fear interview",
        says=f"""
        {_PREPARED} If no fear is found, the client asks there, in writing, for a judge's review. On reasonable fear, after a
        reinstated order or under an order of 8 USC 1228(b), a client who says nothing has declined it. On credible fear, in expedited
        removal, the review is over within {in_words(limits.DAYS_OF_REVIEW)} days.
        """,
        law=(upcoming.REASONABLE_FEAR, removal.CREDIBLE_FEAR, removal.REVIEW_OF_FEAR),
        kinds=(Forum.FEAR_INTERVIEW,),
    ),
    _set(
        code="USCIS_APPOINTMENT",
        do="The client attends the USCIS appointment, or asks for another date before it",
        title="Date set by USCIS",
        says="The client must attend, or ask for another date before it. A client who does not attend has abandoned the request.",
        law=upcoming.APPEARANCE,
        kinds=(Forum.USCIS,),
    ),
    _set(
        code="FAMILY_COURT",
        do="The client attends family or juvenile court, with counsel for that court",
        title="Family or juvenile court date",
        says="""Counsel in that court case attends. USCIS can compare what is said there with the application, and the traffickers may be in the
        room. If counsel asks for special immigrant juvenile findings, counsel must know what the findings must say. If the court's
        jurisdiction ends at a birthday, ask for an earlier date.""",
        law=(EARLIER_EVIDENCE, SIJ, clocks.COURT_ENDS),
        kinds=(Forum.FAMILY_COURT,),
    ),
    _set(
        code="OTHER_AUTHORITY",
        do="The client attends the other court or agency, with counsel for that matter",
        title="Date before another court or agency",
        says="Find counsel for that matter. What is said there must be true and agree with the application.",
        law=EARLIER_EVIDENCE,
        kinds=(Forum.CIVIL_COURT, Forum.LABOR_AGENCY, Forum.OTHER),
    ),
    _set(
        code="DATE_NOT_NAMED",
        do="Find out today which court or agency set this date; until then the client keeps it, with counsel",
        title="Date set by a court or agency that is not recorded",
        says="""Find out today who set it. If it is the immigration court and the client does not appear, the judge can order removal in
        absentia. If it is USCIS, the request can be denied as abandoned.""",
        law=(removal.HEARING_MISSED, upcoming.APPEARANCE),
        unnamed=True,
    ),
    _in_court(
        code="CRIMINAL_COURT",
        do="The client appears in criminal court with criminal defense counsel; no plea before written immigration advice",
        title="Criminal court date",
        law=conduct_law.CONVICTION,
        kinds=(CourtKind.CRIMINAL,),
    ),
    _in_court(
        code="PROBATION_HEARING",
        do="The client attends the probation hearing or meeting with defense counsel; no admission of a violation before immigration advice",
        title="Day before a probation officer or court",
        law=conduct_law.ADMISSION,
        kinds=(CourtKind.PROBATION,),
    ),
    _in_court(
        code="CONTEMPT_HEARING",
        do="The client appears at the contempt hearing with counsel; no admission, and no account of the trafficking, before immigration advice",
        title="Contempt hearing",
        says="""Counsel reads the order and its statute before it: who asked for it, and which part is said to be violated. A court's finding that
        the client violated a protection order against domestic violence can make a person who was admitted deportable, without a conviction.
        A
        conviction of a crime listed in 8 USC 1227(a)(2) ends what 8 USC 1367(a)(1) shields from a trafficker's word. What is told in open
        court is not confidential.""",
        law=(conduct_law.PROTECTION_ORDER, conduct_law.SOURCE),
        kinds=(CourtKind.CONTEMPT,),
    ),
    _in_court(
        code="JUVENILE_COURT",
        do="The client appears in juvenile court with criminal defense counsel; no admission before written immigration advice",
        title="Juvenile court date",
        law=conduct_law.DELINQUENCY,
        kinds=(CourtKind.DELINQUENCY,),
    ),
    _summoned(
        code="SUMMONED",
        do="Criminal defense counsel responds to the grand jury or the court for the client, and goes there with the client",
        title="Date set by a grand jury or a court",
        law=upcoming.SUBPOENA,
        kinds=(CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS, CourtKind.OTHER),
        called={
            CourtKind.GRAND_JURY: "Grand jury appearance",
            CourtKind.TRIAL_WITNESS: "Testimony as a witness in court",
        },
    ),
    _summoned(
        code="INVITED",
        do="Criminal defense counsel answers the agents or the prosecutor; the client does not go alone",
        title="Meeting sought by agents or a prosecutor",
        law=upcoming.INVITED,
        kinds=(CourtKind.AGENTS,),
    ),
    _summoned(
        code="CALLED_BY_UNNAMED",
        do="Criminal defense counsel finds out who set this date for the client, and attends",
        title="Date set by a court, a grand jury or agents, which of them is not recorded",
        law=(upcoming.SUBPOENA, upcoming.INVITED),
        unnamed=True,
    ),
    Term(
        code="REQUEST_OF_AGENCY",
        do="Counsel answers the agency's request, and attends if the client goes",
        title="Response date set by an agency",
        what=What.BE_THERE,
        says="Counsel answers before this date, and attends if anyone goes.",
        law=upcoming.TIME_TO_COMPLY,
        key="request.due",
    ),
    _answer(
        code="REQUEST_FOR_EVIDENCE",
        do="USCIS must receive the complete response to the request for evidence (RFE)",
        title="Response to a request for evidence (RFE)",
        kinds=(NoticeKind.REQUEST_FOR_EVIDENCE,),
    ),
    _answer(
        code="INTENT_TO_DENY",
        do="USCIS must receive the complete response to the notice of intent to deny (NOID)",
        title="Response to a notice of intent to deny (NOID)",
        kinds=(NoticeKind.INTENT_TO_DENY,),
    ),
    _answer(
        code="INTENT_TO_REVOKE",
        do="USCIS must receive the evidence against the notice of intent to revoke",
        title="Response to a notice of intent to revoke (NOIR)",
        says="USCIS must receive the evidence against the grounds in the notice by this date.",
        law=(
            upcoming.REBUTTAL,
            upcoming.ANSWER_AT_ONCE,
            clocks.SERVED_BY_MAIL,
            clocks.DAY_OF_DHS,
            clocks.FILED_WITH_USCIS,
        ),
        kinds=(NoticeKind.INTENT_TO_REVOKE,),
        where=where(*FILED, Stage.GRANTED, Stage.ENDED, Stage.DENIED),
    ),
    _answer(
        code="NOTICE_NOT_NAMED",
        do="Read the notice today: USCIS must receive what it asks for",
        title="Answer to a notice of USCIS, its kind not recorded",
        unnamed=True,
    ),
    Term(
        code="PLEA_OFFER",
        do="Immigration counsel advises in writing, and defense counsel answers the plea offer, before this date",
        title="An offer of a plea ends, or a plea is set",
        says="""Immigration counsel reads the offer, with its statement of facts, and advises defense counsel in writing before this day. A plea, or an
        admission of enough facts with any restraint on liberty, is a conviction here. If there is no time, defense counsel asks for more.""",
        law=conduct_law.CONVICTION,
        key="matter.plea",
        ask="Ask defense counsel for the written offer and the day on which it ends.",
        fact="conduct.matters",
        when={"matter": said_of_conduct("matter.plea_offered")},
    ),
    _answer(
        code="NOTICE_ON_OTHER_FILING",
        do="The agency must receive the whole answer to its notice of intent to end another status or filing",
        title="Answer to a notice on another filing or status",
        says="""If no Form I-914 is filed, the notice is about something else: read what it would end or revoke, by which rule, and what it asks.
        The agency must have the whole answer by the printed day. It must agree with what Form I-914 will say.""",
        law=(EARLIER_EVIDENCE, clocks.DAY_OF_DHS),
        kinds=(NoticeKind.INTENT_TO_REVOKE,),
        where=where(Stage.BEFORE),
    ),
    Term(
        code="VACATUR",
        do="Criminal defense and immigration counsel agree on the motion to vacate, and on what the client swears to",
        title="Motion to vacate a conviction, filed or planned",
        says="""Before this date, criminal defense and immigration counsel agree on the ground and on what the client swears to. That statement is
        read in every other case. A State court's conviction is vacated under that State's own law: ask which law, and until when.""",
        law=conduct_law.VACATED,
        key="matter.motion",
    ),
    _plan(
        code="MARRIAGE_OF_RELATIVE",
        do="Before a relative marries as planned, counsel explains what marriage ends for a child or sibling",
        title="A relative plans to marry",
        what=What.PLANNED,
        says="""A child, a brother or a sister who marries loses the derivative category from that day on. The client and counsel tell them before
        the wedding; what they do is theirs to decide.""",
        law=upcoming.UNMARRIED,
        kinds=(PlanKind.MARRIAGE,),
        whose="other trafficker",
    ),
    _plan(
        code="MARRIAGE_OF_CLIENT",
        do="The client plans to marry; counsel advises before then",
        title="The client plans to marry",
        what=What.PLANNED,
        says="""A marriage before the decision can open a derivative category to a spouse and stepchildren, and can end other relief. The ceremony
        must be valid where it takes place. No one leaves the country for it.""",
        law=upcoming.TIE_AT_EACH_STEP,
        kinds=(PlanKind.MARRIAGE,),
        whose="own",
        where=where(*UNDECIDED),
    ),
    _plan(
        code="TRIP",
        do="The client does not travel abroad as planned unless counsel has cleared the trip",
        title="A trip abroad is planned",
        what=What.PLANNED,
        says="Cancel the trip unless counsel has cleared it before this date: leaving cannot be undone.",
        law=LEAVING,
        kinds=(PlanKind.TRAVEL,),
        whose="own",
        where=NOT_GRANTED,
    ),
    _plan(
        code="TRIP_IN_STATUS",
        do="The client does not travel abroad as planned without advance parole and counsel's clearance",
        title="A trip abroad is planned",
        what=What.PLANNED,
        says=f"""
        It is given up unless counsel has cleared it and advance parole is granted before this day. {LOST_IN_PROCEEDINGS} Each day away
        counts against presence, and a return is never certain.
        """,
        law=(PAROLE_FIRST, PENDING_ABANDONED, BREAK),
        kinds=(PlanKind.TRAVEL,),
        whose="own",
        where=where(Stage.GRANTED),
    ),
    _plan(
        code="DIVORCE_OF_CLIENT",
        do="The client's marriage may end; before then counsel files or advises on what depends on it",
        title="The client's marriage may end",
        says=f"""Tell counsel of a divorce before it is final. The marriage that makes someone a spouse, or a stepchild, must exist at each step. A
        client who holds T-2 status through that spouse can lose it once the divorce is final. File first what the client can ask for in
        their own right. A client whom a citizen or resident spouse abused may self-petition as a spouse for
        {years(limits.YEARS_AFTER_MARRIAGE)} after the divorce. The divorce must be connected with the abuse.""",
        law=(upcoming.TIE_AT_EACH_STEP, upcoming.ENDS_WITH_DIVORCE, FORMER_SPOUSE),
        kinds=(PlanKind.DIVORCE,),
        whose="own",
        where=where(*UNDECIDED),
    ),
    _plan(
        code="DIVORCE_IN_STATUS",
        do="The client's marriage may end; before then counsel advises, and settles for whom the office acts",
        title="The client's marriage may end",
        says="""Tell counsel before this date, and settle for whom the office acts. A spouse who holds T-2 status through the client can lose it
        once the divorce is final, and needs that status to apply for residence. The qualifying relationship to a spouse or stepchild who is
        still to follow must exist at each step. The client's own status does not depend on that relationship.""",
        law=(upcoming.TIE_AT_EACH_STEP, upcoming.ENDS_WITH_DIVORCE),
        kinds=(PlanKind.DIVORCE,),
        whose="own",
        where=where(Stage.GRANTED),
    ),
    Term(
        code="ADVANCE_PAROLE_ENDS",
        do="A client who is away must be back and paroled in; counsel renews the document before a later trip",
        title="Last day of the advance parole document",
        what=What.BE_THERE,
        says="""A client who travels must be back, and be paroled in, by this day: the document carries no later return. Counsel asks for a new one
        before a later trip.""",
        law=(PAROLE_FIRST, PENDING_ABANDONED),
        key="advance_parole",
    ),
    Term(
        code="OTHER_STATUS_ENDS",
        do="Counsel decides before then whether the other status is renewed, extended or given up",
        title="End date of another status or protection",
        says="""Before this date, counsel decides whether to renew, extend or give up the status. The renewal must be received in time, and a
        pending T application does not extend the status. Look up today which countries TPS covers, and
        what courts let DACA grant.""",
        law=(WHO_MAY_APPLY, TPS, DACA),
        key="other_status.until",
        margin=MARGIN,
    ),
    Term(
        code="TRIAL",
        do="Counsel asks the prosecutor before this trial whether the client testifies or may be heard",
        title="Trial of a trafficker",
        what=What.BE_THERE,
        says="""Before the trial, counsel asks the prosecutor's office whether the client is to testify or may be heard, and what protects the
        client that day. A plea can end the case earlier, and with it the client's part and a reason to be here. Request documents before
        then.""",
        law=(VICTIMS_RIGHTS, PROTECTED),
        key="prosecution.trial",
    ),
    _plan(
        code="CHANGE_AT_HOME",
        do="Settle a safe address before the client moves or leaves the shelter",
        title="A move, or the end of a stay in a shelter",
        says="""Settle a safe address before this date; counsel decides who is told. A court that has the case must receive the address within five
        days after the move.""",
        law=(upcoming.ADDRESS, upcoming.ADDRESS_AT_COURT),
        kinds=(PlanKind.MOVE, PlanKind.SHELTER_ENDS),
        whose="own",
    ),
    _plan(
        code="TRAFFICKER_LEAVES",
        do="Before the trafficker leaves, counsel decides on a suit, service of process and a letter to preserve evidence",
        title="A trafficker is about to leave or to move",
        says="""
        Counsel decides before this day, after a safety plan: whether a suit is filed and served while the trafficker can be reached here, and
        which evidence and witnesses to secure. If the trafficker had immunity, counsel checks what ends with the post. Ask whether
        anybody is still held there, and who would be taken along. A prosecutor who has the case hears of it from counsel.
        """,
        law=(CIVIL_SUIT, IMMUNITY_ENDS, PROTECTION),
        kinds=(
            PlanKind.TRAVEL,
            PlanKind.MOVE,
            PlanKind.FAMILY_LEAVES,
            PlanKind.SHELTER_ENDS,
            PlanKind.ADOPTION,
            PlanKind.OTHER,
        ),
        whose="trafficker",
        unnamed=True,
        ask="""Ask when that post or stay ends. Counsel preserves evidence now: a trafficker with immunity, or free while a case is open, can leave
        any day.""",
        fact="plans",
        when={
            "incident": said("incident.immune_official"),
            "prosecution": said("prosecution.at_liberty") & said("prosecution.pending"),
        },
    ),
    _other_plan(
        code="PLAN_OF_CLIENT",
        do="Counsel and the client decide on the client's plan for this date",
        whose="own",
    ),
    _other_plan(
        code="PLAN_OF_OTHER",
        do="Counsel decides what must be done before another person's plan",
        whose="other",
    ),
    _leaving(
        code="RELATIVES_LEAVE",
        do="Before relatives leave, ask what they fear and where they will be",
        kinds=(PlanKind.FAMILY_LEAVES, PlanKind.ADOPTION),
        whose="own other",
    ),
    _leaving(
        code="RELATIVE_TRAVELS",
        do="Before somebody else's trip or move, ask what it changes for safety, for a family relationship and for what the client files",
        title="Somebody else is about to travel or to move",
        kinds=(PlanKind.TRAVEL, PlanKind.MOVE, PlanKind.SHELTER_ENDS),
        whose="other",
    ),
    _leaving(
        code="DIVORCE_OF_RELATIVE",
        do="A relative's marriage may end; before then check which qualifying relationship ends with it",
        kinds=(PlanKind.DIVORCE,),
        whose="other trafficker",
    ),
)
"""Every kind of day that somebody sets or plans."""


# --- days of a case, but for those of relatives -----------------------------------------------------------------------

_OF_JUDGE: Final = where(Order.UNEXECUTED)
_NOT_OF_JUDGE: Final = denied("case.filing.order_by_judge", Reply.NO)
"""Whether it is recorded that no judge made the order: then there is neither an appeal to the Board nor a motion to either."""

_unlawful = partial(
    Term,
    what=What.COUNTS,
    law=conduct_law.UNLAWFUL_PRESENCE,
    unless=NO_ALIEN_TO_PROTECT,
    where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
)

TERMS: Final = told_everywhere(
    Term(
        code="HEARING",
        do="The client and counsel appear in immigration court; a client who does not appear can be ordered removed in absentia",
        title="Immigration court hearing",
        what=What.BE_THERE,
        says="""The client must appear, with counsel. If the client does not appear, the judge orders removal in absentia once DHS proves notice and
        removability. The hearing date stands until the court grants a continuance.""",
        law=(removal.HEARING_MISSED, removal.CONTINUANCE),
        key="hearing",
        ask="Ask for the hearing notice, and check the case with the court. The client can miss a hearing date that nobody knows.",
        then=clocks.IF_ORDERED,
        then_on={"appeal": limits.DAYS_TO_APPEAL, "reopen": limits.DAYS_TO_REOPEN},
        then_about=clocks.IF_ORDERED_ON_THE_DAY,
        fact="filing.hearing_on",
        when=said("case.filing.in_proceedings")
        | not_known("case.filing.in_proceedings")
        | not_known("case.filing.notice_to_appear"),
    ),
    SET,
    Term(
        code="ASYLUM_YEAR",
        do="File Form I-589 (one-year asylum deadline) with the immigration court if it has the case, otherwise with USCIS",
        title="One-year asylum deadline",
        says="""File Form I-589 by this date. If the client is in removal proceedings, the immigration court must receive it; otherwise USCIS must
        receive it. Do not wait for a hearing; none extends the deadline. The deadline does not apply to an unaccompanied child.""",
        law=(ASYLUM, clocks.DAY_OF_ASYLUM, clocks.FILED_WITH_USCIS),
        key="asylum_year",
        margin=7,
        ask="Ask for the date of the last arrival, or whether the one on file was the last: the one-year asylum deadline runs from it.",
        fact="presence.entries",
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, *UNEXECUTED),
        unless=said("case.filing.asylum_pending")
        | NO_ALIEN_TO_PROTECT
        | said("case.filing.unaccompanied_child", against=Reply.YES),
        unlikely=LONG_HERE,
    ),
    Term(
        code="ASYLUM_AFTER_STATUS",
        do="File Form I-589 well before this date: asylum after the year rests on status, TPS or parole that ended",
        title="Six months since status, TPS or parole ended (asylum after the year)",
        says=f"""The one-year asylum deadline has passed. A person who held lawful status, TPS or parole until a reasonable time before filing can
        still ask for asylum. What is reasonable is decided in each case, and six months or more after the end is not: {limits.DAYS_AFTER_STATUS} days
        are counted here. Counsel files as soon as it is ready.""",
        law=STATUS_UNTIL_LATELY,
        key="asylum_after_status",
        margin=60,
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, *UNEXECUTED),
        unless=said("case.filing.asylum_pending")
        | NO_ALIEN_TO_PROTECT
        | said("case.filing.unaccompanied_child", against=Reply.YES),
    ),
    Term(
        code="APPEAL_OF_DENIAL",
        do="USCIS must receive Form I-290B, to appeal the denial or move to reopen",
        title="Appeal of the denial, or a motion",
        says=f"""If nothing has been filed against the decision yet, USCIS must receive Form I-290B by this date. The time limit is
        {limits.DAYS_TO_APPEAL_DENIAL} days from the date on the decision, or {limits.DAYS_TO_APPEAL_DENIAL + limits.DAYS_BY_MAIL} if it was
        served by mail: aim for day {limits.DAYS_TO_APPEAL_DENIAL}. A motion to reopen or to reconsider has the same time limit.""",
        law=(
            APPEAL,
            clocks.MOTION_TO_USCIS,
            clocks.SERVED_BY_MAIL,
            clocks.DAY_OF_DHS,
            LATE_APPEAL,
            clocks.FILED_WITH_USCIS,
        ),
        key="appeal_of_denial",
        still="""A late appeal that meets the requirements of a motion to reopen or to reconsider is treated as that motion (8 CFR
        103.3(a)(2)(v)(B)(2)). USCIS can excuse a late motion to reopen where the delay was reasonable and beyond the client's control (8
        CFR 103.5(a)(1)(i)).""",
        margin=7,
        where=where(*UNDECIDED, Stage.DENIED),
        ask=f"""Unless an appeal has already been decided, ask for the decision and its envelope. The {limits.DAYS_TO_APPEAL_DENIAL} days to appeal
        run from the date of service, {limits.DAYS_TO_APPEAL_DENIAL + limits.DAYS_BY_MAIL} if it was mailed.""",
        fact="decisions",
        when=said("case.family.application_denied"),
    ),
    Term(
        code="MOTION_AFTER_APPEAL",
        do="USCIS must receive Form I-290B, to reopen or reconsider after the appeal was dismissed",
        title="Motion after the appeal was dismissed",
        says=f"""If no motion has been filed yet, USCIS must receive Form I-290B by this date, to reopen on new facts or reconsider on the law. The
        time limit is {limits.DAYS_FOR_MOTION} days from the date on the decision, or {limits.DAYS_FOR_MOTION + limits.DAYS_BY_MAIL} if it
        was served by mail: aim for day {limits.DAYS_FOR_MOTION}.""",
        law=(clocks.MOTION_TO_USCIS, clocks.SERVED_BY_MAIL, clocks.DAY_OF_DHS, clocks.FILED_WITH_USCIS),
        key="motion_after_appeal",
        still="""A late motion to reopen can be excused if the delay was reasonable and beyond the client's control. A late motion to reconsider
        cannot (8 CFR 103.5(a)(1)(i)).""",
        margin=7,
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Term(
        code="APPEAL_TO_BOARD",
        do="The Board of Immigration Appeals (BIA) must receive Form EOIR-26, to appeal the judge's order",
        title="Appeal to the Board of Immigration Appeals (BIA)",
        says="""If a judge made the order and appeal was not waived, counsel files Form EOIR-26 with the fee or a fee waiver request. The BIA must
        receive it by this date. Mailing it by then is not enough.""",
        law=(clocks.APPEAL_TO_BOARD, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        key="appeal_to_board",
        sooner=limits.DAYS_TO_APPEAL - 10,
        sooner_since=clocks.TEN_DAYS_SINCE,
        sooner_by=clocks.TEN_DAYS,
        margin=7,
        where=_OF_JUDGE,
        ask=f"Ask for the order itself and the date on which it was stated orally, mailed or sent electronically: the {limits.DAYS_TO_APPEAL} days to appeal run from it.",
        fact="filing.order_on",
        when=said("case.status.removal_order"),
        unless=_NOT_OF_JUDGE | removal.ORDER_OF_THE_BOARD,
    ),
    Term(
        code="PETITION_FOR_REVIEW",
        do="File a petition for review with the court of appeals, and ask it for a stay",
        title="Petition for review",
        says="""Some orders are final on the day they are issued: the BIA's, and those of DHS other than expedited removal. Against such an order,
        counsel files a petition for review with the court of appeals by this date, and asks that court for a stay.""",
        law=(clocks.PETITION, clocks.DAY_OF_APPEALS, clocks.FILED_WITH_APPEALS),
        key="petition_for_review",
        where=where(Order.UNEXECUTED, Order.IN_ABSENTIA),
    ),
    Term(
        code="FEAR_REVIEW",
        do="The immigration judge's review of the negative credible fear determination ends; confirm today that DHS referred it to a judge",
        title="Immigration judge review of the negative credible fear finding",
        what=What.BE_THERE,
        says="""Confirm today that DHS has referred the finding to a judge: it must, unless the client declined review. The judge hears the client
        within 24 hours if possible, and by this date at the latest. The client may consult counsel before that. The judge's finding is
        final. After it, USCIS can be asked once, within seven days and before removal, to reconsider.""",
        law=(removal.REVIEW_OF_FEAR, removal.NO_COURT_REVIEW),
        key="fear_review",
        where=removal.IN_EXPEDITED,
        ask=f"Ask today whether credible fear was found and, if not, on what date. A judge's review is over {in_words(limits.DAYS_OF_REVIEW)} days from then.",
        fact="filing.no_fear_found_on",
        when=removal.FEAR_WAS_HEARD & said("case.filing.order_expedited"),
    ),
    Term(
        code="MOTION_TO_RECONSIDER",
        do="File a motion to reconsider with the judge or the BIA, whichever decided last",
        title="Motion to reconsider",
        says="If a judge made the order, counsel files the motion so that the judge or the BIA, whichever decided last, receives it by this date.",
        law=(clocks.RECONSIDER, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        key="motion_to_reconsider",
        where=_OF_JUDGE,
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        code="MOTION_TO_REOPEN",
        do="File a motion to reopen with the judge or the BIA, whichever decided last",
        title="Motion to reopen",
        says="""If a judge made the order, counsel files the motion, with the application for relief, so that the judge or the BIA receives it by
        this date. A later motion needs one of three things: ICE joins it, notice was lacking, or it claims protection based on changes in
        the country since. For abuse by a citizen or resident family member, the time limit is a year.""",
        law=(clocks.REOPEN, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        key="motion_to_reopen",
        where=_OF_JUDGE,
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        code="RESCISSION",
        do="File the motion to reopen the in absentia order for exceptional circumstances, which automatically stays removal",
        title="Motion to reopen an order made in absentia",
        says="""For exceptional circumstances, counsel files the motion by this date, and filing it automatically stays removal. For lack of notice,
        or if custody kept the client away, there is no deadline.""",
        law=(removal.RESCISSION, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        key="rescission",
        still="For lack of notice, or if custody kept the client away, the motion can still be filed: it has no deadline.",
        where=where(Order.IN_ABSENTIA),
        ask=f"Ask for the in absentia order: the {limits.DAYS_TO_RESCIND} days for exceptional circumstances run from it.",
        fact="filing.order_on",
        when=said("case.filing.order_in_absentia"),
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        code="RESCISSION_IF_MISSED",
        do="If the missed hearing led to an in absentia order, file the motion to reopen for exceptional circumstances",
        title="Motion to reopen, if the missed hearing brought an order",
        says="""If the client was ordered removed in absentia at the missed hearing, counsel files the motion for exceptional circumstances by this
        date. Filing it automatically stays removal. If the order has a later date, this deadline moves. For lack of notice, or if custody
        kept the client away, there is no deadline.""",
        law=(removal.RESCISSION, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        key="rescission_if_missed",
        where=where(Order.NONE, *UNEXECUTED),
    ),
    Term(
        code="VOLUNTARY_DEPARTURE_ENDS",
        do="Voluntary departure ends; counsel decides before then on a motion to reopen or a petition for review",
        title="Last day of voluntary departure",
        says=f"""Counsel decides before this date. A motion to reopen or reconsider, or a petition for review, filed by then ends voluntary departure
        without the penalties. A client who stays past this date with none filed is barred from listed relief for
        {years(limits.YEARS_AFTER_OVERSTAY)}. Leaving by this date is a departure after the trafficking.""",
        law=(removal.OVERSTAYED, removal.VOLUNTARY_DEPARTURE_ENDS, LEAVING),
        key="voluntary_departure",
        margin=7,
        ask="Ask for the order that grants voluntary departure: it states the deadline.",
        fact="filing.voluntary_departure_until",
        when=removal.VOLUNTARY_DEPARTURE_RUNS,
        unless=said("case.filing.voluntary_departure_overstayed"),
    ),
    Term(
        code="REINSTATEMENT_REVIEW",
        do="File the petition for review of the reinstatement with the court of appeals",
        title="Petition for review of the reinstatement",
        says="""Counsel files a petition for review with the court of appeals by this date. The reasonable fear interview does not extend the
        deadline, and the petition does not automatically stay removal.""",
        law=(clocks.PETITION, removal.REVIEW_OF_REINSTATEMENT, clocks.DAY_OF_APPEALS, clocks.FILED_WITH_APPEALS),
        key="reinstatement_review",
        where=where(Order.REINSTATED),
        ask=f"Ask for the notice of reinstatement and the date on which an officer signed it: {limits.DAYS_TO_PETITION} days run from it.",
        fact="filing.reinstated_on",
        when=said("case.filing.order_reinstated"),
    ),
    Term(
        code="STAY_ENDS",
        do="The authorized stay or parole ends; counsel decides before then what to file",
        title="End of the authorized stay",
        says="""This is the I-94 expiration (end of the authorized stay) or the end of parole; a later arrival has its own record. Counsel decides
        beforehand what to file, and whether to ask for more time or new parole. A pending T application by itself does not stop unlawful
        presence from accruing the next day; deferred action does.""",
        law=clocks.STAY_ENDS,
        key="stay_ends",
        unless=said("case.filing.citizen"),
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    _unlawful(
        code="UNLAWFUL_BEGINS",
        do="Unlawful presence begins to count toward the 3- and 10-year bars, which only a departure triggers",
        title="First day of unlawful presence",
        says="""From this date on, unlawful presence counts toward the bars on reentry; it does not bar a person who stays. Only time under 18 is
        left out, so the 18th birthday counts. Counting from the day after the birthday makes each of these dates one day later.""",
        key="unlawful_from",
        first_too_late=True,
    ),
    _unlawful(
        code="UNLAWFUL_HALF_YEAR",
        do="After this date a departure before removal proceedings triggers the 3-year bar; staying does not",
        title=f"{limits.DAYS_UNLAWFUL}th day of unlawful presence",
        says=f"""From the next day on, leaving the country before removal proceedings begin bars the client from coming back for
        {years(limits.YEARS_BARRED)}; staying does not. Do not travel before counsel advises.""",
        key="unlawful_180",
    ),
    _unlawful(
        code="UNLAWFUL_YEAR",
        do="From this date a departure triggers the 10-year bar; staying does not",
        title=f"{YEAR}th day of unlawful presence",
        says=f"From this date on, leaving the country bars the client from coming back for {years(limits.YEARS_BARRED_LONGER)}; staying does not. Do not travel before counsel advises.",
        key="unlawful_year",
    ),
    Term(
        code="TURNS_EIGHTEEN",
        do="Before the client turns 18, ask HHS for its letter and a juvenile court for its findings",
        title="The applicant turns 18",
        says="""Before this date, ask Health and Human Services (HHS) for its letter for children. If special immigrant juvenile status is
        available, have a juvenile court make its findings. An unaccompanied child files Form I-589 with USCIS before this date. State law
        sets the age until which the court can act: ask counsel who knows it. The age exemption from helping law enforcement looks to the
        age at the act, and does not end.""",
        law=(LETTER, SIJ, clocks.COURT_ENDS, UNACCOMPANIED),
        key="age_18",
        first_too_late=True,
        ask="Ask for the date of birth: rights that end at 18 depend on it.",
        fact="people",
        unless=grown(18),
        unlikely=HAS_FAMILY,
    ),
    Term(
        code="TURNS_TWENTY_ONE",
        do="USCIS must receive any petition for special immigrant juvenile status",
        title="The applicant turns 21",
        says="USCIS must receive a petition for special immigrant juvenile status before this date.",
        law=SIJ,
        key="age_21",
        first_too_late=True,
        margin=MARGIN,
    ),
    Term(
        code="TERM_ENDS",
        do="USCIS must receive Form I-485, or Form I-539 to extend T-1 status",
        title="Last day of T-1 status",
        says="""USCIS must receive Form I-485, or Form I-539 for an extension, by this date. A later Form I-539 must explain the delay in writing,
        and USCIS has discretion to accept it. A Form I-485 properly filed in time extends status while it is pending, and no Form I-539 is
        needed beside it. A Form I-485 filed before presence is complete is rejected or denied. A relative who holds T status files a
        separate form before that status ends. The principal's form does not extend it. If a relative has not been admitted yet, counsel
        chooses. Permanent residence ends that relative's path to T status; an extension keeps it open.""",
        law=(
            conditions.FOUR_YEARS,
            conditions.EXTENSION,
            conditions.HOLDS.law,
            LATE_EXTENSION,
            conditions.THREE_YEARS.law,
            relatives.HOLDS.law,
            clocks.FILED_WITH_USCIS,
        ),
        key="term_ends",
        margin=MARGIN,
        where=where(Stage.GRANTED),
    ),
    Term(
        code="ABSENCE_TOO_LONG",
        do="The client must be back in the United States, by a route that counsel has cleared",
        title="Limit on time abroad",
        says=f"""The client returns before this date, by a route that counsel has cleared. More than {limits.MOST_AT_ONCE} days away at once break
        continuous presence for residence, and so do more than 180 in all. They do not if they were necessary for the case or an official
        certifies it. A pending Form I-485 may already be abandoned.""",
        law=(conditions.BREAK, PENDING_ABANDONED, PAROLE_FIRST),
        key="absence_limit",
        or_key="absences_limit",
        first_too_late=True,
        where=where(Stage.GRANTED),
    ),
    Term(
        code="ADJUST_FROM",
        do="From this date Form I-485 can be filed, while T-1 status lasts",
        title=f"{years(limits.YEARS_OF_PRESENCE).capitalize()} of presence",
        what=What.COUNTS,
        says="From this date on, Form I-485 can be filed for as long as status lasts.",
        still="The latest possible date is {latest}. Only from then on is it certain that an application is not too early.",
        law=conditions.THREE_YEARS.law,
        key="adjust_from",
        first_too_late=True,
        where=where(Stage.GRANTED),
    ),
    Term(
        code="CIVIL_SUIT",
        do="File any civil suit against the traffickers",
        title="Deadline for a civil suit",
        says=f"File a civil suit against the traffickers by this date. The {years(limits.YEARS_TO_SUE)} run separately for each act.",
        law=(TIME_TO_SUE, CIVIL_SUIT, clocks.DAY_OF_SUIT, clocks.FILED_IN_SUIT),
        key="civil_suit",
    ),
    Term(
        code="SELF_PETITION",
        title="Deadline for a self-petition as a former spouse",
        do="USCIS must receive Form I-360, the self-petition of an abused former spouse",
        says=f"""USCIS must receive Form I-360 by this date. The time limit is {years(limits.YEARS_AFTER_MARRIAGE)} from a divorce that is connected
        with abuse by a citizen or resident spouse, or from the death of a citizen. No text excuses a later petition. Ask whether that
        spouse abused the client, and whether the client has remarried. Abuse by a parent, a son or a daughter has other time limits.""",
        law=(FORMER_SPOUSE, clocks.FILED_WITH_USCIS),
        key="self_petition",
        margin=MARGIN,
        unless=denied("case.filing.abused_by_citizen_or_resident")
        | said("case.filing.citizen")
        | said("case.filing.permanent_resident"),
    ),
    Term(
        code="REMOVED_TERM",
        title=f"{years(limits.YEARS_AFTER_REMOVAL).capitalize()} since the removal",
        what=What.COUNTS,
        says=f"""A person who seeks admission within {years(limits.YEARS_AFTER_REMOVAL)} of a removal is inadmissible without a waiver or DHS consent
        to reapply for admission (Form I-212). The period is five years for an order on arrival, twenty after a second or later removal, and
        without end after an aggravated felony conviction. A return without admission is a separate ground, which does not end on this date.""",
        law=conduct_law.REMOVED,
        key="removed_10_years",
    ),
    Term(
        code="REENTRY_CHARGE",
        title="Last day for a charge of reentry after removal",
        what=What.COUNTS,
        says=f"""A charge of being found here after a removal must be brought within {years(limits.YEARS_TO_CHARGE)} of being found; until then it
        can be brought. Nothing has to be done on this date: criminal defense counsel calculates it.""",
        law=(conduct_law.ILLEGAL_REENTRY, clocks.CHARGE_LAPSES),
        key="reentry_5_years",
        where=where(Order.REENTERED, Order.REINSTATED),
    ),
    Term(
        code="PROCURING_TERM",
        title=f"{years(limits.YEARS_AFTER_PROSTITUTION).capitalize()} since procuring or its proceeds",
        what=What.COUNTS,
        says=f"""The ground looks back {years(limits.YEARS_AFTER_PROSTITUTION)} from an application for admission, and needs no conviction. After
        this date, the conduct on file lies outside it. Counsel decides which application counts, and whether its date is fixed.""",
        law=conduct_law.PROCURING,
        key="procured_10_years",
    ),
    Term(
        code="WAGES",
        do="Unpaid wages begin to fall outside the federal time limit; ask an employment lawyer before then",
        title="Federal claims for unpaid wages become time-barred",
        what=What.COUNTS,
        says=f"""The time to sue for each week of unpaid wages ends {years(limits.YEARS_OF_WAGES)} after its payday,
        {in_words(limits.YEARS_OF_WAGES_WILLFUL)} if the violation was willful. On this date it ends for the oldest weeks still open, or for
        the last ones. Ask an employment lawyer. No one writes to the employer before there is a safety plan.""",
        law=clocks.WAGES,
        key="wages",
        still="This is federal law alone: a State's law, or a contract, can allow more years. Ask an employment lawyer before giving anything up.",
        presses=True,
    ),
)
"""Every kind of day, in the order of a case."""
