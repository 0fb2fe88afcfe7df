"""What cannot both be so of a record: each kind one day over the boundary, and what the record allows on the other side of it."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest

from tvisa import as_case
from tvisa.facts.contradictions import Conflict, Contradiction, contradictions
from tvisa.facts.timeline import Timeline
from tvisa.kernel.answers import yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import put

DAY = datetime.date(2026, 11, 24)
BASE: dict[str, Any] = {
    "applicant": "P1",
    "people": [{"key": "P1", "date_of_birth": "1990-01-01"}, {"key": "P2", "date_of_birth": "2010-06-01"}],
}


def found(facts: dict[str, Any]) -> list[tuple[str, tuple[str, ...]]]:
    """Return what a record contradicts, with the places."""
    return [(c.kind.value, c.paths) for c in contradictions(Timeline.of(as_case({**BASE, **facts}), DAY))]


def incident(when: str = "2015-02-03/2016-04-05", **more: Any) -> dict[str, Any]:
    return {"incidents": [{"key": "I1", "victim": "P1", "when": when, **more}]}


def member(**more: Any) -> dict[str, Any]:
    return {"family": {"members": [{"person": "P2", **more}]}}


def absence(left: str, returned: str) -> dict[str, Any]:
    return {"adjustment": {"absences": [{"left": left, "returned": returned}]}}


def entries(*when: str, **more: Any) -> dict[str, Any]:
    return {"presence": {"entries": [{"when": w} for w in when], **more}}


def account(**line: Any) -> dict[str, Any]:
    return {"ledger": {"lines": [line]}}


def born(when: str) -> dict[str, Any]:
    return {"people": [{"key": "P1", "date_of_birth": when}, BASE["people"][1]]}


def privileged(**conduct: Any) -> dict[str, Any]:
    return {"setting": "privileged", "conduct": conduct}


IT = "incidents[0]"
MEMBER = "family.members[0]"
DEBT = f"{IT}.debt.ledger.lines[0]"
AT_BIRTH = {"person": "P2", "kinship": "child", "tie": "birth"}
BIRTHS = ("people[0].date_of_birth", "people[1].date_of_birth")

CASES: list[tuple[str, dict[str, Any], dict[str, Any], tuple[str, ...]]] = [
    (
        "denied_and_listed",
        incident(debt={"part_credited": False, **account(kind="credited")}),
        incident(debt={"part_credited": False, **account(kind="added", said_by=["client"])}),
        (f"{IT}.debt.part_credited", f"{DEBT}.kind"),
    ),
    (
        "denied_and_listed",
        incident(agreement={"debt_raised": False}, debt=account(kind="added")),
        incident(agreement={"debt_raised": False}, debt=account(kind="added", said_by=["trafficker"])),
        (f"{IT}.agreement.debt_raised", f"{DEBT}.kind"),
    ),
    (
        "listed_before_debt",
        incident(debt={"when": "2015-03", **account(when="2015-02-28")}),
        incident(debt={"when": "2015-03", **account(when="2015-03-01")}),
        (f"{DEBT}.when", f"{IT}.debt.when"),
    ),
    (
        "told_and_to_come",
        {"presence": {"departures": [{"when": "2026-11-25"}]}},
        {"presence": {"departures": [{"when": "2026-11"}]}, "plans": [{"kind": "travel", "when": "2026-11-25"}]},
        ("presence.departures[0].when",),
    ),
    (
        "told_and_to_come",
        {"assistance": {"contacts": [{"when": "[2026-11-25..2027-01]"}]}},
        {"assistance": {"contacts": [{"when": "2026-11-24"}]}},
        ("assistance.contacts[0].when",),
    ),
    (
        "exit_before_start",
        incident(exit={"when": "2015-02-02"}),
        incident(when="2015-02-03", exit={"when": "2015-02-03"}),
        (f"{IT}.exit.when", f"{IT}.when"),
    ),
    (
        "ended_before_last_act",
        incident(exit={"when": "2016-04-04"}),
        incident(exit={"when": "2016-04"}),
        (f"{IT}.exit.when", f"{IT}.when"),
    ),
    (
        "sex_act_outside_incident",
        incident(sex={"when": "2015-02-02"}),
        incident(sex={"when": "2015-02-03"}),
        (f"{IT}.sex.when", f"{IT}.when"),
    ),
    (
        "sex_act_outside_incident",
        incident(sex={"when": "2016-04-06"}),
        incident(sex={"when": "2016-04-05"}),
        (f"{IT}.when", f"{IT}.sex.when"),
    ),
    (
        "ongoing_after_exit",
        incident(exit={"when": "2026-11-23", "ongoing": True}, when="2020/..") | {"filed": False},
        incident(exit={"when": "2026-11-24", "ongoing": True}, when="2020/..") | {"filed": False},
        (f"{IT}.exit.ongoing", f"{IT}.exit.when"),
    ),
    (
        "ongoing_after_exit",
        incident(exit={"when": "2020-05-05", "ongoing": True}, when="2019/..") | {"filed_on": "2020-05-06"},
        incident(exit={"when": "2020-05-05", "ongoing": True}, when="2019/..") | {"filed_on": "2020-05-05"},
        (f"{IT}.exit.ongoing", f"{IT}.exit.when"),
    ),
    ("age_against_birth", incident(age=24), incident(age=25), (f"{IT}.age", BIRTHS[0])),
    ("age_against_birth", incident(age="..24"), incident(age="..25"), (f"{IT}.age", BIRTHS[0])),
    (
        "age_against_birth",
        {"incidents": [{"key": "I1", "victim": "P1", "age": 37}]},
        {"incidents": [{"key": "I1", "victim": "P1", "age": 36}]},
        (f"{IT}.age", BIRTHS[0]),
    ),
    (
        "age_against_birth",
        {"setting": "privileged", "conduct": {"acts": [{"when": "2015/2016", "age": 27}]}},
        {"setting": "privileged", "conduct": {"acts": [{"when": "2015/2016", "age": 26}]}},
        ("conduct.acts[0].age", BIRTHS[0]),
    ),
    (
        "two_births",
        {"people": [{"key": "P1", "date_of_birth": [{"date": "1990"}, {"date": "1991-01-01"}]}]},
        {"people": [{"key": "P1", "date_of_birth": [{"date": "1990"}, {"date": "1990-05-06"}]}]},
        (BIRTHS[0],),
    ),
    (
        "incident_before_birth",
        incident(when="1989-12-31/2016"),
        incident(when="1990/2016"),
        (f"{IT}.when", BIRTHS[0]),
    ),
    ("entry_before_birth", entries("1989-12-31"), entries("1990-01-01"), ("presence.entries[0].when", BIRTHS[0])),
    (
        "event_before_birth",
        {"presence": {"departures": [{"when": "1989"}]}},
        {"presence": {"departures": [{"when": "1990"}]}},
        ("presence.departures[0].when", BIRTHS[0]),
    ),
    (
        "event_before_birth",
        member(applied_on="2010-05"),
        member(applied_on="2010-06"),
        (f"{MEMBER}.applied_on", BIRTHS[1]),
    ),
    (
        "marriage_before_birth",
        member(married_on="2010-05-31"),
        member(married_on="2010-06-01"),
        (f"{MEMBER}.married_on", BIRTHS[1]),
    ),
    (
        "marriage_before_birth",
        member(kinship="spouse", since="2010-05-31"),
        member(kinship="child", tie="marriage", since="2010-05-31"),
        (f"{MEMBER}.since", BIRTHS[1]),
    ),
    (
        "marriage_before_birth",
        member(kinship="parent", tie="adoption", since="1989"),
        member(kinship="parent", tie="marriage", since="1989"),
        (f"{MEMBER}.since", BIRTHS[0]),
    ),
    (
        "child_before_parent",
        born("2010-06-02") | {"family": {"members": [AT_BIRTH]}},
        born("2010-06") | {"family": {"members": [AT_BIRTH]}},
        (BIRTHS[1], BIRTHS[0]),
    ),
    (
        "child_before_parent",
        {"family": {"members": [AT_BIRTH | {"kinship": "parent"}]}},
        {"family": {"members": [AT_BIRTH | {"kinship": "parent", "tie": "marriage"}]}},
        (BIRTHS[0], BIRTHS[1]),
    ),
    (
        "births_too_near",
        born("2010-04-12") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling"}]}},
        born("2010-05-30") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling"}]}},
        (BIRTHS[0], BIRTHS[1]),
    ),
    (
        "births_too_near",
        born("2011-01-26") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling"}]}},
        born("2011-01-27") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling"}]}},
        (BIRTHS[0], BIRTHS[1]),
    ),
    (
        "births_too_near",
        born("2010-02") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling"}]}},
        born("2010-02") | {"family": {"members": [AT_BIRTH | {"kinship": "sibling", "tie": "adoption"}]}},
        (BIRTHS[0], BIRTHS[1]),
    ),
    (
        "contact_before_incident",
        incident() | {"assistance": {"contacts": [{"when": "2015-02-02"}]}},
        incident() | {"assistance": {"contacts": [{"when": "2015-02-02", "about_other_crime": True}]}},
        ("assistance.contacts[0].when", f"{IT}.when"),
    ),
    (
        "contact_before_incident",
        incident() | {"assistance": {"contacts": [{"when": "2015-02-02", "incident": "I1"}]}},
        incident() | {"assistance": {"contacts": [{"when": "2015-02-03", "incident": "I1"}]}},
        ("assistance.contacts[0].when", f"{IT}.when"),
    ),
    (
        "filed_before_entry",
        entries("2015-01-02", "2016", entries_complete=True, here_when_filed=True) | {"filed_on": "2015-01-01"},
        entries("2015-01-01", "2016", entries_complete=True, here_when_filed=True) | {"filed_on": "2015-01-01"},
        ("presence.here_when_filed", "filed_on", "presence.entries[0].when", "presence.entries[1].when"),
    ),
    (
        "here_after_departure",
        entries("2015-01-01", entries_complete=True, here_now=True, departures=[{"when": "2015-01-02"}]),
        entries("2015-01-01", entries_complete=True, here_now=True, departures=[{"when": "2015-01-01"}]),
        ("presence.here_now", "presence.departures[0].when"),
    ),
    (
        "here_after_departure",
        entries("2015-01-01", entries_complete=True, here_now=True, departures=[{"when": "2026-11-23"}]),
        entries("2015-01-01", entries_complete=True, here_now=True, departures=[{"when": "2026-11-24"}]),
        ("presence.here_now", "presence.departures[0].when"),
    ),
    (
        "stay_before_entry",
        {"presence": {"entries": [{"when": "2015-01-02", "stay_until": "2015-01-01"}]}},
        {"presence": {"entries": [{"when": "2015-01-02", "stay_until": "2015-01-02"}]}},
        ("presence.entries[0].stay_until", "presence.entries[0].when"),
    ),
    (
        "return_before_leaving",
        absence("2025-05-02", "2025-05-01"),
        absence("2025-05-02", "2025-05"),
        ("adjustment.absences[0].returned", "adjustment.absences[0].left"),
    ),
    (
        "ended_before_it_began",
        member(since="2012", ended_on="2011"),
        member(since="2012", ended_on="2012"),
        (f"{MEMBER}.ended_on", f"{MEMBER}.since"),
    ),
    (
        "ended_before_it_began",
        {"adjustment": {"completed_case": {"began_on": "2020", "complete_on": "2019"}}},
        {"adjustment": {"completed_case": {"began_on": "2020~", "complete_on": "2019"}}},
        ("adjustment.completed_case.complete_on", "adjustment.completed_case.began_on"),
    ),
    (
        "ended_before_it_began",
        {"prosecutions": [{"charged_on": "2020-02", "ended_on": "2020-01"}]},
        {"prosecutions": [{"charged_on": "2020-02", "ended_on": "2020-02"}]},
        ("prosecutions[0].ended_on", "prosecutions[0].charged_on"),
    ),
    (
        "ended_before_it_began",
        member(married_on="2030", marriage_ended_on="2029"),
        member(married_on="2030", marriage_ended_on="2030"),
        (f"{MEMBER}.marriage_ended_on", f"{MEMBER}.married_on"),
    ),
    (
        "ended_before_it_began",
        privileged(protection_orders=[{"issued_on": "2020-02", "until": "2020-01"}]),
        privileged(protection_orders=[{"issued_on": "2020-02", "until": "2020-02"}]),
        ("conduct.protection_orders[0].until", "conduct.protection_orders[0].issued_on"),
    ),
    (
        "admitted_before_grant",
        member(granted_on="2020-02-03", admitted_on="2020-02-02"),
        member(granted_on="2020-02-03", admitted_on="2020-02-03"),
        (f"{MEMBER}.admitted_on", f"{MEMBER}.granted_on"),
    ),
    (
        "age_against_birth",
        privileged(acts=[{"when": "2015-06/2016", "age": 24}]),
        privileged(acts=[{"when": "2015-06/2016", "age": 25}]),
        ("conduct.acts[0].age", BIRTHS[0]),
    ),
    ("age_against_birth", incident(when="1990-06", age=1), incident(when="1990-06", age=0), (f"{IT}.age", BIRTHS[0])),
    (
        "due_before_asked",
        {"filing": {"notices": [{"issued_on": "2020-02-02", "due_on": "2020-02-01"}]}},
        {"filing": {"notices": [{"issued_on": "2020-02-02", "due_on": "2020-02-02"}]}},
        ("filing.notices[0].due_on", "filing.notices[0].issued_on"),
    ),
    (
        "due_before_asked",
        {"assistance": {"requests": [{"when": "2020-02-02", "due_on": "2020-01"}]}},
        {"assistance": {"requests": [{"when": "2020-02-02", "due_on": "2020-02"}]}},
        ("assistance.requests[0].due_on", "assistance.requests[0].when"),
    ),
    (
        "ended_and_held",
        member(exists_now=True, ended_on="2026-11-23"),
        member(exists_now=True, ended_on="2026-11-24"),
        (f"{MEMBER}.exists_now", f"{MEMBER}.ended_on"),
    ),
    (
        "decision_before_filing",
        {"filed_on": "2020-02-03", "granted_on": "2020-02-02"},
        {"filed_on": "2020-02-03", "granted_on": "2020-02-03"},
        ("granted_on", "filed_on"),
    ),
    (
        "decision_before_filing",
        member(applied_on="2020-02-03", granted_on="2020-01"),
        member(applied_on="2020-02-03", granted_on="2020-02"),
        (f"{MEMBER}.granted_on", f"{MEMBER}.applied_on"),
    ),
    (
        "admitted_before_grant",
        {"granted_on": "2020-02-03", "adjustment": {"admitted_on": "2020-02-02"}},
        {"granted_on": "2020-02-03", "adjustment": {"admitted_on": "2020-02-03"}},
        ("adjustment.admitted_on", "granted_on"),
    ),
    (
        "status_ended_before_grant",
        {"granted_on": "2020-02-03", "adjustment": {"status_until": "2020-02-02"}},
        {"granted_on": "2020-02-03", "adjustment": {"status_until": "2020-02-03"}},
        ("adjustment.status_until", "granted_on"),
    ),
    (
        "reinstated_before_order",
        {"filing": {"order_on": "2020-02-03", "reinstated_on": "2020-02-02"}},
        {"filing": {"order_on": "2020-02-03", "reinstated_on": "2020-02-03"}},
        ("filing.reinstated_on", "filing.order_on"),
    ),
    (
        "granted_not_filed",
        {"filed": False, "granted_on": "2026-11-24"},
        {"filed": "unknown", "granted_on": "2026-11-24"},
        ("filed", "granted_on"),
    ),
    (
        "denied_and_dated",
        {"filed": False, "filed_on": "2026-11-24"},
        {"filed": False, "filed_on": "2026-11-25"},
        ("filed", "filed_on"),
    ),
    (
        "denied_and_dated",
        member(ever_married=False, married_on="2026-10"),
        member(ever_married=[{"answer": False}, {"answer": True}], married_on="2026-10"),
        (f"{MEMBER}.ever_married", f"{MEMBER}.married_on"),
    ),
    (
        "free_and_held",
        incident(labor={"free_to_quit": True, "feared": True}),
        incident(labor={"free_to_quit": [{"answer": True}, {"answer": False}], "feared": True}),
        (f"{IT}.labor.free_to_quit", f"{IT}.labor.feared"),
    ),
    (
        "free_and_held",
        incident(labor={"free_to_quit": True}, means={"restraint": True}),
        incident(labor={"free_to_quit": True}, means={"restraint": [{"answer": True, "sources": ["trafficker"]}]}),
        (f"{IT}.labor.free_to_quit", f"{IT}.means.restraint"),
    ),
    (
        "done_and_to_come",
        {"filed": True, "filed_on": "2026-11-25"},
        {"filed": True, "filed_on": "2026-11-24"},
        ("filed", "filed_on"),
    ),
]


@pytest.mark.parametrize(("kind", "broken", "fitting", "paths"), CASES)
def test_one_day_too_many_is_told_with_its_places_and_the_last_day_that_fits_is_not(
    kind: str, broken: dict[str, Any], fitting: dict[str, Any], paths: tuple[str, ...]
) -> None:
    """What cannot be so whoever is believed is found, by place; the boundary itself and what is vague are not."""
    assert found(broken) == [(kind, paths)]
    assert found(fitting) == []


def test_every_kind_is_tried() -> None:
    """No kind is without a case."""
    assert {kind for kind, *_ in CASES} == {kind.value for kind in Conflict}


@pytest.mark.parametrize(
    "facts",
    [
        {},
        incident(exit={"when": "2018-01-01", "ongoing": True}, when="2017/2018"),
        incident(age="20..30"),
        incident(when="[..2016]"),
        incident(age=[{"years": 24, "sources": ["trafficker"]}]),
        {"filed": [{"answer": False, "sources": ["trafficker"]}], "filed_on": "2020"},
        {"filed": [{"answer": False}, {"answer": True}], "filed_on": "2020"},
        entries("2015-01-01", "2017") | {"filed_on": "2016"},
        entries("2016", entries_complete=True, here_when_filed=False) | {"filed_on": "2015"},
        entries("2015-01-01", here_now=True, departures=[{"when": "2016"}]),
        incident() | {"assistance": {"contacts": [{"when": "2015-02-02", "about_trafficking": False}]}},
        {"incidents": [{"key": "I1", "victim": "P2", "when": "2016"}], "assistance": {"contacts": [{"when": "2015"}]}},
        member(ever_married=True, married_on="2030"),
        incident(sex={"act": True, "when": "2016-04-05"}),
        privileged(acts=[{"when": "2014~/2016", "age": 23}]),
    ],
    ids=range(15),
)
def test_what_the_record_allows_is_no_contradiction(facts: dict[str, Any]) -> None:
    """What was still going on when it was filed may have ended since; a return is no first entry; a trafficker's word decides nothing."""
    assert found(facts) == []


