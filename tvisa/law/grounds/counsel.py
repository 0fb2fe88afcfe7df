"""
What counsel concludes of a ground, beside what the record shows of it.

A conclusion stands: counsel can find that a ground could apply, or that it does not, whatever the record says. A list of grounds
recorded as complete closes each that it leaves out, but none that recorded facts point to.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from typing import Final

from tvisa.facts import Case, Ground, GroundKind
from tvisa.kernel import predicate, truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.evaluate import find
from tvisa.kernel.provision import Kind, Provision
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.forms import computed
from tvisa.law.writing import question_for, rule

LISTED: Final = "case.grounds.listed"
_ALL: Final = "case.grounds.listed_complete"

CONCLUDED: Final = rule(
    "Counsel decides whether a ground applies. The page shows counsel's decision beside what the file shows.",
    "8 USC 1182(a)",
    confidence="D",
    note="This is how a conclusion is read here.",
)

NONE_NAMED: Final = predicate.Reading(truth.FALSE)
"""Counsel named no such ground."""
NONE_CONCLUDED: Final = predicate.Reading(truth.OPEN)
"""Counsel concluded nothing of it."""


def entries_of(case: Case, kind: GroundKind) -> list[tuple[str, Ground]]:
    """Return what counsel listed of a ground, each with its path."""
    listed = case.grounds.listed
    return [(f"{LISTED}[{n}]", g) for n, g in enumerate(listed) if g.ground is kind] if listed else []


def gap_of(
    path: str, answer: Answer, asks: str, *, hurts: Reply, weigh: bool = False
) -> tuple[str, predicate.Gap, str]:
    """Return why an answer of counsel is open, with what would close it."""
    gap = predicate.why_open(answer, hurts)
    return path, predicate.Gap.JUDGMENT if weigh and gap is predicate.Gap.NOT_ASKED else gap, asks


def pointing(finding: Finding, scope: Scope) -> Iterator[tuple[Finding, Scope]]:
    """Yield what comes first in whatever raises a ground and is not denied, where it is recorded, each in its scope."""
    node, scope = finding.predicate, finding.scope or scope
    if isinstance(node, (predicate.AnyOf, predicate.Exists)):
        for child in finding.children:
            yield from pointing(child, scope)
    elif finding.outcome is not Outcome.NOT_MET:
        parts = finding.children if isinstance(node, predicate.AllOf) else (finding,)
        first = next(part for part in parts if part.predicate is not ACTOR)
        if first.outcome in (Outcome.MET, Outcome.CONTESTED):
            yield first, scope


LEFT_OUT: Final = 0b1000
"""A list that is complete and leaves out what recorded facts point to: for the client it is not raised, against them it is open."""


_NOT_GONE_THROUGH: Final = predicate.Reading(
    predicate.CLOSE[truth.OPEN], (), (LISTED, predicate.Gap.LIST_OPEN, question_for(_ALL))
)
"""Counsel has listed none, and nobody says that this is all."""


def _listed(
    case: Case, day: datetime.date, *, kind: GroundKind, shown: predicate.Predicate | None
) -> predicate.Reading:
    if entries_of(case, kind):
        return predicate.Reading(truth.OPEN)
    complete = case.grounds.listed_complete
    if not complete.claims:
        return _NOT_GONE_THROUGH
    bits = predicate.CLOSE[complete.when_no_hurts]
    if bits == truth.FALSE and shown is not None:
        names = {"case": case, "day": day}
        scope = Scope(names, dict.fromkeys(names, ""), truth.OPEN)
        bits = LEFT_OUT if any(True for _ in pointing(find(shown, scope), scope)) else bits
    return _NOT_GONE_THROUGH._replace(bits=bits, used=((_ALL, complete),))


def _named(case: Case, *, kind: GroundKind) -> predicate.Reading:
    entries = entries_of(case, kind)
    if not entries:
        return NONE_NAMED
    bits, gap = truth.FALSE, None
    for path, entry in entries:
        nibble = entry.applies.when_yes_hurts
        bits |= nibble
        if nibble == truth.OPEN and gap is None:
            gap = gap_of(f"{path}.applies", entry.applies, question_for("ground.applies"), hurts=Reply.YES)
    return predicate.Reading(bits, tuple((f"{p}.applies", g.applies) for p, g in entries if g.applies.claims), gap)


def listed(kind: GroundKind, asks: str, provision: Provision, shown: predicate.Predicate | None) -> predicate.Computed:
    """
    Ask whether counsel went through every ground without listing this one.

    Args:
        kind: The ground.
        asks: What is asked.
        provision: The law of it.
        shown: What on the record raises it: a list that leaves out what recorded facts point to closes nothing.
    """
    return computed(
        f"{kind}_listed",
        asks,
        provision,
        how=partial(_listed, kind=kind, shown=shown),
        reads=(_ALL,),
        hangs_on=tuple(dict.fromkeys((_ALL, LISTED, *_hangs_on(shown)))),
        kind=Kind.STANDARD,
        against=Reply.YES,
    )


def named(kind: GroundKind, asks: str, provision: Provision) -> predicate.Computed:
    """Ask whether counsel found that a ground could apply: a conclusion, which stands whatever the record shows."""
    return computed(
        f"{kind}_named",
        asks,
        provision,
        how=partial(_named, kind=kind),
        reads=("ground.applies", "ground.ground"),
        hangs_on=(LISTED,),
        kind=Kind.STANDARD,
        against=Reply.YES,
    )


def _hangs_on(shown: predicate.Predicate | None) -> Iterator[str]:
    """Yield all of a case that the outcome of a predicate can hang on, a list standing for the records in it."""
    for node, _ in predicate.walk(shown) if shown is not None else ():
        if isinstance(node, predicate.Over):
            read: tuple[str, ...] = (node.over, node.complete)
        elif isinstance(node, predicate.Question):
            read = (node.fact,)
        elif isinstance(node, predicate.Computed):
            whole = ("case.presence", "case.people", "case.filed_on") if "case" in node.needs else ()
            read = whole if node.hangs_on is None else node.hangs_on
        else:
            read = ()
        yield from (path for path in read if path.startswith("case."))


def _set_by_counsel(entries: list[tuple[str, Ground]]) -> int:
    """Return the nibble of "counsel found that the ground does not apply", of every entry for it."""
    bits = truth.TRUE
    for _, entry in entries:
        bits &= truth.NOT[entry.applies.when_yes_hurts]
    return bits


def _concluded(case: Case, *, kind: GroundKind) -> predicate.Reading:
    entries = entries_of(case, kind)
    if not entries:
        return NONE_CONCLUDED
    used = tuple((f"{path}.applies", entry.applies) for path, entry in entries if entry.applies.claims)
    return predicate.Reading(_set_by_counsel(entries), used)


def concluded(kind: GroundKind) -> predicate.Computed:
    """Ask whether counsel found that the ground does not apply: a conclusion, which stands beside what the record shows."""
    return computed(
        f"{kind}_concluded",
        "For counsel: does the ground not apply?",
        CONCLUDED,
        how=partial(_concluded, kind=kind),
        reads=("ground.applies",),
        hangs_on=(LISTED,),
        kind=Kind.STANDARD,
        beyond=True,
    )
