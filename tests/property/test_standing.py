"""
Where the parts of the law stand on the facts, and what that promises; see `tvisa.kernel.standing`.

Each holds of T in every rule set and of the status of the tests, over cases of every kind.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from typing import Any, Final

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.property.support import Status, of_every_status
from tvisa.kernel.answers import Answer, Reply, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Element, Gap, Question, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope, without_templates
from tvisa.kernel.standing import FOR_COUNSEL, Carried, Judged, PartStands, Standing, StandingReader
from tvisa.kernel.truth import Outcome

YES, NO = yes_no(True), yes_no(False)
ROUNDS: Final = 30
RANK: Final = {
    Standing.NOT_MET: 0,
    Standing.POINTS_AGAINST: 1,
    Standing.NOTHING: 2,
    Standing.PARTLY: 3,
    Standing.BOTH_SIDES: 4,
    Standing.ON_FACTS: 5,
    Standing.SUPPORTED: 6,
}
"""From worst to best; what is contested stands in no place of it."""


class Case:
    """One case under one rule set, with everything found of it and where it stands."""

    def __init__(self, status: Status, law: RuleSet, case: Any) -> None:
        self.status, self.law, self.case = status, law, case
        self.scope: Scope = status.law.scope(case, law.window.start or datetime.date(2020, 1, 1))
        self.found = {element: find(element, self.scope) for element in law.elements}
        self.reader = StandingReader(self.scope, law.elements)

    @functools.cached_property
    def stands(self) -> dict[Element, PartStands]:
        return {element: self.reader.read(finding) for element, finding in self.found.items()}

    def with_(self, *changes: tuple[str, Answer]) -> Case:
        case = functools.reduce(lambda told, change: put(told, *change), changes, self.case)
        return Case(self.status, self.law, case)

    def judgments(self, stands: PartStands) -> Iterator[Judged]:
        """Yield what counsel judges of a part, that of what it hangs on included."""
        yield from stands.judged
        for hangs in stands.hangs_on:
            for finding in self.found.values():
                for each, at in below(finding, self.scope):
                    if each.predicate is hangs.part and hangs.path in at.paths.values():
                        yield from self.reader.read(each, at).judged

    def ripe(self) -> dict[str, Judged]:
        """Return every standard that facts are recorded for and that nobody answered."""
        found = {}
        for finding in self.found.values():
            for each, at in below(finding, self.scope):
                node = each.predicate
                if isinstance(node, (Question, Computed)) and each.bits & 15 == 0b1010:
                    mask, judged = self.reader.standard(node, at)
                    if mask and judged:
                        found[judged.path] = judged
        return found


def below(finding: Finding, scope: Scope) -> Iterator[tuple[Finding, Scope]]:
    scope = finding.scope or scope
    yield finding, scope
    for child in finding.children:
        yield from below(child, scope)


def for_the_applicant(judged: Judged) -> tuple[str, Answer]:
    return judged.path, YES if judged.node.against is Reply.NO else NO


def standards(law: RuleSet) -> dict[str, Question]:
    nodes = (node for element in law.elements for node, _ in walk(element))
    return {n.fact: n for n in nodes if isinstance(n, Question) and n.kind is Kind.STANDARD}


@st.composite
def unjudged(draw: Any, status: Status) -> Case:
    """Return a case of which counsel has judged little, with plain facts for the standards recorded at will."""
    law, case = draw(status.drawn(decided=True))
    open_, asserted = standards(law), draw(st.booleans())
    for path, fact in facts_of(case):
        if isinstance(fact, Answer) and (status.law.bound(path) in open_ or ("asserted" in path and not asserted)):
            case = put(case, path, Answer()) if draw(st.integers(0, 5)) else case
    for standard in open_.values():
        for factor in standard.factors if draw(st.integers(0, 3)) else ():
            for path in status.law.paths(factor.fact, case):
                if isinstance(get(case, path), Answer) and draw(st.integers(0, 3)):
                    helps = factor.counts_for is Reply.YES
                    case = put(case, path, YES if helps is bool(draw(st.integers(0, 9))) else NO)
    return Case(status, law, case)


def drawn(status: Status) -> st.SearchStrategy[Case]:
    return st.one_of(unjudged(status), status.drawn().map(lambda told: Case(status, *told)))


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_a_standing_moves_no_outcome(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    for element, finding in told.found.items():
        stands = told.stands[element]
        assert (stands.standing is Standing.SUPPORTED) == (finding.outcome is Outcome.MET)
        if finding.outcome is Outcome.CONTESTED:
            assert stands.standing is Standing.CONTESTED
        if finding.outcome is Outcome.NOT_MET:
            assert stands.standing is Standing.NOT_MET
        if stands.standing in FOR_COUNSEL:
            assert finding.outcome is Outcome.UNKNOWN
    before = [finding.bits for finding in told.found.values()]
    assert [find(element, told.scope).bits for element in told.law.elements] == before


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_what_is_blank_stands_as_when_each_part_of_it_is_read(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    with without_templates():
        plainly = Case(status, told.law, told.case)
    for element, stands in plainly.stands.items():
        assert attrs.astuple(told.stands[element], recurse=False) == attrs.astuple(stands, recurse=False)
        bits, read = (
            [each.reader.bits(node, at) for node, at in below(each.found[element], each.scope)]
            for each in (told, plainly)
        )
        assert bits == read


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_what_is_for_counsel_is_met_if_counsel_judges_for_the_client(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    for element, stands in told.stands.items():
        if stands.standing not in FOR_COUNSEL:
            continue
        judged = [for_the_applicant(each) for each in told.judgments(stands)]
        assert judged, "counsel has something to judge"
        silent = [p for p, fact in facts_of(told.case) if isinstance(fact, Answer) and not fact.claims]
        silent = [path for path in silent if path not in dict(judged) and "asserted" not in path]
        others = data.draw(st.lists(st.sampled_from(silent), max_size=8)) if silent else []
        answers = [(path, data.draw(st.sampled_from((YES, NO)))) for path in others]
        after = told.with_(*answers, *judged)
        assert after.found[element].outcome is Outcome.MET


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_what_is_missing_is_missing_whatever_counsel_judges(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    ripe = told.ripe()
    after = told.with_(*map(for_the_applicant, ripe.values()))
    for element, stands in told.stands.items():
        if stands.standing in (Standing.SUPPORTED, Standing.NOT_MET, *FOR_COUNSEL):
            assert not stands.missing
            continue
        if stands.standing is Standing.CONTESTED:  # what is disputed decides it, whether or not anything is missing
            continue
        assert stands.missing or stands.hangs_on
        assert not ripe.keys() & {lack.path for lack in stands.missing}
        assert after.found[element].outcome is not Outcome.MET


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_what_would_reopen_it_reopens_it(status: Status, data: st.DataObject) -> None:
    """Of what is not met and falls with no other element: without the answers named it is not met no longer."""
    told = data.draw(drawn(status))
    for element, stands in told.stands.items():
        assert bool(stands.reopens) is (stands.standing is Standing.NOT_MET and not stands.hangs_on)
        case, twice = told.case, {lack.path.rpartition(".")[2] for lack in stands.reopens}.intersection(status.two_ways)
        days = any(not isinstance(get(case, lack.path), (Answer, tuple)) for lack in stands.reopens)
        if (
            not stands.reopens or twice or days
        ):  # what is told twice over, as an age by a birth, is still told by the other
            continue
        for path in {lack.path for lack in stands.reopens if lack.state in (None, Gap.NOT_YET)}:
            at = f"{path}_complete" if isinstance(get(case, path), tuple) else path
            case = put(case, at, type(get(case, at))())
        after = Case(status, told.law, case)
        assert after.stands[element].standing is not Standing.NOT_MET, element.id


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_nothing_recorded_says_nothing(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    for stands in told.stands.values():
        if stands.standing in (Standing.NOTHING, Standing.POINTS_AGAINST):
            assert not stands.facts
            assert bool(stands.against) is (stands.standing is Standing.POINTS_AGAINST)
        assert all(get(told.case, fact.path) for fact in (*stands.facts, *stands.against))


def sides(law: RuleSet) -> dict[str, set[Reply]]:
    """Return which answers to a fact speak for the applicant anywhere in the law."""
    found: dict[str, set[Reply]] = {}
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question):
                found.setdefault(node.fact, set()).add(Reply.NO if node.against is Reply.YES else Reply.YES)
                for factor in node.factors:
                    found.setdefault(factor.fact, set()).add(factor.counts_for)
            for fact in node.reads if isinstance(node, Computed) else ():
                found.setdefault(fact, set()).update({Reply.YES, Reply.NO})
            if hasattr(node, "complete"):
                found.setdefault(node.complete, set()).update({Reply.YES, Reply.NO})
    return found


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_one_fact_more_moves_no_standing_the_other_way(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    one_way = {fact: replies for fact, replies in sides(told.law).items() if len(replies) == 1}
    silent = [
        path
        for path, fact in facts_of(told.case)
        if isinstance(fact, Answer) and not fact.claims and status.law.bound(path) in one_way
    ]
    assume(silent)
    path = data.draw(st.sampled_from(silent))
    (helps,) = one_way[status.law.bound(path)]
    better, worse = (YES, NO) if helps is Reply.YES else (NO, YES)
    up, down = told.with_((path, better)), told.with_((path, worse))
    for element in told.law.elements:
        ranks = [RANK.get(each.stands[element].standing) for each in (down, told, up)]
        known = [rank for rank in ranks if rank is not None]
        assert known == sorted(known), path


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_all_of_it_rests_on_a_fact_where_it_does_not_stand_without_it(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    for element, stands in told.stands.items():
        if stands.standing not in FOR_COUNSEL:
            continue
        rests = {fact.path for fact in told.reader.rests_on(told.found[element])}
        for path in {fact.path for judged in stands.judged for fact in judged.facts}:
            if not isinstance(get(told.case, path), Answer):
                continue
            after = told.with_((path, Answer())).stands[element].standing
            assert (after in FOR_COUNSEL) is (path not in rests), path


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_a_decided_case_lifts_what_is_weighed_and_makes_nothing_met(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    found, not_found = (Carried(("D",)), Carried((), ("D",)))
    for element, finding in told.found.items():
        plain, up, down = (
            StandingReader(told.scope, told.law.elements, carried).read(finding).standing
            for carried in (lambda *_: Carried(), lambda *_: found, lambda *_: not_found)
        )
        assert plain is told.stands[element].standing
        assert (up is Standing.SUPPORTED) is (down is Standing.SUPPORTED) is (plain is Standing.SUPPORTED)
        lifted = {Standing.BOTH_SIDES: (Standing.BOTH_SIDES, Standing.ON_FACTS)}
        assert up in lifted.get(plain, (plain,))
        assert down is {Standing.ON_FACTS: Standing.BOTH_SIDES}.get(plain, plain)


@of_every_status
@settings(max_examples=ROUNDS)
@given(data=st.data())
def test_accounts_that_differ_never_leave_it_at_facts_alone(status: Status, data: st.DataObject) -> None:
    told = data.draw(drawn(status))
    for finding in told.found.values():
        reader = StandingReader(told.scope, told.law.elements, differs=lambda _: True)
        assert all(
            not each.facts for each in reader.read(finding).judged if reader.read(finding).standing is Standing.ON_FACTS
        )
