"""
An act of the client as the law's tests need to see it: when it was against the time of control, and what compelled it.

Both are worked out from facts and typed in nowhere. A series that crosses a boundary of control is split into parts before
anything is read from it, so that no finding ever speaks of a span.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa import truth
from tvisa.facts import Act, Answer, Case, Date, DateFact, Incident, Matter, Reply, State
from tvisa.facts.dates import across, before, under_age
from tvisa.leaves import question_for
from tvisa.predicate import Gap, Scope

__all__ = [
    "CONTROLLED",
    "NOWHERE",
    "Compelled",
    "Timed",
    "Timing",
    "asserted",
    "compulsion",
    "gap_of",
    "moments",
    "scope_of",
    "told_dates",
    "under_18",
    "unshielded",
]


class Timing(enum.StrEnum):
    """
    When an act was, against the time of control.

    Attributes:
        BEFORE: Before anyone had control.
        DURING_CONTROL: While somebody had control.
        AT_EXIT: Part of getting out; read with DURING_CONTROL.
        AFTER_UNDER_INFLUENCE: After control ended, with a threat, debt, contact or dependency still recorded.
        AFTER_FREE: After control ended, and no hold remained.
        AFTER: After control ended; whether a hold remained is not recorded.
        UNKNOWN: Not asked, not known, or disputed.
        NONE: No time of control: the list of incidents done to the client is recorded as complete and empty.
    """

    BEFORE = "BEFORE"
    DURING_CONTROL = "DURING_CONTROL"
    AT_EXIT = "AT_EXIT"
    AFTER_UNDER_INFLUENCE = "AFTER_UNDER_INFLUENCE"
    AFTER_FREE = "AFTER_FREE"
    AFTER = "AFTER"
    UNKNOWN = "UNKNOWN"
    NONE = "n/a"


CONTROLLED: Final = (Timing.DURING_CONTROL, Timing.AT_EXIT)
_AFTER: Final = frozenset({Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE})


class Compelled(enum.StrEnum):
    """
    How far an act was compelled, as recorded.

    Attributes:
        RECORDED: Under control, ordered, a threat or recent violence, and not the client's own idea.
        PARTIAL: Some of these, or brought to it little by little.
        CONTRADICTED: The client's own idea; or for gain and not ordered; or before control, or after it with no hold left.
        NONE_RECORDED: Asked; no order, no threat and no violence.
        UNKNOWN: Not asked, or not known.
    """

    RECORDED = "recorded"
    PARTIAL = "partial"
    CONTRADICTED = "contradicted"
    NONE_RECORDED = "none_recorded"
    UNKNOWN = "unknown"


Used = tuple[tuple[str, Any], ...]
GapAt = tuple[str, Gap, str] | None


@attrs.frozen
class Timed:
    """
    When a record was, with the facts that say so.

    Attributes:
        timing: When.
        used: The facts read, each with its binding path.
        gap: What would settle it, where it is open.
        part: Whether this is one part of a series that was split.
    """

    timing: Timing
    used: Used = attrs.field(default=(), repr=False)
    gap: GapAt = attrs.field(default=None, repr=False)
    part: bool = False

    @property
    def holding(self) -> Used:
        """The facts that say that somebody, or something, still held the client; not that control had ended."""
        return tuple((path, what) for path, what in self.used if not path.endswith((".moment.after", ".moment.before")))

    def within(self, wanted: Iterable[Timing]) -> int:
        """Return the nibble of "it was then"."""
        these = frozenset(wanted)
        if self.timing in these:
            return truth.TRUE
        if self.timing is Timing.UNKNOWN:
            return truth.OPEN
        if self.timing is Timing.AFTER and these & _AFTER:
            return truth.TRUE if these >= _AFTER else truth.OPEN
        return truth.FALSE


def asserted(nibble: int) -> bool:
    """Say whether it is true on either reading."""
    return bool(nibble & 0b0101)


def gap_of(answer: Answer, against: Reply | None = None) -> Gap:
    """Return why an answer is open."""
    state = answer.state(against)
    return Gap(state.value) if state in (State.UNKNOWN, State.DECLINED) else Gap.NOT_ASKED


# --- when -------------------------------------------------------------------------------------------------------------

_PHASES: Final = (
    ("before", Timing.BEFORE, Reply.YES),
    ("under_control", Timing.DURING_CONTROL, Reply.NO),
    ("at_exit", Timing.AT_EXIT, Reply.NO),
    ("after", Timing.AFTER, Reply.YES),
)
"""The questions that place a record in time, with what a yes says and which answer is against the client."""


def _controls(case: Case, key: str | None) -> list[tuple[int, Incident]]:
    """Return the incidents done to the client during which the record may lie."""
    own = [(n, i) for n, i in enumerate(case.incidents) if i.victim == case.applicant]
    return [(n, i) for n, i in own if key is None or i.key == key]


def told_dates(fact: DateFact) -> tuple[Date, ...]:
    """Return the dates that anybody but a trafficker gives: a date that only they give places nothing in time."""
    return tuple(c.date for c in fact.claims if isinstance(c.date, Date) and not c.hostile)


def _phases_by_date(act: Date, incident: Incident) -> set[Timing]:
    """Return every phase of one incident that a date certainly reaches into; nothing where the dates do not decide."""
    began, exits = told_dates(incident.when), told_dates(incident.exit.when)
    if len(began) != 1 or len(exits) > 1:
        return set()
    begun = began[0]
    ended = exits[0].end if exits else begun.end
    if asserted(incident.exit.ongoing.when_no_hurts):
        ended = (None, None)
    starts_early, ends_late = before(act.start, begun.start), before(ended, act.end)
    if before(act.end, begun.start) == truth.TRUE:
        return {Timing.BEFORE}
    if before(ended, act.start) == truth.TRUE:
        return {Timing.AFTER}
    if truth.OPEN in (starts_early, ends_late):
        return set()
    inside = {Timing.DURING_CONTROL}
    return inside | ({Timing.BEFORE} if starts_early else set()) | ({Timing.AFTER} if ends_late else set())


def _by_date(record: Act | Matter, controls: list[tuple[int, Incident]]) -> set[Timing]:
    dates = told_dates(record.when)
    if len(dates) != 1 or not controls:
        return set()
    found = [_phases_by_date(dates[0], incident) for _, incident in controls]
    if any(Timing.DURING_CONTROL in phases for phases in found):
        # Another episode's "after" says nothing of what this one covers whole.
        whole = [phases for phases in found if Timing.DURING_CONTROL in phases]
        return min(whole, key=len)
    if not all(found):
        return set()
    return {Timing.AFTER} if {Timing.AFTER} in found else {Timing.BEFORE}


def moments(case: Case, name: str, record: Act | Matter) -> tuple[Timed, ...]:
    """
    Place an act or a matter in time: one entry, or one for each part of a series that crosses a boundary.

    Args:
        case: The case.
        name: The name under which the record is bound in predicates.
        record: The act or the matter.
    """
    told = [
        (f"{name}.moment.{field}", phase, getattr(record.moment, field), against) for field, phase, against in _PHASES
    ]
    nibbles = [
        (phase, getattr(a, "when_no_hurts" if against is Reply.NO else "when_yes_hurts"))
        for _, phase, a, against in told
    ]
    spoken = tuple((path, a) for path, _, a, against in told if a.state(against) in (State.YES, State.DISPUTED))
    said = {phase for phase, nibble in nibbles if nibble == truth.TRUE}
    controls = _controls(case, getattr(record, "incident", None))
    dated = _by_date(record, controls)
    used: Used = ()
    if told_dates(record.when):
        used = ((f"{name}.when", record.when), *_control_facts(controls))
    where = f"{name}.moment.under_control"
    gap: GapAt = (where, gap_of(record.moment.under_control, Reply.NO), question_for(where))
    if any(nibble == truth.DISPUTED for _, nibble in nibbles) or (dated and said and not _agree(dated, said)):
        return (Timed(Timing.UNKNOWN, used + spoken, gap),)
    phases = dated or said
    if phases:
        used = used if dated else spoken
        return tuple(_timed(name, record, phase, used, part=len(phases) > 1) for phase in _in_order(phases))
    if not controls and case.incidents_complete.when_yes_hurts == truth.TRUE:
        return (Timed(Timing.NONE, (("case.incidents_complete", case.incidents_complete),)),)
    if told_dates(record.when) and controls:
        gap = (f"{name}.when", Gap.IMPRECISE, question_for(f"{name}.when"))
    return (Timed(Timing.UNKNOWN, (), gap),)


def _agree(dated: set[Timing], said: set[Timing]) -> bool:
    return {Timing.DURING_CONTROL if t is Timing.AT_EXIT else t for t in said} <= dated | {Timing.AT_EXIT}


def _in_order(phases: set[Timing]) -> list[Timing]:
    return [t for t in Timing if t in phases]


def _control_facts(controls: list[tuple[int, Incident]]) -> Iterator[tuple[str, Any]]:
    for number, incident in controls:
        if incident.when.values:
            yield f"case.incidents[{number}].when", incident.when
        if incident.exit.when.values:
            yield f"case.incidents[{number}].exit.when", incident.exit.when


def _timed(name: str, record: Act | Matter, phase: Timing, used: Used, *, part: bool) -> Timed:
    if phase is not Timing.AFTER:
        return Timed(phase, used, part=part)
    path, hold = f"{name}.moment.hold_remained", record.moment.hold_remained
    if hold.when_no_hurts in (truth.TRUE, truth.FALSE):
        free = hold.when_no_hurts == truth.FALSE
        return Timed(
            Timing.AFTER_FREE if free else Timing.AFTER_UNDER_INFLUENCE, (*used, (path, hold)), part=part
        )  # fmt: skip
    return Timed(phase, used, (path, gap_of(hold, Reply.NO), question_for(path)), part)


# --- compelled --------------------------------------------------------------------------------------------------------

_PRESSURES: Final = ("ordered", "threatened", "recent_violence", "watched", "manipulated")
_GAINS: Final = ("bonus", "profit_share", "status")
_SPARED: Final = ("relief_from_harm", "subsistence")


def compulsion(act: Act, at: Timed) -> tuple[Compelled, Used, GapAt]:
    """Return how far an act was compelled, the facts read, and what would say more where it is open."""
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
    asked = [("initiated", own_idea, Reply.YES), *((f, pressed[f], Reply.NO) for f in _PRESSURES[:3])]
    gap: GapAt = next(
        (
            (f"act.compulsion.{f}", gap_of(a, against), question_for(f"act.compulsion.{f}"))
            for f, a, against in sorted(asked, key=lambda entry: entry[0] == "initiated")
            if a.state(against) not in (State.YES, State.NO, State.DISPUTED)
        ),
        None,
    )
    for_gain = any(a.when_yes_hurts == truth.TRUE for a in gains.values()) and helps["ordered"] == truth.FALSE
    if at.timing in (Timing.BEFORE, Timing.AFTER_FREE):
        return Compelled.CONTRADICTED, at.used, None
    if own_idea.when_yes_hurts == truth.TRUE or for_gain:
        return Compelled.CONTRADICTED, (*idea, *((*gaining, *denying) if for_gain else ())), None
    if (
        at.timing in CONTROLLED
        and helps["ordered"] == truth.TRUE
        and truth.TRUE in (helps["threatened"], helps["recent_violence"])
        and own_idea.when_yes_hurts == truth.FALSE
    ):
        return Compelled.RECORDED, pressing + not_idea + at.holding, None
    if any(map(asserted, (*helps.values(), *(a.when_no_hurts for a in spared.values())))):
        return Compelled.PARTIAL, pressing + not_idea, gap
    if [helps[f] for f in _PRESSURES[:3]] == [truth.FALSE] * 3:
        return Compelled.NONE_RECORDED, denying, None
    return Compelled.UNKNOWN, (), gap


def _said(facts: Iterable[tuple[str, Answer, Reply, bool]]) -> Used:
    """Return the facts that say yes, or those that say no, on either reading."""
    found = []
    for path, answer, against, yes in facts:
        nibble = answer.when_no_hurts if against is Reply.NO else answer.when_yes_hurts
        if asserted(nibble if yes else truth.NOT[nibble]):
            found.append((path, answer))
    return tuple(found)


# --- ages -------------------------------------------------------------------------------------------------------------


def under_18(case: Case, act: Act, *, client: bool) -> tuple[int, Used]:
    """Return the nibble of "under 18 then", from an age or from dates, and the facts read."""
    told, key = (act.age, case.applicant) if client else (act.other.age, act.other.person)
    name = "act.age" if client else "act.other.age"
    # Youth helps the client as actor and weighs against them as the other side of the act.
    against = truth.FALSE if client else truth.TRUE
    kept = [
        c for c in told.claims if not isinstance(c.years, Reply) and not (c.hostile and c.years.under(18) == against)
    ]
    nibbles = [c.years.under(18) for c in kept if not isinstance(c.years, Reply)]
    used: list[tuple[str, Any]] = [(name, told)] if kept else []
    person = case.person(key) if key else None
    births, days = told_dates(person.date_of_birth) if person else (), told_dates(act.when)
    if person and births and days:
        position = case.people.index(person)
        nibbles += [under_age(b, w) for b in births for w in days]
        used += [(f"case.people[{position}].date_of_birth", person.date_of_birth), ("act.when", act.when)]
    decided = [n for n in nibbles if n != truth.OPEN]
    return across(decided or nibbles), tuple(used)


# --- who says so ------------------------------------------------------------------------------------------------------


def unshielded(record: Any) -> Any:
    """Return the record with what only the traffickers say counted like anybody's word, to see what it would change."""
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


_BLANK: Final = {"act": Act(), "matter": Matter(), "incident": Incident("", "")}
NOWHERE: Final = "?"
"""Path of a name that means nothing here: asked of it, every question is open and nothing is missing."""


def scope_of(case: Case, day: datetime.date, at: Timed | None = None, **records: tuple[Any, str]) -> Scope:
    """
    Return the scope in which exposure asks: the case, the day, when it was, and the records given, each with its path.

    Every other name means a blank record, so that a finding may ask of acts and of court matters alike.
    """
    names = {"case": case, "day": day, "at": at or Timed(Timing.NONE), **_BLANK}
    paths = {"case": "", "day": "", "at": NOWHERE, **dict.fromkeys(_BLANK, NOWHERE)}
    for name, (record, path) in records.items():
        names[name], paths[name] = record, path
    return Scope(names, paths)
