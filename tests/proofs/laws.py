"""The law that is proved of: its rule sets, how many records there are, and the case that a model of the solver describes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any, Final

import attrs

from tests.proofs.export import Export, computation, nibble, value
from tvisa.facts import Case, Contact, Departure, Entry, Incident, Person, Request
from tvisa.kernel.answers import Answer, Claim, Evidence, Reply, Source
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Computed, Element, Predicate, Question, Reading, walk
from tvisa.kernel.scope import Scope, without_templates
from tvisa.law.dated import resolve
from tvisa.law.t import T
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing.records import put_all

RECORDS: Final[dict[str, Callable[[int], Any]]] = {
    "incidents": lambda n: Incident(f"I{n + 1}", "P1"),
    "presence.departures": lambda _: Departure(),
    "presence.entries": lambda _: Entry(),
    "assistance.contacts": lambda _: Contact(),
    "assistance.requests": lambda _: Request(),
}
"""The lists that the elements ask of, and a record in each that tells nothing."""
TWO: Final = dict.fromkeys(RECORDS, 2)
"""The bound: two records in every list."""
ONE: Final = dict.fromkeys(RECORDS, 1)
NONE: Final = dict.fromkeys(RECORDS, 0)


def first_day(law: RuleSet) -> datetime.date:
    """Return the first day of a rule set."""
    assert law.window.start
    return law.window.start


def nodes(elements: Iterable[Predicate]) -> Iterator[Any]:
    """Yield each node of some elements, once."""
    yield from dict.fromkeys(node for element in elements for node, _ in walk(element))


@cache
def polarities(elements: tuple[Predicate, ...]) -> Mapping[Any, Reply]:
    """Return by computation which answer is against the applicant, as declared."""
    return {computation(node): node.against for node in nodes(elements) if isinstance(node, Computed)}


@cache
def exported(elements: tuple[Element, ...], mark: str = "", records: int = 2) -> Export:
    """Return the elements of a law as formulas, with so many records in every list; made once."""
    export = Export(dict.fromkeys(RECORDS, records), mark=mark)
    for element in elements:
        export.bits(element)
    return export


# --- from a model to a case -------------------------------------------------------------------------------------------


def blank(records: Mapping[str, int]) -> Case:
    """Return a case in which nothing is told, with so many records."""
    case = Case("P1", (Person("P1"),))
    for path, number in records.items():
        case = put(case, path, tuple(RECORDS[path](n) for n in range(number)))
    return case


def told(yes: bool, no: bool, *, hostile_yes: bool = False, hostile_no: bool = False) -> Answer:
    """Return an answer with a claim of each kind; for what a trafficker says a paper is held, so that it can decide a standard too."""
    theirs = partial(Claim, sources=(Source.TRAFFICKER,), evidence=(Evidence.CONTRACT,))
    claims = [Claim(Reply.YES)] * yes + [Claim(Reply.NO)] * no
    return Answer((*claims, *[theirs(Reply.YES)] * hostile_yes, *[theirs(Reply.NO)] * hostile_no))


def case_of(answers: Mapping[tuple[str, Reply], tuple[bool, bool]], case: Case) -> Case:
    """Return a case with these answers, each as a question reads it to which one reply is against the applicant."""
    found: dict[str, Answer] = {}
    for path in dict.fromkeys(path for path, _ in answers):
        # What is told one way alone, and not the other, only the traffickers say.
        helped, hurt = (answers.get((path, against)) for against in (Reply.NO, Reply.YES))
        yes, no = (hurt or helped or (False, False))[0], (helped or hurt or (False, False))[1]
        hostile_yes = bool(helped and hurt and helped[0] and not hurt[0])
        hostile_no = bool(helped and hurt and hurt[1] and not helped[1])
        found[path] = told(yes, no, hostile_yes=hostile_yes, hostile_no=hostile_no)
    return put_all(case, found)


def told_by(model: Any, export: Export) -> dict[tuple[str, Reply], tuple[bool, bool]]:
    """Return the answers of a model."""
    return {key: (value(model, yes), value(model, no)) for key, (yes, no) in export.answers.items()}


def reckoned_by(model: Any, export: Export) -> dict[Any, int]:
    """Return what is computed in a model, as nibbles."""
    return {key: nibble(model, bits) for key, bits in export.computed.items()}


class Forced:
    """
    A law in which each computation finds what it is told to find, so that whatever a model says can be evaluated.

    Args:
        elements: The elements of the law.
    """

    def __init__(self, elements: Iterable[Predicate]) -> None:
        whole = tuple(elements)
        self._reckoned: Mapping[Any, int] = {}
        self._paths: dict[int, str] = {}
        instead: dict[Predicate, Predicate] = {
            node: attrs.evolve(node, how=self._how(node)) for node in nodes(whole) if isinstance(node, Computed)
        }
        self.elements = tuple(resolve(element, datetime.date(2000, 1, 1), instead) for element in whole)
        self._compiled = compile_outcomes(self.elements)

    def _how(self, node: Computed) -> Callable[..., Reading]:
        name = computation(node)

        def how(*records: Any) -> Reading:
            return Reading(self._reckoned[name, tuple(self._paths[id(record)] for record in records)])

        return how

    def found(self, case: Case, reckoned: Mapping[Any, int], filed: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return what the tree of findings, and what the compiled function, says of each element: one nibble each."""
        self._reckoned, self._paths = reckoned, {id(case): ""}
        for path in RECORDS:
            self._paths |= {id(record): f"{path}[{n}]" for n, record in enumerate(get(case, path))}
        with without_templates():  # which are of blank records, of which nothing is to be found here
            scope = Scope({"case": case, "day": None}, {"case": "", "day": ""}, filed)
            tree = tuple(find(element, scope).bits & 15 for element in self.elements)
        return tree, self._compiled(case, filed)


@cache
def forced(elements: tuple[Predicate, ...]) -> Forced:
    """Return a law in which computations find what they are told to; made once."""
    return Forced(elements)


def evaluated(model: Any, export: Export, elements: tuple[Predicate, ...]) -> tuple[int, ...]:
    """
    Return what the law finds in the case that a model describes, one nibble an element.

    Raises:
        AssertionError: If the two evaluators and the export do not agree: then the export is wrong, and so is what was proved.
    """
    case = case_of(told_by(model, export), blank(export.records))
    exported = tuple(nibble(model, export.bits(element)) for element in elements)
    tree, compiled = forced(elements).found(case, reckoned_by(model, export), nibble(model, export.filed))
    assert tree == compiled == exported
    return exported


def named(law: RuleSet) -> list[Element]:
    """Return every named part of a rule set, once."""
    return [node for node in nodes(law.elements) if isinstance(node, Element)]


def asked(law: RuleSet) -> set[str]:
    """Return the facts that a rule set asks for."""
    return {node.fact for node in nodes(law.elements) if isinstance(node, Question)}


RULE_SETS: Final = T.rule_sets
