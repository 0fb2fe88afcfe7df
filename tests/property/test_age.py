"""Age by interval arithmetic: every precision of date, 29 February included, and never a guess."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tvisa.kernel import truth
from tvisa.kernel.dates import Date, anniversary, parse_date, under_age
from tvisa.testing import dates

DAYS = st.dates(datetime.date(1960, 1, 1), datetime.date(2025, 12, 31))


@given(DAYS, DAYS)
def test_on_exact_days_it_is_plain_counting(born: datetime.date, act: datetime.date) -> None:
    """With two exact days the answer equals counting whole years; after a February 29 it is open on the last of February."""
    assume((born.month, born.day) != (2, 29) or (act.month, act.day) != (2, 28) or calendar.isleap(act.year))
    years = act.year - born.year - ((act.month, act.day) < (born.month, born.day))

    found = under_age(parse_date(born.isoformat()), parse_date(act.isoformat()))

    assert found == (truth.TRUE if years < 18 else truth.FALSE)


def possible(date: Date, which: str) -> tuple[datetime.date, datetime.date]:
    low, high = getattr(date, which)
    return low or datetime.date(1900, 1, 1), high or datetime.date(2100, 12, 31)


@given(dates(), dates(), st.data())
def test_it_is_decided_only_where_every_possible_pair_of_days_agrees(
    born: Date, act: Date, data: st.DataObject
) -> None:
    """Any day the birth may have been and any day the earliest act may have been give the same answer as the interval."""
    found = under_age(born, act)
    birth = data.draw(st.dates(*possible(born, "start")))
    first = data.draw(st.dates(*possible(act, "start")))
    exact = under_age(parse_date(birth.isoformat()), parse_date(first.isoformat()))

    assert found in (truth.OPEN, exact)


@given(dates(), dates())
def test_it_is_open_only_where_some_possible_pair_disagrees(born: Date, act: Date) -> None:
    """Where the interval is open, the ends of the intervals already give both answers."""
    if under_age(born, act) != truth.OPEN:
        return
    ends = {
        under_age(parse_date(b.isoformat()), parse_date(a.isoformat()))
        for b in possible(born, "start")
        for a in possible(act, "start")
    }

    assert truth.OPEN in ends or ends == {truth.TRUE, truth.FALSE}


@pytest.mark.parametrize(
    ("born", "act", "expected"),
    [
        ("2000-02-29", "2018-02-27", truth.TRUE),
        ("2000-02-29", "2018-02-28", truth.OPEN),
        ("2000-02-29", "2018-03-01", truth.FALSE),
        ("2000-02-29", "2018-02", truth.OPEN),
        ("2000-02", "2018-03", truth.FALSE),
        ("2000-02", "2018-02", truth.OPEN),
        ("2000", "2017", truth.TRUE),
        ("2000", "2018", truth.OPEN),
        ("2000", "2019", truth.FALSE),
        ("2000", "2017/2022", truth.TRUE),
        ("2000", "[2017..2022]", truth.OPEN),
        ("2000~", "2017", truth.OPEN),
        ("2000-06-01", "../2017", truth.TRUE),
        ("2000-06-01", "2019/..", truth.FALSE),
        ("200X", "2015", truth.TRUE),
    ],
)
def test_examples(born: str, act: str, expected: int) -> None:
    """A span counts from its earliest act; one unknown day in a span may be any of them."""
    assert under_age(parse_date(born), parse_date(act)) == expected


def test_a_year_from_a_leap_day_is_complete_on_february_28_or_on_march_1() -> None:
    """No text says which: the earlier day is the last to rely on, and somebody is surely of age on the later one."""
    leap = datetime.date(2000, 2, 29)
    assert anniversary(leap, 18) == (datetime.date(2018, 2, 28), datetime.date(2018, 3, 1))
    assert anniversary(leap, 20) == (datetime.date(2020, 2, 29), datetime.date(2020, 2, 29))
    assert anniversary(datetime.date(2019, 2, 28), 1) == (datetime.date(2020, 2, 28),) * 2
