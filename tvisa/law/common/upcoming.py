"""
Whether a day that was set, a notice or a plan is still to come, and the rules that make it matter.

A day told vaguely counts as still to come for as long as it can be, and one that nobody dated may be.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Callable
from functools import cache, partial
from operator import attrgetter
from typing import Any, Final

from tvisa.facts import AgencyNotice, Case, CourtKind, DateFact, Forum, NoticeKind, PlanKind, ProtectionOrder, Role
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import KIND_IN, OVER_IN, own_answer, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import across
from tvisa.kernel.paths import listing, recorded
from tvisa.kernel.predicate import Computed, Reading, why_open
from tvisa.law import time_limits as limits
from tvisa.law.common import clocks
from tvisa.law.conduct import law
from tvisa.law.conduct.timing import asserted, own_words
from tvisa.law.forms import computed
from tvisa.law.read import READ_LAST, READ_SINCE
from tvisa.law.time_limits import in_words
from tvisa.law.writing import BINDINGS, question_for, rule

# --- rules ------------------------------------------------------------------------------------------------------------


ANSWER: Final = rule(
    f"""A request for evidence (RFE) or a notice of intent to deny (NOID) states the response deadline. It is at most
    {in_words(limits.WEEKS_TO_ANSWER)} weeks for an RFE and {limits.DAYS_BEFORE_DENIAL} days for a NOID. USCIS cannot extend it.""",
    "8 CFR 103.2(b)(8)(iv)",
    note="The notice can set an earlier date, which controls.",
)

IF_MAILED: Final = "This count does not include mailing days. If the document was served by mail, add three days, to {latest} at the latest (8 CFR 103.8(b)): ask, and look at the envelope."

PASSED_UNLESS_MAILED: Final = "This date has passed, unless the document was served by mail. In that case there is time until {latest} (8 CFR 103.8(b)). Ask, look at the envelope, and file today."

ANSWER_AT_ONCE: Final = rule(
    """Send everything requested together, at one time. A partial response asks for a decision on the record. USCIS can treat silence as
    abandonment.""",
    "8 CFR 103.2(b)(11); 8 CFR 103.2(b)(13)(i); 8 CFR 103.2(b)(14)",
    note="The text was read as of January 2025.",
)

REBUTTAL: Final = rule(
    f"A notice of intent to revoke T status states its grounds. The holder can send evidence against them within {limits.DAYS_BEFORE_REVOCATION} days of the notice.",
    "8 CFR 214.213(c)(1)(i); 8 CFR 214.213(c)(1)(ii)",
)

ENDS_WITH_DIVORCE: Final = rule(
    "USCIS can revoke T-2 status, on notice, once the spouse's divorce from the principal is final.",
    "8 CFR 214.213(b)(2)",
)

APPEARANCE: Final = rule(
    """USCIS treats a request as abandoned if the person misses biometrics or an interview. The exception is a change of address, or a request
    to reschedule, that USCIS received first and accepts.""",
    "8 CFR 103.2(b)(13)(ii); 8 CFR 103.2(b)(9)",
    note="The text was read as of January 2025.",
)

ABANDONED: Final = rule(
    "A denial for abandonment cannot be appealed, but the person can file a motion to reopen.",
    "8 CFR 103.2(b)(15)",
    note="The text was read as of January 2025.",
)

ABANDONED_IN_ERROR: Final = rule(
    """A motion to reopen a denial for abandonment must show that the denial was in error. Either the evidence requested was not material, the
    response was in time, or the notice did not go to the address given.""",
    "8 CFR 103.5(a)(2)",
    note="The text was read as of January 2025.",
    checked=READ_SINCE,
)

FAILED_TO_APPEAR: Final = rule(
    """A person released in a federal case who knowingly fails to appear commits an offense, and the court can issue a warrant. Each State has
    its own law.""",
    "18 USC 3146(a)(1); 18 USC 3148(b)",
    confidence="D",
    note="""Read as of April 2023. In practice, officers find and execute a warrant when fingerprints are taken or a person checks in. State law
    governs what a State court does.""",
    checked=READ_SINCE,
)

RELEASE: Final = rule(
    "DHS can revoke a release from custody during proceedings at any time, as a matter of discretion.",
    "8 CFR 236.1(c)(9)",
    note="The text was read as of January 2025.",
)

REASONABLE_FEAR: Final = rule(
    """At a reasonable fear interview, after reinstatement of an order or under an order of 8 USC 1228(b), an attorney or accredited
    representative may attend. If no fear is found, an immigration judge reviews the finding only on request. Silence declines the review.""",
    "8 CFR 208.31(c); 8 CFR 208.31(a); 8 CFR 208.31(f); 8 CFR 208.31(g)",
    note="Read as of January 2025. The judge then generally has 10 days to decide: 8 CFR 1208.31(g).",
    checked=READ_SINCE,
)

ADDRESS: Final = rule(
    "A person who must register reports a new address to the government in writing within ten days.",
    "8 USC 1305(a)",
    note="Read as of April 2023. Counsel decides to whom it applies, and whether to give a safe address instead.",
)

ADDRESS_AT_COURT: Final = rule(
    """A person with a case in immigration court reports a new address to that court on Form EOIR-33 within five days. While an appeal is
    pending, the person reports it to the BIA within five working days.""",
    "8 CFR 1003.15(d)(2); 8 CFR 1003.38(e)",
    note="Read as of January 2025. If the person did not keep the address current, no notice of a hearing is required: 8 USC 1229a(b)(5)(B).",
    checked=READ_LAST,
)

UNMARRIED: Final = rule(
    """A relative who seeks T-3 or T-5 status must be unmarried at all five points: both filings, both decisions, and admission from abroad.""",
    "8 CFR 214.211(e)(4)(i); 8 USC 1101(b)(1); 8 USC 1101(a)(15)(T)(ii); 8 CFR 214.11(k)(5)(iv)",
    note="""Marrying after the status is granted, and after any admission, does no harm at adjustment: USCIS Policy Manual, vol. 7, part J, ch. 2,
    n. 39.""",
)

TIE_AT_EACH_STEP: Final = rule(
    """The qualifying relationship must exist when the principal's application is filed and decided, when the Supplement A is filed and
    decided, and at admission from abroad. Paragraph (e) makes exceptions.""",
    """8 CFR 214.211(d); 8 CFR 214.211(d)(1); 8 CFR 214.211(d)(2); 8 CFR 214.211(d)(3); 8 CFR 214.211(d)(4); 8 CFR 214.211(d)(5);
    8 CFR 214.11(k)(4); 8 CFR 214.11(o)(4) of 2002""",
    note="""Paragraph (e) excepts a spouse, stepchild or stepparent by a marriage while the application is pending, (e)(4)(ii)-(iii). It also
    excepts a child of whom the principal became a parent after filing, (e)(1). The rule of 2002 required only three of these: both filings
    and the admission.""",
)

SUBPOENA: Final = rule(
    """A person who disobeys a subpoena without adequate excuse may be held in contempt. What a person says to a federal officer must be true,
    under oath or not.""",
    "Fed. R. Crim. P. 17(g); 18 USC 1001(a); 18 USC 3499",
    confidence="C",
    note="""The text of rule 17(g) was not found. 18 USC 3499, read as of April 2026, cites it for disobeying a subpoena without excuse. 18 USC 1001
    was read.""",
)

INVITED: Final = rule(
    """Nobody has to accept an interview invitation from agents or a prosecutor, or to testify against themselves. Statements to a federal
    officer must be true, under oath or not.""",
    "U.S. Const. amend. V; 18 USC 1001(a)",
    confidence="D",
    note="18 USC 1001 was read. A letter of request is not a subpoena, and only a subpoena binds: check the document. How a refusal weighs: 8 CFR 214.208(c).",
)

TIME_TO_COMPLY: Final = rule(
    "Whether a law enforcement agency's request was reasonable depends on the totality of the circumstances, including the time available to comply.",
    "8 CFR 214.208(c)(13); 8 CFR 214.208(c)(15)",
)

# --- what is recorded -------------------------------------------------------------------------------------------------


def _of_record(ident: str, path: str, how: Callable[..., Reading], *needs: str, **options: Any) -> Computed:
    """Ask of a record what a function reads of one of its fields."""
    name = path.partition(".")[0]
    options = {"says": APPEARANCE, "reads": (path,), **options}
    return computed(ident, question_for(path), needs=(*needs, name), how=how, **options)


@cache
def coming(name: str, *kinds: enum.StrEnum, whose: str = "") -> Computed:
    """
    Ask whether a record is of one of some kinds and its day is, or may be, still to come; one without a day may be.

    Args:
        name: The name under which the record is bound.
        kinds: The kinds.
        whose: ``own`` where it must be the applicant's, ``trafficker`` where it must be of somebody who had a part in the
            trafficking, ``other`` where it must be of anybody else; more than one with a space between.
    """
    over = BINDINGS[name].over
    choice, done = f"{name}.{KIND_IN[over]}", OVER_IN.get(over, "missed")
    reads = (choice, f"{name}.when", f"{name}.{done}", *([f"{name}.person"] if whose else []))
    return _of_record(
        "_".join([name, "ahead", *(kind.name.lower() for kind in kinds), *whose.split()]),
        choice,
        partial(_coming, choice=choice, kinds=kinds, done=done, whose=whose),
        "case",
        "day",
        reads=reads,
        hangs_on=(*reads, *(["case.applicant", *RESPONSIBLE_BY] if whose else [])),
        against=Reply.YES,
    )


def _coming(
    case: Case, day: datetime.date, record: Any, *, choice: str, kinds: tuple[enum.StrEnum, ...], done: str, whose: str
) -> Reading:
    found = _is(record, path=choice, kinds=kinds)
    if found.bits != truth.TRUE:
        return found
    if (whose and whose_plan(case, record) not in whose.split()) or getattr(record, done).when_yes_hurts == truth.TRUE:
        return found._replace(bits=truth.FALSE)
    if not told_dates(record.when):
        return found
    when = f"{choice.partition('.')[0]}.when", own_words(record.when, Reply.NO)
    return found._replace(bits=_over(day, record.when), used=(*found.used, when))


_TRAFFICKERS: Final = (Role.RECRUITER, Role.TRANSPORTER, Role.EMPLOYER, Role.EXPLOITER, Role.BUYER)
_CLOSE: Final = (Role.PARTNER, Role.FAMILY)
"""Roles that tell of a part in it only where somebody close is recorded as responsible."""


RESPONSIBLE_BY: Final = listing(
    "incident.people incident.family_or_partner incident.acts incident.means incident.control"
)
"""What tells who had a part in the trafficking."""


def had_part(case: Case, person: str | Reply | None) -> bool:
    """Say whether somebody is recorded as having had a part in the trafficking, by a role or by an answer that names who did it."""
    return any(
        each.person == person
        and (each.role in _TRAFFICKERS or (each.role in _CLOSE and asserted(incident.family_or_partner.when_no_hurts)))
        for incident in case.incidents
        for each in incident.people
    ) or any(
        claim.answer is Reply.YES and person in claim.by and not claim.hostile
        for incident in case.incidents
        for done in (incident.acts, incident.means, incident.control)
        for _, told in recorded(done)
        if isinstance(told, Answer)
        for claim in told.claims
        if person != case.applicant
    )


def whose_plan(case: Case, record: Any) -> str:
    """Return whose plan it is: the applicant's `own`, where nobody is named, too; of a `trafficker`; or of some `other`."""
    if chosen(record.person) in (None, case.applicant):
        return "own"
    return "trafficker" if had_part(case, record.person) else "other"


