"""What a caseload is told of an element is what `compare` says of it: outcomes alone, and the changes that carry them."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import NEAR, turning_cases
from tvisa.facts import Case
from tvisa.law.t import T
from tvisa.screening.compare.compare import comparison_of, span
from tvisa.screening.sharing.confidences import as_told
from tvisa.testing import cases

STARTS = [law.window.start for law in T.rule_sets if law.window.start]
DAYS = st.one_of(
    st.sampled_from(STARTS),
    st.sampled_from(STARTS[1:]).map(lambda day: day - datetime.timedelta(1)),
    st.dates(STARTS[0], datetime.date(2026, 11, 24)),
)


@given(st.one_of(turning_cases(), NEAR, cases()), DAYS, DAYS)
def test_a_caseload_is_told_what_compare_says(case: Case, first: datetime.date, last: datetime.date) -> None:
    """Each element on either day, what carries its difference, and how many judgments are to be given anew."""
    case = as_told(case)
    told, law = comparison_of(case, (first, last)), span(first, last)

    before, after = law.before.of(case), law.after.of(case)
    for screening, found in zip(told.screenings, (before, after), strict=True):
        assert found == {f.predicate.id: f.bits & 15 for f in screening.findings if f.predicate.id in found}
    for difference in (d for d in told.differences if len(d.place) == 1 and d.place[0] != "admissibility"):
        assert law.carried(case, difference.place[0]) == (difference.carried_by, difference.by_time)
    assert law.weigh_again(case) == len(told.weigh_again)
