"""
Where the law was once read wrong, case by case: of each kind of mistake three small cases more, each for a reason of its own.

What a class as a whole must hold is a property (`tests/property/test_rooms.py`, `test_turned.py`, `test_information.py`); these are
the cases that a reader of the text thinks of first.
"""

from __future__ import annotations

import re
from typing import Any, Final

import pytest

from tests.support import WAYS_BACK_DENIED, grounds_of
from tests.test_bar import LINKED, MATCHING, says, screened
from tests.test_traps import NOW, RULE_2017, case, outcome, states
from tvisa import Screening, loads_case, screen
from tvisa.law.book import entries
from tvisa.law.conduct.ladder import Step

DAY: Final = "2026-11-27"
PRIVATE: Final = "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1990-05-05}, {key: P2}]\n"
RECRUIT: Final[dict[str, Any]] = {
    "verbs": {"recruited": True},
    "ends": {"commercial_sex": True},
    "means": {"force": True},
    "knew": True,
    "by_client": True,
}


def private(facts: str) -> Screening:
    """Screen a case told in confidence of which little is recorded."""
    return screen(loads_case(PRIVATE + facts), DAY)


def findings(result: Screening) -> dict[str, str]:
    """Return the level of each finding by its code."""
    return {found.code: str(found.severity) for found in result.exposure or ()}


def never_cleared(result: Screening) -> None:
    """The whole is not met, the bottom line says stop, and the bar never reads like clearance."""
    assert result.outcome != "met"
    assert "STOP" in result.summary
    assert result.bar is not None
    assert result.bar.state in (Step.RAISED_STRONG, Step.RAISED_UNRESOLVED)
    assert "Not raised" not in result.bar.text


# --- convictions, charges, pleas, denials ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "matter",
    [
        {**MATCHING, "what": "18 USC 1590", "convicted": True},
        {**MATCHING, "what": "18 USC 1594(c), a conspiracy", "convicted": says(True, "client")},
        {**MATCHING, "what": "a State's own crime of trafficking", "admitted": True},
    ],
)
def test_a_conviction_reaches_the_bar(matter: dict[str, Any]) -> None:
    """8 USC 1184(o)(1) asks for reason to believe, whoever tells of the conviction."""
    result = screened(matters=[matter])

    never_cleared(result)
    assert result.bar is not None
    assert result.bar.state is Step.RAISED_STRONG


@pytest.mark.parametrize(
    "matter",
    [
        {**MATCHING, "what": "an indictment", "charged": True, "pending": True},
        {**LINKED, "what": "a complaint abroad", "charged": True, "pending": True, "foreign": True},
        {**LINKED, "what": "an arrest", "arrested": True, "pending": "unknown"},
    ],
)
def test_a_pending_charge_reaches_the_bar(matter: dict[str, Any]) -> None:
    """What an authority accuses of is a fact about acts, here or abroad, with whatever is known of its end."""
    never_cleared(screened(matters=[matter]))


@pytest.mark.parametrize(
    "more", [{"link_documentable": True}, {"caused_by_trafficking": True}, {"rehabilitation": True}]
)
def test_more_that_speaks_for_the_client_lowers_no_conviction(more: dict[str, Any]) -> None:
    """As compulsion in the record does not: the elements match still."""
    result = screened(matters=[{**MATCHING, "convicted": True, **more}])

    assert findings(result)["TRAFFICKER_BAR_SIGNAL"] == "S4"
    assert result.bar is not None
    assert result.bar.state is Step.RAISED_STRONG


@pytest.mark.parametrize(
    "denial",
    [
        {"by_client": says(False, "client")},
        {"ends": {"commercial_sex": says(False, "client"), "servitude": says(False, "client")}},
        {"means": {"force": says(False, "client"), "fraud": says(False, "client"), "coercion": says(False, "client")}},
    ],
)
def test_a_denial_of_any_part_clears_nothing(denial: dict[str, Any]) -> None:
    """Who did it, what for, and by what means: the client's own word is shown, and stays an account."""
    never_cleared(screened(acts=[{**RECRUIT, "other": {"age": 15}, **denial}]))


