"""Assistance to law enforcement and what excuses from it, where the text is easily read for more or less than it says: 8 CFR 214.208."""

from __future__ import annotations

import copy
from typing import Any, Final

import pytest

from tests.cases import ELEMENTS, NOW, RULE_2017, non_defenses, of_sex, outcome, states, supported
from tvisa import loads_case
from tvisa.kernel import truth
from tvisa.law.t.contacts import about


def test_trap_02_under_18_now() -> None:
    """Age counts at an act of trafficking: somebody of 36 who was 16 then is excused, somebody of 19 then is not."""
    child = supported(people__0__date_of_birth="1990-05-05", incidents__0__when="2006-06/2007-01", assistance={})
    adult = supported(people__0__date_of_birth="2005-05-05", incidents__0__when="2024-06", assistance={})

    assert outcome(child, "age_exemption") == "met"
    assert outcome(child, "law_enforcement_assistance") == "met"
    assert outcome(adult, "age_exemption") == "not_met"


def test_trap_05_certification() -> None:
    """A declaration is optional: that there is none, or that it was refused, changes nothing and is listed as no defense."""
    for day in (NOW, RULE_2017):
        without = supported(assistance__declaration=False, assistance__continued_presence=False)
        assert [outcome(without, e, day) for e in ELEMENTS] == ["met"] * 4
        assert {"assistance.declaration", "assistance.continued_presence"} <= non_defenses(without, day)
    assert "assistance.declaration" not in states(supported(assistance={}), "law_enforcement_assistance")


def test_trap_06_investigation_charge_or_conviction() -> None:
    """Nobody need have been investigated, charged or convicted, and the agency need not even have answered."""
    unanswered = supported(assistance__contacts__0__answered=False)

    assert outcome(unanswered, "severe_trafficking") == "met"
    assert outcome(unanswered, "law_enforcement_assistance") == "met"
    assert "assistance.contacts[0].answered" in non_defenses(unanswered)


def test_trap_07_any_report_to_anyone() -> None:
    """A shelter or a hotline is no agency, and a tip alone is no involvement for presence by escape."""
    told = {"about_trafficking": True, "connected": False, "referral_agreed": False, "when": "2020-09"}
    filed = {"filed": True, "filed_on": "2025-03-01"}
    shelter = supported(**filed, assistance__contacts=[{"agency": "service_provider", **told}])
    hotline = supported(**filed, assistance__contacts=[{"agency": "trafficking_hotline", **told}])
    tip = supported(
        presence__directly_related=False,
        incidents__0__exit={
            "ongoing": False,
            "freed_by_law_enforcement": False,
            "escaped_first": True,
            "law_enforcement_then_involved": False,
        },
    )

    assert outcome(shelter, "report") == outcome(hotline, "report") == "not_met"
    assert outcome(tip, "present_escaped") == "not_met"
    involved = copy.deepcopy(tip)
    involved["incidents"][0]["exit"]["law_enforcement_then_involved"] = True
    assert outcome(involved, "present_escaped") == "met"


def test_trap_22_incapacity() -> None:
    """It is a circumstance of a request, weighed with the rest, and excuses from nothing by itself."""
    request = {"covered": True, "complied": False, "circumstances": {"lacked_capacity": True}}
    asked = supported(assistance__requests=[request])

    assert outcome(asked, "compliance") == "unknown"
    assert "assistance.requests[0].reasonable" in states(asked, "law_enforcement_assistance")
    assert outcome(supported(assistance__requests=[{**request, "reasonable": True}]), "compliance") == "not_met"
    assert outcome(supported(assistance__requests=[{**request, "reasonable": False}]), "compliance") == "met"


def test_trap_38_any_agency_anywhere() -> None:
    """An agency without jurisdiction must have led to the one that has it, and contact there must follow; who filed earlier needs neither."""
    contact = {
        "agency": "federal_law_enforcement",
        "about_trafficking": True,
        "has_jurisdiction": False,
        "when": "2020-09",
    }

    def report(filed_on: str = "2025-03-01", **more: Any) -> str:
        found = supported(filed_on=filed_on, assistance__contacts=[{**contact, **more}])
        found["filed"] = True
        found["presence"]["here_when_filed"] = True
        return outcome(found, "report")

    assert report(connected=False) == "not_met"
    assert report(connected=True, reached_competent_agency=False) == "not_met"
    assert report(connected=True, reached_competent_agency=True) == "met"
    assert report("2024-03-01", connected=False) == "met"


