"""A severe form of trafficking in persons, where its text is easily read for more or less than it says: 22 USC 7102, 8 CFR 214.206."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.cases import FRIDAY, NOW, RULE_2017, non_defenses, of_sex, outcome, states, supported
from tvisa import Case, loads_case, screen


def test_trap_03_children_and_means() -> None:
    """Force, fraud or coercion need not be shown of a child's commercial sex; of a child's work it must."""
    none = {
        "force": False,
        "fraud": False,
        "threats": False,
        "scheme": False,
        "legal_threats": False,
        "legal_process_used": False,
    }
    child = {
        "people__0__date_of_birth": "1990-05-05",
        "incidents__0__when": "2006-06/2007-01",
        "incidents__0__means": none,
    }
    work = supported(**child)
    sex = supported(
        **child,
        incidents__0__sex={"act": True, "value_passed": True, "on_account": True, "purpose": True},
        incidents__0__labor={"work": False},
    )

    assert outcome(work, "labor_trafficking") == "not_met"
    assert outcome(supported(**{**child, "incidents__0__means": {}}), "labor_trafficking") == "unknown"
    assert outcome(sex, "sex_trafficking") == "met"


def test_trap_17_patronizing_and_soliciting() -> None:
    """They are acts of the sex branch alone: paying for somebody's work is no act of labor trafficking."""
    acts = {
        "recruited": False,
        "harbored": False,
        "transported": False,
        "provided": False,
        "obtained": False,
        "patronized": True,
    }
    sex = {"act": True, "value_passed": True, "on_account": True, "purpose": True, "induced": True}

    assert outcome(supported(incidents__0__acts=acts), "labor_trafficking") == "not_met"
    assert outcome(supported(incidents__0__acts=acts, incidents__0__sex=sex), "sex_trafficking") == "met"


def test_trap_18_consent_pay_doors_and_duration() -> None:
    """Agreeing at first, being paid, an open door and a short time defeat nothing, and are listed as defeating nothing."""
    held = supported(
        incidents__0__agreement={"made": True, "consented": True},
        incidents__0__short_time=True,
        incidents__0__exit={"could_have_left": True, "periods_of_freedom": True},
        incidents__0__labor={
            "work": True,
            "acts_for_work": True,
            "acts_by_means": True,
            "paid": True,
            "paid_as_agreed": True,
            "completed": False,
        },
    )

    assert outcome(held, "severe_trafficking") == "met"
    assert {p.rpartition(".")[2] for p in non_defenses(held)} >= {
        "consented",
        "made",
        "short_time",
        "could_have_left",
        "periods_of_freedom",
        "paid",
        "paid_as_agreed",
        "completed",
    }


def test_trap_19_smuggled_and_held_for_ransom() -> None:
    """A smuggled person can have been trafficked; one held for ransom of whom no work or sex was wanted was not, by that alone."""
    smuggled = supported(incidents__0__agreement={"to_be_smuggled": True, "made": True, "consented": True})
    ransom = supported(
        incidents__0__acts={"harbored": True, "transported": True},
        incidents__0__means={"force": True},
        incidents__0__labor={"work": False},
        incidents__0__sex={"act": False},
    )

    assert outcome(smuggled, "severe_trafficking") == "met"
    assert outcome(ransom, "severe_trafficking") == "not_met"


def test_trap_20_wage_theft_or_a_bad_job() -> None:
    """Unpaid and heavy work is not enough without means and purpose: open while these are not asked, not met once denied."""
    job = {"work": True, "paid": False, "paid_as_agreed": False, "long_or_intense": True}
    bad = supported(
        incidents__0__labor=job, incidents__0__means={}, incidents__0__purposes={}, incidents__0__sex={"act": False}
    )
    free = supported(
        incidents__0__labor={**job, "free_to_quit": True, "acts_by_means": False},
        incidents__0__sex={"act": False},
        incidents__0__means={
            "force": False,
            "fraud": False,
            "threats": False,
            "scheme": False,
            "legal_threats": False,
            "legal_process_used": False,
        },
    )

    assert outcome(bad, "severe_trafficking") == "unknown"
    assert outcome(free, "severe_trafficking") == "not_met"


