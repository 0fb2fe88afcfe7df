"""
The days of relatives while something is open: a day is told until it is sure that it no longer counts.

8 USC 1184(o)(4) and (5), 8 CFR 214.211(e): what filing, a grant or an approval settles is settled by a record of it, and by nothing
that is unknown, disputed or vague. A day that is not told is one that a family loses.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.test_family import CHILD, HELD, IN_DANGER, PARENT, PENDING, SIBLING, case_of, days

BORN: Final = "2008-03-01"
TO_FILE: Final = "child_turns_21"
IF_GRANTED: Final = "child_turns_21_if_granted_first"
AFTER_GRANT: Final = "child_turns_21_after_grant"
ENDS: Final = "principal_status_ends"
GRANTED: Final[dict[str, Any]] = {"filed_on": "2024-10-01", "granted_on": "2026-06-01", "about": HELD}
FILED: Final = {"filed_on": "2024-10-01"}


def kinds(*members: dict[str, Any], births: Any = (BORN,), **more: Any) -> set[str]:
    """Return which days are told."""
    return set(days(case_of(*members, births=births, **more)))


@pytest.mark.parametrize(
    ("told", "to_file"),
    [
        ({}, True),
        ({"filed": False}, True),
        ({"filed": "unknown"}, True),
        ({"filed": "declined"}, True),
        ({"filed": "disputed"}, True),
        ({"filed": True}, False),
        (FILED, False),
        ({"filed_on": "2026-12"}, True),
    ],
)
def test_the_last_day_to_file_is_told_until_it_is_sure_that_it_was_filed(told: dict[str, Any], to_file: bool) -> None:
    """The child's age counts on the day of filing, 8 CFR 214.211(e)(3)(i): silence and dispute are no filing."""
    assert (TO_FILE in kinds(CHILD, **told)) is to_file


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (PENDING, {IF_GRANTED}),
        ({"application_pending": "unknown"}, {AFTER_GRANT}),
        ({"application_pending": False}, {AFTER_GRANT}),
        ({"application_denied": True}, set()),
        ({"application_pending": False, "application_denied": "disputed"}, {AFTER_GRANT}),
        ({"application_pending": False, "application_denied": "unknown"}, {AFTER_GRANT}),
        ({"principal_holds_status": False, "application_pending": False}, set()),
    ],
)
def test_the_birthday_after_a_grant_is_told_where_there_may_have_been_one(
    about: dict[str, Any], expected: set[str]
) -> None:
    """While pending the birthday is covered, 8 USC 1184(o)(4); after a grant nothing says so; a denial ends both."""
    assert kinds(CHILD, **FILED, about=about) & {IF_GRANTED, AFTER_GRANT} == expected


@pytest.mark.parametrize(
    ("member", "settled"),
    [
        ({"granted": True}, True),
        ({"granted": False}, False),
        ({"granted": "disputed"}, False),
        ({"granted": "unknown"}, False),
        ({"granted": "declined"}, False),
        ({"granted_on": "2026-11-25"}, True),
        ({"granted_on": "2026-10"}, True),
        ({"granted_on": "2026-11-26"}, False),
        ({"granted_on": "2026"}, False),
        ({"granted_on": "2026-12"}, False),
    ],
)
def test_the_days_of_one_who_was_granted_status_are_over_only_once_that_is_sure(
    member: dict[str, Any], settled: bool
) -> None:
    """A vague day that may be still to come, and a grant that somebody disputes, end nothing."""
    assert kinds({**CHILD, **member}, **GRANTED) == (set() if settled else {AFTER_GRANT, ENDS})


@pytest.mark.parametrize(("here", "told"), [(True, False), (False, True), ("unknown", True), ("disputed", True)])
def test_one_who_may_still_be_abroad_is_told_to_be_admitted_in_time(here: Any, told: bool) -> None:
    """What makes the tie must be there at admission too, 8 CFR 214.211(d)(5): told unless it is sure that they are here."""
    child = {**CHILD, "granted": True, "in_united_states": here}
    assert ("age_ends_before_admission" in kinds(child, **GRANTED)) is told
    assert "age_ends_before_admission" not in kinds({**child, "admitted_on": "2026-10-01"}, **GRANTED)
    assert ("age_ends_before_admission" in kinds({**child, "admitted_on": "2027-02-01"}, **GRANTED)) is told


@pytest.mark.parametrize(
    ("danger", "told"), [(True, True), ("unknown", True), ("disputed", True), (False, False), (None, True)]
)
def test_a_sibling_who_may_be_in_danger_has_a_day(danger: Any, told: bool) -> None:
    """Under 18 and in danger, 8 USC 1101(a)(15)(T)(ii)(III): the day is told unless there is surely no danger."""
    sibling = {**SIBLING, **({} if danger is None else {"danger": {"present": danger}})}
    names = kinds(sibling, births=["2009-03-01"], principal="1990-01-01", **FILED, about=PENDING)
    assert ("sibling_in_danger_turns_18" in names) is told


