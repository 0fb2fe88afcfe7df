"""What was found elsewhere, as the law reads it: a leaf says whether it was, and tells no more than what was told there."""

from __future__ import annotations

from typing import Final

import attrs
import pytest

from tests.test_speaking import DAY, case_of
from tvisa.facts import Setting
from tvisa.kernel.carried import Fact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.common.found import OF_SOMEBODY, Elsewhere, bar_at, day_is
from tvisa.law.conduct.ladder import BarStep
from tvisa.screening.days.urgent import Urgent
from tvisa.screening.picture import Picture
from tvisa.words.catalog import ENGLISH

FACT: Final = Fact("conduct.acts[0].verbs.recruited", "disputed", ("client",), "recruited")
RAISED: Final = bar_at(BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG)
PASSED: Final = day_is("INTENT_TO_DENY", "passed")
ACT: Final = "conduct: {acts: [{verbs: {recruited: yes}, other: {person: P2}}]}\n"


def scope(found: Elsewhere) -> Scope:
    """Return a scope in which nothing but that was found."""
    return Scope({"found": found}, {"found": ""}, 0)


def test_the_facts_of_the_bar_are_told_as_they_were_told_there() -> None:
    """A disputed answer stays one, whichever answer the leaf takes to be against the client."""
    at = scope(Elsewhere(bar=BarStep.RAISED_STRONG, acts=(FACT,)))

    assert find(RAISED, at).outcome is Outcome.MET
    assert Explainer(at, DAY, ENGLISH).facts(find(RAISED, at)) == (FACT,)
    assert find(bar_at(BarStep.UNDETERMINED), at).outcome is Outcome.NOT_MET
    assert find(RAISED, scope(Elsewhere())).outcome is Outcome.NOT_MET


def test_a_day_stands_in_one_way() -> None:
    """Another day that has passed, and the same one still ahead, are none."""
    for day, holds in (
        (("INTENT_TO_DENY", "passed"), True),
        (("INTENT_TO_DENY", "ahead"), False),
        (("TRIP", "passed"), False),
    ):
        assert (find(PASSED, scope(Elsewhere(days=frozenset({day})))).outcome is Outcome.MET) is holds


def test_whom_an_act_was_toward_is_told_no_further() -> None:
    """That it concerned somebody is asked; no fact says so."""
    at = scope(Elsewhere(of_somebody=True))

    assert find(OF_SOMEBODY, at).outcome is Outcome.MET
    assert Explainer(at, DAY, ENGLISH).facts(find(OF_SOMEBODY, at)) == ()


@pytest.mark.parametrize(("setting", "raised"), [(Setting.PRIVILEGED, True), (Setting.NOT_PRIVILEGED, False)])
def test_outside_privilege_nothing_of_the_bar_is_found(setting: Setting, raised: bool) -> None:
    """A stop sign that rests on a client's own acts is looked at in a privileged setting alone."""
    case = attrs.evolve(case_of(ACT), setting=setting)
    codes = {one.stop.code for one in Urgent(Picture(case, DAY, catalog=ENGLISH)).stops}

    assert bool(codes & {"CRIMINAL_BAR", "CRIMINAL_ACTS", "DO_NOT_FILE"}) is raised


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ("", False),
        (", matters: [{pending: yes}]", True),
        (", court_dates: [{court: criminal, when: 2026-12-10}]", True),
        (", court_dates: [{court: criminal, when: 2026-11-10}]", False),
        (", court_dates: [{court: criminal}]", True),
        (", court_dates: [{court: criminal, missed: unknown}]", True),
    ],
)
def test_what_raises_the_bar_holds_the_filing_once_an_authority_has_its_eye_on_the_client(
    beside: str, told: bool
) -> None:
    """A part of the definition is open: a case that is pending, or a day that a court has set and that may be to come, presses."""
    act = "verbs: {recruited: yes}, means: {coercion: yes}, ends: {servitude: yes}, other: {person: P2}, by_client: yes"
    case = case_of(f"filed: no\nconduct: {{acts: [{{{act}}}]{beside}}}\n")
    picture = Picture(case, DAY, catalog=ENGLISH)

    assert picture.exposure.bar.step is BarStep.RAISED_UNRESOLVED
    assert ("DO_NOT_FILE" in {one.stop.code for one in picture.of(Urgent).stops}) is told
