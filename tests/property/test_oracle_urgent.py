"""
The second oracle: on complete cases the days that can be lost come out as calendar arithmetic on the texts says.

Neither imports the other. Every day that the oracle has ahead is told with its day, its last safe one and the days left; a day
that has lapsed is never live and never among what is first.
"""

from __future__ import annotations

import datetime
from typing import Any, Final

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.oracle_calendar import ONE_DAY, birthday
from tests.property.oracle_family import RULE_OF_2024
from tests.property.oracle_shared import MOSTLY, between, cases_to_compare, complete, near, on
from tests.property.oracle_urgent import Due, oracle, step
from tests.property.test_oracle_itself import labor
from tvisa import screen
from tvisa.facts import (
    Adjustment,
    AgencyNotice,
    Case,
    DecidedMatter,
    DecidingBody,
    Decision,
    Disposition,
    Entry,
    Family,
    FamilyMember,
    Filing,
    Kinship,
    NoticeKind,
    OtherStatus,
    OtherStatusKind,
    Person,
    Presence,
    Setting,
    Status,
    Tie,
)
from tvisa.kernel.answers import NOT_ASKED, yes_no
from tvisa.kernel.paths import put
from tvisa.screening.screening import deadlines_document

COMPARED = {
    *("APPEAL_OF_DENIAL", "REQUEST_FOR_EVIDENCE", "INTENT_TO_DENY", "INTENT_TO_REVOKE", "HEARING", "ASYLUM_YEAR"),
    *("REINSTATEMENT_REVIEW", "RESCISSION", "APPEAL_TO_BOARD", "MOTION_TO_RECONSIDER", "MOTION_TO_REOPEN"),
    *("VOLUNTARY_DEPARTURE_ENDS", "OTHER_STATUS_ENDS", "NOTICE_ON_OTHER_FILING"),
    *("PETITION_FOR_REVIEW", "FEAR_REVIEW", "TURNS_EIGHTEEN", "TURNS_TWENTY_ONE", "CIVIL_SUIT", "TERM_ENDS"),
    *("CHILD_TURNS_21", "CHILD_TURNS_21_IF_GRANTED_FIRST", "SIBLING_TURNS_18"),
    *("PRINCIPAL_TURNS_21", "PRINCIPAL_TURNS_21_IF_GRANTED_FIRST"),
}
"""The kinds of days that the oracle knows."""
MAILED = st.sampled_from([NOT_ASKED, yes_no(True), yes_no(False)])
"""Whether the mail served a decision or a notice."""


@st.composite
def urgent_cases(draw: st.DrawFn) -> tuple[Case, datetime.date]:
    """Return a case most of whose days lie next to the day asked about."""
    as_of = draw(st.one_of(st.just(datetime.date(2026, 11, 24)), st.dates(RULE_OF_2024, datetime.date(2028, 3, 1))))
    stage = draw(st.sampled_from(["to come", "to come", "pending", "granted", "denied"]))
    filed = granted = None
    if stage != "to come":
        filed = as_of - datetime.timedelta(draw(st.integers(100 if stage == "denied" else 2, 900)))
        granted = between(draw, filed + ONE_DAY, as_of) if stage == "granted" else None
    if granted and draw(st.booleans()):
        granted = min(birthday(near(draw, [as_of]), -4), as_of)
        filed = granted - datetime.timedelta(100)
    born = birthday(near(draw, [as_of]), -draw(st.sampled_from([18, 20, 21, 21, 35])))
    kinships = draw(st.lists(st.sampled_from([Kinship.CHILD, Kinship.SIBLING, Kinship.PARENT]), max_size=2))
    relatives = [_relative(draw, f"P{n}", kinship, as_of) for n, kinship in enumerate(kinships, start=2)]
    ended = min(birthday(near(draw, [as_of]), -draw(st.sampled_from([10, 10, 3]))), as_of)
    case = Case(
        applicant="P1",
        setting=Setting.PRIVILEGED,
        people=(Person("P1", on(born)), *(person for _, person in relatives)),
        filed=yes_no(filed is not None),
        filed_on=on(filed),
        granted_on=on(granted),
        incidents=(labor(when=max(ended, born).isoformat(), in_united_states=draw(MOSTLY)),),
        incidents_complete=yes_no(True),
        presence=attrs.evolve(
            complete(Presence()),
            here_now=yes_no(True),
            entries=_entries(draw, as_of, born),
            entries_complete=yes_no(True),
            departures_complete=yes_no(True),
        ),
        adjustment=Adjustment(filed=yes_no(False), status_until=_until(draw, granted, as_of)),
        family=attrs.evolve(
            complete(Family()),
            members=tuple(member for member, _ in relatives),
            members_complete=yes_no(True),
            application_pending=yes_no(stage == "pending"),
            application_denied=yes_no(stage == "denied"),
            principal_holds_status=yes_no(True) if granted else NOT_ASKED,
        ),
        decisions=_denial(draw, as_of) if stage == "denied" else (),
        **_before_the_court(draw, as_of),
    )
    return _with_more(draw, case, as_of), as_of


