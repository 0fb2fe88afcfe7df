"""
What arrests, charges, pleas and convictions say of the bar of 8 USC 1184(o)(1).

They are facts about acts, weighed for a "substantial reason to believe": a plea or a conviction whose elements match the
definition raises most; a charge, an arrest or an accusation raises and settles nothing. An acquittal or a dismissal answers
another standard; a vacatur for a defect takes the conviction away and not the facts; any other leaves it for immigration. A
dismissal after a plea leaves the conviction (8 USC 1101(a)(48)(A)); with an acquittal no conviction stands.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import Act, Case, GroundKind, Matter, MatterCourt
from tvisa.facts.choices import chosen
from tvisa.facts.counsel import as_own
from tvisa.kernel import truth
from tvisa.kernel.answers import HOSTILE, Answer, Evidence, Reply, Source, State
from tvisa.kernel.paths import listing, place
from tvisa.kernel.predicate import AnyOf, Gap, Reading
from tvisa.law.conduct import law
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.leaves import any_of, said
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed, fact
from tvisa.law.writing import question_for

_LINKS: Final = ("trafficking_linked", "procuring", "elements_match")
LINKED: Final = AnyOf([said(f"matter.{name}") for name in _LINKS])
"""
Whether a matter was for trafficking or the like, or for pandering or promoting prostitution, which can be the same acts; or counsel
found that its elements are those of the definition.
"""

_ENDED_IN_GUILT: Final = ("convicted", "admitted")


def linked(matter: Matter) -> bool:
    """Say whether anybody but a trafficker says that a matter was for trafficking or the like."""
    return any(asserted(getattr(matter, link).when_yes_hurts) for link in _LINKS)


_OF_NOBODY_ELSE: Final = ("prostitution", "drugs", "drug_trade", "protection_order")
_OF_OTHERS: Final = ("smuggling", "laundering", "violent")


def of_nobody_else(matter: Matter) -> bool:
    """
    Say whether a matter is told as one that is none of the acts of the definition, and nobody records a link to one.

    A conviction of the client for prostitution is the commonest: 22 USC 7102(11) speaks of what is done to another person.
    """
    links = (getattr(matter, link) for link in _LINKS)
    unlinked = all(link.state(Reply.YES) in (State.NOT_ASKED, State.NO) for link in links)
    own, of_others = (
        any(asserted(getattr(matter, kind).when_yes_hurts) for kind in kinds) for kinds in (_OF_NOBODY_ELSE, _OF_OTHERS)
    )
    return own and unlinked and not of_others and matter.act is None


def acted(case: Case, matter: Matter) -> tuple[str, Act] | None:
    """Return the act that a matter is about, with its place, where that is recorded."""
    path = chosen(matter.act)
    act = place(case, path) if path else None
    return (path, act) if path and isinstance(act, Act) else None


def guilt(matter: Matter) -> bool:
    """Say whether a conviction, a plea or a full admission is recorded, on either account."""
    return any(asserted(getattr(matter, way).when_yes_hurts) for way in _ENDED_IN_GUILT)


_OWN_WORD: Final = frozenset({Source.CLIENT, Source.FAMILY}) | HOSTILE


def on_record(answer: Answer, clears: Reply = Reply.YES) -> int:
    """Return the nibble of what a docket tells, without what clears and only the client, or their family, says and nothing shows."""
    shown = (
        c
        for c in answer.deciding
        if c.answer is not clears
        or not c.sources
        or set(c.sources) - _OWN_WORD
        or set(c.evidence) - {Evidence.PERSONAL_STATEMENT}
    )
    return Answer(tuple(shown)).when_no_hurts


def in_juvenile_court(matter: Matter) -> bool:
    """Say whether it is recorded as a case of a juvenile court, whose finding of delinquency is no conviction."""
    return matter.court is MatterCourt.JUVENILE


def vacated(matter: Matter) -> bool:
    """Say whether it was vacated for a defect, which nobody disputes and more than the client's own word tells."""
    return on_record(matter.vacated_for_defect) == truth.TRUE


def ended_without_guilt(matter: Matter) -> bool:
    """Say whether it is told as dropped, dismissed or ended in an acquittal, and as no conviction."""
    told = asserted(matter.dismissed.when_no_hurts) or asserted(matter.acquitted.when_no_hurts)
    return told and not guilt(matter)


def undone(matter: Matter) -> bool:
    """
    Say whether no conviction stands, which nobody disputes and more than the client's own word tells.

    It was vacated, or ended in an acquittal, in a diversion with no plea and no finding, or in a juvenile court.
    """
    ended = (matter.acquitted, matter.diverted)
    return in_juvenile_court(matter) or vacated(matter) or any(on_record(each) == truth.TRUE for each in ended)


def denied_on_an_account(matter: Matter) -> bool:
    """Say whether of a charge, a plea or a conviction nobody but the client, or their family, says that it was for nothing of the kind."""
    told = matter.trafficking_linked
    charged = guilt(matter) or any(asserted(a.when_yes_hurts) for a in (matter.charged, matter.pending))
    return charged and told.when_yes_hurts == truth.FALSE and on_record(told, Reply.NO) != truth.FALSE


def over(matter: Matter) -> bool:
    """Say whether the case is told as no longer open, by anybody but a trafficker."""
    return as_own(matter.pending).when_yes_hurts == truth.FALSE