ANSWERED = [
    ("filed", "filed_on", {}),
    ("status.removal_order", "filing.order_on", {}),
    ("filing.order_reinstated", "filing.reinstated_on", {}),
    (f"{MEMBER}.applied", f"{MEMBER}.applied_on", member()),
    (f"{MEMBER}.granted", f"{MEMBER}.granted_on", member()),
    (f"{MEMBER}.ever_married", f"{MEMBER}.married_on", member()),
    ("adjustment.filed", "adjustment.filed_on", {}),
    (
        "adjustment.relatives[0].filed",
        "adjustment.relatives[0].filed_on",
        {"adjustment": {"relatives": [{"person": "P2"}]}},
    ),
    (f"{IT}.sex.act", f"{IT}.sex.when", {"incidents": [{"key": "I1", "victim": "P1"}]}),
]


@pytest.mark.parametrize(("answer", "when", "facts"), ANSWERED)
def test_a_no_has_no_day_that_has_passed_and_a_yes_none_that_is_to_come(
    answer: str, when: str, facts: dict[str, Any]
) -> None:
    """A day still to come is a plan; of what can come about again, a yes can have one as well."""
    case = as_case({**BASE, **facts})

    def told(said: bool, day: str) -> list[tuple[str, tuple[str, ...]]]:
        now = put(put(case, answer, yes_no(said)), when, DateFact((DateClaim(parse_date(day)),)))
        return [(c.kind.value, c.paths) for c in contradictions(Timeline.of(now, DAY))]

    assert told(False, "2026-11-24") == [("denied_and_dated", (answer, when))]
    assert told(False, "2026-11-25") == told(False, "2026-11") == told(True, "2026-11-24") == []
    again = answer.endswith(("ever_married", "sex.act"))
    assert told(True, "2026-11-25") == ([] if again else [("done_and_to_come", (answer, when))])


