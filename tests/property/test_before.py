"""
What was said and decided before: it moves no outcome, and outside a privileged setting no more is told than the setting allows.
"""

from __future__ import annotations

import io
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from tvisa import Case, Screening, screen
from tvisa.facts import DecidedMatter, Setting
from tvisa.files.casefile import dump, structure
from tvisa.kernel.answers import NOT_ASKED, State
from tvisa.report.first import screening_document
from tvisa.report.printed import console, print_document
from tvisa.screening.sharing.confidences import as_told
from tvisa.testing import any_cases
from tvisa.testing.drawn import cases_told_before

DAY = "2026-11-24"
OPEN = (DecidedMatter.I_914, DecidedMatter.SUPPLEMENT_A, DecidedMatter.BONA_FIDE)


def without(case: Case) -> Case:
    return attrs.evolve(case, statements=(), statements_complete=NOT_ASKED, decisions=())


def moved(result: Screening) -> dict[str, Any]:
    """Return everything that nothing told before may move: in full, down to the last leaf."""
    told = dict(result.as_dict("elements", "grounds", "bar", "as_filed", "causation"))
    for key in ("statements", "decisions", "notices"):
        told.pop(key, None)
    return told


def pages(result: Screening) -> str:
    """Return everything that a reader is given."""
    out = io.StringIO()
    print_document(screening_document(result, tree=True), console(out, color=False))
    memo, sheet, plan = (
        result.report("memo", "markdown"),
        result.report("client", "markdown"),
        result.report("services", "markdown"),
    )
    return "\n".join([out.getvalue(), result.to_json(), str(memo), str(sheet), str(plan)])


@given(cases_told_before(), st.sampled_from([DAY, "2020-06-01", "2010-06-01"]))
def test_it_moves_no_outcome(case: Case, day: str) -> None:
    """With and without it, elements, bar, grounds and the reading under the burden are the same to the last leaf."""
    assert moved(screen(case, day)) == moved(screen(without(case), day))


@given(cases_told_before())
def test_outside_a_privileged_setting_nothing_told_in_confidence_is_told(case: Case) -> None:
    """A statement is told where it is recorded as made outside of confidence, and a decision on the status itself: no other."""
    case = attrs.evolve(case, setting=None)
    bare = attrs.evolve(
        case,
        statements=tuple(s for s in case.statements if s.privileged.state() is State.NO),
        decisions=tuple(d for d in case.decisions if d.matter in OPEN),
    )

    assert pages(screen(case, DAY)) == pages(screen(bare, DAY))


@given(cases_told_before())
def test_outside_a_privileged_setting_nothing_names_own_acts(case: Case) -> None:
    """Neither a statement nor a decision names a fact of conduct, of status, of entry or of sex, or to whom anything was said."""
    result = screen(attrs.evolve(case, setting=None), DAY)

    named = [*(p for s in result.statements for p in s.about), *(a.path for d in result.decisions for a in d.answers)]
    assert not [
        p for p in named if p.startswith(("conduct", "grounds", "status", "filing", "presence.entries", "adjustment"))
    ]
    assert not [p for p in named if ".sex" in p or "smuggl" in p]
    assert {(s.to, s.form) for s in result.statements} <= {(None, None)}
    assert not [r for d in result.decisions for r in d.rulings if r.ground]


@given(cases_told_before(), st.sampled_from([None, Setting.PRIVILEGED]))
def test_what_is_adopted_is_adopted_once(case: Case, setting: Setting | None) -> None:
    """Read as decided, a case is read the same again, travels as what it was given, and says that it is so read."""
    case = attrs.evolve(case, setting=setting)
    found = screen(case, DAY, as_decided=True)

    assert found.as_decided
    assert found.case == as_told(case)
    assert found.as_dict() == screen(case, DAY, as_decided=True).as_dict()
    assert not screen(case, DAY).as_decided


@given(cases_told_before())
def test_nothing_is_adopted_where_nothing_was_decided(case: Case) -> None:
    """Without decisions an old case is read as it is screened."""
    case = attrs.evolve(case, decisions=())
    told, read = (dict(screen(case, DAY, as_decided=how).as_dict()) for how in (False, True))

    assert told == {key: value for key, value in read.items() if key != "as_decided"}


@given(any_cases())
def test_a_case_with_it_is_written_and_read_again(case: Case) -> None:
    """Statements and decisions are part of the case file."""
    assert structure(dump(case)) == case
