"""What a finding says: facts, gaps, factors and one sentence, on small cases written out."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from tests.cases import FILED, FRIDAY, SATURDAY, grown, private
from tvisa import Case, load_case, loads_case, screen
from tvisa.facts import AgencyKind, Circumstances
from tvisa.files.casefile import structure
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import put
from tvisa.screening.document import SECTIONS
from tvisa.screening.elements.result import Part

DAY = "2026-11-24"


def case(**incident: Any) -> dict[str, Any]:
    """Return a case with one incident, done to the applicant."""
    return {
        "applicant": "P1",
        "people": [{"key": "P1"}, {"key": "P2"}],
        "incidents": [{"key": "I1", "victim": "P1", **incident}],
    }


def node(data: Any, ident: str, day: str = DAY) -> Part:
    """Return the first node of that name."""
    return screen(data, day)[ident]


LABOR = {
    "acts": {"recruited": True},
    "means": {"fraud": True},
    "labor": {"work": True, "acts_for_work": True, "acts_by_means": True},
    "purposes": {"servitude_by_fear": True},
}
OVER = {**LABOR, "exit": {"ongoing": False}}


def test_an_assertion_fills_what_is_open_and_says_so() -> None:
    """Asserted without details: supported, by assertion, favorably; adversely as if nobody had asked."""
    found = node(
        {**case(), "asserted": {"extreme_hardship": {"answer": True, "sources": ["client"]}}}, "extreme_hardship"
    )

    assert (found.outcome, found.basis) == ("met", "assertion")
    assert found.readings == ("met", "unknown")
    assert [fact[:3] for fact in found.facts] == [("asserted.extreme_hardship", "yes", ("client",))]
    assert found.reason.startswith("Asserted as a whole")


def test_an_assertion_against_details_is_contested() -> None:
    """Details that say no are not outvoted: the two readings differ."""
    data = {**case(), "asserted": {"extreme_hardship": True}, "hardship": {"extreme": False}}

    found = node(data, "extreme_hardship")

    assert (found.outcome, found.basis) == ("contested", "assertion")
    assert found.readings == ("met", "not_met")


@pytest.mark.parametrize("answer", [False, None, "declined"])
def test_i_am_not_a_victim_moves_nothing(answer: object) -> None:
    """Self-identification: a no to the whole element is neither fact nor dispute."""
    with_it = {**case(**LABOR), "asserted": {"severe_trafficking": answer}}

    assert node(with_it, "severe_trafficking").outcome == node(case(**LABOR), "severe_trafficking").outcome == "met"


def test_a_judgment_is_no_rule() -> None:
    """Labor trafficking rests on standards; a plain no to any work closes its branch by rule."""
    assert node(case(**LABOR), "severe_trafficking").basis == "judgment"
    assert node(case(labor={"work": False}), "labor_trafficking").basis == "rule"
    assert node(case(labor={"work": False}), "labor_trafficking").outcome == "not_met"


def test_facts_missing_and_judgment_open_are_kept_apart() -> None:
    """Nothing in: not asked. A factor or the fact beside it in: to be weighed. Asked in vain: unknown or declined. Always counsel's."""
    nothing = node(case(), "incident.means.threatened_serious_harm").missing
    beside = node(case(means={"threats": True}), "incident.means.threatened_serious_harm")
    whole = node(case(means={"threats": True}), "coercion").missing
    declined = node(case(means={"force": "declined", "fraud": "unknown"}), "force_fraud_or_coercion").missing

    assert [(m.state, m.who) for m in nothing] == [("not asked", "counsel")]
    assert beside.outcome == "unknown"
    assert ("judgment", "counsel") in [(m.state, m.who) for m in whole]
    assert [m.state for m in declined][:2] == ["declined", "unknown"]


def test_not_yet_before_filing_and_no_after() -> None:
    """No report is "not yet" until the application is filed, then it is a no."""
    data = {**case(**LABOR), "assistance": {"contacts_complete": True}, "incidents_complete": True}

    before, after = node(data, "report"), node({**data, "filed_on": "2026-05-01"}, "report")

    assert (before.outcome, [m.state for m in before.missing]) == ("unknown", ["not yet"])
    assert before.reason.startswith("Not yet,")
    assert after.outcome == "not_met"
    assert node({**data, "filed": True}, "report").outcome == "not_met"


