"""The base asked of itself: what a decision left out is constrained to by the rest, and how often it is not at all."""

from __future__ import annotations

from tests.decided_left_out import BOTH, NOT, OTHER, left_out
from tests.test_decided import EXPLAINED


def test_what_the_rest_of_the_base_says_the_other_way_is_explained() -> None:
    """None is constrained against what was held but where a pair is explained; about half are not constrained, as the page says."""
    found = left_out()
    other = sum(number for (_, column), number in found.items() if column in (OTHER, BOTH))
    silent = sum(number for (_, column), number in found.items() if column == NOT)

    assert other <= len(EXPLAINED)
    assert 0.4 < silent / sum(found.values()) < 0.6