@pytest.mark.parametrize("verb", ["recruited", "transported", "harbored"])
@pytest.mark.parametrize(
    ("other", "says_so"),
    [
        ({"age": 17}, "somebody under 18, as somebody here was"),
        ({"person": "P2"}, "The age of somebody here is not recorded"),
        ({"age": 17, "said_older": True}, "somebody under 18, as somebody here was"),
    ],
)
def test_no_means_is_asked_of_a_minor_in_commercial_sex(verb: str, other: dict[str, Any], says_so: str) -> None:
    """22 USC 7102(11)(A): where the other was under 18, or nobody knows, bar and finding say that means are not needed."""
    none = {"force": False, "fraud": False, "coercion": False}
    act = {"verbs": {verb: True}, "ends": {"commercial_sex": True}, "means": none, "other": other}
    result = screened(acts=[act])
    never_cleared(result)
    assert result.bar is not None

    assert says_so in result.bar.text
    assert any(
        "no force, fraud or coercion need be shown" in a.text for a in result.bar.arguments if a.side == "government"
    )
    assert "MINOR_RECRUITED_OR_HARBORED" in findings(result)


@pytest.mark.parametrize(
    "act",
    [
        {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "other": {"age": 30}},
        {"verbs": {"recruited": True}, "ends": {"servitude": True}, "other": {"person": "P2"}},
        {"verbs": {"recruited": True}, "ends": {"commercial_sex": False, "servitude": True}, "other": {"age": 15}},
    ],
)
def test_of_an_adult_and_of_work_alone_nothing_is_said_of_age(act: dict[str, Any]) -> None:
    """A means is needed at any age for work, and of an adult for commercial sex."""
    bar = screened(acts=[act]).bar
    assert bar is not None

    assert "under 18" not in bar.text
    assert not [a for a in bar.arguments if "under 18" in a.text]


def test_bringing_people_for_prostitution_asks_for_their_age() -> None:
    """Where only that is recorded of the purpose, the age still decides whether a means is asked."""
    result = screened(acts=[{"verbs": {"recruited": True}, "procured": True, "other": {"person": "P2"}}])

    assert "MINOR_RECRUITED_OR_HARBORED" in findings(result)
    assert result.bar is not None
    assert "The age of somebody here is not recorded" in result.bar.text


@pytest.mark.parametrize(
    ("pressed", "level"),
    [
        ({"compulsion": {"threatened": True}}, "S3"),
        (
            {
                "compulsion": {"ordered": False, "threatened": False, "initiated": True},
                "knew": True,
                "moment": {"after": True},
            },
            "S4",
        ),
        ({}, "SU"),
    ],
)
def test_a_minor_brought_for_prostitution_is_told_at_its_level(pressed: dict[str, Any], level: str) -> None:
    """Nobody need have asked what the other was wanted for where that is what the act was."""
    act = {"verbs": {"recruited": True}, "procured": True, "other": {"age": 17}, **pressed}

    assert findings(screened(acts=[act]))["MINOR_RECRUITED_OR_HARBORED"] == level


@pytest.mark.parametrize(
    ("matter", "ground"),
    [
        ("{what: sale, charged: yes, pending: yes, drug_trade: yes}", "drug_trade"),
        ("{what: carrying to sell, arrested: yes, charged: yes, pending: yes, drug_trade: yes}", "drug_trade"),
        ("{what: pandering, charged: yes, pending: yes, procuring: yes}", "procuring"),
    ],
)
def test_a_ground_of_conduct_is_raised_by_a_charge(matter: str, ground: str) -> None:
    """Reason to believe, and what one did, need no conviction: 8 USC 1182(a)(2)(C), (D)."""
    found = grounds_of(private(f"conduct: {{matters: [{matter}]}}\n"))

    assert found[ground].standing not in ("not_raised", "denied", "exempt")


# --- what a ground asks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("use", ["used", "possessed", "forced_use"])
def test_health_is_a_finding_of_a_doctor(use: str) -> None:
    """8 USC 1182(a)(1)(A)(iv): counsel's "does not apply" stands, and disputes nothing."""
    told = f"conduct: {{acts: [{{when: 2020, drugs: {{{use}: yes}}}}]}}\ngrounds: {{listed: [{{ground: health, applies: no}}]}}\n"

    assert grounds_of(private(told))["health"].standing not in ("raised", "disputed")


@pytest.mark.parametrize(
    "facts",
    [
        "departures: [{when: 2019-05-14, removed: yes}], entries: [{when: 2020-02, manner: without_inspection}]",
        "departures: [{when: 2012, removed: yes}, {when: 2018-01, removed: no}], entries: [{when: 2021, manner: without_inspection}]",
        (
            "departures: [{when: 2015, removed: no}], entries: [{when: 2010, manner: without_inspection}, "
            "{when: 2017, manner: without_inspection}]"
        ),
    ],
)
def test_days_alone_raise_a_return_without_admission(facts: str) -> None:
    """8 USC 1182(a)(9)(C)(i): after a removal, or after more than a year in all; a trip in between changes nothing."""
    assert grounds_of(private(f"presence: {{{facts}}}\n"))["returned_unlawfully"].standing not in (
        "not_raised",
        "denied",
    )