_PLAIN: Final = ("citizen", "permanent_resident", "derivative", "withholding_only", "detained")
"""What a yes under ``filing`` adds to a case."""


def _with_more(draw: st.DrawFn, case: Case, as_of: datetime.date) -> Case:
    """Return the case with something more recorded of who the client is, where, or what else the client holds."""
    yes, own = yes_no(True), case.filing
    more = draw(st.sampled_from(["", "", "died", "abroad", "leaves", "board", "child", "other", *_PLAIN]))
    if more == "died":
        return attrs.evolve(case, family=attrs.evolve(case.family, principal_died=yes))
    if more == "abroad":
        return attrs.evolve(case, presence=attrs.evolve(case.presence, here_now=yes_no(False)))
    if more == "board":
        decided = on(as_of - datetime.timedelta(draw(st.sampled_from([0, 1, 29, 30, 31, 32, 33, 34, 60]))))
        board = Decision(DecidingBody.BIA, DecidedMatter.REMOVAL, decided, disposition=Disposition.DISMISSED)
        return attrs.evolve(case, decisions=(*case.decisions, board))
    if more == "leaves":
        own = attrs.evolve(own, voluntary_departure_until=on(near(draw, [as_of])))
    if more == "child":
        own = attrs.evolve(own, unaccompanied_child=yes, detained=yes)
    if more == "other":
        kind, until = draw(st.sampled_from(OtherStatusKind)), near(draw, [as_of])
        own = attrs.evolve(own, other_statuses=(OtherStatus(kind, yes_no(draw(st.booleans())), on(until)),))
    told: Case = put(case, f"filing.{more}", yes) if more in _PLAIN else attrs.evolve(case, filing=own)
    return told


def _denial(draw: st.DrawFn, as_of: datetime.date) -> tuple[Decision, ...]:
    decided = as_of - datetime.timedelta(draw(st.sampled_from([0, 1, 28, 29, 30, 31, 32, 33, 34, 35, 36, 60])))
    denied = Disposition.DENIED
    mailed = draw(MAILED)
    return (Decision(DecidingBody.USCIS, DecidedMatter.I_914, on(decided), disposition=denied, served_by_mail=mailed),)


def _until(draw: st.DrawFn, granted: datetime.date | None, as_of: datetime.date) -> Any:
    if granted is None or draw(st.booleans()):
        return on(None)
    return on(max(near(draw, [as_of]), granted))


def _entries(draw: st.DrawFn, as_of: datetime.date, born: datetime.date) -> tuple[Entry, ...]:
    last = min(birthday(near(draw, [as_of]), -draw(st.sampled_from([1, 1, 5]))), as_of)
    earlier = [last - datetime.timedelta(700)] if draw(st.booleans()) else []
    return tuple(Entry(when=on(max(day, born))) for day in [*earlier, last])


def _relative(draw: st.DrawFn, key: str, kinship: Kinship, as_of: datetime.date) -> tuple[FamilyMember, Person]:
    years = {Kinship.CHILD: (21, 21, 5), Kinship.SIBLING: (18, 18, 10), Kinship.PARENT: (45,)}[kinship]
    born = min(birthday(near(draw, [as_of]), -draw(st.sampled_from(years))), as_of)
    member = complete(FamilyMember(person=key, kinship=kinship, tie=Tie.BIRTH, exists_now=yes_no(True)))
    return member, Person(key, on(born))