def test_elsewhere_is_not_yet_too() -> None:
    """Not being here can be mended, before filing and after: who comes back can be approved then."""
    data = {**case(), "presence": {"here_now": False}}

    assert [m.state for m in node(data, "case.presence.here_now").missing] == ["not yet"]
    assert node({**data, "filed": True}, "place").outcome == "unknown"
    data["presence"]["here_when_filed"] = False
    assert node({**data, "filed": True}, "place").outcome == "not_met"


def test_a_date_too_rough_asks_for_a_closer_one() -> None:
    """Imprecise is its own state, on the date or on the age that is there."""
    rough = {**case(when="2015"), "people": [{"key": "P1", "date_of_birth": "1997"}]}

    assert node(rough, "under_18_at_act").missing[0].state == "imprecise"
    assert node(case(age="14..20"), "under_18_at_act").missing[0][:4] == (
        "incidents[0].age",
        "imprecise",
        "As closely as you can say, how old was the person when it began?",
        "interviewer",
    )
    assert node(case(), "under_18_at_act").missing[0].path == "incidents[0].age"
    assert node(case(when="2015"), "under_18_at_act").missing[0].path == "people[0].date_of_birth"
    dated = {**case(age="unknown"), "people": [{"key": "P1", "date_of_birth": "1997"}]}
    assert node(dated, "under_18_at_act").missing[0].path == "incidents[0].when"
    assert node(case(age=16), "under_18_at_act").outcome == "met"
    assert node(case(age="18.."), "under_18_at_act").outcome == "not_met"


def test_age_and_dates_that_differ_are_disputed() -> None:
    """Two ways of saying how old somebody was that do not agree contest each other."""
    data = {**case(when="2019-05", age=20), "people": [{"key": "P1", "date_of_birth": "2003-01-01"}]}

    assert node(data, "under_18_at_act").outcome == "contested"


def test_factors_are_listed_with_what_is_held() -> None:
    """For, against, neither and disputed, each with its evidence and the provision that names it."""
    factors = {
        "age_and_circumstances": {"answer": True, "sources": ["client"], "evidence": ["personal_statement"]},
        "care_unavailable": False,
        "unrest": "disputed",
    }
    found = node({**case(), "hardship": {"factors": factors}}, "case.hardship.extreme")

    assert [(f.title, f.counts, f.evidence) for f in found.factors] == [
        ("age, maturity and personal circumstances", "for", ("personal_statement",)),
        ("care not reasonably available there", "neither", ()),
        ("civil unrest or armed conflict", "disputed", ()),
    ]
    assert found.factors[0].citations == ("8 CFR 214.209(b)(1)",)
    assert found.outcome == "unknown"


def test_hostile_assertions_are_listed_and_move_nothing() -> None:
    """A trafficker's no is set aside and listed, on a leaf and on a factor; a trafficker's yes is evidence."""
    said = {"answer": False, "sources": ["trafficker"]}
    data = case(means={"threats": said}, labor={"free_to_quit": {"answer": True, "sources": ["for_trafficker"]}})
    result = screen(data, DAY)

    assert {h.path for h in result.set_aside} == {
        "incidents[0].means.threats",
        "incidents[0].labor.free_to_quit",
    }
    assert node(data, "incident.means.threats").missing[0].state == "not asked"
    helps = case(means={"threats": {"answer": True, "sources": ["trafficker"]}})
    assert node(helps, "incident.means.threats").outcome == "met"


def test_the_best_incident_is_named_and_the_others_kept() -> None:
    """Of several incidents the one that goes furthest carries, and every one is still there."""
    data = case()
    data["incidents"] += [{"key": "I2", "victim": "P1", **LABOR}, {"key": "I3", "victim": "P2", **LABOR}]

    found = node(data, "severe_trafficking")

    assert found.best == "incidents[1]"
    assert "incident I2" in found.reason
    assert [c.outcome for c in found.parts] == ["unknown", "met", "not_met"]


