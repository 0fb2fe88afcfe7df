"""
Where popular summaries, forms and other software get T status wrong, each as a test that this library does not.

The traps are numbered as in the project's map of the law, and the mistakes found in other programs as in the survey of
them. Those of families, filing, adjustment, admissibility and evidence stand with the tests of their rooms; the last test
here counts them all.
"""

from __future__ import annotations

import copy
import re
from typing import Any, Final

import pytest

from tests.support import ROOT, bar_of, grounds_of, outcomes, sampled
from tvisa import loads_case, screen
from tvisa.facts import Case
from tvisa.files.starter import starter
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import Question, walk
from tvisa.law.book import entries
from tvisa.law.t import T

NOW: Final = "2026-11-24"
RULE_2017: Final = "2023-06-01"
ELEMENTS: Final = ("severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship")

SUPPORTED: Final[dict[str, Any]] = {
    "applicant": "P1",
    "people": [{"key": "P1", "date_of_birth": "1990-05-05"}, {"key": "P2"}],
    "filed": False,
    "incidents": [
        {
            "key": "I1",
            "victim": "P1",
            "when": "2019-02/2020-06",
            "acts": {"recruited": True},
            "means": {"threats": True, "threatened_serious_harm": True},
            "labor": {"work": True, "acts_for_work": True, "acts_by_means": True},
            "purposes": {"servitude_by_fear": True},
            "exit": {"ongoing": False},
        }
    ],
    "incidents_complete": True,
    "presence": {
        "here_now": True,
        "directly_related": True,
        "departures": [],
        "departures_complete": True,
        "entries_complete": True,
    },
    "assistance": {
        "contacts": [
            {
                "agency": "federal_law_enforcement",
                "about_trafficking": True,
                "has_jurisdiction": True,
                "when": "2020-09",
            }
        ],
        "contacts_complete": True,
        "requests": [],
        "requests_complete": True,
    },
    "hardship": {"extreme": True, "only_economic": False},
}
"""A cook's case in few words: every element is supported by what is recorded, and the application is still to be filed."""


def case(**changes: Any) -> dict[str, Any]:
    """Return the supported case with parts replaced, named by path: ``incidents__0__means={...}``."""
    changed = copy.deepcopy(SUPPORTED)
    for path, value in changes.items():
        *above, last = path.split("__")
        record: Any = changed
        for step in above:
            record = record[int(step)] if step.isdigit() else record.setdefault(step, {})
        record[int(last) if last.isdigit() else last] = value
    return changed


def outcome(found: dict[str, Any], ident: str, day: str = NOW) -> str:
    """Return the one outcome found under a name."""
    (only,) = outcomes(screen(found, day), ident)
    return only


def non_defenses(found: dict[str, Any], day: str = NOW) -> set[str]:
    """Return the paths of what is recorded and does not defeat the claim."""
    return {n.path for n in screen(found, day).non_defenses}


def states(found: dict[str, Any], element: str, day: str = NOW) -> dict[str, str]:
    """Return what is missing from an element: path and state."""
    return {m.path: m.state for m in screen(found, day)[element].missing}


def test_the_case_that_the_traps_are_set_in_is_supported() -> None:
    """What each trap changes is the only thing that speaks: without it every element is supported, under both rules."""
    for day in (NOW, RULE_2017):
        assert [outcome(case(), e, day) for e in ELEMENTS] == ["met"] * 4


# --- traps: the elements ----------------------------------------------------------------------------------------------


def test_trap_01_three_elements() -> None:
    """Trafficking, hardship and being willing are not all: presence, the bar and admissibility are asked too, and willing is no test."""
    willing = case(presence={}, assistance={"willing": True})
    unwilling = case(assistance__willing=False)
    result = screen(case(), NOW)

    assert {e.id for e in result.elements} == set(ELEMENTS)
    assert set(result.not_screened) == {"admissibility", "bar"}
    assert outcome(willing, "physical_presence") == "unknown"
    assert outcome(willing, "law_enforcement_assistance") == "unknown"
    assert outcome(unwilling, "law_enforcement_assistance") == "met"
    assert "assistance.willing" in non_defenses(unwilling)
    private = screen(case(setting="privileged"), NOW)
    assert {e.id for e in private.elements} == {*ELEMENTS, "admissibility"}
    assert bar_of(private).state == "NOT_ASKED"


