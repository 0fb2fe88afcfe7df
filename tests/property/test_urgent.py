"""What is urgent agrees with the rooms that own each day, tells nothing as live that has passed, and names nobody."""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked import without_secrets
from tests.support import CASES, EXAMPLES, examples
from tvisa import load_case, loads_case
from tvisa.facts import AdjustingRelative, Case, Setting
from tvisa.facts.timeline import TOLD
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Reply, Source, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Question, walk
from tvisa.law.common.business_days import closed
from tvisa.law.common.order import PLACE
from tvisa.law.common.term import What
from tvisa.law.t.days import RECKONED, year_of
from tvisa.law.t.days import days as reckoned
from tvisa.law.t.urgent.terms import TERMS
from tvisa.report.urgent import calendar
from tvisa.screening.days.urgent import Urgent, urgent_told
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases, cases_with_family

DAY: Final = datetime.date(2026, 11, 27)
NAMES: Final = re.compile(r"\bP\d|visa|traffick|hearing|asylum|counsel|court|turns", re.IGNORECASE)
DRAWN: Final = st.one_of(cases(), cases_with_family())
"""Cases of every kind, those of families among them."""
DAYS: Final = st.dates(datetime.date(2017, 1, 18), datetime.date(2032, 1, 1))


def urgent_of(case: Case, day: datetime.date = DAY, setting: Setting | None = Setting.PRIVILEGED) -> Urgent:
    """Return what is urgent in a case, in a setting."""
    return Urgent(Picture(attrs.evolve(case, setting=setting), day))


def days_told(case: Case, day: datetime.date) -> set[tuple[str, datetime.date | None]]:
    """Return the days of the case itself that are told, each with its name."""
    return {(one.code, one.day) for one in urgent_of(case, day).days if one.of.key}


def agrees(case: Case, day: datetime.date) -> None:
    """Say that every day is one of the room that owns it."""
    told = urgent_of(case, day)
    line = reckoned(case, day)
    told_of = [(one.code, one.subject, one.day, one.latest, one.state, one.of.says) for one in told.days]
    for one in family(case, day).deadlines:
        assert (one.code, one.subject, one.day, one.latest, one.state, one.of.says) in told_of
    for one in told.days:
        if one.day and one.of.code == "ASYLUM_YEAR":
            year = year_of(line)
            assert year["until"] in (one.day.isoformat(), None)
            assert (year["state"] == "over") == (one.state == "passed")
        elif one.of.key and one.day:
            starts = {e.start for key in (one.of.key, one.of.or_key) for e in line if e.key == key}
            assert (one.day, one.latest or one.day) in {(low or high, high or one.day) for low, high in starts}


@settings(max_examples=examples(60), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_every_day_is_that_of_the_room_that_owns_it(case: Case, day: datetime.date) -> None:
    """The timeline, the year for asylum and the room of relatives each say the same day."""
    agrees(case, day)


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.parent.name)
def test_every_day_of_an_example_is_that_of_the_room_that_owns_it(path: Any) -> None:
    """The same of the cases that come along."""
    agrees(load_case(path), DAY)


ANSWERS: Final = st.sampled_from(("not asked", "unknown", "declined", "disputed", True, False)).map(yes_no)


@st.composite
def with_relatives(draw: st.DrawFn) -> Case:
    """Draw a case in which relatives hold a status of their own, whatever is recorded of the principal."""
    case = draw(DRAWN)
    people = tuple(p.key for p in case.people) or ("P1",)
    told = st.dates(datetime.date(2016, 1, 1), datetime.date(2033, 1, 1)).map(
        lambda day: DateFact((DateClaim(parse_date(day.isoformat())),))
    )
    relatives = st.builds(
        AdjustingRelative,
        st.sampled_from(people),
        admitted=ANSWERS,
        status_until=told,
        status_lost=ANSWERS,
        filed=ANSWERS,
    )
    own = attrs.evolve(case.adjustment, adjusted_otherwise=draw(ANSWERS))
    return attrs.evolve(case, adjustment=attrs.evolve(own, relatives=tuple(draw(st.lists(relatives, max_size=3)))))


