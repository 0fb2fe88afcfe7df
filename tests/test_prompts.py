"""Prompts for other relief at their bounds: the day on which an age is reached, and whose fact calls for which."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_filing import look, triggered
from tvisa.files.casefile import structure


def prompts(day: str, **case: Any) -> set[str]:
    """Return the prompts that a case calls for."""
    return set(triggered(look(structure({"applicant": "P1", "people": [{"key": "P1"}], **case}), day)["alternatives"]))


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-03-04", {"CHILD_LETTER"}), ("2026-03-05", {"CERTIFICATION"}), ("2026-03-06", {"CERTIFICATION"})],
)
def test_the_letter_for_a_child_ends_on_the_18th_birthday_and_certification_begins(
    day: str, expected: set[str]
) -> None:
    """22 USC 7105(b)(1)(C) and (E): under 18 no certification is needed; on the birthday itself it is."""
    people = [{"key": "P1", "date_of_birth": "2008-03-05"}]
    told = prompts(day, people=people, filing={"benefits_needed": True})

    assert told & {"CHILD_LETTER", "CERTIFICATION"} == expected


@pytest.mark.parametrize(
    "told",
    [
        {"filing": {"bona_fide_notice": True}},
        {"filing": {"benefits_needed": True}},
        {"assistance": {"continued_presence": True}},
        {"assistance": {"willing": True}},
        {"assistance": {"trauma": {"unable": True}}},
    ],
)
def test_each_fact_that_certification_rests_on_calls_for_it_of_an_adult(told: dict[str, Any]) -> None:
    """22 USC 7105(b)(1)(E): willing to help, or unable through trauma; with a bona fide application or Continued Presence."""
    adult, child = ([{"key": "P1", "date_of_birth": born}] for born in ("1990-01-01", "2012-01-01"))

    assert "CERTIFICATION" in prompts("2026-11-24", people=adult, **told)
    assert "CERTIFICATION" not in prompts("2026-11-24", people=child, **told)
    assert "CHILD_LETTER" in prompts("2026-11-24", people=child)