def test_trap_21_servitude_by_fear_of_any_serious_harm() -> None:
    """No lock, blow or legal threat is needed: a scheme to make somebody fear serious harm of any kind is enough."""
    scheme = supported(
        incidents__0__means={
            "force": False,
            "restraint": False,
            "legal_threats": False,
            "legal_process_used": False,
            "scheme": True,
        },
        incidents__0__purposes={
            "servitude_by_fear": True,
            "servitude_by_force": False,
            "servitude_by_legal_process": False,
        },
    )

    for day in (NOW, RULE_2017):
        assert outcome(scheme, "involuntary_servitude", day) == "met"
        assert outcome(scheme, "severe_trafficking", day) == "met"


CHILD_SEX: Final = {
    "people__0__date_of_birth": "1990-05-05",
    "incidents__0__when": "2005-06",
    "incidents__0__means": {},
    "incidents__0__labor": {"work": False},
}


def test_peer_a1_a_childs_sex_act_must_still_be_commercial() -> None:
    """Under 18 only the means drop out: without anything of value it is another wrong, and not this one."""
    sex = {"act": True, "on_account": False, "purpose": True}

    assert outcome(supported(**CHILD_SEX, incidents__0__sex=sex), "sex_trafficking") == "not_met"
    assert (
        outcome(
            supported(**CHILD_SEX, incidents__0__sex={**sex, "value_passed": True, "on_account": True}),
            "sex_trafficking",
        )
        == "met"
    )


def test_peer_a2_one_no_closes_its_own_branch() -> None:
    """ "No threats" leaves force and fraud; "not for a debt" leaves servitude; and an element that falls blanks no other."""
    no_threats = {"threats": False}
    fraud = supported(incidents__0__means={**no_threats, "fraud": True})
    open_still = supported(incidents__0__means=no_threats)
    no_debt = supported(
        incidents__0__purposes={"pledged_work": False, "because_of_debt": False, "servitude_by_fear": True}
    )
    fallen = supported(incidents=[], incidents_complete=True)

    assert outcome(fraud, "severe_trafficking") == "met"
    assert outcome(open_still, "force_fraud_or_coercion") == "unknown"
    assert outcome(no_debt, "severe_trafficking") == "met"
    assert outcome(fallen, "severe_trafficking") == "not_met"
    assert outcome(fallen, "extreme_hardship") == "met"
    assert outcome(fallen, "place") == "met"


def test_peer_a6_servitude_without_a_lock_and_a_lock_without_servitude() -> None:
    """Abuse of the law or a scheme is servitude without lock-in; a locked door alone shows no purpose."""
    law = supported(
        incidents__0__means={"legal_threats": True, "legal_process_abused": True, "restraint": False},
        incidents__0__purposes={"servitude_by_legal_process": True, "servitude_by_force": False},
    )
    lock = supported(incidents__0__means={"force": True, "restraint": True}, incidents__0__purposes={})

    assert outcome(law, "involuntary_servitude") == "met"
    assert outcome(lock, "involuntary_servitude") == "unknown"


def test_peer_c_everywhere_any_value_and_never_a_blank_no() -> None:
    """Work abroad counts, keeping a job is value, low pay is no sign alone, and what nobody knows is not "no"."""
    sex = {
        "act": True,
        "value_passed": True,
        "on_account": True,
        "value": "keeping the job",
        "purpose": True,
        "induced": True,
    }
    job = supported(incidents__0__sex=sex, incidents__0__labor={"work": False}, incidents__0__in_united_states=False)
    unknown = supported(
        incidents__0__means={"force": "unknown", "fraud": "unknown", "threats": "declined", "scheme": "unknown"}
    )
    low = supported(
        incidents__0__labor={"work": True, "paid_as_agreed": False}, incidents__0__means={}, incidents__0__purposes={}
    )

    assert outcome(job, "sex_trafficking") == "met"
    assert outcome(unknown, "force_fraud_or_coercion") == "unknown"
    assert outcome(low, "labor_trafficking") == "unknown"


