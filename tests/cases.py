"""Cases that tests of several rooms are set in."""

from __future__ import annotations

import copy
from typing import Any, Final

from tests.support import WAYS_BACK_DENIED, outcomes
from tvisa import Screening, loads_case, screen
from tvisa.facts import Case
from tvisa.law.t import T
from tvisa.screening.elements.result import Element

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


def supported(**changes: Any) -> dict[str, Any]:
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
    """Return what is missing from an element and what counsel judges of it: path and state."""
    of = screen(found, day)[element]
    assert isinstance(of, Element)
    return {m.path: m.state for m in of.open_on}


FIRST_DAYS: Final = [str(law.window.start) for law in T.rule_sets]


def gaps(found: dict[str, Any], element: str, day: str = NOW) -> dict[str, str]:
    """Return what an element is open on: path and state."""
    return states(found, element, day)


def departed(left: str, span: str, **exit_: Any) -> dict[str, Any]:
    """Return a case with one departure and every way back denied."""
    return supported(
        incidents__0__when=span,
        incidents__0__exit=exit_,
        presence__departures=[{"when": left, "voluntary": True}],
        presence__latest_return=WAYS_BACK_DENIED,
        presence__exception_carries_presence=False,
    )


def of_sex(born: str | None = None, age: Any = None, **incident: Any) -> dict[str, Any]:
    """Return a case of sex trafficking in which no means induced the act."""
    told = {"act": True, "value_passed": True, "on_account": True, "purpose": True, "induced": False} | incident.pop(
        "sex", {}
    )
    record = {"key": "I1", "victim": "P1", "acts": {"recruited": True}, "labor": {"work": False}, "sex": told}
    person = {"key": "P1"} | ({"date_of_birth": born} if born else {})
    return supported(people=[person], incidents=[record | ({"age": age} if age else {}) | incident])


FRIDAY: Final = "2026-11-27"
PRIVATE: Final = "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1990-05-05}, {key: P2}]\n"


def private(facts: str) -> Screening:
    """Screen a case told in confidence of which little is recorded."""
    return screen(loads_case(PRIVATE + facts), FRIDAY)


def levels_of_findings(result: Screening) -> dict[str, str]:
    """Return the level of each finding by its code."""
    return {found.code: str(found.severity) for found in result.exposure or ()}


AT_38: Final = (
    "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1988-01-01}, {key: P2}, {key: P3}]\n"
)


def screened_at_38(text: str) -> Screening:
    """Screen a privileged file, of a client of 38."""
    return screen(loads_case(AT_38 + text), FRIDAY)


SATURDAY: Final = "2026-11-28"


def grown(text: str, head: str = "filed: no") -> Case:
    """Return a case of a grown applicant, privileged."""
    return loads_case(
        f"applicant: P1\nsetting: privileged\npeople: [{{key: P1, date_of_birth: 1990-01-01}}, {{key: P2}}]\n{head}\n{text}"
    )


DENIED: Final = "decisions: [{body: uscis, matter: i_914, decided_on: 2026-01-12, disposition: denied}%s]\n"


FILED: Final = "filed_on: 2025-02-10"
GRANTED: Final = (
    "applicant: P1\nsetting: privileged\nfiled_on: 2021-05-03\ngranted_on: 2023-02-10\n"
    "people: [{key: P1, date_of_birth: 1990-06-14}, {key: P3, date_of_birth: 2007-03-20}]\n%s"
)


MARK: Final = "zqxj"
AGED_PAST_18: Final = """
tvisa_case: 2
applicant: P1
setting: privileged
filed: no
people: [{key: P1, date_of_birth: 2003-05}, {key: P2}]
incidents:
  - key: I1
    victim: P1
    when: 2020-09/2024-03
    age: 17
    acts: {recruited: yes}
    means: {force: {answer: yes, sources: [attorney]}}
    sex:
      act: yes
      value_passed: yes
      on_account: {answer: yes, sources: [attorney]}
      purpose: {answer: yes, sources: [attorney]}
      induced: [{answer: yes, sources: [attorney]}, {answer: no, sources: [law_enforcement]}]
incidents_complete: yes
assistance: {contacts: [], contacts_complete: yes, trauma: {suffered: yes, clinician_links_it: yes}}
"""
"""Seventeen when it began, twenty when it ended, the day of the first sex act blank."""
