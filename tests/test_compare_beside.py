"""Between the law of two days, beside the elements: which relative, which ground, which requirement and which line turn, and why."""

from __future__ import annotations

import datetime
from typing import Any, Final

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from tests.support import examples
from tvisa import Case, Outcome
from tvisa.cli import main
from tvisa.law.changes import between
from tvisa.screening.compare.compare import compare
from tvisa.screening.relatives.family import family
from tvisa.screening.relatives.members import TEXT
from tvisa.testing import cases_with_family, decision_dates

HEAD: Final[dict[str, Any]] = {
    "applicant": "P1",
    "people": [{"key": "P1", "date_of_birth": "1980-01-01"}, {"key": "P2", "date_of_birth": "2010-06-01"}],
}
CHILD: Final = {"person": "P2", "kinship": "child", "tie": "birth", "ever_married": False, "in_united_states": True}
MARRIED_LATER: Final = {
    "person": "P2",
    "kinship": "spouse",
    "tie": "marriage",
    "since": "2020-06-01",
    "exists_now": True,
}
PENDING: Final = {"filed": True, "filed_on": "2020-01-01"}
OF_DRUGS: Final = {
    "setting": "privileged",
    "grounds": {
        "listed": [{"ground": "drug_trade", "applies": True, "caused_by_trafficking": False}],
        "listed_complete": True,
        "balance": True,
        "extraordinary": False,
        "national_interest": False,
    },
    "conduct": {"matters": [{"violent": False}], "matters_complete": True},
}


def told(first: str, last: str, **facts: Any) -> dict[str, Any]:
    """Return what comes out differently beside the elements, by name."""
    listed = compare({**HEAD, **facts}, first, last).as_dict()["beside"]
    return {
        one["id"]: (one["from"] and one["from"]["state"], one["to"] and one["to"]["state"], one["rules"])
        for one in listed
    }


def test_a_relative_is_named_with_the_rule_of_their_kind() -> None:
    """The court of 2020 opened what was shut, the agency of 2021 settled it; a child beside them stays as she was."""
    members = [MARRIED_LATER, {**CHILD, "person": "P1"}]
    family = {"application_pending": True, "members": members}
    for first, last, before, rules in (
        ("2020-12-02", "2020-12-03", "not_met", ["spouse_married_after_filing_argued"]),
        ("2020-12-03", "2021-10-20", "unknown", ["spouse_married_after_filing"]),
    ):
        found = told(first, last, **PENDING, family=family)
        assert list(found) == ["family.members[0]"]
        assert found["family.members[0]"][0] == before
        assert found["family.members[0]"][2] == rules


def test_a_sibling_before_and_after_2003() -> None:
    """8 USC 1101(a)(15)(T)(ii)(I) came to name siblings on December 19, 2003."""
    sibling = {**CHILD, "kinship": "sibling"}
    people = [{"key": "P1", "date_of_birth": "1986-01-01"}, {"key": "P2", "date_of_birth": "1990-01-01"}]
    found = told(
        "2003-12-18",
        "2003-12-19",
        people=people,
        filed=True,
        filed_on="2003-06-01",
        family={"application_pending": True, "members": [sibling]},
    )

    assert found["family.members[0]"][2] == ["siblings_follow", "ages_kept_while_pending"]


def test_a_ground_is_named_and_one_that_nothing_raises_is_not() -> None:
    """What differs below a ground is told of the grounds in play, by name; public charge came to be exempt in 2003."""
    exempt = told("2003-12-18", "2003-12-19", setting="privileged")
    waived: Any = compare({**HEAD, **OF_DRUGS}, "2017-01-17", "2017-01-18").as_dict()
    below = [(part["of"], part["id"]) for part in waived["parts"] if part["of"]]

    assert exempt == {"public_charge": ("open", "exempt", ["public_charge"])}
    assert below
    assert {name for name, _ in below} == {"Controlled substance traffickers, on reason to believe"}
    (one,) = waived["beside"]
    assert (one["title"], one["from"]["state"], one["to"]["state"]) == (
        "Controlled substance traffickers, on reason to believe",
        "review",
        "waiver",
    )
    assert one["rules"] == ["waiver_of_criminal_grounds"]


