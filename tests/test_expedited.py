"""Expedited removal: which interview it is, who reviews what is found, and what does not lie (8 USC 1225(b)(1), 1252(a)(2)(A))."""

from __future__ import annotations

import datetime
import json
from typing import Final

import pytest

from tests.test_deadlines import day_of, urgent
from tvisa import loads_case
from tvisa.facts import Case
from tvisa.facts.readers import Recipient
from tvisa.files.casefile import dumps
from tvisa.law.common.posture import Order
from tvisa.law.t import T
from tvisa.law.t.days import days
from tvisa.screening.remarks.filing import filing
from tvisa.screening.sharing.sharing import shared

DAY: Final = "2026-12-01"
LATER: Final = "2026-12-06"
INTERVIEW: Final = "hearings: [{forum: fear_interview, when: 2026-12-04}]"
OF_DHS: Final = (
    f"order_by_dhs: yes, order_by_judge: no, order_executed: no, order_on: 2026-11-25, detained: yes, {INTERVIEW}"
)


def case_of(told: str, status: str = "removal_order: yes", setting: str = "privileged") -> Case:
    """Return a case before filing with this of orders."""
    return loads_case(
        f"applicant: P1\nsetting: {setting}\npeople: [{{key: P1, date_of_birth: 1990-03-10}}]\nfiled: no\n"
        f"status: {{lawful: no, {status}}}\nfiling: {{in_proceedings: no, notice_to_appear: no, {told}}}\n"
    )


def codes(case: Case, day: str = DAY) -> set[str]:
    """Return the codes of the days of a case."""
    return {one.code for one in urgent(case, day).days}


def reckoned(case: Case, key: str, day: str = DAY) -> bool:
    """Say whether the timeline has a day of that kind."""
    return any(event.dates for event in days(case, datetime.date.fromisoformat(day)).all(key))


def test_of_an_order_of_dhs_which_it_is_is_asked_first() -> None:
    """Never whether it was made in absence; and no petition for review is told as though it lay."""
    case = case_of(OF_DHS)
    found = urgent(case, DAY)

    assert found.step is None
    assert [gap.path for gap in found.missing] == ["filing.order_expedited"]
    assert day_of(case, "PETITION_FOR_REVIEW", DAY).unsettled
    assert {"FEAR_INTERVIEW"} == codes(case) & {"FEAR_INTERVIEW", "CREDIBLE_FEAR"}
    assert set(day_of(case, "FEAR_INTERVIEW", DAY).citations) >= {"8 CFR 208.31(c)", "8 CFR 208.30(d)(4)"}


def test_under_an_order_of_expedited_removal_fear_is_heard_and_no_petition_lies() -> None:
    """8 CFR 208.30(d)(4), (g); 8 USC 1225(b)(1)(B)(iii)(III), (IV); 8 USC 1252(a)(2)(A)."""
    case = case_of(f"{OF_DHS}, order_expedited: yes")
    found = urgent(case, DAY)
    interview = day_of(case, "CREDIBLE_FEAR", DAY)
    said = json.dumps(filing(case, DAY).as_dict())

    assert found.step is not None
    assert found.step.text.startswith("Counsel attends the credible fear interview")
    assert codes(case).isdisjoint(
        {"PETITION_FOR_REVIEW", "APPEAL_TO_BOARD", "MOTION_TO_REOPEN", "RESCISSION", "FEAR_INTERVIEW"}
    )
    assert not reckoned(case, "petition_for_review")
    assert interview.citations == ("8 CFR 208.30(d)(4)", "8 USC 1225(b)(1)(B)(iii)(III)")
    assert any("by Fri Dec 11, 2026" in note for note in interview.notes)
    assert "8 USC 1225(b)(1)(B)(iii)(IV)" in said
    assert "208.31" not in said


@pytest.mark.parametrize(
    ("told", "status", "order"),
    [
        ("order_expedited: yes", "removal_order: no", {Order.EXPEDITED}),
        (INTERVIEW, "removal_order: no", {Order.NONE, Order.EXPEDITED}),
        (f"{INTERVIEW}, order_expedited: no", "removal_order: no", {Order.NONE}),
        ("fears_return: yes", "removal_order: no", {Order.NONE}),
        ("order_executed: no, order_in_absentia: no", "removal_order: yes", {Order.UNEXECUTED, Order.EXPEDITED}),
        ("order_executed: no, order_in_absentia: yes", "removal_order: yes", {Order.IN_ABSENTIA}),
        ("order_executed: no, order_by_judge: yes", "removal_order: yes", {Order.UNEXECUTED, Order.IN_ABSENTIA}),
        ("order_executed: no, order_by_dhs: yes, order_expedited: no", "removal_order: yes", {Order.UNEXECUTED}),
        ("order_executed: yes, order_expedited: yes", "removal_order: yes, reentered: no", {Order.EXECUTED}),
        (
            "order_executed: yes, order_expedited: yes, order_reinstated: yes",
            "removal_order: yes, reentered: yes",
            {Order.REINSTATED},
        ),
        (
            "order_executed: no, order_by_dhs: yes, order_expedited: {answer: yes, sources: [trafficker]}",
            "removal_order: yes",
            {Order.UNEXECUTED, Order.EXPEDITED},
        ),
    ],
)
def test_where_a_case_stands(told: str, status: str, order: set[Order]) -> None:
    """A person can be in it before there is an order: then the interview on credible fear comes first."""
    assert T.standing(case_of(told, status), datetime.date.fromisoformat(DAY)).orders == order