def test_a_recorded_list_without_the_right_contact_is_a_no_only_for_that_path() -> None:
    """No report defeats the report; trauma still carries the element."""
    data = {
        **case(**LABOR),
        "incidents_complete": True,
        "filed_on": "2026-01-05",
        "assistance": {"contacts_complete": True, "trauma": {"suffered": True, "unable": True}},
    }

    assert node(data, "report").outcome == "not_met"
    assert node(data, "law_enforcement_assistance").outcome == "met"


def test_only_economic_hardship_was_a_bright_line() -> None:
    """Under the rule of 2017 it defeats by rule; under that of 2024 it is one factor more."""
    data = {**case(), "hardship": {"extreme": True, "only_economic": True, "factors": {"economic": True}}}

    assert node(data, "extreme_hardship", "2020-01-01").outcome == "not_met"
    assert node(data, "extreme_hardship", "2020-01-01").basis == "rule"
    assert node(data, "extreme_hardship").outcome == "met"


@pytest.mark.parametrize(
    ("agency", "old", "new"),
    [("eeoc", "unknown", "met"), ("labor_agency", "met", "met"), ("foreign_police", "not_met", "not_met")],
)
def test_which_body_is_an_agency_is_dated_law(agency: str, old: str, new: str) -> None:
    """The EEOC is named since 2024; before, its authority has to be shown; a foreign police never counts."""
    contact = {"agency": agency, "about_trafficking": True, "has_jurisdiction": True, "connected": False}
    contact |= {"referral_agreed": False, "when": "2019-05-05"}
    data = {
        **case(**LABOR),
        "incidents_complete": True,
        "filed_on": "2019-06-06",
        "assistance": {"contacts": [contact], "contacts_complete": True},
    }

    assert node(data, "report", "2020-01-01").outcome == old
    assert node({**data, "filed_on": "2025-06-06"}, "report").outcome == new


def test_the_report_must_be_of_this_trafficking() -> None:
    """A contact about another incident, or about another crime only, is no report of this one."""
    contact = {"agency": "federal_law_enforcement", "has_jurisdiction": True, "about_trafficking": True}
    data = {**case(**LABOR), "filed": False, "incidents_complete": True}
    data["incidents"] += [{"key": "I2", "victim": "P1", "labor": {"work": False}, "sex": {"act": False}}]

    about = {**data, "assistance": {"contacts": [{**contact, "incident": "I1"}]}}
    other = {**data, "assistance": {"contacts": [{**contact, "incident": "I2"}]}}
    crime = {**data, "assistance": {"contacts": [{**contact, "about_trafficking": False, "about_other_crime": True}]}}

    assert [node(d, "report").outcome for d in (about, other, crime)] == ["met", "unknown", "unknown"]


def test_never_left_and_no_ground_is_a_no() -> None:
    """Exceptions are for those who left: without a departure they cannot rescue a missing ground."""
    loaded = load_case("examples/hotline-only/case.yaml")
    closed = put(loaded, "presence.directly_related", yes_no(False))

    assert _outcome(loaded, "physical_presence") == "met"
    assert _outcome(closed, "physical_presence") == "not_met"
    assert _outcome(put(closed, "presence.exception_carries_presence", yes_no(True)), "physical_presence") == "not_met"


def _outcome(loaded: Case, ident: str) -> str:
    return screen(loaded, DAY)[ident].outcome


def test_a_record_of_a_person_nobody_listed_does_not_break_the_evaluator() -> None:
    """Total also on cases built in code that no loader would accept."""
    loaded = put(structure(case(when="2015", acts={"recruited": True})), "incidents[0].victim", "P9")
    loaded = put(loaded, "applicant", "P9")

    found = node(loaded, "under_18_at_act")

    assert found.outcome == "unknown"
    assert json.dumps(screen(loaded, DAY).as_dict(*SECTIONS, texts=True))


