"""What the statement has to explain where the record shows it, and what is not drafted before counsel has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tvisa.facts import Reply
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.law import (
    ADMISSION,
    BAR,
    CONVICTION,
    ILLEGAL_REENTRY,
    MISREPRESENTATION,
    SUPPORT,
    TURPITUDE,
)
from tvisa.law.t.departure import CONTINUED, NEW_INCIDENT, NOT_DEPARTED
from tvisa.law.t.filing.application import WHY_NOT_REPORTED
from tvisa.law.t.filing.confidentiality import SHARED_2002
from tvisa.law.t.filing.questions import Caution
from tvisa.law.t.filing.statement import TO_DEFENDANTS, MustExplain, Waits
from tvisa.law.t.filing.statement_topics import TOPICS
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2017
from tvisa.law.writing import rule

# --- what must be explained -------------------------------------------------------------------------------------------

_PAPERS: Final = rule(
    "Any credible evidence counts; officers are told to weigh why a victim can lack papers that others would have.",
    "8 CFR 214.204(f); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(3) of 2002",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(1), asks that papers which cannot be had be explained.",
)
_NOT_DONE: Final = rule(
    "No labor or sex act need have been done; the evidence then shows the purpose.",
    "8 CFR 214.206(a)(2); 8 CFR 214.11(f)(1)",
    window=SINCE_2017,
)
_NOT_REPORTED_BEFORE: Final = (
    rule("If the trafficking was not reported, the statement says why.", "8 CFR 214.11(h)(3)(iii)", window=RULE_2017),
    rule(
        "If the trafficking was not reported, the statement says why.", "8 CFR 214.11(h)(2) of 2002", window=RULE_2002
    ),
)
_NOT_REPORTED: Final = (WHY_NOT_REPORTED, *_NOT_REPORTED_BEFORE)
_NOT_MET: Final = (
    rule(
        "A request need be met only if it was reasonable on all the circumstances; trauma or age can excuse.",
        "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(c); 8 CFR 214.208(e)",
        window=RULE_2024,
    ),
    rule(
        "A request need be met only if it was reasonable on all the circumstances; trauma or age can excuse.",
        "8 CFR 214.11(h)(2); 8 CFR 214.11(h)(4)",
        window=RULE_2017,
    ),
    rule(
        "Only reasonable requests need be met; the statement shows that they were.",
        "8 CFR 214.11(h)(2) of 2002",
        window=RULE_2002,
    ),
)
_LATE: Final = rule(
    "Who filed too late for trafficking that ended before October 28, 2000 shows exceptional circumstances.",
    "8 CFR 214.11(d)(4) of 2002",
    window=RULE_2002,
)
_OWN: Final = (_PAPERS, _NOT_DONE, *_NOT_REPORTED_BEFORE, *_NOT_MET, _LATE)
_YES: Final = (Reply.YES,)
_NO: Final = (Reply.NO,)

EXPLAINED: Final = (
    MustExplain(
        "papers_taken",
        "Papers were kept from the person: which of them cannot be had, and why.",
        (_PAPERS,),
        ("incidents.control.withholds_documents",),
        _YES,
    ),
    MustExplain(
        "nothing_done",
        "A sex act or work that was wanted was not done: for what purpose the person was recruited or kept.",
        (_NOT_DONE,),
        ("incidents.labor.completed", "incidents.sex.completed"),
        _NO,
        ("incidents.labor.completed", "incidents.sex.completed"),
    ),
    MustExplain(
        "not_reported",
        """
        No report of the trafficking to an agency is recorded. If there was none, or none sooner, why not; trauma or age can excuse.
        Whether to report now is for counsel.
        """,
        _NOT_REPORTED,
        unless=("assistance.contacts.about_trafficking", "assistance.contacts.concerned_trafficking"),
        always=True,
        beside=("assistance.report_delay",),
    ),
    MustExplain(
        "not_told",
        """
        A contact about what was done is recorded, and not that the person told of it: what the agency knew and from whom, what the person
        told, and why no more. Whether to report now is for counsel.
        """,
        _NOT_REPORTED,
        ("assistance.contacts.concerned_trafficking",),
        _YES,
        unless=("assistance.contacts.about_trafficking",),
    ),
    MustExplain(
        "delay",
        "Reasons are recorded why it was not reported, or not sooner: they are told as the person tells them.",
        _NOT_REPORTED,
        ("assistance.report_delay",),
        _YES,
    ),
    MustExplain(
        "request_not_met",
        "A request of an agency was not met: what was asked, and what kept the person from it.",
        _NOT_MET,
        ("assistance.requests.complied",),
        _NO,
        beside=("assistance.requests.circumstances", "assistance.trauma"),
    ),
    MustExplain(
        "departure",
        """
        A departure is recorded. After one that came after the trafficking, presence is presumed not to be on account of it, unless the
        person came back because the victimization went on, or is a victim of a new incident since, or another exception fits: when and
        how the person left, and why they came back; of a return after an order nothing before criminal counsel has advised.
        """,
        (NOT_DEPARTED.law, CONTINUED.law, NEW_INCIDENT.law),
        ("presence.departures",),
        beside=("presence.latest_return",),
    ),
    MustExplain(
        "late_filing",
        "The filing came late: what kept the person from filing in time.",
        (_LATE,),
        ("delay_excused",),
    ),
)
"""In the order in which they are told; earlier statements that differ are told beside them."""

# --- what waits for counsel -------------------------------------------------------------------------------------------

_FIRST: Final = Caution.CRIMINAL_COUNSEL

WAITS: Final = (
    Waits(
        "own_acts",
        "Acts of the person's own",
        """
        What is told here can be evidence of a crime, or bear on the bar, which no waiver reaches and which has no words on duress. The forms
        ask about most of it under oath: what the statement tells and what the forms tell are read together.
        """,
        _FIRST,
        (BAR, TURPITUDE, ADMISSION),
        ("conduct.acts", "conduct.acts_complete", "conduct.role", "conduct.relative", "conduct.bond"),
    ),
    Waits(
        "matters",
        "Arrests, charges and convictions, and the courts they are in",
        """
        Where a case is open, or can be opened again, whatever is signed can be used in it. A motion to vacate has a statement of its own,
        with counsel in that court: what is sworn there and what is sworn here are read side by side.
        """,
        _FIRST,
        (ADMISSION, CONVICTION),
        ("conduct.matters", "conduct.matters_complete", "conduct.court_dates", "conduct.protection_orders"),
    ),
    Waits(
        "entries",
        "How the person came in, on what papers, and orders of removal",
        "A return after a removal can be a crime; the manner of each entry is asked on the form too.",
        _FIRST,
        (ILLEGAL_REENTRY, MISREPRESENTATION),
        (
            "presence.entries",
            "presence.departures",
            "status.removal_order",
            "status.reentered",
            "filing.order_by_dhs",
            "filing.order_by_judge",
            "filing.order_executed",
            "filing.order_on",
            "filing.order_stipulated",
            "filing.order_in_absentia",
            "filing.hearing_notice_received",
            "filing.hearing_notice_to_other",
            "filing.order_reinstated",
            "filing.reinstated_on",
            "filing.voluntary_departure_overstayed",
            "incidents.agreement.to_be_smuggled",
            "incidents.labor.furthered_smuggling",
            "incidents.labor.beyond_the_deal",
        ),
    ),
    Waits(
        "groups",
        "Armed or organized groups",
        "Payments to such a group, and work for it, can be material support, forced or not.",
        _FIRST,
        (SUPPORT,),
        ("conduct.group",),
    ),
    Waits(
        "work",
        "Work without a permit",
        "Numbers and papers used for it are asked about on the form, and can be a crime.",
        _FIRST,
        (),
        ("conduct.unauthorized_work",),
    ),
    Waits(
        "disclosure",
        "What makes telling or filing dangerous",
        "Counsel decides what has to come first: a conflict, a duty to report, records that were deleted, somebody else's safety.",
        Caution.PRIVILEGED_ACT,
        (),
        ("conduct.disclosure",),
    ),
    Waits(
        "grounds",
        "Grounds of inadmissibility, charged or gone through",
        "They are answered on forms and waivers; the statement and those have to say the same.",
        Caution.COUNSEL,
        (),
        ("grounds",),
    ),
    Waits(
        "cases_of_others",
        "A criminal case against somebody responsible, and days on which the person is to speak",
        """
        The person can be a witness there: a statement can reach the prosecutor, and through the prosecutor the defense. What an agency has
        asked for comes before anything that is signed.
        """,
        _FIRST,
        (TO_DEFENDANTS, SHARED_2002),
        ("prosecutions", "assistance.requests.when", "assistance.requests.due_on"),
    ),
    Waits(
        "civil",
        "A civil suit or a claim for wages",
        "The same facts are sworn twice, and what is filed can be asked for there.",
        Caution.COUNSEL,
        (),
        ("filing.civil_suit_filed", "filing.losses"),
    ),
)
"""In the order in which counsel sees them."""


def rules_of_the_statement() -> Iterator[tuple[str, str, Provision]]:
    """Yield what the outline of a statement rests on and nothing else does: the name, the title and the provision."""
    for topic in TOPICS:
        yield topic.id, topic.title, topic.law
    for each in EXPLAINED:
        yield from ((each.id, each.text, law) for law in each.laws if law in _OWN)
    yield "to_defendants", "What can reach a defendant", TO_DEFENDANTS
