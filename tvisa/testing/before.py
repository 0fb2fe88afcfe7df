"""Cases in which something was said and decided before."""

from __future__ import annotations

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    Case,
    DecidedMatter,
    DecidedPart,
    DecidingBody,
    Decision,
    Disposition,
    Explanation,
    GroundKind,
    Limb,
    Listener,
    Resolved,
    Ruled,
    Ruling,
    Statement,
    StatementForm,
)
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import facts_of
from tvisa.testing.records import Draw, chosen
from tvisa.testing.values import EVERY, date_facts

_SEVERAL: Final = 3


def _or_none(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *kind])


def _answered(draw: Draw) -> Answer:
    return chosen(draw, EVERY)


def _dated(draw: Draw) -> DateFact:
    drawn: DateFact = draw(st.one_of(st.just(DateFact()), date_facts()))
    return drawn


def _statement(draw: Draw, paths: list[str]) -> Statement:
    return Statement(
        when=_dated(draw),
        to=draw(_or_none(Listener)),
        form=draw(_or_none(StatementForm)),
        about=tuple(chosen(draw, paths) for _ in range(draw(st.integers(0, _SEVERAL)))),
        differs=_answered(draw),
        explained=_answered(draw),
        explanation=tuple(draw(st.lists(st.sampled_from([*Explanation]), max_size=2, unique=True))),
        privileged=_answered(draw),
    )


def _ruled(draw: Draw, incidents: list[str | None]) -> Ruled:
    of_ground = draw(st.integers(0, _SEVERAL)) == _SEVERAL
    return Ruled(
        part=None if of_ground else draw(_or_none(DecidedPart)),
        limb=draw(_or_none(Limb)),
        incident=draw(st.sampled_from(incidents)),
        ground=draw(_or_none(GroundKind)) if of_ground else None,
        ruling=draw(_or_none(Ruling)),
    )


def _decision(draw: Draw, case: Case, answered: list[str]) -> Decision:
    incidents = [None, *(incident.key for incident in case.incidents)]
    return Decision(
        body=draw(_or_none(DecidingBody)),
        matter=draw(st.sampled_from([DecidedMatter.I_914, None, *DecidedMatter])),
        decided_on=_dated(draw),
        person=draw(st.sampled_from([None, *(person.key for person in case.people)])),
        series=draw(st.sampled_from([None, "A"])),
        disposition=draw(_or_none(Disposition)),
        rulings=tuple(_ruled(draw, incidents) for _ in range(draw(st.integers(0, _SEVERAL)))),
        resolved=tuple(
            Resolved(chosen(draw, answered), _answered(draw)) for _ in range(draw(st.integers(0, _SEVERAL - 1)))
        ),
    )


def told_before(draw: Draw, case: Case) -> Case:
    """Return a case with statements and decisions."""
    facts = list(facts_of(attrs.evolve(case, statements=(), decisions=())))
    paths, answered = [path for path, _ in facts], [path for path, fact in facts if isinstance(fact, Answer)]
    return attrs.evolve(
        case,
        statements=tuple(_statement(draw, paths) for _ in range(draw(st.integers(0, _SEVERAL)))),
        statements_complete=_answered(draw),
        decisions=tuple(_decision(draw, case, answered) for _ in range(draw(st.integers(0, _SEVERAL)))),
    )


@st.composite
def cases_told_before(draw: Any) -> Case:
    """
    Return valid cases, with the client's own acts or without, in which something was said and decided before.

    Args:
        draw: Given by hypothesis.
    """
    from tvisa.testing.conduct import cases_with_conduct  # noqa: PLC0415 - those build on the plain ones, as these do
    from tvisa.testing.drawn import cases  # noqa: PLC0415 - as above

    return told_before(draw, draw(st.one_of(cases(), cases_with_conduct())))
