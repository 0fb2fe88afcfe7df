"""
Each posture has one next step of its own, and none falls through to a complete filing.

A posture is put together from facts: how far the application is, the court, the order, and what else the client is or holds. Whatever
is recorded of them together, one step leads, or what would settle which is asked; its provisions are in force; each dated fact is a day.
"""

from __future__ import annotations

import datetime
import itertools
import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import examples
from tests.test_posture import COURTS, ORDERS, STAGES
from tvisa import load_case, loads_case, screen
from tvisa.facts import Case
from tvisa.law.common.posture import Court, Order, Stage
from tvisa.law.common.remark import in_force
from tvisa.law.t.urgent.steps import STEPS
from tvisa.law.t.urgent.stops import STOPS
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.residence.adjustment import adjust

DAY: Final = "2026-12-01"
TODAY: Final = datetime.date.fromisoformat(DAY)
DATA: Final = Path(__file__).parent.parent / "data" / "postures"

MORE: Final = {
    "citizen": "filing: {citizen: yes}",
    "citizenship not known": "filing: {citizen: unknown}",
    "resident": "filing: {permanent_resident: yes}",
    "abroad": "presence: {here_now: no}",
    "perhaps abroad": "presence: {here_now: unknown}",
    "abroad by the record": "presence: {entries: [{when: 2021-01-15}], departures: [{when: 2023-01-01}]}",
    "voluntary departure": "filing: {voluntary_departure_until: 2026-12-21}",
    "voluntary departure, day not known": "filing: {voluntary_departure_until: unknown}",
    "order of the Board": "decisions: [{body: bia, matter: removal, decided_on: 2026-11-27, disposition: dismissed}]",
    "withholding alone": "filing: {withholding_only: yes}",
    "principal dead": "family: {principal_died: yes}",
    "child in the care of HHS": "people: [{key: P1, date_of_birth: 2008-12-20}]\nfiling: {unaccompanied_child: yes, detained: yes}",
    "derivative": "filing: {derivative: yes}",
    "derivative, divorced": "filing: {derivative: yes}\nfamily: {members: [{person: P2, kinship: spouse, exists_now: no}]}\npeople: [{key: P1}, {key: P2}]",
    "derivative, principal a resident": "filing: {derivative: yes}\nadjustment: {adjusted: yes}",
    "divorced": "family: {members: [{person: P2, kinship: spouse, exists_now: no}]}\npeople: [{key: P1}, {key: P2}]",
    "U pending": "filing: {other_statuses: [{kind: u, granted: no}]}",
    "in custody": "filing: {detained: yes}",
    "revocation announced": "filing: {notices: [{kind: intent_to_revoke, issued_on: 2026-11-20}]}",
    "Form I-485 pending": "adjustment: {filed: yes, filed_on: 2026-11-02}",
    "Form I-539 pending": "adjustment: {extension_pending: yes}",
    "U status": "filing: {other_statuses: [{kind: u, granted: yes, until: 2027-03-01}]}",
    "asylum granted": "filing: {other_statuses: [{kind: asylum, granted: yes}]}",
    "TPS": "filing: {other_statuses: [{kind: tps, granted: yes, until: 2027-01-05}]}",
    "VAWA pending": "filing: {other_statuses: [{kind: vawa, granted: no}]}",
    "asylum pending": "filing: {asylum_pending: yes}",
    "case open": "conduct: {matters: [{pending: yes}]}",
    "conflict open": "conduct: {disclosure: {conflict_open: yes}}",
    "asylum found frivolous": "filing: {asylum_found_frivolous: yes}",
    "all of it abroad": "incidents: [{key: I1, victim: P1, in_united_states: no, when: 2024-06}]",
    "left since": """incidents: [{key: I1, victim: P1, when: 2024-06, exit: {when: 2025-01-04, ongoing: no}}]
presence: {here_now: yes, entries: [{when: 2026-03-11}], departures: [{when: 2026-01-20, voluntary: yes}]}""",
    "hearing missed": "filing: {hearings: [{forum: immigration_court, when: 2026-11-20, missed: yes}]}",
}
"""What else can be recorded of a case, and moves its step."""
OWN: Final = {
    "abroad": "ABROAD_BEFORE_FILING",
    "perhaps abroad": "ABROAD_BEFORE_FILING",
    "abroad by the record": "ABROAD_BEFORE_FILING",
    "voluntary departure": "VOLUNTARY_DEPARTURE_RUNS",
    "voluntary departure, day not known": "VOLUNTARY_DEPARTURE_RUNS",
    "principal dead": "PRINCIPAL_DIED",
    "child in the care of HHS": "CHILD_IN_HHS_CUSTODY",
    "derivative": "DERIVATIVE",
    "derivative, divorced": "DERIVATIVE_DIVORCED",
    "derivative, principal a resident": "DERIVATIVE_AFTER_ADJUSTMENT",
    "U status": "HOLDS_U_STATUS",
    "U pending": "OTHER_PENDING",
    "asylum granted": "HOLDS_ROAD_TO_RESIDENCE",
    "TPS": "HOLDS_TEMPORARY_PROTECTION",
    "VAWA pending": "OTHER_PENDING",
    "asylum pending": "OTHER_PENDING",
    "case open": "CRIMINAL_FIRST",
    "conflict open": "CONFLICT_FIRST",
    "asylum found frivolous": "FRIVOLOUS_FIRST",
    "all of it abroad": "OTHER_RELIEF_FIRST",
    "left since": "EXCEPTION_FIRST",
}
"""By what is recorded of a case that is not filed, with no court and no order: the step of its own."""
HOLDS: Final = {stop.code for stop in STOPS if stop.holds_filing}
"""Stop signs that hold the filing: no step below one says to file."""
NEVER_FILE: Final = (
    "citizen",
    "citizenship not known",
    "resident",
    "abroad",
    "perhaps abroad",
    "abroad by the record",
    "principal dead",
)
"""With these the application is never the next step."""


