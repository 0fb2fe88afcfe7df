"""
When something was, against the time of control: worked out from dates where they allow, else from what was said.

A series that crosses a boundary of control is split into parts before anything is read from it, so that no finding ever
speaks of a span. What the dates do not settle for certain stays unknown.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Act, Case, Incident, Matter
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import own_words as own_dates
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Bound, Date, DateFact, before
from tvisa.kernel.predicate import Gap, silence, why_open
from tvisa.law.writing import question_for
from tvisa.words.worded import Worded


class Timing(Worded):
    """When an act was, against the time of control."""

    BEFORE = "BEFORE", "before control"
    DURING_CONTROL = "DURING_CONTROL", "during control"
    AT_EXIT = "AT_EXIT", "while getting out"
    """Part of getting out; read with DURING_CONTROL."""
    AFTER_UNDER_INFLUENCE = "AFTER_UNDER_INFLUENCE", "after control, while something still held the client there"
    "The act came after control ended, with a threat, debt, contact or dependency still on file."
    AFTER_FREE = "AFTER_FREE", "after control, when nothing held the client any longer"
    AFTER = "AFTER", "after control; whether anything still held the client is not on file"
    UNKNOWN = "UNKNOWN", "not known whether before, during or after control"
    """Not asked, not known, or disputed."""
    NONE = "n/a", "no period of control is on file"
    """No time of control: the list of incidents done to the client is recorded as complete and empty."""


CONTROLLED: Final = (Timing.DURING_CONTROL, Timing.AT_EXIT)
_AFTER: Final = frozenset({Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE})


Used = tuple[tuple[str, Any], ...]
GapAt = tuple[str, Gap, str] | None


@attrs.frozen
class Timed:
    """When a record was, with the facts that say so."""

    timing: Timing
    """When."""
    used: Used = attrs.field(default=(), repr=False)
    """The facts read, each with its binding path."""
    gap: GapAt = attrs.field(default=None, repr=False)
    """What would settle it, where it is open."""
    part: bool = False
    """Whether this is one part of a series that was split."""

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


_PHASES: Final = (
    ("before", Timing.BEFORE, Reply.YES),
    ("under_control", Timing.DURING_CONTROL, Reply.NO),
    ("at_exit", Timing.AT_EXIT, Reply.NO),
    ("after", Timing.AFTER, Reply.YES),
)
"""The questions that place a record in time, with what a yes says and which answer is against the client."""

_Span = tuple[tuple[datetime.date | None, datetime.date | None], tuple[datetime.date | None, datetime.date | None]]
"""The bounds of a first day and of a last day."""


def own_words(fact: Any, against: Reply) -> Any:
    """Return a fact without what only a trafficker says against the client, so that it is neither read nor quoted."""
    if isinstance(fact, DateFact):
        return own_dates(fact)
    return Answer(tuple(c for c in fact.deciding if not (c.hostile and c.answer is against)))


# --- from dates -------------------------------------------------------------------------------------------------------


def _own(case: Case) -> list[tuple[int, Incident]]:
    return [(n, i) for n, i in enumerate(case.incidents) if i.victim == case.applicant]


def _span(incident: Incident) -> _Span | None:
    """Return the first and the last day of control; nothing where they are not told, or contradict one another."""
    began, exits = told_dates(incident.when), told_dates(incident.exit.when)
    if len(began) != 1 or len(exits) > 1:
        return None
    if incident.exit.ongoing.when_no_hurts == truth.TRUE:
        return began[0].start, (datetime.date.max, datetime.date.max)
    if exits and before(exits[0].end, began[0].end) == truth.TRUE:
        return None
    return began[0].start, exits[0].end if exits else began[0].end


def _spans(incidents: list[tuple[int, Incident]]) -> list[_Span]:
    """Return the times of control, those without a certain gap between them as one; nothing if any of them is not told."""
    told = [_span(incident) for _, incident in incidents]
    if not told or None in told:
        return []
    spans = sorted((s for s in told if s), key=lambda s: s[0][0] or datetime.date.min)
    merged = [spans[0]]
    for start, end in spans[1:]:
        (first, last) = merged[-1]
        if before(last, start) == truth.TRUE:
            merged.append((start, end))
        else:
            merged[-1] = (first, max(last, end, key=lambda bounds: bounds[0] or datetime.date.max))
    return merged


def _phases(act: Date, span: _Span) -> set[Timing]:
    """Return every phase of one time of control that a date certainly reaches into; nothing where it does not say."""
    start, end = span
    wholly_before, wholly_after = before(act.end, start), before(end, act.start)
    if wholly_before == truth.TRUE:
        return {Timing.BEFORE}
    if wholly_after == truth.TRUE:
        return {Timing.AFTER}
    starts_early, ends_late = before(act.start, start), before(end, act.end)
    if truth.OPEN in (wholly_before, wholly_after, starts_early, ends_late):
        return set()
    inside = {Timing.DURING_CONTROL}
    return inside | ({Timing.BEFORE} if starts_early else set()) | ({Timing.AFTER} if ends_late else set())


def _by_date(record: Act | Matter, controls: list[tuple[int, Incident]]) -> set[Timing]:
    dates = told_dates(record.when)
    found = [_phases(dates[0], span) for span in _spans(controls)] if len(dates) == 1 else []
    if {Timing.DURING_CONTROL} in found:
        return {Timing.DURING_CONTROL}
    if not found or not all(found):
        return set()
    # Between two times of control it is after the first; before, only where it is before them all.
    phases = set().union(*found)
    return phases if all(Timing.BEFORE in f for f in found) else phases - {Timing.BEFORE}


def inside(case: Case, record: Act | Matter) -> tuple[int, bool] | None:
    """
    Return the incident in whose recorded dates a record lies, or which it names without a day, where nothing else is said.

    The bounds of the dates hold one another; that control ran on the very day does not follow, and is not said.

    Returns:
        The number of the incident, and whether the record has a date; nothing where dates or words do not say.
    """
    words = [
        (getattr(record.moment, field).nibble(against), against)
        for field, phase, against in _PHASES
        if phase is not Timing.AT_EXIT
    ]
    if any(n in (truth.DISPUTED, truth.TRUE if against is Reply.YES else truth.FALSE) for n, against in words):
        return None
    key, dates = chosen(getattr(record, "incident", None)), told_dates(record.when)
    for number, incident in _own(case):
        span = _span(incident)
        if key not in (None, incident.key):
            continue
        if not dates and key:
            return number, False
        if span and len(dates) == 1 and _held(dates[0].start, span[0], 0) and _held(dates[0].end, span[1], 1):
            return number, True
    return None


def _held(mine: tuple[Bound, Bound], theirs: tuple[Bound, Bound], side: int) -> bool:
    """Say whether a first or a last day, as widely as it is known, reaches no further than another."""
    ours, limit = mine[side], theirs[side]
    return ours is not None and limit is not None and (ours <= limit if side else ours >= limit)


# --- from dates and words ---------------------------------------------------------------------------------------------


def moments(case: Case, name: str, record: Act | Matter) -> tuple[Timed, ...]:
    """
    Place an act or a matter in time: one entry, or one for each part of a series that crosses a boundary.

    Args:
        case: The case.
        name: The name under which the record is bound in predicates.
        record: The act or the matter.
    """
    words = [
        (f"{name}.moment.{field}", phase, getattr(record.moment, field), against) for field, phase, against in _PHASES
    ]
    said = {phase: (path, own_words(a, against), a.nibble(against)) for path, phase, a, against in words}
    yes = {phase for phase, (_, _, nibble) in said.items() if nibble == truth.TRUE}
    no = {phase for phase, (_, _, nibble) in said.items() if nibble == truth.FALSE}
    disputed = tuple((path, a) for path, a, nibble in said.values() if nibble == truth.DISPUTED)
    key = chosen(getattr(record, "incident", None))
    own = _own(case)
    controls = [(n, i) for n, i in own if key is None or i.key == key]
    dated = _by_date(record, controls)
    read = ((f"{name}.when", own_words(record.when, Reply.NO)), *_control_facts(controls)) if dated else ()
    spoken = tuple((path, a) for phase, (path, a, _) in said.items() if phase in yes | no)
    if disputed or (dated and (no & dated or not _agree(dated, yes))):
        return (Timed(Timing.UNKNOWN, (*read, *spoken, *disputed)),)
    same = _same_exploitation(record, controls) if key is not None and not (dated or no) else ()
    read = read or (() if yes else same)
    phases = dated or yes or ({Timing.DURING_CONTROL} if same else set())
    if phases:
        return tuple(
            _timed(name, record, phase, read or (said[phase][:2],), part=len(phases) > 1)
            for phase in Timing
            if phase in phases
        )
    if not own and case.incidents_complete.when_yes_hurts == truth.TRUE:
        return (Timed(Timing.NONE, (("case.incidents_complete", case.incidents_complete),)),)
    return (Timed(Timing.UNKNOWN, (), _gap(name, record, controls)),)


def _same_exploitation(record: Act | Matter, controls: list[tuple[int, Incident]]) -> Used:
    """Return what says that commercial sex recorded as an act is the very exploitation of the incident that the act names."""
    if not isinstance(record, Act) or not asserted(record.sold_sex.done.when_yes_hurts):
        return ()
    return tuple(
        (f"case.incidents[{number}].sex.act", incident.sex.act)
        for number, incident in controls
        if incident.sex.act.when_no_hurts == truth.TRUE
    )


def _gap(name: str, record: Act | Matter, controls: list[tuple[int, Incident]]) -> GapAt:
    """Return what would place a record: a closer date where there is one, the day of control, or plain words."""
    if told_dates(record.when) and controls:
        for number, incident in controls:
            if not told_dates(incident.when):
                path = f"case.incidents[{number}].when"
                return path, why_open(incident.when), question_for("incident.when")
        return f"{name}.when", Gap.IMPRECISE, question_for(f"{name}.when")
    path = f"{name}.moment.under_control"
    return path, why_open(record.moment.under_control, Reply.NO), question_for(path)


def _agree(dated: set[Timing], said: set[Timing]) -> bool:
    return {Timing.DURING_CONTROL if t is Timing.AT_EXIT else t for t in said} <= dated | {Timing.AT_EXIT}


def _control_facts(controls: list[tuple[int, Incident]]) -> Iterator[tuple[str, Any]]:
    for number, incident in controls:
        for path, fact in (("when", incident.when), ("exit.when", incident.exit.when)):
            if told_dates(fact):
                yield f"case.incidents[{number}].{path}", own_words(fact, Reply.NO)


def _timed(name: str, record: Act | Matter, phase: Timing, used: Used, *, part: bool) -> Timed:
    if phase is not Timing.AFTER:
        return Timed(phase, used, part=part)
    path, hold = f"{name}.moment.hold_remained", record.moment.hold_remained
    if hold.when_no_hurts in (truth.TRUE, truth.FALSE):
        free = hold.when_no_hurts == truth.FALSE
        return Timed(
            Timing.AFTER_FREE if free else Timing.AFTER_UNDER_INFLUENCE,
            (*used, (path, own_words(hold, Reply.NO))),
            part=part,
        )
    state = silence(hold, Reply.NO)
    return Timed(phase, used, (path, state, question_for(path)) if state else None, part)