def matter_step(matter: Matter) -> BarStep:
    """Return the step on which a matter stands."""
    if linked(matter):
        matches = matter.elements_match.when_yes_hurts == truth.TRUE
        guilty = any(getattr(matter, way).when_yes_hurts == truth.TRUE for way in _ENDED_IN_GUILT)
        return BarStep.RAISED_STRONG if matches and guilty and not undone(matter) else BarStep.RAISED_UNRESOLVED
    told = matter.trafficking_linked
    own = of_nobody_else(matter)
    if not own and (told.when_yes_hurts != truth.FALSE or denied_on_an_account(matter)):
        return BarStep.UNDETERMINED
    # What only a trafficker says raises nothing further, and settles nothing that is open.
    theirs = any(c.hostile and c.answer is Reply.YES for link in _LINKS for c in getattr(matter, link).claims)
    return BarStep.ASSERTED_ONLY if theirs else BarStep.NOT_RAISED


_SAYS: Final = (
    *_LINKS,
    *listing("""arrested charged pending dismissed acquitted convicted admitted vacated_for_defect vacated_otherwise
        compelled_in_record diverted"""),
)
_READ: Final = tuple(f"matter.{name}" for name in (*_SAYS, *_OF_NOBODY_ELSE, *_OF_OTHERS, "act", "court"))


def _is_step(matter: Matter, *, wanted: BarStep) -> Reading:
    if matter_step(matter) is not wanted:
        return Reading(truth.FALSE)
    told = ((f"matter.{name}", getattr(matter, name)) for name in _SAYS)
    return Reading(truth.TRUE, tuple((path, answer) for path, answer in told if _speaks(answer)))


def _speaks(answer: Answer) -> bool:
    return any(claim.answer is Reply.YES for claim in answer.claims)


def _delinquent(matter: Matter) -> Reading:
    return Reading(truth.TRUE, (("matter.court", matter.court),)) if in_juvenile_court(matter) else Reading(truth.FALSE)


DELINQUENT: Final = computed(
    "juvenile_court",
    question_for("matter.court"),
    law.DELINQUENCY,
    needs=("matter",),
    how=_delinquent,
    reads=("matter.court",),
)
"""A case of which nobody recorded the court may be one of an adult court."""

MATTER_STEP: Final = {
    step: computed(
        f"matter_{step.lower()}",
        "Where does the arrest, charge or conviction stand under the trafficker bar?",
        law.BAR,
        needs=("matter",),
        how=lambda matter, wanted=step: _is_step(matter, wanted=wanted),
        reads=_READ,
        against=Reply.YES,
    )
    for step in (BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG)
}

_ENDS: Final = ("dismissed", "acquitted", "convicted")


def in_the_open(matter: Matter) -> bool:
    """Say whether a case is open, or somebody was charged and nothing tells how it ended."""
    if asserted(matter.pending.when_yes_hurts):
        return True
    ended = over(matter) or any(getattr(matter, end).when_yes_hurts == truth.TRUE for end in _ENDS)
    return asserted(matter.charged.when_yes_hurts) and not ended


def _in_the_open(matter: Matter) -> Reading:
    told = tuple((f"matter.{name}", getattr(matter, name)) for name in ("charged", "pending"))
    if not in_the_open(matter):
        return Reading(truth.FALSE)
    return Reading(truth.TRUE, tuple((path, answer) for path, answer in told if asserted(answer.when_yes_hurts)))


OPEN_CASE: Final = computed(
    "open_case",
    "Is the case still open, or is there a charge with no disposition on file?",
    law.ADMISSION,
    how=_in_the_open,
    reads=tuple(f"matter.{name}" for name in ("charged", "pending", *_ENDS)),
    against=Reply.YES,
)
"""What somebody says to an agency can be used in it."""

# --- before any act is recorded ---------------------------------------------------------------------------------------

OPENING: Final = (fact("case.conduct.acts_complete", law.BAR), fact("case.conduct.matters_complete", law.BAR))
"""What opens the bar: whether every act, and every arrest, charge and conviction, is recorded; with an empty list, that there is none."""

_SHARING: Final = (GroundKind.TRAFFICKING_OFFENSES, GroundKind.PROCURING, GroundKind.CHILD_SOLDIERS)
"""Grounds of 8 USC 1182(a) whose facts can be those of the definition of trafficking."""


def _listed(case: Case) -> Reading:
    found = tuple(
        (f"case.grounds.listed[{n}].applies", entry.applies)
        for n, entry in enumerate(case.grounds.listed)
        if entry.ground in _SHARING and asserted(entry.applies.when_yes_hurts)
    )
    asks = question_for("ground.applies")
    return Reading(truth.TRUE if found else truth.OPEN, found, ("case.grounds.listed", Gap.LIST_OPEN, asks))


ELSEWHERE: Final = (
    any_of("case.conduct.role", "assigned", "own_rules", "kept_alone", "upper_level")
    | said("case.conduct.bond.serves_scheme")
    | computed(
        "shared_ground_listed",
        "Did counsel list a ground whose facts can be those of trafficking?",
        law.GROUND_TRAFFICKER,
        how=_listed,
        reads=("ground.applies",),
        hangs_on=("case.grounds.listed",),
        against=Reply.YES,
    )
)
"""What a case says, outside any act recorded, that can be one: a place over others, contact that serves the scheme, a ground listed."""
