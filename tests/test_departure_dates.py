"""
A departure against the acts, where several incidents or several tellings meet: whose incident, whose word, and what is asked.

8 CFR 214.207(b) speaks of a departure after the act of trafficking of the person who left.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.support import parts
from tests.test_elements import departed, gaps
from tests.test_traps import NOW, outcome
from tvisa import screen

SPAN: Final = "2003-06-01/2010-05-01"
LEFT: Final = "2011-03-01"
SINCE: Final = "2012-02-01/2013-01-01"
LATER: Final = {"key": "I2", "when": SINCE, "exit": {"ongoing": False}}


def said_before(**exit_: Any) -> dict[str, Any]:
    """Return a case whose dates put the departure after the acts, while the answer puts it before their end."""
    found = departed(LEFT, SPAN, **exit_)
    found["presence"]["departures"][0]["after_trafficking"] = False
    return found


@pytest.mark.parametrize("exit_", [{"ongoing": False}, {}], ids=["over", "not asked"])
def test_an_answer_against_the_dates_is_a_dispute_and_the_incident_itself_settles_nothing(
    exit_: dict[str, Any],
) -> None:
    """Only another incident can tell apart what the answer was given for."""
    assert outcome(said_before(**exit_), "no_departure_since") == "contested"


def test_an_incident_of_somebody_else_settles_no_dispute() -> None:
    """What was done to another person after the departure says nothing of when the applicant's own ended."""
    found = said_before(ongoing=False)
    found["people"] = [{"key": "P1"}, {"key": "P2"}]
    found["incidents"] = [*found["incidents"], {**LATER, "victim": "P2"}]

    assert outcome(found, "physical_presence") == "contested"
    own = {**found, "incidents": [found["incidents"][0], {**LATER, "victim": "P1"}]}
    assert outcome(own, "physical_presence") == "unknown"


@pytest.mark.parametrize("where", ["departure", "act"])
@pytest.mark.parametrize("who", ["trafficker", "for_trafficker"])
def test_a_day_that_only_those_responsible_give_defeats_nothing(who: str, where: str) -> None:
    """8 USC 1367(a)(1): that the departure came after is told against the applicant by their word alone, and set aside."""
    found = departed(LEFT, SPAN, ongoing=False)
    assert outcome(found, "no_departure_since") == "not_met"

    if where == "departure":
        found["presence"]["departures"][0]["when"] = {"date": LEFT, "sources": [who]}
    else:
        found["incidents"][0]["when"] = {"date": SPAN, "sources": [who]}
    assert outcome(found, "no_departure_since") == "unknown"


def test_their_word_that_it_came_before_still_speaks_for_the_applicant() -> None:
    """Set aside is only what they say against the applicant."""
    found = departed("2002-01-01", SPAN, ongoing=False)
    found["presence"]["departures"][0]["when"] = {"date": "2002-01-01", "sources": ["trafficker"]}

    assert outcome(found, "no_departure_since") == "met"


def test_of_an_incident_that_began_later_is_asked_how_they_left_and_not_when() -> None:
    """The dates tell that it came after the departure; whether that was by choice or a removal is what is open."""
    found = departed(LEFT, SINCE, ongoing=False)
    found["presence"]["departures"] = [{"when": LEFT}]
    (began,) = (part for part in parts(screen(found, NOW)) if part.id == "began_since_a_departure")

    assert began.outcome == "unknown"
    assert [missing.path for missing in began.missing] == ["presence.departures[0].voluntary"]


def test_of_an_incident_that_may_have_begun_before_is_asked_when_they_left() -> None:
    """With no day of the departure, that is what is open."""
    found = departed(LEFT, SINCE, ongoing=False)
    found["presence"]["departures"] = [{"voluntary": True}]
    (began,) = (part for part in parts(screen(found, NOW)) if part.id == "began_since_a_departure")

    assert began.outcome == "unknown"
    assert [missing.path for missing in began.missing] == ["presence.departures[0].after_trafficking"]
    assert "presence.departures[0].after_trafficking" in gaps(found, "physical_presence")
