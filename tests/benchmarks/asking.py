"""
How many questions it takes: the library's next question against four others, counted and never timed.

``python -m tests.benchmarks.asking`` prints the table. (a) asks everything; (b) is a form in statutory order that skips what an
earlier answer has settled; (c) asks what is expected to tell most (information gain); (d) is the true optimum, by
exhaustive search, on small sub-trees. Respondents are recorded cases: what a case does not record they do not know.
"""

from __future__ import annotations

import math
import random
import re
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

import attrs

from tests.benchmarks import fixture
from tests.benchmarks.fixture import FIELDS, OVERALL, SEED, Facts, Plain
from tests.support import ROOT
from tvisa import Case, TvisaError, load_case
from tvisa.facts import Contact, Departure, Incident, Person, Request
from tvisa.files.given import as_day
from tvisa.interview import ORDER, Order, next_questions
from tvisa.interview.asked import Ask, form_of
from tvisa.interview.questions import Planner
from tvisa.interview.relevance import Relevance, ended, sequence
from tvisa.interview.session import answered
from tvisa.kernel.answers import Answer, Reply, Source, State, yes_no
from tvisa.kernel.diagram import FALSE, TRUE
from tvisa.kernel.evaluate import find
from tvisa.kernel.formula import Formula
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Gap, Predicate, Question, walk
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.t import T
from tvisa.law.writing import counsel_answers
from tvisa.testing.outcomes import law_paths
from tvisa.words.catalog import ENGLISH

DAY: Final = as_day("2026-11-24")
LAW: Final = T.on(DAY)
PLAIN: Final = attrs.evolve(ORDER, urgent=(), chapters=(), lists=(), together={}, across={})
"""The library's order of what decides an element: no urgent matters, nothing told first in one's own words, no completing of files."""
FEWEST: Final = Order(topics=(attrs.evolve(ORDER.topics[0], facts=(), opening="", pointers=()),), told=ORDER.told)
"""No order of topics at all: what trauma-informed practice costs is the difference."""


def bare(path: str, fact: str, form: Any) -> Ask:
    """Return a question that says where, what for and in which form, and nothing else."""
    return Ask(path, "", fact, form, "", "", (), ORDER.topics[-1], (), "", ())


# --- respondents ------------------------------------------------------------------------------------------------------


def blank() -> Case:
    """Return the case before anything was asked."""
    return Case("P1", people=(Person("P1"),))


def own(case: Case) -> Case:
    """Return a recorded case as the applicant would tell it: their own incidents, themselves first among the people."""
    people = sorted(case.people, key=lambda p: p.key != case.applicant)
    return attrs.evolve(
        case,
        setting=None,
        people=tuple(people),
        incidents=tuple(i for i in case.incidents if i.victim == case.applicant),
    )


def reply(told: Case, now: Case, what: Ask) -> Reply | str:
    """Return what a respondent replies: what is recorded of them, and else that they do not know."""
    if what.form == "record":
        return Reply.YES if len(get(told, what.path)) > len(get(now, what.path)) else Reply.NO
    try:
        fact: Any = get(told, what.path)
    except (IndexError, AttributeError):
        return Reply.UNKNOWN
    if isinstance(fact, Answer):
        state = fact.state(Reply.NO)
        return Reply.YES if state in (State.YES, State.DISPUTED) else Reply.NO if state is State.NO else Reply.UNKNOWN
    values = getattr(fact, "values", (fact,) if fact else ())
    return str(values[0]) if values else Reply.UNKNOWN


def interview(choose: Callable[[Case, frozenset[str]], Ask | None], told: Case) -> int:
    """Return how many questions are asked until nothing more is asked for."""
    now, count, passed = blank(), 0, frozenset[str]()
    while (what := choose(now, passed)) is not None:
        said = reply(told, now, what)
        if said == Reply.UNKNOWN:
            passed |= {what.path}
        # A question for counsel is answered by counsel: of what a client says to it nothing is read.
        who = Source.ATTORNEY if what.form != "record" and counsel_answers(T.bound(what.path)) else Source.CLIENT
        now = answered(now, what, said, who)
        count += 1
    return count


def random_case(drawn: random.Random) -> Case:
    """Return a case in which every yes/no question of the law has an answer."""
    case = attrs.evolve(blank(), incidents=(Incident("I1", "P1"),))
    lists = ((Contact, "assistance.contacts"), (Request, "assistance.requests"), (Departure, "presence.departures"))
    for record, path in lists:
        case = put(case, path, tuple(record() for _ in range(drawn.randint(0, 1))))
    for path, _ in law_paths(LAW, case):
        case = put(case, path, yes_no(drawn.random() < 0.5))
    if case.assistance.contacts:
        case = put(case, "assistance.contacts[0].agency", "state_or_local_law_enforcement")
    return case


# --- ways to ask ------------------------------------------------------------------------------------------------------


