"""
An act of the client as the law's tests need to see it: what compelled it, how old people were, and who says so.

All of it is worked out from facts and typed in nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case
from tvisa.facts.choices import chosen
from tvisa.facts.counsel import as_own
from tvisa.facts.timeline import told_dates, under_throughout
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, AgeClaim, Years, across, under_age
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import silence
from tvisa.law.conduct.timing import CONTROLLED, GapAt, Timed, Timing, Used, asserted, own_words
from tvisa.law.writing import question_for
from tvisa.words.worded import Worded


class Compelled(Worded):
    """How far an act was compelled, as recorded."""

    RECORDED = "recorded", "compulsion on file"
    """Under control, ordered, a threat or recent violence, and not the client's own idea."""
    PARTIAL = "partial", "compulsion on file in part"
    """Some of these, or brought to it little by little."""
    CONTRADICTED = "contradicted", "compulsion contradicted"
    """The client's own idea; or for gain and not ordered; or before control, or after it with no hold left."""
    NONE_RECORDED = "none_recorded", "asked, and no compulsion on file"
    """Asked; no order, no threat and no violence."""
    UNKNOWN = "unknown", "compulsion not asked about"
    """Not asked, or not known."""


# --- compelled --------------------------------------------------------------------------------------------------------

_PRESSURES: Final = ("ordered", "threatened", "recent_violence", "watched", "manipulated")
_GAINS: Final = ("bonus", "profit_share", "status")
_SPARED: Final = ("relief_from_harm", "subsistence")


def pressing(act: Act) -> Iterator[tuple[str, Answer]]:
    """Yield each answer that says how far an act was compelled, with its path; nobody is asked for one that is blank."""
    of_compulsion = ((f"act.compulsion.{f}", getattr(act.compulsion, f)) for f in (*_PRESSURES, "initiated"))
    of_benefit = ((f"act.benefit.{f}", getattr(act.benefit, f)) for f in (*_SPARED, *_GAINS))
    yield from ((path, answer) for path, answer in (*of_compulsion, *of_benefit) if answer.claims)


@attrs.frozen
class HowCompelled:
    """How far an act was compelled."""

    state: Compelled
    """How far."""
    used: Used = attrs.field(default=(), repr=False)
    """The facts by which it is so, each with its binding path."""
    gap: GapAt = attrs.field(default=None, repr=False)
    """What would say more, where it is open."""
    firm: bool = True
    """Whether it stands however disputes are resolved."""

    def among(self, wanted: tuple[Compelled, ...]) -> int:
        """Return the nibble of "it was one of these"."""
        if self.state is Compelled.UNKNOWN:
            return truth.OPEN
        return (truth.TRUE if self.firm else truth.DISPUTED) if self.state in wanted else truth.FALSE


def compulsion(act: Act, at: Timed) -> HowCompelled:
    """Return how far an act was compelled."""
    pressed = {f: getattr(act.compulsion, f) for f in _PRESSURES}
    spared = {f: getattr(act.benefit, f) for f in _SPARED}
    gains = {f: getattr(act.benefit, f) for f in _GAINS}
    own_idea = act.compulsion.initiated
    helps = {f: a.when_no_hurts for f, a in pressed.items()}
    pressing = _said((f"act.compulsion.{f}", a, Reply.NO, True) for f, a in pressed.items())
    pressing += _said((f"act.benefit.{f}", a, Reply.NO, True) for f, a in spared.items())
    denying = _said((f"act.compulsion.{f}", a, Reply.NO, False) for f, a in pressed.items())
    gaining = _said((f"act.benefit.{f}", a, Reply.YES, True) for f, a in gains.items())
    idea = _said([("act.compulsion.initiated", own_idea, Reply.YES, True)])
    not_idea = _said([("act.compulsion.initiated", own_idea, Reply.YES, False)])
    for_gain = any(a.when_yes_hurts == truth.TRUE for a in gains.values()) and helps["ordered"] == truth.FALSE
    if at.timing in (Timing.BEFORE, Timing.AFTER_FREE):
        return HowCompelled(Compelled.CONTRADICTED, at.used)
    if own_idea.when_yes_hurts == truth.TRUE or for_gain:
        return HowCompelled(Compelled.CONTRADICTED, (*idea, *((*gaining, *denying) if for_gain else ())))
    if (
        at.timing in CONTROLLED
        and helps["ordered"] == truth.TRUE
        and truth.TRUE in (helps["threatened"], helps["recent_violence"])
        and own_idea.when_yes_hurts == truth.FALSE
    ):
        return HowCompelled(Compelled.RECORDED, pressing + not_idea + at.holding)
    gap = _pressure_gap(act)
    if pressing:
        firm = truth.TRUE in (*helps.values(), *(a.when_no_hurts for a in spared.values()))
        return HowCompelled(Compelled.PARTIAL, pressing + not_idea, gap, firm)
    if [helps[f] for f in _PRESSURES[:3]] == [truth.FALSE] * 3:
        return HowCompelled(Compelled.NONE_RECORDED, denying)
    return HowCompelled(Compelled.UNKNOWN, (), gap)