def ahead(*kinds: Forum | CourtKind) -> Computed:
    """Ask whether a day set by one of these is, or may be, still to come."""
    return coming("hearing" if all(isinstance(kind, Forum) for kind in kinds) else "court_date", *kinds)


def planned(*kinds: PlanKind, whose: str = "") -> Computed:
    """Ask whether something of one of these kinds is, or may be, still to come, and was not given up."""
    return coming("plan", *kinds, whose=whose)


AT_MOST: Final = {
    NoticeKind.REQUEST_FOR_EVIDENCE: clocks.TO_ANSWER,
    NoticeKind.INTENT_TO_DENY: clocks.TO_ANSWER_INTENT,
    NoticeKind.INTENT_TO_REVOKE: clocks.TO_REBUT,
}
"""The longest time that a notice of each kind can leave, counted from the day that it bears."""


@cache
def open_notice(kind: NoticeKind) -> Computed:
    """Ask whether a notice of that kind may still want an answer: by the day it names, or by the latest that it could name."""
    return _of_record(
        f"notice_open_{kind.name.lower()}",
        "notice.due_on",
        partial(_open, kind=kind),
        "day",
        says=REBUTTAL if kind is NoticeKind.INTENT_TO_REVOKE else ANSWER,
        reads=("notice.kind", "notice.due_on", "notice.issued_on", "notice.served_by_mail", "notice.answered"),
        against=Reply.YES,
    )


