"""Which dates of a case may be told: what its setting keeps back is not among them, and redacted they are years; amounts in words."""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.facts import Case, Money, Setting
from tvisa.facts.timeline import Span, Timeline
from tvisa.kernel.dates import Date, DateFact
from tvisa.kernel.paths import put, recorded
from tvisa.law.t.days import RECKONED, days
from tvisa.screening.confidences import without_confidences, without_private
from tvisa.screening.plain import to_the_year
from tvisa.words.catalog import Catalog

_KEPT_BACK: Final = ("bar_", "unlawful_")
"""How the keys of reckoned days begin that only grounds of inadmissibility make matter."""


def told_of(case: Case) -> Case:
    """
    Return the case whose dates and words may be told.

    Outside a privileged setting that is without what such a setting keeps back, and without the days until which stays were
    allowed: they tell how somebody came in, and no element reads them.
    """
    if case.setting is Setting.PRIVILEGED:
        return case
    shown = without_private(without_confidences(case))
    entries = tuple(attrs.evolve(entry, stay_until=DateFact()) for entry in shown.presence.entries)
    return attrs.evolve(shown, presence=attrs.evolve(shown.presence, entries=entries))


def line_of(case: Case, day: datetime.date) -> Timeline:
    """Return the timeline of what may be told of a case, reckoned days among it."""
    privileged = case.setting is Setting.PRIVILEGED
    keys = [row.key for row in RECKONED if privileged or not row.key.startswith(_KEPT_BACK)]
    return days(told_of(case), day, *keys)


def amount_told(amount: Money, catalog: Catalog) -> str:
    """Return an amount as a reader is told it: about so much, between two amounts, at least or at most."""
    number, _, currency = amount.text.partition(" ")
    if number.endswith("~"):
        return catalog.say("about {amount}", amount=f"{number[:-1]} {currency}")
    low, between, high = number.partition("..")
    if low and high:
        return catalog.say("{low} to {high}", low=low, high=f"{high} {currency}")
    told = f"{low or high} {currency}"
    if not between:
        return told
    return catalog.say("at least {amount}", amount=told) if low else catalog.say("at most {amount}", amount=told)


# --- redacted ---------------------------------------------------------------------------------------------------------


def _year_of(span: Span) -> Span:
    low, high = span
    return low and datetime.date(low.year, 1, 1), high and datetime.date(high.year, 12, 31)


def _to_the_year(date: Date) -> Date:
    return Date(to_the_year(date.text), _year_of(date.start), _year_of(date.end))


def with_years(case: Case) -> Case:
    """Return the case as if every date had been told to the year, so that neither order nor age tells more."""
    for path, fact in tuple(recorded(case)):
        if isinstance(fact, DateFact):
            claims = (
                attrs.evolve(c, date=_to_the_year(c.date)) if isinstance(c.date, Date) else c for c in fact.claims
            )
            case = put(case, path, DateFact(tuple(claims)))
    return case
