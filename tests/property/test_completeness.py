"""
Completeness: an open finding says what is missing, and that is all there is.

A finding that is UNKNOWN names at least one missing fact, and when every missing one is answered, and what that opens in
turn, nothing stays UNKNOWN.
"""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import LAWS, findings, settle
from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.predicate import Gap, Joint
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.testing import cases, complete_cases, near_cases, partial_cases

ROUNDS = 12


def below(finding: Finding, scope: Scope) -> list[tuple[Finding, Scope]]:
    """Return every node; of two tellings of one thing, of which one settled it, not the other: it asks for nothing more."""
    scope = finding.scope or scope
    settled = isinstance(finding.predicate, Joint) and finding.outcome is not Outcome.UNKNOWN
    children = [c for c in finding.children if not (settled and c.outcome is Outcome.UNKNOWN)]
    return [(finding, scope), *(pair for child in children for pair in below(child, scope))]


CONTACT_DAY = re.compile(r"assistance\.contacts\[\d+\]\.when")


@given(LAWS, st.one_of(cases(), partial_cases(), near_cases()))
def test_every_open_node_names_something_missing(law: RuleSet, case: Case) -> None:
    """Not only the element: every UNKNOWN node below it says what would close it."""
    found, explainer = findings(law, case)
    for element in found:
        for node, scope in below(element, explainer.scope):
            if node.outcome is Outcome.UNKNOWN:
                assert explainer.missing(node, scope)


@given(LAWS, st.one_of(cases(), partial_cases(), near_cases()), st.integers(0, 2**30))
def test_answering_what_is_missing_leaves_nothing_unknown(law: RuleSet, case: Case, replies: int) -> None:
    """Round after round, whatever is answered, the asking ends with every element decided or contested."""
    for _ in range(ROUNDS):
        found, explainer = findings(law, case)
        missing = [m for f in found if f.outcome is Outcome.UNKNOWN for m in explainer.missing(f)]
        if not missing:
            break
        for entry in missing:
            replies, reply = divmod(replies, 2) if replies else (2**30 - 1, 1)
            case = settle(case, entry, bool(reply))

    found, _ = findings(law, case)
    assert Outcome.UNKNOWN not in [f.outcome for f in found]


@given(LAWS, complete_cases())
def test_a_complete_case_is_decided(law: RuleSet, case: Case) -> None:
    """Where everything is answered, what stays open before filing is only what can still come about until then."""
    found, explainer = findings(law, case)

    for finding in found:
        if finding.outcome is Outcome.UNKNOWN:
            missing = explainer.missing(finding)
            # A contact dated before what it was about is misdated, and its day is asked for again.
            misdated = {m for m in missing if m.state is Gap.IMPRECISE and CONTACT_DAY.fullmatch(m.path)}
            # Whoever is abroad after filing can still come back.
            assert misdated or case.filed_bits != truth.TRUE or case.presence.here_now.state() is State.NO
            assert {m.state for m in missing if m not in misdated} <= {Gap.NOT_YET}