def _pressure_gap(act: Act) -> GapAt:
    for field in (*_PRESSURES[:3], "initiated"):
        state = silence(getattr(act.compulsion, field), Reply.YES if field == "initiated" else Reply.NO)
        if state:
            path = f"act.compulsion.{field}"
            return path, state, question_for(path)
    return None


def _said(facts: Iterable[tuple[str, Answer, Reply, bool]]) -> Used:
    """Return the facts that say yes, or those that say no, on either reading."""
    found = []
    for path, answer, against, yes in facts:
        nibble = answer.nibble(against)
        if asserted(nibble if yes else truth.NOT[nibble]):
            found.append((path, own_words(answer, against)))
    return tuple(found)


# --- ages -------------------------------------------------------------------------------------------------------------


def under_18(case: Case, act: Act, *, client: bool) -> tuple[int, Used]:
    """
    Return the nibble of "under 18 then", from an age or from dates, and the facts read.

    Of a series the other person counts as on its first day and the client as over the whole of it.
    """
    told, key = (act.age, case.applicant) if client else (act.other.age, chosen(act.other.person))
    kept = tuple(c for c in told.claims if isinstance(c.years, Years) and not _set_aside(c, client=client))
    nibbles = [c.years.under(AGE_OF_MAJORITY) for c in kept if isinstance(c.years, Years)]
    used: list[tuple[str, Any]] = [("act.age" if client else "act.other.age", Age(kept))] if kept else []
    person = case.person(key) if key else None
    births, days = told_dates(person.date_of_birth) if person else (), told_dates(act.when)
    if person and births and days:
        reads = under_throughout if client else under_age
        nibbles += [reads(b, w) for b in births for w in days]
        position = case.people.index(person)
        used += [
            (f"case.people[{position}].date_of_birth", own_words(person.date_of_birth, Reply.NO)),
            ("act.when", own_words(act.when, Reply.NO)),
        ]
    decided = [n for n in nibbles if n != truth.OPEN]
    return across(decided or nibbles), tuple(used)


def _set_aside(claim: AgeClaim, *, client: bool) -> bool:
    """Whether only a trafficker says so: of the client, that they were grown, and of the other person whatever it is."""
    grown = isinstance(claim.years, Years) and claim.years.under(AGE_OF_MAJORITY) == truth.FALSE
    return claim.hostile and (grown or not client)


# --- who says so ------------------------------------------------------------------------------------------------------


def with_facts(record: Any, facts: dict[str, Any]) -> Any:
    """Return a record with other facts; the very same where none of them is another."""
    return attrs.evolve(record, **facts) if any(f is not getattr(record, name) for name, f in facts.items()) else record


def parts_of(act: Act, read: Callable[[Answer], Answer]) -> dict[str, Any]:
    """Return the parts of the definition that an act records, each answer as it is read."""
    found: dict[str, Any] = {name: read(getattr(act, name)) for name in ("by_client", "knew")}
    for name in ("verbs", "ends", "means"):
        record = getattr(act, name)
        told = {path: read(fact) for path, fact in recorded(record) if isinstance(fact, Answer)}
        found[name] = with_facts(record, told)
    return found


def own_act(act: Act) -> Act:
    """Return the act as it is read where what only a trafficker says of a part of the definition decides nothing, be it yes or no."""
    own: Act = with_facts(act, parts_of(act, as_own))
    return own


def unshielded(record: Any) -> Any:
    """
    Return the record with what only the traffickers say counted like anybody's word, to see what it would change.

    Where they say nothing, it is the record itself.
    """
    if not any(claim.hostile for _, fact in recorded(record) for claim in fact.claims):
        return record
    changed = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, Answer):
            if any(c.hostile for c in value.claims):
                changed[field.name] = Answer(tuple(attrs.evolve(c, sources=()) for c in value.claims))
        elif hasattr(value, "claims"):
            if any(c.hostile for c in value.claims):
                changed[field.name] = type(value)(tuple(attrs.evolve(c, sources=()) for c in value.claims))
        elif attrs.has(type(value)):
            changed[field.name] = unshielded(value)
    return attrs.evolve(record, **changed) if changed else record