def _before_the_court(draw: st.DrawFn, as_of: datetime.date) -> dict[str, Any]:
    """Return how the case stands with the court and the agency: no order, one of a judge, one reinstated, or expedited removal."""
    order = draw(st.sampled_from(["none", "none", "judge", "absent", "reinstated", "expedited"]))
    ordered = as_of - datetime.timedelta(
        draw(st.sampled_from([0, 1, 29, 30, 31, 32, 60, 89, 90, 91, 179, 180, 181, 400]))
    )
    told: dict[str, Any] = {"losses": yes_no(draw(MOSTLY))}
    told |= {"asylum_pending": yes_no(not draw(MOSTLY)), "in_proceedings": yes_no(draw(st.booleans()))}
    if order in ("judge", "absent"):
        told |= {
            "order_by_judge": yes_no(True),
            "order_on": on(ordered),
            "order_in_absentia": yes_no(order == "absent"),
        }
    if order == "reinstated":
        told |= {"order_reinstated": yes_no(True), "reinstated_on": on(ordered), "order_executed": yes_no(True)}
        told |= {"order_by_dhs": yes_no(True), "order_on": on(ordered - datetime.timedelta(2000))}
    if order == "expedited":
        told |= {"order_by_dhs": yes_no(True), "order_expedited": yes_no(True), "order_on": on(ordered)}
        told["no_fear_found_on"] = on(as_of - datetime.timedelta(draw(st.sampled_from([0, 1, 6, 7, 8, 30]))))
    if order != "none":
        told["in_proceedings"] = yes_no(False)
    if told["in_proceedings"] == yes_no(True) and draw(st.booleans()):
        told["hearing_on"] = on(near(draw, [as_of]))
    told["notices"] = tuple(_notice(draw, as_of) for _ in range(draw(st.integers(0, 2))))
    filing = attrs.evolve(complete(Filing()), **told)
    status = {"removal_order": yes_no(order != "none"), "reentered": yes_no(order == "reinstated")}
    return {"filing": filing, "status": attrs.evolve(complete(Status()), **status)}


def _notice(draw: st.DrawFn, as_of: datetime.date) -> AgencyNotice:
    kind = draw(st.sampled_from(NoticeKind))
    most = 84 if kind is NoticeKind.REQUEST_FOR_EVIDENCE else 30
    issued = as_of - datetime.timedelta(
        draw(st.sampled_from([0, 1, most - 2, most - 1, most, most + 1, most + 3, most + 4, most + 6]))
    )
    due = issued + datetime.timedelta(draw(st.integers(1, most))) if draw(st.booleans()) else None
    answered, mailed = yes_no(not draw(MOSTLY)), draw(MAILED)
    return AgencyNotice(kind=kind, issued_on=on(issued), due_on=on(due), answered=answered, served_by_mail=mailed)


def agree(case: Case, as_of: datetime.date) -> None:
    """Hold the days told against the oracle: each that is ahead is told, and each that is told is right."""
    told: Any = deadlines_document(screen(case, as_of))
    days = [d for d in told["days"] if d["code"] in COMPARED]
    expected = oracle(case, as_of)
    for due in expected:
        if due.is_live(as_of) and not due.may_be_left_out:
            assert any(_same(due, d) for d in days), f"not told: {due.code}"
    for day in days:
        if day.get("day") is not None:
            same = [e for e in expected if _same(e, day)]
            assert same or not day["live"], f"not expected: {day['code']} {day['state']}"
            for due in same[:1]:
                _agree(day, due, as_of)
    _nothing_lapsed_comes_first(told)
    if (called_for := step(case, as_of)) is not None:
        code = told["step"]["code"] if told.get("step") else "asked"
        assert called_for in (code, code.partition("_")[0]), f"{code}: step"


def _same(due: Due, told: Any) -> bool:
    return (due.code, due.day.isoformat()) == (told["code"], told.get("day")) and told.get("subject") in (
        due.subject,
        None,
    )


def _agree(told: Any, due: Due, as_of: datetime.date) -> None:
    # After a February 29 the later of two days may be the one.
    assert told["live"] == due.is_live(as_of) or str(as_of) <= told["latest"], f"{due.code}: live"
    if not due.is_live(as_of):
        return
    assert told["days_left"] == (due.day - as_of).days, f"{due.code}: days left"
    assert told["weekday"] == f"{due.day:%a}", f"{due.code}: weekday"
    assert told.get("moved_to") == (due.moved_to.isoformat() if due.moved_to else None), f"{due.code}: moved"
    if not due.kept:
        safe = due.safe(as_of)
        assert told.get("safe") == (safe.isoformat() if safe else None), f"{due.code}: safe"


def _nothing_lapsed_comes_first(told: Any) -> None:
    live = {d["id"] for d in told["days"] if d["live"]}
    named = {d["id"] for d in told["days"] if d.get("id")}
    assert named & set(told["first"]) <= live, "a lapsed day comes first"


@settings(max_examples=cases_to_compare(100))
@given(urgent_cases())
def test_each_day_equals_the_oracle(drawn: tuple[Case, datetime.date]) -> None:
    """On any day since August 28, 2024, each day of the kinds compared comes out the same both ways."""
    agree(*drawn)
