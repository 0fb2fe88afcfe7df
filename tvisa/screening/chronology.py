"""When things happened, as far as it is recorded: every date of a case in its order."""

from __future__ import annotations

import datetime
from typing import Any, Final

import attrs

from tvisa.facts import Case, Conduct, Setting
from tvisa.facts.timeline import events
from tvisa.kernel.paths import get
from tvisa.law.t import T
from tvisa.screening.confidences import without_confidences
from tvisa.words.catalog import Catalog

_NEVER: Final = datetime.date.max
_WORDS: Final = ("what", "reason", "note")


@attrs.frozen
class Moment:
    """
    One date.

    Attributes:
        when: The date as it was written.
        what: What it is the date of.
        record: The record that it stands in, such as "Incident 1"; empty where it is of the whole case.
        path: Its path in the case file.
        sources: Who said so.
        words: What was noted beside it, as it was typed.
    """

    when: str
    what: str
    record: str
    path: str
    sources: tuple[str, ...]
    words: tuple[str, ...]


def told_of(case: Case) -> Case:
    """Return the case whose dates and words may be told: outside a privileged setting nothing of conduct or told in confidence."""
    if case.setting is Setting.PRIVILEGED:
        return case
    return attrs.evolve(without_confidences(case), conduct=Conduct())


def moments(case: Case, catalog: Catalog) -> tuple[Moment, ...]:
    """
    Return the dates of a case by their earliest possible day; what nothing bounds comes last.

    What only a trafficker says is left out, and outside a privileged setting all that is noted of conduct.
    """
    shown = told_of(case)
    found: list[tuple[datetime.date, Moment]] = []
    for event in events(shown):
        record = get(shown, event.path.rpartition(".")[0]) if "." in event.path else None
        for claim, date in zip(event.own, event.dates, strict=True):
            moment = Moment(
                str(date),
                catalog.plain(event.label),
                T.about(event.path, catalog),
                event.path,
                tuple(map(str, claim.sources)),
                tuple(w for w in (claim.note, *_words(record)) if w),
            )
            found.append((date.start[0] or _NEVER, moment))
    return tuple(moment for _, moment in sorted(found, key=lambda pair: pair[0]))


def _words(record: Any) -> list[str]:
    return [text for name in _WORDS if isinstance(text := getattr(record, name, ""), str)]