@pytest.mark.parametrize(
    ("answer", "granted", "facts"),
    [("filed", "granted_on", {}), (f"{MEMBER}.applied", f"{MEMBER}.granted_on", member())],
)
def test_what_was_not_filed_was_not_granted(answer: str, granted: str, facts: dict[str, Any]) -> None:
    """Of the principal and of a relative."""
    case = put(as_case({**BASE, **facts}), answer, yes_no(False))
    now = put(case, granted, DateFact((DateClaim(parse_date("2020")),)))

    assert [(c.kind.value, c.paths) for c in contradictions(Timeline.of(now, DAY))] == [
        ("granted_not_filed", (answer, granted))
    ]


def test_a_claim_that_fits_is_enough() -> None:
    """Where one of two days told can be so, the record can; where neither can, it cannot."""
    two = [{"date": "2015-02-02"}, {"date": "2016-04-05"}]
    assert found(incident(exit={"when": two})) == []
    two[1] = {"date": "2014"}
    assert found(incident(exit={"when": two})) == [("exit_before_start", (f"{IT}.exit.when", f"{IT}.when"))]


def test_it_says_where_and_never_what() -> None:
    """A contradiction holds its kind and the places, so that nothing recorded is in it."""
    assert [field.name for field in attrs.fields(Contradiction)] == ["kind", "paths"]
