"""Answers in every state, dates as precise as anybody remembers them, and ages."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Final

from hypothesis import strategies as st

from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date
from tvisa.law.t import T

SIMPLE: Final = (NOT_ASKED, yes_no(True), yes_no(False), yes_no("unknown"), yes_no("declined"), yes_no("disputed"))
SOURCED: Final = (
    yes_no(True, "client"),
    yes_no(False, "client", "document"),
    yes_no(True, "trafficker"),
    yes_no(False, "trafficker"),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "for_trafficker").claims)),
    Answer((*yes_no(True, "client").claims, *yes_no(False, "law_enforcement").claims)),
)
EVERY: Final = (*[NOT_ASKED] * 4, *SIMPLE[1:], *SOURCED)
"""Answers in every state, a quarter of them not asked."""
ACCUSING: Final = (
    *EVERY,
    yes_no(True, "co_defendant_with_deal"),
    Answer((*yes_no(True, "trafficker").claims, *yes_no(False, "document").claims)),
)
"""The same, with two more ways in which something is said against somebody."""

_parsed: Final = lru_cache(maxsize=4096)(parse_date)
"""Reading some dates takes far longer than drawing them."""
_parsed("195X")  # what reads a decade loads for long, and must not do so within a draw


def answers() -> st.SearchStrategy[Answer]:
    """Return answers in every state, with and without sources, hostile ones included."""
    return st.sampled_from(SIMPLE + SOURCED)


@lru_cache
def dates(earliest: int = 1950, latest: int = 2026) -> st.SearchStrategy[Date]:
    """
    Return dates of every precision that a case file can hold, 29 February included.

    Args:
        earliest: The first year.
        latest: The last year.
    """
    years = st.integers(earliest, latest)
    days = st.dates(datetime.date(earliest, 1, 1), datetime.date(latest, 12, 31))
    leap = st.sampled_from([f"{y}-02-29" for y in range(earliest, latest) if y % 4 == 0 and (y % 100 or not y % 400)])
    points = st.one_of(
        years.map(str),
        days.map(lambda d: d.isoformat()[:7]),
        days.map(lambda d: d.isoformat()),
        leap,
        years.map(lambda y: f"{y}~"),
        days.map(lambda d: f"{d.isoformat()[:7]}?"),
        years.map(lambda y: f"{y // 10}X"),
    )
    pairs = st.tuples(years, years).map(sorted)
    spans = st.one_of(
        pairs.map(lambda p: f"{p[0]}/{p[1]}"), pairs.map(lambda p: f"[{p[0]}..{p[1]}]"), years.map(lambda y: f"{y}/..")
    )
    return st.one_of(points, spans).map(_parsed)


@lru_cache
def date_facts(of: st.SearchStrategy[Date] | None = None) -> st.SearchStrategy[DateFact]:
    """
    Return dates nobody asked for, unknown ones, single ones and two that disagree.

    Args:
        of: The dates to use; dates of every precision, unless given.
    """
    claim = (dates() if of is None else of).map(DateClaim)
    silent = st.sampled_from(
        [DateFact(), DateFact((DateClaim(Reply.UNKNOWN),)), DateFact((DateClaim(Reply.DECLINED),))]
    )
    return st.one_of(silent, claim.map(lambda c: DateFact((c,))), st.tuples(claim, claim).map(DateFact))


@lru_cache
def ages() -> st.SearchStrategy[Age]:
    """Return ages nobody asked for, known ones, and ones known between bounds."""
    years = st.one_of(
        st.integers(5, 60).map(lambda n: Years(n, n)), st.sampled_from([Years(0, 17), Years(18, None), Years(15, 20)])
    )
    return st.one_of(st.just(Age()), years.map(lambda y: Age((AgeClaim(y),))))


def decision_dates() -> st.SearchStrategy[datetime.date]:
    """Return days of decision under any modeled rule set, the days around each change among them."""
    edges = [r.window.start for r in T.rule_sets if r.window.start]
    near = [e + datetime.timedelta(n) for e in edges for n in (0, 1)]
    near += [r.window.end - datetime.timedelta(1) for r in T.rule_sets if r.window.end]
    return st.one_of(st.sampled_from(near), st.dates(min(edges), datetime.date(2030, 1, 1)))


def on(day: datetime.date | str) -> DateFact:
    """Return a date that everybody agrees on."""
    return DateFact((DateClaim(_parsed(str(day))),))