@settings(max_examples=examples(60), deadline=None)
@given(case=with_relatives(), day=DAYS)
def test_the_last_day_of_a_relative_that_adjust_tells_is_a_day(case: Case, day: datetime.date) -> None:
    """One computation, 8 CFR 245.23(b)(2): what is told where adjustment is screened is told among the days, calendar included."""
    told = {
        (one.subject, one.day) for one in urgent_of(case, day).days if one.code == "RELATIVE_STATUS_ENDS" and one.day
    }
    adjusted = adjust(case, day).as_dict()["relatives"]
    for relative, found in zip(case.adjustment.relatives, adjusted, strict=True):
        until = found["file_until"] if relative.admitted.when_no_hurts != truth.FALSE else None
        if until and case.adjustment.adjusted_otherwise.when_yes_hurts != truth.TRUE:
            assert (found["person"], datetime.date.fromisoformat(until)) in told


IN_TERMS: Final = {key for term in TERMS for key in (term.key, term.or_key) if key}
"""What is a day in `deadlines` itself, by its key in the timeline."""
OF_A_RELATIVE: Final = {"relative.status_until", "filed", "member.applied", "granted"}
"""What the room of relatives reckons its days from."""
OVER: Final = {
    **dict.fromkeys(
        ("contact", "request", "statement", "reprisal", "debt", "debt.line", "incident.sex", "last_benefit"),
        "what was done, or happened: it ends nothing and begins nothing on a day to come",
    ),
    **dict.fromkeys(
        (
            "adjustment.filed",
            "relative.filed",
            "case.began",
            "case.complete",
            "absence.returned",
            "admitted",
            "resident_since",
        ),
        "read by what is reckoned from other days, and no day of its own",
    ),
    **dict.fromkeys(
        ("member.since", "member.married", "member.marriage_ended", "member.granted", "member.admitted"),
        "read by the classes of relatives: what ends one is a birthday, or a plan to marry",
    ),
    **dict.fromkeys(
        ("matter.arrested", "matter.convicted", "prosecution.charged", "prosecution.ended", "protection_order"),
        "what a court or an agency has done: the days that follow are set by it, and recorded as such",
    ),
    "matter.probation": "the court's own term: nothing is filed by its end, and what breaks it is a day in court",
    "protection_order.until": "what is owed under it is owed on every day until then",
    "adjust_by": "the last day of status, which is told as that",
    "bar_3_years": "whether that bar applies is counsel's: no day says that it is over",
    "bar_10_years": "the same",
}
"""Every other date that a case file can tell or the law reckons, with why it is no day to keep."""


def test_every_date_is_a_day_or_stands_on_a_list_with_a_reason() -> None:
    """Read off the schema: what one room dates, the room of days knows, or says why it need not."""
    expedited = loads_case(
        "applicant: P1\npeople: [{key: P1}, {key: P2}]\nstatus: {removal_order: yes}\n"
        "filing: {order_by_dhs: yes, order_expedited: yes, no_fear_found_on: 2026-11-25}\n"
        "family: {members: [{person: P2, kinship: spouse, ended_on: 2026-11-25}]}\n"
    )
    behind = set()
    for case in (expedited, *map(load_case, sorted(EXAMPLES.rglob("case.yaml")))):
        for event in reckoned(case, DAY):
            if event.key in IN_TERMS:
                behind |= {re.sub(r"\[\d+\]", "[*]", told) for told in event.derived_from}
    read_from = {told.key for told in TOLD if told.path in behind} | OF_A_RELATIVE
    keys = {told.key for told in TOLD} | {row.key for row in RECKONED}

    assert keys - IN_TERMS - read_from == set(OVER) - read_from
    assert not set(OVER) & IN_TERMS


