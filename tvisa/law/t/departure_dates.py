"""How a departure and the trafficking lie in time, read off what is said of the departure and off the dates of both."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

from tvisa.facts import Case, Departure, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Date, DateFact, across, after
from tvisa.kernel.predicate import CLOSE, Gap, Reading, silence, why_open
from tvisa.law.t.ended import ended_since_filing, is_over
from tvisa.law.writing import question_for


def _dates_tell(departure: Departure, incident: Incident) -> int:
    """
    Return the nibble of "the departure came after the last act that is recorded", from the dates alone.

    A departure in between, with acts before it and acts after the return, is left open.
    """
    told = []
    for act, left in _dated(departure, incident):
        if after(left.date.start, act.date.end) == truth.TRUE:
            # What only the trafficker's side says against the applicant, here that the departure came after, is set aside.
            told += [] if left.hostile or act.hostile else [truth.TRUE]
        elif after(left.date.start, act.date.start) == truth.FALSE:
            told.append(truth.FALSE)
        else:
            told.append(truth.OPEN)
    return across(told)


def _dated(departure: Departure, incident: Incident) -> Iterator[tuple[Any, Any]]:
    """Yield each day told of the trafficking with each told of the departure."""
    for act, left in itertools.product(incident.when.claims, departure.when.claims):
        if isinstance(left.date, Date) and isinstance(act.date, Date):
            yield act, left


def _between(departure: Departure, incident: Incident, over: int) -> bool:
    """Say whether some telling puts the departure between acts, or whether no closer date could say more."""
    for act, left in _dated(departure, incident):
        (began, ended), day = (act.date.start, act.date.end), left.date.start
        since = after(day, began) == truth.TRUE
        if since and (over == truth.FALSE or after(day, ended) == truth.FALSE):
            return True
        if all(low == high for low, high in (began, ended, day)) and after(day, ended) == truth.OPEN:
            return True
    return False


_WHEN_LEFT: Final = "Was the departure after the trafficking was over, or before it or in between?"
_IN_BETWEEN: Final = (
    "The departure lies between acts of the trafficking. For counsel: is what came later part of the same act, so that no "
    "departure followed it?"
)


def _if(condition: int, then: int, otherwise: int) -> int:
    """Return the nibble of one thing if a condition holds and of another if not; where it is open, of what both agree on."""
    return condition & then | truth.NOT[condition] & otherwise | then & otherwise


def _told_apart(case: Case, departure: Departure, incident: Incident, dated: int) -> int:
    """Return the nibble of "the dates tell another incident apart": it lies elsewhere, or goes on."""
    bits = truth.FALSE
    for other in case.incidents:
        if dated != truth.OPEN and other is not incident and other.victim == case.applicant:
            same = _dates_tell(departure, other) == dated
            bits |= (
                (truth.NOT[is_over(case, other).bits] if dated == truth.TRUE else truth.FALSE) if same else truth.TRUE
            )
    return bits


def after_trafficking(case: Case, departure: Departure, incident: Incident) -> Reading:
    """Read whether a departure came after the trafficking, off what is said of it and off the dates of both."""
    dated = _dates_tell(departure, incident)
    answer = departure.after_trafficking
    told, apart = answer.when_yes_hurts, _told_apart(case, departure, incident, dated)

    def read(days: int) -> int:
        if days == truth.OPEN:
            return told
        # It is said of all that happened: where the dates tell another incident apart, they rule for this one.
        return _if(apart, days, across((told, days)) if told != truth.OPEN else days)

    over = is_over(case, incident)
    if ended_since_filing(case, incident, departure.when.values):
        over = Reading(truth.TRUE, (("incident.exit.when", incident.exit.when),))
    # While it goes on, no recorded act is the last, so that a day after it tells nothing.
    ended, running = read(dated), read(dated & truth.OPEN)
    bits = _if(over.bits, ended, running)
    facts = (
        ("departure.after_trafficking", answer, told != truth.OPEN and apart != truth.TRUE),
        ("departure.when", departure.when, departure.when.values),
        ("incident.when", incident.when, incident.when.values),
    )
    used = (*((path, fact) for path, fact, there in facts if there), *(over.used if dated != running else ()))
    if over.bits == truth.OPEN and ended != running:
        gap = over.gap
    elif not answer.claims and _between(departure, incident, over.bits):
        gap = ("departure.after_trafficking", Gap.JUDGMENT, _IN_BETWEEN)
    else:
        # A day that does not tell is imprecise, so long as nobody has asked in words.
        vague = departure.when.values and not answer.claims
        state = Gap.IMPRECISE if vague else why_open(answer, Reply.YES)
        gap = ("departure.after_trafficking", state, _WHEN_LEFT)
    return Reading(bits, used, gap)


def _counts(departure: Departure) -> int:
    """Return the nibble of "left by choice or was removed", where a yes speaks for an exception."""
    return departure.voluntary.when_no_hurts | departure.removed.when_no_hurts


def _how_left(departure: Departure, path: str) -> tuple[str, Gap, str] | None:
    """Return what would say whether a departure counts: what nobody asked first, then what is not known."""
    gaps = [
        (f"{path}.{name}", state, question_for(f"departure.{name}"))
        for name in ("voluntary", "removed")
        if (state := silence(getattr(departure, name), Reply.NO))
    ]
    return min(gaps, key=lambda gap: gap[1] is not Gap.NOT_ASKED, default=None)


def left_after(case: Case, departure: Departure, incident: Incident) -> Reading:
    """Read whether the person left, by choice or by removal, after the trafficking."""
    came_after = after_trafficking(case, departure, incident)
    gap = came_after.gap if came_after.bits == truth.OPEN else _how_left(departure, "departure")
    answers = (("departure.voluntary", departure.voluntary), ("departure.removed", departure.removed))
    used = (*came_after.used, *((path, answer) for path, answer in answers if answer.claims))
    return Reading(came_after.bits & _counts(departure), used, gap)


def _within(path: str, departure: str) -> str:
    """Return a path of a gap with the departure named by where it stands."""
    return path.replace("departure.", f"{departure}.", 1) if path.startswith("departure.") else path


def began_since(case: Case, incident: Incident) -> Reading:
    """Read whether the incident began after a departure that counts, which makes it a new one."""
    listed = case.presence.departures_complete
    bits = CLOSE[listed.when_yes_hurts]
    used: list[tuple[str, DateFact | Answer]] = [("incident.when", incident.when)] if incident.when.values else []
    used += [("case.presence.departures_complete", listed)] if listed.claims else []
    gap: tuple[str, Gap, str] | None = ("case.presence.departures", Gap.LIST_OPEN, "Are these all the departures?")
    for position, departure in enumerate(case.presence.departures):
        path = f"case.presence.departures[{position}]"
        used += [(f"{path}.when", departure.when)] if departure.when.values else []
        came_after = after_trafficking(case, departure, incident)
        this = truth.NOT[came_after.bits] & _counts(departure)
        bits |= this
        if this == truth.OPEN and came_after.bits == truth.OPEN:
            gap = came_after.gap and (_within(came_after.gap[0], path), *came_after.gap[1:])
        elif this == truth.OPEN:
            gap = _how_left(departure, path)
    return Reading(bits, tuple(used), gap)