def merged(*texts: str) -> Case:
    """Return a privileged case in which each of these texts is recorded: people are joined, other lists and answers of a later one stand."""
    found: dict[str, Any] = {"applicant": "P1", "setting": "privileged"}
    people: dict[str, dict[str, Any]] = {"P1": {}}
    for text in texts:
        for key, value in yaml.safe_load(text).items():
            found[key] = {**found[key], **value} if isinstance(value, dict) and key in found else value
        for person in found.pop("people", []):
            people[person["key"]] = people.get(person["key"], {}) | person
    found["people"] = [{"key": key, **person} for key, person in people.items()]
    return loads_case(json.dumps(found, default=str))


def case_of(stage: Stage, court: Court, order: Order, *more: str) -> Case:
    """Return a privileged case in which these are recorded."""
    status, of_order = ORDERS[order]
    told = (
        STAGES[stage],
        f"status: {{lawful: no, {status}}}\nfiling: {{{COURTS[court]}{of_order}}}",
        *(MORE[each] for each in more),
    )
    return merged(*told)


def told(case: Case) -> Any:
    """Return what is urgent in a case."""
    found = screen(case, DAY).urgent
    assert found is not None
    return found


POSTURES: Final = list(itertools.product(Stage, Court, Order))


@settings(max_examples=examples(150), deadline=None)
@given(at=st.sampled_from(POSTURES), more=st.lists(st.sampled_from(sorted(MORE)), max_size=3, unique=True))
def test_one_step_leads_whatever_is_recorded_together(at: tuple[Stage, Court, Order], more: list[str]) -> None:
    """Exactly one, or what would settle which; a citizen, a resident or somebody abroad is never told to file."""
    found = told(case_of(*at, *more))

    assert (found.step is None) == bool(found.missing)
    if found.step and {stop.code for stop in found.stops} & HOLDS:
        assert "file it complete" not in found.step.text.lower()
    if found.step and set(more) & set(NEVER_FILE):
        assert "file it complete" not in found.step.text
        assert "file it complete" not in (found.step.check or "")


@settings(max_examples=examples(60), deadline=None)
@given(left_out=st.sets(st.sampled_from(("stage", "court", "order")), min_size=1), at=st.sampled_from(POSTURES))
def test_where_no_posture_is_known_it_is_asked(left_out: set[str], at: tuple[Stage, Court, Order]) -> None:
    """A side of which nothing is recorded never makes a complete filing the step; the question asked first leaves the fewest steps."""
    stage, court, order = at
    status, _ = ORDERS[order]
    parts = {"stage": STAGES[stage], "court": f"filing: {{{COURTS[court]}}}", "order": f"status: {{{status}}}"}
    found = told(merged(*(text for side, text in parts.items() if side not in left_out)))

    assert (found.step is None) == bool(found.missing)
    assert not found.step or "file it complete" not in found.step.text


def test_each_step_is_in_force_and_says_what_to_look_up() -> None:
    """A provision in force today behind each, with what would harm and what to ask."""
    for step in STEPS:
        assert in_force(step, TODAY), step.code
        assert step.law, step.code
        assert step.harm, step.code
        assert step.check, step.code


@pytest.mark.parametrize("more", OWN)
def test_a_case_that_is_not_filed_has_a_step_of_its_own(more: str) -> None:
    """None of these falls through to a complete filing."""
    found = told(case_of(Stage.BEFORE, Court.NONE, Order.NONE, more))

    assert found.step.law.id == OWN[more]


DATED: Final = {
    "voluntary departure": ("VOLUNTARY_DEPARTURE_ENDS", "2026-12-21"),
    "revocation announced": ("INTENT_TO_REVOKE", "2026-12-20"),
    "U status": ("OTHER_STATUS_ENDS", "2027-03-01"),
    "TPS": ("OTHER_STATUS_ENDS", "2027-01-05"),
    "hearing missed": ("RESCISSION_IF_MISSED", "2027-05-19"),
    "child in the care of HHS": ("TURNS_EIGHTEEN", "2026-12-20"),
}
"""By what is recorded: the day that it makes."""


