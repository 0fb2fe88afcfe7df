"""
The evaluators find the same: the compiled function and the export proved equal, and the diagrams of a blank case with them.

The tree of findings is tried node by node on all that a part can be, which is all that a node reads; a list is worked through
record by record, so that two stand for any number.
"""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import z3

from tests.proofs.export import TRUE as HOLDS
from tests.proofs.export import Bits, Export, both, counterexample, denied, either, negated
from tests.proofs.laws import ONE, RULE_SETS, blank, exported, told
from tests.proofs.symbolic import TABLES, Table, compiled
from tests.proofs.test_export import ANSWERS, ORDERLY, number
from tvisa.facts import Case, Departure
from tvisa.kernel.answers import Reply
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.diagram import FALSE, TRUE, Diagram
from tvisa.kernel.evaluate import find
from tvisa.kernel.formula import Formula
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import (
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    Reading,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Scope, without_templates
from tvisa.law.t.presence import HERE, LET_IN

LAST = RULE_SETS[-1]
LAWS = [pytest.param(law, id=law.id, marks=() if law is LAST else pytest.mark.slow) for law in RULE_SETS]
PARTS = [number(Bits.of(n)) for n in ORDERLY]


@pytest.mark.parametrize("law", LAWS)
def test_the_compiled_function_is_the_export(law: RuleSet) -> None:
    """Of each element, bit by bit, whatever is recorded: what is proved of the one is proved of the other."""
    export = exported(law.elements)
    run = compiled(law.elements, export)
    same = both(export.bits(element).same(bits) for element, bits in zip(law.elements, run, strict=True))
    assert counterexample(same, *export.rules()) is None


def test_a_table_that_is_wrong_is_found() -> None:
    """Were a negation to leave the readings in their places, the compiled function would not be the export."""
    wrong = Table(lambda of: Bits(denied(of.possible), denied(of.true), denied(of.possible), denied(of.true)))
    export = exported(LAST.elements)
    run = compiled(LAST.elements, export, {**TABLES, "NOT": wrong})
    same = both(export.bits(element).same(bits) for element, bits in zip(LAST.elements, run, strict=True))
    assert counterexample(same, *export.rules()) is not None


# --- the tree of findings, node by node -------------------------------------------------------------------------------


def leaf(nibble: int, kind: Kind = Kind.BRIGHT_LINE) -> Computed:
    """Return a leaf that finds this."""
    return Computed("leaf", ("case",), lambda _: Reading(nibble), "?", HERE.law, (), kind)


def tree(node: Predicate, case: Case, filed: int) -> int:
    with without_templates():
        return find(node, Scope({"case": case}, {"case": ""}, filed)).bits & 15


def exported_as(node: Predicate, export: Export) -> int:
    return number(export.bits(node, {"case": ""}))


@pytest.mark.parametrize("kind", [AllOf, AnyOf, Joint])
def test_a_list_of_parts(kind: Any) -> None:
    """Of two parts, whatever each is; a third is taken into the two before it."""
    for n, m in itertools.product(PARTS, repeat=2):
        one, other = leaf(n), leaf(m)
        export = Export(filed=HOLDS, instead={one: Bits.of(n), other: Bits.of(m)})
        assert tree(kind((one, other)), Case("P1"), 15) == exported_as(kind((one, other)), export)


def test_a_negation_a_leaf_and_an_assertion() -> None:
    """Whatever the part is; asserted, denied, both, or neither."""
    for n in PARTS:
        one = leaf(n)
        export = Export(filed=HOLDS, instead={one: Bits.of(n)})
        assert tree(Not(one), Case("P1"), 15) == exported_as(Not(one), export) == number(negated(Bits.of(n)))
        assert tree(leaf(n, Kind.STANDARD), Case("P1"), 15) == n
        whole = Element("e", "E", one, HERE.law, asserted="case.asserted.physical_presence")
        for yes, no in itertools.product((False, True), repeat=2):
            case = put(Case("P1"), "asserted.physical_presence", told(yes, no))
            export = Export(filed=HOLDS, instead={one: Bits.of(n)})
            export.answers["asserted.physical_presence", Reply.NO] = yes, no
            assert tree(whole, case, 15) == exported_as(whole, export)


@pytest.mark.parametrize("against", Reply)
def test_a_question(against: Reply) -> None:
    """In each state of filing, where a no is final, where it is "not yet", and where it always is."""
    if against not in (Reply.YES, Reply.NO):
        return
    for filed, (yes, no) in itertools.product(ORDERLY, itertools.product((False, True), repeat=2)):
        case = put(Case("P1"), "presence.here_now", told(yes, no))
        for not_yet, ever in ((False, False), (True, False), (True, True)):
            node = Question("case.presence.here_now", "?", HERE.law, against=against, not_yet=not_yet, ever=ever)
            export = Export(filed=Bits.of(filed))
            export.answers["presence.here_now", against] = yes, no
            assert tree(node, case, filed) == exported_as(node, export)


@pytest.mark.parametrize("kind", [Exists, Every])
def test_the_records_of_a_list(kind: Any) -> None:
    """None, one or two, whatever each is; complete, not so, both, or nobody asked."""
    for records in range(3):
        case = put(Case("P1"), "presence.departures", (Departure(),) * records)
        for answers in itertools.product(
            ((True, False), (False, True), (True, True), (False, False)), repeat=records + 1
        ):
            (yes, no), *each = answers
            for number_, reply in enumerate(each):
                case = put(case, f"presence.departures[{number_}].removed", told(*reply))
            case = put(case, "presence.departures_complete", told(yes, no))
            that = Question("departure.removed", "?", HERE.law)
            for not_yet, filed in ((False, 15), (True, 0), (True, 10), (True, 12)):
                node = kind(
                    "case.presence.departures",
                    "departure",
                    that,
                    "case.presence.departures_complete",
                    "?",
                    LET_IN.law,
                    not_yet=not_yet,
                )
                export = Export({"presence.departures": records}, filed=Bits.of(filed))
                export.answers["presence.departures_complete", node.against] = yes, no
                for number_, reply in enumerate(each):
                    export.answers[f"presence.departures[{number_}].removed", Reply.NO] = reply
                assert tree(node, case, filed) == exported_as(node, export)
    assert set(ANSWERS) < set(ORDERLY)


# --- the diagrams of a blank case -------------------------------------------------------------------------------------


class Settled(Export):
    """A record that is complete, as diagrams have it: a list's further records, and each computation, hold or do not."""

    def __init__(self, given: dict[Any, Bits]) -> None:
        super().__init__(ONE, filed=Bits.of(0b1010), complete=True, assertions=False)
        self.given = given

    def told(self, path: str, against: Reply) -> Bits:  # noqa: ARG002 - it is one fact
        """Return an answer, which is yes or no whomever it hurts."""
        return super().told(path, Reply.NO)

    def reckoned(self, node: Computed, paths: Any) -> Bits:
        """Return what the diagrams take as given, and else one variable."""
        bases = "/".join(paths[need] for need in node.needs)
        if node in self.given:
            return self.given[node]
        true = z3.Bool(f"{node.id}@{bases}#{id(node)}")
        return Bits(true, true, true, true)

    def rest(self, node: Over, told: Bits, listed: str) -> Bits:  # noqa: ARG002 - not told, but settled
        """Return whether a record that nobody listed satisfies it."""
        true = z3.Bool(f"{listed}[more]@{id(node)}")
        further = Bits(true, true, true, true)
        return Bits(true, either((true, True)), true, True) if node.not_yet else further


def formula(diagram: Diagram, node: int, known: dict[int, Any]) -> Any:
    """Return a diagram as a formula."""
    if node in (TRUE, FALSE):
        return node == TRUE
    if abs(node) not in known:
        name, yes, no = diagram.split(abs(node))
        known[abs(node)] = z3.If(z3.Bool(name), z3_of(formula(diagram, yes, known)), z3_of(formula(diagram, no, known)))
    return known[abs(node)] if node > 0 else denied(known[abs(node)])


def z3_of(value: Any) -> Any:
    return z3.BoolVal(value) if isinstance(value, bool) else value


@pytest.mark.parametrize("law", LAWS)
def test_the_diagrams_are_the_export(law: RuleSet) -> None:
    """With one record in every list, of which nothing is told: where each reading is surely true, and where surely false."""
    case = blank(ONE)
    scope = Scope({"case": case, "day": None}, {"case": "", "day": ""}, 0b1010)
    made = Formula(known=True)
    found = [find(element, scope) for element in law.elements]
    rails = [[made.rails(f, scope, favorable=favorable) for favorable in (False, True)] for f in found]
    export = Settled({node: Bits.of(bits) for node, bits in given(found, scope).items()})
    known: dict[int, Any] = {}
    for element, ((sure, never), (true, refused)) in zip(law.elements, rails, strict=True):
        bits = export.bits(element)
        told_ = [formula(made.diagram, node, known) for node in (sure, never, true, refused)]
        same = Bits(told_[0], denied(told_[1]), told_[2], denied(told_[3])).same(bits)
        assert counterexample(same) is None, element.id


def test_a_diagram_of_another_law_is_found() -> None:
    """Were hardship asked the other way round, the diagrams would not be those of the law."""
    scope = Scope({"case": blank(ONE), "day": None}, {"case": "", "day": ""}, 0b1010)
    (hardship,) = [element for element in LAST.elements if element.id == "extreme_hardship"]
    made, export = Formula(known=True), Settled({})
    true, _ = made.rails(find(hardship, scope), scope, favorable=True)
    right, wrong = export.bits(hardship), negated(export.bits(hardship))
    drawn = formula(made.diagram, true, {})
    assert counterexample(z3_of(drawn) == right.true) is None
    assert counterexample(z3_of(drawn) == wrong.true) is not None


def given(found: list[Any], scope: Scope) -> dict[Any, int]:
    """Return the computations that rest on nothing that was answered, such as whose record it is, with what they find."""
    there: dict[Any, int] = {}

    def visit(finding: Any, scope: Scope) -> None:
        scope = finding.scope or scope
        if isinstance(finding.predicate, Computed) and finding.bits & 15 in (0, 15):
            there[finding.predicate] = finding.bits & 15
        for child in finding.children:
            visit(child, scope)

    for finding in found:
        visit(finding, scope)
    return there
