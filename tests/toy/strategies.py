"""Stalls at random, blank and full, honest and disputed, and those that almost get their license."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from tests.toy import Lot, Stall
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.testing import answers, date_facts

_YES, _NO = yes_no(True), yes_no(False)
LICENSED: Final[Any] = Stall(
    filed=_YES,
    clean=_YES,
    lots=(Lot(weighed=_YES, stolen=_NO, fair=_YES, brought=DateFact((DateClaim(parse_date("2020-02-03")),))),),
    lots_complete=_YES,
)
"""A stall for which every answer speaks."""


def stalls() -> st.SearchStrategy[Stall]:
    """Return stalls with answers in every state."""
    said = answers()
    lots = st.builds(Lot, said, said, said, said, date_facts(), said)
    return st.builds(Stall, said, said, said, st.lists(lots, max_size=3).map(tuple), said)


@st.composite
def near_stalls(draw: Any) -> Stall:
    """Return stalls that get their license but for a few answers changed at will."""
    stall: Stall = LICENSED
    paths = [path for path, fact in facts_of(stall) if isinstance(fact, Answer)]
    for path in draw(st.lists(st.sampled_from(paths), max_size=3)):
        stall = put(stall, path, draw(answers()))
    return stall
