"""
Seven ways in which the same record could be characterized, each graded by what the record carries. None is selected.

The last is listed so that it is guarded against: the two reductions that governments fall into.
"""

from __future__ import annotations

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.catalog.acts import CONTROL_TASKS, HELP, VIOLENCE
from tvisa.law.conduct.catalog.crimes import DRUGS, MONEY
from tvisa.law.conduct.catalog.migration import ENTERED
from tvisa.law.conduct.catalog.victimhood import CRIME
from tvisa.law.conduct.ladder import SEX_VERB
from tvisa.law.conduct.leaves import any_of, compelled, denied, said, then
from tvisa.law.conduct.timing import CONTROLLED, Timing

TOWARD_OTHERS = SEX_VERB | CONTROL_TASKS | VIOLENCE
_OUTSIDE = then(Timing.BEFORE, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE, Timing.NONE)
ACTED = (
    TOWARD_OTHERS
    | HELP
    | said("act.tasks.unspecified")
    | said("act.others_papers.held")
    | said("act.procured")
    | MONEY
    | DRUGS
    | said("act.border.guided")
    | CRIME
    | said("act.false_papers.used")
    | said("act.sold_sex.done") & _OUTSIDE
    | said("matter.convicted")
    | any_of("case.conduct.role", "upper_level", "own_rules", "kept_alone")
    | said("case.conduct.group.member")
    | said("case.conduct.relative.benefited")
)
"""Anything recorded that somebody could hold against the client; commercial sex under control is none."""
_HARMED = any_of("case.conduct.role", "also_exploited", "physical_abuse", "mental_abuse", "same_punishment")
_REDUCED = (
    said("act.sold_sex.done")
    | said("matter.prostitution")
    | said("case.conduct.disclosure.said_stayed_by_choice")
    | said("incident.agreement.to_be_smuggled")
    | ENTERED
    | said("case.status.unlawful_presence")
)
_INDEPENDENT = then(Timing.BEFORE, Timing.AFTER_FREE) | said("act.compulsion.initiated")
_VICTIM = (Outcome.MET, Outcome.CONTESTED)


@attrs.frozen(eq=False)
class WayToSee:
    """One way to see the record."""

    id: str
    """Its name."""
    title: str
    """Its name for a reader."""
    consequence: str
    """What would follow in law if it were accepted."""
    victim: tuple[Outcome, ...]
    """Outcomes of the first element with which it is supported."""
    acts: Predicate | None
    """What it needs of some act; nothing where it needs that there be none."""
    partly: Predicate
    """What makes it arguable."""
    later: Predicate | None = None
    """What keeps it arguable for a later time, even where the first element is settled the other way."""


CHARACTERIZATIONS = (
    WayToSee(
        "victim_only",
        "A victim only",
        "The victim element is at issue. There is no legal exposure.",
        victim=_VICTIM,
        acts=None,
        partly=denied("act.knew") | said("matter.convicted") & then(Timing.AFTER_FREE),
    ),
    WayToSee(
        "victim_compelled_to_act",
        "A victim compelled to act",
        "The victim element and 212(d)(13) waivers are at issue. On the trafficker bar: that nothing was “committed”.",
        victim=_VICTIM,
        acts=ACTED & compelled(Compelled.RECORDED),
        partly=ACTED & (compelled(Compelled.RECORDED, Compelled.PARTIAL) | _HARMED),
    ),
    WayToSee(
        "victim_by_degrees",
        "A victim who moved by degrees into a role",
        "The victim element is at issue, acts are separated by date, and the trafficker bar is contested.",
        victim=_VICTIM,
        acts=TOWARD_OTHERS & said("act.compulsion.manipulated"),
        partly=CONTROL_TASKS
        & (
            then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE)
            | any_of("act.benefit", "exemption", "status", "debt_reduction")
        ),
    ),
    WayToSee(
        "victim_then_independent",
        "A victim first and acting independently later, or the other way round",
        "The victim element is at issue for one episode. The trafficker bar can be argued in full for another.",
        victim=_VICTIM,
        acts=TOWARD_OTHERS & _INDEPENDENT,
        partly=TOWARD_OTHERS & then(Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE),
    ),
    WayToSee(
        "victim_who_committed_it",
        "A genuine victim who nevertheless committed the act, without a duress defense",
        "The victim element is at issue. The government may argue the trafficker bar in full, because its text has no clause on duress and no exception for victims.",
        victim=_VICTIM,
        acts=SEX_VERB & any_of("act.ends", "commercial_sex", "servitude", "peonage", "debt_bondage", "slavery"),
        partly=TOWARD_OTHERS,
    ),
    WayToSee(
        "participant_never_victimized",
        "A participant never victimized",
        "The victim element fails on its own facts. The trafficker bar can be argued in full.",
        victim=(Outcome.NOT_MET,),
        acts=TOWARD_OTHERS,
        partly=TOWARD_OTHERS & said("act.compulsion.initiated"),
    ),
    WayToSee(
        "wrong_reductions",
        "A misreading to guard against: “just” sex work, smuggling or lack of documents",
        "The victim element is denied.",
        victim=(Outcome.NOT_MET,),
        acts=_REDUCED,
        partly=_REDUCED,
        later=said("case.conduct.disclosure.said_stayed_by_choice"),
    ),
)
