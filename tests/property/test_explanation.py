"""
Explanation: a finding names the facts that carry it.

Every NOT_MET names the answers that defeat it, and no answer to another question changes it; the same of every MET. A
factor and a non-defense carry nothing, ever.
"""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.property.support import Status, computed_reads, findings, nibbles, of_every_status
from tvisa.kernel.answers import Answer
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.truth import OUTCOME, Basis, Outcome
from tvisa.testing import answers
from tvisa.testing.outcomes import law_paths


@of_every_status
@given(data=st.data())
def test_no_other_answer_changes_a_decided_finding(status: Status, data: st.DataObject) -> None:
    """
    With the named facts kept, every other yes/no answer may change at will and the outcome stands.

    What rests on an assertion stands unless details deny it: then it is contested, and never the other way round.
    """
    law, case = data.draw(status.drawn(decided=True))
    found, explainer = findings(law, case)
    decided = [(n, f) for n, f in enumerate(found) if f.outcome in (Outcome.MET, Outcome.NOT_MET)]
    assume(decided)
    number, finding = data.draw(st.sampled_from(decided))
    facts = explainer.facts(finding)
    assert facts

    kept = {f.path for f in facts}
    shared = computed_reads(law)
    others = [
        p
        for p, f in facts_of(case)
        if isinstance(f, Answer) and p not in kept and "asserted" not in p and p.rpartition(".")[2] not in shared
    ]
    changes = data.draw(st.lists(st.tuples(st.sampled_from(others), answers()), max_size=25))
    for path, answer in changes:
        case = put(case, path, answer)

    denied = {Outcome.CONTESTED} if finding.basis is Basis.ASSERTION else set()
    assert OUTCOME[nibbles(law, case)[number]] in {finding.outcome} | denied


@of_every_status
@given(data=st.data())
def test_factors_and_non_defenses_move_nothing(status: Status, data: st.DataObject) -> None:
    """Consent, pay, a short time, open doors, no declaration: any answer to any of them leaves every outcome alone."""
    law, case = data.draw(status.drawn(decided=True))
    asked = {n.fact for e in law.elements for n, _ in walk(e) if isinstance(n, Question)}
    inert = {n.fact for n in law.non_defenses}
    inert |= {f.fact for e in law.elements for n, _ in walk(e) if isinstance(n, Question) for f in n.factors}
    inert -= asked
    shared = computed_reads(law)
    paths = [p for p, _ in facts_of(case) if p.rpartition(".")[2] not in shared and status.law.bound(p) in inert]
    assume(paths)
    changed = case
    for path, answer in data.draw(st.lists(st.tuples(st.sampled_from(paths), answers()), min_size=1, max_size=25)):
        changed = put(changed, path, answer)

    assert nibbles(law, changed) == nibbles(law, case)
    assert not {
        f.path for finding in findings(law, changed)[0] for f in findings(law, changed)[1].facts(finding)
    } & set(paths)


@of_every_status
def test_each_leaf_stands_in_one_polarity(status: Status) -> None:
    """Within a rule set every yes/no leaf speaks one way, so that Kleene evaluation is exact on it."""
    for law in status.law.rule_sets:
        seen: dict[str, bool] = {}
        for element in law.elements:
            for node, negated in walk(element):
                if isinstance(node, Question):
                    assert seen.setdefault(node.fact, negated) == negated
                    assert negated == (node.against.value == "yes"), node.fact


@of_every_status
@given(data=st.data())
def test_what_the_trafficker_says_against_the_applicant_is_no_fact(status: Status, data: st.DataObject) -> None:
    """A hostile claim against the applicant changes no outcome and is listed."""
    law, case = status.law.rule_sets[-1], data.draw(status.cases)
    from tvisa.kernel.answers import Claim, Reply, Source

    for path, against in law_paths(law, case, status.law):
        answer = get(case, path)
        hostile = Answer((*answer.claims, Claim(Reply(against.value), (Source.TRAFFICKER,))))
        changed = put(case, path, hostile)
        assert nibbles(law, changed) == nibbles(law, case)
