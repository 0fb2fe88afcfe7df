"""
An independent reading of which days can be lost, by calendar arithmetic, for complete cases only.

It shares nothing with the library but the record of facts, and was written from the texts by somebody who had not read the
library's law of what is urgent. Each clause carries its citation. A case is complete when every date is a full day and every
yes/no answer that is read here is a plain yes or no.

Of a birthday the day is the first one too late; of anything else it is the last one in time. A text that moves a last day is
named; a birthday is moved by none. Choices that no text settles are marked "open point".
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import attrs

from tests.property.oracle_calendar import ONE_DAY, birthday, last_open, next_open
from tests.property.oracle_family import birth, day_of, yes
from tvisa.facts import AgencyNotice, Case, DecidedMatter, Disposition, Kinship, NoticeKind
from tvisa.kernel.answers import Answer, Reply, State


@attrs.frozen
class Due:
    """
    One day that can be lost.

    Attributes:
        code: What kind of day it is.
        day: The day.
        moves: Whether a text moves a last day that is a Saturday, a Sunday or a legal holiday.
        too_late: Whether the day itself is too late.
        subject: Of whom, where it is a relative's or turns on the principal's age.
        kept: Whether it is kept whatever the day of the week: a hearing, the end of a status.
        may_be_left_out: Whether no text says that it still runs, nor that it does not.
        if_mailed: The last day if the mail served it, where nobody says whether it did.
    """

    code: str
    day: datetime.date
    moves: bool = False
    too_late: bool = False
    subject: str | None = None
    kept: bool = False
    may_be_left_out: bool = False
    if_mailed: datetime.date | None = None

    @property
    def moved_to(self) -> datetime.date | None:
        there = next_open(self.day)
        return there if self.moves and there != self.day else None

    @property
    def last(self) -> datetime.date:
        """The last day on which something can still be done."""
        return self.day - ONE_DAY if self.too_late else self.moved_to or self.day

    def safe(self, as_of: datetime.date) -> datetime.date | None:
        """The last working day that nothing has to move; once that is past, the day to which it is moved, while that is still to come."""
        day = last_open(self.day - ONE_DAY if self.too_late else self.day)
        if as_of <= day:
            return day
        return self.moved_to if self.moved_to and not self.too_late and as_of <= self.moved_to else None

    def is_live(self, as_of: datetime.date) -> bool:
        """Say whether it can still be kept: a lapsed day is never live."""
        return as_of <= (next_open(self.if_mailed) if self.if_mailed else self.last)


def oracle(case: Case, as_of: datetime.date) -> list[Due]:
    """Return the days of a complete case, passed ones included."""
    return [
        *of_notices(case),
        *of_denials(case),
        *of_orders(case),
        *of_asylum(case),
        *of_the_principals_age(case),
        *of_family(case, as_of),
        *of_status(case),
        *of_claims(case),
        *of_what_else_is_held(case),
        *([Due("HEARING", day, kept=True)] if (day := day_of(case.filing.hearing_on)) else []),
    ]


# --- Notices of USCIS


def of_notices(case: Case) -> Iterator[Due]:
    for notice in case.filing.notices:
        if not yes(notice.answered):
            yield _of_notice(notice, filed=yes(case.filed))


def _of_notice(notice: AgencyNotice, *, filed: bool) -> Due:
    # 8 CFR 103.2(b)(8)(iv): "in no case shall the maximum response period provided in a request for evidence exceed twelve weeks,
    # nor shall the maximum response time provided in a notice of intent to deny exceed thirty days"; 214.213(c)(1)(ii): "within 30
    # days of the notice". 8 CFR 1.2 moves the day
    code, days = {
        NoticeKind.REQUEST_FOR_EVIDENCE: ("REQUEST_FOR_EVIDENCE", 84),
        NoticeKind.INTENT_TO_DENY: ("INTENT_TO_DENY", 30),
        NoticeKind.INTENT_TO_REVOKE: ("INTENT_TO_REVOKE", 30),
    }[NoticeKind(str(notice.kind))]
    # 8 CFR 214.213(a), (c) revokes an approved Form I-914 or I-914A; where none is filed, the notice is on something else
    # open point: of such a notice no day but a printed one is sure; it is kept as one of T status
    if code == "INTENT_TO_REVOKE" and not filed:
        code = "NOTICE_ON_OTHER_FILING"
    issued, due = day_of(notice.issued_on), day_of(notice.due_on)
    assert issued is not None
    return Due(code, due, moves=True) if due else _served(code, issued, days, notice.served_by_mail)


def _served(code: str, served: datetime.date, days: int, by_mail: Answer) -> Due:
    # 8 CFR 103.8(b): "and the notice is served by mail, 3 days shall be added to the prescribed period. Service by mail is complete
    # upon mailing"; while nobody says how it was served, the shorter time is kept and the longer one lapses
    told = {c.answer for c in by_mail.claims}
    short, long = (served + datetime.timedelta(n) for n in (days, days + 3))
    if told == {Reply.YES}:
        return Due(code, long, moves=True)
    return Due(code, short, moves=True, if_mailed=None if told == {Reply.NO} else long)


def of_denials(case: Case) -> Iterator[Due]:
    for decision in case.decisions:
        decided = day_of(decision.decided_on)
        # 8 CFR 103.3(a)(2)(i): "within 30 days after service of the decision"; 103.5(a)(1)(i): a motion "within 30 days of the
        # decision"; 8 CFR 1.2 moves the day
        if decided and decision.matter is DecidedMatter.I_914 and decision.disposition is Disposition.DENIED:
            yield _served("APPEAL_OF_DENIAL", decided, 30, decision.served_by_mail)


# --- Orders of removal


def of_orders(case: Case) -> Iterator[Due]:
    filing = case.filing
    reinstated, ordered = day_of(filing.reinstated_on), day_of(filing.order_on)
    if yes(filing.order_reinstated) and reinstated:
        # 8 USC 1252(b)(1): "not later than 30 days after the date of the final order"; Fed. R. App. P. 26(a)(1)(C) moves it
        yield Due("REINSTATEMENT_REVIEW", reinstated + datetime.timedelta(30), moves=True)
    elif yes(filing.order_expedited) and not yes(filing.order_executed):
        # 8 USC 1252(a)(2)(A): "no court shall have jurisdiction to review"; 1225(b)(1)(B)(iii)(III): "in no case later than 7 days
        # after the date of the determination"; nothing moves it
        if found := day_of(filing.no_fear_found_on):
            yield Due("FEAR_REVIEW", found + datetime.timedelta(7), kept=True)
    elif yes(filing.order_by_judge) and ordered:
        # 8 CFR 1241.1(a), (c); 8 USC 1101(a)(47)(B): final when the Board decides, or the time to appeal is over
        board = [d for e in case.decisions if e.matter is DecidedMatter.REMOVAL and (d := day_of(e.decided_on))]
        final = max(board, default=ordered)
        if yes(filing.order_in_absentia):
            # 8 USC 1229a(b)(5)(C)(i): "within 180 days after the date of the order of removal"; no appeal lies to the Board
            # (Matter of Guzman, 22 I&N Dec. 722)
            yield Due("RESCISSION", ordered + datetime.timedelta(180), moves=True)
        else:
            # 8 CFR 1003.38(b): "within 30 calendar days"; "If the final date for filing falls on a Saturday, Sunday, or legal
            # holiday, this appeal time shall be extended to the next business day"
            if not board:
                yield Due("APPEAL_TO_BOARD", ordered + datetime.timedelta(30), moves=True)
            # 8 USC 1229a(c)(6)(B), (7)(C)(i): "within 30 days", "within 90 days of the date of entry of a final administrative
            # order"; 8 CFR 1001.1(h)
            yield Due("MOTION_TO_RECONSIDER", final + datetime.timedelta(30), moves=True)
            yield Due("MOTION_TO_REOPEN", final + datetime.timedelta(90), moves=True)
        yield Due("PETITION_FOR_REVIEW", final + datetime.timedelta(30), moves=True)


def of_what_else_is_held(case: Case) -> Iterator[Due]:
    # 8 USC 1229c(d)(1): "voluntarily fails to depart the United States within the time period specified"; no text moves it
    if (until := day_of(case.filing.voluntary_departure_until)) and not yes(case.filing.voluntary_departure_overstayed):
        yield Due("VOLUNTARY_DEPARTURE_ENDS", until)
    for other in case.filing.other_statuses:
        if ends := day_of(other.until):
            yield Due("OTHER_STATUS_ENDS", ends)


# --- The year for asylum


def of_asylum(case: Case) -> Iterator[Due]:
    arrivals = [day for e in case.presence.entries if (day := day_of(e.when))]
    # 8 USC 1158(a)(1): "Any alien"; (a)(2)(E): the year "shall not apply to an unaccompanied alien child"
    if yes(case.filing.citizen) or yes(case.filing.unaccompanied_child):
        return
    # an application that is pending has been made; whoever holds status has time (8 CFR 208.4(a)(5)(iv))
    if arrivals and not yes(case.filing.asylum_pending) and not case.granted_on.values:
        # 8 USC 1158(a)(2)(B): "within 1 year after the date of the alien's arrival"; 8 CFR 208.4(a)(2)(ii): "the date of the
        # alien's last arrival"; "When the last day of the period so computed falls on a Saturday, Sunday, or legal holiday, the
        # period shall run until the end of the next day that is not"
        # open point: after an order of removal it runs on, but is used through a motion to reopen, if at all
        # open point: a resident, who has what asylum leads to, seldom asks for it
        ordered = yes(case.status.removal_order) or yes(case.filing.permanent_resident)
        yield Due("ASYLUM_YEAR", birthday(max(arrivals), 1), moves=True, may_be_left_out=ordered)


# --- Birthdays


def of_the_principals_age(case: Case) -> Iterator[Due]:
    born = birth(case, case.applicant)
    # 22 USC 7105(b)(1)(C), 8 USC 1101(a)(27)(J); 8 CFR 204.11(b)(1): "under 21"
    yield Due("TURNS_EIGHTEEN", birthday(born, 18), too_late=True)
    yield Due("TURNS_TWENTY_ONE", birthday(born, 21), too_late=True)


def of_family(case: Case, as_of: datetime.date) -> Iterator[Due]:
    """Return the birthdays by which an application that is not filed yet has to be, or a pending one decided."""
    filed, granted = day_of(case.filed_on), day_of(case.granted_on)
    at = filed or as_of
    if granted is not None or yes(case.family.application_denied):
        return
    # open point: what 8 CFR 214.211(b)(1)(iii) leaves to a relative of a principal who died is no birthday to keep
    if yes(case.family.principal_died):
        return
    principal = birthday(birth(case, case.applicant), 21)
    pending = filed is not None
    for member in case.family.members:
        twenty_first, eighteenth = (birthday(birth(case, member.person), n) for n in (21, 18))
        # open point: a decision that is still to come can be made tomorrow at the earliest
        if member.kinship is Kinship.CHILD and at < twenty_first and (not pending or as_of + ONE_DAY < twenty_first):
            # 8 USC 1184(o)(4): frozen where it comes while the application is pending, so that once it is filed a grant before
            # the birthday is what leaves a gap
            code = "CHILD_TURNS_21_IF_GRANTED_FIRST" if pending else "CHILD_TURNS_21"
            yield Due(code, twenty_first, too_late=True, subject=member.person)
        if member.kinship is Kinship.SIBLING and filed is None and at < principal:
            # 8 USC 1101(a)(15)(T)(ii)(I): "under 18 years of age on the date on which such alien applied"
            yield Due("SIBLING_TURNS_18", eighteenth, too_late=True, subject=member.person)
        # (ii)(I), 1184(o)(5); a brother or sister who was 18 when it was filed follows no principal of any age but in danger
        too_old = member.kinship is Kinship.SIBLING and eighteenth <= at
        if member.kinship in (Kinship.PARENT, Kinship.SIBLING) and not too_old and at < principal:
            if pending and principal <= as_of + ONE_DAY:
                continue
            code = "PRINCIPAL_TURNS_21_IF_GRANTED_FIRST" if pending else "PRINCIPAL_TURNS_21"
            yield Due(code, principal, too_late=True, subject=case.applicant)


# --- The end of status, and of a claim


def of_status(case: Case) -> Iterator[Due]:
    granted, until = day_of(case.granted_on), day_of(case.adjustment.status_until)
    if granted is not None and day_of(case.adjustment.filed_on) is None:
        # 8 USC 1184(o)(7)(A): "for a period of not more than 4 years"; 8 CFR 214.203(a); no text moves it
        yield Due("TERM_ENDS", until or birthday(granted, 4) - ONE_DAY, kept=True)


def of_claims(case: Case) -> Iterator[Due]:
    born = birth(case, case.applicant)
    # 18 USC 1595(a), 1596: an act in the United States
    done = [i for i in case.incidents if i.victim == case.applicant and yes(i.in_united_states)]
    ends = [day for i in done if i.when.values and (day := i.when.values[0].end[1])]
    for end in ends[:1]:
        # 18 USC 1595(c): "the later of" "10 years after the cause of action arose" and "10 years after the victim reaches 18 years of
        # age, if the victim was a minor at the time"; open point: it arose when the incident ended. Fed. R. Civ. P. 6(a)(1)(C)
        young = end < birthday(born, 18)
        yield Due("CIVIL_SUIT", birthday(birthday(born, 18), 10) if young else birthday(end, 10), moves=True)


# --- The next step


def step(case: Case, as_of: datetime.date) -> str | None:
    """Return which step a complete case calls for; None where that turns on what is not read here."""
    granted, until = day_of(case.granted_on), day_of(case.adjustment.status_until)
    if granted and ((until or birthday(granted, 4) - ONE_DAY) < as_of or _revocation_announced(case)):
        return None
    stage = (
        "granted"
        if granted
        else "denied"
        if yes(case.family.application_denied)
        else "filed"
        if yes(case.filed)
        else "before"
    )
    order = _order(case)
    court = yes(case.filing.in_proceedings)
    return (
        _of_the_person(case, stage, order, court=court)
        or _of_the_order(case, as_of, stage, order)
        or _of_the_stage(case, stage, court=court)
    )


def _revocation_announced(case: Case) -> bool:
    return any(notice.kind is NoticeKind.INTENT_TO_REVOKE for notice in case.filing.notices)


def _order(case: Case) -> str:
    filing = case.filing
    if not yes(case.status.removal_order):
        return "none"
    if yes(filing.order_reinstated):
        return "reinstated"
    return "expedited" if yes(filing.order_expedited) else "absent" if yes(filing.order_in_absentia) else "judge"


def _of_the_person(case: Case, stage: str, order: str, *, court: bool) -> str | None:
    filing = case.filing
    if yes(case.family.principal_died):
        # 8 USC 1154(l)(2)(E): only "an alien admitted in T nonimmigrant status" as a relative is named
        return "PRINCIPAL_DIED_IN_STATUS" if stage == "granted" else "PRINCIPAL_DIED"
    if yes(filing.citizen):
        # 8 USC 1101(a)(3): an alien is "any person not a citizen or national of the United States"
        return "CITIZENSHIP"
    if yes(filing.permanent_resident) and stage != "granted" and order == "none":
        # 8 USC 1101(a)(15): every alien is an immigrant but those within the classes of nonimmigrants
        return "RESIDENT_IN_COURT" if court else "RESIDENT_OUT_OF_COURT"
    if not yes(case.presence.here_now):
        # 8 CFR 214.207(a); 8 CFR 241.7: whoever leaves while an order is outstanding "shall be considered to have been removed"
        if stage == "granted":
            return "ABROAD_IN_STATUS"
        if order != "none":
            return "ABROAD_AFTER_ORDER"
        return "ABROAD_BEFORE_FILING" if stage == "before" else "ABROAD_WHILE_PENDING"
    return None


def _of_the_order(case: Case, as_of: datetime.date, stage: str, order: str) -> str | None:
    filing = case.filing
    if stage != "granted":
        # 8 CFR 1240.26(d), (e)(1), (i): an order in the alternative stands beside voluntary departure until one of these ends it
        until = day_of(filing.voluntary_departure_until)
        if until and as_of <= until and order in ("none", "judge"):
            return "VOLUNTARY_DEPARTURE_RUNS"
        # 8 USC 1252(b)(1); Fed. R. App. P. 26(a)(1)(C)
        board = [day_of(d.decided_on) for d in case.decisions if d.matter is DecidedMatter.REMOVAL]
        if order in ("judge", "absent") and any(d and as_of <= next_open(d + datetime.timedelta(30)) for d in board):
            return "BOARD_ORDER"
        # 8 CFR 1208.2(c)(2), (3)(i)
        if order != "none" and yes(filing.withholding_only):
            return "WITHHOLDING_ONLY"
        # 8 USC 1158(b)(3)(C); 1232(b)(3), (c)(2)(B)
        young = as_of < birthday(birth(case, case.applicant), 18)
        if order == "none" and stage != "denied" and young and yes(filing.unaccompanied_child) and yes(filing.detained):
            return "CHILD_IN_HHS_CUSTODY"
    if order == "none":
        return None
    if stage == "granted":
        return "GRANTED_AND_ORDER"
    return {
        "reinstated": "REINSTATED",
        "expedited": "EXPEDITED",
        "absent": "ABSENT_ORDER_IN_CUSTODY" if yes(filing.detained) else "ABSENT_ORDER",
        "judge": "ORDER_NOT_CARRIED_OUT",
    }[order]


def no(answer: Answer) -> bool:
    """Say whether a plain no is recorded."""
    return answer.state() is State.NO


def _of_a_derivative(case: Case, stage: str, *, court: bool, divorced: bool) -> str:
    if court:
        return "DERIVATIVE_IN_COURT"
    if divorced and stage != "denied":
        return "DERIVATIVE_DIVORCED"  # 8 CFR 214.213(b)(2)
    resident = yes(case.adjustment.adjusted) or yes(case.adjustment.adjusted_otherwise)
    return "DERIVATIVE_AFTER_ADJUSTMENT" if resident else "DERIVATIVE"  # 8 CFR 214.203(b)


def _of_u_in_court(case: Case) -> str:
    of_u = [other for other in case.filing.other_statuses if str(other.kind) == "u"]
    if any(yes(other.granted) for other in of_u):
        return "HOLDS_U_IN_COURT"  # 8 CFR 1003.18(d)(1)(i)(D)
    return "U_PENDING_IN_COURT" if any(no(other.granted) for other in of_u) else "IN_COURT"


def _of_the_stage(case: Case, stage: str, *, court: bool) -> str:
    filing = case.filing
    over = any(m.kinship is Kinship.SPOUSE and no(m.exists_now) for m in case.family.members)
    if yes(filing.derivative) and (stage != "denied" or not court):
        return _of_a_derivative(case, stage, court=court, divorced=over)
    if stage == "granted":
        return "GRANTED_IN_COURT" if court else "GRANTED_AND_DIVORCED" if over else "GRANTED"
    if stage == "denied":
        return "DENIED"
    if court:
        return _of_u_in_court(case) if stage == "before" else "IN_COURT"
    if stage == "filed":
        return "PENDING"
    held = {str(other.kind) for other in filing.other_statuses if yes(other.granted)}
    if "u" in held:
        return "HOLDS_U_STATUS"
    if held & {"asylum", "vawa", "sij"}:
        return "HOLDS_ROAD_TO_RESIDENCE"
    if held & {"daca", "tps"}:
        return "HOLDS_TEMPORARY_PROTECTION"
    asked = filing.other_statuses or yes(filing.asylum_pending) or yes(filing.other_pending)
    return "OTHER_PENDING" if asked else "BEFORE_FILING"
