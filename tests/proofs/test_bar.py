"""
The strongest findings and the bar: where a finding of level S4 touches the bar, the bar does not say "not raised".

Proved of every act, matter and case of which no proof denies a part of the definition: then an act is "not raised" only where no
verb of the definition and nothing else toward others is told of it. Computations are free, and what keeps a row from firing is
left out, so that more findings fire here than ever do.
"""

from __future__ import annotations

import pytest

from tests.proofs.export import Bits, Export, Formula, both, counterexample, denied, either, follows
from tvisa import screen
from tvisa.files.casefile import structure
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Predicate
from tvisa.law.conduct.ambiguity import Ambiguity, Level, LevelRow
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.ladder import _TOWARD_OTHERS, ACT_STEP, SEX_VERB, BarStep
from tvisa.law.conduct.matters import ELSEWHERE, LINKED, MATTER_STEP

PATHS = {name: name for name in ("act", "matter", "incident", "at", "day")} | {"case": "case"}
STOPS = [
    pytest.param(entry, row, kind, id=f"{entry.code}-{entry.rows.index(row)}-{kind}")
    for entry in CATALOG
    if "bar" in entry.touches
    for row in entry.rows
    if row.level is Level.S4
    for kind in entry.over
]


def told(bits: Bits) -> Formula:
    """Where something holds on either reading."""
    return either((bits.sure, bits.true))


def not_raised(export: Export, kind: str) -> Formula:
    """Where one act, one matter or the case itself leaves the bar "not raised", at the most."""
    if kind == "act":
        others = [denied(told(export.told(f"act.{path}", Reply.YES))) for path in _TOWARD_OTHERS]
        return both((denied(told(export.bits(SEX_VERB, PATHS))), *others))
    return denied(told(export.bits(LINKED if kind == "matter" else ELSEWHERE, PATHS)))


def fires(export: Export, lead: Predicate, row: LevelRow) -> Formula:
    """Where a row can fire."""
    return both((told(export.bits(lead, PATHS)), told(export.bits(row.when, PATHS))))


def alone(export: Export, kind: str) -> list[Formula]:
    """Return that nothing is told of an act where a matter is asked, and the other way round."""
    other = {"act": ("matter.",), "matter": ("act.",)}.get(kind, ("act.", "matter."))
    silent = [export.told(*key).unknown for key in list(export.answers) if key[0].startswith(other)]
    for key, bits in export.computed.items():
        silent += [bits.unknown] if set(key[1]) & {name.rstrip(".") for name in other} else []
    return silent


def ladder(kind: str) -> dict[Predicate, Bits]:
    """Return that the steps themselves are no reason: that one stands on the ladder is what is to be shown."""
    steps = [*ACT_STEP.items()] if kind == "act" else [*MATTER_STEP.items()]
    return {node: Bits.of(0) for step, node in steps if step is not BarStep.NOT_RAISED}


@pytest.mark.parametrize(("entry", "row", "kind"), STOPS)
def test_a_stop_that_touches_the_bar_leaves_it_not_raised_nowhere(entry: Ambiguity, row: LevelRow, kind: str) -> None:
    """Whatever is recorded, so long as no proof denies a part of the definition."""
    export = Export(instead=ladder(kind))
    claim = follows(fires(export, entry.lead, row), denied(not_raised(export, kind)))
    assert counterexample(claim, *export.rules(), *alone(export, kind)) is None


def test_there_are_stops_to_speak_of() -> None:
    """Each can fire, so that what is proved is not proved of nothing."""
    for entry in CATALOG:
        for row in entry.rows:
            if "bar" in entry.touches and row.level is Level.S4:
                export = Export()
                never = denied(fires(export, entry.lead, row))
                assert counterexample(never, *export.rules()) is not None, entry.code


def test_a_stop_on_what_is_not_toward_others_is_found() -> None:
    """Were a stop to rest on a conviction alone, linked to trafficking or not, the bar could stand not raised beside it."""
    export = Export()
    convicted = told(export.told("matter.convicted", Reply.YES))
    assert counterexample(follows(convicted, denied(not_raised(export, "matter"))), *export.rules()) is not None


def test_what_proof_denies_is_left_out_of_the_claim() -> None:
    """
    Known, and for a lawyer to decide: a court record denies every verb, and violence toward another victim is recorded.

    The bar is then not raised, and the finding on the violence, which bears on admissibility, still names the bar as well.
    """
    verbs = ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited")
    act = {
        "what": "hurt somebody else held there",
        "verbs": {verb: {"answer": False, "sources": ["court_record"]} for verb in verbs},
        "violence": {"physical": True, "toward_victim": True},
        "compulsion": {"initiated": True},
    }
    conduct = {"acts": [act], "acts_complete": True, "matters": [], "matters_complete": True}
    case = {"tvisa_case": 2, "applicant": "P1", "setting": "privileged", "people": [{"key": "P1"}], "conduct": conduct}
    result = screen(structure(case), "2026-11-24")

    assert result.bar is not None
    assert result.bar.state is BarStep.NOT_RAISED
    assert [f.code for f in result.exposure if f.severity == Level.S4] == ["VIOLENCE_TOWARD_OTHER_VICTIMS"]
