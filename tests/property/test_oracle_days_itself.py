"""Plain examples for the second oracle, so that what the library is compared with can itself be trusted."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from tests.property import oracle_adjustment, oracle_family, oracle_urgent, test_oracle_adjustment, test_oracle_family
from tests.property.checked_days import COMPARED, FIGURES, PAGE, page
from tests.property.oracle_calendar import birthday, holidays, next_open
from tests.support import EXAMPLES
from tvisa import as_case, load_case
from tvisa.facts import Case

TODAY = datetime.date(2026, 11, 24)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def family(principal: str, relative: str, *, about: dict[str, Any] | None = None, **member: Any) -> Case:
    """Return a case with one relative, P2, of whom nothing else is so."""
    told = {"tie": "birth", "exists_now": True, "in_united_states": True, "ever_married": False, "citizen": False}
    told |= {"danger": {"present": False}, "age_protected": False, "earlier_text_protects": False, **member}
    return as_case(
        {
            "applicant": "P1",
            "people": [{"key": "P1", "date_of_birth": principal}, {"key": "P2", "date_of_birth": relative}],
            "filed": True,
            "filed_on": "2025-01-10",
            **(about or {}),
            "family": {
                "members": [{"person": "P2", **told}],
                "principal_holds_status": True,
                "application_denied": False,
            },
        }
    )


@pytest.mark.parametrize(
    ("case", "classes"),
    [
        # (e)(2)(iii): 17 when the principal of 20 filed, 19 now
        (family("2005-01-01", "2007-06-01", kinship="sibling"), {"T-5"}),
        # 18 on the very day of filing
        (family("2005-01-01", "2007-01-10", kinship="sibling"), set()),
        # a principal of 21 on the day of filing, and danger
        (family("2004-01-10", "1970-01-01", kinship="parent"), set()),
        (family("2004-01-10", "1970-01-01", kinship="parent", danger={"present": True}), {"T-4"}),
        # 1184(o)(4): 21 while the application was pending, and 21 after the grant
        (family("1980-01-01", "2005-01-01", kinship="child", about={"granted_on": "2026-02-01"}), {"T-3"}),
        (family("1980-01-01", "2006-01-01", kinship="child", about={"granted_on": "2026-12-01"}), {"T-3"}),
        (family("1980-01-01", "2004-01-11", kinship="child", about={"granted_on": "2025-01-10"}), set()),
        # (e)(4)(i): married when the application was filed, divorced since
        (
            family(
                *("1980-01-01", "2010-01-01"),
                kinship="child",
                ever_married=True,
                married_on="2024-12-01",
                marriage_ended_on="2025-06-01",
            ),
            set(),
        ),
        # (e)(4)(ii): married while it was pending, and after the grant
        (family("1980-01-01", "1981-01-01", kinship="spouse", tie="marriage", since="2025-06-01"), {"T-2"}),
        (
            family(
                *("1980-01-01", "1981-01-01"),
                kinship="spouse",
                tie="marriage",
                since="2026-06-01",
                about={"granted_on": "2026-05-01"},
            ),
            set(),
        ),
        # 1101(b)(1)(B): a stepchild of 18 at the marriage
        (family("1980-01-01", "2006-01-01", kinship="child", tie="marriage", since="2024-01-01"), set()),
        (family("1980-01-01", "2006-01-01", kinship="child", tie="marriage", since="2023-12-31"), {"T-3"}),
    ],
)
def test_the_classes_of_known_families(case: Case, classes: set[str]) -> None:
    (found,) = oracle_family.oracle(case, TODAY)

    assert {name for name in oracle_family.CLASSES if found[name]} == classes


@pytest.mark.parametrize(
    ("example", "as_of", "present"),
    [
        ("three-years-to-the-day", "2025-03-14", False),
        ("three-years-to-the-day", "2025-03-15", True),
        ("absence-of-89-days", "2025-06-01", True),
        ("absence-of-90-days", "2025-06-01", None),
        ("absence-of-91-days", "2025-06-01", None),
        ("absence-of-92-days", "2025-06-01", False),
        ("absence-for-the-case", "2025-06-01", True),
        ("total-of-180-days", "2025-06-01", True),
        ("total-of-181-days", "2025-06-01", None),
        ("started-over", "2025-12-01", False),
        ("started-over", "2026-01-05", True),
        ("completed-investigation", "2023-05-19", False),
        ("completed-investigation", "2023-06-01", True),
        ("filed-too-early", "2025-09-01", False),
    ],
)
def test_presence_in_known_journeys(example: str, as_of: str, present: bool | None) -> None:
    case = load_case(EXAMPLES / "adjustment" / example / "case.yaml")

    assert oracle_adjustment.is_continuously_present(case, day(as_of)) is present


def test_travel_in_proceedings_abandons_and_on_parole_does_not() -> None:
    for example, kept in (("travel-in-proceedings", False), ("travel-on-advance-parole", True)):
        case = load_case(EXAMPLES / "adjustment" / example / "case.yaml")
        assert oracle_adjustment.has_applied(case, day("2025-09-01")) is kept


def test_days_that_can_be_lost() -> None:
    case = as_case(
        {
            "applicant": "P1",
            "filed": True,
            "people": [{"key": "P1", "date_of_birth": "2008-12-20"}],
            "presence": {"entries": [{"when": "2020-05-05"}, {"when": "2026-02-14"}]},
            "filing": {
                "order_by_judge": True,
                "order_on": "2026-11-10",
                "notices": [
                    {"kind": "request_for_evidence", "issued_on": "2026-08-28"},
                    {"kind": "intent_to_revoke", "issued_on": "2026-11-12"},
                ],
            },
        }
    )
    found = {d.code: d for d in oracle_urgent.oracle(case, TODAY)}

    assert found["REQUEST_FOR_EVIDENCE"].day == day("2026-11-20")
    assert not found["REQUEST_FOR_EVIDENCE"].is_live(TODAY)
    assert found["INTENT_TO_REVOKE"].moved_to == day("2026-12-14")
    assert found["INTENT_TO_REVOKE"].safe(day("2026-12-11")) == day("2026-12-11")
    assert found["INTENT_TO_REVOKE"].safe(day("2026-12-12")) == found["INTENT_TO_REVOKE"].moved_to
    assert found["ASYLUM_YEAR"].moved_to == day("2027-02-16")
    assert found["APPEAL_TO_BOARD"].day == day("2026-12-10")
    assert found["MOTION_TO_REOPEN"].day == day("2027-02-08")
    assert found["TURNS_EIGHTEEN"].is_live(day("2026-12-19"))
    assert not found["TURNS_EIGHTEEN"].is_live(day("2026-12-20"))


def test_holidays_of_a_known_year() -> None:
    told = "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"

    assert {f"{d:%m-%d}" for d in holidays(2026)} == set(told.split())
    assert next_open(day("2027-12-31")) == day("2028-01-03")  # New Year's Day of 2028 is a Saturday


def test_a_planted_error_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What compares is no formality: an oracle that is wrong by one day disagrees with the library on a known case."""
    case = family("1980-01-01", "2005-11-25", kinship="child", about={"filed": False, "filed_on": None})
    test_oracle_family.agree(case, day("2026-11-24"))
    later = birthday
    monkeypatch.setattr(oracle_family, "birthday", lambda born, years: later(born, years) - datetime.timedelta(1))
    with pytest.raises(AssertionError):
        test_oracle_family.agree(case, day("2026-11-24"))
    monkeypatch.undo()
    journey = load_case(EXAMPLES / "adjustment" / "family" / "case.yaml")
    monkeypatch.setattr(oracle_adjustment, "three_years_after", lambda first: later(first, 3) + datetime.timedelta(60))
    with pytest.raises(AssertionError):
        test_oracle_adjustment.agree(journey, day("2025-09-01"))


def test_the_page_says_what_is_compared_now() -> None:
    """Its table, its differences and what is not shown are those of the command; only the figures are of the last run."""
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))

    assert set(figures) == set(COMPARED)
    assert PAGE.read_text(encoding="utf-8") == page(figures)