@pytest.mark.parametrize(
    ("relative", "standing"),
    [
        ("son_or_daughter: yes, benefited: yes, child_then: yes, citizen: no, knew: yes, last_benefit: 2024", "exempt"),
        ("son_or_daughter: yes, benefited: yes, child_then: no, citizen: no, knew: yes, last_benefit: 2024", "waiver"),
        ("spouse: yes, benefited: yes, citizen: no, knew: yes, last_benefit: 2024", "waiver"),
    ],
)
def test_finding_and_ground_agree_on_who_benefited(relative: str, standing: str) -> None:
    """8 USC 1182(a)(2)(H)(iii) spares whoever was a child then, and nobody else."""
    result = private(f"conduct: {{relative: {{{relative}}}}}\n")

    assert grounds_of(result)["trafficking_benefit"].standing == standing
    assert (findings(result)["BENEFICIARY_RELATIVE"] == "S0") is (standing == "exempt")


# --- the elements ------------------------------------------------------------------------------------------------------


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

    assert "The facts recorded support 0 of 4 elements" in result.summary
    assert "Asserted, no facts yet: " in result.summary


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
def test_the_age_at_the_sex_act_decides(born: str, day: str, found: str) -> None:
    """22 USC 7102(11)(A): the day before the birthday is under 18, the day itself is not; what began earlier is for counsel."""
    sex = {"act": True, "value_passed": True, "on_account": True, "purpose": True, "when": day}
    told = case(
        people__0__date_of_birth=born,
        incidents__0__when="2021-01-01/2023-12-31",
        incidents__0__sex=sex,
        assistance={},
        **SEX,
    )

    assert outcome(told, "sex_trafficking") == found
    assert not screen(told, NOW).contradictions


@pytest.mark.parametrize("complied", [False, "declined", "unknown"])
def test_detection_alone_binds_by_no_rule(complied: Any) -> None:
    """8 CFR 214.208(c) asks for reasonable requests in an investigation or prosecution: detection is for counsel."""
    told = case(
        assistance__requests=[{"covered": False, "for_detection": True, "complied": complied, "reasonable": True}]
    )

    assert outcome(told, "law_enforcement_assistance") != "not_met"


@pytest.mark.parametrize(
    "departure", [{"when": "2025-03-01"}, {"when": "2025-06", "voluntary": True}, {"removed": True}]
)
def test_abroad_after_filing_waits_for_the_return(departure: dict[str, Any]) -> None:
    """8 CFR 214.207(a) looks at the time of application; leaving since is read by (b), and being abroad is "not yet"."""
    told = case(
        filed=True,
        filed_on="2025-01-01",
        presence__here_now=False,
        presence__here_when_filed=True,
        presence__departures=[departure],
    )

    assert outcome(told, "place") == "unknown"
    assert states(told, "physical_presence")["presence.here_now"] == "not yet"


@pytest.mark.parametrize("left", ["2019-06-01", "2020-01-15", "2019-12-24/2019-12-31"])
def test_a_departure_inside_an_incident_is_for_counsel(left: str) -> None:
    """8 CFR 214.207(b) speaks of departure after the act: exact days in between ask for no closer date."""
    told = case(
        incidents__0__when="2019-02-01/2020-06-01",
        presence__departures=[{"when": left, "voluntary": True}],
    )

    assert outcome(told, "no_departure_since") == "unknown"
    assert states(told, "physical_presence")["presence.departures[0].after_trafficking"] == "judgment"


@pytest.mark.parametrize(
    "exit_",
    [
        {"ongoing": False, "escaped_first": True, "law_enforcement_then_involved": "unknown"},
        {"ongoing": False, "escaped_first": True, "law_enforcement_then_involved": False},
        {"ongoing": False, "escaped_first": True},
    ],
)
def test_escape_under_the_rule_of_2017_is_neither_met_nor_closed(exit_: dict[str, Any]) -> None:
    """8 CFR 214.11(g)(1)(iii) of 2017: escape before an agency was involved; what came later is no part of the text."""
    told = case(
        filed=True,
        filed_on="2023-05-01",
        presence__here_when_filed=True,
        presence__directly_related=False,
        incidents__0__exit=exit_,
    )

    assert outcome(told, "physical_presence", RULE_2017) == "unknown"


