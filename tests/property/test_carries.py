"""What carries over to a record: on reasons that a tribunal found, two or more, all recorded here; one more fact never helps the other side."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_decided import RULINGS, STANDARDS
from tvisa.law.decided.base import Authority, RulingOnStandard, StageDecided, WhoWeighed
from tvisa.law.decided.carries import CitedRuling, NeverCarries, bars, beside, carries
from tvisa.law.decided.compare import HeldByTribunal, Profile
from tvisa.law.decided.standards import SEX, Standard

FOUND, NOT_FOUND = HeldByTribunal.FOUND, HeldByTribunal.NOT_FOUND
ALL_KINDS = frozenset({"violence", "restraint", "money", "reputation", "family", "other", SEX})
ABLE = [(d, r) for d, r in RULINGS if not any(bars(d, r))]
Both = tuple[Authority, RulingOnStandard]


def name(value: Any) -> str:
    """Name a parameter."""
    return str(getattr(value, "id", getattr(value, "standard", "")))


def twin(ruling: RulingOnStandard) -> Profile:
    """Return the record on which a ruling would be repeated: its reasons, and for the applicant all that counts against."""
    standard = STANDARDS[ruling.standard]
    if ruling.held is NOT_FOUND:
        return Profile(ruling.speaks_for, ruling.reasons, ruling.kinds)
    asked = standard.contrary - ruling.profile.speaks_against
    return Profile(ruling.profile.speaks_for | asked, ruling.speaks_against, ruling.kinds | {SEX})


def carried(both: Both, here: Profile) -> bool:
    """Say whether a ruling carries over to a record."""
    return beside(*both, STANDARDS[both[1].standard], here).carries


@st.composite
def records(draw: st.DrawFn, standard: Standard, around: RulingOnStandard | None = None) -> Profile:
    """Draw a record of a standard: anything, or what is near a ruling's twin."""
    start = twin(around) if around else Profile()
    told = {**dict.fromkeys(start.speaks_for, True), **dict.fromkeys(start.speaks_against, False)}
    told |= draw(
        st.dictionaries(st.sampled_from(sorted(standard.all)), st.sampled_from([True, False, None]), max_size=4)
    )
    kinds = draw(st.sampled_from([start.kinds, start.kinds - {SEX}, frozenset(), ALL_KINDS]))
    return Profile((k for k, v in told.items() if v), (k for k, v in told.items() if v is False), kinds)


@st.composite
def rulings_and_records(draw: st.DrawFn, rulings: list[Both]) -> tuple[Both, Profile]:
    """Draw a ruling and a record near it."""
    both = draw(st.sampled_from(rulings))
    return both, draw(records(STANDARDS[both[1].standard], both[1]))


def test_some_rulings_of_either_side_carry_over_and_each_to_its_own_twin() -> None:
    """The test is no dead letter: a record that is all that a decision was, and of which everything was asked, is told so."""
    assert {r.held for _, r in ABLE} == {FOUND, NOT_FOUND}
    for decision, ruling in ABLE:
        told = carries(STANDARDS[ruling.standard], twin(ruling))
        assert decision.id in {c.id for c in told if c.held is ruling.held}, decision.id
        assert decision.id not in {c.id for c in carries(STANDARDS[ruling.standard], twin(ruling), decision.id)}


@pytest.mark.parametrize("both", RULINGS, ids=lambda b: f"{b[0].id}-{b[1].standard}")
def test_what_carries_over_was_found_by_a_tribunal_on_two_reasons_under_these_words_unchanged(both: Both) -> None:
    """Never what was pleaded, admitted, left to a trial or sent back; never on one factor, nor on a reader's; never under other law."""
    decision, ruling = both
    winning = ruling.speaks_for if ruling.held is FOUND else ruling.speaks_against
    if not carried(both, twin(ruling)):
        return

    assert decision.stage not in {StageDecided.PLEADINGS, StageDecided.PLEA, StageDecided.REMAND, StageDecided.SUMMARY}
    assert ruling.weighed_by is WhoWeighed.TRIBUNAL
    assert winning
    assert len(ruling.reasons) >= 2
    assert not ruling.changed
    assert "hardship" not in ruling.standard
    if ruling.held is NOT_FOUND:
        assert decision.matter != "Prosecution"
    if not decision.law.startswith("8 CFR"):
        assert ruling.standard != "incident.purposes.servitude_by_fear"
        assert ruling.standard != "incident.means.fraud" or "1591" in decision.law
        assert re.search("1589|1591", decision.law) or ruling.standard.startswith("incident.purposes")


