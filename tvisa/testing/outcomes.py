"""
Cases with an outcome, of the whole or of one element; and those for which everything speaks, whole or but for a few answers.

An outcome is brought about and not waited for: a case is drawn as any other, then steered. Where what was drawn stands in the
way, only what no outcome hangs on is kept of it, and in the end nothing, so that no draw is thrown away.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Final

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from tvisa.errors import LawDateError, UnknownName
from tvisa.facts import AgencyKind, Case, Conduct, Contact, Grounds, Incident, Person, Setting, Status
from tvisa.files.given import DateLike, as_day
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, yes_no
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Computed, Element, Over, Predicate, Question, walk
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.law.windows import FIRST_2024
from tvisa.screening.screening import screen
from tvisa.screening.sharing.confidences import as_told
from tvisa.testing.drawn import ASKED_IN_PRIVATE, aimed, cases
from tvisa.testing.records import Draw, answers, chosen, lists_of, on, put_all
from tvisa.testing.steer import Steer

_YES: Final = yes_no(True)
_DISPUTED: Final = yes_no("disputed")
_MAYBE: Final = ("", "for", "for")


def cases_with(outcome: Outcome, element: str = "", as_of: DateLike = CHECKED_ON) -> st.SearchStrategy[Case]:
    """
    Return cases that come out as asked when they are screened.

    Cases that are MET as a whole are in a privileged setting, since only there everything is screened.

    Args:
        outcome: The outcome.
        element: The element that has it, such as ``extreme_hardship``; the whole, unless given.
        as_of: The day of decision: a date or anything with ``isoformat()``; the day the law was last checked, unless given.

    Raises:
        LawDateError: If no law is modeled for that day, or if under it no record is MET as a whole, since counsel weighs
            something that no answer settles.
        UnknownName: If there is no such outcome, or the law of that day has no such element.
    """
    day = as_day(as_of)
    if outcome not in tuple(Outcome):
        what = "an outcome"
        raise UnknownName(what, tuple(Outcome))
    outcome = Outcome(outcome)
    known = [e.id for e in T.on(day).elements]
    if element and element not in known:
        what = "an element of the law of that day"
        raise UnknownName(what, known)
    if not element and outcome is Outcome.MET and screen(admissible(favorable(T.on(day))), day).outcome is not outcome:
        message = "under the law of that day counsel weighs something in every case, so that none is met as a whole"
        raise LawDateError(message)
    return _cases_with(outcome, element, day)


@st.composite
def _cases_with(draw: Any, outcome: Outcome, element: str, day: datetime.date) -> Case:
    law = T.on(day)
    # The smallest element comes first, so that cases shrink to it.
    elements = sorted(law.elements, key=lambda e: sum(1 for _ in walk(e)))
    elements = [e for e in elements if element in ("", e.id)]
    for basis in _bases(draw, law, day):
        for case in _WAYS[outcome](draw, basis, day, elements):
            found = find(elements[0], T.scope(as_told(case), day)) if element else screen(case, day)
            if found.outcome is outcome:
                return case
    return reject()


def _bases(draw: Draw, law: RuleSet, day: datetime.date) -> Iterator[Case]:
    """Yield what to begin with: a case as drawn, what of it no outcome hangs on, nothing, and one for which everything speaks."""
    blank = Case("P1", (Person("P1"),))
    if draw(st.integers(0, 9)):  # else a case at its plainest, to which every other shrinks in one step
        case = draw(cases())
        yield case
        yield _unasked(case, law, day)
    yield blank
    yield admissible(favorable(law))


def _toward(draw: Draw, case: Case, element: Element, day: datetime.date, *, holds: bool) -> dict[str, Answer]:
    return dict(Steer(draw).toward(element, T.scope(case, day), holds))


def _met(draw: Draw, case: Case, day: datetime.date, elements: Sequence[Element]) -> Iterator[Case]:
    for element in elements:
        case = put_all(case, _toward(draw, case, element, day, holds=True))
    if len(elements) > 1:
        case = attrs.evolve(put_all(case, dict.fromkeys(ASKED_IN_PRIVATE, _YES)), setting=Setting.PRIVILEGED)
    yield case


def _not_met(draw: Draw, case: Case, day: datetime.date, elements: Sequence[Element]) -> Iterator[Case]:
    element = chosen(draw, elements)
    yield put_all(case, _toward(draw, case, element, day, holds=False))


def _contested(draw: Draw, case: Case, day: datetime.date, elements: Sequence[Element]) -> Iterator[Case]:
    element = chosen(draw, elements)
    case = aimed(draw, case, [e for e in elements if e is not element], day, _MAYBE)
    told = _toward(draw, case, element, day, holds=True)
    first = draw(st.integers(0, max(len(told) - 1, 0)))
    for path in [*told][first:] + [*told][:first]:
        yield put_all(case, told | {path: _DISPUTED})


def _unknown(draw: Draw, case: Case, day: datetime.date, elements: Sequence[Element]) -> Iterator[Case]:
    element = chosen(draw, elements)
    case = aimed(draw, case, [e for e in elements if e is not element], day, _MAYBE)
    yield case
    yield put_all(case, dict.fromkeys(_asked(element, case), NOT_ASKED))


_WAYS: Final[dict[Outcome, Callable[[Draw, Case, datetime.date, Sequence[Element]], Iterator[Case]]]] = {
    Outcome.MET: _met,
    Outcome.NOT_MET: _not_met,
    Outcome.CONTESTED: _contested,
    Outcome.UNKNOWN: _unknown,
}


def _asked(element: Element, case: Case) -> list[str]:
    names = _names((element,))
    return [path for path, fact in facts_of(case) if isinstance(fact, Answer) and T.bound(path) in names]


@lru_cache(maxsize=32)
def _names(elements: tuple[Element, ...]) -> frozenset[str]:
    return frozenset(name for element in elements for node, _ in walk(element) for name in _read(node))


def _read(node: Predicate) -> tuple[str, ...]:
    if isinstance(node, Question):
        return (node.fact,)
    if isinstance(node, Computed):
        return (*node.reads, *(node.hangs_on or ()))
    if isinstance(node, Over):
        return (node.complete,)
    return (node.asserted,) if isinstance(node, Element) else ()


def _unasked(case: Case, law: RuleSet, day: datetime.date) -> Case:
    """Return the case with only what no outcome hangs on: indicators, factors, needs, family, the time since a grant."""
    names = _names((*law.elements, ADMISSIBILITY.on(day)))
    kept = attrs.evolve(case, conduct=Conduct(), grounds=Grounds(), status=Status())
    kept = put(put(kept, "presence.entries", ()), "presence.departures", ())
    for path, fact in list(facts_of(kept)):
        if fact.claims and T.bound(path) in names:
            kept = put(kept, path, type(fact)())
    return kept


# --- for which everything speaks --------------------------------------------------------------------------------------


def law_paths(law: RuleSet, case: Any, status: Classification = T) -> list[tuple[str, Reply]]:
    """Return the path of every yes/no fact that the law asks of this case, with the answer that is against."""
    found: dict[str, Reply] = {}
    for fact, against in _asked_by(law.elements):
        found.update(dict.fromkeys(status.paths(fact, case), against))
    return list(found.items())


@cache
def _asked_by(elements: tuple[Element, ...]) -> tuple[tuple[str, Reply], ...]:
    """Return each yes/no fact that elements ask, with the answer that is against."""
    nodes = (node for element in elements for node, _ in walk(element))
    return tuple({node.fact: node.against for node in nodes if isinstance(node, Question)}.items())


def favorable(law: RuleSet) -> Case:
    """Return a case in which everything the law asks is answered for the applicant."""
    case = Case(
        "P1",
        (Person("P1", on("1990-05-05")), Person("P2")),
        incidents=(Incident("I1", "P1", when=on("2015-06-01/2016-06-01")),),
        filed=yes_no(False),
    )
    case = put(case, "assistance.contacts", (Contact(AgencyKind.FEDERAL_LAW_ENFORCEMENT),))
    case = put(case, "assistance.contacts[0].about_trafficking", yes_no(True))
    case = put_all(case, {path: yes_no(against is Reply.NO) for path, against in law_paths(law, case)})
    return put_all(case, dict.fromkeys(lists_of(case), yes_no(True)))


def admissible(case: Case) -> Case:
    """Return the case with every ground of inadmissibility answered for the applicant, in a privileged setting."""
    for node, _ in walk(ADMISSIBILITY.on(FIRST_2024)):
        if isinstance(node, Question) and node.fact.startswith("case."):
            case = put(case, node.fact.removeprefix("case."), yes_no(node.against is Reply.NO))
    return attrs.evolve(put_all(case, dict.fromkeys(lists_of(case), yes_no(True))), setting=Setting.PRIVILEGED)


@st.composite
def near_cases(draw: Any, as_of: DateLike = CHECKED_ON, most: int = 6) -> Case:
    """
    Return cases in which everything speaks for the applicant but for a few answers changed at will.

    Args:
        draw: Given by hypothesis.
        as_of: A day of decision, a date or anything with ``isoformat()``: what the law of that day asks is answered.
        most: How many answers are changed at most.
    """
    case = favorable(T.on(as_day(as_of)))
    paths = [p for p, f in facts_of(case) if isinstance(f, Answer)]
    changes = draw(st.lists(st.tuples(st.sampled_from(paths), answers()), max_size=most))
    return put_all(case, dict(changes))
