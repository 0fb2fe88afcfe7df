"""
Six ways in which the same record could be characterized, each graded by what the record carries. None is selected.

The last is listed so that it is guarded against: the two reductions that governments fall into.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from tvisa.kernel.evaluate import Finding
from tvisa.kernel.explain import Fact
from tvisa.kernel.predicate import AllOf, AnyOf, Predicate
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Grade, Subject
from tvisa.law.conduct.catalog.acts import CONTROL_TASKS, HELP, VIOLENCE
from tvisa.law.conduct.catalog.crimes import DRUGS, MONEY
from tvisa.law.conduct.catalog.migration import ENTERED
from tvisa.law.conduct.catalog.victimhood import CRIME
from tvisa.law.conduct.ladder import SEX_VERB
from tvisa.law.conduct.leaves import any_of, compelled, denied, said, then
from tvisa.law.conduct.plain import as_facts
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.words.catalog import Catalog

TOWARD_OTHERS: Final = AnyOf((SEX_VERB, CONTROL_TASKS, VIOLENCE))
_OUTSIDE: Final = then(Timing.BEFORE, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE, Timing.NONE)
ACTED: Final = AnyOf((
    TOWARD_OTHERS, HELP, said("act.tasks.unspecified"), said("act.others_papers.held"), said("act.procured"), MONEY, DRUGS,
    said("act.border.guided"), CRIME, said("act.false_papers.used"), AllOf((said("act.sold_sex.done"), _OUTSIDE)),
    said("matter.convicted"), any_of("case.conduct.role", "upper_level", "own_rules", "kept_alone"), said("case.conduct.group.member"),
    said("case.conduct.relative.benefited"),
))  # fmt: skip
"""Anything recorded that somebody could hold against the client; commercial sex under control is none."""
_HARMED: Final = any_of("case.conduct.role", "also_exploited", "physical_abuse", "mental_abuse", "same_punishment")
_REDUCED: Final = AnyOf((
    said("act.sold_sex.done"), said("matter.prostitution"), said("case.conduct.disclosure.said_stayed_by_choice"),
    said("incident.agreement.to_be_smuggled"), ENTERED, said("case.status.unlawful_presence"),
))  # fmt: skip
_INDEPENDENT: Final = AnyOf((then(Timing.BEFORE, Timing.AFTER_FREE), said("act.compulsion.initiated")))
_VICTIM: Final = (Outcome.MET, Outcome.CONTESTED)


@attrs.frozen(eq=False)
class Characterization:
    """
    One way to see the record.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        consequence: What would follow in law if it were accepted.
        victim: Outcomes of the first element with which it is supported.
        acts: What it needs of some act; nothing where it needs that there be none.
        partly: What makes it arguable.
        later: What keeps it arguable for a later time, even where the first element is settled the other way.
    """

    id: str
    title: str
    consequence: str
    victim: tuple[Outcome, ...]
    acts: Predicate | None
    partly: Predicate
    later: Predicate | None = None


CHARACTERIZATIONS: Final = (
    Characterization(
        "victim_only", "A victim only", "The victim element; no exposure.", _VICTIM, None, AnyOf((denied("act.knew"), AllOf((said("matter.convicted"), then(Timing.AFTER_FREE))))),
    ),
    Characterization(
        "victim_compelled_to_act", "A victim compelled to act", "The victim element; 212(d)(13) waivers; for the bar, that nothing was "
        "“committed”.", _VICTIM, AllOf((ACTED, compelled(Compelled.RECORDED))),
        AllOf((ACTED, AnyOf((compelled(Compelled.RECORDED, Compelled.PARTIAL), _HARMED)))),
    ),
    Characterization(
        "victim_by_degrees", "A victim who moved by degrees into a role", "The victim element; acts separated by date; the bar "
        "contested.", _VICTIM, AllOf((TOWARD_OTHERS, said("act.compulsion.manipulated"))),
        AllOf((CONTROL_TASKS, AnyOf((then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE), any_of("act.benefit", "exemption", "status", "debt_reduction"))))),
    ),
    Characterization(
        "victim_then_independent", "A victim first and acting independently later, or the other way round", "The victim element for "
        "one episode; the bar argued in full for another.", _VICTIM, AllOf((TOWARD_OTHERS, _INDEPENDENT)),
        AllOf((TOWARD_OTHERS, then(Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE))),
    ),
    Characterization(
        "participant_never_victimized", "A participant never victimized", "The victim element fails on its own facts; the bar argued in full.",
        (Outcome.NOT_MET,), TOWARD_OTHERS, AllOf((TOWARD_OTHERS, said("act.compulsion.initiated"))),
    ),
    Characterization(
        "wrong_reductions", "A misreading to guard against: “just” sex work, smuggling or lack of papers", "The victim element denied.",
        (Outcome.NOT_MET,), _REDUCED, _REDUCED,
        later=said("case.conduct.disclosure.said_stayed_by_choice"),
    ),
)  # fmt: skip


def characterize(
    subjects: Iterable[Subject], victim: Finding, carried: tuple[Fact, ...], catalog: Catalog
) -> list[dict[str, Any]]:
    """
    Grade each characterization.

    Args:
        subjects: Every act, matter and incident, and the case itself.
        victim: The finding on the first element; read, never written.
        carried: The facts that carry that finding.
        catalog: The language.
    """
    asked = tuple(subjects)
    found = []
    for one in CHARACTERIZATIONS:
        grade, facts = _grade(one, asked, victim, carried)
        found.append(
            {
                "id": one.id, "title": catalog.plain(one.title), "grade": str(grade), "facts": as_facts(facts),
                "consequence": catalog.plain(one.consequence),
            }
        )  # fmt: skip
    return found


def _grade(
    one: Characterization, asked: tuple[Subject, ...], victim: Finding, carried: tuple[Fact, ...]
) -> tuple[Grade, tuple[Fact, ...]]:
    acted = _facts(asked, ACTED)
    fits = victim.outcome in one.victim
    own = carried if fits else ()
    if one.acts is None:
        if acted:
            partly = _facts(asked, one.partly)
            return (Grade.ARGUABLE, (*own, *partly)) if fits and partly else (Grade.NO_FOOTING, ())
        settled = victim.outcome is Outcome.MET and any(s.certain(said("case.conduct.acts_complete")) for s in asked)
        return (Grade.SUPPORTED if settled else Grade.ARGUABLE, own) if fits and own else (Grade.NO_FOOTING, ())
    needed = _facts(asked, one.acts)
    if fits and needed:
        return Grade.SUPPORTED, tuple(dict.fromkeys((*own, *needed)))
    # An act by itself gives no footing to the view that there never was a victim.
    alone = () if one.victim == (Outcome.NOT_MET,) and one.acts is TOWARD_OTHERS else needed
    partly = tuple(dict.fromkeys((*alone, *_facts(asked, one.partly))))
    # What the first element has settled the other way leaves a reading without footing.
    closed = victim.outcome is (Outcome.MET if one.victim == (Outcome.NOT_MET,) else Outcome.NOT_MET)
    closed = closed and not (one.later is not None and _facts(asked, one.later))
    return (Grade.ARGUABLE, partly) if partly and not closed else (Grade.NO_FOOTING, ())


def _facts(asked: tuple[Subject, ...], predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(f for s in asked if s.holds(predicate) for f in s.facts(predicate)))