@pytest.mark.parametrize("dhs", ["order_by_dhs: yes", "order_by_dhs: yes, order_by_judge: no", "order_expedited: yes"])
@pytest.mark.parametrize("executed", ["", ", order_executed: no", ", order_executed: unknown"])
@pytest.mark.parametrize("kind", ["", ", order_expedited: unknown", ", order_expedited: no"])
def test_of_an_order_of_dhs_nobody_is_asked_whether_it_was_made_in_absence(dhs: str, executed: str, kind: str) -> None:
    """It comes with no hearing that could be missed."""
    told = f"{dhs}{executed}{'' if 'expedited' in dhs else kind}"

    assert "filing.order_in_absentia" not in [gap.path for gap in urgent(case_of(told), DAY).missing]


def test_another_order_of_dhs_can_be_reviewed() -> None:
    """8 USC 1228(b)(3) leaves time for a petition; fear is then heard under 8 CFR 208.31."""
    case = case_of(f"{OF_DHS}, order_expedited: no")

    assert not day_of(case, "PETITION_FOR_REVIEW", DAY).unsettled
    assert "CREDIBLE_FEAR" not in codes(case)
    assert day_of(case, "FEAR_INTERVIEW", DAY).citations[0] == "8 CFR 208.31(c)"


def test_an_old_order_of_expedited_removal_that_was_reinstated_is_one_of_reinstatement() -> None:
    """8 CFR 208.31(a): fear is heard as reasonable fear, and the reinstatement has its own petition."""
    case = case_of(
        "order_expedited: yes, order_executed: yes, order_reinstated: yes, reinstated_on: 2026-11-25, no_fear_found_on: 2026-12-01, "
        + INTERVIEW,
        "removal_order: yes, reentered: yes",
    )

    assert codes(case) >= {"FEAR_INTERVIEW", "REINSTATEMENT_REVIEW"}
    assert codes(case).isdisjoint({"CREDIBLE_FEAR", "FEAR_REVIEW"})
    assert not reckoned(case, "fear_review")


def test_the_review_of_a_finding_of_no_credible_fear_is_over_in_seven_days() -> None:
    """8 USC 1225(b)(1)(B)(iii)(III); while nobody knows what was found, that is asked once the interview has passed."""
    expedited = f"{OF_DHS}, order_expedited: yes"
    found = day_of(case_of(f"{expedited}, no_fear_found_on: 2026-12-04"), "FEAR_REVIEW", LATER)
    unknown = day_of(case_of(expedited), "FEAR_REVIEW", LATER)

    assert (found.day, found.days_left, found.rank) == ("2026-12-11", 5, "soon")
    assert "The judge's finding is final" in found.what
    assert (unknown.state, unknown.paths) == ("not_known", ("filing.no_fear_found_on",))
    assert "FEAR_REVIEW" not in codes(case_of(expedited), DAY)
    assert reckoned(case_of(f"{expedited}, no_fear_found_on: 2026-12-04"), "fear_review", LATER)


def test_somebody_held_in_it_is_told_of_no_bond() -> None:
    """8 CFR 235.3(b)(2)(iii), (4)(ii): parole is all there is; under a final order of another kind it is as it was."""
    held, final = (
        json.dumps(filing(case_of(f"{OF_DHS}, order_expedited: {kind}"), DAY).as_dict()) for kind in ("yes", "no")
    )

    assert "asks ICE for parole" in held
    assert "ask now about bond" not in held
    assert "asks ICE for parole" not in final


def secret(setting: str) -> Case:
    """Return a case with all of it recorded."""
    return case_of(f"{OF_DHS}, order_expedited: yes, no_fear_found_on: 2026-12-04", setting=setting)


@pytest.mark.parametrize("recipient", [Recipient.SHELTER, Recipient.INTERPRETER])
def test_a_shelter_and_an_interpreter_learn_nothing_of_it(recipient: Recipient) -> None:
    """Neither which order it is nor what was found on fear: as of every order."""
    given = dumps(shared(secret("privileged"), recipient))

    assert "expedited" not in given
    assert "fear" not in given


def test_outside_privilege_it_is_as_though_it_were_not_recorded() -> None:
    """In the days, and in what is asked."""
    with_it, without = (
        urgent(case, LATER)
        for case in (secret("not_privileged"), case_of(f"detained: yes, {INTERVIEW}", "", "not_privileged"))
    )

    assert [(d.code, d.day, d.what, d.notes) for d in with_it.days] == [
        (d.code, d.day, d.what, d.notes) for d in without.days
    ]
    assert not [gap for gap in with_it.missing if gap.path.startswith(("filing.order_", "filing.no_fear"))]
