"""
Stop signs: what must not be done before something else, each with what on the record shows it and the law behind it.

In which order they are told is `tvisa.law.common.order`. A stop sign that rests on the client's own acts is looked at in a
privileged setting alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Final

from tvisa.facts import Case, Kinship, Matter, ReprisalKind, Setting, ThreatTo, VisaClass
from tvisa.facts.assistance import Channel
from tvisa.kernel import truth
from tvisa.kernel.predicate import AnyOf, Computed, Reading
from tvisa.kernel.provision import Provision
from tvisa.law.common import clocks, removal, safety, upcoming
from tvisa.law.common.asking import GOES_ON, said
from tvisa.law.common.found import OF_SOMEBODY, Elsewhere, bar_at, day_is
from tvisa.law.common.order import Rank
from tvisa.law.common.posture import NOT_GRANTED, UNDECIDED, Stage, where
from tvisa.law.common.relief import ASYLUM, FRIVOLOUS, PARTICULARLY_SERIOUS, VAWA
from tvisa.law.common.remark import told_everywhere
from tvisa.law.common.removal import (
    HEARING_MISSED,
    OVERSTAYED,
    PROTECTION_ALONE,
    REINSTATEMENT,
    RESCISSION,
    STIPULATED,
    VOLUNTARY_DEPARTURE_ENDS,
    VOLUNTARY_DEPARTURE_RUNS,
)
from tvisa.law.common.term import Stop
from tvisa.law.common.travel import (
    CLIENT_ABROAD,
    LEAVING,
    NOT_CARRIED,
    NOT_FROM_ABROAD,
    PAROLE_FIRST,
    PENDING_ABANDONED,
    TRIP_PLANNED,
)
from tvisa.law.common.upcoming import was
from tvisa.law.conduct import law
from tvisa.law.conduct.catalog.migration import REMOVED
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.conduct.stays import RETURNED
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.t.assistance import UNREPORTED
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.t.departure import EXCEPTION, LEFT_SINCE
from tvisa.law.t.filing.decision import REVOCATION
from tvisa.law.t.presence import ABROAD as ABROAD_ONLY
from tvisa.law.t.presence import NO_TIE
from tvisa.law.t.report import REPORT
from tvisa.law.time_limits import (
    DAYS_BY_MAIL,
    DAYS_FOR_MOTION,
    DAYS_TO_RESCIND,
    YEARS_AFTER_OVERSTAY,
    YEARS_BEFORE_CONSENT,
    YEARS_UNLAWFUL,
    years,
)
from tvisa.law.windows import FIRST_2017, FIRST_2024
from tvisa.law.writing import question_for, rule

# --- the law that stands nowhere else ---------------------------------------------------------------------------------

SILENCE: Final = rule(
    "In a criminal case, nobody can be compelled to be a witness against themselves. What a person says or hands over voluntarily can be used.",
    "U.S. Const. amend. V",
    confidence="D",
    note="8 CFR 214.208(c) does not name counsel's advice of silence among its circumstances. How such advice counts is unsettled, and counsel decides.",
)

_USED: Final = said_of_conduct("act.false_papers.used")
_UNTRUE: Final = said_of_conduct("act.false_papers.earlier_filing_differs") | said_of_conduct("act.false_papers.untrue")
_ASYLUM: Final = said("case.filing.asylum_pending") | said("case.filing.asylum_found_frivolous")
"""An asylum application that is recorded. An earlier filing that differs can be one: that was not asked apart."""
_READ_FIRST: Final = """Get every earlier form and every sworn statement, and read them with the client. Until counsel decides whether an earlier filing is
corrected or withdrawn, nobody repeats it, renews what rests on it or goes to an interview on it."""
_CRIMINAL_TITLE: Final = "Criminal defense counsel first"
_CRIMINAL: Final = """A case is open, an authority asks questions, or facts on file could be charged. Until criminal defense counsel has advised, with immigration
advice in writing, the client gives no interview, statement, plea, admission or form. A deadline that ends a right does not wait: get the
advice before it. Nobody erases, opens or hands over anything."""
FOREIGN: Final = said_of_conduct("matter.foreign")
HELD: Final = said_of_conduct("matter.arrested") | said_of_conduct("matter.charged")
"""An arrest or a charge."""
_FEARED: Final = AnyOf(
    [
        said("case.presence.related.still_feared"),
        said("case.presence.related.past_threats"),
        said("case.hardship.factors.harm_by_trafficker"),
    ]
)

_CHILD: Final = said_of_conduct("case.conduct.disclosure.child_harmed") | safety.CHILD_IN_DANGER
_OUTSIDE: Final = computed(
    "outside_privilege",
    "Is this file privileged?",
    safety.CHILD_REPORTING,
    how=lambda case: Reading(truth.TRUE if case.setting is Setting.NOT_PRIVILEGED else truth.FALSE),
    reads=(),
    silent=True,
)
"""Who screens is no law office, and nobody here may be counsel."""

_DESTROYED: Final = said_of_conduct("case.conduct.disclosure.records_destroyed")
_CASE_OPEN: Final = AnyOf(said_of_conduct(f"matter.{fact}") for fact in ("pending", "investigated", "plea_offered"))

# --- what raises one and is told no further: a day that is set, a request, a case that is open ------------------------


def _called(_: Case, found: Elsewhere) -> bool:
    """Say whether a day for the client may be to come or was missed: that nobody knows if the client was there does not end it."""
    return not found.days.isdisjoint(
        itertools.product(SUMMONS, ("ahead", "may_have_passed", "not_known", "unresolved"))
    )


def _asked(case: Case, _: Elsewhere) -> bool:
    """Say whether an agency asked for something that was not given yet, or came to the client."""
    own = case.assistance
    asked = any(request.complied.when_no_hurts != truth.TRUE for request in own.requests)
    return asked or any(contact.channel is Channel.BEGUN_BY_AGENCY for contact in own.contacts)


def _silent(ident: str, holds: Callable[[Case, Elsewhere], bool], law: Provision, *reads: str) -> Computed:
    """Ask of the case what raises a stop sign, and tell nothing more of it; the first fact that it reads gives the question."""

    def how(case: Case, found: Elsewhere) -> Reading:
        return Reading(truth.TRUE if holds(case, found) else truth.FALSE)

    return computed(ident, question_for(reads[0]), law, needs=("case", "found"), how=how, reads=reads)


def _unended(matter: Matter) -> Reading:
    ends = (matter.pending, matter.dismissed, matter.acquitted, matter.convicted, matter.vacated_for_defect)
    return Reading(truth.FALSE if any(asserted(end.when_no_hurts) for end in ends) else truth.TRUE)


SUMMONS: Final = (
    "CRIMINAL_COURT",
    "CONTEMPT_HEARING",
    "PROBATION_HEARING",
    "JUVENILE_COURT",
    "SUMMONED",
    "INVITED",
    "CALLED_BY_UNNAMED",
)
"""Days that a criminal or juvenile court, a grand jury or an agent has set for the client."""
CALLED: Final = _silent(
    "day_set_by_an_authority", _called, SILENCE, "court_date.when", "court_date.court", "court_date.missed"
)
ASKED: Final = _silent("asked_by_an_agency", _asked, SILENCE, "request.complied", "contact.channel")
PENDING: Final = _silent(
    "case_pending",
    lambda case, _: any(asserted(matter.pending.when_no_hurts) for matter in case.conduct.matters),
    SILENCE,
    "matter.pending",
)
ABROAD: Final = _silent(
    "relatives_abroad",
    lambda case, _: any(member.in_united_states.when_yes_hurts == truth.FALSE for member in case.family.members),
    LEAVING,
    "member.in_united_states",
)
"""Whether relatives abroad are recorded, whom somebody may go to see."""


def _petition_by_trafficker(case: Case, _: Elsewhere) -> bool:
    """Say whether a spouse or parent who had a part in it may have filed, or may still file, for the client."""
    close = (m.person for m in case.family.members if m.kinship in (Kinship.SPOUSE, Kinship.PARENT))
    open_ = (case.filing.other_pending, case.filing.abused_by_citizen_or_resident)
    return any(upcoming.had_part(case, one) for one in close) and any(asserted(a.when_no_hurts) for a in open_)


PETITION_BY_TRAFFICKER: Final = _silent(
    "petition_by_a_trafficker",
    _petition_by_trafficker,
    VAWA,
    "case.filing.other_pending",
    "case.filing.abused_by_citizen_or_resident",
    "member.kinship",
    "incident.people",
    "incident.family_or_partner",
)
"""Whether a filing that hangs on a relative who had a part in the trafficking may be pending."""
REPRISED: Final = _silent("events_since", lambda case, _: bool(case.reprisals), safety.PROTECTION, "reprisal.kind")
UNENDED: Final = computed(
    "end_of_case_not_recorded",
    question_for("matter.pending"),
    law.ADMISSION,
    how=_unended,
    reads=("matter.pending", "matter.dismissed", "matter.acquitted", "matter.convicted", "matter.vacated_for_defect"),
)
_EXPOSED: Final = bar_at(BarStep.RAISED_STRONG) | (bar_at(BarStep.RAISED_UNRESOLVED) & (CALLED | ASKED))
"""What raises the bar could be charged now: as it stands, or once an authority asks."""

STOPS: Final = told_everywhere(
    Stop(
        code="DANGER_NOW",
        title="The trafficking may still be going on",
        says="Make a safety plan with the client before every legal step. Call nobody for the client without asking the client.",
        rank=Rank.DANGER_NOW,
        brief="The trafficking may be going on: make a safety plan before any legal step.",
        more_than=("DANGER",),
        law=(safety.PROTECTION,),
        when={"incident": GOES_ON},
    ),
    Stop(
        code="OTHER_IN_DANGER",
        title="A child or another person may be in danger",
        says="""The record says that another victim, a relative or a child may be in danger. Ask the client today who is unsafe, where that person
        is and how old. Make a safety plan for that person with the client. Counsel decides who is told, and how, before anybody calls an
        agency.""",
        rank=Rank.DANGER_NOW,
        brief="Another person may be in danger: make a safety plan with the client.",
        law=(safety.PROTECTION,),
        when={"case": safety.OTHER_IN_DANGER_NOW},
    ),
    Stop(
        code="CONFLICT",
        title="Conflict of interest",
        says="""A conflict check is open. Until the office decides for whom it may act, nobody here advises the client. Nobody shows one client's
        account to another, or uses it against another. What another victim says of the client's acts, if on file, stays confidential
        meanwhile: nothing here rests on it.""",
        rank=Rank.CONFLICT,
        brief="Conflict of interest open: do not advise the client until it is settled.",
        law=(safety.CONFLICTS,),
        when={"case": said_of_conduct("case.conduct.disclosure.conflict_open")},
        instead=("CONFLICT_CHECK",),
        holds_filing=True,
    ),
    Stop(
        code="REENTRY_CRIME",
        title="Criminal defense counsel first: return after removal",
        says="""A return after removal, or after leaving under an order, is on file. Being found in the United States after removal is a continuing
        offense, and the order can be reinstated. Until criminal defense counsel has advised, nobody writes, signs or tells an officer any
        account of an entry. This includes a reasonable fear interview.""",
        rank=Rank.CRIMINAL_NOW,
        brief="Return after removal is a crime: no account of an entry to an officer before defense counsel advises.",
        law=(law.ILLEGAL_REENTRY, REINSTATEMENT, SILENCE),
        when={"case": (said_of_conduct("case.status.removal_order") | REMOVED) & RETURNED},
        instead=("REENTRY_CRIME",),
        holds_filing=True,
    ),
    Stop(
        code="CRIMINAL_NOW",
        title=_CRIMINAL_TITLE,
        says=_CRIMINAL,
        rank=Rank.CRIMINAL_NOW,
        brief="Criminal defense counsel advises before any interview, statement, plea or form, and in time for each deadline.",
        more_than=("CRIMINAL_ACTS", "AGENCY_CONTACT"),
        law=(SILENCE, law.ADMISSION),
        when={"matter": _CASE_OPEN, "case": _DESTROYED | CALLED},
        instead=("CRIMINAL_COUNSEL",),
        holds_filing=True,
    ),
    Stop(
        code="CRIMINAL_BAR",
        title=_CRIMINAL_TITLE,
        says=_CRIMINAL,
        rank=Rank.CRIMINAL_NOW,
        brief="Criminal defense counsel advises before any interview, statement, plea or form, and in time for each deadline.",
        more_than=("CRIMINAL_NOW", "CRIMINAL_ACTS", "AGENCY_CONTACT"),
        law=(SILENCE, law.ADMISSION, law.RECRUITING_CRIMES),
        when={"case": _EXPOSED | (_EXPOSED & _DESTROYED), "matter": _EXPOSED & _CASE_OPEN},
        instead=("CRIMINAL_COUNSEL",),
        holds_filing=True,
    ),
    Stop(
        code="FRIVOLOUS",
        title="An asylum application was found frivolous",
        says="Get the decision and the notice before filing anything more. A final finding bars every benefit, and no waiver reaches it.",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Asylum was found frivolous: file nothing before counsel has read that decision.",
        law=(FRIVOLOUS,),
        when={"case": said("case.filing.asylum_found_frivolous")},
        holds_filing=True,
    ),
    Stop(
        code="DO_NOT_FILE",
        title="Do not file yet",
        says="""File nothing until criminal defense counsel has advised and the client's role is settled. The trafficker bar is raised, no waiver
        reaches it, and a sworn account can reach a prosecutor. T status has no deadline of its own. If a birthday below ends a family
        member's category, get that advice in time for it.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Do not file Form I-914 yet: a prosecutor can get the sworn account.",
        law=(law.BAR, law.NOT_A_GROUND, law.CONFIDENTIAL, law.REFERRAL),
        when=bar_at(BarStep.RAISED_STRONG) | (bar_at(BarStep.RAISED_UNRESOLVED) & (CALLED | PENDING | ASKED)),
        where=where(Stage.BEFORE),
        holds_filing=True,
    ),
    Stop(
        code="CITIZENSHIP",
        title="Settle citizenship first",
        says="""The client is, or may be, a citizen or national: by birth here, through a parent, or by naturalization. Form I-914 is a signed
        statement of being neither. Until counsel has settled it, nobody signs, files, pleads or tells DHS anything that says so, and DHS
        hears of no plan to apply. A citizen or national cannot be given T status, removed, or held for removal. If the client turns out to
        be neither, every deadline has run meanwhile, the one-year asylum deadline among them. Settle it before they pass.""",
        rank=Rank.NOT_OPEN,
        brief="The client may be a citizen: sign, file or plead nothing that denies it until counsel settles that.",
        more_than=("REPORT", "DO_NOT_FILE"),
        law=(safety.WHO_MAY_APPLY, safety.CITIZENS, safety.ONLY_ALIENS_HELD, safety.PERJURY),
        when={"case": safety.CITIZENSHIP_OPEN},
        holds_filing=True,
    ),
    Stop(
        code="RESIDENT",
        title="T status is not available to a permanent resident",
        says="""Do not file Form I-914 while the client is a permanent resident. Charges alone do not end permanent residence, but a final order
        does. Defend that residence, and look at what it opens.""",
        rank=Rank.NOT_OPEN,
        brief="Permanent resident: do not file Form I-914; defend the residence.",
        more_than=("REPORT", "DO_NOT_FILE", "NO_TIE", "DEPARTED_SINCE"),
        law=(safety.WHO_MAY_APPLY, safety.RESIDENCE_ENDS),
        when={"case": said("case.filing.permanent_resident")},
        where=NOT_GRANTED,
        holds_filing=True,
    ),
    Stop(
        code="ABROAD",
        title="The client is, or may be, outside the United States",
        says=f"""Until counsel has advised, file nothing, and the client does not set out. After a removal, it is a federal crime to return without
        admission, or to try. After a removal, or more than {years(YEARS_UNLAWFUL)} of unlawful presence in all, it is a ground that lasts
        at least {years(YEARS_BEFORE_CONSENT)} abroad.""",
        rank=Rank.NOT_OPEN,
        more_than=("REPORT", "TRAVEL"),
        law=(NOT_FROM_ABROAD, law.ILLEGAL_REENTRY, law.RETURNED),
        when={"case": CLIENT_ABROAD},
        holds_filing=True,
    ),
    Stop(
        code="PETITION_BY_TRAFFICKER",
        title="A trafficker may have petitioned for the client",
        says="""A spouse or parent who had a part in the trafficking may have filed for the client. Nobody goes to an interview with that person, or
        signs, withdraws or answers anything in that case, before counsel has advised. Counsel gets the file, looks at a self-petition under VAWA
        and its time limits, changes the address, and asks USCIS for another date or for an interview apart. DHS may not tell that person.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="A trafficker may have petitioned for the client: no interview with that person before counsel advises.",
        law=(VAWA, law.CONFIDENTIAL),
        when={"case": PETITION_BY_TRAFFICKER},
        where=where(*UNDECIDED),
    ),
    Stop(
        code="NO_HEARING",
        title="Entry as crew: removal can be ordered without a hearing",
        says="""Somebody who landed as crew can be detained and removed without proceedings under 8 USC 1229a: a judge hears only asylum, withholding
        and protection from torture. Crew cannot change or adjust status in the ordinary ways. Counsel is found before any contact with DHS, and
        asylum is filed in time.""",
        rank=Rank.CRIMINAL,
        brief="Landed as crew: DHS can remove without a hearing. No contact with DHS before counsel.",
        law=(removal.CREW,),
        when={"entry": was("entry", "visa_class", VisaClass.D)},
        where=where(*UNDECIDED),
    ),
    Stop(
        code="UNLICENSED",
        title="Only a lawyer or an accredited representative prepares Form I-914",
        says="""Somebody who is neither prepared papers, or offered to. Nobody else fills in, files or sends a form for the client: it is signed
        under penalty of perjury, and tells DHS where the client is. Get copies of whatever was prepared or filed, and find counsel first.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Nobody but a lawyer or accredited representative prepares or files Form I-914.",
        law=(safety.REPRESENTATION, safety.PERJURY),
        when={"case": said("case.filing.unlicensed_help")},
        where=where(Stage.BEFORE),
    ),
    Stop(
        code="NO_TIE",
        title="No tie between presence and the trafficking is recorded",
        says="""All of it is recorded as outside the United States. Nothing on file says that it brought about the entry, went on after it,
        or that the entry was allowed for an investigation or a case. Do not lead with Form I-914: asylum, withholding
        and protection from torture ask for no such tie, and asylum has a deadline of its own. Ask whether any of it reached into the
        United States. An agency may ask for parole or Continued Presence.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Trafficking abroad, no recorded tie: do not lead with Form I-914.",
        more_than=("REPORT",),
        law=(ABROAD_ONLY, PROTECTION_ALONE, ASYLUM),
        when={"case": NO_TIE},
        unless=CLIENT_ABROAD,
        where=where(Stage.BEFORE),
    ),
    Stop(
        code="DEPARTED_SINCE",
        title="Presence turns on an exception: a departure after the trafficking is recorded",
        says="""The client left after the trafficking and came back. Before Form I-914 is filed, settle which exception the record shows. It can be
        a return because the victimization continued, or an entry allowed for an investigation or a case. It can also be participation in
        one, past or present, or treatment that cannot be had abroad. Get a letter from the agency or the court, and proof of what continued
        and of the treatment.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Departure after the trafficking: document the presence exception before Form I-914.",
        law=(EXCEPTION.law,),
        when={"case": LEFT_SINCE},
        unless=CLIENT_ABROAD,
        where=where(Stage.BEFORE),
    ),
    Stop(
        code="RESIDENCE_UNKNOWN",
        title="Whether the client is a permanent resident is not known",
        says="""Check for permanent residence before filing Form I-914. A permanent resident, including a conditional one, cannot have T status. A
        conditional resident files a petition to remove conditions, with a waiver of joint filing for a person who was abused. Ask for every
        card, stamp and notice.""",
        rank=Rank.NOT_TO_BE_FILED,
        brief="Before Form I-914, find out whether the client is a permanent resident.",
        law=(safety.WHO_MAY_APPLY, safety.CONDITIONS),
        when={"case": safety.RESIDENCE_UNKNOWN},
        where=where(Stage.BEFORE),
    ),
    Stop(
        code="UNTRUE_FILING",
        title="Possible misrepresentation in an earlier filing",
        says=_READ_FIRST,
        rank=Rank.NOT_TO_BE_FILED,
        brief="A past account may be untrue: nobody repeats it until counsel decides.",
        more_than=("UNTRUE_STATEMENT", "PAPERS_SHOWN"),
        law=(FRIVOLOUS, law.MISREPRESENTATION, EARLIER_EVIDENCE, safety.PERJURY),
        when={"act": said_of_conduct("act.false_papers.earlier_filing_differs") | ((_UNTRUE | _USED) & _ASYLUM)},
    ),
    Stop(
        code="UNTRUE_STATEMENT",
        title="Possible misrepresentation in an earlier filing",
        says=_READ_FIRST,
        rank=Rank.NOT_TO_BE_FILED,
        brief="A past account may be untrue: nobody repeats it until counsel decides.",
        more_than=("PAPERS_SHOWN",),
        law=(law.MISREPRESENTATION, EARLIER_EVIDENCE, safety.PERJURY),
        when={"act": _UNTRUE},
    ),
    Stop(
        code="PAPERS_SHOWN",
        title="False documents or a false name: find out to whom they were given",
        says="""False documents shown to an officer, at a consulate or in a filing can be a ground of inadmissibility. Shown for work alone, they
        may not be one, unless as a claim to citizenship. Each can be charged. Ask through counsel to whom the client showed them, and get
        every form, before anything repeats it.""",
        rank=Rank.CRIMINAL,
        brief="False documents or name: counsel asks to whom they were shown before anything repeats it.",
        law=(law.MISREPRESENTATION, law.CITIZENSHIP_CLAIM, safety.PERJURY),
        when={"act": _USED},
    ),
    Stop(
        code="SIGN_NOTHING",
        title="In custody: sign nothing",
        says="""The client signs nothing in custody until counsel has read it. A stipulated order or voluntary departure ends the case and is a
        departure after the trafficking. Calls from a jail are recorded and not privileged.""",
        rank=Rank.CRIMINAL_NOW,
        brief="In custody, the client signs nothing until counsel has read it.",
        law=(STIPULATED, clocks.VOLUNTARY_DEPARTURE, LEAVING, OVERSTAYED),
        when={"case": said("case.filing.detained")},
        where=NOT_GRANTED,
    ),
    Stop(
        code="VOLUNTARY_DEPARTURE",
        title="Voluntary departure was granted",
        says=f"""Until counsel has advised, the client neither leaves nor stays past the last day of voluntary departure. Leaving is a departure
        after the trafficking. Staying past that day with no motion or petition filed bars listed relief for {years(YEARS_AFTER_OVERSTAY)}.
        The application does not extend the day.""",
        rank=Rank.SOON,
        law=(OVERSTAYED, VOLUNTARY_DEPARTURE_ENDS, LEAVING),
        when={"case": VOLUNTARY_DEPARTURE_RUNS},
        where=NOT_GRANTED,
    ),
    Stop(
        code="COURT_DAY_MISSED",
        title="A criminal or juvenile court date was missed, or may have been",
        says="""The court may have issued a warrant. Officers execute it wherever the client's name is run, including at biometrics and check-ins.
        Defense counsel looks it up today, and has it recalled and a new date set. That comes before anything that brings biometrics, and in
        time for each deadline that ends a right. The client goes to no office and no clerk's window.""",
        rank=Rank.CRIMINAL_NOW,
        brief="Criminal court may have been missed: defense counsel checks for a warrant today; the client goes to no office.",
        law=(upcoming.FAILED_TO_APPEAR, SILENCE),
        when=AnyOf(
            day_is(code, "unresolved")
            for code in (
                "CRIMINAL_COURT",
                "CONTEMPT_HEARING",
                "PROBATION_HEARING",
                "JUVENILE_COURT",
                "CALLED_BY_UNNAMED",
            )
        ),
        holds_filing=True,
    ),
    Stop(
        code="HEARING_MISSED",
        title="An immigration court hearing was missed, or may have been",
        says=f"""Find out today, through counsel and from the court's own line or portal, whether the judge ordered the client removed in absentia. A
        motion to reopen that order automatically stays removal. The deadline is {DAYS_TO_RESCIND} days for exceptional circumstances, such
        as battery or extreme cruelty. There is no deadline for lack of notice, or where federal or State custody kept the client away.
        Until counsel knows whether there is an order, the client does not go to ICE.""",
        rank=Rank.SOON,
        brief="An immigration hearing may have been missed: find out today whether removal was ordered in absentia.",
        law=(HEARING_MISSED, RESCISSION),
        when=day_is("FURTHER_HEARING", "unresolved") | day_is("DATE_NOT_NAMED", "unresolved"),
    ),
    Stop(
        code="APPOINTMENT_MISSED",
        title="A date set by USCIS was missed, or may have been",
        says=f"""USCIS treats a request as abandoned and denies it if the person misses biometrics or an interview. It does not if a change of
        address, or a request for another date, had arrived by then. Find out today whether USCIS denied it. If not, counsel asks in writing
        for another date and says why. A denial for abandonment has no appeal: a motion to reopen, within {DAYS_FOR_MOTION} days, shows that
        it was in error.""",
        rank=Rank.SOON,
        brief="A USCIS appointment may have been missed: find out today whether the case was denied.",
        law=(upcoming.APPEARANCE, upcoming.ABANDONED, upcoming.ABANDONED_IN_ERROR, clocks.MOTION_TO_USCIS),
        when=day_is("USCIS_APPOINTMENT", "unresolved"),
    ),
    Stop(
        code="ANSWER_MISSED",
        title="A USCIS notice was not answered in time",
        says=f"""The response deadline has passed, and no response is on file. Find out today whether USCIS has decided, and on what basis: it can
        deny the application as abandoned, or on the record. A denial for abandonment has no appeal: a motion to reopen has
        {DAYS_FOR_MOTION} days, {DAYS_FOR_MOTION + DAYS_BY_MAIL} if the denial was mailed. Counsel decides whether to send a late response,
        and nobody relies on its being read.""",
        rank=Rank.SOON,
        brief="A USCIS notice was not answered in time: find out today whether the application was denied.",
        law=(upcoming.ANSWER, upcoming.ANSWER_AT_ONCE, upcoming.ABANDONED, clocks.MOTION_TO_USCIS),
        when=AnyOf(
            day_is(code, "passed") for code in ("REQUEST_FOR_EVIDENCE", "INTENT_TO_DENY", "NOTICE_ON_OTHER_FILING")
        ),
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Stop(
        code="REBUTTAL_MISSED",
        title="A notice of intent to revoke was not answered in time",
        says="""The deadline for evidence against the grounds has passed, and no response is on file. Find out today whether USCIS revoked the
        approval. That decision can be appealed within the days it names, and is not final until the appeal is decided. Counsel decides
        whether to send evidence late, and nobody relies on its being read.""",
        rank=Rank.SOON,
        brief="A notice of intent to revoke was not answered in time: find out today whether USCIS revoked.",
        law=(upcoming.REBUTTAL, REVOCATION, clocks.DAY_OF_DHS),
        when=day_is("INTENT_TO_REVOKE", "passed"),
    ),
    Stop(
        code="DISPOSITION",
        title="Arrest or charge with no disposition on file",
        says="""Before any check-in, hearing or filing, get the docket and a certified disposition, and check for a warrant. An arrest alone can
        mean mandatory detention (Laken Riley Act). Counsel requests the record; the client does not go to the clerk's window.""",
        rank=Rank.CRIMINAL,
        brief="Get the disposition and check for a warrant: mandatory detention risk.",
        law=(clocks.ARREST_DETAINS, law.ADMISSION),
        when={"matter": HELD & UNENDED},
        unless=FOREIGN,
        with_day=True,
    ),
    Stop(
        code="FOREIGN_CASE",
        title="A criminal case abroad",
        says="""A charge or an arrest in another country is on file. Nobody answers it, calls the court, the police or a lawyer there, or travels,
        before criminal defense and immigration counsel have advised: it shows where the client is. It is no conviction. Whether it was
        brought by, or for, the traffickers is evidence of what awaits the client. For asylum and withholding, counsel looks at the exception for
        a serious nonpolitical crime.""",
        rank=Rank.CRIMINAL,
        brief="A criminal case abroad: nobody answers it before counsel has advised.",
        law=(PARTICULARLY_SERIOUS, law.ADMISSION),
        when={"matter": HELD & UNENDED & FOREIGN},
    ),
    Stop(
        code="REPORTED",
        title="The client was reported to an authority",
        says="""Somebody reported the client. Counsel finds out, without saying where the client is, whether a case was
        opened or a warrant issued, and gets the report. Until then the client goes to no office or clerk's window, and to no check-in without
        counsel. An accusation that comes only from a trafficker is told as that.""",
        rank=Rank.CRIMINAL,
        brief="The client was reported: counsel checks for a case or a warrant first.",
        law=(law.SOURCE, clocks.ARREST_DETAINS),
        when={"reprisal": was("reprisal", "kind", ReprisalKind.REPORT) & was("reprisal", "target", ThreatTo.SELF)},
        unless=said("reprisal.abroad"),
    ),
    Stop(
        code="CRIMINAL_ACTS",
        title="The client's own acts: criminal defense counsel first",
        says="""Criminal defense counsel advises before anyone finishes a statement or goes to an interview. Until then nobody writes down details
        of those acts. Record what was done, who ordered it and what was threatened; do not characterize the client.""",
        rank=Rank.CRIMINAL,
        brief="Nobody writes down the client's own acts before defense counsel advises.",
        law=(law.BAR, law.ADMISSION),
        when=bar_at(BarStep.UNDETERMINED, BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG) | OF_SOMEBODY,
        instead=("CRIMINAL_COUNSEL",),
    ),
    Stop(
        code="AGENCY_CONTACT",
        title="No meeting with an agency alone",
        says="""An agency has asked for something. Counsel prepares the client, settles what may be asked, and attends. The client gives no answer
        by telephone. An unexplained refusal can count as a failure to comply with a reasonable request for assistance. It does not if the
        client was under 18 at the time of an act of trafficking, or if trauma prevents compliance.""",
        rank=Rank.CRIMINAL,
        brief="The client does not meet or speak with an agency without counsel.",
        law=(SILENCE, law.CONFIDENTIAL),
        when=ASKED,
        where=where(*UNDECIDED),
    ),
    Stop(
        code="MANDATED_REPORTER",
        title="Mandatory reporting of child abuse",
        says="""A child may be in danger, or harm to a child was disclosed. Counsel answers under this State's law, before more is recorded: who
        here must report, lawyer, staff or interpreter? To whom, by when, and what does privilege leave out? A shelter answers by its own
        rule, and does not take this office's answer.""",
        rank=Rank.CRIMINAL,
        brief="A child may be in danger: counsel decides under State law who must report.",
        law=(safety.CHILD_REPORTING, safety.SHELTER_REPORTING),
        when={"case": _CHILD},
        unless=_OUTSIDE,
        instead=("MANDATED_REPORTER",),
    ),
    Stop(
        code="OWN_DUTY_TO_REPORT",
        title="Mandatory reporting of child abuse",
        says="""A child may be in danger, or harm to a child was disclosed. This organization settles today, under State law, who here must
        report, to whom and by when. A shelter with federal funds discloses what identifies a client only with written consent, or where a
        statute or a court compels it.""",
        rank=Rank.CRIMINAL,
        brief="A child may be in danger: this organization follows its own duty to report today.",
        law=(safety.CHILD_REPORTING, safety.SHELTER_REPORTING),
        when={"case": _CHILD & _OUTSIDE},
        instead=("MANDATED_REPORTER",),
    ),
    Stop(
        code="OTHER_THREATENED",
        title="The traffickers can reach a relative or another person",
        says="""Danger, threats or harm to a relative, a child or another victim are on file. Ask the client who is unsafe today, and make a safety plan
        for that person with the client. Before any step that the traffickers could learn of, agree on safe ways to call and write. Counsel
        decides who is told.""",
        rank=Rank.DANGER,
        brief="Traffickers may reach others: agree first on safe ways to call and write.",
        more_than=("DANGER",),
        law=(safety.PROTECTION,),
        when={"case": safety.OTHER_IN_DANGER},
    ),
    Stop(
        code="DANGER",
        title="The traffickers can reach someone",
        says="""Fear or threats are on file. Before any step that the traffickers could learn of, agree on safe ways to call and write, and ask who
        else the traffickers can reach.""",
        rank=Rank.DANGER,
        brief="Traffickers may reach someone: agree first on safe ways to call and write.",
        law=(safety.PROTECTION,),
        when=_FEARED | said_of_conduct("case.conduct.bond.contact_now") | REPRISED,
    ),
    Stop(
        code="TRAVEL",
        title="No travel abroad",
        says="""Do not leave the United States, however briefly, before counsel has advised. A departure creates a presumption that presence is no
        longer on account of the trafficking. It can trigger the 3- or 10-year bar, and executes any removal order.""",
        rank=Rank.KEEP,
        brief="The client does not leave the United States before counsel has advised.",
        law=(LEAVING, PAROLE_FIRST),
        when=TRIP_PLANNED | day_is("TRIP", "ahead", "may_have_passed", "not_known", "unresolved") | ABROAD,
        where=NOT_GRANTED,
    ),
    Stop(
        code="TRIP_NOT_CARRIED",
        title="Advance parole does not cover the trip",
        says="""No advance parole document is on file for the trip, or its last day comes before the trip or the return. The client does not leave, and
        one who is away does not set out, before counsel has advised. Without a valid document a pending Form I-485 is abandoned, and a
        way back is not certain.""",
        rank=Rank.KEEP,
        brief="Advance parole does not cover the trip: the client does not leave before counsel has advised.",
        law=(PAROLE_FIRST, PENDING_ABANDONED),
        when={"case": NOT_CARRIED},
        where=where(Stage.GRANTED),
    ),
    Stop(
        code="REPORT",
        title="Before filing, through counsel: report to a law enforcement agency (LEA)",
        says=f"""No report of the trafficking to an LEA with jurisdiction is on file. One credible report is enough,
        {safety.AFTER_COUNSEL}. So is evidence of trauma that prevents it, or of an age under 18 at one act. A call about something else does not
        count.""",
        rank=Rank.REPORT,
        brief="Before filing: counsel reports to an LEA, or shows trauma or age under 18.",
        law=(REPORT.law_on(FIRST_2024), REPORT.law_on(FIRST_2017)),
        when=UNREPORTED,
        unless=said("case.filing.derivative"),
        where=where(Stage.BEFORE),
    ),
)
"""Every stop sign, in the order of `tvisa.law.common.order` and, of one rank, in this one."""
