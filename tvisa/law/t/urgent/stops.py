"""
Stop signs: what must not be done before something else, each with what on the record shows it and the law behind it.

In which order they are told is `tvisa.law.common.order`. A stop sign that rests on the client's own acts is looked at in a
privileged setting alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.common import clocks
from tvisa.law.common.asking import GOES_ON, said
from tvisa.law.common.courts import HEARING_MISSED, OVERSTAYED, REINSTATEMENT, RESCISSION
from tvisa.law.common.order import Rank
from tvisa.law.common.posture import EVERYWHERE, NOT_GRANTED, UNDECIDED, Stage, Where, where
from tvisa.law.common.relief import FRIVOLOUS
from tvisa.law.common.safety import (
    CITIZENS,
    CITIZENSHIP_OPEN,
    CONDITIONS,
    ONLY_ALIENS_HELD,
    PERJURY,
    PROTECTION,
    RESIDENCE_ENDS,
    RESIDENCE_UNKNOWN,
    WHO_MAY_APPLY,
)
from tvisa.law.common.travel import LEAVING, PAROLE_FIRST, TRIP_PLANNED
from tvisa.law.common.upcoming import (
    ABANDONED,
    ABANDONED_IN_ERROR,
    ANSWER,
    ANSWER_AT_ONCE,
    APPEARANCE,
    FAILED_TO_APPEAR,
    REBUTTAL,
)
from tvisa.law.conduct import law
from tvisa.law.conduct.catalog.migration import REMOVED
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.conduct.stays import RETURNED
from tvisa.law.t.filing.application import EARLIER_EVIDENCE
from tvisa.law.t.filing.decision import REFERRAL
from tvisa.law.t.filing.grant import REVOCATION
from tvisa.law.t.report import REPORT
from tvisa.law.windows import FIRST_2024
from tvisa.law.writing import folded, rule


@attrs.frozen(eq=False)
class Stop:
    """
    One stop sign.

    Attributes:
        code: Its name in data.
        title: What it is about, in a few words.
        text: What is not to be done, and before what; it may run over lines.
        rank: How urgent it is.
        provisions: Where that stands; those in force on the day are told.
        when: By kind of subject, what of one such subject raises it. What the bar, an element or a request says is looked at where
            cases are screened.
        where: The postures in which it is true.
        with_day: Whether it stands directly before the next day on which the client must be somewhere, where that day is soon.
        instead: Codes of notices that say no more, and are not told beside it.
        holds_filing: Whether it says that the application is not filed while it is up.
    """

    code: str
    title: str
    text: str = attrs.field(converter=folded)
    rank: Rank
    provisions: tuple[Provision, ...]
    when: Mapping[str, Predicate] = attrs.field(factory=dict)
    where: Where = attrs.field(kw_only=True)
    with_day: bool = False
    instead: tuple[str, ...] = ()
    holds_filing: bool = False


# --- the law that stands nowhere else ---------------------------------------------------------------------------------

CONFLICTS: Final = rule(
    """
    A lawyer does not act for a client whose interests are directly adverse to another's, or against what a former client told,
    without informed consent in writing, and keeps from each what the other told.
    """,
    "ABA Model Rules of Professional Conduct 1.6, 1.7, 1.9",
    confidence="D",
    note="Each State has its own rules; accredited representatives are bound by 8 CFR 1003.102.",
)

SILENCE: Final = rule(
    "Nobody can be made to be a witness against themselves in a criminal case; what is said or handed over freely can be used.",
    "U.S. Const. amend. V",
    confidence="D",
    note="That counsel advised silence is not named among the circumstances of 8 CFR 214.208(c): open, for counsel.",
)

_USED: Final = said_of_conduct("act.false_papers.used")
_UNTRUE: Final = said_of_conduct("act.false_papers.earlier_filing_differs") | said_of_conduct("act.false_papers.untrue")
_ASYLUM: Final = said("case.filing.asylum_pending") | said("case.filing.asylum_found_frivolous")
"""An asylum application that is recorded. An earlier filing that differs can be one: that was not asked apart."""
_READ_FIRST: Final = """
    Get every earlier form and what was said under oath, and read it with the client. Nothing repeats it, renews what rests on
    it or goes to an interview on it before counsel has decided whether it is corrected or withdrawn.
    """
_CRIMINAL_TITLE: Final = "Criminal defense counsel first"
_CRIMINAL: Final = """
    A case is open, or an authority asks, or what is recorded could be charged: no interview, no statement, no plea or
    admission and no form before criminal defense counsel has advised, with immigration advice in writing. A day on which a
    right is lost does not wait for that: the advice comes before it. Nothing is erased, opened or handed over.
    """
HELD: Final = said_of_conduct("matter.arrested") | said_of_conduct("matter.charged")
"""An arrest or a charge."""
_FEARED: Final = AnyOf(
    [
        said("case.presence.related.still_feared"),
        said("case.presence.related.past_threats"),
        said("case.hardship.factors.harm_by_trafficker"),
    ]
)

STOPS: Final = (
    Stop(
        "DANGER_NOW",
        "It may still be going on",
        "A plan for safety, made with the client, comes before every legal step; nobody is called for the client unasked.",
        Rank.DANGER_NOW,
        (PROTECTION,),
        when={"incident": GOES_ON},
        where=EVERYWHERE,
    ),
    Stop(
        "CONFLICT",
        "Conflict of interest",
        """
        A conflict check is open: until it is decided for whom this office may act, nobody here advises the client, and no
        account of one client is shown to, or used against, another. What another victim says of the client's acts, where anything of
        it is on file, is kept confidential meanwhile: nothing here rests on it.
        """,
        Rank.CONFLICT,
        (CONFLICTS,),
        when={"case": said_of_conduct("case.conduct.disclosure.conflict_open")},
        instead=("CONFLICT_CHECK",),
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "REENTRY_CRIME",
        "Criminal defense counsel first: return after removal",
        """
        A return after removal, or after leaving under an order, is recorded: to be found here is a crime that goes on, and the
        order can be reinstated. No account of any entry is written, signed or told to an officer, a fear interview included,
        before criminal defense counsel has advised.
        """,
        Rank.CRIMINAL_NOW,
        (law.ILLEGAL_REENTRY, REINSTATEMENT, SILENCE),
        when={"case": (said_of_conduct("case.status.removal_order") | REMOVED) & RETURNED},
        instead=("REENTRY_CRIME",),
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "CRIMINAL_NOW",
        _CRIMINAL_TITLE,
        _CRIMINAL,
        Rank.CRIMINAL_NOW,
        (SILENCE, law.ADMISSION),
        when={
            "matter": said_of_conduct("matter.pending") | said_of_conduct("matter.investigated"),
            "case": said_of_conduct("case.conduct.disclosure.records_destroyed"),
        },
        instead=("CRIMINAL_COUNSEL",),
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "CRIMINAL_BAR",
        _CRIMINAL_TITLE,
        _CRIMINAL,
        Rank.CRIMINAL_NOW,
        (SILENCE, law.ADMISSION, law.RECRUITING_CRIMES),
        instead=("CRIMINAL_COUNSEL",),
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "FRIVOLOUS",
        "An asylum application was found frivolous",
        "Get the decision and the notice before anything more is filed: a final finding shuts out every benefit, and no waiver reaches it.",
        Rank.NOT_TO_BE_FILED,
        (FRIVOLOUS,),
        when={"case": said("case.filing.asylum_found_frivolous")},
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "DO_NOT_FILE",
        "Do not file yet",
        """
        Nothing is filed before criminal counsel has advised and the client's role is settled: the bar is raised, no waiver reaches
        it, and a sworn account can reach a prosecutor. T status has no deadline of its own; where a birthday below ends a relative's
        class, that advice is had in time for it.
        """,
        Rank.NOT_TO_BE_FILED,
        (law.BAR, law.NOT_A_GROUND, law.CONFIDENTIAL, REFERRAL),
        where=where(Stage.BEFORE),
        holds_filing=True,
    ),
    Stop(
        "CITIZENSHIP",
        "Settle citizenship first",
        """
        The client is, or may be, a citizen or national: by birth here, through a parent, or by naturalization. Form I-914 is a signed
        statement of being neither. Until counsel has settled it, nothing that says so is signed, filed, pleaded or told to DHS, and DHS hears
        of no plan to apply: a citizen or national cannot be given T status, removed, or held for removal. If the client turns out to be neither,
        every deadline has run meanwhile, the one-year asylum deadline among them: settle it before they pass.
        """,
        Rank.NOT_OPEN,
        (WHO_MAY_APPLY, CITIZENS, ONLY_ALIENS_HELD, PERJURY),
        when={"case": CITIZENSHIP_OPEN},
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "RESIDENT",
        "T status is not open to a permanent resident",
        """
        Do not file Form I-914 while permanent residence lasts; charges alone do not end it, a final order does. Defend that
        residence, and look at what it opens.
        """,
        Rank.NOT_OPEN,
        (WHO_MAY_APPLY, RESIDENCE_ENDS),
        when={"case": said("case.filing.permanent_resident")},
        where=NOT_GRANTED,
        holds_filing=True,
    ),
    Stop(
        "RESIDENCE_UNKNOWN",
        "Whether the client is a permanent resident is not known",
        """
        Look it up before Form I-914 is filed: T status is not open to a permanent resident, a conditional one included, and a conditional
        resident has a petition of their own to file, with a waiver for whoever was abused. Ask for every card, stamp and notice.
        """,
        Rank.NOT_TO_BE_FILED,
        (WHO_MAY_APPLY, CONDITIONS),
        when={"case": RESIDENCE_UNKNOWN},
        where=where(Stage.BEFORE),
    ),
    Stop(
        "UNTRUE_FILING",
        "An earlier filing may not be true",
        _READ_FIRST,
        Rank.NOT_TO_BE_FILED,
        (FRIVOLOUS, law.MISREPRESENTATION, EARLIER_EVIDENCE, PERJURY),
        when={"act": said_of_conduct("act.false_papers.earlier_filing_differs") | ((_UNTRUE | _USED) & _ASYLUM)},
        where=EVERYWHERE,
    ),
    Stop(
        "UNTRUE_STATEMENT",
        "An earlier filing may not be true",
        _READ_FIRST,
        Rank.NOT_TO_BE_FILED,
        (law.MISREPRESENTATION, EARLIER_EVIDENCE, PERJURY),
        when={"act": _UNTRUE},
        where=EVERYWHERE,
    ),
    Stop(
        "PAPERS_SHOWN",
        "False papers or a false name: find out to whom",
        """
        Shown to an officer, at a consulate or in a filing they can be a ground; shown for work alone they may be none, unless as a
        claim to citizenship, and each can be charged. Ask through counsel to whom, and get every form, before anything repeats it.
        """,
        Rank.CRIMINAL,
        (law.MISREPRESENTATION, law.CITIZENSHIP_CLAIM, PERJURY),
        when={"act": _USED},
        where=EVERYWHERE,
    ),
    Stop(
        "SIGN_NOTHING",
        "In custody: nothing is signed",
        """
        Nothing is signed in custody that counsel has not read: a stipulated order or voluntary departure ends the case and is a
        departure after the trafficking. Calls from a jail are recorded and not privileged.
        """,
        Rank.CRIMINAL_NOW,
        (clocks.SIGNED_AWAY, LEAVING, OVERSTAYED),
        when={"case": said("case.filing.detained")},
        where=NOT_GRANTED,
    ),
    Stop(
        "COURT_DAY_MISSED",
        "A day in criminal or juvenile court was missed, or may have been",
        """
        The court may have issued a warrant, which is carried out wherever the client's name is run, at biometrics and check-ins too. Defense
        counsel looks it up today, and has it recalled and a new day set, before anything more is filed that brings biometrics, and in time
        for each day on which a right is lost. The client goes to no office and no clerk's window.
        """,
        Rank.CRIMINAL_NOW,
        (FAILED_TO_APPEAR, SILENCE),
        where=EVERYWHERE,
        holds_filing=True,
    ),
    Stop(
        "HEARING_MISSED",
        "A hearing before the immigration judge was missed, or may have been",
        """
        Find out today, through counsel and from the court's own line or portal, whether the client was ordered removed in absentia. From that
        order a motion to reopen, which stays removal, has 180 days for exceptional circumstances, such as battery or extreme cruelty, and no
        limit where notice never came or custody kept the client away. Until that is known the client does not go to ICE.
        """,
        Rank.SOON,
        (HEARING_MISSED, RESCISSION),
        where=EVERYWHERE,
    ),
    Stop(
        "APPOINTMENT_MISSED",
        "A day set by USCIS was missed, or may have been",
        """
        Whoever stays away from biometrics or an interview is treated as having abandoned the request, which is denied, unless a change of
        address or a request for another day was there by then. Find out today whether it was denied; if not, counsel asks in writing for
        another day and says why. A denial for abandonment has no appeal: a motion to reopen, within 30 days, shows that it was in error.
        """,
        Rank.SOON,
        (APPEARANCE, ABANDONED, ABANDONED_IN_ERROR, clocks.MOTION_TO_USCIS),
        where=EVERYWHERE,
    ),
    Stop(
        "ANSWER_MISSED",
        "A notice of USCIS was not answered in time",
        """
        The day for an answer has passed, and no answer is recorded. Find out today whether USCIS has decided, and on what: it can deny
        the application as abandoned, or on the record. From a denial for abandonment there is no appeal: a motion to reopen has 30 days,
        33 if the denial was mailed. Counsel decides whether a late answer is sent; nobody relies on its being read.
        """,
        Rank.SOON,
        (ANSWER, ANSWER_AT_ONCE, ABANDONED, clocks.MOTION_TO_USCIS),
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Stop(
        "REBUTTAL_MISSED",
        "A notice of intent to revoke was not answered in time",
        """
        The day for evidence against the grounds has passed, and no answer is recorded. Find out today whether the approval was
        revoked: that decision can be appealed within the days it names, and is not final until the appeal is decided. Counsel decides
        whether evidence is sent late; nobody relies on its being read.
        """,
        Rank.SOON,
        (REBUTTAL, REVOCATION),
        where=EVERYWHERE,
    ),
    Stop(
        "DISPOSITION",
        "An arrest or charge whose end is not recorded",
        """
        Get the docket and a certified disposition, and look for a warrant, before any check-in, hearing or filing: an arrest alone
        can bring detention without bond. The client does not go to the clerk's window.
        """,
        Rank.CRIMINAL,
        (clocks.ARREST_DETAINS, law.ADMISSION),
        with_day=True,
        where=EVERYWHERE,
    ),
    Stop(
        "CRIMINAL_ACTS",
        "Acts of the client's own: criminal counsel before any statement",
        """
        Criminal counsel is asked before any statement is finished and before any interview; until then no detail of those acts is
        written down. No label for the client: what was done, by whose order, and against what threat.
        """,
        Rank.CRIMINAL,
        (law.BAR, law.ADMISSION),
        instead=("CRIMINAL_COUNSEL",),
        where=EVERYWHERE,
    ),
    Stop(
        "AGENCY_CONTACT",
        "No meeting with an agency alone",
        """
        An agency has asked for something. Counsel prepares the client, settles what may be asked, and is there; no answer by
        telephone. Unless the client was under 18 at an act, or trauma prevents it, a refusal that is not explained can count
        against the duty to assist.
        """,
        Rank.CRIMINAL,
        (SILENCE, law.CONFIDENTIAL),
        where=where(*UNDECIDED),
    ),
    Stop(
        "MANDATED_REPORTER",
        "Harm to a child: who must report",
        "Look at the State's reporting law, and at who in this office it binds, before more is recorded or anybody is told.",
        Rank.CRIMINAL,
        (),
        when={"case": said_of_conduct("case.conduct.disclosure.child_harmed")},
        instead=("MANDATED_REPORTER",),
        where=EVERYWHERE,
    ),
    Stop(
        "DANGER",
        "Somebody can be reached by those responsible",
        """
        Fear or threats are recorded: agree on how it is safe to call and write, and ask who else can be reached, before any step
        of which those responsible could learn.
        """,
        Rank.DANGER,
        (PROTECTION,),
        when={"case": _FEARED | said_of_conduct("case.conduct.bond.contact_now")},
        where=EVERYWHERE,
    ),
    Stop(
        "TRAVEL",
        "No travel abroad",
        """
        Leaving now raises the presumption against presence, can bring a bar on coming back and carries out an order: no trip,
        however short, before counsel has advised.
        """,
        Rank.KEEP,
        (LEAVING, PAROLE_FIRST),
        when={"case": TRIP_PLANNED},
        where=NOT_GRANTED,
    ),
    Stop(
        "REPORT",
        "Before filing: one report to an agency with jurisdiction",
        """
        No report of the trafficking to an agency that has jurisdiction over it is recorded. One credible report through counsel is
        enough, or evidence of trauma that prevents it, or of an age under 18 at one act; a call about something else is none. If acts
        of the client's own are recorded, criminal counsel agrees first.
        """,
        Rank.REPORT,
        (REPORT.law_on(FIRST_2024),),
        where=where(Stage.BEFORE),
    ),
)
"""Every stop sign, in the order of `tvisa.law.common.order` and, of one rank, in this one."""
