"""
The elements, where a text is easily read for more or less than it says: each test names the text and tries its neighbors.

The cases are few words each; what they leave out is not asked.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.support import WAYS_BACK_DENIED
from tests.test_traps import NOW, RULE_2017, case, outcome, states
from tvisa import screen
from tvisa.law.t import T

FIRST_DAYS: Final = [str(law.window.start) for law in T.rule_sets]


def gaps(found: dict[str, Any], element: str, day: str = NOW) -> dict[str, str]:
    """Return what an element is open on: path and state."""
    return states(found, element, day)


# --- presence: who has left since filing can still come back ----------------------------------------------------------


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_abroad_after_filing_is_not_yet(day: str) -> None:
    """8 CFR 214.207(a) looks at the time of application; approval waits for the return, and (b) reads the departure."""
    abroad = case(filed=True, filed_on="2001-01-02", presence__here_now=False, presence__here_when_filed=True)

    assert outcome(abroad, "place", day) == "unknown"
    assert gaps(abroad, "physical_presence", day)["presence.here_now"] == "not yet"


def test_abroad_when_it_was_filed_is_not_met() -> None:
    """What must hold at filing, and did not, cannot be mended by coming back."""
    abroad = case(filed=True, presence__here_now=True, presence__here_when_filed=False)

    assert outcome(abroad, "place") == "not_met"


def test_abroad_before_filing_and_after_a_departure() -> None:
    """The return mends the place and not the departure, which defeats where every way back is denied."""
    gone = [{"when": "2022-05", "voluntary": True}]
    left = case(filed=True, presence__here_now=False, presence__here_when_filed=True, presence__departures=gone)
    denied = left | {
        "presence": left["presence"] | {"latest_return": WAYS_BACK_DENIED, "exception_carries_presence": False}
    }

    assert outcome(case(presence__here_now=False), "place") == "unknown"
    assert outcome(left, "physical_presence") == "unknown"
    assert outcome(denied, "physical_presence") == "not_met"


# --- presence: a departure is one after the act -----------------------------------------------------------------------


def departed(left: str, span: str, **exit_: Any) -> dict[str, Any]:
    """Return a case with one departure and every way back denied."""
    return case(
        incidents__0__when=span,
        incidents__0__exit=exit_,
        presence__departures=[{"when": left, "voluntary": True}],
        presence__latest_return=WAYS_BACK_DENIED,
        presence__exception_carries_presence=False,
    )


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_a_departure_between_two_parts_of_one_incident_is_for_counsel(day: str) -> None:
    """The text speaks of departure after the act: where exact days put it in between, no closer date is needed."""
    between = departed("2008-01-15", "2003-06-01/2010-05-01", ongoing=False)

    assert outcome(between, "no_departure_since", day) == "unknown"
    assert gaps(between, "physical_presence", day)["presence.departures[0].after_trafficking"] == "judgment"


@pytest.mark.parametrize(
    ("left", "span", "exit_", "path", "state"),
    [
        # On the last day itself, both days known: nothing closer can be told.
        (
            "2010-05-01",
            "2003-06-01/2010-05-01",
            {"ongoing": False},
            "presence.departures[0].after_trafficking",
            "judgment",
        ),
        # Only a year is told, which may lie before it, in between or after: a closer date would tell.
        ("2010", "2003-06-01/2010-05-01", {"ongoing": False}, "presence.departures[0].after_trafficking", "imprecise"),
        # After the last act recorded, but it still goes on: in between too.
        (
            "2012-01-01",
            "2003-06-01/2010-05-01",
            {"ongoing": True},
            "presence.departures[0].after_trafficking",
            "judgment",
        ),
        # After the last act recorded, and nobody asked whether it goes on.
        ("2012-01-01", "2003-06-01/2010-05-01", {}, "incidents[0].exit.ongoing", "not asked"),
    ],
)
def test_why_a_departure_is_open(left: str, span: str, exit_: dict[str, Any], path: str, state: str) -> None:
    """The true reason is given: for counsel, a closer date, or whether it still goes on."""
    found = departed(left, span, **exit_)

    assert outcome(found, "no_departure_since") == "unknown"
    assert gaps(found, "physical_presence")[path] == state


def test_the_day_on_which_it_ended_tells_that_it_was_over() -> None:
    """A departure after the recorded end is one after the act; an answer that it goes on contests that, and decides nothing."""
    ended = departed("2012-01-01", "2003-06-01/2010-05-01", when="2010-05-01")
    said = departed("2012-01-01", "2003-06-01/2010-05-01", when="2010-05-01", ongoing=True)

    assert outcome(ended, "physical_presence") == "not_met"
    assert outcome(said, "physical_presence") == "contested"


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_an_end_before_filing_is_not_weighed_as_going_on(day: str) -> None:
    """Presence is considered at filing: what ended before it is not going on then, and nobody need be asked."""
    over = case(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": "1999-02"})
    later = case(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": "2001-03"})
    unfiled = case(incidents__0__exit={"when": "2001-03"})
    hostile = {"date": "1999-02", "sources": ["trafficker"]}
    theirs = case(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": hostile})

    assert outcome(over, "present_ongoing", day) == "not_met"
    assert outcome(unfiled, "present_ongoing", day) == "not_met"
    assert outcome(later, "present_ongoing", day) == outcome(theirs, "present_ongoing", day) == "unknown"


# --- presence: an escape before an agency was involved ----------------------------------------------------------------


def escaped(**exit_: Any) -> dict[str, Any]:
    """Return a case of an escape, with no other ground of presence, filed under the rule of 2017."""
    gone = {"ongoing": False, "freed_by_law_enforcement": False, "escaped_first": True} | exit_
    return case(filed=True, filed_on="2023-05-01", incidents__0__exit=gone, presence__directly_related=False)


@pytest.mark.parametrize(
    ("exit_", "of_2017", "of_2024"),
    [
        # No agency ever came in, or one only took a report: the words ask for none.
        ({"law_enforcement_then_involved": False}, "unknown", "unknown"),
        ({"law_enforcement_then_involved": True}, "met", "met"),
        ({"law_enforcement_then_involved": False, "escape_is_enough": False}, "not_met", "not_met"),
        ({"law_enforcement_then_involved": False, "escape_is_enough": True}, "met", "met"),
    ],
)
def test_escape_under_the_rule_of_2017_is_for_counsel(exit_: dict[str, Any], of_2017: str, of_2024: str) -> None:
    """8 CFR 214.11(g)(1)(iii): escape before an agency was involved; who filed under it keeps it."""
    found = escaped(**exit_)

    assert outcome(found, "present_escaped", RULE_2017) == of_2017
    assert outcome(found, "present_escaped") == of_2024
    later = found | {"filed_on": "2025-01-02"}
    assert outcome(later, "present_escaped") == ("met" if exit_["law_enforcement_then_involved"] else "not_met")


def test_the_question_of_escape_says_what_counts() -> None:
    """It is counsel's, and says that a report merely received is no involvement."""
    (asked,) = [
        m
        for e in screen(escaped(law_enforcement_then_involved=False), RULE_2017).elements
        for m in e.missing
        if m.path.endswith("escape_is_enough")
    ]

    assert asked.who == "counsel"
    assert "only received is no involvement" in asked.question