def test_no_fact_shows_in_a_repr() -> None:
    """A traceback or a debugger must not print what somebody said."""
    loaded = structure({**case(note="a secret", **LABOR), "note": "a secret", "filed_on": "2026-01-02"})

    shown = repr(loaded) + repr(loaded.incidents) + repr(loaded.filed_on) + repr(screen(loaded, DAY))

    assert "secret" not in shown
    assert "2026-01-02" not in shown
    assert "yes" not in shown


def test_a_traffickers_word_on_age_is_set_aside_and_listed() -> None:
    """A date or an age against the applicant from that side alone is no fact and no dispute; one that helps is evidence."""
    said = {"years": 20, "sources": ["trafficker"]}
    born = {"date": "1985", "sources": ["for_trafficker"]}
    alone, both = case(age=said), case(age=[{"years": 16, "sources": ["client"]}, said])
    dated = {**case(when="2010-05"), "people": [{"key": "P1", "date_of_birth": born}]}

    assert [node(d, "under_18_at_act").outcome for d in (alone, both, dated)] == ["unknown", "met", "unknown"]
    assert [h.path for h in screen(alone, DAY).set_aside] == ["incidents[0].age"]
    assert [h.path for h in screen(dated, DAY).set_aside] == ["people[0].date_of_birth"]
    assert node(case(age={"years": 16, "sources": ["trafficker"]}), "under_18_at_act").outcome == "met"


def test_a_disputed_assertion_is_contested() -> None:
    """Some say so and some deny it: neither settles the element."""
    found = node({**case(), "asserted": {"extreme_hardship": "disputed"}}, "extreme_hardship")

    assert found.outcome == "contested"


def test_a_disputed_filing_leaves_a_no_to_the_adverse_reading() -> None:
    """Whether a "no" is only "not yet" depends on the reading that has it filed."""
    entry = {"allowed_for_process": True, "valid_entry_papers": False}
    data = {**case(), "filed": False, "filed_on": "2026-05-01", "presence": {"entries": [entry]}}

    assert node(data, "entry.valid_entry_papers").readings == ("unknown", "not_met")


def test_readings_of_a_question_against_are_for_the_applicant() -> None:
    """Favorable means for the applicant also where yes is the answer that hurts."""
    data = {**case(), "assistance": {"contacts": [{"agency": "trafficking_hotline", "anonymous": "disputed"}]}}

    assert node(data, "contact.anonymous").readings == ("not_met", "met")


def test_a_trip_in_between_is_left_open() -> None:
    """Acts on both sides of a departure: what came after the return has no departure after it, so nothing is decided."""
    left = {"when": "2017-03", "voluntary": True, "removed": False}
    data = {**case(when="2015-01/2019-06", **OVER), "presence": {"departures": [left], "departures_complete": True}}

    assert node(data, "departure_after_trafficking").outcome == "unknown"
    assert node(data, "no_departure_since").outcome == "unknown"
    data["presence"]["departures"] = [{**left, "when": "2020"}]
    assert node(data, "no_departure_since").outcome == "not_met"
    data["presence"]["departures"] = [{**left, "when": "2014"}]
    assert node(data, "no_departure_since").outcome == "met"


def test_who_never_left_has_no_new_incident() -> None:
    """A new incident is one that began after a departure; the only one there is was never new."""
    data = {**case(when="2015", **LABOR), "incidents_complete": True, "presence": {"departures_complete": True}}

    assert node(data, "new_incident").outcome == "not_met"


def test_an_open_element_shows_that_its_list_is_complete() -> None:
    """What is recorded of an open element, the end of its list included, stands among its facts."""
    data = {**case(), "incidents_complete": {"answer": True, "sources": ["client"]}}

    found = [fact[:3] for fact in node(data, "severe_trafficking").facts]
    assert ("incidents_complete", "yes", ("client",)) in found