def test_trap_02_under_18_now() -> None:
    """Age counts at an act of trafficking: somebody of 36 who was 16 then is excused, somebody of 19 then is not."""
    child = case(people__0__date_of_birth="1990-05-05", incidents__0__when="2006-06/2007-01", assistance={})
    adult = case(people__0__date_of_birth="2005-05-05", incidents__0__when="2024-06", assistance={})

    assert outcome(child, "age_exemption") == "met"
    assert outcome(child, "law_enforcement_assistance") == "met"
    assert outcome(adult, "age_exemption") == "not_met"


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
    work = case(**child)
    sex = case(
        **child,
        incidents__0__sex={"act": True, "value_passed": True, "on_account": True, "purpose": True},
        incidents__0__labor={"work": False},
    )

    assert outcome(work, "labor_trafficking") == "not_met"
    assert outcome(case(**{**child, "incidents__0__means": {}}), "labor_trafficking") == "unknown"
    assert outcome(sex, "sex_trafficking") == "met"


def test_trap_04_minors_and_hardship() -> None:
    """At the T stage a child must show hardship like anybody: nothing recorded leaves it open, and a "no" closes it."""
    child = {"people__0__date_of_birth": "2012-05-05", "incidents__0__when": "2024-06"}

    assert outcome(case(**child, hardship={}), "extreme_hardship") == "unknown"
    assert outcome(case(**child, hardship__extreme=False), "extreme_hardship") == "not_met"


def test_trap_05_certification() -> None:
    """A declaration is optional: that there is none, or that it was refused, changes nothing and is listed as no defense."""
    for day in (NOW, RULE_2017):
        without = case(assistance__declaration=False, assistance__continued_presence=False)
        assert [outcome(without, e, day) for e in ELEMENTS] == ["met"] * 4
        assert {"assistance.declaration", "assistance.continued_presence"} <= non_defenses(without, day)
    assert "assistance.declaration" not in states(case(assistance={}), "law_enforcement_assistance")


def test_trap_06_investigation_charge_or_conviction() -> None:
    """Nobody need have been investigated, charged or convicted, and the agency need not even have answered."""
    unanswered = case(assistance__contacts__0__answered=False)

    assert outcome(unanswered, "severe_trafficking") == "met"
    assert outcome(unanswered, "law_enforcement_assistance") == "met"
    assert "assistance.contacts[0].answered" in non_defenses(unanswered)