def test_peer_e_no_means_are_demanded_of_a_childs_commercial_sex() -> None:
    """A story of a child's commercial sex in which nothing is said of force, fraud or coercion is whole."""
    found = supported(
        **CHILD_SEX, incidents__0__sex={"act": True, "value_passed": True, "on_account": True, "purpose": True}
    )

    assert outcome(found, "severe_trafficking") == "met"
    assert not [p for p in states(found, "severe_trafficking") if ".means." in p]


@pytest.mark.parametrize(
    ("threats", "kinds", "expected"),
    [
        (None, {"violence": True}, "met"),
        (None, {"violence": False, "money": True}, "met"),
        (True, {"violence": False}, "met"),
        (None, {"violence": False, "restraint": False, "family": False}, "unknown"),
        (False, {"violence": False}, "not_met"),
        (False, {"family": True}, "contested"),
        (True, {"violence": "disputed"}, "met"),
        (None, {"violence": "disputed"}, "contested"),
    ],
)
def test_a_threat_of_a_kind_is_a_threat(threats: bool | None, kinds: dict[str, Any], expected: str) -> None:
    """22 USC 7102(3)(A): a yes to one kind is one to a threat; a no, or a dispute over one, leaves room for another."""
    means = {"scheme": False, "legal_threats": False, "legal_process_used": False, "threatened_serious_harm": True}
    found = supported(incidents__0__means=means | {"threats": threats, "threats_of": kinds})

    assert outcome(found, "coercion") == expected


@pytest.mark.parametrize(
    ("threat", "use", "abused", "expected"),
    [
        (False, True, True, "met"),
        (True, False, True, "met"),
        (False, None, True, "unknown"),
        (False, False, True, "not_met"),
        (True, True, False, "not_met"),
    ],
)
def test_the_use_of_legal_process_is_coercion_without_a_threat(
    threat: bool | None, use: bool | None, abused: bool, expected: str
) -> None:
    """22 USC 7102(3)(C) names the abuse or threatened abuse of legal process; (1) the use or threatened use."""
    means = {"threats": False, "scheme": False, "legal_threats": threat, "legal_process_used": use}
    found = supported(incidents__0__means=means | {"legal_process_abused": abused})

    assert outcome(found, "coercion") == expected


@pytest.mark.parametrize(
    ("found", "at_act", "expected"),
    [
        # Seventeen when it began, the first sex act years later: no contradiction, and counsel's question.
        (of_sex(age=17, when="2007-03/2015", sex={"when": "2015"}), "not_met", "unknown"),
        (of_sex(born="1989-08-01", when="2007-03/2015", sex={"when": "2015"}), "not_met", "unknown"),
        (of_sex(born="1989-08-01", age=17, when="2007-03/2015", sex={"when": "2015"}), "not_met", "unknown"),
        (of_sex(age=17, when="2007-03/2015", sex={"when": "2015", "begun_under_18": False}), "not_met", "not_met"),
        (of_sex(age=17, when="2007-03/2015", sex={"when": "2015", "begun_under_18": True}), "not_met", "met"),
        # Turned 18 in between, and nobody said when the sex act was.
        (of_sex(age=17, when="2007-03/2015"), "unknown", "unknown"),
        (of_sex(born="1989-08-01", when="2007-03/2015"), "unknown", "unknown"),
        # Under 18 throughout, or at the day recorded.
        (of_sex(born="1989-08-01", when="2004-03/2006"), "met", "met"),
        (of_sex(born="1989-08-01", when="2004-03/2006", sex={"when": "unknown"}), "met", "met"),
        (of_sex(born="1989-08-01", when="2004-03/2015", sex={"when": "2005"}), "met", "met"),
        (of_sex(age=14, when="2004-03/2015", sex={"when": "2005"}), "met", "met"),
        (of_sex(age=16), "met", "met"),
        # Eighteen already when it began.
        (of_sex(age="18..", when="2007-03/2015"), "not_met", "not_met"),
        (of_sex(born="1980", when="2007-03/2015", sex={"when": "2015"}), "not_met", "not_met"),
    ],
)
def test_the_age_at_the_sex_act_decides(found: dict[str, Any], at_act: str, expected: str) -> None:
    """22 USC 7102(11)(A): the person induced to perform such act has not attained 18."""
    assert outcome(found, "under_18_at_act") == at_act
    assert outcome(found, "sex_trafficking") == expected


