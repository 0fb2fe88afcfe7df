"""When things happened, as far as it is recorded: every date of a case in its order."""

from __future__ import annotations

import datetime
from typing import Any, Final

import attrs

from tvisa.facts import Case, Conduct, Setting
from tvisa.facts.labels import label
from tvisa.kernel.dates import Date, DateFact
from tvisa.kernel.paths import facts_of, get
from tvisa.law.t import T
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
    """Return the case whose dates and words may be told: outside a privileged setting without anything noted of conduct."""
    return case if case.setting is Setting.PRIVILEGED else attrs.evolve(case, conduct=Conduct())


def timeline(case: Case, catalog: Catalog) -> list[Moment]:
    """
    Return the dates of a case by their earliest possible day; what nothing bounds comes last.

    What only a trafficker says is left out, and outside a privileged setting all that is noted of conduct.
    """
    shown = told_of(case)
    found: list[tuple[datetime.date, Moment]] = []
    for path, fact in facts_of(shown):
        for claim in fact.claims if isinstance(fact, DateFact) else ():
            if isinstance(claim.date, Date) and not claim.hostile:
                record = get(shown, path.rpartition(".")[0]) if "." in path else None
                words = (claim.note, *(_words(record)))
                moment = Moment(
                    str(claim.date),
                    catalog.plain(label(path)),
                    T.about(path, catalog),
                    path,
                    tuple(map(str, claim.sources)),
                    tuple(w for w in words if w),
                )
                found.append((claim.date.start[0] or _NEVER, moment))
    return [moment for _, moment in sorted(found, key=lambda pair: pair[0])]


def _words(record: Any) -> list[str]:
    return [text for name in _WORDS if isinstance(text := getattr(record, name, ""), str)]