def test_a_later_incident_is_a_new_one() -> None:
    """Freed in 2010, left in 2012, trafficked again in 2015: present on account of the second, whatever is said of trips."""
    exits = {"exit": {"freed_by_law_enforcement": True, "liberated": True, "ongoing": False}}
    data = case(when="2010-05", **LABOR, **exits)
    data["incidents"] += [{"key": "I2", "victim": "P1", "when": "2015-05", **LABOR, **exits}]
    left = {"when": "2012-01", "voluntary": True}
    data |= {"incidents_complete": True, "filed": False}
    data["presence"] = {"here_now": True, "departures": [left], "departures_complete": True}

    assert node(data, "physical_presence").outcome == "met"


def test_any_contact_regarding_the_acts_was_enough_under_the_rule_of_2017() -> None:
    """A raid in which nothing was told is contact regarding the acts; under the rule of 2024 it is no report."""
    contact = {"agency": "federal_law_enforcement", "when": "2018-12", "concerned_trafficking": True}
    contact |= {"about_trafficking": False, "has_jurisdiction": True, "connected": False, "referral_agreed": False}
    data = {**case(**LABOR), "incidents_complete": True, "filed_on": "2019-05"}
    data["assistance"] = {"contacts": [contact], "contacts_complete": True}

    assert node(data, "report", "2020-01-01").outcome == "met"
    assert node(data, "report").outcome == "met"
    assert node({**data, "filed_on": "2025-05"}, "report").outcome == "not_met"


@pytest.mark.parametrize("kind", list(AgencyKind))
def test_each_kind_of_body_under_each_rule(kind: AgencyKind) -> None:
    """Named, open to proof, or never: every kind stands where the rule of its day puts it."""
    contact = {"agency": str(kind), "about_trafficking": True, "has_jurisdiction": True, "connected": False}
    contact |= {"referral_agreed": False, "when": "2018-05-05"}
    assistance = {"contacts": [contact], "contacts_complete": True}
    data = {**case(**LABOR), "incidents_complete": True, "filed_on": "2019-06-06", "assistance": assistance}

    old, new = (
        node(data, "report", "2020-01-01").outcome,
        node({**data, "filed_on": "2025-01-01"}, "report").outcome,
    )

    named = {"federal_law_enforcement", "state_or_local_law_enforcement", "prosecutor", "judge", "labor_agency"}
    named |= {"child_protective_services"}
    since = {"tribal_law_enforcement", "adult_protective_services", "eeoc", "nlrb", "inspector_general", "bia_police"}
    since |= {"civil_rights_office", "law_enforcement_level_unknown"}
    never = {"trafficking_hotline", "hhs_otip", "service_provider", "foreign_consulate", "foreign_police"}
    assert old == ("met" if kind in named else "not_met" if kind in never else "unknown")
    assert new == ("met" if kind in named | since else "not_met" if kind in never else "unknown")


def test_a_contact_with_nobody_named_is_asked_about() -> None:
    """Which agency it was is a question, never a no."""
    contact = {"about_trafficking": True, "has_jurisdiction": True, "connected": False, "referral_agreed": False}
    assistance = {"contacts": [contact], "contacts_complete": True}
    data = {**case(**LABOR), "incidents_complete": True, "filed": False, "assistance": assistance}

    found = node(data, "contact_of_report")

    assert found.outcome == "unknown"
    assert "assistance.contacts[0].agency" in {m.path for m in found.missing}


def test_a_request_for_detection_alone_binds_only_those_who_filed_since() -> None:
    """Whether detection joined the duty on 28 August 2024 is for counsel; an earlier filer owes no more than then."""
    request = {"covered": False, "for_detection": True, "complied": False, "reasonable": True}
    data = {**case(), "assistance": {"requests": [request], "requests_complete": True}, "filed_on": "2024-08-27"}

    assert node(data, "compliance").outcome == "met"
    later = {**data, "filed_on": "2024-08-28"}
    assert node(later, "compliance").outcome == "unknown"
    later["assistance"] = {"requests": [{**request, "detection_counts": True}], "requests_complete": True}
    assert node(later, "compliance").outcome == "not_met"
    assert node(data, "compliance", "2024-08-27").outcome == "met"


