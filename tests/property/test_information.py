"""
Information: what forgetting, a first answer and a conflicting answer may do.

Forgetting a fact never decides an outcome and never flips one; a first answer never undoes MET or NOT_MET; a conflicting
answer only contests. Read backwards, forgetting is a first answer, so one property serves both. Each holds of every status.
"""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.property.support import (
    Status,
    contradict,
    elements,
    forget,
    nibbles,
    of_every_status,
    recorded,
    taken_from_silence,
)
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.paths import get
from tvisa.kernel.truth import OUTCOME, Outcome

DECIDED = (Outcome.MET, Outcome.NOT_MET)


@of_every_status
@given(data=st.data())
def test_forgetting_opens_a_reading_and_does_nothing_else(status: Status, data: st.DataObject) -> None:
    """On each reading of each element, forgetting a fact leaves what was or opens it."""
    law, case = data.draw(status.drawn())
    paths = [p for p in recorded(case) if p.rpartition(".")[2] not in status.two_ways and "asserted" not in p]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    assume(not any("asserted" in p for p in recorded(case)))

    for before, after in zip(nibbles(law, case), nibbles(law, forget(case, path)), strict=True):
        for shift in (0, 2):
            assert after >> shift & 3 in (2, before >> shift & 3)


@of_every_status
@given(data=st.data())
def test_forgetting_anything_never_decides_and_never_flips(status: Status, data: st.DataObject) -> None:
    """Whatever is forgotten, dates, assertions and whole records included, nothing open is decided and nothing flips."""
    law, case = data.draw(status.drawn())
    paths = recorded(case) + status.records(case)
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    assume(not taken_from_silence(case, path))
    forgotten = forget(case, path)

    for name, before, after in zip(elements(law), nibbles(law, case), nibbles(law, forgotten), strict=True):
        was, now = OUTCOME[before], OUTCOME[after]
        if was is Outcome.UNKNOWN:
            assert now not in DECIDED, name
        if was in DECIDED:
            assert now is was or now not in DECIDED, name


@of_every_status
@given(data=st.data())
def test_a_conflicting_answer_only_contests(status: Status, data: st.DataObject) -> None:
    """The opposite answer from another source leaves an outcome or makes it CONTESTED; it never decides or flips one."""
    law, case = data.draw(status.drawn())
    paths = [p for p in recorded(case) if isinstance(f := get(case, p), Answer) and f.state() in (State.YES, State.NO)]
    paths = [p for p in paths if not get(case, p).claims[0].hostile]
    assume(paths)
    contradicted = contradict(case, data.draw(st.sampled_from(paths)))

    for before, after in zip(nibbles(law, case), nibbles(law, contradicted), strict=True):
        assert OUTCOME[after] in (OUTCOME[before], Outcome.CONTESTED)
