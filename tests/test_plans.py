"""A moment that has not come is not answered from what is true today where a plan would undo it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tvisa.files.casefile import loads_case
from tvisa.kernel.truth import Outcome
from tvisa.screening.relatives.family import family

DAY = datetime.date(2026, 11, 24)
PENDING = """
applicant: P1
people: [{key: P1, date_of_birth: 1985}, {key: P2, date_of_birth: 2010-05-05}, {key: P3, date_of_birth: 1986}]
filed_on: 2026-01-05
family:
  application_pending: yes
  members:
    - {person: P2, kinship: child, tie: birth, ever_married: no, in_united_states: no, applied_on: 2026-01-05, granted: no}
    - {person: P3, kinship: spouse, since: 2008-02-02, exists_now: yes, in_united_states: yes, applied_on: 2026-01-05,
       granted: no}
"""


def members(plans: str, case: str = PENDING, day: datetime.date = DAY) -> list[dict[str, Any]]:
    found: Any = family(loads_case(case + plans), day).as_dict()["members"]
    return list(found)


@pytest.mark.parametrize(
    ("plans", "child", "spouse"),
    [
        ("", "met", "met"),
        ("plans: [{kind: marriage, person: P2}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, when: 2027-06, conditional: yes}]", "unknown", "met"),
        # Its day is over, and nobody says whether it took place.
        ("plans: [{kind: marriage, person: P2, when: 2026-06}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, given_up: unknown}]", "unknown", "met"),
        # That it is given up on a trafficker's word alone is no reason to stop asking.
        ("plans: [{kind: marriage, person: P2, given_up: {answer: yes, sources: [trafficker]}}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, given_up: yes}]", "met", "met"),
        # Somebody else's wedding, and something else that is planned.
        ("plans: [{kind: marriage, person: P3}]", "met", "met"),
        ("plans: [{kind: travel, person: P2}]", "met", "met"),
        ("plans: [{kind: divorce}]", "met", "unknown"),
        ("plans: [{kind: divorce, person: P3}]", "met", "unknown"),
        ("plans: [{kind: divorce, person: P2}]", "met", "met"),
    ],
)
def test_a_wedding_or_a_divorce_that_is_planned_leaves_the_steps_to_come_open(
    plans: str, child: str, spouse: str
) -> None:
    """8 CFR 214.211(d), (e)(4): the tie, and being unmarried, are asked at each step; nothing is answered before it."""
    assert [m["outcome"] for m in members(plans)] == [child, spouse]


def test_a_divorce_does_not_touch_a_tie_that_is_no_marriage() -> None:
    """An adoption stands although the adoptive parents part."""
    adopted = PENDING.replace("tie: birth", "tie: adoption, since: 2012-01-01, exists_now: yes, tie_counts: yes")

    assert members("", adopted)[0]["outcome"] == members("plans: [{kind: divorce}]", adopted)[0]["outcome"]


def test_what_settles_it_is_the_plan() -> None:
    """It is not yet, and never no: the plan can be given up, or be carried out after the last step."""
    child, _ = members("plans: [{kind: marriage, person: P2}]")

    assert "plans[0].given_up" in {m["path"] for m in child["missing"] if m["state"] == "not yet"}
    assert child["readings"] != {"favorable": "met", "adverse": "met"}
    assert not child["closed_by"]
    assert not [note for note in child["notes"] if note.startswith("Still to come")]


def test_what_has_come_is_answered() -> None:
    """A step that was taken stays as it was, whatever is planned now."""
    granted = PENDING.replace("application_pending: yes", "application_pending: no").replace(
        "granted: no", "granted_on: 2026-03-03, admitted_on: 2026-04-04"
    )
    settled = granted.replace("filed_on: 2026-01-05\n", "filed_on: 2026-01-05\ngranted_on: 2026-03-03\n", 1)
    before, after = members("", settled), members("plans: [{kind: marriage, person: P2}, {kind: divorce}]", settled)

    assert [m["outcome"] for m in before] == [m["outcome"] for m in after]
    assert not any("Still to come" in note for m in after for note in m["notes"])


def test_the_steps_to_come_are_named_where_all_is_there_so_far() -> None:
    """A relative who has everything today is told what is still to come, and from where admission is needed."""
    child, spouse = members("")
    (told,) = [n for n in child["notes"] if n.startswith("Still to come")]
    (here,) = [n for n in spouse["notes"] if n.startswith("Still to come")]

    assert "admission from abroad" in told
    assert "admission from abroad" not in here
    assert "the approval of the Supplement A" in here
    assert "the filing of the Supplement A" not in here
    assert family(loads_case(PENDING), DAY).members[0].outcome is Outcome.MET