def ours(order: Order = PLAIN) -> Callable[[Case, frozenset[str]], Ask | None]:
    """Ask what the library asks."""

    def choose(case: Case, passed: frozenset[str]) -> Ask | None:
        questions = next_questions(case, DAY, order=order, passed=passed).questions
        return bare(questions[0].path, questions[0].fact, questions[0].form) if questions else None

    return choose


def statute(case: Case, passed: frozenset[str]) -> Ask | None:
    """Ask the first thing that is missing, in the statute's order."""
    reach = Relevance(case, DAY, ENGLISH)
    for finding in reach.findings:
        for missing in reach.explain.missing(finding):
            open_still = missing.state in (Gap.NOT_ASKED, Gap.LIST_OPEN, Gap.JUDGMENT) and missing.path not in passed
            told = re.sub(r"^incidents\[\d+\]", "incident", missing.path) in ORDER.told  # as the library does
            if open_still and (told or missing.state is not Gap.JUDGMENT):
                return bare(missing.path, _fact(missing.path), form_of(get(case, missing.path)))
    return None


def _fact(path: str) -> str:
    """Return the binding path of a word that is chosen, by which its choices are known."""
    return {"agency": "contact.agency", "manner": "entry.manner", "incident": "contact.incident"}.get(
        path.rpartition(".")[2], path
    )


def greedy(case: Case, passed: frozenset[str]) -> Ask | None:
    """Ask what is expected to tell most about the elements."""
    planner = Planner(case, DAY, FEWEST, ENGLISH, passed)
    reach = planner.reach
    candidates = [c for c in planner._candidates() if c.path in reach.leaves]
    if not candidates:
        return None
    formula = Formula(ended=ended, whole=T.whole(case), filing=T.filing, may_file=True)
    likely = _Likely(formula)

    def doubt(names: Iterable[str], value: bool | None) -> float:
        let = {} if value is None else dict.fromkeys(names, value)
        total = 0.0
        for finding in reach.parts:
            true, false = formula.rails(finding, reach.scope, favorable=True)
            if let:
                true, false = (formula.diagram.let(let, rail) for rail in (true, false))
            total += _entropy(likely.of(true), likely.of(false))
        return total

    def left(path: str) -> float:
        names = [leaf.name for leaf in reach.leaves[path]]
        return doubt(names, True) + doubt(names, False)

    best = min(candidates, key=lambda c: left(c.path))
    return bare(best.path, best.fact, form_of(get(case, best.path)))


def _entropy(*shares: float) -> float:
    shares = (*shares, 1 - sum(shares))
    return -sum(p * math.log2(p) for p in shares if p > 0)


class _Likely:
    """How likely a diagram is to come out true, with even odds at every leaf."""

    def __init__(self, formula: Formula) -> None:
        self.diagram = formula.diagram
        self._known: dict[int, float] = {TRUE: 1.0}

    def of(self, node: int) -> float:
        """Return the likelihood of a node."""
        if node < 0:
            return 1 - self.of(-node)
        if node not in self._known:
            _, yes, no = self.diagram.split(node)
            self._known[node] = (self.of(yes) + self.of(no)) / 2
        return self._known[node]


def everything(told: Case) -> int:
    """Return how many questions there are: every fact that the law reads, of every record, and each list to its end."""
    told = own(told)
    lists = {
        "incident": told.incidents,
        "entry": told.presence.entries,
        "departure": told.presence.departures,
        "contact": told.assistance.contacts,
        "request": told.assistance.requests,
    }
    leaves = [n for element in LAW.elements for n, _ in walk(element)]
    read = {n.fact for n in leaves if isinstance(n, Question)} | {
        p for n in leaves if isinstance(n, Computed) for p in n.reads
    }
    facts = sum(len(lists.get(path.partition(".")[0], (told,))) for path in read if path != "incident.victim")
    return facts + sum(len(records) + 1 for records in lists.values())


# --- the fixture of 41 facts ------------------------------------------------------------------------------------------


def of_fixture(case: Plain, *, by_statute: bool) -> int:
    """Return how many questions settle the overall outcome of one case of the fixture."""
    now, count = Facts(), 0
    while True:
        scope = fixture.scope(now)
        overall = find(OVERALL, scope)
        paths = list(_in_order(overall, scope)) if by_statute else sequence([overall], scope)
        if overall.outcome.value in ("met", "not_met") or not paths:
            return count
        value = case[paths[0]]
        now = attrs.evolve(now, **{paths[0]: yes_no(value)})
        count += 1


def _in_order(finding: Finding, scope: Scope) -> Iterator[str]:
    """Yield the open leaves in the order of the text."""
    if finding.outcome.value != "unknown":
        return
    if isinstance(finding.predicate, Question) and scope.get(finding.predicate.fact).state() is State.NOT_ASKED:
        yield scope.path(finding.predicate.fact)
    for child in finding.children:
        yield from _in_order(child, scope)


# --- the true optimum -------------------------------------------------------------------------------------------------


