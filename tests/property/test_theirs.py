"""
A trafficker closes no list, judges no standard and clears nothing of the bar: whatever one says there, the case is found as without it.

What one tells of a plain fact to the client's good counts like anybody's word, and is not looked at here.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_silence import outcomes
from tests.support import everything, examples, sampled
from tests.test_bar import screened
from tvisa import screen
from tvisa.errors import LawDateError
from tvisa.facts import Case, Setting
from tvisa.facts.counsel import as_counsels, as_own
from tvisa.facts.declared import declared
from tvisa.kernel.answers import HOSTILE, Answer, Claim, Reply
from tvisa.kernel.fields import FactKind
from tvisa.kernel.paths import facts_of, get, put
from tvisa.law.conduct.ladder import BarStep
from tvisa.screening.dictionary import entry_of
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, near_cases

DAY: Final = "2026-11-24"
SAID: Final = (Reply.YES, Reply.NO)
CLEARS: Final = re.compile(
    r"acts\[\d+]\.(by_client|knew|(verbs|ends|means)\.\w+) no"
    r"|matters\[\d+]\.((trafficking_linked|procuring|elements_match|pending|convicted|admitted) no"
    r"|(dismissed|acquitted|vacated_for_defect|vacated_otherwise) yes)"
)
"""What can take an act, an arrest, a charge or a conviction down the ladder of the bar."""
CASES: Final = st.one_of(
    cases_with_family(of=cases_with_conduct()), cases_with_adjustment(of=cases_with_conduct()), near_cases()
).map(lambda case: attrs.evolve(case, setting=Setting.PRIVILEGED))


def closes_or_judges(path: str) -> bool:
    """Say whether a fact closes a list, or is a standard for counsel."""
    return path.endswith("_complete") or entry_of(path).kind is FactKind.STANDARD


def beside(case: Case, path: str, *claims: Claim) -> Case:
    """Return the case with claims beside what is recorded at a path."""
    return put(case, path, Answer((*get(case, path).claims, *claims)))


def found(case: Case) -> list[str]:
    """Return every outcome of a case: elements, the bar, relatives, residence."""
    told = []
    for ask in (screen, family, adjust):
        with suppress(LawDateError):
            told += list(outcomes(everything(ask(case, DAY))))
    return [*told, bar(case)]


def bar(case: Case) -> str:
    """Return the step of the bar."""
    told = screen(case, DAY).bar
    assert told is not None
    return told.state


FAVORABLE: Final = screened().case
ASKED: Final = [path for path, fact in facts_of(FAVORABLE) if isinstance(fact, Answer) and closes_or_judges(path)]


def test_each_is_declared_as_one_on_which_a_traffickers_word_decides_nothing() -> None:
    """Or as one for counsel, on which nobody else's does."""
    plain = {
        key.path
        for key in declared()
        if closes_or_judges(key.path)
        and getattr(attrs.fields(key.record), key.name).converter not in (as_own, as_counsels)
    }

    assert plain == set()


@pytest.mark.parametrize("path", sampled(ASKED, 6))
def test_of_a_case_that_is_met_nothing_stays_closed_or_judged_on_a_traffickers_word(path: str) -> None:
    """The same as though nobody had been asked."""
    without = put(FAVORABLE, path, Answer())
    of_nobody = found(without)

    for reply in SAID:
        assert found(put(without, path, Answer((Claim(reply, tuple(HOSTILE)),)))) == of_nobody


@settings(max_examples=examples(40))
@given(CASES, st.data())
def test_what_a_trafficker_says_of_a_list_or_a_standard_changes_nothing(case: Case, data: st.DataObject) -> None:
    """Alone or beside what others say, yes or no."""
    paths = [path for path, fact in facts_of(case) if isinstance(fact, Answer) and closes_or_judges(path)]
    changed = case
    for path in data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=8, unique=True)):
        changed = beside(
            changed, path, Claim(data.draw(st.sampled_from(SAID)), (data.draw(st.sampled_from(sorted(HOSTILE))),))
        )

    assert found(changed) == found(case)


@settings(max_examples=examples(60))
@given(cases_with_conduct().map(lambda case: attrs.evolve(case, setting=Setting.PRIVILEGED)), st.data())
def test_what_a_trafficker_denies_takes_no_step_of_the_bar_back(case: Case, data: st.DataObject) -> None:
    """8 USC 1184(o)(1): that an act was somebody else's, or a charge for something else, is not for a trafficker to say."""
    facts = [path for path, fact in facts_of(case) if isinstance(fact, Answer)]
    clears = [(path, reply) for path in facts for reply in SAID if CLEARS.search(f"{path} {reply}")]
    changed = case
    for path, reply in data.draw(st.lists(st.sampled_from(clears), max_size=8, unique=True)) if clears else ():
        changed = beside(changed, path, Claim(reply, (data.draw(st.sampled_from(sorted(HOSTILE))),)))

    assert list(BarStep).index(BarStep[bar(changed)]) >= list(BarStep).index(BarStep[bar(case)])
