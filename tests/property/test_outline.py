"""The outline of any statement: nothing of own acts moves a byte of it, and every fact that it tells is there."""

from __future__ import annotations

import json
from typing import Final

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import examples
from tests.test_outline import DAYS, bare_of, told
from tvisa import Case, screen
from tvisa.facts import Setting
from tvisa.kernel.paths import place
from tvisa.report.outline import counsel_outline_document, outline_document
from tvisa.testing import cases_with_conduct
from tvisa.testing.drawn import cases_told_before

DRAWN: Final = st.one_of(cases_with_conduct(), cases_told_before())
SETTINGS: Final = st.sampled_from((Setting.PRIVILEGED, None))


@settings(max_examples=examples(20))
@given(DRAWN, SETTINGS, st.sampled_from(DAYS))
def test_nothing_of_own_acts_moves_a_byte(case: Case, setting: Setting | None, day: str) -> None:
    """Under each version, in each setting: the document and the page are the same without them."""
    pair = [screen(attrs.evolve(each, setting=setting), day) for each in (case, bare_of(case))]
    first, second = (json.dumps(each.outline.as_dict()) for each in pair if each.outline)

    assert first == second
    assert outline_document(pair[0]) == outline_document(pair[1])


@settings(max_examples=examples(20))
@given(DRAWN, st.sampled_from(DAYS))
def test_every_fact_is_there_and_counsels_part_can_always_be_written(case: Case, day: str) -> None:
    """Each place names something recorded; no act and no arrest is left out of counsel's part."""
    screening = screen(attrs.evolve(case, setting=Setting.PRIVILEGED), day)
    found, counsels = screening.outline, screening.outline_of_counsel
    assert found is not None
    assert counsels is not None
    for topic in found.topics:
        assert all(place(case, path) for path in told(topic))
    records = {record.path for waiting in counsels.waiting for record in waiting.records}
    assert {f"conduct.acts[{n}]" for n, _ in enumerate(case.conduct.acts)} <= records
    assert {f"conduct.matters[{n}]" for n, _ in enumerate(case.conduct.matters)} <= records
    assert counsel_outline_document(screening).blocks