def optimum(element: Predicate) -> float:
    """Return the least expected number of questions that settles an element, by exhaustive search over its diagram."""
    formula, scope = Formula(), fixture.scope(Facts())
    known: dict[int, float] = {}

    def least(node: int) -> float:
        if node in (TRUE, FALSE):
            return 0.0
        if abs(node) not in known:
            ways = []
            for name in formula.diagram.support(node):
                yes, no = (formula.diagram.let({name: value}, node) for value in (True, False))
                ways.append(1 + (least(yes) + least(no)) / 2)
            known[abs(node)] = min(ways)
        return known[abs(node)]

    return least(formula.rails(find(element, scope), scope, favorable=True)[0])


def by_sequence(element: Predicate, now: Facts | None = None) -> float:
    """Return the expected number of questions that the library's order takes for an element."""
    now = now or Facts()
    scope = fixture.scope(now)
    finding = find(element, scope)
    paths = sequence([finding], scope)
    if finding.outcome.value in ("met", "not_met") or not paths:
        return 0.0
    ways = (by_sequence(element, attrs.evolve(now, **{paths[0]: yes_no(value)})) for value in (True, False))
    return 1 + sum(ways) / 2


SUBTREES: Final = (
    fixture.COERCION,
    fixture.MEANS,
    fixture.PRESENCE,
    fixture.ASSISTANCE,
    fixture.HARDSHIP,
    fixture.ADMISSIBLE,
)


def random_tree(drawn: random.Random, leaves: int) -> Predicate:
    """Return a tree of AllOf and AnyOf in which each of so many leaves stands once."""
    names = drawn.sample(FIELDS, leaves)

    def grow(some: list[str], *, all_of: bool) -> Predicate:
        if len(some) == 1:
            return fixture._ask(some[0])
        cuts = sorted(drawn.sample(range(1, len(some)), min(len(some) - 1, drawn.randint(1, 3))))
        parts = [some[i:j] for i, j in zip([0, *cuts], [*cuts, len(some)], strict=True)]
        grown = [grow(part, all_of=not all_of) for part in parts]
        return AllOf(grown) if all_of else AnyOf(grown)

    return grow(names, all_of=drawn.random() < 0.5)


# --- the table --------------------------------------------------------------------------------------------------------


@cache
def examples() -> tuple[Case, ...]:
    """Return every example, decision and vignette that loads."""
    found = []
    for path in sorted(ROOT.glob("examples/**/case.yaml")):
        try:
            found.append(own(load_case(path)))
        except TvisaError:
            continue
    return tuple(found)


def mean(counts: Iterable[float]) -> float:
    """Return the average."""
    return statistics.fmean(counts)


def table(cases: dict[str, Sequence[Case]]) -> str:
    """Return the table of averages."""
    ways = {"library": ours(), "library, no order of topics": ours(FEWEST), "statute": statute, "greedy": greedy}
    rows = [
        "| cases | number | everything (a) | statute (b) | greedy (c) | library, no topics | library |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, some in cases.items():
        counts = {way: mean(interview(choose, told) for told in some) for way, choose in ways.items()}
        whole = mean(everything(told) for told in some)
        cells = (whole, counts["statute"], counts["greedy"], counts["library, no order of topics"], counts["library"])
        rows.append(f"| {name} | {len(some)} | " + " | ".join(f"{cell:.1f}" for cell in cells) + " |")
    return "\n".join(rows)


def fixture_counts(some: list[Plain]) -> tuple[float, float]:
    """Return how many questions settle the fixture's overall outcome, by statute and by the library, on average."""
    return mean(of_fixture(c, by_statute=True) for c in some), mean(of_fixture(c, by_statute=False) for c in some)


def known(some: list[Plain]) -> list[Plain]:
    """Return cases of the fixture with every fact that is not known filled in."""
    drawn = random.Random(SEED)  # noqa: S311 - no secret
    return [{f: drawn.random() < 0.5 if v is None else v for f, v in case.items()} for case in some]


def to_the_optimum(count: int) -> list[float]:
    """Return, for sub-trees of the fixture and random ones, how the library's order compares with the true optimum."""
    drawn = random.Random(SEED)  # noqa: S311 - no secret
    trees = [*SUBTREES, *(random_tree(drawn, drawn.randint(4, 9)) for _ in range(count))]
    return [by_sequence(tree) / optimum(tree) for tree in trees]


def generated(count: int) -> list[Case]:
    """Return random cases, the same at every call."""
    drawn = random.Random(SEED)  # noqa: S311 - no secret
    return [random_case(drawn) for _ in range(count)]


if __name__ == "__main__":
    print(table({"examples, decisions, vignettes": examples(), "generated": generated(60)}))
    print()
    print("| fixture of 41 facts | statute | library |")
    print("|---|---:|---:|")
    for name, some in (
        ("every fact known", known(fixture.plain_cases(2000))),
        ("some not known", fixture.plain_cases(2000)),
    ):
        print(f"| {name} | " + " | ".join(f"{count:.1f}" for count in fixture_counts(some)) + " |")
    ratios = to_the_optimum(60)
    print(
        f"\nTo the true optimum, over {len(ratios)} sub-trees: {mean(ratios):.3f} on average, {max(ratios):.3f} at most."
    )