def _open(day: datetime.date, notice: AgencyNotice, *, kind: NoticeKind) -> Reading:
    found = _is(notice, path="notice.kind", kinds=(kind,))
    if found.bits != truth.TRUE or notice.answered.when_yes_hurts == truth.TRUE:
        return found if found.bits == truth.OPEN else found._replace(bits=truth.FALSE)
    due, issued = told_dates(notice.due_on), told_dates(notice.issued_on)
    if not (due or issued):
        return found
    over = [AT_MOST[kind].passed(d.end[1], day) for d in due]
    over = over or [AT_MOST[kind].over(d, day, notice.served_by_mail) for d in issued]
    bits = across(truth.FALSE if one else truth.TRUE for one in over)
    path, told = ("notice.due_on", notice.due_on) if due else ("notice.issued_on", notice.issued_on)
    return found._replace(bits=bits, used=(*found.used, (path, own_words(told, Reply.NO))))


def not_kept(missed: Answer) -> bool:
    """Say whether a day may have been missed: it is recorded, disputed, or was asked and is not known; a trafficker's word is none."""
    own = own_answer(missed)
    return bool(own.claims) and own.when_yes_hurts != truth.FALSE


def _over(day: datetime.date, told: DateFact) -> int:
    """Return the nibble of "that day has not passed for sure"; of no day nothing is said."""
    return across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in told_dates(told))