def test_trap_07_any_report_to_anyone() -> None:
    """A shelter or a hotline is no agency, and a tip alone is no involvement for presence by escape."""
    told = {"about_trafficking": True, "connected": False, "referral_agreed": False, "when": "2020-09"}
    filed = {"filed": True, "filed_on": "2025-03-01"}
    shelter = case(**filed, assistance__contacts=[{"agency": "service_provider", **told}])
    hotline = case(**filed, assistance__contacts=[{"agency": "trafficking_hotline", **told}])
    tip = case(
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


def test_trap_08_no_chance_to_leave() -> None:
    """Chances to leave the country are no test since 2017, and since 2024 not even weighed."""
    could = case(incidents__0__exit={"could_leave_the_country": True, "could_have_left": True})

    assert outcome(could, "physical_presence") == outcome(could, "physical_presence", RULE_2017) == "met"
    assert "incidents[0].exit.could_leave_the_country" in non_defenses(could)
    asked = screen(case(presence={"here_now": True}), NOW)
    assert not any("could_leave" in m.path for e in asked.elements for m in e.missing)


WAYS_BACK: Final = {
    "return_continued_victimization": {"continued_victimization": True},
    "return_for_process": {"allowed_for_process": True, "valid_entry_papers": True},
    "present_for_past_process": {"here_for_process": True},
    "return_and_treatment": {
        "received_treatment": True,
        "treatment_for_victimization": True,
        "treatment_unavailable_abroad": True,
    },
}


@pytest.mark.parametrize("way", WAYS_BACK)
def test_trap_09_leaving_ends_the_claim(way: str) -> None:
    """A departure after it is overcome in five ways; the first two under either rule, two only since 2024."""
    left = {"presence__departures": [{"when": "2021-03", "voluntary": True}]}
    back = case(**left, presence__latest_return=WAYS_BACK[way])
    no = {name: False for way in WAYS_BACK.values() for name in way}

    assert outcome(case(**left, presence__latest_return=no), "physical_presence") == "not_met"
    assert outcome(back, way) == "met"
    assert outcome(back, "physical_presence") == "met"


def test_trap_09_a_departure_before_the_trafficking_does_not_count() -> None:
    """Who left before anything happened has left nothing behind; who was trafficked anew since has a new claim."""
    before = case(presence__departures=[{"when": "2015-03", "voluntary": True}])
    anew = case(presence__departures=[{"when": "2018-03", "voluntary": True}])
    earlier = copy.deepcopy(anew["incidents"][0]) | {"key": "I2", "when": "2016-02/2017-01"}
    anew["incidents"].append(earlier)

    assert outcome(before, "physical_presence") == "met"
    assert outcome(anew, "new_incident") == "met"
    assert outcome(anew, "physical_presence") == "met"


def test_trap_10_in_the_united_states_or_across_a_border() -> None:
    """Trafficking need not cross a border, and need not be here: let in for a case about it, somebody is present on account of it."""
    here = case(incidents__0__in_united_states=True, presence__entries=[])
    abroad = case(
        incidents__0__in_united_states=False,
        presence__directly_related=False,
        presence__entries=[{"when": "2024", "allowed_for_process": True, "valid_entry_papers": True}],
    )

    assert outcome(here, "severe_trafficking") == outcome(abroad, "severe_trafficking") == "met"
    assert outcome(abroad, "present_for_process") == "met"
    assert outcome(abroad, "physical_presence") == "met"


def test_trap_11_economic_harm() -> None:
    """It counts, and since 28 August 2024 it may even be all there is; before, alone it could not be enough."""
    only = case(hardship__only_economic=True, hardship__factors={"economic": True})

    assert outcome(only, "extreme_hardship") == "met"
    assert outcome(only, "extreme_hardship", RULE_2017) == "not_met"
    for day in (NOW, RULE_2017):
        hardship = screen(only, day)["extreme_hardship"]
        assert {f.path: f.counts for f in hardship.factors}["hardship.factors.economic"] == "for"


def test_trap_12_harm_from_elsewhere_and_to_others() -> None:
    """Harm need not stem from the trafficking; what others suffer counts only through the applicant, and not at all before 2024."""
    elsewhere = case(hardship__from_trafficking=False)
    others = case(hardship__factors={"hardship_to_others": True, "others_hardship_reaches_applicant": True})

    def factors(found: dict[str, Any], day: str) -> set[str]:
        hardship = screen(found, day)["extreme_hardship"]
        return {f.path.rpartition(".")[2] for f in hardship.factors}

    for day in (NOW, RULE_2017):
        assert outcome(elsewhere, "extreme_hardship", day) == "met"
        assert "hardship.from_trafficking" in non_defenses(elsewhere, day)
    assert factors(others, NOW) == {"others_hardship_reaches_applicant"}
    assert factors(others, RULE_2017) == set()


# --- traps: what trafficking is ---------------------------------------------------------------------------------------


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

    assert outcome(case(incidents__0__acts=acts), "labor_trafficking") == "not_met"
    assert outcome(case(incidents__0__acts=acts, incidents__0__sex=sex), "sex_trafficking") == "met"


def test_trap_18_consent_pay_doors_and_duration() -> None:
    """Agreeing at first, being paid, an open door and a short time defeat nothing, and are listed as defeating nothing."""
    held = case(
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
    smuggled = case(incidents__0__agreement={"to_be_smuggled": True, "made": True, "consented": True})
    ransom = case(
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
    bad = case(
        incidents__0__labor=job, incidents__0__means={}, incidents__0__purposes={}, incidents__0__sex={"act": False}
    )
    free = case(
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
    scheme = case(
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


# --- traps: assistance ------------------------------------------------------------------------------------------------


def test_trap_22_incapacity() -> None:
    """It is a circumstance of a request, weighed with the rest, and excuses from nothing by itself."""
    request = {"covered": True, "complied": False, "circumstances": {"lacked_capacity": True}}
    asked = case(assistance__requests=[request])

    assert outcome(asked, "compliance") == "unknown"
    assert "assistance.requests[0].reasonable" in states(asked, "law_enforcement_assistance")
    assert outcome(case(assistance__requests=[{**request, "reasonable": True}]), "compliance") == "not_met"
    assert outcome(case(assistance__requests=[{**request, "reasonable": False}]), "compliance") == "met"


def test_trap_38_any_agency_anywhere() -> None:
    """An agency without jurisdiction must have led to the one that has it, and contact there must follow; who filed earlier needs neither."""
    contact = {
        "agency": "federal_law_enforcement",
        "about_trafficking": True,
        "has_jurisdiction": False,
        "when": "2020-09",
    }

    def report(filed_on: str = "2025-03-01", **more: Any) -> str:
        found = case(filed_on=filed_on, assistance__contacts=[{**contact, **more}])
        found["filed"] = True
        found["presence"]["here_when_filed"] = True
        return outcome(found, "report")

    assert report(connected=False) == "not_met"
    assert report(connected=True, reached_competent_agency=False) == "not_met"
    assert report(connected=True, reached_competent_agency=True) == "met"
    assert report("2024-03-01", connected=False) == "met"


# --- mistakes of other programs ---------------------------------------------------------------------------------------

CHILD_SEX: Final = {
    "people__0__date_of_birth": "1990-05-05",
    "incidents__0__when": "2005-06",
    "incidents__0__means": {},
    "incidents__0__labor": {"work": False},
}


def test_peer_a1_a_childs_sex_act_must_still_be_commercial() -> None:
    """Under 18 only the means drop out: without anything of value it is another wrong, and not this one."""
    sex = {"act": True, "on_account": False, "purpose": True}

    assert outcome(case(**CHILD_SEX, incidents__0__sex=sex), "sex_trafficking") == "not_met"
    assert (
        outcome(
            case(**CHILD_SEX, incidents__0__sex={**sex, "value_passed": True, "on_account": True}), "sex_trafficking"
        )
        == "met"
    )


def test_peer_a2_one_no_closes_its_own_branch() -> None:
    """ "No threats" leaves force and fraud; "not for a debt" leaves servitude; and an element that falls blanks no other."""
    no_threats = {"threats": False}
    fraud = case(incidents__0__means={**no_threats, "fraud": True})
    open_still = case(incidents__0__means=no_threats)
    no_debt = case(incidents__0__purposes={"pledged_work": False, "because_of_debt": False, "servitude_by_fear": True})
    fallen = case(incidents=[], incidents_complete=True)

    assert outcome(fraud, "severe_trafficking") == "met"
    assert outcome(open_still, "force_fraud_or_coercion") == "unknown"
    assert outcome(no_debt, "severe_trafficking") == "met"
    assert outcome(fallen, "severe_trafficking") == "not_met"
    assert outcome(fallen, "extreme_hardship") == "met"
    assert outcome(fallen, "place") == "met"


def test_peer_a3_every_incident_counts_and_not_the_last_entry_alone() -> None:
    """What happened in an earlier stay, before a departure or partly abroad is asked about and can carry the claim."""
    earlier = case(
        incidents__0__when="2010-02/2011-06",
        incidents__0__in_united_states=False,
        incidents__0__caused_entry=True,
        presence__departures=[{"when": "2012-03", "voluntary": True}],
        presence__entries=[{"when": "2015"}],
        presence__latest_return={"continued_victimization": True},
    )

    assert outcome(earlier, "severe_trafficking") == "met"
    assert outcome(earlier, "physical_presence") == "met"


def test_peer_a4_what_counts_is_what_was_asked_and_done() -> None:
    """Willingness to help in future meets nothing and its lack defeats nothing: requests made, and complied with, do."""
    eager = case(assistance={"willing": True, "contacts": [], "contacts_complete": True}, filed=True)
    asked = case(
        assistance__willing=True, assistance__requests=[{"covered": True, "complied": False, "reasonable": True}]
    )

    assert outcome(eager, "law_enforcement_assistance") == "unknown"
    assert outcome(eager, "complied") == "not_met"
    assert outcome(asked, "compliance") == "not_met"


@pytest.mark.parametrize(
    ("ground", "leaving"),
    [
        ("present_ongoing", {"ongoing": True}),
        ("present_freed", {"freed_by_law_enforcement": True}),
        ("present_escaped", {"escaped_first": True, "law_enforcement_then_involved": True}),
    ],
)
def test_peer_a5_directly_related_is_one_ground_of_five(ground: str, leaving: dict[str, bool]) -> None:
    """Who is still in it, was freed, or escaped with an agency then involved need not show that being here is directly related."""
    found = case(presence__directly_related=False, incidents__0__exit=leaving)

    assert outcome(found, ground) == "met"
    assert outcome(found, "physical_presence") == "met"


def test_peer_a6_servitude_without_a_lock_and_a_lock_without_servitude() -> None:
    """Abuse of the law or a scheme is servitude without lock-in; a locked door alone shows no purpose."""
    law = case(
        incidents__0__means={"legal_threats": True, "legal_process_abused": True, "restraint": False},
        incidents__0__purposes={"servitude_by_legal_process": True, "servitude_by_force": False},
    )
    lock = case(incidents__0__means={"force": True, "restraint": True}, incidents__0__purposes={})

    assert outcome(law, "involuntary_servitude") == "met"
    assert outcome(lock, "involuntary_servitude") == "unknown"


def test_peer_a7_patterns_of_decisions_are_no_tests() -> None:
    """Not singled out, nothing said, no diagnosis, no services: factors that move nothing, and unrest need aim at nobody."""
    found = case(
        incidents__0__labor={
            "work": True,
            "acts_for_work": True,
            "acts_by_means": True,
            "singled_out": False,
            "beyond_the_deal": False,
        },
        incidents__0__purposes={"servitude_by_fear": True, "said_so": False},
        presence__related={"diagnosed": False, "services_here": False},
        hardship__factors={"unrest": True},
    )

    assert [outcome(found, e) for e in ELEMENTS] == ["met"] * 4


def test_peer_a8_hardship_by_the_rule_of_its_day() -> None:
    """Eight listed factors and a ban on economic harm alone under the rule of 2017, nine and no ban under that of 2024."""
    listed = {
        day: [
            e for e in entries() if e.path.startswith("extreme_hardship/case.hardship.extreme/") and year in e.rule_sets
        ]
        for day, year in ((NOW, "2024"), (RULE_2017, "2017"))
    }

    def own(day: str, prefix: str) -> int:
        return sum(any(c.text.startswith(prefix) and c.text != prefix for c in e.law.citations) for e in listed[day])

    assert own(NOW, "8 CFR 214.209(b)(") == 9
    assert own(RULE_2017, "8 CFR 214.11(i)(2)(") == 8
    assert not any(e.id == "case.hardship.only_economic" and "2024" in e.rule_sets for e in entries())


def test_peer_a9_a_report_before_filing_is_still_open() -> None:
    """Nothing reported is "not yet" until the application is filed: trauma is not the only way left."""
    unreported = case(assistance={"contacts": [], "contacts_complete": True, "requests": [], "requests_complete": True})

    assert outcome(unreported, "report") == "unknown"
    assert states(unreported, "law_enforcement_assistance")["assistance.contacts"] == "not yet"
    assert outcome(unreported | {"filed": True}, "report") == "not_met"


def test_peer_b1_a_bar_of_one_waiver_is_not_a_bar_of_both() -> None:
    """What 212(d)(13) cannot waive 212(d)(3) often can: support given to a listed group is for the second waiver."""
    group = {"group": {"involved": True, "designated": True, "supported": True}}
    result = screen(case(setting="privileged", conduct=group), NOW)
    ground = grounds_of(result)["terrorism"]

    assert ground.reach == "general"
    assert len(ground.waivers) == 1


def test_peer_b2_the_bar_is_asked_about() -> None:
    """In a privileged setting the client's own acts are asked, listed and put on the ladder; elsewhere nobody is asked."""
    act = {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"coercion": True}, "knew": True}
    result = screen(case(setting="privileged", conduct={"acts": [act]}), NOW)

    assert bar_of(result).state.startswith("RAISED")
    assert "Did the client bring in, contact or persuade somebody else?" in starter(privileged=True)
    assert "conduct:" not in starter()


def test_peer_b3_trauma_on_the_clients_word() -> None:
    """No clinician, record or exhibit is a condition of the exception for trauma."""
    said = {"answer": True, "sources": ["client"]}
    found = case(assistance={"trauma": {"suffered": said, "unable": said, "clinician_links_it": False}})

    assert outcome(found, "trauma_exception") == "met"
    assert outcome(found, "law_enforcement_assistance") == "met"


def test_peer_b4_departures_jurisdiction_and_hotlines_are_asked() -> None:
    """Each has its question, and an anonymous call to the hotline is no report."""
    asked = starter()
    for question in (
        "Did the person leave by their own choice?",
        "Did that agency have proper jurisdiction over what was reported?",
        "Was it made anonymously?",
        "Did the person ask for, or agree to, a referral to law enforcement?",
    ):
        assert question in re.sub(r"\s*\n\s*# ", " ", asked)
    call = {
        "agency": "trafficking_hotline",
        "about_trafficking": True,
        "referral_agreed": True,
        "referral_counts": True,
        "connected": False,
        "when": "2020-09",
    }
    for anonymous, found in ((True, "not_met"), (False, "met")):
        filed = case(filed_on="2025-03-01", assistance__contacts=[{**call, "anonymous": anonymous}])
        filed |= {"filed": True}
        assert outcome(filed, "report") == found


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
    job = case(incidents__0__sex=sex, incidents__0__labor={"work": False}, incidents__0__in_united_states=False)
    unknown = case(
        incidents__0__means={"force": "unknown", "fraud": "unknown", "threats": "declined", "scheme": "unknown"}
    )
    low = case(
        incidents__0__labor={"work": True, "paid_as_agreed": False}, incidents__0__means={}, incidents__0__purposes={}
    )

    assert outcome(job, "sex_trafficking") == "met"
    assert outcome(unknown, "force_fraud_or_coercion") == "unknown"
    assert outcome(low, "labor_trafficking") == "unknown"


def test_peer_d_the_age_that_excuses_is_the_age_then() -> None:
    """An adult today who was a child at one act of several is excused, whatever the age at the last."""
    spanning = case(people__0__date_of_birth="1990-05-05", incidents__0__when="2007-12/2012-01", assistance={})

    assert outcome(spanning, "age_exemption") == "met"


def test_peer_e_no_means_are_demanded_of_a_childs_commercial_sex() -> None:
    """A story of a child's commercial sex in which nothing is said of force, fraud or coercion is whole."""
    found = case(
        **CHILD_SEX, incidents__0__sex={"act": True, "value_passed": True, "on_account": True, "purpose": True}
    )

    assert outcome(found, "severe_trafficking") == "met"
    assert not [p for p in states(found, "severe_trafficking") if ".means." in p]


def test_peer_g_no_answer_is_filled_in_beforehand() -> None:
    """A new case file records nothing, in either setting, and so decides nothing."""
    for privileged in (False, True):
        fresh: Case = loads_case(starter(privileged=privileged))
        assert not [path for path, fact in facts_of(fresh) if fact.claims]
        assert {e.outcome for e in screen(fresh, NOW).elements} <= {"unknown"}


def test_peer_i_nothing_of_the_u_visa() -> None:
    """Seventeen is young enough, abroad is near enough, no certification, and nobody weighs how badly somebody was abused."""
    found = case(
        people__0__date_of_birth="1990-05-05",
        incidents__0__when="2008-02/2008-03",
        incidents__0__in_united_states=False,
        assistance={"declaration": False},
    )
    asked = [n.ask for law in T.rule_sets for e in law.elements for n, _ in walk(e) if isinstance(n, Question)]

    assert outcome(found, "law_enforcement_assistance") == "met"
    assert not [q for q in asked if re.search(r"substantial|helpful|certif", q)]


# --- the table --------------------------------------------------------------------------------------------------------

TRAPS: Final = [f"trap_{number:02}" for number in range(1, 41)]
PEERS: Final = [
    *(f"peer_a{number}" for number in range(1, 10)),
    *(f"peer_b{number}" for number in range(1, 7)),
    *(f"peer_{letter}" for letter in "cdefghi"),
]
SAID: Final[dict[str, tuple[str, ...]]] = {"trap_16": ("old_numbers",)}
"""What software cannot fall into, because it asks or prints nothing of the kind: the rules of the lawbook that say it."""


def covering() -> dict[str, list[str]]:
    """Return, for each trap and mistake, the tests of any file that bear its name."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name, key in re.findall(
            r"^def (test_((?:trap_\d\d|peer_[a-i]\d?))_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            found.setdefault(key, []).append(name)
    return found


@pytest.mark.parametrize("key", sampled(TRAPS + PEERS, 8))
def test_no_trap_is_left_unwatched(key: str) -> None:
    """Each trap and each mistake has a test of its name somewhere, or a rule that `tvisa law` prints."""
    said = SAID.get(key, ())

    assert covering().get(key) or said, f"no test is named test_{key}_..., and no rule of the lawbook is named for it"
    assert set(said) <= {e.id for e in entries()}


def test_no_test_is_named_after_a_trap_that_does_not_exist() -> None:
    """A name that slipped would be counted for nothing."""
    assert set(covering()) <= {*TRAPS, *PEERS}