def test_departures_rest_on_facts() -> None:
    """Whether somebody decided to leave, and when, is for the client to tell (8 CFR 214.207(b))."""
    left = {"when": "2020", "voluntary": True, "removed": False}
    data = {**case(when="2015", **OVER), "presence": {"departures": [left], "departures_complete": True}}

    assert [node(data, name).basis for name in ("departed_since", "no_departure_since")] == ["rule", "rule"]


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(["2020"], "met"), (["2010"], "not_met"), (["2010", "2020"], "contested"), (["2015"], "unknown")],
)
def test_days_of_a_departure_that_differ_are_contested(days: list[str], wanted: str) -> None:
    """One account puts the departure before the trafficking and another after: contested, not unasked."""
    told = [{"date": day, "sources": ["client" if day == "2010" else "document"]} for day in days]
    left = {"when": told, "voluntary": True, "removed": False}
    data = {**case(when="2015", **OVER), "presence": {"departures": [left], "departures_complete": True}}

    assert node(data, "departed_since").outcome == wanted


def test_factors_against_are_listed_as_such() -> None:
    """What speaks against the applicant says so, and moves nothing."""
    data = {**case(**LABOR), "presence": {"related": {"means_to_leave": True, "recovering": True}}}
    found = node(data, "case.presence.directly_related")

    assert {f.title: f.counts for f in found.factors} == {
        "recovery under way": "for",
        "intends to give up life here": "against",
    }


@pytest.mark.parametrize(("day", "wanted"), [("2020-01-01", "8 CFR 214.11(h)(2)"), (DAY, "8 CFR 214.208(c)")])
def test_the_circumstances_of_a_request_are_those_of_the_rule(day: str, wanted: str) -> None:
    """Thirteen under the rule of 2017, fifteen under that of 2024, each with its own pinpoint; conditions are among "any other"."""
    request = {"circumstances": dict.fromkeys(CIRCUMSTANCES, True)}
    data = {**case(), "assistance": {"requests": [request]}}

    cited = [c for f in node(data, "request.reasonable", day).factors for c in f.citations]

    assert len(set(cited)) == (13 if "214.11" in wanted else 15)
    assert [c for c in set(cited) if cited.count(c) > 1] == ([] if "214.11" in wanted else [f"{wanted}(15)"])
    assert all(c.startswith(wanted) for c in cited)


CIRCUMSTANCES = [f.name for f in attrs.fields(Circumstances)]


@pytest.mark.parametrize(
    "asserted",
    [
        "asserted: {severe_trafficking: yes}\n",
        "asserted: {extreme_hardship: yes, physical_presence: yes}\n",
        "asserted: {severe_trafficking: {answer: yes, sources: [attorney]}}\n",
    ],
)
def test_a_bare_assertion_is_no_support(asserted: str) -> None:
    """Whoever asserts it: no fact stands behind it, and the headline counts it apart."""
    result = private(asserted)

    assert "Supported" not in result.summary
    assert "Asserted, no facts yet: " in result.summary


@pytest.mark.parametrize(
    ("asserted", "outcome"),
    [
        (("severe_trafficking",), "unknown"),
        (("severe_trafficking", "physical_presence"), "unknown"),
        (("severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship"), "unknown"),
    ],
)
def test_assertion_is_not_support(asserted: tuple[str, ...], outcome: str) -> None:
    """Elements that nobody told a fact of are asserted, and the headline counts them apart."""
    told = ", ".join(f"{name}: yes" for name in asserted)
    result = screen(loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nasserted: {{{told}}}"), FRIDAY)

    assert str(result.outcome) == outcome
    assert "support each element" not in result.summary
    for element in result.elements:
        if element.id in asserted:
            assert "sserted" in element.reason


@pytest.mark.parametrize(("head", "told"), [("filed_on: 2021-05-03\ngranted_on: 2023-02-10", True), (FILED, False)])
def test_after_a_grant_the_headline_says_that_the_elements_were_found(head: str, told: bool) -> None:
    """8 CFR 214.213: four open elements are no verdict on somebody who holds the status."""
    assert (
        screen(grown("", head), SATURDAY).summary.startswith("USCIS granted T-1 status and found the elements met.")
        is told
    )
