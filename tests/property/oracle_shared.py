"""What the tests of the second oracle share: complete records, days, and how many cases are compared."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import attrs
from hypothesis import settings
from hypothesis import strategies as st

from tests.support import examples
from tvisa.kernel.answers import NOT_ASKED, Answer, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date

THOROUGH = 10_000
"""How many cases are compared where the profile is the thorough one."""


def cases_to_compare(number: int = 300) -> int:
    """Return how many cases a comparison draws: so many in the long run, ten thousand in the thorough profile."""
    return THOROUGH if settings().max_examples >= 1000 else examples(number)


def on(day: datetime.date | None) -> DateFact:
    """Return the full day as a fact; none where nothing has happened."""
    return DateFact((DateClaim(parse_date(day.isoformat())),)) if day else DateFact()


def complete(record: Any) -> Any:
    """Return the record with every question in it that nobody answered, however deep, answered with a plain no."""
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, Answer):
            changes[field.name] = yes_no(False) if value == NOT_ASKED else value
        elif attrs.has(type(value)) and not isinstance(value, DateFact):
            changes[field.name] = complete(value)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(complete(v) if attrs.has(type(v)) else v for v in value)
    return attrs.evolve(record, **changes)


MOSTLY = st.sampled_from([True] * 7 + [False])
"""Yes, but for one in eight."""
NEAR = st.sampled_from([-400, -31, -1, 0, 1, 31, 400])
"""How many days from a day that matters another one is drawn."""


def between(draw: st.DrawFn, low: datetime.date, high: datetime.date) -> datetime.date:
    """Draw a day from one to another, often one of the two."""
    return draw(st.one_of(st.sampled_from([low, high]), st.dates(low, high)))


def near(draw: st.DrawFn, days: Sequence[datetime.date]) -> datetime.date:
    """Draw a day that is one of those given, or lies near it."""
    return draw(st.sampled_from(days)) + datetime.timedelta(draw(NEAR))