@settings(max_examples=examples(40), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_every_day_to_come_is_in_data_and_in_the_calendar(case: Case, day: datetime.date) -> None:
    """A day that stands in the text alone is missed by whoever imports the calendar."""
    told = urgent_told(urgent_of(case, day))
    dated = [one for one in told.days if one.live and one.day]

    assert {one.id for one in dated} <= set(told.first)
    assert calendar(told.days, day, ()).count("BEGIN:VEVENT") >= len(dated)


UNRELIED: Final = {
    "unknown": Answer((Claim(Reply.UNKNOWN),)),
    "declined": Answer((Claim(Reply.DECLINED),)),
    **{
        f"{reply}, by a trafficker alone": Answer((Claim(reply, (Source.TRAFFICKER,)),))
        for reply in (Reply.YES, Reply.NO)
    },
}
"""Answers that nobody relies on to close anything."""
ENDS_A_DAY: Final = sorted(
    {
        node.fact.removeprefix("case.")
        for term in TERMS
        if term.unless is not None
        for node, _ in walk(term.unless)
        if isinstance(node, Question) and node.fact.startswith("case.")
    }
)
"""Every yes or no of a case that can say that there is no such day, read off the law."""


@pytest.mark.parametrize("told", UNRELIED)
@settings(max_examples=examples(25), deadline=None)
@given(case=DRAWN, day=DAYS, fact=st.sampled_from(ENDS_A_DAY))
def test_what_nobody_relies_on_takes_no_day_away(told: str, case: Case, day: datetime.date, fact: str) -> None:
    """Not known, declined, or on a trafficker's word alone: every day stands that stood while nobody had been asked."""
    assert days_told(put(case, fact, Answer(())), day) <= days_told(put(case, fact, UNRELIED[told]), day)


@pytest.mark.parametrize("told", UNRELIED)
@pytest.mark.parametrize("fact", ENDS_A_DAY)
def test_what_nobody_relies_on_takes_no_day_of_an_order_away(told: str, fact: str) -> None:
    """The same of each such fact, where all that is known is that there is an order."""
    case = put(loads_case("applicant: P1\npeople: [{key: P1}]"), "status.removal_order", Answer((Claim(Reply.YES),)))
    day = datetime.date(2017, 1, 18)
    assert days_told(put(case, fact, Answer(())), day) <= days_told(put(case, fact, UNRELIED[told]), day)


@pytest.mark.parametrize("told", UNRELIED)
@pytest.mark.parametrize(
    ("where", "record"),
    [
        ("filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-20}]}", "filing.notices[0].answered"),
        ("filing: {hearings: [{forum: immigration_court, when: 2026-12-20}]}", "filing.hearings[0].missed"),
        ("filing: {hearings: [{forum: uscis, when: 2026-11-20}]}", "filing.hearings[0].missed"),
        ("plans: [{kind: travel, when: 2026-12-20}]", "plans[0].given_up"),
        ("assistance: {requests: [{due_on: 2026-12-20}]}", "assistance.requests[0].complied"),
        ("conduct: {court_dates: [{court: criminal, when: 2026-12-20}]}", "conduct.court_dates[0].missed"),
    ],
)
def test_nothing_that_was_set_is_over_by_an_answer_that_nobody_relies_on(told: str, where: str, record: str) -> None:
    """The days of a record stand, whatever is unknown, declined or told by a trafficker alone of whether it is over."""
    case = loads_case(f"applicant: P1\nfiled: yes\npeople: [{{key: P1}}]\n{where}\n")

    assert days_told(case, DAY) <= days_told(put(case, record, UNRELIED[told]), DAY)


TAKES_A_DAY_AWAY: Final = ("asylum_pending", "citizen", "permanent_resident", "unaccompanied_child", "order_by_judge")
"""Facts under ``filing`` that say, where nobody disputes them, that there is no such day."""


@settings(max_examples=examples(40), deadline=None)
@given(case=DRAWN, day=DAYS, fact=st.sampled_from(TAKES_A_DAY_AWAY))
def test_what_is_disputed_takes_no_day_away(case: Case, day: datetime.date, fact: str) -> None:
    """Who answers yes and who answers no cannot both be right, and whoever relies on the wrong account has lost the day."""
    unknown, disputed = (put(case, f"filing.{fact}", yes_no(told)) for told in ("unknown", "disputed"))

    assert days_told(unknown, day) <= days_told(disputed, day)


@pytest.mark.parametrize("fact", TAKES_A_DAY_AWAY)
def test_what_nobody_disputes_takes_it_away(fact: str) -> None:
    """The year for asylum, unlawful presence, and what runs against a judge's order alone."""
    case = loads_case(
        "applicant: P1\npeople: [{key: P1, date_of_birth: 1990-01-01}]\nfiled: no\nstatus: {removal_order: yes}\n"
        "presence: {entries: [{when: 2026-05-01, manner: paroled, stay_until: 2026-07-01}]}\n"
        "filing: {order_on: 2026-11-20, order_executed: no, order_in_absentia: no}\n"
    )
    settled = put(case, f"filing.{fact}", yes_no(fact != "order_by_judge"))
    disputed = put(case, f"filing.{fact}", yes_no("disputed"))

    assert days_told(settled, DAY) < days_told(disputed, DAY)


@settings(max_examples=examples(60), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_nothing_past_is_live_and_nothing_safe_is_late(case: Case, day: datetime.date) -> None:
    """A live day may still be kept; the last one to rely on is a working day, in time, and never after the day itself."""
    for one in urgent_of(case, day).days:
        if one.live:
            assert one.day is not None
            last = max(d for d in (one.day, one.latest, one.moved_to) if d)
            assert last >= day or (one.latest is None and one.state == "may_have_passed")
        if one.state == "passed":
            assert one not in urgent_of(case, day).first
            assert max(d for d in (one.day, one.latest, one.moved_to, one.safe, day) if d) >= day
        if one.safe:
            assert one.day is not None
            assert one.safe <= one.day
            assert not closed(one.safe)
        if one.target and one.safe:
            assert one.target <= max(one.safe, day)


@settings(max_examples=examples(60), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_one_date_to_act_by_is_told_and_everything_is_sorted_by_it(case: Case, day: datetime.date) -> None:
    """Not after the last day in time, on a working day where something is filed, and told as "now" where it may be too late."""
    told = urgent_told(urgent_of(case, day))
    for one, item in zip(urgent_of(case, day).days, told.days, strict=True):
        assert bool(item.when) is one.live
        if not one.live:
            assert one.act_by is None
            continue
        assert one.act_by is not None
        assert one.act_by >= day
        ends = one.moved_to or (one.day if one.of.what is What.COUNTS else one.last)
        if item.when.startswith("now"):
            assert one.act_by == day
        else:
            assert ends is not None
            assert one.act_by <= ends
            assert f"{one.act_by.day}, {one.act_by.year}" in item.when
            assert not (one.of.what is What.LOST and closed(one.act_by))
    live = [item.act_by for item in told.days if item.live]
    assert live == sorted(filter(None, live))


@settings(max_examples=examples(60), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_everything_is_told_in_one_order(case: Case, day: datetime.date) -> None:
    """By rank; everything that is live or asked for is told, each thing once."""
    told = urgent_told(urgent_of(case, day))
    places = [PLACE[item.rank] for item in told.items]

    assert places == sorted(places)
    kept = [d for d in told.days if d.state not in ("passed", "fixed")]
    assert len(told.items) == len(told.stops) + len(kept)
    assert all(d.id for d in told.days if d.live)


@settings(max_examples=examples(60), deadline=None)
@given(case=DRAWN, day=DAYS, setting=st.sampled_from((None, Setting.NOT_PRIVILEGED)))
def test_outside_a_privileged_setting_nothing_private_shows(
    case: Case, day: datetime.date, setting: Setting | None
) -> None:
    """The same days, signs and step whether or not what belongs in a confidential consultation is recorded."""
    one, other = (urgent_told(urgent_of(c, day, setting)) for c in (case, without_secrets(case)))

    assert [(d.code, d.day, d.what, d.notes) for d in one.days] == [
        (d.code, d.day, d.what, d.notes) for d in other.days
    ]
    assert one.first == other.first
    assert [gap.path for gap in one.missing] == [gap.path for gap in other.missing]
    assert (one.step and one.step.law.id) == (other.step and other.step.law.id)


@settings(max_examples=examples(40), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_a_calendar_names_nobody(case: Case, day: datetime.date) -> None:
    """Whatever the case: numbers and days alone."""
    written = calendar(urgent_told(urgent_of(case, day)).days, day, ())

    assert not NAMES.search(re.sub(r"^(UID|TRIGGER):.*$", "", written, flags=re.MULTILINE))


@settings(max_examples=examples(40), deadline=None)
@given(case=DRAWN, day=DAYS)
def test_a_fact_that_is_named_is_there(case: Case, day: datetime.date) -> None:
    """The paths that a day is read from lead somewhere."""
    for one in urgent_of(case, day).days:
        for path in one.paths:
            assert get(case, path) is not None
