"""
What other projects test with: hypothesis strategies for cases.

Install hypothesis and ``st.from_type(tvisa.Case)`` works. Every case is synthetic and valid (the loader reads back what is
written of it), and shrinks towards one that records nothing; a failing test prints it as a case file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tvisa.testing._hypothesis import as_yaml
    from tvisa.testing.drawn import (
        adjustments,
        any_cases,
        cases,
        cases_with_adjustment,
        cases_with_conduct,
        cases_with_family,
        complete_cases,
        conducts,
        families,
        grounds,
        partial_cases,
    )
    from tvisa.testing.outcomes import cases_with, near_cases
    from tvisa.testing.records import ages, answers, date_facts, dates, decision_dates

__all__ = [
    "adjustments",
    "ages",
    "answers",
    "any_cases",
    "as_yaml",
    "cases",
    "cases_with",
    "cases_with_adjustment",
    "cases_with_conduct",
    "cases_with_family",
    "complete_cases",
    "conducts",
    "date_facts",
    "dates",
    "decision_dates",
    "families",
    "grounds",
    "near_cases",
    "partial_cases",
]

if not TYPE_CHECKING:  # A type checker that saw it would take any name for one of these.

    def __getattr__(name: str) -> Any:
        # Loaded on use: hypothesis imports this package wherever both are installed.
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        if name in ("cases_with", "near_cases"):
            from tvisa.testing import outcomes as home
        elif name == "as_yaml":
            from tvisa.testing import _hypothesis as home
        elif name in ("ages", "answers", "date_facts", "dates", "decision_dates"):
            from tvisa.testing import records as home
        else:
            from tvisa.testing import drawn as home
        return getattr(home, name)


def __dir__() -> list[str]:
    return list(__all__)