# --- assistance -------------------------------------------------------------------------------------------------------

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
    found = case(filed=True, filed_on=filed_on, assistance__requests=[request_])

    assert outcome(found, "compliance") == expected


@pytest.mark.parametrize("day", ["2010-06-01", RULE_2017, NOW])
def test_trauma_excuses_somebody_who_was_trafficked(day: str) -> None:
    """(III)(bb) refers back to a request of (aa): like the report and the age, it is read of a severe form."""
    trauma = {"contacts": [], "contacts_complete": True, "trauma": {"suffered": True, "unable": True}}
    victim = case(assistance=trauma)
    no_victim = case(assistance=trauma, incidents__0__labor={"work": False}, incidents__0__sex={"act": False})
    open_ = case(assistance=trauma, incidents__0__labor={})

    assert outcome(victim, "trauma_exception", day) == "met"
    assert outcome(no_victim, "trauma_exception", day) == "not_met"
    assert outcome(open_, "trauma_exception", day) == "unknown"


# --- the filing window of the rule of 2002 ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "changes", "expected"),
    [
        # It ended long after the statute: the window does not reach it, severe form or not.
        ("2008-10/2010-03", {"incidents__0__labor": {"work": False}, "incidents__0__sex": {"act": False}}, "met"),
        ("2008-10/2010-03", {}, "met"),
        # Nothing severe is left that was filed in time; that it was no severe form is what the first element says.
        ("1998-10/1999-03", {"incidents__0__labor": {"work": False}, "incidents__0__sex": {"act": False}}, "not_met"),
        ("1998-10/1999-03", {"people": [{"key": "P1", "date_of_birth": "1960"}], "delay_excused": False}, "not_met"),
        ("1998-10/1999-03", {"delay_excused": True}, "met"),
        ("2000", {"delay_excused": False, "people": [{"key": "P1", "date_of_birth": "1960"}]}, "unknown"),
    ],
)
def test_the_window_of_2002_reaches_only_what_ended_before_the_statute(
    when: str, changes: dict[str, Any], expected: str
) -> None:
    """8 CFR 214.11(d)(4) of 2002 speaks of victims whose victimization occurred before 28 October 2000."""
    found = case(filed=True, filed_on="2014-03", incidents__0__when=when, **changes)

    assert outcome(found, "filing_window", "2014-06-01") == expected


# --- coercion: use and threat of legal process are two facts ----------------------------------------------------------


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
    found = case(incidents__0__means=means | {"legal_process_abused": abused})

    assert outcome(found, "coercion") == expected


# --- sex trafficking: the age of the person induced, at the act -------------------------------------------------------