def test_peer_a4_what_counts_is_what_was_asked_and_done() -> None:
    """Willingness to help in future meets nothing and its lack defeats nothing: requests made, and complied with, do."""
    eager = supported(assistance={"willing": True, "contacts": [], "contacts_complete": True}, filed=True)
    asked = supported(
        assistance__willing=True, assistance__requests=[{"covered": True, "complied": False, "reasonable": True}]
    )

    assert outcome(eager, "law_enforcement_assistance") == "unknown"
    assert outcome(eager, "complied") == "not_met"
    assert outcome(asked, "compliance") == "not_met"


def test_peer_a9_a_report_before_filing_is_still_open() -> None:
    """Nothing reported is "not yet" until the application is filed: trauma is not the only way left."""
    unreported = supported(
        assistance={"contacts": [], "contacts_complete": True, "requests": [], "requests_complete": True}
    )

    assert outcome(unreported, "report") == "unknown"
    assert states(unreported, "law_enforcement_assistance")["assistance.contacts"] == "not yet"
    assert outcome(unreported | {"filed": True}, "report") == "not_met"


def test_peer_b3_trauma_on_the_clients_word() -> None:
    """No clinician, record or exhibit is a condition of the exception for trauma."""
    said = {"answer": True, "sources": ["client"]}
    found = supported(assistance={"trauma": {"suffered": said, "unable": said, "clinician_links_it": False}})

    assert outcome(found, "trauma_exception") == "met"
    assert outcome(found, "law_enforcement_assistance") == "met"


def test_peer_d_the_age_that_excuses_is_the_age_then() -> None:
    """An adult today who was a child at one act of several is excused, whatever the age at the last."""
    spanning = supported(people__0__date_of_birth="1990-05-05", incidents__0__when="2007-12/2012-01", assistance={})

    assert outcome(spanning, "age_exemption") == "met"


REFUSED: Final = {"covered": False, "for_detection": True, "complied": False, "reasonable": True}


