"""Readings of a record that were wrong on its facts: each a small case, and three more of its class."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.support import bar_of, grounds_of
from tvisa import Case, Screening, loads_case, screen
from tvisa.screening.writer import in_full

DAY: Final = "2026-11-27"
HEAD: Final = (
    "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1988-01-01}, {key: P2}, {key: P3}]\n"
)
ENTERED: Final = (
    "presence: {departures: [{when: %s, removed: yes}], entries: [{when: 2022-06-01, manner: without_inspection}]}"
)


def screened(text: str) -> Screening:
    """Screen a privileged file, of a client of 38."""
    return screen(loads_case(HEAD + text), DAY)


def found(text: str, code: str) -> dict[str, Any]:
    """Return a finding in full."""
    told: dict[str, Any] = in_full(screened(text))
    return next(f for f in told["exposure"] if f["code"] == code)


# --- why somebody is here ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("incident", "status", "left", "grades"),
    [
        ("caused_entry: yes", "", "2022-01-01", ("supported", "supported")),
        ("caused_entry: no", ", central_reason: yes", "2022-01-01", ("supported", "supported")),
        ("caused_entry: no", "", "2022-01-01", ("no recorded footing", "supported")),
        ("caused_entry: yes", "", "2017-01-01", ("supported", "arguable")),
    ],
)
def test_what_brought_about_the_entry_is_the_clients_reading(
    incident: str, status: str, left: str, grades: tuple[str, str]
) -> None:
    """An entry that the trafficking brought about is footing; a removal from before it says nothing of presence since."""
    text = (
        f"incidents: [{{key: I1, victim: P1, when: 2020-01-01/2021-01-01, {incident}}}]\n"
        f"status: {{removal_order: yes{status}}}\n{ENTERED % left}"
    )
    told = found(text, "REMOVAL_REENTRY_PRESENCE")

    assert (told["client_reading"]["grade"], told["government_reading"]["grade"]) == grades


# --- a minor on the other side ----------------------------------------------------------------------------------------

RECRUITED: Final = (
    "conduct: {acts: [{verbs: {recruited: yes}, ends: {commercial_sex: yes}, other: {age: 16}, when: 2020-05-05%s}]}"
)


@pytest.mark.parametrize("more", ["", ", knew: no", ", compulsion: {ordered: yes, threatened: yes}", ", age: 32"])
def test_a_grown_client_is_no_young_person(more: str) -> None:
    """The reading for the client speaks of youth only on a condition; that the client was under 18 is no fact of a grown one."""
    told = found(RECRUITED % more, "MINOR_RECRUITED_OR_HARBORED")

    assert "Two exploited young people" not in told["client_reading"]["text"]
    assert not [f for weight in told["mitigating"] for f in weight["facts"] if "date_of_birth" in f["path"]]


@pytest.mark.parametrize(
    ("more", "grade"),
    [
        (", knew: no", "supported"),
        (
            ", compulsion: {ordered: yes, threatened: yes, recent_violence: yes, initiated: no, other_way: no}",
            "supported",
        ),
        (", knew: yes", "no recorded footing"),
    ],
)
def test_the_minors_reading_follows_the_record(more: str, grade: str) -> None:
    """Not knowing, and pressure, carry it; with knowledge recorded and nothing else, nothing does."""
    assert found(RECRUITED % more, "MINOR_RECRUITED_OR_HARBORED")["client_reading"]["grade"] == grade


def test_a_cousin_is_a_relative() -> None:
    """The question takes in every relative, and so does what is held against the client."""
    told = found(RECRUITED.replace("age: 16", "age: 16, own_family: yes") % "", "MINOR_RECRUITED_OR_HARBORED")
    held = [weight for weight in told["aggravating"] if [f for f in weight["facts"] if "own_family" in f["path"]]]

    assert "of the client's own family" in str(held)


# --- a victim only, and an exception that is recorded -----------------------------------------------------------------

HELD: Final = (
    "incidents: [{key: I1, victim: P1, when: 2020-01-01/2021-01-01, acts: {obtained: yes}, means: {%s}, labor: {work: yes, "
    "paid: no, by_those_means: yes}, purposes: {servitude_by_force: yes}}]\nincidents_complete: yes\n"
    "conduct: {acts: [%s], acts_complete: yes, matters: [], matters_complete: yes}"
)


@pytest.mark.parametrize(
    ("means", "acts", "grade"),
    [
        ("force: yes, restraint: yes", "", "supported"),
        ("restraint: yes", "", "arguable"),
        ("force: yes", "{verbs: {recruited: yes}, ends: {servitude: yes}, knew: yes}", "no recorded footing"),
        ("force: yes", "{verbs: {recruited: yes}, ends: {servitude: yes}, knew: no}", "arguable"),
    ],
)
def test_an_unpaid_guarded_woman_is_a_victim_with_footing(means: str, acts: str, grade: str) -> None:
    """Where no act is recorded and all were asked, the view of a victim only rests on the first element."""
    returned = f"\nstatus: {{removal_order: yes}}\n{ENTERED % '2022-01-01'}"
    told: dict[str, Any] = in_full(screened(HELD % (means, acts) + returned))
    (victim_only,) = (c for c in told["characterizations"] if c["id"] == "victim_only")

    assert victim_only["grade"] == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("trauma: {suffered: yes, unable: yes}", "arguable"),
        ("trauma: {suffered: {answer: yes, sources: [clinician]}, clinician_links_it: yes}", "arguable"),
        ("trauma: {suffered: no, unable: no}", "no recorded footing"),
    ],
)
def test_a_recorded_exception_is_footing(text: str, grade: str) -> None:
    """Trauma that is recorded excuses; where it is denied nothing does."""
    told = found(f"assistance: {{requests: [{{complied: no}}], {text}}}", "NON_COOPERATION_WITH_LEA")

    assert told["client_reading"]["grade"] == grade


# --- samples of what outside readers found, three more of each class --------------------------------------------------


@pytest.mark.parametrize("kind", ["spouse", "son_or_daughter"])
@pytest.mark.parametrize(
    ("more", "standing"),
    [
        (
            "child_then: yes, citizen: no, knew: yes, last_benefit: 2025",
            {"spouse": "waiver", "son_or_daughter": "exempt"},
        ),
        (
            "child_then: no, citizen: no, knew: yes, last_benefit: 2025",
            {"spouse": "waiver", "son_or_daughter": "waiver"},
        ),
        ("child_then: no, citizen: no, knew: no, last_benefit: 2025", {"spouse": "open", "son_or_daughter": "open"}),
        ("child_then: no, citizen: no, knew: yes, last_benefit: 2015", {"spouse": "open", "son_or_daughter": "open"}),
    ],
)
def test_benefit_of_a_relative(kind: str, more: str, standing: dict[str, str]) -> None:
    """8 USC 1182(a)(2)(H)(ii), (iii): five years, knowledge, and the child whom the exception names."""
    text = f"conduct: {{relative: {{{kind}: yes, benefited: yes, {more}}}}}"

    assert grounds_of(screened(text))["trafficking_benefit"].standing == standing[kind]


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
    result = screen(loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nasserted: {{{told}}}"), DAY)

    assert str(result.outcome) == outcome
    assert "Supported by the facts" not in result.summary
    for element in result.elements:
        if element.id in asserted:
            assert "sserted" in element.reason


@pytest.mark.parametrize(
    ("left", "came", "raised"),
    [
        ("2024-03", "2024-05", True),
        ("2023-12", "2024-05", True),
        ("2024-05-02", "2024-05-03", True),
        ("2024-06", "2024-05", False),
    ],
)
def test_a_return_after_removal_is_raised_by_days_alone(left: str, came: str, *, raised: bool) -> None:
    """8 USC 1182(a)(9)(C)(i)(II): an order carried out, and an entry without inspection after it."""
    text = f"presence: {{departures: [{{when: {left}, removed: yes}}], entries: [{{when: {came}, manner: without_inspection}}]}}"
    standing = grounds_of(screened(text))["returned_unlawfully"].standing

    assert (standing in ("waiver", "contested", "review")) is raised


@pytest.mark.parametrize(
    "matter",
    [
        "what: 18 USC 1591, convicted: yes, trafficking_linked: yes, elements_match: yes",
        "what: 18 USC 1589, admitted: yes, elements_match: yes",
        "what: pandering, convicted: yes, procuring: yes, elements_match: yes",
        "what: 18 USC 1594, convicted: yes, trafficking_linked: yes, elements_match: yes, compelled_in_record: yes",
    ],
)
def test_a_conviction_that_matches_reaches_the_bar(matter: str) -> None:
    """8 USC 1184(o)(1): the whole is never met, the bar is raised and so is the ground."""
    result = screened(f"conduct: {{acts: [], acts_complete: yes, matters: [{{{matter}}}], matters_complete: yes}}")

    assert bar_of(result).state == "RAISED_STRONG"
    assert result.outcome != "met"
    assert grounds_of(result)["trafficking_offenses"].standing in ("waiver", "contested", "review")


@pytest.mark.parametrize(
    ("uses", "answered"),
    [
        ("used: yes", "answered"),
        ("forced_use: yes", "answered"),
        ("possessed: yes", "not_raised"),
        ("used: yes, grew: no", "answered"),
    ],
)
def test_drugs_do_not_decide_health(uses: str, answered: str) -> None:
    """8 USC 1182(a)(1)(A)(iv) asks for what a physician determines; counsel's no answers it, is no dispute, and having drugs is no use."""
    acts = f"conduct: {{acts: [{{drugs: {{{uses}}}}}], acts_complete: yes}}\n"

    assert grounds_of(screened(acts))["health"].standing == "open"
    told = grounds_of(screened(acts + "grounds: {listed: [{ground: health, applies: no}]}"))["health"].standing
    assert told == answered


def _sex(**incident: str) -> Case:
    told = "".join(f", {key}: {value}" for key, value in incident.items())
    return loads_case(
        "applicant: P1\npeople: [{key: P1}]\nincidents: [{key: I1, victim: P1, acts: {recruited: yes}"
        f"{told}, sex: {{act: yes, of_value: yes, purpose: yes, induced: no, when: 2015}}}}]"
    )


@pytest.mark.parametrize("age", ["17", "16", "14..17", "17..18"])
def test_the_day_of_the_sex_act_decides(age: str) -> None:
    """22 USC 7102(11)(A): under 18 when it began in 2007, grown at the act of 2015: never met by that age."""
    result = screen(_sex(when="2007-03/2015", age=age), DAY)

    assert next(e for e in result.elements if e.id == "severe_trafficking").outcome != "met"
