"""Cases for which everything speaks, whole or but for a few answers."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st

from tvisa.facts import AgencyKind, Case, Contact, Incident, Person, Setting
from tvisa.files.given import DateLike, as_day
from tvisa.kernel.answers import Answer, Reply, yes_no
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.law.windows import FIRST_2024
from tvisa.testing.records import lists_of, put_all
from tvisa.testing.values import answers, on


def law_paths(law: RuleSet, case: Any, status: Classification = T) -> list[tuple[str, Reply]]:
    """Return the path of every yes/no fact that the law asks of this case, with the answer that is against."""
    found: dict[str, Reply] = {}
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question):
                found.update(dict.fromkeys(status.paths(node.fact, case), node.against))
    return list(found.items())


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