@pytest.mark.parametrize(
    ("request_", "filed_on", "expected"),
    [
        (REFUSED, "2025-01-02", "unknown"),
        (REFUSED | {"detection_counts": False}, "2025-01-02", "met"),
        (REFUSED | {"detection_counts": True}, "2025-01-02", "not_met"),
        (REFUSED, "2024-08-27", "met"),
        (REFUSED | {"covered": True}, "2025-01-02", "not_met"),
        (REFUSED | {"reasonable": False}, "2025-01-02", "met"),
        (REFUSED | {"complied": True}, "2025-01-02", "met"),
    ],
)
def test_a_refusal_to_help_with_detection_alone_is_for_counsel(
    request_: dict[str, Any], filed_on: str, expected: str
) -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(aa) and 8 CFR 214.208(c) do not name detection; 214.208(a) does."""
    found = supported(filed=True, filed_on=filed_on, assistance__requests=[request_])

    assert outcome(found, "compliance") == expected


@pytest.mark.parametrize("day", ["2010-06-01", RULE_2017, NOW])
def test_trauma_excuses_somebody_who_was_trafficked(day: str) -> None:
    """(III)(bb) refers back to a request of (aa): like the report and the age, it is read of a severe form."""
    trauma = {"contacts": [], "contacts_complete": True, "trauma": {"suffered": True, "unable": True}}
    victim = supported(assistance=trauma)
    no_victim = supported(assistance=trauma, incidents__0__labor={"work": False}, incidents__0__sex={"act": False})
    open_ = supported(assistance=trauma, incidents__0__labor={})

    assert outcome(victim, "trauma_exception", day) == "met"
    assert outcome(no_victim, "trauma_exception", day) == "not_met"
    assert outcome(open_, "trauma_exception", day) == "unknown"


def test_age_at_the_sex_act_is_no_question_of_the_exemption() -> None:
    """Who was under 18 at one act is excused from assisting, whatever the day of the sex act: 8 CFR 214.208(e)(2)."""
    found = of_sex(born="1989-08-01", when="2007-03/2015", sex={"when": "2015", "begun_under_18": True})

    assert outcome(found, "age_exemption") == "met"
    assert outcome(found, "under_18_at_act") == "not_met"


@pytest.mark.parametrize("agency", ["foreign_police", "foreign_consulate"])
@pytest.mark.parametrize("day", [RULE_2017, NOW])
def test_foreign_police_are_no_law_enforcement_agency(agency: str, day: str) -> None:
    """8 CFR 214.201 lists Federal, State, Tribal and local bodies; authority said of foreign ones makes them none."""
    contact = {"agency": agency, "about_trafficking": True, "has_authority": True, "has_jurisdiction": True}
    silent = {"connected": False, "referral_agreed": False, "when": "2020-09"}
    found = supported(filed=True, filed_on="2021-01-02", assistance__contacts=[contact | silent])

    assert outcome(found, "report", day) == "not_met"


@pytest.mark.parametrize("complied", [False, "declined", "unknown"])
def test_detection_alone_binds_by_no_rule(complied: Any) -> None:
    """8 CFR 214.208(c) asks for reasonable requests in an investigation or prosecution: detection is for counsel."""
    told = supported(
        assistance__requests=[{"covered": False, "for_detection": True, "complied": complied, "reasonable": True}]
    )

    assert outcome(told, "law_enforcement_assistance") != "not_met"


@pytest.mark.parametrize(
    "change",
    [
        {"incidents__0__acts": {}, "incidents__0__means": {}, "incidents__0__labor": {"work": False}},
        {"incidents": [], "incidents_complete": True},
        {
            "incidents__0__means": dict.fromkeys(
                ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"), False
            )
        },
    ],
)
def test_trauma_excuses_nobody_who_was_not_trafficked(change: dict[str, Any]) -> None:
    """Item (bb) refers back to a request of (aa), which is one about trafficking: without it nothing is excused yet."""
    trauma = {"suffered": True, "unable": True}
    told = supported(**{**change, "assistance": {"trauma": trauma}})

    assert outcome(told, "trauma_exception") != "met"


@pytest.mark.parametrize(
    ("agency", "authority", "wanted"),
    [
        ("state_or_local_law_enforcement", {}, "met"),
        ("state_or_local_law_enforcement", {"has_authority": False}, "contested"),
        ("us_consulate", {}, "unknown"),
        ("us_consulate", {"has_authority": True}, "met"),
        ("foreign_police", {"has_authority": True}, "unknown"),
    ],
)
def test_authority_is_told_by_the_kind_of_agency_and_jurisdiction_is_not(
    agency: str, authority: dict[str, bool], wanted: str
) -> None:
    """8 CFR 214.201 names them; counsel can find that one has none. Jurisdiction, 214.208(b), is asked of each."""
    told = {
        "agency": agency,
        "about_trafficking": True,
        "connected": False,
        "referral_agreed": False,
        "before_filing": True,
    }
    case = supported(
        assistance__contacts=[{**told, **authority, "has_jurisdiction": True}], assistance__contacts_complete=True
    )

    assert outcome(case, "report") == wanted
    if wanted == "met":
        del (contact := case["assistance"]["contacts"][0])["has_jurisdiction"]
        assert contact["agency"] == agency
        assert outcome(case, "report") == "unknown"


def test_a_contact_before_what_it_is_about_reports_nothing_yet() -> None:
    """8 CFR 214.208(b): one of the days, or what it was about, is wrong; asked, and never taken for a no."""

    def report(made: str) -> tuple[int, str]:
        text = f"""
applicant: P1
people: [{{key: P1, date_of_birth: 1990-01-01}}]
incidents: [{{key: I1, victim: P1, when: 2021-02-01/2022-06-15, in_united_states: yes}}]
assistance: {{contacts: [{{incident: I1, when: {made}, about_trafficking: yes}}]}}
"""
        case = loads_case(text)
        found = about(case.assistance.contacts[0], case.incidents[0], "about_trafficking")
        return found.bits, found.gap[0] if found.gap else ""

    assert report("2018-05-04") == (truth.OPEN, "contact.when")
    assert report("2021")[0] == report("2021-03-01")[0] == truth.TRUE
    assert report("unknown")[0] == truth.TRUE