def test_the_principals_21st_birthday_counts_for_a_parent_and_for_a_sibling_who_may_be_young_enough() -> None:
    """8 CFR 214.211(e)(2)(i) and (iii): of a parent always, of a sibling who was 18 at filing never."""
    young: dict[str, Any] = {"principal": "2006-03-01"}

    assert "principal_turns_21" in kinds(PARENT, births=[None], **young)
    assert "principal_turns_21" in kinds(SIBLING, births=["2010-01-01"], **young)
    assert "principal_turns_21" not in kinds(SIBLING, births=["2007-01-01"], filed=False, **young)
    assert "principal_turns_21" not in kinds(CHILD, births=["2025-01-01"], **young)
    assert "sibling_turns_18" in kinds(SIBLING, births=["2010-01-01"], **young)
    assert "sibling_turns_18" not in kinds(SIBLING, births=["2010-01-01"], principal="1990-01-01", filed=False)
    assert "sibling_turns_18" in kinds(SIBLING, births=["2010-01-01"], principal=None)


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ({"exists_now": False}, True),
        ({"exists_now": "unknown"}, True),
        ({"exists_now": "disputed"}, True),
        ({"exists_now": True}, False),
        ({"since": "2020-01-01", "exists_now": True}, False),
    ],
)
def test_a_marriage_is_waited_for_until_it_is_sure_that_there_is_one(told: dict[str, Any], counts: bool) -> None:
    """A marriage counts if it is made before the decision, 8 CFR 214.211(e)(4)(ii)."""
    names = kinds({"kinship": "spouse", **told}, births=[None], **FILED, about=PENDING)
    assert ("marriage_before_decision" in names) is counts


@pytest.mark.parametrize(("applied", "waits"), [(True, False), (False, True), ("unknown", True), ("disputed", True)])
def test_the_end_of_status_is_the_last_day_for_whoever_may_not_have_applied(applied: Any, waits: bool) -> None:
    """A Supplement A is filed while T-1 status is held, 8 CFR 214.211(b)(1)(ii)."""
    assert (ENDS in kinds({**CHILD, "applied": applied}, **GRANTED)) is waits
    assert ENDS not in kinds({**CHILD, "applied_on": "2026-07-01"}, **GRANTED)
    # A day that is planned is no filing.
    assert ENDS in kinds({**CHILD, "applied_on": "2027-02-01"}, **GRANTED)


def test_danger_alone_gives_a_child_no_day_of_its_own() -> None:
    """The child's days are those of age, in danger or not."""
    assert kinds({**CHILD, **IN_DANGER}, **FILED, about=PENDING) == kinds(CHILD, **FILED, about=PENDING)


OWN: Final = "relative_status_ends"
OF_OWN: Final[dict[str, Any]] = {"person": "P2", "admitted": True, "status_until": "2026-12-20", "filed": False}
IN_STATUS: Final = {**CHILD, "granted": True, "granted_as": "T-3", "granted_on": "2023-06-01", "applied": True}


def own_days(told: dict[str, Any], principal: dict[str, Any] | None = None, **about: Any) -> dict[str, Any]:
    """Return the days told of the family of somebody granted T-1 status in 2023, whose child holds T-3 status."""
    adjustment = {"status_until": "2028-02-28", **(principal or {}), "relatives": [{**OF_OWN, **told}]}
    granted: dict[str, Any] = {"filed_on": "2022-05-15", "granted_on": "2023-03-01", "about": {**HELD, **about}}
    return days(case_of(IN_STATUS, births=[BORN], adjustment=adjustment, **granted), "2026-12-01")


@pytest.mark.parametrize(
    ("told", "principal", "about"),
    [
        ({}, {}, {}),
        ({"filed": "unknown"}, {}, {}),
        ({"filed": "disputed"}, {}, {}),
        ({"filed": "declined"}, {}, {}),
        ({"admitted": "unknown"}, {}, {}),
        ({"status_lost": "disputed"}, {}, {}),
        ({}, {"filed": True, "filed_on": "2026-03-05"}, {}),
        ({}, {"filed": True, "filed_on": "2026-03-05", "adjusted": True}, {"principal_holds_status": False}),
        ({}, {"adjusted_otherwise": "disputed"}, {}),
        ({}, {"revoked": True}, {}),
        ({}, {}, {"principal_died": True, "principal_holds_status": False}),
    ],
)
def test_the_last_day_of_a_relatives_own_status_is_told(
    told: dict[str, Any], principal: dict[str, Any], about: dict[str, Any]
) -> None:
    """8 CFR 245.23(b)(2), (5), 214.203(c), 214.212(h): it is the relative's own, and neither the principal's form nor grant moves it."""
    assert own_days(told, principal, **about)[OWN] == ("open", "2026-12-20")


@pytest.mark.parametrize(
    ("told", "principal"),
    [
        ({"filed": True}, {}),
        ({"filed_on": "2026-11-01", "filed": True}, {}),
        ({"status_lost": True}, {}),
        ({"admitted": False}, {}),
        ({}, {"adjusted_otherwise": True}),
    ],
)
def test_a_relative_who_filed_or_has_no_status_to_file_in_has_no_such_day(
    told: dict[str, Any], principal: dict[str, Any]
) -> None:
    """8 CFR 214.212(h); 245.23(b)(1)-(2): the form that was filed extends the status, and what nobody holds does not run out."""
    assert OWN not in own_days(told, principal)


def test_a_last_day_that_nobody_recorded_or_that_is_past_is_told_as_that() -> None:
    """Asked for, and over: 8 CFR 214.212(c) leaves a late Form I-539."""
    assert own_days({"status_until": None})[OWN] == ("no_day", None)
    assert own_days({"status_until": "2026-11-30"})[OWN] == ("passed", "2026-11-30")
    assert own_days({"status_until": "2026"})[OWN] == ("may_have_passed", "2026-01-01")