@pytest.mark.parametrize("more", DATED)
def test_each_dated_fact_of_a_posture_is_a_day(more: str) -> None:
    """Among the days, and so in JSON and the calendar."""
    code, day = DATED[more]
    days: tuple[UrgentDay, ...] = told(
        case_of(Stage.GRANTED if "revocation" in more else Stage.BEFORE, Court.NONE, Order.NONE, more)
    ).days

    assert (code, day) in {(one.code, one.day) for one in days}


def test_the_days_run_from_the_decision_of_the_board() -> None:
    """8 USC 1252(b)(1), 1101(a)(47)(B): a judge's order of two years ago is final since the Board's decision, and nothing is left to appeal to it."""
    status, of_order = ORDERS[Order.UNEXECUTED]
    filing = f"filing: {{{COURTS[Court.NOTICE]}{of_order}, order_on: 2024-11-20}}"
    found = told(merged("filed: no", f"status: {{{status}}}", filing, MORE["order of the Board"]))
    days = {one.code: one.day for one in found.days}

    assert (days["PETITION_FOR_REVIEW"], days["MOTION_TO_REOPEN"]) == ("2026-12-27", "2027-02-25")
    assert "APPEAL_TO_BOARD" not in days


def test_what_tells_most_is_asked_first() -> None:
    """Whether there is an order before what became of it; then the one answer that leaves a single step."""
    assert told(merged("filed: no")).missing[0].path == "status.removal_order"
    assert told(load_case(DATA / "absent-order-in-custody.yaml")).missing[0].path == "filing.order_executed"


def test_no_form_is_filed_for_a_principal_who_has_died() -> None:
    """8 USC 1154(l)(1) decides a relative's application; the last day of the dead person's status is no day to file."""
    found = adjust(load_case(DATA / "principal-died.yaml"), DAY).as_dict()

    assert "2027-02-28" not in found["summary"]
    assert found["clocks"]["filing"].get("last_day") is None
    assert found["relatives"][0]["file_until"] == "2027-02-28"


CASES: Final = {
    "citizen": ("CITIZENSHIP_OUT_OF_COURT", "N-600", "file it complete"),
    "citizen-held": ("CITIZENSHIP_IN_COURT", "Deny alienage", "Tell OPLA"),
    "citizenship-unknown": ("CITIZENSHIP_OUT_OF_COURT", "N-600", "file it complete"),
    "expedited-removal": ("", "", "petition for review"),
    "principal-died": ("PRINCIPAL_DIED_IN_STATUS", "that relative's own status ends", "Form I-539 that explains"),
    "removed-and-abroad": ("ABROAD_AFTER_ORDER", "consent to reapply", "file it complete"),
    "left-while-pending": ("ABROAD_WHILE_PENDING", "approves nothing before the return", "keep the address current"),
    "order-of-the-board": (
        "BOARD_ORDER",
        "petition for review with the court of appeals",
        "Appeal a judge's order or move to reopen it",
    ),
    "child-in-custody": ("CHILD_IN_HHS_CUSTODY", "Form I-589 with USCIS", "bond"),
    "absent-order-in-custody": ("", "", "file it complete"),
}
"""By file: the code of the step, what it says, and what it does not; nothing where it is asked first."""


@pytest.mark.parametrize("name", CASES)
def test_a_file_in_a_posture_is_told_its_own_step(name: str) -> None:
    """Each was told another posture's step before."""
    code, says, never = CASES[name]
    found = told(load_case(DATA / f"{name}.yaml"))

    assert (found.step.law.id if found.step else "") == code
    if found.step:
        assert says in found.step.text
        assert never not in found.step.text
    else:
        assert found.missing


FOUND: Final = {
    "asylum-termination-notice": ("NOTICE_ON_OTHER_FILING", "2026-12-20", "HOLDS_ROAD_TO_RESIDENCE"),
    "county-jail": ("CRIMINAL_NOW", None, "CRIMINAL_FIRST"),
    "parole-ended": ("ASYLUM_AFTER_STATUS", "2027-02-28", "BEFORE_FILING"),
    "tps-run-out": ("ASYLUM_AFTER_STATUS", "2027-03-07", "BEFORE_FILING"),
    "landed-as-crew": ("NO_HEARING", None, "BEFORE_FILING"),
    "juvenile-probation": ("PROBATION_HEARING", "2026-12-10", "CRIMINAL_FIRST"),
    "petition-by-trafficker": ("PETITION_BY_TRAFFICKER", None, "OTHER_PENDING"),
    "order-of-1996": ("REPORT", None, "ORDER_OF_EARLIER_LAW"),
    "coworkers-conflict": ("CONFLICT", None, "CONFLICT_FIRST"),
}
"""By file of a hunt: what stands on the page, with its day, and the step."""


@pytest.mark.parametrize("name", FOUND)
def test_what_a_hunt_over_invented_files_found_stays_told(name: str) -> None:
    """Each was told nothing of it, another procedure, or to file the application complete."""
    code, day, step = FOUND[name]
    found = told(load_case(DATA / f"{name}.yaml"))

    assert code in {item.code for item in found.items}
    assert day is None or day in {one.day for one in found.days if one.code == code}
    assert found.step.law.id == step