@pytest.mark.parametrize("when", ["2001-01/2004-06", "2000-10-28/2003-01", "2010-03/2012-05"])
def test_the_window_of_2002_closes_nothing_that_ended_later(when: str) -> None:
    """8 CFR 214.11(d)(4) of 2002 reaches only what ended before October 28, 2000."""
    told = case(filed=True, filed_on="2014-03-01", presence__here_when_filed=True, incidents__0__when=when)

    assert outcome(told, "severe_trafficking", "2014-06-01") == outcome(
        case(incidents__0__when=when), "severe_trafficking"
    )
    assert screen(told, "2014-06-01").outcome != "not_met"


@pytest.mark.parametrize(
    "trauma",
    [
        {"suffered": True, "unable": True},
        {"suffered": says(True, "clinician"), "clinician_links_it": says(True, "clinician")},
        {"unable": says(True, "client")},
    ],
)
def test_recorded_trauma_is_not_told_as_a_refusal(trauma: dict[str, Any]) -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(bb): where an exception is recorded the finding does not say that none is."""
    everything = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}],
        "assistance": {"requests": [{"what": "interview", "complied": False}], "trauma": trauma},
    }
    found = [f for f in screen(everything, DAY).exposure or () if f.code == "NON_COOPERATION"]

    assert not [f for f in found if str(f.severity) in ("S3", "S4")]


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
    told = case(**{**change, "assistance": {"trauma": trauma}})

    assert outcome(told, "trauma_exception") != "met"


@pytest.mark.parametrize("ongoing", [None, "unknown", "disputed"])
@pytest.mark.parametrize("day", [NOW, RULE_2017])
def test_forgetting_that_it_goes_on_decides_nothing(ongoing: Any, day: str) -> None:
    """Before and after: a departure with every way back denied stays open while nobody knows whether it was after the end."""
    told = case(
        incidents__0__exit={} if ongoing is None else {"ongoing": ongoing},
        presence__departures=[{"when": "2022-05", "voluntary": True}],
        presence__latest_return=WAYS_BACK_DENIED,
        presence__exception_carries_presence=False,
    )

    assert outcome(told, "physical_presence", day) in ("unknown", "contested")


# --- what a rule says, and no more ---------------------------------------------------------------------------------------

SAYS: Final = {
    "severe_trafficking/severe_form/either_branch/labor_trafficking/purpose/involuntary_servitude/"
    "incident.purposes.servitude_by_fear/incident.labor.long_or_intense": r"may be relevant",
    "law_enforcement_assistance/trauma_exception": r"(III)(bb)",
    "adjustment/relative_adjusts/admissibility_at_adjustment": r"health aside, what led to it must tie",
    "law_enforcement_assistance/complied/report/contact_of_report/agency_named_2017": r"federal, State or local agency.*children's",
    "physical_presence/on_account_of_trafficking/ground_of_presence/present_ongoing/incident.exit.ongoing/"
    "incident.in_united_states": r"and is ongoing",
    "filing/deadline": r"sets no deadline",
    "causation/uk_adult": r"attributable to.*a reasonable person",
    "causation/uk_child": r"direct consequence.*a reasonable person",
    "severe_trafficking/severe_form/either_branch/labor_trafficking/act/incident.acts.recruited": r"define none of them",
    "non_defenses/case.assistance.declaration": r"optional.*no special weight",
}
"""By path of a rule, words that it, or where it stands, must hold."""


@pytest.mark.parametrize("path", SAYS)
def test_a_rule_once_imprecise_says_what_its_text_says(path: str) -> None:
    """Each was read beside its text; the rule holds the qualification that was left out."""
    there = [e for e in entries() if e.path == path and "2024" in e.rule_sets]
    words = re.compile(SAYS[path].replace("(III)(bb)", r"\(III\)\(bb\)"))

    assert there
    assert all(words.search(" ".join((e.law.rule, *map(str, e.law.citations)))) for e in there)


def test_the_trauma_exception_has_the_item_of_its_time() -> None:
    """Item (bb) was the age exemption until December 23, 2008: no rule cites it for trauma before."""
    bb = "8 USC 1101(a)(15)(T)(i)(III)(bb)"
    of_trauma = [c for e in entries() if e.path.endswith("trauma_exception") for c in e.law.citations if c.text == bb]

    assert of_trauma
    assert all(c.window.start is not None and str(c.window.start) >= "2008-12-23" for c in of_trauma)


def test_whether_the_limit_on_sources_reaches_the_bar_is_open() -> None:
    """8 USC 1367(a)(1)(F) names admissibility and deportability; what a controlled witness says is the trafficker's."""
    cited = [e.law for e in entries() if "8 USC 1367(a)(1)(F)" in map(str, e.law.citations)]
    (note,) = {law.note for law in cited if "reaches the bar" in law.note}

    assert "whether it reaches the bar of 8 USC 1184(o)(1) is open" in note
    assert "comes from the trafficker" in note