def of_sex(born: str | None = None, age: Any = None, **incident: Any) -> dict[str, Any]:
    """Return a case of sex trafficking in which no means induced the act."""
    told = {"act": True, "value_passed": True, "on_account": True, "purpose": True, "induced": False} | incident.pop(
        "sex", {}
    )
    record = {"key": "I1", "victim": "P1", "acts": {"recruited": True}, "labor": {"work": False}, "sex": told}
    person = {"key": "P1"} | ({"date_of_birth": born} if born else {})
    return case(people=[person], incidents=[record | ({"age": age} if age else {}) | incident])


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


def test_age_at_the_sex_act_is_no_question_of_the_exemption() -> None:
    """Who was under 18 at one act is excused from assisting, whatever the day of the sex act: 8 CFR 214.208(e)(2)."""
    found = of_sex(born="1989-08-01", when="2007-03/2015", sex={"when": "2015", "begun_under_18": True})

    assert outcome(found, "age_exemption") == "met"
    assert outcome(found, "under_18_at_act") == "not_met"


# --- hardship: what a tribunal's finding presupposes ------------------------------------------------------------------


@pytest.mark.parametrize("day", [RULE_2017, "2010-06-01"])
@pytest.mark.parametrize(
    ("sources", "economic", "expected"),
    [
        (["tribunal"], {}, "met"),
        (["tribunal"], {"only_economic": True}, "contested"),
        (["client"], {}, "unknown"),
        (["attorney"], {"only_economic": True}, "not_met"),
    ],
)
def test_a_finding_of_extreme_hardship_presupposes_that_it_is_not_only_economic(
    day: str, sources: list[str], economic: dict[str, bool], expected: str
) -> None:
    """8 CFR 214.11(i)(1): a finding may not be based on economic detriment (2002), or solely on it (2017)."""
    found = case(hardship={"extreme": {"answer": True, "sources": sources}} | economic)

    assert outcome(found, "extreme_hardship", day) == expected


# --- who says so: back to the root ------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["trafficker", "for_trafficker", "controlled_witness"])
def test_what_a_witness_under_control_says_is_the_traffickers_say(source: str) -> None:
    """Against the applicant alone it is neither a fact nor a dispute (the policy of 8 USC 1367(a)(1)(F))."""
    denied = {"answer": False, "sources": [source]}
    alone = case(incidents__0__acts={"recruited": denied})
    beside = case(incidents__0__acts={"recruited": [{"answer": True, "sources": ["client"]}, denied]})

    assert outcome(alone, "severe_trafficking") == "unknown"
    assert outcome(beside, "severe_trafficking") == "met"
    assert (
        outcome(case(incidents__0__acts={"recruited": {"answer": True, "sources": [source]}}), "severe_trafficking")
        == "met"
    )


def test_a_witness_nobody_controls_disputes() -> None:
    """Another witness is another account."""
    told = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["witness"]}]

    assert outcome(case(incidents__0__acts={"recruited": told}), "severe_trafficking") == "contested"


@pytest.mark.parametrize("agency", ["foreign_police", "foreign_consulate"])
@pytest.mark.parametrize("day", [RULE_2017, NOW])
def test_foreign_police_are_no_law_enforcement_agency(agency: str, day: str) -> None:
    """8 CFR 214.201 lists Federal, State, Tribal and local bodies; authority said of foreign ones makes them none."""
    contact = {"agency": agency, "about_trafficking": True, "has_authority": True, "has_jurisdiction": True}
    silent = {"connected": False, "referral_agreed": False, "when": "2020-09"}
    found = case(filed=True, filed_on="2021-01-02", assistance__contacts=[contact | silent])

    assert outcome(found, "report", day) == "not_met"


@pytest.mark.parametrize(
    ("day", "answer", "counts"),
    [
        ("2010-06-01", True, {"against"}),
        ("2010-06-01", False, {"for"}),
        ("2020-06-01", True, {"against"}),
        ("2020-06-01", False, {"for"}),
        (NOW, True, set()),
        (NOW, False, set()),
    ],
)
def test_whether_somebody_could_leave_counts_both_ways_until_2024(day: str, answer: bool, counts: set[str]) -> None:
    """8 CFR 214.11(g)(2) of 2002, (g)(4) of 2017: who could not leave is helped by it; the rule of 2024 asks nothing of it."""
    data = case(incidents=[{"key": "I1", "victim": "P1", "exit": {"could_leave_the_country": answer}}])
    found = [f for e in screen(data, day).elements for f in e.factors if f.path.endswith("could_leave_the_country")]

    assert {f.counts for f in found} == counts


def test_an_age_that_the_dates_contradict_only_contests() -> None:
    """Born in 1950 and said to be 18 when it began in 1950: neither account settles whether the sex act came before 18."""
    told: dict[str, Any] = {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": "1950"}],
        "incidents": [{"key": "I1", "victim": "P1", "when": "1950/1968", "age": "18.."}],
    }

    assert screen(told, "2026-11-24")["under_18_at_act"].outcome == "contested"