def test_a_requirement_of_adjustment_is_named() -> None:
    """8 CFR 245.23(a)(7) came to put trauma established at the grant beside compliance."""
    own = {"trauma_established": True, "complied": False}
    found = told("2024-08-27", "2024-08-28", granted_on="2021-01-01", adjustment=own)

    assert found["assistance_or_alternative"][1] == "met"
    assert "in_place_of_compliance" in found["assistance_or_alternative"][2]


def test_what_filing_says_is_told_where_it_turns() -> None:
    """Until 2017 an approval cancelled a judge's order by itself; since, a motion is needed."""
    found = told(
        "2017-01-17",
        "2017-01-18",
        setting="privileged",
        filed=True,
        status={"removal_order": True},
        filing={"order_by_judge": True, "order_executed": False, "order_in_absentia": False},
        family={"application_denied": False},
    )

    assert "orders_on_approval" in found["REMOVAL"][2]


@pytest.mark.parametrize(
    ("facts", "here", "elsewhere"),
    [
        (PENDING, {"bona_fide_test", "bona_fide_effect", "waiting_list"}, {"extension", "travel_of_principals"}),
        ({**PENDING, "granted_on": "2022-01-01"}, {"extension", "travel_of_principals"}, {"bona_fide_test"}),
        ({**PENDING, "filing": {"in_proceedings": True}}, {"in_proceedings"}, {"removal_referral"}),
        ({}, set(), {"bona_fide_test", "extension", "in_proceedings"}),
    ],
)
def test_a_rule_on_filing_is_told_where_the_case_stands_there(facts: Any, here: set[str], elsewhere: set[str]) -> None:
    """Bona fide determination of one that is pending, extension and travel of one that is granted, the court of one in court."""
    rows = compare({**HEAD, **facts}, "2024-08-27", "2024-08-28").as_dict()["changes"]
    stands = {row["topic"] for row in rows if row["stands_there"]}

    assert here <= stands
    assert not elsewhere & stands


def test_time_is_told_from_law() -> None:
    """A birthday between two days of one law is no rule that changed."""
    facts = {"filed": False, "family": {"members": [CHILD]}}
    (one,) = compare({**HEAD, **facts}, "2031-05-31", "2031-06-02").as_dict()["beside"]

    assert (one["id"], one["rules"], one["by_time"]) == ("family.members[0]", [], True)


def test_the_page_names_them(tmp_path: Any) -> None:
    """Relative and ground, how each turns, and since which rule."""
    path = tmp_path / "case.yaml"
    path.write_text(
        "applicant: P1\npeople: [{key: P1, date_of_birth: 1980-01-01}, {key: P2}]\nfiled: yes\nfiled_on: 2020-01-01\n"
        "family: {application_pending: yes, members: [{person: P2, kinship: spouse, tie: marriage, since: 2020-06-01, "
        "exists_now: yes}]}\n"
    )
    two = ["compare", str(path), "--as-of", "2020-12-02", "--as-of", "2020-12-03"]
    short, whole = (CliRunner().invoke(main, [*two, *all_], env={"COLUMNS": "200"}).output for all_ in ((), ["--all"]))

    assert "Outside the elements, what comes out differently" in whole
    for shown in (short, whole):
        assert f"spouse (relatives, family.members[0]): {TEXT[Outcome.NOT_MET]} → {TEXT[Outcome.UNKNOWN]}" in shown
        assert "A court held a similar rule for U status invalid" in shown
        assert "Outside the elements, these do: spouse" in shown


@settings(max_examples=examples(40))
@given(cases_with_family(), decision_dates(), decision_dates())
def test_what_is_told_of_relatives_is_what_the_two_days_say(
    case: Case, one: datetime.date, other: datetime.date
) -> None:
    """Each relative whose outcome differs is told, no other, with rules from between the days; turned round it is the same."""
    listed = [b for b in compare(case, one, other).beside if b.id.startswith("family.")]
    found = [family(case, day).members for day in (one, other)]
    differing = {f"family.members[{a.number}]" for a, b in zip(*found, strict=True) if a.outcome is not b.outcome}

    assert {b.id for b in listed} == differing
    rows = between(*sorted((one, other)))
    for each in listed:
        assert set(each.rules) <= set(rows)
        assert each.rules or each.by_time
    turned = [b for b in compare(case, other, one).beside if b.id.startswith("family.")]
    assert [(b.id, b.rules, b.by_time) for b in turned] == [(b.id, b.rules, b.by_time) for b in listed]