def _own(path: str, told: DateFact, bits: int, *gap: Any) -> Reading:
    """Read something off a day that anybody but a trafficker tells."""
    own = own_words(told, Reply.NO)
    return Reading(bits, ((path, own),) if own.values else (), *gap)


def _order(day: datetime.date, order: ProtectionOrder) -> Reading:
    path, told = "protection_order.until", order.until
    gap = (path, why_open(told), question_for(path))
    bits = _over(day, told)
    if bits == truth.OPEN and told_dates(order.issued_on):
        path, told, bits = "protection_order.issued_on", order.issued_on, truth.TRUE
    return _own(path, told, bits, gap)


ORDER_STANDS: Final = _of_record(
    "protection_order_stands",
    "protection_order.until",
    _order,
    "day",
    says=law.PROTECTION_ORDER,
    reads=("protection_order.until", "protection_order.issued_on"),
    against=Reply.YES,
)
"""Whether an order of protection stands, or may: until its last day, and of one that is only dated for as long as nobody says."""


@cache
def standing(name: str, field: str) -> Computed:
    """Ask whether a day told of a record is, or may be, still to come; of one with no such day nothing is said or asked."""
    path = f"{name}.{field}"
    return _of_record(f"{name}_{field}_ahead", path, partial(_standing, path=path), "day", against=Reply.YES)


def _standing(day: datetime.date, record: Any, *, path: str) -> Reading:
    told = _field(record, path)
    return _own(path, told, _over(day, told))


NOT_ENDED: Final = _of_record(
    "other_status_has_not_ended",
    "other_status.until",
    lambda day, other_status: Reading(
        truth.FALSE if _over(day, other_status.until) == truth.FALSE else truth.TRUE,
        (("other_status.until", other_status.until),) if told_dates(other_status.until) else (),
    ),
    "day",
    reads=("other_status.until",),
)
"""Whether the last day of another status or protection has not passed for sure, as far as one is told."""


@cache
def noted(name: str, field: str) -> Computed:
    """Ask for a yes, of a record, that somebody tells unasked: while nobody does, nothing is missing."""
    path = f"{name}.{field}"
    return _of_record(f"{path.replace('.', '_')}_noted", path, partial(_noted, path=path), says=TIME_TO_COMPLY)


def _noted(record: Any, *, path: str) -> Reading:
    answer = _field(record, path)
    return Reading(answer.when_no_hurts, ((path, answer),) if answer.claims else ())


@cache
def told_day(name: str, field: str) -> Computed:
    """Ask whether anybody but a trafficker tells a day of a record; while nobody does, nothing is missing."""
    path = f"{name}.{field}"
    return _of_record(f"{path.replace('.', '_')}_told", path, partial(_told, path=path))


def _told(record: Any, *, path: str) -> Reading:
    fact = _field(record, path)
    return _own(path, fact, truth.TRUE if told_dates(fact) else truth.OPEN)


@cache
def was(name: str, choice: str, *kinds: enum.StrEnum) -> Computed:
    """Ask whether a record is of one of some kinds, whenever it was."""
    path = f"{name}.{choice}"
    ident = "_".join([name, choice, "is", *(kind.name.lower() for kind in kinds)])
    return _of_record(ident, path, partial(_is, path=path, kinds=kinds), against=Reply.YES)


def _is(record: Any, *, path: str, kinds: tuple[enum.StrEnum, ...]) -> Reading:
    told = _field(record, path)
    if told is None or isinstance(told, Reply):
        return Reading(truth.OPEN, (), (path, why_open(told), question_for(path)))
    return Reading(truth.TRUE if told in kinds else truth.FALSE, ((path, told),))


def _field(record: Any, path: str) -> Any:
    return attrgetter(path.partition(".")[2])(record)