@pytest.mark.parametrize(
    ("change", "bar"),
    [
        *(({"stage": s}, NeverCarries.STAGE) for s in ("pleadings", "plea", "remand", "summary")),
        ({"law": "Ohio Rev. Code 2152.021(F)"}, NeverCarries.OTHER_WORDS),
        ({"law": "18 USC 1584"}, NeverCarries.OTHER_WORDS),
        ({"weighed_by": "reader"}, NeverCarries.READER),
        ({"changed": "Decided under the rule of 2017."}, NeverCarries.CHANGED),
        ({"speaks_for": ("incident.control.physical_abuse",)}, NeverCarries.FEW_REASONS),
        (
            {"speaks_for": ("incident.means.threats", "incident.control.physical_abuse"), "kinds": frozenset()},
            NeverCarries.KIND,
        ),
        ({"held": NOT_FOUND}, NeverCarries.FEW_REASONS),
        ({"held": NOT_FOUND, "speaks_against": ("incident.labor.free_to_quit",)}, NeverCarries.REASONABLE_DOUBT),
    ],
    ids=str,
)
def test_each_thing_that_bars_a_ruling_bars_it_alone(change: dict[str, Any], bar: NeverCarries) -> None:
    """Calimlim carries over to its twin; changed in one of these respects it does so to no record."""
    decision, ruling = next((d, r) for d, r in ABLE if d.id == "ca7-2008-calimlim")
    of_decision: dict[str, Any] = {
        k: StageDecided(v) if k == "stage" else v for k, v in change.items() if k in ("stage", "law")
    }
    of_ruling: dict[str, Any] = {
        k: WhoWeighed(v) if k == "weighed_by" else v for k, v in change.items() if k not in of_decision
    }
    other = attrs.evolve(decision, **of_decision), attrs.evolve(ruling, **of_ruling)

    assert carried((decision, ruling), twin(ruling))
    assert bar in set(bars(*other))
    assert not carried(other, twin(other[1]))
    assert not beside(*other, STANDARDS[ruling.standard], Profile()).could


@pytest.mark.parametrize("both", ABLE, ids=lambda b: f"{b[0].id}-{b[1].standard}")
def test_without_any_one_reason_it_does_not_carry_over_and_says_what_it_hangs_on(both: Both) -> None:
    """Each reason is needed, and so is each answer to what counts against; a threat is matched by what was threatened."""
    decision, ruling = both
    standard, whole = STANDARDS[ruling.standard], twin(ruling)
    for path in ruling.reasons:
        less = Profile(whole.speaks_for - {path}, whole.speaks_against - {path}, whole.kinds)
        like = beside(*both, standard, less)
        assert not like.carries
        assert like.could
        assert like.hangs_on == {path}
    if ruling.held is FOUND:
        of_sex = decision.law == "18 USC 1591"
        for path in standard.contrary - ruling.profile.recorded:
            if of_sex and path.startswith("incident.labor."):
                continue
            like = beside(*both, standard, Profile(whole.speaks_for - {path}, whole.speaks_against, ALL_KINDS - {SEX}))
            assert not like.carries
            assert path in like.unasked
            assert not carried(both, Profile(whole.speaks_for - {path}, whole.speaks_against | {path}, whole.kinds))
    for kind in ruling.kinds:
        other = Profile(whole.speaks_for, whole.speaks_against, ALL_KINDS - {kind})
        assert beside(*both, standard, other).hangs_on == {"incident.means.threats"}


def test_what_was_found_of_commercial_sex_is_told_of_no_job() -> None:
    """A verdict under 18 USC 1591 carries over to commercial sex alone."""
    maynes = next((d, r) for d, r in ABLE if d.id == "ca4-2018-maynes")
    whole = twin(maynes[1])

    assert carried(maynes, whole)
    assert not carried(maynes, attrs.evolve(whole, kinds=whole.kinds - {SEX}))


@given(rulings_and_records(RULINGS), st.data())
def test_one_more_fact_never_helps_the_other_side(drawn: tuple[Both, Profile], data: st.DataObject) -> None:
    """A fact for the applicant loses nothing found and brings nothing not found; a fact against the other way round."""
    both, here = drawn
    silent = sorted(STANDARDS[both[1].standard].all - here.recorded)
    if not silent:
        return
    path = data.draw(st.sampled_from(silent))
    before = carried(both, here)
    more_for = carried(both, Profile(here.speaks_for | {path}, here.speaks_against, here.kinds))
    more_against = carried(both, Profile(here.speaks_for, here.speaks_against | {path}, here.kinds))

    if both[1].held is FOUND:
        assert before <= more_for
        assert more_against <= before
    else:
        assert more_for <= before
        assert before <= more_against


@given(rulings_and_records(ABLE))
def test_whatever_carries_over_has_every_reason_here_and_nothing_beyond_it(drawn: tuple[Both, Profile]) -> None:
    """So says the list that a standing is read off, and it is the same as that of one ruling at a time."""
    (decision, ruling), here = drawn
    standard = STANDARDS[ruling.standard]
    told: tuple[CitedRuling, ...] = carries(standard, here)

    assert ((decision.id, ruling.held) in {(c.id, c.held) for c in told}) == carried((decision, ruling), here)
    for each in told:
        won, lost = (here.speaks_for, here.speaks_against)[:: 1 if each.held is FOUND else -1]
        there = each.ruling.speaks_against if each.held is FOUND else each.ruling.speaks_for
        assert each.why == each.ruling.reasons <= won
        assert not (lost - set(there)) & (standard.contrary if each.held is FOUND else standard.all)