@pytest.mark.parametrize("sex", [{}, {"when": "unknown"}])
def test_an_age_that_the_dates_contradict_only_contests(sex: dict[str, Any]) -> None:
    """Born in 1950 and said to be 18 when it began in 1950: neither account settles whether the sex act came before 18."""
    told: dict[str, Any] = {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": "1950"}],
        "incidents": [{"key": "I1", "victim": "P1", "when": "1950/1968", "age": "18..", "sex": sex}],
    }

    assert screen(told, "2026-11-24")["under_18_at_act"].outcome == "contested"


SEX: Final[dict[str, Any]] = {
    "incidents__0__means": {},
    "incidents__0__labor": {"work": False},
}


@pytest.mark.parametrize(
    ("born", "day", "found"),
    [
        ("2004-05-01", "2022-04-30", "met"),
        ("2004-05-01", "2022-05-01", "unknown"),
        ("2004-05-01", "2023-06-01", "unknown"),
    ],
)
def test_the_age_at_the_sex_act_decides_to_the_day(born: str, day: str, found: str) -> None:
    """22 USC 7102(11)(A): the day before the birthday is under 18, the day itself is not; what began earlier is for counsel."""
    sex = {"act": True, "value_passed": True, "on_account": True, "purpose": True, "when": day}
    told = supported(
        people__0__date_of_birth=born,
        incidents__0__when="2021-01-01/2023-12-31",
        incidents__0__sex=sex,
        assistance={},
        **SEX,
    )

    assert outcome(told, "sex_trafficking") == found
    assert not screen(told, NOW).contradictions


def _sex(**incident: str) -> Case:
    told = "".join(f", {key}: {value}" for key, value in incident.items())
    return loads_case(
        "applicant: P1\npeople: [{key: P1}]\nincidents: [{key: I1, victim: P1, acts: {recruited: yes}"
        f"{told}, sex: {{act: yes, of_value: yes, purpose: yes, induced: no, when: 2015}}}}]"
    )


@pytest.mark.parametrize("age", ["17", "16", "14..17", "17..18"])
def test_the_day_of_the_sex_act_decides(age: str) -> None:
    """22 USC 7102(11)(A): under 18 when it began in 2007, grown at the act of 2015: never met by that age."""
    result = screen(_sex(when="2007-03/2015", age=age), FRIDAY)

    assert next(e for e in result.elements if e.id == "severe_trafficking").outcome != "met"


ENDED_AT_20: Final[dict[str, Any]] = {"when": "2020-09", "exit": {"when": "2024-03"}}


@pytest.mark.parametrize(
    ("incident", "at_act"),
    [
        # The last dated act was at 17, and it ended at 20: the day of the sex act was not asked.
        (ENDED_AT_20, "unknown"),
        (ENDED_AT_20 | {"when": "2020-09/2020-12"}, "unknown"),
        ({"age": 17, "exit": {"when": "2024-03"}}, "unknown"),
        (ENDED_AT_20 | {"sex": {"when": "2020-10"}}, "met"),
        (ENDED_AT_20 | {"exit": {"when": "2020-10"}}, "met"),
        (ENDED_AT_20 | {"exit": {"when": [{"date": "2024-03", "sources": ["trafficker"]}]}}, "met"),
        ({"age": 17, "exit": {"when": "2020-10"}}, "met"),
    ],
)
def test_a_blank_day_of_the_sex_act_is_read_to_the_end_of_the_incident(incident: dict[str, Any], at_act: str) -> None:
    """22 USC 7102(11)(A): blank is not asked, neither 17 nor 20, where the eighteenth birthday (May 2021) lies before the end."""
    told: dict[str, Any] = {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": "2003-05"}],
        "incidents": [{"key": "I1", "victim": "P1", **incident}],
    }

    assert screen(told, FRIDAY)["under_18_at_act"].outcome == at_act
